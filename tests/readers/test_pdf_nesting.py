"""Parts of a PDF that stand deep in one another, or in themselves: the file is read or refused, and nothing hangs."""

from __future__ import annotations

import pytest

import regionkit
from hostile import page, pdf, stream
from nested_files import DEEP, EATING, ENDLESS, FIRST, list_of_objects_before_itself
from regionkit.readers.pdf.fast_page import FastPages
from regionkit.readers.pdf.fast_words import Unsure

SAID = "Budget 2025"
TOO_DEEP = {"page tree"}
"""PDFium goes down a thousand nodes to a page, and pdfminer as far as Python does."""
BY_PDFIUM = {"content of itself": "", "letters that draw themselves": "Budget 205"}
"""What is read where it is not all: letters that are drawn have no Unicode of their own."""
BY_PDFMINER = {
    **BY_PDFIUM,
    "lengths of one another": "",
    **dict.fromkeys(["length of itself", "parent of itself", "parents of one another"], "CorruptDocument"),
}
TWO_PAGES = {"pages of themselves beside a page"}


def read_or_refused(data: bytes) -> str:
    """The first line of the text, or the kind of error: any other error is a test that fails."""
    try:
        return regionkit.read(data, ocr="never").text.partition("\n")[0]
    except regionkit.ReadError as error:
        return type(error).__name__


@pytest.fixture
def by_pdfminer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pdfplumber read all pages, as it does where PDFium's words cannot be trusted."""

    def refused(self: FastPages, number: int) -> None:
        raise Unsure("by pdfminer")

    monkeypatch.setattr(FastPages, "read", refused)


@pytest.mark.parametrize("kind", DEEP)
@pytest.mark.parametrize("deep", [30, 300])
def test_what_stands_deep_is_read(kind: str, deep: int) -> None:
    assert read_or_refused(pdf(DEEP[kind](deep))) == SAID


@pytest.mark.parametrize("kind", DEEP)
def test_what_stands_deeper_than_python_goes_is_read_or_refused(kind: str) -> None:
    assert read_or_refused(pdf(DEEP[kind](5000))) == ("CorruptDocument" if kind in TOO_DEEP else SAID)


@pytest.mark.usefixtures("by_pdfminer")
@pytest.mark.parametrize("kind", DEEP)
def test_pdfminer_does_not_fall_into_it_either(kind: str) -> None:
    refused = kind in TOO_DEEP | {"forms"}

    assert read_or_refused(pdf(DEEP[kind](5000))) == ("CorruptDocument" if refused else SAID)


@pytest.mark.parametrize("kind", ENDLESS)
def test_what_stands_in_itself_is_read(kind: str) -> None:
    said = read_or_refused(pdf(ENDLESS[kind]))

    assert said == BY_PDFIUM.get(kind, SAID)


@pytest.mark.usefixtures("by_pdfminer")
@pytest.mark.parametrize("kind", ENDLESS)
def test_pdfminer_ends_with_what_stands_in_itself(kind: str) -> None:
    said = read_or_refused(pdf(ENDLESS[kind]))

    assert said == BY_PDFMINER.get(kind, SAID)


@pytest.mark.parametrize("kind", sorted(ENDLESS.keys() - TWO_PAGES - {"content of itself"}))
def test_a_page_is_not_counted_twice(kind: str) -> None:
    assert [one.has_text for one in regionkit.read(pdf(ENDLESS[kind]), ocr="never").pages] == [True]


@pytest.mark.parametrize("kind", TWO_PAGES)
def test_a_page_that_cannot_be_opened_is_told_of(kind: str) -> None:
    document = regionkit.read(pdf(ENDLESS[kind]), ocr="never")

    assert document.source is not None
    assert (document.text, len(document.pages), document.source.notes) == (SAID, 2, ("page_unread:2",))


def test_a_list_of_objects_that_names_itself_ends() -> None:
    assert read_or_refused(list_of_objects_before_itself()) == SAID


def test_what_a_reference_names_is_found_through_another_one() -> None:
    turned = page(page=b"/Rotate %d 0 R" % FIRST) | {FIRST: b"%d 0 R" % (FIRST + 1), FIRST + 1: b"90"}
    document = regionkit.read(pdf(turned), ocr="never")

    assert (document.pages[0].width, document.pages[0].height) == (842.0, 595.0)


@pytest.mark.usefixtures("by_pdfminer")
def test_pdfminer_finds_it_there_as_well() -> None:
    turned = page(page=b"/Rotate %d 0 R" % FIRST) | {FIRST: b"%d 0 R" % (FIRST + 1), FIRST + 1: b"90"}
    document = regionkit.read(pdf(turned), ocr="never")

    assert (document.pages[0].width, document.pages[0].height) == (842.0, 595.0)


@pytest.mark.parametrize("kind", EATING)
def test_what_would_take_all_memory_is_refused(kind: str) -> None:
    assert read_or_refused(pdf(EATING[kind])) == "DocumentTooLarge"


def test_a_picture_with_more_pixels_than_are_read_is_not_opened() -> None:
    photo = stream(
        b"/Type/XObject/Subtype/Image/Width 64/Height 64/ColorSpace/DeviceGray/BitsPerComponent 8",
        bytes(number * 7 % 256 for number in range(64 * 64)),
    )
    drawn = stream(b"", b"BT /F 11 Tf 72 700 Td (Budget 2025) Tj ET q 300 0 0 300 50 300 cm /I Do Q")
    data = pdf(page(drawn, resources=b"/XObject<</I 6 0 R>>") | {6: photo})

    def looks_like_a_table(pixels: int) -> list[bool]:
        limits = regionkit.Limits(pixels=pixels)
        return [picture.table_like for picture in regionkit.read(data, ocr="never", limits=limits).pictures]

    assert looks_like_a_table(64 * 64) == [False]  # it was opened: a photo
    assert looks_like_a_table(64 * 64 - 1) == [True]  # unknown: what may be a table is told of
