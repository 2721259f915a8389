"""Frames on a picture: unbroken or dashed, and a shade inside them that the page shows through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from regionkit.document import Box
from regionkit.drawing.palette import WHITE, Paint, Stroke

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

SHADE = 0.16  # of the paint in a shade


def frame(draw: ImageDraw, box: Box, stroke: Stroke) -> None:
    """A frame around a box, outside it, so that a thick one hides no dots and rings of the letters in it."""
    more = stroke.thick - 1
    x0, y0, x1, y1 = round(box[0]) - more, round(box[1]) - more, round(box[2]) + more, round(box[3]) + more
    if not stroke.dash:
        draw.rectangle((x0, y0, x1, y1), outline=stroke.paint, width=stroke.thick)
        return
    for start, end in _dashes(x0, x1, stroke.dash):
        draw.rectangle((start, y0, end, y0 + more), fill=stroke.paint)
        draw.rectangle((start, y1 - more, end, y1), fill=stroke.paint)
    for start, end in _dashes(y0, y1, stroke.dash):
        draw.rectangle((x0, start, x0 + more, end), fill=stroke.paint)
        draw.rectangle((x1 - more, start, x1, end), fill=stroke.paint)


def _dashes(start: int, end: int, length: int) -> Iterator[tuple[int, int]]:
    """Dashes with gaps of two thirds of their length."""
    step = length + max(length * 2 // 3, 1)
    for at in range(start, end + 1, step):
        yield at, min(at + length, end)


def shade(picture: Image, box: Box, paint: Paint) -> None:
    """Colour a part of the picture, as a pen does: what is dark there stays dark."""
    from PIL import Image, ImageChops

    x0, y0, x1, y1 = (round(side) for side in box)
    area = (max(x0, 0), max(y0, 0), min(x1 + 1, picture.width), min(y1 + 1, picture.height))
    if area[0] >= area[2] or area[1] >= area[3]:
        return
    part = picture.crop(area)
    picture.paste(ImageChops.multiply(part, Image.new("RGB", part.size, pale(paint))), area)


def pale(paint: Paint) -> Paint:
    """A paint thinned with white."""
    red, green, blue = (round(white - (white - own) * SHADE) for own, white in zip(paint, WHITE, strict=True))
    return red, green, blue
