"""The calendar itself: lengths of months, ISO weeks, days that exist."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""The years that a written four-digit number may be, both included."""


def is_plausible_year(year: int) -> bool:
    """Whether a written number may be a year.

    >>> is_plausible_year(2024), is_plausible_year(1539)
    (True, False)
    """
    return FIRST_YEAR <= year <= LAST_YEAR


def days_in_month(year: int, month: int) -> int:
    """How many days a month has.

    >>> days_in_month(2024, 2)
    29
    """
    return calendar.monthrange(year, month)[1]


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` where the calendar has no such day.

    >>> day_or_none(2024, 2, 30) is None
    True
    """
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
        return None
    return date(year, month, day)


def may_exist(month: int, day: int) -> bool:
    """Whether a day of a month exists in some year.

    >>> may_exist(2, 29), may_exist(2, 30)
    (True, False)
    """
    return day_or_none(2000, month, day) is not None


def week_bounds(year: int, week: int) -> tuple[date, date] | None:
    """Monday and Sunday of an ISO week, or ``None`` where the year has no such week.

    >>> [str(day) for day in week_bounds(2024, 34)]
    ['2024-08-19', '2024-08-25']
    """
    try:
        monday = date.fromisocalendar(year, week, 1)
        return monday, monday + timedelta(days=6)
    except (ValueError, OverflowError):
        return None


def two_digit_year(number: int) -> int:
    """The year of a two-digit one: 80 to 99 lie in the 1900s.

    >>> two_digit_year(24), two_digit_year(98)
    (2024, 1998)
    """
    return number + (1900 if number >= 80 else 2000)
