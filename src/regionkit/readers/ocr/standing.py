"""How the words of a picture stand to each other: those of a table in rows and columns, those of a text in lines.

The labels of a diagram are read as well as any text, and stand alone: the numbers of its axis under each other, the
months beside each other, amounts over columns of different height.  "12,0", "2026" and "36,4" out of them are no
figures of the document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from regionkit.readers.ocr.picture import PictureWord

LINE_OF_TEXT = 4
"""Words that stand in one line of a text; no label of a diagram has as many."""
SHORT_LINE = 2
"""Words of a short line, which is text where another begins under it: "Antal elever: 312"."""
NEXT = 2.5
"""Sizes of its letters that a line of text stands under the one before it at most."""
ALIGNED = 0.5
"""Of the size of its letters, how far the edge of a piece is from that of the piece above it in the same column."""


class _Piece:
    """Words in one line, as they were cut out together: a cell, or a line of text."""

    def __init__(self, words: Sequence[PictureWord]) -> None:
        self.words = len(words)
        self.letters = sum(len(word.text) for word in words)
        self.x0 = min(word.box[0] for word in words)
        self.x1 = max(word.box[2] for word in words)
        self.baseline = words[0].baseline
        self.near = ALIGNED * max(words[0].size, 1.0)

    def beside(self, other: _Piece) -> bool:
        """Whether both stand on one line."""
        return abs(self.baseline - other.baseline) <= self.near

    def under(self, other: _Piece) -> bool:
        """Whether both stand in one column: their left or their right edges do, or their middles."""
        off = (self.x0 - other.x0, self.x1 - other.x1, (self.x0 + self.x1 - other.x0 - other.x1) / 2)
        return not self.beside(other) and min(map(abs, off)) <= self.near

    def begins_under(self, other: _Piece) -> bool:
        """Whether both are lines of one text: they begin at one edge, and the next line is no further than two."""
        close = abs(self.baseline - other.baseline) <= NEXT * self.near / ALIGNED
        return close and not self.beside(other) and abs(self.x0 - other.x0) <= self.near


def order_of(words: Iterable[PictureWord]) -> float:
    """The share of the letters that stand in lines of text, or in rows and columns at once."""
    lines: dict[int, list[PictureWord]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    pieces = [_Piece(line) for line in lines.values()]
    letters = sum(piece.letters for piece in pieces)
    return sum(piece.letters for piece in pieces if _is_in_order(piece, pieces)) / letters if letters else 0.0


def _is_in_order(piece: _Piece, pieces: Sequence[_Piece]) -> bool:
    """Whether a piece is a line of text, or a cell: another stands beside it, and that one has one under or over it."""
    if piece.words >= LINE_OF_TEXT:
        return True
    if piece.words >= SHORT_LINE and any(piece.begins_under(other) for other in pieces if other.words >= SHORT_LINE):
        return True
    row = [other for other in pieces if other is not piece and piece.beside(other)]
    column = [other for other in pieces if piece.under(other)]
    return any(
        other.beside(corner) and corner.under(beside) for beside in row for other in column
        for corner in pieces if corner is not piece and other is not corner
    )  # fmt: skip
