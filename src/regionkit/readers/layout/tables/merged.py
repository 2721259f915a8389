"""Head cells that are over several columns, told by what is empty beside them: "Varav årets investeringar" over three.

Programs that shade each cell draw the same picture for a merged cell as for a cell with empty ones beside it.
"""

from __future__ import annotations

from dataclasses import replace

from regionkit.readers.layout.tables.figures import YEAR
from regionkit.readers.layout.tables.tables import CellDraft, TableDraft


def with_title(draft: TableDraft) -> TableDraft:
    """A table whose first row is one cell, where its only text stands first on one colour from side to side."""
    cells = draft.row(0)
    alone = bool(cells) and bool(cells[0].lines) and all(cell.empty for cell in cells[1:])
    if alone and cells[0].fill is not None and {cell.fill for cell in cells} == {cells[0].fill}:
        return _over(draft, cells[0], cells[1:]) if _beside_all(draft, cells) else draft
    return draft


def with_merged_heads(draft: TableDraft) -> TableDraft:
    """A table whose upper heads reach over the empty cells to their right; its heads must be told already.

    Only where no rule is drawn between (a year reaches over rules too), and where every column has a head of its own
    in the row below.  Refused: the head of the labels, and a head with nothing under it.
    """
    for row in range(draft.header_rows):
        cells = draft.row(row)
        for cell in cells if row + 1 < draft.header_rows else []:
            if cell.lines:
                draft = _over(draft, cell, _empty_beside(draft, cell, cells))
    return draft


def _beside_all(draft: TableDraft, cells: list[CellDraft]) -> bool:
    """Whether a row is nothing but these cells, with no rule between them."""
    width = sum(cell.column_span for cell in cells)
    return width == draft.n_columns and not any(cell.walled or cell.row_span > 1 for cell in cells[:-1])


def _empty_beside(draft: TableDraft, cell: CellDraft, cells: list[CellDraft]) -> list[CellDraft]:
    """The empty cells just right of an upper head that it reaches over."""
    below = {other.column: other for other in draft.row(cell.row + cell.row_span)}
    found: list[CellDraft] = []
    if cell.column == 0 or cell.row_span > 1 or not _has_text(below, cell):
        return found
    last, year = cell, bool(YEAR.match(cell.text)) and not YEAR.match(below[cell.column].text)
    for other in cells:
        if other.column != last.column + last.column_span:
            continue
        walled = last.walled and not year
        if other.lines or walled or other.row_span > 1 or other.fill != cell.fill or not _has_text(below, other):
            break
        found.append(other)
        last = other
    return found


def _has_text(below: dict[int, CellDraft], cell: CellDraft) -> bool:
    return cell.column in below and bool(below[cell.column].lines)


def _over(draft: TableDraft, cell: CellDraft, others: list[CellDraft]) -> TableDraft:
    """The table with a cell that takes the place of those beside it."""
    if not others:
        return draft
    wide = replace(cell, column_span=sum(part.column_span for part in (cell, *others)), walled=others[-1].walled)
    apart = {id(other) for other in others}
    cells = [wide if other is cell else other for other in draft.cells if id(other) not in apart]
    return replace(draft, cells=tuple(cells))
