"""Lines that say what signs mean, on paper as in Word."""

from __future__ import annotations

SIGNS = frozenset("●•■▪◆▲▼○□")


def is_legend(text: str) -> bool:
    """Whether a line begins with a sign and has it again further on: it explains signs, and is no item of a list.

    >>> is_legend("● målvärdet nås    ● nås delvis    ● nås inte"), is_legend("● målvärdet nås"), is_legend("- 5 - 7")
    (True, False, False)
    """
    return text[:1] in SIGNS and text.find(text[0], 1) > 0
