"""Coloured signs of Word files: where they stand, and what the document's key says of them."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from regionkit.document import Document
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.docx.reader import read_docx
from regionkit.readers.options import ReadOptions
from word_files import p, r, read, row, table, tc, word_file

GREEN, YELLOW, RED = ('<w:color w:val="00B050"/>', '<w:color w:val="FFC000"/>', '<w:color w:val="FF0000"/>')
DRAWN = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="139700" cy="139700"/><a:graphic><a:graphicData>'
    '<a:blip r:embed="{}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
KEY = f"<w:p>{r('●', GREEN)}{r(' Uppfyllt  ')}{r('●', YELLOW)}{r(' Delvis  ')}{r('●', RED)}{r(' Ej uppfyllt')}</w:p>"


def picture(colour: tuple[int, int, int]) -> bytes:
    pixels = io.BytesIO()
    image = Image.new("RGB", (32, 32), "white")
    ImageDraw.Draw(image).ellipse((2, 2, 29, 29), fill=colour)
    image.save(pixels, "PNG")
    return pixels.getvalue()


PICTURES = {"green": picture((0, 176, 80)), "red": picture((192, 0, 0)), "black": picture((0, 0, 0))}


def signs(document: Document) -> list[tuple[str | None, str, str]]:
    found = document.symbols
    return [(sign.colour, document.slice(sign.span) if sign.span else "", sign.meaning) for sign in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(f"<w:p>{r('●', GREEN)}{r(' Fler resor')}</w:p>", [("green", "● Fler resor", "")], id="a disc"),
        pytest.param(
            f"<w:p>{r('Resor ')}{r('●', RED)}<w:r><w:br/></w:r>{r('Hälsa ')}{r('●', GREEN)}</w:p>",
            [("red", "Resor ●", ""), ("green", "Hälsa ●", "")], id="each on its line",
        ),
        pytest.param(p("🟢 Resor"), [("green", "🟢 Resor", "")], id="an emoji"),
        pytest.param(f"<w:p>{DRAWN.format('red')}{r(' Resor')}</w:p>", [("red", "Resor", "")], id="a small picture"),
        pytest.param(f"<w:p>{DRAWN.format('black')}{r(' Resor')}</w:p>", [], id="a small picture that is no light"),
        pytest.param(p("Fler resor", run=GREEN), [], id="coloured words"),
        pytest.param(p("● Fler resor"), [], id="a bullet"),
        pytest.param(
            table(row("Mål", "Status"), row("Resor", tc("●", run=RED)), row("Hälsa", tc("Klart", run=GREEN))),
            [("red", "●", "")], id="in a cell",
        ),
        pytest.param(
            table(row("Mål", "Status"), row("Resor", tc(f"<w:p>{DRAWN.format('green')}</w:p>"))),
            [("green", "", "")], id="alone in a cell",
        ),
        pytest.param(
            table(row("Mål", "Status"), row("Resor", tc(f"<w:p>{DRAWN.format('black')}</w:p>"))),
            [(None, "", "")], id="unread in a cell",
        ),
        pytest.param(
            table(row("Mål", "Status"), row("Resor", tc("Klart", '<w:shd w:fill="00B050"/>'))),
            [("green", "Klart", "")], id="a shaded cell",
        ),
    ],
)  # fmt: skip
def test_signs_with_the_text_that_they_belong_to(body: str, expected: list[tuple[str | None, str, str]]) -> None:
    document = read_docx(word_file(p("Före") + body, pictures=PICTURES), None, ReadOptions(SWEDISH, ocr="never"))

    assert signs(document) == expected


def test_a_key_says_what_the_signs_mean_and_is_none_itself() -> None:
    goals = table(row("Mål", "Status"), row("Resor", tc("●", run=RED)), row("Hälsa", tc("●", run=GREEN)))
    document = read(goals + p("Teckenförklaring:") + KEY)

    assert signs(document) == [("red", "●", "Ej uppfyllt"), ("green", "●", "Uppfyllt")]
    assert [(entry.colour, entry.text, document.slice(entry.span)) for entry in document.legend] == [
        ("green", "Uppfyllt", "Uppfyllt"), ("yellow", "Delvis", "Delvis"), ("red", "Ej uppfyllt", "Ej uppfyllt"),
    ]  # fmt: skip


def test_a_key_of_small_pictures_before_their_words() -> None:
    key = f"<w:p>{DRAWN.format('green')}{r(' Uppfyllt ')}{DRAWN.format('red')}{r(' Ej uppfyllt')}</w:p>"
    document = read_docx(word_file(p("Teckenförklaring") + key, pictures=PICTURES), None, ReadOptions(SWEDISH))

    assert [(entry.colour, entry.text) for entry in document.legend] == [("green", "Uppfyllt"), ("red", "Ej uppfyllt")]
    assert document.symbols == ()


def test_two_goals_with_signs_are_no_key() -> None:
    document = read(f"<w:p>{r('●', GREEN)}{r(' Resor')}</w:p><w:p>{r('●', RED)}{r(' Hälsa')}</w:p>")

    assert document.legend == ()
    assert signs(document) == [("green", "● Resor", ""), ("red", "● Hälsa", "")]
