"""How the words of a picture stand to each other: those of a table in rows and columns, those of a text in lines.

The labels of a diagram are read as well as any text, and stand alone: the numbers of its axis under each other, the
months beside each other, amounts over columns of different height.  "12,0", "2026" and "36,4" out of them are no
figures of the document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from regionkit.readers.ocr.picture import PictureWord

LINE_OF_TEXT = 4
"""Words that stand in one line of a text; no label of a diagram has as many."""
SHORT_LINE = 2
"""Words of a short line, which is text where another begins under it: "Antal elever: 312"."""
NEXT = 2.5
"""Sizes of its letters that a line of text stands under the one before it at most."""
ALIGNED = 0.5
"""Of the size of its letters, how far the edge of a piece is from that of the piece above it in the same column."""


MOST = 2_000
"""Pieces that are held against each other; of more, as noise gives, each so many in the order of reading."""

Pairs = NDArray[np.float32]
"""For each two pieces, 1 where the first stands to the second as is asked, and 0 where not."""


class _Pieces:
    """Words that were cut out together: cells, or lines of text.  Everything is in the order of the pieces."""

    def __init__(self, pieces: Sequence[Sequence[PictureWord]]) -> None:
        self.words = np.array([len(words) for words in pieces])
        self.letters = np.array([sum(len(word.text) for word in words) for words in pieces])
        self.x0 = np.array([min(word.box[0] for word in words) for words in pieces], np.float64)
        self.x1 = np.array([max(word.box[2] for word in words) for words in pieces], np.float64)
        self.baseline = np.array([words[0].baseline for words in pieces], np.float64)
        self.size = np.array([max(words[0].size, 1.0) for words in pieces])

    def in_order(self) -> NDArray[np.bool_]:
        """Which are lines of a text, or cells: another stands beside them, and that one has one under or over it."""
        near = ALIGNED * self.size[:, None]
        down = np.abs(_apart(self.baseline))
        on_a_line = down <= near
        left, right = _apart(self.x0), _apart(self.x1)
        off = np.minimum(np.minimum(np.abs(left), np.abs(right)), np.abs(left + right) / 2)
        beside, under = _pairs(on_a_line), _pairs(~on_a_line & (off <= near))
        follows = ~on_a_line & (np.abs(left) <= near) & (down <= NEXT * self.size[:, None]) & (self.words >= SHORT_LINE)
        lines = (self.words >= LINE_OF_TEXT) | ((self.words >= SHORT_LINE) & follows.any(axis=1))
        corners = (beside @ under.T > 0) & (under @ beside > 0)  # the same one by the row and by the column
        np.fill_diagonal(corners, False)
        found: NDArray[np.bool_] = lines | corners.any(axis=1)
        return found


def order_of(words: Iterable[PictureWord]) -> float:
    """The share of the letters that stand in lines of text, or in rows and columns at once."""
    lines: dict[int, list[PictureWord]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    found = list(lines.values())
    parts = [_Pieces(found[at : at + MOST]) for at in range(0, len(found), MOST)]
    letters = sum(int(part.letters.sum()) for part in parts)
    return sum(int(part.letters[part.in_order()].sum()) for part in parts) / letters if letters else 0.0


def _apart(places: NDArray[np.float64]) -> NDArray[np.float64]:
    apart: NDArray[np.float64] = places[:, None] - places[None, :]
    return apart


def _pairs(held: NDArray[np.bool_]) -> Pairs:
    pairs = held.astype(np.float32)
    np.fill_diagonal(pairs, 0)  # no piece stands beside itself
    return pairs
