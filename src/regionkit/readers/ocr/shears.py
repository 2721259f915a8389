"""A picture turned a little, as two shears: each column moved up or down, then each row to the side.

A sheet that lies askew by some degrees is turned so in a fifth of the time that turning it at once takes, and as
sharp: between two pixels the level is that of the same curve, through the two before and the two behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from regionkit.readers.ocr.levels import Gray, turned_over

WHITE = 255
PARTS = 64  # that a weight is told in: with more, the sum of four weighted levels would not fit into 16 bits
REACH = 2  # pixels before and behind a place that tell its level


def turned_little(gray: Gray, degrees: float) -> Gray:
    """Levels turned to the right about their middle, on white paper, as large as before.

    Turned by two shears, what stands far from the middle is some parts of a pixel off: on a page at 300 pixels an inch,
    one pixel in its corners for 2 degrees.

    >>> turned_little(np.full((3, 5), 7, np.uint8), 0.0).tolist() == [[7] * 5] * 3
    True
    """
    slope = np.sin(np.radians(degrees))
    level = turned_over(_moved(turned_over(gray), slope))
    return _moved(level, -slope)


def _moved(gray: Gray, slope: float) -> Gray:
    """Each row moved to the right by ``slope`` times how far it stands below the middle one, white from outside."""
    height, width = gray.shape
    moves = slope * (np.arange(height) - (height - 1) / 2)
    whole = np.floor(moves).astype(int)
    weights = _weights(moves - whole)
    most = int(np.abs(whole).max(initial=0)) + REACH
    found = np.empty_like(gray)
    for top, bottom in _alike(whole):
        rows = np.pad(gray[top:bottom], ((0, 0), (most, most)), constant_values=WHITE).astype(np.int16)
        start = most - int(whole[top]) - REACH
        levels = np.full((bottom - top, width), PARTS // 2, np.int16)
        for place in range(2 * REACH):
            levels += rows[:, start + place : start + place + width] * weights[top:bottom, place, None]
        levels >>= np.int16(PARTS.bit_length() - 1)
        found[top:bottom] = np.clip(levels, 0, WHITE, out=levels)
    return found


def _alike(whole: NDArray[np.int_]) -> Iterator[tuple[int, int]]:
    """Half-open stretches of rows that move by as many whole pixels, of few rows each: what is at work stays near."""
    starts = [0, *(np.flatnonzero(np.diff(whole)) + 1).tolist(), len(whole)]
    for first, last in pairwise(starts):
        for top in range(first, last, PARTS):
            yield top, min(top + PARTS, last)


def _weights(parts: NDArray[np.float64]) -> NDArray[np.int16]:
    """What the four pixels around a place count, the last of them first, in whole parts; they add up to all parts.

    The curve is that of Keys (1981) with a = -0.5, as Pillow's ``BICUBIC`` has it.
    """
    far = np.stack([1 + parts, parts, 1 - parts, 2 - parts], axis=1)[:, ::-1]
    near = np.where(far <= 1, (1.5 * far - 2.5) * far**2 + 1, ((-0.5 * far + 2.5) * far - 4) * far + 2)
    weights: NDArray[np.int16] = np.rint(near * PARTS).astype(np.int16)
    largest = np.argmax(weights, axis=1)
    weights[np.arange(len(weights)), largest] += np.int16(PARTS) - weights.sum(axis=1, dtype=np.int16)
    return weights
