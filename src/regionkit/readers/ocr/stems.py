"""Upright lines without the stems of letters that stand on the line where they end.

The line between two columns ends at the one under the head of both, "Genomförande" over "Ansvarig" and "Klart senast".
In a coarse scan the "r" stands so close above that it is taken for more of the line, and the word is parted there.
"""

from __future__ import annotations

import numpy as np

from regionkit.readers.ocr.levels import Gray
from regionkit.readers.ocr.strokes import CONTRAST, Stroke, Strokes, spans

CLOSE = 3  # pixels from the end of a stroke to the one that it ends at
STEM = 5  # no more than the 5th of an inch, 14 points, stands out over a line: letters and the gap below them
GAP = 2  # pixels that are not drawn


def without_stems(gray: Gray, strokes: Strokes, dpi: float) -> Strokes:
    """The strokes of a picture, upright ones cut off where they would go on as letters.

    A line that goes on without a gap is kept, as beside a head that has no line above it, and so is one that ends at
    another line.
    """
    reach = round(dpi / STEM)
    lines = [line for line in strokes.level if not line.edge]
    upright = tuple(stroke if stroke.edge else _cut(gray, stroke, lines, reach) for stroke in strokes.upright)
    return Strokes(strokes.level, upright)


def _cut(gray: Gray, stroke: Stroke, lines: list[Stroke], reach: int) -> Stroke:
    crossed = [line for line in lines if line.start <= stroke.near and stroke.far <= line.end]
    start, end = stroke.start, stroke.end
    first = min((line.near for line in crossed if start < line.far + CLOSE), default=start)
    last = max((line.far for line in crossed if end > line.near - CLOSE), default=end)
    if CLOSE < first - start <= reach and _has_gap(gray, stroke, start, first):
        start = first
    if CLOSE < end - last <= reach and _has_gap(gray, stroke, last, end):
        end = last
    return stroke._replace(start=start, end=end) if start < end else stroke


def _has_gap(gray: Gray, stroke: Stroke, start: int, end: int) -> bool:
    """Whether an upright stroke is not seen at some pixels from one place along it to another."""
    inside = gray[start:end, stroke.near : stroke.far].astype(np.int16).mean(axis=1)
    columns = [x for x in (stroke.near - 2, stroke.far + 1) if 0 <= x < gray.shape[1]]
    sides = gray[start:end, columns].astype(np.int16)
    seen = (inside - sides.max(axis=1) > CONTRAST) | (sides.min(axis=1) - inside > CONTRAST)
    return any(stop - begin >= GAP for begin, stop in spans(~seen))
