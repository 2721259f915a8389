"""Rules and shaded boxes to the grid of a table: where its rows and columns are parted, and which slots are merged.

Word, Excel and Stratsys draw the same table in very different ways: a rule under each row; a filled box for every cell,
with smaller boxes of the same colour inside; bands of colour over every other row, with hair lines in the rows between.
All of them are edges here, and edges that touch belong to one table.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from regionkit.document import Box
from regionkit.readers.layout.edges import (
    TOUCH,
    Edge,
    edges_of,
    is_drawn,
    open_sides,
    outer_rects,
    places_of,
    stacked,
    touching,
)
from regionkit.readers.layout.lines import lines_of
from regionkit.readers.layout.page import PageContent, Rect, Rule, Word

SPACE = 0.6  # of the size: words nearer than this belong together


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell of a grid, with its place on the page."""

    row: int
    column: int
    row_span: int
    column_span: int
    x0: float
    top: float
    x1: float
    bottom: float
    fill: Rect | None = None
    walled: bool = False
    """Whether a rule is drawn at its right side; the edge of a fill is none."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a table's columns and rows are parted, and its slots in reading order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slots: tuple[Slot, ...]

    @property
    def box(self) -> Box:
        """The whole grid's place."""
        return (self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside the table."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]


def grids_of(page: PageContent, underlines: Iterable[Rule]) -> list[Grid]:
    """The grids that are drawn on a page, from the top.  One-column frames are none."""
    apart = {id(rule) for rule in underlines}
    rules = [rule for rule in page.rules if id(rule) not in apart]
    rects = outer_rects(page.rects)
    words = [word for word in page.words if word.upright]
    found: list[Grid] = []
    for part in stacked(touching([*rules, *rects])):
        grid = _grid([p for p in part if isinstance(p, Rule)], [p for p in part if isinstance(p, Rect)], words)
        if grid is not None:
            found.append(grid)
    found.sort(key=lambda grid: (grid.ys[0], grid.xs[0]))
    return [grid for grid in found if not any(_within(grid, other) for other in found if other is not grid)]


def _within(inner: Grid, outer: Grid) -> bool:
    return (
        outer.xs[0] - TOUCH <= inner.xs[0] and inner.xs[-1] <= outer.xs[-1] + TOUCH
        and outer.ys[0] - TOUCH <= inner.ys[0] and inner.ys[-1] <= outer.ys[-1] + TOUCH
        and (inner.xs, inner.ys) != (outer.xs, outer.ys)
    )  # fmt: skip


def _grid(rules: Sequence[Rule], rects: Sequence[Rect], words: Sequence[Word]) -> Grid | None:
    if len(rules) + len(rects) < 3:
        return None
    level, upright = edges_of(rules, rects)
    ys = places_of([*level, *open_sides(upright, level)])
    xs = places_of([*upright, *open_sides(level, upright)])
    if len(ys) < 2 or len(xs) < 3:
        return None
    ys = [ys[0], *(y for y in ys[1:-1] if any(is_drawn(level, y, *column) for column in _pairs(xs))), ys[-1]]
    xs = [xs[0], *(x for x in xs[1:-1] if any(is_drawn(upright, x, *row) for row in _pairs(ys))), xs[-1]]
    inside = [w for w in words if xs[0] <= w.middle[0] <= xs[-1] and ys[0] <= w.middle[1] <= ys[-1]]
    if not inside:
        return None
    right = _right_borders(xs, ys, upright, rects, inside)
    below = _lower_borders(xs, ys, level)
    walls = [Edge((r.x0 + r.x1) / 2, r.top, r.bottom) for r in rules if not r.level]
    slots = [
        replace(slot, walled=is_drawn(walls, slot.x1, slot.top, slot.bottom)) if walls else slot
        for slot in _slots(xs, ys, right, below, rects)
    ]
    return Grid(tuple(xs), tuple(ys), tuple(slots))


def _right_borders(
    xs: Sequence[float], ys: Sequence[float], upright: Sequence[Edge], rects: Sequence[Rect], words: Sequence[Word]
) -> list[list[bool]]:
    """For each row, which of the inner column places is a border there.

    A row without any (a band of colour over its whole width) is parted where no text runs across the place, or is one
    cell; a merged cell is parted only where the words in it stand apart there ("201    446    1 070" under four heads).
    """
    inner = range(1, len(xs) - 1)
    rows = [[is_drawn(upright, xs[x], top, bottom) for x in inner] for top, bottom in _pairs(ys)]
    drawn_rows = sum(any(row) for row in rows)
    filled_cells = drawn_rows and _fills_by_cell(xs, rects)
    bare: list[list[bool]] = []
    banded = False
    for (top, bottom), row in zip(_pairs(ys), rows, strict=True):
        drawn = [0, *(x for x in inner if row[x - 1]), len(xs) - 1]
        open_row = len(drawn) == 2 and not (filled_cells and _filled_across(xs, top, bottom, rects))
        across = apart = 0
        for left, right in pairwise(drawn):
            here = [w for w in words if top <= w.middle[1] <= bottom and xs[left] <= w.middle[0] <= xs[right]]
            for x in range(left + 1, right):
                over, parted = _crossings(here, xs[x])
                across, apart = across + over, apart + parted
                row[x - 1] = over <= parted if open_row else parted > over
        if open_row and not apart:
            if across:
                row[:] = [False] * len(row)
            else:
                bare.append(row)
        banded = banded or (open_row and apart > 0)
    if not banded and 2 * drawn_rows > len(rows):
        for row in bare:
            row[:] = [False] * len(row)
    return rows


def _filled_across(xs: Sequence[float], top: float, bottom: float, rects: Sequence[Rect]) -> bool:
    """Whether one fill lies under a whole row."""
    return any(
        r.x0 <= xs[0] + TOUCH and r.x1 >= xs[-1] - TOUCH and r.top <= top + TOUCH and r.bottom >= bottom - TOUCH
        for r in rects
    )


def _fills_by_cell(xs: Sequence[float], rects: Sequence[Rect]) -> bool:
    """Whether cells have fills of their own, so that one fill over a whole row means one merged cell."""
    width = xs[-1] - xs[0]
    return sum(rect.x1 - rect.x0 < 0.9 * width for rect in rects) >= len(xs) - 1


def _crossings(words: Sequence[Word], x: float) -> tuple[int, int]:
    """On how many lines text runs across a place, and on how many it stops short of it on both sides.

    Text runs across as a word over the place, or as words with no more than a space between them.  Heads that are
    wider than their columns reach over the border on one line of several.
    """
    over = parted = 0
    for line in lines_of(words, 0):
        before = [word for word in line.words if word.middle[0] < x]
        after = [word for word in line.words if word.middle[0] >= x]
        if any(word.x0 < x - 1 and word.x1 > x + 1 for word in line.words):
            over += 1
        elif before and after:
            if after[0].x0 - before[-1].x1 < SPACE * after[0].size:
                over += 1
            else:
                parted += 1
    return over, parted


def _lower_borders(xs: Sequence[float], ys: Sequence[float], level: Sequence[Edge]) -> list[list[bool]]:
    """For each inner row place, in which columns it is a border."""
    return [[is_drawn(level, y, left, right) for left, right in _pairs(xs)] for y in ys[1:-1]]


def _pairs(places: Sequence[float]) -> list[tuple[float, float]]:
    return list(pairwise(places))


def _slots(
    xs: Sequence[float], ys: Sequence[float], right: list[list[bool]], below: list[list[bool]], rects: Sequence[Rect]
) -> Iterable[Slot]:
    taken: set[tuple[int, int]] = set()
    rows, columns = len(ys) - 1, len(xs) - 1
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            end = column
            while end + 1 < columns and not right[row][end] and (row, end + 1) not in taken:
                end += 1
            last = row
            while last + 1 < rows and _open(row, last, column, end, right, below):
                last += 1
            taken.update((r, c) for r in range(row, last + 1) for c in range(column, end + 1))
            box = (xs[column], ys[row], xs[end + 1], ys[last + 1])
            yield Slot(row, column, last - row + 1, end - column + 1, *box, _fill(box, rects))


def _open(row: int, last: int, column: int, end: int, right: list[list[bool]], below: list[list[bool]]) -> bool:
    """Whether a cell goes on into the next row: nothing is drawn under it, and the next row is parted as it is."""
    if any(below[last][c] for c in range(column, end + 1)):
        return False
    following = right[last + 1]
    sides = [column - 1] if column else []
    sides += [end] if end < len(following) else []
    return all(following[side] for side in sides) and not any(following[c] for c in range(column, end))


def _fill(box: tuple[float, float, float, float], rects: Sequence[Rect]) -> Rect | None:
    """The smallest filled box that lies under the middle of a cell."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    under = [r for r in rects if r.fill is not None and r.x0 <= x <= r.x1 and r.top <= y <= r.bottom]
    return min(under, key=lambda r: (r.x1 - r.x0) * (r.bottom - r.top), default=None)
