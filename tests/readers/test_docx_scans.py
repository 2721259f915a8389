"""Tables that were pasted into a Word file as pictures."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import docx
import pytest
from docx.shared import Pt
from PIL import Image, ImageDraw

import regionkit
from printed_pages import Pages
from regionkit.readers.ocr import engine
from regionkit.reading import page_renderer

NEEDS = engine.found().missing("swe")
needs_tesseract = pytest.mark.skipif(NEEDS is not None, reason=str(NEEDS))
ROWS = (
    ("Belopp i tkr", "Budget 2026", "Prognos 2026", "Avvikelse"),
    ("Personalkostnader", "-4 820", "-4 790", "30"),
    ("Lokalhyror", "-1 250", "-1 310", "-60"),
    ("Summa", "-6 070", "-6 100", "-30"),
)
BEFORE = "Tabellen visar nämndens prognos."
AFTER = "Nämnden ska senast den 1 september 2026 lämna en ny prognos."


def picture_of_a_table(rows: Sequence[Sequence[str]] = ROWS) -> Image.Image:
    pages = Pages()
    xs, ys = (60, 200, 300, 400, 500), tuple(60 + 22 * number for number in range(len(rows) + 1))
    pages.grid(xs, ys, rows)
    [page] = page_renderer(pages.bytes())([1])
    whole = Image.frombytes("RGB", (page.width, page.height), page.rgb)
    scale = page.width / 595.28
    return whole.crop(tuple(round(scale * side) for side in (50, 50, 510, 72 + 22 * len(rows))))


def report_with(*pictures: Image.Image, width: float = 460) -> bytes:
    file, document = BytesIO(), docx.Document()
    document.add_paragraph(BEFORE)
    for image in pictures:
        picture = BytesIO()
        image.save(picture, "PNG")
        document.add_picture(picture, width=Pt(width))
    document.add_paragraph(AFTER)
    document.save(file)
    return file.getvalue()


@pytest.fixture(scope="module")
def report() -> bytes:
    return report_with(picture_of_a_table())


@needs_tesseract
def test_the_table_stands_where_its_picture_stands(report: bytes) -> None:
    document = regionkit.read(report)

    assert [block.kind for block in document.blocks] == ["paragraph", "table", "paragraph"]
    [table] = document.tables
    assert [[cell.text for cell in table.row(row)] for row in range(table.n_rows)] == [list(row) for row in ROWS]
    [place] = document.locate(table.cells[-1].span)
    assert (place.page, place.paragraph, place.row, place.column) == (None, 2, 3, 3)
    assert [picture.read for picture in document.pictures] == [True]
    assert "tesseract" in document.source.reader  # type: ignore[union-attr]


@needs_tesseract
def test_its_figures_are_read_from_a_picture_and_the_text_is_not(report: bytes) -> None:
    extraction = regionkit.parse(report)

    figures = [(figure.row_label, figure.column_label, figure.amount.sek) for figure in extraction.budget]
    assert figures[:3] == [
        ("Personalkostnader", "Budget 2026", -4_820_000),
        ("Personalkostnader", "Prognos 2026", -4_790_000),
        ("Personalkostnader", "Avvikelse", 30_000),
    ]
    assert {(figure.ocr, figure.confidence) for figure in extraction.budget} == {(True, "high")}  # they add up
    assert [(date.text, date.ocr) for date in extraction.dates][-1] == ("senast den 1 september 2026", False)
    assert not any(finding.code == "T06" for finding in extraction.findings)


def test_pictures_are_left_alone_where_that_is_asked_for(report: bytes) -> None:
    extraction = regionkit.parse(report, ocr="never")

    assert extraction.budget == ()
    assert [finding.code for finding in extraction.findings if finding.code == "T06"] == ["T06"]


def test_without_tesseract_a_finding_says_what_to_install(report: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "found", lambda: engine.Found(None))

    [finding] = [finding for finding in regionkit.parse(report).findings if finding.code == "T06"]

    assert "tesseract-ocr-swe" in finding.message_sv


MISPRINTED = (
    ROWS[0],
    ("Personalkostnader", "-14 820", "-14 290", "530"),
    ("Lokalhyror", "-11 250", "-12 310", "-1 080"),
    ("Köp av tjänster", "-7 480", "-7 165", "315"),
    ("Summa", "-33 550", "-33 765", "-215"),
)
"""The second deviation is -1 060."""


@needs_tesseract
def test_figures_that_do_not_add_up_are_told_where_they_stand() -> None:
    extraction = regionkit.parse(report_with(picture_of_a_table(), picture_of_a_table(MISPRINTED)))

    [told] = [finding for finding in extraction.findings if finding.code[0] == "M"]
    assert (told.code, told.expected, told.actual, told.tolerance) == ("M21", -1_060_000, -1_080_000, 1_500)
    [place] = told.locations
    assert (place.paragraph, place.table, place.row, place.column) == (3, 1, 2, 3)
    named = {figure.id: figure for figure in extraction.budget}
    assert [named[one].text for one in told.mentions] == ["-11 250", "-12 310", "-1 080"]
    assert [figure.text for figure in extraction.budget if figure.confidence == "low"] == ["-1 080"]


@needs_tesseract
def test_nothing_contradicts_a_table_that_adds_up(report: bytes) -> None:
    assert regionkit.read(report).contradictions == ()


@needs_tesseract
def test_a_small_picture_is_read() -> None:
    """Three columns of figures in small print are narrower than 7 cm."""
    extraction = regionkit.parse(report_with(picture_of_a_table(), width=190))

    assert len(extraction.budget) == 9
    assert not any(finding.code == "T06" for finding in extraction.findings)


@needs_tesseract
def test_a_picture_in_which_nothing_is_written_is_no_table() -> None:
    frame = Image.new("RGB", (600, 300), "white")
    ImageDraw.Draw(frame).rectangle((40, 40, 560, 260), outline="#808080", width=4)
    extraction = regionkit.parse(report_with(frame))

    assert extraction.budget == ()
    assert not any(finding.code == "T06" for finding in extraction.findings)
