"""What a page shows, as plain values: the seam between the program that draws a PDF and the rules that read its layout.

All coordinates are points from the page's top left corner, as the page is shown (after its rotation).
"""

from __future__ import annotations

from dataclasses import dataclass

from regionkit.document import Box

Rgb = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a space.  ``text`` is NFC; a soft hyphen stands only at its end."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    font: str = ""
    colour: Rgb | None = None
    upright: bool = True
    """False for text that runs up or down the page, such as a signature service's mark in the margin."""

    @property
    def box(self) -> Box:
        """The word's place, in hundredths of a point."""
        return (round(self.x0, 2), round(self.top, 2), round(self.x1, 2), round(self.bottom, 2))

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of the word's box."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line, or a filled box so thin that it is one; either level or upright."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def level(self) -> bool:
        """Whether it runs from left to right."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled or framed box.  ``fill`` is ``None`` where only its frame is drawn."""

    x0: float
    top: float
    x1: float
    bottom: float
    fill: Rgb | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture on the page."""

    x0: float
    top: float
    x1: float
    bottom: float
    paper: float = 1.0
    """How much of it its few main colours cover: near 1 for tables and diagrams, near 0 for photos."""

    @property
    def box(self) -> Box:
        """The picture's place, in hundredths of a point."""
        return (round(self.x0, 2), round(self.top, 2), round(self.x1, 2), round(self.bottom, 2))


@dataclass(frozen=True, slots=True)
class Symbol:
    """A small picture or filled shape that may be a traffic light.  ``colour`` is its own, ``None`` where unread."""

    x0: float
    top: float
    x1: float
    bottom: float
    colour: Rgb | None = None


@dataclass(frozen=True, slots=True)
class PageContent:
    """Everything that is drawn on one page."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()
    rects: tuple[Rect, ...] = ()
    images: tuple[Image, ...] = ()
    symbols: tuple[Symbol, ...] = ()
    curves: tuple[Box, ...] = ()
    """Boxes of open curves and zigzag lines, as diagrams have them."""
