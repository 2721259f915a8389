"""Tables of a Word file: the grid with its merged cells, what is a header, and which cells are traffic lights."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from regionkit.document import Colour
from regionkit.readers.assembly import CellContent, Piece
from regionkit.readers.docx.graphics import newest_form
from regionkit.readers.docx.pages import PageCount
from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.symbols import colour_of
from regionkit.readers.docx.textblocks import text_of
from regionkit.readers.docx.tracked import is_gone
from regionkit.readers.docx.xml import ALTERNATIVES, Element, children, find, number, switch, value, w

MONEY = re.compile(r"[-–−+]?\s*\(?\d[\d\s.,]*\)?\s*%?")
YEAR = re.compile(r"(?:19|20)\d\d")
AROUND = frozenset(map(w, ("sdt", "sdtContent", "customXml", "ins", "moveTo")))
"""What may stand around rows and cells without being any of them."""
MAX_COLUMNS = 200
"""Wider spans are slips of a broken file."""


@dataclass(frozen=True, slots=True)
class CellText:
    """What was read inside a cell."""

    pieces: tuple[Piece, ...]
    bold: bool = False
    colour: Colour | None = None
    """Of a coloured symbol or shape in the cell."""

    @property
    def text(self) -> str:
        """The text as it will stand in the document."""
        return text_of(self.pieces)


@dataclass(slots=True)
class GridCell:
    """A cell at its place in the grid."""

    element: Element
    row: int
    column: int
    column_span: int
    row_span: int = 1
    text: CellText = field(default_factory=lambda: CellText(()))
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table that is ready for the document."""

    cells: tuple[CellContent, ...]
    header_rows: int


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, those in content controls too; rows that were deleted are left out."""
    for tag, element in children(table):
        if tag == w("tr"):
            if not is_gone(element):
                yield element
        elif tag in AROUND:
            yield from rows_of(element)
        elif tag == ALTERNATIVES:
            yield from rows_of(newest_form(element))


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of a row, those in content controls too; cells that were deleted are left out."""
    for tag, element in children(row):
        if tag == w("tc"):
            if find(element, "tcPr", "cellDel") is None:
                yield element
        elif tag in AROUND:
            yield from cells_of(element)
        elif tag == ALTERNATIVES:
            yield from cells_of(newest_form(element))


def is_placeholder(cell: Element) -> bool:
    """Whether a cell is in a content control that nobody has filled in: it only says what to write there."""
    outer = cell.getparent()
    while outer is not None and outer.tag != w("tbl"):
        if outer.tag == w("sdt") and switch(outer, "sdtPr", "showingPlcHdr"):
            return True
        outer = outer.getparent()
    return False


def grid_of(rows: list[Element]) -> list[GridCell]:
    """Place the cells of rows in a grid; cells merged downwards become one."""
    grid: list[GridCell] = []
    above: dict[int, GridCell] = {}
    for at, row in enumerate(rows):
        column = min(number(value(row, "trPr", "gridBefore")) or 0, MAX_COLUMNS)
        current: dict[int, GridCell] = {}
        for element in cells_of(row):
            span = min(max(number(value(element, "tcPr", "gridSpan")) or 1, 1), MAX_COLUMNS)
            if column and value(element, "tcPr", "hMerge") == "continue":  # the merging of old files, cell by cell
                _widen(grid, at, span)
                column += span
                continue
            merge = find(element, "tcPr", "vMerge")
            upper = above.get(column)
            if merge is not None and merge.get(w("val"), "continue") == "continue" and upper is not None:
                upper.row_span = at - upper.row + 1
                current[column] = upper
            else:
                cell = GridCell(element, at, column, span, fill=_fill(element))
                grid.append(cell)
                if merge is not None:
                    current[column] = cell
            column += span
        above = current
    return grid


def _widen(grid: list[GridCell], row: int, span: int) -> None:
    """Let the last cell of a row reach over what is merged with it from the left."""
    if grid and grid[-1].row == row:
        grid[-1].column_span += span


def _fill(cell: Element) -> str | None:
    """The colour that a cell is shaded with; ``None`` for none and for white."""
    shading = find(cell, "tcPr", "shd")
    if shading is None:
        return None
    solid = shading.get(w("val")) == "solid"
    fill = shading.get(w("color") if solid else w("fill"))
    return None if fill in {None, "auto", "FFFFFF", "ffffff"} else str(fill).upper()


def read_table(
    table: Element, rows: list[Element], styles: Styles, pages: PageCount, read_cell: Callable[[Element], CellText]
) -> ReadTable:
    """Read some rows of a table.  ``read_cell`` reads what stands in one cell."""
    grid = grid_of(rows)
    for at in range(len(rows)):
        _read_row([cell for cell in grid if cell.row == at], pages, read_cell)
    repeated = next((n for n, row in enumerate(rows) if not switch(row, "trPr", "tblHeader")), len(rows))
    header_rows = repeated if 0 < repeated < len(rows) else _header_rows(grid, len(rows), table, styles)
    cells = tuple(_content(cell, header_rows, _status_colour(cell, grid, header_rows)) for cell in grid)
    return ReadTable(cells, header_rows)


