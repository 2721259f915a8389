"""Running heads, footers and page counters: kept out of the text, and nothing else with them."""

from __future__ import annotations

import pytest

from printed_pages import BOLD, Pages, rows_of
from regionkit.document import Document

BODY = "Nämnden har under perioden arbetat med den nya organisationen och har därför hållit fler möten än planerat."


def report(pages: int, head: str = "", foot: str = "", *, size: float = 9) -> Document:
    made = Pages()
    for number in range(1, pages + 1):
        if head:
            made.text(72, 36, head.format(number, pages), size=size)
        if foot:
            made.text(72, 800, foot.format(number, pages), size=size)
        made.flow(72, 100, f"Sida {number} av texten. " + BODY[number:], 440)
        if number < pages:
            made.page()
    return made.read()


def furniture(document: Document) -> list[tuple[str, int | None, str]]:
    return [(item.role, item.page, item.text) for item in document.furniture]


@pytest.mark.parametrize("counter", ["Sida {} av {}", "SID {} ({})", "{} ({})", "{}/{}", "{}", "- {} -", "Sida {}"])
def test_page_counters(counter: str) -> None:
    document = report(3, foot=counter)

    assert [(item.role, item.text) for item in document.furniture] == [
        ("counter", counter.format(number, 3)) for number in (1, 2, 3)
    ]
    assert [document.slice(block.span).split(".")[0] for block in document.blocks] == [
        f"Sida {number} av texten" for number in (1, 2, 3)
    ]


def test_head_and_foot_with_their_places() -> None:
    document = report(3, head="Region Norrmark", foot="Delårsrapport 2026-02-01.docx   sid {} ({})")

    assert furniture(document)[:2] == [
        ("header", 1, "Region Norrmark"),
        ("footer", 1, "Delårsrapport 2026-02-01.docx sid 1 (3)"),
    ]
    assert len(document.furniture) == 6
    assert all(item.box is not None and item.page is not None for item in document.furniture)
    assert "Norrmark" not in document.text


@pytest.mark.parametrize(("size", "heads"), [(9, 2), (10.5, 2), (12, 0)])
def test_a_head_that_a_scan_measures_a_little_larger_on_one_page(size: float, heads: int) -> None:
    pages = Pages()
    for number, own in enumerate((9, size), 1):
        pages.text(72, 40, "Region Norrmark", size=own)
        pages.flow(72, 100, BODY[number:], 440)
        if number == 1:
            pages.page()

    assert [text for role, _, text in furniture(pages.read()) if role == "header"] == ["Region Norrmark"] * heads


def test_a_counter_on_a_page_alone() -> None:
    assert furniture(report(1, foot="1 (1)")) == [("counter", 1, "1 (1)")]


@pytest.mark.parametrize("foot", ["Region Norrmark, 900 00 Norrstad", "2025", "7", "12 (3)", "Budget 1 (4) av ramen"])
def test_one_page_has_nothing_that_repeats(foot: str) -> None:
    document = report(1, foot=foot)

    assert document.furniture == ()
    assert document.text.endswith(foot)


def test_the_title_of_the_first_page_stays_though_it_repeats_as_a_head() -> None:
    pages = Pages().text(72, 36, "Verksamhetsplan 2026", font=BOLD, size=18)
    pages.flow(72, 200, BODY, 440)
    for _ in range(2):
        pages.page().text(72, 40, "Verksamhetsplan 2026", size=8).flow(72, 200, BODY, 440)
    document = pages.read()

    assert document.text.startswith("Verksamhetsplan 2026")
    assert [item.page for item in document.furniture] == [2, 3]


def test_text_that_only_looks_alike_stays() -> None:
    pages = Pages()
    for goal in ("Mål 1", "Mål 2"):
        pages.text(72, 60, goal, font=BOLD, size=14).flow(72, 200, BODY, 440)
        if goal == "Mål 1":
            pages.page()
    document = pages.read()

    assert document.furniture == ()
    assert document.text.count("Mål") == 2


def test_a_tables_head_on_each_page_is_no_furniture() -> None:
    pages = Pages()
    for number in range(3):
        rows = [["Aktivitet", "Status"], *([f"Insats {number}{row}", "5"] for row in range(30))]
        pages.grid([72, 300, 400], [60 + 22 * line for line in range(32)], rows)
        if number < 2:
            pages.page()
    document = pages.read()

    assert document.furniture == ()
    assert len(document.tables) == 1
    assert rows_of(document.tables[0])[0] == ["Aktivitet", "Status"]
    assert document.tables[0].n_rows == 91
    assert document.tables[0].pages == (1, 2, 3)


@pytest.mark.parametrize(
    ("foot", "kept"),
    [
        ("Region Norrmark, plan för hållbarhet", "Region Norrmark, plan för hållbarhet"),
        ("2025 BOKSLUT 2026-02-01.DOCX", "2025 BOKSLUT 2026-02-01.DOCX"),
        ("2026-02-01", "2026-02-01"),
    ],
)
def test_what_stands_beside_the_counter_at_the_foot(foot: str, kept: str) -> None:
    pages = Pages().text(72, 800, foot, size=9).right(520, 800, "1", size=9)
    pages.flow(72, 100, BODY, 440)
    document = pages.read()

    assert furniture(document) == [("footer", 1, kept), ("counter", 1, "1")]
    assert document.text == BODY


