"""What the columns of a table of money mean, each by its own heads: measure, period, unit, flow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from regionkit.analysis import Analysis, Cue, Found
from regionkit.document import Cell, Span, Table
from regionkit.extractors.budget.cues import cues_in
from regionkit.extractors.budget.periods import Covered, covered_by_date, until_report, whole_year, year_to_date
from regionkit.mentions import DateMention, Flow, Ledger, Measure, Metadata
from regionkit.values.amounts.cells import parse_cell
from regionkit.values.amounts.find import FoundUnit, find_unit

PRIORITY: tuple[tuple[str, Measure], ...] = (
    ("measure.forecast_deviation", "forecast_deviation"),
    ("measure.deviation", "deviation"),
    ("measure.remaining", "other"),
    ("measure.budget_to_date", "budget_to_date"),
    ("measure.actual", "actual"),
    ("measure.forecast", "forecast"),
    ("measure.result", "actual"),
    ("measure.change", "change"),
    ("measure.grant", "grant"),
    ("measure.budget", "budget"),
    ("measure.investment", "investment"),
    ("header.budget", "budget"),
)
"""Which measure a header with several words of money means: "Avvikelse budget/utfall" is a deviation."""
FLOWS: tuple[tuple[str, Flow], ...] = (
    ("flow.net_cost", "net_cost"), ("flow.result", "result"), ("flow.revenue", "revenue"), ("flow.cost", "cost"),
)  # fmt: skip
LEDGERS: Mapping[str, Ledger] = {"ledger.operating": "operating", "ledger.investment": "investment"}
YEAR = re.compile(r"(?:19|20)\d\d")
LETTER = re.compile(r"[^\W\d_]")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
CODE = re.compile(r"(?<!\d)\d{4}(?!\d)")
RUNNING = ("interim_report", "monthly_report")
"""Reports of a year that has not ended."""


@dataclass(frozen=True, slots=True)
class ColumnRole:
    """What one column holds.  ``money`` is False for counts, percent, notes and project numbers."""

    label: str
    context: str
    measure: Measure | None
    covered: Covered | None
    unit: FoundUnit | None
    money: bool
    is_total: bool
    flow: Flow = "unknown"
    passed: bool = False
    """Says only a time that has passed by the report's day, beside budget or forecast: its money is the outcome."""
    fee: bool = False
    """Whether a head says that each payer pays so much: "Avgift, kr", "Taxa"."""
    whole_year: bool = False
    """Whether a head says a year, or that the whole of one is meant: "Budget 2025", "Prognos helår"."""
    earlier: bool = False
    """Whether a head says that it is of a forecast before this one: "Föreg. prognos"."""
    doubted: bool = False
    """Whether no more than the size of its amounts tells what it measures."""
    of_all: bool = False
    """Whether a head says that all is meant: "Avvikelse total"."""
    since_year: bool = False
    """Whether a head says what has changed from one year to the next."""
    ledger: Ledger = "unknown"
    """Said by a head of its own: "Driftbudget" over some columns, "Investeringar" over others."""


def header_cells(table: Table, column: int) -> list[Cell]:
    """The header cells above a column, from the top, a merged one once."""
    cells: list[Cell] = []
    for row in range(table.header_rows):
        cell = table.cell(row, column)
        if cell is not None and cell.text and cell not in cells:
            cells.append(cell)
    return cells


