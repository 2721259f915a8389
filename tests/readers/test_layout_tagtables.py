"""Tables as a tagged PDF has them, where it is right, and where it is not."""

from __future__ import annotations

from collections.abc import Sequence

from printed_pages import rows_of
from regionkit.document import Document
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.reader import read_pdf
from tagged_pages import Element, tagged_pdf

Placed = tuple[int | str | None, str, float, float]
"""A mark, the text, and where it stands: from the left, and from the foot of the page."""


def printed(pages: Sequence[Sequence[Placed]], tree: Element) -> bytes:
    """A tagged PDF with each text in a place of its own."""
    data = tagged_pdf([[(mark, f"@{at}@") for at, (mark, *_) in enumerate(page)] for page in pages], tree)
    for page in pages:
        for at, (_, text, x, y) in enumerate(page):
            shown = f"1 0 0 1 {x} {y} Tm ({text}) Tj".encode("cp1252")
            data = data.replace(b"(@%d@) Tj T*" % at, shown, 1)
    return data


def read(pages: Sequence[Sequence[Placed]], tree: Element) -> Document:
    return read_pdf(printed(pages, tree), "tabell.pdf", ReadOptions(SWEDISH, ocr="never"))


def row(*marks: int | None, page: int = 0) -> Element:
    return Element("TR", [Element("TD", [] if mark is None else [(page, mark)]) for mark in marks])


HEAD: list[Placed] = [(0, "Verksamhet", 72, 700), (1, "Budget", 200, 700), (2, "Utfall", 300, 700)]
BODY: list[Placed] = [
    (3, "Hamnen", 72, 680), (4, "771", 200, 680), (5, "844", 200, 668), (6, "12", 300, 680),
    (7, "Biblioteket", 72, 650), (8, "-", 200, 650), (9, "5", 208, 650), (10, "7", 300, 650),
]  # fmt: skip
TREE = Element("Table", [
    row(0, 1, 2),
    Element("TR", [Element("TD", [(0, 3)]), Element("TD", [(0, 4), (0, 5)]), Element("TD", [(0, 6)])]),
    Element("TR", [Element("TD", [(0, 7)]), Element("TD", [(0, 8), (0, 9)]), Element("TD", [(0, 10)])]),
])  # fmt: skip


def test_a_figure_that_wraps_in_its_cell_stays_in_it() -> None:
    (table,) = read([[*HEAD, *BODY]], TREE).tables

    assert rows_of(table) == [
        ["Verksamhet", "Budget", "Utfall"],
        ["Hamnen", "771 844", "12"],
        ["Biblioteket", "- 5", "7"],
    ]
    assert table.header_rows == 1


def test_empty_cells_keep_their_column() -> None:
    lines: list[Placed] = [
        *HEAD,
        (3, "Hamnen", 72, 680),
        (4, "12", 300, 680),
        (5, "Parken", 72, 660),
        (6, "9", 200, 660),
    ]
    tree = Element("Table", [row(0, 1, 2), row(3, None, 4), row(5, 6, None)])
    (table,) = read([lines], tree).tables

    assert rows_of(table)[1:] == [["Hamnen", "", "12"], ["Parken", "9", ""]]


def test_a_table_over_two_pages_is_one_and_its_repeated_head_is_left_out() -> None:
    first: list[Placed] = [*HEAD, (3, "Hamnen", 72, 680), (4, "771", 200, 680), (5, "12", 300, 680)]
    again: list[Placed] = [("Artifact", text, x, y) for _, text, x, y in HEAD]
    second: list[Placed] = [*again, (0, "Parken", 72, 680), (1, "8", 200, 680), (2, "9", 300, 680)]
    tree = Element("Table", [row(0, 1, 2), row(3, 4, 5), row(0, 1, 2, page=1)])
    document = read([first, second], tree)
    (table,) = document.tables

    assert rows_of(table) == [["Verksamhet", "Budget", "Utfall"], ["Hamnen", "771", "12"], ["Parken", "8", "9"]]
    assert table.pages == (1, 2)
    assert len(document.blocks) == 1


def test_a_head_that_the_tree_counts_anew_on_the_next_page_is_left_out() -> None:
    first: list[Placed] = [*HEAD, (3, "Hamnen", 72, 680), (4, "771", 200, 680), (5, "12", 300, 680)]
    second: list[Placed] = [*HEAD, (3, "Parken", 72, 680), (4, "8", 200, 680), (5, "9", 300, 680)]
    tree = Element("Table", [row(0, 1, 2), row(3, 4, 5), row(0, 1, 2, page=1), row(3, 4, 5, page=1)])
    (table,) = read([first, second], tree).tables

    assert rows_of(table) == [["Verksamhet", "Budget", "Utfall"], ["Hamnen", "771", "12"], ["Parken", "8", "9"]]
    assert table.pages == (1, 2)


def test_a_tree_whose_cells_stand_elsewhere_on_the_page_is_not_believed() -> None:
    turned: list[Placed] = [(mark, text, 772 - x, 1400 - y) for mark, text, x, y in [*HEAD, *BODY]]

    assert [rows_of(table) for table in read([turned], TREE).tables if rows_of(table)[0][0] == "Verksamhet"] == []


def test_running_text_in_a_table_of_one_column_is_text() -> None:
    lines: list[Placed] = [(0, "Nämnden har ett mål.", 72, 700), (1, "Det följs upp i höst.", 72, 660)]

    assert read([lines], Element("Table", [row(0), row(1)])).tables == ()
