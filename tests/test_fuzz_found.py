"""What damaged files once broke, each as the smallest file or text that did."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable

import pytest

import regionkit
from fuzz.guarded import Bounds, all_tried
from fuzz.trial import Outcome, tried
from hostile import page, paragraph, pdf, stream, word
from regionkit import CorruptDocument, DocumentTooLarge, Limits
from regionkit.readers.pdf.glyphs import raise_digits
from regionkit.readers.pdf.plumber import NoSuchPage, Plumber

# --- Word ------------------------------------------------------------------------------------------------------------


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows: str) -> bytes:
    return word(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>")


@pytest.mark.parametrize(
    ("said", "column"), [(-5, 0), (-2147483648, 0), (0, 0), (1, 1), (3, 3), (200, 200), (10**9, 200)]
)
def test_a_row_begins_no_further_out_than_a_table_can(said: int, column: int) -> None:
    before = f'<w:trPr><w:gridBefore w:val="{said}"/></w:trPr>'

    [read] = regionkit.read(table(before + cell("Utfall") + cell("Budget"), cell("3") + cell("4"))).tables

    assert [(c.row, c.column) for c in read.cells] == [(0, column), (0, column + 1), (1, 0), (1, 1)]
    assert read.n_columns == column + 2


@pytest.mark.parametrize("said", ["-2", "0", "", "auto", "nan", "inf", "1e300", "3277", "9223372036854775807"])
def test_letters_of_no_possible_size_are_read_in_the_usual_one(said: str) -> None:
    properties = f'<w:rPr><w:b/><w:sz w:val="{said}"/></w:rPr>'
    heading = f"<w:p><w:r>{properties}<w:t>Delårsrapport augusti 2025</w:t></w:r></w:p>"

    document = regionkit.read(word(heading + paragraph("Nämnden har ett överskott på 3 tkr.")))

    assert [block.size for block in document.blocks] == [10.0, 10.0]
    assert regionkit.extract(document).metadata.title


@pytest.mark.parametrize(("said", "span"), [(-5, 1), (0, 1), (2, 2), (200, 200), (10**9, 200)])
def test_a_cell_spans_no_more_than_a_table_can(said: int, span: int) -> None:
    wide = cell("Utfall", f'<w:gridSpan w:val="{said}"/>')

    [read] = regionkit.read(table(wide + cell("Budget"), cell("3") + cell("4"))).tables

    assert [(c.column, c.column_span) for c in read.cells] == [(0, span), (span, 1), (0, 1), (1, 1)]


def test_a_table_of_more_columns_than_any_page_shows_is_refused() -> None:
    wide = cell("3 tkr", '<w:gridSpan w:val="200"/>')
    said = "<bytes>: a table has more columns, over the limit of 10 000; split it, or give limits=Limits(columns=...)"

    assert regionkit.read(table(wide * 50)).tables[0].n_columns == 10_000
    with pytest.raises(DocumentTooLarge, match=re.escape(said)):
        regionkit.read(table(wide * 51))
    assert regionkit.read(table(wide * 51), limits=Limits(columns=10_200)).tables[0].n_columns == 10_200


def test_cells_are_found_by_their_place_and_by_their_text() -> None:
    merged = '<w:gridSpan w:val="2"/>'
    document = regionkit.read(table(cell("Utfall", merged) + cell(""), cell("a") + cell("b") + cell("c")))
    [read] = document.tables

    covering = [[read.cell(row, column) for column in range(4)] for row in range(3)]
    assert [[c.text if c else None for c in row] for row in covering] == [
        ["Utfall", "Utfall", "", None],
        ["a", "b", "c", None],
        [None] * 4,
    ]
    assert [[c.text for c in read.row(row)] for row in range(3)] == [["Utfall", ""], ["a", "b", "c"], []]
    by_text = [read.cell_over(at) for at in range(len(document.text))]
    assert "".join(c.text[0] if c else "-" for c in by_text) == re.sub(
        r"\w+", lambda word: word[0][0] * len(word[0]), re.sub(r"\W", "-", document.text)
    )
    assert (read.cell_over(-1), read.cell_over(len(document.text))) == (None, None)


# --- PDF -------------------------------------------------------------------------------------------------------------


def plainly(content: bytes) -> tuple[bytes, bytes]:
    return b"", content


def in_digits(content: bytes) -> tuple[bytes, bytes]:
    return b"/Filter/ASCIIHexDecode", content.hex().encode() + b">"


def in_letters(content: bytes) -> tuple[bytes, bytes]:
    return b"/Filter/ASCII85Decode", base64.a85encode(content) + b"~>"


def forms(*contents: bytes, again: int = 0, written: Callable[[bytes], tuple[bytes, bytes]] = plainly) -> bytes:
    """A page that draws a form that draws the next one, and so on; the last one draws one of them again."""
    objects = page(stream(b"", b"/X Do"), resources=b"/XObject<</X 10 0 R>>")
    for step, content in enumerate(contents):
        inner = 11 + step if step + 1 < len(contents) else again
        said = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % inner
        how, data = written(content)
        objects[10 + step] = stream(said + how, data)
    return pdf(objects)


TWICE = b"/X Do /X Do "
ENDLESS = {
    "one that draws itself twice": forms(TWICE, again=10),
    "two that draw one another": forms(TWICE, b"/X Do ", again=10),
    "twice, and twice of that, and so on": forms(*[TWICE] * 30),
    "one that pdfminer does not find": forms(TWICE, again=10).replace(b"%PDF-1.7", b"%PDF-1.7\n% moved"),
    "a thousand times a thousand": forms(b"/X Do " * 1000, b"/X Do " * 1000, b"0 0 1 1 re f"),
    "one that is written in digits": forms(TWICE, again=10, written=in_digits),
    "one that is written in letters": forms(TWICE, again=10, written=in_letters),
}
BOUNDED = {
    "one that draws itself once": forms(b"/X Do ", again=10),
    "once, and written in digits": forms(b"/X Do ", again=10, written=in_digits),
    "once, and written in letters": forms(b"/X Do ", again=10, written=in_letters),
    "forty in one another": forms(*[b"/X Do "] * 40),
    "one that draws another a thousand times": forms(b"/X Do " * 1000, b"0 0 1 1 re f"),
    "one that draws what is not there": forms(TWICE * 1000, again=99),
    "one that draws the page": forms(TWICE, again=3),
    "ten that draw twice, and not one another": pdf(
        {
            **page(),
            **{n: stream(b"/Subtype/Form/Resources<</XObject<</X 99 0 R>>>>", TWICE * 500) for n in range(10, 20)},
        }
    ),
}


@pytest.mark.parametrize("kind", ENDLESS)
def test_drawings_that_draw_one_another_without_end_are_refused(kind: str) -> None:
    said = "<bytes>: its drawings, drawn in one another, take more bytes, over the limit of 1 000 000 000; "
    with pytest.raises(DocumentTooLarge, match=re.escape(said)):
        regionkit.read(ENDLESS[kind], ocr="never")


@pytest.mark.parametrize("kind", BOUNDED)
def test_drawings_that_come_to_an_end_are_read(kind: str) -> None:
    assert len(regionkit.read(BOUNDED[kind], ocr="never").pages) == 1


@pytest.mark.parametrize("mark", [b"/P BMC ", b"/P <</MCID 1>> BDC "])
def test_marks_that_stand_in_one_another_without_end_are_refused(mark: bytes) -> None:
    text = b"BT /F 11 Tf 72 700 Td (Budget 2025) Tj ET "
    deep = [pdf(page(stream(b"", mark * n + text + b"EMC " * n))) for n in (2000, 20_000)]
    after = pdf(page(stream(b"", (mark + b"EMC ") * 20_000 + text)))

    assert [regionkit.read(data, ocr="never").text for data in (deep[0], after)] == ["Budget 2025"] * 2
    with pytest.raises(DocumentTooLarge, match="more than 10000 marks stand in one another on a page; print it"):
        regionkit.read(deep[1], ocr="never")


@pytest.mark.parametrize("size", [0.0, -11.0, float("inf"), float("nan")])
def test_letters_without_a_size_are_no_raised_digits(size: float) -> None:
    glyphs = [{"text": text, "size": size, "bottom": bottom} for text, bottom in (("1", 10.0), ("2", 4.0))]

    assert raise_digits(glyphs) == ["1", "2"]


def test_small_raised_digits_still_are_the_mark_of_a_note() -> None:
    glyphs = [{"text": text, "size": size, "bottom": bottom} for text, size, bottom in (("1", 11, 10), ("2", 7, 6))]

    assert raise_digits(glyphs) == ["1", "²"]


def test_a_page_that_pdfminer_does_not_find_is_no_index_error() -> None:
    plumber = Plumber(pdf(page()))

    assert plumber.read(1).number == 1
    with pytest.raises(NoSuchPage):
        plumber.read(2)


def test_a_pdf_whose_only_page_is_no_page_is_refused() -> None:
    objects = page()
    objects[3] = b"(no page)"

    with pytest.raises(CorruptDocument):
        regionkit.read(pdf(objects), ocr="never")


# --- Texts that took hours -------------------------------------------------------------------------------------------

LONG = {
    "brackets": "Utfallet är 3 tkr. " + "(" * 50_000,
    "underscores": "_" * 200_000 + " 12 tkr",
    "spaces after a number": "Antalet är 12" + " " * 100_000 + "elever och 5 årsarbetare.",
    "spaces between two numbers": "Andelen är 3" + "\u00a0" * 100_000 + "av 5 mål, 4 av 5.",
}


STROKES = {
    "a line of strokes with a word behind it": "-" * 70 + " Sida 1\nUtfallet är 3 tkr.",
    "strokes without end and a word": "=-" * 5_000 + "a\nUtfallet är 3 tkr.",
    "a line of strokes": "Nämnd     Utfall\n" + "-" * 5_000 + "\nSkola     3 tkr",
}


def test_a_heading_of_endless_strokes_is_read_in_time() -> None:
    level = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    heading = f"<w:p>{level}<w:r><w:t>Mål {'-' * 50_000} a</w:t></w:r></w:p>"
    items = paragraph("– Köerna ska minska.") + paragraph("– Fler lärare ska anställas.")
    data = word(heading + items)

    [(_, outcome)] = all_tried([data], lambda file: tried("docx", file), 1, Bounds(seconds=30))

    assert outcome.verdict == "parsed"


@pytest.mark.parametrize("kind", STROKES)
def test_strokes_in_a_text_file_are_read_in_time(kind: str) -> None:
    """In a process of its own: the parts of seventy strokes are tried for years."""

    def attempt(text: str) -> Outcome:
        return tried("txt", text.encode())

    [(_, outcome)] = all_tried([STROKES[kind]], attempt, 1, Bounds(seconds=30))

    assert outcome.verdict == "parsed"


@pytest.mark.parametrize("kind", LONG)
def test_long_runs_of_one_sign_are_read_in_time(kind: str) -> None:
    """In a process of its own, which is ended after a minute: each of these once took longer than that."""

    regionkit.extract(regionkit.document_from_text("Utfallet 2024 är 3 tkr."))  # loads what the process needs

    def attempt(text: str) -> Outcome:
        return tried("text", text.encode())

    [(_, outcome)] = all_tried([LONG[kind]], attempt, 1, Bounds(seconds=60))

    assert outcome.verdict == "parsed"
