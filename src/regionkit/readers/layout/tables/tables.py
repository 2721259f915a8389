"""Tables before they are written: cells with their lines, and which rows are their head."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from regionkit.document import Box, Colour
from regionkit.readers.layout.lines import Line, lines_of
from regionkit.readers.layout.page import Bar, PageContent, Rgb, Word
from regionkit.readers.layout.signs.bars import bar_in
from regionkit.readers.layout.signs.signs import Sign, in_slots, signs_in
from regionkit.readers.layout.tables.figures import NUMBER, YEAR
from regionkit.readers.layout.tables.grid import Grid
from regionkit.readers.layout.text.sideways import sideways_lines

SHARE = re.compile(r"\d\s?%")
"""A value with words before it, as a target has: "Minst 90 %"."""
ALIKE = 0.03  # of a channel's range: shades of one colour in a scan


@dataclass(frozen=True, slots=True)
class CellDraft:
    """A cell before it is written."""

    row: int
    column: int
    row_span: int
    column_span: int
    lines: tuple[Line, ...] = ()
    fill: Rgb | None = None
    colour: Colour | None = None
    walled: bool = False
    """Whether a rule is drawn between it and the cell to its right."""
    signs: tuple[Sign, ...] = ()
    """The symbols that stand in it."""
    box: Box | None = None
    """Its place on the page, where it is drawn."""
    doubtful: bool = False
    """Whether it is not sure that the number before it is another cell's: a note's."""
    bar: Bar | None = None
    """The progress bar in it."""

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def bold(self) -> bool:
        return bool(self.lines) and all(line.bold for line in self.lines)

    @property
    def empty(self) -> bool:
        return not self.lines and self.colour is None and not self.signs and self.bar is None

    @property
    def number(self) -> bool:
        """Whether it holds a figure (a year or date is none)."""
        return bool(NUMBER.match(self.text)) and not YEAR.match(self.text)


class SaidTable(NamedTuple):
    """A table, or the part of one on a page, by the file's structure tree."""

    number: int
    """The table's number in the document."""
    first: int
    last: int
    """Its rows on this page; those on other pages count as well."""


@dataclass(frozen=True, slots=True)
class TableDraft:
    """A table before it is written."""

    cells: tuple[CellDraft, ...]
    n_rows: int
    n_columns: int
    header_rows: int
    box: Box
    page: int
    xs: tuple[float, ...] = field(default=())
    ends: tuple[float, ...] = ()
    """Where the columns of a table without rules end: figures of one column need not begin under each other."""
    begins: tuple[int, Box] | None = None
    """The page and box of a table's beginning, where it goes on over pages."""
    said: SaidTable | None = None
    """What the file's structure tree says of it, where that can be trusted."""

    @property
    def first_page(self) -> int:
        return self.begins[0] if self.begins else self.page

    @property
    def first_box(self) -> Box:
        return self.begins[1] if self.begins else self.box

    def width(self, cell: CellDraft) -> float:
        """How wide a cell is; 0 where the columns' edges are not known, as beyond those of a page before."""
        end = cell.column + cell.column_span
        return self.xs[end] - self.xs[cell.column] if end < len(self.xs) else 0.0

    def row(self, row: int) -> list[CellDraft]:
        """The cells that begin in a row."""
        return [cell for cell in self.cells if cell.row == row]


def table_of(grid: Grid, words: Sequence[Word], page: PageContent) -> TableDraft | None:
    """Fill a grid with words.  ``None`` where what it holds is no table: one column, a frame around running text.

    Its header rows are not told yet.
    """
    return filled_grid(grid, _words_by_slot(grid, words), page)


def filled_grid(
    grid: Grid,
    by_slot: Sequence[Sequence[Word]],
    page: PageContent,
    *,
    said: SaidTable | None = None,
    said_heads: int = 0,
) -> TableDraft | None:
    """A grid with the words of each of its slots; ``None`` where it reads as no table.

    ``said`` and ``said_heads`` are what the file's structure tree says: its part of which table, and its header rows.
    """
    by_symbol, number = in_slots(grid, page.symbols), page.number
    cells: list[CellDraft] = []
    for index, slot in enumerate(grid.slots):
        signs = signs_in(by_symbol.get(index, ()), by_slot[index], number)
        cells.append(
            CellDraft(
                slot.row, slot.column, slot.row_span, slot.column_span,
                tuple(_lines(by_slot[index], number)),
                slot.fill.fill if slot.fill else None,
                signs[0].colour if signs else None,
                slot.walled,
                signs,
                (slot.x0, slot.top, slot.x1, slot.bottom),
                bar=bar_in(page.bars, slot, by_slot[index], number) if page.bars else None,
            )
        )  # fmt: skip
    box = (grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1])
    draft = TableDraft(tuple(cells), len(grid.ys) - 1, len(grid.xs) - 1, said_heads, box, number, grid.xs, said=said)
    draft = _without_blanks(draft)
    return draft if is_table(draft) else None


def _lines(words: Sequence[Word], page: int) -> list[Line]:
    """The lines of a cell; heads of narrow columns run up the page."""
    sideways = [word for word in words if not word.look.upright]
    if not sideways:
        return lines_of(words, page)
    upright = lines_of([word for word in words if word.look.upright], page)
    return [*upright, *(line for lines in sideways_lines(sideways, page) for line in lines)]


