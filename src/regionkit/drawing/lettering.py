"""Text on a picture, the same on every machine: Pillow's own font, whose missing accents are drawn.

That font knows the letters of English only, so a dot or ring above a letter is put there by hand.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from regionkit.drawing.palette import Paint

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

TWO_DOTS, RING = "\u0308", "\u030a"


@lru_cache(maxsize=8)
def _font(size: int) -> Any:
    from PIL import ImageFont

    return ImageFont.load_default(size)


def width_of(text: str, size: int) -> int:
    """How many pixels a text takes."""
    return int(_font(size).getlength(_bare(text)) + 0.5)


def height_of(size: int) -> int:
    """How many pixels a capital letter is high."""
    _, top, _, bottom = _font(size).getbbox("H")
    return int(bottom - top)


def write(draw: ImageDraw, at: tuple[float, float], text: str, size: int, paint: Paint) -> None:
    """Write a line of text, ``at`` being its left end and the top of its capital letters."""
    font = _font(size)
    x, y = at[0], at[1] - font.getbbox("H")[1]
    draw.text((x, y), _bare(text), font=font, fill=paint)
    for letter in unicodedata.normalize("NFC", text):
        base, mark = _parts(letter)
        if mark:
            _mark(draw, (x, *font.getbbox(base)[1:3]), y, mark, size, paint)
        x += font.getlength(base)


def _mark(
    draw: ImageDraw, letter: tuple[float, float, float], y: float, mark: str, size: int, paint: Paint
) -> None:
    """The mark over a letter: ``letter`` is its left end, the top of its ink, and its width."""
    x, top, width = letter
    middle, bottom, dot = x + width / 2, y + top - max(size / 10, 1.0), max(size / 9, 1.0)
    if mark == RING:
        draw.ellipse((middle - dot, bottom - 2 * dot, middle + dot, bottom), outline=paint)
    else:
        for centre in (middle - 1.3 * dot, middle + 1.3 * dot):
            draw.ellipse((centre - dot / 2, bottom - dot, centre + dot / 2, bottom), fill=paint)


def _bare(text: str) -> str:
    """The letters without their marks."""
    return "".join(_parts(letter)[0] for letter in unicodedata.normalize("NFC", text))


def _parts(letter: str) -> tuple[str, str]:
    """A letter as what the font has and the mark above it; what it cannot show at all becomes a question mark.

    >>> _parts("k"), _parts("ö")[0], _parts("→")
    (('k', ''), 'o', ('?', ''))
    """
    if letter.isascii():
        return letter, ""
    apart = unicodedata.normalize("NFD", letter)
    if apart[0].isascii() and apart[1:] in (TWO_DOTS, RING):
        return apart[0], apart[1:]
    return "?", ""
