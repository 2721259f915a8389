"""Personal identity numbers: told from what only looks like them, reported, and never given out.

All numbers are made up: any day, any serial number, and the check digit that follows from them.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import regionkit
from regionkit.document import Document, Furniture, Source, Span
from regionkit.identity_numbers import is_luhn, personal_numbers, without_personal_numbers
from regionkit.plaintext import document_from_text
from regionkit.renderers import RENDERERS

FORMS = ("{c}{b}-{s}", "{b}-{s}", "{c} {b} {s}", "{c}{b}{s}", "{c}{b} {s}", "{b} {s}", "{b}+{s}", "{b}–{s}",
         "{c}{b} - {s}", "{c}{b}-\n{s}", "{c}\u00a0{b}\u00a0{s}", "{c} {b}-{s}")  # fmt: skip


def check_digit(nine: str) -> str:
    return next(digit for digit in "0123456789" if is_luhn(nine + digit))


@st.composite
def numbers(draw: st.DrawFn) -> tuple[str, str]:
    """A number as it may be written, and its ten digits."""
    day = draw(st.integers(1, 28)) + draw(st.sampled_from([0, 0, 60]))
    nine = f"{draw(st.integers(0, 99)):02}{draw(st.integers(1, 12)):02}{day:02}{draw(st.integers(0, 999)):03}"
    ten = nine + check_digit(nine)
    form = draw(st.sampled_from(FORMS))
    return form.format(c=draw(st.sampled_from(["18", "19", "20"])), b=ten[:6], s=ten[6:]), ten


def holds(text: str, ten: str) -> bool:
    """Whether the ten digits stand in a text, whatever single signs stand between them and after the century."""
    return re.search(r"[\s\-+\u2010-\u2015\u2212]{0,3}".join([ten[:6], ten[6:]]), text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "19121212-1212", "121212-1212", "19 121212 1212", "191212121212", "121212+1212", "121212 1212", "1212121212",
        "19121212 - 1212", "121212–1212", "121212\u00ad1212", "19121212-\n1212", "701063-2391", "19701063-2391",
        "pnr:121212-1212,", "(121212-1212)", "f.19121212-1212.", "1212121212\tAnna", "5 19121212-1212",
    ],
)  # fmt: skip
def test_a_number_is_told(text: str) -> None:
    ((start, end),) = personal_numbers(text)

    assert sum(character.isdigit() for character in text[start:end]) in (10, 12)
    assert len(without_personal_numbers(text)) == len(text)
    assert not re.search(r"\d{2}", without_personal_numbers(text))


@pytest.mark.parametrize(
    "text",
    [
        "121212-1213",  # the check digit is another
        "121312-1212", "120012-1217", "121232-1210", "121200-1215", "121295-1219",  # no such month or day
        "232100-0222", "org.nr 556036-0793", "202100-5489", "16232100-0222",  # organisation numbers
        "RS 912-2025", "KS-2025-00620", "Dnr NKB 2025/88", "2024-12-12", "20241212-20241231", "121212-121231",
        "070-123 45 67", "0701234560", "08-123 456 78", "0910-73 70 00", "+46 70 123 45 67",
        "1 212 121 212 kr", "1212121212 kr", "1212121212 SEK", "1212121212 tkr", "1212121212,50", "121 212",
        "121212\t1212", "121212\n1212", "121212\n\n1212", "19121212-12121", "519121212-1212", "XXXXXX-XXXX",
    ],
)  # fmt: skip
def test_what_only_looks_like_one_is_left_alone(text: str) -> None:
    assert personal_numbers(text) == []
    assert without_personal_numbers(text) is text


BEFORE, AFTER = ("", " ", "pnr ", "(", "\n", "a.", "2024 "), ("", " ", ".", ")", ", 3")


@given(numbers(), st.sampled_from(BEFORE), st.sampled_from(AFTER))
def test_every_form_is_told_wherever_it_stands(number: tuple[str, str], before: str, after: str) -> None:
    written, _ = number

    masked = without_personal_numbers(before + written + after)

    assert masked == before + re.sub(r"\d", "X", written) + after


@given(st.text(alphabet="0123456789 -+.\t\naX", max_size=60))
def test_a_masked_text_is_as_long_and_holds_none(text: str) -> None:
    masked = without_personal_numbers(text)

    assert len(masked) == len(text)
    assert all(now == was or (was.isdigit() and now == "X") for was, now in zip(text, masked, strict=True))
    assert personal_numbers(masked) == []


TEMPLATES = st.sampled_from(
    [
        "Bidrag till {n} beviljas med 3 tkr.",
        "§ 9 Ansökan från {n}\n\nDnr KS 3-2026\n\nBeslut\nNämnden beslutar att {n} beviljas bidrag.",
        "Mål 1: Stöd till {n}\n\nMålet för {n} är uppfyllt, senast den 1 maj 2025.",
        "Personnummer   Belopp, tkr   Utfall, tkr\n{n}   1 200   1 300\nSumma   1 200   1 300",
        "Ärende om {n}", "Dnr {n}, org.nr {n}, tfn {n}", "Andelen för {n} är 52,3 % (mål 60 %).",
    ]
)  # fmt: skip


@settings(max_examples=40)
@given(st.lists(numbers(), min_size=1, max_size=3), TEMPLATES)
def test_no_output_holds_a_number_that_the_document_had(several: list[tuple[str, str]], template: str) -> None:
    text = "\n\n".join(template.format(n=written) for written, _ in several)
    document = document_from_text(text)

    extraction = regionkit.extract(document)

    outputs = [regionkit.render(extraction, name, document=document) for name in RENDERERS]
    outputs += [document.text, repr(document), repr(extraction), extraction.model_dump_json()]
    for _, ten in several:
        assert [output for output in outputs if holds(output, ten)] == []
    assert len(document.text) == len(text)
    assert all(document.slice(mention.span) == mention.text for mention in extraction.mentions())
    assert extraction.verify(document) == []
    assert [finding.code for finding in extraction.findings].count("T05") == 1


def test_it_is_said_where_they_stood() -> None:
    document = document_from_text("Inledning\n\nBidrag till 19121212-1212 och 701063-2391.\n\nÖvrigt 19121212-1212")

    (finding,) = [finding for finding in regionkit.extract(document).findings if finding.code == "T05"]

    assert [document.slice(span) for span in document.masked] == ["XXXXXXXX-XXXX", "XXXXXX-XXXX", "XXXXXXXX-XXXX"]
    assert [location.paragraph for location in finding.locations] == [2, 2, 3]
    assert "3 st" in finding.message_sv
    assert ": 3 (" in finding.message_en
    assert not re.search(r"\d{4}", finding.message_sv + finding.message_en)


def test_a_document_without_them_has_no_such_finding() -> None:
    extraction = regionkit.extract(document_from_text("Org.nr 232100-0222, tfn 070-123 45 67, Dnr RS 912-2025."))

    assert "T05" not in [finding.code for finding in extraction.findings]


def test_everything_of_a_document_that_holds_words_is_masked() -> None:
    number = "19121212-1212"
    source = Source(
        filename=f"beslut {number}.pdf", sha256="0" * 64, media_type="application/pdf", byte_size=1, reader="test",
        properties=(("title", f"Beslut om {number}"),),
    )  # fmt: skip

    document = Document(text="", furniture=(Furniture("header", f"Akt {number}", page=2),), source=source)

    assert number not in repr(document)
    (finding,) = [finding for finding in regionkit.extract(document).findings if finding.code == "T05"]
    assert finding.pages == (2,)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A Word file and a PDF with numbers in heading, text, table, running head and property."""
    import docx
    from reportlab.pdfgen.canvas import Canvas

    folder = tmp_path_factory.mktemp("numbers")
    word = docx.Document()
    word.core_properties.title = "Beslut om 121212-1212"
    word.sections[0].header.paragraphs[0].text = "Akt 19121212-1212"
    word.add_paragraph("Bidrag till 19121212-1212", style="Heading 1")
    word.add_paragraph("Nämnden beslutar att 701063-2391 beviljas 30 tkr, och att 121212").add_run("-1212 får 3 tkr.")
    table = word.add_table(rows=2, cols=2)
    for cell, said in zip(table._cells, ["Personnummer", "Utfall, tkr", "121212-1212", "1 300"], strict=True):
        cell.text = said
    buffer = BytesIO()
    word.save(buffer)
    (folder / "a.docx").write_bytes(buffer.getvalue())
    canvas = Canvas(str(folder / "b.pdf"), invariant=1)
    canvas.setTitle("Beslut om 121212-1212")
    canvas.drawString(72, 700, "Bidrag till 19121212-1212 beviljas med 30 tkr enligt ansökan från 19121212-")
    canvas.drawString(72, 685, "1212 som kom in den 3 maj 2025.")
    canvas.save()
    return [folder / "a.docx", folder / "b.pdf"]


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown", "table"])
def test_the_command_line_gives_none_out(files: list[Path], form: str) -> None:
    from regionkit.cli import app

    result = CliRunner().invoke(app, ["parse", *map(str, files), "-f", form, "--workers", "1"], env={"COLUMNS": "200"})

    assert result.exit_code == 0
    assert "XXXX-XXXX" in result.stdout
    assert not any(holds(result.stdout + result.stderr, ten) for ten in ("1212121212", "7010632391"))


