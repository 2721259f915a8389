"""What small pictures in a Word file show: the traffic lights and progress bars that planning systems export."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from regionkit.document import Colour
from regionkit.readers.layout.signs.bars import Parts, may_be_bar
from regionkit.readers.layout.signs.symbols import colour_of
from regionkit.readers.pdf.barpictures import parts_of
from regionkit.readers.pdf.pixels import main_colour

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

LARGEST = 1_000_000
"""Bytes; no status symbol is larger."""
MOST_PIXELS = 4_000_000
"""Of a picture that is opened: a small file may unpack to a hundred million."""
WIDEST = 400
"""Pixels are enough to see how full a bar is."""
SIDE = 48
"""Pixels are enough to see a symbol's colour."""


def bar_of(picture: bytes, width: float, height: float) -> Parts | None:
    """The parts of the progress bar that a picture shows, by its size on the page; ``None`` for what is none."""
    if not may_be_bar((0.0, 0.0, width, height)):
        return None
    opened = _opened(picture)
    if opened is None:
        return None
    if opened.width > WIDEST:
        opened = opened.resize((WIDEST, max(opened.height * WIDEST // opened.width, 1)))
    return parts_of(_on_paper(opened), (0.0, 0.0, width, height))


def light_of(picture: bytes) -> Colour | None:
    """Which traffic light a picture shows; ``None`` for what is none, or cannot be opened (such as EMF drawings)."""
    small = _opened(picture)
    if small is None:
        return None
    small.thumbnail((SIDE, SIDE))
    from PIL import ImageOps

    rgb = main_colour(ImageOps.expand(_on_paper(small), border=2, fill="white"))
    return colour_of(rgb) if rgb else None


def _opened(picture: bytes) -> Pixels | None:
    """A small picture; ``None`` for a large one and for what cannot be opened."""
    if len(picture) > LARGEST:
        return None
    from PIL import Image

    try:
        with Image.open(BytesIO(picture)) as opened:
            return opened.convert("RGBA") if opened.width * opened.height <= MOST_PIXELS else None
    except Exception:  # Pillow has an error of its own for every format; all mean that the picture stays unread
        return None


def _on_paper(picture: Pixels) -> Pixels:
    """A picture as it shows on white paper."""
    from PIL import Image

    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("RGB")
