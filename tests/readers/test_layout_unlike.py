"""Covers and crosses of axes are no tables; tables with large figures, blank or merged cells are."""

from __future__ import annotations

import pytest

from printed_pages import BOLD, Pages, Rgb
from regionkit.readers.layout.lines import lines_of
from regionkit.readers.layout.page import Look, Word
from regionkit.readers.layout.tables.tables import CellDraft, TableDraft
from regionkit.readers.layout.tables.unlike import is_diagram

GREY: Rgb = (0.75, 0.75, 0.75)
BLUE: Rgb = (0.8, 0.87, 0.95)


@pytest.mark.parametrize(
    ("text", "size", "tables"),
    [
        ("Genomlysning", 40, 0),
        ("Genomlysning", 20, 1),
        ("84 %", 40, 1),  # a large figure over what it counts
    ],
)
def test_a_cell_with_a_title_is_of_a_cover(text: str, size: float, tables: int) -> None:
    pages = Pages().box(60, 100, 300, 200, GREY).box(300, 100, 540, 200, BLUE).box(60, 200, 300, 300, BLUE)
    pages.box(300, 200, 540, 300, GREY)
    pages.text(70, 120, text, font=BOLD, size=size).text(310, 120, "Kulturnämnden", size=10)
    pages.text(70, 220, "Diarienummer: 2026.051", size=10).text(310, 220, "Datum: 2026-06-12", size=10)

    assert len(pages.read().tables) == tables


CROSS = {(0, 0): (1, 5, "Viktiga områden"), (1, 0): (3, 1, "ENSAM"), (1, 3): (1, 2, ""), (2, 1): (1, 4, "TILLSAMMANS"),
         (3, 1): (1, 1, "KORT"), (3, 4): (1, 1, "KRÄVS")}  # fmt: skip


def drafted(places: dict[tuple[int, int], tuple[int, int, str]]) -> TableDraft:
    """A table of four rows and five columns with cells that go over several; the others are blank."""
    taken = {
        (row + down, column + right)
        for (row, column), (rows, columns, _) in places.items()
        for down in range(rows)
        for right in range(columns)
    }
    blank = {(row, column): (1, 1, "") for row in range(4) for column in range(5) if (row, column) not in taken}
    cells = []
    for (row, column), (rows, columns, text) in (places | blank).items():
        words = [Word(text, 10, 10, 60, 20, Look(10))] if text else []
        cells.append(CellDraft(row, column, rows, columns, tuple(lines_of(words, 1))))
    return TableDraft(tuple(cells), 4, 5, 0, (0, 0, 100, 100), 1)


def test_words_at_the_ends_of_crossing_lines_are_of_a_diagram() -> None:
    assert is_diagram(drafted(CROSS))
    assert not is_diagram(drafted(CROSS | {(3, 4): (1, 1, "12,5")}))  # a figure
    assert not is_diagram(drafted(CROSS | {(1, 1): (1, 1, "Nu"), (1, 2): (1, 1, "Sedan")}))  # cells of their own
    assert not is_diagram(drafted({(0, 0): (1, 5, "Blankett"), (1, 0): (1, 1, "Namn"), (2, 0): (1, 1, "Ort")}))
