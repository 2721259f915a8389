"""Tables with rules under their rows alone, or with none and rows far apart, as designed reports set them."""

from __future__ import annotations

from collections.abc import Sequence

from printed_pages import BOLD, PLAIN, Pages, rows_of
from regionkit.document import Document

XS = (60.0, 250.0, 320.0, 390.0, 460.0)
"""Where the columns of figures end, and the labels begin."""
WORDS_AT = (60.0, 230.0, 380.0, 470.0)
HEAD = ("Område", "Utfall", "Budget", "Avvikelse")
ROWS = (("Fastighet", "21,4", "17,0", "4,4"), ("Måltider", "-6,2", "-4,5", "-1,7"), ("Stab", "-4,5", "-5,0", "0,5"))
GOALS = ("Nämndens mål", "Indikator", "Mål 2025", "Bedömning")
GOAL_ROWS = (
    ("Synpunkter besvaras", "Andel inom fyra veckor", "90 %", "Uppnås delvis"),
    ("Vården lär av synpunkter", "Antal återföringar", "40", "Uppnås"),
    ("Fler får svar på sitt språk", "Andel nöjda", "80 %", "Uppnås inte"),
)


def figures(pages: Pages, rows: Sequence[Sequence[str]], top: float, pitch: float, *, ruled: bool = False) -> float:
    """Rows of a label and figures that end under each other; gives where the next would stand."""
    for number, row in enumerate(rows):
        font = BOLD if number == 0 and row == HEAD else PLAIN
        for column, text in enumerate(row):
            if column:
                pages.right(XS[column + 1], top, text, font=font, size=10)
            else:
                pages.text(XS[0], top, text, font=font, size=10)
        if ruled:
            pages.rule(XS[0], top + 12, XS[-1], top + 12)
        top += pitch
    return top


def words(rows: Sequence[Sequence[str]], *, rules: Sequence[int], at: Sequence[float] = WORDS_AT) -> Document:
    """Rows of words, a rule under those of some numbers, below a heading."""
    pages = Pages().text(60, 60, "Uppföljning", font=BOLD, size=16)
    for number, row in enumerate(rows):
        for x, text in zip(at, row, strict=False):
            pages.text(x, 100 + 28 * number, text, font=PLAIN if number else BOLD, size=10)
        if number in rules:
            pages.rule(60, 120 + 28 * number, 545, 120 + 28 * number)
    pages.flow(60, 300, "Nämnden har arbetat med målen under hela året, och fler får svar i tid.", 480)
    return pages.read()


def test_airy_rows_without_rules_are_a_table_with_its_head() -> None:
    pages = Pages()
    end = figures(pages, (HEAD, *ROWS), 100, 32)
    pages.flow(60, end + 20, "Fastighet visar ett överskott mot budget genom lägre kostnader för el.", 480)
    document = pages.read()

    assert [rows_of(table) for table in document.tables] == [[list(row) for row in (HEAD, *ROWS)]]
    assert document.tables[0].header_rows == 1


def test_rows_that_stand_unevenly_far_apart_are_no_table() -> None:
    pages = Pages()
    for top, row in zip((100, 134, 190), ROWS, strict=True):
        figures(pages, [row], top, 0)

    assert not pages.read().tables


def test_a_larger_heading_parts_two_ruled_tables_of_one_width() -> None:
    pages = Pages()
    end = figures(pages, (HEAD, *ROWS), 100, 24, ruled=True)
    pages.text(60, end + 8, "Investeringar 2026–2028", font=BOLD, size=16)
    figures(pages, (("Projekt", "2026", "2027", "2028"), *ROWS[:2]), end + 46, 24, ruled=True)

    assert [table.n_rows for table in pages.read().tables] == [4, 3]


def test_figures_that_end_under_each_other_go_on_over_a_page() -> None:
    pages = Pages()
    figures(pages, (HEAD, *ROWS), 690, 24, ruled=True)
    pages.page()
    figures(pages, (("Lager", "1 021,4", "1 017,0", "4,4"), ("Kök", "116,2", "104,5", "11,7")), 60, 24, ruled=True)
    tables = pages.read().tables

    assert [rows_of(table)[-1] for table in tables] == [["Kök", "116,2", "104,5", "11,7"]]
    assert tables[0].n_rows == 6


def test_a_figure_alone_in_its_column_is_no_part_of_the_one_beside_it() -> None:
    pages = Pages()
    rows = (("Ny hamn", "98,0", "", "56,0"), ("Ny bro", "24,0", "", "8,0"), ("Summa", "412,0", "52,0", "164,0"))
    figures(pages, (HEAD, *rows), 100, 22, ruled=True)

    assert rows_of(pages.read().tables[0])[1:] == [list(row) for row in rows]


def test_heads_that_begin_alike_are_each_over_their_own_column() -> None:
    pages = Pages()
    for end, name in zip(XS[2:], ("Budget", "Utfall", "Avvikelse"), strict=True):
        pages.right(end, 98, name, font=BOLD, size=9)
    for end in XS[2:4]:
        pages.right(end, 110, "januari–augusti", font=BOLD, size=9)
    figures(pages, ROWS, 134, 20)

    assert rows_of(pages.read().tables[0])[0] == ["", "Budget januari–augusti", "Utfall januari–augusti", "Avvikelse"]


def test_words_between_level_rules_are_a_table() -> None:
    document = words((GOALS, *GOAL_ROWS), rules=range(4))

    assert [rows_of(table) for table in document.tables] == [[list(row) for row in (GOALS, *GOAL_ROWS)]]
    assert document.tables[0].header_rows == 1


def test_the_last_row_needs_no_rule_above_the_head() -> None:
    (table,) = words((GOALS, *GOAL_ROWS), rules=(0, 1, 2, 3)).tables

    assert rows_of(table)[0] == list(GOALS)


def test_rules_without_columns_make_no_table() -> None:
    sentence = ("Nämnden har under året arbetat med fler av målen än vad planen sade från början, och når dem.",)

    assert not words((GOALS, sentence, sentence, sentence), rules=range(4)).tables
    assert not words((GOALS, *GOAL_ROWS), rules=()).tables
    assert not words((GOALS[:3], *GOAL_ROWS), rules=range(4)).tables  # a column without a head
    assert not words((GOALS, *GOAL_ROWS), rules=range(4), at=(60, 150, 380, 470)).tables  # no gutter is free
