"""A table of money with what its parts mean, and what caption, heading and lines beside it say of all of it."""

from __future__ import annotations

from dataclasses import dataclass

from regionkit.analysis import Analysis, Found
from regionkit.document import Span, Table
from regionkit.extractors.budget.carried import carried_rows
from regionkit.extractors.budget.columns import column_roles
from regionkit.extractors.budget.cues import cues_in
from regionkit.extractors.budget.headings import heading_above
from regionkit.extractors.budget.periods import Covered, covered_by_date
from regionkit.extractors.budget.row_roles import RowRole, kronor, row_roles
from regionkit.extractors.budget.signed_rows import with_flows_by_sign
from regionkit.extractors.budget.table_roles import (
    LEDGERS,
    ColumnRole,
    is_count,
    label_column,
    ledger_of,
    measure_in,
    years_as_heads,
)  # fmt: skip
from regionkit.mentions import Ledger, Measure
from regionkit.values.amounts.amount import UnitSource
from regionkit.values.amounts.find import FoundUnit, find_unit

SEVERAL = {"measure.budget", "measure.actual", "measure.forecast"}
ABOVE = 2
"""How many blocks above a table may state its unit."""
IN_CORNER = ("deviation", "forecast_deviation", "budget", "forecast", "change")
"""Measures that a head over the row labels tells of the numbers beside them."""
NEAR = 160
"""Code points; a longer block above a table is running text and states no unit for it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with what its parts mean."""

    analysis: Analysis
    found: Found
    table: Table
    columns: list[ColumnRole]
    rows: list[RowRole]
    labels: int
    unit: tuple[FoundUnit, UnitSource] | None
    corner: Measure | None
    """What the head over the row labels says that all columns of years show: "Avvikelse netto (mkr)"."""
    measure: Measure | None
    """What the whole table shows, by its caption, where neither rows nor columns say it."""
    ledger: Ledger
    years: bool
    carried: frozenset[int]
    """Rows that only carry a sum over a page break."""
    covered: Covered | None
    """The time that the heading or caption says, for columns that say none: "Resultaträkning januari–augusti"."""


def sheet_of(analysis: Analysis, found: Found, table: Table) -> Sheet | None:
    """The table with what its parts mean, worked out once; ``None`` for one that counts things."""
    key = ("sheet", table.index, 0)
    if key not in analysis.remembered:
        analysis.remembered[key] = _read(analysis, found, table)
    sheet: Sheet | None = analysis.remembered[key]
    return sheet


def _read(analysis: Analysis, found: Found, table: Table) -> Sheet | None:
    around = _around(analysis, table)
    if any(is_count(analysis, analysis.document.slice(span)) for span in around[:1]) or _corner_counts(analysis, table):
        return None
    columns = column_roles(analysis, found, table)
    labels = label_column(analysis, table)
    rows = with_flows_by_sign(analysis, table, columns, row_roles(analysis, table, labels))
    texts = [analysis.document.slice(span) for span in around]
    return Sheet(
        analysis, found, table, columns, rows, labels,
        unit=_table_unit(analysis, table, texts, columns),
        corner=_in_corner(analysis, table, labels, columns),
        measure=_shown(analysis, table),
        ledger=_ledger(analysis, table, around),
        years=years_as_heads(columns, found.metadata),
        carried=carried_rows(analysis, table),
        covered=_stated_time(analysis, found, table),
    )  # fmt: skip


def _ledger(analysis: Analysis, table: Table, around: list[Span]) -> Ledger:
    """The ledger that the corner, the caption, the lines above or the heading name: the first that names any decides.

    "Driftbudget och investeringar per nämnd" names both and so decides nothing: the columns do then.
    """
    for span in (*(cell.span for cell in table.row(0)[:1]), *around):
        named = {cue.label for cue in cues_in(analysis, span)} & LEDGERS.keys()
        if named:
            return ledger_of(named) or "unknown"
    heading = (heading_above(analysis, table.span.start) or "").lower()
    endings = analysis.language.budget.endings
    return ledger_of(label for label in LEDGERS if any(ending in heading for ending in endings[label])) or "unknown"


