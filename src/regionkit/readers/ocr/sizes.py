"""What the letters of a printed line stand on, and how large they are set."""

from __future__ import annotations

from unicodedata import normalize

import numpy as np

from regionkit.readers.ocr.pieces import INKED, Ink

TALL = frozenset("bdfhijklt!?/()[]{}|%&§0123456789")
HANGING = frozenset("gjpqy,;()[]{}|/§Q")
EM_OF_RINGS, EM_OF_CAPITALS, EM_OF_SMALL = 0.92, 0.72, 0.53  # of a font's size, from what the letters stand on


def feet(ink: Ink, text: str) -> int:
    """The row that letters stand on, counted from the top of a piece of one line."""
    rows = (ink > INKED).sum(axis=1)
    if not HANGING & set(text) or len(rows) < 6:
        return int(np.flatnonzero(rows)[-1]) + 1 if rows.any() else len(rows)
    drop = rows[:-1].astype(int) - rows[1:]
    half = len(rows) // 2
    return half + int(np.argmax(drop[half:])) + 1


def size_of(height: float, text: str) -> float:
    """The size of a font whose letters in a text are so high over what they stand on."""
    letters = set(text)
    marked = {letter for letter in letters if len(normalize("NFD", letter)) > 1}
    if any(letter.isupper() for letter in marked):
        return height / EM_OF_RINGS
    if marked or letters & TALL or any(letter.isupper() for letter in letters):
        return height / EM_OF_CAPITALS
    return height / EM_OF_SMALL


def stroke_width(ink: Ink) -> float:
    """How thick the strokes of letters are: twice the ink by its outline."""
    mask = ink > 127
    outline = int((mask[1:] != mask[:-1]).sum() + (mask[:, 1:] != mask[:, :-1]).sum())
    return 2 * float(ink.sum()) / 255 / outline if outline else 0.0
