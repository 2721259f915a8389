"""A page's picture with what was read from it drawn over it: frames on the page, labels beside it, a legend below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from regionkit.document import Box
from regionkit.drawing.frames import frame, shade
from regionkit.drawing.legend import legend
from regionkit.drawing.lettering import height_of, width_of, write
from regionkit.drawing.margins import Label, room_for, sides, write_labels
from regionkit.drawing.marks import Mark
from regionkit.drawing.palette import STROKES, WHITE
from regionkit.drawing.spots import Spots

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

SMALL = 12  # pixels: the letters of labels on the page itself
NUMBER = 14
PAD = 3
EDGE = (190, 190, 190)
CELLS = ("cell", "empty_cell")
ON_THE_PAGE = (*CELLS, "symbol")
"""Kinds whose label stands at the frame itself; there are too many of them for the margins."""


def overlaid(page: Image, marks: Sequence[Mark], words: Sequence[Box], names: Mapping[str, str], heading: str) -> Image:
    """Draw marks over a page; all boxes are in pixels.

    ``words`` are the boxes of the page's words, which small labels keep clear of; ``names`` explain the kinds.
    """
    from PIL import Image, ImageDraw

    _draw_frames(page, marks, words)
    labels = [
        Label(mark.kind, f"{'' if mark.number is None else mark.number} {mark.label}".strip(), mark.boxes[0])
        for mark in marks
        if mark.kind not in ON_THE_PAGE
    ]
    left, right = sides(labels, page.width)
    start = room_for(left)
    end = start + page.width
    width = end + room_for(right)
    strip = legend([mark.kind for mark in marks], names, heading, width)
    whole = Image.new("RGB", (width, page.height + strip.height), WHITE)
    whole.paste(page, (start, 0))
    whole.paste(strip, (0, page.height))
    draw = ImageDraw.Draw(whole)
    draw.rectangle((start, 0, end - 1, page.height - 1), outline=EDGE)
    write_labels(draw, left, (0, start), (start, end, page.height))
    write_labels(draw, right, (end, width), (start, end, page.height))
    return whole


def _draw_frames(page: Image, marks: Sequence[Mark], words: Sequence[Box]) -> None:
    from PIL import ImageDraw

    draw = ImageDraw.Draw(page)
    for mark in marks:
        if mark.shaded:
            shade(page, mark.boxes[0], STROKES[mark.kind].paint)
    for mark in marks:
        for box in mark.boxes:
            frame(draw, box, STROKES[mark.kind])
    spots = Spots(words)
    for mark in sorted(marks, key=lambda mark: mark.kind in CELLS):
        if mark.kind in ON_THE_PAGE:
            _label(draw, mark, spots)
        elif mark.number is not None:
            _number(draw, mark, spots)


def _label(draw: ImageDraw, mark: Mark, spots: Spots) -> None:
    """A cell's row and column, or the colour of a status, on a chip of white, as the head of a table may be dark."""
    wide, high = width_of(mark.label, SMALL) + 2, height_of(SMALL) + 4
    x, y = spots.take(mark.boxes[0], wide, high)
    draw.rectangle((x, y, x + wide - 1, y + high - 1), fill=WHITE)
    write(draw, (x + 1, y + 2), mark.label, SMALL, STROKES[mark.kind].ink)


def _number(draw: ImageDraw, mark: Mark, spots: Spots) -> None:
    """The block's number at each of its frames: who follows the numbers reads the page in order."""
    stroke, text = STROKES[mark.kind], str(mark.number)
    wide, high = width_of(text, NUMBER) + 2 * PAD, height_of(NUMBER) + 2 * PAD
    for x0, top, x1, _ in mark.boxes:
        x, y = spots.take((x0 - stroke.thick, top, x1 + stroke.thick, top + high), wide, high)
        draw.rectangle((x, y, x + wide - 1, y + high - 1), fill=stroke.paint)
        write(draw, (x + PAD, y + PAD), text, NUMBER, stroke.on)
