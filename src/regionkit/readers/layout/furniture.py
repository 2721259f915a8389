"""What repeats on page after page: running heads, footers and page counters, found by place and text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from regionkit.language.layout import LayoutWords
from regionkit.readers.layout.grid import Grid
from regionkit.readers.layout.lines import Line, lines_of, segments_of
from regionkit.readers.layout.page import PageContent, Word

TOP, BOTTOM = 0.16, 0.86  # of the page's height: outside them stands what can be furniture
NEXT_LINE = 0.6  # of the size: between the lines of one paragraph
OUTER = 0.25  # of the page's height: a counter below the last line of a short page
SAME_PLACE = 6.0  # points
DIGITS = re.compile(r"\d+")

Role = Literal["header", "footer", "counter"]


@dataclass(frozen=True, slots=True)
class Margin:
    """A piece of furniture on one page."""

    role: Role
    line: Line


def counter_pattern(words: LayoutWords) -> re.Pattern[str]:
    """One expression for a whole segment that is a page counter."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in words.page_counters), re.IGNORECASE)


def furniture_of(
    pages: Sequence[PageContent], grids: Sequence[Sequence[Grid]], words: LayoutWords, body_size: float
) -> list[list[Margin]]:
    """For each page, what of it is furniture, from the top.

    A table's head that is printed anew on each page is none: what stands in a grid that reaches into the body stays.
    """
    counter = counter_pattern(words)
    segments = [_marginal(page, drawn, counter) for page, drawn in zip(pages, grids, strict=True)]
    groups: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for index, page_segments in enumerate(segments):
        for segment in page_segments:
            groups[DIGITS.sub("#", segment.text.casefold())].append((index, segment))
    found: list[list[Margin]] = [[] for _ in pages]
    for members in groups.values():
        for index, segment in members:
            near = [other for other in members if _same_place(segment, other[1], pages[index], pages[other[0]])]
            if _repeats(near, len(pages), counter, body_size) and not _title(segment, index, body_size):
                role = _role(segment, pages[index], counter)
                found[index].append(Margin(role, segment))
    for index, page_segments in enumerate(segments):
        taken = {id(margin.line) for margin in found[index]}
        for segment in page_segments:
            if id(segment) not in taken and _alone_counter(segment, pages[index], len(pages), counter):
                found[index].append(Margin("counter", segment))
        body = lines_of((word for word in pages[index].words if word.upright), pages[index].number)
        found[index] = _apart_from(found[index], body)
    return found


def _apart_from(margins: Sequence[Margin], lines: Sequence[Line]) -> list[Margin]:
    """Leave out what only looks like furniture: a line that running text goes on from, or comes to."""
    kept = sorted(margins, key=lambda margin: (margin.line.top, margin.line.x0))
    while True:
        apart = {id(word) for margin in kept for word in margin.line.words}
        body = [line for line in lines if not any(id(word) in apart for word in line.words)]
        touching = [m for m in kept if m.role != "counter" and any(_runs_on(m.line, line) for line in body)]
        if not touching:
            return kept
        kept = [margin for margin in kept if margin not in touching]


def _runs_on(line: Line, other: Line) -> bool:
    gap = max(line.top, other.top) - min(line.bottom, other.bottom)
    return abs(line.size - other.size) < 0.5 and abs(line.x0 - other.x0) < 3 and gap < NEXT_LINE * line.size


def _marginal(page: PageContent, grids: Sequence[Grid], counter: re.Pattern[str]) -> list[Line]:
    """What stands in the margins, in pieces: lines near the edges, and a counter that is the outermost line."""
    height = page.height or 1.0
    inner = [grid for grid in grids if grid.ys[-1] > TOP * height and grid.ys[0] < BOTTOM * height]
    outer: list[Word] = [
        word
        for word in page.words
        if word.upright
        and (word.bottom < TOP * height or word.top > BOTTOM * height)
        and not any(grid.holds(*word.middle) for grid in inner)
    ]
    lines = lines_of(outer, page.number)
    every = lines_of((word for word in page.words if word.upright), page.number)
    for line in (every[:1] + every[-1:]) if every else ():
        apart = all(line.words[0] is not other.words[0] for other in lines)
        if apart and counter.fullmatch(line.text) and not OUTER < line.top / height < 1 - OUTER:
            lines.append(line)
    return [segment for line in lines for segment in segments_of(line)]


def _same_place(one: Line, other: Line, page: PageContent, other_page: PageContent) -> bool:
    from_top = abs(one.top - other.top)
    from_foot = abs((page.height - one.bottom) - (other_page.height - other.bottom))
    if min(from_top, from_foot) > SAME_PLACE or abs(one.size - other.size) > 1:
        return False
    mirrored = abs(one.x0 - (other_page.width - other.x1))
    return min(abs(one.x0 - other.x0), abs(one.x1 - other.x1), mirrored) <= 2 * SAME_PLACE


def _repeats(near: list[tuple[int, Line]], pages: int, counter: re.Pattern[str], body_size: float) -> bool:
    numbers = sorted({index for index, _ in near})
    if len(numbers) < 2:
        return False
    texts = {line.text for _, line in near}
    run = all(after - before <= 2 for before, after in pairwise(numbers))
    if len(numbers) < 0.4 * pages and not (len(numbers) >= 3 and run):
        return False
    if len(texts) == 1 or all(counter.fullmatch(text) for text in texts):
        return True
    if not any(letter.isalpha() for letter in next(iter(texts))):
        return False
    sizes = {line.size for _, line in near}
    if max(sizes) > body_size:
        return False
    return any(_tells_the_page(text, counter) for text in texts) or len(numbers) >= 3


def _tells_the_page(text: str, counter: re.Pattern[str]) -> bool:
    """Whether a counter stands in a text and is more than a bare number: "sid 3", "2 (13)"."""
    found = [match.group() for match in counter.finditer(text)]
    return any(len(DIGITS.findall(part)) > 1 or any(letter.isalpha() for letter in part) for part in found)


def _title(segment: Line, index: int, body_size: float) -> bool:
    return index == 0 and segment.size >= 1.15 * body_size


def _role(segment: Line, page: PageContent, counter: re.Pattern[str]) -> Role:
    if counter.fullmatch(segment.text):
        return "counter"
    return "header" if segment.bottom < page.height / 2 else "footer"


def _alone_counter(segment: Line, page: PageContent, pages: int, counter: re.Pattern[str]) -> bool:
    """A counter on its own: "4 (12)", "Sida 2"; a number alone only if it is this page's."""
    text = segment.text
    if not counter.fullmatch(text):
        return False
    numbers = [int(number) for number in DIGITS.findall(text)]
    if len(numbers) == 1 and not any(letter.isalpha() for letter in text):
        return numbers[0] == page.number and pages > 0
    return len(numbers) == 1 or (len(numbers) == 2 and 0 < numbers[0] <= numbers[1])
