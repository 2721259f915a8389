"""Indicators that stand as rows of a table: "Indikator | Utfall 2024 | Målvärde 2025 | Utfall 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.document import Cell, Table
from regionkit.extractors.goals.columns import YEAR, Columns, is_unnamed, names_goals
from regionkit.extractors.goals.follow_up import WITH_TEXT_BELOW
from regionkit.extractors.goals.place import GROUP_RULE, GoalPlace, one_line, trimmed
from regionkit.extractors.indicators.heads import Heads, heads_of
from regionkit.extractors.indicators.targets import told_target
from regionkit.extractors.wording import any_of
from regionkit.language.indicators import IndicatorWords
from regionkit.mentions import Indicator
from regionkit.values.amounts.cells import CellNumber, parse_cell
from regionkit.values.periods.period import Period

GOAL_NUMBER = re.compile(r"(?P<level>[^\W\d_]+)\s+(?P<number>\d{1,2}(?:\.\d{1,2})*)\W*")
IN_BRACKETS = re.compile(r"\(((?:19|20)\d\d)\)")
NOTE_MARKS = re.compile(r"[¹²³⁰⁴-⁹*]+$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A row's outcome, the outcome before it, and the target, as the cells say them; ``column`` is the outcome's.

    ``whole`` is what the outcome is a part of: "17 av 20".
    """

    outcome: CellNumber | None
    previous: CellNumber | None
    target: CellNumber | None
    column: int | None = None
    whole: int | None = None


def find_table_indicators(analysis: Analysis, found: Found, places: tuple[GoalPlace, ...]) -> Iterator[Indicator]:
    """Each row of a table with a column of indicators, or of goals beside a target or an outcome."""
    for table, heads in _with_columns(analysis, found):
        columns = heads.columns
        name_column = (columns.of("indicator") or columns.of("goal")[-1:] or (0,))[0]
        above: Indicator | None = None
        for row in range(columns.first_row, table.n_rows):
            for indicator in _row(analysis, found, (table, heads, row), name_column, places):
                part = _part(analysis).match(indicator.name) if above else None
                if part is None:
                    above = indicator
                yield _as_part(indicator, above, part.end("mark")) if part and above else indicator


@lru_cache(maxsize=8)
def _part_words(words: IndicatorWords) -> re.Pattern[str]:
    return re.compile(rf"(?P<mark>[-–•]?\s*)(?i:{any_of(words.parts)})\s")


def _part(analysis: Analysis) -> re.Pattern[str]:
    return _part_words(analysis.language.goals.indicators)


def _as_part(indicator: Indicator, whole: Indicator, mark: int) -> Indicator:
    """ "- varav kvinnor" below "Sjukfrånvaro (%)": a part of that measure, in its unit."""
    name = f"{whole.name}, {indicator.name[mark:]}"
    return indicator.model_copy(update={"name": name, "unit": indicator.unit or whole.unit})


def tables_of_indicators(analysis: Analysis, found: Found) -> frozenset[int]:
    """The tables whose heads say that their rows are indicators, or goals with targets."""
    return frozenset(table.index for table, _ in _with_columns(analysis, found))


def _with_columns(analysis: Analysis, found: Found) -> list[tuple[Table, Heads]]:
    return analysis.once("tables of indicators", lambda whole: [*_look_up(whole, found)])


def _look_up(analysis: Analysis, found: Found) -> Iterator[tuple[Table, Heads]]:
    for table in analysis.document.tables:
        heads = heads_of(analysis, found, table)
        columns = heads.columns
        if (columns.of("target", "outcome") and columns.of("indicator", "goal")) or is_unnamed(columns):
            yield table, heads