def _corner_counts(analysis: Analysis, table: Table) -> bool:
    """Whether the table's first head says that it counts things: "Planeringstal barn och elever, antal"."""
    first = table.cell(0, 0)
    return table.header_rows > 0 and first is not None and is_count(analysis, first.text)


def _around(analysis: Analysis, table: Table) -> list[Span]:
    """The caption and the short blocks just above, nearest first."""
    spans = [table.caption] if table.caption else []
    index = analysis.document.block_index(table.span.start)
    for block in reversed(analysis.document.blocks[max(index - ABOVE, 0) : index]):
        if block.kind == "table":
            break
        if len(block.span) <= NEAR and block.span not in spans:
            spans.append(block.span)
    return spans


def _in_corner(analysis: Analysis, table: Table, labels: int, columns: list[ColumnRole]) -> Measure | None:
    """ "Avvikelse netto (mkr) | 2026 | %": what the numbers below years are, told over the names of the rows."""
    first = table.cell(table.header_rows - 1, labels) if table.header_rows else None
    measure = measure_in(analysis, first.span) if first is not None and first.text.strip() else None
    silent = all(column.measure is None for index, column in enumerate(columns) if index != labels)
    return measure if silent and measure in IN_CORNER else None


def _shown(analysis: Analysis, table: Table) -> Measure | None:
    """What a caption or heading says that the table shows: "Tabellen visar prognosavvikelse per avdelning"."""
    for span in _beside(analysis, table):
        measure = measure_in(analysis, span)
        if measure is not None:
            return None if _names_several(analysis, span) else measure  # also the heads above, where they were lost
    return None


def number_columns(analysis: Analysis, table: Table) -> int:
    """How many columns of a table hold numbers."""
    return len({cell.column for cell in table.cells if kronor(analysis, cell) is not None})


def _names_several(analysis: Analysis, span: Span) -> bool:
    """ "Budget, utfall och prognos per nämnd": what each column shows, its own head says."""
    named = {cue.label for cue in cues_in(analysis, span)} & SEVERAL
    return len(named) > 2 or {"measure.actual", "measure.budget"} <= named


def _beside(analysis: Analysis, table: Table) -> list[Span]:
    """The caption, the heading or the single line just above, and a line below that begins as a caption does."""
    blocks = analysis.document.blocks
    index = analysis.document.block_index(table.span.start)
    beside = (*blocks[max(index - 1, 0) : index], *blocks[index + 1 : index + 2])
    spans = [table.caption] if table.caption else []
    for block in beside:
        text = analysis.document.slice(block.span).lower()
        named = block.kind == "heading" or text.startswith(analysis.language.budget.captions)
        alone = block.span.end <= table.span.start and len(block.lines) <= 1 and block.kind != "table"
        if len(text) <= NEAR and (named or (alone and not text.rstrip().endswith((".", ":", ",")))):
            spans.append(block.span)
    return spans


def _stated_time(analysis: Analysis, found: Found, table: Table) -> Covered | None:
    """A part of a year that the heading above or the caption names; a bare year says no more than the document."""
    for span in _beside(analysis, table):
        for date in found.dates_in(span):
            covered = covered_by_date("actual", date)
            if covered is not None and covered.basis in ("year_to_date", "month"):
                return covered
    return None


def _table_unit(
    analysis: Analysis, table: Table, around: list[str], columns: list[ColumnRole]
) -> tuple[FoundUnit, UnitSource] | None:
    for row in range(table.header_rows):
        for cell in table.row(row):
            if cell.column == 0 or cell.column_span > 1:  # "Belopp i tkr" in the corner, or over all columns
                unit = find_unit(cell.text, analysis.language)
                if unit is not None and unit.per is None:
                    return unit, "header"
    for text in around:
        unit = find_unit(text, analysis.language)
        if unit is not None and unit.per is None:
            return unit, "caption"
    units = [column.unit for column in columns if column.unit is not None]
    if units and all(unit.unit == units[0].unit for unit in units):
        return units[0], "header"
    return None
