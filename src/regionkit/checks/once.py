"""One figure that does not fit has one finding, although both its row and its column do not add up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from regionkit.mentions import BudgetFigure, Finding

Grid = dict[tuple[int, int], BudgetFigure]
"""The figures of a table by row and column."""
Tried = Callable[[Grid, bool], Iterable[Finding]]
"""A check of one table: with true, of the rows (or columns) of which most agree; with false, of all.  The last mention
of what it finds is the figure that it names, ``expected`` what that ought to be."""

MOST = 20
"""Findings of one table that are held against each other; a table with more was read wrongly as a whole."""


def once(rows: Tried, totals: Tried, grid: Grid, read: Mapping[str, Decimal]) -> Iterator[Finding]:
    """What two checks find, each contradiction once.

    ``read`` holds figures that the reading of a picture has named already, with what they would have to be in kronor:
    they are taken for that, and not named again.  A wrong total makes its own row wrong as well, and a wrong deviation
    the sum of its column: the one that explains the other is told, where it makes nothing else wrong.
    """
    grid = _mended(grid, read) if read else grid
    wrong_rows, wrong_totals = (
        [one for one in tried(grid, True) if one.mentions[-1] not in read] for tried in (rows, totals)
    )
    if wrong_rows and wrong_totals and len(wrong_rows) + len(wrong_totals) <= MOST:
        wrong_rows = _unexplained(wrong_rows, rows, grid, wrong_totals)
        wrong_totals = _unexplained(wrong_totals, totals, grid, wrong_rows)
    yield from wrong_rows
    yield from wrong_totals


def _unexplained(found: list[Finding], tried: Tried, grid: Grid, others: Iterable[Finding]) -> list[Finding]:
    """Those that are still there when what another finding names is mended, each for itself."""
    before = {one.mentions for one in tried(grid, False)}
    for other in others:
        if other.expected is not None:
            left = {one.mentions for one in tried(_mended(grid, {other.mentions[-1]: other.expected}), False)}
            if left < before:
                found = [one for one in found if one.mentions in left]
    return found


def _mended(grid: Grid, told: Mapping[str, Decimal]) -> Grid:
    """The table with some figures as they ought to be, in kronor."""
    return {place: _as_told(figure, told) for place, figure in grid.items()}


def _as_told(figure: BudgetFigure, told: Mapping[str, Decimal]) -> BudgetFigure:
    if figure.id not in told:
        return figure
    return figure.model_copy(update={"amount": figure.amount.model_copy(update={"sek": told[figure.id]})})
