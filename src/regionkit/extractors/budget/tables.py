"""Budget figures in tables: one for every money cell, with its row, column, unit and where the unit was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from regionkit.analysis import Analysis, Found
from regionkit.document import Cell
from regionkit.extractors.budget.glued_notes import without_glued_note
from regionkit.extractors.budget.periods import Covered, covered_by_document
from regionkit.extractors.budget.row_roles import RowRole
from regionkit.extractors.budget.sheets import Sheet, number_columns, sheet_of
from regionkit.extractors.budget.table_roles import ColumnRole
from regionkit.extractors.budget.two_readings import told_twice
from regionkit.mentions import BudgetFigure, Comparison, Finding, Ledger, Measure
from regionkit.values.amounts.amount import UnitSource
from regionkit.values.amounts.cells import CellNumber, parse_cell
from regionkit.values.amounts.find import FoundUnit, make_amount
from regionkit.values.confidence import Confidence, weakest

IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")


def table_figures(analysis: Analysis, found: Found) -> Iterator[BudgetFigure | Finding]:
    """The figures of every table, in order; a finding for a table of money that states no unit."""
    for table in analysis.document.tables:
        sheet = sheet_of(analysis, found, table)
        if sheet is None:
            continue
        unitless: list[Cell] = []
        made: dict[tuple[int, int], str] = {}
        for cell in table.cells:
            figure = _figure(sheet, cell, unitless)
            if figure is not None:
                made[cell.row, cell.column] = figure.id
                whole = made.get((_whole_row(sheet, cell.row), cell.column))
                yield figure.model_copy(update={"part_of": whole}) if whole else figure
                if len(figure.span) < len(cell.span):
                    number = parse_cell(cell.text, analysis.language)
                    longer = number.value if number is not None else None
                    yield told_twice(analysis, figure, cell.text, [v for v in (figure.amount.value, longer) if v])
        if unitless and _speaks_of_money(sheet):
            yield _no_unit(sheet, unitless)


def _whole_row(sheet: Sheet, row: int) -> int:
    """The row that a "varav" row is a part of: the nearest above it that is no part itself; -1 where there is none."""
    if not sheet.rows[row].is_part:
        return -1
    return next((above for above in range(row - 1, -1, -1) if not sheet.rows[above].is_part), -1)


def _speaks_of_money(sheet: Sheet) -> bool:
    """Whether a table without a unit is about money: it names measures, and costs or revenues.

    Of one that was read from a picture the measures are enough: its unit may stand there and be read as "ikr".
    """
    named = [column.measure for column in sheet.columns] + [row.measure for row in sheet.rows]
    measures = sum(measure in ("budget", "actual", "forecast") for measure in named)
    is_read = any(sheet.analysis.document.scanned_in(sheet.table.span))
    return measures >= 2 and (is_read or any(row.flow != "unknown" for row in sheet.rows))


def _figure(sheet: Sheet, cell: Cell, unitless: list[Cell]) -> BudgetFigure | None:
    row, column = sheet.rows[cell.row], sheet.columns[cell.column]
    if row.header or cell.row in sheet.carried or cell.column == sheet.labels or not row.money or not column.money:
        return None
    number = parse_cell(cell.text, sheet.analysis.language)
    if number is None or number.nil or number.percent or (number.value is None and number.minimum is None):
        return None
    number = without_glued_note(sheet.analysis, sheet.table, cell, number)
    unit, source = _unit(sheet, number, row, column)
    if unit is None or source is None:
        unitless.append(cell)
        return None
    if unit.per is not None or _is_rate(column, unit) or not (row.label or column.label):
        return None
    return _make(sheet, cell, number, (unit, source))


def _is_rate(column: ColumnRole, unit: FoundUnit) -> bool:
    """Whether the head says "kr/år" or "Avgift, kr": what each payer pays, also where the cells say "1 499 kr"."""
    head = column.unit
    per_head = head is not None and head.per is not None and head.factor == unit.factor
    return per_head or (column.fee and column.measure is None and unit.factor == 1)


def _unit(
    sheet: Sheet, number: CellNumber, row: RowRole, column: ColumnRole
) -> tuple[FoundUnit | None, UnitSource | None]:
    """The unit nearest to the cell: its own, its row's, its column's, the table's."""
    if number.unit is not None:
        return number.unit, "cell"
    if row.unit is not None:
        return row.unit, "cell"
    if column.unit is not None:
        return column.unit, "header"
    return sheet.unit or (None, None)


