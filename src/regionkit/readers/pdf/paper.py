"""How much of a picture is paper: what tells a table that was pasted as a picture from a photo.

The picture is opened small.  A JPEG can be opened at an eighth of its size in a fraction of the time, and of others
every so manieth pixel is enough.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from regionkit.readers.layout.page import Image, PageContent

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels
    from pypdfium2 import PdfImage

MAIN_COLOURS = 3  # paper, ink and one more
LONGEST = 150  # pixels that are looked at, of the longer side
STEPS = 16  # levels a channel, so that noise does not split one colour
COARSE = bytes(value // STEPS * STEPS for value in range(256)) * 3
LIGHT = 3 * 112  # red, green and blue together
LOOKED_AT = 60.0  # points: narrower pictures hold no table, nor do those of half this height
MARGINS = (0.1, 0.88)  # of the page's height: logotypes stand above and below, on every page
WHOLE_PAGE = 0.8  # of the page's area


def may_hold_text(image: Image, content: PageContent) -> bool:
    """Whether a picture may hold a table: not a small one, nor one behind all of a page's text."""
    wide, high = image.x1 - image.x0, image.bottom - image.top
    whole = wide * high > WHOLE_PAGE * content.width * content.height
    marginal = image.bottom < MARGINS[0] * content.height or image.top > MARGINS[1] * content.height
    return wide >= LOOKED_AT and high >= LOOKED_AT / 2 and not marginal and not (whole and content.words)


def opened_small(image: PdfImage, most: int) -> Pixels | None:
    """A picture with few pixels a side; ``None`` where it has more than ``most`` pixels, and is not opened at all."""
    import PIL.Image

    wide, high = image.get_px_size()
    if wide * high > most:
        return None
    if image.get_filters()[-1:] == ["DCTDecode"]:
        with PIL.Image.open(BytesIO(bytes(image.get_data(decode_simple=True)))) as jpeg:
            jpeg.draft("RGB", (LONGEST, LONGEST))
            return jpeg.convert("RGB")
    pixels: Pixels = image.get_bitmap().to_pil()
    share = max(1.0, max(pixels.size) / LONGEST)
    size = max(1, int(pixels.width / share)), max(1, int(pixels.height / share))
    return pixels.resize(size, PIL.Image.Resampling.NEAREST).convert("RGB")


def paper_of(picture: Pixels) -> float:
    """How much of a picture its main colours cover: near 1 for tables and diagrams, near 0 for photos.

    Dark colours are ink: they count for no more than the light ones, for a night sky is no paper.
    """
    pixels = picture.width * picture.height
    counts = picture.point(COARSE).getcolors(pixels) or ()
    main = sorted(((number, sum(colour)) for number, colour in counts if isinstance(colour, tuple)), reverse=True)
    light = sum(number for number, brightness in main[:MAIN_COLOURS] if brightness >= LIGHT)
    dark = sum(number for number, brightness in main[:MAIN_COLOURS] if brightness < LIGHT)
    return round((light + min(light, dark)) / pixels, 3)
