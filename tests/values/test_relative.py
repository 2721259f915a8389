"""Times seen from a document's year, its day, or what it reports."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.language.calendar import Feast, RelativeTime
from regionkit.languages.sv.calendar import CALENDAR
from regionkit.values.periods.calendar import easter, feast_day, nth_weekday
from regionkit.values.periods.edtf import bounds, make_period
from regionkit.values.periods.find import find_periods
from regionkit.values.periods.period import Period
from regionkit.values.periods.relative import resolve

AUGUST = make_period("2024-01/2024-08", "interval")
YEAR = make_period("2024", "year")
MARCH_DAY = date(2025, 3, 10)


@pytest.mark.parametrize(
    ("phrase", "anchor", "edtf"),
    [
        ("i vinter", MARCH_DAY, "2024-24"),
        ("i vinter", date(2025, 10, 1), "2025-24"),
        ("i vintras", date(2025, 10, 1), "2024-24"),
        ("i höstas", MARCH_DAY, "2024-23"),
        ("i våras", MARCH_DAY, "2024-21"),
        ("i våras", date(2025, 6, 10), "2025-21"),
        ("kommande vår", MARCH_DAY, "2026-21"),
        ("kommande vår", date(2025, 2, 1), "2025-21"),
        ("föregående kvartal", date(2025, 1, 10), "2024-36"),
        ("nästa kvartal", date(2024, 12, 10), "2025-33"),
        ("föregående tertial", date(2025, 1, 10), "2024-39"),
        ("innevarande halvår", date(2025, 7, 1), "2025-41"),
        ("innevarande läsår", date(2025, 6, 30), "2024-07/2025-06"),
        ("innevarande läsår", date(2025, 7, 1), "2025-07/2026-06"),
        ("kommande termin", date(2025, 5, 1), "2025-07/2025-12"),
        ("föregående månad", date(2025, 1, 31), "2024-12"),
        ("samma månad förra året", AUGUST, "2023-08"),
        ("innevarande mandatperiod", 2022, "2019/2022"),
        ("innevarande mandatperiod", 2023, "2023/2026"),
        ("nästa mandatperiod", 2026, "2027/2030"),
        ("de senaste två månaderna", date(2025, 1, 31), "2024-12/2025-01"),
        ("de senaste tolv månaderna", AUGUST, "2023-09/2024-08"),
        ("kommande fyra månader", AUGUST, "2024-09/2024-12"),
        ("de senaste tre åren", 2024, "2022/2024"),
        ("de föregående tre åren", 2024, "2021/2023"),
        ("de kommande 10 åren", 2024, "2025/2034"),
        ("samma period 2021", AUGUST, "2021-01/2021-08"),
        ("samma period förra året", make_period("../2024-04", "open_interval"), "2023-01/2023-04"),
        ("samma period förra året", make_period("2024-04", "month"), "2023-04"),
        ("samma period förra året", YEAR, "2023"),
        ("till och med nästa år", 2024, "../2025"),
        ("från och med nästa läsår", date(2024, 9, 1), "2025-07/.."),
        ("slutet av nästa år", 2024, "2025"),
        # a bare year says too little of months, terms and seasons; a day is no period
        ("föregående kvartal", 2024, None),
        ("innevarande läsår", YEAR, None),
        ("i höstas", 2024, None),
        ("de senaste tolv månaderna", 2024, None),
        ("samma period förra året", 2024, None),
        ("samma period förra året", date(2024, 8, 31), None),
    ],
)
def test_seen_from(phrase: str, anchor: int | date | Period, edtf: str | None) -> None:
    (found,) = find_periods(f"Kön minskade {phrase}.", CALENDAR)
    period = found.relative_to(anchor)

    assert found.relative is not None
    assert (period.edtf if period else None) == edtf


@pytest.mark.parametrize(
    "text", ["de kommande en åren", "de senaste 99 åren", "kommande år", "i våra", "samma period 20234", "i dag"]
)
def test_nobody_can_say_when(text: str) -> None:
    assert [found for found in find_periods(text, CALENDAR) if found.relative] == []


@pytest.mark.parametrize(
    ("phrase", "approximate", "part"),
    [
        ("de kommande tre åren", True, None),
        ("rullande 12 månader", True, None),
        ("slutet av året", False, "late"),
        ("början av nästa år", False, "early"),
        ("nästa år", False, None),
    ],
)
def test_what_only_counts_is_approximate(phrase: str, approximate: bool, part: str | None) -> None:
    (found,) = find_periods(phrase, CALENDAR)
    period = found.relative_to(AUGUST)

    assert period is not None
    assert (period.approximate, period.part) == (approximate, part)


def quarter(day: date, step: int) -> tuple[date, date]:
    """First and last day of the quarter of a day, or of one so many further."""
    period = resolve(RelativeTime("quarter", step), day)
    assert period is not None
    first, last = bounds(period.edtf)
    assert first is not None
    assert last is not None
    return first, last


@given(day=st.dates(date(1950, 1, 1), date(2060, 12, 31)), step=st.integers(-1, 1))
def test_parts_of_years_follow_each_other(day: date, step: int) -> None:
    """The quarter before, of and after a day lie side by side, and the middle one holds the day."""
    first, last = quarter(day, 0)
    other_first, other_last = quarter(day, step)

    assert first <= day <= last
    if step > 0:
        assert (other_first - last).days == 1
    elif step < 0:
        assert (first - other_last).days == 1


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2038, "2038-04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert str(easter(year)) == day


@given(year=st.integers(1900, 2100))
def test_feasts_fall_on_their_weekdays(year: int) -> None:
    assert easter(year).weekday() == 6
    assert feast_day(year, CALENDAR.feasts["midsommarafton"]).weekday() == 4
    assert date(year, 6, 19) <= feast_day(year, CALENDAR.feasts["midsommarafton"]) <= date(year, 6, 25)
    assert date(year, 10, 31) <= feast_day(year, CALENDAR.feasts["alla helgons dag"]) <= date(year, 11, 6)
    assert feast_day(year, Feast(12, 24)) == date(year, 12, 24)


@given(year=st.integers(1900, 2100), month=st.integers(1, 12), weekday=st.integers(0, 6))
def test_weekdays_of_a_month(year: int, month: int, weekday: int) -> None:
    days = [day for nth in range(1, 6) if (day := nth_weekday(year, month, weekday, nth))]

    assert [day.weekday() for day in days] == [weekday] * len(days)
    assert {(later - day).days for day, later in pairwise(days)} == {7}
    assert nth_weekday(year, month, weekday, -1) == days[-1]
