"""Traffic lights: the colour of a small symbol as one of the four that reports use."""

from __future__ import annotations

import colorsys

from regionkit.document import Colour
from regionkit.readers.layout.page import Rgb, Word

PUNCTUATION = "-–−—.,:;%()[]+*/•"
PALE: dict[tuple[int, int, int], Colour] = {(198, 239, 206): "green", (255, 235, 156): "yellow", (255, 199, 206): "red"}
"""The fills that Office calls good, neutral and bad."""
VIVID = 0.35  # saturation: shading and anti-aliased edges are paler


def colour_of(rgb: Rgb) -> Colour | None:
    """The traffic light that a colour shows; ``None`` for white, black and colours that are no light (blue, violet).

    >>> [colour_of(c) for c in ((0.6, 0.8, 0.0), (1, 0.85, 0), (0.8, 0.1, 0.1), (0.6, 0.6, 0.6), (0, 0.4, 0.7))]
    ['green', 'yellow', 'red', 'grey', None]
    """
    hue, lightness, _ = colorsys.rgb_to_hls(*rgb)
    _, saturation, value = colorsys.rgb_to_hsv(*rgb)
    if saturation < 0.12:
        return "grey" if 0.3 <= lightness <= 0.88 else None
    if saturation < VIVID or value < 0.3:
        return None
    degrees = hue * 360
    if degrees < 20 or degrees >= 340:
        return "red"
    if 20 <= degrees < 66:
        return "yellow"
    return "green" if degrees < 170 else None


def shaded_light(rgb: Rgb) -> Colour | None:
    """The traffic light that a cell's shading shows: a full colour, or one of the three pale ones that Office has.

    Grey is decoration here.

    >>> shaded_light((0, 0.69, 0.31)), shaded_light((0.776, 0.937, 0.808)), shaded_light((0.89, 0.94, 0.85))
    ('green', 'green', None)
    """
    for pale, colour in PALE.items():
        if all(abs(part - 255 * own) < 1.5 for part, own in zip(pale, rgb, strict=True)):
            return colour
    found = colour_of(rgb)
    return None if found == "grey" else found


def printed_light(word: Word) -> Colour | None:
    """The colour of a traffic light that is printed as a letter: a coloured "●", "■" or "☺" on its own.

    Grey ones are decoration as often as status, and so are left out.
    """
    if len(word.text) > 2 or any(letter.isalnum() or letter in PUNCTUATION for letter in word.text) or not word.colour:
        return None
    colour = colour_of(word.colour)
    return None if colour == "grey" else colour
