"""Reads a picture: words, lines and filled areas."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from regionkit.readers.layout.page import Reading
from regionkit.readers.ocr.engine import SECONDS
from regionkit.readers.ocr.figures import Word, words_of_pieces
from regionkit.readers.ocr.flattening import Flat, flattened, has_specks, straight_pixels
from regionkit.readers.ocr.levels import Gray
from regionkit.readers.ocr.lighting import on_white
from regionkit.readers.ocr.marks import colour_in, without_marks
from regionkit.readers.ocr.picture import PictureWord, ReadPicture
from regionkit.readers.ocr.pieces import Ink, Piece
from regionkit.readers.ocr.ruling import ruling_of
from regionkit.readers.ocr.sizes import as_the_line_above, feet, levelled_sizes, set_size, stroke_width
from regionkit.readers.ocr.skew import lies_on_side, looked_at, skew_of, turned, upright
from regionkit.readers.ocr.standing import order_of
from regionkit.readers.ocr.strips import LETTER, OF_PAGE, Read, read_strips

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

MOST_SCALE = 4.0
CAPITAL = 0.8  # of a line's height, where letters hang below it
BOLD = 1.25  # times as thick strokes as most, for the same height
LEVEL = 0.11  # of a font's size: baselines that differ less are one
POINTS = frozenset(".,:;'`|_~")
UPRIGHT = frozenset("|¦")
MIDDLE = 0.3  # of the usual size: from the middle of a bullet down to what letters stand on
SHAPED = 0.9  # how sure a mark is that was told by its shape
POOR = 0.7  # of 1: a page that is read so poorly may stand on its head
CLEARLY = 0.15
SAMPLE = 10  # lines that tell
USUAL_DPI = 150.0
READ, SCORE, FEW = 0.6, 0.5, 2
SURE, ORDER = 0.8, 0.55  # asked of a picture in a page: read well, and standing as a table's or a text's words do


def read_picture(pixels: Pixels, *, dpi: float | None, language: str, whole_page: bool) -> ReadPicture:
    """Read the words, lines and filled areas of a picture.

    ``dpi`` is the picture's own resolution, ``None`` where it is not known.
    ``whole_page`` pictures may lie on their side, and hold columns of text; others are tables or text in a page.
    Everything is given in pixels of the given picture, turned straight: see :class:`ReadPicture`.
    Raises ``OcrMissing``, ``OcrTimeout`` or ``OcrFailed``, and nothing else that Tesseract or pytesseract raises.
    """
    rgb = straight_pixels(pixels)
    if whole_page:
        rgb = on_white(rgb)
    small = looked_at(rgb)
    quarters = 1 if whole_page and lies_on_side(small) else 0
    read, flat = _read(rgb, small, quarters, dpi or USUAL_DPI, language, whole_page)
    if whole_page and _certainty(read.words) < POOR:
        if _stands_on_its_head(flat, read, language):
            quarters += 2
            read, _ = _read(rgb, small, quarters, dpi or USUAL_DPI, language, whole_page)
        if quarters % 2 and _certainty(read.words) < POOR:  # a cover, whose few words stand under one another
            other, _ = _read(rgb, small, 0, dpi or USUAL_DPI, language, whole_page)
            read = max(read, other, key=lambda one: _certainty(one.words))
    return read


def _read(
    rgb: Pixels, small: Gray, quarters: int, dpi: float, language: str, whole_page: bool
) -> tuple[ReadPicture, Flat]:
    """Read a picture that is turned so many quarters to the right; ``small`` is the same as it is looked at first."""
    specks = whole_page and has_specks(rgb, dpi)
    rgb = upright(rgb, quarters)
    skew = skew_of(np.rot90(small, -quarters))
    if skew:
        rgb = turned(rgb, skew)
    flat = flattened(rgb, dpi, specks=specks)
    words = _words(rgb, flat, language, OF_PAGE if whole_page else LETTER)
    is_text = _is_text(words) if whole_page else _is_table_or_text(words)
    added = () if whole_page else ruling_of(words, flat.rules, flat.rects, rgb.width)
    rules = (*flat.rules, *added)
    return ReadPicture(rgb.width, rgb.height, tuple(words), rules, flat.rects, quarters, skew, is_text), flat


def _certainty(words: Sequence[PictureWord]) -> float:
    """How sure the letters of a page are that were read; 1 where there are none."""
    letters = sum(len(word.text) for word in words)
    return sum(len(word.text) * word.reading.certainty for word in words) / letters if letters else 1.0


def _stands_on_its_head(flat: Flat, read: ReadPicture, language: str) -> bool:
    """Whether a few long lines of a page are read better upside down."""
    pieces = sorted(flat.pieces(), key=lambda piece: piece.x0 - piece.x1)[:SAMPLE]
    inks = [np.rot90(np.pad(flat.ink[p.top : p.bottom, p.x0 : p.x1], 2), 2) for p in pieces]
    lines = read_strips(inks, _scale(flat, OF_PAGE), language, seconds=SECONDS, letter=OF_PAGE)
    words = [word for line in lines for word in line]
    letters = sum(len(word.text) for word in words)
    sure = sum(len(word.text) * word.confidence for word in words) / letters if letters else 0.0
    return sure > _certainty(read.words) + CLEARLY


def _scale(flat: Flat, letter: float) -> float:
    """How many times larger a picture's letters must be to have capitals so many pixels high."""
    return min(letter / (CAPITAL * flat.height), MOST_SCALE)


