"""What a heading is told by besides its size, and what is set as one and is none; markers of lists and headings."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from printed_pages import BOLD, Pages
from regionkit.document import Block, Document
from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Look, Rgb, Word
from regionkit.readers.layout.style import TextStyle
from regionkit.readers.layout.text.blocks import blocks_of

BODY = "Nämnden har under perioden arbetat med den nya organisationen och har därför hållit fler möten än planerat."
ITALIC = "Helvetica-Oblique"


def under(line: str, *, font: str = BOLD, size: float = 11) -> tuple[Block, str]:
    """A line between two paragraphs, as it was read."""
    pages = Pages()
    pages.flow(72, 100, BODY, 440)
    pages.text(72, 150, line, font=font, size=size)
    pages.flow(72, 176, BODY, 440)
    document = pages.read()
    block = document.blocks[1]
    return block, document.slice(block.span)


@pytest.mark.parametrize("line", ["ARBETSMILJÖ", "2. MÅL OCH RESULTAT", "ÅRSREDOVISNING 2025"])
def test_a_line_in_capitals_is_a_heading(line: str) -> None:
    assert under(line, font="Helvetica")[0].kind == "heading"


@pytest.mark.parametrize("line", ["SKR", "NÄMNDEN HAR BESLUTAT.", "KB 2025-08-88"])
def test_other_capitals_are_text(line: str) -> None:
    assert under(line, font="Helvetica")[0].kind == "paragraph"


def test_capitals_in_small_print_are_text() -> None:
    assert under("ARBETSMILJÖ", font="Helvetica", size=8)[0].kind == "paragraph"


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("1 Inledning", "1"),
        ("12 Ekonomi och verksamhet", "12"),
        ("2.5.1 Mål: Trygga skolvägar", "2.5.1"),
        ("3. Ekonomi", "3."),
        ("04 Hav och marina resurser", "04"),
        ("5 mål för perioden", ""),
        ("2026 Årets resultat", ""),
        ("Mål 1", ""),
    ],
)
def test_the_number_of_a_heading(line: str, marker: str) -> None:
    block, text = under(line)

    assert (block.kind, block.marker, text) == ("heading", marker, line)


@pytest.mark.parametrize(
    "line",
    [
        "Belopp i tkr",
        "142 mnkr",
        "26,4 miljoner",
        "Alla belopp anges i tusental kronor",
        "(mnkr)",
        "norrby.se",
        "www.norrby.example/plan",
        "kansli@norrby.example",
        "Revideras senast: 2027-05-31",
        "Dnr: KS 2026/12",
        "Status: Pågår Organisation: Nämnden",
    ],
)
def test_units_addresses_and_labels_are_no_headings(line: str) -> None:
    assert under(line)[0].kind == "paragraph"


@pytest.mark.parametrize(
    "line", ["Belopp och avgifter", "Mål 2: Trygga skolvägar", "Förslag till beslut:", "Resultat i tkr"]
)
def test_headings_that_look_like_them(line: str) -> None:
    assert under(line)[0].kind == "heading"


def test_a_long_sentence_in_somewhat_larger_type_is_no_heading() -> None:
    lead = "Nämnden begär att underskottet inte ska återställas under året."

    assert under(lead, font="Helvetica", size=12.5)[0].kind == "paragraph"
    assert under(lead[:-1], font="Helvetica", size=12.5)[0].kind == "heading"
    assert under(lead, font="Helvetica", size=18)[0].kind == "heading"


def test_long_notes_do_not_make_headings_of_the_text() -> None:
    pages = Pages()
    pages.text(72, 100, "Tekniska nämnden redovisar ett underskott på 2 194 tkr för hela året.")
    pages.lines(72, 200, ["Not 1. Vintern blev lång och 14 snöfall krävde plogning av allt."], size=9, pitch=20)
    pages.text(72, 250, "Not 2. Avser helår.", size=9)

    assert [block.kind for block in pages.read().blocks] == ["paragraph"] * 3


def items(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.marker) for block in document.blocks if block.kind == "list_item"]


def test_numbers_before_a_tab_are_markers() -> None:
    pages = Pages()
    for line, (number, text) in enumerate([("1", "Upprop och val av justerare"), ("2", "Övriga frågor")]):
        pages.text(72, 100 + 20 * line, number).text(100, 100 + 20 * line, text)
    pages.text(100, 140, "a)").text(120, 140, "ekonomi efter mars")

    assert items(pages.read()) == [(0, "1"), (0, "2"), (1, "a)")]


@pytest.mark.parametrize("line", ["1 Upprop och val av justerare", "12 personer deltog i mötet", "2 000 Kronor"])
def test_numbers_before_a_space_are_none(line: str) -> None:
    assert items(Pages().text(72, 100, line).read()) == []


def test_a_list_that_goes_on_in_the_next_column_keeps_its_levels() -> None:
    pages = Pages()
    left = [
        "Nämnden har under året haft fler", "möten än planerat, och arbetet",
        "har därför tagit längre tid än", "vad som angavs i planen för året.",
    ]  # fmt: skip
    pages.lines(60, 100, left)
    pages.text(70, 170, "•").text(84, 170, "Nya skyltar i alla entréer")
    pages.text(84, 190, "–").text(98, 190, "även i parkeringshusen")
    pages.text(330, 100, "•").lines(344, 100, ["Hallplatserna byggs om under våren", "och utrop införs på alla bussar"])
    pages.text(344, 134, "–").lines(358, 134, ["först längs linje 4 och sedan längs", "alla andra linjer i hela länet"])
    pages.lines(320, 180, ["Arbetet följs upp i delårsrapporten", "per augusti och i årsredovisningen"])

    assert items(pages.read()) == [(0, "•"), (1, "–"), (0, "•"), (1, "–")]


def test_a_label_and_its_value_are_one_block() -> None:
    pages = Pages()
    for line, (label, value) in enumerate([("Datum:", "2026-05-21"), ("Diarienr:", "2026.017 SN")]):
        pages.text(72, 100 + 14 * line, label).text(150, 100 + 14 * line, value)
    pages.text(400, 100, "Socialnämnden")
    pages.flow(72, 180, BODY, 440)
    document = pages.read()

    assert [document.slice(block.span) for block in document.blocks] == [
        "Datum: 2026-05-21", "Socialnämnden", "Diarienr: 2026.017 SN", BODY,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "colour", "kind"),
    [
        ("Delvis uppnått", (0.9, 0.7, 0.0), "paragraph"),
        ("Nya skyltar i alla entréer", (0.0, 0.6, 0.2), "list_item"),
        ("Uppnått", (0.0, 0.0, 0.0), "list_item"),
    ],
)
def test_a_disc_in_the_colour_of_a_status_is_no_bullet(text: str, colour: Rgb, kind: str) -> None:
    words = [Word("●", 72, 100, 80, 111, Look(11, colour=colour))]
    words += [Word(word, 90 + 40 * at, 100, 120 + 40 * at, 111, Look(11)) for at, word in enumerate(text.split())]

    assert blocks_of([Line(tuple(words), 1)], TextStyle(), 520, frozenset(), {})[0].kind == kind


def levels(*headings: tuple[str, float, str], cover: bool = False) -> list[int]:
    """The levels of headings, each with its size and font; the first on a page of its own, if it is a cover."""
    pages = Pages()
    top = 80
    for number, (text, size, font) in enumerate(headings):
        pages.text(72, top, text, font=font, size=size)
        top += 40
        if cover and number == 0:
            pages.page()
            top = 80
            continue
        pages.flow(72, top, f"{text} handlar om detta. " + BODY, 440)
        top += 60
    return [block.level for block in pages.read().blocks if block.kind == "heading"]


NUMBERED = [
    ("1. Inledning", 16, BOLD), ("2. Ansvar", 16, BOLD), ("2.1. Nämnderna", 14, BOLD), ("2.1.1. Planer", 11, BOLD),
    ("2.1.1.1. Innehåll", 11, ITALIC), ("3. Begrepp", 16, BOLD),
]  # fmt: skip


def test_numbers_tell_how_deep_headings_stand() -> None:
    assert levels(("Plan för beredskap", 20, BOLD), *NUMBERED) == [1, 2, 2, 3, 4, 5, 2]


def test_a_cover_of_its_own_takes_no_level_from_the_chapters() -> None:
    assert levels(("Plan för beredskap", 20, BOLD), *NUMBERED, cover=True) == [1, 1, 1, 2, 3, 4, 1]


def test_an_unnumbered_heading_stands_as_numbered_ones_of_its_look_or_below_them() -> None:
    assert levels(*NUMBERED, ("Bilaga", 16, BOLD), ("Källor", 12, BOLD)) == [1, 1, 2, 3, 4, 1, 1, 3]


def test_bold_stands_above_plain_of_about_the_same_size() -> None:
    assert levels(("Rapport", 18, BOLD), ("Kommentar", 11.5, BOLD), ("Barn och unga", 12.4, "Helvetica")) == [1, 2, 3]


def test_a_term_of_two_lines_comes_before_its_meaning() -> None:
    pages = Pages()
    pages.lines(72, 100, ["samhällsviktig", "verksamhet"], font=ITALIC)
    pages.lines(200, 100, ["Verksamhet som invånarna behöver varje dag,", "även när den el som den beror av är borta."])
    pages.flow(72, 180, BODY, 440)
    document = pages.read()

    assert [document.slice(block.span) for block in document.blocks] == [
        "samhällsviktig verksamhet",
        "Verksamhet som invånarna behöver varje dag, även när den el som den beror av är borta.",
        BODY,
    ]


def test_labels_with_their_values_are_read_line_by_line() -> None:
    pages = Pages()
    for line, (label, value) in enumerate([("Tid", "Tisdagen den 14 april 2026"), ("Plats", "Sal Forsen, i Norrby")]):
        pages.text(72, 100 + 14 * line, label, font=BOLD).text(200, 100 + 14 * line, value)
    pages.flow(72, 180, BODY, 440)
    document = pages.read()

    assert [document.slice(block.span) for block in document.blocks][:4] == [
        "Tid", "Tisdagen den 14 april 2026", "Plats", "Sal Forsen, i Norrby",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "kind"),
    [(["KIM EK", "Lo Berg"], "paragraph"), (["MÅL OCH RESULTAT", "Inget mål nåddes."], "heading")],
)
def test_a_signers_name_in_capitals_is_no_heading(lines: list[str], kind: str) -> None:
    pages = Pages()
    pages.flow(72, 100, BODY, 440)
    pages.lines(72, 200, lines, pitch=24)

    assert pages.read().blocks[1].kind == kind


@pytest.mark.parametrize(
    ("size", "top", "text"),
    [(6, 98.5, "Kostnaden är 3,2 mnkr²"), (11, 100, "Kostnaden är 3,2 mnkr 2"), (6, 104, "Kostnaden är 3,2 mnkr 2")],
)
def test_a_raised_digit_of_its_own_belongs_to_the_word_before_it(size: float, top: float, text: str) -> None:
    pages = Pages().text(72, 100, "Kostnaden är 3,2 mnkr")
    pages.text(72 + stringWidth("Kostnaden är 3,2 mnkr", "Helvetica", 11) + 2.6, top, "2", size=size)
    document = pages.read()

    assert document.text == text


@pytest.mark.parametrize(("second", "headings"), [("2026–2030", 1), ("2 Ekonomi", 2), ("3. Ekonomi", 2)])
def test_a_heading_that_ends_with_years_on_a_line_of_their_own(second: str, headings: int) -> None:
    pages = Pages()
    pages.lines(72, 100, ["Ny plan för kollektivtrafiken", second], font=BOLD, size=14, pitch=17)
    pages.flow(72, 150, BODY, 440)

    assert [block.kind for block in pages.read().blocks].count("heading") == headings
