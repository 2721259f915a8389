"""How measures with values and targets are written."""

from __future__ import annotations

from dataclasses import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class IndicatorWords:
    """Words and phrases, in lower case, around a measure's number."""

    of: Phrases
    """Between n and m in "14 av 15"."""
    counters: Phrases
    """Words before such a pair that make it a page counter: "sida"."""
    number_words: tuple[tuple[str, int], ...]
    """Small numbers as words, for "fyra av fem"; as much as people write out."""
    auxiliaries: Phrases
    """Verbs that stand before the count and are no part of the name: "har"."""
    clause_ends: Phrases
    """Words that end the name: "och"."""
