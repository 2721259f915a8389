"""Rows and cells of a Word table as the file holds them: what is gone, what is unfilled, how cells are merged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from regionkit.readers.docx.graphics import newest_form
from regionkit.readers.docx.tracked import is_gone
from regionkit.readers.docx.xml import ALTERNATIVES, VALUE, Element, number, switch, value, w

ROW, ROW_PROPERTIES, CELL, CELL_PROPERTIES = w("tr"), w("trPr"), w("tc"), w("tcPr")
CONTROL = w("sdt")
AROUND = frozenset(map(w, ("sdtContent", "customXml", "ins", "moveTo")))
"""What may stand around rows and cells without being any of them; so may content controls."""
SPAN, DOWN, ACROSS, SHADE, DELETED = w("gridSpan"), w("vMerge"), w("hMerge"), w("shd"), w("cellDel")
PATTERN, PATTERN_COLOUR, FILL = w("val"), w("color"), w("fill")
MAX_COLUMNS = 200
"""Wider spans are slips of a broken file."""


class RowCell(NamedTuple):
    """A cell as its row holds it."""

    inside: list[Element]
    """What stands in it, its properties left out."""
    span: int = 1
    goes_on_down: bool = False
    """It is the lower part of the cell above."""
    begins_down: bool = False
    goes_on_across: bool = False
    """It is the right part of the cell before it, as old files say it."""
    fill: str | None = None
    """The colour that it is shaded with; ``None`` for none and for white."""
    unfilled: bool = False
    """It is in a content control that nobody has filled in, and only says what to write there."""


class Row(NamedTuple):
    """A row with its cells."""

    element: Element
    cells: list[RowCell]
    begins_at: int = 0
    """The columns that are left out before the first cell."""
    repeats: bool = False
    """It is printed again at the top of each page, as heads are."""


def rows_of(table: Element, unfilled: bool = False) -> Iterator[Row]:
    """The rows of a table, those in content controls too; rows that were deleted are left out."""
    for element in table:
        tag = element.tag
        if tag == ROW:
            properties = next(iter(element), None)
            if properties is None or properties.tag != ROW_PROPERTIES:
                yield Row(element, list(_cells_of(element, unfilled)))
            elif not is_gone(element, properties):
                before = min(max(number(value(properties, "gridBefore")) or 0, 0), MAX_COLUMNS)
                repeats = bool(switch(properties, "tblHeader"))
                yield Row(element, list(_cells_of(element, unfilled)), before, repeats)
        elif tag in AROUND:
            yield from rows_of(element, unfilled)
        elif tag == CONTROL:
            yield from rows_of(element, unfilled or _is_unfilled(element))
        elif tag == ALTERNATIVES:
            yield from rows_of(newest_form(element), unfilled)


def _cells_of(row: Element, unfilled: bool) -> Iterator[RowCell]:
    """The cells of a row, those in content controls too; cells that were deleted are left out."""
    for element in row:
        tag = element.tag
        if tag == CELL:
            inside = list(element)
            if not inside or inside[0].tag != CELL_PROPERTIES:
                yield RowCell(inside, unfilled=unfilled)
                continue
            cell = _cell(inside.pop(0), inside, unfilled)
            if cell is not None:
                yield cell
        elif tag in AROUND:
            yield from _cells_of(element, unfilled)
        elif tag == CONTROL:
            yield from _cells_of(element, unfilled or _is_unfilled(element))
        elif tag == ALTERNATIVES:
            yield from _cells_of(newest_form(element), unfilled)


def _is_unfilled(control: Element) -> bool:
    return bool(switch(control, "sdtPr", "showingPlcHdr"))


def _cell(properties: Element, inside: list[Element], unfilled: bool) -> RowCell | None:
    span, down, across, fill = 1, None, None, None
    for said in properties:
        tag = said.tag
        if tag == SPAN:
            span = min(max(number(said.get(VALUE)) or 1, 1), MAX_COLUMNS)
        elif tag == DOWN:
            down = said.get(VALUE, "continue")
        elif tag == ACROSS:
            across = said.get(VALUE, "continue")
        elif tag == SHADE:
            fill = _fill(said)
        elif tag == DELETED:
            return None
    return RowCell(
        inside, span, down == "continue", down not in {None, "continue"}, across == "continue", fill, unfilled
    )


def _fill(shading: Element) -> str | None:
    fill = shading.get(PATTERN_COLOUR if shading.get(PATTERN) == "solid" else FILL)
    return None if fill in {None, "auto", "FFFFFF", "ffffff"} else str(fill).upper()


