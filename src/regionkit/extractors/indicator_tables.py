"""Indicators that stand as rows of a table: "Indikator | Utfall 2024 | Målvärde 2025 | Utfall 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from regionkit.analysis import Analysis
from regionkit.document import Cell, Table
from regionkit.extractors.goal_columns import YEAR, Columns, columns_of, names_goals
from regionkit.extractors.goal_follow_up import WITH_TEXT_BELOW
from regionkit.extractors.goal_place import GoalPlace, trimmed
from regionkit.mentions import Indicator
from regionkit.values.cells import CellNumber, parse_cell

GOAL_NUMBER = re.compile(r"(?P<level>[^\W\d_]+)\s+(?P<number>\d{1,2}(?:\.\d{1,2})*)\W*")
UNIT_IN_NAME = re.compile(r"\((?P<unit>%|[^\W\d_]{1,12}(?:/[^\W\d_]{1,12})?)\)|,\s*(?P<last>%)\s*$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A row's outcome, the outcome before it, and the target, as the cells say them."""

    outcome: CellNumber | None
    previous: CellNumber | None
    target: CellNumber | None


def find_table_indicators(analysis: Analysis, places: tuple[GoalPlace, ...]) -> Iterator[Indicator]:
    """Each row of a table with a column of indicators, or of goals beside a target or an outcome."""
    for table in analysis.document.tables:
        columns = columns_of(table, analysis.language)
        named = columns.of("indicator")
        if not columns.of("target", "outcome") or not (named or columns.of("goal")):
            continue
        name_column = named[0] if named else columns.of("goal")[-1]
        for row in range(columns.first_row, table.n_rows):
            yield from _row(analysis, table, columns, row, name_column, places)


def _row(
    analysis: Analysis, table: Table, columns: Columns, row: int, name_column: int, places: tuple[GoalPlace, ...]
) -> Iterator[Indicator]:
    cell = table.cell(row, name_column)
    if cell is None or cell.row != row or len(cell.text.split()) < 1 or not any(c.isalpha() for c in cell.text):
        return
    reading = _reading(analysis, table, columns, row)
    if reading.outcome is None and reading.target is None:
        return
    span = trimmed(analysis.text, cell.span.start, cell.span.end)
    goal = next((place for place in places if _in_row(place, table, row)), None) or _named(
        analysis, table, columns, row, places
    )
    yield analysis.mention(
        Indicator,
        span.start,
        span.end,
        rule="indicators.table_row",
        name=" ".join(cell.text.split()),
        value=reading.outcome.value if reading.outcome else None,
        unit=_unit(cell.text, reading),
        target=reading.target.value if reading.target else None,
        target_comparator=reading.target.comparator if reading.target else None,
        previous=reading.previous.value if reading.previous else None,
        trend=_trend(reading),
        goal=goal.id if goal else None,
    )


def _named(
    analysis: Analysis, table: Table, columns: Columns, row: int, places: tuple[GoalPlace, ...]
) -> GoalPlace | None:
    """The goal that a row names by its number alone: "Nämndmål 1" in the column for goals."""
    for column in columns.of("goal"):
        cell = table.cell(row, column)
        name = GOAL_NUMBER.fullmatch(cell.text.strip()) if cell else None
        if name and names_goals(name["level"], analysis.language.goals.headings):
            return next((p for p in places if p.number == name["number"] and p.rule in WITH_TEXT_BELOW), None)
    return None


def _reading(analysis: Analysis, table: Table, columns: Columns, row: int) -> Reading:
    """Outcomes in order of the years in their heads; without years the first is the outcome, and none is before it."""
    outcomes = columns.of("outcome")
    years = {column: YEAR.search(columns.heads[column]) for column in outcomes}
    ordered = sorted(outcomes, key=lambda column: (years[column].group() if years[column] else "", -column))  # type: ignore[union-attr]
    numbers = [(column, number) for column in ordered if (number := _number(analysis, table.cell(row, column), row))]
    dated = [number for column, number in numbers if years[column]]
    latest_is_last = bool(numbers) and numbers[-1][0] == ordered[-1]
    target = next((n for c in columns.of("target") if (n := _number(analysis, table.cell(row, c), row))), None)
    if not numbers or not latest_is_last:
        return Reading(None, dated[-1] if dated else None, target)
    return Reading(numbers[-1][1], dated[-2] if len(dated) > 1 else None, target)


def _number(analysis: Analysis, cell: Cell | None, row: int) -> CellNumber | None:
    if cell is None or cell.row != row:
        return None
    number = parse_cell(cell.text.strip(), analysis.language)
    return number if number is not None and number.value is not None else None


def _unit(name: str, reading: Reading) -> str | None:
    for number in (reading.outcome, reading.target):
        if number is not None and number.percent:
            return "%"
        if number is not None and number.unit is not None:
            return number.unit.unit
    match = UNIT_IN_NAME.search(name)
    return (match["unit"] or match["last"]) if match else None


def _trend(reading: Reading) -> str | None:
    if reading.outcome is None or reading.previous is None:
        return None
    change: Decimal = (reading.outcome.value or Decimal(0)) - (reading.previous.value or Decimal(0))
    return "up" if change > 0 else "down" if change < 0 else "unchanged"


def _in_row(place: GoalPlace, table: Table, row: int) -> bool:
    """Whether a goal stands in a row of the table, also one whose cell reaches down to it."""
    return any(cell.span.contains(place.span) and cell.row <= row < cell.row + cell.row_span for cell in table.cells)
