"""Many small pieces on one sheet, so that one run of Tesseract reads them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from regionkit.readers.ocr.engine import Token, words_of
from regionkit.readers.ocr.pieces import Ink

LETTER = 32  # pixels that a capital letter is made high: Tesseract reads 30 to 35 best
OF_PAGE = 22  # the same for a scanned page: as many words are read, in eight ninths of the time
HIGHEST = 2.25  # capital letters that a piece is made high: rings over large ones would be read as a line of their own
MARGIN = 24
LONGEST = 30_000  # pixels that a sheet is high: Tesseract takes less than 32 768, and a page may have a thousand cells


@dataclass(frozen=True, slots=True)
class Read:
    """A word in a piece: its box in the piece's own pixels."""

    text: str
    confidence: float
    box: tuple[float, float, float, float]


def read_strips(
    pieces: Sequence[Ink], scale: float, language: str, *, seconds: float, only: str = "", letter: float = LETTER
) -> list[list[Read]]:
    """Read pieces of ink, each on a line of its own, enlarged by ``scale``; the words of each.

    ``letter`` is how many pixels high a capital letter becomes by that, in most of them.
    """
    if not pieces:
        return []
    scales = [min(scale, HIGHEST * letter / max(piece.shape[0], 1)) for piece in pieces]
    large = [_enlarged(piece, own) for piece, own in zip(pieces, scales, strict=True)]
    words: list[list[Read]] = []
    for start, end in _sheets([image.height for image in large]):
        sheet, tops = _sheet(large[start:end])
        tokens = words_of(sheet, language, psm=6, dpi=300, seconds=seconds, only=only)
        words += _shared_out(tokens, scales[start:end], tops)
    return words


def _sheets(heights: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Half-open stretches of pieces that are no higher together than a sheet may be.

    >>> list(_sheets([20_000, 9_000, 9_000])), list(_sheets([40_000]))
    ([(0, 2), (2, 3)], [(0, 1)])
    """
    start, total = 0, MARGIN
    for number, height in enumerate(heights):
        if number > start and total + height + MARGIN > LONGEST:
            yield start, number
            start, total = number, MARGIN
        total += height + MARGIN
    yield start, len(heights)


def _sheet(images: Sequence[Image.Image]) -> tuple[Image.Image, list[int]]:
    """Pieces under one another, and where each begins."""
    width = max(image.width for image in images) + 2 * MARGIN
    tops, y = [], MARGIN
    for image in images:
        tops.append(y)
        y += image.height + MARGIN
    sheet = Image.new("L", (width, y), 255)
    for image, top in zip(images, tops, strict=True):
        sheet.paste(image, (MARGIN, top))
    return sheet, tops


def _enlarged(piece: Ink, scale: float) -> Image.Image:
    image = Image.fromarray(255 - piece)
    size = (max(round(image.width * scale), 1), max(round(image.height * scale), 1))
    return image.resize(size, Image.Resampling.LANCZOS)


def _shared_out(tokens: Sequence[Token], scales: Sequence[float], tops: Sequence[int]) -> list[list[Read]]:
    starts = np.array(tops) - MARGIN / 2
    words: list[list[Read]] = [[] for _ in scales]
    for token in tokens:
        x0, top, x1, bottom = token.box
        index = max(int(np.searchsorted(starts, (top + bottom) / 2)) - 1, 0)
        y, scale = tops[index], scales[index]
        box = ((x0 - MARGIN) / scale, (top - y) / scale, (x1 - MARGIN) / scale, (bottom - y) / scale)
        words[index].append(Read(token.text, token.confidence, box))
    for found in words:
        found.sort(key=lambda word: word.box[0])
    return words
