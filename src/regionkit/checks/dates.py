"""Whether the dates of a report agree with one another."""

from __future__ import annotations

from collections.abc import Iterator

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding
from regionkit.document import Span
from regionkit.mentions import DateMention, Finding

NAME_REACH = 60
"""Code points before a date in which the name of a report begins."""
BESIDE = 2
"""How far from the date it may end."""
REPORTS = ("interim_report", "monthly_report", "annual_report")


def check_dates(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D05 reporting dates that disagree, D06 figures for another period than the report's."""
    yield from _reporting_dates(analysis, found)
    yield from _period_of_figures(analysis, found)


def _reporting_dates(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D05: a report that says "fram till april", "per augusti" and "till och med juli": which one holds?"""
    if found.metadata.document_type not in REPORTS:
        return
    year, as_of = found.metadata.fiscal_year, found.metadata.as_of
    spoken = [
        date for date in found.dates
        if (last := date.period.latest) is not None and (year is None or last.year == year)
        and _is_reporting(analysis, date)
        and (as_of is None or as_of.latest is None or last <= as_of.latest)  # a later one is of a report to come
        and ((as_of is not None and last == as_of.latest) or _reports(analysis, date))
    ]  # fmt: skip
    first: dict[object, DateMention] = {}
    for date in spoken:
        first.setdefault(date.period.latest, date)
    if len(first) > 1:
        yield finding(
            analysis, "D05", "as_of_conflict", "info",
            "The report names {count} different reporting dates: {dates}.",
            mentions=spoken, values={"count": len(first), "dates": _named(list(first.values()))},
        )  # fmt: skip


def _is_reporting(analysis: Analysis, date: DateMention) -> bool:
    """Whether a date is one that the report tells as of, or up to which its figures go: "avser till och med juli"."""
    return date.role == "as_of" or (_is_open(date) and _is_of_money(analysis, date))


def _is_open(date: DateMention) -> bool:
    return date.role in ("as_of", "period") and date.period.earliest is None


def _reports(analysis: Analysis, date: DateMention) -> bool:
    """Whether a date says of itself that something is reported as of it: "per april", "till och med juli".

    A month alone is none ("sämre än i mars"), nor is what another report is named by ("i delårsrapporten per april",
    "jämfört med prognosen per april").
    """
    first = date.text.split()[0].lower()
    if first.isdigit() or any(first in spellings for spellings in analysis.language.calendar.months):
        return False
    before = Span(start=max(date.span.start - NAME_REACH, 0), end=date.span.start)
    return not any(date.span.start - cue.end <= BESIDE for cue in analysis.cues_in(before, "role.report"))


def _named(dates: list[DateMention]) -> str:
    return ", ".join(f"{' '.join(date.text.split())} ({date.period.latest})" for date in dates)


def _period_of_figures(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D06: outcomes until July in a report per August."""
    as_of = found.metadata.as_of
    if found.metadata.document_type not in REPORTS or as_of is None or as_of.latest is None:
        return
    figures = [
        figure for figure in found.budget
        if figure.measure in ("actual", "deviation") and figure.basis == "year_to_date" and figure.table is None
        and figure.period is not None and figure.period.latest is not None and figure.period.latest != as_of.latest
        and figure.period.latest.year == as_of.latest.year
    ]  # fmt: skip
    if figures:
        until = figures[0].period
        yield finding(
            analysis, "D06", "figures_period_differs", "info",
            "The report is per {as_of}, but figures cover the time until {until}.",
            mentions=figures,
            values={"as_of": as_of.latest, "until": until.latest if until else "–"},
        )  # fmt: skip
    elif any(map(_is_open, found.dates)):
        yield from _period_of_text(analysis, found)


def _is_of_money(analysis: Analysis, date: DateMention) -> bool:
    sentence = analysis.document.slice(analysis.sentence_at(date.span.start)).lower()
    return any(word.startswith(analysis.language.checks.economy_stems) for word in sentence.split())


def _period_of_text(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D06 without figures: "Ekonomin avser till och med juli" in a report per August."""
    as_of = found.metadata.as_of
    late = [
        date for date in found.dates
        if _is_open(date) and as_of is not None
        and date.period.latest is not None and date.period.latest != as_of.latest and _is_of_money(analysis, date)
        and as_of.latest is not None and date.period.latest.year == as_of.latest.year
    ]  # fmt: skip
    if late and as_of is not None:
        yield finding(
            analysis, "D06", "figures_period_differs", "info",
            "The report is per {as_of}, but figures cover the time until {until}.",
            mentions=late[-1:], values={"as_of": as_of.latest, "until": late[-1].period.latest},
        )  # fmt: skip
