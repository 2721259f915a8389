"""The lines that a table does without: between its columns and rows where no line is drawn and no shading changes.

A picture's table is read cell by cell whatever parts its cells, so it is known where its columns and rows are.  With
lines there, its layout is that of a table with all lines drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from regionkit.readers.layout.page import Rect, Rule
from regionkit.readers.ocr.picture import PictureWord
from regionkit.readers.ocr.printed import Band, Piece, bands_of, columns_of, parted

DRAWN = 0.5  # of a table's width or height that a line runs along
HEADS = 4  # lines that the head of a table may have
CROSSING = 0.3  # of the rows: where text runs on over more columns' edges, it is no table
CLOSE = 1.4  # of the letters' size: from one line of a label to the next
NEAR = 2.0  # pixels


def ruling_of(words: Sequence[PictureWord], rules: Sequence[Rule], rects: Sequence[Rect], width: int) -> list[Rule]:
    """The lines to be added to what is drawn; none where a picture is no table, or has all its lines."""
    bands = bands_of(words)
    first = next((at for at, band in enumerate(bands) if band.has_figures), len(bands))
    columns = columns_of(bands[first:], width)
    if not columns:
        return []
    bands = [parted(band, columns) for band in bands]
    heads = _heads(bands[:first], columns)
    table = _Table(heads, bands[first:], columns, rules, rects)
    body = [table.crossed(band) for band in table.body]
    if sum(any(crossed) for crossed in body) > CROSSING * len(body):
        return []
    return [*table.level(), *table.upright()]


def _heads(bands: Sequence[Band], columns: Sequence[tuple[int, int]]) -> list[Band]:
    """The lines above the rows that are their heads: not the table's own heading, which runs on over the columns."""
    heads = list(bands[-HEADS:])
    while heads and len(heads[0].pieces) == 1:
        (piece,) = heads[0].pieces
        if not piece.x0 < columns[0][1] < columns[1][0] < piece.x1:
            break
        heads.pop(0)
    return heads


