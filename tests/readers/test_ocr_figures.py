"""Which pieces of a picture Tesseract is asked for a second time: what may be a figure, and no others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from regionkit.readers.ocr import figures
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
