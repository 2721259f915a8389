"""What is drawn on a page, sorted by what it can be for a reader: rules, boxes, symbols, pictures, diagrams' lines.

Both ways of reading a page, by PDFium and by pdfplumber, hand over the same plain shapes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from regionkit.document import Box
from regionkit.readers.layout.page import Bar, Image, Rect, Rgb, Rule, Strip, Symbol, Word
from regionkit.readers.layout.signs.bars import HEIGHTS, WIDTHS, drawn_bars

THIN = 2.6  # points: Excel and Word draw rules as filled boxes of 0.5 to 2.25
SYMBOL_SIZES = (6.5, 20.0)  # points: bullets and a diagram's marks are smaller, logotypes larger
WHITE = 0.985
DIAGRAM = 60.0  # points: the width of a diagram's curve
MOST_OF_A_PAGE = 0.9  # of its width and height: a frame or a colour of the whole page

Point = tuple[float, float]


class Shape(NamedTuple):
    """A path as it is drawn; the box in points from the page's top left corner."""

    box: Box
    fill: Rgb | None
    """``None`` where it is not filled."""
    stroked: bool
    points: Sequence[Point] = ()
    """Its corners in their order; none for a box that is drawn as such."""
    curved: bool = False
    """Whether it has bent stretches, or other sides than level and upright ones."""


@dataclass(slots=True)
class Drawn:
    """What stands on a page besides words."""

    width: float
    height: float
    rules: list[Rule] = field(default_factory=list)
    rects: list[Rect] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    symbols: list[Symbol] = field(default_factory=list)
    curves: list[Box] = field(default_factory=list)
    strips: list[Strip] = field(default_factory=list)

    def add(self, shape: Shape) -> None:
        """Sort one shape in; white boxes, which hide nothing but the paper, are left out."""
        x0, top, x1, bottom = shape.box
        fill = None if shape.fill is None or min(shape.fill) >= WHITE else shape.fill
        wide, high = x1 - x0, bottom - top
        if fill is None and not shape.stroked:
            return
        if shape.curved and shape.fill is None and _is_zigzag(shape):
            self.curves.append(shape.box)
        if wide <= THIN or high <= THIN:
            if wide > THIN or high > THIN:
                self.rules.append(Rule(x0, top, x1, bottom))
            return
        if wide <= WIDTHS[1] and HEIGHTS[0] <= high <= HEIGHTS[1]:
            self.strips.append(Strip(x0, top, x1, bottom, fill))
        if shape.curved:
            if fill is not None and _small(wide, high):
                self.symbols.append(Symbol(x0, top, x1, bottom, fill))
        elif wide < MOST_OF_A_PAGE * self.width or high < MOST_OF_A_PAGE * self.height:
            self.rects.append(Rect(x0, top, x1, bottom, fill))
            if fill is not None and _small(wide, high):
                self.symbols.append(Symbol(x0, top, x1, bottom, fill))

    def bars(self, words: Iterable[Word]) -> tuple[Bar, ...]:
        """The progress bars among the shapes; what they are drawn with is then no box of a table."""
        bars, strips = drawn_bars(self.strips, words)
        own = {strip[:4] for strip in strips}
        self.rects = [one for one in self.rects if (one.x0, one.top, one.x1, one.bottom) not in own]
        self.symbols = [one for one in self.symbols if (one.x0, one.top, one.x1, one.bottom) not in own]
        return tuple(bars)

    def add_image(self, box: Box) -> Image | Symbol | None:
        """Sort a picture in, and say as what: a small one may be a status symbol; outside the page it is nothing."""
        x0, top, x1, bottom = box
        if _small(x1 - x0, bottom - top):
            symbol = Symbol(x0, top, x1, bottom)
            self.symbols.append(symbol)
            return symbol
        if x0 >= self.width or x1 <= 0 or top >= self.height or bottom <= 0:
            return None
        image = Image(x0, top, x1, bottom)
        self.images.append(image)
        return image


def _small(wide: float, high: float) -> bool:
    low, most = SYMBOL_SIZES
    return low <= wide <= most and low <= high <= most


def _is_zigzag(shape: Shape) -> bool:
    """Whether a path is an open line through several points, as in a diagram; frames are closed."""
    points = shape.points
    return shape.stroked and len(points) >= 4 and points[0] != points[-1] and shape.box[2] - shape.box[0] > DIAGRAM


def is_box(points: Sequence[Point]) -> bool:
    """Whether a path is a rectangle drawn point by point, which may begin in the middle of a side."""
    if not 4 <= len(points) <= 8:
        return False
    x0, y0, x1, y1 = around(points)
    outer = all(min(abs(x - x0), abs(x - x1), abs(y - y0), abs(y - y1)) < 0.5 for x, y in points)
    return outer and all(abs(a[0] - b[0]) < 0.5 or abs(a[1] - b[1]) < 0.5 for a, b in pairwise(points))


def around(points: Iterable[Point]) -> Box:
    """The box around some points."""
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))