def _read_row(cells: list[GridCell], pages: PageCount, read_cell: Callable[[Element], CellText]) -> None:
    """Read the cells of a row: they stand beside each other, so all begin on the page on which the row begins."""
    begin, fresh, ends = pages.page, pages.fresh, [pages.page]
    begun = False
    for cell in cells:
        pages.page, pages.fresh = begin, fresh or begun
        cell.text = read_cell(cell.element)
        first = next((piece.page for piece in cell.text.pieces if piece.page is not None), None)
        if first is not None and not begun:
            begin, begun = first, True
        ends.append(pages.page)
    pages.page, pages.fresh = max(ends), fresh and not begun


def _header_rows(grid: list[GridCell], n_rows: int, table: Element, styles: Styles) -> int:
    """How many of the first rows are the head, told by bold letters or shading, or by words above numbers."""
    rows = [[cell for cell in grid if cell.row == at] for at in range(n_rows)]
    if n_rows < 2 or _holds_money(rows[0]):
        return 0
    if _stands_out(rows[0]) and not all(_stands_out(row) for row in rows):
        return _rows_of_the_head(rows)
    if _is_apart(rows):
        return 1
    if styles.shapes_first_row(table):
        return 1
    return 1 if _words_above_numbers(rows) else 0


def _rows_of_the_head(rows: list[list[GridCell]]) -> int:
    """A head goes on while rows stand out, are more than a group's name and hold no money."""
    merged = max((cell.row_span for cell in rows[0]), default=1)
    count = 1
    while count < len(rows) - 1:
        row = rows[count]
        filled = [cell for cell in row if cell.text.text.strip()]
        if count >= merged and (len(filled) < 2 or not _stands_out(row)):
            break
        if _holds_money(row):
            break
        count += 1
    return count


def _stands_out(row: list[GridCell]) -> bool:
    filled = [cell for cell in row if cell.text.text.strip()]
    return bool(filled) and (all(cell.text.bold for cell in filled) or all(cell.fill for cell in filled))


def _is_apart(rows: list[list[GridCell]]) -> bool:
    """Whether the first row differs where every row is shaded: in its colour, or as the only one that is bold.

    A colour that comes back further down parts the rows in bands and says nothing of a head.
    """
    fills = [{cell.fill for cell in row if cell.text.text.strip() or cell.fill} for row in rows]
    if len(fills[0]) == 1 and None not in fills[0] and not any(fills[0] & fill for fill in fills[1:]):
        return True
    return _is_bold(rows[0]) and not any(map(_is_bold, rows[1:]))


def _is_bold(row: list[GridCell]) -> bool:
    filled = [cell for cell in row if cell.text.text.strip()]
    return bool(filled) and all(cell.text.bold for cell in filled)


def is_money(text: str) -> bool:
    """Whether a cell holds a number and nothing else; a year alone names a column."""
    text = text.strip()
    return bool(MONEY.fullmatch(text)) and not YEAR.fullmatch(text)


def _holds_money(row: list[GridCell]) -> bool:
    return any(is_money(cell.text.text) for cell in row)


def _words_above_numbers(rows: list[list[GridCell]]) -> bool:
    """Whether the first row names columns that hold numbers below."""
    named = {cell.column for cell in rows[0] if cell.text.text.strip()}
    below = [cell for row in rows[1:] for cell in row if cell.column in named and cell.text.text.strip()]
    columns = {cell.column for cell in below if is_money(cell.text.text)}
    return len(named) > 1 and bool(columns) and all(_mostly_money(below, column) for column in columns)


def _mostly_money(cells: list[GridCell], column: int) -> bool:
    texts = [cell.text.text for cell in cells if cell.column == column]
    return 2 * sum(map(is_money, texts)) > len(texts)


def _status_colour(cell: GridCell, grid: list[GridCell], header_rows: int) -> Colour | None:
    """The traffic light of a cell.  Shading that a whole row or a column's head shares is decoration, not a light."""
    if cell.text.colour is not None:
        return cell.text.colour
    colour = colour_of(cell.fill)
    if colour is None or cell.row < header_rows:
        return None
    row = [other for other in grid if other.row == cell.row and other is not cell]
    head = [other for other in grid if other.row < header_rows and other.column == cell.column]
    if (row and all(other.fill == cell.fill for other in row)) or any(other.fill == cell.fill for other in head):
        return None
    return colour


def _content(cell: GridCell, header_rows: int, colour: Colour | None) -> CellContent:
    return CellContent(
        pieces=cell.text.pieces,
        row=cell.row,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        header=cell.row < header_rows,
        bold=cell.text.bold,
        colour=colour,
    )
