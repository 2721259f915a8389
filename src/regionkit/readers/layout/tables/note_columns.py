"""Columns of notes' numbers that stand so close to the figures that one column was made of both: "1 212,4".

Their head tells: "Not 2024" over "1 212,4", "2 −985,1" and "−790,9" is "Not" and "2024".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Word
from regionkit.readers.layout.tables.tables import CellDraft, TableDraft
from regionkit.values.amounts.loose import NOTE, readings_of, tokens_of
from regionkit.values.amounts.loose_sums import LooseRow, Reading, Stretch, told

GLUED = re.compile(r"(?P<note>\d{1,2}[a-z]?)(?P<value>[-−–]\d.*)")
"""A note's number that touches the sign of its figure: "2−985,1"."""
HEAD = re.compile(r"(?P<note>\D+?)[.:]?(?P<value>(?:19|20)\d\d)")
"""The two heads, where they touch: "Not2024"."""


class _Parts(NamedTuple):
    """The words of a cell, those of the note and those of the figure."""

    note: tuple[Word, ...]
    value: tuple[Word, ...]
    doubtful: bool = False


def with_note_columns(draft: TableDraft, notes: frozenset[str]) -> TableDraft:
    """The table with such a column parted in two.  ``notes`` are heads of columns with notes' numbers.

    Refused: a column with anything but figures below such heads, and one in which no figure has a number before it.
    """
    for head in draft.cells:
        if head.row >= draft.header_rows or head.column_span > 1 or not head.column or len(head.lines) != 1:
            continue
        if head.text.casefold().strip(".:") in notes:
            return _with_glued_notes(draft, head)
        heads = _heads(head.lines[0].words, notes)
        if heads and _holds_notes(draft, head):
            return _with_own_head(draft, head, heads)
        parts = _parts(draft, head.column) if heads else None
        if heads and parts:
            return _parted(draft, head, heads, parts)
    return draft


def _holds_notes(draft: TableDraft, head: CellDraft) -> bool:
    """Whether the column before a head of both has no head of its own and holds nothing but notes' numbers."""
    before = [cell for cell in draft.cells if cell.column == head.column - 1 and cell.lines]
    body = [cell for cell in before if cell.row >= draft.header_rows]
    return bool(body) and len(body) == len(before) and all(NOTE.fullmatch(cell.text) for cell in body)


def _with_own_head(draft: TableDraft, head: CellDraft, heads: _Parts) -> TableDraft:
    """The table with the head of the notes over their column."""
    page = head.lines[0].page
    cells = []
    for cell in draft.cells:
        if cell is head:
            cell = replace(cell, lines=(Line(heads.value, page),))
        elif (cell.row, cell.column) == (head.row, head.column - 1):
            cell = replace(cell, lines=(Line(heads.note, page),))
        cells.append(cell)
    return replace(draft, cells=tuple(cells))


def _with_glued_notes(draft: TableDraft, head: CellDraft) -> TableDraft:
    """The table with the notes' numbers in their column that touch the signs of their figures: "2−985,1" is both."""
    here = {cell.row: cell for cell in draft.cells if cell.column == head.column and cell.row >= draft.header_rows}
    cells = {(cell.row, cell.column): cell for cell in draft.cells}
    for row, cell in here.items():
        figure = cells.get((row, head.column + 1))
        words = figure.lines[0].words if figure is not None and len(figure.lines) == 1 else ()
        glued = GLUED.fullmatch(words[0].text) if words and not cell.lines else None
        if figure is None or glued is None:
            continue
        note, value = _cut(words[0], glued.end("note"), glued.start("value"))
        cells[row, head.column] = replace(cell, lines=(Line((note,), figure.lines[0].page),))
        cells[row, head.column + 1] = replace(figure, lines=(Line((value, *words[1:]), figure.lines[0].page),))
    return replace(draft, cells=tuple(cells.values()))


def _heads(words: Sequence[Word], notes: frozenset[str]) -> _Parts | None:
    """The two heads of one cell."""
    if words[0].text.casefold().strip(".:") in notes and len(words) > 1:
        return _Parts(tuple(words[:1]), tuple(words[1:]))
    glued = HEAD.fullmatch(words[0].text)
    if glued is None or glued["note"].casefold() not in notes:
        return None
    first, second = _cut(words[0], glued.end("note"), glued.start("value"))
    return _Parts((first,), (second, *words[1:]))


def _cut(word: Word, end: int, start: int) -> tuple[Word, Word]:
    """A word in two, each with its share of the width."""
    at = word.x0 + (word.x1 - word.x0) * start / len(word.text)
    return word._replace(text=word.text[:end], x1=at), word._replace(text=word.text[start:], x0=at)


def _parts(draft: TableDraft, column: int) -> dict[int, _Parts] | None:
    """What stands in the two columns, row by row."""
    cells = {cell.row: cell for cell in draft.cells if cell.column == column and cell.row >= draft.header_rows}
    filled = {row: _words(cell) for row, cell in sorted(cells.items()) if cell.lines}
    if any(len(cells[row].lines) > 1 or cells[row].column_span > 1 for row in filled):
        return None
    rows = [LooseRow(Stretch(0, 0), _readings(words)) for words in filled.values()]
    kept = told(rows, notes=True) if rows and all(row.readings for row in rows) else None
    if kept is None or not any(row.note for row in kept):
        return None
    return {row: _of_row(words, one) for (row, words), one in zip(filled.items(), kept, strict=True)}


def _words(cell: CellDraft) -> tuple[Word, ...]:
    """The words of a cell; a number that touches a sign is one of its own."""
    found: list[Word] = []
    for word in cell.lines[0].words:
        glued = GLUED.fullmatch(word.text)
        found += _cut(word, glued.end("note"), glued.start("value")) if glued else [word]
    return tuple(found)


def _readings(words: Sequence[Word]) -> tuple[Reading, ...]:
    line = " ".join(word.text for word in words)
    return tuple(readings_of(line, tokens_of(line), 1))


def _of_row(words: Sequence[Word], row: LooseRow) -> _Parts:
    first = int(row.note is not None)
    return _Parts(tuple(words[:first]), tuple(words[first:]), bool(row.doubtful))


def _parted(draft: TableDraft, head: CellDraft, heads: _Parts, parts: dict[int, _Parts]) -> TableDraft:
    """The table with one column more; what stands across the old one stands across both."""
    cells: list[CellDraft] = []
    for cell in draft.cells:
        inside = heads if cell is head else parts.get(cell.row) if cell.column == head.column else None
        if inside is not None:
            cells += _two_cells(cell, inside)
        elif cell.column > head.column:
            cells.append(replace(cell, column=cell.column + 1))
        elif cell.column + cell.column_span > head.column:
            cells.append(replace(cell, column_span=cell.column_span + 1))
        else:
            cells.append(cell)
    left, right = draft.xs[: head.column + 1], draft.xs[head.column + 1 :]
    xs = (*left, min(max(heads.value[0].x0, left[-1]), right[0]), *right) if left and right else draft.xs
    return replace(draft, cells=tuple(cells), n_columns=draft.n_columns + 1, xs=xs)


def _two_cells(cell: CellDraft, parts: _Parts) -> list[CellDraft]:
    page = cell.lines[0].page
    lines = [(Line(words, page),) if words else () for words in parts[:2]]
    note = replace(cell, lines=lines[0], doubtful=parts.doubtful, walled=False)
    value = replace(cell, lines=lines[1], doubtful=parts.doubtful, column=cell.column + 1, signs=(), colour=None)
    return [note, value]
