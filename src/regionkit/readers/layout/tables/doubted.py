"""Which figures of a table that was read from a picture cannot be trusted, however well their own digits were read.

A figure says something by its row and its column: where the name of either was not read, or was read as shreds, or
where the table itself is parted in wrong places, the right digits stand for the wrong thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from regionkit.document import Box
from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Reading, Word
from regionkit.readers.layout.tables.tables import CellDraft, TableDraft

Place = tuple[int, int]
Readings = Mapping[int, Mapping[Box, Reading]]

READABLE = 0.6
"""From this certainty on, the words that name a row or column are right.

Of 736 names of rows in picture tables made by chance all of the 731 that were read so were right, and 5 of the 9 below
it were shreds ("Eiosorsckunsnnarnko Lac cc" for "Ekonomiskt bistånd").
"""
SHREDS = 0.25
"""Of the words of a table, the share that was read badly from which on it is not trusted at all."""
LETTER = re.compile(r"[^\W\d_]")
HEAD = re.compile(r"[-\u2013\u2212+(]?\d{1,3}")
"""What stands before the first gap of a figure with gaps: "-1", "118"; refuses "1 234", "2026"."""
GROUP = re.compile(r"\d{3}(?:[ .]\d{3})*(?:[.,]\d+)?\)?")
"""What stands after it: "409,1", "460 325"; refuses "12", "-409"."""
YEAR = re.compile(r"(?:19|20)\d\d")
BETWEEN = re.compile(r"\d\s+[-\u2013\u2212]\d")
"""Two figures in one cell, "568 -70 797": the columns are parted in wrong places; refuses "2025-2026"."""
LEFTOVER = re.compile(r"0\d\d(?!\d)")
"""The end of a figure whose beginning is in the cell before: "091 -197", "058,1"; refuses "0", "0,58"."""
NARROW = 1.3
"""Times its height that the gap between the parts of a figure is at most; between columns it is wider."""
FEWEST = 2
"""Rows in which a figure must be parted for its columns to be two halves of one."""


def doubted(draft: TableDraft, readings: Readings, known: tuple[str, ...]) -> set[Place]:
    """The cells of a table whose figures are in doubt for what stands around them.

    ``known`` are words that rows and columns of tables are named with: what is one of them, or ends in one, was read
    right, however unsure the reading itself was of it.
    """
    body = [cell for cell in draft.cells if cell.lines and cell.row >= draft.header_rows]
    reading = _Names(readings, known)
    nameless = set(_nameless(draft, reading))
    half_nameless = 2 * len(nameless) >= max(draft.n_columns - 1, 2)
    all_of_it = half_nameless or _is_parted_wrongly(body) or reading.shreds(draft) >= SHREDS
    standing = _names_stand(body)
    rows = {row for row, cells in _by_row(body).items() if not reading.is_named(cells, standing)}
    columns = nameless | set(_halves(body)) | set(_without_words(draft))
    return {(cell.row, cell.column) for cell in body if all_of_it or cell.row in rows or cell.column in columns}


def _is_parted_wrongly(body: Sequence[CellDraft]) -> bool:
    """Whether a cell holds the end of one figure, or the end of one and the beginning of the next."""
    figures = [cell.text for cell in body if not LETTER.search(cell.text)]
    return any(BETWEEN.search(text) or LEFTOVER.match(text) for text in figures)


def _by_row(cells: Sequence[CellDraft]) -> dict[int, list[CellDraft]]:
    """The cells that stand in each row, from the left; one that spans rows stands in each of them."""
    rows: dict[int, list[CellDraft]] = defaultdict(list)
    for cell in sorted(cells, key=lambda cell: cell.column):
        for row in range(cell.row, cell.row + cell.row_span):
            rows[row].append(cell)
    return rows


def _names_stand(body: Sequence[CellDraft]) -> tuple[int, bool]:
    """The column in which the names of rows stand, and whether words stand in the next one as well in most rows."""
    columns = [[cell.column for cell in cells if LETTER.search(cell.text)] for cells in _by_row(body).values()]
    first = [found[0] if found else 0 for found in columns]
    own = max(sorted(set(first)), key=first.count, default=0)
    return own, 2 * sum(own + 1 in found for found in columns) > len(columns)


@dataclass(frozen=True, slots=True)
class _Names:
    """How well the names of rows and columns were read."""

    readings: Readings
    known: tuple[str, ...]

    def is_named(self, cells: Sequence[CellDraft], standing: tuple[int, bool]) -> bool:
        """Whether words that were read well stand in a row where those of most rows stand, and are not broken in two.

        "Köp av t" and "jänster" in two columns of which the second holds figures: the columns are parted elsewhere.
        """
        names = [cell for cell in cells if LETTER.search(cell.text)]
        if not names or names[0].column != standing[0] or self.certainty(names[0]) < READABLE:
            return False
        broken = len(names) > 1 and names[1].column == standing[0] + 1 and names[1].text[0].islower()
        return standing[1] or not broken

    def shreds(self, draft: TableDraft) -> float:
        """Of all words that were read from a picture, the share that was read badly."""
        words = [(line, word) for cell in draft.cells for line in cell.lines for word in line.words]
        read = [self._of(line, word) for line, word in words if word.box in self.readings.get(line.page, ())]
        return sum(certainty < READABLE for certainty in read) / len(read) if read else 0.0

    def certainty(self, cell: CellDraft) -> float:
        """How sure the letters of a cell are, taken together."""
        words = [(len(LETTER.findall(word.text)), self._of(line, word)) for line in cell.lines for word in line.words]
        letters = sum(count for count, _ in words)
        if not letters:
            return min(certainty for _, certainty in words)
        return sum(count * certainty for count, certainty in words) / letters

    def _of(self, line: Line, word: Word) -> float:
        reading = self.readings.get(line.page, {}).get(word.box)
        known = word.text.casefold().strip(",.:;").endswith(self.known)
        return 1.0 if reading is None or known else reading.certainty


def _nameless(draft: TableDraft, reading: _Names) -> Iterator[int]:
    """The columns, but for the first, whose heads are empty or were read as shreds, in a table that has heads."""
    heads: dict[int, list[CellDraft]] = defaultdict(list)
    for cell in draft.cells:
        if cell.row < draft.header_rows and cell.lines:
            for column in range(cell.column, cell.column + cell.column_span):
                heads[column].append(cell)
    for column in range(1, draft.n_columns) if heads else ():
        if min((reading.certainty(cell) for cell in heads[column]), default=0.0) < READABLE:
            yield column


def _without_words(draft: TableDraft) -> Iterator[int]:
    """Columns whose head is but a year, and those before them, where other heads have words.

    "Kvar Prognos" and "2026" are "Kvar" and "Prognos 2026": one head has two lines, and the columns share them out
    wrongly.  Refuses "2024", "2025", "2026" side by side.
    """
    heads = [cell for cell in draft.cells if cell.row < draft.header_rows and cell.lines and cell.column]
    if not any(LETTER.search(cell.text) for cell in heads):
        return
    by_column = {column: [cell.text for cell in heads if cell.column == column] for column in range(draft.n_columns)}
    for column, texts in by_column.items():
        if texts and all(YEAR.fullmatch(text) for text in texts):
            yield from (column - 1, column)


def _halves(body: Sequence[CellDraft]) -> Iterator[int]:
    """Columns that are the halves of one: "66" and "884" as near to each other as the groups of one figure are."""
    places = {(cell.row, cell.column): cell for cell in body}
    parted: dict[int, list[bool]] = defaultdict(list)
    for (row, column), cell in places.items():
        after = places.get((row, column + 1))
        if after is not None and HEAD.fullmatch(cell.text):
            gap = after.lines[0].x0 - cell.lines[0].x1
            near = gap <= NARROW * (cell.lines[0].bottom - cell.lines[0].top)
            parted[column].append(near and bool(GROUP.fullmatch(after.text)))
    for column, found in parted.items():
        if sum(found) >= max(FEWEST, len(found) / 2):
            yield from (column, column + 1)
