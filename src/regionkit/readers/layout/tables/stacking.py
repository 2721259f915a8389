"""Parts of one table that stand apart: a row without upright rules, or without a fill, lies between them.

Word draws a table whose every other row is shaded as so many boxes in a row, and nothing at all for the rows between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from regionkit.document import Box
from regionkit.readers.layout.lines import Line, lines_of
from regionkit.readers.layout.page import Rect, Rule, Word
from regionkit.readers.layout.tables.edges import SAME_EDGE, TOUCH, Shape
from regionkit.readers.layout.tables.figures import NUMBER, YEAR
from regionkit.readers.layout.tables.rows import is_row

ROW = 32.0  # points: the height of a row with one line, generously spaced
TALLEST = 120.0  # points: of a row with several lines
WHITE_RULE = 6.0  # points: borders that are left white between coloured cells
MARGIN = 12.0  # points above and below the text of a row
TIGHT = 6.0  # points: between two tables is more
LEADING = 1.6  # of the size: lines of one row are no further apart


class Words:
    """The words of a page, from the top, asked for by place."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words

    def lines(self, x0: float, top: float, x1: float, bottom: float) -> list[Line]:
        """The lines whose words stand in a place."""
        inside = [w for w in self._words if 2 * top <= w[2] + w[4] <= 2 * bottom and 2 * x0 <= w[1] + w[3] <= 2 * x1]
        return lines_of(inside, 0)

    def across(self, box: Box) -> bool:
        """Whether a word stands over a side of a place."""
        x0, top, x1, bottom = box
        return any(
            2 * top <= w[2] + w[4] <= 2 * bottom and (w[1] < x0 - 1 < w[3] or w[1] < x1 + 1 < w[3]) for w in self._words
        )


def stacked(parts: Sequence[list[Shape]], words: Words) -> list[list[Shape]]:
    """Put parts of one table together that only a row without upright rules, or without a fill, keeps apart.

    They are equally wide and a row from each other.  The lower one does not begin with a coloured head: where it
    begins with a fill, its columns are those of the upper one, and figures stand on it or just above.
    """
    joined: list[list[Shape]] = []
    boxes: list[Box] = []
    for (x0, top, x1, bottom), part in sorted([(_around(part), part) for part in parts], key=_from_top):
        for index in range(len(boxes)):
            left, upper, right, lower = boxes[index]
            gap = top - lower
            if not 0 < gap <= TALLEST or abs(left - x0) > TOUCH or abs(right - x1) > TOUCH:
                continue
            if gap <= WHITE_RULE or _goes_on(joined[index], part, (x0, top, x1, bottom), lower, words):
                joined[index] += part
                boxes[index] = (min(left, x0), upper, max(right, x1), max(lower, bottom))
                break
        else:
            joined.append(list(part))
            boxes.append((x0, top, x1, bottom))
    return [_with_ends(part, box, words) for part, box in zip(joined, boxes, strict=True)]


def _from_top(part: tuple[Box, list[Shape]]) -> tuple[float, float]:
    return part[0][1], part[0][0]


def _goes_on(above: Sequence[Shape], below: Sequence[Shape], box: Box, lower: float, words: Words) -> bool:
    """Whether what lies between two parts, from ``lower`` to the top of the second one's box, is a row of theirs."""
    x0, top, x1, bottom = box
    between = words.lines(x0, lower, x1, top)
    if _begins_filled(below, top):
        columns = _sides(above)
        first = words.lines(x0, top, x1, min(bottom, top + TALLEST))
        if columns and _sides(below) != columns:
            return False
        if not _has_figures(first):  # a group's name on shade, or the head of another table
            return any(map(is_row, between)) and _fills(between, lower, top, TIGHT)
        row = any(map(is_row, between)) or all(line.size <= first[0].size for line in between)
    elif top - lower <= ROW:
        return True
    else:
        row = any(map(is_row, between))
    return row and _fills(between, lower, top) and not words.across((x0, lower, x1, top))


def _begins_filled(part: Sequence[Shape], top: float) -> bool:
    return any(isinstance(shape, Rect) and shape.fill is not None and shape.top <= top + ROW for shape in part)


