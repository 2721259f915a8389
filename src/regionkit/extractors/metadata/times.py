"""The document's times: its own day, its meeting, the year it is about, and what it reports as of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.extractors.metadata.front import Front, labelled
from regionkit.extractors.metadata.front_times import covered_on_front, is_of_earlier_report, years_on_front
from regionkit.extractors.metadata.meeting_days import day_of, day_of_body, meeting_in
from regionkit.extractors.metadata.type import type_of_text
from regionkit.extractors.wording import word_of
from regionkit.language.contract import Language
from regionkit.language.identity import DocumentKind
from regionkit.mentions import Metadata
from regionkit.values.periods.find import find_periods
from regionkit.values.periods.found import FoundPeriod
from regionkit.values.periods.period import Period

MEETINGS = ("minutes", "minutes_extract", "agenda")
REPORTS = ("interim_report", "monthly_report", "annual_report")
OF_A_YEAR = (*REPORTS, "budget", "operational_plan", "instruction", "memo", "regulation", "audit_report", "other")
PARTS_OF_A_YEAR = ("interim_report", "monthly_report")
BY_CONTENT = (*REPORTS, "budget")
ISO_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?-\s?(\d\d)\s?-\s?(\d\d)(?!\d)")
BUDGET_WINDOW = 40
HOLDING = 20
OPENING = 600
"""Code points in which a text says what it reports as of."""


@dataclass
class Times:
    """What is found, and the names of the fields that are inferred."""

    document_date: date | None = None
    meeting_date: date | None = None
    fiscal_year: int | None = None
    as_of: Period | None = None
    period: Period | None = None
    inferred: list[str] = field(default_factory=list)


def find_times(analysis: Analysis, front: Front, title: str | None, kind: DocumentKind) -> Times:
    """All times of a document's identity.  A value that the caller knows is built on, and never replaced."""
    times = Times()
    known = analysis.known
    _own_days(times, analysis.language, front, kind)
    times.fiscal_year = known.fiscal_year
    if times.fiscal_year is None and kind not in MEETINGS:
        _fiscal_year(times, analysis, front, title, kind)
    _as_of(times, analysis, front, title, kind)
    _period(times, analysis, title, kind, known)
    return times


def _own_days(times: Times, language: Language, front: Front, kind: DocumentKind) -> None:
    """The document's own day and its meeting's: after a label, alone on a line, or in a running head."""
    words = language.identity
    meeting = _first_day(labelled(front, words.meeting_labels, words), language)
    labelled_day = _first_day(labelled(front, words.date_labels, words), language)
    texts = (*(line.text for line in front.lines), *front.running)
    alone = _day_alone(texts, language)
    if kind in MEETINGS:
        titles = [text for text in texts if type_of_text(text, language) in MEETINGS]
        alone = alone or next((day for text in titles if (day := meeting_in(text, language))), None)
        alone = alone or day_of_body(texts, language)
        times.meeting_date = meeting or alone or labelled_day
        times.document_date = labelled_day or alone or meeting
        return
    times.document_date = labelled_day or alone
    if times.document_date is None and (day := _day_in_file_name(front.running)):
        times.document_date = day
        times.inferred.append("document_date")


def _first_day(values: Iterable[str], language: Language) -> date | None:
    for value in values:
        found = find_periods(value[:60], language.calendar)
        if found and found[0].start <= 30 and (day := day_of(found[0])):
            return day
    return None


def _day_alone(texts: Iterable[str], language: Language) -> date | None:
    """A line that is nothing but a day."""
    for text in texts:
        stripped = text.strip()
        found = [one for one in find_periods(stripped, language.calendar) if one.relation is None]
        if len(found) == 1 and found[0].start == 0 and found[0].end == len(stripped) and (day := day_of(found[0])):
            return day
    return None


def _day_in_file_name(texts: Iterable[str]) -> date | None:
    """ "2025 ÅRSBOKSLUT 2026-02-01.DOCX" at the foot of every page."""
    for text in texts:
        match = ISO_DAY.search(text) if re.search(r"\.(?:docx?|pdf|odt|xlsx?)\b", text, re.IGNORECASE) else None
        if match:
            try:
                return date(int(match[1]), int(match[2]), int(match[3]))
            except ValueError:
                continue
    return None


