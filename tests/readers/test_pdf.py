"""The PDF reader: what it refuses, what it says of itself, and that it keeps what the page shows."""

from __future__ import annotations

import logging
import re
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from printed_pages import BOLD, HEIGHT, Pages, rows_of
from regionkit.document import Document
from regionkit.errors import CorruptDocument, EncryptedDocument, ReadError
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.glyphs import clean, merge_accents, raise_digits, without_doubles
from regionkit.readers.pdf.reader import read_pdf

SHARED = Path(__file__).parents[2] / "../shared"
REAL = sorted([*SHARED.glob("real/*.pdf"), *SHARED.glob("seed/*.pdf")])
ROBUST = sorted(SHARED.glob("robust/*/*.pdf"))
NO_FILES = pytest.param(None, marks=pytest.mark.skip(reason="the shared documents are not at hand"))
SMALL = 400_000  # bytes: larger hard files take minutes and show nothing new


def read(data: bytes) -> Document:
    return read_pdf(data, "rapport.pdf", ReadOptions(SWEDISH, ocr="never"))


def simple() -> bytes:
    return Pages(title="Månadsrapport", author="Nämnden").text(72, 72, "Budgeten är 3 tkr.").bytes()


# --- what is refused ----


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"%PDF-1.4\n", id="header only"),
        pytest.param(b"%PDF-1.4\nnot a PDF at all\n%%EOF", id="nothing in it"),
        pytest.param(b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n0\n%%EOF", id="no pages"),
        pytest.param(b"%PDF-1.4\n" + b"\x00\xff" * 4000 + b"startxref\n9\n%%EOF", id="noise"),
    ],
)
def test_a_broken_file_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(CorruptDocument) as caught:
        read(data)

    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("rapport.pdf: ")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.95])
def test_half_a_file_is_refused_and_not_read_as_a_whole_one(share: float) -> None:
    data = simple()

    with pytest.raises(CorruptDocument):
        read(data[: int(len(data) * share)])


def test_a_locked_file_is_refused_as_such() -> None:
    file = BytesIO()
    canvas = Canvas(file, encrypt="hemligt", invariant=1)
    canvas.drawString(72, 700, "Budget")
    canvas.save()

    with pytest.raises(EncryptedDocument, match="password"):
        read(file.getvalue())


def test_a_file_locked_only_against_changes_is_read() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    file = BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("", ownerPassword="hemligt", canPrint=0), invariant=1)
    canvas.drawString(72, 700, "Budget")
    canvas.save()

    assert read(file.getvalue()).text == "Budget"


def test_the_readers_below_keep_quiet(caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]) -> None:
    level = logging.getLogger("pdfminer").level
    with caplog.at_level(logging.DEBUG):
        read(simple())
        with pytest.raises(CorruptDocument):
            read(b"%PDF-1.4\n<< /Broken ]]] >>\nstartxref\n0\n%%EOF")

    assert [record.getMessage() for record in caplog.records if record.name.startswith("pdfminer")] == []
    assert capsys.readouterr() == ("", "")
    assert logging.getLogger("pdfminer").level == level


@pytest.mark.parametrize(
    "path", [p for p in ROBUST if p.stat().st_size < SMALL] or [NO_FILES], ids=lambda p: getattr(p, "name", "none")
)
def test_a_hard_file_is_read_or_refused_clearly(path: Path) -> None:
    try:
        document = read_pdf(path.read_bytes(), path.name, ReadOptions(SWEDISH, ocr="never"))
    except ReadError as error:
        reason = str(error)
    else:
        assert_whole(document)
        return
    assert "\n" not in reason


# --- what it says of the file ----


def test_the_source_names_the_file_and_the_reader() -> None:
    data = simple()
    source = read(data).source

    assert source is not None
    assert source.filename == "rapport.pdf"
    assert source.media_type == "application/pdf"
    assert source.byte_size == len(data)
    assert re.fullmatch(r"regionkit-pdf \(pypdfium2 [\d.]+\)", source.reader)
    assert dict(source.properties)["Title"] == "Månadsrapport"
    assert dict(source.properties)["Author"] == "Nämnden"
    assert source.notes == ()


def test_a_page_without_text_is_told_apart_and_no_error() -> None:
    pages = Pages().text(72, 72, "Sida ett har text.").page()
    document = pages.box(72, 72, 300, 300, (0.2, 0.2, 0.8)).page().text(72, 72, "Sida tre också.").read()

    assert [page.has_text for page in document.pages] == [True, False, True]
    assert [document.slice(page.span) for page in document.pages] == ["Sida ett har text.", "", "Sida tre också."]
    assert [(page.number, page.width, page.height) for page in document.pages] == [
        (number, *(pytest.approx(side) for side in A4)) for number in (1, 2, 3)
    ]


def test_an_empty_page_gives_an_empty_document() -> None:
    document = Pages().page().read()

    assert document.text == ""
    assert document.blocks == ()


def test_the_same_bytes_give_the_same_document() -> None:
    data = Pages().grid([60, 200, 300], [80, 95, 110], [["Tkr", "Budget"], ["Intäkter", "5"]]).bytes()

    assert read(data) == read(data)


# --- letters ----


def glyph(text: str, x0: float, *, width: float = 6, size: float = 11, bottom: float = 100) -> dict[str, object]:
    return {"text": text, "x0": x0, "x1": x0 + width, "top": bottom - size, "bottom": bottom, "size": size}


