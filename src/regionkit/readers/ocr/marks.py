"""Marks that are no letters: bullets before items, and discs that tell a status.

Tesseract knows neither: a bullet alone on its line is read as "e" or "LJ".  They are told by their shape: as high as
wide, and filled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from regionkit.readers.layout.page import Rgb
from regionkit.readers.ocr.levels import Mask
from regionkit.readers.ocr.pieces import INKED, Ink, Piece
from regionkit.readers.ocr.strokes import spans

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

BULLET, DISC = "•", "●"
SMALLEST, LARGE, LARGEST = 0.18, 0.62, 1.3  # of a line's height: a bullet, a disc that tells a status
ROUND = 1.35  # times as wide as high, or as high as wide
FILLED = 0.66  # of its box: a disc fills 0.79, "e" and "o" 0.5, an arrow 0.5
AFTER = 0.3  # of a line's height: the room between a bullet and its text
COLOURED = 0.2  # from its palest to its strongest of red, green and blue
SOLID = 0.95  # of its middle
LOW = 0.15  # of a line's height: what stands lower over its line's foot is a full stop


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark, with its box in the picture."""

    text: str
    box: tuple[int, int, int, int]

    def beside(self, pieces: Sequence[Piece]) -> int | None:
        """Which piece of a line it stands before, the nearest; ``None`` where it stands before none."""
        _, top, x1, bottom = self.box
        middle = (top + bottom) / 2
        after = [(p.x0, number) for number, p in enumerate(pieces) if p.x0 >= x1 and p.top <= middle <= p.bottom]
        return min(after)[1] if after else None


def without_marks(ink: Ink, pieces: Sequence[Piece], height: float) -> tuple[list[Piece], list[Mark]]:
    """The pieces that hold letters, and the marks before and between them; lines are ``height`` pixels high."""
    lettered: list[Piece] = []
    marks: list[Mark] = []
    for piece in pieces:
        mask = ink[piece.top : piece.bottom, piece.x0 : piece.x1] > INKED
        columns = spans(mask.any(axis=0))
        shape = _shape(mask, columns, height)
        if shape is None:
            lettered.append(piece)
            continue
        text, (x0, top, x1, bottom) = shape
        marks.append(Mark(text, (piece.x0 + x0, piece.top + top, piece.x0 + x1, piece.top + bottom)))
        if len(columns) > 1:
            lettered.append(piece._replace(x0=piece.x0 + columns[1][0]))
    return lettered, marks


def _shape(
    mask: Mask, columns: Sequence[tuple[int, int]], height: float
) -> tuple[str, tuple[int, int, int, int]] | None:
    """The mark that a piece begins with, or that is all of it."""
    if not columns or (len(columns) > 1 and columns[1][0] - columns[0][1] < AFTER * height):
        return None
    x0, x1 = columns[0]
    rows = np.flatnonzero(mask[:, x0:x1].any(axis=1))
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    low, high = sorted((x1 - x0, bottom - top))
    if not SMALLEST * height <= high <= LARGEST * height or high > ROUND * low:
        return None
    own = mask[top:bottom, x0:x1]
    if own.mean() < FILLED or _has_hole(own):
        return None
    if high < LARGE * height and len(columns) > 1 and len(mask) - bottom < LOW * height:
        return None  # a full stop
    return DISC if high >= LARGE * height else BULLET, (x0, top, x1, bottom)


def _has_hole(mask: Mask) -> bool:
    """Whether the middle is empty: a ring, a letter in bold."""
    high, wide = mask.shape
    middle = mask[high // 4 : high - high // 4, wide // 4 : wide - wide // 4]
    return bool(middle.mean() < SOLID)


def colour_in(rgb: Pixels, box: tuple[int, int, int, int]) -> Rgb | None:
    """The colour of a mark: the middle one of its middle; ``None`` for the black and gray of print."""
    if rgb.mode == "L":
        return None
    x0, top, x1, bottom = box
    high, wide = bottom - top, x1 - x0
    middle = rgb.crop((x0 + wide // 4, top + high // 4, x1 - wide // 4, bottom - high // 4))
    red, green, blue = (float(level) / 255 for level in np.median(np.asarray(middle).reshape(-1, 3), axis=0))
    return (red, green, blue) if max(red, green, blue) - min(red, green, blue) >= COLOURED else None
