"""Rows whose flow their sign tells: "Läkemedel -688,2" in a table where revenues are positive and costs negative."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from regionkit.analysis import Analysis
from regionkit.document import Table
from regionkit.extractors.budget.row_roles import RowRole, kronor
from regionkit.extractors.budget.table_roles import ColumnRole
from regionkit.mentions import Flow

LEVELS = ("budget", "budget_to_date", "actual", "forecast")
BOTH: tuple[Flow, ...] = ("revenue", "cost")


def with_flows_by_sign(
    analysis: Analysis, table: Table, columns: Sequence[ColumnRole], rows: Sequence[RowRole]
) -> list[RowRole]:
    """The rows, in which those that say no flow have that of their sign.

    A negative row is a cost where a revenue is named and positive; a positive one is a revenue where also a cost is
    named and negative.  Refused: totals, rows of a group that says its flow, rows that are not of one sign in all
    columns, and tables in which both are positive.
    """
    signs = [_sign(analysis, table, columns, index) if row.money else 0 for index, row in enumerate(rows)]
    named = {(row.flow, sign) for row, sign in zip(rows, signs, strict=True) if row.flow in BOTH and sign}
    if ("revenue", 1) not in named or ("revenue", -1) in named or ("cost", 1) in named:
        return list(rows)
    groups = {row.label for row in rows if row.flow != "unknown"}
    told: dict[int, Flow] = {-1: "cost", 1: "revenue"} if ("cost", -1) in named else {-1: "cost"}
    return [
        replace(row, flow=told[sign])
        if sign in told and row.flow == "unknown" and row.measure is None and not (row.is_total or row.group in groups)
        else row
        for row, sign in zip(rows, signs, strict=True)
    ]


def _sign(analysis: Analysis, table: Table, columns: Sequence[ColumnRole], row: int) -> int:
    """The sign that all amounts of a row have under heads of budget, outcome and forecast; 0 where they differ."""
    numbers: list[Decimal] = []
    for column, role in enumerate(columns):
        if role.measure in LEVELS and (number := kronor(analysis, table.cell(row, column))):
            numbers.append(number)
    if not numbers:
        return 0
    return 1 if min(numbers) > 0 else -1 if max(numbers) < 0 else 0
