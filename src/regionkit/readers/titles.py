"""What makes a line a title by its letters alone, on paper as in Word."""

from __future__ import annotations

import re

LONGEST = 80
SHORTEST = 4
ENDS = ".,;!?"
SPELLED = re.compile(r"(?:[^\W_] )+[^\W_](?: {2,}(?:[^\W_] )*[^\W_])*$")
WORDS_APART = re.compile(" {2,}")


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


def unspelled(text: str) -> str:
    """A line whose letters somebody has set apart with spaces, as words; any other line as it is.

    >>> unspelled("M å l   o c h   m e d e l"), unspelled("E K O N O M I  2 0 2 6"), unspelled("§ 4 a Val")
    ('Mål och medel', 'EKONOMI 2026', '§ 4 a Val')
    >>> unspelled("1 2 3 4"), unspelled("A B C")
    ('1 2 3 4', 'A B C')
    """
    if not SPELLED.match(text) or sum(map(str.isalpha, text)) < SHORTEST:
        return text
    return " ".join(word.replace(" ", "") for word in WORDS_APART.split(text))
