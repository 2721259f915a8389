"""Passes over all the levels of a picture: a page at 300 pixels an inch has nine millions of them.

They go strip by strip, each small enough to stay in the processor's cache, where one pass takes a fifth of its time.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Gray = NDArray[np.uint8]
Mask = NDArray[np.bool_]

STRIP = 200_000  # pixels
NINE = 9  # pixels that are smoothed to one
STEP = 6  # levels from one shading to the next: the palest in use, F2F2F2 on white, has 13


def strips_of(height: int, width: int) -> Iterator[tuple[int, int]]:
    """Half-open stretches of rows."""
    rows = max(STRIP // max(width, 1), 16)
    for top in range(0, height, rows):
        yield top, min(top + rows, height)


def gray_of(pixels: NDArray[np.uint8]) -> Image.Image | None:
    """A picture of four bytes a pixel (blue, green, red and one that says nothing) as gray; ``None`` if it has colours.

    >>> gray_of(np.array([[[7, 7, 7, 0], [9, 9, 9, 255]]], np.uint8)).size
    (2, 1)
    >>> gray_of(np.array([[[7, 7, 8, 0]]], np.uint8)) is None
    True
    """
    together = np.ascontiguousarray(pixels).view("<u4")[..., 0]
    for top, bottom in strips_of(*together.shape):
        part = together[top:bottom]
        if np.any(((part >> np.uint32(8)) ^ part) & np.uint32(0xFFFF)):  # blue against green, green against red
            return None
    return Image.fromarray(pixels[..., 0].copy())


def turned_over(gray: Gray) -> Gray:
    """Rows as columns, and columns as rows."""
    return np.asarray(Image.fromarray(gray).transpose(Image.Transpose.TRANSPOSE))


def middle_of(levels: NDArray[np.integer]) -> float:
    """The middle one of some levels, or the mean of the two in the middle.

    >>> middle_of(np.array([3, 1, 200, 2])), middle_of(np.array([3, 1, 200]))
    (2.5, 3.0)
    """
    so_far = np.bincount(levels).cumsum()
    low, high = np.searchsorted(so_far, ((len(levels) - 1) // 2, len(levels) // 2), side="right")
    return (int(low) + int(high)) / 2


def hat(gray: Gray, width: int) -> Gray:
    """How much darker each pixel is than what stands close above and below it: all dark that is lower than ``width``.

    The highest of the lowest levels that all stretches of so many rows have, without the level itself.
    """
    around = width // 2
    found = np.empty_like(gray)
    for top, bottom in strips_of(*gray.shape):
        first, last = max(top - 2 * around, 0), min(bottom + 2 * around, len(gray))
        high = _over(gray[first:last], around, np.maximum, 0)
        closed = _over(high, around, np.minimum, 255)
        np.subtract(closed[top - first : bottom - first], gray[top:bottom], out=found[top:bottom])
    return found


def _over(gray: Gray, around: int, most: np.ufunc, beyond: int) -> Gray:
    """The most that each pixel and those around it in its column have; twice as many rows are known with each step."""
    rows, known = 2 * around + 1, 1
    found = np.full((len(gray) + 2 * around, gray.shape[1]), beyond, np.uint8)
    found[around : around + len(gray)] = gray
    while known < rows:
        step = min(known, rows - known)
        found = most(found[:-step], found[step:])
        known += step
    return found


def smooth(gray: NDArray[np.integer]) -> NDArray[np.int16]:
    """Each pixel as the mean of the nine around it on its row."""
    height, width = gray.shape
    one: NDArray[np.int16] = np.empty((height, width + NINE - 1), np.int16)
    one[:, NINE // 2 : NINE // 2 + width] = gray
    one[:, : NINE // 2], one[:, NINE // 2 + width :] = gray[:, :1], gray[:, -1:]
    two = one[:, :-1] + one[:, 1:]
    four = two[:, :-2] + two[:, 2:]
    nine = four[:, :width] + four[:, 4 : 4 + width] + one[:, 8 : 8 + width]
    return (nine // np.int16(NINE)).astype(np.int16)


def changes_of(gray: Gray, least: int = STEP) -> tuple[Mask, Mask]:
    """Where the shading gets lighter from one row to the next, and where darker, by so many levels at least."""
    lighter, darker = np.zeros(gray.shape, bool), np.zeros(gray.shape, bool)
    for top, bottom in strips_of(len(gray) - 3, gray.shape[1]):
        part = smooth(gray[top : bottom + 3])
        step = part[3:] - part[:-3]
        np.greater_equal(step, least, out=lighter[top + 2 : bottom + 2])
        np.less_equal(step, -least, out=darker[top + 2 : bottom + 2])
    return lighter, darker


def without_specks(gray: Gray) -> Gray:
    """Each pixel as the middle one of the nine around it.

    The middle one of nine is the middle one of three: the highest of the three columns' lowest levels, the middle one
    of their middle ones, and the lowest of their highest.
    """
    around = np.pad(gray, 1, "edge")
    found = np.empty_like(gray)
    for top, bottom in strips_of(*gray.shape):
        low, middle, high = _sorted(around[top:bottom], around[top + 1 : bottom + 1], around[top + 2 : bottom + 2])
        lowest = np.maximum(np.maximum(low[:, :-2], low[:, 1:-1]), low[:, 2:])
        highest = np.minimum(np.minimum(high[:, :-2], high[:, 1:-1]), high[:, 2:])
        _, between, _ = _sorted(middle[:, :-2], middle[:, 1:-1], middle[:, 2:])
        found[top:bottom] = _sorted(lowest, between, highest)[1]
    return found


def _sorted(one: Gray, two: Gray, three: Gray) -> tuple[Gray, Gray, Gray]:
    """Of three levels each, the lowest, the middle one and the highest."""
    low, high = np.minimum(one, two), np.maximum(one, two)
    return np.minimum(low, three), np.maximum(low, np.minimum(high, three)), np.maximum(high, three)
