"""References to the paragraphs of minutes: "2023-11-21—22 § 185", "KF 2024-06-19 § 75", "§68 KSAU".

The day of the meeting and the body stand before or after the number, in any order, with or without commas;
what stands right beside it belongs to the reference.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from functools import lru_cache

from regionkit.extractors.organs import Organ
from regionkit.extractors.references.paragraph_marks import Mark
from regionkit.extractors.wording import DASH, GAP, NO_WORD_AFTER, SPACE, any_of
from regionkit.language.calendar import CalendarWords
from regionkit.language.contract import Language
from regionkit.language.decisions import DecisionWords

WINDOW = 60


@dataclass(frozen=True, slots=True)
class ParagraphReference:
    """A paragraph with the body and the day beside it, as far as they are written there."""

    start: int
    end: int
    mark: Mark
    organ: Organ | None = None
    day: tuple[int, int] | None = None


def paragraph_of_mark(
    text: str, mark: Mark, organs: list[Organ], language: Language, floor: int = 0
) -> ParagraphReference:
    """Widen a paragraph mark to the body and the day that stand right beside it, but not to the left of ``floor``."""
    start, end, organ, day = mark.start, mark.end, None, None
    for _ in range(2):
        if organ is None and (before := _organ_before(text, floor, start, organs, language.decisions)):
            start, organ = before.start, before
        elif organ is None and (after := _organ_after(text, end, organs)):
            end, organ = after.end, after
        if day is None and (match := _day_before(language.calendar).search(text, max(start - WINDOW, floor), start)):
            day = match.span("day")
            start = day[0]
        elif day is None and (match := _day_after(language.calendar).match(text, end)):
            day = match.span("day")
            end = day[1]
    return ParagraphReference(start, end, mark, organ, day)


def _organ_before(text: str, floor: int, offset: int, organs: list[Organ], words: DecisionWords) -> Organ | None:
    """The body right before; or with its decision between: "regionfullmäktiges beslut 2023-11-21—22 § 185"."""
    index = bisect.bisect_right(organs, offset, key=lambda organ: organ.end) - 1
    organ = organs[index] if index >= 0 else None
    if organ is None or organ.start < floor:
        return None
    between = text[organ.end : offset]
    return organ if (_noun(words).fullmatch(between) if organ.genitive else _near(between)) else None


@lru_cache(maxsize=8)
def _noun(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(rf"{SPACE}(?i:{any_of(words.decision_nouns)}){SPACE}(?:(?i:{any_of(words.articles)}){SPACE})?")


def _organ_after(text: str, offset: int, organs: list[Organ]) -> Organ | None:
    index = bisect.bisect_left(organs, offset, key=lambda organ: organ.start)
    organ = organs[index] if index < len(organs) else None
    return organ if organ and organ.abbreviated and _near(text[offset : organ.start]) else None


def _near(between: str) -> bool:
    """Nothing but a space, a comma or a hyphen between two parts of one reference."""
    return len(between) < 12 and bool(re.fullmatch(rf"{GAP}[,–-]?{GAP}", between))


@lru_cache(maxsize=8)
def _day(calendar: CalendarWords) -> str:
    months = any_of(name for spellings in (*calendar.months, *calendar.short_months) for name in spellings)
    last_day = rf"{GAP}{DASH}{{1,2}}{GAP}{DASH}?(?:\d\d(?:\d\d)?{DASH}\d\d{DASH})?\d\d(?!\d)"
    iso = rf"(?:19|20)\d\d{DASH}\d\d{DASH}\d\d(?:{last_day})?"
    days = rf"\d{{1,2}}\.?(?:{GAP}{DASH}{GAP}\d{{1,2}}|{SPACE}{any_of(calendar.conjunctions)}{SPACE}\d{{1,2}})?"
    written = rf"{days}{SPACE}(?i:{months})\.?{NO_WORD_AFTER}(?:{SPACE}(?:19|20)\d\d)?"
    dotted = r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d"
    return rf"(?<![\w.,-])(?P<day>{iso}|{written}|{dotted})(?!\d)"


@lru_cache(maxsize=8)
def _day_before(calendar: CalendarWords) -> re.Pattern[str]:
    return re.compile(rf"{_day(calendar)}{GAP},?{GAP}$")


@lru_cache(maxsize=8)
def _day_after(calendar: CalendarWords) -> re.Pattern[str]:
    return re.compile(rf"{GAP}[,–-]?{GAP}{_day(calendar)}")
