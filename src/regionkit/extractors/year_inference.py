"""The year that a date leaves out: from what stands near, or from the document itself.

In order of evidence: a date that it is listed with, the heading of its table or section, a full date or "under 2025"
in its sentence, then the document (a report speaks of its fiscal year, a letter or protocol of the time around its
day), and last the nearest date before it.  With none of them there is no year, and no mention.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from regionkit.analysis import Analysis
from regionkit.extractors.date_sightings import Sighting
from regionkit.mentions import Anchor, DocumentType, Metadata
from regionkit.values.confidence import Confidence
from regionkit.values.period import Period

Direction = Literal["future", "past"]
REPORTS: tuple[DocumentType, ...] = ("interim_report", "annual_report", "monthly_report", "audit_report")
PLANS: tuple[DocumentType, ...] = ("budget", "instruction", "operational_plan", "strategy", "agenda")
TIMELESS: tuple[DocumentType, ...] = ("regulation", "terms_of_reference")
"""Documents whose dates come back every year: "senast den 30 mars" is no certain day there."""
NEAR_BLOCKS = 3
"""How many blocks back a date may give its year to one that has none."""
GLUE = re.compile(r"[\s,;/&()–-]*(?:[^\W\d_]{1,5}\.?[\s,]+)?(?:[^\W\d_]{1,4}\s+)?")
"""What may stand between dates of one list: punctuation and a short word or two ("och", "samt den")."""


@dataclass(frozen=True, slots=True)
class Completed:
    """A period with the year that was inferred."""

    period: Period
    anchor: Anchor
    confidence: Confidence


class YearInference:
    """Completes the sightings of one document."""

    def __init__(self, analysis: Analysis, metadata: Metadata, sightings: Sequence[Sighting]) -> None:
        self.analysis = analysis
        self.metadata = metadata
        self.sightings = sightings
        self.past = re.compile(rf"[^\W\d_]{{2,}}(?:{'|'.join(analysis.language.calendar.past_endings)})\b")

    def complete(self, index: int) -> Completed | None:
        """The sighting with its year; ``None`` where nothing tells the year, or the year has no such day."""
        sighting = self.sightings[index]
        if sighting.found.relative is not None:
            return self._relative(sighting)
        if not sighting.found.needs_year:
            period = sighting.found.period
            return Completed(period, "explicit", sighting.found.confidence) if period else None
        completed = (
            self._listed(index)
            or self._headed(sighting)
            or self._told(index)
            or self._elsewhere(sighting)
            or self._documented(sighting)
            or self._before(index)
        )
        return self._by_weekday(sighting, completed) if completed else None

    # --- what stands near --------------------------------------------------------------------------------------------

    def _listed(self, index: int) -> Completed | None:
        """ "3 maj och 7 juni 2026": the year of the next in the list, or of the one before."""
        sighting = self.sightings[index]
        for step in (1, -1):
            other, gap_start = index + step, sighting
            while 0 <= other < len(self.sightings) and self._same_sentence(sighting, self.sightings[other]):
                near = self.sightings[other]
                first, second = (gap_start, near) if step > 0 else (near, gap_start)
                if not GLUE.fullmatch(self.analysis.text[first.end : second.start]):
                    break
                period = near.found.period
                if period and near.is_fine and near.found.relation in (None, "per", "by"):
                    return self._nearest(sighting, period, "previous_mention", "high", before=step > 0)
                other, gap_start = other + step, near
        return None

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
                told = self._directed(
                    sighting, _middle(period), self._direction(sighting), "previous_mention", "medium"
                )
                # "före sommaren, och resten innan sommaren 2027": the first can hardly be the same summer
                if told and (told.period.precision == "day" or told.period.latest != period.latest):
                    return told
            if period.precision == "year" and self._is_scope(other) and period.earliest:
                completed = sighting.found.with_year(period.earliest.year)
                return Completed(completed, "previous_mention", "medium") if completed else None
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

    def _before(self, index: int) -> Completed | None:
        """The nearest full date before it, where that stands close, or the next one agrees on the year."""
        sighting = self.sightings[index]
        before = next((near for near in reversed(self.sightings[:index]) if _is_full(near)), None)
        if before is None:
            return None
        middle = _middle(before.found.period)
        after = next((near for near in self.sightings[index + 1 :] if _is_full(near)), None)
        beyond = _middle(after.found.period) if after else None
        if sighting.block - before.block > NEAR_BLOCKS and not (middle and beyond and middle.year == beyond.year):
            return None
        return self._directed(sighting, middle, self._direction(sighting), "previous_mention", "low")

    def _in_sentence(self, index: int) -> list[Sighting]:
        sighting = self.sightings[index]
        near = self.sightings[max(0, index - 6) : index] + self.sightings[index + 1 : index + 7]
        return [other for other in near if self._same_sentence(sighting, other)]

    def _same_sentence(self, one: Sighting, other: Sighting) -> bool:
        return one.sentence == other.sentence and one.cell == other.cell

    def _is_scope(self, year: Sighting) -> bool:
        """Whether a bare year is when things happened ("under 2025"), and not what a budget is for."""
        before = self.analysis.text[max(0, year.start - 12) : year.start].lower().split()
        scopes = self.analysis.language.calendar.year_scopes
        return bool(before) and any(" ".join(before[-count:]) in scopes for count in (1, 2))

    # --- the document ------------------------------------------------------------------------------------------------

    def _documented(self, sighting: Sighting) -> Completed | None:
        metadata = self.metadata
        if metadata.document_type in TIMELESS:
            return None
        direction = self._direction(sighting)
        year = metadata.fiscal_year
        if year is not None and (metadata.document_type in REPORTS or not self._own_day()):
            if metadata.document_type in PLANS:
                return None  # a budget for 2027 is made in 2026: its year says little of its timetable
            return self._in_fiscal_year(sighting, year, direction)
        day = self._own_day()
        if day is None:
            return None
        anchor: Anchor = "meeting_date" if metadata.meeting_date else "document_date"
        if sighting.found.relation in ("per", "through"):
            direction = "past"
        elif direction is None and metadata.document_type in PLANS:
            direction = "future"
        return self._directed(sighting, day, direction, anchor, "medium" if direction else "low")

    def _own_day(self) -> date | None:
        return self.metadata.meeting_date or self.metadata.document_date

    def _in_fiscal_year(self, sighting: Sighting, year: int, direction: Direction | None) -> Completed | None:
        """A report speaks of its year; what it plans before its own day lies in the next."""
        period = sighting.found.with_year(year)
        as_of = self.metadata.as_of
        if (
            period and as_of and as_of.latest and period.latest and direction == "future"
            and sighting.found.relation not in ("per", "through") and period.latest < as_of.latest
            and as_of.latest.year == year
        ):  # fmt: skip
            later = sighting.found.with_year(year + 1)
            return Completed(later, "fiscal_year", "low") if later else None
        return Completed(period, "fiscal_year", "medium") if period else None

    def _direction(self, sighting: Sighting) -> Direction | None:
        """Whether the nearest verb looks ahead or back."""
        nearest: tuple[int, Direction] | None = None
        for start, end, direction in self._tenses(sighting):
            # a verb after the date counts as further away
            distance = sighting.start - end if end <= sighting.start else (start - sighting.end) * 2 + 5
            if nearest is None or distance < nearest[0]:
                nearest = distance, direction
        return nearest[1] if nearest else None

    def _tenses(self, sighting: Sighting) -> list[tuple[int, int, Direction]]:
        tenses: list[tuple[int, int, Direction]] = [
            (cue.start, cue.end, "future" if cue.label == "tense.future" else "past")
            for cue in self.analysis.cues_in(sighting.context, "tense.")
        ]
        for verb in self.past.finditer(self.analysis.text, sighting.context.start, sighting.context.end):
            tenses.append((verb.start(), verb.end(), "past"))
        return tenses

    # --- choosing among years ----------------------------------------------------------------------------------------

    def _nearest(
        self, sighting: Sighting, other: Period, anchor: Anchor, confidence: Confidence, *, before: bool = False
    ) -> Completed | None:
        """The year that brings the sighting nearest to another date, or just before it in a list."""
        middle = _middle(other)
        if middle is None:
            return None
        if before:
            period = sighting.found.with_year(middle.year)
            start = _middle(period) if period else None
            if start and start > middle:
                period = sighting.found.with_year(middle.year - 1)
            return Completed(period, anchor, confidence) if period else None
        return self._directed(sighting, middle, None, anchor, confidence)

    def _directed(
        self, sighting: Sighting, day: date | None, direction: Direction | None, anchor: Anchor, confidence: Confidence
    ) -> Completed | None:
        """The first year after, the last before, or the nearest to a day."""
        if day is None:
            return None
        periods = [period for year in (-1, 0, 1) if (period := sighting.found.with_year(day.year + year))]
        fits: Callable[[Period], bool] = lambda period: True
        if direction == "future":
            fits = lambda period: (period.latest or period.earliest or day) >= day
        elif direction == "past":
            fits = lambda period: (period.earliest or period.latest or day) <= day
        fitting = [period for period in periods if fits(period)]
        if not fitting:
            return None
        best = min(fitting, key=lambda period: abs(((_middle(period) or day) - day).days))
        return Completed(best, anchor, confidence)

    def _by_weekday(self, sighting: Sighting, completed: Completed) -> Completed:
        """A written weekday tells the year; one that fits none of the years nearby is a doubt."""
        weekday, day = sighting.found.weekday, completed.period.earliest
        if weekday is None or day is None or day.weekday() == weekday:
            return completed
        for year in (day.year + 1, day.year - 1):
            period = sighting.found.with_year(year)
            if period and period.earliest and period.earliest.weekday() == weekday:
                return Completed(period, completed.anchor, "medium")
        return Completed(completed.period, completed.anchor, "low")

    def _relative(self, sighting: Sighting) -> Completed | None:
        """ "föregående år" from the fiscal year, "föregående månad" from the reported month or the document's day."""
        relative, metadata = sighting.found.relative, self.metadata
        if relative is None or metadata.document_type in TIMELESS:
            return None
        day = self._own_day()
        anchors: list[tuple[int | date | Period | None, Anchor]] = [
            (metadata.fiscal_year, "fiscal_year"),
            (day, "meeting_date" if metadata.meeting_date else "document_date"),
        ]
        if relative.unit != "year":
            anchors = [(metadata.period, "fiscal_year"), (metadata.as_of, "fiscal_year"), *anchors[1:]]
        for value, anchor in anchors:
            period = sighting.found.relative_to(value) if value is not None else None
            if period:
                return Completed(period, anchor, "medium")
        return None


def _is_full(sighting: Sighting) -> bool:
    """Whether a date is written with its year, and is more than a year."""
    return sighting.found.period is not None and sighting.is_fine


def _middle(period: Period | None) -> date | None:
    """The day that stands for a period when distances are measured: its open end, or the middle."""
    if period is None or period.earliest is None or period.latest is None:
        return (period.latest or period.earliest) if period else None
    return period.earliest + (period.latest - period.earliest) / 2
