"""A table as proof sees it: in each cell what a reading of a picture may say, with how sure it is of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

SURE = 0.8
"""From this certainty on, what was read counts as certain, and no sum of a table may change it.

Measured on 2 040 figures of picture tables made by chance (tests/pictures/random_cases.py), of which 44 were misread:
that its certainty is below the threshold, or that another reading of it has another value, is so of

    threshold 0.60: 75 % of the wrong figures and 5.6 % of the right ones
    threshold 0.75: 82 %                          7.7 %
    threshold 0.80: 86 %                          7.7 %   (75 % and 6.8 % by its certainty alone)
    threshold 0.86: 89 %                         13.3 %
    threshold 0.95: 93 %                         22.5 %

Nine of ten that are left above it are found by the sums.
"""

MOST_DECIMALS = 4
"""A figure with more is no amount."""


class Candidate(NamedTuple):
    """One thing that a cell may say.  ``value`` is ``None`` for text."""

    text: str
    value: Decimal | None
    certainty: float


Cell = tuple[Candidate, ...]
"""What a cell may say; nothing for a cell in which nothing stands."""

Place = tuple[int, int]
"""The row and column of a cell."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The cells of a table, row by row; all rows have the same length.

    ``totals`` and ``parts`` are rows whose words say that they are the sum of others ("Summa"), or a part of the row
    above that is no summand of its own ("varav"); ``differences`` are columns whose heads say that they are what two
    others differ by ("Avvikelse").  All are hints: a table without words is proved as well.
    """

    rows: Sequence[Sequence[Cell]]
    totals: frozenset[int] = frozenset()
    parts: frozenset[int] = frozenset()
    differences: frozenset[int] = frozenset()


class Option(NamedTuple):
    """A value that a cell may have, as a whole number of the table's smallest unit."""

    value: int
    unit: int
    """What one in its last written digit is worth."""
    text: str
    """As it was read; empty where the same digits were read with another sign, gap or decimal mark."""


@dataclass(slots=True)
class Figure:
    """A cell that holds a figure."""

    place: Place
    options: tuple[Option, ...]
    """All values that it may have, the likeliest first; a certain cell has one."""
    sure: bool
    """Whether the reading is certain of it."""
    chosen: int | None
    """Which of the options it has for now; ``None`` where the likeliest reading is no figure."""

    @property
    def value(self) -> int | None:
        return None if self.chosen is None else self.options[self.chosen].value

    @property
    def unit(self) -> int:
        return self.options[self.chosen or 0].unit


def ranked(cell: Cell) -> list[Candidate]:
    """The candidates, the likeliest first; those that are as likely as each other in the order of their text."""
    return sorted(cell, key=lambda candidate: (-candidate.certainty, candidate.text))


def is_sure(cell: Cell) -> bool:
    """Whether the likeliest reading is certain, and no other one has another value, however unlikely it is.

    Two readings that differ ("12,5" by its signs, "1255" as a whole) are right four times of five, whichever is taken.
    """
    first, *others = ranked(cell)
    return first.certainty >= SURE and all(other.value == first.value for other in others)


@dataclass
class Board:
    """The figures of a matrix."""

    matrix: Matrix
    figures: dict[Place, Figure] = field(default_factory=dict)
    scale: int = 0
    """How many decimals the table's figures have at most."""

    @property
    def height(self) -> int:
        return len(self.matrix.rows)

    @property
    def width(self) -> int:
        return len(self.matrix.rows[0]) if self.matrix.rows else 0

    def cells(self) -> Iterator[tuple[Place, Cell]]:
        """The cells in which something stands."""
        for row, cells in enumerate(self.matrix.rows):
            for column, cell in enumerate(cells):
                if cell:
                    yield (row, column), cell


def decimals_of(value: Decimal) -> int:
    """How many decimals a value is written with."""
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
