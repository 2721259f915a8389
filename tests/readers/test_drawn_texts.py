"""Texts that are drawn by chance are read as they were drawn: every part, in order, whole over columns and pages."""

from __future__ import annotations

from drawn_cases import drawn_cases
from drawn_texts import drawn_text
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.reader import read_pdf


@drawn_cases(__file__, 100)
def test_every_part_is_as_drawn(number: int) -> None:
    drawn = drawn_text(number)
    document = read_pdf(drawn.data, "text.pdf", ReadOptions(SWEDISH, ocr="never"))
    parts = [(block.kind, document.slice(block.span)) for block in document.blocks]

    assert parts == [(part.kind, part.text) for part in drawn.parts]
