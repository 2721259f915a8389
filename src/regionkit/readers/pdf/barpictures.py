"""The two colours of a progress bar that is a picture, and where one ends and the other begins."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from regionkit.document import Box
from regionkit.readers.layout.page import Rgb
from regionkit.readers.layout.signs.bars import Parts, is_filling

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

BAND = (0.35, 0.65)  # of its height: the corners are round, and a frame or shadow runs along the edges
SMOOTH = 0.012  # of its width: where the corners round off the ends; twice that where two colours meet
NOISE = 24  # of 256 levels: what a packed picture changes
LEVELS = 256


def parts_of(picture: Pixels, box: Box) -> Parts | None:
    """The parts of a bar in a picture; ``None`` where it is none: more colours, or not one stretch of each."""
    rows = range(int(BAND[0] * picture.height), max(int(BAND[1] * picture.height), int(BAND[0] * picture.height) + 1))
    pixels = _pixels(picture, rows)
    columns = [_usual(pixels[x :: picture.width]) for x in range(picture.width)]
    smooth = max(round(SMOOTH * picture.width), 1)
    runs = [(colour, length) for colour, length in _runs(columns) if length > smooth]
    if not 1 <= len(runs) <= 2 or sum(length for _, length in runs) < picture.width - 4 * smooth:
        return None
    colours = [_scaled(colour) for colour, _ in runs]
    if len(runs) == 1:
        whole = runs[0][1] >= picture.width - 2 * smooth
        return Parts(box, None, colours[0], None) if whole else None
    if not is_filling(*colours):
        return None
    edge = picture.width - runs[1][1]
    return Parts(box, (runs[0][1] + edge) / 2 / picture.width, colours[0], colours[1])


def _pixels(picture: Pixels, rows: range) -> list[tuple[int, int, int]]:
    """The pixels of some rows, one row after another; black where the picture has no colours."""
    if picture.mode != "RGB":
        return [(0, 0, 0)] * (picture.width * len(rows))
    raw = iter(picture.crop((0, rows.start, picture.width, rows.stop)).tobytes())
    return list(zip(raw, raw, raw, strict=True))


def _usual(pixels: list[tuple[int, int, int]]) -> tuple[int, int, int] | None:
    """The colour of a column; ``None`` where it is not of one colour from top to bottom."""
    if pixels.count(pixels[0]) == len(pixels):
        return pixels[0]
    colour, _ = Counter(pixels).most_common(1)[0]
    return colour if sum(_near(pixel, colour) for pixel in pixels) >= 0.8 * len(pixels) else None


def _near(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return all(abs(a - b) <= NOISE for a, b in zip(one, other, strict=True))


def _runs(columns: list[tuple[int, int, int] | None]) -> list[tuple[tuple[int, int, int], int]]:
    """Stretches of one colour, from the left; columns of several colours are in none."""
    stretches: list[list[tuple[int, int, int]]] = []
    before: tuple[int, int, int] | None = None
    for colour in columns:
        if colour is not None and before is not None and _near(colour, before):
            stretches[-1].append(colour)
        elif colour is not None:
            stretches.append([colour])
        before = colour
    return [(Counter(stretch).most_common(1)[0][0], len(stretch)) for stretch in stretches if _flat(stretch)]


def _flat(stretch: list[tuple[int, int, int]]) -> bool:
    """Whether a stretch has one colour, and does not go over from one to another."""
    return _near(stretch[0], stretch[-1])


def _scaled(colour: tuple[int, int, int]) -> Rgb:
    red, green, blue = colour
    return (red / (LEVELS - 1), green / (LEVELS - 1), blue / (LEVELS - 1))
