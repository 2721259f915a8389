"""Tables that are drawn by chance are read as they were drawn: every cell, one head row, and nothing beside them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drawn_tables import HEADING, TITLE, drawn_table
from printed_pages import rows_of
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.pdf.reader import read_pdf

MANY = 180
WRONG: dict[str, list[int]] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
"""The numbers that are read wrong today, by why."""


def _cases() -> list[object]:
    why = {number: reason for reason, numbers in WRONG.items() for number in numbers}
    return [
        pytest.param(number, marks=pytest.mark.xfail(strict=True, reason=why[number]) if number in why else ())
        for number in range(MANY)
    ]


@pytest.mark.parametrize("number", _cases())
def test_every_cell_is_as_drawn(number: int) -> None:
    drawn = drawn_table(number)
    document = read_pdf(drawn.data, "tabell.pdf", SWEDISH)

    assert [rows_of(table) for table in document.tables] == [[list(row) for row in drawn.rows]]
    assert document.tables[0].header_rows == 1
    assert [document.slice(block.span) for block in document.blocks if block.kind == "heading"] == [TITLE, HEADING]
