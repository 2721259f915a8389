"""EDTF (ISO 8601-2): the part of it that regionkit writes, checked, with first and last day.

Level 0 days, months, years and intervals of them; level 1 seasons (``2024-21`` spring to ``2024-24`` winter),
open ends (``../2024-07``) and unspecified digits (``199X``); level 2 quarters (33-36), tertials (37-39) and
half-years (40, 41).
Winter reaches into the next year.  Qualifiers (``~``, ``?``) are not written: ``Period.approximate`` says that.
"""

from __future__ import annotations

import re
from datetime import date

from regionkit.values.periods.calendar import days_in_month
from regionkit.values.periods.period import Part, Period, Precision

EDTF_POINT = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
EDTF_UNSPECIFIED = re.compile(r"[0-9]{2}(?:[0-9]X|XX)")

# Season and the other stretches of a year: first month, and how many months
SEASONS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
QUARTERS = {32 + number: (3 * number - 2, 3) for number in (1, 2, 3, 4)}
TERTIALS = {36 + number: (4 * number - 3, 4) for number in (1, 2, 3)}
HALF_YEARS = {40: (1, 6), 41: (7, 6)}
STRETCHES = {**SEASONS, **QUARTERS, **TERTIALS, **HALF_YEARS}


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day, both included; ``None`` at an open end.

    Raises ValueError for what is not EDTF, or not of the part of it that regionkit writes.

    >>> [str(day) for day in bounds("2024-24")]
    ['2024-12-01', '2025-02-28']
    >>> bounds("../2024-07")
    (None, datetime.date(2024, 7, 31))
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _point_bounds(edtf)
    if start == end == "..":
        raise ValueError(f"{edtf!r} is open at both ends")
    earliest = None if start == ".." else _point_bounds(start)[0]
    latest = None if end == ".." else _point_bounds(end)[1]
    if earliest and latest and latest < earliest:
        raise ValueError(f"{edtf!r} ends before it starts")
    return earliest, latest


def is_valid(edtf: str) -> bool:
    """Whether a string is EDTF of the kind that regionkit writes.

    >>> is_valid("2024-02-30"), is_valid("2024-37")
    (False, True)
    """
    try:
        bounds(edtf)
    except ValueError:
        return False
    return True


def make_period(
    edtf: str, precision: Precision, *, approximate: bool = False, part: Part | None = None
) -> Period:
    """The Period of an EDTF string, with its bounds.

    >>> make_period("2024-39", "tertial").earliest
    datetime.date(2024, 9, 1)
    """
    earliest, latest = bounds(edtf)
    return Period(
        edtf=edtf, earliest=earliest, latest=latest, precision=precision, approximate=approximate, part=part
    )


def _point_bounds(point: str) -> tuple[date, date]:
    if EDTF_UNSPECIFIED.fullmatch(point):
        return date(int(point.replace("X", "0")), 1, 1), date(int(point.replace("X", "9")), 12, 31)
    match = EDTF_POINT.fullmatch(point)
    if match is None or not int(match["year"]):
        raise ValueError(f"{point!r} is not an EDTF date")
    year = int(match["year"])
    if match["month"] is None:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(match["month"])
    if match["day"] is not None:
        day = date(year, month, int(match["day"]))
        return day, day
    first, length = STRETCHES.get(month, (month, 1))
    last_year, last_month = year + (first + length - 2) // 12, (first + length - 2) % 12 + 1
    return date(year, first, 1), date(last_year, last_month, days_in_month(last_year, last_month))
