"""Tables without rules: rows of figures that stand under each other."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from regionkit.readers.layout.heads import BETWEEN, ROW_PITCH, Columns, HeadLine, column_of, heads_above
from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.page import Rule, Word
from regionkit.readers.layout.spanning import head_cells
from regionkit.readers.layout.tables import NUMBER, YEAR, CellDraft, TableDraft, with_head

CELL_GAP = 0.75  # of the size: wider than the space between two words of a label
FIGURE_GAP = 0.45  # of the size: wider than the space inside "1 131 226", narrower than between two columns of figures
LAST_PAGE = 999
FIGURE = re.compile(r"[\d\-−–]")  # what a figure has at least


class _Row:
    """A printed line, cut into what stands apart when that is asked for: most lines hold no figure."""

    __slots__ = ("_cut", "_figures", "line")

    def __init__(self, line: Line) -> None:
        self.line = line
        self._cut: list[Line] | None = None
        self._figures: list[Line] | None = None

    @property
    def parts(self) -> list[Line]:
        if self._cut is None:
            self._cut = list(_parts(self.line))
        return self._cut

    @property
    def figures(self) -> list[Line]:
        if self._figures is None:
            self._figures = [part for part in self.parts if NUMBER.match(part.text)]
        return self._figures

    @property
    def tabular(self) -> bool:
        """A label with a figure in a column of its own, or figures alone, two or more."""
        if not FIGURE.search(self.line.text) or len(self.parts) < 2:
            return False
        figures = self.figures
        return bool(figures) and (figures[-1] is self.parts[-1] or len(figures) > 1)


def aligned_tables(lines: Sequence[Line], captions: Container[str], rules: Sequence[Rule] = ()) -> list[TableDraft]:
    """Find the tables among lines that no grid holds.

    ``captions`` are words that a table's name begins with; ``rules`` tell which columns a head stands over.

    Refused: contents lists (page numbers that rise), and figures that stand under each other by chance in running text.
    """
    rows = [_Row(line) for line in lines]
    found: list[TableDraft] = []
    start = 0
    while start < len(rows):
        if not rows[start].tabular:
            start += 1
            continue
        end = _run(rows, start)
        columns = _columns(rows[start : end + 1])
        if columns and not _contents(rows[start : end + 1]):
            above = next((i for i in range(start, 0, -1) if _first_word(lines[i - 1]) in captions), 0)
            left = min(line.x0 for line in lines[start : end + 1])
            first = _first_below_years(rows, start, end)
            heads, names = heads_above(lines[above:], first - above, left, columns)
            found.append(_table(rows[first - names : end + 1], heads, columns, rules))
        start = end + 1
    return found


def _first_below_years(rows: Sequence[_Row], start: int, end: int) -> int:
    """The first row whose figures are not all years: "Tkr    2025    2026" is a line of heads."""
    for row in range(start, end):
        if not all(YEAR.match(part.text) for part in rows[row].figures):
            return row
    return start


def _first_word(line: Line) -> str:
    return line.words[0].text.strip(".:").casefold()


def _parts(line: Line) -> Iterable[Line]:
    """Cut a line into what stands apart: labels at wide gaps, figures at narrower ones."""
    for part in segments_of(line, CELL_GAP):
        words: list[Word] = [part.words[0]]
        for before, word in pairwise(part.words):
            apart = word.x0 - before.x1 > FIGURE_GAP * word.size
            if apart and before.text[-1:].isdigit() and word.text.lstrip("-−–+(")[:1].isdigit():
                yield Line(tuple(words), line.page)
                words = []
            words.append(word)
        yield Line(tuple(words), line.page)


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


def _columns(rows: Sequence[_Row]) -> list[tuple[float, float]]:
    """Where figures stand under each other, and text beside them: the stretches that they fill, from the left."""
    tabular = [row for row in rows if row.tabular]
    figures = _stretches([part for row in tabular for part in row.figures])
    if len(tabular) < (2 if len(figures) > 1 else 3) or not figures:
        return []
    beside = [
        part
        for row in tabular
        for part in row.parts
        if part.x0 > figures[0][1] and all(part.x0 >= x1 or part.x1 <= x0 for x0, x1 in figures)
    ]
    return sorted([*figures, *_stretches(beside)])


def _stretches(parts: Sequence[Line]) -> list[tuple[float, float]]:
    """The stretches that parts fill which stand under each other, two or more."""
    found: list[tuple[float, float, int]] = []
    for part in sorted(parts, key=lambda part: (part.x0, part.x1)):
        if found and part.x0 < found[-1][1]:
            x0, x1, count = found[-1]
            found[-1] = (x0, max(x1, part.x1), count + 1)
        else:
            found.append((part.x0, part.x1, 1))
    return [(x0, x1) for x0, x1, count in found if count >= 2]


def _contents(rows: Sequence[_Row]) -> bool:
    """Whether the figures are page numbers: one column of whole numbers that never fall."""
    last = [row.parts[-1].text for row in rows if row.tabular]
    if not all(text.isdigit() for text in last) or any(len(row.figures) > 1 for row in rows):
        return False
    numbers = [int(text) for text in last]
    return all(a <= b for a, b in pairwise(numbers)) and numbers[-1] <= LAST_PAGE


def _table(rows: Sequence[_Row], heads: Sequence[HeadLine], columns: Columns, rules: Sequence[Rule]) -> TableDraft:
    printed = [row.line for row in rows] + [part for parts in heads for part in parts]
    left = min(line.x0 for line in printed)
    labelled = left < columns[0][0] - 3
    offset = 1 if labelled else 0
    cells: list[CellDraft] = []
    for number, row in enumerate(rows):
        by_column: dict[int, list[Word]] = {}
        for part in row.parts:
            by_column.setdefault(_placed(part, columns, labelled), []).extend(part.words)
        for column in range(len(columns) + offset):
            standing = tuple(by_column.get(column, ()))
            lines = (Line(standing, row.line.page),) if standing else ()
            cells.append(CellDraft(number, column, 1, 1, lines))
    box = (left, min(line.top for line in printed), max(line.x1 for line in printed), max(x.bottom for x in printed))
    xs = tuple([left] * offset + [x0 for x0, _ in columns] + [columns[-1][1]])
    draft = TableDraft(tuple(cells), len(rows), len(columns) + offset, 0, box, rows[0].line.page, xs)
    groups = _groups(draft)
    if len(groups) < draft.n_rows:
        draft = _joined_rows(draft, groups)
    return _headed(draft, *head_cells(heads, columns, labelled, rules)) if heads else with_head(draft)


def _headed(draft: TableDraft, heads: Sequence[CellDraft], rows: int) -> TableDraft:
    """A table's body with its heads."""
    body = [replace(cell, row=cell.row + rows) for cell in draft.cells]
    return replace(draft, cells=(*heads, *body), n_rows=draft.n_rows + rows, header_rows=rows)


