"""Tables without rules: rows of figures that stand under each other."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import pairwise

from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Rule, Word
from regionkit.readers.layout.tables.bands import Bands
from regionkit.readers.layout.tables.figures import BEGINNING, NUMBER, REST, YEAR
from regionkit.readers.layout.tables.heads import (
    AIRY,
    BETWEEN,
    EVEN,
    ROW_PITCH,
    Columns,
    HeadLine,
    column_of,
    heads_above,
)  # fmt: skip
from regionkit.readers.layout.tables.rows import Row, rows_of
from regionkit.readers.layout.tables.spanning import head_cells
from regionkit.readers.layout.tables.tables import CellDraft, TableDraft, with_head

FLUSH = 2.0  # points
LARGER = 1.2  # of the rows' size: no name in a table is set so large
LEADING = 1.5  # of the size: the next line of the same label is no further down
LAST_PAGE = 999


def aligned_tables(
    lines: Sequence[Line], captions: Container[str], rules: Sequence[Rule] = (), bands: Sequence[Bands] = ()
) -> list[TableDraft]:
    """Find the tables among lines that no grid holds.

    ``captions`` are words that a table's name begins with; ``rules`` tell which columns a head stands over, and
    ``bands`` which lines make one row.

    Refused: contents lists (page numbers that rise), and figures that stand under each other by chance in running text.
    """
    rows = rows_of(lines, bands)
    found: list[TableDraft] = []
    start = 0
    while start < len(rows):
        if not rows[start].tabular:
            start += 1
            continue
        end = _run(rows, start)
        columns = _columns(rows[start : end + 1])
        if columns and not _contents(rows[start : end + 1]):
            end = _with_rest(rows, end, columns)
            body = rows[_first_below_years(rows, start, end) : end + 1]
            over = lines[: body[0].number]
            above = next((i for i in range(len(over), 0, -1) if _first_word(lines[i - 1]) in captions), 0)
            left = min(row.x0 for row in body)
            pitch = _pitch(rows, start, end)
            heads, names = heads_above(lines[above:], len(over) - above, left, columns, pitch)
            between = [row for row in rows if len(over) - names <= row.number < len(over)]
            found.append(_table([*between, *body], heads, columns, rules))
        start = end + 1
    return found


def _with_rest(rows: Sequence[Row], end: int, columns: Columns) -> int:
    """The last row with the lines after it that its label goes on in: "Individ- och" over "familjeomsorg"."""
    while end + 1 < len(rows):
        last, after = rows[end].lines[-1], rows[end + 1].lines[0]
        parts = rows[end + 1].parts
        label = (
            len(parts) == 1
            and after.text[:1].islower()
            and abs(after.x0 - rows[end].x0) <= FLUSH
            and after.x1 < columns[0][0]
        )
        figures = all(REST.match(part.text) and column_of(part, columns) is not None for part in parts)
        if not (label or figures) or not 0 < after.bottom - last.bottom <= LEADING * last.size:
            break
        end += 1
    return end


def _first_below_years(rows: Sequence[Row], start: int, end: int) -> int:
    """The first row whose figures are not all years: "Tkr    2025    2026" is a line of heads."""
    for row in range(start, end):
        if not all(YEAR.match(part.text) for part in rows[row].figures):
            return row
    return start


def _first_word(line: Line) -> str:
    return line.words[0].text.strip(".:").casefold()


def _run(rows: Sequence[Row], start: int) -> int:
    end, between = start, 0
    for index in range(start + 1, len(rows)):
        row, above = rows[index], rows[index - 1]
        first, last = row.lines[0], above.lines[-1]
        drawn = row.bands is not None and row.bands is above.bands
        far = first.bottom - last.bottom > ROW_PITCH * max(first.size, last.size)
        if far and not drawn and not _evenly(rows, index, start):
            break
        if row.tabular:
            end, between = index, 0
            continue
        if first.size > LARGER * rows[end].lines[0].size:
            break  # the heading of what follows, also where tables of one width are drawn above and below
        between += not first.text[:1].islower()
        if between > BETWEEN or len(row.parts) > 1 or row.x1 > rows[end].figures[-1].x1:
            break
    return end


def _gap(rows: Sequence[Row], index: int) -> float:
    """How far a row stands below the one above."""
    return rows[index].lines[0].bottom - rows[index - 1].lines[-1].bottom


def _evenly(rows: Sequence[Row], index: int, start: int) -> bool:
    """Whether a row stands as far below the last as that below its own, or the next below it: an airy table.

    Refused: running text, and rows further apart than any table's.
    """
    size = max(rows[index].lines[0].size, rows[index - 1].lines[-1].size)
    gap = _gap(rows, index)
    if gap > AIRY * size or not rows[index].tabular or not rows[index - 1].tabular:
        return False
    beside = [other for other in (index - 1, index + 1) if start < other < len(rows) and rows[other].tabular]
    return any(abs(_gap(rows, other) - gap) <= EVEN * size for other in beside)


def _pitch(rows: Sequence[Row], start: int, end: int) -> float:
    """How far apart the rows of an airy table stand; as far may its heads."""
    gaps = sorted(_gap(rows, index) for index in range(start + 1, end + 1))
    size = rows[start].lines[0].size
    middle = gaps[len(gaps) // 2] if gaps else 0.0
    return middle + EVEN * size if middle <= AIRY * size else 0.0


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Where figures stand under each other, and text beside them: the stretches that they fill, from the left."""
    tabular = [row for row in rows if row.tabular]
    figures = _stretches([part for row in tabular for part in row.figures])
    if len(tabular) < (2 if len(figures) > 1 else 3) or not figures:
        return []
    figures = sorted([*figures, *_alone(tabular, figures)])
    beside = [
        part
        for row in tabular
        for part in row.parts
        if part.x0 > figures[0][1] and all(part.x0 >= x1 or part.x1 <= x0 for x0, x1 in figures)
    ]
    return sorted([*figures, *_stretches(beside)])


