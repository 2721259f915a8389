"""The signs of a figure, one by one: where each stands, and which it is by those that the same picture shows elsewhere.

A picture sets its figures in one or two fonts, so every digit has its like: that is a reading of its own beside
Tesseract's, and it sees what Tesseract may lose: a minus, a gap, a doubled digit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from regionkit.readers.ocr.pieces import INKED, Ink
from regionkit.readers.ocr.strokes import spans

PARTED = 110  # of 255: columns with less ink part two signs
SIDE, EDGE = 16, 2  # pixels that signs are compared at, and around them
WHOLE = SIDE + 2 * EDGE
BLUR = np.exp(-0.5 * np.subtract.outer(np.arange(WHOLE), np.arange(WHOLE)) ** 2)
LOW, HANGING, TALL = 0.42, 0.55, 0.75  # of a digit's height: dashes and points; commas in bold; digits
NEAR, WIDE, WIDER = 0.1, 0.76, 0.95  # heights of a digit: the gap to the next, from one to the next, wider than any
FRAME = 2  # empty pixels around a piece
WIDEST = 1.15  # digits' heights: no digit is as wide
PERCENT = (0.95, 1.7)  # digits' heights: how wide the sign is
SPACED = 0.25  # of a line's height: the gap before a sign of percent
LIKE, LIKE_OF_SOME = (0.9, 0.03), (0.965, 0.05)  # how like a sign must be, and by how much more than any other
CLEAR = (0.97, 0.06)
SEVERAL = 3  # of one kind are asked, where there are so many


class Glyph(NamedTuple):
    """A sign: its box in the piece, and its shape."""

    x0: int
    top: int
    x1: int
    bottom: int
    shape: NDArray[np.float32]

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def height(self) -> int:
        return self.bottom - self.top


class Row(NamedTuple):
    """The signs of a piece, and the band in which its digits stand."""

    glyphs: tuple[Glyph, ...]
    top: int
    bottom: int
    percent: bool = False
    """Whether the last sign is that of percent."""

    @property
    def height(self) -> int:
        return self.bottom - self.top


class Match(NamedTuple):
    """What a sign is most like."""

    sign: str
    likeness: float
    margin: float
    """How much less it is like any other sign."""
    is_certain: bool
    """Whether it is like that sign and no other.

    Where a digit is not among the signs that are known, its own likeness is missing: a "7" is rather like a "1".
    """
    is_clear: bool
    """Whether it is the very same sign, drawn again."""


def row_of(ink: Ink, may_be_percent: bool = False) -> Row | None:
    """The signs of a piece of one line; ``None`` where they hang together.

    ``may_be_percent``: whether a wide last sign may be that of percent, and not three digits that touch.
    """
    found = []
    for x0, x1 in _parted(ink, may_be_percent):
        part = ink[:, x0:x1]
        rows = np.flatnonzero(np.any(part > INKED, axis=1))
        if not len(rows):
            continue
        top, bottom = int(rows[0]), int(rows[-1]) + 1
        found.append(Glyph(x0, top, x1, bottom, _shape(part[top:bottom])))
    highest = max((glyph.height for glyph in found), default=0)
    tall = [glyph for glyph in found if glyph.height >= TALL * highest]
    if not tall:
        return None
    top, bottom = (int(np.median([glyph[side] for glyph in tall])) for side in (1, 3))
    may_be_percent = may_be_percent and len(found) > 1
    percent = may_be_percent and _is_percent(found[-2].x1, found[-1].x0, found[-1].x1, len(ink) - 2 * FRAME)
    if any(glyph.x1 - glyph.x0 > WIDEST * (bottom - top) for glyph in tall if not (percent and glyph is found[-1])):
        return None
    return Row(tuple(found), top, bottom, percent)


def _is_percent(end: int, x0: int, x1: int, high: int) -> bool:
    """Whether the last sign is wider than a digit and stands apart from the one before it, as in "35,7 %"."""
    return x0 - end >= SPACED * high and PERCENT[0] * high <= x1 - x0 <= PERCENT[1] * high


def _parted(ink: Ink, may_be_percent: bool) -> Iterator[tuple[int, int]]:
    """Where signs stand; bold digits that touch are parted where they have the least ink."""
    high = len(ink) - 2 * FRAME
    found = spans(np.max(ink, axis=0) > PARTED)
    for index, (x0, x1) in enumerate(found):
        number = round((x1 - x0 + NEAR * high) / (WIDE * high)) if x1 - x0 > WIDER * high else 1
        if may_be_percent and 0 < index == len(found) - 1 and _is_percent(found[-2][1], x0, x1, high):
            number = 1
        each, start = (x1 - x0) / number, x0
        columns = ink.sum(axis=0, dtype=np.int64)
        for place in range(1, number):
            low, most = round(x0 + (place - 0.25) * each), round(x0 + (place + 0.25) * each) + 1
            cut = low + int(np.argmin(columns[low:most]))
            yield start, cut
            start = cut
        yield start, x1


def _shape(part: Ink) -> NDArray[np.float32]:
    """A sign made so many pixels high, in the middle of a square, blurred, as a vector of length 1.

    Without the blur, the same digit of 10 pixels is unlike itself where it stands a part of a pixel further on.
    """
    width = min(max(round(part.shape[1] * SIDE / part.shape[0]), 1), SIDE)
    small = np.asarray(Image.fromarray(part).resize((width, SIDE), Image.Resampling.BILINEAR), np.float32)
    square = np.zeros((WHOLE, WHOLE), np.float32)
    left = (WHOLE - width) // 2
    square[EDGE : EDGE + SIDE, left : left + width] = small
    vector: NDArray[np.float32] = (BLUR @ square @ BLUR).astype(np.float32).ravel()
    vector -= vector.mean()
    return vector / np.float32(np.linalg.norm(vector) or 1.0)


def mark_of(glyph: Glyph, row: Row) -> str | None:
    """A dash, a comma or a point, told by its place; ``None`` for all that is higher.

    A minus is a level stroke at half the digits' height, whatever dash the document sets.
    """
    middle = (glyph.top + glyph.bottom) / 2 - row.top
    width = glyph.x1 - glyph.x0
    if glyph.height >= (LOW if middle < 0.8 * row.height else HANGING) * row.height:
        return None
    if 0.3 * row.height < middle < 0.8 * row.height:
        return "-" if width >= 1.2 * glyph.height and width >= 0.2 * row.height else "?"
    if middle >= 0.8 * row.height and width < 0.4 * row.height:
        return "," if glyph.bottom - row.bottom > 0.08 * row.height else "."
    return "?"


class Likes:
    """Signs that were read for certain, to compare others with."""

    def __init__(self, samples: Iterable[tuple[str, Glyph, int]]) -> None:
        """``samples``: the sign, its glyph, and the number of the piece that it stands in."""
        found = list(samples)
        signs = np.array([sign for sign, _, _ in found])
        self._places = {str(sign): np.flatnonzero(signs == sign) for sign in np.unique(signs)}
        self._shapes = np.array([glyph.shape for _, glyph, _ in found]).reshape(len(found), WHOLE * WHOLE)
        self._pieces = np.array([piece for _, _, piece in found])

    def match(self, glyph: Glyph, piece: int) -> Match | None:
        """What a sign of a piece is most like, of those in other pieces."""
        scores = self._shapes @ glyph.shape
        apart = self._pieces != piece
        likeness: dict[str, float] = {}
        for sign, own in self._places.items():
            found = scores[own][apart[own]]
            if len(found):
                found.sort()
                likeness[sign] = float(found[-SEVERAL:].mean())
        if not likeness:
            return None
        ranked = sorted(((score, sign) for sign, score in likeness.items()), reverse=True)
        best, sign = ranked[0]
        margin = best - ranked[1][0] if len(ranked) > 1 else best
        like, apart_by = LIKE if sum(sign.isdigit() for sign in likeness) == 10 else LIKE_OF_SOME
        is_certain = best >= like and margin >= apart_by
        return Match(sign, best, margin, is_certain, best >= CLEAR[0] and margin >= CLEAR[1])


def pitch_of(rows: Sequence[Row]) -> float:
    """From one digit's middle to the next, in heights of a digit, where no gap stands between them."""
    steps = [
        (after.middle - before.middle) / row.height
        for row in rows
        for before, after in zip(row.glyphs, row.glyphs[1:], strict=False)
        if min(before.height, after.height) >= TALL * row.height
    ]
    return float(np.median(steps)) if steps else 0.78
