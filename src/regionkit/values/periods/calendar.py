"""The calendar itself: lengths of months, ISO weeks, days that exist."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from regionkit.language.calendar import Feast

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""The years that a written four-digit number may be, both included."""


def is_plausible_year(year: int) -> bool:
    """Whether a written number may be a year.

    >>> is_plausible_year(2024), is_plausible_year(1539)
    (True, False)
    """
    return FIRST_YEAR <= year <= LAST_YEAR


def resembles_year(digits: str) -> bool:
    """Whether a number may be a slip in a year: a digit too many, one too few, or four that are no year.

    >>> resembles_year("29024"), resembles_year("214"), resembles_year("12450")
    (True, True, False)
    """
    if len(digits) == 3:
        return "200" <= digits <= "259"
    shorter = {digits[:index] + digits[index + 1 :] for index in range(len(digits))}
    return len(digits) == 4 or any("1950" <= year <= "2059" for year in shorter if len(year) == 4)


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
    """The year of a two-digit one: 60 to 99 lie in the 1900s.

    >>> two_digit_year(24), two_digit_year(98)
    (2024, 1998)
    """
    return number + (1900 if number >= 60 else 2000)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The first to fifth such weekday of a month, or the last for -1; ``None`` where the month has no fifth.

    >>> str(nth_weekday(2026, 10, 1, 1)), str(nth_weekday(2026, 10, 4, -1)), nth_weekday(2026, 10, 1, 5)
    ('2026-10-06', '2026-10-30', None)
    """
    if nth < 0:
        last = date(year, month, days_in_month(year, month))
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else None


def easter(year: int) -> date:
    """Easter Day of the Gregorian calendar (the anonymous computus).

    >>> str(easter(2024)), str(easter(2026))
    ('2024-03-31', '2026-04-05')
    """
    golden, century = year % 19, year // 100
    correction = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact = correction - (correction // 28) * (1 - (29 // (correction + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def feast_day(year: int, feast: Feast) -> date:
    """The day of a feast in a year.

    >>> str(feast_day(2026, Feast(after_easter=39))), str(feast_day(2026, Feast(6, 19, weekday=4)))
    ('2026-05-14', '2026-06-19')
    """
    if feast.after_easter is not None:
        return easter(year) + timedelta(days=feast.after_easter)
    day = date(year, feast.month, feast.day)
    return day if feast.weekday is None else day + timedelta(days=(feast.weekday - day.weekday()) % 7)