def column_role(analysis: Analysis, found: Found, table: Table, column: int) -> ColumnRole:
    cells = header_cells(table, column)
    label = cells[-1].text if cells else ""
    measure = None
    for cell in reversed(cells):  # the lowest head speaks first: "Varav årets investeringar" over "Utfall 2025"
        measure = measure or measure_in(analysis, cell.span)
    by_cell = [cues_in(analysis, cell.span) for cell in cells]
    cues = [cue for cell_cues in by_cell for cue in cell_cues]
    labels = {cue.label for cue in cues}
    earlier = "comparison.previous_forecast" in labels
    if measure is None and earlier and _names_forecast(analysis, label):
        measure = "forecast"  # "Föreg. prognos"
    covered = _covered(found, cells, measure, labels) if measure != "change" else _changed(found, cells)
    if measure is None and covered is not None and any(cue.label == "header.proposal" for cue in cues):
        measure = "budget"  # "Förslag 2027"
    if measure == "budget" and covered is not None and covered.basis in ("year_to_date", "month"):
        measure = "budget_to_date"  # "Budget jan–aug", "Budget 202508"
    units = [unit for cell in cells if (unit := find_unit(cell.text, analysis.language)) is not None]
    return ColumnRole(
        label=label,
        context=" ".join(cell.text for cell in cells),
        measure=measure,
        covered=covered,
        unit=units[-1] if units else None,
        money=not any(is_count(analysis, cell.text) for cell in cells[-1:]) and not _is_note(analysis, label),
        is_total=any(cue.label == "total" for cue in cues) and measure is None,
        flow=next((flow for name, flow in FLOWS if any(cue.label == name for cue in cues)), "unknown"),
        fee="fee" in labels,
        of_all="total" in labels,
        since_year=measure == "change" and any(_two_years(cell) for cell in cells),
        earlier=earlier,
        whole_year="basis.full_year" in labels or _is_year(covered) or _names_year(found, cells),
        ledger=next((said for heads in reversed(by_cell) if (said := ledger_of(c.label for c in heads))), "unknown"),
    )


def _names_forecast(analysis: Analysis, label: str) -> bool:
    """Whether a head has the word itself; not "Jämfört med föregående månad"."""
    return any(word.endswith(analysis.language.budget.endings["measure.forecast"]) for word in label.lower().split())


def _is_year(covered: Covered | None) -> bool:
    """Whether a head names a year; "Prognos 240331" names a day, though what it expects is of the year."""
    period = covered.period if covered is not None and not covered.inferred else None
    return period is not None and period.precision == "year"


def _names_year(found: Found, cells: Sequence[Cell]) -> bool:
    """ "Utfall 2026" names a year, also where it has not ended; "Ack utfall t.o.m. 2025" does not."""
    return any(date.period.precision == "year" for cell in cells for date in found.dates_in(cell.span))


def ledger_of(labels: Iterable[str]) -> Ledger | None:
    """The one ledger that cues name; ``None`` for none and for both."""
    named = {LEDGERS[label] for label in labels if label in LEDGERS}
    return named.pop() if len(named) == 1 else None


def measure_in(analysis: Analysis, span: Span) -> Measure | None:
    """The measure that a label names, if any."""
    cues = cues_in(analysis, span)
    labels = {cue.label for cue in cues}
    measure = next((measure for label, measure in PRIORITY if label in labels), None)
    if measure == "deviation" and "measure.forecast" in labels:
        return "forecast_deviation"
    if measure == "actual" and _is_foreseen(analysis, cues):
        return "forecast"
    return measure


def _is_foreseen(analysis: Analysis, cues: Sequence[Cue]) -> bool:
    """ "Prognos utfall", "Prognosticerat utfall helår": an outcome that is expected; not "Utfall/prognos"."""
    forecasts = {cue.end for cue in cues if cue.label == "measure.forecast"}
    outcomes = [cue.start for cue in cues if cue.label == "measure.actual"]
    return any(analysis.text[end:start].isspace() for end in forecasts for start in outcomes if end < start)


def _covered(found: Found, cells: Sequence[Cell], measure: Measure | None, labels: set[str]) -> Covered | None:
    """The time of a column, by what its head says: a project's whole life, until the report's day, or a date."""
    if "basis.project_total" in labels:
        return Covered(None, "project_total", False)
    if measure == "other":
        return Covered(None, "unknown", False)  # "Återstår": what is left is of no time
    for cell in reversed(cells):
        for date in found.dates_in(cell.span):
            covered = _by_head(found, date, measure, labels)
            if covered is not None:
                return covered
    coded = _coded(found, cells)
    before = 1 if "comparison.previous_year" in labels else 0  # "Utfall ack föreg år"
    year = found.metadata.fiscal_year
    year = year - before if year is not None else None
    if coded is not None:
        return coded
    if "basis.to_date" in labels:
        return until_report(found.metadata, year if before else None)
    if "basis.full_year" in labels or (before and measure == "actual"):
        return whole_year(year)
    return None


