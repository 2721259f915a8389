"""Whether the tables of money add up: deviations against their columns, totals against their rows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from regionkit.analysis import Analysis, Found
from regionkit.checks.differences import Difference, differences_of
from regionkit.checks.grids import grid_of, sek_of
from regionkit.checks.once import Grid, once
from regionkit.checks.report import finding, graded, half_unit, in_thousands
from regionkit.document import Table
from regionkit.mentions import BudgetFigure, Finding


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


def _differences(analysis: Analysis, table: Table, grid: Grid, agreeing: bool) -> Iterator[Finding]:
    """M02.  The rows decide the table's convention; a row that breaks it by more than rounding is named.

    M17 where it keeps it with another budget of the same year: the original one among rows of the revised one.
    """
    rows = [d for d in differences_of(grid) if sek_of(d.other) != sek_of(d.budget) or sek_of(d.deviation) != 0]
    holds = {sign: [d for d in rows if d.residual(sign) <= d.tolerance] for sign in (1, -1)}
    sign = 1 if len(holds[1]) >= len(holds[-1]) else -1
    if agreeing and (len(holds[sign]) < 2 or len(holds[sign]) * 3 < len(rows) * 2):
        return
    for row in rows:
        # costs written positive turn the sign of their rows: either reading counts as agreement
        if not row.agrees:
            other = next((reading for reading in row.readings if reading.agrees), None)
            if other is None:
                yield _wrong_difference(analysis, table, row, sign)
            else:
                yield _other_budget(analysis, table, row, other.budget)


def _wrong_difference(analysis: Analysis, table: Table, row: Difference, sign: int) -> Finding:
    difference = sign * (sek_of(row.other) - sek_of(row.budget))
    return finding(
        analysis, "M02", "deviation_differs", graded(row.gap, row.tolerance),
        "Table {table}, row “{row}”: the deviation is written {written}, but its columns differ by "
        "{computed} tkr.",
        mentions=(row.budget, row.other, row.deviation), expected=difference,
        actual=sek_of(row.deviation), tolerance=row.tolerance,
        values={"table": table.index + 1, "row": row.deviation.row_label or "–",
                "written": " ".join(row.deviation.text.split()), "computed": in_thousands(difference)},
    )  # fmt: skip


def _other_budget(analysis: Analysis, table: Table, row: Difference, budget: BudgetFigure) -> Finding:
    return finding(
        analysis, "M17", "budgets_mixed", "warning",
        "Table {table}, row “{row}”: the deviation {written} is from “{column}” ({budget}), but those of the other "
        "rows are from “{usual}”.",
        mentions=(row.budget, budget, row.other, row.deviation),
        values={"table": table.index + 1, "row": row.deviation.row_label or "–",
                "written": " ".join(row.deviation.text.split()), "budget": " ".join(budget.text.split()),
                "column": budget.column_label or "–", "usual": row.budget.column_label or "–"},
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
        analysis, "M03", "total_differs", graded(abs(value - sek_of(total)), tolerance + half_unit(total)),
        "Table {table}, row “{row}”, column “{column}”: the total is written {written}, but its rows make "
        "{computed} tkr.",
        mentions=(total,), expected=value, actual=sek_of(total), tolerance=tolerance + half_unit(total),
        values={"table": table.index + 1, "row": total.row_label or "–", "column": total.column_label or "–",
                "written": " ".join(total.text.split()), "computed": in_thousands(value)},
    )  # fmt: skip