def _alone(rows: Sequence[Row], columns: Columns) -> list[tuple[float, float]]:
    """The stretches of figures that stand alone in their columns, where these are free in all rows.

    "52 000" in the only row that has something in "Tidigare beslutat" is no part of the "164 000" beside it.
    """
    figures = [part for row in rows for part in row.figures]
    return [
        (part.x0, part.x1)
        for part in figures
        if len(columns) > 1
        and all(part.x0 >= x1 or part.x1 <= x0 for x0, x1 in columns)
        and columns[0][0] < part.x0
        and all(other is part or part.x0 >= other.x1 or part.x1 <= other.x0 for other in figures)
    ]


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


def _contents(rows: Sequence[Row]) -> bool:
    """Whether the figures are page numbers: one column of whole numbers that never fall."""
    last = [row.parts[-1].text for row in rows if row.tabular]
    if not all(text.isdigit() for text in last) or any(len(row.figures) > 1 for row in rows):
        return False
    numbers = [int(text) for text in last]
    return all(a <= b for a, b in pairwise(numbers)) and numbers[-1] <= LAST_PAGE


def _table(rows: Sequence[Row], heads: Sequence[HeadLine], columns: Columns, rules: Sequence[Rule]) -> TableDraft:
    printed = [line for row in rows for line in row.lines] + [part for parts in heads for part in parts]
    left = min(line.x0 for line in printed)
    labelled = left < columns[0][0] - 3
    offset = 1 if labelled else 0
    cells: list[CellDraft] = []
    for number, row in enumerate(rows):
        standing: dict[int, list[Line]] = {}
        for parts in row.cut:
            by_column: dict[int, list[Word]] = {}
            for part in parts:
                by_column.setdefault(_placed(part, columns, labelled), []).extend(part.words)
            for column, words in by_column.items():
                standing.setdefault(column, []).append(Line(tuple(words), row.page))
        for column in range(len(columns) + offset):
            cells.append(CellDraft(number, column, 1, 1, tuple(standing.get(column, ()))))
    box = (left, min(line.top for line in printed), max(line.x1 for line in printed), max(x.bottom for x in printed))
    xs = tuple([left] * offset + [x0 for x0, _ in columns] + [columns[-1][1]])
    ends = tuple([columns[0][0]] * offset + [x1 for _, x1 in columns])
    draft = TableDraft(tuple(cells), len(rows), len(columns) + offset, 0, box, rows[0].page, xs, ends)
    groups = _groups(draft)
    if len(groups) < draft.n_rows:
        draft = _joined_rows(draft, groups)
    return _headed(draft, *head_cells(heads, columns, labelled, rules)) if heads else with_head(draft)


def _headed(draft: TableDraft, heads: Sequence[CellDraft], rows: int) -> TableDraft:
    """A table's body with its heads."""
    body = [replace(cell, row=cell.row + rows) for cell in draft.cells]
    return replace(draft, cells=(*heads, *body), n_rows=draft.n_rows + rows, header_rows=rows)


def _groups(draft: TableDraft) -> list[list[int]]:
    """Which printed lines make one row: labels that go on with a small letter, figures whose end stands below."""
    groups: list[list[int]] = []
    for row in range(draft.n_rows):
        label, *figures = draft.row(row)
        above = draft.row(row - 1) if row else []
        small = label.text[:1].islower()
        only_label = not any(cell.lines for cell in figures)
        above_only_label = bool(above) and not any(cell.lines for cell in above[1:])
        if above and ((small and (only_label or above_only_label)) or _ends_figures(label, figures, above)):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _ends_figures(label: CellDraft, figures: Sequence[CellDraft], above: Sequence[CellDraft]) -> bool:
    """Whether a line is the rest of figures that their narrow columns broke: "844" under "771", with no name beside.

    Refused: a line that has a figure under each of those above, as a sum without a name has.
    """
    rest = [(cell, over) for cell, over in zip(figures, above[1:], strict=True) if cell.lines]
    whole = [cell for cell in above[1:] if cell.number]
    return (
        (not label.lines or label.text[:1].islower())
        and 0 < len(rest) < len(whole)
        and all(REST.match(cell.text) and BEGINNING.match(over.text) for cell, over in rest)
    )


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