def _coded(found: Found, cells: Sequence[Cell]) -> Covered | None:
    """ "Ack utfall 2608", "Utfall 2508" in a report as of August 2026: the report's own month, and a year before."""
    own = found.metadata.period or found.metadata.as_of
    latest = own.latest if own is not None else None
    if latest is None or not cells:
        return None
    for code in CODE.findall(cells[-1].text):
        for year in (latest.year, latest.year - 1):
            if code == f"{year % 100:02d}{latest.month:02d}":
                return until_report(found.metadata, year)
    return None


def _changed(found: Found, cells: Sequence[Cell]) -> Covered | None:
    """ "Förändring 2024/2025", "Förändring 2025–2024": of the later year, from the one before."""
    for cell in reversed(cells):
        years = _two_years(cell)
        if years:
            return _so_far(found, years[1]) or whole_year(years[1])
    return _covered(found, cells, "change", set())


def _two_years(cell: Cell) -> list[int]:
    """A year and the next one, where a head names these and no others."""
    years = sorted({int(year) for year in YEAR.findall(cell.text)})
    return years if len(years) == 2 and years[0] + 1 == years[1] else []


def _so_far(found: Found, year: int) -> Covered | None:
    """A year that has not ended by the report's day: "Utfall 2026" in a report as of August is until August."""
    own = found.metadata.period
    latest = own.latest if own is not None and found.metadata.document_type in RUNNING else None
    if latest is None or latest.year != year or (latest.month, latest.day) == (12, 31):
        return None
    return until_report(found.metadata, None)


def _by_head(found: Found, date: DateMention, measure: Measure | None, labels: set[str]) -> Covered | None:
    latest = date.period.latest
    if "comparison.previous_year" in labels and "basis.to_date" in labels and latest is not None:
        return until_report(found.metadata, latest.year)  # "Utfall ack föregående år"
    if measure == "actual" and date.period.precision == "year" and latest is not None:
        so_far = _so_far(found, latest.year)
        if so_far is not None:
            return so_far
    if "basis.to_date" in labels and date.period.precision == "year" and latest is not None:
        return until_report(found.metadata, latest.year)  # "Delår 2025", "Ack utfall 2024"
    exact = date.period.precision == "day" or (measure == "budget" and date.period.precision == "month")
    if exact and latest is not None and measure not in ("forecast", "forecast_deviation"):
        return Covered(year_to_date(latest), "year_to_date", True)  # "Budget 202508", "2025-08-31"
    covered = covered_by_date(measure or "other", date)
    if covered is None and date.period.precision == "month":
        return Covered(date.period, "month", False)
    return covered


def is_count(analysis: Analysis, label: str) -> bool:
    """Whether a label says that its numbers are no money: "Antal möten", "Sjukfrånvaro, %", "Andel (%)"."""
    words = re.findall(r"\w+|%", label.lower())
    counts = analysis.language.budget.count_words
    return bool(words) and (words[0] in counts or words[-1] in counts)


def _is_note(analysis: Analysis, label: str) -> bool:
    return label.lower().strip(" .:") in analysis.language.budget.note_heads


def label_column(analysis: Analysis, table: Table) -> int:
    """The column that names the rows: the first in which most body cells hold words, or all a year."""
    for column in range(table.n_columns):
        texts = [
            cell.text for cell in table.cells
            if cell.column == column and cell.row >= table.header_rows and cell.text.strip()
        ]  # fmt: skip
        words = [text for text in texts if LETTER.search(text) and parse_cell(text, analysis.language) is None]
        if texts and len(words) * 2 > len(texts):
            return column
        if len(texts) > 1 and all(YEAR.fullmatch(text.strip()) for text in texts):
            return column  # "År | Intäkter | Kostnader" over "2023", "2024"
    return 0


def years_as_heads(roles: Sequence[ColumnRole], metadata: Metadata) -> bool:
    """Whether the columns are years and say no measure: the rows do then ("Budget", "Budgetavvikelse").

    One year is enough in a report of a whole year.
    """
    spoken = [role for role in roles if role.label and role.covered is not None]
    enough = 1 if metadata.document_type == "annual_report" else 2
    return len(spoken) >= enough and all(role.measure is None for role in spoken)
