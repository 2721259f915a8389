"""Figures that are misprinted and clearly read: they come out as printed, in doubt, and each with one finding."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest

import regionkit
from pictures.case import Case
from pictures.cases import CASES
from pictures.faces import missing
from pictures.random_cases import random_case
from pictures.reports import docx, pdf
from regionkit.readers.ocr.engine import found

LACKING = found().missing("swe") or missing()
needs_tesseract = pytest.mark.skipif(bool(LACKING), reason=str(LACKING or "all is there"))

PRINTED = {case.name: case for case in CASES if case.sheet.misprints}
WANTED = {"feltryck-summa": (82_107, 82_701), "feltryck-avvikelse": (3_359, 3_395)}
"""What the figure would have to be, and what is printed."""


@cache
def parsed(name: str, kind: str) -> regionkit.Extraction:
    return regionkit.parse((pdf if kind == "pdf" else docx)(PRINTED[name]))


@needs_tesseract
@pytest.mark.parametrize("kind", ["pdf", "docx"])
@pytest.mark.parametrize("name", WANTED)
def test_a_misprint_has_one_finding_that_names_it(name: str, kind: str) -> None:
    right, printed = WANTED[name]
    extraction = parsed(name, kind)

    [told] = [finding for finding in extraction.findings if finding.code[0] == "M"]
    assert (told.code, told.expected, told.actual) == ("M21", 1000 * right, 1000 * printed)
    [figure] = [one for one in extraction.budget if one.confidence == "low"]
    assert figure.amount.value == printed
    assert figure.id in told.mentions


@needs_tesseract
@pytest.mark.parametrize("kind", ["pdf", "docx"])
@pytest.mark.parametrize("name", WANTED)
def test_what_was_read_is_summed_up_once(name: str, kind: str) -> None:
    extraction = parsed(name, kind)

    [told] = [finding for finding in extraction.findings if finding.code == "T24"]
    [doubted] = [figure.id for figure in extraction.budget if figure.confidence == "low"]
    assert told.mentions == (doubted,)
    assert told.pages == ((1,) if kind == "pdf" else ())


def misprinted(seed: int) -> Case:
    case = random_case(seed)
    assert len(case.sheet.misprints) == 1
    return case


@needs_tesseract
@pytest.mark.parametrize("seed", SEEDS := (205, 209, 212))
def test_a_misprint_that_chance_made_is_low_and_told(seed: int) -> None:
    case = misprinted(seed)
    [(place, printed)] = case.sheet.misprints.items()
    extraction = regionkit.parse(pdf(case))

    assert [finding.code for finding in extraction.findings if finding.code[0] == "M"] == ["M21"]
    labels = (case.sheet.texts[place[0]][0], Decimal(printed))
    assert labels in {(one.row_label, one.amount.value) for one in extraction.budget if one.confidence == "low"}
