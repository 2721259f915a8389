"""What doubtful cells say, as the equations of their table tell.  Certain cells are never touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from regionkit.document import Certainty
from regionkit.readers.proof.equations import Equation, fitting, weighed
from regionkit.readers.proof.matrix import Board, Figure, Option, Place

TWICE = 2
"""Equations that confirm a cell together where one of them alone does not."""

UNSEEN = 50
"""How many times what rounding explains a value must be, that no reading saw with its sign or gap."""


class Choice:
    """Goes through the equations with doubtful cells, again and again as long as one of them settles a cell."""

    def __init__(self, board: Board, equations: Sequence[Equation]) -> None:
        self.board = board
        self.settled: dict[Place, Certainty] = {}
        """The doubtful cells that the equations pin, with how well they do."""
        self._of: dict[Place, list[Equation]] = defaultdict(list)
        for equation in equations:
            for term in equation.terms:
                self._of[term.place].append(equation)
        self._rounded = self._is_rounded(equations)
        self._doubtful = [figure for figure in board.figures.values() if not figure.sure and figure.place in self._of]

    def run(self) -> dict[Place, Certainty]:
        """Settle what can be settled."""
        moved = True
        while moved:
            moved = sum(self._settle(figure) for figure in self._open(self._doubtful)) > 0
        confirmed = {figure.place: told for figure in self._open(self._doubtful) if (told := self._confirmed(figure))}
        self.settled.update(confirmed)
        return self.settled

    def _open(self, figures: Iterable[Figure]) -> list[Figure]:
        """Those that are neither certain nor settled."""
        return [figure for figure in figures if not figure.sure and figure.place not in self.settled]

    def _is_rounded(self, equations: Sequence[Equation]) -> bool:
        """Whether the figures were rounded after they were added up: an equation of certain cells holds nearly."""
        for equation in equations:
            if all(figure.sure for figure in equation.figures(self.board)):
                told = weighed(equation, self.board)
                if told is not None and told.holds and told.residual:
                    return True
        return False

    def _settle(self, figure: Figure) -> bool:
        """Settle a cell by the equations in which nothing else is open, where one reading only makes all of them hold.

        Two cells that are open in one equation wait for others: two errors can hide each other.
        """
        alone = [one for one in self._of[figure.place] if self._open(one.figures(self.board)) == [figure]]
        found = fitting(alone, figure, self.board) if alone else []
        if len(found) != 1 or not self._may_be(figure, figure.options[found[0]], alone):
            return False
        figure.chosen = found[0]
        self.settled[figure.place] = self._pinned(figure, alone)
        return True

    def _may_be(self, figure: Figure, option: Option, alone: Sequence[Equation]) -> bool:
        """Whether a cell may have a value that no reading saw as such: only where chance is excluded."""
        if option.text or len(alone) >= TWICE:
            return True
        others = [other.unit for other in alone[0].figures(self.board) if other is not figure]
        return abs(option.value) >= UNSEEN * (sum(others) + option.unit)

    def _pinned(self, figure: Figure, alone: Sequence[Equation]) -> Certainty:
        """How well equations pin a cell.

        Where figures are rounded, a last digit that no reading saw would fit nearly as well as the one that was read.
        """
        exact = self._exact(alone)
        seen = len({option.value for option in figure.options if option.text}) > 1
        if exact >= TWICE or (exact and (seen or not self._rounded)):
            return "proved"
        return "sure" if exact or seen or len(alone) >= TWICE else "unsure"

    def _confirmed(self, figure: Figure) -> Certainty | None:
        """What equations say of a cell as it was read whose other cells are not certain either.

        An error in it would have to be hidden twice, along its row and along its column.
        """
        own = self._of[figure.place]
        weights = [weighed(equation, self.board) for equation in own]
        if not all(weight is not None and weight.holds for weight in weights):
            return None
        if fitting(own, figure, self.board) != [figure.chosen]:
            return None
        exact = {one.kind for one in own if self._exact([one])}
        return "proved" if len(exact) >= TWICE else None

    def _exact(self, equations: Iterable[Equation]) -> int:
        """How many equations come to nought without any rounding."""
        told = [weighed(equation, self.board) for equation in equations]
        return sum(weight is not None and weight.residual == 0 for weight in told)


def choose(board: Board, equations: Sequence[Equation]) -> dict[Place, Certainty]:
    """Choose what doubtful cells say, in place; give those that the equations settle, with how well they do."""
    return Choice(board, equations).run()
