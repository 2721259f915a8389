"""Which pieces of a picture Tesseract is asked for a second time: what may be a figure, and no others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from regionkit.readers.ocr import figures
from regionkit.readers.ocr.glyphs import Glyph, Row
from regionkit.readers.ocr.pieces import Ink
from regionkit.readers.ocr.strips import Read


def ink(text: str) -> Ink:
    """A line of print."""
    font = ImageFont.load_default(24)
    image = Image.new("L", (round(font.getlength(text)) + 8, 34), 0)
    ImageDraw.Draw(image).text((4, 26), text, font=font, fill=255, anchor="ls")
    return np.asarray(image)


def read(monkeypatch: pytest.MonkeyPatch, said: str, again: str, confidence: float = 0.79) -> tuple[str, int]:
    """What comes of a piece that Tesseract reads as the one thing first, and as the other for figures only."""
    asked: list[int] = []

    def read_strips(inks: Sequence[Ink], *_: object, **__: object) -> list[list[Read]]:
        asked.append(len(inks))
        return [[Read(again, 0.9, (4, 4, 40, 30))] for _ in inks]

    monkeypatch.setattr(figures, "read_strips", read_strips)
    first = [[Read(said, confidence, (4.0, 4.0, 40.0, 30.0))]]
    [words] = figures.words_of_pieces([ink(said)], first, 1.0, "swe", seconds=1.0)
    return "".join(word.text for word in words), sum(asked)


@pytest.mark.parametrize(
    ("said", "again"),
    [("§62", "862"), ("&62", "862"), ("2025-09-18", "2025-09-18"), ("Datum:2025-09-18", "2025-09-18")],
)
def test_a_day_and_the_number_of_a_paragraph_are_no_figures(
    monkeypatch: pytest.MonkeyPatch, said: str, again: str
) -> None:
    assert read(monkeypatch, said, again) == (said, 0)


@pytest.mark.parametrize(("said", "again"), [("862", "862"), ("=125", "-125"), ("8&2", "862"), ("25-09", "-2509")])
def test_what_may_be_a_figure_is_read_a_second_time(monkeypatch: pytest.MonkeyPatch, said: str, again: str) -> None:
    assert read(monkeypatch, said, again)[1] == 1


@pytest.mark.parametrize(
    ("text", "steps", "parted"),
    [
        ("5145353", (26, 22, 21, 29, 21, 21), "5 145 353"),  # a "1" is narrow: what stands before it is less far off
        ("5145353", (21, 22, 21, 29, 21, 21), "5145 353"),
        ("5145353", (21, 26, 21, 29, 21, 21), "5145 353"),
        ("1450,35", (21, 21, 21, 12, 12, 26), "1450,35"),
        ("2026345", (21, 21, 21, 29, 21, 21), "2026 345"),
    ],
)
def test_a_figure_is_parted_where_a_gap_is_seen(text: str, steps: tuple[int, ...], parted: str) -> None:
    """``steps``: from the middle of each sign to that of the next, where digits stand 21 pixels apart."""
    middles = [20, *accumulate(steps, initial=20)][1:]
    glyphs = tuple(Glyph(middle - 8, 4, middle + 8, 32, np.zeros(1, np.float32)) for middle in middles)
    case = figures.Case(0, np.zeros((36, 300), np.uint8), [], Row(glyphs, 4, 32), text, 0.9)

    assert " ".join(text[start:end] for start, end in figures._groups(case, text, 21.5 / 28)) == parted
