"""Goals with lights that are drawn by chance are read as they were drawn: every goal with the colour beside it."""

from __future__ import annotations

from drawn_cases import drawn_cases
from drawn_goals import HEADING, TITLE, drawn_goals
from printed_pages import rows_of
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.reader import read_pdf


@drawn_cases(__file__, 90)
def test_every_goal_has_its_light(number: int) -> None:
    drawn = drawn_goals(number)
    document = read_pdf(drawn.data, "mal.pdf", ReadOptions(SWEDISH, ocr="never"))

    assert [rows_of(table) for table in document.tables] == [[list(row) for row in drawn.rows]]
    lights = [document.tables[0].cell(row, 1) for row in range(len(drawn.rows))]
    assert [light.colour if light else None for light in lights] == list(drawn.colours)
    assert [document.slice(block.span) for block in document.blocks if block.kind == "heading"] == [TITLE, HEADING]
