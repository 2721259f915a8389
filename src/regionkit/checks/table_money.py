"""Whether the tables of money add up: deviations against their columns, totals against their rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from regionkit.analysis import Analysis, Found
from regionkit.checks.grids import grid_of, sek_of
from regionkit.checks.once import Grid, once
from regionkit.checks.report import finding, half_unit, in_thousands
from regionkit.document import Table
from regionkit.mentions import BudgetFigure, Finding

BASES = {"deviation": ("actual",), "forecast_deviation": ("forecast", "actual")}
"""What a deviation column is the difference of, beside the budget."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One row's budget, outcome (or forecast) and deviation."""

    row: int
    budget: BudgetFigure
    other: BudgetFigure
    deviation: BudgetFigure

    @property
    def tolerance(self) -> Decimal:
        """What the rounding of three figures allows."""
        return half_unit(self.budget) + half_unit(self.other) + half_unit(self.deviation)

    def residual(self, sign: int) -> Decimal:
        """How far the deviation is from outcome − budget (sign 1) or budget − outcome (sign -1)."""
        return abs(sek_of(self.deviation) - sign * (sek_of(self.other) - sek_of(self.budget)))


def check_table_money(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """M02 deviation = difference of its columns, row by row; M03 rows add up to their total.

    Of a table that was read from a picture, M21 names the figure that does not fit: M02 and M03 are silent of rows and
    columns that would add up if it were what M21 makes it, and speak of all others.
    """
    expected = {one.span.start: one.expected for one in analysis.document.contradictions}
    for table in analysis.document.tables:
        grid = grid_of(analysis, found.budget, table)
        if grid:
            read = {figure.id: expected[figure.span.start] * figure.amount.factor
                    for figure in grid.values() if figure.span.start in expected}  # fmt: skip
            yield from once(partial(_differences, analysis, table), partial(_totals, analysis, table), grid, read)


def _triples(grid: Grid) -> list[Difference]:
    """In each row: the budget and the outcome nearest to the left of a deviation, of the same year."""
    triples: list[Difference] = []
    for (row, column), deviation in sorted(grid.items()):
        wanted = BASES.get(deviation.measure, ())
        left = [grid[(row, c)] for c in range(column - 1, -1, -1) if (row, c) in grid]
        other = next((f for m in wanted for f in left if f.measure == m), None)
        budget = next((f for f in left if f.measure in ("budget", "budget_to_date")), None)
        if other is not None and budget is not None and other.basis != "year_to_date":
            triples.append(Difference(row, budget, other, deviation))
    return triples


def _differences(analysis: Analysis, table: Table, grid: Grid, agreeing: bool) -> Iterator[Finding]:
    """M02.  The rows decide the table's convention; a row that breaks it by more than rounding is named."""
    triples = [t for t in _triples(grid) if sek_of(t.other) != sek_of(t.budget) or sek_of(t.deviation) != 0]
    holds = {sign: [t for t in triples if t.residual(sign) <= t.tolerance] for sign in (1, -1)}
    sign = 1 if len(holds[1]) >= len(holds[-1]) else -1
    if agreeing and (len(holds[sign]) < 2 or len(holds[sign]) * 3 < len(triples) * 2):
        return
    for triple in triples:
        # costs written positive turn the sign of their rows: either reading counts as agreement
        if min(triple.residual(1), triple.residual(-1)) > triple.tolerance:
            difference = sign * (sek_of(triple.other) - sek_of(triple.budget))
            yield finding(
                analysis, "M02", "deviation_differs", "warning",
                "Table {table}, row “{row}”: the deviation is written {written}, but its columns differ by "
                "{computed} tkr.",
                mentions=(triple.budget, triple.other, triple.deviation), expected=difference,
                actual=sek_of(triple.deviation), tolerance=triple.tolerance,
                values={"table": table.index + 1, "row": triple.deviation.row_label or "–",
                        "written": " ".join(triple.deviation.text.split()), "computed": in_thousands(difference)},
            )  # fmt: skip


def _totals(analysis: Analysis, table: Table, grid: Grid, agreeing: bool) -> Iterator[Finding]:
    """M03.  A total is held against the rows since the total or group before; only when most columns agree.

    A total that agrees in no column sums something else (other totals, or rows that the table does not show).
    """
    rows = sorted({row for row, _ in grid})
    columns = sorted({column for _, column in grid})
    start = table.header_rows
    for row in rows:
        figures = {c: grid[(row, c)] for c in columns if (row, c) in grid}
        if not figures or not next(iter(figures.values())).is_total:
            if _is_group(analysis, table, row):
                start = row
            continue
        sums = {c: _sum_of(grid, range(start, row), c) for c in figures}
        wrong = [c for c, f in figures.items() if _is_wrong(f, sums[c])]
        summed = [c for c in figures if sums[c] is not None]
        if wrong and (len(wrong) * 2 < len(summed) or not agreeing):
            for column in wrong:
                yield _wrong_total(analysis, table, figures[column], sums[column])
        start = row + 1


def _is_wrong(total: BudgetFigure, summed: tuple[Decimal, Decimal] | None) -> bool:
    return summed is not None and abs(summed[0] - sek_of(total)) > summed[1] + half_unit(total)


def _is_group(analysis: Analysis, table: Table, row: int) -> bool:
    return sum(bool(cell.text.strip()) for cell in table.row(row)) == 1


def _sum_of(grid: Grid, rows: range, column: int) -> tuple[Decimal, Decimal] | None:
    parts = [
        figure for row in rows
        if (figure := grid.get((row, column))) is not None and not figure.is_total and figure.part_of is None
    ]  # fmt: skip
    if len(parts) < 2:
        return None
    return sum((sek_of(f) for f in parts), Decimal(0)), sum((half_unit(f) for f in parts), Decimal(0))


def _wrong_total(
    analysis: Analysis, table: Table, total: BudgetFigure, summed: tuple[Decimal, Decimal] | None
) -> Finding:
    value, tolerance = summed or (Decimal(0), Decimal(0))
    return finding(
        analysis, "M03", "total_differs", "warning",
        "Table {table}, row “{row}”, column “{column}”: the total is written {written}, but its rows make "
        "{computed} tkr.",
        mentions=(total,), expected=value, actual=sek_of(total), tolerance=tolerance + half_unit(total),
        values={"table": table.index + 1, "row": total.row_label or "–", "column": total.column_label or "–",
                "written": " ".join(total.text.split()), "computed": in_thousands(value)},
    )  # fmt: skip
