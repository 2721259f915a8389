"""The reading order of a page: columns one after the other, tables where they stand, the rest from the top."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from regionkit.document import Box
from regionkit.readers.layout.lines import FROM_TOP, Line, segments_of
from regionkit.readers.layout.tables.tables import TableDraft
from regionkit.readers.layout.text.boxes import TextBox
from regionkit.readers.layout.text.terms import in_order, parted_at

# "2", "2.5.1", "3.", "a)", "§", "•": what stands alone before the text that it numbers
NUMBER_OR_MARK = re.compile(r"(?:\(?\d{1,3}(?:\.\d{1,2})*[.)]?|\(?[^\W\d_][.)]|[^\w\s]|o|[\ue000-\uf8ff])$")
FEWEST = 4  # lines on either side of a gutter
LONG = 3  # lines of a column that stands alone on its page
FEW = 2  # lines on either side of a gutter that the document has on other pages
PROSE = 2.5  # words a line and side, on average: label and value are fewer
BESIDE = 0.3  # of the height of a box
NEXT_LINE = 0.6  # of the size: between the lines of one paragraph
GUTTER = 0.8  # of the size
INNER = 0.2  # of the width of some lines: a gutter is no nearer to their edges, or to those of the page
GO_ON = 0.1  # of the lines of a column, at most, begin without a capital where each is one by itself
NAMES = 6  # words on such a line, on average
FAR = 1000.0  # points
OUTDENT = 14.0  # points that a table may reach out of its column
LABELLED = 10.0  # of the size: from a label to its value, "Datum:      2018-01-09"
APART = 2.5  # of the size: a gap this wide parts two texts, whatever stands below


_Gap = tuple[float, float]
Item = TableDraft | TextBox
"""What stands among the lines in a place of its own."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of one column that follow each other, and where the column's text ends.

    In one of several columns that is unknown (0): its longest line tells.
    """

    lines: tuple[Line, ...]
    right: float
    beside: tuple[TextBox, ...] = ()
    """The boxes beside the lines, which are read when a paragraph has ended."""


@dataclass(frozen=True, slots=True)
class _Zone:
    x: int
    first: int
    last: int


def reading_order(
    lines: Sequence[Line], tables: Sequence[Item], width: float, right: float, gutters: set[int] | None = None
) -> Iterator[Stretch | Item]:
    """Give the lines, tables and boxes of a page in the order in which they are read.

    ``right`` is where the document's lines end; a column's end at its own longest.
    ``gutters`` are those of pages before, where columns may be short; the page's own are added.
    """
    ordered = sorted(lines, key=FROM_TOP)
    gutters = set() if gutters is None else gutters
    zone = _zone(ordered, tables, width, gutters)
    if zone is None:
        longest = max((line.x1 for line in ordered), default=0.0)
        one_of_two = len(ordered) >= LONG and any(longest <= x for x in gutters)  # the other column is empty
        yield from _down(ordered, tables, 0.0 if one_of_two else right)
        return
    gutters.add(zone.x)
    top, bottom = ordered[zone.first].top, max(line.bottom for line in ordered[zone.first : zone.last + 1])
    zone_lines = ordered[zone.first : zone.last + 1]
    beside_zone = [item for item in tables if isinstance(item, TextBox) and _stands_beside(item.box, zone_lines)]
    above = [table for table in tables if table.box[1] < top - 1 and table not in beside_zone]
    inside = [table for table in tables if top - 1 <= table.box[1] <= bottom or table in beside_zone]
    below = [table for table in tables if table.box[1] > bottom]
    yield from reading_order(ordered[: zone.first], above, width, right, gutters)
    here, beside = _halves(zone_lines, zone.x)
    yield from reading_order(here, [table for table in inside if _left_of(table, zone.x)], width, 0.0, gutters)
    yield from reading_order(beside, [table for table in inside if not _left_of(table, zone.x)], width, 0.0, gutters)
    yield from reading_order(ordered[zone.last + 1 :], below, width, right, gutters)


def _left_of(item: Item, x: float) -> bool:
    """Whether an item belongs to the column left of a gutter."""
    return (item.box[0] + item.box[2]) / 2 < x


def _stands_beside(box: Box, lines: Sequence[Line]) -> bool:
    """Whether a box stands beside some lines for a good part of its height."""
    top, bottom = lines[0].top, max(line.bottom for line in lines)
    shared = min(box[3], bottom) - max(box[1], top)
    return shared > BESIDE * (box[3] - box[1]) and _has_lines_beside(box, lines)


def _down(lines: Sequence[Line], tables: Sequence[Item], right: float) -> Iterator[Stretch | Item]:
    right = right or _end_of(lines)
    waiting = sorted(tables, key=lambda table: (table.box[1], table.box[0]))
    run: list[list[Line]] = []
    beside: list[TextBox] = []
    for line in lines:
        while waiting and waiting[0].box[1] < (line.top + line.bottom) / 2:
            item = waiting.pop(0)
            if isinstance(item, TextBox) and _has_lines_beside(item.box, lines):
                beside.append(item)
                continue
            if run or beside:
                yield Stretch(tuple(in_order(run)), right, tuple(beside))
                run, beside = [], []
            yield item
        parts = _parted(line)
        run.append(parted_at(line, run[-1]) if run and len(parts) == 1 else parts)
    if run or beside:
        yield Stretch(tuple(in_order(run)), right, tuple(beside))
    yield from waiting


def _end_of(lines: Sequence[Line]) -> float:
    """Where a column ends: at its longest line, or far out where each line is one by itself, as in a list of names."""
    longest = max((line.x1 for line in lines), default=0.0)
    go_on = sum(not line.text[0].isupper() or line.text[-1] in "-,\u00ad" for line in lines)
    words = sum(len(line.words) for line in lines)
    by_themselves = len(lines) >= FEWEST and go_on <= GO_ON * len(lines) and words <= NAMES * len(lines)
    return longest + FAR if by_themselves else longest


def _is_across(item: Item, x: float, lines: Sequence[Line]) -> bool:
    """Whether an item stops columns: a table on both sides of the gutter, and such a box with nothing beside it."""
    if not item.box[0] + OUTDENT < x < item.box[2] - OUTDENT:
        return False
    return not (isinstance(item, TextBox) and _has_lines_beside(item.box, lines))


def _has_lines_beside(box: Box, lines: Sequence[Line]) -> bool:
    return any(box[1] < (line.top + line.bottom) / 2 < box[3] for line in lines)


def _parted(line: Line) -> list[Line]:
    """Cut a line at very wide gaps, but not after a list marker, a heading's number, or the label of a value."""
    if line.space <= APART:
        return [line]
    parts = segments_of(line, APART)
    while len(parts) > 1 and NUMBER_OR_MARK.match(parts[0].text):
        parts[:2] = [Line(parts[0].words + parts[1].words, line.page)]
    for index in range(len(parts) - 2, -1, -1):
        label, value = parts[index : index + 2]
        if label.text[-1] == ":" and value.text[-1] != ":" and value.x0 - label.x1 < LABELLED * line.size:
            parts[index : index + 2] = [Line(label.words + value.words, line.page)]
    return parts


