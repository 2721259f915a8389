"""A calendar expression as it was found in a text: complete, or waiting for its year or for where it is seen from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from regionkit.language.calendar import Relation, RelativeTime
from regionkit.values.confidence import Confidence
from regionkit.values.periods.forms import Problem
from regionkit.values.periods.period import Period
from regionkit.values.periods.points import Stretch
from regionkit.values.periods.relative import opened, resolve


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A calendar expression: ``text[start:end]``.

    Either ``period`` is complete, or ``needs_year`` and ``with_year`` completes it, or ``relative`` is set and
    ``relative_to`` does.  ``problem`` says that the calendar has no such day (then there is no period at all),
    or that the written weekday is another (the period is the written day).
    """

    start: int
    end: int
    rule: str
    period: Period | None = None
    relation: Relation | None = None
    relative: RelativeTime | None = None
    confidence: Confidence = "high"
    problem: Problem | None = None
    stretch: Stretch | None = field(default=None, repr=False)

    @property
    def needs_year(self) -> bool:
        """Whether no year is written, and one would make it complete."""
        return self.stretch is not None and self.stretch.needs_year and self.problem != "impossible_date"

    def with_year(self, year: int) -> Period | None:
        """The period in a year; the period itself where a year is written.  ``None`` where there is no such day."""
        if self.problem == "impossible_date" or self.stretch is None:
            return self.period
        return self.stretch.period(year)

    def relative_to(self, anchor: int | date | Period) -> Period | None:
        """The period seen from a year, a day or a reported period; ``None`` where that says too little."""
        period = resolve(self.relative, anchor) if self.relative else self.period
        return opened(period, self.relation) if self.relative and period else period

    def moved(self, offset: int) -> FoundPeriod:
        """The same find in a text that holds this one from ``offset`` on."""
        return replace(self, start=self.start + offset, end=self.end + offset)

    @property
    def weekday(self) -> int | None:
        """The weekday that is written beside a day, 0 for Monday."""
        return self.stretch.first.weekday if self.stretch else None
