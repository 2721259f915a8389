"""Indicators that stand as rows of a table: "Indikator | Utfall 2024 | Målvärde 2025 | Utfall 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from regionkit.analysis import Analysis, Found
from regionkit.document import Cell, Table
from regionkit.extractors.goals.columns import YEAR, Columns, columns_of, names_goals
from regionkit.extractors.goals.follow_up import WITH_TEXT_BELOW
from regionkit.extractors.goals.place import GoalPlace, one_line, trimmed
from regionkit.mentions import Indicator
from regionkit.values.amounts.cells import CellNumber, parse_cell
from regionkit.values.periods.period import Period

GOAL_NUMBER = re.compile(r"(?P<level>[^\W\d_]+)\s+(?P<number>\d{1,2}(?:\.\d{1,2})*)\W*")
NOTE_MARKS = re.compile(r"[¹²³⁰⁴-⁹*]+$")
UNIT_IN_NAME = re.compile(r"\((?P<unit>%|[^\W\d_]{1,12}(?:/[^\W\d_]{1,12})?)\)|,\s*(?P<last>%)\s*$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A row's outcome, the outcome before it, and the target, as the cells say them; ``column`` is the outcome's."""

    outcome: CellNumber | None
    previous: CellNumber | None
    target: CellNumber | None
    column: int | None = None


def find_table_indicators(analysis: Analysis, found: Found, places: tuple[GoalPlace, ...]) -> Iterator[Indicator]:
    """Each row of a table with a column of indicators, or of goals beside a target or an outcome."""
    for table, columns in _with_columns(analysis, found):
        name_column = (columns.of("indicator") or columns.of("goal")[-1:])[0]
        for row in range(columns.first_row, table.n_rows):
            yield from _row(analysis, found, (table, columns, row), name_column, places)


def tables_of_indicators(analysis: Analysis, found: Found) -> frozenset[int]:
    """The tables whose heads say that their rows are indicators, or goals with targets."""
    return frozenset(table.index for table, _ in _with_columns(analysis, found))


def _with_columns(analysis: Analysis, found: Found) -> Iterator[tuple[Table, Columns]]:
    for table in analysis.document.tables:
        columns = _with_own_column(columns_of(table, analysis.language), found)
        if columns.of("target", "outcome") and columns.of("indicator", "goal"):
            yield table, columns


def _with_own_column(columns: Columns, found: Found) -> Columns:
    """In a comparison ("Älvdalen 2025 | Riket 2025") the outcome is the column that names the own organisation."""
    organisation = found.metadata.organisation
    if organisation is None or columns.of("outcome"):
        return columns
    name = organisation.name.casefold().split()
    own = [
        index
        for index, (role, head) in enumerate(zip(columns.roles, columns.heads, strict=True))
        if role == "other" and any(_names(word, part) for word in name for part in head.casefold().split())
    ]
    if len(own) != 1:
        return columns
    return replace(
        columns, roles=tuple("outcome" if index == own[0] else role for index, role in enumerate(columns.roles))
    )


def _names(word: str, part: str) -> bool:
    """Whether a word of the organisation's name is a word of the head, its genitive aside: "Älvdalens"."""
    return len(part) > 3 and word.startswith(part) and len(word) - len(part) <= 1


def _row(
    analysis: Analysis, found: Found, at: tuple[Table, Columns, int], name_column: int, places: tuple[GoalPlace, ...]
) -> Iterator[Indicator]:
    table, columns, row = at
    cell = table.cell(row, name_column)
    if cell is None or cell.row != row or not any(character.isalpha() for character in cell.text):
        return
    reading = _reading(analysis, table, columns, row)
    if reading.outcome is None and reading.target is None:
        return
    span = trimmed(analysis.text, cell.span.start, cell.span.end)
    goal = next((place for place in places if _in_row(place, table, row)), None)
    goal = goal or _named(analysis, table, columns, row, places)
    yield analysis.mention(
        Indicator,
        span.start,
        span.end,
        rule="indicators.table_row",
        name=NOTE_MARKS.sub("", one_line(analysis.text, span)),
        value=reading.outcome.value if reading.outcome else None,
        unit=_unit(cell.text, reading),
        target=reading.target.value if reading.target else None,
        target_comparator=reading.target.comparator if reading.target else None,
        previous=reading.previous.value if reading.previous else None,
        trend=_trend(reading),
        as_of=_measured(found, table, columns, row, reading),
        goal=goal.id if goal else None,
    )


def _measured(found: Found, table: Table, columns: Columns, row: int, reading: Reading) -> Period | None:
    """The one period that the head of the outcome's column names, "Utfall 2025".

    A year in the cell itself, "14 (2024)", is another time than the head's.
    """
    if reading.column is None:
        return None
    cell = table.cell(row, reading.column)
    if cell is not None and YEAR.search(cell.text) and not YEAR.fullmatch(cell.text.strip()):
        return next((date.period for date in found.dates_in(cell.span)), None)
    heads = [head for row in range(columns.first_row) if (head := table.cell(row, reading.column)) is not None]
    periods = [date.period for head in dict.fromkeys(heads) for date in found.dates_in(head.span)]
    return periods[0] if len(periods) == 1 else None


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
    years = {column: match.group() for column in columns.of("outcome") if (match := YEAR.search(columns.heads[column]))}
    ordered = sorted(columns.of("outcome"), key=lambda column: (years.get(column, ""), -column))
    numbers = {c: number for c in ordered if (number := _number(analysis, table.cell(row, c), row))}
    target = next((n for c in columns.of("target") if (n := _number(analysis, table.cell(row, c), row))), None)
    before = [numbers[column] for column in ordered[:-1] if column in numbers and column in years]
    latest = ordered[-1] if ordered and ordered[-1] in numbers else None
    return Reading(numbers.get(latest) if latest is not None else None, before[-1] if before else None, target, latest)


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
