"""Rows that only carry a sum from one page to the next: "Transport", "Transport från föregående sida"."""

from __future__ import annotations

from regionkit.analysis import Analysis
from regionkit.document import Table


def carried_rows(analysis: Analysis, table: Table) -> frozenset[int]:
    """The rows of a table that repeat what other rows have said, and would be counted twice.

    "Transport" alone may as well be what transports cost: it carries a sum only where the row after it, in the same
    table or at the beginning of the next one, says that it comes from the page before and holds the same numbers.
    """
    words = analysis.language.budget
    rows = [_texts(table, row) for row in range(table.n_rows)]
    carried: set[int] = set()
    for row in range(table.header_rows, table.n_rows):
        label, numbers = rows[row]
        if label in words.carried_from:
            carried.add(row)
        elif label in words.carried_to:
            following = rows[row + 1] if row + 1 < table.n_rows else _first_of_next(analysis, table)
            if following is not None and following[0] in words.carried_from and following[1] == numbers:
                carried.add(row)
    return frozenset(carried)


def _first_of_next(analysis: Analysis, table: Table) -> tuple[str, tuple[str, ...]] | None:
    tables = analysis.document.tables
    if table.index + 1 >= len(tables):
        return None
    following = tables[table.index + 1]
    return _texts(following, following.header_rows) if following.n_rows > following.header_rows else None


def _texts(table: Table, row: int) -> tuple[str, tuple[str, ...]]:
    """A row's label in lower case, and its other cells."""
    texts = [" ".join(cell.text.split()) for cell in table.row(row) if cell.text.strip()]
    return (texts[0].casefold().strip(" :"), tuple(texts[1:])) if texts else ("", ())
