"""By how much the lines of a scan slope: at the right angle, ink falls on the fewest rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

MOST, STEP, LEAST = 5.0, 0.1, 0.2  # degrees: looked for, from one to the next, worth turning
BETTER = 1.1  # times as sharp as untouched, or the picture stays as it is
DARK = 60  # levels under the paper
WIDTH, POINTS = 900, 60_000  # what a picture is made smaller to, the dark pixels that are looked at


def skew_of(pixels: Pixels) -> float:
    """Degrees to the right that bring the lines of a picture level; 0 where it is level, or has no lines."""
    gray = pixels.convert("L")
    gray = gray.reduce(max(gray.width // WIDTH, 1))
    levels = np.asarray(gray).astype(np.int16)
    ys, xs = np.nonzero(levels < np.median(levels) - DARK)
    if len(ys) < 100:
        return 0.0
    every = len(ys) // POINTS + 1
    ys, xs = ys[::every], xs[::every]
    angles = np.arange(-MOST, MOST + STEP / 2, STEP)
    scores = [_sharpness(xs, ys, float(angle)) for angle in angles]
    best = int(np.argmax(scores))
    angle = float(angles[best])
    return round(angle, 1) if abs(angle) >= LEAST and scores[best] >= BETTER * _sharpness(xs, ys, 0.0) else 0.0


def _sharpness(xs: np.ndarray, ys: np.ndarray, angle: float) -> float:
    rows = np.rint(ys + xs * np.tan(np.radians(angle))).astype(np.int64)
    counts = np.bincount(rows - rows.min()).astype(np.float64)
    return float((counts**2).sum())


def turned(pixels: Pixels, degrees: float) -> Pixels:
    """A picture turned to the right about its middle, on white paper, as large as before."""
    from PIL import Image

    return pixels.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
