"""Tables of a Word file: the grid with its merged cells, what is a header, and which cells are traffic lights."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from regionkit.document import Colour
from regionkit.readers.assembly import CellLike, Piece
from regionkit.readers.docx.pages import PageCount
from regionkit.readers.docx.rows import Row, RowCell
from regionkit.readers.docx.signs import Sign
from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.symbols import colour_of
from regionkit.readers.docx.textblocks import TextBlock
from regionkit.readers.docx.xml import Element
from regionkit.readers.layout.signs.bars import Parts, settled

MONEY = re.compile(r"[-–−+]?\s*\(?\d[\d\s.,]*\)?\s*%?")
YEAR = re.compile(r"(?:19|20)\d\d")

class CellText(NamedTuple):
    """What was read inside a cell."""

    pieces: tuple[Piece, ...] = ()
    text: str = ""
    """The text as it will stand in the document."""
    bold: bool = False
    colour: Colour | None = None
    """Of a coloured symbol or shape in the cell."""
    signs: tuple[Sign, ...] = ()
    bar: tuple[Parts, int | None] | None = None
    """The parts of a progress bar in it, and its page."""


NOTHING = CellText()
Content = CellText | TextBlock
"""What stands in a cell: several things put together, or simply one paragraph."""


@dataclass(slots=True)
class GridCell:
    """A cell at its place in the grid."""

    source: RowCell
    row: int
    column: int
    column_span: int
    row_span: int = 1
    pieces: tuple[Piece, ...] = ()
    text: str = ""
    bold: bool = False
    colour: Colour | None = None
    header: bool = False
    signs: tuple[Sign, ...] = ()
    bar: tuple[Parts, int | None] | None = None
    filled: bool = False
    """There is text in it."""


Grid = list[list[GridCell]]
"""The cells that begin in each row."""


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table that is ready for the document."""

    cells: Sequence[CellLike]
    header_rows: int
    signs: Mapping[tuple[int, int], tuple[Sign, ...]] = field(default_factory=dict)
    """The coloured signs of cells, by row and column."""
    doubtful: frozenset[tuple[int, int]] = frozenset()
    """Rows and columns of cells to which the number before them may belong."""
    bars: Mapping[tuple[int, int], tuple[float, int | None]] = field(default_factory=dict)
    """How full the progress bars of cells are, by row and column, each with its page."""
    opening: int = 0
    """Which of the pages that the writer began it begins on, or after."""


def grid_of(rows: list[Row]) -> Grid:
    """Place the cells of rows in a grid; cells merged downwards become one."""
    grid: Grid = []
    above: dict[int, GridCell] = {}
    for at, row in enumerate(rows):
        column = row.begins_at
        begun: list[GridCell] = []
        current: dict[int, GridCell] = {}
        for source in row.cells:
            upper = above.get(column) if source.goes_on_down else None
            if source.goes_on_across and begun:
                begun[-1].column_span += source.span
            elif upper is not None:
                upper.row_span = at - upper.row + 1
                current[column] = upper
            else:
                cell = GridCell(source, at, column, source.span)
                begun.append(cell)
                if source.goes_on_down or source.begins_down:
                    current[column] = cell
            column += source.span
        above = current
        grid.append(begun)
    return grid


def read_table(
    table: Element, rows: list[Row], styles: Styles, pages: PageCount, read_cell: Callable[[RowCell], Content]
) -> ReadTable:
    """Read some rows of a table.  ``read_cell`` reads what stands in one cell."""
    grid, opening = grid_of(rows), pages.opening
    for cells in grid:
        _read_row(cells, pages, read_cell)
    repeated = next((number for number, row in enumerate(rows) if not row.repeats), len(rows))
    header_rows = repeated if 0 < repeated < len(rows) else _header_rows(grid, table, styles)
    for cells in grid[:header_rows]:
        for cell in cells:
            cell.header = True
    for cell in [cell for cells in grid[header_rows:] for cell in cells if cell.source.fill is not None]:
        light = None if cell.colour else _light_of_shading(cell, grid, header_rows)
        if light is not None:
            cell.colour, page = light, cell.pieces[0].page if cell.pieces else None
            cell.signs += (Sign(light, 0, page),)
    made = [cell for cells in grid for cell in cells]
    signs = {(cell.row, cell.column): cell.signs for cell in made if cell.signs}
    return ReadTable(made, header_rows, signs, bars=dict(_bars(made)), opening=opening)


