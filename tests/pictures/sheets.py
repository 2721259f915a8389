"""Budget tables whose arithmetic holds: columns that differ, rows that sum, and what is printed in each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from random import Random
from typing import Literal, NamedTuple


@dataclass(frozen=True)
class Column:
    """A column of figures.  Counted from others, or near the first one of money, or on its own."""

    head: str
    """Its lines are parted by a line break."""
    kind: Literal["money", "percent", "count"] = "money"
    of: tuple[int, ...] = ()
    """``(2, -1)``: the second column less the first; for percent ``(2, 1)``: the second as a share of the first."""
    drift: float = 0.0
    """How far it is from the first column at most, as a share."""
    part: float = 1.0
    """How much of the first column it is about: a third, for what was spent from January to April."""


@dataclass(frozen=True)
class Row:
    """A row: its label, and about how much it holds, or the rows that it sums.  A row of neither names a group."""

    label: str
    about: int | None = None
    sums: Sequence[int] = ()
    """The numbers of the rows that it sums, from 0."""
    kind: Literal["plain", "total", "group", "part"] = "plain"
    """``part``: a row that says how much of the one above is of a kind (varav); ``group``: a heading."""
    blank: Mapping[int, str] = field(default_factory=dict)
    """Columns, from 0, where nothing stands, or a dash; they count as nothing."""


@dataclass(frozen=True)
class Style:
    """How figures are printed."""

    gap: str = " "
    minus: str = "-"
    decimals: int = 0
    parentheses: bool = False
    plus: bool = False
    percent: str = " %"

    def money(self, value: Decimal) -> str:
        digits = f"{abs(value):,.{self.decimals}f}".replace(".", "#").replace(",", self.gap).replace("#", ",")
        if value < 0:
            return f"({digits})" if self.parentheses else f"{self.minus}{digits}"
        return f"+{digits}" if self.plus and value > 0 else digits

    def share(self, value: Decimal) -> str:
        return f"{value:.1f}{self.percent}".replace(".", ",").replace("-", self.minus)


class Money(NamedTuple):
    """A cell that holds money: where it stands, with the head as row 0, and what it says."""

    row: int
    column: int
    value: Decimal
    doubtful: bool = False
    """Whether the sums of its table contradict it, because it is misprinted."""


@dataclass(frozen=True)
class Sheet:
    """A table.  The same words always give the same figures."""

    corner: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    style: Style = Style()
    unit: str = "tkr"
    misprints: Mapping[tuple[int, int], Decimal | int] = field(default_factory=dict)
    """Row and column of the table, with the head as row 0, and the figure that is printed instead of the right one."""

    @cached_property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """What is printed in each cell, the head first."""
        heads = (self.corner, *(column.head for column in self.columns))
        return (heads, *(self._texts(at, row) for at, row in enumerate(self.rows)))

    @cached_property
    def money(self) -> tuple[Money, ...]:
        """Each cell that holds money."""
        found = []
        for at, row in enumerate(self.rows):
            for number, column in enumerate(self.columns):
                if column.kind == "money" and self.texts[at + 1][number + 1] and number not in row.blank:
                    place = (at + 1, number + 1)
                    value = Decimal(self.misprints.get(place, self._values[at][number]))
                    found.append(Money(*place, value, place in self.misprints))
        return tuple(found)

    @cached_property
    def _values(self) -> list[list[Decimal]]:
        made: list[list[Decimal]] = []
        first = next(at for at, column in enumerate(self.columns) if column.kind == "money")
        for row in self.rows:
            own = [Decimal(0)] * len(self.columns)
            for number, column in enumerate(self.columns):
                if row.sums and column.kind != "percent":
                    own[number] = sum((made[other][number] for other in row.sums), Decimal(0))
                elif column.of:
                    own[number] = self._counted(column, own)
                elif row.about is not None and number not in row.blank:
                    own[number] = self._drawn(row, number, own[first] or Decimal(row.about))
            made.append(own)
        return made

    def _counted(self, column: Column, own: Sequence[Decimal]) -> Decimal:
        if column.kind == "percent":
            share, whole = (own[abs(number) - 1] for number in column.of)
            tenth = Decimal("0.1")
            return (100 * share / whole).quantize(tenth, ROUND_HALF_UP) if whole else Decimal(0)
        return sum((own[abs(number) - 1] * (1 if number > 0 else -1) for number in column.of), Decimal(0))

    def _drawn(self, row: Row, number: int, first: Decimal) -> Decimal:
        column, about = self.columns[number], row.about or 0
        chance = Random(f"{self.corner}/{row.label}/{row.about}/{column.head}").random()
        if column.kind == "count":
            return Decimal(3 + int(chance * 400))
        if column.drift or column.part != 1:
            value = float(first) * column.part * (1 + column.drift * (2 * chance - 1))
        else:
            value = about * (0.8 + 0.4 * chance)
        return Decimal(round(value * 10**self.style.decimals)).scaleb(-self.style.decimals)

    def _texts(self, at: int, row: Row) -> tuple[str, ...]:
        if row.about is None and not row.sums:
            return (row.label, *("" for _ in self.columns))
        return (row.label, *(self._text(at, row, number) for number in range(len(self.columns))))

    def _text(self, at: int, row: Row, number: int) -> str:
        if number in row.blank:
            return row.blank[number]
        value = Decimal(self.misprints.get((at + 1, number + 1), self._values[at][number]))
        kind = self.columns[number].kind
        if kind == "percent":
            return self.style.share(value)
        return f"{value:.0f}" if kind == "count" else self.style.money(value)
