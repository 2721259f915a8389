"""The cells that strokes part a picture into, and the ink in each: dark on light, whatever the shading was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from regionkit.readers.ocr.levels import Gray, middle_of
from regionkit.readers.ocr.strokes import Stroke, Strokes

CLOSED = 0.6  # of a cell's side that a stroke runs along
NARROW = 5  # pixels: no letter is as low, but two lines of one border stand so near
FAINT = 28  # levels of 255: what differs less from its paper is noise of the packing
LOOKED_AT = 40_000  # pixels of a box that tell its shade


@dataclass(frozen=True, slots=True)
class Region:
    """A cell, or all that stands between cells; several boxes where strokes end inside it."""

    boxes: tuple[tuple[int, int, int, int], ...]
    """``x0, top, x1, bottom``; they do not overlap."""

    @property
    def box(self) -> tuple[int, int, int, int]:
        """What holds all its boxes."""
        x0, top, x1, bottom = zip(*self.boxes, strict=True)
        return min(x0), min(top), max(x1), max(bottom)


def regions_of(width: int, height: int, strokes: Strokes) -> list[Region]:
    """The regions of a picture, from top to bottom and left to right."""
    rows, columns = _bands(strokes.level, height), _bands(strokes.upright, width)
    parent = {(r, c): (r, c) for r in range(len(rows)) for c in range(len(columns))}

    def root(cell: tuple[int, int]) -> tuple[int, int]:
        while parent[cell] != cell:
            parent[cell] = parent[parent[cell]]
            cell = parent[cell]
        return cell

    across = [_walls(strokes.upright, left, right, rows) for left, right in pairwise(columns)]
    down = [_walls(strokes.level, upper, lower, columns) for upper, lower in pairwise(rows)]
    for r in range(len(rows)):
        for c in range(len(columns)):
            if c + 1 < len(columns) and not across[c][r]:
                parent[root((r, c + 1))] = root((r, c))
            if r + 1 < len(rows) and not down[r][c]:
                parent[root((r + 1, c))] = root((r, c))
    boxes: dict[tuple[int, int], list[tuple[int, int, int, int]]] = {}
    for r, (top, bottom) in enumerate(rows):
        for c, (x0, x1) in enumerate(columns):
            own = root((r, c))
            right = c + 1 < len(columns) and root((r, c + 1)) == own
            below = r + 1 < len(rows) and root((r + 1, c)) == own
            box = (x0, top, columns[c + 1][0] if right else x1, rows[r + 1][0] if below else bottom)
            boxes.setdefault(own, []).append(box)
    return [Region(tuple(found)) for _, found in sorted(boxes.items(), key=lambda item: item[1][0][1::-1])]


def _bands(strokes: Sequence[Stroke], length: int) -> list[tuple[int, int]]:
    """The spaces between all strokes, across them."""
    spaces, start = [], 0
    for near, far in sorted((s.near, s.far) for s in strokes):
        if near - start > NARROW:
            spaces.append((start, near))
        start = max(start, far)
    if length - start > NARROW:
        spaces.append((start, length))
    return spaces or [(0, length)]


def _walls(
    strokes: Sequence[Stroke], before: tuple[int, int], after: tuple[int, int], spaces: Sequence[tuple[int, int]]
) -> list[bool]:
    """For each space along a gap between two bands: whether strokes in the gap close it."""
    between = [s for s in strokes if before[1] <= s.near and s.far <= after[0]]
    walls = []
    for start, end in spaces:
        covered = np.zeros(end - start, bool)
        for stroke in between:
            covered[max(stroke.start - start, 0) : max(stroke.end - start, 0)] = True
        walls.append(bool(covered.mean() >= CLOSED))
    return walls


def ink_of(gray: Gray, region: Region) -> NDArray[np.uint8] | None:
    """How much ink each pixel of a region's box has, 255 where it is darkest; ``None`` where nothing is written.

    White letters on a dark head count as ink as well: what most of the region has is its paper.
    """
    x0, top, x1, bottom = region.box
    part = np.ascontiguousarray(gray[top:bottom, x0:x1])
    mask = None
    if len(region.boxes) > 1:
        mask = np.zeros(part.shape, bool)
        for a, b, c, d in region.boxes:
            mask[b - top : d - top, a - x0 : c - x0] = True
    counts = np.array(Image.fromarray(part).histogram(None if mask is None else Image.fromarray(mask)))
    paper = _paper(counts)
    away = np.arange(256) - paper
    turned = int((away * counts)[away > FAINT].sum()) > int((-away * counts)[away < -FAINT].sum())
    away = away if turned else -away
    strong = np.where(away > FAINT, counts, 0)
    if strong.sum() < 3:
        return None
    most = max(_most(away, strong), 2.0 * FAINT)
    shades = np.clip(away.astype(np.float32) * (255.0 / most), 0, 255).astype(np.uint8)
    ink: NDArray[np.uint8] = np.array(Image.fromarray(part).point(shades.tolist()))
    if mask is not None:
        ink *= mask
    return ink


def _most(away: NDArray[np.int64], counts: NDArray[np.int64]) -> float:
    """How far from the paper all but the twentieth part of the ink is at most: one of few pixels may be a speck."""
    order = np.argsort(away)
    so_far = np.cumsum(counts[order])
    at = int(np.searchsorted(so_far, 0.95 * (so_far[-1] - 1), side="right"))
    return float(away[order[at]])


def _paper(counts: NDArray[np.int64]) -> int:
    """The level that most pixels have, neighbouring levels counted together."""
    return int(np.argmax(np.convolve(counts.astype(np.float32), np.ones(5), "same")))


def _as_few(region: Region) -> tuple[tuple[int, int, int, int], ...]:
    """The boxes of a region, as one where they fill it: strokes beside it, of another table, part it for nothing."""
    x0, top, x1, bottom = region.box
    filled = sum((c - a) * (d - b) for a, b, c, d in region.boxes)
    return (region.box,) if filled == (x1 - x0) * (bottom - top) else region.boxes


def shadings_of(
    channels: Sequence[Gray], regions: Sequence[Region]
) -> Iterator[tuple[tuple[int, int, int, int], tuple[int, int, int]]]:
    """The filled boxes among the regions, with their colours; white paper is none.

    ``channels`` are red, green and blue, or gray alone.
    """
    for region in regions:
        for x0, top, x1, bottom in _as_few(region):
            every = int(((bottom - top) * (x1 - x0) / LOOKED_AT) ** 0.5) + 1
            levels = [channel[top:bottom:every, x0:x1:every].ravel() for channel in channels]
            brightness = sum(own.astype(np.int16) for own in levels) // len(levels)
            paper = _paper(np.bincount(brightness, minlength=256))
            near = np.abs(brightness - paper) <= 3
            shades = [int(middle_of(own[near])) for own in levels]
            if min(shades) < 250 - 2:
                yield (x0, top, x1, bottom), (shades[0], shades[len(shades) // 2], shades[-1])
