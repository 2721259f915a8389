"""Gutters: narrow empty columns that run down through many lines, and so part columns of figures.

"-302 694 -101 120 -304 081": between columns that are set close there is hardly more room than between words, but the
spaces between words do not stand under one another.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from regionkit.readers.ocr.pieces import INKED, Ink, with_marks
from regionkit.readers.ocr.strokes import spans

FEWEST = 4  # lines that a gutter runs through
CROSSED = 0.12  # of the lines: a heading over all columns, a long label
NARROWEST = 0.6  # of a line's height: the gap between thousands is 0.3, beside a narrow "1" up to 0.5


def gutters_of(inks: Sequence[tuple[int, Ink]], width: int, height: float) -> list[tuple[int, int]]:
    """The gutters of a picture, given the regions' ink and where each begins from the left."""
    inked, passed = np.zeros(width, np.int32), np.zeros(width, np.int32)
    for left, ink in inks:
        mask = ink > INKED
        for top, bottom in with_marks(spans(np.any(mask, axis=1)), height):
            columns = np.any(mask[top:bottom], axis=0)
            places = np.flatnonzero(columns)
            first, last = int(places[0]), int(places[-1])
            inked[left + first : left + last + 1] += columns[first : last + 1]
            passed[left + first : left + last + 1] += 1
    empty = (passed >= FEWEST) & (inked <= CROSSED * passed)
    return [(x0, x1) for x0, x1 in spans(empty) if x1 - x0 >= NARROWEST * height]
