"""Text in a box of its own, framed or shaded: it is read by itself, not woven into the lines beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regionkit.document import BlockKind, Box
from regionkit.readers.layout.lines import Line, lines_of, without
from regionkit.readers.layout.page import PageContent, Rule, Word
from regionkit.readers.layout.tables.bands import filled_rows
from regionkit.readers.layout.tables.edges import TOUCH, outer_rects, touching

NARROWEST, LOWEST = 60.0, 24.0  # points
FEWEST = 2  # lines
MOST = 0.7  # of the page's words: more, and it is the page that is framed
ROW_EDGE = 2.0  # points
OVER = 1.0  # points that a word may stand over the edge
COLUMN = 14  # lines
FRAME = 4  # rules
BESIDE = 3  # lines, so that one of them is as long as the place allows


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box with its text."""

    box: Box
    lines: list[Line]

    @property
    def is_column(self) -> bool:
        """Whether it is as long as a column of its own, which is read when the text beside it has ended."""
        return len(self.lines) >= COLUMN

    def ends_above(self, lines: Sequence[Line]) -> bool:
        """Whether it is a column that some lines stand below."""
        return self.is_column and lines[0].top >= self.box[3] and any(line.x1 > self.box[0] for line in lines)

    def goes_after(self, kind: BlockKind, bottom: float) -> bool:
        """Whether it is read after a block beside it that ends there: the first that is more than a heading."""
        return not self.is_column and kind != "heading" and bottom > self.box[1]


def text_boxes(
    page: PageContent, lines: Sequence[Line], taken: Iterable[Box], rows: Sequence[Box] = ()
) -> tuple[list[TextBox], list[Line]]:
    """The boxes of a page that hold text, the largest of those inside one another, and the lines outside.

    ``taken`` is where tables and diagrams stand, ``rows`` where tables may whose columns are not drawn.  No box of its
    own is what frames most of the page, a shaded heading of one line, the fill of a row, and a box with words over its
    edge.
    """
    found: list[TextBox] = []
    taken = list(taken)
    fills = [(x0, top, x1, bottom) for top, bottom, x0, x1 in filled_rows(page.rects)] if rows else []
    rest = list(lines)
    for box in _drawn(page, taken):
        if any(_meet(box, other) for other in [*taken, *(made.box for made in found)]) or _is_row(box, rows, fills):
            continue
        near = [line for line in rest if line.bottom > box[1] and line.top < box[3]]
        words = [word for line in near for word in line.words if _holds(box, word)]
        if not words or len(words) > MOST * len(page.words) or _crossed(box, near):
            continue
        inside = lines_of(words, page.number)
        if len(inside) >= FEWEST:
            found.append(TextBox(box, inside))
            rest = without(rest, {id(word) for word in words})
    return found, rest


def _drawn(page: PageContent, taken: Sequence[Box]) -> list[Box]:
    """Frames and filled boxes outside what is taken, the largest first."""
    rects = [r for r in page.rects if r.x1 - r.x0 >= NARROWEST and r.bottom - r.top >= LOWEST]
    rects = [r for r in rects if not any(_meet((r.x0, r.top, r.x1, r.bottom), other) for other in taken)]
    boxes = {(r.x0, r.top, r.x1, r.bottom) for r in outer_rects(rects)} if rects else set()
    rules = [r for r in page.rules if not any(_meet((r.x0 - 3, r.top - 3, r.x1 + 3, r.bottom + 3), t) for t in taken)]
    if len(rules) >= FRAME:
        found = [box for group in touching(rules) if (box := _frame(group)) is not None]
        boxes.update(box for box in found if box[2] - box[0] >= NARROWEST and box[3] - box[1] >= LOWEST)
    return sorted(boxes, key=lambda box: ((box[0] - box[2]) * (box[3] - box[1]), box))


def _frame(rules: Sequence[object]) -> Box | None:
    """The box that four rules make, as Word draws the border of a paragraph."""
    drawn = [rule for rule in rules if isinstance(rule, Rule)]
    level = [rule for rule in drawn if rule.level]
    upright = [rule for rule in drawn if not rule.level]
    if len(drawn) != FRAME or len(level) != len(upright):
        return None
    x0, x1 = (rule.x0 for rule in sorted(upright, key=lambda rule: rule.x0))
    top, bottom = (rule.top for rule in sorted(level, key=lambda rule: rule.top))
    whole = all(abs(rule.x0 - x0) <= TOUCH and abs(rule.x1 - x1) <= TOUCH for rule in level)
    return (x0, top, x1, bottom) if whole else None


def _meet(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] - TOUCH and other[0] < one[2] - TOUCH
        and one[1] < other[3] - TOUCH and other[1] < one[3] - TOUCH
    )  # fmt: skip


def _is_row(box: Box, tables: Iterable[Box], fills: Iterable[Box]) -> bool:
    """Whether a box is the fill of a table's row, or of a cell in it: all in the row are as wide as the table, which
    is higher."""
    rows = [fill for fill in fills if abs(fill[1] - box[1]) <= 1 and abs(fill[3] - box[3]) <= 1 and _meet(fill, box)]
    return any(
        _meet(row, table) and row[3] - row[1] < table[3] - table[1]
        and row[0] <= table[0] + ROW_EDGE and row[2] >= table[2] - ROW_EDGE
        for table in tables
        for row in (box, *rows)
    )  # fmt: skip


def _holds(box: Box, word: Word) -> bool:
    x, y = word.middle
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _crossed(box: Box, lines: Sequence[Line]) -> bool:
    """Whether a word stands over an edge of a box, at its left or right."""
    return any(
        word.x0 < edge - OVER and word.x1 > edge + OVER and box[1] < word.middle[1] < box[3]
        for edge in (box[0], box[2])
        for line in lines
        for word in line.words
    )


def ends_beside(lines: Sequence[Line], boxes: Iterable[Box]) -> dict[int, float]:
    """Where lines end that stand left of a box or a picture, by their ids: where the longest of them does."""
    ends: dict[int, float] = {}
    for box in boxes:
        beside = [line for line in lines if line.x1 <= box[0] + OVER and line.top < box[3] and line.bottom > box[1]]
        if len(beside) >= BESIDE and box[2] - box[0] >= NARROWEST:
            longest = max(line.x1 for line in beside)
            ends.update((id(line), longest) for line in beside if longest < ends.get(id(line), box[2]))
    return ends
