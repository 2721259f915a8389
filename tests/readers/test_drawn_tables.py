"""Tables that are drawn by chance are read as they were drawn: every cell, one head row, and nothing beside them."""

from __future__ import annotations

from drawn_cases import drawn_cases
from drawn_tables import HEADING, TITLE, drawn_table
from printed_pages import rows_of
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.reader import read_pdf


@drawn_cases(__file__, 180)
def test_every_cell_is_as_drawn(number: int) -> None:
    drawn = drawn_table(number)
    document = read_pdf(drawn.data, "tabell.pdf", ReadOptions(SWEDISH, ocr="never"))

    assert [rows_of(table) for table in document.tables] == [[list(row) for row in drawn.rows]]
    assert document.tables[0].header_rows == 1
    assert [document.slice(block.span) for block in document.blocks if block.kind == "heading"] == [TITLE, HEADING]
