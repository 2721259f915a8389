"""Which pictures are tables or text, by how their words stand, and what is left of diagrams, maps and photos."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest
from PIL import Image, ImageDraw

import regionkit
from pictures.cases import CASES
from pictures.faces import face, missing
from pictures.others import OTHERS
from pictures.reports import image
from printed_pages import BOLD, Pages
from regionkit.readers.layout.page import Reading
from regionkit.readers.ocr.engine import found
from regionkit.readers.ocr.picture import PictureWord
from regionkit.readers.ocr.reader import read_picture
from regionkit.readers.ocr.standing import order_of

LACKING = found().missing("swe") or missing()
needs_tesseract = pytest.mark.skipif(bool(LACKING), reason=str(LACKING or "all is there"))

LETTER, SIZE = 6.0, 12.0


def words_of(*pieces: tuple[float, float, str]) -> list[PictureWord]:
    """Pieces of words: where each begins, on what line it stands, and what it says."""
    made = []
    for number, (x, y, text) in enumerate(pieces):
        for part in text.split():
            wide = LETTER * len(part)
            made.append(PictureWord(part, (x, y - 9, x + wide, y), Reading(0.95), number, y, SIZE))
            x += wide + LETTER
    return made


TABLE = [(100.0 * column, 20.0 * row, f"{row}{column}5") for row in range(4) for column in range(3)]
AXES = [(0.0, 60.0 * step, f"{step},0") for step in range(6)] + [(40.0 + 50 * at, 330.0, "jan") for at in range(6)]


@pytest.mark.parametrize(
    ("pieces", "share"),
    [
        (TABLE, 1.0),
        ([*TABLE, (40.0, -30.0, "375")], 0.92),  # what stands over a table
        (AXES, 0.0),
        ([(0.0, 20.0 * at, "Nämnden ska lämna en prognos") for at in range(3)], 1.0),
        ([(0.0, 20.0, "Antal elever: 312"), (0.0, 40.0, "Personal: 45"), (0.0, 60.0, "Lokaler: 7")], 1.0),
        ([(0.0, 20.0, "Utfall 2026"), (300.0, 200.0, "Budget 2026")], 0.0),  # the key of a diagram, here and there
        ([(0.0, 20.0, "Ekvik")], 0.0),
        ([], 0.0),
        ([(9.0 * at, 0.0, "7") for at in range(900)] + [(0.0, 20.0 * at, "7") for at in range(1, 900)], 0.0),  # axes
        (TABLE * 200, 1.0),  # more than are held against each other at once
        ([(100.0 * at, 20.0 * at, f"3{at},2") for at in range(5)], 0.0),  # amounts over columns of different height
    ],
)
def test_words_in_rows_and_columns_or_in_lines_are_in_order(
    pieces: Sequence[tuple[float, float, str]], share: float
) -> None:
    assert round(order_of(words_of(*pieces)), 2) == share


@cache
def report(name: str) -> regionkit.Extraction:
    """What is found in a page of text with a picture that is none."""
    pages = Pages()
    pages.text(64, 60, "Månadsuppföljning april 2026", font=BOLD, size=16)
    pages.picture(64, 120, 464, 380, OTHERS[name]())
    pages.flow(64, 420, "Nämnden lämnar en ny prognos senast den 1 september 2026.", 460)
    return regionkit.parse(pages.bytes())


@needs_tesseract
@pytest.mark.parametrize("name", OTHERS)
def test_diagrams_maps_and_photos_give_no_figures_and_no_dates(name: str) -> None:
    extraction = report(name)

    assert extraction.budget == ()
    assert extraction.indicators == ()
    assert [date.text for date in extraction.dates if date.ocr] == []
    assert [date.text for date in extraction.dates] == ["april 2026", "senast den 1 september 2026"]


@needs_tesseract
@pytest.mark.parametrize("name", ["bars", "bars with amounts", "line"])
def test_a_diagram_that_may_be_a_table_is_told(name: str) -> None:
    assert [finding.code for finding in report(name).findings if finding.code[0] == "T"] == ["T06"]


@needs_tesseract
@pytest.mark.parametrize("case", CASES[::4], ids=lambda case: case.name)
def test_tables_are_read(case: object) -> None:
    made = image(case)  # type: ignore[arg-type]

    assert read_picture(made, dpi=case.look.dpi, language="swe", whole_page=False).is_text  # type: ignore[attr-defined]


TEXTS = {
    "a paragraph": (
        "Nämnden följer upp budgeten varje månad och lämnar", "en prognos för hela året. Kostnaderna för vikarier har",
        "ökat sedan januari, och arbetet med att minska dem", "fortsätter under hösten.",
    ),
    "facts": ("Antal elever: 312", "Antal anställda: 45", "Antal lokaler: 7", "Nettokostnad: 38 450 tkr"),
}  # fmt: skip


@needs_tesseract
@pytest.mark.parametrize("name", TEXTS)
def test_texts_are_read(name: str) -> None:
    made = Image.new("RGB", (760, 60 + 40 * len(TEXTS[name])), "white")
    pen = ImageDraw.Draw(made)
    for at, text in enumerate(TEXTS[name]):
        pen.text((30, 50 + 40 * at), text, font=face("sans", False, 26), fill="black", anchor="lm")

    read = read_picture(made, dpi=150, language="swe", whole_page=False)

    assert read.is_text
    assert " ".join(word.text for word in read.words) == " ".join(TEXTS[name])
