"""Tables whose figures single blanks part, with a number of a note among them: heads and sums tell the columns."""

from __future__ import annotations

from collections.abc import Sequence

from regionkit.language.layout import LayoutWords
from regionkit.readers.assembly import CellContent, Piece
from regionkit.readers.docx.tables import ReadTable
from regionkit.values.amounts.loose import MOST_ROWS, fields_of, is_loose, may_head_figures, read_loose


def read_loose_columns(
    numbered: Sequence[tuple[int, str]], words: LayoutWords, page: int | None, number: int
) -> tuple[ReadTable, int] | None:
    """The table that some lines begin with, and how many of them it takes.

    ``numbered`` are lines with their numbers in the document, ``number`` is that of the block.
    """
    lines = [line for _, line in numbered[: MOST_ROWS + 1]]
    table = read_loose(lines, words.note_columns) if may_head_figures(lines) else None
    if table is None or not is_loose(lines, table):
        return None
    cells: list[CellContent] = []
    doubtful: set[tuple[int, int]] = set()
    for row, fields in enumerate(fields_of(table)):
        at, line = numbered[row]
        for column, (start, end), doubted in fields:
            piece = Piece(line[start:end], at, " ", page, None, number)
            cells.append(CellContent((piece,), row, column, header=row == 0))
            if doubted:
                doubtful.add((row, column))
    return ReadTable(cells, 1, doubtful=frozenset(doubtful)), 1 + len(table.rows)
