"""Traffic lights in tables, and pictures that may hold tables."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from printed_pages import BLUE, PALE, Pages, Rgb
from regionkit.document import Colour, Table
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.layout.page import Look, Word
from regionkit.readers.layout.signs.symbols import colour_of, printed_light
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.opening import opened
from regionkit.readers.pdf.pixels import main_colour

BODY = "Nämnden har under perioden arbetat med den nya organisationen och har därför hållit fler möten än planerat."
XS, YS = [60, 360, 460], [100, 120, 150]
ROWS = [["Nämndmål", "Bedömning"], ["Fler ska kunna låna böcker nära hemmet.", ""]]
GREEN, YELLOW, RED, GREY = (0.6, 0.8, 0.0), (1.0, 0.8, 0.0), (0.85, 0.1, 0.15), (0.6, 0.6, 0.6)


def goal_table() -> Pages:
    return Pages().grid(XS, YS, ROWS, size=9)


def colour_in(pages: Pages) -> Colour | None:
    document = pages.read()
    table: Table = document.tables[0]
    cell = table.cell(1, 1)
    return cell.colour if cell else None


def disc(colour: Rgb, background: Rgb = (1, 1, 1)) -> Image.Image:
    picture = Image.new("RGB", (31, 31), tuple(round(255 * c) for c in background))
    ImageDraw.Draw(picture).ellipse((2, 2, 28, 28), fill=tuple(round(255 * c) for c in colour))
    return picture


@pytest.mark.parametrize(
    ("colour", "light"), [(GREEN, "green"), (YELLOW, "yellow"), (RED, "red"), (GREY, "grey"), (BLUE, None)]
)
def test_a_drawn_disc_in_a_cell(colour: Rgb, light: Colour | None) -> None:
    assert colour_in(goal_table().disc(380, 135, 5, colour)) == light


@pytest.mark.parametrize(("colour", "light"), [(GREEN, "green"), (YELLOW, "yellow"), (RED, "red")])
@pytest.mark.parametrize("background", [(1.0, 1.0, 1.0), PALE])
def test_a_small_picture_in_a_cell(colour: Rgb, light: Colour, background: Rgb) -> None:
    pages = goal_table()
    if background != (1.0, 1.0, 1.0):
        pages = Pages().box(XS[1], YS[1], XS[2], YS[2], background).grid(XS, YS, ROWS, size=9)

    assert colour_in(pages.picture(374, 128, 386, 140, disc(colour, background))) == light


def test_a_symbol_that_cannot_be_read_is_told_of() -> None:
    pages = goal_table().picture(374, 128, 386, 140, disc((0.1, 0.1, 0.1)))
    document = pages.read()
    cell = document.tables[0].cell(1, 1)

    assert cell is not None
    assert cell.colour is None
    assert document.source is not None
    assert document.source.notes == ("status_symbol_unread",)


def test_no_symbol_gives_no_colour_and_no_note() -> None:
    document = goal_table().text(370, 130, "Klart").read()

    assert [cell.colour for cell in document.tables[0].cells] == [None] * 4
    assert document.source is not None
    assert document.source.notes == ()


@pytest.mark.parametrize("size", [2, 40])
def test_bullets_and_logotypes_are_no_lights(size: float) -> None:
    pages = goal_table()
    pages.picture(370, 125, 370 + size, 125 + min(size, 24), disc(GREEN))

    assert colour_in(pages) is None


@pytest.mark.parametrize(
    ("text", "colour", "light"),
    [
        ("●", GREEN, "green"),
        ("■", RED, "red"),
        ("☺", YELLOW, "yellow"),
        ("●", (0.0, 0.0, 0.0), None),
        ("●", GREY, None),
        ("-", RED, None),  # a negative figure in red is no light
        ("5", RED, None),
        ("•", GREEN, None),  # a list's bullet in the house's colour
        ("Klart", GREEN, None),
    ],
)
def test_lights_that_are_printed_as_letters(text: str, colour: Rgb, light: Colour | None) -> None:
    assert printed_light(Word(text, 0, 0, 8, 10, Look(10, colour=colour))) == light


@pytest.mark.parametrize("colour", [(1, 1, 1), (0, 0, 0), (0, 0.41, 0.71), (0.5, 0.2, 0.6), PALE])
def test_colours_that_are_no_lights(colour: Rgb) -> None:
    assert colour_of(colour) is None


def test_the_main_colour_is_not_that_of_a_tick_or_of_the_background() -> None:
    picture = disc((0.6, 0.8, 0.0), background=(0.85, 0.92, 1.0))
    ImageDraw.Draw(picture).line((10, 16, 14, 20, 21, 11), fill=(255, 255, 255), width=2)
    colour = main_colour(picture)

    assert colour is not None
    assert colour_of(colour) == "green"


def test_an_empty_picture_has_no_main_colour() -> None:
    assert main_colour(Image.new("RGB", (20, 20), (255, 255, 255))) is None


# --- pictures ----


def table_picture() -> Image.Image:
    picture = Image.new("RGB", (400, 200), (255, 255, 255))
    drawing = ImageDraw.Draw(picture)
    for row in range(0, 200, 20):
        drawing.line((0, row, 400, row), fill=(0, 0, 0))
        drawing.text((5, row + 4), "Intäkter      1 131 226", fill=(0, 0, 0))
    return picture


def photo() -> Image.Image:
    picture = Image.new("RGB", (400, 200))
    picture.putdata([((x * 7 + y) % 256, (x + y * 5) % 256, (x * y) % 256) for y in range(200) for x in range(400)])
    return picture


def test_a_table_pasted_as_a_picture_and_a_photo() -> None:
    pages = Pages()
    pages.flow(72, 60, BODY, 440)
    pages.picture(72, 110, 452, 300, table_picture()).picture(72, 320, 452, 510, photo())
    found = pages.read().pictures

    assert [picture.table_like for picture in found] == [True, False]
    assert found[0].page == 1
    assert found[0].box == pytest.approx((72, 110, 452, 300), abs=0.02)


def night() -> Image.Image:
    picture = Image.new("RGB", (400, 200), (12, 14, 20))
    ImageDraw.Draw(picture).ellipse((150, 60, 260, 170), fill=(90, 120, 60))
    return picture


def jpeg(picture: Image.Image) -> BytesIO:
    """The picture as a JPEG of some size, which the PDF then holds as such."""
    file = BytesIO()
    picture.resize((1600, 800)).save(file, "JPEG", quality=70)
    return file


@pytest.mark.parametrize("saved", [lambda picture: picture, jpeg], ids=["packed without loss", "JPEG"])
def test_tables_are_paper_and_photos_and_nights_are_not(saved: Callable[[Image.Image], object]) -> None:
    kinds = [table_picture(), table_picture().convert("L"), photo(), night()]
    pages = Pages()
    for kind in kinds:
        pages.picture(72, 110, 452, 300, saved(kind)).page()
    with opened(pages.bytes(), "pictures.pdf", ReadOptions(SWEDISH, ocr="never")) as read:
        papers = [page.images[0].paper for page in read if page.images]

    assert [paper > 0.5 for paper in papers] == [True, True, False, False]


def test_a_picture_that_cannot_be_opened_may_hold_a_table() -> None:
    data = Pages().picture(72, 110, 452, 300, jpeg(photo())).bytes()
    start = data.index(b"stream", data.index(b"DCTDecode")) + 20
    damaged = data[:start] + b"~" * 2000 + data[start + 2000 :]
    with opened(damaged, "damaged.pdf", ReadOptions(SWEDISH, ocr="never")) as read:
        (page,) = read

    assert [image.paper for image in page.images] == [1.0]


def test_a_logotype_in_the_margin_and_a_cover_photo_hold_no_table() -> None:
    pages = Pages().picture(330, 20, 560, 70, table_picture()).page()
    pages.picture(0, 0, 595, 842, photo()).text(72, 100, "Årsredovisning", size=30)

    assert [picture.table_like for picture in pages.read().pictures] == [False, False]


def test_strips_of_one_picture_are_one() -> None:
    whole = table_picture()
    pages = Pages()
    pages.flow(72, 60, BODY, 440)
    for number in range(4):
        strip = whole.crop((0, 50 * number, 400, 50 * number + 50))
        pages.picture(72, 110 + 47.5 * number, 452, 110 + 47.5 * (number + 1), strip)
    (picture,) = pages.read().pictures

    assert picture.table_like
    assert picture.box == pytest.approx((72, 110, 452, 300), abs=0.1)