def _zone(lines: Sequence[Line], tables: Sequence[Item], width: float, gutters: Collection[int]) -> _Zone | None:
    """The longest run of lines that a gutter parts, with running text on both sides."""
    best: _Zone | None = None
    if len(lines) < FEW:
        return None
    free = [_free(line) for line in lines]
    for x in sorted(_candidates(lines, free, width, gutters)):
        fewest = FEW if x in gutters else FEWEST
        for first, last in _runs(lines, free, tables, x, fewest):
            longer = best is None or last - first > best.last - best.first
            if longer and _two_columns(lines[first : last + 1], x, fewest):
                best = _Zone(x, first, last)
    return best and _Zone(best.x, _below_lead(lines, best), _above_next(lines, best))


def _above_next(lines: Sequence[Line], zone: _Zone) -> int:
    """Where columns end above a paragraph that runs over both: not with its heading, which is short."""
    last = zone.last
    if last + 1 == len(lines):
        return last
    usual = lines[last + 1]
    while last > zone.first and lines[last].x1 < zone.x:
        line = lines[last]
        if not (line.bold and not usual.bold) and line.size < usual.size + 1:
            break
        last -= 1
    return last


def _below_lead(lines: Sequence[Line], zone: _Zone) -> int:
    """Where columns begin below a paragraph that runs over both: not with its last line, which is short."""
    first = zone.first
    while 0 < first < zone.last and lines[first].x1 < zone.x:
        above, line = lines[first - 1], lines[first]
        alike = abs(above.size - line.size) < 0.5 and abs(above.x0 - line.x0) < 3
        if not alike or line.top - above.bottom > NEXT_LINE * line.size:
            break
        first += 1
    return first


