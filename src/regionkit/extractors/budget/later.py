"""Amounts of a time that a report has not come to: "E-tjänsten lanseras hösten 2025 till en kostnad av 1,1 mnkr"."""

from __future__ import annotations

from dataclasses import replace

from regionkit.analysis import Found
from regionkit.document import Span
from regionkit.extractors.budget.periods import Covered, year_period
from regionkit.extractors.budget.setting import Reading, Setting
from regionkit.mentions import Measure

PLANS = ("budget", "operational_plan")
RUNNING = ("interim_report", "monthly_report")
UNSURE = ("low", "medium")


def _is_of_whole_year(setting: Setting, reading: Reading, covered: Covered) -> bool:
    """ "Bolaget bedömer att resultatet för helåret blir 65 mnkr" in September: nothing that has been."""
    said = setting.within(setting.ahead, "basis.full_year")
    return reading.measure in ("actual", "deviation") and covered.basis == "full_year" and bool(said)


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
    if _is_of_whole_year(setting, reading, covered) and metadata.told_as in RUNNING and last and last.latest:
        latest = covered.period.latest if covered.period else None
        if latest is not None and latest > last.latest:
            measure: Measure = "forecast" if reading.measure == "actual" else "forecast_deviation"
            return replace(reading, measure=measure, confidence="medium"), covered
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
