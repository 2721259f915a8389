"""Tables as a tagged PDF has them: which words make a cell, and which rows and columns it is over.

Word writes this from its own tables, so that no rule need be drawn: figures that wrap in a narrow column stay one, and
words that nearly touch the next column stay in theirs.  It counts where it agrees with what stands on the page: rows
under one another, columns beside one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from regionkit.document import Box
from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import PageContent, Rect, TagCell, Word
from regionkit.readers.layout.tables.grid import Grid, Slot
from regionkit.readers.layout.tables.tables import CellDraft, SaidTable, TableDraft, filled_grid
from regionkit.readers.layout.text.tagging import Tags, is_artifact

EDGE = 2.0  # points: from the outermost letters to the table's edge
OUT_OF_ORDER = 0.05  # of the neighbouring cells: more that stand elsewhere, and the tree was not made with the page
MOST_COLUMNS = 60
MARGIN = 40.0  # points: a head may reach beyond the figures under it

Cells = Mapping[TagCell, Sequence[Word]]


def tables_said(page: PageContent, words: Iterable[Word], tags: Tags) -> Iterator[TableDraft]:
    """The tables of a page by its structure tree, where they read as tables and stand as such."""
    tables: dict[int, dict[TagCell, list[Word]]] = {}
    for word in words:
        tag = tags.get(word.mark)
        if tag is not None and tag.cell is not None:
            tables.setdefault(tag.cell.table, {}).setdefault(tag.cell, []).append(word)
    for number, cells in tables.items():
        if in_order(cells):
            rows = [cell.row for cell in cells]
            table = _table(page, _from_first_row(cells), SaidTable(number, min(rows), max(rows)))
            if table is not None:
                yield table


def _from_first_row(cells: Cells) -> Cells:
    """Cells of a page whose first row is row 0; a cell that begins on an earlier page is cut there."""
    first = min(cell.row for cell in cells)
    return {cell._replace(row=cell.row - first): words for cell, words in cells.items()}


def in_order(cells: Cells) -> bool:
    """Whether cells stand as the tree says: a row's from left to right, a column's from the top."""
    boxes = {cell: _around(words) for cell, words in cells.items()}
    rows = sorted(cells, key=lambda cell: (cell.row, cell.column))
    columns = sorted(cells, key=lambda cell: (cell.column, cell.row))
    beside = [(a, b) for a, b in pairwise(rows) if a.row == b.row]
    below = [(a, b) for a, b in pairwise(columns) if a.column == b.column]
    wrong = sum(_middle(boxes[a], 0) >= _middle(boxes[b], 0) for a, b in beside)
    wrong += sum(_middle(boxes[a], 1) >= _middle(boxes[b], 1) for a, b in below)
    return wrong <= OUT_OF_ORDER * (len(beside) + len(below))


def _middle(box: Box, axis: int) -> float:
    return (box[axis] + box[axis + 2]) / 2


def _around(words: Sequence[Word]) -> Box:
    boxes = [word.box for word in words]
    left, top, right, bottom = zip(*boxes, strict=True)
    return (min(left), min(top), max(right), max(bottom))


def _table(page: PageContent, cells: Cells, said: SaidTable) -> TableDraft | None:
    n_columns = max(cell.column + cell.column_span for cell in cells)
    n_rows = max(cell.row for cell in cells) + 1
    if not 2 <= n_columns <= MOST_COLUMNS:
        return None
    boxes = {cell: _around(words) for cell, words in cells.items()}
    xs = _edges(n_columns, [(c.column, c.column_span, box[0], box[2]) for c, box in boxes.items()])
    ys = _edges(n_rows, [(c.row, min(c.row_span, n_rows - c.row), box[1], box[3]) for c, box in boxes.items()])
    slots = [_slot(cell, boxes[cell], xs, ys, page.rects) for cell in sorted(cells, key=lambda c: (c.row, c.column))]
    taken = {
        (row, column)
        for slot in slots
        for row in range(slot.row, slot.row + slot.row_span)
        for column in range(slot.column, slot.column + slot.column_span)
    }
    empty = [
        Slot(row, column, 1, 1, xs[column], ys[row], xs[column + 1], ys[row + 1])
        for row in range(n_rows)
        for column in range(n_columns)
        if (row, column) not in taken
    ]
    by_place = {(cell.row, cell.column): list(words) for cell, words in cells.items()}
    slots = sorted([*slots, *empty], key=lambda slot: (slot.row, slot.column))
    found = [by_place.get((slot.row, slot.column), []) for slot in slots]
    heads = _head_rows(cells)
    return filled_grid(Grid(xs, ys, tuple(slots)), found, page, said=said, said_heads=heads)


def _slot(cell: TagCell, box: Box, xs: Sequence[float], ys: Sequence[float], rects: Sequence[Rect]) -> Slot:
    down, across = min(cell.row_span, len(ys) - 1 - cell.row), min(cell.column_span, len(xs) - 1 - cell.column)
    place = (xs[cell.column], ys[cell.row], xs[cell.column + across], ys[cell.row + down])
    return Slot(cell.row, cell.column, down, across, *place, fill=_fill(box, rects))


def _fill(box: Box, rects: Sequence[Rect]) -> Rect | None:
    """The smallest filled box that holds a cell's words."""
    x, y = _middle(box, 0), _middle(box, 1)
    around = [r for r in rects if r.fill is not None and r.x0 <= x <= r.x1 and r.top <= y <= r.bottom]
    return min(around, key=lambda rect: (rect.x1 - rect.x0) * (rect.bottom - rect.top), default=None)


