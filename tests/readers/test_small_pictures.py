"""Which pictures are looked at: tables may be narrow, low, striped or tinted, and none is passed by in silence."""

from __future__ import annotations

import pytest

import regionkit
from pictures.faces import missing
from pictures.random_cases import random_case
from pictures.reports import pdf
from regionkit.readers.layout.page import Image, PageContent
from regionkit.readers.layout.signs.pictures import may_hold_table
from regionkit.readers.ocr.engine import found

WHY = found().missing("swe") or missing()
WIDTH, HEIGHT = 595.0, 842.0

# Points from the left, top, right and bottom; how much of it is paper; whether it may hold a table.
PICTURES = {
    "a table of two columns beside text": ((64, 160, 184, 227), 0.8, True),
    "a head, a row and a sum in small print": ((64, 160, 343, 202), 0.74, True),
    "a table with stripes and tinted paper": ((64, 160, 356, 242), 0.45, True),
    "a photo": ((64, 160, 517, 500), 0.25, False),
    "a sign beside a goal": ((64, 160, 86, 182), 0.9, False),
    "a line of print": ((64, 160, 343, 190), 0.9, False),
    "the coat of arms at the head of each page": ((64, 20, 190, 80), 0.9, False),
    "a stamp at the foot": ((64, 760, 190, 810), 0.9, False),
}


@pytest.mark.parametrize(("box", "paper", "expected"), PICTURES.values(), ids=PICTURES)
def test_size_place_and_paper_tell_what_may_hold_a_table(
    box: tuple[float, float, float, float], paper: float, expected: bool
) -> None:
    page = PageContent(1, WIDTH, HEIGHT)
    assert may_hold_table(Image(*box, paper=paper), page) is expected


@pytest.mark.skipif(bool(WHY), reason=WHY)
@pytest.mark.parametrize("seed", [547, 542, 543, 557], ids=["narrow", "two columns", "striped", "low"])
def test_small_and_tinted_tables_are_read(seed: int) -> None:
    extraction = regionkit.parse(pdf(random_case(seed)), ocr="auto")
    assert any(figure.table is not None for figure in extraction.budget)
