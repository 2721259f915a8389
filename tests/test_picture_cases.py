"""The picture tables themselves: their sums hold, their misprints do not, and no two look alike."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, islice

import pytest

from pictures.cases import CASES, Case
from pictures.faces import FACES, face, missing
from pictures.random_cases import random_case, random_cases
from pictures.reports import pictures
from pictures.sheets import Sheet

needs_fonts = pytest.mark.skipif(bool(missing()), reason=missing() or "all are there")


def values(sheet: Sheet) -> dict[tuple[int, int], Decimal]:
    return {(money.row, money.column): money.value for money in sheet.money}


def broken(sheet: Sheet) -> set[str]:
    """What does not add up, as a reader with a calculator finds: a column that others make, a row that sums rows."""
    shown, found = values(sheet), set()
    for at, row in enumerate(sheet.rows, 1):
        for number, column in enumerate(sheet.columns, 1):
            if (at, number) not in shown:
                continue
            if column.of and column.kind == "money":
                parts = [shown.get((at, abs(other)), Decimal(0)) * (1 if other > 0 else -1) for other in column.of]
                found |= {f"{row.label}: {column.head}"} if sum(parts) != shown[at, number] else set()
            if row.sums and sum(shown.get((other + 1, number), Decimal(0)) for other in row.sums) != shown[at, number]:
                found.add(f"{column.head}: {row.label}")
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_arithmetic_holds_but_for_misprints(case: Case) -> None:
    assert bool(broken(case.sheet)) == bool(case.sheet.misprints)


def test_misprints_are_printed() -> None:
    printed = {
        case.name: [money.value for money in case.sheet.money if money.doubtful]
        for case in CASES
        if case.sheet.misprints
    }
    assert printed == {"feltryck-summa": [82_701], "feltryck-avvikelse": [3_395]}


def test_there_are_many_and_of_many_kinds() -> None:
    looks = [case.look for case in CASES]
    assert len({case.name for case in CASES}) == len(CASES) == 22
    assert {look.font for look in looks} == set(FACES)
    assert {look.rules for look in looks} == {"all", "level", "head", "none"}
    assert {look.dpi for look in looks} == {96, 120, 150, 200, 300}
    assert {case.wear.kept for case in CASES} == {"png", "alpha", "jpeg"}
    assert sum(len(case.sheet.money) for case in CASES) == 562


@needs_fonts
def test_each_font_has_letters_of_its_own() -> None:
    drawn = {(name, bold): bytes(face(name, bold, 40).getmask("Rå 2469")) for name in FACES for bold in (False, True)}
    assert all(one != other for one, other in combinations(drawn.values(), 2))


@needs_fonts
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_pictures_are_as_many_as_strips_and_the_same_each_time(case: Case) -> None:
    made = pictures(case)
    assert len(made) == case.strips
    assert pictures.__wrapped__(case) == made


# --- those made by chance --------------------------------------------------------------------------------------------

SEEDS = range(300)


@pytest.mark.parametrize("seed", SEEDS)
def test_chance_makes_tables_that_add_up_but_for_misprints(seed: int) -> None:
    case = random_case(seed)

    assert bool(broken(case.sheet)) == bool(case.sheet.misprints)
    assert len(case.sheet.misprints) <= 1
    decimals = {-int(money.value.as_tuple().exponent) for money in case.sheet.money}
    assert decimals <= {0, case.sheet.style.decimals}


def test_chance_makes_the_same_table_each_time_and_others_each_seed() -> None:
    texts = [case.sheet.texts for case in islice(random_cases(5), 20)]

    assert [random_case(seed).sheet.texts for seed in range(5, 25)] == texts
    assert all(one != other for one, other in combinations(texts, 2))


def test_chance_makes_all_kinds() -> None:
    cases = [random_case(seed) for seed in SEEDS]

    assert {case.look.font for case in cases} == set(FACES)
    assert {case.look.dpi for case in cases} == {96, 120, 150, 200, 300}
    assert {case.look.rules for case in cases} == {"all", "level", "head", "none"}
    assert {case.wear.kept for case in cases} == {"png", "alpha", "jpeg"}
    sums = [any(row.sums for row in case.sheet.rows) for case in cases]
    differences = [any(column.of for column in case.sheet.columns) for case in cases]
    assert set(zip(sums, differences, strict=True)) == {(True, True), (True, False), (False, True), (False, False)}
    assert sum(bool(case.sheet.misprints) for case in cases) == 68