@dataclass(frozen=True, slots=True)
class _Table:
    heads: list[Band]
    body: list[Band]
    columns: list[tuple[int, int]]
    rules: Sequence[Rule]
    rects: Sequence[Rect]

    @property
    def bands(self) -> list[Band]:
        return [*self.heads, *self.body]

    def over(self, piece: Piece) -> list[int]:
        """The columns that a piece stands in."""
        return [at for at, (x0, x1) in enumerate(self.columns) if piece.x0 < x1 and x0 < piece.x1]

    def crossed(self, band: Band) -> list[bool]:
        """For each edge between two columns, whether a piece of a row runs on over it."""
        return [any({at, at + 1} <= set(self.over(p)) for p in band.pieces) for at in range(len(self.columns) - 1)]

    def edges(self) -> list[float]:
        """Where each two columns are parted: in the middle between all that stands in them, or their figures."""
        found = []
        for at, ((_, end), (start, _)) in enumerate(pairwise(self.columns)):
            own = [piece for band in self.bands for piece in band.pieces if len(self.over(piece)) <= 1]
            left = max([end, *(p.x1 for p in own if self.over(p) == [at])])
            right = min([start, *(p.x0 for p in own if self.over(p) == [at + 1])])
            right = min([right, *(p.x0 for p in self.loose_heads() if left <= p.x0 and p.x1 <= start)])
            middle = (left + right) / 2 if left < right else (end + start) / 2
            drawn = [x for x in self._uprights() if end - NEAR <= x <= start + NEAR]
            found.append(min(drawn, key=lambda x: abs(x - middle), default=middle))
        return found

    def loose_heads(self) -> list[Piece]:
        """The first words of heads that are wider than their columns; figures end at the right, so do their heads."""
        return [piece for band in self.heads for piece in band.pieces if not self.over(piece)]

    def _uprights(self) -> list[float]:
        """Where anything upright is drawn, however short, or a cell's shading ends."""
        lines = [(rule.x0 + rule.x1) / 2 for rule in self.rules if not rule.level]
        return [*lines, *(x for rect in self.rects for x in (rect.x0, rect.x1))]

    def sides(self) -> tuple[float, float]:
        """The left and the right side of the table: of what is drawn, or of what is printed."""
        pieces = [piece for band in self.bands for piece in band.pieces]
        size = median(piece.size for piece in pieces)
        left, right = min(p.x0 for p in pieces) - size / 4, max(p.x1 for p in pieces) + size / 4
        drawn = [(rule.x0, rule.x1) for rule in self.rules if rule.level]
        drawn += [(rect.x0, rect.x1) for rect in self.rects]
        wide = [(x0, x1) for x0, x1 in drawn if x1 - x0 > DRAWN * (right - left)]
        return min([left, *(x0 for x0, _ in wide)]), max([right, *(x1 for _, x1 in wide)])

    def level(self) -> Iterator[Rule]:
        """The lines between rows, and above and below all, where none is drawn."""
        left, right = self.sides()
        for y in self.places():
            yield Rule(left, y, right, y)

    def places(self) -> Iterator[float]:
        """Where a line is to be added between two rows, and above and below all."""
        bands = self.bands
        first, last = bands[0], bands[-1]
        if not self._is_drawn(first.top - first.pieces[0].size, first.top):
            yield first.top - NEAR
        usual = median([b.bottom - a.bottom for a, b in pairwise(self.body)] or [0.0])
        apart = [self._is_drawn(above.bottom, below.top) for above, below in pairwise(bands)]
        ruled = 2 * sum(apart[len(self.heads) :]) > len(apart[len(self.heads) :])
        for at, (above, below) in enumerate(pairwise(bands)):
            if not apart[at] and self._part(at, above, below, usual, ruled):
                yield (above.bottom + below.top) / 2
        if not self._is_drawn(last.bottom, last.bottom + last.pieces[0].size):
            yield last.bottom + NEAR

    def _part(self, at: int, above: Band, below: Band, usual: float, ruled: bool) -> bool:
        """Whether two rows that follow each other are two rows of the table."""
        if at < len(self.heads) - 1:
            return any(len(self.over(piece)) > 1 for piece in above.pieces)
        if at == len(self.heads) - 1 or (above.has_figures and below.has_figures):
            return True
        if ruled:
            return False
        label = below.pieces[0].text if not below.has_figures else ""
        near = below.bottom - above.bottom < min(CLOSE * below.pieces[0].size, 0.95 * usual)
        if not above.has_figures:
            label = below.pieces[0].text
        return not (near and label[:1].islower())

    def _is_drawn(self, top: float, bottom: float) -> bool:
        """Whether a line is drawn, or a shading begins or ends, between two rows."""
        left, right = min(x0 for x0, _ in self.columns), max(x1 for _, x1 in self.columns)
        lines = [(r.x0, r.x1) for r in self.rules if r.level and top - NEAR <= (r.top + r.bottom) / 2 <= bottom + NEAR]
        lines += [(r.x0, r.x1) for r in self.rects for y in (r.top, r.bottom) if top - NEAR <= y <= bottom + NEAR]
        return _covered(lines, left, right) > DRAWN

    def upright(self) -> Iterator[Rule]:
        """The lines between columns, where none is drawn and no text runs on over the place, and at both sides."""
        bands = self.bands
        tops = [bands[0].top - NEAR, *((a.bottom + b.top) / 2 for a, b in pairwise(bands)), bands[-1].bottom + NEAR]
        crossed = [self.crossed(band) for band in bands]
        left, right = self.sides()
        yield from (Rule(x, tops[0], x, tops[-1]) for x in (left, right) if not self._stands(x - 6, x + 6))
        for at, x in enumerate(self.edges()):
            if self._stands(self.columns[at][1] - NEAR, self.columns[at + 1][0] + NEAR):
                continue
            for row, (top, bottom) in enumerate(pairwise(tops)):
                if not crossed[row][at]:
                    yield Rule(x, top, x, bottom)

    def _stands(self, x0: float, x1: float) -> bool:
        """Whether an upright line is drawn, or cells' shadings end, between two columns."""
        top, bottom = self.body[0].top, self.body[-1].bottom
        lines = [(r.top, r.bottom) for r in self.rules if not r.level and x0 <= (r.x0 + r.x1) / 2 <= x1]
        lines += [(r.top, r.bottom) for r in self.rects for x in (r.x0, r.x1) if x0 <= x <= x1]
        return _covered(lines, top, bottom) > DRAWN


def _covered(lines: Sequence[tuple[float, float]], start: float, end: float) -> float:
    """How much of a stretch lines cover, as a share."""
    reached, total = start, 0.0
    for begin, stop in sorted(lines):
        if stop > reached:
            total += max(min(stop, end) - max(begin, reached), 0.0)
            reached = stop
    return total / (end - start) if end > start else 1.0