def _sides(part: Sequence[Shape]) -> set[int]:
    """Where the boxes of a part begin and end, coarsely; none for rules alone."""
    boxes = [shape for shape in part if isinstance(shape, Rect) and shape.x1 - shape.x0 > 2 * SAME_EDGE]
    return {round(x / (2 * SAME_EDGE)) for box in boxes for x in (box.x0, box.x1)}


def _fills(lines: Sequence[Line], top: float, bottom: float, margin: float = MARGIN) -> bool:
    """Whether lines fill a place from the top to the bottom, as those of one row do."""
    if not lines or lines[0].top - top > margin or bottom - max(line.bottom for line in lines) > margin:
        return False
    return all(below.bottom - above.bottom <= LEADING * above.size for above, below in pairwise(lines))


def _has_figures(lines: Sequence[Line]) -> bool:
    return any(
        word.text[-1:].isdigit() and NUMBER.match(word.text) and not YEAR.match(word.text)
        for line in lines
        for word in line.words
    )


def _with_ends(part: list[Shape], box: Box, words: Words) -> list[Shape]:
    """A table whose rows are shaded by turns, with the row without shade above the first and below the last.

    What is above is its head, what is below its last rows; rules take the place of the edges that are not drawn.
    """
    fills = [shape for shape in part if isinstance(shape, Rect) and shape.fill is not None]
    if len(fills) < len(part) or len({round(rect.top) for rect in fills}) < 2 or len(_sides(part)) < 3:
        return part
    x0, top, x1, bottom = box
    first = [rect for rect in fills if rect.top <= top + TOUCH]
    last = [rect for rect in fills if rect.bottom >= bottom - TOUCH]
    ends: list[Shape] = []
    if _has_figures(words.lines(x0, top, x1, max(rect.bottom for rect in first))):
        head = _near(reversed(words.lines(x0, top - TALLEST, x1, top)), top)
        if head and _in_columns(head, first):
            ends.append(_level(x0, x1, min(line.top for line in head) - 1))
    rows = _near(words.lines(x0, bottom, x1, bottom + TALLEST), bottom)
    if _has_figures(rows) and _in_columns(rows, last):
        ends.append(_level(x0, x1, rows[-1].bottom + 1))
        ends += _between(rows, x0, x1)
    tops = sorted({rect.top for rect in fills})
    for lower in sorted({rect.bottom for rect in fills}):
        following = next((y for y in tops if y > lower - TOUCH), lower)
        if following - lower > WHITE_RULE:
            ends += _between(words.lines(x0, lower, x1, following), x0, x1)
    return [*part, *ends]


def _between(lines: Sequence[Line], x0: float, x1: float) -> Iterator[Rule]:
    """The edges between rows that no shade parts: a line with a name and figures begins another row than one before,
    and than a group's name in bold."""
    left = min((line.x0 for line in lines), default=0.0)
    begun = False
    for above, line in pairwise([*lines[:1], *lines]):
        row = line.x0 <= left + TOUCH and is_row(line)
        group = above is not line and above.bold and not line.bold and not is_row(above)
        if row and (begun or group):
            yield _level(x0, x1, (above.bottom + line.top) / 2)
        begun = begun or row


def _level(x0: float, x1: float, y: float) -> Rule:
    return Rule(x0, y, x1, y)


def _near(lines: Iterable[Line], edge: float) -> list[Line]:
    """The lines that follow each other closely from an edge, above it or below it."""
    found: list[Line] = []
    for line in lines:
        away = min(abs(line.top - edge), abs(line.bottom - edge))
        if away > (MARGIN if not found else (LEADING - 1) * line.size):
            break
        found.append(line)
        edge = line.top if line.bottom <= edge + 1 else line.bottom
    return found


def _in_columns(lines: Sequence[Line], fills: Sequence[Rect]) -> bool:
    """Whether words stand in half of the columns and over the edge of none."""
    words = [word for line in lines for word in line.words]
    used = [any(rect.x0 <= (word.x0 + word.x1) / 2 <= rect.x1 for word in words) for rect in fills]
    over = any(word.x0 < rect.x0 - 1 < word.x1 - 2 for word in words for rect in fills)
    return sum(used) >= max(2, len(fills) / 2) and not over


def _around(shapes: Sequence[Shape]) -> Box:
    return (
        min([shape.x0 for shape in shapes]), min([shape.top for shape in shapes]),
        max([shape.x1 for shape in shapes]), max([shape.bottom for shape in shapes]),
    )  # fmt: skip
