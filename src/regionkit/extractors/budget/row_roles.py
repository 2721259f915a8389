"""What the rows of a table of money mean: their group, measure, flow, unit, totals and parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from regionkit.analysis import Analysis
from regionkit.document import Cell, Table
from regionkit.extractors.budget.cues import cues_in
from regionkit.extractors.budget.periods import Covered, year_period
from regionkit.extractors.budget.table_roles import FLOWS, LETTER, YEAR, is_count, measure_in
from regionkit.mentions import Flow, Measure
from regionkit.values.amounts.cells import parse_cell
from regionkit.values.amounts.find import FoundUnit, find_unit
from regionkit.values.amounts.rates import rate_in


@dataclass(frozen=True, slots=True)
class RowRole:
    """What one row is about.  ``group`` is the row without numbers that it stands under."""

    label: str
    group: str | None
    measure: Measure | None
    flow: Flow
    unit: FoundUnit | None
    money: bool
    is_total: bool
    is_part: bool
    header: bool = False
    about: str | None = None
    """The row above that a row named only for its measure is about: "Budget" under "Nettoinvesteringar"."""
    of_measure: bool = False
    """It begins with the measure's own name: "Budget nettokostnader"."""
    covered: Covered | None = None
    """The year that is all of its name: rows of "2020", "2021" below "Intäkter" and "Kostnader"."""
    result: bool = False
    """Its measure is read from no more than "Resultat", which a budget or a deviation has too."""


def row_roles(analysis: Analysis, table: Table, label_column: int) -> list[RowRole]:
    """The role of every row; groups run until the next group or the blank row after a total."""
    roles: list[RowRole] = []
    group: str | None = None
    named: RowRole | None = None
    for row in range(table.n_rows):
        cells = table.row(row)
        if row < table.header_rows:
            roles.append(RowRole("", None, None, "unknown", None, False, False, False, header=True))
            continue
        cell = _label_cell(table, row, label_column) or _year_cell(table, row, label_column)
        numbers = [c for c in cells if c is not cell and c.text.strip()]
        if cell is not None and cell.text.strip() and not numbers:
            group, named = cell.text, None
        role = _row_role(analysis, cell, group)
        if cell is None and row == table.n_rows - 1 and _sums(analysis, table, row):
            role = replace(role, is_total=True)
        if role.label.lower() not in analysis.language.budget.whole_labels:
            named = role if numbers and not role.of_measure else named
        elif named is not None:
            role = replace(role, about=named.label, flow=role.flow if role.flow != "unknown" else named.flow)
        if role.is_total:
            role = replace(role, measure=role.measure or _summed(roles))
            group = None
        roles.append(role)
    return roles


def _sums(analysis: Analysis, table: Table, row: int) -> bool:
    """Whether a last row without a name is the sum of what stands above it, in every column that holds a number."""
    told = [
        number == sum(above)
        for column in range(table.n_columns)
        if (number := kronor(analysis, table.cell(row, column))) is not None
        and len(above := _column_above(analysis, table, row, column)) >= 2
    ]
    return bool(told) and all(told)


def _column_above(analysis: Analysis, table: Table, row: int, column: int) -> list[Decimal]:
    numbers = (kronor(analysis, table.cell(above, column)) for above in range(table.header_rows, row))
    return [number for number in numbers if number is not None]


def kronor(analysis: Analysis, cell: Cell | None) -> Decimal | None:
    """The number of a cell, in its own unit where it has one."""
    number = parse_cell(cell.text, analysis.language) if cell is not None and cell.text.strip() else None
    if number is None or number.value is None or number.percent:
        return None
    return number.value * (number.unit.factor if number.unit is not None else 1)


def _summed(above: Sequence[RowRole]) -> Measure | None:
    """What the rows above a total all measure: a "Summa" under rows of "Budgetram" is a budget."""
    measures = {role.measure for role in above if not role.header and role.money}
    return measures.pop() if len(measures) == 1 else None


def _label_cell(table: Table, row: int, label_column: int) -> Cell | None:
    """The cell that names a row: the label column's, or the nearest on its left that holds words."""
    for column in range(label_column, -1, -1):
        cell = table.cell(row, column)
        if cell is not None and LETTER.search(cell.text):
            return cell
    return None


def _year_cell(table: Table, row: int, label_column: int) -> Cell | None:
    """The cell that names a row by a year, where every row of the table is named so."""
    cells = [table.cell(number, label_column) for number in range(table.header_rows, table.n_rows)]
    years = [cell for cell in cells if cell is not None and YEAR.fullmatch(cell.text.strip())]
    return table.cell(row, label_column) if len(years) > 1 and len(years) == len(cells) else None


def _row_role(analysis: Analysis, cell: Cell | None, group: str | None) -> RowRole:
    if cell is None:
        return RowRole("", group, None, "unknown", None, True, False, False)
    cues = cues_in(analysis, cell.span)
    labels = {cue.label for cue in cues}
    first = {cue.label for cue in cues if cue.start == cell.span.start}
    counted = is_count(analysis, cell.text) or (group is not None and is_count(analysis, group))
    beside = analysis.language.budget.beside_words
    flows = {
        cue.label for cue in cues
        if beside.isdisjoint(analysis.text[cell.span.start : cue.start].lower().split()[-1:])  # "exkl inkomster"
    }  # fmt: skip
    return RowRole(
        label=cell.text,
        group=None if group == cell.text else group,
        measure=measure_in(analysis, cell.span),
        flow=next((flow for label, flow in FLOWS if label in flows), "unknown"),
        unit=find_unit(cell.text, analysis.language) or (find_unit(group, analysis.language) if group else None),
        of_measure=cell.text.lower().split()[:1] in [[word] for word in analysis.language.budget.whole_labels],
        money=not counted and rate_in(cell.text, analysis.language.money) is None,
        is_total="total" in first,
        is_part="part" in first,
        covered=Covered(year_period(int(cell.text)), "full_year", False) if YEAR.fullmatch(cell.text.strip()) else None,
        result=not labels & {"measure.actual", "measure.forecast", "measure.budget"},
    )
