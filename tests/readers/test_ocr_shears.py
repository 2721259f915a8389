"""A little turn as two shears must give what Pillow's turn gives: the same places, and letters as sharp."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw
from PIL.ImageFilter import GaussianBlur

from regionkit.readers.ocr.shears import turned_little
from regionkit.readers.ocr.skew import turned

WIDE, HIGH = 620, 877  # A4 at 75 pixels an inch


def page(mode: str) -> Image.Image:
    """Lines of letters, a table's lines and a coloured box, up to the edges."""
    picture = Image.new(mode, (WIDE, HIGH), "white")
    pencil = ImageDraw.Draw(picture)
    for number, top in enumerate(range(5, HIGH, 24)):
        pencil.text((4 + number, top), "Nettokostnad 12 345 -678 Region Norrmark " * 2, fill="black")
    pencil.line((0, 300, WIDE, 300), fill="black")
    pencil.line((200, 0, 200, HIGH), fill="black", width=2)
    pencil.rectangle((400, 500, 500, 560), fill="#c04020")
    return picture.filter(GaussianBlur(0.8))  # as a scanner sees it: no edge is sharp within a pixel


@pytest.mark.parametrize("degrees", [-2.0, -0.8, 0.2, 0.4, 1.3])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_it_is_turned_as_pillow_turns_it(mode: str, degrees: float) -> None:
    whole = page(mode)
    by_pillow = np.asarray(whole.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor="white")).astype(int)

    own = np.asarray(turned(whole, degrees)).astype(int)
    untouched = np.asarray(whole).astype(int)

    assert own.shape == by_pillow.shape
    inner = np.s_[12:-12, 16:-16]  # at the edge, half of what a turn looks at lies outside
    off, turn = np.abs(own - by_pillow)[inner], np.abs(untouched - by_pillow)[inner]
    assert off.mean() < 2
    assert off.mean() < turn.mean() / 7


@pytest.mark.parametrize("degrees", [2.1, -5.0])
def test_what_lies_far_askew_is_turned_by_pillow(degrees: float) -> None:
    whole = page("L")

    assert turned(whole, degrees) == whole.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255)


def test_what_comes_in_from_outside_is_paper_and_one_shade_stays_one() -> None:
    gray = turned_little(np.full((300, 200), 90, np.uint8), 1.0)

    assert gray[0, 0] == 255
    assert set(np.unique(gray[30:-30, 30:-30])) == {90}
