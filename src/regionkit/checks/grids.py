"""The figures of one table by row and column, for the checks that compare them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from regionkit.analysis import Analysis
from regionkit.checks.once import Grid
from regionkit.document import Table
from regionkit.mentions import BudgetFigure


def sek_of(figure: BudgetFigure) -> Decimal:
    """A figure's kronor; nought where it is a range or a bound."""
    return figure.amount.sek if figure.amount.sek is not None else Decimal(0)


def grid_of(analysis: Analysis, figures: Sequence[BudgetFigure], table: Table) -> Grid:
    """The exact figures of a table, by row and column.  Several checks ask for it: it is put together once."""
    key = ("checks.grids", id(figures), len(figures))
    grids: dict[int, Grid] | None = analysis.remembered.get(key)
    if grids is None:
        grids = analysis.remembered[key] = _grids(analysis, figures)
    return grids.get(table.index, {})


def _grids(analysis: Analysis, figures: Sequence[BudgetFigure]) -> dict[int, Grid]:
    grids: dict[int, Grid] = {}
    for figure in figures:
        if figure.table is not None and figure.amount.sek is not None:
            place = analysis.document.cell_at(figure.span.start)
            if place is not None:
                grids.setdefault(figure.table, {})[(place[1].row, place[1].column)] = figure
    return grids
