"""The lines that a picture's table does without, and those that are none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from regionkit.readers.layout.lines import lines_of, underlines_of
from regionkit.readers.layout.page import Look, Reading, Rect, Rule, Word
from regionkit.readers.ocr.gutters import gutters_of
from regionkit.readers.ocr.picture import PictureWord
from regionkit.readers.ocr.pieces import pieces_of
from regionkit.readers.ocr.ruling import ruling_of
from regionkit.readers.ocr.strokes import strokes_of

SIZE = 20.0
HEADS = (("tkr", 0, 40), ("Budget", 200, 260), ("Utfall", 300, 360))
ROWS = (
    HEADS,
    (("Skola", 0, 60), ("120", 230, 260), ("130", 330, 360)),
    (("Vård", 0, 50), ("1 450", 215, 260), ("-1 460", 305, 360)),
    (("Summa", 0, 70), ("1 570", 215, 260), ("-1 330", 305, 360)),
)


def words(rows: Sequence[Sequence[tuple[str, float, float]]]) -> list[PictureWord]:
    """Rows of texts from where to where, 40 pixels apart."""
    made = []
    for row, texts in enumerate(rows):
        baseline = 30.0 + 40 * row
        for text, x0, x1 in texts:
            box = (x0, baseline - 15, x1, baseline)
            made.append(PictureWord(text, box, Reading(0.95), len(made), baseline, SIZE))
    return made


def between(rules: Sequence[Rule]) -> tuple[list[int], list[int]]:
    """Which rows and which columns are parted: a level line by the row above it, an upright one by where it stands."""
    level = sorted({int((rule.top - 30) // 40) for rule in rules if rule.level})
    upright = sorted({round(rule.x0, -1) for rule in rules if not rule.level})
    return level, [int(x) for x in upright]


def test_a_table_without_lines_gets_all() -> None:
    level, upright = between(ruling_of(words(ROWS), [], [], 400))

    assert level == [-1, 0, 1, 2, 3]
    assert upright[1:3] == [140, 280]
    assert len(upright) == 4


def test_drawn_lines_and_shadings_are_not_drawn_again() -> None:
    uprights = [Rule(x, 5, x, 165) for x in (-10.0, 140.0, 280.0, 370.0)]
    shades = [Rect(-10, 5 + 40 * row, 370, 45 + 40 * row, (0.9, 0.9, 0.9)) for row in range(4)]

    assert ruling_of(words(ROWS), uprights, shades, 400) == []


@pytest.mark.parametrize(
    "rows",
    [
        ((("Budgeten följs varje månad av nämnden", 0, 380),) for _ in range(4)),
        ROWS[:2],
        ((("Bibliotek", 0, 80), ("öppet", 200, 260)),) * 4,
    ],
    ids=["text", "one row with figures", "no figures"],
)
def test_what_is_no_table_gets_no_lines(rows: Sequence[Sequence[tuple[str, float, float]]]) -> None:
    assert ruling_of(words(tuple(rows)), [], [], 400) == []


def test_a_heading_over_two_columns_is_not_parted() -> None:
    over = (("", 0, 0), ("Nettokostnad helår", 205, 355))
    rules = ruling_of(words((over[1:], *ROWS)), [], [], 400)

    assert 0 in between(rules)[0]
    assert min(rule.top for rule in rules if not rule.level and 270 < rule.x0 < 290) > 30


def test_figures_of_two_columns_read_in_one_go_are_parted_where_others_end() -> None:
    made = words(ROWS)
    line = next(word.line for word in made if word.text == "1 450")
    joined = [word._replace(line=line) if word.text == "-1 460" else word for word in made]

    assert between(ruling_of(joined, [], [], 400)) == between(ruling_of(made, [], [], 400))


def test_the_first_word_of_a_wide_head_goes_with_the_rest_of_it() -> None:
    heads = (("tkr", 0, 40), ("Utfall", 200, 260), ("Avvikelse", 272, 316), ("helår", 326, 360))
    upright = between(ruling_of(words((heads, *ROWS[1:])), [], [], 400))[1]

    assert upright[2] == 270


def drawn(*texts: tuple[float, float, str], size: float = 16) -> np.ndarray:
    image = Image.new("L", (420, 130), "white")
    pen = ImageDraw.Draw(image)
    for x, y, text in texts:
        pen.text((x, y), text, font=ImageFont.load_default(size), fill="black")
    return 255 - np.asarray(image)


def test_a_head_of_one_line_beside_heads_of_two_is_a_piece_of_its_own() -> None:
    ink = drawn((10, 10, "Total"), (10, 32, "budget"), (72, 10, "Budget"), (90, 32, "2026"), (136, 21, "Prognos"))

    assert len(list(pieces_of(ink, 14.0))) == 5


def test_a_text_of_two_lines_is_not_cut_at_its_spaces() -> None:
    assert len(list(pieces_of(drawn((10, 10, "Hem för vård"), (10, 34, "och boende")), 14.0))) == 2


@pytest.mark.parametrize(("second", "gutters"), [("{:03}", 0), ("{}", 1)], ids=["thousands", "a column"])
def test_a_gap_before_three_digits_in_every_line_parts_thousands(second: str, gutters: int) -> None:
    numbers = (7, 61, 5, 948, 23, 610)
    ink = np.zeros((len(numbers) * 20, 120), np.uint8)
    for row, number in enumerate(numbers):
        for place, _ in enumerate(str(row + 12)):
            ink[20 * row + 3 : 20 * row + 15, 10 + 12 * place : 18 + 12 * place] = 255
        for place, _ in enumerate(second.format(number)):
            ink[20 * row + 3 : 20 * row + 15, 50 + 12 * place : 58 + 12 * place] = 255

    assert len([g for g in gutters_of([(0, ink)], 120, 12.0) if g[0] < 50]) == gutters


def test_a_light_line_goes_on_through_a_dark_head() -> None:
    gray = np.full((120, 200), 255, np.uint8)
    gray[:40] = 50
    gray[:, 99:101] = 190

    assert [(s.start, s.end) for s in strokes_of(gray, 96).upright if not s.edge and 98 <= s.near <= 100] == [(0, 120)]


def test_a_long_word_in_small_letters_is_no_line() -> None:
    gray = 255 - drawn((10, 50, "Verksamhetensnettokostnaderisammandrag"), size=9)

    assert [s for s in strokes_of(gray, 96).level if not s.edge] == []


@pytest.mark.parametrize(("upright", "underlined"), [((), 2), ((Rule(58.0, 80.0, 58.0, 120.0),), 0)])
def test_a_line_that_meets_an_upright_one_is_no_underline(upright: tuple[Rule, ...], underlined: int) -> None:
    look = Look(10.0)
    lines = lines_of([Word("Summa", 60, 100, 90, 110, look), Word("kostnader", 93, 100, 140, 110, look)], 1)

    assert len(underlines_of(lines, [Rule(58.5, 111.0, 142.0, 111.5), *upright])) == underlined
