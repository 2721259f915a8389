"""Pages that are pictures, and pictures in pages: what is read, what is only reported, and how that is told."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

import regionkit
from conftest import make_pdf
from hard_pages import SCANNED
from printed_pages import Pages
from regionkit.document import Document
from regionkit.errors import MissingTool
from regionkit.extraction import Extraction
from regionkit.readers.ocr import engine
from regionkit.reading import page_renderer

NEEDS = engine.found().missing("swe")
needs_tesseract = pytest.mark.skipif(NEEDS is not None, reason=str(NEEDS))
A4_WIDE, A4_HIGH = 595.0, 842.0


def photographed(pdf: bytes, number: int = 1) -> Image.Image:
    """A page of a PDF as a picture, as a scanner gives it."""
    [page] = page_renderer(pdf)([number])
    return Image.frombytes("RGB", (page.width, page.height), page.rgb)


def scanned(*pictures: Image.Image, stamp: str = "") -> bytes:
    """A PDF whose pages are pictures; ``stamp`` is printed at the foot of each."""
    pages = Pages()
    for number, picture in enumerate(pictures):
        if number:
            pages.canvas.showPage()
        pages.picture(0, 0, A4_WIDE, A4_HIGH, picture)
        if stamp:
            pages.text(40, 820, stamp, size=7)
    return pages.bytes()


@pytest.fixture(scope="module")
def scan() -> bytes:
    return scanned(photographed(make_pdf()))


def codes(extraction: Extraction) -> list[str]:
    return [finding.code for finding in extraction.findings]


def without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "found", lambda: engine.Found(None))


@needs_tesseract
def test_a_scanned_page_gives_what_its_print_gives(scan: bytes) -> None:
    printed, read = regionkit.parse(make_pdf()), regionkit.parse(scan)

    assert [goal.title for goal in read.goals] == [goal.title for goal in printed.goals] != []
    assert [(d.text, d.period) for d in read.dates] == [(d.text, d.period) for d in printed.dates] != []
    assert [f.amount.sek for f in read.budget] == [f.amount.sek for f in printed.budget] != []
    assert all(m.ocr and m.confidence != "high" for m in (*read.goals, *read.dates, *read.budget))
    assert not any(m.ocr for m in (*printed.goals, *printed.dates, *printed.budget))
    assert (read.source.text_layer, printed.source.text_layer) == ("none", "full")  # type: ignore[union-attr]
    assert "T01" not in codes(read)
    assert "tesseract" in read.source.reader  # type: ignore[union-attr]


@needs_tesseract
def test_what_is_read_stands_where_it_is_seen(scan: bytes) -> None:
    for printed, read in zip(regionkit.parse(make_pdf()).budget, regionkit.parse(scan).budget, strict=True):
        (there,), (here,) = printed.locations, read.locations
        assert here.page == there.page == 1
        assert there.box is not None
        assert here.box == pytest.approx(there.box, abs=4)


def with_logo(*, body: str = "") -> bytes:
    """A printed page and one with nothing but a letterhead's picture, over ``body`` as a picture."""
    logo, pages = Image.new("RGB", (440, 120), "white"), Pages()
    ImageDraw.Draw(logo).text((10, 10), "SJÖVALLA KOMMUN", fill="black", font_size=48)
    pages.text(60, 120, "Ramarna för hamnarna fastställs.")
    pages.canvas.showPage()
    pages.picture(50, 30, 160, 44, logo)
    if body:
        text = Image.new("RGB", (1600, 600), "white")
        for line in range(4):
            ImageDraw.Draw(text).text((20, 40 + 120 * line), body, fill="black", font_size=60)
        pages.picture(50, 300, 480, 180, text)
    return pages.bytes()


@needs_tesseract
def test_a_logo_alone_on_a_page_is_no_text() -> None:
    document = regionkit.read(with_logo())

    assert document.text.strip() == "Ramarna för hamnarna fastställs."
    assert [page.blank for page in document.pages] == [False, True]


@needs_tesseract
def test_a_picture_of_text_below_a_logo_is_read() -> None:
    assert "anslaget" in regionkit.read(with_logo(body="Nämnden minskar anslaget till hamnarna")).text


