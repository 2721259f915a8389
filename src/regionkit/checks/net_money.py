"""Whether net costs are what costs and revenues make them, and outcomes that are already beyond the year's budget."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from regionkit.analysis import Analysis, Found
from regionkit.checks.grids import grid_of, sek_of
from regionkit.checks.once import Grid
from regionkit.checks.part_of_year import months_gone
from regionkit.checks.report import finding, graded, half_unit, in_thousands
from regionkit.document import Table
from regionkit.mentions import BudgetFigure, Finding

COSTS = ("cost", "net_cost")
FEWEST_MONTHS = 4
FAR_AHEAD = Decimal("1.5")
WEIGHS = Decimal("0.05")
"""The least part of the table's largest budget that a row's must be, for it to be told how it is spent."""


@dataclass(frozen=True, slots=True)
class Net:
    """The revenues, costs and net cost of one column."""

    revenue: BudgetFigure
    cost: BudgetFigure
    net: BudgetFigure

    @property
    def tolerance(self) -> Decimal:
        """What the rounding of three figures allows."""
        return half_unit(self.revenue) + half_unit(self.cost) + half_unit(self.net)

    def made(self, sign: int) -> Decimal:
        """Net as costs are written: negative (sign 1, "revenue + cost") or positive (sign -1, "cost − revenue")."""
        revenue, cost = sek_of(self.revenue), sek_of(self.cost)
        return revenue + cost if sign > 0 else cost - revenue

    def agrees(self, sign: int) -> bool:
        """Whether the net is what is made of the others, by one way of writing costs."""
        return abs(self.made(sign) - sek_of(self.net)) <= self.tolerance


def check_net_money(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """M04 net cost = costs − revenues, column by column; M10 an outcome that is beyond the whole year's budget, M23 one
    that is far ahead of an even share of it."""
    for table in analysis.document.tables:
        grid = grid_of(analysis, found.budget, table)
        if grid:
            yield from _nets(analysis, table, grid)
            yield from _beyond(analysis, table, grid)
            yield from _ahead(analysis, table, grid)


def _nets(analysis: Analysis, table: Table, grid: Grid) -> Iterator[Finding]:
    """M04.  Only where most columns agree: a table may leave out rows that its net is made of."""
    rows: dict[int, list[Net]] = {}
    revenues: dict[int, BudgetFigure] = {}
    for (row, column), figure in sorted(grid.items()):
        cost = grid.get((row - 1, column))
        if figure.flow == "net_cost" and cost is not None and cost.flow == "cost" and column in revenues:
            rows.setdefault(row, []).append(Net(revenues[column], cost, figure))
        if figure.flow == "revenue":
            revenues[column] = figure
    for nets in rows.values():
        sign = 1 if sum(net.agrees(1) for net in nets) >= sum(net.agrees(-1) for net in nets) else -1
        wrong = [net for net in nets if not net.agrees(sign)]
        if len(nets) - len(wrong) >= 2 and len(wrong) * 3 <= len(nets):
            for net in wrong:
                yield _wrong_net(analysis, table, net, sign)


def _wrong_net(analysis: Analysis, table: Table, net: Net, sign: int) -> Finding:
    made = net.made(sign)
    return finding(
        analysis, "M04", "net_differs", graded(abs(made - sek_of(net.net)), net.tolerance),
        "Table {table}, row “{row}”, column “{column}”: the net is written {written}, but costs and revenues make "
        "{computed} tkr.",
        mentions=(net.revenue, net.cost, net.net), expected=made, actual=sek_of(net.net), tolerance=net.tolerance,
        values={"table": table.index + 1, "row": net.net.row_label or "–", "column": net.net.column_label or "–",
                "written": " ".join(net.net.text.split()), "computed": in_thousands(made)},
    )  # fmt: skip


def _beyond(analysis: Analysis, table: Table, grid: Grid) -> Iterator[Finding]:
    """M10.  Costs only, of a part of the year: "Budget 2025 500, utfall jan–aug 560"."""
    for actual, budget in _with_budget(grid):
        if _is_beyond(actual, budget):
            yield finding(
                analysis, "M10", "beyond_the_budget", "info",
                "Table {table}, row “{row}”: the outcome until {until} ({actual}) is beyond the whole year's budget "
                "({budget}).",
                mentions=(actual, budget), expected=sek_of(budget), actual=sek_of(actual),
                tolerance=half_unit(actual) + half_unit(budget),
                values={"table": table.index + 1, "row": actual.row_label or "–",
                        "until": actual.period.latest if actual.period else "–",
                        "actual": " ".join(actual.text.split()), "budget": " ".join(budget.text.split())},
            )  # fmt: skip


def _with_budget(grid: Grid) -> Iterator[tuple[BudgetFigure, BudgetFigure]]:
    """Each outcome of costs of a part of the year, with the one budget that its row has for the year."""
    budgets: dict[int, list[BudgetFigure]] = {}
    for (row, _), figure in grid.items():
        if figure.measure == "budget" and figure.basis == "full_year" and figure.period is not None:
            budgets.setdefault(row, []).append(figure)
    for (row, _), actual in sorted(grid.items()):
        year = [budget for budget in budgets.get(row, ()) if _is_part_of(actual, budget)]
        if len(year) == 1:
            yield actual, year[0]


def _ahead(analysis: Analysis, table: Table, grid: Grid) -> Iterator[Finding]:
    """M23.  The row that is furthest ahead, of those that weigh in the table, and after some months."""
    pairs = list(_with_budget(grid))
    most = max((abs(sek_of(budget)) for _, budget in pairs), default=Decimal(0))
    ahead = [
        (_share(actual, budget), actual, budget) for actual, budget in pairs
        if abs(sek_of(budget)) >= WEIGHS * most and not _is_beyond(actual, budget)
    ]  # fmt: skip
    far, actual, budget = max(ahead, key=lambda one: one[0], default=(Decimal(0), None, None))
    if actual is not None and budget is not None and far > FAR_AHEAD:
        yield finding(
            analysis, "M23", "far_ahead", "info",
            "Table {table}, row “{row}”: the outcome until {until} ({actual}) is more than one and a half times an "
            "even share of the year's budget ({budget}).",
            mentions=(actual, budget), expected=sek_of(budget) * (months_gone(actual.period) or 12) / 12,
            actual=sek_of(actual), tolerance=half_unit(actual) + half_unit(budget),
            values={"table": table.index + 1, "row": actual.row_label or "–",
                    "until": actual.period.latest if actual.period else "–",
                    "actual": " ".join(actual.text.split()), "budget": " ".join(budget.text.split())},
        )  # fmt: skip


def _share(actual: BudgetFigure, budget: BudgetFigure) -> Decimal:
    """How many times its even share of the budget an outcome is; nought before a third of the year is over."""
    months = months_gone(actual.period) or 0
    if months < FEWEST_MONTHS or not sek_of(budget) or (sek_of(actual) > 0) != (sek_of(budget) > 0):
        return Decimal(0)
    return sek_of(actual) * 12 / (sek_of(budget) * months)


def _is_part_of(actual: BudgetFigure, budget: BudgetFigure) -> bool:
    """Whether an outcome of costs is of the first part of the year that a budget is for."""
    period, year = actual.period, budget.period
    if actual.measure != "actual" or actual.flow not in COSTS or actual.ledger == "investment":
        return False
    if period is None or year is None or period.latest is None or year.latest is None:
        return False
    return period.earliest == year.earliest and period.latest < year.latest


def _is_beyond(actual: BudgetFigure, budget: BudgetFigure) -> bool:
    spent, given = sek_of(actual), sek_of(budget)
    tolerance = half_unit(actual) + half_unit(budget)
    return bool(given) and (spent > 0) == (given > 0) and abs(spent) - abs(given) > tolerance
