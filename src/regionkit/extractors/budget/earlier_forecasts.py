"""Columns of an earlier forecast: its amounts, or how far from the budget it was, which the head alone does not say.

"Föreg. prognos" beside "Budget 121 400", "Prognos 119 300" and "Avvikelse 2 100" holds 118 900 in one report, and
1 500 in another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from regionkit.analysis import Analysis
from regionkit.document import Table
from regionkit.extractors.budget.row_roles import kronor
from regionkit.extractors.budget.table_roles import ColumnRole

FEWEST = 2
LARGEST = Decimal("0.5")
"""How large a deviation is at most, beside the budget."""


def with_earlier_forecasts(analysis: Analysis, table: Table, roles: Sequence[ColumnRole]) -> list[ColumnRole]:
    """The columns, in which those of an earlier forecast say what their amounts show that they hold.

    A deviation that only its size tells is doubted.  Where sizes tell neither the column is left as its head says.
    """
    budget = _first(roles, "budget")
    forecast = _first(roles, "forecast")
    if budget is None or forecast is None or not any(role.earlier and role.measure == "forecast" for role in roles):
        return list(roles)
    return [
        replace(role, measure="forecast_deviation", doubted=True)
        if role.earlier and role.measure == "forecast" and _deviates(analysis, table, column, budget, forecast)
        else role
        for column, role in enumerate(roles)
    ]


def _first(roles: Sequence[ColumnRole], measure: str) -> int | None:
    named = (i for i, role in enumerate(roles) if role.measure == measure and role.money and not role.earlier)
    return next(named, None)


def _deviates(analysis: Analysis, table: Table, column: int, budget: int, forecast: int) -> bool:
    """Whether all amounts of a column are nearer to the deviation of the forecast than to the forecast itself."""
    told = 0
    for row in range(table.header_rows, table.n_rows):
        numbers = [kronor(analysis, table.cell(row, index)) for index in (budget, forecast, column)]
        planned, expected, value = numbers
        if planned is None or expected is None or value is None or not (planned and expected):
            continue
        if value != 0 and abs(value) > LARGEST * abs(planned):
            return False
        told += value != 0
    return told >= FEWEST
