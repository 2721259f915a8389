"""The target that a sentence, or the one behind it, sets beside a measure's value: "Målvärdet är minst 80 procent."."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.extractors.indicators.labels import NUMBER
from regionkit.extractors.wording import any_of, word_of
from regionkit.language.indicators import IndicatorWords
from regionkit.values.numbers.find import find_numbers


def told_aim(analysis: Analysis, end: int, limit: int, unit: str) -> tuple[Decimal, str] | None:
    """The target and how it is compared, told behind a value that ends at ``end``, in its sentence or the next.

    Refused: a target in another unit than the value's.
    """
    words = analysis.language.goals.indicators
    match = _told(words).search(analysis.text, end, limit) or _behind(words).match(analysis.text, limit)
    if match is None or not _alike(match["unit"], unit, words):
        return None
    numbers = find_numbers(match["target"].strip(), analysis.language.numbers)
    if len(numbers) != 1 or numbers[0].value is None:
        return None
    compared = " ".join(match["compared"].casefold().split()) if match["compared"] else ""
    return numbers[0].value, dict(words.comparators).get(compared, "eq")


def _alike(one: str, other: str, words: IndicatorWords) -> bool:
    return one.casefold() == other.casefold() or {one.casefold(), other.casefold()} <= set(words.percent)


@lru_cache(maxsize=8)
def _told(words: IndicatorWords) -> re.Pattern[str]:
    """ "över målvärdet om minst 80 procent", "(målvärde 90 %)", later in the sentence that tells the outcome."""
    compared = rf"(?:(?P<compared>{any_of(word for word, _ in words.comparators)})\s+)?"
    year = rf"(?:\s+{any_of(words.target_for)}\s+(?:19|20)\d\d)?"  # "Målet för 2026 är 93 procent"
    said = rf"{word_of(words.target_nouns)}{year}\s+{any_of(words.target_joiners)}|\({any_of(words.target_labels)}:?"
    units = any_of((*words.percent, *words.known_units))
    return re.compile(rf"(?i:(?:{said})\s+{compared}(?P<target>{NUMBER})\s*(?P<unit>{units})(?!\w))")


@lru_cache(maxsize=8)
def _behind(words: IndicatorWords) -> re.Pattern[str]:
    """The sentence behind an outcome that tells no more than its target: "Målvärdet är minst 80 procent."."""
    return re.compile(rf"[^\S\n]*(?={any_of(words.target_nouns)}\s){_told(words).pattern}\s*\.", re.IGNORECASE)
