"""The colour of a small picture in a Word file, such as the traffic lights that planning systems export."""

from __future__ import annotations

from io import BytesIO

from regionkit.document import Colour
from regionkit.readers.layout.signs.symbols import colour_of
from regionkit.readers.pdf.pixels import main_colour

LARGEST = 1_000_000
"""Bytes; no status symbol is larger."""
MOST_PIXELS = 4_000_000
"""Of a picture that is opened: a small file may unpack to a hundred million."""
SIDE = 48
"""Pixels are enough to see a symbol's colour."""


def light_of(picture: bytes) -> Colour | None:
    """Which traffic light a picture shows; ``None`` for what is none, or cannot be opened (such as EMF drawings)."""
    if len(picture) > LARGEST:
        return None
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(picture)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            small = opened.convert("RGBA")
            small.thumbnail((SIDE, SIDE))
    except Exception:  # Pillow has an error of its own for every format; all mean that the symbol stays unread
        return None
    paper = Image.new("RGBA", small.size, "white")
    on_paper = Image.alpha_composite(paper, small).convert("RGB")
    rgb = main_colour(ImageOps.expand(on_paper, border=2, fill="white"))
    return colour_of(rgb) if rgb else None
