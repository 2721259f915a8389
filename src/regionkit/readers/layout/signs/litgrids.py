"""Tables of goals with traffic lights whose columns are not drawn: a bold head, and lights under one another below it.

No figures carry such a table, but the lights do: each stands in a row of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from regionkit.document import Box
from regionkit.readers.layout.lines import Line, lines_of, segments_of
from regionkit.readers.layout.page import PageContent
from regionkit.readers.layout.signs.gutters import columns_of, slots_of, under_heads
from regionkit.readers.layout.signs.litbands import HEAD_GAP, LARGER, drawn_rows, in_bands, one_in_each, with_end
from regionkit.readers.layout.signs.symbols import PUNCTUATION, colour_of, printed_light, shaded_light
from regionkit.readers.layout.tables.bands import Bands, bands_of
from regionkit.readers.layout.tables.edges import outer_rects
from regionkit.readers.layout.tables.grid import Grid

PITCH = 2.3  # of the size: rows further apart are not of one table
FEWEST = 2  # lights
FILL = 1.8  # of the size: a light this high is the fill of a cell
SEAM = 3.0  # points between the fills of two rows
EVEN = 1.0  # points: steps between lines that are the same


def with_lit_grids(page: PageContent, lines: Sequence[Line], grids: list[Grid]) -> list[Grid]:
    """The grids of such tables, and those given that none of them takes the place of."""
    lights = _lights(page)
    if len(lights) < FEWEST:
        return grids
    bands = bands_of(page.rules, page.rects)
    found: list[Grid] = []
    for index, line in enumerate(lines):
        heads = segments_of(line, HEAD_GAP) if line.bold else []
        if len(heads) < 2 or any(_inside(line.box, grid.box) for grid in found):
            continue
        drawn = next((band for band in bands if band.holding(line) is not None and len(band.ys) > FEWEST), None)
        whole = [grid for grid in grids if _inside(line.box, grid.box) and _is_whole(grid, len(heads))]
        if whole and (drawn is None or any(slot.walled for grid in whole for slot in grid.slots)):
            continue
        grid = _grid(page, heads, lines[index + 1 :], lights, drawn)
        if grid is not None and all(_goes_on(grid, other) for other in whole):
            found.append(grid)
    kept = [grid for grid in grids if not any(_inside(grid.box, other.box) for other in found)]
    return sorted([*kept, *found], key=lambda grid: (grid.ys[0], grid.xs[0]))


def _is_whole(grid: Grid, heads: int) -> bool:
    """Whether a grid has its own columns and rows: a shaded head alone has none below, and fills in one column alone
    leave the others open downwards."""
    return len(grid.xs) > heads and len(grid.ys) > FEWEST and all(slot.row_span == 1 for slot in grid.slots)


def _goes_on(grid: Grid, part: Grid) -> bool:
    """Whether a grid has the columns of another and more rows: those below a shaded head, or below shaded rows."""
    return len(grid.xs) == len(part.xs) and len(grid.ys) > len(part.ys) and grid.ys[-1] >= part.ys[-1] - SEAM


def _lights(page: PageContent) -> list[Box]:
    """Coloured symbols, letters, fills and progress bars, from the top; grey says nothing here."""
    lights = [
        (symbol.x0, symbol.top, symbol.x1, symbol.bottom)
        for symbol in page.symbols
        if symbol.colour is not None and colour_of(symbol.colour) not in (None, "grey")
    ]
    short = [word for word in page.words if len(word[0]) <= 2 and any(word.look.colour or ())]
    lights += [word.box for word in short if printed_light(word)]
    lights += [bar[:4] for bar in page.bars]
    fills = [rect for rect in page.rects if rect.fill is not None and shaded_light(rect.fill)]
    lights += [(rect.x0, rect.top, rect.x1, rect.bottom) for rect in outer_rects(fills)]
    kept: dict[tuple[int, int], Box] = {}
    for box in sorted(lights, key=lambda box: (box[1], box[0])):
        kept.setdefault((round((box[0] + box[2]) / 8), round((box[1] + box[3]) / 8)), box)
    return list(kept.values())


def _unlit(page: PageContent, lights: Sequence[Box]) -> Iterator[Box]:
    """The signs under and over lights that have no colour of theirs, such as grey ones: they too have rows."""
    signs = [(symbol.x0, symbol.top, symbol.x1, symbol.bottom) for symbol in page.symbols]
    signs += [
        word.box
        for word in page.words
        if len(word.text) == 1 and not word.text.isalnum() and word.text not in PUNCTUATION
    ]
    signs += [(rect.x0, rect.top, rect.x1, rect.bottom) for rect in outer_rects(page.rects)]
    seen = list(lights)
    for box in signs:
        under = any(abs(box[0] - light[0]) <= SEAM and abs(box[2] - light[2]) <= SEAM for light in lights)
        if under and not any(_same(box, other) for other in seen):
            seen.append(box)
            yield box


def _same(one: Box, other: Box) -> bool:
    return abs(one[0] - other[0]) <= SEAM and abs(one[1] + one[3] - other[1] - other[3]) <= 2 * SEAM


def _grid(
    page: PageContent, heads: Sequence[Line], below: Sequence[Line], lights: Sequence[Box], drawn: Bands | None
) -> Grid | None:
    drawn = with_end(drawn, below, lights, page) if drawn else None
    body = in_bands(heads, below, drawn) if drawn else _closely(heads[0], below)
    if not body:
        return None
    top, bottom = heads[0].top, max(line.bottom for line in body)
    here = [box for box in lights if top < (box[1] + box[3]) / 2 < bottom + heads[0].size]
    if len(here) < FEWEST:
        return None
    here = sorted([*here, *_unlit(page, here)], key=lambda box: box[1])
    columns = under_heads(columns_of([*heads, *body], here), heads)
    here = [box for box in here if top < (box[1] + box[3]) / 2 < bottom + heads[0].size]
    if len(columns) != len(heads):
        return None
    edges = [(one[1] + other[0]) / 2 for one, other in pairwise(columns)]
    places = Counter(bisect_right(edges, (box[0] + box[2]) / 2) for box in here)
    heads_at = {bisect_right(edges, (part.x0 + part.x1) / 2) for part in heads}
    if not places or 0 in places or len(heads_at) != len(heads):
        return None
    side = (drawn.x0, drawn.x1) if drawn else (columns[0][0] - 2, columns[-1][1] + 2)
    xs = (min(side[0], columns[0][0]), *edges, max(side[1], columns[-1][1]))
    rows = list(_one_a_row(here))
    if not drawn and max(places.values()) < len(rows):  # no column has them all: are they side by side?
        return None
    ys = drawn_rows(drawn, heads[0], body) if drawn else _rows(heads[0], body, rows, edges[0])
    if len(ys) <= FEWEST or not one_in_each(ys, here):
        return None
    return Grid(xs, tuple(ys), tuple(slots_of(xs, ys, page.rects)))


def _closely(head: Line, below: Sequence[Line]) -> list[Line]:
    """The lines that follow closely, of the table's size."""
    found: list[Line] = []
    last = head
    for line in below:
        if line.bottom - last.bottom > PITCH * head.size or line.size > LARGER * head.size:
            break
        found.append(line)
        last = line
    return found


