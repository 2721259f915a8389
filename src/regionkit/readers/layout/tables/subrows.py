"""Rows that are drawn as one but printed as several: figures under each other, with no rule between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.tables.figures import BEGINNING, NUMBER, REST
from regionkit.readers.layout.tables.tables import CellDraft, TableDraft

SAME_LINE = 0.4  # of the size


def with_subrows(draft: TableDraft) -> TableDraft:
    """Part each such row into the rows that its figures make; refused where a merged cell reaches into it or out."""
    cells: list[CellDraft] = []
    added = 0
    rows: list[list[CellDraft]] = [[] for _ in range(draft.n_rows)]
    for cell in draft.cells:
        rows[cell.row].append(cell)
    tall = {row for cell in draft.cells if cell.row_span > 1 for row in range(cell.row, cell.row + cell.row_span)}
    for row, here in enumerate(rows):
        starts = [] if row in tall else _starts(here)
        for cell in here:
            if len(starts) > 1:
                cells += _parted(replace(cell, row=row + added), starts)
            else:
                cells.append(replace(cell, row=row + added))
        added += max(len(starts) - 1, 0)
    return replace(draft, cells=tuple(cells), n_rows=draft.n_rows + added)


def _starts(cells: Sequence[CellDraft]) -> list[float]:
    """Where the printed rows begin (the bottom of their first line), from the top; empty where the row is one.

    Two labels or more must stand beside figures, and every figure column must hold nothing but figures.
    """
    stacked = [cell for cell in cells if len(cell.lines) > 1 and all(NUMBER.match(line.text) for line in cell.lines)]
    labels = next((cell for cell in cells if cell.lines and cell not in stacked), None)
    if not stacked or labels is None:
        return []
    figures = [line for cell in stacked for line in _without_rests(cell.lines)]
    beside = [line for line in labels.lines if any(_level(line, figure) for figure in figures)]
    if len(beside) < 2:
        return []
    if any(not any(_level(figure, label) for label in labels.lines) for figure in figures):
        return []
    starts = [labels.lines[0].bottom]
    for line in labels.lines[1:]:
        if not line.text[:1].islower():
            starts.append(line.bottom)
    return starts


def _without_rests(lines: Sequence[Line]) -> Iterator[Line]:
    """Figures without what a narrow cell broke off: "629" under "-206"."""
    yield lines[0]
    for above, line in pairwise(lines):
        if not (REST.match(line.text) and BEGINNING.match(above.text)):
            yield line


def _level(one: Line, other: Line) -> bool:
    return abs(one.bottom - other.bottom) <= SAME_LINE * max(one.size, other.size)


def _parted(cell: CellDraft, starts: Sequence[float]) -> list[CellDraft]:
    """A cell's lines, each in the printed row that it stands in."""
    rows: list[list[Line]] = [[] for _ in starts]
    for line in cell.lines:
        slack = SAME_LINE * line.size
        number = max((index for index, start in enumerate(starts) if start <= line.bottom + slack), default=0)
        rows[number].append(line)
    return [
        replace(cell, row=cell.row + index, lines=tuple(lines), colour=None, signs=())
        if index
        else replace(cell, lines=tuple(lines))
        for index, lines in enumerate(rows)
    ]
