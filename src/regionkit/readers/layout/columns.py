"""The reading order of a page: columns one after the other, tables where they stand, the rest from the top."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.tables import TableDraft

# "2", "2.5.1", "3.", "a)", "§", "•": what stands alone before the text that it numbers
NUMBER_OR_MARK = re.compile(r"(?:\(?\d{1,3}(?:\.\d{1,2})*[.)]?|\(?[^\W\d_][.)]|[^\w\s]|o|[\ue000-\uf8ff])$")
FEWEST = 4  # lines on either side of a gutter
PROSE = 2.5  # words a line and side, on average: label and value are fewer
GUTTER = 0.8  # of the size
APART = 2.5  # of the size: a gap this wide parts two texts, whatever stands below


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of one column that follow each other, and where the column's text ends."""

    lines: tuple[Line, ...]
    right: float


@dataclass(frozen=True, slots=True)
class _Zone:
    x: float
    first: int
    last: int


def reading_order(
    lines: Sequence[Line], tables: Sequence[TableDraft], width: float, right: float
) -> Iterator[Stretch | TableDraft]:
    """Give the lines and tables of a page in the order in which they are read.

    ``right`` is where the document's lines end; a column's end at its own longest.
    """
    ordered = sorted(lines, key=lambda line: (line.top, line.x0))
    zone = _zone(ordered, tables, width)
    if zone is None:
        yield from _down(ordered, tables, right)
        return
    top, bottom = ordered[zone.first].top, max(line.bottom for line in ordered[zone.first : zone.last + 1])
    above = [table for table in tables if table.box[1] < top - 1]
    inside = [table for table in tables if top - 1 <= table.box[1] <= bottom]
    below = [table for table in tables if table.box[1] > bottom]
    yield from reading_order(ordered[: zone.first], above, width, right)
    here, beside = _halves(ordered[zone.first : zone.last + 1], zone.x)
    yield from reading_order(here, [table for table in inside if table.box[0] < zone.x], width, 0.0)
    yield from reading_order(beside, [table for table in inside if table.box[0] >= zone.x], width, 0.0)
    yield from reading_order(ordered[zone.last + 1 :], below, width, right)


def _down(lines: Sequence[Line], tables: Sequence[TableDraft], right: float) -> Iterator[Stretch | TableDraft]:
    right = right or max((line.x1 for line in lines), default=0.0)
    waiting = sorted(tables, key=lambda table: (table.box[1], table.box[0]))
    run: list[Line] = []
    for line in lines:
        while waiting and waiting[0].box[1] < (line.top + line.bottom) / 2:
            if run:
                yield Stretch(tuple(run), right)
                run = []
            yield waiting.pop(0)
        run += _parted(line)
    if run:
        yield Stretch(tuple(run), right)
    yield from waiting


def _parted(line: Line) -> list[Line]:
    """Cut a line at very wide gaps, but not after a list marker or a heading's number."""
    parts = segments_of(line, APART)
    while len(parts) > 1 and NUMBER_OR_MARK.match(parts[0].text):
        parts[:2] = [Line(parts[0].words + parts[1].words, line.page)]
    return parts


def _zone(lines: Sequence[Line], tables: Sequence[TableDraft], width: float) -> _Zone | None:
    """The longest run of lines that a gutter parts, with running text on both sides."""
    best: _Zone | None = None
    for x in sorted(_candidates(lines, width)):
        for first, last in _runs(lines, tables, x):
            if (best is None or last - first > best.last - best.first) and _two_columns(lines[first : last + 1], x):
                best = _Zone(x, first, last)
    return best


def _candidates(lines: Sequence[Line], width: float) -> set[float]:
    found: set[float] = set()
    for line in lines:
        for before, after in pairwise(line.words):
            if after.x0 - before.x1 > GUTTER * line.size:
                found.add(round(after.x0 - 1.5))
        found.add(round(line.x0 - 1.5))
    return {x for x in found if 0.2 * width < x < 0.8 * width}


def _runs(lines: Sequence[Line], tables: Sequence[TableDraft], x: float) -> Iterator[tuple[int, int]]:
    start = 0
    barriers = [table.box[1] for table in tables if table.box[0] < x < table.box[2]]
    for index, line in enumerate(lines):
        blocked = index > start and any(lines[index - 1].top < barrier <= line.top for barrier in barriers)
        if blocked or _crosses(line, x):
            if index - start >= FEWEST:
                yield start, index - 1
            start = index if blocked and not _crosses(line, x) else index + 1
    if len(lines) - start >= FEWEST:
        yield start, len(lines) - 1


def _crosses(line: Line, x: float) -> bool:
    if any(word.x0 < x < word.x1 for word in line.words):
        return True
    return any(
        before.x1 <= x <= after.x0 and after.x0 - before.x1 < GUTTER * line.size
        for before, after in pairwise(line.words)
    )


def _halves(lines: Sequence[Line], x: float) -> tuple[list[Line], list[Line]]:
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        before = tuple(word for word in line.words if word.x1 <= x)
        after = tuple(word for word in line.words if word.x1 > x)
        if before:
            left.append(Line(before, line.page))
        if after:
            right.append(Line(after, line.page))
    return left, right


def _two_columns(lines: Sequence[Line], x: float) -> bool:
    left, right = _halves(lines, x)
    if len(left) < FEWEST or len(right) < FEWEST:
        return False
    if min(left[-1].bottom, right[-1].bottom) - max(left[0].top, right[0].top) < FEWEST * left[0].size:
        return False
    return all(sum(len(line.words) for line in side) >= PROSE * len(side) for side in (left, right))
