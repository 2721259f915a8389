"""The pieces of printed lines in a region's ink, cut apart at empty rows and wide gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionkit.readers.ocr.strokes import spans

Ink = NDArray[np.uint8]
INKED = 72  # of 255
GUTTER = 0.55  # heights of a line: a gap so wide parts columns where all other lines have it too
NARROW = 0.45  # heights of a line: cuts a band in which lines of two columns overlap; thousands stand closer
TALL = 1.6  # heights of a line: a band of more than one
LARGE, HIGH = 1.4, 0.4  # heights of a line: a title; of its own height: its lowest letters
WHOLE = 0.6  # of a title's letters: those without dots or rings
GAP = 1.25  # heights of a line: a wider gap parts columns
MARK = 0.4  # of a line's height: lower bands close above a line are the dots of its letters
LINE = 0.15  # of a line's height
APART = 0.25  # of a line's height: a full stop or a comma stands closer to its word
COLUMN_GAP = 0.4  # of a tall band's height: the gap between two columns of text is wider
SPECK = 0.14  # of a line's height, both ways


Gutters = Sequence[tuple[int, int]]


class Piece(NamedTuple):
    """A stretch of a printed line: its box in the picture, half open."""

    x0: int
    top: int
    x1: int
    bottom: int


def line_heights(ink: Ink, tall: float) -> list[tuple[int, int]]:
    """How high the bands of ink are that empty rows part, and how many columns of each have ink.

    A band of ``tall`` pixels or more is parted at its wide gaps: the lines of two columns of text that stand beside
    each other are seldom level, and leave no empty row from side to side.
    """
    mask = ink > INKED
    return [line for top, bottom in spans(mask.any(axis=1)) for line in _lines_of_band(mask[top:bottom], tall)]


def _lines_of_band(band: NDArray[np.bool_], tall: float) -> Iterator[tuple[int, int]]:
    inked = band.any(axis=0)
    columns = _stretches(spans(inked), tall * COLUMN_GAP) if len(band) >= tall else []
    if len(columns) < 2:
        yield len(band), int(inked.sum())
        return
    for x0, x1 in columns:
        part = band[:, x0:x1]
        for top, bottom in spans(part.any(axis=1)):
            yield from _lines_of_band(part[top:bottom], tall)


def _stretches(found: Sequence[tuple[int, int]], gap: float) -> list[tuple[int, int]]:
    """Stretches of ink, those that stand closer than a gap taken together."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start - joined[-1][1] < gap:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def usual_height(heights: Sequence[tuple[int, int]]) -> float:
    """The height that most of the print has: letters of a text that runs up the margin count for what they are."""
    ordered = sorted(heights)
    half, so_far = sum(weight for _, weight in ordered) / 2, 0
    for height, weight in ordered:
        so_far += weight
        if so_far >= half:
            return float(height)
    return 0.0


def pieces_of(ink: Ink, height: float, gutters: Gutters = ()) -> Iterator[Piece]:
    """The pieces of a region, where lines are ``height`` pixels high, in the region's own pixels."""
    yield from _cut(ink > INKED, 0, 0, height, gutters, True)


def _cut(mask: NDArray[np.bool_], x: int, y: int, height: float, gutters: Gutters, rows_first: bool) -> Iterator[Piece]:
    bands = with_marks(spans(np.any(mask, axis=1)), height)
    for top, bottom in bands:
        band = mask[top:bottom]
        found = spans(np.any(band, axis=0))
        letters = _letters_height(band, found, height)
        columns = _columns(found, x, letters, gutters)
        if len(columns) == 1 and bottom - top > TALL * letters:
            columns = _at_widest(found, height)
        for x0, x1 in columns:
            part = band[:, x0:x1]
            if len(columns) > 1 or (len(bands) > 1 and not rows_first):
                yield from _cut(part, x + x0, y + top, height, gutters, len(columns) > 1)
            else:
                x0, x1 = _without_dust(spans(np.any(band[:, x0:x1], axis=0)), band, x0, height)
                yield from _trimmed(band[:, x0:x1], x + x0, y + top, height)


