"""Times that are said from where the document stands: "föregående år", "vid årets slut", "de senaste tolv månaderna".

The anchor is the document's year, its day, or the period that it reports.  A bare year says too little of months,
terms and seasons.  What only counts years or months ("de kommande tre åren") is approximate.
"""

from __future__ import annotations

from datetime import date, timedelta

from regionkit.language.calendar import Relation, RelativeTime
from regionkit.values.periods.edtf import make_period
from regionkit.values.periods.period import Period
from regionkit.values.periods.points import Point, Stretch, Unit

Anchor = int | date | Period
MONTHS: dict[str, int] = {"quarter": 3, "tertial": 4, "half_year": 6, "term": 6}
"""How many months the parts of a year are long."""


def resolve(relative: RelativeTime, anchor: Anchor) -> Period | None:
    """The period seen from an anchor: the document's year, its day, or the period that it reports.

    "föregående månad" needs a day or month, "samma period föregående år" a period; a bare year says too little.

    >>> resolve(RelativeTime("year", -1), 2024).edtf, resolve(RelativeTime("month", -1), date(2024, 1, 9)).edtf
    ('2023', '2023-12')
    >>> resolve(RelativeTime("month", -1), 2024) is None
    True
    >>> resolve(RelativeTime("years", 1, count=3), 2024).edtf
    '2025/2027'
    """
    match relative.unit:
        case "year" | "years" | "office":
            year = _year(anchor)
            return _of_years(relative, year) if year is not None else None
        case "same_period":
            return _same_period(anchor, relative)
    month = _month(anchor)
    if month is None:
        return None
    match relative.unit:
        case "month":
            moved = month + relative.offset + relative.count
            return make_period(_month_text(moved), "month", approximate=relative.count != 0)
        case "week":
            return _week(anchor, relative.offset)
        case "months":
            return _run_of_months(month, relative)
        case "season":
            return _season(_last_day(anchor), relative)
        case "school_year":
            year = (month - 6) // 12 + relative.offset
            return Point("school_year", year=year).whole()
        case unit:
            return _part_of_year(unit, month, relative.offset)


def opened(period: Period, relation: Relation | None) -> Period:
    """ "från och med nästa år", "fram till årets slut": the period with its end or its start left open."""
    if relation not in ("from", "since", "through") or period.precision == "open_interval":
        return period
    first, _, last = period.edtf.partition("/")
    value = f"../{last or first}" if relation == "through" else f"{first}/.."
    return make_period(value, "open_interval", approximate=period.approximate, part=period.part)


# --- years -----------------------------------------------------------------------------------------------------------


def _of_years(relative: RelativeTime, year: int) -> Period:
    if relative.unit == "office":
        first, length = relative.cycle
        start = first + ((year - first) // length + relative.offset) * length
        return make_period(f"{start:04}/{start + length - 1:04}", "interval")
    start = year + relative.offset
    if relative.unit == "year" and relative.count:
        return make_period(f"{year + relative.count:04}", "year", approximate=True)
    if relative.unit == "years":
        return _counted_years(start, relative.count)
    match relative.edge:
        case "start":
            return make_period(f"{start:04}-01-01", "day")
        case "end":
            return make_period(f"{start:04}-12-31", "day")
        case _:
            return make_period(f"{start:04}", "year", part=relative.part)


def _counted_years(start: int, count: int) -> Period:
    other = start + count - (1 if count > 0 else -1)
    first, last = min(start, other), max(start, other)
    if first == last:
        return make_period(f"{first:04}", "year", approximate=True)
    return make_period(f"{first:04}/{last:04}", "interval", approximate=True)


def _year(anchor: Anchor) -> int | None:
    if isinstance(anchor, Period):
        day = anchor.latest or anchor.earliest
        return day.year if day else None
    return anchor.year if isinstance(anchor, date) else anchor


# --- months and parts of a year --------------------------------------------------------------------------------------


def _month(anchor: Anchor) -> int | None:
    """The month of a day, or the last one of a period, counted from the year nought; a whole year has none."""
    if isinstance(anchor, date):
        return anchor.year * 12 + anchor.month - 1
    if isinstance(anchor, Period) and anchor.precision != "year" and anchor.latest:
        return anchor.latest.year * 12 + anchor.latest.month - 1
    return None


def _last_day(anchor: Anchor) -> date:
    day = anchor.latest if isinstance(anchor, Period) else anchor
    assert isinstance(day, date)
    return day


def _month_text(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _run_of_months(month: int, relative: RelativeTime) -> Period:
    """ "de senaste tolv månaderna": the month of the anchor is the last of them."""
    start = month + relative.offset
    other = start + relative.count - (1 if relative.count > 0 else -1)
    first, last = _month_text(min(start, other)), _month_text(max(start, other))
    if first == last:
        return make_period(first, "month", approximate=True)
    return make_period(f"{first}/{last}", "interval", approximate=True)


def _week(anchor: Anchor, offset: int) -> Period | None:
    """The week of a day, or one so many further; a reported month has none."""
    if not isinstance(anchor, date):
        return None
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=offset)
    return make_period(f"{monday}/{monday + timedelta(days=6)}", "week")


def _part_of_year(unit: str, month: int, offset: int) -> Period | None:
    length = MONTHS[unit]
    moved = month // length + offset
    each = 12 // length
    kind: Unit = unit  # type: ignore[assignment]
    return Point(kind, moved % each + 1, year=moved // each).whole()


def _season(day: date, relative: RelativeTime) -> Period | None:
    """The season in the year of the anchor, the last that has begun before it, or the next that begins after it."""
    year = day.year
    if relative.number == 4 and day.month < 6:
        year -= 1  # "i vinter" is said in March of the winter that began in December
    point = Point("season", relative.number)
    if relative.offset:
        years = range(day.year - 2, day.year + 3)
        starts = [(start, one) for one in years if (start := point.first_day(one))]
        if relative.offset < 0:
            year = max(one for start, one in starts if start + timedelta(days=60) <= day)
        else:
            year = min(one for start, one in starts if start > day)
    return Stretch(Point("season", relative.number, year=year), part=relative.part).period()


# --- the reported period ---------------------------------------------------------------------------------------------


def _same_period(anchor: Anchor, relative: RelativeTime) -> Period | None:
    """A reported period moved by whole years, as months from January: an open start is the year's."""
    if not isinstance(anchor, Period) or anchor.latest is None or anchor.precision == "day":
        return None
    latest = anchor.latest
    start = anchor.earliest or date(latest.year, 1, 1)
    offset = relative.year - latest.year if relative.year is not None else relative.offset
    if anchor.precision == "year":
        return make_period(f"{latest.year + offset:04}", "year")
    first, last = f"{start.year + offset:04}-{start.month:02}", f"{latest.year + offset:04}-{latest.month:02}"
    if first == last:
        return make_period(first, "month")
    return make_period(f"{first}/{last}", "interval")
