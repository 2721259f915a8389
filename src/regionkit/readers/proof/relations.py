"""All that a table's figures establish of each other, as equations."""

from __future__ import annotations

from regionkit.readers.proof import differences, sums
from regionkit.readers.proof.equations import CHANCE, Equation
from regionkit.readers.proof.lines import Lines, columns_of, rows_of
from regionkit.readers.proof.matrix import Board

MOST_LINES = 1000
"""Rows or columns of a table that is no printed one: it is not tried."""


def equations_of(board: Board, chance: float = CHANCE) -> list[Equation]:
    """The equations of every relation that the figures, as they are read now, establish; each once.

    ``chance``: digits of the odds against chance that a relation must have.
    """
    if board.height > MOST_LINES or board.width > MOST_LINES:
        return []
    columns, rows = columns_of(board, chance), rows_of(board, chance)
    hints = board.matrix
    found: dict[object, Equation] = {}
    derived: set[int] = set()
    for difference in differences.differences(columns, hints.differences):
        for equation in differences.equations_of(columns, difference):
            found.setdefault(equation.key, equation)
            derived.add(equation.result[1])
    for total in sums.sums(rows, max(_used(columns) - len(derived), 1), hints.totals, hints.parts):
        for equation in sums.equations_of(rows, total):
            found.setdefault(equation.key, equation)
    for total in sums.sums(columns, max(_used(rows), 1), shortest=3):
        for equation in sums.equations_of(columns, total):
            found.setdefault(equation.key, equation)
    return list(found.values())


def _used(lines: Lines) -> int:
    """How many lines hold more than one figure."""
    return sum(filled > 1 for filled in lines.filled)
