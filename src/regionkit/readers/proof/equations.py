"""What the figures of a table say of each other: that some of them make nought, but for rounding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import comb, isqrt, log10
from typing import Literal, NamedTuple

from regionkit.readers.proof.matrix import Board, Figure, Place

Kind = Literal["columns", "rows"]


class Term(NamedTuple):
    """A figure that is added (1) or taken away (-1)."""

    place: Place
    sign: int


@dataclass(frozen=True, slots=True)
class Equation:
    """Terms that make nought.  ``kind``: the figures of one row (of columns that differ), or those of one column."""

    terms: tuple[Term, ...]
    kind: Kind
    result: Place
    """The figure that the others make: a total, a difference."""
    turning: Place | None = None
    """The figure that some rows of the table have with the other sign, as costs and revenues differ."""

    @property
    def key(self) -> tuple[tuple[Place, int], ...]:
        """The same for two equations that say the same."""
        terms = sorted(self.terms)
        first = terms[0][1]
        return tuple((place, sign * first) for place, sign in terms)

    def figures(self, board: Board) -> list[Figure]:
        return [board.figures[term.place] for term in self.terms]


LIKELY = 0.52
"""2.5 squared, of the twelfth that a rounding is off on average, squared."""


class Weighed(NamedTuple):
    """What an equation comes to."""

    residual: int
    slack: int
    """What rounding explains: half of the last written digit of each figure."""
    information: float
    """How unlikely it is that figures that have nothing to do with each other come so near: digits of the odds."""

    terms: int = 3

    @property
    def holds(self) -> bool:
        """Whether rounding can explain what is left."""
        return 2 * abs(self.residual) <= self.slack

    @property
    def close(self) -> bool:
        """Whether it explains it well: in a sum of twenty rows, ten may be left, and more than three hardly ever are.

        Within two and a half times how far off such sums are on average.
        """
        return self.residual**2 * self.terms <= LIKELY * self.slack**2


def weigh(values: Sequence[int], slack: int) -> Weighed:
    """Weigh signed figures whose sum ought to be nought; ``slack`` is the sum of their units.

    0 + 0 = 0 says nothing, nor does 500 − 500 = 0; 1 131 226 − 1 126 226 = 5 000 says as much as the 5 (thousand).
    A sum of many is as far from nought by chance as the legs of a walk take one that turns each time: twenty ones
    with any sign come out at 4 or less more often than not.

    >>> [round(weigh(v, 3).information, 1) for v in ((0, 0, 0), (500, -500, 0), (54240, -49033, -5208), (9, -4, -5))]
    [0.0, 0.0, 3.2, 0.7]
    >>> round(weigh((1, 1, -1, 1, 1, -1, -1, -1, 1, -1), 10).information, 1)
    0.5
    """
    residual = sum(values)
    if 2 * abs(residual) > slack:
        return Weighed(residual, slack, 0.0, len(values))
    sizes = sorted(map(abs, values))
    step = _step(values)
    size = isqrt(sum([size * size for size in sizes[:-2]])) // step
    told = max(log10((size + 1) / (2 * abs(residual) // step + 1)), 0.0)
    return Weighed(residual, slack, told, len(values))


def _step(values: Sequence[int]) -> int:
    """The largest power of ten that divides all: round figures say less."""
    step = 1
    while step < 10**9 and any(values) and not any(value % (10 * step) for value in values):
        step *= 10
    return step


def weighed(equation: Equation, board: Board) -> Weighed | None:
    """What an equation comes to as the cells are read now; ``None`` where one of them is not read."""
    values: list[int] = []
    slack = 0
    for place, sign in equation.terms:
        figure = board.figures[place]
        value = figure.value
        if value is None:
            return None
        values.append(sign * value)
        slack += figure.unit
    return weigh(values, slack)


def is_slip(residual: int, slack: int, values: Sequence[int]) -> bool:
    """Whether a difference is one wrong digit (5 000), or one wrong sign (twice a figure), but for rounding.

    ``values`` are the figures with their signs in the equation.
    """
    room = slack // 2
    size = abs(residual)
    if any(abs(residual - 2 * value) <= room for value in values if value):
        return True
    step = 1
    while 10 * step <= size:
        step *= 10
    nearest = (size + step // 2) // step * step
    return step > room and abs(size - nearest) <= room


def mirrored(equation: Equation) -> Equation | None:
    """The same with the other sign of the figure that may turn."""
    if equation.turning is None:
        return None
    terms = tuple(Term(p, -s if p == equation.turning else s) for p, s in equation.terms)
    return Equation(terms, equation.kind, equation.result)


@dataclass
class Evidence:
    """How many equations of one relation hold, and how much that says."""

    informations: dict[tuple[int, ...], float] = field(default_factory=dict)
    """Of those that hold, by their figures: a row that is printed twice says nothing new."""
    wrong: int = 0
    """How many do not hold although every cell is certain."""
    doubtful: int = 0
    """How many do not hold, and have cells that are not certain."""

    def hold(self, values: Sequence[int], slack: int, choice: float = 0.0) -> None:
        """Count one equation that holds; ``choice``: digits of the odds that were spent on choosing its figures."""
        information = weigh(values, slack).information - choice
        if information > 0:
            self.informations[tuple(values)] = information

    def beats(self, other: Evidence) -> bool:
        """Whether fewer equations fail than of another relation, or as few and more hold."""
        return (-self.wrong - self.doubtful, self.told()) > (-other.wrong - other.doubtful, other.told())

    def total(self, independent: int) -> float:
        """The information of those that hold, of as many as can tell something on their own."""
        return sum(sorted(self.informations.values(), reverse=True)[:independent])

    def told(self) -> int:
        """How many that hold say something: at least that three of two thousand is no chance."""
        return sum(information >= ONE_DIGIT for information in self.informations.values())


ONE_DIGIT = 0.6
CHANCE = 2.5
"""Digits of the odds against chance that a relation must have, beside what the number of tries takes."""


SUSPECTED = 1.0
"""Those with which a relation that does not hold everywhere makes its figures doubtful, and proves none."""


def established(
    evidence: Evidence, tries: float, independent: int, fewest: int, prior: float = 0.0, ratio: int = 2,
    chance: float = CHANCE,
) -> bool:  # fmt: skip
    """Whether chance is excluded, and those that hold are ``ratio`` times as many as those that do not, or more."""
    told = evidence.told()
    picked = comb(told + evidence.wrong, told)  # three of six that hold by chance are found in twenty ways
    return (
        told >= fewest
        and told >= ratio * evidence.wrong
        and 2 * told >= evidence.doubtful
        and evidence.total(independent) >= chance - prior + log10(max(tries, 0.1)) + log10(picked)
    )


def fitting(equations: Sequence[Equation], figure: Figure, board: Board) -> list[int]:
    """Which of its options a cell may have, for all of some equations to hold."""
    rests = [_rest(equation, figure.place, board) for equation in equations]
    return [
        number
        for number, option in enumerate(figure.options)
        if all(_fits(option.value, slack + option.unit, values) for values, slack in rests)
    ]


def _rest(equation: Equation, place: Place, board: Board) -> tuple[tuple[int, ...], int]:
    """What a cell must be for an equation to hold, with either sign where it may turn; what the others are off by."""
    rest, slack, own, turns = 0, 0, 1, 0
    for term in equation.terms:
        if term.place == place:
            own = term.sign
            continue
        figure = board.figures[term.place]
        rest += term.sign * (figure.value or 0)
        slack += figure.unit
        if term.place == equation.turning:
            turns = term.sign * (figure.value or 0)
    wanted = -own * rest
    if equation.turning is None:
        return (wanted,), slack
    return (wanted, -wanted if equation.turning == place else wanted + 2 * own * turns), slack


def _fits(value: int, slack: int, wanted: Iterable[int]) -> bool:
    return any(2 * abs(value - one) <= slack for one in wanted)