def _make(sheet: Sheet, cell: Cell, number: CellNumber, unit: tuple[FoundUnit, UnitSource]) -> BudgetFigure:
    row, column = sheet.rows[cell.row], sheet.columns[cell.column]
    measure, told = _measure(sheet, row, column)
    covered = _covered(sheet, measure, row, column)
    if measure == "budget" and covered.basis in ("year_to_date", "month"):
        measure = "budget_to_date"  # under "Resultaträkning januari–augusti"
    amount = make_amount(
        number.value, unit[0], minimum=number.minimum, maximum=number.maximum, decimals=number.decimals,
        comparator=number.comparator, approximate=number.approximate, unit_source=unit[1],
    )  # fmt: skip
    deviates = measure in ("deviation", "forecast_deviation")
    return sheet.analysis.mention(
        BudgetFigure, cell.span.start, cell.span.start + number.end if number.glued else cell.span.end,
        rule="budget.table_cell",
        confidence=weakest("low" if cell.doubtful or _lost_heads(sheet) else number.confidence, _sure(column)),
        inferred=(*(() if told or measure == "other" else ("measure",)), *_inferred_time(covered)),
        amount=amount,
        measure=measure,
        flow=_flow(sheet, row, column),
        ledger=_ledger(sheet, row, column),
        basis=covered.basis,
        subject=_subject(sheet, row, column, measure),
        row_label=row.label or None,
        column_label=column.label or None,
        table=sheet.table.index,
        is_total=row.is_total or column.is_total,
        period=covered.period,
        effect_on_result=amount.sek if deviates and _ledger(sheet, row, column) != "investment" else None,
        comparison=_comparison(measure, column),
    )  # fmt: skip


def _inferred_time(covered: Covered) -> tuple[str, ...]:
    return ("period",) if covered.inferred and covered.period else ()


def _measure(sheet: Sheet, row: RowRole, column: ColumnRole) -> tuple[Measure, bool]:
    """The column's measure, else the row's, else the caption's, else what a bare year means in this document; and
    whether a word says so."""
    if column.measure is not None:
        if row.measure in ("deviation", "forecast_deviation") and column.measure in ("actual", "forecast"):
            # row "Budgetavvikelse" under "Utfall 2025", under "Prognos"
            return "deviation" if column.measure == "actual" else "forecast_deviation", True
        if row.measure == "budget" and column.measure in ("actual", "forecast") and row.of_measure:
            return "budget", True  # row "Budget nettokostnader" under "Utfall ack"
        return column.measure, True
    if sheet.corner is not None and row.measure is None and column.covered is not None:
        return sheet.corner, False  # "Avvikelse netto (mkr) | 2026 | %"
    if row.measure is not None and row.measure != "grant" and not (_of_caption(sheet, column) and row.result):
        return row.measure, True
    if column.passed:
        return "actual", False
    if sheet.measure is not None and _of_caption(sheet, column):
        return sheet.measure, False
    told = row.covered or (column.covered if sheet.years else None)
    if told is not None and told.period is not None:
        latest = told.period.latest
        year = sheet.found.metadata.fiscal_year
        kind = sheet.found.metadata.document_type
        if latest is not None and year is not None:
            # "2026 | 2027" in a budget for 2027: the year before is not over when it is made
            planned = kind in ("budget", "operational_plan", "instruction") and latest.year >= year - 1
            return ("budget" if planned else "actual"), False
    return ("investment" if sheet.ledger == "investment" and column.measure is None else "other"), False


