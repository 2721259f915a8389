"""Budget tables that are pasted as pictures: every cell of money, with the labels of its row and column."""

from __future__ import annotations

from functools import cache

import pytest

import regionkit
from pictures.cases import CASES, Case
from pictures.faces import missing
from pictures.measure import Tally, compare
from pictures.reports import docx, pdf
from regionkit.extraction import Extraction
from regionkit.readers.ocr.engine import found

WHY = found().missing("swe") or missing()
pytestmark = pytest.mark.skipif(bool(WHY), reason=WHY)

# By table: cells of money, and how many of them are right, missed and wrong.
EXPECTED = {
    "rutnat-gult-huvud": (23, 23, 0, 0),
    "randigt-utan-linjer": (32, 32, 0, 0),
    "vagrata-linjer-minustecken": (36, 36, 0, 0),
    "morkt-huvud-fargade-summor": (27, 27, 0, 0),
    "inga-linjer-serif": (21, 21, 0, 0),
    "smala-manader-parenteser": (35, 35, 0, 0),
    "punkter-tankstreck": (21, 21, 0, 0),
    "antal-och-procent": (21, 21, 0, 0),
    "varav-rader-tomma-rutor": (32, 32, 0, 0),
    "miljoner-med-decimaler": (24, 24, 0, 0),
    "inskannat-snett": (28, 28, 0, 0),
    "inskannat-svartvitt": (21, 21, 0, 0),
    "svag-kontrast": (18, 18, 0, 0),
    "skrivmaskin-grova-linjer": (21, 21, 0, 0),
    "remsor-investeringar": (39, 39, 0, 0),
    "remsor-randigt": (36, 36, 0, 0),
    "feltryck-summa": (15, 15, 0, 0),
    "feltryck-avvikelse": (15, 15, 0, 0),
    "tunna-mellanrum-hard-jpeg": (21, 21, 0, 0),
    "rott-minus-vit-pa-blatt": (28, 28, 0, 0),
    "langa-radnamn": (24, 24, 0, 0),
    "inskannat-grovt": (24, 24, 0, 0),
}
MISPRINTED = {"feltryck-summa": "82 701", "feltryck-avvikelse": "3 395"}
IN_WORD = {"rutnat-gult-huvud", "skrivmaskin-grova-linjer", "rott-minus-vit-pa-blatt", "feltryck-summa"}

each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@cache
def read(case: Case) -> Extraction:
    """The report with the table; every one is read once."""
    return regionkit.parse(pdf(case), ocr="auto")


def counts(tally: Tally) -> tuple[int, int, int, int]:
    return tally.cells, tally.right, len(tally.missed), len(tally.wrong)


def contradicted(extraction: Extraction) -> list[str]:
    """The figures of low confidence that a finding names as what the sums of their table speak against."""
    named = {name for finding in extraction.findings if finding.code == "M21" for name in finding.mentions}
    return [figure.text for figure in extraction.budget if figure.id in named and figure.confidence == "low"]


def test_all_tables_are_expected() -> None:
    assert set(EXPECTED) == {case.name for case in CASES}


@each_case
def test_the_cells_of_a_picture_in_a_pdf_are_read(case: Case) -> None:
    tally = compare(case, read(case))

    assert counts(tally) == EXPECTED[case.name], (tally.missed, tally.wrong)
    assert tally.unflagged == []


def test_at_least_99_of_100_cells_are_right() -> None:
    cells, right = (sum(numbers[place] for numbers in EXPECTED.values()) for place in (0, 1))

    assert cells == sum(len(case.sheet.money) for case in CASES)
    assert 100 * right >= 99 * cells


@each_case
def test_what_the_sums_speak_against_is_doubted_and_nothing_else(case: Case) -> None:
    extraction = read(case)

    assert contradicted(extraction) == ([MISPRINTED[case.name]] if case.name in MISPRINTED else [])
    assert compare(case, extraction).trusted_misprints == []


@pytest.mark.parametrize("case", [case for case in CASES if case.name in IN_WORD], ids=lambda case: case.name)
def test_the_cells_of_a_picture_in_a_word_file_are_read(case: Case) -> None:
    extraction = regionkit.parse(docx(case), ocr="auto")
    tally = compare(case, extraction)

    assert counts(tally) == EXPECTED[case.name], (tally.missed, tally.wrong)
    assert "M21" not in {f.code for f in extraction.findings} or case.name in MISPRINTED
