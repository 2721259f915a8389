"""The value of an earlier time beside a measure's: "73 (71 år 2023)", "5,4 veckor, jämfört med 6,8 veckor 2023".

Refused: a bare "(71)", which does not say when.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.extractors.indicators.labels import NUMBER
from regionkit.extractors.wording import any_of, matcher
from regionkit.language.indicators import IndicatorWords
from regionkit.mentions import DateMention
from regionkit.values.numbers.find import find_numbers

YEAR = r"(?:19|20)\d\d"
BETWEEN = r"[^\d().;:\n]{0,60}?"
"""What may stand between the two values: words, and no number of another thing."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The earlier value, and the stretch of text that tells it with its time."""

    value: Decimal
    start: int
    end: int


def earlier_value(analysis: Analysis, end: int, limit: int) -> Earlier | None:
    """What is set beside a value that ends at ``end``, in the same sentence up to ``limit``."""
    words = analysis.language.goals.indicators
    match = _beside(words).match(analysis.text, end, limit)
    if match is None or matcher((*words.target_nouns, *words.target_labels)).search(match.group()):
        return None  # "84 procent, mot 90 procent som mål i december 2025"
    numbers = find_numbers((match["in"] or match["led"] or match["told"]).strip(), analysis.language.numbers)
    value = numbers[0].value if len(numbers) == 1 else None
    return Earlier(value, match.start("beside"), match.end()) if value is not None else None


def without(dates: tuple[DateMention, ...], earlier: Earlier | None) -> tuple[DateMention, ...]:
    """Dates that are not those of the earlier value."""
    if earlier is None:
        return dates
    return tuple(date for date in dates if not earlier.start <= date.span.start < earlier.end)


@lru_cache(maxsize=8)
def _beside(words: IndicatorWords) -> re.Pattern[str]:
    unit = rf"(?:[ \u00a0]?(?:{any_of((*words.percent, *words.known_units))})(?!\w))?"
    time = rf"(?:(?:[\w.]+\s+){{0,3}}?(?:{any_of(words.years_before)}|{YEAR})(?!\w))"
    inside = rf"\(\s*(?:(?P<in>{NUMBER}){unit}\s+{time}|{time}\s*:?\s+(?P<led>{NUMBER}){unit})\s*\)"
    told = rf",?\s+(?:{any_of(words.compared)})\s+(?P<told>{NUMBER}){unit}\s+{time}"
    return re.compile(rf"{BETWEEN}(?P<beside>(?i:{inside}|{told}))")
