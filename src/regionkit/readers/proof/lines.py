"""Rows or columns of a table, one way of looking for both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log10, prod

from regionkit.readers.proof.equations import CHANCE, Evidence, Kind, Term
from regionkit.readers.proof.matrix import Board, Figure

Signed = tuple[tuple[int, int], ...]
"""Numbers of lines, each with the sign that it has in a sum that makes nought."""

AMBIGUOUS = 3
"""Terms of which a doubtful sign makes another relation of the same figures: 5 = 3 + 2 and 3 = 5 − 2."""


class Lines:
    """The columns of a table (``kind`` is "columns": their figures meet in each row), or its rows.

    It holds what the cells say as it is made: relations are looked for among these values.
    """

    def __init__(self, kind: Kind, figures: Sequence[Sequence[Figure | None]], chance: float = CHANCE) -> None:
        self.kind = kind
        self.chance = chance
        """Digits of the odds against chance that a relation of these lines must have."""
        self.figures = figures
        """By line, and along it."""
        self.length = len(figures[0]) if figures else 0
        """How many figures a line has at most."""
        self.values = [[None if figure is None else figure.value for figure in line] for line in figures]
        self.units = [[0 if figure is None else figure.unit for figure in line] for line in figures]
        self.filled = [sum(figure is not None for figure in line) for line in figures]
        """How many figures stand in each line."""

    def terms(self, signed: Signed, at: int, *, whole: bool) -> tuple[Term, ...] | None:
        """The terms of lines where they meet another; ``None`` where the first of them has no figure there, too few
        have one, or (``whole``) any has none.  A cell with nothing in it adds nothing."""
        lines = [(self.figures[line][at], sign) for line, sign in signed]
        if lines[0][0] is None or (whole and any(figure is None for figure, _ in lines)):
            return None
        terms = tuple(Term(figure.place, sign) for figure, sign in lines if figure is not None)
        return terms if len(terms) > 1 else None

    def evidence(
        self, signed: Signed, *, whole: bool, places: Iterable[int] | None = None, named: bool = False
    ) -> Evidence:
        """How often the lines make nought where they meet others.

        ``named``: the table's words say which of them is the sum, so that doubtful figures may tell it as well.
        """
        found = Evidence()
        for at in range(self.length) if places is None else places:
            values: list[int] = []
            for line, sign in signed:
                value = self.values[line][at]
                if value is not None:
                    values.append(sign * value)
                elif whole or not values or self.figures[line][at] is not None:
                    values = []
                    break
            if len(values) > 1:
                self._count(found, signed, at, values, named)
        return found

    def _count(self, found: Evidence, signed: Signed, at: int, values: Sequence[int], named: bool) -> None:
        slack = sum([self.units[line][at] for line, _ in signed])
        figures = [figure for line, _ in signed if (figure := self.figures[line][at]) is not None]
        sure = all(figure.sure for figure in figures)
        if 2 * abs(sum(values)) > slack:
            found.wrong += sure
            found.doubtful += not sure
        elif sure or len(figures) > AMBIGUOUS:
            found.hold(values, slack)
        elif named:
            found.hold(values, slack, log10(prod(len(figure.options) for figure in figures)))

    def meets(self, signed: Signed, places: Iterable[int]) -> bool:
        """Whether the lines make nought at one of some places."""
        for at in places:
            residual = sum([sign * (self.values[line][at] or 0) for line, sign in signed])
            if 2 * abs(residual) <= sum([self.units[line][at] for line, _ in signed]):
                return True
        return False


def columns_of(board: Board, chance: float = CHANCE) -> Lines:
    """The table by its columns."""
    rows = range(board.height)
    figures = [[board.figures.get((row, column)) for row in rows] for column in range(board.width)]
    return Lines("columns", figures, chance)


def rows_of(board: Board, chance: float = CHANCE) -> Lines:
    """The table by its rows."""
    columns = range(board.width)
    figures = [[board.figures.get((row, column)) for column in columns] for row in range(board.height)]
    return Lines("rows", figures, chance)
