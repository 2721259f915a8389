"""What tagged PDF files say of their own text."""

from __future__ import annotations

from pathlib import Path

import pytest

from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.layout.page import ARTIFACT, PageContent
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.opening import opened
from tagged_pages import Element, tagged_pdf

LAYOUTS = Path(__file__).parents[1] / "layouts" / "files"


def pages_of(data: bytes) -> list[PageContent]:
    with opened(data, "tagged.pdf", ReadOptions(SWEDISH, ocr="never")) as pages:
        return list(pages)


def said(page: PageContent) -> list[tuple[str, str, int]]:
    """The lines of a page (by their first words): what they are, and in which element."""
    tags = {mark: (tag.role, tag.element) for mark, tag in page.tags.items()}
    return [(word.text, *tags.get(word.mark, (str(word.mark), 0))) for word in page.words]


def test_headings_paragraphs_and_list_items() -> None:
    tree = Element("Document", [
        Element("H1", [(0, 0)]),
        Element("P", [(0, 1), (0, 2)]),
        Element("L", [Element("LI", [Element("Lbl", [(0, 3)]), Element("LBody", [Element("Span", [(0, 4)])])])]),
    ])  # fmt: skip
    (page,) = pages_of(tagged_pdf([[(0, "Plan"), (1, "En"), (2, "två"), (3, "1."), (4, "Mål")]], tree))

    assert [tag.role for tag in page.tags.values()] == ["H1", "P", "P", "Lbl", "LBody"]
    assert page.tags[4].parents == ("LI", "L", "Document")
    assert page.tags[1].element == page.tags[2].element != page.tags[0].element
    assert [word.mark for word in page.words] == [0, 1, 2, 3, 4]


def test_artifacts_and_text_without_a_mark() -> None:
    tree = Element("Document", [Element("P", [(0, 0)])])
    (page,) = pages_of(tagged_pdf([[("Artifact", "Sidhuvud"), (0, "Text"), (None, "Stämpel")]], tree))

    assert [word.mark for word in page.words] == [ARTIFACT, 0, -1]


def test_own_names_are_mapped_to_the_standard_types() -> None:
    tree = Element("Document", [Element("Rubrik1", [(0, 0)])])
    (page,) = pages_of(tagged_pdf([[(0, "Inledning")]], tree, roles={"Rubrik1": "H1"}))

    assert page.tags[0].role == "H1"


def cells_of(page: PageContent) -> list[tuple[int, ...]]:
    """By mark: the cell's table, row, column, and over how many rows and columns it is."""
    found = [page.tags[mark].cell for mark in sorted(page.tags)]
    return [cell[:5] for cell in found if cell is not None]


def cell(*marks: int, page: int = 0, over: str = "", role: str = "TD") -> Element:
    return Element(role, [Element("P", [(page, mark)]) for mark in marks], over)


def test_cells_know_their_rows_and_columns() -> None:
    tree = Element("Table", [Element("TR", [cell(0, 1), cell(2)]), Element("TR", [cell(), cell(3)])])
    (page,) = pages_of(tagged_pdf([[(mark, f"rad{mark}") for mark in range(4)]], tree))

    assert cells_of(page) == [(1, 0, 0, 1, 1), (1, 0, 0, 1, 1), (1, 0, 1, 1, 1), (1, 1, 1, 1, 1)]
    assert page.tags[0].parents == ("TD", "TR", "Table")


def test_cells_over_rows_and_columns_move_those_beside_them() -> None:
    head = Element("TR", [cell(0, over="/RowSpan 2", role="TH"), cell(1, over="/ColSpan 2", role="TH")])
    rows = [Element("TR", [cell(2), cell(3)]), Element("TR", [cell(4), cell(5), cell(6)])]
    tree = Element("Table", [Element("THead", [head]), Element("TBody", rows)])
    (page,) = pages_of(tagged_pdf([[(mark, f"ord{mark}") for mark in range(7)]], tree))

    assert cells_of(page) == [
        (1, 0, 0, 2, 1), (1, 0, 1, 1, 2), (1, 1, 1, 1, 1), (1, 1, 2, 1, 1),
        (1, 2, 0, 1, 1), (1, 2, 1, 1, 1), (1, 2, 2, 1, 1),
    ]  # fmt: skip
    assert [tag.cell.header for _, tag in sorted(page.tags.items()) if tag.cell] == [True, True, *[False] * 5]


def test_a_table_over_two_pages_is_one_table_and_a_row_that_is_cut_one_row() -> None:
    cut = Element("TR", [Element("TD", [Element("P", [(0, 2), (1, 0)])]), cell(1, page=1)])
    tree = Element("Document", [
        Element("Table", [Element("TR", [cell(0), cell(1)]), cut, Element("TR", [cell(2, page=1)])]),
        Element("Table", [Element("TR", [cell(3, page=1)])]),
    ])  # fmt: skip
    pages = pages_of(tagged_pdf([[(mark, "a") for mark in range(3)], [(mark, "b") for mark in range(4)]], tree))

    assert [[cell[:3] for cell in cells_of(page)] for page in pages] == [
        [(1, 0, 0), (1, 0, 1), (1, 1, 0)], [(1, 1, 0), (1, 1, 1), (1, 2, 0), (2, 0, 0)],
    ]  # fmt: skip


def test_a_paragraph_over_two_pages_is_one_element_and_one_that_ends_is_not() -> None:
    tree = Element("Document", [
        Element("P", [(0, 0)]), Element("P", [(0, 1), (1, 0)]), Element("P", [(1, 1)]), Element("P", [(2, 0)]),
    ])  # fmt: skip
    lines = [[(0, "a"), (1, "b")], [(0, "c"), (1, "d")], [(0, "e")]]
    numbers = [[page.tags[mark].element for mark in sorted(page.tags)] for page in pages_of(tagged_pdf(lines, tree))]

    assert numbers[0][1] == numbers[1][0]
    assert len({number for page in numbers for number in page}) == 4


def test_a_tree_that_holds_itself_ends() -> None:
    tree = Element("Document", [Element("P", [(0, 0)])])
    data = tagged_pdf([[(0, "Text")]], tree)
    paragraph = tree.children[0]
    assert isinstance(paragraph, Element)
    looped = data.replace(b"/MCID 0 >>]", b"/MCID 0 >> %d 0 R]" % paragraph.number)
    assert looped != data
    (page,) = pages_of(looped)

    assert [word.text for word in page.words] == ["Text"]


def test_files_without_a_tree_have_no_tags() -> None:
    (page, *_) = pages_of((LAYOUTS / "budget-tabbar.pdf").read_bytes())

    assert page.tags == {}
    assert {word.mark for word in page.words} == {-1}


@pytest.mark.parametrize("name", ["lokalplan-rader-over-sidor.pdf", "aktivitetsplan-sammanslagna-celler.pdf"])
def test_every_word_of_a_tagged_office_file_is_in_the_tree_or_an_artifact(name: str) -> None:
    for page in pages_of((LAYOUTS / name).read_bytes()):
        assert all(word.mark in page.tags or word.mark == ARTIFACT for word in page.words)
