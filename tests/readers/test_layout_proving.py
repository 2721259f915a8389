"""Tables that were read from pictures, from the words on a page to the text: what is chosen, and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.layout.arrange import Arranged, arrange
from regionkit.readers.layout.page import Look, PageContent, Reading, Rule, Word
from regionkit.spans import Span

LOOK = Look(10.0)
LETTER, GAP = 5.0, 3.0
LEFT, TOP, HEIGHT = 60.0, 100.0, 16.0
EDGES = (60.0, 220.0, 300.0, 380.0, 460.0)
LETTERS = {"proved": "p", "sure": "s", "unsure": "u", "contradicted": "x"}

ROWS = (
    ("Belopp i tkr", "Budget", "Utfall", "Avvikelse"),
    ("Intäkter", "84 210", "86 940", "2 730"),
    ("Personal", "-412 655", "-409 118", "3 537"),
    ("Lokaler", "-96 340", "-96 340", "0"),
    ("Övrigt", "-21 993", "-24 560", "-2 567"),
    ("Kostnader", "-530 988", "-530 018", "970"),
    ("Netto", "-446 778", "-443 078", "3 700"),
)
Place = tuple[int, int]


def with_cells(**changes: str) -> list[list[str]]:
    """The table with other cells: ``r2c1="-472 655"``."""
    rows = [list(row) for row in ROWS]
    for place, text in changes.items():
        row, column = map(int, place[1:].split("c"))
        rows[row][column] = text
    return rows


def line_of(text: str, x: float, bottom: float) -> list[Word]:
    words: list[Word] = []
    for part in text.split():
        words.append(Word(part, x, bottom - 10, x + LETTER * len(part), bottom, LOOK))
        x += LETTER * len(part) + GAP
    return words


def page_of(
    rows: Sequence[Sequence[str]],
    doubts: Mapping[str, Reading],
    *,
    number: int = 1,
    is_read: bool = True,
    above: str = "",
    certainty: float = 0.95,
) -> PageContent:
    """A page with a ruled table that was read from a picture; ``doubts`` are the readings of some of its words."""
    words = line_of(above, LEFT, TOP - 20)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            words += line_of(cell, EDGES[column] + 4, TOP + HEIGHT * (row + 1) - 3)
    bottom = TOP + HEIGHT * len(rows)
    rules = [Rule(x, TOP, x + 0.5, bottom) for x in EDGES]
    rules += [Rule(EDGES[0], y, EDGES[-1], y + 0.5) for y in (TOP + HEIGHT * row for row in range(len(rows) + 1))]
    readings = {word.box: doubts.get(word.text, Reading(certainty)) for word in words} if is_read else {}
    return PageContent(number, 595.0, 842.0, tuple(words), tuple(rules), readings=readings)


def arranged(*pages: PageContent) -> Arranged:
    return arrange(pages, SWEDISH)


def cell_text(made: Arranged, row: int, column: int) -> str:
    cell = made.tables[0].cell(row, column)
    assert cell is not None
    assert made.text[cell.span.start : cell.span.end] == cell.text
    return cell.text


def certainties(made: Arranged, span: Span) -> str:
    return "".join(dict.fromkeys(LETTERS[one.certainty] for one in made.scanned if one.span.overlaps(span)))


def verdict(made: Arranged, row: int, column: int) -> str:
    cell = made.tables[0].cell(row, column)
    assert cell is not None
    return certainties(made, cell.span)


@pytest.mark.parametrize(
    ("read", "doubts", "place", "text"),
    [
        ("-472 655", {"-472": Reading(0.5, (("-412", 0.4),))}, (2, 1), "-412 655"),
        ("2 567", {"2": Reading(0.5)}, (4, 3), "-2 567"),
        ("2 567", {"2": Reading(0.2, (("-2", 0.2),))}, (4, 3), "-2 567"),  # as likely as what is written
        ("2 567", {"2": Reading(0.3, (("-2", 0.6),))}, (4, 3), "-2 567"),  # likelier than what is written
        ("-40 9118", {"9118": Reading(0.5)}, (2, 2), "-409 118"),
        ("-409118", {"-409118": Reading(0.4, (("-400118", 0.3),))}, (2, 2), "-409118"),
        ("86 9 40", {"9": Reading(0.5)}, (1, 2), "86940"),
        ("[0]", {}, (3, 3), "0"),
        ("-96 340", {"340": Reading(0.5, (("840", 0.45),))}, (3, 1), "-96 340"),
    ],
)
def test_the_sums_choose_what_is_written(read: str, doubts: dict[str, Reading], place: Place, text: str) -> None:
    row, column = place
    made = arranged(page_of(with_cells(**{f"r{row}c{column}": read}), doubts))

    assert cell_text(made, row, column) == text
    assert verdict(made, row, column) == "p"
    assert made.contradictions == ()


@pytest.mark.parametrize(
    ("read", "doubts", "verdict_there"),
    [
        ("-472 655", {}, "x"),  # certain, and wrong in the picture itself
        ("-472 655", {"-472": Reading(0.5, (("-432", 0.4),))}, "x"),  # what it says was never read
    ],
)
def test_a_figure_that_nothing_else_was_read_for_stays(
    read: str, doubts: dict[str, Reading], verdict_there: str
) -> None:
    made = arranged(page_of(with_cells(r2c1=read), doubts))
    (told,) = made.contradictions

    assert cell_text(made, 2, 1) == read
    assert verdict(made, 2, 1) == verdict_there
    assert made.text[told.span.start : told.span.end] == read
    assert (str(told.expected), str(told.actual), str(told.tolerance)) == ("-412655", "-472655", "1.5")
    assert [made.text[term.start : term.end] for term in told.terms] == [read, "-409 118", "3 537"]


def test_words_are_as_sure_as_they_were_read() -> None:
    page = page_of(ROWS, {"förvaltningen": Reading(0.5)}, above="Ekonomi för förvaltningen i år")
    made = arranged(page)
    start = made.text.index("förvaltningen")

    assert certainties(made, Span(start=start, end=start + len("förvaltningen"))) == "u"
    assert certainties(made, Span(start=0, end=len("Ekonomi för"))) == "s"
    assert verdict(made, 1, 0) == "s"
    assert verdict(made, 1, 1) == "p"


def test_neighbours_that_are_as_sure_are_one_stretch() -> None:
    made = arranged(page_of([["A", "B"], ["C", "D"]], {}, above="Ekonomi i år"))

    assert [made.text[one.span.start : one.span.end] for one in made.scanned] == ["Ekonomi i år", "A\tB\nC\tD"]


def test_a_page_with_text_of_its_own_was_not_read_from_a_picture() -> None:
    made = arranged(page_of(with_cells(r2c1="-472 655"), {}, is_read=False))

    assert made.scanned == ()
    assert made.contradictions == ()
    assert cell_text(made, 2, 1) == "-472 655"


def test_a_changed_cell_keeps_its_place() -> None:
    page = page_of(with_cells(r2c1="-472 655"), {"-472": Reading(0.5, (("-412", 0.4),))})
    made = arranged(page)
    (read,) = [word.box for word in page.words if word.text == "-472"]
    start = made.text.index("-412 655")

    assert [place.box for place in made.places.within(start, start + 4)] == [read]


def test_raised_digits_are_as_sure_as_the_word_that_they_join() -> None:
    small = Word("1", LEFT + 8 * LETTER, TOP - 30, LEFT + 8 * LETTER + 3, TOP - 25, Look(6.0))
    page = page_of(ROWS, {"Ekonomin": Reading(0.4)}, above="Ekonomin")
    readings = {**page.readings, small.box: Reading(0.9)}
    page = PageContent(1, page.width, page.height, (small, *page.words), page.rules, readings=readings)
    made = arranged(page)

    assert made.text.startswith("Ekonomin¹")
    assert certainties(made, Span(start=0, end=9)) == "u"
