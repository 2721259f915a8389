"""Pale lines in a scan in black and white: all that is left of them are specks in a row.

A gray rule of half a point is lighter than what the scanner takes for ink; where the noise of the paper is added to
it, some of its pixels are black.  Specks between the lines of text are noise; where as many stand on one line, with
nothing close beside it, a line was drawn.
"""

from __future__ import annotations

import numpy as np

from regionkit.readers.ocr.levels import Gray, Mask
from regionkit.readers.ocr.strokes import Stroke, Strokes, bare, beside, joined_of, runs_of, stacked

INK = 200  # level
LEVEL, UPRIGHT = 0.12, 0.1  # of a line's length that has specks: levelling a scan thins out its upright lines
THICK = 12  # pixels: a rule of a point, and what scanning adds
BARE = 5  # pixels


def with_faint(strokes: Strokes, gray: Gray, clean: Gray, dpi: float) -> Strokes:
    """The strokes of a picture with its faint ones; ``clean`` is the picture without specks."""
    dust = (gray < INK) & (clean >= INK)
    level = _faint(dust, clean < INK, round(dpi), LEVEL)
    if not level:
        return strokes
    upright = _faint(dust.T, (clean < INK).T, round(dpi / 3), UPRIGHT)
    return Strokes(_with(level, strokes.level), _with(upright, strokes.upright))


def _with(faint: list[Stroke], known: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """Faint strokes and known ones, which may be parts of them; shadings there are none in black and white."""
    return (*faint, *(one for one in known if not one.edge and not beside(one, faint, THICK)))


def _faint(dust: Mask, ink: Mask, shortest: int, filled: float) -> list[Stroke]:
    near = np.array(dust)  # each row with those close above and below it
    for shift in (1, 2):
        near[shift:] |= dust[:-shift]
        near[:-shift] |= dust[shift:]
    found = stacked(runs_of(near, shortest // 4, shortest, filled))
    lines = [one for one in found if one.far - one.near <= THICK and bare(ink, one, BARE)]
    return joined_of(lines, shortest)
