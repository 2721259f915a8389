"""How the lines of a scan lie: by how much they slope, and whether they run up the page.

At the right angle, ink falls on the fewest rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from regionkit.readers.ocr.levels import Gray, middle_of
from regionkit.readers.ocr.shears import turned_little

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

MOST, STEP, LEAST = 5.0, 0.1, 0.2  # degrees: looked for, from one to the next, worth turning
COARSE = 0.5  # degrees from one to the next where only the direction of the lines is asked for
BETTER = 1.1  # times as sharp as untouched, or the picture stays as it is
SIDEWAYS = 1.4  # times as sharp by columns as by rows: pages have 0.3 to 1.0, covers 1.2, pages on their side 1.7
DARK = 60  # levels under the paper
WIDTH, SPARE = 900, 250  # pixels that a picture is made smaller to, and how many less it may have
POINTS = 60_000  # dark pixels that are looked at
FEWEST = 100  # dark pixels that tell anything
LITTLE = 2.0  # degrees that two shears turn a picture by; turned by more, it would be stretched

Numbers = NDArray[Any]


def looked_at(pixels: Pixels) -> Gray:
    """A picture as its lines are looked for in: gray, and as coarse as still tells them."""
    return np.asarray(pixels.reduce(max((pixels.width + SPARE) // WIDTH, 1)).convert("L"))


def skew_of(gray: Gray) -> float:
    """Degrees to the right that bring the lines of a picture level; 0 where it is level, or has no lines.

    What letters stand on tells it, and the lower edges of all else: a dark box is dark on as many rows however it lies,
    and two columns whose lines are not level leave no row without ink.
    """
    xs, ys = _dark(gray, feet=True)
    if len(ys) < FEWEST:
        return 0.0
    angle, sharpness = _sharpest(xs, ys, STEP)
    return round(angle, 1) if abs(angle) >= LEAST and sharpness >= BETTER * _sharpness(xs, ys, 0.0) else 0.0


def lies_on_side(gray: Gray) -> bool:
    """Whether the lines of a page run up or down: it was scanned on its side."""
    xs, ys = _dark(gray)
    if len(ys) < FEWEST:
        return False
    by_rows, by_columns = _sharpest(xs, ys, COARSE)[1], _sharpest(ys, xs, COARSE)[1]
    return bool(by_columns * np.ptp(xs) > SIDEWAYS * by_rows * np.ptp(ys))


def _dark(gray: Gray, feet: bool = False) -> tuple[Numbers, Numbers]:
    """Where a picture is dark, from the left and from the top; ``feet``: and light below."""
    dark = gray < max(middle_of(gray.ravel()) - DARK, 0.0)
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

    if abs(degrees) > LITTLE:
        white = 255 if pixels.mode == "L" else (255, 255, 255)
        return pixels.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=white)
    bands = [Image.fromarray(turned_little(np.asarray(band), degrees)) for band in pixels.split()]
    return Image.merge(pixels.mode, bands)


def upright(pixels: Pixels, quarters: int) -> Pixels:
    """A picture turned so many quarters to the right."""
    from PIL import Image

    turns = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
    turn = turns[quarters % 4]
    return pixels if turn is None else pixels.transpose(turn)
