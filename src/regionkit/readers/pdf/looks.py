"""How the letters of a text object are set: worked out once for each object, and shared by all its words."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from regionkit.document import Box
from regionkit.readers.layout.page import Look
from regionkit.readers.pdf.frame import Frame
from regionkit.readers.pdf.hidden import HIDDEN, clipped_away, stands_on
from regionkit.readers.pdf.pdfium import INVISIBLE_TEXT, STROKE_TEXT, Handle, Out, functions, quick
from regionkit.readers.pdf.structure import mark_of

BOLD = ("bold", "black", "heavy", "demi")
ITALIC = ("italic", "oblique")
USUAL_DESCENT = -0.21  # of the size, where a font's own cannot be right
TURNED = 0.1  # of the letters' width: scanners' text leans less
FORCE_BOLD = 1 << 18  # a font's flag
NAME = 256  # bytes: longer names of fonts are cut


class Style(NamedTuple):
    """What text objects share that are set alike."""

    look: Look
    level: bool
    """Whether they run from left to right, both in the file and as shown."""
    along: tuple[float, float]
    """In the file's coordinates: the direction in which they run."""
    down: float
    """In points: from the baseline to the letters' lower edge (negative)."""
    unmapped: bool
    """Whether letters have no Unicode."""
    symbolic: bool
    """Whether the font shows symbols in the place of letters."""


class Setting(NamedTuple):
    """A text object's look and place."""

    look: Look
    top: float
    bottom: float
    """Where its letters stand on the page as shown, where it is level."""
    level: bool
    mark: int
    style: Style


class Font(NamedTuple):
    name: str
    bold: bool
    italic: bool
    descent: float


def is_bold(font: str) -> bool:
    """Whether a font's name says that it is bold.

    >>> [is_bold(name) for name in ("Arial-BoldMT", "Avenir Next LT Pro,Demi", "ArialMT", "Semibold", "Bodoni")]
    [True, True, False, True, False]
    """
    name = font.lower()
    return any(weight in name for weight in BOLD)


def is_italic(font: str) -> bool:
    """Whether a font's name says that it is slanted."""
    name = font.lower()
    return any(slant in name for slant in ITALIC)


@dataclass(slots=True)
class Looks:
    """The looks of a document, each made once."""

    known: dict[Look, Look] = field(default_factory=dict)

    def shared(self, look: Look) -> Look:
        """The one object for this look."""
        return self.known.setdefault(look, look)


@dataclass(slots=True)
class Settings:
    """The settings of one page's text objects."""

    text_page: Handle
    frame: Frame
    looks: Looks
    places: Out
    order: Mapping[int, int] = field(default_factory=dict)
    """The place of each text object among those of the page itself, as they are printed."""
    tagged: bool = False
    """Whether the page has a structure tree, so that the marks around its text mean something."""
    pictures: Sequence[Box] = ()
    """Where pictures stand, as the page is shown."""
    known: dict[int, Setting] = field(default_factory=dict)
    alike: dict[tuple[int, float, tuple[float, ...], bytes, int], Style] = field(default_factory=dict)
    fonts: dict[int, Font] = field(default_factory=dict)
    origins: dict[int, tuple[float, float]] = field(default_factory=dict)
    """Where each text object begins, in the file's coordinates."""
    at: dict[tuple[int, int], int] = field(default_factory=dict)
    """The text object that begins in a square of two points."""
    hides: bool = False
    """Whether some of its text is not shown."""
    crowded: bool = False
    """Whether two text objects begin at one place, so that words may be printed twice."""

    def of(self, text_object: int, index: int) -> Setting:
        """The setting of a text object, of which ``index`` is a letter."""
        setting = self.known.get(text_object)
        if setting is None:
            setting = self.known[text_object] = self._made(text_object, index)
        return setting

    def _made(self, text_object: int, index: int) -> Setting:
        pdfium, places, page, handle = quick(), self.places, self.text_page, Handle(text_object)
        pdfium.FPDFText_GetMatrix(page, index, places.matrix)
        pdfium.FPDFPageObj_GetFillColor(handle, *places.channels_)
        font, size = pdfium.FPDFTextObj_GetFont(handle), pdfium.FPDFText_GetFontSize(page, index)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
        a, b, c, d, x, y = places.matrix
        key = (font, size, (a, b, c, d), bytes(places.channels), mode)
        style = self.alike.get(key)
        if style is None:
            style = self.alike[key] = self._style(font, size, mode, index)
        self.crowded = self.crowded or self.object_at(x, y) is not None
        self.at[int(x / 2), int(y / 2)] = text_object
        self.origins[text_object] = (x, y)
        bottom = self.frame.top - y - style.down
        mark = mark_of(text_object) if self.tagged else -1
        if clipped_away(handle, places) or (
            mode == INVISIBLE_TEXT and not stands_on(self.frame.box(x, y, x, y), self.pictures)
        ):
            mark, self.hides = HIDDEN, True
        return Setting(style.look, bottom - style.look.size, bottom, style.level, mark, style)

    def object_at(self, x: float, y: float) -> int | None:
        """A text object that begins within a point of a place."""
        left, right, low, high = int((x - 1) / 2), int((x + 1) / 2), int((y - 1) / 2), int((y + 1) / 2)
        at = self.at
        squares = [(left, low)] if left == right else [(left, low), (right, low)]
        for square in squares if low == high else [*squares, (left, high), (right, high)]:
            if square in at:
                at_x, at_y = self.origins[at[square]]
                if abs(at_x - x) <= 1 and abs(at_y - y) <= 1:
                    return at[square]
        return None

    def _style(self, handle: int, raw_size: float, mode: int, index: int) -> Style:
        a, b, c, d, _, _ = self.places.matrix
        size = math.hypot(c, d) * abs(raw_size)
        font = self.fonts.get(handle)
        if font is None:
            font = self.fonts[handle] = _font(handle, self.places)
        run = math.hypot(a, b) or 1.0
        along = (a / run, b / run)
        level = abs(b) <= TURNED * abs(a) and a > 0 and d > 0 and not self.frame.turns
        shown = along if level else self.frame.direction(*along)
        red, green, blue, _ = (round(channel / 255, 3) for channel in self.places.channels)
        look = Look(
            round(size, 2), font.bold or mode in STROKE_TEXT, font.italic, font.name, (red, green, blue),
            shown[0] > 0.9 and abs(shown[1]) <= TURNED, mode != INVISIBLE_TEXT,
        )  # fmt: skip
        unmapped = bool(functions().FPDFText_HasUnicodeMapError(self.text_page, index))
        symbolic = "wingdings" in font.name.lower()
        return Style(self.looks.shared(look), level, along, font.descent * size, unmapped, symbolic)


def _font(handle: int, places: Out) -> Font:
    pdfium = functions()
    buffer = ctypes.create_string_buffer(NAME)
    pdfium.FPDFFont_GetBaseFontName(handle, buffer, NAME)
    name = buffer.value.decode("utf-8", "replace").split("+", 1)[-1]
    descent, side = places.sides[0], places.sides_[0]
    found = descent.value if pdfium.FPDFFont_GetDescent(handle, 1.0, side) else 0.0
    if not -0.5 <= found < -0.02:
        found = USUAL_DESCENT
    bold = is_bold(name) or bool(pdfium.FPDFFont_GetFlags(handle) & FORCE_BOLD)
    return Font(name, bold, is_italic(name), found)
