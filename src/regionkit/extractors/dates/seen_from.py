"""Times that are said from where a document stands, seen from the right place: its year, its day, what it reports."""

from __future__ import annotations

from datetime import date

from regionkit.analysis import Analysis
from regionkit.extractors.dates.sightings import Sighting
from regionkit.extractors.dates.year_choice import Completed
from regionkit.mentions import Anchor, DocumentType, Metadata
from regionkit.values.periods.edtf import make_period
from regionkit.values.periods.period import Period

REPORTS: tuple[DocumentType, ...] = ("interim_report", "annual_report", "monthly_report", "audit_report")
PLANS: tuple[DocumentType, ...] = ("budget", "instruction", "operational_plan", "strategy", "agenda")
RULES: tuple[DocumentType, ...] = ("regulation", "terms_of_reference", "instruction")
"""Documents whose "under budgetåret" is any year's."""
TIMELESS: tuple[DocumentType, ...] = ("regulation", "terms_of_reference")
"""Documents whose dates come back every year: "senast den 30 mars" is no certain day there."""
ELAPSED = "elapsed_months"


def seen_from(sighting: Sighting, metadata: Metadata) -> Completed | None:
    """ "föregående år" from the fiscal year, "föregående månad" from the reported month or the document's day.

    "samma period 2023" in a document that reports no period is the year that is written.
    """
    relative = sighting.found.relative
    written = sighting.found.period
    if relative is not None and (metadata.document_type not in RULES or written is not None):
        for value, anchor in _anchors(relative.unit, relative.count > 0, metadata):
            period = sighting.found.relative_to(value) if value is not None else None
            if period:
                return Completed(period, anchor, "medium")
    return Completed(written, "explicit", "medium") if written else None


def _anchors(unit: str, ahead: bool, metadata: Metadata) -> list[tuple[int | date | Period | None, Anchor]]:
    """Where a time is seen from, in the order in which it is asked."""
    day = metadata.meeting_date or metadata.document_date
    year: tuple[int | date | Period | None, Anchor] = metadata.fiscal_year, "fiscal_year"
    own: tuple[int | date | Period | None, Anchor] = day, "meeting_date" if metadata.meeting_date else "document_date"
    if unit == "years" and ahead and metadata.document_type in PLANS:
        # a plan for 2027 to 2029 is made in 2026, and its "de kommande tre åren" begin with 2027
        before = metadata.fiscal_year - 1 if metadata.fiscal_year is not None else None
        return [own, (before, "fiscal_year")]
    if unit in ("year", "years", "office"):
        return [year, own]
    if unit == "same_period":
        return [(metadata.period, "fiscal_year"), (_since_january(metadata), "fiscal_year")]
    return [(metadata.period, "fiscal_year"), (metadata.as_of, "fiscal_year"), own]


def _since_january(metadata: Metadata) -> Period | None:
    """The months of the year until a report's day or month: what it reports where it says no more."""
    as_of = metadata.as_of
    if as_of is None or as_of.latest is None:
        return None
    return make_period(f"{as_of.latest.year:04}-01/{as_of.latest.year:04}-{as_of.latest.month:02}", "interval")


def reports_elapsed(analysis: Analysis, metadata: Metadata, sighting: Sighting) -> bool:
    """Whether "efter sju månader" is what a document covers: its sentence tells what came out.

    A report that covers those months need only speak of money.  "Uppsägning efter tre månader" and "efter sex månader
    gallras handlingarna" are none.
    """
    stretch = sighting.found.stretch
    if stretch is None or metadata.document_type in (*RULES, *PLANS):
        return False
    stems = analysis.language.calendar.reporting_stems
    if metadata.told_as in REPORTS:
        stems = (*stems, *analysis.language.checks.economy_stems)
        for reported in (metadata.as_of, metadata.period):
            if reported and reported.latest and reported.precision != "year":
                return reported.latest.month == stretch.first.number or _has_word(analysis, sighting, stems)
    return _has_word(analysis, sighting, stems)


def _has_word(analysis: Analysis, sighting: Sighting, stems: tuple[str, ...]) -> bool:
    words = analysis.document.slice(sighting.context).lower().split()
    return any(word.strip("(,.;:)").startswith(stems) for word in words)
