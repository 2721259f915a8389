"""Upright lines of a table in a scan end where they are drawn, whatever letters stand close to their ends."""

from __future__ import annotations

import numpy as np
import pytest

from regionkit.readers.ocr.levels import Gray
from regionkit.readers.ocr.stems import without_stems
from regionkit.readers.ocr.strokes import Stroke, Strokes

DPI = 150
UPPER, LOWER = (100, 102), (128, 130)  # the lines over and under the first row of a head
WALL, FOOT = (200, 203), 300


def page(*stems: tuple[int, int]) -> Gray:
    """A head over two columns, the line between them below it, and stems of letters above that: from where to where."""
    gray = np.full((400, 400), 235, np.uint8)
    for top, bottom in (UPPER, LOWER):
        gray[top:bottom, 20:380] = 100
    gray[LOWER[0] : FOOT, WALL[0] : WALL[1]] = 100
    for top, bottom in stems:
        gray[top:bottom, WALL[0] : WALL[1]] = 20
    return gray


@pytest.mark.parametrize(
    ("stems", "found", "start"),
    [
        ([(111, 121)], 111, LOWER[0]),  # the "r" of "Genomförande"
        ([(107, 110), (113, 121)], 107, LOWER[0]),  # the "i" of it, with its dot
        ([(110, 128)], 110, 110),  # drawn without a gap, beside a head with no line above it
        ([(102, 128)], 102, 102),  # from line to line
        ([(102, 112), (116, 128)], 102, 102),  # and so with a gap that the packing of the picture left
        ([(60, 70)], 60, 60),  # goes on over the upper line: not of this row
    ],
)
def test_a_line_ends_at_the_line_under_the_letters(stems: list[tuple[int, int]], found: int, start: int) -> None:
    level = tuple(Stroke(20, 380, *line) for line in (UPPER, LOWER))
    strokes = Strokes(level, (Stroke(found, FOOT, *WALL),))
    cut = without_stems(page(*stems), strokes, DPI)

    assert [(one.start, one.end, one.near, one.far) for one in cut.upright] == [(start, FOOT, *WALL)]
    assert cut.level == level


def test_the_same_below_a_table() -> None:
    upside_down = page((111, 121))[::-1]
    level = tuple(Stroke(20, 380, 400 - far, 400 - near) for near, far in (LOWER, UPPER))
    strokes = Strokes(level, (Stroke(400 - FOOT, 400 - 111, *WALL),))

    (cut,) = without_stems(upside_down, strokes, DPI).upright

    assert (cut.start, cut.end) == (400 - FOOT, 400 - LOWER[0])


def test_edges_of_shadings_and_lines_that_cross_none_stay() -> None:
    edge, alone = Stroke(111, FOOT, *WALL, edge=True), Stroke(320, 390, *WALL)
    strokes = Strokes((Stroke(20, 380, *LOWER),), (edge, alone))

    assert without_stems(page((111, 121)), strokes, DPI) == strokes
