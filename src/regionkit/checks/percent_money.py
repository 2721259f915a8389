"""Whether a column of per cent is what the deviations of its table are of their budgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from regionkit.analysis import Analysis, Found
from regionkit.checks.grids import grid_of, sek_of
from regionkit.checks.once import Grid
from regionkit.checks.report import finding, graded, half_unit
from regionkit.document import Cell, Table
from regionkit.mentions import BudgetFigure, Finding
from regionkit.values.amounts.cells import CellNumber, parse_cell

DEVIATIONS = ("deviation", "forecast_deviation")
MONEY = ("budget", "budget_to_date")


@dataclass(frozen=True, slots=True)
class Share:
    """One row's per cent, with the deviation and the budget that it is said of."""

    cell: Cell
    number: CellNumber
    deviation: BudgetFigure
    budget: BudgetFigure

    @property
    def made(self) -> Decimal:
        """The deviation in per cent of the budget."""
        return 100 * sek_of(self.deviation) / abs(sek_of(self.budget))

    @property
    def tolerance(self) -> Decimal:
        """What rounding allows, in per cent."""
        budget = abs(sek_of(self.budget))
        of_figures = 100 * half_unit(self.deviation) / budget + abs(self.made) * half_unit(self.budget) / budget
        return Decimal("0.5").scaleb(-self.number.decimals) + of_figures

    @property
    def agrees(self) -> bool:
        """Whether the per cent is the deviation's, by its size: signs are written in many ways."""
        return self.gap <= self.tolerance

    @property
    def gap(self) -> Decimal:
        """How far it is from it, in per cent."""
        return abs(abs(self.number.value or Decimal(0)) - abs(self.made))


def check_percent_money(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """M11 a per cent that is not what its row's deviation is of its budget; only where most rows agree."""
    for table in analysis.document.tables:
        grid = grid_of(analysis, found.budget, table)
        measures = {figure.measure for figure in grid.values()}
        compared = not measures.isdisjoint(DEVIATIONS) and not measures.isdisjoint(MONEY)
        for column in range(table.n_columns) if compared else ():
            shares = _shares(analysis, table, grid, column)
            wrong = [share for share in shares if not share.agrees]
            if len(shares) - len(wrong) >= 2 and 0 < len(wrong) * 3 <= len(shares):
                for share in wrong:
                    yield _wrong(analysis, table, share)


def _shares(analysis: Analysis, table: Table, grid: Grid, column: int) -> list[Share]:
    """The per cents of a column, each with the nearest deviation to its left and that deviation's budget."""
    shares: list[Share] = []
    in_head = _is_headed_percent(analysis, table, column)
    for row in range(table.header_rows, table.n_rows):
        cell = table.cell(row, column)
        if cell is None or not (in_head or _has_sign(analysis, cell)):
            continue
        number = parse_cell(cell.text, analysis.language) if cell.text.strip() else None
        if number is None or number.value is None or not (in_head or number.percent):
            continue
        left = [grid[(row, c)] for c in range(column - 1, -1, -1) if (row, c) in grid]
        deviation = next((figure for figure in left if figure.measure in DEVIATIONS), None)
        budget = next((figure for figure in left if figure.measure in MONEY), None)
        if deviation is not None and budget is not None and sek_of(budget):
            shares.append(Share(cell, number, deviation, budget))
    return shares


def _is_headed_percent(analysis: Analysis, table: Table, column: int) -> bool:
    heads = [cell for row in range(table.header_rows) if (cell := table.cell(row, column)) is not None]
    return any(_has_sign(analysis, cell) for cell in heads)


def _has_sign(analysis: Analysis, cell: Cell) -> bool:
    text = cell.text.lower()
    return any(sign in text for sign in analysis.language.numbers.percent)


def _wrong(analysis: Analysis, table: Table, share: Share) -> Finding:
    made = f"{share.made:.{max(share.number.decimals, 1)}f}".replace(".", analysis.language.numbers.decimal_mark)
    return finding(
        analysis, "M11", "percent_differs", graded(share.gap, share.tolerance),
        "Table {table}, row “{row}”: {written} is written, but {deviation} is {computed} % of {budget}.",
        mentions=(share.deviation, share.budget), locations=analysis.document.locate(share.cell.span),
        values={"table": table.index + 1, "row": share.deviation.row_label or "–",
                "written": " ".join(share.cell.text.split()), "computed": made,
                "deviation": " ".join(share.deviation.text.split()), "budget": " ".join(share.budget.text.split())},
    )  # fmt: skip
