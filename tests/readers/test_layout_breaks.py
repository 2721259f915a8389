"""Where one paragraph ends and the next begins, and what goes on in the next column or on the next page."""

from __future__ import annotations

import pytest

from printed_pages import BOLD, Pages
from regionkit.document import Document

LONG = (
    "Nämnden har under perioden arbetat med den nya organisationen och har därför hållit fler möten än planerat, och "
    "det har lett till att kostnaden för lokaler blev högre än budget och att flera av de mindre projekten skjuts upp "
    "till nästa år, då de ska genomföras tillsammans med övriga nämnder i kommunen och med föreningarna i Granvika."
)
LEFT = [
    "Nämnden har under året haft fler", "möten än planerat, och arbetet", "har därför tagit längre tid än",
    "vad som angavs i planen för året.", "Det har inte gett högre kostnader",
]  # fmt: skip
RIGHT = [
    "Arbetet följs upp i delårsrapporten", "per augusti och i årsredovisningen", "där det också framgår hur mycket",
    "som återstår av hela arbetet, och", "när det ska vara helt klart.",
]  # fmt: skip


def texts(document: Document) -> list[str]:
    return [document.slice(block.span) for block in document.blocks]


@pytest.mark.parametrize(("space", "blocks"), [(2.5, 2), (0.0, 1)])
def test_a_millimetre_parts_paragraphs_where_lines_are_all_equally_far_apart(space: float, blocks: int) -> None:
    pages = Pages()
    top = pages.flow(72, 100, f"{LONG} {LONG}", 440)
    line = "Förslaget skickas på remiss till kommunerna, och de ska svara senast den 31 mars 2026."
    top = pages.flow(72, top + 30, line, 440)
    pages.flow(72, top + space, "Beslutet gäller från och med den 1 mars.", 440)

    assert len(pages.read().blocks) == 1 + blocks


def test_a_day_that_a_page_break_cuts_is_one_day() -> None:
    pages = Pages()
    pages.flow(72, 100, LONG, 440)
    pages.text(72, 700, "Nämnden ska ta fram en plan för det fortsatta arbetet senast den 1 maj")
    pages.page().text(72, 100, "2026")
    pages.flow(72, 150, LONG, 440)

    assert any(text.endswith("senast den 1 maj 2026") for text in texts(pages.read()))


@pytest.mark.parametrize("first", ["Nästa möte", "2026"])
def test_a_short_line_does_not_go_on_after_the_page_break(first: str) -> None:
    pages = Pages()
    pages.flow(72, 100, LONG, 440)
    pages.text(72, 700, "Nämndens möten")
    pages.page().text(72, 100, first)
    pages.flow(72, 150, LONG, 440)

    assert first in texts(pages.read())


def test_the_number_of_a_heading_at_the_top_of_its_page_is_no_counter() -> None:
    pages = Pages()
    for number in (1, 2):
        title = ("Mål och uppdrag", "Ekonomi")[number - 1]
        pages.text(72, 60, str(number), font=BOLD, size=16).text(110, 60, title, font=BOLD, size=16)
        pages.flow(72, 100, f"Del {number}. " + LONG, 440)
        if number == 1:
            pages.page()
    document = pages.read()

    assert document.furniture == ()
    assert [block.marker for block in document.blocks if block.kind == "heading"] == ["1", "2"]


def test_a_short_column_is_known_by_the_page_before() -> None:
    pages = Pages()
    pages.lines(60, 100, LEFT)
    pages.lines(320, 100, RIGHT)
    pages.page()
    pages.lines(60, 100, [*LEFT[3:], *LEFT[:3]])
    pages.lines(320, 100, RIGHT[3:])
    found = " ".join(texts(pages.read()))

    assert found.endswith(" ".join([*LEFT[3:], *LEFT[:3], *RIGHT[3:]]))


def test_footnotes_stand_in_their_columns() -> None:
    notes = ["1 Kommunfullmäktige antog den", "planen i november.", "2 Exklusive moms och avgifter", "till bolagen."]
    pages = Pages()
    pages.lines(60, 100, LEFT)
    pages.lines(320, 100, RIGHT)
    for x, lines in ((60, notes[:2]), (320, notes[2:])):
        pages.rule(x, 700, x + 90, 700).lines(x, 706, lines, size=8, pitch=10)
    document = pages.read()

    assert [document.slice(block.span) for block in document.blocks if block.style == "footnote"] == [
        " ".join(notes[:2]), " ".join(notes[2:]),
    ]  # fmt: skip


@pytest.mark.parametrize(("second", "blocks"), [("2026.", 1), ("2026-03-31 Nämnden", 2), ("Nämnden", 2)])
def test_a_year_alone_on_a_line_ends_the_sentence_above(second: str, blocks: int) -> None:
    pages = Pages()
    pages.flow(72, 60, LONG, 440)
    pages.lines(72, 200, ["Beslutet gäller från och med den 1 mars", second])

    assert len(pages.read().blocks) == 1 + blocks
