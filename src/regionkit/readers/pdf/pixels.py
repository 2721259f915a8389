"""The colour of small symbols on a PDF page, read from the page as it is drawn (by PDFium, through pypdfium2)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regionkit.readers.layout.page import Image, PageContent, Rgb, Symbol

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels
    from pypdfium2 import PdfDocument

SCALE = 3.0  # pixels a point: a symbol of 8 points gives 576 pixels
STEPS = 16  # levels a channel, so that the edges' shades do not split one colour
WHITE = 14
MAIN_COLOURS = 3  # paper, ink and one more
LOOKED_AT = 60.0  # points: narrower pictures hold no table, nor do those of half this height
MARGINS = (0.1, 0.88)  # of the page's height: logotypes stand above and below, on every page
WHOLE_PAGE = 0.8  # of the page's area


def with_colours(document: PdfDocument, content: PageContent) -> PageContent:
    """Read the colours of a page's symbols that came without one, and how much of each larger picture is paper.

    What cannot be drawn stays as it was.
    """
    symbols = [symbol for symbol in content.symbols if symbol.colour is None]
    images = [image for image in content.images if _looked_at(image, content)]
    if not symbols and not images:
        return content
    page = None
    try:
        page = document[content.number - 1]
        size = page.get_size()
        if abs(size[0] - content.width) > 1 or abs(size[1] - content.height) > 1:
            return content  # places do not agree
        return replace(
            content,
            symbols=tuple(s if s.colour else replace(s, colour=_colour(page, s, *size)) for s in content.symbols),
            images=tuple(
                replace(i, paper=_paper(page, i, *size)) if _looked_at(i, content) else i for i in content.images
            ),
        )
    except Exception:
        return content
    finally:
        if page is not None:
            page.close()


def _looked_at(image: Image, content: PageContent) -> bool:
    """Whether a picture may hold a table: not a small one, nor one behind all of a page's text."""
    wide, high = image.x1 - image.x0, image.bottom - image.top
    whole = wide * high > WHOLE_PAGE * content.width * content.height
    marginal = image.bottom < MARGINS[0] * content.height or image.top > MARGINS[1] * content.height
    return wide >= LOOKED_AT and high >= LOOKED_AT / 2 and not marginal and not (whole and content.words)


def _colour(page: Any, symbol: Symbol, width: float, height: float) -> Rgb | None:
    around = 1.5  # points: the colour behind the symbol shows just outside it
    box = (symbol.x0 - around, symbol.top - around, symbol.x1 + around, symbol.bottom + around)
    return main_colour(_drawn(page, box, width, height, SCALE))


def _paper(page: Any, image: Image, width: float, height: float) -> float:
    """How much of a picture its main colours cover."""
    picture = _drawn(page, (image.x0, image.top, image.x1, image.bottom), width, height, 1.0)
    counts: Counter[tuple[int, int, int]] = Counter()
    for number, colour in picture.getcolors(picture.width * picture.height) or ():
        counts[_level(colour)] += number
    main = sum(number for _, number in counts.most_common(MAIN_COLOURS))
    return round(main / (picture.width * picture.height), 3)


def _drawn(page: Any, box: tuple[float, float, float, float], width: float, height: float, scale: float) -> Pixels:
    """A part of the page as pixels."""
    x0, top, x1, bottom = box
    crop = (max(x0, 0.0), max(height - bottom, 0.0), max(width - x1, 0.0), max(top, 0.0))
    bitmap = page.render(scale=scale, crop=crop)
    try:
        picture: Pixels = bitmap.to_pil().convert("RGB")
        return picture
    finally:
        bitmap.close()


def main_colour(picture: Pixels) -> Rgb | None:
    """The colour that most of a symbol has, its background (as in the corners) and white left out."""
    width, height = picture.size
    behind = {_level(picture.getpixel((x, y))) for x in (0, width - 1) for y in (0, height - 1)}
    counts: Counter[tuple[int, int, int]] = Counter()
    for number, colour in picture.getcolors(width * height) or ():
        level = _level(colour)
        if level not in behind and min(level) < WHITE:
            counts[level] += number
    if not counts:
        return None
    level, number = min(counts.items(), key=lambda item: (-item[1], item[0]))
    if number < 0.15 * width * height:
        return None
    return tuple((channel + 0.5) / STEPS for channel in level)  # type: ignore[return-value]


def _level(colour: Any) -> tuple[int, int, int]:
    red, green, blue = (channel * STEPS // 256 for channel in colour[:3])
    return red, green, blue
