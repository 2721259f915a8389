"""Amounts of a time that a report has not come to: "E-tjänsten lanseras hösten 2025 till en kostnad av 1,1 mnkr"."""

from __future__ import annotations

from dataclasses import replace

from regionkit.analysis import Found
from regionkit.document import Span
from regionkit.extractors.budget.periods import Covered, year_period
from regionkit.extractors.budget.setting import Reading, Setting

PLANS = ("budget", "operational_plan")
UNSURE = ("low", "medium")


def of_later(found: Found, setting: Setting, reading: Reading, covered: Covered) -> tuple[Reading, Covered]:
    """An outcome that only the kind of document makes one is none, where its clause speaks of a later time alone.

    Refused: what a word says to be an outcome ("har kostat 1,1 mnkr"), and clauses with a time that has been.
    """
    metadata = found.metadata
    if metadata.document_type in PLANS and reading.measure == "actual" and metadata.fiscal_year is not None:
        first = covered.period.earliest if covered.period else None
        if first is not None and first.year >= metadata.fiscal_year:
            return replace(reading, measure="budget", confidence="medium"), covered  # "2027 uppgår resultatet till"
    last = metadata.as_of or metadata.period
    if reading.measure != "actual" or reading.confidence not in UNSURE or not covered.inferred:
        return reading, covered
    if last is None or last.latest is None or setting.within(setting.before, "measure.actual"):
        return reading, covered
    dates = found.dates_in(Span(start=setting.before.start, end=setting.start))
    firsts = [date.period.earliest for date in dates if date.role != "deadline"]
    begins = [first for first in firsts if first is not None]
    if not begins or len(begins) < len(firsts) or min(begins) <= last.latest:
        return reading, covered
    return replace(reading, measure="other", confidence="low"), Covered(year_period(min(begins).year), "unknown", True)
