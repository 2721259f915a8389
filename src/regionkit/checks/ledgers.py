"""Whether a total adds what is spent on running things and what is invested: two ledgers that have no common sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from regionkit.analysis import Analysis, Found
from regionkit.checks.grids import grid_of, sek_of
from regionkit.checks.once import Grid
from regionkit.checks.report import finding, half_unit
from regionkit.mentions import BudgetFigure, Finding

RUNNING = ("cost", "net_cost")


def check_ledgers(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """M18, once for a table: the total is the sum of rows (or columns) of both ledgers, all of one sign.

    Cash flows, which add up both rightly, have both signs.
    """
    for table in analysis.document.tables:
        grid = grid_of(analysis, found.budget, table)
        invested = any(figure.ledger == "investment" for figure in grid.values())
        mixed = next(_mixed(analysis, grid), None) if invested else None
        if mixed is not None:
            yield _told(analysis, *mixed)


def _mixed(analysis: Analysis, grid: Grid) -> Iterator[tuple[BudgetFigure, list[BudgetFigure]]]:
    """Each total of both ledgers, with its parts."""
    totals = {column for _, column in grid} - {column for (_, column), figure in grid.items() if not figure.is_total}
    for (row, column), total in sorted(grid.items()):
        if total.is_total:
            above = _since_total([grid[(r, column)] for r in range(row) if (r, column) in grid])
            beside = [grid[(row, c)] for c in range(column) if (row, c) in grid] if column in totals else []
            for parts in (above, beside):
                if _is_both(analysis, parts) and _make(total, parts):
                    yield total, parts


def _since_total(figures: list[BudgetFigure]) -> list[BudgetFigure]:
    last = max((at for at, figure in enumerate(figures) if figure.is_total), default=-1)
    return [figure for figure in figures[last + 1 :] if figure.part_of is None]


def _is_both(analysis: Analysis, parts: Sequence[BudgetFigure]) -> bool:
    """Whether every part is of one of the ledgers by its own words, both are there, and all have one sign."""
    invested = [figure.ledger == "investment" for figure in parts]
    named = [one or _is_running(analysis, figure) for one, figure in zip(invested, parts, strict=True)]
    signs = {sek_of(figure) > 0 for figure in parts if sek_of(figure)}
    filled = {one for figure, one in zip(parts, invested, strict=True) if sek_of(figure)}
    return all(named) and filled == {True, False} and len(signs) == 1


def _is_running(analysis: Analysis, figure: BudgetFigure) -> bool:
    labels = f"{figure.row_label or ''} {figure.column_label or ''}".lower().split()
    stems = analysis.language.checks.running_stems
    return figure.ledger == "operating" or figure.flow in RUNNING or any(label.startswith(stems) for label in labels)


def _make(total: BudgetFigure, parts: Sequence[BudgetFigure]) -> bool:
    tolerance = half_unit(total) + sum((half_unit(figure) for figure in parts), Decimal(0))
    return abs(sek_of(total) - sum((sek_of(figure) for figure in parts), Decimal(0))) <= tolerance


def _told(analysis: Analysis, total: BudgetFigure, parts: Sequence[BudgetFigure]) -> Finding:
    return finding(
        analysis, "M18", "ledgers_summed", "info",
        "Table {table}, row “{row}”: {written} adds operating costs and investments, which are accounted for apart.",
        mentions=(*parts, total),
        values={"table": (total.table or 0) + 1, "row": total.row_label or "–",
                "written": " ".join(total.text.split())},
    )  # fmt: skip
