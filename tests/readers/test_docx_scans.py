"""Tables that were pasted into a Word file as pictures."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.shared import Pt
from PIL import Image

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


def picture_of_a_table() -> Image.Image:
    pages = Pages()
    xs, ys = (60, 200, 300, 400, 500), tuple(60 + 22 * number for number in range(len(ROWS) + 1))
    pages.grid(xs, ys, ROWS)
    [page] = page_renderer(pages.bytes())([1])
    whole = Image.frombytes("RGB", (page.width, page.height), page.rgb)
    scale = page.width / 595.28
    return whole.crop(tuple(round(scale * side) for side in (50, 50, 510, 160)))


@pytest.fixture(scope="module")
def report() -> bytes:
    picture, file = BytesIO(), BytesIO()
    picture_of_a_table().save(picture, "PNG")
    document = docx.Document()
    document.add_paragraph(BEFORE)
    document.add_picture(picture, width=Pt(460))
    document.add_paragraph(AFTER)
    document.save(file)
    return file.getvalue()


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
