"""Reads a picture: words, lines and filled areas."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from regionkit.readers.layout.page import Reading
from regionkit.readers.ocr.engine import SECONDS, Token, words_of
from regionkit.readers.ocr.figures import words_of_pieces
from regionkit.readers.ocr.flattening import Flat, flattened, straight_pixels
from regionkit.readers.ocr.picture import PictureWord, ReadPicture
from regionkit.readers.ocr.pieces import Ink, Piece
from regionkit.readers.ocr.sizes import feet, size_of, stroke_width
from regionkit.readers.ocr.skew import skew_of, turned
from regionkit.readers.ocr.strips import LETTER, Read, read_strips

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

GOOD_DPI = 300
MOST_SCALE = 4.0
CAPITAL = 0.8  # of a line's height, where letters hang below it
BOLD = 1.25  # times as thick strokes as most, for the same height
LEVEL = 0.11  # of a font's size: baselines that differ less are one
ALIKE = 0.12  # sizes that differ less are one size
READ, SCORE, FEW = 0.6, 0.5, 2
SURE = 0.8  # asked of a picture in a page: the labels of a diagram lie among its lines, and are read as shreds


def read_picture(pixels: Pixels, *, dpi: float | None, language: str, whole_page: bool) -> ReadPicture:
    """Read the words, lines and filled areas of a picture.

    ``dpi`` is the picture's own resolution, ``None`` where it is not known.
    ``whole_page`` pictures may lie on their side, and hold columns of text; others are tables or text in a page.
    Everything is given in pixels of the given picture, turned straight: see :class:`ReadPicture`.
    Raises ``OcrMissing``, ``OcrTimeout`` or ``OcrFailed``, and nothing else that Tesseract or pytesseract raises.
    """
    rgb = straight_pixels(pixels)
    skew = skew_of(rgb)
    if skew:
        rgb = turned(rgb, skew)
    flat = flattened(rgb, dpi or 150)
    words = _page_words(flat, dpi or 150, language) if whole_page else _piece_words(flat, language)
    is_text = _is_text(words, READ if whole_page else SURE)
    return ReadPicture(rgb.width, rgb.height, tuple(words), flat.rules, flat.rects, skew=skew, is_text=is_text)


def _is_text(words: list[PictureWord], certainty: float) -> bool:
    """Whether most letters stand in words that were read well: photos and logotypes give shreds."""
    letters = sum(len(word.text) for word in words)
    sure = sum(len(word.text) for word in words if word.reading.certainty >= certainty)
    return letters > FEW and sure >= SCORE * letters


def _piece_words(flat: Flat, language: str) -> list[PictureWord]:
    """The words of a table or a text in a page, cell by cell and line by line."""
    pieces = flat.pieces()
    inks = [np.pad(flat.ink[p.top : p.bottom, p.x0 : p.x1], 2) for p in pieces]
    scale = min(LETTER / (CAPITAL * flat.height), MOST_SCALE)
    read = read_strips(inks, scale, language, seconds=SECONDS)
    checked = words_of_pieces(inks, read, scale, language, seconds=SECONDS)
    words: list[PictureWord] = []
    lines = _measured(pieces, inks, read)
    for number, piece in enumerate(pieces):
        baseline, size, bold = lines[number]
        for word in checked[number]:
            x0, top, x1, bottom = word.box
            box = (piece.x0 + x0 - 2, piece.top + top - 2, piece.x0 + x1 - 2, piece.top + bottom - 2)
            words.append(PictureWord(word.text, box, word.reading, number, baseline, size, bold))
    return words


def _measured(pieces: list[Piece], inks: list[Ink], read: list[list[Read]]) -> list[tuple[float, float, bool]]:
    """Baseline, size and weight of each piece."""
    texts = ["".join(word.text for word in found) for found in read]
    standing = [feet(ink, text) for ink, text in zip(inks, texts, strict=True)]
    sizes = [size_of(foot - 2, text) for foot, text in zip(standing, texts, strict=True)]
    usual = median(sizes) if sizes else 0.0
    sizes = [usual if abs(size - usual) <= ALIKE * usual else size for size in sizes]
    widths = [stroke_width(ink) / size if size else 0.0 for ink, size in zip(inks, sizes, strict=True)]
    thin = median(widths) if widths else 0.0
    levels = _levelled([piece.top + foot - 2 for piece, foot in zip(pieces, standing, strict=True)], LEVEL * usual)
    return [(level, size, width > BOLD * thin) for level, size, width in zip(levels, sizes, widths, strict=True)]


def _levelled(baselines: list[int], near: float) -> list[float]:
    """Lines that stand side by side get one baseline, whatever a pixel more or less says."""
    levelled: dict[int, float] = {}
    group: list[int] = []
    for baseline in [*sorted(baselines), None]:
        if group and (baseline is None or baseline - group[-1] > near):
            levelled |= dict.fromkeys(group, float(median(group)))
            group = []
        if baseline is not None:
            group.append(baseline)
    return [levelled[baseline] for baseline in baselines]


def _page_words(flat: Flat, dpi: float, language: str) -> list[PictureWord]:
    """The words of a whole page, as Tesseract parts it into columns and lines."""
    from PIL import Image

    scale = min(max(GOOD_DPI / dpi, 1.0), MOST_SCALE)
    image = Image.fromarray(255 - flat.ink)
    if scale > 1.05:
        image = image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.LANCZOS)
    else:
        scale = 1.0
    tokens = words_of(image, language, psm=3, dpi=GOOD_DPI)
    lines: dict[tuple[int, int, int], list[Token]] = {}
    for token in tokens:
        lines.setdefault(token.line, []).append(token)
    words = []
    for number, line in enumerate(lines.values()):
        text = "".join(token.text for token in line)
        foot = median(token.box[3] for token in line)
        top = min(token.box[1] for token in line)
        size = size_of((foot - top) / scale, text)
        for token in line:
            x0, above, x1, bottom = (edge / scale for edge in token.box)
            reading = Reading(token.confidence)
            words.append(PictureWord(token.text, (x0, above, x1, bottom), reading, number, foot / scale, size))
    return words
