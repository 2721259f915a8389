"""Goals, assignments and activities that stand as rows of a table.

"Nämndmål | Bedömning": each row is a goal, also where its status is only a coloured symbol.  "Aktivitet | Status": each
row is an assignment, under the goal whose wording stands alone across the row above.  "Kommentar: …" is follow-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from regionkit.analysis import Analysis
from regionkit.depicted import bar_in
from regionkit.document import Cell, Span, Table
from regionkit.extractors.goals.columns import Columns, Role, asks, goal_columns, is_unnamed, titled
from regionkit.extractors.goals.degrees import degree_checked, degree_of
from regionkit.extractors.goals.headings import numbered_label
from regionkit.extractors.goals.place import GROUP_RULE, GoalPlace, split_wordings, trimmed
from regionkit.extractors.indicators.heads import time_of
from regionkit.extractors.wording import matcher
from regionkit.values.numbers.shares import share_of

MARKER = re.compile(
    r"(?:(?P<number>\d{1,2}(?:\.\d{1,2})*|[A-ZÅÄÖ]{1,4}\d{1,2}(?:\.\d{1,2})*(?=[.):]))[.):]?|[•●▪◦–\-*])\s+(?=[^\W\d_])"
)
"""A number, a committee's code with one ("KS1. Fler …"; not "CO2 minskar"), or a bullet before the wording."""
SHORT = 3
"""Words of a cell that says that there is nothing to do."""
NUMBERED_HEAD = re.compile(r"(?P<level>[^\W\d_]+)\s+(?P<number>\d{1,2})")
CASE_IN_COURT = re.compile(r"\s*[^\W\d_]+\s+[^\W\d_]{1,3}\.?\s+(?:[A-ZÅÄÖ]\s?)?\d{2,6}-\d{2}(?!\d)")
"""A case in court in a column headed by the word that is also for goals: "Mål nr 1234-25 om bygglov"."""
SUMS = re.compile(r"\W*\d*\W*")


def find_table_goals(analysis: Analysis) -> tuple[GoalPlace, ...]:
    """Goals and assignments in all tables.  A table counts by its heads, or by a row that repeats a goal's title."""
    places: list[GoalPlace] = []
    unheaded: list[Table] = []
    for table in analysis.document.tables:
        columns = goal_columns(analysis, table)
        if _is_goal_table(analysis, table, columns):
            places += _rows(analysis, table, columns)
        elif measures := _over_measures(analysis, table, columns):
            places += measures
        else:
            unheaded.append(table)
    titles = {_plain(analysis.text[place.title.start : place.title.end]) for place in places if place.kind == "goal"}
    for table in unheaded:
        if any(_plain(cell.text) in titles for cell in table.cells if _alone(table, cell)):
            places += _rows(analysis, table, _activities_without_head(analysis, table))
    return tuple(places)


def _over_measures(analysis: Analysis, table: Table, columns: Columns) -> list[GoalPlace]:
    """Goals that stand alone in rows between rows of measures, with their targets and outcomes.

    "Nämnden ska öka tryggheten", and below it "Andel trygga elever | 84 % | 90 %"; refused: names of groups, "Skola".
    """
    if not columns.of("target") or not (columns.of("indicator") or is_unnamed(columns)):
        return []
    modal = matcher(analysis.language.goals.indicators.target_modals)
    rows = ([cell for cell in table.row(row) if cell.text.strip()] for row in range(columns.first_row, table.n_rows))
    groups = (_group(analysis, cells[0], columns) for cells in rows if len(cells) == 1)
    return [group for group in groups if group and modal.search(analysis.text, group.span.start, group.span.end)]


def _is_goal_table(analysis: Analysis, table: Table, columns: Columns) -> bool:
    if columns.of("assignment") and _title_goal(analysis, table, columns):
        return True
    beside = columns.of("status", "outlook", "indicator", "target", "outcome", "comment", "degree")
    if columns.of("goal"):
        return bool(beside) or len(columns.of("goal")) > 1 or bool(columns.of("assignment", "owner", "deadline"))
    return bool(columns.of("assignment")) and bool(columns.of("status", "outlook", "comment", "degree"))


def _activities_without_head(analysis: Analysis, table: Table) -> Columns:
    """A table whose head was lost with the page before: activities under rows that are known goals."""
    barred = {cell.column for cell in table.cells if bar_in(analysis.document.bars, cell.span)}
    others: list[Role] = ["degree" if column in barred else "status" for column in range(1, table.n_columns)]
    return Columns(("assignment", *others), ("",) * table.n_columns, 0)


