"""Paper is white however a scan shows it, and shaded cells stay shaded; dense pages are read on several sheets."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from regionkit.readers.ocr import strips
from regionkit.readers.ocr.engine import Token
from regionkit.readers.ocr.lighting import on_white


def page(paper: int = 255) -> Image.Image:
    """Lines of letters and a shaded row."""
    made = Image.new("L", (1075, 1520), paper)
    pencil = ImageDraw.Draw(made)
    for top in range(100, 1400, 40):
        pencil.text((150, top), "Nettokostnad 12 345 -678 Region Norrmark ", fill=20, font_size=20)
    pencil.rectangle((150, 400, 900, 460), fill=paper * 5 // 6)
    return made


@pytest.mark.parametrize("paper", [170, 235, 244])
def test_gray_paper_is_white_and_what_is_shaded_stays(paper: int) -> None:
    made = on_white(page(paper))

    assert made.getpixel((20, 20)) == 255
    assert made.getpixel((500, 430)) == pytest.approx(212, abs=2)


@pytest.mark.parametrize("paper", [255, 251, 40])
def test_a_white_page_and_a_dark_cover_stay_as_they_are(paper: int) -> None:
    assert on_white(page(paper)).tobytes() == page(paper).tobytes()


def test_yellow_paper_is_white() -> None:
    assert on_white(Image.new("RGB", (400, 600), (250, 240, 200))).getpixel((9, 9)) == (255, 255, 255)


def test_more_pieces_than_one_sheet_holds_are_read_on_several(monkeypatch: pytest.MonkeyPatch) -> None:
    sheets: list[int] = []

    def words_of(sheet: Image.Image, *_: object, **__: object) -> list[Token]:
        sheets.append(sheet.height)
        middles = range(strips.MARGIN + 15, sheet.height, 30 + strips.MARGIN)
        return [Token("7", 0.9, (24, y - 10, 40, y + 10), (1, 1, 1)) for y in middles]

    monkeypatch.setattr(strips, "words_of", words_of)
    pieces = [np.full((30, 20), 255, np.uint8)] * 900

    read = strips.read_strips(pieces, 1.0, "swe", seconds=1.0)

    assert len(sheets) == 2
    assert max(sheets) <= strips.LONGEST
    assert [len(words) for words in read] == [1] * 900
