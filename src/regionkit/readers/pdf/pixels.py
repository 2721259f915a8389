"""The colour of small symbols on a PDF page, read from the page as it is drawn (by PDFium, through pypdfium2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regionkit.readers.layout.page import Image, PageContent, Rgb, Symbol

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

SCALE = 3.0  # pixels a point: a symbol of 8 points gives 576 pixels
STEPS = 16  # levels a channel, so that the edges' shades do not split one colour
WHITE = 14
MAIN_COLOURS = 3  # paper, ink and one more
LOOKED_AT = 60.0  # points: smaller pictures hold no table


def with_colours(data: bytes, contents: Sequence[PageContent]) -> list[PageContent]:
    """Read the colours of symbols that came without one, and how much of each picture is paper.

    What cannot be drawn stays as it was.
    """
    if not any(_wanted(content) for content in contents):
        return list(contents)
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except Exception:  # pdfplumber could read it, PDFium cannot: the symbols stay unread, and are told of
        return list(contents)
    try:
        return [_coloured(document, content) for content in contents]
    finally:
        document.close()


def _wanted(content: PageContent) -> bool:
    return bool(content.images) or any(symbol.colour is None for symbol in content.symbols)


def _coloured(document: Any, content: PageContent) -> PageContent:
    if not _wanted(content):
        return content
    page = document[content.number - 1]
    try:
        width, height = page.get_size()
        if abs(width - content.width) > 1 or abs(height - content.height) > 1:
            return content  # only a part of the page is shown: places do not agree
        symbols = [
            symbol if symbol.colour else replace(symbol, colour=_colour(page, symbol, width, height))
            for symbol in content.symbols
        ]
        images = [replace(image, paper=_paper(page, image, width, height)) for image in content.images]
    except Exception:
        return content
    finally:
        page.close()
    return replace(content, symbols=tuple(symbols), images=tuple(images))


def _colour(page: Any, symbol: Symbol, width: float, height: float) -> Rgb | None:
    around = 1.5  # points: the colour behind the symbol shows just outside it
    box = (symbol.x0 - around, symbol.top - around, symbol.x1 + around, symbol.bottom + around)
    return main_colour(_drawn(page, box, width, height, SCALE))


def _paper(page: Any, image: Image, width: float, height: float) -> float:
    """How much of a picture its main colours cover."""
    if image.x1 - image.x0 < LOOKED_AT or image.bottom - image.top < LOOKED_AT / 2:
        return image.paper
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
