"""Ranges: a second end after a dash, "till" or "och" that belongs to the first.

The ends must be of one kind and in order; one year may serve both.  "2025 – 2026" and "mars–april 2024" are ranges,
"budget 2026 till mars" and "från § 3 till 2026" are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from regionkit.values.confidence import weakest
from regionkit.values.periods.calendar import days_in_month
from regionkit.values.periods.context import Context
from regionkit.values.periods.forms import Reading
from regionkit.values.periods.lexicon import DASH
from regionkit.values.periods.points import Point
from regionkit.values.spacing import GAP, MAYBE_GAP, SPACE

SAME_MONTH_TAIL = re.compile(
    rf"(?:{DASH}{{1,2}}(?:{MAYBE_GAP}{DASH})?{MAYBE_GAP}|/|{SPACE}{DASH}{SPACE}(?=[0-9]{{2}}-[0-9]{{2}}))(?:(?P<m>[0-9]{{2}})-)?(?P<d>[0-9]{{2}})(?![0-9]|[-.,:/–][0-9]|[^\W\d_])"
)
"""The second day after an ISO day: "2023-11-21—22", "2011-11-21- -22", "2023-11-30–12-01", "2023-11-21/22",
"2024-04-30 – 05-02"."""
BROKEN_ISO = re.compile(
    rf"(?P<y>(?:19|20)[0-9]{{2}})(?:{GAP}|-)(?P<m>[0-9]{{2}})(?:{GAP}|-)(?P<d>[0-9]{{2}})(?![0-9])"
)
"""A day with a lost hyphen, only as the end of a range: "2026-04-01 - 2026 04-30"."""
SLASH = re.compile(rf"{MAYBE_GAP}/{MAYBE_GAP}")
"""Between neighbours: "maj/juni", "hösten/vintern 2024", "2024-04-30/2024-05-02"."""
NEIGHBOURS = {"month": 12, "season": 4, "day": 0}
"""Of which unit there are how many in a year; days with their year are in order without being neighbours."""
NO_ENDS = ("turn_of_year", "turn_of_half", "first_months", "last_months", "both_terms", "decade", "century")
LONGEST = 60
"""Years between the ends of a range."""
LEAP_YEAR = 2024
REACH = 40
"""How many characters before a range are looked at for "mellan"."""


def with_second_end(
    text: str, first: Reading, context: Context, read: Callable[[int], Reading | None]
) -> Reading:
    """The reading with the second end of a range after it, or as it is where there is none."""
    if first.last is not None or first.problem or first.also:
        return _between_days(text, first, context)
    tail = _second_day(text, first)
    if tail is not None:
        return tail
    second = _second(text, first, context, read)
    if second is None or not _belong(first, second):
        return first
    return replace(
        first, end=second.end, last=second.first, weak=_is_weak(first, second),
        confidence=weakest(first.confidence, second.confidence),
    )  # fmt: skip


def _between_days(text: str, reading: Reading, context: Context) -> Reading:
    """ "mellan den 3 och 5 maj": two days of a list are a range where the words say so."""
    if len(reading.also) != 1 or reading.last or reading.also[0].last:
        return reading
    first = reading.also[0]
    if not context.between.search(text, max(0, first.start - REACH), first.start):
        return reading
    return replace(reading, start=first.start, first=first.first, last=reading.first, also=())


def _second_day(text: str, first: Reading) -> Reading | None:
    """ "2023-11-21—22": the month, or the year, of the first day holds for the second."""
    match = SAME_MONTH_TAIL.match(text, first.end) if first.rule == "iso_day" else None
    if match is None or first.first.year is None:
        return None
    start = first.first
    last = replace(start, number=int(match["m"] or start.number), day=int(match["d"]))
    if (last.number, last.day) <= (start.number, start.day) or last.edtf(first.first.year) is None:
        return None
    return replace(first, end=match.end(), last=last)


def _second(text: str, first: Reading, context: Context, read: Callable[[int], Reading | None]) -> Reading | None:
    joint = context.joint.match(text, first.end)
    slash = SLASH.match(text, first.end) if joint is None and first.first.unit in NEIGHBOURS else None
    if slash:
        second = read(slash.end())
        return second if second and not second.also and not second.problem and _are_neighbours(first, second) else None
    if joint is None:
        joint = context.conjunction.match(text, first.end)
        if joint and not context.between.search(text, max(0, first.start - REACH), first.start):
            return None
    if joint is None:
        return None
    broken = BROKEN_ISO.match(text, joint.end()) if first.rule == "iso_day" else None
    if broken:
        point = Point("day", int(broken["m"]), int(broken["d"]), int(broken["y"]))
        return Reading("iso_day", joint.end(), broken.end(), point) if point.edtf(int(broken["y"])) else None
    second = read(joint.end())
    return None if second is None or second.also or second.problem or second.last is not None else second


def _are_neighbours(first: Reading, second: Reading) -> bool:
    """Whether a slash between two readings joins them: "maj/juni" it does, "maj/oktober" it does not."""
    count = NEIGHBOURS[first.first.unit]
    if second.last is not None or second.first.unit != first.first.unit:
        return False
    if not count:
        return first.rule == second.rule == "iso_day"
    return second.first.number == first.first.number % count + 1


def _belong(first: Reading, second: Reading) -> bool:
    """Whether two readings are the ends of one range."""
    start, end = first.first, second.first
    if _family(start) != _family(end) or start.unit in NO_ENDS:
        return False
    if start.year is None or end.year is None:
        return (start.number, start.day) != (end.number, end.day)
    days = start.first_day(start.year), end.first_day(end.year)
    return days[0] is not None and days[1] is not None and days[0] < days[1] and end.year - start.year <= LONGEST


def _family(point: Point) -> str:
    return "day" if point.unit in ("last_day", "nth_weekday", "feast") else point.unit


def _is_weak(first: Reading, second: Reading) -> bool:
    """ "jan-aug", "T1–T2" and "1/1–31/8" make each other certain; "1/2–3/4" may be fractions."""
    if not (first.weak and second.weak):
        return False
    if first.first.unit == "day":
        return not (first.first.day == 1 and second.first.day == days_in_month(LEAP_YEAR, second.first.number))
    return first.first.unit not in ("month", "tertial")
