"""Pictures of pages with what was read from them: every frame stands around its words, whatever the page is like."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from conftest import make_pdf
from printed_pages import BOLD, PALE, Pages
from regionkit.document import Box, Document
from regionkit.drawing.canvas import EDGE
from regionkit.drawing.marks import Mark, marks_on
from regionkit.drawing.pages import draw_pages
from regionkit.drawing.palette import STROKES, Paint
from regionkit.errors import CorruptDocument, EncryptedDocument, UnsupportedFormat
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.reading import page_renderer, read

GREEN = (0.2, 0.7, 0.1)


@pytest.fixture(scope="module")
def report() -> bytes:
    """A page with everything: a running head, headings, a paragraph, a list, a table with statuses, two columns."""
    pages = Pages()
    for number in (1, 2, 3):
        pages.text(60, 30, "Region Norrmark, kulturnämnden", size=8).text(500, 800, str(number), size=8)
        heading = ("Uppföljning av mål", "Bibliotek och lån", "Det kommande året")[number - 1]
        pages.text(60, 70 + 3 * number, heading, font=BOLD, size=18)
        pages.flow(60, 110, "Nämnden följer upp målen för biblioteken varje år och redovisar dem här. " * 3, 460)
        pages.text(70, 170, "•").text(84, 170, "öppna bibliotek på fler orter,")
        pages.text(70, 186, "•").text(84, 186, "låna ut fler böcker.")
        pages.box(60, 220, 400, 236, fill=PALE)
        pages.grid(
            [60, 300, 350, 400], [220, 240, 260, 280],
            [["Mål", "Läge", "Andel"], ["Fler bibliotek", "", "12"], ["Fler lån", "", ""]],
        )  # fmt: skip
        pages.disc(325, 250, 5, GREEN)
        pages.page()
    return pages.bytes()


def drawn(data: bytes, page: int = 1) -> tuple[Document, list[Mark], Image.Image, float]:
    """The document, what was drawn, the page's own part of the picture, and its pixels a point."""
    [(number, png)] = draw_pages(data, lambda count: [page])
    assert number == page
    document = read(data)
    picture = Image.open(BytesIO(png)).convert("RGB")
    edge = [x for x in range(picture.width) if picture.getpixel((x, 0)) == EDGE]
    [rendered] = page_renderer(data)([page])
    assert edge[-1] - edge[0] + 1 == rendered.width
    scale = rendered.width / document.pages[page - 1].width
    own = picture.crop((edge[0], 0, edge[-1] + 1, rendered.height))
    return document, marks_on(document, document.pages[page - 1], SWEDISH.display), own, scale


def on_frame(picture: Image.Image, box: Box, scale: float) -> list[Paint]:
    """The colours along the upper edge of a box."""
    y = round(box[1] * scale)
    return [picture.getpixel((x, y)) for x in range(round(box[0] * scale), round(box[2] * scale))]  # type: ignore[misc]


def holds_ink(picture: Image.Image, box: Box, scale: float) -> bool:
    """Whether something dark stands inside a frame."""
    room = 2.0  # points: the frame itself
    inner = tuple(
        round((side + (room if number < 2 else -room)) * scale) for number, side in enumerate(box)
    )
    darkest, _ = picture.crop(inner).convert("L").getextrema()  # type: ignore[arg-type]
    return darkest < 100


def test_each_kind_has_its_frame_where_it_stands(report: bytes) -> None:
    _, marks, picture, scale = drawn(report)

    assert {mark.kind for mark in marks} == set(STROKES) - {"picture"}
    for mark in marks:
        if "cell" in mark.kind and any(other.boxes == mark.boxes for other in marks if other.kind == "symbol"):
            continue  # the colour of its status is drawn over it
        for box in mark.boxes:
            colours = on_frame(picture, box, scale)
            assert colours.count(STROKES[mark.kind].paint) >= len(colours) / 3, mark


def test_every_frame_of_text_holds_its_words(report: bytes) -> None:
    _, marks, picture, scale = drawn(report, 2)

    text = [box for mark in marks for box in mark.boxes if mark.kind not in ("empty_cell", "symbol", "table")]
    assert len(text) > 10
    assert [box for box in text if not holds_ink(picture, box, scale)] == []


