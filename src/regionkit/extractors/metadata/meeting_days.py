"""The day of a meeting on the front of its minutes, where no label says which it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from regionkit.extractors.organs import Organ, find_organs
from regionkit.language.contract import Language
from regionkit.values.periods.find import find_periods
from regionkit.values.periods.found import FoundPeriod

LONGEST_MEETING, LONGEST_BODY_LINE = 6, 10
"""Days, and words of a line that names the body and its day."""


def meeting_in(title: str, language: Language) -> date | None:
    """The first day of the meeting in "Protokoll 2024-11-20–21"."""
    for found in find_periods(title, language.calendar):
        period = found.period
        if period and period.earliest and period.latest and (period.latest - period.earliest).days <= LONGEST_MEETING:
            return period.earliest
    return None


def day_of_body(texts: Iterable[str], language: Language) -> date | None:
    """The day behind the body: "Regionstyrelsen 2026-06-09", "Från kommunfullmäktiges sammanträde den 15 juni 2026"."""
    return next((day for _, day in _bodies_with_days(texts, language)), None)


def body_with_day(texts: Iterable[str], language: Language) -> Organ | None:
    """The body of such a line: whose minutes they are."""
    return next((organ for organ, _ in _bodies_with_days(texts, language)), None)


def _bodies_with_days(texts: Iterable[str], language: Language) -> Iterator[tuple[Organ, date]]:
    for text in (text for text in texts if len(text.split()) <= LONGEST_BODY_LINE):
        found = find_periods(text, language.calendar)
        behind = len(found) == 1 and not text[found[0].end :].strip(" .")
        organs = find_organs(text[: found[0].start], language.identity.organs) if behind else ()
        if len(organs) == 1 and (day := day_of(found[0])):
            yield organs[0], day


def day_of(found: FoundPeriod) -> date | None:
    """The day that was found, where it is one and no slip."""
    period = found.period
    is_day = period is not None and period.precision == "day" and found.problem is None
    return period.earliest if period and is_day else None
