"""How numbers are written, in digits and in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """How a language writes numbers.  All words in lower case."""

    decimal_mark: str
    """The mark between whole and decimals: ``,`` in "2 644,50"."""
    group_mark: str
    """The mark that may part thousands beside a space: ``.`` in "2.644,50"."""
    small: Mapping[str, int]
    """The parts that words for numbers under hundred are built of, also inside a longer word: tjugo + fem."""
    multipliers: Mapping[str, int]
    """The parts that multiply what stands before them: hundra, tusen."""
    articles: frozenset[str]
    """Words of ``small`` that are far more often an article than a number."""
    halves: tuple[str, ...]
    """Phrases for one half, alone or after ``and_words``: "en halv miljon", "två och en halv miljon"."""
    and_words: tuple[str, ...]
    """Words that join a number and its half."""
    vague: tuple[str, ...]
    """Words that make the number word after them unknowable: "flera hundra miljoner"."""
    plus: tuple[str, ...]
    """Words that are a plus sign when they stand before a number."""
    minus: tuple[str, ...]
    """Words that are a minus sign when they stand before a number."""
    percent: tuple[str, ...]
    """What makes a number a share: %, and the words for it."""
    labels: tuple[str, ...]
    """Words and signs whose number is a name and no quantity: "§ 3", "mål 3", "bilaga 2"."""
