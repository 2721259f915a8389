"""Rows of a table of money that count something else: "Antal möten | 9 | 5" under "Budget | Utfall"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from regionkit.analysis import Analysis, Found
from regionkit.document import Cell, Table
from regionkit.extractors.budget.row_roles import RowRole
from regionkit.extractors.budget.sheets import Sheet, sheet_of
from regionkit.extractors.budget.table_roles import ColumnRole, is_count
from regionkit.mentions import Indicator
from regionkit.values.amounts.cells import CellNumber, parse_cell

UNIT_AT_END = re.compile(r"\s*(?:,\s*(?P<last>%)|\((?P<unit>%)\))\s*$")
MEASURES = ("actual", "budget", "budget_to_date")


class Held(NamedTuple):
    """A number with its cell and the column that it stands in."""

    cell: Cell
    number: CellNumber
    column: ColumnRole


def find_counted_rows(analysis: Analysis, found: Found, others: frozenset[int]) -> Iterator[Indicator]:
    """An indicator for each row that says it holds no money: its outcome is the value, its budget the target.

    ``others`` are tables whose rows are indicators by their heads.  Refused: rows of money, rows of rates that may be
    in any unit ("Kostnad per elev"), rows with a forecast alone, and columns that say neither budget nor outcome.
    """
    for table in analysis.document.tables:
        if table.index in others or not any(_may_count(analysis, table, row) for row in range(table.n_rows)):
            continue
        sheet = sheet_of(analysis, found, table)
        if sheet is None or not any(column.measure in MEASURES for column in sheet.columns):
            continue
        for row, role in enumerate(sheet.rows):
            if not role.header and role.label:
                yield from _of_row(sheet, row, role)


def _may_count(analysis: Analysis, table: Table, row: int) -> bool:
    """Whether a row looks as if it held no money: the quick way to tell that most tables have no such rows."""
    return any("%" in cell.text or is_count(analysis, cell.text) for cell in table.row(row))


def _of_row(sheet: Sheet, row: int, role: RowRole) -> Iterator[Indicator]:
    held = list(_numbers(sheet, row))
    grouped = role.group is not None and is_count(sheet.analysis, role.group)
    counted = grouped or is_count(sheet.analysis, role.label)
    if not counted and not (held and all(one.number.percent for one in held)):
        return
    outcomes = sorted((one for one in held if one.column.measure == "actual"), key=_latest)
    outcome = outcomes[-1] if outcomes else None
    target = _target([one for one in held if one.column.measure != "actual"], outcome)
    place = outcome or target
    if place is None or (len(outcomes) > 1 and _latest(outcomes[-1]) == _latest(outcomes[-2])):
        return
    label = f"{role.group}, {role.label}" if grouped else role.label  # "Antal besökare", and below it "Badhuset"
    unit = UNIT_AT_END.search(label)
    covered = outcome.column.covered if outcome else None
    yield sheet.analysis.mention(
        Indicator, place.cell.span.start, place.cell.span.end,
        rule="indicators.counted_row",
        name=" ".join((label[: unit.start()] if unit else label).split()),
        value=outcome.number.value if outcome else None,
        unit="%" if unit or place.number.percent else place.number.unit.unit if place.number.unit else None,
        target=target.number.value if target else None,
        previous=outcomes[-2].number.value if len(outcomes) > 1 else None,
        as_of=covered.period if covered and not covered.inferred else None,
    )  # fmt: skip


def _numbers(sheet: Sheet, row: int) -> Iterator[Held]:
    """The numbers of a row in columns of budgets and outcomes; a sum of money among them makes it a row of money."""
    for index, column in enumerate(sheet.columns):
        cell = sheet.table.cell(row, index)
        if cell is None or cell.row != row or cell.column != index or column.measure not in MEASURES:
            continue
        number = parse_cell(cell.text, sheet.analysis.language)
        if number is not None and number.value is not None:
            yield Held(cell, number, column)


def _latest(held: Held) -> str:
    period = held.column.covered.period if held.column.covered else None
    return period.latest.isoformat() if period and period.latest else ""


def _target(budgets: list[Held], outcome: Held | None) -> Held | None:
    """The only budget, or the only one of the outcome's time."""
    if outcome is not None and len(budgets) > 1:
        budgets = [one for one in budgets if _latest(one) == _latest(outcome)]
    return budgets[0] if len(budgets) == 1 else None
