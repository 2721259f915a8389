"""The strip below the page that says what each frame means, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from regionkit.drawing.frames import frame
from regionkit.drawing.lettering import height_of, width_of, write
from regionkit.drawing.palette import BLACK, STROKES, WHITE

if TYPE_CHECKING:
    from PIL.Image import Image

LETTERS = 18  # pixels
ROW = 34
SAMPLE = (38, 20)
PAD = 14


def legend(kinds: Iterable[str], names: Mapping[str, str], heading: str, width: int) -> Image:
    """The strip, as wide as the picture above it; only what is on the page is explained."""
    from PIL import Image, ImageDraw

    counts = Counter(kinds)
    entries = [(kind, f"{names[kind]}: {counts[kind]}") for kind in STROKES if counts[kind]]
    places = list(_places([SAMPLE[0] + PAD + width_of(text, LETTERS) for _, text in entries], width))
    rows = 2 + (places[-1][1] if places else -1)
    strip = Image.new("RGB", (width, rows * ROW + PAD), WHITE)
    draw = ImageDraw.Draw(strip)
    write(draw, (PAD, PAD), heading, LETTERS, BLACK)
    for (kind, text), (x, row) in zip(entries, places, strict=True):
        top = PAD + (row + 1) * ROW
        frame(draw, (x, top, x + SAMPLE[0], top + SAMPLE[1]), STROKES[kind])
        write(draw, (x + SAMPLE[0] + PAD // 2, top + (SAMPLE[1] - height_of(LETTERS)) // 2), text, LETTERS, BLACK)
    return strip


def _places(widths: Iterable[int], width: int) -> Iterable[tuple[int, int]]:
    """Left end and row of each entry: as many on a row as there is room for."""
    x, row = PAD, 0
    for wide in widths:
        if x > PAD and x + wide + PAD > width:
            x, row = PAD, row + 1
        yield x, row
        x += wide + PAD