def _row(
    analysis: Analysis, found: Found, at: tuple[Table, Heads, int], name_column: int, places: tuple[GoalPlace, ...]
) -> Iterator[Indicator]:
    table, heads, row = at
    columns = heads.columns
    cell = table.cell(row, name_column)
    if cell is None or cell.row != row or not any(character.isalpha() for character in cell.text):
        return
    reading = _reading(analysis, table, heads, row)
    if reading.outcome is None and reading.target is None:
        return
    span = trimmed(analysis.text, cell.span.start, cell.span.end)
    goal = next((place for place in places if _in_row(place, table, row)), None)
    goal = goal or _named(analysis, table, columns, row, places) or _over(table, row, places)
    told = told_target(analysis, span) if not reading.target and not columns.of("indicator") else None
    unit = _unit(analysis, table, heads, row, cell.text, reading)
    moved = _is_change(table, reading, row)
    value = reading.outcome.value if reading.outcome else None
    yield analysis.mention(
        Indicator,
        span.start,
        span.end,
        rule="indicators.table_row",
        name=told.name if told else NOTE_MARKS.sub("", one_line(analysis.text, span)),
        value=None if moved else value,
        change=value if moved else None,
        change_unit=unit if moved else None,
        unit=None if moved else unit,
        target=told.value if told else reading.target.value if reading.target else None,
        target_comparator=told.comparator if told else reading.target.comparator if reading.target else None,
        previous=reading.previous.value if reading.previous else None,
        numerator=int(reading.outcome.value or 0) if reading.outcome and reading.whole else None,
        denominator=reading.whole,
        trend=_told_trend(analysis, table, heads, row) or _trend(reading),
        as_of=_measured(analysis, found, table, columns, row, reading),
        goal=goal.id if goal else None,
    )


def _is_change(table: Table, reading: Reading, row: int) -> bool:
    """ "+4 procent" as an outcome is how far it has gone, not where it is."""
    cell = table.cell(row, reading.column) if reading.column is not None else None
    return cell is not None and reading.outcome is not None and cell.text.strip().startswith("+")


def _measured(
    analysis: Analysis, found: Found, table: Table, columns: Columns, row: int, reading: Reading
) -> Period | None:
    """The one period that the head of the outcome's column names, "Utfall 2025".

    A year in the cell itself, "14 (2024)", is another time than the head's.
    """
    if reading.column is None:
        return None
    cell = table.cell(row, reading.column)
    if cell is not None and YEAR.search(cell.text) and not YEAR.fullmatch(cell.text.strip()):
        return next((one.period for one in found.dates_in(cell.span)), None) or _year_in(cell.text)
    heads = [head for row in range(columns.first_row) if (head := table.cell(row, reading.column)) is not None]
    periods = [one.period for head in dict.fromkeys(heads) for one in found.dates_in(head.span)]
    return periods[0] if len(periods) == 1 else None if periods else _year_beside(analysis, table, columns, row)


def _year_beside(analysis: Analysis, table: Table, columns: Columns, row: int) -> Period | None:
    """The year in a column of its own: "Nyckeltal | År | Kvinnor | Män | Totalt"."""
    words = analysis.language.goals.indicators.year_prefixes
    for column, head in enumerate(columns.heads):
        cell = table.cell(row, column) if head.casefold() in words else None
        if cell is not None and YEAR.fullmatch(cell.text.strip()):
            return _year(cell.text.strip())
    return None


def _year_in(text: str) -> Period | None:
    """The one year in a cell: "119 116 (2024)"."""
    years = IN_BRACKETS.findall(text)
    if len(years) != 1:
        return None
    return _year(years[0])


def _year(written: str) -> Period:
    year = int(written)
    return Period(edtf=written, earliest=date(year, 1, 1), latest=date(year, 12, 31), precision="year")


def _over(table: Table, row: int, places: tuple[GoalPlace, ...]) -> GoalPlace | None:
    """The goal that stands alone in a row further up, over rows of measures."""
    inside = [place for place in places if place.rule == GROUP_RULE and table.span.contains(place.span)]
    first = next((cell.span.start for cell in table.row(row)), table.span.start)
    return next((place for place in reversed(inside) if place.span.end <= first), None)


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


def _reading(analysis: Analysis, table: Table, heads: Heads, row: int) -> Reading:
    """Outcomes in order of the times in their heads; without times the first is the outcome, and none is before it."""
    columns = heads.columns
    times = {column: heads.order(column, analysis.language) for column in columns.of("outcome", "target")}
    ordered = sorted(columns.of("outcome"), key=times.__getitem__)
    numbers = {c: number for c in ordered if (number := _number(analysis, table.cell(row, c), row))}
    before = [numbers[column] for column in ordered[:-1] if column in numbers and times[column][0]]
    if not before and heads.baseline is not None and (start := _number(analysis, table.cell(row, heads.baseline), row)):
        before = [start]
    latest = ordered[-1] if ordered and ordered[-1] in numbers else None
    targets = {c: number for c in columns.of("target") if (number := _number(analysis, table.cell(row, c), row))}
    target = targets.get(_target_column(tuple(targets), times, ordered[-1:])) if targets else None
    outcome = numbers.get(latest) if latest is not None else None
    cell = table.cell(row, latest) if latest is not None else None
    whole = _whole(analysis, cell.text) if cell and outcome else None
    return Reading(outcome, before[-1] if before else None, target, latest, whole)