def _rows(analysis: Analysis, table: Table, columns: Columns) -> Iterator[GoalPlace]:
    group = _title_goal(analysis, table, columns)
    if group is not None:
        yield group
    above: dict[int, GoalPlace] = {}
    latest: GoalPlace | None = None
    for row in range(columns.first_row, table.n_rows):
        cells = [cell for cell in table.row(row) if cell.text.strip()]
        if len(cells) == 1 and (_alone(table, cells[0]) or _heads_rows(analysis, table, columns, cells[0])):
            if _is_comment(analysis, cells[0]):
                if latest is not None:
                    latest = replace(latest, follow_up=(*latest.follow_up, cells[0].span))
                continue
            if latest is not None:
                yield latest
            latest, above = None, {}
            group = _group(analysis, cells[0], columns)
            if group is not None:
                yield group
            continue
        for place in _row_goals(analysis, table, columns, row, above):
            if latest is not None:
                yield latest
            latest = place if place.parent or group is None else replace(place, parent=group.span)
    if latest is not None:
        yield latest


def _title_goal(analysis: Analysis, table: Table, columns: Columns) -> GoalPlace | None:
    """The goal that a table of activities is headed with: "Nämndmål 1. Fler barn kan simma" over its columns."""
    cell = titled(table) if columns.first_row > 1 and not columns.of("goal") else None
    label = numbered_label(analysis.text, cell.span, analysis.language.goals.headings) if cell else None
    if cell is None or label is None:
        return None
    place = _cell_goal(analysis, cell, columns)
    return replace(place, rule="goals.group_row", kind="goal", level_label=label["level"])


def _row_goals(
    analysis: Analysis, table: Table, columns: Columns, row: int, above: dict[int, GoalPlace]
) -> Iterator[GoalPlace]:
    """The goals that begin in a row: most often one; with two goal columns the left one is the parent."""
    goal_columns = (*columns.of("goal"), *_activity_column(table, columns)) or columns.of("assignment")[:1]
    parent: GoalPlace | None = None
    for column in goal_columns:
        cell = next((cell for cell in table.row(row) if cell.column == column), None)
        if cell is None or not _is_wording(cell.text) or _says_nothing(analysis, cell.text):
            parent = above.get(column, parent)
            continue
        last = column == goal_columns[-1]
        place = _cell_goal(analysis, cell, columns)
        if last:
            place = _with_row(analysis, table, columns, row, place)
            if _are_of_measures(table, columns, cell):
                place = replace(place, colour=cell.colour, stated=(), answered=(), expected=(), lit=None)
        if parent is not None and NUMBERED_HEAD.fullmatch(columns.heads[column]) is None:
            place = replace(place, parent=parent.span)
        above[column] = parent = place
        yield place


def _are_of_measures(table: Table, columns: Columns, goal: Cell) -> bool:
    """Whether the status cells beside a goal over several rows differ: then each is of the measure in its row."""
    rows = range(goal.row, goal.row + goal.row_span)
    beside = {cell for row in rows for cell in table.row(row) if columns.roles[cell.column] in ("status", "outlook")}
    by_column = [{(cell.colour, cell.text.strip()) for cell in beside if cell.column == column} for column in
                 {cell.column for cell in beside}]  # fmt: skip
    return bool(columns.of("indicator")) and any(len(said) > 1 for said in by_column)


def _activity_column(table: Table, columns: Columns) -> tuple[int, ...]:
    """The column of activities beside that of their goals: "Mål | Aktivitet | Ansvarig".

    Where a status stands in the rows, only if goals go over several of them: else it may be the goal's own, and the
    column says what will be done about it.
    """
    goals, activities = columns.of("goal"), columns.of("assignment")
    if not goals or activities[:1] != (goals[-1] + 1,):
        return ()
    own = columns.of("status", "outlook", "indicator", "target", "outcome")
    over = any(cell.column == goals[-1] and cell.row_span > 1 for cell in table.cells if cell.row >= columns.first_row)
    return activities[:1] if over or not own else ()


def _cell_goal(analysis: Analysis, cell: Cell, columns: Columns) -> GoalPlace:
    text = analysis.text
    span = trimmed(text, cell.span.start, cell.span.end)
    marker = MARKER.match(text, span.start, span.end) or numbered_label(text, span, analysis.language.goals.headings)
    title = Span(start=marker.end(), end=span.end) if marker else span
    first, others = split_wordings(text, title)
    assignment = columns.roles[cell.column] == "assignment"
    head = columns.heads[cell.column] or None
    named = NUMBERED_HEAD.fullmatch(head) if head and marker is None else None  # "Mål 1 | Mål 2 | Mål 3"
    return GoalPlace(
        span=span,
        title=first if others else title,
        rule="goals.activity_row" if assignment else "goals.table_row",
        number=marker["number"] if marker else named["number"] if named else None,
        sub_titles=others,
        kind="assignment" if assignment else "goal",
        level_label=named["level"] if named else head,
        colour=cell.colour,
    )


