"""The rows of a table in which a deviation stands beside the budget and the outcome that it is the difference of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from regionkit.checks.grids import sek_of
from regionkit.checks.once import Grid
from regionkit.checks.part_of_year import year_of
from regionkit.checks.report import half_unit
from regionkit.mentions import BudgetFigure

BUDGETS = ("budget", "budget_to_date")
BASES = {"deviation": ("actual",), "forecast_deviation": ("forecast", "actual")}
"""What a deviation column is the difference of, beside the budget."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One row's budget, outcome (or forecast) and deviation."""

    row: int
    budget: BudgetFigure
    other: BudgetFigure
    deviation: BudgetFigure
    others: tuple[BudgetFigure, ...] = ()
    """Budgets of the same year in other columns: the original beside the revised one."""

    @property
    def tolerance(self) -> Decimal:
        """What the rounding of three figures allows."""
        return half_unit(self.budget) + half_unit(self.other) + half_unit(self.deviation)

    def residual(self, sign: int) -> Decimal:
        """How far the deviation is from outcome − budget (sign 1) or budget − outcome (sign -1)."""
        return abs(sek_of(self.deviation) - sign * (sek_of(self.other) - sek_of(self.budget)))

    @property
    def gap(self) -> Decimal:
        """How far it is from the nearer of both."""
        return min(self.residual(1), self.residual(-1))

    @property
    def agrees(self) -> bool:
        """Whether the deviation is the difference, but for rounding."""
        return self.gap <= self.tolerance

    def against(self, budget: BudgetFigure) -> Difference:
        """The same row held against another of its budgets."""
        others = tuple(other for other in (self.budget, *self.others) if other is not budget)
        return replace(self, budget=budget, others=others)

    @property
    def readings(self) -> tuple[Difference, ...]:
        """The row held against each of its budgets, this one first."""
        return (self, *(self.against(other) for other in self.others))


def differences_of(grid: Grid) -> list[Difference]:
    """In each row: a deviation, with the outcome and the budget to its left, of the same part of the year.

    Where there are several budgets of the year, the column that most rows agree with is meant; of two as good the
    nearer.  Not in a total over rows that lack one of the three: each column then sums other rows.
    """
    lacking = _lacking(grid)
    by_column: dict[int, list[tuple[Difference, dict[int, BudgetFigure]]]] = {}
    for (row, column), deviation in sorted(grid.items()):
        wanted = BASES.get(deviation.measure, ())
        left = [(c, grid[(row, c)]) for c in range(column - 1, -1, -1) if (row, c) in grid]
        other = next(((c, f) for m in wanted for c, f in left if f.measure == m), None)
        if other is None:
            continue
        of = BUDGETS if other[1].basis != "year_to_date" else BUDGETS[1:]  # "Årsbudget" is none of a part of the year
        budgets = {c: f for c, f in left if f.measure in of}
        if not budgets or {column, other[0], next(iter(budgets))} & lacking.get(row, set()):
            continue
        nearest = next(iter(budgets.values()))
        budgets = {c: f for c, f in budgets.items() if f is nearest or _is_alike(f, nearest, other[1])}
        others = tuple(f for f in budgets.values() if f is not nearest)
        by_column.setdefault(column, []).append((Difference(row, nearest, other[1], deviation, others), budgets))
    found = [difference for rows in by_column.values() for difference in _as_most(rows)]
    return sorted(found, key=lambda difference: (difference.row, difference.deviation.span.start))


def _is_alike(budget: BudgetFigure, nearest: BudgetFigure, other: BudgetFigure) -> bool:
    """Whether a further budget is of the same time as the nearest one, and of the outcome's year."""
    same = budget.period is not None and budget.period == nearest.period and budget.measure == nearest.measure
    return same and year_of(budget.period) == year_of(other.period)


def _as_most(rows: list[tuple[Difference, dict[int, BudgetFigure]]]) -> list[Difference]:
    """The rows of one deviation column, held against the budget column that most of them agree with."""
    votes: dict[int, int] = {}
    for difference, budgets in rows:
        for column, budget in budgets.items():
            votes[column] = votes.get(column, 0) + difference.against(budget).agrees
    best = max(votes, key=lambda column: (votes[column], column))
    return [d.against(budgets[best]) if best in budgets else d for d, budgets in rows]


def _lacking(grid: Grid) -> dict[int, set[int]]:
    """For each total the columns in which a row above it has no figure: "Summa" over a row without a forecast."""
    columns: dict[int, set[int]] = {}
    totals = {row for (row, _), figure in grid.items() if figure.is_total}
    for row, column in grid:
        columns.setdefault(row, set()).add(column)
    lacking: dict[int, set[int]] = {}
    missed: set[int] = set()
    every = {column for _, column in grid}
    for row in sorted(columns):
        if row in totals:
            lacking[row] = set(missed)
        else:
            missed |= every - columns[row]
    return lacking
