"""The lines and edges of cells in scans: what closes a cell, and what only looks like a line."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from regionkit.readers.ocr.flattening import flattened
from regionkit.readers.ocr.strokes import Stroke, strokes_of

DARK, ROW, PAPER = 74, 210, 255


def drawn(strokes: tuple[Stroke, ...]) -> list[tuple[int, int]]:
    """From which row to which, without the edges of shadings."""
    return [(stroke.near, stroke.far) for stroke in strokes if not stroke.edge]


def head(*, feet: int, letters: int = PAPER, shade: int = DARK) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """A head of one row at 200 dpi, over a pale row; its letters stand on pixel row ``feet``."""
    page = np.full((160, 700), PAPER, np.uint8)
    page[50:90, 40:660], page[90:130, 40:660] = shade, ROW
    for x in range(60, 300, 11):
        page[feet - 22 : feet, x : x + 8] = letters
    return page


def test_the_room_under_light_letters_of_a_dark_head_is_no_line() -> None:
    assert drawn(strokes_of(head(feet=83), 200).level) == []


@pytest.mark.parametrize("shade", [DARK, 232])
@pytest.mark.parametrize("end", [300, 660])
def test_a_line_under_letters_stays_a_line(end: int, shade: int) -> None:
    page = head(feet=83, letters=20, shade=PAPER)
    page[90:130] = PAPER
    page[86:89, 40:end] = shade

    assert drawn(strokes_of(page, 200).level) == [(86, 89)]


def test_a_dark_cell_between_cells_with_lines_is_closed() -> None:
    """A status that was green: the lines of its column are seen only where the cells beside them are white."""
    page = Image.new("L", (1000, 500), "white")
    pencil = ImageDraw.Draw(page)
    for y in (60, 120, 240, 360):
        pencil.rectangle((40, y, 960, y + 2), fill=0)
    for x in (40, 400, 640, 958):
        pencil.rectangle((x, 60, x + 2, 362), fill=0)
    pencil.rectangle((400, 120, 642, 240), fill=0)
    pencil.text((440, 105), "Prognos", font=ImageFont.load_default(32), fill=0, anchor="ls")

    boxes = [region.box for region in flattened(page, 300, specks=True).parts]

    assert (403, 63, 640, 120) in boxes


def test_columns_that_are_set_close_are_parted_under_lines_of_text() -> None:
    """Each part of a page has its own gutters: the text above a table has none."""
    page = Image.new("L", (1000, 900), "white")
    pencil, font = ImageDraw.Draw(page), ImageFont.load_default(36)
    for line in range(9):
        pencil.text((40, 60 + 50 * line), "Nämnden redovisar ett resultat på 94,8 mnkr för", font=font, fill=0)
    for y in (540, 860):
        pencil.rectangle((40, y, 960, y + 2), fill=0)
    for row, figures in enumerate((("-6 214 812", "-6 018 775"), ("-231 004", "-8 402")) * 3):
        for figure, right in zip(figures, (560, 752), strict=True):
            pencil.text((right, 590 + 48 * row), figure, font=font, fill=0, anchor="rs")

    rows = [piece for piece in flattened(page, 300).pieces() if piece.top > 545]

    assert len(rows) == 12
