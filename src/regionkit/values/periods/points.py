"""Calendar time as it is written: points whose year may be missing, and stretches from one point to another.

"27-29 september" is a stretch of two points without year.  Once the year is known, ``Stretch.period`` gives the
Period; where the calendar has no such day in that year (29 februari 2023) it gives ``None``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from regionkit.language.calendar import Feast, Relation
from regionkit.values.periods import edtf
from regionkit.values.periods.calendar import day_or_none, days_in_month, feast_day, nth_weekday, week_bounds
from regionkit.values.periods.period import Part, Period, Precision

Unit = Literal[
    "day", "last_day", "week", "month", "first_months", "quarter", "tertial", "half_year", "season", "term",
    "both_terms", "school_year", "turn_of_year", "year", "decade", "century", "nth_weekday", "feast",
    "turn_of_half", "last_months",
]  # fmt: skip

Edge = Literal["start", "end"]

EDTF_BASE = {"season": 20, "quarter": 32, "tertial": 36, "half_year": 39}
"""What is added to the number of a stretch to make the two digits that EDTF has for it."""

PRECISIONS: dict[Unit, Precision] = {
    "day": "day", "last_day": "day", "week": "week", "month": "month", "first_months": "interval",
    "quarter": "quarter", "tertial": "tertial", "half_year": "half_year", "season": "season", "term": "term",
    "both_terms": "interval", "school_year": "interval", "turn_of_year": "interval", "year": "year",
    "decade": "interval", "century": "interval", "nth_weekday": "day", "feast": "day",
    "turn_of_half": "interval", "last_months": "interval",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Point:
    """One named piece of the calendar: a day, a month, a quarter, a year …

    ``number`` is which one: the month for days and months, the week, the quarter, the season (1 is spring), the term.
    ``weekday`` is the one that is written beside a day (0 is Monday); of "första tisdagen i oktober", ``day`` is
    which one of the month, -1 the last.
    ``shift`` moves an unwritten year: 1 for "15 februari nästa år".
    """

    unit: Unit
    number: int = 0
    day: int = 0
    year: int | None = None
    weekday: int | None = None
    shift: int | None = None
    feast: Feast | None = None

    def edtf(self, year: int) -> str | None:
        """EDTF of the point in a year; ``None`` where the calendar has no such day or week.

        >>> Point("month", 8).edtf(2024), Point("day", 2, 29).edtf(2023), Point("tertial", 2).edtf(2024)
        ('2024-08', None, '2024-38')
        """
        match self.unit:
            case "day":
                day = day_or_none(year, self.number, self.day)
                return day.isoformat() if day else None
            case "nth_weekday":
                day = nth_weekday(year, self.number, self.weekday or 0, self.day)
                return day.isoformat() if day else None
            case "feast":
                return feast_day(year, self.feast).isoformat() if self.feast else None
            case "last_day":
                return f"{year:04}-{self.number:02}-{days_in_month(year, self.number):02}"
            case "month":
                return f"{year:04}-{self.number:02}"
            case "season" | "quarter" | "tertial" | "half_year":
                return f"{year:04}-{EDTF_BASE[self.unit] + self.number:02}"
            case "year":
                return f"{year:04}"
            case "decade":
                return f"{year // 10:03}X"
            case "century":
                return f"{year // 100:02}XX"
        ends = self.ends(year)
        return f"{ends[0]}/{ends[1]}" if ends else None

    def ends(self, year: int) -> tuple[str, str] | None:
        """First and last of the point as EDTF days, months or years, for the ends of an interval.

        >>> Point("school_year").ends(2023), Point("week", 34).ends(2024)
        (('2023-07', '2024-06'), ('2024-08-19', '2024-08-25'))
        """
        match self.unit:
            case "week":
                days = week_bounds(year, self.number)
                return (days[0].isoformat(), days[1].isoformat()) if days else None
            case "first_months":
                return f"{year:04}-01", f"{year:04}-{self.number:02}"
            case "last_months":
                return f"{year:04}-{13 - self.number:02}", f"{year:04}-12"
            case "term":
                return (f"{year:04}-01", f"{year:04}-06") if self.number == 1 else (f"{year:04}-07", f"{year:04}-12")
            case "both_terms":
                return f"{year:04}-01", f"{year:04}-12"
            case "school_year":
                return f"{year:04}-07", f"{year + 1:04}-06"
            case "turn_of_year":
                return f"{year:04}-12-31", f"{year + 1:04}-01-01"
            case "turn_of_half":
                return f"{year:04}-06-30", f"{year:04}-07-01"
        point = self.edtf(year)
        if point is None:
            return None
        if self.unit in EDTF_BASE or self.unit in ("decade", "century"):
            first, last = edtf.bounds(point)
            return str(first)[:7], str(last)[:7]
        return point, point

    def whole(self) -> Period | None:
        """The Period of a point whose year is known.

        >>> Point("quarter", 2, year=2024).whole().edtf
        '2024-34'
        """
        return Stretch(self).period()

    def first_day(self, year: int) -> date | None:
        """The first day of the point in a year."""
        ends = self.ends(year)
        return edtf.bounds(ends[0])[0] if ends else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A point, or a range from ``first`` to ``last``, with the words around it that change its value."""

    first: Point
    last: Point | None = None
    relation: Relation | None = None
    part: Part | None = None
    edge: Edge | None = None
    """The first or last day instead of the whole: "vid utgången av 2026"."""
    approximate: bool = False

    @property
    def needs_year(self) -> bool:
        """Whether no year is written."""
        return self.first.year is None and (self.last is None or self.last.year is None)

    @property
    def written_year(self) -> int | None:
        """The year that is written, the first one of a range over two."""
        return self.first.year if self.first.year is not None else self.last.year if self.last else None

    def period(self, year: int | None = None) -> Period | None:
        """The Period, with ``year`` for an unwritten one; ``None`` where there is no such time in the calendar.

        >>> Stretch(Point("month", 7), relation="through").period(2024).edtf
        '../2024-07'
        >>> Stretch(Point("day", 12, 5), Point("day", 3, 31, year=2026)).period().edtf
        '2025-12-05/2026-03-31'
        """
        if self.last is not None:
            return self._range(year)
        point = self.first
        if point.year is None:
            if year is None:
                return None
            point = replace(point, year=self._shifted(point, year))
        assert point.year is not None
        if point.unit in ("turn_of_year", "turn_of_half") and self.relation in ("from", "since", "through"):
            return self._side_of_turn(point)
        return self._make(self._edtf(point, point.year), "day" if self.edge else PRECISIONS[point.unit])

    def _shifted(self, point: Point, year: int) -> int:
        year += point.shift or 0
        # "sedan årsskiftet" looks back to the turn into the year, "från årsskiftet" on to the next
        return year - 1 if point.unit == "turn_of_year" and self.relation == "since" else year

    def _edtf(self, point: Point, year: int) -> str | None:
        ends = point.ends(year)
        if ends is None:
            return None
        if self.edge:
            ends = (str(edtf.bounds(ends[self.edge == "end"])[self.edge == "end"]),) * 2
        if self.relation == "through":
            return f"../{ends[1]}"
        if self.relation in ("from", "since"):
            return f"{ends[0]}/.."
        return ends[0] if self.edge else point.edtf(year)

    def _side_of_turn(self, point: Point) -> Period | None:
        """ "från årsskiftet" and "sedan årsskiftet" are 1 January, "fram till årsskiftet" ends 31 December."""
        before, after = point.ends(point.year or 0) or ("", "")
        return self._make(f"../{before}" if self.relation == "through" else after, "day")

    def _range(self, year: int | None) -> Period | None:
        assert self.last is not None
        years = self._range_years(year)
        if years is None:
            return None
        first, last = self.first.ends(years[0]), self.last.ends(years[1])
        if first is None or last is None:
            return None
        return self._make(f"{first[0]}/{last[1]}", "interval")

    def _range_years(self, year: int | None) -> tuple[int, int] | None:
        """The years of both ends: one that is written holds for the other, over a new year where it must."""
        assert self.last is not None
        first, last = self.first.year, self.last.year
        if first is None and last is None:
            if year is None:
                return None
            first = year + (self.first.shift or self.last.shift or 0)
        over = self._order(self.first) > self._order(self.last)
        if first is None:
            assert last is not None
            return last - over, last
        return first, last if last is not None else first + over

    @staticmethod
    def _order(point: Point) -> tuple[int, int]:
        return point.number, 31 if point.unit == "last_day" else point.day

    def _make(self, value: str | None, precision: Precision) -> Period | None:
        if value is None or not edtf.is_valid(value):
            return None
        if ".." in value:
            precision = "open_interval"
        return edtf.make_period(value, precision, approximate=self.approximate, part=self.part)
