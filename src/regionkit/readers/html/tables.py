"""Tables of a web page: those that hold data, with their merged cells and heads, and those that only set out a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regionkit.errors import DocumentTooLarge
from regionkit.limits import Limits
from regionkit.readers.assembly import Piece
from regionkit.readers.docx.body import NESTED_GAP
from regionkit.readers.docx.pages import PageCount
from regionkit.readers.docx.rows import MAX_COLUMNS, Row, RowCell
from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.tables import CellText, ReadTable, read_table
from regionkit.readers.html.inline import STYLED, Line, read_inline, rgb_of
from regionkit.readers.html.pages import Element, is_hidden

BLOCKS_OF_TEXT = frozenset("h1 h2 h3 h4 h5 h6 article section".split())
PARTS = frozenset(("thead", "tbody", "tfoot"))
NUMBERS_APART = re.compile(r"(?<=\d) *\n *(?=\d)")
FEW_PARAGRAPHS = 3
NOT_FILLED = frozenset((None, "FFFFFF"))


def rows_of(table: Element) -> Iterator[tuple[Element, bool]]:
    """The rows of a table itself, each with whether it is in its head."""
    for child in table:
        if child.tag == "tr" and not is_hidden(child):
            yield child, False
        elif child.tag in PARTS and not is_hidden(child):
            yield from ((row, child.tag == "thead") for row in child if row.tag == "tr" and not is_hidden(row))


def is_layout(table: Element) -> bool:
    """Whether a table only sets out the page: it says so, or it frames headings, several paragraphs or other tables."""
    if table.get("role") in {"presentation", "none"}:
        return True
    cells = [cell for row, _ in rows_of(table) for cell in row if cell.tag in {"td", "th"}]
    if any(cell.tag == "th" for cell in cells):
        return False
    if len(cells) <= 1:
        return True
    return any(
        inner.tag == "table" or inner.tag in BLOCKS_OF_TEXT or (inner.tag == "p" and number >= FEW_PARAGRAPHS)
        for cell in cells
        for number, inner in enumerate(one for one in cell.iter("p", "table", *BLOCKS_OF_TEXT))
    )


class TableReader:
    """Reads tables of data; ``tracked`` where one held words that were deleted or inserted."""

    def __init__(self, styles: Styles, name: str, limits: Limits) -> None:
        self._styles, self._name, self._limits = styles, name, limits
        self.tracked = False
        self.line = 0

    def read(self, table: Element, line: int) -> ReadTable | None:
        """A table; its first line of text has this number in the document."""
        self.line = line
        rows = list(self._rows(table))
        if not any(row.cells for row in rows):
            return None
        return read_table(table, rows, self._styles, PageCount(known=False), self._cell)

    def _rows(self, table: Element) -> Iterator[Row]:
        """The rows, in which cells that go on from above have their place, as in a Word file."""
        found = list(rows_of(table))
        below: dict[int, tuple[int, int]] = {}
        """For each column, how many rows more the cell above covers, and how many columns."""
        positions = 0
        for number, (element, in_head) in enumerate(found):
            cells: list[RowCell] = []
            column = 0
            own = [cell for cell in element if cell.tag in {"td", "th"} and not is_hidden(cell)]
            waiting = list(own)
            while waiting or any(at >= column for at in below):
                if column in below:
                    left, span = below.pop(column)
                    cells.append(RowCell([], span, goes_on_down=True))
                    if left > 1:
                        below[column] = (left - 1, span)
                elif waiting:
                    cell = waiting.pop(0)
                    span = _number(cell.get("colspan"), 1, MAX_COLUMNS)
                    span = _room(span, column, below)
                    down = _number(cell.get("rowspan"), 1, len(found) - number)
                    cells.append(RowCell([cell], span, begins_down=down > 1, fill=_fill(cell, element)))
                    if down > 1:
                        below[column] = (down - 1, span)
                else:
                    span = min(at for at in below if at > column) - column
                    cells.append(RowCell([], span))
                column += span
                positions += span
                if positions > self._limits.cells:
                    raise DocumentTooLarge.over(self._name, "cells", self._limits.cells)
            heads = bool(own) and all(cell.tag == "th" for cell in own) and len(own) > 1
            yield Row(element, cells, 0, in_head or heads)

    def _cell(self, cell: RowCell) -> CellText:
        if not cell.inside:
            return CellText()
        line: Line = read_inline(cell.inside[0], self._styles.words)
        self.tracked = self.tracked or line.tracked
        text = _on_one_line(line.text)
        self.line += 1
        colour = next((sign.colour for sign in line.signs if sign.colour), None)
        return CellText((Piece(text, self.line),), text, line.bold, colour, tuple(line.signs))


def _on_one_line(text: str) -> str:
    """The lines of a cell on one; two numbers that would read as one are kept apart."""
    return NUMBERS_APART.sub(NESTED_GAP, text).replace("\n", " ").strip()


def _room(span: int, column: int, below: dict[int, tuple[int, int]]) -> int:
    """A span that ends where a cell from above stands."""
    return min([span, *(at - column for at in below if at > column)])


def _number(said: str | None, least: int, most: int) -> int:
    digits = (said or "").strip()
    if not digits.isascii() or not digits.isdigit():
        return least
    return most if digits.strip("0") == "" else max(least, min(int(digits[:6]), most))


def _fill(cell: Element, row: Element) -> str | None:
    """The colour behind a cell, its own or its row's; ``None`` for none and for white."""
    for element in (cell, row):
        styled = [found["colour"] for found in STYLED.finditer(element.get("style", "")) if found["what"][0] in "bB"]
        fill = rgb_of(styled[-1] if styled else element.get("bgcolor", ""))
        if fill not in NOT_FILLED:
            return fill
    return None
