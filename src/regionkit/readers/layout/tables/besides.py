"""Two tables beside one another on the same lines, "Intäkter" and "Kostnader": each is read by itself.

Read as one, every figure of the right one would stand in a row of the left one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regionkit.document import Box
from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Rule
from regionkit.readers.layout.tables.tables import CellDraft, TableDraft
from regionkit.readers.layout.text.boxes import TextBox

MOSTLY = 0.6  # of the second names' column holds words
SAME = 2.0  # points
PITCH = 2.6  # of the size: a heading is no further above its table


def tables_beside(
    lines: Sequence[Line], tables: Iterable[TableDraft], rules: Sequence[Rule]
) -> tuple[list[TextBox], list[Line]]:
    """The two halves of each such pair, with the headings over them, and the other lines.

    A second column of names stands in the middle, and the heads before it are those after it, or rules end before it
    and begin at it.  Refused: a column of words in the middle of one table.
    """
    found: list[TextBox] = []
    rest = list(lines)
    for table in tables:
        at = _second_names(table, rules)
        if at is None:
            continue
        inside = [line for line in rest if table.box[1] - 1 <= (line.top + line.bottom) / 2 <= table.box[3] + 1]
        above = [line for line in rest if line.bottom <= inside[0].top + 1]
        if above and _is_heading(above[-1], inside[0], table, at):
            inside.insert(0, above[-1])
        halves = _halves(inside, at)
        if all(halves):
            found += [TextBox(_around(half), half) for half in halves]
            taken = {id(line) for line in inside}
            rest = [line for line in rest if id(line) not in taken]
    return found, rest


def _second_names(table: TableDraft, rules: Sequence[Rule]) -> float | None:
    """Where a second column of names begins that belongs to a table of its own."""
    for column in range(2, table.n_columns - 1):
        cells = [cell for cell in table.cells if cell.column == column and cell.lines]
        body = [cell for cell in cells if cell.row >= table.header_rows]
        words = [cell for cell in body if not cell.number and cell.text[:1].isalpha()]
        if len(words) < 2 or len(words) < MOSTLY * len(body):
            continue
        at = min(line.x0 for cell in cells for line in cell.lines)
        if _heads(table, 0, column) == _heads(table, column, table.n_columns) or _part_at(rules, table, at):
            return at
    return None


def _heads(table: TableDraft, first: int, end: int) -> list[str]:
    """The last line of each head of some columns."""
    cells: dict[int, CellDraft] = {cell.column: cell for cell in table.cells if cell.row < table.header_rows}
    own = [cells.get(column) for column in range(first, end)]
    texts = [cell.lines[-1].text if cell and cell.lines else "" for cell in own]
    return texts if all(texts) else [str(first)]


def _part_at(rules: Sequence[Rule], table: TableDraft, at: float) -> bool:
    """Whether rules on one level end before a place and begin at it."""
    inside = [rule for rule in rules if rule.level and table.box[1] - 1 <= rule.top <= table.box[3] + 1]
    left = [rule for rule in inside if rule.x1 < at - SAME and abs(rule.x0 - table.box[0]) <= 3 * SAME]
    right = [rule for rule in inside if abs(rule.x0 - at) <= 3 * SAME]
    return any(abs(one.top - other.top) <= 1 for one in left for other in right)


def _is_heading(line: Line, first: Line, table: TableDraft, at: float) -> bool:
    """Whether a line holds two headings, each at the left of its table."""
    before = [word for word in line.words if word.x0 < at - SAME]
    after = [word for word in line.words if word.x0 >= at - SAME]
    return (
        bool(before and after)
        and first.bottom - line.bottom <= PITCH * max(line.size, first.size)
        and abs(before[0].x0 - table.box[0]) <= SAME
        and abs(after[0].x0 - at) <= SAME
        and before[-1].x1 < at - line.size
    )


def _halves(lines: Iterable[Line], at: float) -> tuple[list[Line], list[Line]]:
    """The lines cut at a place."""
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        before = tuple(word for word in line.words if word.x0 < at - SAME)
        after = tuple(word for word in line.words if word.x0 >= at - SAME)
        left += [Line(before, line.page)] if before else []
        right += [Line(after, line.page)] if after else []
    return left, right


def _around(lines: Sequence[Line]) -> Box:
    return (
        min(line.x0 for line in lines), min(line.top for line in lines),
        max(line.x1 for line in lines), max(line.bottom for line in lines),
    )  # fmt: skip
