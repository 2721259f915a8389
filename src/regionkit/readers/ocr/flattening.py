"""A picture made ready for reading: gray, parted at its strokes, ink black on white whatever the shading was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from regionkit.readers.layout.page import Rect, Rule
from regionkit.readers.ocr.faint import with_faint
from regionkit.readers.ocr.gutters import gutters_of
from regionkit.readers.ocr.levels import without_specks
from regionkit.readers.ocr.pieces import INKED, Ink, Piece, line_heights, pieces_of, usual_height
from regionkit.readers.ocr.regions import Region, ink_of, regions_of, shadings_of
from regionkit.readers.ocr.stems import without_stems
from regionkit.readers.ocr.strokes import Stroke, Strokes, strokes_of

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

FRAME, FRAMED = 2, 0.7  # pixels at the sides of a region; of their length that a line covers, and no letters do
REST = 100  # a line of a sloping page wanders by a 100th of an inch
SMALLEST = 25  # letters lower than a 25th of an inch are no guide to how large the print is
TALL = 4  # a band higher than the 4th of an inch, 18 points, is more than one line, or letters that large
SEVERAL = 4  # lines of a part that tell how high its lines are
BLACK, WHITE = 8, 248  # levels
GRAYS = 0.5  # of the black pixels: black and white drawn on another grid has 0.35, smooth print 0.9
BLACK_ON_WHITE = 100  # levels from paper to a black cell, where a slope is not turned to the last pixel
FINE = 250  # pixels an inch
USUAL = 0.1  # of an inch: lines of 10 points, where a picture has none that could be measured


@dataclass(frozen=True, slots=True)
class Flat:
    """A picture, flattened."""

    ink: Ink
    """255 where letters are."""
    parts: tuple[Region, ...]
    """Where something is written."""
    rules: tuple[Rule, ...]
    rects: tuple[Rect, ...]
    height: float
    """Of a line of letters, as most are."""
    heights: tuple[float, ...] = ()
    """The same in each of the parts: the text around a table may be set larger than the table."""

    def pieces(self) -> list[Piece]:
        """The stretches of printed lines, region by region."""
        inks = []
        for region in self.parts:
            x0, top, x1, bottom = region.box
            inks.append((x0, _own(self.ink[top:bottom, x0:x1], region)))
        width = self.ink.shape[1]
        gutters = gutters_of(inks, width, self.height)
        found = []
        for region, own, height in zip(self.parts, inks, self.heights, strict=True):
            x0, top, _, _ = region.box
            here = [(start - x0, end - x0) for start, end in (*gutters, *gutters_of([own], width, height))]
            for p in pieces_of(own[1], height, here):
                found.append(Piece(p.x0 + x0, p.top + top, p.x1 + x0, p.bottom + top))
        return found


def straight_pixels(pixels: Pixels) -> Pixels:
    """RGB, with what is transparent over white paper; gray alone where a picture has no colours."""
    from PIL import Image

    if pixels.mode == "L":
        return pixels
    if pixels.mode in ("RGBA", "LA", "PA") or "transparency" in pixels.info:
        over = pixels.convert("RGBA")
        paper = Image.new("RGBA", over.size, (255, 255, 255, 255))
        pixels = Image.alpha_composite(paper, over)
    rgb = pixels if pixels.mode == "RGB" else pixels.convert("RGB")
    return rgb.convert("L") if _is_gray(rgb) else rgb


def _is_gray(rgb: Pixels) -> bool:
    """Whether a picture has no colours: a third of the levels, and a third of the time."""
    red, green, blue = (np.asarray(level).astype(np.int16) for level in rgb.reduce(4).split())
    return bool(max(np.abs(red - green).max(), np.abs(green - blue).max(), np.abs(red - blue).max()) <= 1)


def has_specks(pixels: Pixels, dpi: float) -> bool:
    """Whether a picture is black and white alone, and fine enough that a speck is smaller than a comma."""
    counts = pixels.convert("L").histogram()
    return dpi >= FINE and sum(counts[BLACK:WHITE]) <= GRAYS * sum(counts[:BLACK])


def flattened(pixels: Pixels, dpi: float, *, specks: bool = False) -> Flat:
    """Flatten a picture; ``specks``: it was scanned in black and white, and has specks where pale rules were."""
    gray = np.asarray(pixels.convert("L"))
    if specks:
        clean, strokes = without_specks(gray), strokes_of(gray, dpi, BLACK_ON_WHITE)
        strokes, gray = with_faint(strokes, gray, clean, dpi), clean
    else:
        strokes = without_stems(gray, strokes_of(gray, dpi), dpi)
    regions = regions_of(pixels.width, pixels.height, strokes)
    whole = np.zeros_like(gray)
    written: list[Region] = []
    heights: list[list[tuple[int, int]]] = []
    for region in regions:
        ink = ink_of(gray, region)
        if ink is None:
            continue
        written.append(region)
        x0, top, x1, bottom = region.box
        _erase(ink, strokes, x0, top)
        if specks:
            _erase_rests(ink, strokes, x0, top, round(dpi / REST))
        _unframe(ink)
        np.maximum(whole[top:bottom, x0:x1], ink, out=whole[top:bottom, x0:x1])
        heights.append([line for line in line_heights(ink, dpi / TALL) if line[0] > dpi / SMALLEST])
    usual = usual_height([line for own in heights for line in own]) or USUAL * dpi
    in_parts = tuple(usual_height(own) if len(own) >= SEVERAL else usual for own in heights)
    channels = [np.asarray(level) for level in pixels.split()]
    rects = tuple(
        Rect(*box, fill=(red / 255, green / 255, blue / 255))
        for box, (red, green, blue) in shadings_of(channels, regions)
    )
    return Flat(whole, tuple(written), _rules(strokes), rects, usual, in_parts)


def _own(ink: Ink, region: Region) -> Ink:
    """The ink of a region alone: its box may hold cells that stand in it."""
    if len(region.boxes) == 1:
        return ink
    x0, top, _, _ = region.box
    own = np.zeros_like(ink)
    for a, b, c, d in region.boxes:
        own[b - top : d - top, a - x0 : c - x0] = ink[b - top : d - top, a - x0 : c - x0]
    return own


def _unframe(ink: Ink) -> None:
    """Take what is left of a line at the sides of a region out of its ink: a light line under a dark head."""
    for side in (ink, ink[::-1], ink.T, ink.T[::-1]):
        for row in side[:FRAME]:
            if np.mean(row > INKED) > FRAMED:
                row[:] = 0


def _erase(ink: Ink, strokes: Strokes, x0: int, top: int) -> None:
    """Take strokes that end inside a region out of its ink; letters that cross them stay whole."""
    for stroke in strokes.level:
        if not stroke.edge:
            _erase_one(ink, stroke, top, x0)
    for stroke in strokes.upright:
        if not stroke.edge:
            _erase_one(ink.T, stroke, x0, top)


def _erase_rests(ink: Ink, strokes: Strokes, x0: int, top: int, reach: int) -> None:
    """Take what is left of strokes at their sides out of a region's ink: on a page that slopes, a line wanders by some
    pixels, and in black and white it has no paler ones at its sides.  What reaches further is a letter, and stays.
    """
    for stroke in strokes.level:
        _erase_rest(ink, stroke, top, x0, reach)
    for stroke in strokes.upright:
        _erase_rest(ink.T, stroke, x0, top, reach)


def _erase_rest(ink: Ink, stroke: Stroke, across: int, along: int, reach: int) -> None:
    near, far = stroke.near - across - reach, stroke.far - across + reach
    start, end = max(stroke.start - along - reach, 0), min(stroke.end - along + reach, ink.shape[1])
    if far <= 0 or near >= ink.shape[0] or start >= end:
        return
    goes_on = np.zeros(end - start, bool)
    for row in (near - 1, far):
        if 0 <= row < len(ink):
            goes_on |= ink[row, start:end] > INKED
    ink[max(near, 0) : far, start:end][:, ~goes_on] = 0


def _erase_one(ink: Ink, stroke: Stroke, across: int, along: int) -> None:
    near, far = stroke.near - across, stroke.far - across
    start, end = max(stroke.start - along, 0), min(stroke.end - along, ink.shape[1])
    if far <= 0 or near >= ink.shape[0] or start >= end:
        return
    above = ink[max(near - 2, 0), start:end] if near >= 2 else np.zeros(end - start, np.uint8)
    below = ink[far + 1, start:end] if far + 1 < ink.shape[0] else np.zeros(end - start, np.uint8)
    crossing = np.minimum(above, below)
    ink[max(near - 1, 0) : far + 1, start:end] = np.where(crossing > 96, ink[max(near - 1, 0) : far + 1, start:end], 0)


def _rules(strokes: Strokes) -> tuple[Rule, ...]:
    """The drawn strokes; where only the shading changes, the filled areas tell it."""
    level = [Rule(s.start, s.near, s.end, s.far) for s in strokes.level if not s.edge]
    upright = [Rule(s.near, s.start, s.far, s.end) for s in strokes.upright if not s.edge]
    return (*level, *upright)
