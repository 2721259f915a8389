"""What pictures on a PDF page show, as far as readers need it: the colour of small ones, the paper of large ones.

Pages are drawn by PDFium, through pypdfium2.
"""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from regionkit.document import Box
from regionkit.readers.layout.page import Image, PageContent, Rgb, Symbol
from regionkit.readers.layout.signs.bars import Parts, bars_of, may_be_bar
from regionkit.readers.layout.signs.pictures import PAPER
from regionkit.readers.pdf.barpictures import parts_of
from regionkit.readers.pdf.paper import COARSE, LONGEST, STEPS, may_hold_text, opened_small, paper_of
from regionkit.readers.pdf.pdfium import Handle

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels
    from pypdfium2 import PdfBitmap, PdfImage, PdfPage

SCALE = 3.0  # pixels a point: a symbol of 8 points gives 576 pixels
WHITE = 14 * STEPS
HAIR = 0.05  # pixels that a picture is drawn smaller on each side: by a hair too large, it would get a pixel more
MOST_BARS = 60  # of a page: more low, wide pictures are parts of a drawing, and each takes time to look at
LEAST = 0.15  # of a symbol's pixels that have its colour

Pictures = Mapping[Image | Symbol, Handle]
"""Pictures as PDFium holds them, while the page is open."""


def with_colours(page: PdfPage, content: PageContent, pictures: Pictures, most: int) -> PageContent:
    """Read the colours of a page's symbols that came without one, and how much of each larger picture is paper.

    What cannot be opened or drawn, or has more than ``most`` pixels, stays as it was.
    """
    symbols = [symbol for symbol in content.symbols if symbol.colour is None]
    images = [image for image in content.images if may_hold_text(image, content)]
    strips = [image for image in content.images if may_be_bar(image.box)]
    strips = strips if len(strips) <= MOST_BARS else []
    if not symbols and not images and not strips:
        return content
    width, height = page.get_size()
    if abs(width - content.width) > 1 or abs(height - content.height) > 1:
        return content  # places do not agree
    read = {symbol: _colour(page, symbol) for symbol in symbols}
    bars = [bar for image in strips if (bar := _bar(page, image.box)) is not None]
    papers = {image: _with_paper(page, image, pictures.get(image), most) for image in images}
    return replace(
        content,
        symbols=tuple(replace(s, colour=read[s]) if s in read else s for s in content.symbols),
        images=tuple(papers.get(image, image) for image in content.images),
        bars=(*content.bars, *bars_of(bars, whole_pictures=True)),
    )


def _bar(page: PdfPage, box: Box) -> Parts | None:
    drawn: Pixels | None = None
    with suppress(Exception):  # PDFium refuses damaged pages in many ways
        drawn = part_of(page, box, SCALE)
    return None if drawn is None else parts_of(drawn, box)


def _colour(page: PdfPage, symbol: Symbol) -> Rgb | None:
    around = 1.5  # points: the colour behind the symbol shows just outside it
    box = (symbol.x0 - around, symbol.top - around, symbol.x1 + around, symbol.bottom + around)
    drawn: Pixels | None = None
    with suppress(Exception):  # PDFium refuses damaged pages in many ways
        drawn = part_of(page, box, SCALE)
    return None if drawn is None else main_colour(drawn)


def _with_paper(page: PdfPage, image: Image, handle: Handle | None, most: int) -> Image:
    """A picture with how much of it is paper, and its resolution; as it was where it is too large or damaged."""
    longest = max(image.x1 - image.x0, image.bottom - image.top)
    small: Pixels | None = None
    resolution = 0.0
    with suppress(Exception):  # PDFium and Pillow refuse damaged pictures in many ways
        if handle is not None:
            picture = _picture(page, handle)
            resolution = 72 * max(picture.get_px_size()) / longest
            small = opened_small(picture, most)
            if small is not None and paper_of(small) < PAPER and picture.get_filters()[-1:] != ["DCTDecode"]:
                small = part_of(page, image.box, min(1.0, LONGEST / longest))  # a mask may let the paper through
        else:
            small = part_of(page, image.box, min(1.0, LONGEST / longest))
    return replace(image, paper=image.paper if small is None else paper_of(small), resolution=round(resolution, 2))


def _picture(page: PdfPage, handle: Handle) -> PdfImage:
    import pypdfium2
    from pypdfium2.raw import FPDF_PAGEOBJECT

    return pypdfium2.PdfImage(ctypes.cast(handle, FPDF_PAGEOBJECT), page=page)


def part_of(page: PdfPage, box: Box, scale: float, *, may_be_gray: bool = False) -> Pixels:
    """A part of the page as pixels; ``scale`` is how many of them a point.

    ``may_be_gray``: as gray levels alone, where it has no colours; otherwise it is RGB.
    A picture with that many pixels is shown pixel by pixel: drawn a part of a pixel aside, it would be blurred.
    """
    import pypdfium2
    from pypdfium2 import raw

    (x0, top, x1, bottom), (wide, high) = box, page.get_size()
    width, height = max(round((x1 - x0) * scale), 1), max(round((bottom - top) * scale), 1)
    across, down = (width - 2 * HAIR) / (x1 - x0), (height - 2 * HAIR) / (bottom - top)
    left, upper = HAIR - x0 * across, HAIR - top * down
    shown = (max(left, 0.0), max(upper, 0.0), min(left + wide * across, width), min(upper + high * down, height))
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGRx)
    try:
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        matrix, clip = raw.FS_MATRIX(across, 0, 0, down, left, upper), raw.FS_RECTF(*shown)
        raw.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, clip, raw.FPDF_ANNOT)
        gray = _gray(bitmap) if may_be_gray else None
        picture: Pixels = bitmap.to_pil().convert("RGB") if gray is None else gray
        return picture
    finally:
        bitmap.close()


def _gray(bitmap: PdfBitmap) -> Pixels | None:
    from regionkit.readers.ocr.levels import gray_of  # brings NumPy, which pages with a text of their own do without

    return gray_of(bitmap.to_numpy())


def main_colour(picture: Pixels) -> Rgb | None:
    """The colour that most of a symbol has, its background (as in the corners) and white left out."""
    coarse = picture.point(COARSE)
    width, height = coarse.size
    behind = {coarse.getpixel((x, y)) for x in (0, width - 1) for y in (0, height - 1)}
    counts = {
        colour: number
        for number, colour in coarse.getcolors(width * height) or ()
        if isinstance(colour, tuple) and colour not in behind and min(colour) < WHITE
    }
    if not counts:
        return None
    (red, green, blue), number = min(counts.items(), key=lambda item: (-item[1], item[0]))
    if number < LEAST * width * height:
        return None
    return _middle(red), _middle(green), _middle(blue)


def _middle(level: int) -> float:
    """The middle of a coarse level, from 0 to 1."""
    return (level + STEPS / 2) / 256
