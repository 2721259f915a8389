"""The colour of small symbols on a PDF page, read from the page as it is drawn (by PDFium, through pypdfium2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regionkit.readers.layout.page import PageContent, Rgb, Symbol

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE = 3.0  # pixels a point: a symbol of 8 points gives 576 pixels
STEPS = 16  # levels a channel, so that the edges' shades do not split one colour
WHITE = 14


def with_colours(data: bytes, contents: Sequence[PageContent]) -> list[PageContent]:
    """Read the colours of all symbols that came without one; a symbol that cannot be drawn keeps ``None``."""
    if not any(symbol.colour is None for content in contents for symbol in content.symbols):
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


def _coloured(document: Any, content: PageContent) -> PageContent:
    if not any(symbol.colour is None for symbol in content.symbols):
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
    except Exception:
        return content
    finally:
        page.close()
    return replace(content, symbols=tuple(symbols))


def _colour(page: Any, symbol: Symbol, width: float, height: float) -> Rgb | None:
    around = 1.5  # points: the colour behind the symbol shows just outside it
    crop = (
        max(symbol.x0 - around, 0.0), max(height - symbol.bottom - around, 0.0),
        max(width - symbol.x1 - around, 0.0), max(symbol.top - around, 0.0),
    )  # fmt: skip
    bitmap = page.render(scale=SCALE, crop=crop)
    try:
        return main_colour(bitmap.to_pil().convert("RGB"))
    finally:
        bitmap.close()


def main_colour(picture: Image) -> Rgb | None:
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
