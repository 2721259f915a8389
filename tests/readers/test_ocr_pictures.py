"""What is read from drawn pictures: cells, rules, shadings."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from regionkit.readers.ocr.engine import found
from regionkit.readers.ocr.flattening import flattened
from regionkit.readers.ocr.picture import ReadPicture
from regionkit.readers.ocr.pieces import line_heights, usual_height
from regionkit.readers.ocr.reader import read_picture
from regionkit.readers.ocr.skew import looked_at, skew_of

needs_tesseract = pytest.mark.skipif(found().missing("swe") is not None, reason="Tesseract for Swedish is missing")

TABLE = (
    ("Verksamhet", "Budget", "Utfall", "Differens"),
    ("Bibliotek", "12 450", "11 984", "-466"),
    ("Badhus", "1 264 583", "0", "305"),
    ("Fritid", "", "720", "-5 746"),
)
WIDTHS, HIGH = (190, 150, 150, 150), 34


def drawn(
    *, head: str = "#ffdd44", letters: str = "black", lines: str | None = "#999999", zebra: str | None = None
) -> Image.Image:
    """A table as a word processor draws it, at 150 dpi."""
    image = Image.new("RGB", (sum(WIDTHS) + 20, HIGH * len(TABLE) + 20), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(20)
    for row, cells in enumerate(TABLE):
        top, fill = 10 + HIGH * row, head if row == 0 else zebra if row % 2 else None
        draw.rectangle((10, top, 10 + sum(WIDTHS), top + HIGH), fill=fill, outline=None)
        x = 10
        for column, (text, width) in enumerate(zip(cells, WIDTHS, strict=True)):
            if lines:
                draw.rectangle((x, top, x + width, top + HIGH), outline=lines)
            place, anchor = (x + 6, "ls") if column == 0 else (x + width - 6, "rs")
            draw.text((place, top + 25), text, font=font, fill=letters if row == 0 else "black", anchor=anchor)
            x += width
    return image


def rows_of(read: ReadPicture) -> list[str]:
    """The words of each row, the words of a cell by spaces and cells by bars."""
    rows: dict[int, dict[int, list[str]]] = {}
    for word in sorted(read.words, key=lambda word: word.box[0]):
        row = round((word.baseline - 35) / HIGH)
        rows.setdefault(row, {}).setdefault(word.line, []).append(word.text)
    return ["|".join(" ".join(words) for words in rows[row].values()) for row in sorted(rows)]


@needs_tesseract
@pytest.mark.parametrize(
    "look",
    [
        {},
        {"lines": "#d9d9d9"},
        {"head": "#1f3864", "letters": "white"},
        {"lines": None, "zebra": "#ededed"},
    ],
    ids=["lines", "pale lines", "white letters on a dark head", "only shading"],
)
def test_a_table_is_read_cell_by_cell(look: dict[str, str | None]) -> None:
    read = read_picture(drawn(**look), dpi=150, language="swe", whole_page=False)

    assert rows_of(read) == ["|".join(cell for cell in row if cell) for row in TABLE]
    assert read.is_text


@needs_tesseract
def test_the_lines_and_fills_of_a_table_are_found() -> None:
    read = read_picture(drawn(), dpi=150, language="swe", whole_page=False)

    level = sorted(round((rule.top - 10) / HIGH) for rule in read.rules if rule.level)
    upright = sorted(rule.x0 for rule in read.rules if not rule.level)
    assert level == [0, 1, 2, 3, 4]
    assert upright == [10, 200, 350, 500, 650]
    assert {rect.fill for rect in read.rects} == {(1.0, 221 / 255, 68 / 255)}


@needs_tesseract
@pytest.mark.parametrize("colour", ["white", "#404040"])
def test_a_plain_picture_holds_no_text(colour: str) -> None:
    read = read_picture(Image.new("RGB", (300, 200), colour), dpi=150, language="swe", whole_page=False)

    assert (read.words, read.rules, read.is_text) == ((), (), False)


@pytest.mark.parametrize("slope", [-2.0, -0.5, 0.0, 0.5, 2.0])
def test_the_slope_of_a_scan_is_measured(slope: float) -> None:
    scan = drawn().rotate(slope, Image.Resampling.BICUBIC, fillcolor="white")

    assert skew_of(looked_at(scan)) == pytest.approx(slope, abs=0.15)


@pytest.mark.parametrize("slope", [-0.8, 0.0, 0.4])
def test_a_dark_box_and_columns_that_are_not_level_do_not_hide_the_slope(slope: float) -> None:
    page = Image.new("L", (900, 1200), "white")
    pencil = ImageDraw.Draw(page)
    pencil.rectangle((60, 60, 840, 260), fill=60)
    for line in range(30):
        for left, down in ((60, 300), (480, 310)):
            for word in range(7):
                x, y = left + 50 * word, down + 22 * line
                pencil.rectangle((x, y, x + 40, y + 9), fill=0)
    scan = page.rotate(slope, Image.Resampling.BICUBIC, fillcolor="white").convert("RGB")

    assert skew_of(looked_at(scan)) == pytest.approx(slope, abs=0.15)


def test_lines_of_two_columns_that_are_not_level_are_as_high_as_they_are() -> None:
    ink = np.zeros((200, 400), np.uint8)
    for top in range(0, 180, 15):
        ink[top : top + 10, :180] = 255
        ink[top + 7 : top + 17, 220:] = 255

    assert usual_height(line_heights(ink, tall=40)) == 10
    assert usual_height(line_heights(ink[:, 180:], tall=40)) == 10
    assert usual_height(line_heights(np.full((120, 400), 255, np.uint8), tall=40)) == 120


def test_a_line_of_a_page_in_black_and_white_leaves_nothing_beside_letters() -> None:
    page = Image.new("L", (800, 400), "white")
    pencil = ImageDraw.Draw(page)
    for x in range(100, 700):  # a line that wanders by four pixels
        pencil.line((x, 198 + x // 150, x, 200 + x // 150), fill=0)
    pencil.rectangle((300, 170, 320, 207), fill=0)  # a letter that reaches through it
    flat = flattened(page.convert("RGB"), 300.0, specks=True)

    inked = np.flatnonzero((flat.ink[190:215] > 128).any(axis=0))
    assert 295 <= inked.min() <= inked.max() <= 325


@needs_tesseract
@pytest.mark.parametrize("slope", [-1.0, 1.0])
def test_a_sloping_table_is_read_straight(slope: float) -> None:
    scan = drawn().rotate(slope, Image.Resampling.BICUBIC, fillcolor="white")

    read = read_picture(scan, dpi=150, language="swe", whole_page=False)

    assert rows_of(read)[1] == "|".join(TABLE[1])
