"""What the letters of a printed line stand on, and how large they are set."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from unicodedata import normalize

import numpy as np

from regionkit.readers.ocr.pieces import INKED, Ink
from regionkit.readers.ocr.strips import Read

TALL = frozenset("bdfhijklt!?/()[]{}|%&§0123456789")
HANGING = frozenset("gjpqy,;()[]{}|/§Q")
ALIKE = 0.12  # sizes that differ less are one size
NEARLY = 0.2  # the same for a line of few letters
FEW_LETTERS = 16
CLOSEST, FARTHEST = 0.9, 1.4  # of the size: from one line of a paragraph to the next
BESIDE = 8  # lines that may stand between two of a column, in others
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


def set_size(ink: Ink, foot: int, words: Sequence[Read]) -> float:
    """The size of a font, from how high the words of a line stand over row ``foot``: the middle one of all.

    Words with a capital or a tall letter tell it best, and rings and dots over letters least.
    """
    heights: tuple[list[float], list[float], list[float]] = ([], [], [])
    inked = ink[:foot] > INKED
    for word in words:
        rows = np.flatnonzero(inked[:, max(int(word.box[0]), 0) : int(word.box[2]) + 1].any(axis=1))
        if len(rows):
            heights[_kind(word.text)].append(size_of(foot - int(rows[0]), word.text))
    best = next((sizes for sizes in heights if sizes), [])
    return median(best) if best else size_of(foot, "".join(word.text for word in words))


def _kind(text: str) -> int:
    if any(len(normalize("NFD", letter)) > 1 for letter in text):
        return 2
    return 0 if set(text) & TALL or any(letter.isupper() for letter in text) else 1


def levelled_sizes(sizes: Sequence[float]) -> list[float]:
    """Sizes that differ by what measuring is off are one: first those near the usual size, then those near another."""
    usual = median(sizes) if sizes else 0.0
    groups: list[list[float]] = []
    for size in sorted({size for size in sizes if abs(size - usual) > ALIKE * usual}):
        if groups and size <= (1 + ALIKE) * groups[-1][0]:
            groups[-1].append(size)
        else:
            groups.append([size])
    level = {size: median(group) for group in groups for size in group}
    return [level.get(size, usual) for size in sizes]


def as_the_line_above(
    edges: Sequence[float], feet: Sequence[float], sizes: Sequence[float], letters: Sequence[int]
) -> list[float]:
    """Sizes, with a line of few letters taking that of the line right above it, where both are nearly of one size.

    ``edges`` are where the lines begin, ``feet`` what they stand on.  The last word of a heading that goes on over two
    lines has too few letters to be measured by; a heading under a text stands farther from it than its lines do.

    >>> as_the_line_above([50, 50, 50], [100, 114, 160], [10.5, 12.0, 12.0], [60, 3, 7])
    [10.5, 10.5, 12.0]
    """
    levelled = list(sizes)
    order = sorted(range(len(sizes)), key=lambda number: feet[number])
    for place, number in enumerate(order):
        if letters[number] >= FEW_LETTERS:
            continue
        for above in reversed(order[max(place - BESIDE, 0) : place]):
            size = levelled[above]
            under = abs(edges[above] - edges[number]) <= size / 2
            near = CLOSEST * size <= feet[number] - feet[above] <= FARTHEST * size
            if under and near and abs(sizes[number] - size) <= NEARLY * size:
                levelled[number] = size
                break
    return levelled
