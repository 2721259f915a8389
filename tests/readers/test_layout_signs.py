"""Coloured signs: which line or cell they stand in, which are a key to the others, and which cannot be read."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

import regionkit
from printed_pages import Pages, Rgb
from regionkit.document import Document

GREEN: Rgb = (0.2, 0.7, 0.3)
YELLOW: Rgb = (1.0, 0.8, 0.0)
RED: Rgb = (0.85, 0.1, 0.15)
GREY: Rgb = (0.6, 0.6, 0.6)
BLACK: Rgb = (0.0, 0.0, 0.0)
BLUE: Rgb = (0.0, 0.4, 0.7)


def page() -> Pages:
    pages = Pages()
    pages.flow(
        72, 60, "Nämnden har under perioden arbetat med den nya organisationen och haft fler möten än planerat.", 440
    )
    return pages


def signed(pages: Pages, top: float, colour: Rgb, text: str, x: float = 72) -> Pages:
    """A disc, and a line beside it."""
    return pages.disc(x, top + 6, 4.5, colour).text(x + 12, top, text)


def found(document: Document) -> list[tuple[str | None, str]]:
    return [(symbol.colour, document.slice(symbol.span) if symbol.span else "-") for symbol in document.symbols]


def key(document: Document) -> list[tuple[str, str]]:
    assert all(document.slice(entry.span) == entry.text for entry in document.legend)
    return [(entry.colour, entry.text) for entry in document.legend]


def test_drawn_signs_belong_to_the_lines_they_stand_beside() -> None:
    pages = signed(page(), 150, GREEN, "Fler ska kunna låna böcker nära hemmet.")
    signed(pages, 190, RED, "Köerna till musikskolan ska bli kortare.")
    pages.text(72, 230, "Mötesplatserna ska bli fler.").disc(230, 236, 4.5, YELLOW)
    document = pages.read()

    assert found(document) == [
        ("green", "Fler ska kunna låna böcker nära hemmet."),
        ("red", "Köerna till musikskolan ska bli kortare."),
        ("yellow", "Mötesplatserna ska bli fler."),
    ]
    assert (document.symbols[0].page, document.symbols[0].box) == (1, (67.5, 151.5, 76.5, 160.5))
    assert document.legend == ()


def test_a_printed_sign_belongs_to_its_line() -> None:
    pages = page().text(72, 150, "Målet bedöms som uppnått").text(220, 150, "\u25a0", font="ZapfDingbats", colour=GREEN)
    pages.text(220, 190, "n", font="ZapfDingbats", colour=RED).text(72, 190, "Målet nås inte")

    assert found(pages.read())[-1][0] == "red"


@pytest.mark.parametrize(
    ("x", "y", "radius", "colour"),
    [
        (66, 156, 4.5, BLUE),
        (66, 156, 4.5, GREY),
        (66, 156, 4.5, BLACK),
        (66, 156, 2.0, GREEN),  # a bullet
        (66, 156, 15.0, GREEN),  # a badge
        (66, 250, 4.5, GREEN),  # beside no line
        (420, 156, 4.5, GREEN),  # far away
    ],
)
def test_what_is_no_sign_of_a_line(x: float, y: float, radius: float, colour: Rgb) -> None:
    document = page().text(78, 150, "Fler ska kunna låna böcker.").disc(x, y, radius, colour).read()

    assert document.symbols == ()
    assert document.source is not None
    assert document.source.notes == ()


def test_a_sign_of_several_shapes_is_one() -> None:
    document = signed(page().disc(72, 156, 5, GREEN), 150, GREEN, "Fler ska kunna låna böcker.").read()

    assert found(document) == [("green", "Fler ska kunna låna böcker.")]


def test_a_key_on_one_line_gives_the_colours_their_meaning() -> None:
    pages = signed(page(), 150, RED, "Köerna till musikskolan ska bli kortare.")
    for x, colour, text in ((72, GREEN, "Uppnås"), (160, YELLOW, "Uppnås delvis"), (290, RED, "Uppnås inte")):
        signed(pages, 400, colour, text, x)
    document = pages.read()

    assert key(document) == [("green", "Uppnås"), ("yellow", "Uppnås delvis"), ("red", "Uppnås inte")]
    assert [(symbol.colour, symbol.meaning) for symbol in document.symbols] == [("red", "Uppnås inte")]


@pytest.mark.parametrize("word", ["Teckenförklaring", "Förklaring till symbolerna:"])
def test_a_key_under_each_other_under_its_name(word: str) -> None:
    pages = page().text(72, 150, word)
    for top, colour, text in ((175, GREEN, "Går som tänkt"), (200, YELLOW, "Lite sent"), (225, RED, "Står stilla")):
        signed(pages, top, colour, text)
    document = pages.read()

    assert key(document) == [("green", "Går som tänkt"), ("yellow", "Lite sent"), ("red", "Står stilla")]
    assert document.symbols == ()


def test_goals_each_with_its_colour_are_no_key() -> None:
    pages = page()
    for top, colour, text in (
        (175, GREEN, "Fler ska låna böcker."), (200, YELLOW, "Fler möten."), (225, RED, "Kortare köer."),
    ):  # fmt: skip
        signed(pages, top, colour, text)
    document = pages.read()

    assert document.legend == ()
    assert [colour for colour, _ in found(document)] == ["green", "yellow", "red"]


STATUSES = [(GREEN, "Uppnås"), (YELLOW, "Uppnås delvis"), (RED, "Uppnås inte")]


@pytest.mark.parametrize("goals", [True, False])
def test_statuses_in_a_table_of_goals_are_no_key(goals: bool) -> None:
    texts = ["Fler böcker", "Fler möten", "Kortare köer"]
    rows = [[texts[n], text] if goals else ["", text] for n, (_, text) in enumerate(STATUSES)]
    pages = page().grid([60, 200, 330] if goals else [60, 90, 330], [100, 120, 140, 160], rows, bold_rows=(), size=9)
    for number, (colour, _) in enumerate(STATUSES):
        pages.disc(215 if goals else 75, 110 + 20 * number, 4.5, colour)
    document = pages.read()

    assert [colour for colour, _ in key(document)] == ([] if goals else ["green", "yellow", "red"])
    assert len(document.symbols) == (3 if goals else 0)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Grön = målet nås, gul = målet nås delvis, röd = målet nås inte.",
         [("green", "målet nås"), ("yellow", "målet nås delvis"), ("red", "målet nås inte")]),
        ("Grönt: enligt plan. Rött: försenat.", [("green", "enligt plan"), ("red", "försenat")]),
        ("Grön omställning: nämnden har bytt fordon.", []),
        ("Röd - grön budget, grön - röd budget, röd: en till", []),
        ("Gula huset, Röda huset och Gröna huset.", []),
    ],
)  # fmt: skip
def test_a_key_in_words(text: str, read: list[tuple[str, str]]) -> None:
    assert key(page().text(72, 150, text).read()) == read


def test_a_sign_that_cannot_be_read_is_a_finding_with_its_place() -> None:
    picture = Image.new("RGB", (31, 31), (20, 20, 20))
    pages = Pages().grid([60, 360, 460], [100, 120, 150], [["Nämndmål", "Bedömning"], ["Fler ska låna böcker.", ""]])
    data = pages.picture(374, 128, 386, 140, picture).bytes()
    document = regionkit.read(BytesIO(data))
    (finding,) = [one for one in regionkit.extract(document).findings if one.code == "T03"]

    assert [(symbol.colour, symbol.page, symbol.box) for symbol in document.symbols] == [
        (None, 1, (374.0, 128.0, 386.0, 140.0))
    ]
    assert finding.pages == (1,)
    assert [(place.page, place.box) for place in finding.locations] == [(1, (374.0, 128.0, 386.0, 140.0))]
