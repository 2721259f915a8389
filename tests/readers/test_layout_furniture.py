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
