"""The heads of tables without rules: which lines above the figures name their columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Word

HEAD_GAP = 0.42  # of the size: heads stand closer than their columns
AIRY = 4.0  # of the size: rows as far apart are of one table where all of them are
EVEN = 0.15  # of the size: as far apart as others
ROW_PITCH = 2.6  # of the size: rows further apart are not of one table
HEAD_LINES = 5
LEANING = 0.4  # of the labels' width: a head does not reach further to the left over them
OUTSIDE = 8.0  # points: a head may be set at the edge of its cell, and the figures below in its middle
TOUCHING = 0.12  # of the size: no space is narrower
BETWEEN = 2  # lines without figures that may stand between heads and figures: group headings, wrapped labels
LONG = 1.4  # of the widest below: a title in the middle of a table

Columns = Sequence[tuple[float, float]]
"""The stretches that the figures of each column fill, from the left."""
HeadLine = tuple[Line, ...]
"""The heads that stand on one printed line."""


def heads_above(
    lines: Sequence[Line], start: int, left: float, columns: Columns, pitch: float = 0.0
) -> tuple[list[HeadLine], int]:
    """The lines above ``start`` that are the columns' heads, from the top, and how many lines stand between.

    ``pitch`` is how far apart the rows below stand, where that is further than they do in most tables.

    Between the heads and the first figures may stand a group's name or the beginning of a wrapped label.
    """
    heads: list[HeadLine] = []
    first, names = start, 0
    reach = left + LEANING * (columns[0][0] - left)
    while first > 0 and start - first < HEAD_LINES:
        above, below = lines[first - 1], lines[first]
        if below.bottom - above.bottom > max(ROW_PITCH * max(above.size, below.size), pitch):
            break
        parts = tuple(_heads_in(above, columns))
        over = [part for part in parts if column_of(part, columns) is not None or (heads and _among(part, columns))]
        if not over and not heads and names < BETWEEN and above.x1 < columns[0][0]:
            names += 1
        elif _are_heads(parts, over, columns, reach) and not (heads and _one_wide(over, columns, heads)):
            heads.insert(0, parts)
        else:
            break
        first -= 1
    return heads, names if heads else 0


def column_of(part: Line | Word, columns: Columns) -> int | None:
    """The figure column that a piece of text stands over or in, by what they share."""
    x0, x1 = part.x0, part.x1
    shared = [min(x1, end) - max(x0, start) for start, end in columns]
    best = max(range(len(columns)), key=shared.__getitem__)
    return best if shared[best] > -2 else None


def _among(part: Line, columns: Columns) -> bool:
    """Whether a part stands between two columns, as a head over both may do."""
    return columns[0][1] < part.x0 and part.x1 < columns[-1][0]


def _heads_in(line: Line, columns: Columns) -> Iterable[Line]:
    """Cut a line of heads: at wide gaps, where words touch, and where a head begins over the next column.

    A head begins with a capital, or with a figure after another: "2025 2026", but not "År 2026".
    """
    words: list[Word] = [line.words[0]]
    for before, word in pairwise(line.words):
        near = TOUCHING * word.size < word.x0 - before.x1 <= HEAD_GAP * word.size
        over = column_of(before, columns)
        if not near or (over is not None and _begins(before, word) and column_of(word, columns) not in (None, over)):
            yield Line(tuple(words), line.page)
            words = []
        words.append(word)
    yield Line(tuple(words), line.page)


def _begins(before: Word, word: Word) -> bool:
    first = word.text[:1]
    if word.text == before.text:
        return True  # "jan–aug jan–aug" below "Budget Utfall"
    return not first.islower() and not (first.isdigit() and before.text[-1:].isalpha())


def _are_heads(parts: HeadLine, over: Sequence[Line], columns: Columns, reach: float) -> bool:
    """Whether a line's parts stand over the figure columns as their heads, not as a sentence that runs on above."""
    if not over or any(part.x0 < reach - OUTSIDE and part in over for part in parts):
        return False
    return len(parts) > 1 or len(columns) == 1 or len(over) == len(parts)


def _one_wide(over: Sequence[Line], columns: Columns, heads: Sequence[HeadLine]) -> bool:
    """Whether a line above the heads is one long text over one column: the table's name, set in its middle."""
    found = {column_of(part, columns) for part in over}
    if len(found) > 1:
        return False
    below = [part for parts in heads for part in parts if column_of(part, columns) in found]
    widest = max([x1 - x0 for x0, x1 in columns] + [part.x1 - part.x0 for part in below])
    return over[-1].x1 - over[0].x0 > LONG * widest