def _target_column(targets: tuple[int, ...], times: dict[int, tuple[str, int, int]], latest: list[int]) -> int:
    """Of several targets that of the outcome's year, or the next after it; the first where no year tells."""
    year = times[latest[0]][0] if latest else ""
    return next((column for column in sorted(targets, key=times.__getitem__) if year <= times[column][0]), targets[0])


def _number(analysis: Analysis, cell: Cell | None, row: int) -> CellNumber | None:
    """A cell's number; of "17 av 20" the first."""
    if cell is None or cell.row != row:
        return None
    number = parse_cell(cell.text.strip(), analysis.language)
    if number is None and _whole(analysis, cell.text) is not None:
        number = CellNumber(value=Decimal(re.findall(r"\d+", cell.text)[0]))
    measured = _with_unit(analysis.language.goals.indicators).fullmatch(cell.text.strip()) if number is None else None
    number = parse_cell(measured["number"].strip(), analysis.language) if measured else number  # "26 dagar"
    return number if number is not None and number.value is not None else None


def _whole(analysis: Analysis, text: str) -> int | None:
    """What a count in a cell is a part of: 20 in "17 av 20"."""
    words = any_of(analysis.language.goals.indicators.of)
    match = re.fullmatch(rf"\s*(\d{{1,5}})\s+(?i:{words})\s+(\d{{1,5}})\s*", text)
    return int(match[2]) if match and int(match[1]) <= int(match[2]) > 0 else None


def _unit(analysis: Analysis, table: Table, heads: Heads, row: int, name: str, reading: Reading) -> str | None:
    """The unit of the numbers, of a column for units, or of the measure's name: "Väntetid (dagar)"."""
    for number in (reading.outcome, reading.target):
        if number is not None and number.percent:
            return "%"
        if number is not None and number.unit is not None:
            return number.unit.unit
    words = analysis.language.goals.indicators
    held = (table.cell(row, column) for column in (reading.column, *heads.columns.of("target")) if column is not None)
    told = next((m for one in held if one and (m := _with_unit(words).fullmatch(one.text.strip()))), None)
    if told is not None:
        return told["unit"]
    cell = table.cell(row, heads.unit) if heads.unit is not None else None
    if cell is not None and cell.text.strip().casefold() in words.known_units:
        return cell.text.strip()
    match = _unit_in_name(words).search(NOTE_MARKS.sub("", name.strip()))
    return next(filter(None, match.groups())) if match else None


@lru_cache(maxsize=8)
def _with_unit(words: IndicatorWords) -> re.Pattern[str]:
    """ "26 dagar", "högst 14 dagar": a number with a unit that is neither money nor a share."""
    number = r"(?P<number>(?:[^\W\d_]+\s+|[<>≤≥]\s*)?\d[\d\s,.]*)"
    return re.compile(rf"{number}\s?(?P<unit>{any_of(words.known_units)})", re.IGNORECASE)


@lru_cache(maxsize=8)
def _unit_in_name(words: IndicatorWords) -> re.Pattern[str]:
    units = any_of(words.known_units)
    return re.compile(rf"\(({units})\)|,\s*({units})\s*$|\s{any_of(words.links)}\s+({units})\s*$", re.IGNORECASE)


def _told_trend(analysis: Analysis, table: Table, heads: Heads, row: int) -> str | None:
    """The direction that a column for trends tells: "Ökande".  "Positiv" tells none."""
    cell = table.cell(row, heads.trend) if heads.trend is not None else None
    return dict(analysis.language.goals.indicators.trends).get(cell.text.strip().casefold()) if cell else None


def _trend(reading: Reading) -> str | None:
    if reading.outcome is None or reading.previous is None:
        return None
    change: Decimal = (reading.outcome.value or Decimal(0)) - (reading.previous.value or Decimal(0))
    return "up" if change > 0 else "down" if change < 0 else "unchanged"


def _in_row(place: GoalPlace, table: Table, row: int) -> bool:
    """Whether a goal stands in a row of the table, also one whose cell reaches down to it."""
    return any(cell.span.contains(place.span) and cell.row <= row < cell.row + cell.row_span for cell in table.cells)