@pytest.mark.parametrize("number", ["2", "7 av", "12 (3)"])
def test_what_stands_beside_another_number_at_the_foot_is_text(number: str) -> None:
    pages = Pages().text(72, 800, "Antal möten under perioden", size=9).right(520, 800, number, size=9)
    pages.flow(72, 100, BODY, 440)

    assert pages.read().furniture == ()


def test_the_last_row_of_a_list_is_text_though_a_counter_stands_beside_it() -> None:
    pages = Pages().right(520, 800, "1")
    pages.lines(72, 758, ["Närvarande", "Kim Ek", "Lo Berg", "Sam Ask"])
    pages.flow(72, 100, BODY, 440)
    document = pages.read()

    assert furniture(document) == [("counter", 1, "1")]
    assert document.text.endswith("Sam Ask")


ADDRESS = ["Norrby kommun, Torget 1, 871 00 Norrby", "Telefon 0600-12 34 00, www.norrby.example"]


@pytest.mark.parametrize(
    ("lines", "size", "apart"),
    [
        (ADDRESS, 8, True),
        (["norrby@norrby.example, Org.nr 212000-0000, Bankgiro 100-1000"], 8, True),
        (ADDRESS, 11, False),
        (["1 Telefon till växeln är 0600-12 34 00, se www.norrby.example."], 8, False),
        (["Telefonväxeln har öppet dygnet runt."], 8, False),
    ],
)
def test_an_address_in_small_print_at_the_foot(lines: list[str], size: float, apart: bool) -> None:
    pages = Pages()
    pages.flow(72, 100, BODY, 440)
    pages.lines(72, 790, lines, size=size, pitch=10)
    document = pages.read()

    assert [text for _, _, text in furniture(document)] == (lines if apart else [])
    assert (lines[0] in document.text) is not apart


@pytest.mark.parametrize(
    ("head", "apart"),
    [
        (["Region Norrmark", "Kallelse", "2026-03-31"], True),
        (["NORRBY KOMMUN"], True),
        (["Datum:", "2026-03-31"], False),
        (["Region Norrmark", "Dnr RS 2026-14"], False),
    ],
)
def test_the_head_of_a_page_that_is_alone(head: list[str], apart: bool) -> None:
    pages = Pages()
    for number, part in enumerate(head):
        pages.text(72 + 150 * number, 36, part, size=9)
    pages.flow(72, 120, BODY, 440)
    document = pages.read()

    assert furniture(document) == ([("header", 1, part) for part in head] if apart else [])
    assert document.text.startswith(BODY if apart else head[0])


def test_a_letterhead_of_several_lines_is_text() -> None:
    pages = Pages()
    pages.lines(72, 36, ["Socialförvaltningen", "2026-03-31"], size=9)
    pages.flow(72, 120, BODY, 440)

    assert pages.read().furniture == ()


CHAPTERS = ["Inledning", "Mål", "Ekonomi", "Personal", "Framåtblick"]


def chapters(size: float, gap: float) -> Document:
    """Pages that each have another line above the text."""
    pages = Pages()
    for number, chapter in enumerate(CHAPTERS):
        if number:
            pages.page()
        pages.text(72, 40, chapter, size=size)
        top = pages.flow(72, 40 + size + gap, f"{chapter} är det som står här. " + BODY, 440)
        for word in BODY.split()[1:11]:
            top = pages.flow(72, top + 14, f"{chapter} {word} {BODY}", 440)
    return pages.read()


def test_a_running_head_that_names_the_chapter() -> None:
    assert furniture(chapters(8, 24)) == [("header", number, chapter) for number, chapter in enumerate(CHAPTERS, 1)]


@pytest.mark.parametrize(("size", "gap"), [(11, 24), (16, 24), (8, 3)])
def test_a_heading_on_each_page_is_text(size: float, gap: float) -> None:
    document = chapters(size, gap)

    assert document.furniture == ()
    assert all(document.text.count(f"{chapter} är det") == 1 for chapter in CHAPTERS)


def test_a_head_on_facing_pages_stands_in_the_outer_margin() -> None:
    pages = Pages().text(44, 36, "Region Österhav", size=8)
    pages.flow(72, 100, BODY, 440)
    pages.page().right(534, 36, "Region Österhav", size=8)
    pages.flow(72, 100, "Den andra sidan. " + BODY, 440)

    assert furniture(pages.read()) == [("header", 1, "Region Österhav"), ("header", 2, "Region Österhav")]


def test_the_tab_of_a_chapter_beside_the_running_head() -> None:
    pages = Pages()
    for number, tab in enumerate(["Mål", "", "Ekonomi"]):
        if number:
            pages.page()
        pages.text(72, 36, "Verksamhetsplan", size=8).text(450, 36, tab, size=8)
        pages.flow(72, 100, f"Sida {number} av texten. " + BODY[number:], 440)

    found = [(page, text) for _, page, text in furniture(pages.read()) if text != "Verksamhetsplan"]
    assert found == [(1, "Mål"), (3, "Ekonomi")]
