"""Tables without rules: rows of figures that stand under each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.page import Word
from regionkit.readers.layout.tables import NUMBER, YEAR, CellDraft, TableDraft, with_head

CELL_GAP = 0.75  # of the size: wider than the space inside "1 131 226", narrower than between two columns of figures
ROW_PITCH = 2.6  # of the size: rows further apart are not of one table
HEAD_LINES = 4
LAST_PAGE = 999
BETWEEN = 2  # lines without figures that may stand between two rows: group headings, wrapped labels


@dataclass(frozen=True, slots=True)
class _Row:
    line: Line
    parts: tuple[Line, ...]

    @property
    def figures(self) -> list[Line]:
        return [part for part in self.parts if NUMBER.match(part.text)]

    @property
    def tabular(self) -> bool:
        """A label with a figure in a column of its own, or figures alone, two or more."""
        figures = self.figures
        return len(self.parts) >= 2 and bool(figures) and (figures[-1] is self.parts[-1] or len(figures) > 1)


def aligned_tables(lines: Sequence[Line]) -> list[TableDraft]:
    """Find the tables among lines that no grid holds.

    Refused: contents lists (page numbers that rise), and figures that stand under each other by chance in running text.
    """
    rows = [_Row(line, tuple(segments_of(line, CELL_GAP))) for line in lines]
    found: list[TableDraft] = []
    start = 0
    while start < len(rows):
        if not rows[start].tabular:
            start += 1
            continue
        end = _run(rows, start)
        columns = _figure_columns(rows[start : end + 1])
        if columns and not _contents(rows[start : end + 1]):
            first = _head_start(rows, start, columns)
            table = _table(rows[first : end + 1], columns)
            if table is not None:
                found.append(table)
        start = end + 1
    return found


def _run(rows: Sequence[_Row], start: int) -> int:
    end, between = start, 0
    for index in range(start + 1, len(rows)):
        line, above = rows[index].line, rows[index - 1].line
        if line.bottom - above.bottom > ROW_PITCH * max(line.size, above.size):
            break
        if rows[index].tabular:
            end, between = index, 0
            continue
        between += 1
        if between > BETWEEN or len(rows[index].parts) > 1 or line.x1 > rows[end].figures[-1].x1:
            break
    return end


def _figure_columns(rows: Sequence[_Row]) -> list[tuple[float, float]]:
    """Where figures stand under each other: the stretches that they fill, from the left."""
    tabular = [row for row in rows if row.tabular]
    spans = sorted((part.x0, part.x1) for row in tabular for part in row.figures)
    columns: list[list[float]] = []
    for x0, x1 in spans:
        if columns and x0 < columns[-1][1]:
            columns[-1][1] = max(columns[-1][1], x1)
            columns[-1][2] += 1
        else:
            columns.append([x0, x1, 1])
    kept = [(x0, x1) for x0, x1, count in columns if count >= 2]
    if len(tabular) < (2 if len(kept) > 1 else 3):
        return []
    return kept


def _contents(rows: Sequence[_Row]) -> bool:
    """Whether the figures are page numbers: one column of whole numbers that never fall."""
    last = [row.parts[-1].text for row in rows if row.tabular]
    if not all(text.isdigit() for text in last) or any(len(row.figures) > 1 for row in rows):
        return False
    numbers = [int(text) for text in last]
    return all(a <= b for a, b in pairwise(numbers)) and numbers[-1] <= LAST_PAGE


def _head_start(rows: Sequence[_Row], start: int, columns: Sequence[tuple[float, float]]) -> int:
    """How far up the lines above the first row are its columns' heads."""
    first = start
    while first > 0 and start - first < HEAD_LINES:
        above = rows[first - 1]
        near = rows[first].line.bottom - above.line.bottom <= 1.9 * max(above.line.size, rows[first].line.size)
        heads = [part for part in above.parts if _column_of(part, columns) is not None]
        if not near or not heads or any(part.x0 < columns[0][0] - 40 and part in heads for part in above.parts):
            break
        if len(heads) < 2 and len(above.parts) < 2 and len(columns) > 1:
            break
        first -= 1
    return first


def _column_of(part: Line | Word, columns: Sequence[tuple[float, float]]) -> int | None:
    """The figure column that a piece of text stands over or in, by what they share."""
    shared = [min(part.x1, x1) - max(part.x0, x0) for x0, x1 in columns]
    best = max(range(len(columns)), key=lambda index: shared[index])
    return best if shared[best] > -2 else None


def _table(rows: Sequence[_Row], columns: Sequence[tuple[float, float]]) -> TableDraft | None:
    cells: list[CellDraft] = []
    left = min(row.line.x0 for row in rows)
    labelled = left < columns[0][0] - 3
    offset = 1 if labelled else 0
    for number, row in enumerate(rows):
        by_column: dict[int, list[Word]] = {}
        for part in row.parts:
            for column, words in _placed(part, columns, offset, labelled):
                by_column.setdefault(column, []).extend(words)
        for column in range(len(columns) + offset):
            standing = tuple(by_column.get(column, ()))
            lines = (Line(standing, row.line.page),) if standing else ()
            cells.append(CellDraft(number, column, 1, 1, lines))
    box = (left, rows[0].line.top, max(row.line.x1 for row in rows), max(row.line.bottom for row in rows))
    xs = tuple([left] * offset + [x0 for x0, _ in columns] + [columns[-1][1]])
    draft = TableDraft(tuple(cells), len(rows), len(columns) + offset, 0, box, rows[0].line.page, xs)
    return _one_head(with_head(draft))


def _one_head(draft: TableDraft) -> TableDraft:
    """Heads that are printed over several lines ("Budget" over "2026") are one row of heads."""
    extra = draft.header_rows - 1
    if extra < 1:
        return draft
    heads: list[CellDraft] = []
    for column in range(draft.n_columns):
        stacked = [cell for cell in draft.cells if cell.column == column and cell.row <= extra]
        heads.append(CellDraft(0, column, 1, 1, tuple(line for cell in stacked for line in cell.lines)))
    rest = [replace(cell, row=cell.row - extra) for cell in draft.cells if cell.row > extra]
    return replace(draft, cells=(*heads, *rest), n_rows=draft.n_rows - extra, header_rows=1)


def _placed(
    part: Line, columns: Sequence[tuple[float, float]], offset: int, labelled: bool
) -> Iterable[tuple[int, list[Word]]]:
    """Which column the words of a part belong to: the label's, or a figure column's."""
    figure = NUMBER.match(part.text) or YEAR.match(part.text)
    column = _column_of(part, columns)
    if labelled and (column is None or (part.x0 < columns[0][0] - 2 and not figure)) and part.x0 < columns[0][0]:
        yield 0, list(part.words)
    elif column is None:
        nearest = min(range(len(columns)), key=lambda i: abs((columns[i][0] + columns[i][1]) / 2 - part.x0))
        yield nearest + offset, list(part.words)
    else:
        yield column + offset, list(part.words)
