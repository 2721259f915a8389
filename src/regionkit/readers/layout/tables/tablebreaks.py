"""Tables that go on over a page break, and rows that a page break cuts in two."""

from __future__ import annotations

from dataclasses import replace

from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.tables.tables import CellDraft, SaidTable, TableDraft

SAME_PLACE = 5.0  # points: columns of a table that goes on


def goes_on(before: TableDraft, after: TableDraft) -> bool:
    """Whether a table at the top of a page is the rest of the one at the foot of the page before.

    It has no head of its own, or repeats that of the table; a group's name ("Färdigställda projekt") may stand above.
    """
    if after.first_page != before.page + 1:
        return False
    if before.said is not None and after.said is not None and before.said.number == after.said.number:
        return True
    if _edges_in(before, after) is None:
        return False
    groups = _groups(after)
    if after.header_rows == groups:
        return groups == 0 or before.header_rows > 0
    return before.n_columns == after.n_columns and _repeats(before, after, groups)


def _groups(draft: TableDraft) -> int:
    """How many rows above a table's head, or in its place, are one cell from side to side."""
    return next((row for row in range(draft.header_rows) if len(draft.row(row)) > 1), draft.header_rows)


def _repeats(before: TableDraft, after: TableDraft, groups: int) -> bool:
    """Whether a table's head is that of the other, but for what stands above them."""
    return _head(before, _groups(before)) == _head(after, groups)


def _edges_in(before: TableDraft, after: TableDraft) -> list[int] | None:
    """For each column edge of the rest, which edge of the table it is; columns that stay empty there may be missing."""
    if before.ends and after.ends:
        return _ends_in(before, after)
    shift = before.xs[0] - after.xs[0]
    found: list[int] = []
    for x in after.xs:
        near = min(range(len(before.xs)), key=lambda index: abs(before.xs[index] - x - shift))
        if abs(before.xs[near] - x - shift) > SAME_PLACE:
            return None
        found.append(near)
    return found if found[-1] == len(before.xs) - 1 and len(set(found)) == len(found) else None


def _ends_in(before: TableDraft, after: TableDraft) -> list[int] | None:
    """The same of tables without rules, whose figures end under each other and begin where they are long enough."""
    found = [0] if after.xs[0] < after.ends[0] - SAME_PLACE and len(after.ends) == after.n_columns else []
    for end in after.ends[len(found) :]:
        near = min(range(len(before.ends)), key=lambda index: abs(before.ends[index] - end))
        if abs(before.ends[near] - end) > SAME_PLACE:
            return None
        found.append(near)
    found.append(before.n_columns)
    return found if found[-2] == before.n_columns - 1 and sorted(set(found)) == found else None


def _head(draft: TableDraft, start: int = 0) -> list[tuple[int, int, str]]:
    return [(cell.row - start, cell.column, cell.text) for cell in draft.cells if start <= cell.row < draft.header_rows]


def joined(before: TableDraft, after: TableDraft) -> TableDraft:
    """A table with its rest, the repeated head left out."""
    if before.said is not None and after.said is not None and before.said.number == after.said.number:
        return _joined_as_said(before, after, before.said, after.said)
    kept = [] if _head(before) == _head(after) else list(range(_groups(after)))
    kept += range(after.header_rows, after.n_rows)
    if len(kept) == after.n_rows - after.header_rows and _row_goes_on(before, after):
        before, kept = _with_rest(before, after), kept[1:]
    rows = {row: number for number, row in enumerate(kept, before.n_rows)}
    edges = _edges_in(before, after) or list(range(len(after.xs)))
    added = [
        replace(
            cell,
            row=rows[cell.row],
            column=edges[cell.column],
            column_span=edges[cell.column + cell.column_span] - edges[cell.column],
        )
        for cell in after.cells
        if cell.row in rows
    ]
    return replace(
        before,
        cells=(*before.cells, *added),
        n_rows=before.n_rows + len(kept),
        page=after.page,
        box=after.box,
        begins=(before.first_page, before.first_box),
    )


def _joined_as_said(before: TableDraft, after: TableDraft, above: SaidTable, below: SaidTable) -> TableDraft:
    """The parts of a table of the structure tree; a row that the page break cuts has the same number in both.

    A head that is printed anew is left out, where the tree counts it among the rows.
    """
    cut = above.last == below.first
    heads = after.header_rows if not cut and _head(before) == _head(after) else 0
    first = before.n_rows - cut - heads
    last = {cell.column: cell for cell in before.cells if cell.row == first} if cut else {}
    grown: dict[int, tuple[Line, ...]] = {}
    added: list[CellDraft] = []
    for cell in after.cells:
        if cell.row == 0 and cell.column in last:
            grown[cell.column] = cell.lines
        elif cell.row >= heads:
            added.append(replace(cell, row=first + cell.row))
    kept = [
        replace(cell, lines=(*cell.lines, *grown[cell.column])) if cell.row == first and cell.column in grown else cell
        for cell in before.cells
    ]
    return replace(
        before,
        cells=(*kept, *added),
        n_rows=first + after.n_rows,
        n_columns=max(before.n_columns, after.n_columns),
        page=after.page,
        box=after.box,
        begins=(before.first_page, before.first_box),
        said=above._replace(last=below.last),
    )


def _row_goes_on(before: TableDraft, after: TableDraft) -> bool:
    """Whether the first row of the rest is the end of the last row above: no label, no figure, and small letters that
    go on in cells that hold text above ("… värmesystem, som" / "fastighetsnämnden ansvarar för.")."""
    if before.n_columns != after.n_columns or after.n_rows <= after.header_rows:
        return False
    above = {cell.column: cell for cell in before.row(before.n_rows - 1)}
    row = after.row(after.header_rows)
    filled = [cell for cell in row if cell.lines]
    return (
        bool(filled)
        and all(cell.column > 0 and cell.row_span == 1 and cell.colour is None for cell in filled)
        and all(cell.text[:1].islower() and _is_text(above.get(cell.column), cell) for cell in filled)
    )


def _is_text(above: CellDraft | None, below: CellDraft) -> bool:
    return above is not None and bool(above.lines) and above.column_span == below.column_span and not above.number


def _with_rest(before: TableDraft, after: TableDraft) -> TableDraft:
    """The table above, its last row with what the page break cut off."""
    rest = {cell.column: cell.lines for cell in after.row(after.header_rows)}
    last = before.n_rows - 1
    return replace(
        before,
        cells=tuple(
            replace(cell, lines=(*cell.lines, *rest.get(cell.column, ()))) if cell.row == last else cell
            for cell in before.cells
        ),
    )
