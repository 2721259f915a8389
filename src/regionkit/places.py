"""Where every word of a text stands, kept in few bytes: a long report has hundreds of thousands of words."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import isnan, nan
from typing import Any, NamedTuple, overload

Box = tuple[float, float, float, float]
"""``(x0, top, x1, bottom)`` in points (1/72 inch) from the page's top left corner."""

NO_BOX: Box = (nan, nan, nan, nan)


class Place(NamedTuple):
    """Where a run of the text stands; a reader gives one for every word (PDF) or paragraph (Word).

    ``line`` numbers the printed lines through the whole document: places with the same line make one Location.
    """

    start: int
    end: int
    line: int
    page: int | None = None
    box: Box | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None


class Standing(NamedTuple):
    """What the places of one printed line have in common."""

    line: int
    page: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None


class Places(Sequence[Place]):
    """Places in the order of the text, held as columns of numbers and made when they are asked for.

    >>> places = Places([Place(0, 3, 1, paragraph=1), Place(5, 9, 2, paragraph=2)])
    >>> len(places), places[1].paragraph, [place.line for place in places.within(2, 6)]
    (2, 2, [1, 2])
    """

    __slots__ = ("_boxes", "_ends", "_standing", "_starts", "_which")

    def __init__(self, places: Iterable[Place] = ()) -> None:
        self._starts = array("i")
        self._ends = array("i")
        self._which = array("i")
        self._boxes = array("d")
        self._standing: list[Standing] = []
        for place in places:
            self.append(place)

    def append(self, place: Place) -> None:
        """Add a place after those that there are."""
        start, end, line, page, box, *rest = place
        self.add(Standing(line, page, *rest), start, end, box or NO_BOX)

    def add(self, standing: Standing, start: int, end: int, box: Box) -> None:
        """Add a run of text that stands in one place."""
        if not self._standing or self._standing[-1] != standing:
            self._standing.append(standing)
        self._starts.append(start)
        self._ends.append(end)
        self._which.append(len(self._standing) - 1)
        self._boxes.extend(box)

    def add_line(self, standing: Standing, starts: list[int], ends: list[int], boxes: list[float]) -> None:
        """Add the words of a printed line: where each starts and ends, and their boxes, four numbers each."""
        if not self._standing or self._standing[-1] != standing:
            self._standing.append(standing)
        self._starts.fromlist(starts)
        self._ends.fromlist(ends)
        self._which.fromlist([len(self._standing) - 1] * len(starts))
        self._boxes.fromlist(boxes)

    def within(self, start: int, end: int) -> Iterator[Place]:
        """The places that share a character with a stretch of the text."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self._starts) and self._starts[index] < end:
            if self._ends[index] > start:
                yield self._at(index)
            index += 1

    def lines_within(self, start: int, end: int) -> Iterator[tuple[Standing, Box | None]]:
        """Where the places of each printed line stand that share a character with a stretch, and the box around them.

        >>> places = Places([Place(0, 3, 1, box=(0, 5, 9, 8)), Place(4, 9, 1, box=(10, 5, 30, 9))])
        >>> [(standing.line, box) for standing, box in places.lines_within(2, 6)]
        [(1, (0.0, 5.0, 30.0, 9.0))]
        """
        lines: dict[int, tuple[Standing, list[int]]] = {}
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self._starts) and self._starts[index] < end:
            if self._ends[index] > start:
                standing = self._standing[self._which[index]]
                lines.setdefault(standing.line, (standing, []))[1].append(4 * index)
            index += 1
        for standing, at in lines.values():
            yield standing, self._box_around(at)

    def _box_around(self, at: list[int]) -> Box | None:
        """The box around those that begin at some places of the column; a place without one has no share in it."""
        boxes = self._boxes
        boxed = [first for first in at if not isnan(boxes[first])]
        if len(boxed) < 2:
            return (boxes[boxed[0]], boxes[boxed[0] + 1], boxes[boxed[0] + 2], boxes[boxed[0] + 3]) if boxed else None
        left, top, right, bottom = ([boxes[first + side] for first in boxed] for side in range(4))
        return min(left), min(top), max(right), max(bottom)

    def _at(self, index: int) -> Place:
        line, page, *rest = self._standing[self._which[index]]
        x0, top, x1, bottom = self._boxes[4 * index : 4 * index + 4]
        box = None if isnan(x0) else (x0, top, x1, bottom)
        return Place(self._starts[index], self._ends[index], line, page, box, *rest)

    @overload
    def __getitem__(self, index: int) -> Place: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Place, ...]: ...
    def __getitem__(self, index: int | slice) -> Place | tuple[Place, ...]:
        if isinstance(index, slice):
            return tuple(self._at(number) for number in range(*index.indices(len(self))))
        return self._at(range(len(self))[index])

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Place]:
        return map(self._at, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Places):
            return NotImplemented
        return self._content() == other._content()

    def __hash__(self) -> int:
        return hash(self._content())

    def _content(self) -> tuple[Any, ...]:
        columns = (self._starts, self._ends, self._which, self._boxes)
        return (*(column.tobytes() for column in columns), tuple(self._standing))
