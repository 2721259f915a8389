"""Rules and shaded boxes to the grid of a table: where its rows and columns are parted, and which slots are merged.

Word, Excel and Stratsys draw the same table in very different ways: a rule under each row; a filled box for every cell,
with smaller boxes of the same colour inside; bands of colour over every other row, with hair lines in the rows between.
All of them are edges here, and edges that touch belong to one table.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from regionkit.document import Box
from regionkit.readers.layout.page import PageContent, Rect, Rule, Word
from regionkit.readers.layout.tables.borders import lower_borders, right_borders
from regionkit.readers.layout.tables.edges import (
    TOUCH,
    Edge,
    edges_of,
    is_drawn,
    near,
    open_sides,
    outer_rects,
    places_of,
    touching,
)
from regionkit.readers.layout.tables.stacking import Words, stacked


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
    for part in stacked(touching([*rules, *rects]), Words(words)):
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
    ys = [ys[0], *(y for y in ys[1:-1] if _parts(near(level, y), xs)), ys[-1]]
    xs = [xs[0], *(x for x in xs[1:-1] if _parts(near(upright, x), ys)), xs[-1]]
    inside = [word for word in words if _within_box(word, xs[0], ys[0], xs[-1], ys[-1])]
    if not inside:
        return None
    right = right_borders(xs, ys, upright, rects, inside)
    below = lower_borders(xs, ys, level)
    _, walls = edges_of(rules, [])
    return Grid(tuple(xs), tuple(ys), tuple(_slots(xs, ys, right, below, rects, walls)))


def _parts(edges: Sequence[Edge], across: Sequence[float]) -> bool:
    """Whether the edges of one place are drawn along at least one row, or column."""
    return any(is_drawn(edges, start, end) for start, end in pairwise(across))


def _within_box(word: Word, x0: float, top: float, x1: float, bottom: float) -> bool:
    _, left, upper, right, lower, _, _ = word
    return 2 * x0 <= left + right <= 2 * x1 and 2 * top <= upper + lower <= 2 * bottom


def _slots(
    xs: Sequence[float],
    ys: Sequence[float],
    right: list[list[bool]],
    below: list[list[bool]],
    rects: Sequence[Rect],
    walls: Sequence[Edge],
) -> Iterator[Slot]:
    taken: set[tuple[int, int]] = set()
    rows, columns = len(ys) - 1, len(xs) - 1
    fills = list(_by_row(ys, rects))
    walled = [near(walls, x) for x in xs[1:]]
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
            x0, top, x1, bottom = box = (xs[column], ys[row], xs[end + 1], ys[last + 1])
            x, y = (x0 + x1) / 2, (top + bottom) / 2
            fill = _fill(x, y, fills[bisect_right(ys, y) - 1])
            wall = bool(walls) and is_drawn(walled[end], top, bottom)
            yield Slot(row, column, last - row + 1, end - column + 1, *box, fill, wall)


def _open(row: int, last: int, column: int, end: int, right: list[list[bool]], below: list[list[bool]]) -> bool:
    """Whether a cell goes on into the next row: nothing is drawn under it, and the next row is parted as it is."""
    if any(below[last][column : end + 1]):
        return False
    following = right[last + 1]
    sides = [column - 1] if column else []
    sides += [end] if end < len(following) else []
    return all(following[side] for side in sides) and not any(following[column:end])


def _by_row(ys: Sequence[float], rects: Sequence[Rect]) -> Iterator[list[Rect]]:
    """For each row, the filled boxes that reach into it."""
    rows: list[list[Rect]] = [[] for _ in ys[1:]]
    for rect in rects:
        if rect.fill is not None:
            first = max(bisect_right(ys, rect.top) - 1, 0)
            for row in rows[first : bisect_right(ys, rect.bottom)]:
                row.append(rect)
    yield from rows


def _fill(x: float, y: float, rects: Sequence[Rect]) -> Rect | None:
    """The smallest filled box that lies under a point."""
    under = [rect for rect in rects if rect.x0 <= x <= rect.x1 and rect.top <= y <= rect.bottom]
    return min(under, key=_area) if under else None


def _area(rect: Rect) -> float:
    return (rect.x1 - rect.x0) * (rect.bottom - rect.top)
