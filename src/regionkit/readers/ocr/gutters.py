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
TOGETHER, ALIKE, MOST = 0.4, 0.25, 0.8  # heights of a line between signs of one group, of widths; of the lines
NARROWEST = 0.55  # of a line's height: the gap between thousands is 0.3, beside a narrow "1" up to 0.5


def gutters_of(inks: Sequence[tuple[int, Ink]], width: int, height: float) -> list[tuple[int, int]]:
    """The gutters of a picture, or of a part of it, given the regions' ink and where each begins from the left."""
    inked, passed = np.zeros(width, np.int32), np.zeros(width, np.int32)
    lines: list[list[tuple[int, int]]] = []
    for left, ink in inks:
        mask = ink > INKED
        for top, bottom in with_marks(spans(np.any(mask, axis=1)), height):
            columns = np.any(mask[top:bottom], axis=0)
            lines.append([(left + start, left + end) for start, end in spans(columns)])
            places = np.flatnonzero(columns)
            first, last = int(places[0]), int(places[-1])
            inked[left + first : left + last + 1] += columns[first : last + 1]
            passed[left + first : left + last + 1] += 1
    empty = (passed >= FEWEST) & (inked <= CROSSED * passed)
    wide = [(x0, x1) for x0, x1 in spans(empty) if x1 - x0 >= NARROWEST * height]
    return [gutter for gutter in wide if not _parts_thousands(gutter, lines, height)]


def _parts_thousands(gutter: tuple[int, int], lines: Sequence[Sequence[tuple[int, int]]], height: float) -> bool:
    """Whether what follows a gap is three signs in every line, as wide as in all others: "12 345", "897", "1 061".

    Typewriters set thousands as far apart as columns.
    """
    _, x1 = gutter
    groups = []
    for line in lines:
        following = [(start, end) for start, end in line if start >= x1 - 1]
        if len(following) < len(line) and following:
            groups.append(_group(following, height))
    if len(groups) < FEWEST:
        return False
    usual = float(np.median([end - start for start, end, _ in groups]))
    same = [signs == 3 and abs(end - start - usual) <= ALIKE * height for start, end, signs in groups]
    return sum(same) >= MOST * len(same)


def _group(line: Sequence[tuple[int, int]], height: float) -> tuple[int, int, int]:
    """The first signs of a line that stand close together: from where to where, and how many they are."""
    start, end, signs = *line[0], 1
    for begin, stop in line[1:]:
        if begin - end > TOGETHER * height:
            break
        end, signs = stop, signs + 1
    return start, end, signs
