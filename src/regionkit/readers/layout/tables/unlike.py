"""What is drawn like a table and is none: the coloured areas of a cover, the cross of two axes."""

from __future__ import annotations

from regionkit.readers.layout.tables.tables import TableDraft

DISPLAY = 24.0  # points: text of tables is smaller, but for figures ("84 %" over "nöjda elever")
TIMES = 2.0  # of the smallest text: a cover has lines of several sizes
SMALLEST = 3  # rows and columns: a cross of axes parts a page into so many at least
SINGLE = 0.2  # of the places: a table has more cells with text that go over one row and column
MERGED = 0.5  # of the places: a table has fewer in cells that go over several


def is_cover(draft: TableDraft) -> bool:
    """Whether a title stands in a cell, many times as large as other text ("Genomlysning" over "Datum: 2026-06-12").

    Large figures are no title.
    """
    sizes = [line.size for cell in draft.cells for line in cell.lines]
    titles = [
        line.size for cell in draft.cells for line in cell.lines if not any(letter.isdigit() for letter in line.text)
    ]
    return max(titles, default=0.0) >= max(DISPLAY, TIMES * min(sizes, default=0.0))


def is_diagram(draft: TableDraft) -> bool:
    """Whether the words stand at the ends of crossing lines ("LÅNGSIKTIGT", "KORTSIKTIGT"): hardly a cell is its own,
    and most of the rest is merged, without a figure or a progress bar."""
    if min(draft.n_rows, draft.n_columns) < SMALLEST or any(cell.number or cell.bar for cell in draft.cells):
        return False
    places = draft.n_rows * draft.n_columns
    merged = sum(cell.row_span * cell.column_span for cell in draft.cells if cell.row_span * cell.column_span > 1)
    single = sum(1 for cell in draft.cells if cell.lines and cell.row_span == cell.column_span == 1)
    return single < SINGLE * places and merged > MERGED * places
