"""What makes a line a title by its letters alone, on paper as in Word."""

from __future__ import annotations

LONGEST = 80
SHORTEST = 4
ENDS = ".,;!?"


def in_capitals(text: str) -> bool:
    """Whether a line is a title because all of it is in capitals.

    Refused: abbreviations, sentences, and lines that hold more figures than letters.

    >>> [in_capitals(line) for line in ("ARBETSMILJÖ", "2. MÅL OCH RESULTAT", "ÅRSREDOVISNING 2025")]
    [True, True, True]
    >>> [in_capitals(line) for line in ("SKR", "TKR 2025 2026", "Mål 1", "NÄMNDEN HAR BESLUTAT.", "KB 2025-08-88")]
    [False, False, False, False, False]
    """
    text = text.strip()
    if not text.isupper() or len(text) > LONGEST or text[-1] in ENDS or "\t" in text:
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= 2 * sum(map(str.isdigit, text)) and any(
        sum(map(str.isalpha, word)) >= SHORTEST for word in text.split()
    )
