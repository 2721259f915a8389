"""Rows of figures with more than one reading each, and the sums of their columns that tell which of them holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product
from math import prod
from typing import NamedTuple

MOST_WAYS = 1024
"""Readings of several rows together that are held against their sums in a table; more are not tried."""
FEWEST_PARTS = 2
MOST_PARTS = 60


class Stretch(NamedTuple):
    """Characters of a line, from ``start`` up to ``end``."""

    start: int
    end: int


class Reading(NamedTuple):
    """One way to read a row: a number in front that is no figure (a note's, or the label's), and the figures."""

    front: Stretch | None
    values: tuple[Stretch, ...]
    numbers: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class LooseRow:
    """A row as it is read; ``doubtful`` are the figures of which another reading is as good."""

    label: Stretch
    readings: tuple[Reading, ...]
    doubtful: frozenset[int] = frozenset()

    @property
    def note(self) -> Stretch | None:
        """The number of a note."""
        return self.readings[0].front if self.readings else None

    @property
    def values(self) -> tuple[Stretch, ...]:
        """The figures; none for a row that only names a group."""
        return self.readings[0].values if self.readings else ()


def told(rows: Sequence[LooseRow], notes: bool) -> list[LooseRow] | None:
    """The rows, each with one reading; ``None`` where one has several and nothing tells which of them it is."""
    kept = list(rows)
    left = MOST_WAYS
    for at in range(FEWEST_PARTS, len(kept)):
        for start in {0, _group(kept, at)} if kept[at].readings else ():
            summed = kept[start : at + 1]
            ways = prod(len(row.readings) for row in summed if row.readings) if len(summed) <= MOST_PARTS else 0
            if not 1 < ways <= left:
                continue
            left -= ways
            kept[start : at + 1] = _summed(summed)
    for at, row in enumerate(kept):
        if len(row.readings) > 1:
            by_note = [reading for reading in row.readings if reading.front is not None]
            if not notes or len(by_note) != 1:
                return None
            kept[at] = LooseRow(row.label, (by_note[0],), _differing(by_note[0], row.readings))
    return kept


def _group(rows: Sequence[LooseRow], total: int) -> int:
    """Where the rows that a total sums may begin: behind the nearest row without figures."""
    return next((at + 1 for at in range(total - 1, -1, -1) if not rows[at].readings), 0)


def _differing(chosen: Reading, readings: Sequence[Reading]) -> frozenset[int]:
    """The figures that are others in other readings."""
    return frozenset(
        at for at, value in enumerate(chosen.values) if any(value != reading.values[at] for reading in readings)
    )  # fmt: skip


def _summed(rows: Sequence[LooseRow]) -> Sequence[LooseRow]:
    """The rows in the only readings in which all columns of the last one are the sums of those above it."""
    filled = [row.readings for row in rows if row.readings]
    closing = [way for way in product(*filled) if _closes(way)] if len(filled) > FEWEST_PARTS else []
    if len(closing) != 1:
        return rows
    chosen = iter(closing[0])
    return [replace(row, readings=(next(chosen),)) if row.readings else row for row in rows]


def _closes(way: Sequence[Reading]) -> bool:
    """Whether the last row is the sum of the others; a sum has no note of its own."""
    *parts, total = (reading.numbers for reading in way)
    if not any(total) or way[-1].front is not None:
        return False
    for column, value in enumerate(total):
        exponents = [number[column].as_tuple().exponent for number in (*parts, total)]
        unit = Decimal(1).scaleb(max(int(exponent) for exponent in exponents))
        if abs(sum((part[column] for part in parts), Decimal(0)) - value) > unit * len(way) / 2:
            return False
    return True