def _edges(count: int, spans: Sequence[tuple[int, int, float, float]]) -> tuple[float, ...]:
    """Where rows or columns are parted: halfway between what stands in one and in the next.

    ``spans`` tells for each cell its first row or column, how many it is over, and from where to where it reaches.
    """
    begins: list[float | None] = [None] * count
    ends: list[float | None] = [None] * count
    for first, over, start, end in spans:
        last = first + over - 1
        low, high = begins[first], ends[last]
        begins[first] = start if low is None else min(low, start)
        ends[last] = end if high is None else max(high, end)
    edges = [min(start for _, _, start, _ in spans) - EDGE]
    for at in range(1, count):
        before = next((end for end in reversed(ends[:at]) if end is not None), edges[-1])
        after = next((start for start in begins[at:] if start is not None), None)
        edge = edges[-1] + EDGE if after is None else (before + after) / 2
        edges.append(max(edge, edges[-1] + 0.1))
    return (*edges, max(max(end for _, _, _, end in spans) + EDGE, edges[-1] + 0.1))


def _head_rows(cells: Cells) -> int:
    """How many rows at the top the tree calls heads, all their cells; 0 where it does not tell them from others."""
    rows: dict[int, list[TagCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    heads = [row for row, inside in sorted(rows.items()) if all(cell.header for cell in inside) and len(inside) > 1]
    leading = [row for at, row in enumerate(heads) if row == at]
    return len(leading) if len(leading) < len(rows) else 0


def instead(drawn: Sequence[TableDraft], said: Sequence[TableDraft]) -> tuple[list[TableDraft], list[TableDraft]]:
    """The drawn tables that stay, and the tables of the tree that take the place of others or stand alone.

    A drawn table that parts the same words in the same way stays: its rules tell more of it.
    """
    parted = {frozenset(_cells(table)): table for table in drawn}
    stay: list[TableDraft] = []
    new: list[TableDraft] = []
    for table in said:
        same = parted.get(frozenset(_cells(table)))
        if same is not None and (same.n_rows, same.n_columns) == (table.n_rows, table.n_columns):
            stay.append(_as_said(same, table))
        else:
            new.append(table)
    words = {word for table in said for cell in _cells(table) for word in cell}
    stay += [table for table in drawn if not any(word in words for cell in _cells(table) for word in cell)]
    return stay, new


def _as_said(drawn: TableDraft, said: TableDraft) -> TableDraft:
    """A drawn table, its cells over as many rows and columns as the tree says; some trees leave that out."""
    over = {_words(cell): cell for cell in said.cells if cell.lines and cell.row_span * cell.column_span > 1}
    cells = [_over(cell, over[_words(cell)]) if _words(cell) in over else cell for cell in drawn.cells]
    covered = {
        (row, column)
        for cell in cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
        if (row, column) != (cell.row, cell.column)
    }
    cells = [cell for cell in cells if cell.lines or (cell.row, cell.column) not in covered]
    return replace(drawn, cells=tuple(cells), said=said.said)


def _over(cell: CellDraft, said: CellDraft) -> CellDraft:
    return replace(cell, row=said.row, column=said.column, row_span=said.row_span, column_span=said.column_span)


def _cells(table: TableDraft) -> Iterator[frozenset[int]]:
    return (_words(cell) for cell in table.cells if cell.lines)


def _words(cell: CellDraft) -> frozenset[int]:
    return frozenset(id(word) for line in cell.lines for word in line.words)


def without_repeated_heads(lines: Sequence[Line], tables: Sequence[TableDraft]) -> list[Line]:
    """Lines without the heads that are printed anew over the rest of a table: the tree calls them no content."""
    rests = [table.box for table in tables if table.said is not None and table.said.first > 0]
    return [
        line
        for line in lines
        if not (rests and is_artifact(line) and any(_stands_on(line, box, lines) for box in rests))
    ]


def _stands_on(line: Line, box: Box, lines: Sequence[Line]) -> bool:
    """Whether a line stands over a table, with nothing but other artifacts in between."""
    if line.bottom > box[1] + EDGE or line.x0 < box[0] - MARGIN or line.x1 > box[2] + MARGIN:
        return False
    return not any(line.bottom < other.top < box[1] - EDGE and not is_artifact(other) for other in lines)
