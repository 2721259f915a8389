"""Goals with lights that are drawn by chance are read as they were drawn: every goal with the colour beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drawn_goals import HEADING, TITLE, drawn_goals
from printed_pages import rows_of
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.pdf.reader import read_pdf

MANY = 90
WRONG: dict[str, list[int]] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
"""The numbers that are read wrong today, by why."""


def _cases() -> list[object]:
    why = {number: reason for reason, numbers in WRONG.items() for number in numbers}
    return [
        pytest.param(number, marks=pytest.mark.xfail(strict=True, reason=why[number]) if number in why else ())
        for number in range(MANY)
    ]


@pytest.mark.parametrize("number", _cases())
def test_every_goal_has_its_light(number: int) -> None:
    drawn = drawn_goals(number)
    document = read_pdf(drawn.data, "mal.pdf", SWEDISH)

    assert [rows_of(table) for table in document.tables] == [[list(row) for row in drawn.rows]]
    lights = [document.tables[0].cell(row, 1) for row in range(len(drawn.rows))]
    assert [light.colour if light else None for light in lights] == list(drawn.colours)
    assert [document.slice(block.span) for block in document.blocks if block.kind == "heading"] == [TITLE, HEADING]
