"""How sure each figure of a table is, when its equations are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from regionkit.document import Certainty
from regionkit.readers.proof.equations import Equation, is_slip, mirrored, weighed
from regionkit.readers.proof.matrix import Board, Place

SMALL = 100
"""Last digits of a figure that a misread digit changes as much as rounding does."""


@dataclass
class Account:
    """The equations of a table as they came out."""

    holding: list[Equation] = field(default_factory=list)
    failing: list[Equation] = field(default_factory=list)
    turned: list[Equation] = field(default_factory=list)
    """They hold with the other sign of their result: a sign that was lost, or a row that counts the other way."""


def account(board: Board, equations: Sequence[Equation]) -> Account:
    """Sort the equations by whether they hold; those of a column or row that they are not for are left out."""
    found = Account()
    for equation in equations:
        told = weighed(equation, board)
        if told is None:
            continue
        if told.close or _holds_mirrored(equation, board):
            found.holding.append(equation)
        elif told.holds:
            continue
        elif equation.kind == "columns" and _holds_turned(equation, board):
            found.turned.append(equation)
        else:
            found.failing.append(equation)
    held = {term.place for equation in found.holding for term in equation.terms}
    found.failing = [one for one in found.failing if _is_for(one, held, board)]
    return found


def _holds_mirrored(equation: Equation, board: Board) -> bool:
    other = mirrored(equation)
    told = weighed(other, board) if other is not None else None
    return told is not None and told.holds


def _holds_turned(equation: Equation, board: Board) -> bool:
    terms = equation.terms
    return _holds_mirrored(Equation(terms, equation.kind, equation.result, turning=equation.result), board)


def _is_for(equation: Equation, held: set[Place], board: Board) -> bool:
    """Whether a sum that does not hold is one at all: a column of shares sums to nothing.

    It is where one of its cells holds in another equation, where a single digit or sign explains the difference, and
    where the figures are so small that any digit would.
    """
    values = [sign * (board.figures[place].value or 0) for place, sign in equation.terms]
    named = equation.result[0] in board.matrix.totals
    small = max(map(abs, values)) < SMALL * board.figures[equation.result].unit
    if (named and small) or equation.kind == "columns" or any(term.place in held for term in equation.terms):
        return True
    told = weighed(equation, board)
    return told is not None and is_slip(told.residual, told.slack, values)


def _places(equation: Equation) -> list[Place]:
    return [term.place for term in equation.terms]


def _crossings(board: Board, failing: Sequence[Equation]) -> Iterator[Place]:
    """The cells in which two equations meet that both fail, and by the same: 60 too much in its row and its column."""
    for one, other in combinations(failing, 2):
        shared = set(_places(one)) & set(_places(other))
        first, second = weighed(one, board), weighed(other, board)
        if len(shared) == 1 and first is not None and second is not None:
            (place,) = shared
            off = dict(one.terms)[place] * first.residual - dict(other.terms)[place] * second.residual
            if 2 * abs(off) <= first.slack + second.slack:
                yield place


def verdicts(
    board: Board, found: Account, settled: Mapping[Place, Certainty], suspected: Sequence[Equation] = ()
) -> dict[Place, Certainty]:
    """A verdict for each figure.  See :data:`~regionkit.document.Certainty`.

    A cell contradicts its table where an equation fails and all other cells of it are confirmed by others, and where
    two equations fail that meet in it, and the same figure in it would mend both.  Where it cannot be told which cell
    is wrong, all that no other equation confirms are unsure.  So are those of ``suspected`` equations, which fail as
    well, and are too few or too small for anything to be said of them.
    """
    held = Counter(term.place for equation in found.holding for term in equation.terms)
    turning = {one.turning for one in found.holding if one.turning is not None}

    def confirmed(place: Place) -> bool:
        return held[place] > 0 and (board.figures[place].sure or place in settled)

    wrong = {
        suspects[0]
        for equation in found.failing
        if len(suspects := [place for place in _places(equation) if not confirmed(place)]) == 1
    }
    wrong |= set(_crossings(board, [one for one in found.failing if wrong.isdisjoint(_places(one))]))
    open_ = [one for one in found.failing if wrong.isdisjoint(_places(one))]
    unexplained = {term.place for one in (*open_, *suspected) for term in one.terms}
    signs = {one.result for one in found.turned}
    made: dict[Place, Certainty] = {}
    for place, figure in board.figures.items():
        known: Certainty = "proved" if figure.sure else settled.get(place, "unsure")
        if place in wrong:
            made[place] = "contradicted"
        elif (not held[place] and (place in unexplained or place in signs)) or (
            place in unexplained and not figure.sure
        ):
            made[place] = "unsure"
        elif known == "proved" and (not held[place] or place in unexplained or (place in turning and held[place] < 2)):
            made[place] = "sure"
        else:
            made[place] = known
    return made
