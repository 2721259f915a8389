"""The structure tree of a PDF as a reader uses it: where it is right, and where it is not."""

from __future__ import annotations

from collections.abc import Sequence

from regionkit.document import Document
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.reader import read_pdf
from tagged_pages import Element, tagged_pdf

Lines = Sequence[tuple[int | str | None, str]]

SENTENCE = [
    "Förvaltningen har under perioden arbetat med att samla verksamheten i nya",
    "lokaler vid hamnen, och flytten beräknas vara klar innan sommaren. Därefter",
    "följer en översyn av öppettiderna, som ska redovisas för nämnden i höst.",
]


def read(pages: Sequence[Lines], tree: Sequence[Element]) -> Document:
    return read_pdf(tagged_pdf(pages, Element("Document", tree)), "plan.pdf", ReadOptions(SWEDISH, ocr="never"))


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.slice(block.span)) for block in document.blocks]


def numbered(texts: Sequence[str]) -> Lines:
    return list(enumerate(texts))


def test_headings_that_look_like_text_have_the_levels_of_the_tree() -> None:
    roles = ["H1", "H2", "P", "H2", "P"]
    tree = [Element(role, [(0, mark)]) for mark, role in enumerate(roles)]
    document = read([numbered(["Plan", "Nuläge", SENTENCE[0] + ".", "Mål", SENTENCE[2]])], tree)

    assert [(kind, level) for kind, level, _ in blocks(document)] == [
        ("heading", 1), ("heading", 2), ("paragraph", 0), ("heading", 2), ("paragraph", 0),
    ]  # fmt: skip


def test_a_heading_that_skips_a_level_keeps_it() -> None:
    tree = [Element("H1", [(0, 0)]), Element("H3", [(0, 1)]), Element("P", [(0, 2)])]

    assert [level for _, level, _ in blocks(read([numbered(["Plan", "Ekonomi", SENTENCE[2]])], tree))] == [1, 3, 0]


def test_lines_of_one_paragraph_are_one_block_and_of_two_are_two() -> None:
    one = read([numbered(SENTENCE)], [Element("P", [(0, 0), (0, 1), (0, 2)])])
    two = read([numbered([SENTENCE[0], "Lokaler finns."])], [Element("P", [(0, 0)]), Element("P", [(0, 1)])])

    assert len(one.blocks) == 1
    assert len(two.blocks) == 2


def test_a_sentence_that_two_paragraphs_cut_is_one_block() -> None:
    """Somebody pressed Enter at the end of a line."""
    document = read([numbered(SENTENCE)], [Element("P", [(0, 0)]), Element("P", [(0, 1), (0, 2)])])

    assert len(document.blocks) == 1


def test_a_number_without_a_full_stop_marks_an_item_where_the_tree_says_so() -> None:
    items = [Element("LI", [Element("Lbl", [(0, at)]), Element("LBody", [(0, at + 1)])]) for at in (0, 2)]
    lines = [[(0, "7"), (1, "Val av justerare")], [(2, "8"), (3, "Nya lokaler")]]
    tagged = tagged_pdf([[(mark, text) for line in lines for mark, text in line]], Element("L", items))
    inline = tagged.replace(b"(7) Tj T*", b"(7 ) Tj   ").replace(b"(8) Tj T*", b"(8 ) Tj   ")
    document = read_pdf(inline, "kallelse.pdf", ReadOptions(SWEDISH, ocr="never"))

    assert [(block.kind, block.marker) for block in document.blocks] == [("list_item", "7"), ("list_item", "8")]


def test_lists_in_lists_have_the_levels_of_the_tree() -> None:
    inner = Element("L", [Element("LI", [Element("LBody", [(0, 1)])])])
    tree = [Element("L", [Element("LI", [Element("LBody", [(0, 0), inner])])])]
    document = read([numbered(["- Fler platser", "- I hamnen"])], tree)

    assert blocks(document) == [("list_item", 0, "- Fler platser"), ("list_item", 1, "- I hamnen")]


def test_lines_of_a_list_of_contents_are_no_headings_and_its_own_heading_is_one() -> None:
    contents = [Element("TOCI", [(0, 1)]), Element("TOCI", [(0, 2)])]
    tree = [Element("H1", [(0, 0)]), Element("TOC", contents), Element("P", [(0, 3)])]
    document = read([numbered(["Innehåll", "Mål för nämnden 3", "Ekonomi 5", "Nämnden har ett mål."])], tree)

    assert [(block.kind, block.style) for block in document.blocks] == [
        ("heading", ""), ("paragraph", "toc"), ("paragraph", "toc"), ("paragraph", ""),
    ]  # fmt: skip


def test_an_artifact_at_the_foot_of_one_page_is_furniture_and_a_letterhead_stays() -> None:
    lines: list[tuple[int | str | None, str]] = [("Artifact", "Datum: 2026-03-12"), (0, "Tjänsteskrivelse")]
    lines += [(mark, text) for mark, text in enumerate(SENTENCE, 1)]
    lines += [(None, "") for _ in range(44)]
    tree = [Element("H1", [(0, 0)]), Element("P", [(0, mark) for mark in (1, 2, 3)])]
    document = read([[*lines, ("Artifact", "Torget 1, Granvika")]], tree)

    assert [(item.role, item.text) for item in document.furniture] == [("footer", "Torget 1, Granvika")]
    assert "Datum: 2026-03-12" in document.text


def test_a_tree_with_a_paragraph_for_each_line_is_not_believed() -> None:
    lines = SENTENCE * 4
    document = read([numbered(lines)], [Element("P", [(0, mark)]) for mark in range(len(lines))])
    plain = read([[(None, line) for line in lines]], [])

    assert blocks(document) == blocks(plain)


def test_a_tree_of_headings_alone_is_not_believed() -> None:
    tree = [Element("H1", [(0, mark)]) for mark in range(3)]

    assert [block.kind for block in read([numbered(SENTENCE)], tree).blocks] == ["paragraph"]


def test_a_tree_that_lacks_most_of_the_text_is_not_believed() -> None:
    lines: Lines = [(0, "Plan"), *[(None, line) for line in SENTENCE]]

    assert [block.kind for block in read([lines], [Element("H1", [(0, 0)])]).blocks] == ["paragraph", "paragraph"]


def test_a_paragraph_that_goes_on_over_the_page_is_one_block() -> None:
    first, second = [*numbered(SENTENCE[:2]), ("Artifact", "1")], numbered([SENTENCE[2]])
    tree = [Element("P", [(0, 0), (0, 1), (1, 0)])]
    document = read([first, second], tree)

    assert len(document.blocks) == 1
    assert [location.page for location in document.locate(document.blocks[0].span)] == [1, 1, 2]


def test_items_of_a_list_inside_an_item_are_items_of_their_own() -> None:
    inner = Element("L", [Element("LI", [Element("LBody", [(0, 1)])]), Element("LI", [Element("LBody", [(0, 2)])])])
    first, last = Element("LBody", [(0, 0), inner]), Element("LBody", [(0, 3)])
    outer = Element("L", [Element("LI", [first]), Element("LI", [last])])
    lines = ["1. öka andelen elbilar", "a. ta fram en plan", "b. se över avgifterna", "2. minska resandet"]
    document = read([numbered([*lines, "Lokaler finns."])], [outer, Element("P", [(0, 4)])])

    assert [(kind, level) for kind, level, _ in blocks(document)] == [
        ("list_item", 0), ("list_item", 1), ("list_item", 1), ("list_item", 0), ("paragraph", 0),
    ]  # fmt: skip