def _one_a_row(lights: Sequence[Box]) -> Iterator[Box]:
    """Of lights side by side, as of a status and a forecast, the first."""
    last = None
    for light in lights:
        middle = (light[1] + light[3]) / 2
        if last is None or middle - last > SEAM:
            yield light
            last = middle


def _rows(head: Line, body: Sequence[Line], lights: Sequence[Box], edge: float) -> list[float]:
    """Where rows begin: with the fill of a light, or between two lights, at the widest gap between lines of the names,
    or above the light's own."""
    if all(abs(one[3] - other[1]) <= SEAM for one, other in pairwise(lights)):
        return [head.top - 1, *(light[1] for light in lights), lights[-1][3]]
    if any(light[3] - light[1] > FILL * head.size for light in lights):
        return []  # fills with gaps between: rows that have none
    names = lines_of([word for line in body for word in line.words if word.x1 <= edge], head.page)
    ys = [head.top - 1]
    if not names:
        return ys
    ys.append((head.bottom + min(names[0].top, body[0].top)) / 2)
    for one, other in pairwise(lights):
        between = [
            (after.top - before.bottom, (before.bottom + after.top) / 2)
            for before, after in pairwise(names)
            if one[1] + one[3] < before.bottom + after.top < other[1] + other[3]
        ]
        if not between:
            return []
        widest = max(gap for gap, _ in between)
        ys.append([y for gap, y in between if gap >= widest - EVEN][-1])
    ys.append(max(line.bottom for line in body) + 1)
    if 1 + sum(_begins(before, line) for before, line in pairwise(names)) > len(lights):
        return []
    return ys if all(one < other for one, other in pairwise(ys)) else []


def _begins(before: Line, line: Line) -> bool:
    """Whether a goal begins with a line: a capital after a full stop.  More goals than lights means
    that some have none, and which is not told."""
    return line.text[:1].isupper() and before.text[-1:] in ".!?"


def _inside(inner: Box, outer: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]