def _groups(draft: TableDraft) -> list[list[int]]:
    """Which printed lines make one row: labels that go on with a small letter."""
    groups: list[list[int]] = []
    for row in range(draft.n_rows):
        label, *figures = draft.row(row)
        above = draft.row(row - 1) if row else []
        small = label.text[:1].islower()
        only_label = not any(cell.lines for cell in figures)
        above_only_label = bool(above) and not any(cell.lines for cell in above[1:])
        if small and above and (only_label or above_only_label):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _joined_rows(draft: TableDraft, groups: Sequence[Sequence[int]]) -> TableDraft:
    """Put the lines of each group into one row."""
    cells = [
        CellDraft(
            number, column, 1, 1,
            tuple(line for row in group for cell in draft.row(row) if cell.column == column for line in cell.lines),
        )
        for number, group in enumerate(groups)
        for column in range(draft.n_columns)
    ]  # fmt: skip
    return replace(draft, cells=tuple(cells), n_rows=len(groups))


def _placed(part: Line, columns: Columns, labelled: bool) -> int:
    """Which column a part stands in: the label's, or a figure column's."""
    offset = 1 if labelled else 0
    column = column_of(part, columns)
    value = NUMBER.match(part.text) or YEAR.match(part.text)
    if labelled and part.x0 < columns[0][0] - 2 and (column is None or not value):
        return 0
    if column is None:
        middle = (part.x0 + part.x1) / 2
        column = min(range(len(columns)), key=lambda i: abs((columns[i][0] + columns[i][1]) / 2 - middle))
    return column + offset