@pytest.mark.parametrize(
    ("raw", "letters"),
    [
        ("a\u0308rende", "ärende"),  # decomposed, as from a Mac
        ("ﬁnansiell", "finansiell"),
        ("ﬂykting", "flykting"),
        ("1539²", "1539²"),  # NFKC would make it 15392
        ("½", "½"),
        ("utveck\u00adling", "utveckling"),
        ("utveck\u00ad", "utveck\u00ad"),  # at a line's end it joins words, so it stays until then
        ("1(cid:17)2", "1\ufffd2"),  # a glyph without a letter is seen to be missing
        ("\u200bRegion", "Region"),
        ("Region", "Region"),
    ],
)
def test_clean_letters(raw: str, letters: str) -> None:
    assert clean(raw) == letters


def test_accents_printed_over_their_letters_are_put_in() -> None:
    before = [glyph("¨", 10.5, width=4), glyph("a", 10), glyph("r", 16)]
    after = [glyph("a", 10), glyph("\u030a", 11, width=3), glyph("r", 16)]

    assert [char["text"] for char in merge_accents(before)] == ["ä", "r"]
    assert [char["text"] for char in merge_accents(after)] == ["å", "r"]


def test_an_accent_beside_a_letter_stays_itself() -> None:
    glyphs = [glyph("a", 10), glyph("´", 40, width=4), glyph("b", 60)]

    assert [char["text"] for char in merge_accents(glyphs)] == ["a", "´", "b"]


def test_letters_printed_twice_for_weight_are_read_once_and_as_bold() -> None:
    pages = Pages()
    for shift in (0.0, 0.3):
        pages.text(72 + shift, 72, "Ekonomi")
    document = pages.text(72, 110, "Nämnden har en budget i balans för hela året enligt planen.").read()

    assert document.slice(document.blocks[0].span) == "Ekonomi"
    assert document.blocks[0].bold


def test_two_equal_digits_side_by_side_are_not_doubles() -> None:
    assert len(without_doubles([glyph("1", 10), glyph("1", 16), glyph("1", 22)])) == 3


def test_a_raised_small_digit_is_a_notes_number_and_no_digit_of_the_amount() -> None:
    document = Pages().text(72, 72, "Utfall 1539").text(125, 70, "2", size=6).read()

    assert document.text == "Utfall 1539²"


def test_small_digits_on_the_line_stay_digits() -> None:
    assert raise_digits([glyph("H", 10), glyph("2", 17, size=6)]) == ["H", "2"]


def test_spaces_that_run_under_the_next_cell_do_not_cut_its_words() -> None:
    pages = Pages().text(72, 72, "AFF" + " " * 30).text(120, 72, "Arbetsmarknad")

    assert pages.read().text.split() == ["AFF", "Arbetsmarknad"]


def test_letter_spaced_words_stay_whole() -> None:
    pages = Pages()
    text = pages.canvas.beginText(72, HEIGHT - 100)
    text.setFont(BOLD, 11)
    text.setCharSpace(1.6)
    text.textOut("VERKSAMHETENS NETTO OCH KOSTNADER")
    pages.canvas.drawText(text)

    assert pages.read().text == "VERKSAMHETENS NETTO OCH KOSTNADER"


def test_text_outside_the_page_is_not_read() -> None:
    assert Pages().text(72, 72, "Inne").text(-300, 72, "Ute").text(72, 2000, "Under").read().text == "Inne"


# --- real documents ----


def assert_whole(document: Document) -> None:
    """What must hold of every document."""
    for table in document.tables:
        for cell in table.cells:
            assert document.slice(cell.span) == cell.text
    end = 0
    for place in document.places:
        assert place.start >= end
        end = place.end
        assert place.page is not None
        assert place.box is not None
        page = document.pages[place.page - 1]
        x0, top, x1, bottom = place.box
        assert -0.01 <= x0 < x1 <= page.width + 0.01
        assert -0.01 <= top < bottom <= page.height + 0.01
    covered = 0
    for block in document.blocks:
        assert not document.text[covered : block.span.start].strip()
        covered = block.span.end
    assert covered == len(document.text)


@pytest.mark.parametrize("path", REAL or [NO_FILES], ids=lambda p: getattr(p, "name", "none"))
def test_a_real_document_is_whole_and_its_boxes_hold_its_words(path: Path) -> None:
    document = read_pdf(path.read_bytes(), path.name, ReadOptions(SWEDISH, ocr="never"))

    assert_whole(document)
    with pdfplumber.open(path) as pdf:
        page = pdf.pages[-1]
        chars = [char for char in page.chars if not char["text"].isspace()]
    for place in document.places:
        if place.page != len(document.pages) or place.box is None:
            continue
        x0, top, x1, bottom = place.box
        boxed = [
            char["text"]
            for char in chars
            if x0 - 0.1 <= (char["x0"] + char["x1"]) / 2 <= x1 + 0.1
            and top - 0.1 <= (char["top"] + char["bottom"]) / 2 <= bottom + 0.1
        ]
        assert not _plain(document.text[place.start : place.end]) - _plain("".join(boxed))


def _plain(text: str) -> set[str]:
    superscripts = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
    return set(re.sub(r"[\W_]", "", text.translate(superscripts)))


SEED = SHARED / "seed"


@pytest.mark.skipif(not SEED.exists(), reason="the shared documents are not at hand")
def test_the_seed_reads_alike_as_pdf_and_as_word() -> None:
    import docx

    paragraphs = [" ".join(p.text.split()) for p in docx.Document(str(SEED / "seed.docx")).paragraphs]
    document = read_pdf((SEED / "seed.pdf").read_bytes(), "seed.pdf", ReadOptions(SWEDISH, ocr="never"))

    assert [document.slice(block.span) for block in document.blocks] == [text for text in paragraphs if text]


def test_rows_of_gives_every_position() -> None:
    document = Pages().grid([60, 200, 300], [80, 95, 110], [["Tkr", "Budget"], ["Intäkter", "5"]]).read()

    assert rows_of(document.tables[0]) == [["Tkr", "Budget"], ["Intäkter", "5"]]
