"""How the lines of a scan lie: by how much they slope, and whether they run up the page.

At the right angle, ink falls on the fewest rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

MOST, STEP, LEAST = 5.0, 0.1, 0.2  # degrees: looked for, from one to the next, worth turning
COARSE = 0.5  # degrees from one to the next where only the direction of the lines is asked for
BETTER = 1.1  # times as sharp as untouched, or the picture stays as it is
SIDEWAYS = 1.4  # times as sharp by columns as by rows: pages have 0.3 to 1.0, covers 1.2, pages on their side 1.7
DARK = 60  # levels under the paper
WIDTH, POINTS = 900, 60_000  # what a picture is made smaller to, the dark pixels that are looked at
FEWEST = 100  # dark pixels that tell anything

Numbers = NDArray[Any]


def skew_of(pixels: Pixels) -> float:
    """Degrees to the right that bring the lines of a picture level; 0 where it is level, or has no lines.

    What letters stand on tells it, and the lower edges of all else: a dark box is dark on as many rows however it lies,
    and two columns whose lines are not level leave no row without ink.
    """
    xs, ys = _dark(pixels, feet=True)
    if len(ys) < FEWEST:
        return 0.0
    angle, sharpness = _sharpest(xs, ys, STEP)
    return round(angle, 1) if abs(angle) >= LEAST and sharpness >= BETTER * _sharpness(xs, ys, 0.0) else 0.0


def lies_on_side(pixels: Pixels) -> bool:
    """Whether the lines of a page run up or down: it was scanned on its side."""
    xs, ys = _dark(pixels)
    if len(ys) < FEWEST:
        return False
    by_rows, by_columns = _sharpest(xs, ys, COARSE)[1], _sharpest(ys, xs, COARSE)[1]
    return bool(by_columns * np.ptp(xs) > SIDEWAYS * by_rows * np.ptp(ys))


def _dark(pixels: Pixels, feet: bool = False) -> tuple[Numbers, Numbers]:
    """Where a picture is dark, from the left and from the top; ``feet``: and light below."""
    gray = pixels.reduce(max(pixels.width // WIDTH, 1)).convert("L")
    levels = np.asarray(gray).astype(np.int16)
    dark = levels < np.median(levels) - DARK
    if feet:
        dark[:-1] &= ~dark[1:]
    ys, xs = np.nonzero(dark)
    every = len(ys) // POINTS + 1
    return xs[::every], ys[::every]


def _sharpest(xs: Numbers, ys: Numbers, step: float) -> tuple[float, float]:
    """The angle at which ink falls on the fewest rows, and how few they are."""
    angles = np.arange(-MOST, MOST + STEP / 2, step)
    xs, ys = xs.astype(np.float32), ys.astype(np.float32)
    scores = [_sharpness(xs, ys, float(angle)) for angle in angles]
    best = int(np.argmax(scores))
    return float(angles[best]), scores[best]


def _sharpness(xs: Numbers, ys: Numbers, angle: float) -> float:
    rows = xs * np.float32(np.tan(np.radians(angle)))
    rows += ys
    rows += np.float32(0.5 - rows.min())  # cut off, it is rounded
    counts = np.bincount(rows.astype(np.intp)).astype(np.float64)
    return float(counts @ counts)


def turned(pixels: Pixels, degrees: float) -> Pixels:
    """A picture turned to the right about its middle, on white paper, as large as before."""
    from PIL import Image

    white = 255 if pixels.mode == "L" else (255, 255, 255)
    return pixels.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=white)


def upright(pixels: Pixels, quarters: int) -> Pixels:
    """A picture turned so many quarters to the right."""
    from PIL import Image

    turns = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
    turn = turns[quarters % 4]
    return pixels if turn is None else pixels.transpose(turn)
