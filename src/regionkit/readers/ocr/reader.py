"""Reads a picture: words, lines and filled areas."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from regionkit.readers.layout.page import Reading
from regionkit.readers.ocr.engine import Token, words_of
from regionkit.readers.ocr.picture import PictureWord, ReadPicture

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

GOOD_DPI = 300
MOST_SCALE = 4.0
EM_PER_CAP = 1 / 0.72


def read_picture(pixels: Pixels, *, dpi: float | None, language: str, whole_page: bool) -> ReadPicture:
    """Read the words, lines and filled areas of a picture.

    ``dpi`` is the picture's own resolution, ``None`` where it is not known.
    ``whole_page`` pictures may lie on their side, and hold columns of text; others are tables or text in a page.
    Everything is given in pixels of the given picture, turned straight: see :class:`ReadPicture`.
    Raises ``OcrMissing``, ``OcrTimeout`` or ``OcrFailed``, and nothing else that Tesseract or pytesseract raises.
    """
    scale = min(max(GOOD_DPI / (dpi or 150), 1.0), MOST_SCALE)
    gray = pixels.convert("RGB").convert("L")
    width, height = gray.size
    large = gray.resize((round(width * scale), round(height * scale)), 1)
    tokens = words_of(large, language, psm=3 if whole_page else 6, dpi=GOOD_DPI)
    return ReadPicture(width, height, tuple(_words(tokens, scale)))


def _words(tokens: list[Token], scale: float) -> list[PictureWord]:
    lines: dict[tuple[int, int, int], list[Token]] = {}
    for token in tokens:
        lines.setdefault(token.line, []).append(token)
    words = []
    for number, line in enumerate(lines.values()):
        size = median(t.box[3] - t.box[1] for t in line) * EM_PER_CAP / scale
        baseline = median(t.box[3] for t in line) / scale
        for token in line:
            x0, top, x1, bottom = (edge / scale for edge in token.box)
            words.append(
                PictureWord(token.text, (x0, top, x1, bottom), Reading(token.confidence), number, baseline, size)
            )
    return words
