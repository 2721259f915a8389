"""How much of a year a period is, for the checks that hold a part of it against the whole."""

from __future__ import annotations

from datetime import date, timedelta

from regionkit.values.periods.period import Period


def months_gone(period: Period | None) -> int | None:
    """Whole months from New Year to a period's end; ``None`` where it does not begin and end so.

    >>> from datetime import date
    >>> months_gone(Period(edtf="2025-01/2025-08", earliest=date(2025, 1, 1), latest=date(2025, 8, 31),
    ...                    precision="interval"))
    8
    """
    if period is None or period.earliest is None or period.earliest.month != 1:
        return None
    return months_covered(period)


def year_of(period: Period | None) -> int | None:
    """The year that a whole period lies in; ``None`` where it lies in several, or is open."""
    if period is None or period.earliest is None or period.latest is None:
        return None
    return period.earliest.year if period.earliest.year == period.latest.year else None


def months_covered(period: Period) -> int | None:
    """How many whole months a period is of, in one year; ``None`` where it is not of whole months."""
    first, last = period.earliest, period.latest
    if first is None or last is None or first.year != last.year or first.day != 1:
        return None
    return last.month - first.month + 1 if (last + timedelta(days=1)).day == 1 else None


def months_later(day: date, months: int) -> date:
    """The last day of the month so many months after a month's last day.

    >>> months_later(date(2025, 8, 31), 2), months_later(date(2025, 12, 31), 2)
    (datetime.date(2025, 10, 31), datetime.date(2026, 2, 28))
    """
    after = day.month + months  # the month after the last one is the next in counting from nought
    return date(day.year + after // 12, after % 12 + 1, 1) - timedelta(days=1)