def test_files_are_masked_as_they_are_read(files: list[Path]) -> None:
    word, pdf = (regionkit.read(path, ocr="never") for path in files)

    assert len(word.masked) == 4
    assert len(pdf.masked) == 2
    assert [thing.masked for thing in word.furniture if thing.role == "header"] == [True]
    assert not any(holds(repr(document), ten) for document in (word, pdf) for ten in ("1212121212", "7010632391"))


def test_the_picture_of_a_page_is_black_where_they_stand(files: list[Path]) -> None:
    from PIL import Image

    from regionkit.drawing.pages import draw_pages

    document = regionkit.read(files[1], ocr="never")
    ((_, png),) = draw_pages(files[1], lambda pages: [1])
    picture = Image.open(BytesIO(png)).convert("L")

    black = picture.histogram()[0]
    boxes = [location.box for span in document.masked for location in document.locate(span) if location.box]
    assert len(boxes) == 3
    assert black > 0.8 * sum((right - left) * (bottom - top) for left, top, right, bottom in boxes)


def test_the_parts_of_a_document_know_where_theirs_stood() -> None:
    from regionkit.bundles.borders import Part
    from regionkit.bundles.slicing import document_of

    whole = document_from_text("Bidrag till 121212-1212\n\nAndra handlingen\n\nAvslag till 19121212-1212")
    part = document_of(whole, Part(number=2, first_page=1, last_page=1, span=Span(start=25, end=len(whole.text))))

    assert [part.slice(span) for span in part.masked] == ["XXXXXXXX-XXXX"]


def test_long_texts_of_digits_and_numbers_are_looked_through_once() -> None:
    assert personal_numbers("1" * 500_000) == []
    assert len(personal_numbers("19121212-1212 " * 10_000)) == 10_000
    assert "12" not in without_personal_numbers("19121212-1212 " * 10_000)
