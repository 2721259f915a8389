"""What the front says that a report covers: "Januari–augusti 2025" below its title, "Tertialrapport 2", "per 31 mars".

It wins over what the text repeats, which may be told of the report before: "jämfört med prognosen per april".
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from regionkit.extractors.metadata.front import Front
from regionkit.extractors.wording import any_pattern
from regionkit.language.contract import Language
from regionkit.language.identity import DocumentKind
from regionkit.values.periods.find import find_periods
from regionkit.values.periods.found import FoundPeriod
from regionkit.values.periods.period import Period

BEFORE = 60
"""Code points before a time in which an earlier report may be named."""
MOST_OTHER_CHARACTERS = 3
ENDS_OF_PARTS = (3, 4, 6, 8, 9)
"""Months that interim reports are made for; one of another month is when it was written."""


@dataclass(frozen=True, slots=True)
class Covered:
    """A stretch of the year that is reported, where it is written out, and the month or day that it ends with."""

    as_of: Period
    period: Period | None = None


def covered_on_front(front: Front, title: str | None, language: Language, kind: DocumentKind,
                     year: int | None) -> Covered | None:  # fmt: skip
    """What the first line of the front that says so covers; the title before all others.  ``None`` where none does."""
    for text in (title or "", *(line.text for line in front.lines)):
        for found in find_periods(text, language.calendar):
            period = found.with_year(year) if found.needs_year and year else found.period
            if period is None or not (text == title or is_whole_line(found, text)):
                continue
            if (covered := of_part_of_year(period)) or (covered := _until(period, found, kind, text == title)):
                return covered
    if title and year and (month := _last_month(title, language)):
        return Covered(month_of(year, month))
    return None


def years_on_front(front: Front, language: Language) -> Iterator[int]:
    """The years of lines that are nothing but a stretch of one year: "Januari–augusti 2025"."""
    for line in front.lines:
        for found in find_periods(line.text, language.calendar):
            if found.period and is_whole_line(found, line.text) and (covered := of_part_of_year(found.period)):
                yield covered.as_of.earliest.year if covered.as_of.earliest else 0


def is_whole_line(found: FoundPeriod, text: str) -> bool:
    """Whether a line says no more than a time.  Refuses "Fastställd av nämnden 2025-10-02"."""
    return len((text[: found.start] + text[found.end :]).strip()) <= MOST_OTHER_CHARACTERS


def of_part_of_year(period: Period) -> Covered | None:
    """ "Januari–augusti 2025": from New Year to the end of a month, and as of that month."""
    first, last = period.earliest, period.latest
    if first is None or last is None or period.precision not in ("interval", "tertial", "half_year", "quarter"):
        return None
    if (first.month, first.day) != (1, 1) or first.year != last.year or last.day != monthrange(*_month(last))[1]:
        return None
    return Covered(month_of(last.year, last.month), period if period.precision == "interval" else None)


def _until(period: Period, found: FoundPeriod, kind: DocumentKind, in_title: bool) -> Covered | None:
    """ "t.o.m. 31 augusti", "per 2025-08-31"; below "Månadsrapport" also the bare "September 2025"."""
    last = period.latest
    if last is None or period.precision not in ("day", "month", "open_interval"):
        return None
    if found.relation in ("per", "through") and period.precision != "day":
        return Covered(month_of(last.year, last.month))
    if found.relation in ("per", "through"):
        return Covered(Period(edtf=last.isoformat(), earliest=last, latest=last, precision="day"))
    bare = not in_title and period.precision == "month"
    if bare and (kind == "monthly_report" or (kind == "interim_report" and last.month in ENDS_OF_PARTS)):
        return Covered(month_of(last.year, last.month))
    return None


def month_of(year: int, month: int) -> Period:
    """A month of a year."""
    last = monthrange(year, month)[1]
    return Period(edtf=f"{year}-{month:02}", earliest=date(year, month, 1), latest=date(year, month, last),
                  precision="month")  # fmt: skip


def is_of_earlier_report(text: str, start: int, language: Language) -> bool:
    """Whether a time belongs to a report that this one is compared with: "än i prognosen per april"."""
    return bool(_earlier(language).search(text[max(start - BEFORE, 0) : start]))


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _last_month(title: str, language: Language) -> int | None:
    """ "Tertialrapport 2": the eighth month."""
    for pattern, months in language.identity.numbered_reports:
        match = re.search(rf"(?<!\w)(?i:{pattern})\s+(\d)(?!\d)", title)
        if match and 1 <= int(match[1]) * months <= 12:
            return int(match[1]) * months
    return None


@lru_cache(maxsize=4)
def _earlier(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{any_pattern(language.identity.earlier_reports)})(?:\s\w+){{0,2}}\s*$")
