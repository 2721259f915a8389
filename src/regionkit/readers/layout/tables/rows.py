"""Printed lines as rows of a table that may be: what stands apart in them, and which lines one row has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.page import Word
from regionkit.readers.layout.tables.bands import Bands
from regionkit.readers.layout.tables.figures import NUMBER, YEAR

CELL_GAP = 0.75  # of the size: wider than the space between two words of a label
FIGURE_GAP = 0.45  # of the size: wider than the space inside "1 131 226", narrower than between two columns of figures
NARROWEST = 0.4  # of the size: a line without a wider gap has nothing that stands apart
FIGURE = re.compile(r"[\d\-−–]")  # what a figure has at least


class Row:
    """One line, or several that a drawn row holds; cut into what stands apart when that is asked for."""

    __slots__ = ("_cut", "_figures", "bands", "lines", "number")

    def __init__(self, lines: Sequence[Line], number: int, bands: Bands | None = None) -> None:
        self.lines = lines
        self.number = number
        """Of its first line."""
        self.bands = bands
        self._cut: list[list[Line]] | None = None
        self._figures: list[Line] | None = None

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def x0(self) -> float:
        return min(line.x0 for line in self.lines)

    @property
    def x1(self) -> float:
        return max(line.x1 for line in self.lines)

    @property
    def cut(self) -> list[list[Line]]:
        """For each line, what stands apart in it."""
        if self._cut is None:
            self._cut = [list(_parts(line)) for line in self.lines]
        return self._cut

    @property
    def parts(self) -> list[Line]:
        return self.cut[0] if len(self.lines) == 1 else [part for parts in self.cut for part in parts]

    @property
    def figures(self) -> list[Line]:
        if self._figures is None:
            self._figures = [part for part in self.parts if NUMBER.match(part.text)]
        return self._figures

    @property
    def tabular(self) -> bool:
        """A label with a figure in a column of its own, or figures alone, two or more."""
        if len(self.lines) > 1:
            return any(_is_tabular(parts) for parts in self.cut)
        line = self.lines[0]
        return line.space > NARROWEST and bool(FIGURE.search(line.text)) and _is_tabular(self.cut[0])


def is_row(line: Line) -> bool:
    """Whether a line reads as a table's row: a label with figures apart from it."""
    return line.space > NARROWEST and bool(FIGURE.search(line.text)) and _is_tabular(list(_parts(line)))


def _is_tabular(parts: Sequence[Line]) -> bool:
    figures = [part for part in parts if NUMBER.match(part.text)] if len(parts) > 1 else []
    return bool(figures) and (figures[-1] is parts[-1] or len(figures) > 1)


def _parts(line: Line) -> Iterable[Line]:
    """Cut a line into what stands apart: labels at wide gaps, figures at narrower ones."""
    for part in segments_of(line, CELL_GAP):
        words: list[Word] = [part.words[0]]
        for before, word in pairwise(part.words):
            apart = word.x0 - before.x1 > FIGURE_GAP * word.size
            if apart and before.text[-1:].isdigit() and word.text.lstrip("-−–+(")[:1].isdigit():
                yield Line(tuple(words), line.page)
                words = []
            words.append(word)
        yield Line(tuple(words), line.page)


def rows_of(lines: Sequence[Line], bands: Sequence[Bands]) -> list[Row]:
    """The lines as rows, those of one drawn row together where no more than one of them holds figures."""
    if not bands:
        return [Row((line,), number) for number, line in enumerate(lines)]
    places = [_place(line, bands) for line in lines]
    rows: list[Row] = []
    for place, group in groupby(range(len(lines)), key=places.__getitem__):
        numbers = list(group)
        drawn = bands[place[0]] if place else None
        alone = [Row((lines[number],), number, drawn) for number in numbers]
        if place and len(alone) > 1 and _is_one(alone):
            rows.append(Row(tuple(lines[number] for number in numbers), numbers[0], drawn))
        else:
            rows += alone
    return rows


def _place(line: Line, bands: Sequence[Bands]) -> tuple[int, int] | None:
    for index, drawn in enumerate(bands):
        number = drawn.holding(line)
        if number is not None:
            return index, number
    return None


def _is_one(rows: Sequence[Row]) -> bool:
    """Whether lines between two drawn edges are one row: a label of several lines with its figures beside one."""
    tabular = [row for row in rows if row.tabular]
    if len(tabular) > 1 or any(len(row.parts) > 1 for row in rows if not row.tabular):
        return False
    return bool(tabular) and not all(YEAR.match(part.text) for part in tabular[0].figures)
