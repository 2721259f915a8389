"""The pages of a document as pictures: sharp, small enough together, and black where a personal number stands."""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

import regionkit
from regionkit import page_pictures
from regionkit.page_pictures import pictures_of
from regionkit.renderers.found import PagePicture

NUMBER = "19121212-1212"
EXAMPLE = Path(__file__).parents[1] / "examples" / "documents" / "delarsrapport-augusti-2025.pdf"


def pages_of(draw: list[object], size: tuple[float, float] = (595, 842)) -> bytes:
    """A PDF with a page for each function, which draws on it."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    for one in draw:
        one(canvas)  # type: ignore[operator]
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def drawn(data: bytes) -> list[PagePicture]:
    return list(pictures_of(regionkit.read(data, ocr="never"), data))


def opened(picture: PagePicture) -> Image.Image:
    image = Image.open(BytesIO(picture.data))
    assert image.size == (picture.width, picture.height)
    return image.convert("RGB")


def noise(canvas: Canvas) -> None:
    """A page that no picture can be small of."""
    dots = Image.frombytes("RGB", (300, 420), random.Random(1).randbytes(300 * 420 * 3))
    canvas.drawImage(ImageReader(dots), 0, 0, 595, 842)
    canvas.drawString(100, 100, "Budget")


def test_each_page_has_a_picture_of_its_shape() -> None:
    pictures = drawn(EXAMPLE.read_bytes())

    assert [(one.number, one.media_type) for one in pictures] == [(page, "image/webp") for page in (1, 2, 3)]
    assert {opened(one).size for one in pictures} == {(910, 1287)}
    assert sum(len(one.data) for one in pictures) < 300_000


def test_heavy_pages_have_room_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_pictures, "ALL_PAGES", 200_000)

    pictures = drawn(pages_of([noise] * 4))

    assert len(pictures) == 4
    assert sum(len(one.data) for one in pictures) <= 200_000
    assert all(opened(one).width >= 200 for one in pictures)


def test_few_heavy_pages_are_not_made_smaller_than_they_must() -> None:
    [picture] = drawn(pages_of([noise]))

    assert len(picture.data) <= page_pictures.MOST


def test_a_personal_number_is_black_in_the_picture_too() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 20)
        canvas.drawString(72, 600, f"Person: {NUMBER}")

    data = pages_of([page])
    document = regionkit.read(data, ocr="never")
    [place] = document.locate(document.masked[0])
    [picture] = list(pictures_of(document, data))
    scale = picture.width / document.pages[0].width
    left, top, right, bottom = (round(side * scale) for side in place.box or (0, 0, 0, 0))

    inside = opened(picture).crop((left + 1, top + 1, right - 1, bottom - 1))

    assert NUMBER not in document.text
    assert inside.getextrema() == ((0, 0), (0, 0), (0, 0))


def test_a_word_file_has_no_pictures(report_docx: bytes) -> None:
    assert drawn(report_docx) == []


def test_pictures_are_of_the_file_that_was_read(report_pdf: bytes) -> None:
    document = regionkit.read(EXAMPLE, ocr="never")

    with pytest.raises(regionkit.ReadError, match="is not the file that the document was read from"):
        list(pictures_of(document, report_pdf))


def test_the_same_file_gives_the_same_pictures() -> None:
    data = EXAMPLE.read_bytes()

    assert drawn(data) == drawn(data)


def test_a_document_knows_the_path_it_was_read_from_and_is_the_same_without() -> None:
    from_path, from_bytes = regionkit.read(EXAMPLE, ocr="never"), regionkit.read(EXAMPLE.read_bytes(), ocr="never")

    assert (from_path.origin, from_bytes.origin) == (EXAMPLE, None)
    assert str(EXAMPLE) not in repr(from_path)
    assert from_path.text == from_bytes.text