@needs_tesseract
def test_the_same_page_read_twice_gives_the_same(scan: bytes) -> None:
    assert regionkit.parse(scan).model_dump_json() == regionkit.parse(scan).model_dump_json()


def test_pictures_are_left_alone_where_that_is_asked_for(scan: bytes) -> None:
    extraction = regionkit.parse(scan, ocr="never")

    assert (extraction.goals, extraction.budget) == ((), ())
    [finding] = [finding for finding in extraction.findings if finding.code == "T01"]
    assert (finding.pages, finding.severity) == ((1,), "error")
    assert [place.box for place in finding.locations] == [(0.0, 0.0, pytest.approx(595.28), pytest.approx(841.89))]


def test_without_tesseract_a_finding_says_what_to_install(scan: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    without_tesseract(monkeypatch)

    extraction = regionkit.parse(scan)

    [finding] = [finding for finding in extraction.findings if finding.code == "T01"]
    assert finding.message_sv.endswith(
        " Installera Tesseract med svenska (tesseract-ocr och tesseract-ocr-swe) och läs filen igen."
    )
    assert "tesseract-ocr-swe" in finding.message_en


def test_every_page_as_a_picture_needs_tesseract(scan: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    without_tesseract(monkeypatch)

    with pytest.raises(MissingTool, match=r"^<bytes>: reading pictures needs .*: (apt|pip) install "):
        regionkit.parse(scan, ocr="always")


def test_a_page_with_text_needs_no_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    without_tesseract(monkeypatch)

    assert regionkit.parse(make_pdf()).budget


@needs_tesseract
def test_a_page_with_a_text_layer_is_read_as_a_picture_where_that_is_asked_for() -> None:
    extraction = regionkit.parse(make_pdf(), ocr="always")

    assert [figure.amount.value for figure in extraction.budget] == [4800, 3150]
    assert all(figure.ocr for figure in extraction.budget)


@needs_tesseract
def test_a_stamp_over_a_scan_is_kept_as_it_is_and_read_once() -> None:
    document = regionkit.read(scanned(photographed(make_pdf()), stamp="Signerat 2025-10-02 av nämnden"))

    assert document.text.count("Signerat 2025-10-02 av nämnden") == 1
    assert "kulturnämnden" in document.text
    assert not any(document.scanned_in(span_of(document, "2025-10-02")))
    assert any(document.scanned_in(span_of(document, "kulturnämnden")))


def span_of(document: Document, text: str) -> regionkit.Span:
    at = document.text.index(text)
    return regionkit.Span(start=at, end=at + len(text))


@needs_tesseract
def test_an_empty_page_is_nothing_to_report() -> None:
    blank = Image.new("RGB", (850, 1200), "white")
    document = regionkit.read(scanned(photographed(make_pdf()), blank))

    assert [page.blank for page in document.pages] == [False, True]
    assert "T01" not in codes(regionkit.extract(document))


def test_text_that_a_scanner_laid_over_its_picture_is_read_from_a_picture() -> None:
    document = regionkit.read(SCANNED, ocr="never")

    assert not any(document.scanned_in(span_of(document, "Protokoll")))
    assert any(document.scanned_in(span_of(document, "1539 tkr")))
    assert {scanned.certainty for scanned in document.scanned} == {"unsure"}
    assert all(page.has_text for page in document.pages)


def test_a_picture_over_the_limit_is_drawn_smaller(scan: bytes) -> None:
    limits = regionkit.Limits(pixels=20_000)

    assert regionkit.read(scan, limits=limits).pages  # too small to read, and no trouble


@needs_tesseract
def test_a_damaged_picture_costs_no_text() -> None:
    pages = Pages().text(60, 60, "Nämnden har en budget på 4 800 tkr.")
    data = pages.picture(60, 120, 460, 420, photographed(make_pdf())).bytes()
    at = data.index(b"/Subtype /Image")
    at = data.index(b"stream", at)
    damaged = data[: at + 400] + b"z" * 2000 + data[at + 2400 :]

    assert "budget på 4 800 tkr" in regionkit.read(damaged).text