def test_numbers_follow_the_document_and_labels_are_swedish(report: bytes) -> None:
    document, marks, _, _ = drawn(report, 2)

    numbered = [(mark.number, mark.label) for mark in marks if mark.number is not None]
    assert [number for number, _ in numbered] == [n for n, block in enumerate(document.blocks) if block.page == 2]
    assert [label for _, label in numbered] == ["rubrik 1", "stycke", "listpunkt 0", "listpunkt 0", "tabell 1: 3 x 3"]
    assert {mark.label for mark in marks if mark.kind == "furniture"} == {"sidhuvud", "sidnummer"}
    assert [mark.label for mark in marks if mark.kind == "symbol"] == ["grönt"]


def test_cells_say_their_row_and_column_and_empty_ones_have_their_place(report: bytes) -> None:
    _, marks, _, _ = drawn(report)

    cells = {mark.label: mark for mark in marks if mark.kind in ("cell", "empty_cell")}
    assert len(cells) == 9
    assert cells["2,2"].kind == "empty_cell"
    assert cells["2,2"].boxes[0][0] == pytest.approx(cells["1,2"].boxes[0][0], abs=20)
    assert [label for label, mark in cells.items() if mark.shaded] == ["0,0", "0,1", "0,2"]


def test_a_paragraph_in_two_columns_has_two_frames() -> None:
    pages = Pages()
    left = "Biblioteken i regionen samarbetar om inköp och om kurser för personalen under hela året och de " * 9
    end = pages.flow(50, 100, left.strip(), 220)
    assert end < 800
    pages.flow(320, 100, "delar kostnaden lika mellan sig. " * 30, 220)

    _, marks, picture, scale = drawn(pages.page().bytes())

    boxes = [box for mark in marks if mark.kind == "paragraph" for box in mark.boxes]
    assert len(boxes) == 2
    assert boxes[0][2] < boxes[1][0]
    assert all(holds_ink(picture, box, scale) for box in boxes)


def odd_page(**box: Any) -> bytes:
    """One page, cut or turned."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
    if "crop" in box:
        canvas.setCropBox(box["crop"])
    if "rotate" in box:
        canvas.setPageRotation(box["rotate"])
    canvas.setFont("Helvetica", 12)
    for row in range(12):
        canvas.drawString(150, 600 - 15 * row, "Nämnden har för år 2025 en budget på 4 800 tkr.")
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data", [odd_page(crop=(100, 200, 500, 700)), odd_page(rotate=180)], ids=["cut", "upside down"]
)
def test_frames_stand_right_on_odd_pages(data: bytes) -> None:
    document, marks, picture, scale = drawn(data)

    assert picture.width == 595 * 2
    assert len(document.blocks) >= 1
    frames = [box for mark in marks for box in mark.boxes]
    assert frames
    assert all(holds_ink(picture, box, scale) for box in frames)


def test_a_page_that_holds_nothing_is_a_page() -> None:
    data = Pages().page().text(60, 70, "Rapport").page().bytes()

    _, marks, picture, _ = drawn(data, 1)

    assert marks == []
    assert picture.height > 1000


def test_a_poster_is_drawn_smaller() -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(4000, 3000), invariant=1)
    canvas.drawString(100, 2900, "Karta över regionen")
    canvas.save()

    [rendered] = page_renderer(buffer.getvalue())([1])

    assert rendered.width <= 2600


def test_a_word_file_has_no_pages(report_docx: bytes) -> None:
    with pytest.raises(UnsupportedFormat, match="only a PDF has pages to draw; save it as PDF"):
        page_renderer(report_docx)


def test_a_locked_file_is_told_of_as_such() -> None:
    with pytest.raises(EncryptedDocument):
        list(draw_pages(make_pdf(encrypt="hemligt"), lambda count: [1]))


def test_what_cannot_be_drawn_is_a_corrupt_document(report: bytes) -> None:
    render = page_renderer(report[:20] + b"nothing that could be drawn")

    with pytest.raises(CorruptDocument, match="cannot be drawn; open it and save it anew"):
        list(render([1]))


def test_the_same_page_gives_the_same_bytes(report: bytes) -> None:
    assert list(draw_pages(report, lambda count: [1, 3])) == list(draw_pages(report, lambda count: [1, 3]))