def _body(analysis: Analysis) -> tuple[FoundPeriod, ...]:
    """The calendar expressions of the whole text: looked up once, and only where the front does not say enough."""
    return analysis.once("times of the text", lambda whole: find_periods(whole.text, whole.language.calendar))


def _fiscal_year(times: Times, analysis: Analysis, front: Front, title: str | None, kind: DocumentKind) -> None:
    """The first year of the title, or of the front; else the year that the text speaks of most beside "budget"."""
    if kind not in OF_A_YEAR:
        return
    language = analysis.language
    stated = [
        period.earliest.year
        for text in (title or "", *labelled(front, language.identity.period_labels, language.identity))
        for found in find_periods(text, language.calendar)
        if (period := found.period) is not None and period.earliest is not None
    ]
    stated += years_on_front(front, language)
    if stated:
        times.fiscal_year = stated[0]
    elif kind in BY_CONTENT and (year := _year_of_body(analysis)):
        times.fiscal_year = year
        times.inferred.append("fiscal_year")


def _year_of_body(analysis: Analysis) -> int | None:
    """The year named most; a year beside "budget" or "prognos" counts for more.  Of two as good, the later."""
    beside = _beside(analysis.language)
    votes: Counter[int] = Counter()
    for found in _body(analysis):
        period = found.period
        if period is None or period.earliest is None or period.latest is None:
            years = [end.year for end in (period.earliest, period.latest) if end] if period else []
        else:
            years = [period.earliest.year] if period.earliest.year == period.latest.year else []
        around = analysis.text[max(found.start - BUDGET_WINDOW, 0) : found.end + BUDGET_WINDOW]
        for year in years:
            votes[year] += 3 if beside.search(around) else 1
    return max(votes, key=lambda year: (votes[year], year)) if votes else None


def _as_of(times: Times, analysis: Analysis, front: Front, title: str | None, kind: DocumentKind) -> None:
    """What the report says it reports as of: in the title or after a label; else the month that it repeats most."""
    if kind == "other" and (only := _only_moment(_body(analysis), times.fiscal_year)):
        times.as_of = only
        times.inferred.append("as_of")
    if kind in MEETINGS or kind not in (*REPORTS, "memo"):
        return
    language = analysis.language
    for text in (*labelled(front, language.identity.period_labels, language.identity), title or ""):
        for found in find_periods(text, language.calendar):
            period = found.with_year(times.fiscal_year) if found.needs_year and times.fiscal_year else found.period
            if period is not None and _is_moment(period, found):
                times.as_of = period
                return
    if kind in PARTS_OF_A_YEAR and (covered := covered_on_front(front, title, language, kind, times.fiscal_year)):
        times.as_of, times.period = covered.as_of, covered.period
        times.inferred.append("as_of")
        return
    if kind == "annual_report" and times.fiscal_year:
        end = date(times.fiscal_year, 12, 31)
        times.as_of = Period(edtf=end.isoformat(), earliest=end, latest=end, precision="day")
        times.inferred.append("as_of")
    elif kind in REPORTS and (repeated := _repeated(analysis, times.fiscal_year)):
        times.as_of = repeated
        times.inferred.append("as_of")


def _only_moment(body: tuple[FoundPeriod, ...], year: int | None) -> Period | None:
    """ "Nämnden följer sex mål per augusti 2026.": the one month or day that a text is "per", told at its beginning."""
    told = [found for found in body if found.relation == "per"]
    periods = [found.with_year(year) if found.needs_year and year else found.period for found in told]
    moments = {period.edtf: period for period in periods if period and period.precision in ("day", "month")}
    early = bool(told) and told[0].start < OPENING
    return next(iter(moments.values())) if early and len(moments) == 1 and len(periods) == len(told) else None


