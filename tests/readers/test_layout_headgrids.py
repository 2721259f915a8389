"""Goal tables of scanned pages without drawn columns: their heads tell them, and lines, shades or labels their rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.layout.arrange import Arranged, arrange
from regionkit.readers.layout.page import Look, PageContent, Reading, Rect, Rgb, Rule, Symbol, Word
from regionkit.readers.layout.tables.headwords import head_words
from regionkit.readers.ocr.picture import PictureWord
from regionkit.readers.ocr.placing import unlit_marks

LOOK = Look(10.0)
LETTER, SPACE, PITCH = 4.0, 3.0, 13.0
LEFT, RIGHT, TOP = 60.0, 480.0, 100.0
DARK: Rgb = (0.3, 0.3, 0.3)
PALE: Rgb = (0.82, 0.82, 0.82)
PALER: Rgb = (0.91, 0.91, 0.91)
XS = (66.0, 330.0, 420.0)
HEAD = ("Aktivitet", "Status", "Färdiggrad")
ROWS = (("Byta lampor på piren", "Klart", "100 %"), ("Rita en karta över", "Pågår", "60 %"), ("hamnen", "", ""))

Line = Sequence[str]


def words_of(text: str, x: float, bottom: float) -> list[Word]:
    words = []
    for part in text.split():
        words.append(Word(part, x, bottom - 10, x + LETTER * len(part), bottom, LOOK))
        x += LETTER * len(part) + SPACE
    return words


def page_of(
    lines: Sequence[Line],
    *,
    rules: Sequence[int] = (),
    fills: Sequence[tuple[int, int, Rgb]] = (),
    is_read: bool = True,
) -> PageContent:
    """Lines of a table.  ``rules`` and ``fills`` stand above the lines of those numbers, and from one to another."""
    words = [
        word
        for row, line in enumerate(lines)
        for text, x in zip(line, XS, strict=False)
        for word in words_of(text, x, edge(row + 1) - 2)
    ]
    return PageContent(
        1, 595.0, 842.0, tuple(words),
        rules=tuple(Rule(LEFT, edge(at), RIGHT, edge(at) + 0.5) for at in rules),
        rects=tuple(Rect(LEFT, edge(first), RIGHT, edge(last), fill) for first, last, fill in fills),
        readings={word.box: Reading(0.95) for word in words} if is_read else {},
    )  # fmt: skip


def edge(row: int) -> float:
    return TOP + PITCH * row


def cells(made: Arranged) -> list[list[str]]:
    return [[cell.text for cell in table.row(row)] for table in made.tables for row in range(table.n_rows)]


def read(page: PageContent) -> Arranged:
    return arrange([page], SWEDISH)


@pytest.mark.parametrize(
    ("rules", "fills"),
    [
        ((0, 1, 2, 4), ()),
        ((), ((0, 1, DARK), (1, 2, PALE), (2, 4, PALER))),
        ((), ((0, 1, DARK),)),
    ],
    ids=["lines between rows", "shades behind rows", "a shaded head alone"],
)
def test_rows_are_told_by_what_a_scan_keeps(
    rules: Sequence[int], fills: Sequence[tuple[int, int, Rgb]]
) -> None:
    made = read(page_of((HEAD, *ROWS), rules=rules, fills=fills))

    assert cells(made) == [list(HEAD), list(ROWS[0]), ["Rita en karta över hamnen", "Pågår", "60 %"]]


def test_rows_of_one_shade_are_rows_of_their_own() -> None:
    made = read(page_of((HEAD, *ROWS[:2]), fills=((0, 1, DARK), (1, 3, PALER))))

    assert cells(made) == [list(HEAD), list(ROWS[0]), list(ROWS[1])]


COMMENTED = (
    ("Nämndmål", "Bedömning"),
    ("Hamnen ska vara öppen för gästande",),
    ("båtar.",),
    ("Kommentar:",),
    ("Under året kom 617 båtar.",),
    ("Intäkterna steg.",),
    ("Avfall ska sorteras.",),
    ("Kommentar:",),
    ("Sorteringen fungerar i två av de tre hamnar som ännu har en station för farligt avfall.",),
)


@pytest.mark.parametrize(
    "fills",
    [((0, 1, DARK),), ((0, 1, DARK), (1, 3, PALE), (3, 6, PALER), (6, 7, PALE), (7, 9, PALER))],
    ids=["no shades", "shades"],
)
def test_comments_across_the_columns_are_rows_of_one_cell(fills: Sequence[tuple[int, int, Rgb]]) -> None:
    made = read(page_of(COMMENTED, fills=fills))

    (table,) = made.tables
    assert [[(cell.text[:13], cell.column_span) for cell in table.row(row)] for row in range(table.n_rows)] == [
        [("Nämndmål", 1), ("Bedömning", 1)],
        [("Hamnen ska va", 1), ("", 1)],
        [("Kommentar: Un", 2)],
        [("Avfall ska so", 1), ("", 1)],
        [("Kommentar: So", 2)],
    ]


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (("Nämndmål", "Bedömning"), True),
        (("Nr", "Nämndens mål 2026", "Utfall 2025"), True),
        (("Uppdrag", "Ansvarig", "Senast", "Status", "Klart"), True),
        (("Mål", "Indikator", "Trend"), True),
        (("Konto", "Utfall 2025", "Prognos"), False),
        (("Önskemål", "Status"), False),
        (("Ansvarig", "Status", "Mål"), False),
        (("Mål", "2025"), False),
        (("Det finns flera skäl att nå sitt mål", "Status"), False),
    ],
)
def test_heads_tell_goals_and_what_is_said_of_them(heads: Sequence[str], told: bool) -> None:
    assert head_words(SWEDISH.goals).tell(heads) is told


def test_lines_that_make_no_such_table_stay_text() -> None:
    ruled = (0, 1, 2, 3)
    assert not read(page_of((("Plats", "Tid", "Dag"), *ROWS[:2]), rules=ruled)).tables
    assert not read(page_of((HEAD, *ROWS[:2]))).tables  # neither line nor shade
    assert not read(page_of((HEAD, ("Nämnden har i år arbetat med flera av de uppgifter som står i planen.",)),
                            rules=(0, 1, 2))).tables  # fmt: skip
    assert not read(page_of((HEAD, ("byta lampor", "Klart"), ("Rita en karta",)), fills=((0, 1, DARK),))).tables


def mark(text: str, x0: float, colour: Rgb | None = None) -> PictureWord:
    return PictureWord(text, (x0, 0, x0 + 8, 10), Reading(0.9), 0, 10, 10, colour=colour)


def test_marks_that_stand_alone_are_lights_whose_colour_is_lost() -> None:
    assert [one.box[0] for one in unlit_marks([mark("●", 100), mark("Ja", 200), mark("•", 300)])] == [100, 300]
    assert list(unlit_marks([mark("•", 100), mark("Text", 114), mark("●", 300, (0, 1, 0)), mark("o", 400)])) == []


def test_a_light_whose_colour_is_lost_is_told_of_and_gives_no_status() -> None:
    page = page_of((HEAD, ("Byta lampor på piren", "", "100 %"), ("Rita en karta", "", "60 %")), rules=(0, 1, 2, 3))
    lights = tuple(Symbol(334, edge(row) + 2, 342, edge(row) + 10) for row in (1, 2))

    made = read(replace(page, symbols=lights))

    assert [symbol.colour for symbol in made.symbols] == [None, None]
    assert "status_symbol_unread" in made.notes
