"""Which year brings a date that has none nearest to a day, or on the side of it that the words point to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from regionkit.extractors.dates.sightings import Sighting
from regionkit.extractors.dates.tense import Direction
from regionkit.mentions import Anchor
from regionkit.values.confidence import Confidence
from regionkit.values.periods.period import Period

LONG = 366
"""Days from which on a range has no middle to measure from."""


@dataclass(frozen=True, slots=True)
class Completed:
    """A period with its year, and where that was taken from."""

    period: Period
    anchor: Anchor
    confidence: Confidence


def middle_of(period: Period | None) -> date | None:
    """The day that stands for a period when distances are measured: its only end, or the middle.

    A range of years ("1 juli 2025 till och med 30 juni 2028") is told from its beginning.
    """
    if period is None or period.earliest is None or period.latest is None:
        return (period.latest or period.earliest) if period else None
    length = period.latest - period.earliest
    return period.earliest if length.days > LONG else period.earliest + length / 2


def directed(
    sighting: Sighting, day: date | None, direction: Direction | None, anchor: Anchor, confidence: Confidence
) -> Completed | None:
    """The first time after a day, the last before it, or the nearest to it."""
    if day is None:
        return None
    periods = [period for step in (-1, 0, 1) if (period := sighting.found.with_year(day.year + step))]
    fitting = [period for period in periods if _fits(period, day, direction)]
    if not fitting:
        return None
    best = min(fitting, key=lambda period: abs(((middle_of(period) or day) - day).days))
    return Completed(best, anchor, confidence)


def _fits(period: Period, day: date, direction: Direction | None) -> bool:
    if direction == "future":
        return (period.latest or period.earliest or day) >= day
    if direction == "past":
        return (period.earliest or period.latest or day) <= day
    return True


def listed(sighting: Sighting, other: Period, *, before: bool) -> Completed | None:
    """The year of a date in the same list: the one that follows it ("3 maj och 7 juni 2026"), or stands before it."""
    middle = middle_of(other)
    if middle is None:
        return None
    if not before:
        return directed(sighting, middle, None, "previous_mention", "high")
    period = sighting.found.with_year(middle.year)
    start, end = period.earliest if period else None, other.latest or middle
    if start and start > end:
        period = sighting.found.with_year(middle.year - 1)
    return Completed(period, "previous_mention", "high") if period else None


def by_weekday(sighting: Sighting, completed: Completed) -> Completed:
    """A written weekday tells the year; one that fits none of the years nearby is a doubt."""
    weekday, day = sighting.found.weekday, completed.period.earliest
    if weekday is None or day is None or day.weekday() == weekday:
        return completed
    for year in (day.year + 1, day.year - 1):
        period = sighting.found.with_year(year)
        if period and period.earliest and period.earliest.weekday() == weekday:
            return Completed(period, completed.anchor, "medium")
    return Completed(completed.period, completed.anchor, "low")
