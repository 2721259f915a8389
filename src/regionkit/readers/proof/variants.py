"""What a doubtful figure may say besides what was read: the same digits with another sign, gap or decimal mark.

A minus is a thin stroke that the cleaning of a picture takes for the rest of a rule, a comma a speck, and a gap as wide
as the letters around it: no reading may have seen them, or seen them where there is none.  A digit is too large to be
lost so; digits that no reading saw are never tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from regionkit.readers.proof.matrix import (
    MOST_DECIMALS,
    Board,
    Candidate,
    Cell,
    Figure,
    Matrix,
    Option,
    decimals_of,
    is_sure,
    ranked,
)

# "1 131 226", "-45 749", "12,5", "13 8357", "1.234": digits with gaps and marks; refuses "45 %", "Budget 2026", "12/24"
DIGITS_ONLY = re.compile(r"[-\u2010-\u2015\u2212+(]?\s*\d[\d\s.,]*\)?")
LONGEST = 13
"""Digits of the longest amount that is tried."""


def board_of(matrix: Matrix) -> Board:
    """The figures of a matrix, each with the values that it may have."""
    board = Board(matrix)
    filled = list(board.cells())
    shown: dict[int, set[int]] = {}
    for (_, column), cell in filled:
        value = ranked(cell)[0].value
        if value is not None and is_amount(value):
            shown.setdefault(column, set()).add(decimals_of(value))
    board.scale = max((places for column in shown.values() for places in column), default=0)
    for place, cell in filled:
        figure = _figure(board, place, cell, shown.get(place[1], set()))
        if figure is not None:
            board.figures[place] = figure
    return board


def is_amount(value: Decimal) -> bool:
    """Whether a value is one that sums are made of."""
    return decimals_of(value) <= MOST_DECIMALS and abs(value) < 10**LONGEST


def _figure(board: Board, place: tuple[int, int], cell: Cell, decimals: Iterable[int]) -> Figure | None:
    first, *_ = order = ranked(cell)
    sure = is_sure(cell)
    if sure and (first.value is None or not is_amount(first.value)):
        return None
    seen: dict[int, Option] = {}
    likeliest: int | None = None
    for candidate in order[:1] if sure else order:
        if candidate.value is not None and is_amount(candidate.value):
            option = _option(board, candidate.value, candidate.text)
            seen.setdefault(option.value, option)
            likeliest = option.value if candidate is first else likeliest
    for candidate in () if sure else order:
        for value in variants(candidate, sorted(decimals)):
            option = _option(board, value, "")
            seen.setdefault(option.value, option)
    if not seen:
        return None
    options = tuple(seen.values())
    chosen = next((number for number, option in enumerate(options) if option.value == likeliest), None)
    return Figure(place, options, sure, chosen)


def _option(board: Board, value: Decimal, text: str) -> Option:
    return Option(
        int(value.scaleb(board.scale).to_integral_value()), 10 ** max(board.scale - decimals_of(value), 0), text
    )


def variants(candidate: Candidate, decimals: Iterable[int]) -> Iterator[Decimal]:
    """The values of a candidate's digits with either sign, and with each number of decimals that its column shows.

    >>> [str(value) for value in variants(Candidate("13 8357", None, 0.4), [0])]
    ['138357', '-138357']
    """
    text = candidate.text.strip()
    if not DIGITS_ONLY.fullmatch(text):
        return
    digits = re.sub(r"\D", "", text)
    if len(digits) > LONGEST:
        return
    said = [] if candidate.value is None else [abs(candidate.value)]
    for number in (*said, *(Decimal(digits).scaleb(-places) for places in decimals if places < len(digits))):
        yield number
        if number:
            yield -number