def _with_row(analysis: Analysis, table: Table, columns: Columns, row: int, place: GoalPlace) -> GoalPlace:
    """What the other cells of the row say: status in words or colour, comment, owner."""

    def cells(*roles: str) -> list[Cell]:
        return [
            cell
            for column, role in enumerate(columns.roles)
            if role in roles and (cell := table.cell(row, column)) is not None and cell.row == row
        ]

    earlier = _earlier(columns, analysis)
    status = [cell for cell in cells("status", "outlook") if cell.column not in earlier]
    lit = next((cell for cell in status if cell.colour is not None), None)
    said = [cell for cell in cells("status", "degree") if cell.text.strip() and cell.column not in earlier]
    owner = next((" ".join(cell.text.split()) for cell in cells("owner") if cell.text.strip()), None)
    return replace(
        place,
        colour=place.colour or (lit.colour if lit else None),
        stated=tuple(cell.span for cell in said if share_of(cell.text) is None),
        answered=tuple(_answers(analysis, cells("status"), columns)),
        expected=tuple(cell.span for cell in cells("outlook") if cell.text.strip()),
        follow_up=tuple(cell.span for cell in cells("comment") if cell.text.strip()),
        due=tuple(cell.span for cell in cells("deadline") if cell.text.strip()),
        owner=owner,
        degree=degree_of(analysis.document, cells("degree")) or degree_checked(cells("deadline")),
        lit=lit.span if lit and not place.colour else None,
        lit_ahead=lit is not None and columns.roles[lit.column] == "outlook",
    )


def _earlier(columns: Columns, analysis: Analysis) -> frozenset[int]:
    """Columns of an earlier status, where each says of when it is: "Status T1 | Status T2"."""
    times = {column: time_of(columns.heads[column], analysis.language) for column in columns.of("status")}
    if len(times) < 2 or len(set(times.values())) < len(times) or ("", 0) in times.values():
        return frozenset()
    return frozenset(column for column, time in times.items() if time < max(times.values()))


def _answers(analysis: Analysis, cells: list[Cell], columns: Columns) -> Iterator[tuple[Span, str]]:
    """ "Ja" and "Nej" under a head that asks: "Uppfyllt", "Nås målet?"."""
    words = analysis.language.goals
    for cell in cells:
        answer = dict(words.status.answers).get(cell.text.strip(" .\n").casefold())
        if answer and asks(columns.heads[cell.column], words):
            yield cell.span, answer


def _group(analysis: Analysis, cell: Cell, columns: Columns) -> GoalPlace | None:
    """A row that stands alone across a table of activities: the goal that they are for."""
    if columns.of("goal") or len(cell.text.split()) < 4 or not _is_wording(cell.text):
        return None
    place = _cell_goal(analysis, cell, columns)
    return replace(place, rule=GROUP_RULE, kind="goal", level_label=None)


def _alone(table: Table, cell: Cell) -> bool:
    """Whether a cell is the only one with text in its row."""
    return (
        table.n_columns > 1
        and all(other is cell or not other.text.strip() for other in table.row(cell.row))
        and (cell.column_span == table.n_columns)
    )


def _heads_rows(analysis: Analysis, table: Table, columns: Columns, cell: Cell) -> bool:
    """Whether a bold cell, the first of a row where nothing else stands, parts activities that are not bold."""
    if not cell.bold or cell.column or columns.of("goal"):
        return False
    beside = [other for other in table.row(cell.row) if other is not cell]
    below = [other for other in table.cells if other.column == 0 and other.row >= columns.first_row]
    return (
        any(other.text.strip() and not other.bold for other in below)
        and not any(other.colour or bar_in(analysis.document.bars, other.span) for other in beside)
    )  # fmt: skip


def _is_comment(analysis: Analysis, cell: Cell) -> bool:
    labels = analysis.language.goals.headings.follow_up_titles
    label, colon, _ = cell.text.partition(":")
    return bool(colon) and label.strip().casefold() in labels


def _is_wording(text: str) -> bool:
    """Whether a cell can be a goal: at least two words, not only numbers and marks, and no case in court."""
    words = sum(any(map(str.isalpha, word)) for word in text.split())
    return words >= 2 and SUMS.fullmatch(text) is None and CASE_IN_COURT.match(text) is None


def _says_nothing(analysis: Analysis, text: str) -> bool:
    """ "Ingen åtgärd", "Inga aktiviteter planerade"."""
    words = text.casefold().split()
    return len(words) <= SHORT and words[0] in analysis.language.goals.status.progress.nothing


def _plain(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
