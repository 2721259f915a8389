"""Which places of a grid are borders: what is drawn there, and what the words beside it say where nothing is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from regionkit.readers.layout.lines import Line, lines_of
from regionkit.readers.layout.page import Rect, Word
from regionkit.readers.layout.tables.edges import TOUCH, Edge, is_drawn, near

SPACE = 0.6  # of the size: words nearer than this belong together


def right_borders(
    xs: Sequence[float], ys: Sequence[float], upright: Sequence[Edge], rects: Sequence[Rect], words: Sequence[Word]
) -> list[list[bool]]:
    """For each row, which of the inner column places is a border there.

    A row without any (a band of colour over its whole width) is parted where no text runs across the place, or is one
    cell; a merged cell is parted only where the words in it stand apart there ("201    446    1 070" under four heads).
    """
    places = [near(upright, x) for x in xs[1:-1]]
    rows = [[is_drawn(edges, top, bottom) for edges in places] for top, bottom in pairwise(ys)]
    drawn_rows = sum(any(row) for row in rows)
    filled_cells = drawn_rows > 0 and _fills_by_cell(xs, rects)
    by_row = _by_place(words, ys, 2) if not all(all(row) for row in rows) else []
    bare: list[list[bool]] = []
    banded = False
    for number, row in enumerate(rows):
        if all(row):
            continue
        open_row = not any(row) and not (filled_cells and _filled_across(xs, ys[number], ys[number + 1], rects))
        across, apart = _parted(row, xs, by_row[number], open_row)
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


def _parted(row: list[bool], xs: Sequence[float], words: Sequence[Word], open_row: bool) -> tuple[int, int]:
    """Make borders where the words of a row say so; on how many lines text runs across them, and stops short."""
    across = apart = 0
    drawn = [0, *(x for x, border in enumerate(row, 1) if border), len(xs) - 1]
    by_column = _by_place(words, [xs[x] for x in drawn], 1)
    for (left, right), here in zip(pairwise(drawn), by_column, strict=True):
        lines = lines_of(here, 0) if right - left > 1 else []
        for x in range(left + 1, right):
            over, parted = _crossings(lines, xs[x])
            across, apart = across + over, apart + parted
            row[x - 1] = over <= parted if open_row else parted > over
    return across, apart


def _by_place(words: Sequence[Word], places: Sequence[float], side: int) -> list[list[Word]]:
    """The words between one place and the next, by their middles; ``side`` is 1 from the left, 2 from the top."""
    found: list[list[Word]] = [[] for _ in places[1:]]
    for word in words:
        at = bisect_right(places, (word[side] + word[side + 2]) / 2) - 1  # type: ignore[operator]
        found[min(max(at, 0), len(found) - 1)].append(word)
    return found


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


def _crossings(lines: Sequence[Line], x: float) -> tuple[int, int]:
    """On how many lines text runs across a place, and on how many it stops short of it on both sides.

    Text runs across as a word over the place, or as words with no more than a space between them.  Heads that are
    wider than their columns reach over the border on one line of several.
    """
    over = parted = 0
    for line in lines:
        if line.x0 >= x - 1 or line.x1 <= x + 1:
            continue
        before = [word for word in line.words if word.x0 + word.x1 < 2 * x]
        after = [word for word in line.words if word.x0 + word.x1 >= 2 * x]
        if any(word.x0 < x - 1 and word.x1 > x + 1 for word in line.words):
            over += 1
        elif before and after:
            if after[0].x0 - before[-1].x1 < SPACE * after[0].size:
                over += 1
            else:
                parted += 1
    return over, parted


def lower_borders(xs: Sequence[float], ys: Sequence[float], level: Sequence[Edge]) -> list[list[bool]]:
    """For each inner row place, in which columns it is a border."""
    columns = list(pairwise(xs))
    return [[is_drawn(edges, left, right) for left, right in columns] for edges in (near(level, y) for y in ys[1:-1])]