def _words_by_slot(grid: Grid, words: Sequence[Word]) -> list[list[Word]]:
    """The words whose middles stand in each slot."""
    found: list[list[Word]] = [[] for _ in grid.slots]
    places = {
        (row, column): index
        for index, slot in enumerate(grid.slots)
        for row in range(slot.row, slot.row + slot.row_span)
        for column in range(slot.column, slot.column + slot.column_span)
    }
    left, top, right, bottom = grid.box
    for word in words:
        _, x0, upper, x1, lower, _, _ = word
        x, y = (x0 + x1) / 2, (upper + lower) / 2
        if left <= x < right and top <= y < bottom:
            index = places.get((bisect_right(grid.ys, y) - 1, bisect_right(grid.xs, x) - 1))
            if index is not None:
                found[index].append(word)
    return found


def _without_blanks(draft: TableDraft) -> TableDraft:
    """Leave out rows and columns in which nothing stands: spacing, double rules, shaded gaps."""
    rows = sorted({cell.row for cell in draft.cells if not cell.empty})
    columns = sorted({cell.column for cell in draft.cells if not cell.empty})
    kept: list[CellDraft] = []
    for cell in draft.cells:
        own_rows = [row for row in rows if cell.row <= row < cell.row + cell.row_span]
        own_columns = [column for column in columns if cell.column <= column < cell.column + cell.column_span]
        if own_rows and own_columns:
            kept.append(
                replace(
                    cell,
                    row=rows.index(own_rows[0]),
                    column=columns.index(own_columns[0]),
                    row_span=len(own_rows),
                    column_span=len(own_columns),
                )
            )
    xs = tuple(draft.xs[column] for column in columns) + draft.xs[-1:]
    return replace(draft, cells=tuple(kept), n_rows=len(rows), n_columns=len(columns), xs=xs)


def is_table(draft: TableDraft) -> bool:
    """Whether a filled grid reads as a table: two columns or more in use, and no frame around running text."""
    if draft.n_columns < 2 or draft.n_rows < 1:
        return False
    filled = [cell for cell in draft.cells if not cell.empty]
    if len({cell.column for cell in filled}) < 2:
        return False
    if draft.n_rows == 1 and (len(filled) < 3 or not any(cell.number for cell in filled)):
        return False
    longest = max(len(cell.lines) for cell in filled)
    return not (longest > 18 and draft.n_rows <= 3)


def with_head(draft: TableDraft) -> TableDraft:
    """A table with its header rows told apart."""
    return replace(draft, header_rows=header_rows(draft))


def header_rows(draft: TableDraft) -> int:
    """How many rows at the top say what the columns hold.

    They hold no figures and below the first no signs, fill two cells or more (the first may fill one), and look unlike
    the rows below: bold, or on another colour.  Without such a look they are header rows where figures stand below
    words or years, not strokes alone ("-" below a comment).
    """
    count = 0
    while count < draft.n_rows - 1 and _heads(draft, count):
        count += 1
    return count


def _heads(draft: TableDraft, row: int) -> bool:
    cells = [cell for cell in draft.row(row) if cell.lines]
    if not cells or any(cell.number or (row and (cell.signs or SHARE.search(cell.text))) for cell in cells):
        return False
    following = [cell for cell in draft.cells if cell.row > row]
    if len(cells) == 1 and (row > 0 or cells[0].column_span == 1):
        return False
    body = [cell for cell in following if cell.lines]
    fills = {cell.fill for cell in cells}
    own_fill = fills.isdisjoint({cell.fill for cell in body}) and fills != {None}
    bold = all(cell.bold for cell in cells) and not all(cell.bold for cell in body)
    if own_fill or bold or (row == 0 and _is_shaded_head(cells, body)):
        return True
    values = [cell for cell in cells if cell.column > 0]
    below = [[other for other in following if other.column == cell.column and other.number] for cell in values]
    return all(below) and any(letter.isdigit() for column in below for cell in column for letter in cell.text)


def _is_shaded_head(cells: Sequence[CellDraft], body: Sequence[CellDraft]) -> bool:
    """Whether a first row with a head over several columns and the row below it are alone on one colour.

    "Genomförande | Kostnad, tkr" over "Ansvarig | Klart senast | 2026 | 2027", as a scan shows it, where nothing is
    bold.  A row of figures is no head, and every second row on a colour is none.
    """
    second = [cell for cell in body if cell.row == 1]
    rest = [cell for cell in body if cell.row > 1]
    shades = [cell.fill for cell in cells if cell.fill]
    if len(shades) < len(cells) or not second or not rest or all(cell.column_span == 1 for cell in cells):
        return False
    if any(cell.number or not _is_of(cell.fill, shades) for cell in second):
        return False
    return not any(_is_of(cell.fill, shades) for cell in rest)


def _is_of(fill: Rgb | None, shades: Sequence[Rgb]) -> bool:
    """Whether a colour is one of some, as a scan shows it."""
    return fill is not None and any(
        max(abs(one - other) for one, other in zip(fill, shade, strict=True)) <= ALIKE for shade in shades
    )


def words_of(draft: TableDraft) -> Iterable[Word]:
    """Every word that stands in the table."""
    for cell in draft.cells:
        for line in cell.lines:
            yield from line.words