def _is_moment(period: Period, found: FoundPeriod) -> bool:
    """A day or a month that is reported as of; the end of a range of months counts as its last month."""
    return period.precision in ("day", "month") and found.relation in (None, "per", "through")


def _repeated(analysis: Analysis, year: int | None) -> Period | None:
    """The month or day that the text says "per" of most often, or else "till och med" of.

    Refuses those of another report: "jämfört med prognosen per april".
    """
    text, language = analysis.text, analysis.language
    body = [found for found in _body(analysis) if not is_of_earlier_report(text, found.start, language)]
    for relation in ("per", "through"):
        periods = []
        for found in body:
            if found.relation != relation:
                continue
            period = found.with_year(year) if found.needs_year and year is not None else found.period
            in_year = period is not None and period.latest is not None and year in (None, period.latest.year)
            if period is not None and in_year and (period.precision in ("day", "month", "open_interval")):
                periods.append(_as_moment(period))
        if periods:
            counted = Counter(period.edtf for period in periods)
            best = max(counted, key=lambda edtf: (counted[edtf], edtf))
            return next(period for period in periods if period.edtf == best)
    return None


def _as_moment(period: Period) -> Period:
    """ "till och med juli" reports as of July."""
    if period.earliest is not None or period.latest is None:
        return period
    latest = period.latest
    return Period(edtf=latest.isoformat(), earliest=latest, latest=latest, precision="day")


def _period(times: Times, analysis: Analysis, title: str | None, kind: DocumentKind, known: Metadata) -> None:
    """What the document covers: January to the month reported, the whole year, or the years of the title."""
    year, as_of, calendar = times.fiscal_year, known.as_of or times.as_of, analysis.language.calendar
    in_title = [found.period for found in find_periods(title or "", calendar) if found.period is not None]
    ranges = [
        period for period in in_title
        if period.earliest is not None and period.latest is not None and period.precision == "interval"
    ]  # fmt: skip
    if times.period is not None or ranges:
        times.period = times.period or ranges[0]
        return
    if kind == "annual_report" and year:
        times.period = _year(year)
    elif kind in (*PARTS_OF_A_YEAR, "memo") and as_of is not None and as_of.latest is not None:
        first, last = date(as_of.latest.year, 1, 1), as_of.latest
        times.period = _months(first, last)
    elif kind in ("budget", "operational_plan") and year:
        times.period = _held_until(analysis, year) or _year(year)
    if times.period is not None:
        times.inferred.append("period")


def _held_until(analysis: Analysis, year: int) -> Period | None:
    """ "Aktivitetsplan 2026 … Den gäller till och med den 31 december 2027.": longer than the year of its title."""
    holds = re.compile(word_of(analysis.language.identity.holding_words))
    for found in _body(analysis):
        last = found.period.latest if found.period and found.relation == "through" else None
        before = analysis.text[max(found.start - HOLDING, 0) : found.start]
        if last is not None and last.year > year and found.start < OPENING and holds.search(before):
            return Period(edtf=f"{year}-01-01/{last.isoformat()}", earliest=date(year, 1, 1), latest=last,
                          precision="interval")  # fmt: skip
    return None


def _year(year: int) -> Period:
    return Period(edtf=str(year), earliest=date(year, 1, 1), latest=date(year, 12, 31), precision="year")


def _months(first: date, last: date) -> Period:
    """From January to a month's end, or to a day."""
    whole = (last.replace(day=28).toordinal() + 4) // 1  # the 28th and four days on is the next month
    if date.fromordinal(whole).replace(day=1).toordinal() - 1 == last.toordinal():
        edtf = f"{first:%Y-%m}/{last:%Y-%m}" if first.month != last.month else f"{last:%Y-%m}"
        precision = "interval" if first.month != last.month else "month"
    else:
        edtf, precision = f"{first.isoformat()}/{last.isoformat()}", "interval"
    return Period(edtf=edtf, earliest=first, latest=last, precision=precision)


@lru_cache(maxsize=4)
def _beside(language: Language) -> re.Pattern[str]:
    return re.compile(word_of(language.identity.budget_year_words))
