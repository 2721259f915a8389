"""Tables that prove their own digits, against the corpus and by their properties."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.proof.matrix import SURE, Candidate, Cell, Matrix, Place, is_sure, ranked
from regionkit.readers.proof.proving import Proof, prove
from regionkit.values.amounts.cells import parse_cell

CORPUS = Path(__file__).parents[1] / "corpus" / "proof.jsonl"
LETTERS = {"proved": "p", "sure": "s", "unsure": "u", "contradicted": "x"}
ALIKE = {"0": "68", "1": "7", "2": "7", "3": "8", "4": "9", "5": "6", "6": "58", "7": "1", "8": "36", "9": "4"}
"""Digits that a poor picture shows alike."""


def value_of(text: str) -> Decimal | None:
    number = parse_cell(text, SWEDISH)
    if number is None or number.percent:
        return None
    return Decimal(0) if number.nil else number.value


def cell_of(written: str) -> Cell:
    """ "1 804?|1 304": two readings, neither certain; without the question mark the first is."""
    if not written:
        return ()
    first, *others = written.split("|")
    certainties = (0.6 if first.endswith("?") else 0.95, *(0.45 - 0.05 * number for number in range(len(others))))
    return tuple(
        Candidate(text, value_of(text), certainty)
        for text, certainty in zip((first.rstrip("?"), *others), certainties, strict=True)
    )


def matrix_of(rows: Sequence[Sequence[str]], **hints: Any) -> Matrix:
    return Matrix([[cell_of(written) for written in row] for row in rows], **hints)


def cases() -> list[Any]:
    rows = map(json.loads, CORPUS.read_text(encoding="utf-8").splitlines())
    return [pytest.param(row, id=row["label"]) for row in rows]


@pytest.mark.parametrize("case", cases())
def test_tables(case: dict[str, Any]) -> None:
    proof = prove(matrix_of(case["rows"], totals=frozenset(case["totals"]), parts=frozenset(case["parts"])))
    width = len(case["rows"][0])

    assert {f"{row},{column}": str(chosen.value) for (row, column), chosen in proof.chosen.items()} == case["chosen"]
    assert [
        "".join(LETTERS.get(proof.verdicts.get((row, column), ""), "-") for column in range(width))
        for row in range(len(case["rows"]))
    ] == case["verdicts"]
    assert [
        [list(one.place), str(one.expected), str(one.actual), str(one.tolerance)] for one in proof.conflicts
    ] == case["conflicts"]


def test_half_of_the_tables_are_left_as_they_were_read() -> None:
    rows = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]

    assert len(rows) >= 60
    assert 2 * sum(not row["chosen"] for row in rows) >= len(rows)


@pytest.mark.parametrize(
    ("cell", "sure"),
    [
        ((Candidate("5", Decimal(5), SURE),), True),
        ((Candidate("5", Decimal(5), SURE - 0.01),), False),
        ((Candidate("5", Decimal(5), 0.95), Candidate("6", Decimal(6), 0.85)), False),
        ((Candidate("6", Decimal(6), 0.2), Candidate("5", Decimal(5), 0.95)), False),
        ((Candidate("5", Decimal(5), 0.95), Candidate("S", None, 0.2)), False),
        ((Candidate("Skola", None, 0.95), Candidate("Skolo", None, 0.5)), True),
        ((Candidate("1 000", Decimal(1000), 0.95), Candidate("1000", Decimal(1000), 0.9)), True),
    ],
)
def test_a_cell_is_certain_where_nothing_else_is_as_likely(cell: Cell, sure: bool) -> None:
    assert is_sure(cell) is sure


# --- properties ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Printed:
    """A table that adds up, and what was read of it."""

    truth: tuple[tuple[int, ...], ...]
    read: Matrix


def written(value: int) -> str:
    return f"{value:,}".replace(",", " ")


def certain(value: int) -> Cell:
    return (Candidate(written(value), Decimal(value), 0.95),)


@st.composite
def consistent_tables(draw: st.DrawFn) -> tuple[tuple[int, ...], ...]:
    """Blocks of rows with their sums and the sum of all, in columns of which the last is a difference."""
    size = 10 ** draw(st.integers(3, 6))
    blocks: list[list[tuple[int, ...]]] = []
    for sign in draw(st.sampled_from([(1,), (1, -1), (-1, 1), (1, 1, -1)])):
        first = [sign * value for value in draw(st.lists(st.integers(size // 50, size), min_size=2, max_size=6))]
        moved = [draw(st.integers(-size // 10, size // 10)) for _ in first]
        blocks.append([(value, value + move, move) for value, move in zip(first, moved, strict=True)])
    sums = [tuple(map(sum, zip(*block, strict=True))) for block in blocks]
    rows = [row for block, total in zip(blocks, sums, strict=True) for row in (*block, total)]
    return tuple([*rows, tuple(map(sum, zip(*sums, strict=True)))] if len(sums) > 1 else rows)


def mistaken(draw: st.DrawFn, value: int) -> int:
    """A value with another sign, or with a digit that looks like its own."""
    text = str(value)
    if value and draw(st.booleans()):
        return -value
    at = draw(st.sampled_from([index for index, letter in enumerate(text) if letter.isdigit()]))
    return int(text[:at] + draw(st.sampled_from(ALIKE[text[at]])) + text[at + 1 :])


@st.composite
def doubtful_tables(draw: st.DrawFn, most: int = 4) -> Printed:
    """A table that adds up with some cells in doubt; what is printed is always among their readings."""
    truth = draw(consistent_tables())
    cells = [[certain(value) for value in row] for row in truth]
    places = [(row, column) for row in range(len(truth)) for column in range(3)]
    for row, column in draw(st.lists(st.sampled_from(places), unique=True, max_size=most)):
        value = truth[row][column]
        readings = {value, mistaken(draw, value)}
        certainties = draw(st.lists(st.sampled_from((0.3, 0.5, 0.7)), min_size=2, max_size=2))
        cells[row][column] = tuple(
            Candidate(written(one), Decimal(one), sure)
            for one, sure in zip(sorted(readings), certainties, strict=False)
        )
    return Printed(truth, Matrix(cells))


def said(proof: Proof, matrix: Matrix, place: Place) -> Decimal | None:
    chosen = proof.chosen.get(place)
    return ranked(matrix.rows[place[0]][place[1]])[0].value if chosen is None else chosen.value


def as_chosen(proof: Proof, matrix: Matrix) -> Matrix:
    """What would be read where each chosen reading had been the likeliest."""
    rows = [list(row) for row in matrix.rows]
    for (row, column), chosen in proof.chosen.items():
        first, *_ = cell = ranked(rows[row][column])
        others = [one._replace(certainty=one.certainty - 0.1) for one in cell if one.value != chosen.value]
        rows[row][column] = (Candidate(written(int(chosen.value)), chosen.value, first.certainty), *others)
    return Matrix(rows)


@given(consistent_tables())
def test_nothing_contradicts_a_table_that_adds_up(truth: tuple[tuple[int, ...], ...]) -> None:
    proof = prove(Matrix([[certain(value) for value in row] for row in truth]))

    assert proof.chosen == {}
    assert proof.conflicts == ()
    assert set(proof.verdicts.values()) <= {"proved", "sure"}


@given(doubtful_tables())
def test_no_wrong_figure_is_proved(printed: Printed) -> None:
    proof = prove(printed.read)

    for (row, column), verdict in proof.verdicts.items():
        if verdict in ("proved", "sure"):
            assert said(proof, printed.read, (row, column)) == printed.truth[row][column]


@given(doubtful_tables(most=8))
def test_certain_cells_are_never_altered(printed: Printed) -> None:
    for row, column in prove(printed.read).chosen:
        assert not is_sure(printed.read.rows[row][column])


@given(doubtful_tables())
def test_what_was_chosen_is_chosen_again(printed: Printed) -> None:
    proof = prove(printed.read)
    again = prove(as_chosen(proof, printed.read))

    assert again.chosen == {}
    assert again.verdicts == proof.verdicts


@given(doubtful_tables(), st.randoms(use_true_random=False))
def test_the_order_of_readings_does_not_matter(printed: Printed, random: Any) -> None:
    turned = Matrix([[tuple(random.sample(cell, len(cell))) for cell in row] for row in printed.read.rows])

    assert prove(turned) == prove(printed.read)


def test_a_table_of_ten_thousand_columns_is_left_alone() -> None:
    cells = [[certain(13 * column + row) for column in range(10_000)] for row in range(3)]
    proof = prove(Matrix(cells))

    assert set(proof.verdicts.values()) == {"sure"}


# --- tables of tiny numbers: in 0, 1 and 2 any three add up -----------------------------------------------------------


def by_chance(seed: int, most: int, rows: int, columns: int, *, signed: bool, named: bool) -> Matrix:
    """A table of figures that have nothing to do with each other, all read with certainty."""
    random = Random(seed)
    figures = [[random.randint(-most if signed else 0, most) for _ in range(columns)] for _ in range(rows)]
    cells = [[certain(value) for value in row] for row in figures]
    return Matrix(cells, totals=frozenset({rows - 1}) if named else frozenset())


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize(("most", "named"), [(1, True), (2, True), (4, True), (9, True), (30, False), (99, False)])
@pytest.mark.parametrize(("rows", "columns"), [(3, 2), (4, 3), (6, 4), (9, 5), (12, 1)])
def test_chance_proves_nothing(rows: int, columns: int, most: int, named: bool, signed: bool) -> None:
    proofs = [prove(by_chance(seed, most, rows, columns, signed=signed, named=named)) for seed in range(20)]

    assert {verdict for proof in proofs for verdict in proof.verdicts.values()} <= {"sure", "unsure"}
    assert [proof.conflicts for proof in proofs] == [()] * 20


@given(st.lists(st.lists(st.integers(-2, 2), min_size=4, max_size=4), min_size=2, max_size=8))
def test_nothing_is_proved_where_all_is_as_small_as_two(rows: list[list[int]]) -> None:
    proof = prove(Matrix([[certain(value) for value in row] for row in rows]))

    assert set(proof.verdicts.values()) == {"sure"}
    assert proof.conflicts == ()
