"""What repeats on page after page: running heads, footers and page counters, found by place and text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import Literal

from regionkit.language.layout import LayoutWords
from regionkit.readers.layout.lines import FROM_TOP, Line, without
from regionkit.readers.layout.margins.pieces import Piece, counter_pattern, pieces_of
from regionkit.readers.layout.page import PageContent, Word
from regionkit.readers.layout.tables.grid import Grid
from regionkit.readers.layout.text.tagging import is_artifact, is_content

NEXT_LINE = 0.6  # of the size: between the lines of one paragraph
SAME_PLACE = 6.0  # points
FACING = 36.0  # points: the inner and the outer margins of facing pages differ
ONE_SIZE, MEASURED = 1.0, 0.2  # points; of the size: in a scan, the same line is measured so differently on two pages
SMALL = 0.95  # of the body's size: print of heads and feet
CHAPTERS = 4  # pages at least, where what a head says changes
LONGEST_NAME = 80  # letters of a chapter's name
SENTENCE_ENDS = ".!?:;,"
DIGITS = re.compile(r"\d+")

Role = Literal["header", "footer", "counter"]


@dataclass(frozen=True, slots=True, eq=False)
class Margin:
    """A piece of furniture on one page."""

    role: Role
    line: Line


class Margins:
    """Takes what stands in the margins of each page, and tells at last what of it is furniture.

    A table's head that is printed anew on each page is none: what stands in a grid that reaches into the body stays.
    """

    def __init__(self, words: LayoutWords) -> None:
        self._counter = counter_pattern(words)
        self._groups: dict[str, list[Piece]] = defaultdict(list)
        self._pages: list[list[Piece]] = []

    def add(self, page: PageContent, lines: Sequence[Line], grids: Sequence[Grid]) -> None:
        """Take the next page."""
        pieces = pieces_of(len(self._pages), page, lines, grids, self._counter)
        self._pages.append(pieces)
        for piece in pieces:
            self._groups[DIGITS.sub("#", piece.line.text.casefold())].append(piece)

    def furniture(self, body_size: float, trusted: bool = False) -> list[list[Margin]]:
        """For each page, what of it looks like furniture, or what the file says is none of its content, if trusted."""
        found: list[list[Margin]] = [[] for _ in self._pages]
        taken: set[int] = set()
        for members in self._groups.values():
            for piece in self._repeated(members, body_size):
                if not _title(piece.line, piece.index, body_size):
                    found[piece.index].append(Margin(_role(piece, self._counter), piece.line))
                    taken.add(id(piece))
        for piece in self._changing(body_size):
            if id(piece) not in taken and not _title(piece.line, piece.index, body_size):
                found[piece.index].append(Margin(_role(piece, self._counter), piece.line))
                taken.add(id(piece))
        for index, pieces in enumerate(self._pages):
            for piece in pieces:
                if id(piece) in taken:
                    continue
                if _alone_counter(piece, self._counter, body_size):
                    found[index].append(Margin("counter", piece.line))
                elif trusted and is_artifact(piece.line) and piece.line.top > piece.height / 2:
                    found[index].append(Margin(_role(piece, self._counter), piece.line))
        if not trusted:
            return found
        roles = {"header", "footer", "counter"} if self._says() else {"counter"}
        return [[m for m in page if m.role not in roles or not is_content(m.line)] for page in found]

    def _says(self) -> bool:
        """Whether the file calls something an artifact on most of its pages: then all its furniture is called so."""
        return 2 * sum(any(is_artifact(piece.line) for piece in page) for page in self._pages) >= len(self._pages)

    def _changing(self, body_size: float) -> Iterator[Piece]:
        """Running heads that name the chapter, and so change: small print in one place on page after page."""
        places: dict[tuple[float, ...], list[Piece]] = defaultdict(list)
        for pieces in self._pages:
            for piece in pieces:
                if piece.apart and piece.line.size < SMALL * body_size and _may_name_a_chapter(piece.line.text):
                    places[piece.level].append(piece)
        for here in places.values():
            numbers = {piece.index for piece in here}
            if len(numbers) >= max(CHAPTERS, len(self._pages) / 2):
                yield from here

    def _repeated(self, members: Sequence[Piece], body_size: float) -> Iterator[Piece]:
        """Those of some pieces with one text (numbers aside) that stand in one place on page after page."""
        if members[0].line.text.isdigit():
            members = [piece for piece in members if not _numbers_a_text(piece, body_size)]
        if len(members) < 2:
            return
        places: dict[tuple[float, ...], list[Piece]] = defaultdict(list)
        for piece in members:
            places[piece.place].append(piece)
        for here in places.values():
            near = [piece for other in places.values() if _same_place(here[0], other[0]) for piece in other]
            if _repeats(near, self._length(near), self._counter, body_size):
                yield from here


    def _length(self, pieces: Sequence[Piece]) -> int:
        """Pages of the document that some pieces stand in: where a file holds several, "1 (2)" tells of its own."""
        counted = {span for piece in pieces for span in self._counted(piece.index)}
        if len(counted) == 1:
            [(first, last)] = counted
            if all(first <= piece.index <= last for piece in pieces):
                return last - first + 1
        return len(self._pages)

    def _counted(self, index: int) -> Iterator[tuple[int, int]]:
        """The first and the last page of the document that a page counts itself in."""
        for piece in self._pages[index]:
            numbers = [int(number) for number in DIGITS.findall(piece.line.text)]
            if len(numbers) == 2 and 0 < numbers[0] <= numbers[1] and self._counter.fullmatch(piece.line.text):
                first = index - numbers[0] + 1
                yield max(first, 0), min(first + numbers[1], len(self._pages)) - 1


def apart_from(margins: Sequence[Margin], page: PageContent, lines: Sequence[Line]) -> tuple[list[Margin], list[Line]]:
    """The furniture and the other lines of a page, where some of it only looks like furniture.

    Left out is a line that running text goes on from, or comes to.
    """
    kept = sorted(margins, key=lambda margin: FROM_TOP(margin.line))
    while kept:
        outer = _outer(kept, page, lines)
        body = [line for line in lines if line not in outer]
        touching = [m for m in kept if m.role != "counter" and _touches(m.line, body)]
        if not touching:
            apart = {id(word) for words in outer.values() for word in words}
            return kept, [rest for line in lines for rest in (without([line], apart) if line in outer else [line])]
        kept = [margin for margin in kept if margin not in touching]
    return [], list(lines)


def _touches(line: Line, lines: Sequence[Line]) -> bool:
    """Whether running text goes on from a line, or comes to it."""
    reach = NEXT_LINE * line.size
    top, bottom = line.top - reach, line.bottom + reach
    return any(other.top < bottom and other.bottom > top and _runs_on(line, other) for other in lines)


def _outer(margins: Sequence[Margin], page: PageContent, lines: Sequence[Line]) -> dict[Line, list[Word]]:
    """The lines with words that are furniture, and those words; the page may have been made anew in between."""
    apart = {word for margin in margins for word in margin.line.words}
    upper = max((m.line.bottom for m in margins if m.line.top < page.height / 2), default=-inf)
    lower = min((m.line.top for m in margins if m.line.top >= page.height / 2), default=inf)
    near = [line for line in lines if line.top < upper or line.bottom > lower]
    return {line: words for line in near if (words := [word for word in line.words if word in apart])}


def _runs_on(line: Line, other: Line) -> bool:
    gap = max(line.top, other.top) - min(line.bottom, other.bottom)
    return abs(line.size - other.size) < 0.5 and abs(line.x0 - other.x0) < 3 and gap < NEXT_LINE * line.size


def _may_name_a_chapter(text: str) -> bool:
    return len(text) <= LONGEST_NAME and text[-1] not in SENTENCE_ENDS and any(map(str.isalpha, text))


def _same_place(one: Piece, other: Piece) -> bool:
    a, b = one.line, other.line
    from_top = abs(a.top - b.top)
    from_foot = abs((one.height - a.bottom) - (other.height - b.bottom))
    if min(from_top, from_foot) > SAME_PLACE or abs(a.size - b.size) > max(ONE_SIZE, MEASURED * a.size):
        return False
    mirrored = abs(a.x0 - (other.width - b.x1))
    if mirrored <= FACING and a.text == b.text:
        return True
    return min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), mirrored) <= 2 * SAME_PLACE


def _repeats(near: Sequence[Piece], pages: int, counter: re.Pattern[str], body_size: float) -> bool:
    numbers = sorted({piece.index for piece in near})
    if len(numbers) < 2:
        return False
    texts = {piece.line.text for piece in near}
    run = all(after - before <= 2 for before, after in pairwise(numbers))
    if len(numbers) < 0.4 * pages and not (len(numbers) >= 3 and run):
        return False
    if len(texts) == 1 or all(counter.fullmatch(text) for text in texts):
        return True
    if not any(letter.isalpha() for letter in near[0].line.text):
        return False
    sizes = {piece.line.size for piece in near}
    if max(sizes) > body_size:
        return False
    return any(_tells_the_page(text, counter) for text in texts) or len(numbers) >= 3


def _tells_the_page(text: str, counter: re.Pattern[str]) -> bool:
    """Whether a counter stands in a text and is more than a bare number: "sid 3", "2 (13)"."""
    found = [match.group() for match in counter.finditer(text)]
    return any(len(DIGITS.findall(part)) > 1 or any(letter.isalpha() for letter in part) for part in found)


def _title(segment: Line, index: int, body_size: float) -> bool:
    return index == 0 and segment.size >= 1.15 * body_size


def _role(piece: Piece, counter: re.Pattern[str]) -> Role:
    if counter.fullmatch(piece.line.text):
        return "counter"
    return "header" if piece.line.bottom < piece.height / 2 else "footer"


def _numbers_a_text(piece: Piece, body_size: float) -> bool:
    """Whether a number stands before a heading or an item, and is no counter beside a running head."""
    return piece.first and not (piece.apart and piece.line.size < SMALL * body_size)


def _alone_counter(piece: Piece, counter: re.Pattern[str], body_size: float) -> bool:
    """A counter on its own: "4 (12)", "Sida 2"; a number alone only if it is this page's, and no heading's."""
    text = piece.line.text
    if not counter.fullmatch(text):
        return False
    numbers = [int(number) for number in DIGITS.findall(text)]
    if len(numbers) == 1 and not any(letter.isalpha() for letter in text):
        return numbers[0] == piece.line.page and not _numbers_a_text(piece, body_size)
    return len(numbers) == 1 or (len(numbers) == 2 and 0 < numbers[0] <= numbers[1])
