"""Text beside the text: boxes, footnotes, what runs up the margin."""

from __future__ import annotations

import pytest
from PIL import Image

from printed_pages import BOLD, PALE, Pages
from regionkit.document import Document

TEXT = (
    "Nämnden har under perioden arbetat med den nya organisationen. Fler möten än planerat har hållits. Arbetet leds "
    "av en grupp med tre personer. Den redovisar sitt arbete i juni."
)
NEXT = "Planen gäller till och med 2029, och den ersätter alla tidigare planer för verksamheten."


def texts(document: Document) -> list[str]:
    return [document.slice(block.span) for block in document.blocks]


def beside(*, framed: bool, lines: list[str]) -> Document:
    """A paragraph that leaves room for a box at its right, and one below."""
    pages = Pages()
    pages.flow(72, 100, TEXT, 280)
    pages.flow(72, 220, NEXT, 450)
    pages.box(370, 95, 530, 175, None if framed else PALE)
    pages.lines(378, 103, lines, size=10, pitch=15)
    return pages.read()


@pytest.mark.parametrize("framed", [True, False])
def test_a_box_is_read_after_the_paragraph_that_it_stands_beside(framed: bool) -> None:
    document = beside(framed=framed, lines=["Planen kostar 3,2 mnkr", "under det första året."])

    assert texts(document) == [TEXT, "Planen kostar 3,2 mnkr under det första året.", NEXT]


def test_a_shaded_line_is_no_box() -> None:
    pages = Pages().box(72, 96, 530, 116, PALE).text(76, 100, "Ekonomi", font=BOLD)
    pages.flow(72, 130, NEXT, 450)

    assert texts(pages.read()) == ["Ekonomi", NEXT]


def test_words_over_the_edge_are_in_no_box() -> None:
    pages = Pages().box(300, 96, 420, 128, PALE)
    pages.flow(72, 100, NEXT, 450)

    assert texts(pages.read()) == [NEXT]


def test_a_frame_around_the_page_is_no_box() -> None:
    pages = Pages().box(60, 60, 540, 700)
    pages.flow(72, 100, TEXT, 450)
    pages.flow(72, 220, NEXT, 450)

    assert texts(pages.read()) == [TEXT, NEXT]


def test_paragraphs_beside_a_picture_are_not_parted_at_each_sentence() -> None:
    pages = Pages().picture(370, 95, 530, 200, Image.new("RGB", (40, 30), (90, 120, 60)))
    pages.flow(72, 100, TEXT, 280)

    assert texts(pages.read()) == [TEXT]


def test_a_sentence_goes_on_from_one_column_to_the_next_past_a_box() -> None:
    half = [
        "Verksamheten har under året haft", "fler besök än under tidigare år,",
        "och kostnaderna har därför ökat", "mer än väntat. Arbetet med att",
    ]  # fmt: skip
    other = [
        "minska dem leds av en grupp som", "redovisar sina förslag för hela", "nämnden i juni, när de har gått",
        "igenom avtal och scheman, och det", "beslutas sedan i september.",
    ]  # fmt: skip
    pages = Pages()
    pages.lines(72, 100, half)
    pages.box(66, 170, 270, 230, PALE)
    pages.lines(72, 178, ["Nämnden har 14 ledamöter och", "möts tio gånger om året."])
    pages.lines(320, 100, other)

    assert texts(pages.read()) == [" ".join(half + other), "Nämnden har 14 ledamöter och möts tio gånger om året."]


def notes(document: Document) -> list[str]:
    return [document.slice(block.span) for block in document.blocks if block.style == "footnote"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["1 Kommunfullmäktige 2026-11-23, § 142."], ["1 Kommunfullmäktige 2026-11-23, § 142."]),
        (["1 Ramen är uppräknad med två procent", "jämfört med 2026.", "2 Exklusive moms."],
         ["1 Ramen är uppräknad med två procent jämfört med 2026.", "2 Exklusive moms."]),
        (["* Avser helår"], ["* Avser helår"]),
        (["1 Resultatet är justerat för", "3 procent."], ["1 Resultatet är justerat för 3 procent."]),
        (["Källa: Statistiska centralbyrån"], []),
        (["2026-11-23 antogs planen"], []),
        (["1 200 personer svarade"], []),
    ],
)  # fmt: skip
def test_small_print_with_a_mark_under_a_short_rule_is_a_footnote(lines: list[str], found: list[str]) -> None:
    pages = Pages()
    pages.flow(72, 100, TEXT, 450)
    pages.rule(72, 700, 190, 700).lines(72, 706, lines, size=8.5, pitch=11)

    assert notes(pages.read()) == found


