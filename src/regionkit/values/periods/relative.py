"""Times that are said from where the document stands: "föregående år", "vid årets slut", "föregående månad"."""

from __future__ import annotations

from datetime import date

from regionkit.language.calendar import RelativeTime
from regionkit.values.periods.edtf import make_period
from regionkit.values.periods.period import Period


def resolve(relative: RelativeTime, anchor: int | date | Period) -> Period | None:
    """The period seen from an anchor: the document's year, its day, or the period that it reports.

    "föregående månad" needs a day or month, "samma period föregående år" a period; a bare year says too little.

    >>> resolve(RelativeTime("year", -1), 2024).edtf, resolve(RelativeTime("month", -1), date(2024, 1, 9)).edtf
    ('2023', '2023-12')
    >>> resolve(RelativeTime("month", -1), 2024) is None
    True
    """
    match relative.unit:
        case "year":
            year = _year(anchor)
            return _year_period(relative, year + relative.offset) if year is not None else None
        case "month":
            month = _month(anchor)
            if month is None:
                return None
            count = month[0] * 12 + month[1] - 1 + relative.offset
            return make_period(f"{count // 12:04}-{count % 12 + 1:02}", "month")
        case "same_period":
            return _same_period(anchor, relative.offset)


def _year_period(relative: RelativeTime, year: int) -> Period:
    match relative.edge:
        case "start":
            return make_period(f"{year:04}-01-01", "day")
        case "end":
            return make_period(f"{year:04}-12-31", "day")
        case _:
            return make_period(f"{year:04}", "year")


def _year(anchor: int | date | Period) -> int | None:
    if isinstance(anchor, Period):
        day = anchor.latest or anchor.earliest
        return day.year if day else None
    return anchor.year if isinstance(anchor, date) else anchor


def _month(anchor: int | date | Period) -> tuple[int, int] | None:
    """The month of a day, or the last one of a period; a whole year has none."""
    if isinstance(anchor, date):
        return anchor.year, anchor.month
    if isinstance(anchor, Period) and anchor.precision != "year" and anchor.latest:
        return anchor.latest.year, anchor.latest.month
    return None


def _same_period(anchor: int | date | Period, offset: int) -> Period | None:
    """A reported period moved by whole years, as months from January: an open start is the year's."""
    if not isinstance(anchor, Period) or anchor.latest is None or anchor.precision == "day":
        return None
    latest = anchor.latest
    start = anchor.earliest or date(latest.year, 1, 1)
    first, last = f"{start.year + offset:04}-{start.month:02}", f"{latest.year + offset:04}-{latest.month:02}"
    if first == last:
        return make_period(first, "month")
    return make_period(f"{first}/{last}", "interval")
