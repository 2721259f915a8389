"""What is printed in a picture, line by line: the pieces of a table's rows, and the columns that they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import numpy as np

from regionkit.readers.layout.tables.figures import NUMBER, YEAR
from regionkit.readers.ocr.picture import PictureWord
from regionkit.readers.ocr.strokes import spans

ROW = 0.7  # of the letters' size: lines that overlap so far are one row, as a label of two lines and its figures
SHARED = 0.25  # of the rows: so many must stand in a place for it to be of a column; a long heading runs over more
FEW = 3  # rows: in more, one alone makes no column wider
FEWEST = 2  # figures in a column, and rows with figures
APART, WIDER = 0.4, 1.6  # of the size: what parts words of one line; times as wide as the least space in it
ALIKE = 0.25  # of the size: the ends of figures in one column
THOUSANDS = (0.5, 2.0)  # the same before three digits: "1 266 447" has more room after its "1"
ABOVE, BELOW = 0.75, 0.22  # of the letters' size: over and under what they stand on


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands together in a line."""

    words: tuple[PictureWord, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        return self.words[0].box[0]

    @property
    def x1(self) -> float:
        return self.words[-1].box[2]

    @property
    def baseline(self) -> float:
        return self.words[0].baseline

    @property
    def size(self) -> float:
        return self.words[0].size

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure; a year may be a head."""
        return bool(NUMBER.match(self.text)) and not YEAR.match(self.text)


@dataclass(frozen=True, slots=True)
class Band:
    """A printed row: pieces side by side, or half a line apart."""

    pieces: tuple[Piece, ...]

    @property
    def top(self) -> float:
        return min(piece.baseline - ABOVE * piece.size for piece in self.pieces)

    @property
    def bottom(self) -> float:
        return max(piece.baseline + BELOW * piece.size for piece in self.pieces)

    @property
    def has_figures(self) -> bool:
        return any(piece.is_figure for piece in self.pieces)


def bands_of(words: Sequence[PictureWord]) -> list[Band]:
    """The printed rows of a picture, from the top."""
    pieces = sorted(_pieces(words), key=lambda piece: piece.baseline)
    if not pieces:
        return []
    size = median(piece.size for piece in pieces)
    bands: list[list[Piece]] = []
    for piece in pieces:
        if bands and piece.baseline - bands[-1][-1].baseline < ROW * size:
            bands[-1].append(piece)
        else:
            bands.append([piece])
    found = [Band(tuple(sorted(band, key=lambda piece: piece.x0))) for band in bands]
    ends = [piece.x1 for band in found for piece in band.pieces if piece.is_figure]
    return [Band(tuple(part for piece in band.pieces for part in _as_others(piece, ends))) for band in found]


def _as_others(piece: Piece, ends: Sequence[float]) -> Iterator[Piece]:
    """A piece parted where figures of other rows end: "754 554 611 974" may be one figure or two."""
    begin = 0
    for at, (before, after) in enumerate(pairwise(piece.words), 1):
        same = sum(abs(end - before.box[2]) < ALIKE * piece.size for end in ends)
        if same >= FEWEST and after.box[0] - before.box[2] > APART * piece.size:
            yield Piece(piece.words[begin:at])
            begin = at
    yield Piece(piece.words[begin:])


def _pieces(words: Sequence[PictureWord]) -> Iterator[Piece]:
    """What stands together: a line that was read in one go may hold figures of two columns, or a name and a figure."""
    by_line: dict[int, list[PictureWord]] = {}
    for word in words:
        by_line.setdefault(word.line, []).append(word)
    for found in by_line.values():
        gaps = [after.box[0] - before.box[2] for before, after in pairwise(found)]
        least = min(gaps, default=0.0)
        begin = 0
        for at, (gap, before, after) in enumerate(zip(gaps, found, found[1:], strict=False), 1):
            other = _is_digits(before) != _is_digits(after)
            apart, wider = THOUSANDS if _goes_on(before, after) else (APART, WIDER)
            if gap > apart * found[0].size and (gap > wider * least or (other and len(gaps) == 1)):
                yield Piece(tuple(found[begin:at]))
                begin = at
        yield Piece(tuple(found[begin:]))


def _goes_on(before: PictureWord, after: PictureWord) -> bool:
    """Whether three digits follow digits, as thousands do."""
    return before.text[-1:].isdigit() and after.text[:3].isdigit() and not after.text[3:4].isdigit()


def _is_digits(word: PictureWord) -> bool:
    return bool(NUMBER.match(word.text))


def parted(band: Band, columns: Sequence[tuple[int, int]]) -> Band:
    """A row whose pieces are parted where words leave room between two columns: heads that are set close."""
    gaps = [(end, start) for (_, end), (start, _) in pairwise(columns)]
    pieces: list[Piece] = []
    for piece in band.pieces:
        begin = 0
        for at, (before, after) in enumerate(pairwise(piece.words), 1):
            room = max(min(after.box[0], start) - max(before.box[2], end) for end, start in gaps)
            if room > APART * piece.size:
                pieces.append(Piece(piece.words[begin:at]))
                begin = at
        pieces.append(Piece(piece.words[begin:]))
    return Band(tuple(pieces))


def columns_of(bands: Sequence[Band], width: int) -> list[tuple[int, int]]:
    """Where the columns of a table stand, the first of which are labels; none where there are no figures in columns."""
    if sum(band.has_figures for band in bands) < FEWEST:
        return []
    covered = np.zeros(width + 1, np.int32)
    figures = np.zeros(width + 1, np.int32)
    for band in bands:
        for piece in band.pieces:
            covered[int(piece.x0) : round(piece.x1)] += 1
            figures[int(piece.x0) : round(piece.x1)] += piece.is_figure
    found = spans(covered > max(SHARED * len(bands), len(bands) > FEW))
    are_figures = [int(figures[x0:x1].max()) >= FEWEST for x0, x1 in found]
    return found if len(found) > 1 and any(are_figures[1:]) else []
