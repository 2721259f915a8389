"""Cells shaded as traffic lights: green, yellow or red all over, with or without a word in them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from regionkit.document import Colour
from regionkit.readers.layout.page import Word
from regionkit.readers.layout.signs.signs import Sign, rounded
from regionkit.readers.layout.signs.symbols import colour_of, printed_light, shaded_light
from regionkit.readers.layout.tables.tables import CellDraft, TableDraft


def with_lights(draft: TableDraft) -> TableDraft:
    """A table in which shaded cells have their colours; its head must be told already.

    Refused, for they are decoration: heads and all first rows, rows shaded from side to side ("Summa" on yellow),
    columns shaded like their heads, and columns of figures in one colour.
    """
    draft = _with_greys(draft)
    lights = {cell: light for cell in draft.cells if cell.fill is not None and (light := shaded_light(cell.fill))}
    if not lights:
        return draft
    first = max(draft.header_rows, 1)
    body = [cell for cell in draft.cells if cell.row >= first]
    heads = {(cell.column, cell.fill) for cell in draft.cells if cell.row < first}
    return replace(
        draft,
        cells=tuple(_lit(cell, _light(cell, lights.get(cell), body, heads), draft.page) for cell in draft.cells),
    )


def _with_greys(draft: TableDraft) -> TableDraft:
    """A table in which grey signs have their colour ("●" in grey: not assessed).

    Refused: signs that stand in no column where the same sign is green, yellow or red; those are decoration.
    """
    signs = {
        (cell.column, word.text) for cell in draft.cells if cell.colour for word in _words(cell) if printed_light(word)
    }
    if not signs:
        return draft
    return replace(draft, cells=tuple(_grey(cell, signs, draft.page) for cell in draft.cells))


def _grey(cell: CellDraft, signs: Container[tuple[int, str]], page: int) -> CellDraft:
    if cell.colour is not None or cell.signs:
        return cell
    for word in _words(cell):
        if (cell.column, word.text) in signs and word.colour and colour_of(word.colour) == "grey":
            return replace(cell, colour="grey", signs=(Sign("grey", page, rounded(word.box)),))
    return cell


def _words(cell: CellDraft) -> Iterator[Word]:
    return (word for line in cell.lines for word in line.words)


def _lit(cell: CellDraft, light: Colour | None, page: int) -> CellDraft:
    """A cell with the colour of its shading, unless a symbol in it has one."""
    if light is None or cell.colour is not None:
        return cell
    signs = (Sign(light, page, rounded(cell.box)),) if cell.box else ()
    return replace(cell, colour=light, signs=signs)


def _light(
    cell: CellDraft, light: Colour | None, body: Sequence[CellDraft], heads: Container[tuple[int, object]]
) -> Colour | None:
    if light is None or cell not in body or (cell.column, cell.fill) in heads:
        return None
    beside = [other for other in body if other.row == cell.row and other is not cell]
    if all(other.fill == cell.fill for other in beside):
        return None
    column = [other for other in body if other.column == cell.column and other.column_span == cell.column_span]
    if cell.number and len(column) > 1 and all(other.fill == cell.fill for other in column):
        return None
    return light
