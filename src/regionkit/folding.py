"""Words as they are looked for and compared: case and accents do not count, and å, ä and ö are letters of their own."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from regionkit.languages.sv.swedish import SWEDISH

KEPT = frozenset(SWEDISH.layout.alphabet)
"""Letters that their marks make others of; the rest are letters with an accent."""
SOFT_HYPHEN = "\u00ad"
WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)
def _folded_letter(letter: str) -> str:
    if letter in KEPT:
        return letter
    return "".join(mark for mark in unicodedata.normalize("NFD", letter) if not unicodedata.combining(mark))


def folded(text: str) -> str:
    """Text as it is looked for: its words in small letters without accents, with a space between.

    >>> folded("Idéburna Nämnden,  KULTUR- OCH fritid; sam\u00adverkan 3,5 %")
    'ideburna nämnden kultur och fritid samverkan 3 5'
    """
    whole = unicodedata.normalize("NFC", text.replace(SOFT_HYPHEN, "")).lower()
    if not whole.isascii():
        whole = "".join(letter if letter.isascii() else _folded_letter(letter) for letter in whole)
    return " ".join(WORD.findall(whole))
