"""Paragraphs, headings and list items: where one ends and the next begins, over lines, columns and pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printed_pages import BOLD, Pages
from regionkit.document import Document
from regionkit.languages.sv.layout import LAYOUT
from regionkit.readers.layout.joining import joint

BODY = (
    "Nämnden har under perioden arbetat med att förbereda den nya organisationen och har därför hållit fler möten än "
    "planerat, vilket syns i kostnaderna för arvoden och resor."
)


def texts(document: Document) -> list[str]:
    return [document.slice(block.span) for block in document.blocks]


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.slice(block.span)) for block in document.blocks]


# --- how lines meet ----


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("utvecklings-", "förvaltningen", "utvecklingsförvaltningen"),
        ("utveck\u00ad", "lingen", "utvecklingen"),
        ("hälso-", "och", "hälso- och"),  # the hyphen stands for what follows
        ("in-", "respektive", "in- respektive"),
        ("2020-04-", "23", "2020-04-23"),
        ("VA-", "verksamheten", "VA-verksamheten"),  # after an abbreviation it belongs to the word
        ("Kultur-", "Fritid", "Kultur-Fritid"),
        ("e-", "tjänst", "e-tjänst"),
        ("2026–", "2027", "2026–2027"),
        ("fastigheter/", "byggnader", "fastigheter/byggnader"),
        ("varav", "-5", "varav -5"),
        ("-", "5", "- 5"),  # a minus, or a dash in running text
        ("text", "–", "text –"),
        ("sjukvårds-", "nämnden.", "sjukvårdsnämnden."),
        ("och", "möjligheter", "och möjligheter"),
    ],
)
def test_what_stands_between_two_lines(before: str, after: str, text: str) -> None:
    written, between = joint(before, after, LAYOUT)

    assert written + between + after == text


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Z", "C")), min_size=1), st.text(min_size=1))
def test_no_letter_is_lost_where_lines_meet(before: str, after: str) -> None:
    written, between = joint(before, after, LAYOUT)

    assert before.startswith(written)
    assert set(before[len(written) :]) <= {"-", "\u2011", "\u00ad"}
    assert between in ("", " ")


# --- paragraphs ----


def test_the_lines_of_a_paragraph_are_one_block_with_one_space_between() -> None:
    pages = Pages()
    pages.flow(72, 80, BODY, 440)
    document = pages.read()

    assert texts(document) == [BODY]
    assert document.slice(document.blocks[0].lines[0]).startswith("Nämnden har")
    assert len({place.line for place in document.places}) == len(document.blocks[0].lines) == 2


def test_a_blank_line_parts_paragraphs() -> None:
    pages = Pages()
    top = pages.flow(72, 80, BODY, 440)
    pages.flow(72, top + 8, BODY, 440)

    assert texts(pages.read()) == [BODY, BODY]


def test_a_short_line_parts_paragraphs_that_have_no_space_between() -> None:
    pages = Pages()
    top = pages.flow(72, 80, BODY + " Det är allt.", 440)
    top = pages.flow(72, top, "Helåret väntas ge ett överskott på 12,6 mnkr.", 440)
    pages.flow(72, top, BODY, 440)

    assert len(texts(pages.read())) == 3


def test_an_amount_that_did_not_fit_on_the_line_stays_in_the_paragraph() -> None:
    pages = Pages()
    top = pages.flow(72, 80, BODY, 440)
    pages.text(72, top, "Enhetens samlade överskridande väntas bli ungefär lika stort, -8 120 tkr varav -")
    pages.text(72, top + 14, "4 310 tkr är resor.")

    assert texts(pages.read())[-1].endswith("varav - 4 310 tkr är resor.")


def test_a_paragraph_goes_on_over_the_page_break() -> None:
    pages = Pages()
    pages.flow(72, 700, "Hamnnämnden redovisar för årets första månader kostnader på 1 720 tkr, och", 440)
    pages.page().flow(72, 80, "ett överskott mot budget med 3 tkr.", 440)
    document = pages.read()

    assert len(document.blocks) == 1
    assert {place.page for place in document.places} == {1, 2}
    assert document.slice(document.pages[1].span) == "ett överskott mot budget med 3 tkr."


def test_a_paragraph_goes_on_past_the_footnotes() -> None:
    pages = Pages()
    pages.flow(72, 80, BODY, 440)
    pages.flow(72, 640, "Under de närmaste åren behöver nämndens enheter förena öppna hamnar på alla orter med en", 460)
    pages.text(72, 720, "1 Avser andelen som är anställda.", size=8)
    pages.page().flow(72, 80, "lugnare takt i upprustningen av kajerna.", 440)

    assert texts(pages.read())[1:] == [
        "Under de närmaste åren behöver nämndens enheter förena öppna hamnar på alla orter med en lugnare takt i "
        "upprustningen av kajerna.",
        "1 Avser andelen som är anställda.",
    ]


def test_a_sentence_that_ended_does_not_go_on() -> None:
    pages = Pages()
    pages.flow(72, 700, "Arbetet pågår.", 440)
    pages.page().flow(72, 80, "nästa stycke börjar märkligt nog med liten bokstav.", 440)

    assert len(texts(pages.read())) == 2


def test_nothing_goes_on_where_the_printed_page_numbers_jump() -> None:
    pages = Pages()
    pages.right(523, 40, "6").flow(72, 700, "Informationen kan bli ett komplement till nuvarande arbetssätt där", 440)
    pages.page().right(523, 40, "10").flow(72, 80, "förslag lämnas av förvaltningen.", 440)

    assert len(texts(pages.read())) == 2


# --- headings ----


def test_headings_by_size_weight_and_underline_with_levels() -> None:
    pages = Pages().text(72, 60, "Delårsrapport", size=20).text(72, 100, "Ekonomi", font=BOLD)
    pages.flow(72, 120, BODY, 440)
    pages.text(72, 170, "Förskola + 6 239 tkr").rule(72, 182, 171, 182)
    pages.flow(72, 186, BODY, 440)
    document = pages.read()

    assert [(block.kind, block.level) for block in document.blocks] == [
        ("heading", 1), ("heading", 2), ("paragraph", 0), ("heading", 3), ("paragraph", 0),
    ]  # fmt: skip


def test_a_numbered_heading_wraps_and_keeps_its_number_as_marker() -> None:
    pages = Pages()
    pages.lines(72, 80, ["2. Kartlägga hamnarnas skick tillsammans med de kommuner som äger kajerna i hela",
                         "utvecklingen."], font=BOLD)  # fmt: skip
    pages.flow(72, 120, BODY, 440)
    document = pages.read()

    assert kinds(document)[0][0] == "heading"
    assert document.blocks[0].marker == "2."
    assert len(document.blocks) == 2


def test_two_headings_under_each_other_are_two() -> None:
    pages = Pages().text(72, 60, "Driftredovisning", font=BOLD, size=16)
    pages.text(72, 80, "Investeringar", font=BOLD, size=16).flow(72, 110, BODY, 440)

    assert texts(pages.read())[:2] == ["Driftredovisning", "Investeringar"]


def test_a_bold_paragraph_is_no_heading() -> None:
    pages = Pages()
    pages.flow(72, 60, BODY + " " + BODY + " " + BODY, 440, font=BOLD)
    pages.flow(72, 240, BODY + " " + BODY + " " + BODY + " " + BODY, 440)

    assert pages.read().blocks[0].kind == "paragraph"


def test_lines_of_a_contents_list_are_marked_and_apart() -> None:
    pages = Pages()
    for number, (title, page) in enumerate((("Ekonomi", 4), ("Mål 1: Fler lånar böcker", 12))):
        pages.text(72, 80 + 14 * number, f"{title} {'.' * 60} {page}")
    document = pages.read()

    assert [block.style for block in document.blocks] == ["toc", "toc"]


# --- lists ----


def test_list_items_with_markers_levels_and_hanging_lines() -> None:
    pages = Pages()
    pages.flow(72, 60, BODY, 440)
    pages.text(90, 100, "•").flow(104, 100, "flytta pengar från en färdig brygga till en ny samma år med högst tio "
                                  "procent av budgeten", 400)  # fmt: skip
    pages.text(110, 130, "-").text(124, 130, "efter beslut i nämnden")
    pages.text(90, 146, "•").text(104, 146, "tillföra nya projekt")
    document = pages.read()

    assert [(block.kind, block.marker, block.level) for block in document.blocks] == [
        ("paragraph", "", 0), ("list_item", "•", 0), ("list_item", "-", 1), ("list_item", "•", 0),
    ]  # fmt: skip
    assert texts(document)[1].endswith("tio procent av budgeten")


def test_numbered_items_and_a_year_that_begins_a_line() -> None:
    pages = Pages()
    pages.flow(72, 60, BODY, 440)
    pages.text(72, 100, "1. Nämnden godkänner rapporten.").text(72, 114, "2. Nämnden överlämnar den.")
    pages.text(72, 140, "Den nya planen ska gälla under hela den kommande mandatperioden från och med årsskiftet")
    pages.text(72, 154, "2027. Den ersätter den gamla.")
    document = pages.read()

    assert [block.marker for block in document.blocks] == ["", "1.", "2.", ""]
    assert texts(document)[-1].endswith("årsskiftet 2027. Den ersätter den gamla.")


# --- columns ----


def test_two_columns_are_read_one_after_the_other() -> None:
    pages = Pages()
    pages.text(72, 50, "Två spalter", font=BOLD, size=16)
    pages.flow(72, 90, "VÄNSTER " + BODY + " " + BODY, 215)
    pages.flow(310, 93, "HÖGER " + BODY + " " + BODY, 215)
    found = texts(pages.read())

    assert [text.split()[0] for text in found] == ["Två", "VÄNSTER", "HÖGER"]
    assert found[1] == "VÄNSTER " + BODY + " " + BODY


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    words = (BODY + " " + BODY).split()
    pages = Pages()
    pages.flow(72, 90, " ".join(words[:25]), 215)
    pages.flow(310, 90, " ".join(words[25:]), 215)

    assert texts(pages.read()) == [" ".join(words)]


def test_labels_with_values_beside_them_are_no_columns() -> None:
    pages = Pages()
    for number, (label, value) in enumerate([("Datum:", "2026-06-08"), ("Handläggare:", "Kansli"), ("Nr:", "SN 34")]):
        pages.text(72, 60 + 14 * number, label).text(300, 60 + 14 * number, value)
    pages.flow(72, 140, BODY, 440)

    assert texts(pages.read())[:2] == ["Datum:", "2026-06-08"]