def _bars(cells: Iterable[GridCell]) -> Iterator[tuple[tuple[int, int], tuple[float, int | None]]]:
    """The bars of cells; what one of one colour shows is told by those in its column."""
    columns: dict[int, list[tuple[GridCell, Parts]]] = {}
    for cell in cells:
        if cell.bar is not None:
            columns.setdefault(cell.column, []).append((cell, cell.bar[0]))
    for column in columns.values():
        shares = settled([bar for _, bar in column], whole_pictures=True)
        for (cell, _), share in zip(column, shares, strict=True):
            if share is not None and cell.bar is not None:
                yield (cell.row, cell.column), (share, cell.bar[1])


def _read_row(cells: list[GridCell], pages: PageCount, read_cell: Callable[[RowCell], Content]) -> None:
    """Read the cells of a row: they stand beside each other, so all begin on the page on which the row begins."""
    begin, fresh, ends = pages.page, pages.fresh, [pages.page]
    begun = False
    for cell in cells:
        pages.page, pages.fresh = begin, fresh or begun
        content = read_cell(cell.source)
        cell.pieces, cell.bold, cell.colour, cell.signs = content.pieces, content.bold, content.colour, content.signs
        cell.bar = content.bar if isinstance(content, CellText) else None
        cell.text = text = content.text
        cell.filled = bool(text) and not text.isspace()
        if not begun and pages.known:
            first = next((piece.page for piece in cell.pieces if piece.page is not None), None)
            if first is not None:
                begin, begun = first, True
        ends.append(pages.page)
    pages.page, pages.fresh = max(ends), fresh and not begun


def _header_rows(rows: Grid, table: Element, styles: Styles) -> int:
    """How many of the first rows are the head, told by bold letters or shading, or by words above numbers."""
    if len(rows) < 2 or _holds_money(rows[0]):
        return 0
    if _stands_out(rows[0]) and not all(map(_stands_out, rows)):
        return _rows_of_the_head(rows)
    if _is_apart(rows):
        return 1
    if styles.shapes_first_row(table):
        return 1
    return 1 if _words_above_numbers(rows) else 0


def _rows_of_the_head(rows: Grid) -> int:
    """A head goes on while rows stand out, are more than a group's name and hold no money."""
    merged = max((cell.row_span for cell in rows[0]), default=1)
    count = 1
    while count < len(rows) - 1:
        row = rows[count]
        if count >= merged and (sum(cell.filled for cell in row) < 2 or not _stands_out(row)):
            break
        if _holds_money(row):
            break
        count += 1
    return count


def _stands_out(row: list[GridCell]) -> bool:
    filled = [cell for cell in row if cell.filled]
    return bool(filled) and (all(cell.bold for cell in filled) or all(cell.source.fill for cell in filled))


def _is_apart(rows: Grid) -> bool:
    """Whether the first row differs where every row is shaded: in its colour, or as the only one that is bold.

    A colour that comes back further down parts the rows in bands and says nothing of a head.
    """
    fills = [{cell.source.fill for cell in row if cell.filled or cell.source.fill} for row in rows]
    if len(fills[0]) == 1 and None not in fills[0] and not any(fills[0] & fill for fill in fills[1:]):
        return True
    return _is_bold(rows[0]) and not any(map(_is_bold, rows[1:]))


def _is_bold(row: list[GridCell]) -> bool:
    filled = [cell for cell in row if cell.filled]
    return bool(filled) and all(cell.bold for cell in filled)


def is_money(text: str) -> bool:
    """Whether a cell holds a number and nothing else; a year alone names a column."""
    text = text.strip()
    return bool(MONEY.fullmatch(text)) and not YEAR.fullmatch(text)


def _holds_money(row: list[GridCell]) -> bool:
    return any(is_money(cell.text) for cell in row)


def _words_above_numbers(rows: Grid) -> bool:
    """Whether the first row names columns that hold numbers below."""
    named = {cell.column for cell in rows[0] if cell.filled}
    below = [cell for row in rows[1:] for cell in row if cell.column in named and cell.filled]
    columns = {cell.column for cell in below if is_money(cell.text)}
    return len(named) > 1 and bool(columns) and all(_mostly_money(below, column) for column in columns)


def _mostly_money(cells: list[GridCell], column: int) -> bool:
    texts = [cell.text for cell in cells if cell.column == column]
    return 2 * sum(map(is_money, texts)) > len(texts)


def _light_of_shading(cell: GridCell, grid: Grid, header_rows: int) -> Colour | None:
    """The traffic light of a shaded cell.  What a whole row or a column's head shares is decoration, not a light."""
    fill = cell.source.fill
    row = [other.source.fill == fill for other in grid[cell.row] if other is not cell]
    head = [other for heads in grid[:header_rows] for other in heads if other.column == cell.column]
    if (row and all(row)) or any(other.source.fill == fill for other in head):
        return None
    return colour_of(fill)