def _is_text(words: list[PictureWord]) -> bool:
    """Whether most letters stand in words that were read well: photos and logotypes give shreds."""
    letters = sum(len(word.text) for word in words)
    return letters > FEW and _share_read(words, READ) >= SCORE


def _is_table_or_text(words: list[PictureWord]) -> bool:
    """Whether most letters were read well and stand in rows and columns, or in lines: those of diagrams stand alone.

    Of 184 picture tables all but 4 come to 0.55 or more, and those 4 were read as shreds; of nine diagrams, maps,
    photos and marks in two sizes one does, a chart of units, whose boxes stand in rows and hold no figures.
    """
    letters = sum(len(word.text) for word in words)
    return letters > FEW and _share_read(words, SURE) * order_of(words) >= ORDER


def _share_read(words: list[PictureWord], certainty: float) -> float:
    """Of all letters, the share that stands in words that were read with a certainty."""
    letters = sum(len(word.text) for word in words)
    return sum(len(word.text) for word in words if word.reading.certainty >= certainty) / max(letters, 1)


def _words(rgb: Pixels, flat: Flat, language: str, letter: float) -> list[PictureWord]:
    """The words of a picture, cell by cell and line by line."""
    pieces, marks = without_marks(flat.ink, flat.pieces(), flat.height)
    inks = [np.pad(flat.ink[p.top : p.bottom, p.x0 : p.x1], 2) for p in pieces]
    scale = _scale(flat, letter)
    read = read_strips(inks, scale, language, seconds=SECONDS, letter=letter)
    checked = words_of_pieces(inks, read, scale, language, seconds=SECONDS)
    words: list[PictureWord] = []
    lines = _measured(pieces, inks, read)
    for number, piece in enumerate(pieces):
        for word in checked[number] if not _is_dust(checked[number]) else ():
            if is_bit_of_a_line(word.text):
                continue
            x0, top, x1, bottom = word.box
            box = (piece.x0 + x0 - 2, piece.top + top - 2, piece.x0 + x1 - 2, piece.top + bottom - 2)
            words.append(PictureWord(word.text, box, word.reading, number, *lines[number]))
    usual = median(size for _, size, _ in lines) if lines else flat.height
    for number, mark in enumerate(marks if words else (), len(pieces)):
        beside = mark.beside(pieces)
        alone = ((mark.box[1] + mark.box[3]) / 2 + MIDDLE * usual, usual, False)
        line, look = (number, alone) if beside is None else (beside, lines[beside])
        words.append(PictureWord(mark.text, mark.box, Reading(SHAPED), line, *look, colour_in(rgb, mark.box)))
    return words


def _is_dust(words: Sequence[Word]) -> bool:
    """Whether a piece holds but points: a speck that was read as ".", what is left of a dotted line."""
    return all(set(word.text) <= POINTS for word in words)


def is_bit_of_a_line(text: str) -> bool:
    """Whether a word is no more than upright strokes: what a speck left of a table's line, "Objekt |".

    >>> is_bit_of_a_line("|"), is_bit_of_a_line("||¦"), is_bit_of_a_line("I"), is_bit_of_a_line("A|B")
    (True, True, False, False)
    """
    return set(text) <= UPRIGHT


def _measured(pieces: list[Piece], inks: list[Ink], read: list[list[Read]]) -> list[tuple[float, float, bool]]:
    """Baseline, size and weight of each piece."""
    texts = ["".join(word.text for word in found) for found in read]
    standing = [feet(ink, text) for ink, text in zip(inks, texts, strict=True)]
    sizes = levelled_sizes([set_size(*line) for line in zip(inks, standing, read, strict=True)])
    usual = median(sizes) if sizes else 0.0
    widths = [stroke_width(ink) / size if size else 0.0 for ink, size in zip(inks, sizes, strict=True)]
    thin = median(widths) if widths else 0.0
    levels = _levelled([piece.top + foot - 2 for piece, foot in zip(pieces, standing, strict=True)], LEVEL * usual)
    sizes = as_the_line_above([piece.x0 for piece in pieces], levels, sizes, [len(text) for text in texts])
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
