"""Tables without rules: rows of figures that stand under each other."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.page import Word
from regionkit.readers.layout.tables import NUMBER, YEAR, CellDraft, TableDraft, with_head

CELL_GAP = 0.75  # of the size: wider than the space between two words of a label
FIGURE_GAP = 0.45  # of the size: wider than the space inside "1 131 226", narrower than between two columns of figures
HEAD_GAP = 0.42  # of the size: heads stand closer than their columns
ROW_PITCH = 2.6  # of the size: rows further apart are not of one table
HEAD_LINES = 5
LEANING = 0.4  # of the labels' width: a head does not reach further to the left over them
TOUCHING = 0.12  # of the size: no space is narrower
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


def aligned_tables(lines: Sequence[Line], captions: Container[str]) -> list[TableDraft]:
    """Find the tables among lines that no grid holds.  ``captions`` are words that a table's name begins with.

    Refused: contents lists (page numbers that rise), and figures that stand under each other by chance in running text.
    """
    rows = [_Row(line, tuple(_parts(line))) for line in lines]
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
            body, heads = _with_head(rows[above:], start - above, end - above, columns)
            found.append(_table(body, heads, columns))
        start = end + 1
    return found


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


def _with_head(
    rows: Sequence[_Row], start: int, end: int, columns: Sequence[tuple[float, float]]
) -> tuple[list[_Row], int]:
    """The rows of a table with the lines above that are its columns' heads, and how many those are.

    Between the heads and the first figures may stand a group's name or the beginning of a wrapped label.
    """
    heads: list[_Row] = []
    first, names = start, 0
    left = min(row.line.x0 for row in rows[start : end + 1])
    reach = left + LEANING * (columns[0][0] - left)
    while first > 0 and start - first < HEAD_LINES:
        above, below = rows[first - 1].line, rows[first].line
        if below.bottom - above.bottom > ROW_PITCH * max(above.size, below.size):
            break
        parts = tuple(_heads_in(above, columns))
        over = [part for part in parts if _column_of(part, columns) is not None]
        if not over and not heads and names < BETWEEN and above.x1 < columns[0][0]:
            names += 1
        elif _are_heads(parts, over, columns, reach) and not (heads and _one_wide(over, columns, heads)):
            heads.insert(0, _Row(above, parts))
        else:
            break
        first -= 1
    body = list(rows[start - names : end + 1]) if heads else list(rows[start : end + 1])
    return [*heads, *body], len(heads)


def _heads_in(line: Line, columns: Sequence[tuple[float, float]]) -> Iterable[Line]:
    """Cut a line of heads: at wide gaps, where words touch, and where a capital begins over the next column."""
    words: list[Word] = [line.words[0]]
    for before, word in pairwise(line.words):
        near = TOUCHING * word.size < word.x0 - before.x1 <= HEAD_GAP * word.size
        own = _column_of(word, columns)
        apart = own is not None and own != _column_of(before, columns) and not word.text[:1].islower()
        if not near or (apart and _column_of(before, columns) is not None):
            yield Line(tuple(words), line.page)
            words = []
        words.append(word)
    yield Line(tuple(words), line.page)


def _are_heads(
    parts: Sequence[Line], over: Sequence[Line], columns: Sequence[tuple[float, float]], reach: float
) -> bool:
    """Whether a line's parts stand over the figure columns as their heads, not as a sentence that runs on above."""
    if not over or any(part.x0 < reach and part in over for part in parts):
        return False
    return len(parts) > 1 or len(columns) == 1 or len(over) == len(parts)


def _one_wide(over: Sequence[Line], columns: Sequence[tuple[float, float]], heads: Sequence[_Row]) -> bool:
    """Whether a line above the heads is one long text over one column: the table's name, set in its middle."""
    found = {_column_of(part, columns) for part in over}
    if len(found) > 1:
        return False
    below = [part for row in heads for part in row.parts if _column_of(part, columns) in found]
    widest = max([x1 - x0 for x0, x1 in columns] + [part.x1 - part.x0 for part in below])
    return over[-1].x1 - over[0].x0 > 1.4 * widest


def _column_of(part: Line | Word, columns: Sequence[tuple[float, float]]) -> int | None:
    """The figure column that a piece of text stands over or in, by what they share."""
    shared = [min(part.x1, x1) - max(part.x0, x0) for x0, x1 in columns]
    best = max(range(len(columns)), key=lambda index: shared[index])
    return best if shared[best] > -2 else None


def _table(rows: Sequence[_Row], heads: int, columns: Sequence[tuple[float, float]]) -> TableDraft:
    cells: list[CellDraft] = []
    left = min(row.line.x0 for row in rows)
    labelled = left < columns[0][0] - 3
    offset = 1 if labelled else 0
    for number, row in enumerate(rows):
        by_column: dict[int, list[Word]] = {}
        for part in row.parts:
            column = _placed(part, columns, labelled, number < heads)
            by_column.setdefault(column, []).extend(part.words)
        for column in range(len(columns) + offset):
            standing = tuple(by_column.get(column, ()))
            lines = (Line(standing, row.line.page),) if standing else ()
            cells.append(CellDraft(number, column, 1, 1, lines))
    box = (left, rows[0].line.top, max(row.line.x1 for row in rows), max(row.line.bottom for row in rows))
    xs = tuple([left] * offset + [x0 for x0, _ in columns] + [columns[-1][1]])
    draft = TableDraft(tuple(cells), len(rows), len(columns) + offset, 0, box, rows[0].line.page, xs)
    groups = _groups(draft, heads)
    if len(groups) < draft.n_rows:
        draft = _joined_rows(draft, groups)
    return with_head(draft) if not heads else replace(draft, header_rows=1)


def _groups(draft: TableDraft, heads: int) -> list[list[int]]:
    """Which printed lines make one row: the heads ("Budget" over "2026"), and labels that go on with a small letter."""
    groups = [list(range(heads))] if heads else []
    for row in range(heads, draft.n_rows):
        label, *figures = draft.row(row)
        above = draft.row(row - 1) if groups and row > heads else []
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


def _placed(part: Line, columns: Sequence[tuple[float, float]], labelled: bool, head: bool) -> int:
    """Which column a part stands in: the label's, or a figure column's; heads may reach out to the left of theirs."""
    offset = 1 if labelled else 0
    column = _column_of(part, columns)
    value = head or NUMBER.match(part.text) or YEAR.match(part.text)
    if labelled and part.x0 < columns[0][0] - 2 and (column is None or not value):
        return 0
    if column is None:
        middle = (part.x0 + part.x1) / 2
        column = min(range(len(columns)), key=lambda i: abs((columns[i][0] + columns[i][1]) / 2 - middle))
    return column + offset
