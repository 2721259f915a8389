"""What is read from a picture: words, lines and filled areas, in pixels of that picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from regionkit.document import Box
from regionkit.readers.layout.page import Reading, Rect, Rgb, Rule


class PictureWord(NamedTuple):
    """A word in a picture, straight: the picture is turned before it is read, see :class:`ReadPicture`."""

    text: str
    box: Box
    """Of its ink, in pixels from the top left corner."""
    reading: Reading
    line: int
    """The same number for all words of one printed line (in a table: of one line in one cell)."""
    baseline: float
    """What the letters of the line stand on, in pixels from the top; the same for all words of a line."""
    size: float
    """How large the letters are set, in pixels: what a font size is in print.  The same for all words of a line."""
    bold: bool = False
    colour: Rgb | None = None


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """All that was read from a picture.

    Coordinates are pixels of the picture that was given, after it was turned straight:
    ``turned`` quarters to the right (a page scanned on its side), then by ``skew`` degrees about its middle.
    Where ``turned`` is 1 or 3, ``width`` and ``height`` are those of the given picture exchanged.
    """

    width: int
    height: int
    words: tuple[PictureWord, ...] = ()
    """In reading order as far as the picture alone tells it."""
    rules: tuple[Rule, ...] = ()
    """Level and upright lines, and the edges of cells that only differ in their shading."""
    rects: tuple[Rect, ...] = ()
    """Areas filled with a colour."""
    turned: int = 0
    """Quarter turns to the right that it took to bring the letters upright: 0 to 3."""
    skew: float = 0.0
    """Degrees to the right that it took to bring the lines level."""
    is_text: bool = True
    """Whether what was read is text; not for photos, logotypes and diagrams, where words are read by chance."""
