"""Texts that are drawn by chance are read as they were drawn: every part, in order, whole over columns and pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drawn_texts import drawn_text
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.pdf.reader import read_pdf

MANY = 100
WRONG: dict[str, list[int]] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
"""The numbers that are read wrong today, by why."""


def _cases() -> list[object]:
    why = {number: reason for reason, numbers in WRONG.items() for number in numbers}
    return [
        pytest.param(number, marks=pytest.mark.xfail(strict=True, reason=why[number]) if number in why else ())
        for number in range(MANY)
    ]


@pytest.mark.parametrize("number", _cases())
def test_every_part_is_as_drawn(number: int) -> None:
    drawn = drawn_text(number)
    document = read_pdf(drawn.data, "text.pdf", SWEDISH)
    parts = [(block.kind, document.slice(block.span)) for block in document.blocks]

    assert parts == [(part.kind, part.text) for part in drawn.parts]