def _of_caption(sheet: Sheet, column: ColumnRole) -> bool:
    """Whether the caption says what the cells of a column are: "Prognosavvikelse per avdelning" also of "Resultat"."""
    return sheet.measure is not None and not sheet.years and column.measure is None


def _lost_heads(sheet: Sheet) -> bool:
    """Whether several columns of numbers stand below no head at all: what each shows is not known."""
    return not any(column.label for column in sheet.columns) and number_columns(sheet.analysis, sheet.table) > 1


def _sure(column: ColumnRole) -> Confidence:
    return "medium" if column.doubted else "high"


def _covered(sheet: Sheet, measure: Measure, row: RowRole, column: ColumnRole) -> Covered:
    if column.covered is not None:
        return column.covered
    if row.covered is not None:
        return row.covered
    if column.measure is None and column.label and not column.is_total and _years_beside(sheet) > 1:
        return Covered(None, "unknown", False)  # "Tidigare beslutat | 2026 | 2027": not of the document's own year
    if sheet.covered is not None and measure not in ("forecast", "forecast_deviation"):
        return sheet.covered
    metadata = sheet.found.metadata
    return covered_by_document(measure, metadata, "forecast" in measure)


def _years_beside(sheet: Sheet) -> int:
    """How many columns say a year of their own."""
    return sum(role.covered is not None and role.whole_year for role in sheet.columns)


def _comparison(measure: Measure, column: ColumnRole) -> Comparison | None:
    """What a deviation is measured from; an earlier forecast and what has changed since it are told apart by it."""
    if column.earlier and measure in ("forecast", "forecast_deviation", "change"):
        return "previous_forecast"
    if column.since_year:
        return "previous_year"
    return "budget" if measure in ("deviation", "forecast_deviation") else None


def _flow(sheet: Sheet, row: RowRole, column: ColumnRole) -> str:
    if row.flow != "unknown" or column.flow != "unknown" or row.group is None:
        return row.flow if row.flow != "unknown" else column.flow
    group = next((r for r in sheet.rows if r.label == row.group), None)
    return group.flow if group else "unknown"


def _ledger(sheet: Sheet, row: RowRole, column: ColumnRole) -> Ledger:
    if column.ledger != "unknown":
        return column.ledger
    if sheet.ledger != "unknown":
        return sheet.ledger
    endings = tuple(sheet.analysis.language.budget.endings["ledger.investment"])
    for label in (row.label, row.about, row.group):
        words = (label or "").lower()
        if words.endswith(endings) or words.partition(" ")[0] in endings:
            return "investment"
    return "unknown"


def _subject(sheet: Sheet, row: RowRole, column: ColumnRole, measure: Measure) -> str | None:
    whole = row.label.lower() in sheet.analysis.language.budget.whole_labels
    named = row.about if whole else row.label if row.covered is None else None
    parts = [named] if named else []
    if row.group and row.group not in parts:
        parts.append(row.group)
    if column.measure is None and column.covered is None and column.label and measure != "other":
        parts.append(column.label)
    if row.covered is not None and not parts:
        return IN_BRACKETS.sub("", column.label) or None  # "Årets resultat (tkr)" over the years' rows
    return ", ".join(parts) or None


def _no_unit(sheet: Sheet, cells: list[Cell]) -> Finding:
    table = sheet.table
    values = {"table": table.index + 1, "page": table.pages[0] if table.pages else "–", "cells": len(cells)}
    return Finding(
        code="M14",
        name="missing_unit",
        severity="warning",
        message_sv=sheet.analysis.language.messages["M14"].format(**values),
        message_en="Table {table} (page {page}) states no unit; {cells} numbers were left out.".format(**values),
        pages=table.pages,
        actual=Decimal(len(cells)),
    )
