"""Goals with lights between level rules or shaded rows: every row is there, and none of another table."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from printed_pages import BOLD, Pages, Rgb
from regionkit.document import Cell, Document, Table

GREEN: Rgb = (0.0, 0.69, 0.31)
RED: Rgb = (0.85, 0.1, 0.15)
YELLOW: Rgb = (1.0, 0.8, 0.0)
GREY: Rgb = (0.65, 0.65, 0.65)
BLACK: Rgb = (0.0, 0.0, 0.0)
HEAD: Rgb = (0.85, 0.89, 0.95)
SHADE: Rgb = (0.93, 0.95, 0.98)
LIGHTS = (GREEN, RED, YELLOW, RED, GREEN)
NAMES = ("green", "red", "yellow", "red", "green")
GOALS = ("Fler ska låna böcker.", "Köerna ska bli kortare.", "Bygga ut nätet.", "Öka närvaron.", "Fler mötesplatser.")
MORE = ("Det gäller hela kommunen,", "också byarna.")
WIDTH = 280.0


def head(pages: Pages, top: float) -> Pages:
    pages.box(60, top, 200, top + 16, HEAD).box(200, top, 60 + WIDTH, top + 16, HEAD)
    return pages.text(64, top + 3, "Mål", font=BOLD, size=10).text(240, top + 3, "Status", font=BOLD, size=10)


def row(pages: Pages, top: float, number: int) -> Pages:
    return pages.text(64, top + 3, GOALS[number], size=10).disc(255, top + 8, 5, LIGHTS[number])


def ruled(pages: Pages, top: float, numbers: range) -> float:
    """A shaded head, and level rules below it and every row."""
    head(pages, top)
    pages.rule(60, top + 16, 60 + WIDTH, top + 16)
    top += 16
    for number in numbers:
        row(pages, top, number).lines(64, top + 15, MORE, size=10, pitch=12)
        top += 40
        pages.rule(60, top, 60 + WIDTH, top)
    return top


def shaded(pages: Pages, top: float, every: int) -> None:
    """A shaded head, and a fill behind every second row, or every third."""
    head(pages, top)
    for number in range(5):
        top += 16
        if number % every == 1:
            pages.box(60, top, 200, top + 16, SHADE).box(200, top, 60 + WIDTH, top + 16, SHADE)
        row(pages, top, number)


def rows(table: Table) -> list[list[Cell]]:
    return [table.row(row) for row in range(table.header_rows, table.n_rows)]


def goals(document: Document) -> list[list[tuple[str, str | None]]]:
    """The first sentence of each goal, and its light."""
    return [
        [(goal.text.partition(".")[0] + ".", light.colour) for goal, light in rows(table)]
        for table in document.tables
    ]


EVERY = list(zip(GOALS, NAMES, strict=True))


def test_rows_between_level_rules_are_all_there() -> None:
    pages = Pages()
    ruled(pages, 100, range(5))

    assert goals(pages.read()) == [EVERY]


def test_a_white_row_between_and_below_shaded_ones_is_there() -> None:
    pages = Pages()
    shaded(pages, 100, 2)

    assert goals(pages.read()) == [EVERY]


@pytest.mark.parametrize("title", [True, False])
def test_two_tables_of_one_width_stay_two(title: bool) -> None:
    pages = Pages()
    bottom = ruled(pages, 100, range(3))
    if title:
        pages.text(64, bottom + 24, "Verksamhetens mål", font=BOLD, size=10)
    ruled(pages, bottom + 36, range(3, 5))

    assert [row for table in goals(pages.read()) for row in table if row not in EVERY] == []


def test_a_key_below_the_rules_is_no_row() -> None:
    pages = Pages()
    bottom = ruled(pages, 100, range(5))
    pages.text(64, bottom + 3, "Målet nås inte", size=10).disc(255, bottom + 8, 5, RED)

    assert goals(pages.read()) == [EVERY]


def test_two_white_rows_together_give_no_goal_the_light_of_another() -> None:
    pages = Pages()
    shaded(pages, 100, 3)

    assert [row for table in goals(pages.read()) for row in table if row not in EVERY] == []


@pytest.mark.parametrize(
    ("signs", "colours", "lights"),
    [
        ("●●●", (GREEN, GREY, RED), ["green", "grey", "red"]),
        ("●■●", (GREEN, GREY, RED), ["green", None, "red"]),  # another sign in grey is decoration
        ("●●●", (BLACK, GREY, BLACK), [None, None, None]),
        ("●●●", (GREEN, BLACK, RED), ["green", None, "red"]),
    ],
)
def test_a_grey_sign_is_a_light_where_others_are(
    signs: str, colours: tuple[Rgb, ...], lights: list[str | None]
) -> None:
    cells = [["Mål", "Status"], *([goal, ""] for goal in GOALS[:3])]
    pages = Pages().grid([60, 240, 340], [100, 124, 148, 172, 196], cells)
    for number, (sign, colour) in enumerate(zip(signs, colours, strict=True)):
        pages.text(250, 127 + 24 * number, sign, font="ZapfDingbats", size=11, colour=colour)

    assert goals(pages.read()) == [list(zip(GOALS, lights, strict=False))]


@pytest.mark.parametrize("lower", [0, 6, 12])
def test_two_lights_side_by_side_below_a_shaded_head_are_of_one_goal(lower: float) -> None:
    """Where they do not stand side by side, it is not told which belong together."""
    pages = Pages().box(60, 100, 200, 116, HEAD).box(200, 100, 280, 116, HEAD).box(280, 100, 360, 116, HEAD)
    for x, text in ((64, "Mål"), (220, "Status"), (300, "Prognos")):
        pages.text(x, 103, text, font=BOLD, size=10)
    for number, (now, then) in enumerate(zip((GREEN, GREY, RED), (RED, GREEN, GREY), strict=True)):
        top = 118.0 + 24 * number
        pages.lines(64, top, (GOALS[number].strip("."), "i hela kommunen."), size=10, pitch=12)
        pages.disc(235, top + 6, 5, now).disc(318, top + 6 + lower, 5, then)

    read = [[cell.colour for cell in row[1:]] for table in pages.read().tables for row in rows(table)]
    assert read == ([["green", "red"], ["grey", "green"], ["red", "grey"]] if lower == 0 else [])


@pytest.mark.parametrize(("last", "heads"), [("-", 1), ("12,5", 2)])
def test_a_first_row_over_a_stroke_is_no_head(last: str, heads: int) -> None:
    """Its light is one, whatever stands below its comment."""
    pages = Pages().grid([60, 240, 340, 460], [100, 124, 148, 172], [["Mål", "Status", "Kommentar"]])
    for number, comment in enumerate(("Enligt plan", last)):
        top = 124 + 24 * number
        pages.box(240, top, 340, top + 24, (YELLOW, RED)[number])
        pages.text(64, top + 3, GOALS[number], size=9).text(350, top + 3, comment, size=9)
    table = pages.read().tables[0]

    assert table.header_rows == heads
    assert [row[1].colour for row in rows(table)] == ["yellow", "red"][heads - 1 :]


def test_a_light_close_to_a_long_goal_has_a_column_of_its_own() -> None:
    pages = Pages().text(64, 100, "Mål", font=BOLD, size=10).text(180, 100, "Status", font=BOLD, size=10)
    for number in range(3):
        top = 114 + 14 * number
        width = stringWidth(GOALS[number], "Helvetica", 10)
        pages.text(64, top, GOALS[number], size=10)
        left = 64 + width + 8.5 if number == 1 else 181
        pages.text(left, top, "●", font="ZapfDingbats", size=10, colour=LIGHTS[number])
        pages.text(198, top, "Klart", size=10)

    assert goals(pages.read()) == [EVERY[:3]]
