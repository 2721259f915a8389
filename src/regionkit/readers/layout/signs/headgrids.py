"""Tables of goals on scanned pages whose rows are drawn and whose columns are not, told by the words of their heads.

In print such a table has a filled box for every cell, or lights in colour.  A scanner keeps the lines between its rows
and the shades behind them: boxes of one shade side by side are one, and a light in gray is a speck.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.page import PageContent, Rect
from regionkit.readers.layout.signs.barerows import Row, bare_rows
from regionkit.readers.layout.signs.gutters import TEXT_GAP, columns_of, under_heads
from regionkit.readers.layout.signs.litbands import HEAD_GAP, LARGER, fills_band
from regionkit.readers.layout.tables.bands import Bands, bands_of
from regionkit.readers.layout.tables.grid import Grid, Slot
from regionkit.readers.layout.tables.headwords import HeadWords

FEWEST = 2  # columns
NEAR = 3.0  # points


def with_headed_grids(page: PageContent, lines: Sequence[Line], grids: list[Grid], words: HeadWords) -> list[Grid]:
    """The grids of a page, and those of such tables that stand in none of them."""
    if not page.readings:
        return grids
    bands = bands_of(page.rules, page.rects)
    found = list(grids)
    for index, line in enumerate(lines):
        heads = segments_of(line, HEAD_GAP)
        if len(heads) < FEWEST or not words.tell([head.text for head in heads]):
            continue
        if any(grid.holds(*line.words[0].middle) for grid in found):
            continue
        grid = _grid(page, heads, lines[index:], bands, words)
        if grid is not None:
            found.append(grid)
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _grid(
    page: PageContent, heads: Sequence[Line], lines: Sequence[Line], bands: Sequence[Bands], words: HeadWords
) -> Grid | None:
    """``lines`` begin with that of the heads."""
    drawn = next((band for band in bands if band.holding(lines[0]) is not None), None)
    if drawn is None:
        return None
    at = drawn.holding(lines[0]) or 0
    head = Row(tuple(line for line in lines if drawn.holding(line) == at), drawn.ys[at], drawn.ys[at + 1])
    body = _one_shade(list(_rows(page, heads, lines, drawn, words)))
    if not body and _shade(*lines[0].words[0].middle, page.rects):
        body = bare_rows(heads, [line for line in lines if line.top > head.bottom - NEAR], head.bottom, words)
    if not body:
        return None
    told = [line for row in (head, *body) for line in row.lines if not row.across]
    columns = under_heads(columns_of(told, ()), heads)
    if len(columns) != len(heads):
        return None
    edges = [(one[1] + other[0]) / 2 for one, other in pairwise(columns)]
    xs = (min(drawn.x0, columns[0][0]), *edges, max(drawn.x1, columns[-1][1]))
    rows = [head, *body]
    ys = (*(row.top for row in rows), rows[-1].bottom)
    return Grid(xs, ys, tuple(_slots(xs, rows, page.rects)))


def _rows(
    page: PageContent, heads: Sequence[Line], lines: Sequence[Line], drawn: Bands, words: HeadWords
) -> Iterator[Row]:
    """The rows below the heads, as far as they are filled with lines of the table's size.

    Refused: the heads of another table of the same width, and text that runs on over the columns on bare paper, as
    it stands between two tables.
    """
    first = (drawn.holding(lines[0]) or 0) + 1
    for band in range(first, len(drawn.ys) - 1):
        here = tuple(line for line in lines if drawn.holding(line) == band)
        if not here or any(line.size > LARGER * heads[0].size for line in here) or not fills_band(here, drawn, band):
            return
        parts = [segments_of(line, TEXT_GAP) for line in here]
        if any(words.tell([part.text for part in line]) for line in parts if len(line) >= FEWEST):
            return
        top, bottom = drawn.ys[band], drawn.ys[band + 1]
        alone = all(len(line) == 1 for line in parts)
        across = alone and (words.label(here[0].text) or any(line.x1 > heads[1].x0 - NEAR for line in here))
        if across and _shade((drawn.x0 + drawn.x1) / 2, (top + bottom) / 2, page.rects) is None:
            return
        yield Row(here, top, bottom, across)


def _one_shade(rows: list[Row]) -> list[Row]:
    """Rows of one shade without a line between them, parted where each line is a row of its own.

    "Byta belysning   100 %
     Ta fram plan      60 %": each begins with a capital, and has more than its name.
    """
    if len(rows) != 1 or len(rows[0].lines) < FEWEST:
        return rows
    (row,) = rows
    if not all(line.text[:1].isupper() and len(segments_of(line, TEXT_GAP)) >= FEWEST for line in row.lines):
        return rows
    ys = [row.top, *((above.bottom + below.top) / 2 for above, below in pairwise(row.lines)), row.bottom]
    return [Row((line,), top, bottom) for line, (top, bottom) in zip(row.lines, pairwise(ys), strict=True)]


def _slots(xs: Sequence[float], rows: Sequence[Row], rects: Sequence[Rect]) -> Iterator[Slot]:
    for number, row in enumerate(rows):
        stretches = [(0, len(xs) - 1)] if row.across else list(pairwise(range(len(xs))))
        for column, end in stretches:
            x0, x1 = xs[column], xs[end]
            fill = _shade((x0 + x1) / 2, (row.top + row.bottom) / 2, rects)
            yield Slot(number, column, 1, end - column, x0, row.top, x1, row.bottom, fill)


def _shade(x: float, y: float, rects: Sequence[Rect]) -> Rect | None:
    """The smallest fill that lies under a point."""
    under = [r for r in rects if r.fill is not None and r.x0 <= x <= r.x1 and r.top <= y <= r.bottom]
    return min(under, key=lambda rect: (rect.x1 - rect.x0) * (rect.bottom - rect.top), default=None)