def test_body_text_under_a_short_rule_is_no_footnote() -> None:
    pages = Pages()
    pages.flow(72, 100, TEXT, 450)
    pages.rule(72, 700, 190, 700).text(72, 706, "1 Den första av tre rader")

    assert notes(pages.read()) == []


def test_a_footnote_is_known_by_its_raised_mark_alone() -> None:
    pages = Pages()
    pages.flow(72, 100, TEXT, 450)
    pages.text(72, 700, "1", size=5).text(78, 702, "Exklusive moms.", size=9)

    assert notes(pages.read()) == ["1 Exklusive moms."]


def test_a_paragraph_goes_on_over_the_page_past_a_footnote_without_a_full_stop() -> None:
    first = "Förvaltningen har under perioden tydliggjort de krav som ställs på dem som arbetar där"
    rest = "och alla som leder verksamheten."
    pages = Pages()
    pages.flow(72, 100, TEXT, 450)
    pages.text(72, 650, first).rule(72, 700, 190, 700).text(72, 706, "2 www.granvika.example/plan", size=9)
    pages.page().text(72, 100, rest)
    document = pages.read()

    assert texts(document)[1:] == [f"{first} {rest}", "2 www.granvika.example/plan"]


@pytest.mark.parametrize("angle", [90, -90])
def test_text_up_or_down_the_margin_keeps_its_order(angle: int) -> None:
    pages = Pages()
    pages.flow(72, 100, TEXT, 450)
    pages.canvas.saveState()
    pages.canvas.translate(30, 400)
    pages.canvas.rotate(angle)
    pages.canvas.setFont("Helvetica", 7)
    pages.canvas.drawString(0, 0, "Signerat 2026-03-12, verifikat 4471-0092")
    pages.canvas.restoreState()

    assert texts(pages.read()) == [TEXT, "Signerat 2026-03-12, verifikat 4471-0092"]


def test_notes_in_the_margin_are_read_after_the_text() -> None:
    pages = Pages()
    pages.lines(60, 100, ["Resultat:", "142 mnkr"], font="Helvetica-Oblique", size=8, pitch=10)
    pages.flow(140, 96, TEXT, 380)
    pages.flow(140, 200, NEXT, 380)

    assert texts(pages.read()) == [TEXT, NEXT, "Resultat: 142 mnkr"]


@pytest.mark.parametrize(("size", "top"), [(11, 100), (8, 60)])
def test_text_of_the_bodys_size_or_above_the_text_is_no_note(size: float, top: float) -> None:
    pages = Pages().text(40, top, "Datum", size=size)
    pages.flow(140, 96, TEXT, 380)
    pages.flow(140, 200, NEXT, 380)

    assert texts(pages.read())[0].startswith("Datum")


COLUMN = [
    "Nämnden har under året haft fler", "möten än planerat, och arbetet",
    "har därför tagit längre tid än", "vad som angavs i planen för året.",
]  # fmt: skip
OTHER = [
    "Arbetet följs upp i delårsrapporten", "per augusti och i årsredovisningen",
    "där det också framgår hur mycket", "som återstår av hela arbetet.",
]  # fmt: skip


def test_tables_inside_columns_stay_in_them() -> None:
    pages = Pages()
    for x, lines, head in ((60, COLUMN, "Mnkr"), (320, OTHER, "Antal")):
        pages.lines(x, 100, lines)
        pages.grid([x - 8, x + 120, x + 180], [170, 190, 210], [[head, "2026"], ["Skola", "12"]])
        pages.lines(x, 230, [f"Raden under tabellen {head} är så lång", "att den fortsätter."])
    document = pages.read()

    assert [document.slice(block.span).split()[0] for block in document.blocks] == [
        "Nämnden", "Mnkr", "Raden", "Arbetet", "Antal", "Raden",
    ]  # fmt: skip


def test_names_in_columns_are_lines_of_their_own_and_a_heading_below_both_is_below() -> None:
    left = ["Närvarande", "Eva Almgren (S), ordförande", "Nils Sundin (M), vice ordförande", "Aino Kallio (V)"]
    right = ["Ersättare", "Lars Hedman (S) för Maria Ek (S)", "Jonna Vik (M) för Ulf Tamm (M)", "Karin Brolin (C)"]
    pages = Pages()
    pages.lines(60, 100, left)
    pages.lines(320, 100, right)
    pages.text(60, 180, "Justering", font=BOLD)
    pages.flow(60, 200, NEXT, 460)

    assert texts(pages.read()) == [*left, *right, "Justering", NEXT]