def _letters_height(band: NDArray[np.bool_], found: Sequence[tuple[int, int]], height: float) -> float:
    """How high the letters of a band are: as most of the print, or as the band where it is one line of a title.

    The words of a title stand further apart than columns of small print.  In a band of several lines most letters
    have others below them with a gap between, or are low for it: heads of one line beside heads of two.
    """
    if len(band) < LARGE * height or not found:
        return height
    stretches = [spans(band[:, x0:x1].any(axis=1)) for x0, x1 in found]
    whole = [rows[-1][1] - rows[0][0] for rows in stretches if len(rows) == 1]
    large = sum(high >= HIGH * len(band) for high in whole)
    return float(len(band)) if large >= WHOLE * len(found) else height


def _trimmed(part: NDArray[np.bool_], x: int, y: int, height: float) -> Iterator[Piece]:
    (top, *_), (left, *_) = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    high, wide = part.shape
    bottom, right = int(np.flatnonzero(part.any(axis=1))[-1]) + 1, int(np.flatnonzero(part.any(axis=0))[-1]) + 1
    high, wide = bottom - int(top), right - int(left)
    if max(high, wide) < 2 * SPECK * height or part.sum() < 3:
        return
    if high > 2.5 * height and wide < 0.3 * height:  # what is left of an upright line
        return
    if high < LINE * height and wide > 2 * height:  # what is left of a level one; the longest dash is shorter
        return
    yield Piece(x + int(left), y + int(top), x + right, y + bottom)


def _columns(found: list[tuple[int, int]], x: int, height: float, gutters: Gutters) -> list[tuple[int, int]]:
    """Stretches of ink that wide gaps part, or such that lie in a gutter."""
    columns: list[tuple[int, int]] = []
    for start, end in found:
        if columns and not _apart(columns[-1][1] + x, start + x, height, gutters):
            columns[-1] = (columns[-1][0], end)
        else:
            columns.append((start, end))
    return columns


def _without_dust(found: list[tuple[int, int]], band: NDArray[np.bool_], x: int, height: float) -> tuple[int, int]:
    """Where a piece begins and ends without specks that stand apart at its ends: what is left of an upright line."""
    while len(found) > 1 and found[1][0] - found[0][1] > APART * height and _is_dust(band, found[0], x, height):
        found = found[1:]
    while len(found) > 1 and found[-1][0] - found[-2][1] > APART * height and _is_dust(band, found[-1], x, height):
        found = found[:-1]
    return x + found[0][0], x + found[-1][1]


def _is_dust(band: NDArray[np.bool_], stretch: tuple[int, int], x: int, height: float) -> bool:
    """Whether a stretch of a line holds but specks: no wider than a point, and with little ink."""
    start, end = stretch
    return end - start <= SPECK * height and band[:, x + start : x + end].sum() <= (SPECK * height) ** 2


def _at_widest(found: list[tuple[int, int]], height: float) -> list[tuple[int, int]]:
    """Stretches of ink on both sides of the widest gap: heads of one line beside heads of two, set close.

    "Budget  Utfall
     2026    jan-apr" with "Avvikelse" half a line lower beside it has no empty row from side to side.
    """
    gaps = [after[0] - before[1] for before, after in pairwise(found)]
    if max(gaps, default=0) < NARROW * height:
        return [(found[0][0], found[-1][1])]
    at = gaps.index(max(gaps))
    return [(found[0][0], found[at][1]), (found[at + 1][0], found[-1][1])]


def _apart(end: int, start: int, height: float, gutters: Gutters) -> bool:
    if start - end >= GAP * height:
        return True
    return any(min(start, x1) - max(end, x0) >= GUTTER * height for x0, x1 in gutters)


def with_marks(bands: list[tuple[int, int]], height: float) -> list[tuple[int, int]]:
    """The dots and rings over letters belong to the line below, what hangs close below to the line above."""
    joined: list[tuple[int, int]] = []
    for top, bottom in bands:
        if joined:
            above = joined[-1]
            low = min(bottom - top, above[1] - above[0]) < MARK * height
            if low and top - above[1] <= 0.25 * height and bottom - above[0] < 1.6 * height:
                joined[-1] = (above[0], bottom)
                continue
        joined.append((top, bottom))
    return joined
