"""The year that a date leaves out: from what stands near, or from the document itself.

In order of evidence: a date that it is listed with, the heading of its table or section, a full date or "under 2025"
in its sentence, then the document (a report speaks of its fiscal year, a letter or protocol of the time around its
day), and last the nearest date before it.  With none of them there is no year, and no mention.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from regionkit.analysis import Analysis
from regionkit.extractors.dates.seen_from import ELAPSED, PLANS, REPORTS, TIMELESS, reports_elapsed, seen_from
from regionkit.extractors.dates.sightings import Sighting
from regionkit.extractors.dates.tense import Direction, Tense
from regionkit.extractors.dates.year_choice import Completed, by_weekday, directed, listed, middle_of
from regionkit.mentions import Anchor, Metadata
from regionkit.values.confidence import Confidence
from regionkit.values.spacing import any_of

YEAR_GLUE = re.compile(r"[ \u00a0]?[(,-]?[ \u00a0]?")
"""What may stand between a year and a part of it that follows."""
HALF_A_YEAR = 183
"""Days by which a list steps back only where it goes on into the next year."""
LONGEST_LIST = 12
"""How many dates away in a list the one with the year may stand."""
NEAR_BLOCKS = 3
"""How many blocks back a date may give its year to one that has none."""


class YearInference:
    """Completes the sightings of one document."""

    def __init__(self, analysis: Analysis, metadata: Metadata, sightings: list[Sighting]) -> None:
        self.analysis = analysis
        self.metadata = metadata
        self.sightings = sightings
        self.tense = Tense(analysis)
        self.inferred: dict[int, Completed] = {}
        words = analysis.language.calendar
        short = any_of((*words.conjunctions, *words.articles, *words.prepositions))
        self.glue = re.compile(rf"[\s,;/()]*(?:{short}\s+){{0,3}}", re.IGNORECASE)
        """What may stand between dates of one list: punctuation, "och", "samt den"."""

    def complete(self, index: int) -> Completed | None:
        """The sighting with its year; ``None`` where nothing tells the year, or the year has no such day."""
        sighting = self.sightings[index]
        if sighting.found.relative is not None:
            return seen_from(sighting, self.metadata)
        if sighting.found.rule == ELAPSED and not reports_elapsed(self.analysis, self.metadata, sighting):
            return None
        if not sighting.found.needs_year:
            period = sighting.found.period
            return Completed(period, "explicit", sighting.found.confidence) if period else None
        completed = (
            self._listed(index)
            or self._after_year(index)
            or self._headed(sighting)
            or self._told(index)
            or self._within_own_year(index)
            or self._elsewhere(sighting)
            or self._documented(sighting)
            or self._tabled(sighting)
            or self._before(index)
        )
        completed = self._after_turn(index, completed) if completed else None
        if completed:
            self.inferred[index] = completed
        return by_weekday(sighting, completed) if completed else None

    # --- what stands near --------------------------------------------------------------------------------------------

    def _listed(self, index: int) -> Completed | None:
        """ "3 maj och 7 juni 2026": the year of the next in the list, or of the one before."""
        sighting = self.sightings[index]
        for step in (1, -1):
            other, gap_start = index + step, sighting
            while 0 <= other < len(self.sightings) and abs(other - index) <= LONGEST_LIST:
                near = self.sightings[other]
                first, second = (gap_start, near) if step > 0 else (near, gap_start)
                between = self.analysis.text[first.end : second.start]
                if not self._same_sentence(sighting, near) or not self.glue.fullmatch(between):
                    break
                period = near.found.period
                if period and near.is_fine and near.found.relation in (None, "per", "by"):
                    return listed(sighting, period, before=step > 0)
                other, gap_start = other + step, near
        return None

    def _after_year(self, index: int) -> Completed | None:
        """A year that stands right before its part: "2025 Q1", "2024 (jan–aug)", "2025 v. 12"."""
        sighting, before = self.sightings[index], self.sightings[index - 1] if index else None
        if before is None or not before.found.period or before.found.period.precision != "year":
            return None
        stretch, year = sighting.found.stretch, before.found.period.earliest
        between = self.analysis.text[before.end : sighting.start]
        if stretch is None or stretch.first.unit == "day" or not YEAR_GLUE.fullmatch(between) or year is None:
            return None
        period = sighting.found.with_year(year.year) if self._same_sentence(sighting, before) else None
        return Completed(period, "previous_mention", "medium") if period else None

    def _after_turn(self, index: int, completed: Completed) -> Completed:
        """A list of days to come goes on into the next year: "21 november, 5 december och 12 januari"."""
        sighting, before = self.sightings[index], self.inferred.get(index - 1)
        start, earlier = completed.period.earliest, before.period.earliest if before else None
        if not (start and earlier and before) or completed.anchor != before.anchor or not self.metadata.fiscal_year:
            return completed
        near = self.sightings[index - 1]
        listed = self.glue.fullmatch(self.analysis.text[near.end : sighting.start]) is not None
        turned = (earlier - start).days > HALF_A_YEAR and self._same_sentence(sighting, near)
        if not (listed and turned and sighting.is_fine) or self.tense.direction(sighting) == "past":
            return completed
        later = sighting.found.with_year(start.year + 1)
        return Completed(later, completed.anchor, "low") if later else completed

    def _headed(self, sighting: Sighting) -> Completed | None:
        """The year of the table's column, group or section heading: "12 mars" under "År 2026"."""
        if sighting.heading_year is None:
            return None
        period = sighting.found.with_year(sighting.heading_year)
        return Completed(period, "table_heading", "medium") if period else None

    def _told(self, index: int) -> Completed | None:
        """A full date in the same sentence, or "under 2025" there."""
        sighting = self.sightings[index]
        others = [other for other in self._in_sentence(index) if other.found.period]
        for other in sorted(others, key=lambda other: abs(other.start - sighting.start)):
            period = other.found.period
            assert period is not None
            if other.is_fine and other.found.relation != "since":
                # "i mitten av oktober … antas senast den 15 december 2025": what is said first comes first
                onward = self._onward(sighting) if other.start < sighting.start else None
                told = directed(sighting, middle_of(period), onward, "previous_mention", "medium")
                # "före sommaren, och resten innan sommaren 2027": the first can hardly be the same summer
                if told and (told.period.precision == "day" or told.period.latest != period.latest):
                    return told
            if period.precision == "year" and self._is_scope(other) and period.earliest:
                completed = sighting.found.with_year(period.earliest.year)
                return Completed(completed, "previous_mention", "medium") if completed else None
        return None

    def _within_own_year(self, index: int) -> Completed | None:
        """The document's year where the sentence begins with it: "tre gånger under året: per april, per augusti"."""
        sighting = self.sightings[index]
        for other in self._in_sentence(index):
            year = seen_from(other, self.metadata) if other.found.relative and other.start < sighting.start else None
            own = year is not None and year.period.edtf == str(self.metadata.fiscal_year)
            period = sighting.found.with_year(self.metadata.fiscal_year) if own and self.metadata.fiscal_year else None
            if period is not None:
                return Completed(period, "fiscal_year", "medium")
        return None

    def _elsewhere(self, sighting: Sighting) -> Completed | None:
        """The same day with its year elsewhere in the document: "den 14 oktober" that the timetable has under 2026."""
        stretch = sighting.found.stretch
        if stretch is None or stretch.first.unit != "day":
            return None
        day = stretch.first.number, stretch.first.day
        years = self.known_days.get(day, set())
        period = sighting.found.with_year(min(years)) if len(years) == 1 else None
        return Completed(period, "previous_mention", "medium") if period else None

    @cached_property
    def known_days(self) -> dict[tuple[int, int], set[int]]:
        """The years in which each day of the year is named, written or under a heading."""
        days: dict[tuple[int, int], set[int]] = {}
        for sighting in self.sightings:
            stretch = sighting.found.stretch
            if stretch is None or stretch.first.unit != "day":
                continue
            year = stretch.written_year or sighting.heading_year
            if year is not None:
                days.setdefault((stretch.first.number, stretch.first.day), set()).add(year)
        return days

    def _tabled(self, sighting: Sighting) -> Completed | None:
        """The one year of all full dates in its table: rows do not follow one another in time."""
        years = self.table_years.get(sighting.cell[0], set()) if sighting.cell else set()
        period = sighting.found.with_year(min(years)) if len(years) == 1 else None
        return Completed(period, "previous_mention", "low") if period else None

    @cached_property
    def table_years(self) -> dict[int, set[int]]:
        """The years of the full dates of each table."""
        years: dict[int, set[int]] = {}
        for sighting in self.sightings:
            day = middle_of(sighting.found.period)
            if sighting.cell is not None and sighting.is_fine and day is not None:
                years.setdefault(sighting.cell[0], set()).add(day.year)
        return years

    def _before(self, index: int) -> Completed | None:
        """The nearest full date before it, where that stands close, or the next one agrees on the year."""
        sighting = self.sightings[index]
        before, after = self.full_around[index]
        if before is None:
            return None
        middle, beyond = middle_of(before.found.period), middle_of(after.found.period) if after else None
        if sighting.block - before.block > NEAR_BLOCKS and not (middle and beyond and middle.year == beyond.year):
            return None
        return directed(sighting, middle, self._onward(sighting), "previous_mention", "low")

    def _onward(self, sighting: Sighting) -> Direction | None:
        """What is planned comes after the date beside it; what is past may come after it too."""
        return "future" if self.tense.direction(sighting) == "future" else None

    @cached_property
    def full_around(self) -> list[tuple[Sighting | None, Sighting | None]]:
        """For each sighting the nearest full dates before and after it."""
        before: list[Sighting | None] = [None]
        for sighting in self.sightings:
            before.append(sighting if _is_full(sighting) else before[-1])
        after: list[Sighting | None] = [None]
        for sighting in reversed(self.sightings):
            after.append(sighting if _is_full(sighting) else after[-1])
        return list(zip(before[:-1], reversed(after[:-1]), strict=True))

    def _in_sentence(self, index: int) -> list[Sighting]:
        sighting = self.sightings[index]
        near = self.sightings[max(0, index - 6) : index] + self.sightings[index + 1 : index + 7]
        return [other for other in near if self._same_sentence(sighting, other)]

    def _same_sentence(self, one: Sighting, other: Sighting) -> bool:
        return one.sentence == other.sentence and one.cell == other.cell

    def _is_scope(self, year: Sighting) -> bool:
        """Whether a bare year is when things happened ("under 2025", "Möten 2025:"), and not what a budget is for."""
        if self.analysis.text[year.end : year.end + 1] == ":":
            return True
        before = self.analysis.text[max(0, year.start - 12) : year.start].lower().split()
        scopes = self.analysis.language.calendar.year_scopes
        return bool(before) and any(" ".join(before[-count:]) in scopes for count in (1, 2))

    # --- the document ------------------------------------------------------------------------------------------------

    def _documented(self, sighting: Sighting) -> Completed | None:
        metadata = self.metadata
        if metadata.document_type in TIMELESS:
            return None
        direction = self.tense.direction(sighting)
        year = metadata.fiscal_year
        if year is not None and (metadata.document_type in REPORTS or not self._own_day()):
            if metadata.document_type in PLANS:
                return None  # a budget for 2027 is made in 2026: its year says little of its timetable
            sure: Confidence = "medium" if metadata.document_type in REPORTS else "low"
            return self._in_fiscal_year(sighting, year, direction, sure)
        day = self._own_day()
        if day is None:
            return None
        anchor: Anchor = "meeting_date" if metadata.meeting_date else "document_date"
        if sighting.found.relation in ("per", "through"):
            direction = "past"
        elif direction is None and metadata.document_type in PLANS:
            direction = "future"
        return directed(sighting, day, direction, anchor, "medium" if direction else "low")

    def _own_day(self) -> date | None:
        return self.metadata.meeting_date or self.metadata.document_date

    def _in_fiscal_year(
        self, sighting: Sighting, year: int, direction: Direction | None, confidence: Confidence
    ) -> Completed | None:
        """A report speaks of its year; what it plans before its own day lies in the next."""
        period = sighting.found.with_year(year)
        as_of = self.metadata.as_of.latest if self.metadata.as_of else None
        own = self._own_day()
        today = own if own and own.year == year else as_of
        if (
            period and as_of and today and period.latest and direction == "future" and as_of.year == year
            and sighting.found.relation not in ("per", "through") and period.latest < today
        ):  # fmt: skip
            later = sighting.found.with_year(year + 1)
            return Completed(later, "fiscal_year", "low") if later else None
        return Completed(period, "fiscal_year", confidence) if period else None

def _is_full(sighting: Sighting) -> bool:
    """Whether a date is written with its year, and is more than a year."""
    return sighting.found.period is not None and sighting.is_fine