def _free(line: Line) -> list[_Gap]:
    """Where a line leaves room for a gutter within it."""
    if line.space < GUTTER:
        return []
    return [(a.x1, b.x0) for a, b in pairwise(line.words) if b.x0 - a.x1 >= GUTTER * line.size]


def _candidates(
    lines: Sequence[Line], free: Sequence[Sequence[_Gap]], width: float, gutters: Collection[int]
) -> set[int]:
    """Where a gutter may end: where words begin after a gap, and lines, if enough lines go on right of it."""
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    low, high = min(0.2 * width, x0 + INNER * (x1 - x0)), max(0.8 * width, x1 - INNER * (x1 - x0))
    starts = {line.x0 for line in lines if line.x0 > low}
    starts.update(right for gaps in free for _, right in gaps if right > low)
    found = {round(x - 1.5) for x in starts}
    known = {x for x in gutters if _beside(lines, free, x) >= FEW}
    return {x for x in found if low < x < high and _beside(lines, free, x) >= FEWEST} | known


def _beside(lines: Sequence[Line], free: Sequence[Sequence[_Gap]], x: float) -> int:
    """On how many lines something begins right of a place, with nothing across it."""
    return sum(line.x0 >= x or any(a <= x <= b for a, b in gaps) for line, gaps in zip(lines, free, strict=True))


def _runs(
    lines: Sequence[Line], free: Sequence[Sequence[_Gap]], tables: Sequence[Item], x: float, fewest: int
) -> Iterator[tuple[int, int]]:
    start = 0
    barriers = [table.box[1] for table in tables if _is_across(table, x, lines)]
    for index, line in enumerate(lines):
        blocked = index > start and any(lines[index - 1].top < barrier <= line.top for barrier in barriers)
        crosses = line.x0 < x < line.x1 and not any(a <= x <= b for a, b in free[index])
        if blocked or crosses:
            if index - start >= fewest:
                yield start, index - 1
            start = index if blocked and not crosses else index + 1
    if len(lines) - start >= fewest:
        yield start, len(lines) - 1


def _halves(lines: Sequence[Line], x: float) -> tuple[list[Line], list[Line]]:
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        before = tuple(word for word in line.words if word.x1 <= x)
        after = tuple(word for word in line.words if word.x1 > x)
        if before:
            left.append(Line(before, line.page) if after else line)
        if after:
            right.append(Line(after, line.page) if before else line)
    return left, right


def _two_columns(lines: Sequence[Line], x: float, fewest: int) -> bool:
    before = [0 if line.x0 >= x else sum(word.x1 <= x for word in line.words) for line in lines]
    after = [len(line.words) - count for line, count in zip(lines, before, strict=True)]
    for words in (before, after):
        count = len(words) - words.count(0)
        if count < fewest or sum(words) < PROSE * count:
            return False
    left, right = _halves(lines, x)
    size = min(line.size for line in left)
    return min(left[-1].bottom, right[-1].bottom) - max(left[0].top, right[0].top) >= fewest * size
