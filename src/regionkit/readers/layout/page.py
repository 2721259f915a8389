"""What a page shows, as plain values: the seam between the program that draws a PDF and the rules that read its layout.

All coordinates are points from the page's top left corner, as the page is shown (after its rotation).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from regionkit.document import Box

Rgb = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""


class Look(NamedTuple):
    """How letters are set.  A reader makes each look once a document, so words that look alike share one object."""

    size: float
    """In points, after every scaling, with two decimals."""
    bold: bool = False
    italic: bool = False
    font: str = ""
    colour: Rgb | None = None
    upright: bool = True
    """False for text that runs up or down the page, such as a signature service's mark in the margin."""
    inked: bool = True
    """False for text that is not printed, such as a scanner lays over the picture of the page."""


class Word(NamedTuple):
    """A run of characters without a space.  ``text`` is NFC; a soft hyphen stands only at its end.

    A tuple, because a page has hundreds: rules that need only its place should take ``word[1:5]`` apart.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    look: Look
    mark: int = -1
    """The marked content that it stands in, a key of :attr:`PageContent.tags`; :data:`ARTIFACT`; -1 for neither."""

    @property
    def size(self) -> float:
        return self.look.size

    @property
    def bold(self) -> bool:
        return self.look.bold

    @property
    def font(self) -> str:
        return self.look.font

    @property
    def colour(self) -> Rgb | None:
        return self.look.colour

    @property
    def upright(self) -> bool:
        return self.look.upright

    @property
    def box(self) -> Box:
        """The word's place."""
        return self[1:5]

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of the word's box."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


class TagCell(NamedTuple):
    """A cell of a table, as a tagged PDF says."""

    table: int
    """The number of the table in the document; the same on all pages that it goes on over."""
    row: int
    column: int
    """From 0; a row that stands on another page counts as well."""
    row_span: int = 1
    column_span: int = 1
    header: bool = False


class Tag(NamedTuple):
    """What a tagged PDF says that a stretch of its text is."""

    role: str
    """The standard structure type that the file's own name maps to: "P", "H1", "LI", "Lbl", "LBody", "TH", "TD", …"""
    element: int
    """The same number for everything in one structure element (one paragraph, one cell) of the document."""
    parents: tuple[str, ...] = ()
    """The types of the elements around it, the innermost first: ("TR", "Table", "Sect")."""
    cell: TagCell | None = None
    """The outermost table cell that it stands in; ``None`` outside tables."""


ARTIFACT = -2
"""The mark of words that the file itself calls no content: running heads, page counters, decoration."""


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
    resolution: float = 0.0
    """Pixels an inch that it has on the page; 0 where that is not known."""
    read: bool = False
    """Whether its text was read, and stands among the page's words."""

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


class Strip(NamedTuple):
    """A low, wide filled or framed shape that may be a progress bar or a part of one, its corners round or not."""

    x0: float
    top: float
    x1: float
    bottom: float
    fill: Rgb | None = None


class Bar(NamedTuple):
    """A progress bar, and how full it is: from 0 to 1."""

    x0: float
    top: float
    x1: float
    bottom: float
    filled: float
    page: int = 0
    """The page that it stands on; 0 before it is put in its table."""


class Reading(NamedTuple):
    """How a word was read from a picture."""

    certainty: float
    """From 0 to 1, as the reading itself says."""
    others: tuple[tuple[str, float], ...] = ()
    """What else it may say, with the certainty of each, the most likely first."""


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
    bars: tuple[Bar, ...] = ()
    """Progress bars; the shapes that they are drawn with are none of the boxes."""
    curves: tuple[Box, ...] = ()
    """Boxes of open curves and zigzag lines, as diagrams have them."""
    tags: Mapping[int, Tag] = field(default_factory=dict)
    """What the file itself says of each marked stretch; empty where it says nothing."""
    readings: Mapping[Box, Reading] = field(default_factory=dict)
    """The words that were read from a picture, by their boxes."""
    blank: bool = False
    """Whether nothing at all is drawn on it."""
