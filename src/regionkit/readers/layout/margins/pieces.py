"""What stands in the margins of one page, in pieces: what may be furniture, if it repeats or counts the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from regionkit.language.layout import LayoutWords
from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.page import PageContent
from regionkit.readers.layout.tables.grid import Grid

TOP, BOTTOM = 0.16, 0.86  # of the page's height: outside them stands what can be furniture
OUTER = 0.25  # of the page's height: a counter below the last line of a short page
EDGE_LINES = 3
NOTE = re.compile(r"[\d*]+\s")


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A line, or a part of one, in the margin of a page."""

    index: int
    """Which of the pages, from 0."""
    line: Line
    width: float
    height: float
    apart: bool
    """Whether it is among the few outermost lines of the page, which a gap parts from the text."""
    first: bool = False
    """Whether more stands on its line, further right."""

    @property
    def place(self) -> tuple[float, ...]:
        """Where it stands, to a tenth of a point, and on what page: what stands in one place is looked at once."""
        line = self.line
        box = (line.x0, line.top, line.x1, line.bottom, self.width, self.height)
        return (line.size, *[round(10 * side) for side in box])

    @property
    def level(self) -> tuple[float, ...]:
        """How high it stands, and in what size."""
        line = self.line
        return round(line.size, 1), round(line.bottom), self.height


def counter_pattern(words: LayoutWords) -> re.Pattern[str]:
    """One expression for a whole segment that is a page counter."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in words.page_counters), re.IGNORECASE)


def pieces_of(
    index: int, page: PageContent, lines: Sequence[Line], grids: Sequence[Grid], counter: re.Pattern[str]
) -> list[Piece]:
    """The pieces in the margins of a page, which is number ``index`` from 0."""
    upper, lower = _edges(lines, page.height)
    return [
        Piece(index, line, page.width, page.height, line.top < upper or line.bottom > lower, first)
        for line, first in _marginal(page, lines, grids, counter)
    ]


def _marginal(
    page: PageContent, lines: Sequence[Line], grids: Sequence[Grid], counter: re.Pattern[str]
) -> Iterator[tuple[Line, bool]]:
    """What stands in the margins, in pieces: lines near the edges, and a counter that is the outermost line.

    Told with each is whether it is the first of several pieces.
    """
    height = page.height or 1.0
    top, bottom = TOP * height, BOTTOM * height
    inner = [grid for grid in grids if grid.ys[-1] > top and grid.ys[0] < bottom]
    for number, line in enumerate(lines):
        if line.top < top or line.bottom > bottom:
            outer = [
                word
                for word in line.words
                if (word.bottom < top or word.top > bottom) and not any(grid.holds(*word.middle) for grid in inner)
            ]
            if outer:
                yield from _pieces(line if len(outer) == len(line.words) else Line(tuple(outer), line.page))
            if outer and outer[0] is line.words[0]:
                continue
        outermost = number in {0, len(lines) - 1}
        if outermost and not OUTER < line.top / height < 1 - OUTER and counter.fullmatch(line.text):
            yield from _pieces(line)


def _pieces(line: Line) -> Iterator[tuple[Line, bool]]:
    segments = segments_of(line)
    for number, segment in enumerate(segments):
        yield segment, number == 0 < len(segments) - 1


def _edges(lines: Sequence[Line], height: float) -> tuple[float, float]:
    """Where the few lines at the head of a page end and those at its foot begin, if a gap parts them from the text.

    Footnotes stand at the foot as well, each with its mark: "1 Kommunfullmäktige 2026-11-23, § 142."
    """
    upper, lower = 0.0, inf
    for above, line in pairwise(lines[: EDGE_LINES + 1]):
        if line.top - above.bottom > above.size and above.bottom < TOP * height:
            upper = above.bottom
        if upper or abs(line.size - above.size) > 0.5:
            break
    for line, below in pairwise(reversed(lines[-EDGE_LINES - 1 :])):
        if line.top - below.bottom > line.size and line.top > BOTTOM * height and not NOTE.match(line.text):
            lower = line.top
        if lower < inf or abs(line.size - below.size) > 0.5:
            break
    return upper, lower
