"""A table proves its own digits: its sums and differences choose among what a reading of a picture may say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from regionkit.document import Certainty
from regionkit.readers.proof.choosing import choose
from regionkit.readers.proof.equations import SUSPECTED, Equation, weighed
from regionkit.readers.proof.matrix import Board, Matrix, Place
from regionkit.readers.proof.relations import equations_of
from regionkit.readers.proof.variants import board_of
from regionkit.readers.proof.verdicts import account, verdicts

ROUNDS = 3
"""A cell that was chosen may establish a relation that chooses another."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a cell says, where it is not what was read first."""

    value: Decimal
    text: str
    """As one of the readings has it; empty where none has the value's sign, gap or decimal mark."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Cells that do not add up: what one of them would have to be for the others, and what it is."""

    place: Place
    """The one that is wrong, where that can be told; else the sum or difference."""
    terms: tuple[Place, ...]
    """All cells, in the order of the table."""
    expected: Decimal
    actual: Decimal
    tolerance: Decimal


@dataclass(frozen=True, slots=True)
class Proof:
    """What a table says of its figures."""

    chosen: Mapping[Place, Chosen]
    says: Mapping[Place, Chosen]
    """Of each cell that holds a figure: what the verdict is given on, whether it was read first or chosen."""
    verdicts: Mapping[Place, Certainty]
    """Of each cell that holds a figure."""
    conflicts: tuple[Conflict, ...]


def prove(matrix: Matrix) -> Proof:
    """Choose what doubtful cells say, and say how sure each figure is.  Certain cells stay as they were read.

    Nothing is known of the table but its figures: which columns differ and which rows are sums is told by how often
    they do, far more often than by chance.
    """
    board = board_of(matrix)
    first = {place: figure.chosen for place, figure in board.figures.items()}
    before: object = None
    equations: list[Equation] = []
    settled = choose(board, ())
    for _ in range(ROUNDS):
        equations = equations_of(board)
        settled = choose(board, equations)
        now = [figure.chosen for figure in board.figures.values()]
        if now == before or all(figure.sure for figure in board.figures.values()):
            break
        before = now
    for place, figure in board.figures.items():
        if place not in settled:
            figure.chosen = first[place]
    found = account(board, equations)
    known = {equation.key for equation in equations}
    suspected = [one for one in equations_of(board, SUSPECTED) if one.key not in known]
    made = verdicts(board, found, settled, account(board, suspected).failing)
    says = dict(_says(board))
    chosen = {place: said for place, said in says.items() if board.figures[place].chosen != first[place]}
    return Proof(chosen, says, made, tuple(_conflicts(board, found.failing, made)))


def _says(board: Board) -> Iterator[tuple[Place, Chosen]]:
    for place, figure in board.figures.items():
        if figure.chosen is not None:
            option = figure.options[figure.chosen]
            decimals = board.scale - len(str(option.unit)) + 1
            yield place, Chosen(_decimal(option.value, board.scale).quantize(Decimal(1).scaleb(-decimals)), option.text)


def _decimal(value: int, scale: int) -> Decimal:
    return Decimal(value).scaleb(-scale)


def _conflicts(
    board: Board, failing: Sequence[Equation], made: Mapping[Place, Certainty]
) -> Iterator[Conflict]:
    """One for each equation that fails; of those with a wrong cell, one for each wrong cell."""
    told: set[Place] = set()
    for equation in failing:
        signs = {term.place: term.sign for term in equation.terms}
        wrong = [place for place in signs if made[place] == "contradicted"]
        subject = wrong[0] if wrong else equation.result
        weight = weighed(equation, board)
        if weight is None or (wrong and told.issuperset(wrong)):
            continue
        told.update(wrong)
        actual = board.figures[subject].value or 0
        yield Conflict(
            subject,
            tuple(sorted(signs)),
            _decimal(actual - signs[subject] * weight.residual, board.scale),
            _decimal(actual, board.scale),
            Decimal(weight.slack).scaleb(-board.scale) / 2,
        )
