"""Columns that are not drawn: the stretches across that text fills, each under its head, and the cells they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from regionkit.document import Box
from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.page import Rect
from regionkit.readers.layout.tables.grid import Slot

TEXT_GAP = 0.7  # of the size: a light after a long line of a goal is closer than two heads are
GUTTER = 4.0  # points between two columns at least
INSIDE = 2.0  # points: a fill reaches to the edges of its cell, text does not


def columns_of(lines: Sequence[Line], lights: Sequence[Box]) -> list[tuple[float, float]]:
    """The stretches across that words and lights fill, with free gutters between."""
    filled = [(part.x0, part.x1) for line in lines for part in segments_of(line, TEXT_GAP)]
    filled = sorted([*filled, *((box[0] + INSIDE, box[2] - INSIDE) for box in lights)])
    columns: list[tuple[float, float]] = []
    for x0, x1 in filled:
        if columns and x0 < columns[-1][1] + GUTTER:
            columns[-1] = (columns[-1][0], max(columns[-1][1], x1))
        else:
            columns.append((x0, x1))
    return columns


def under_heads(columns: Sequence[tuple[float, float]], heads: Sequence[Line]) -> list[tuple[float, float]]:
    """The columns, each with the stretches near it that have no head: a light in the middle, its head at the left."""
    headed = [(x0, x1) for x0, x1 in columns if any(x0 <= head.x0 < x1 for head in heads)]
    for x0, x1 in columns:
        if (x0, x1) in headed or not headed:
            continue
        near = min(range(len(headed)), key=lambda index: max(headed[index][0] - x1, x0 - headed[index][1]))
        headed[near] = (min(headed[near][0], x0), max(headed[near][1], x1))
    return headed


def slots_of(xs: Sequence[float], ys: Sequence[float], rects: Sequence[Rect]) -> Iterator[Slot]:
    """The cells of a table, each with the smallest fill that lies under its middle."""
    for row, (top, bottom) in enumerate(pairwise(ys)):
        for column, (x0, x1) in enumerate(pairwise(xs)):
            under = [
                rect
                for rect in rects
                if rect.fill is not None
                and x0 - 1 <= (rect.x0 + rect.x1) / 2 <= x1 + 1
                and rect.top <= (top + bottom) / 2 <= rect.bottom
            ]
            fill = min(under, key=lambda rect: (rect.x1 - rect.x0) * (rect.bottom - rect.top), default=None)
            yield Slot(row, column, 1, 1, x0, top, x1, bottom, fill)
