"""Two tables beside one another, and one table with a column of words in its middle."""

from __future__ import annotations

import pytest

from printed_pages import BOLD, Pages, rows_of

STARTS = (56, 318)
ENDS = ((180, 240), (442, 502))
LEFT = [["Skatter", "6 790", "7 012"], ["Statsbidrag", "1 941", "1 980"], ["Summa", "8 731", "8 992"]]
RIGHT = [["Vård", "6 655", "6 810"], ["Trafik", "748", "779"], ["Kultur", "100", "101"], ["Summa", "7 503", "7 690"]]


def printed(heads: list[list[str]], *, headings: bool = False, rules: bool = False) -> Pages:
    pages = Pages()
    for side, rows in enumerate((LEFT, RIGHT)):
        if headings:
            pages.text(STARTS[side], 96, ("Intäkter", "Kostnader")[side], font=BOLD, size=13)
        if rules:
            pages.rule(STARTS[side], 132, ENDS[side][1], 132)
        for number, row in enumerate([heads[side], *rows]):
            top = 120 + 14 * number
            font = BOLD if not number else "Helvetica"
            pages.text(STARTS[side], top, row[0], font=font, size=10)
            for end, text in zip(ENDS[side], row[1:], strict=True):
                pages.right(end, top, text, font=font, size=10)
    return pages


@pytest.mark.parametrize("headings", [True, False])
def test_tables_with_the_same_heads(headings: bool) -> None:
    head = ["Belopp i mnkr", "2025", "2026"]
    document = printed([head, head], headings=headings).read()

    assert [rows_of(table) for table in document.tables] == [[head, *LEFT], [head, *RIGHT]]
    assert [document.slice(block.span) for block in document.blocks if block.table is None] == (
        ["Intäkter", "Kostnader"] if headings else []
    )
    captions = [document.slice(table.caption) if table.caption else "" for table in document.tables]
    assert captions == (["Intäkter", "Kostnader"] if headings else ["", ""])


def test_tables_whose_rules_end_between_them() -> None:
    heads = [["Intäkter", "2025", "2026"], ["Kostnader", "Utfall", "Budget"]]
    document = printed(heads, rules=True).read()

    assert [rows_of(table) for table in document.tables] == [[heads[0], *LEFT], [heads[1], *RIGHT]]


def test_a_column_of_words_in_the_middle() -> None:
    heads = [["Intäkter", "2025", "2026"], ["Kommentar", "Utfall", "Budget"]]
    document = printed(heads).read()

    assert [table.n_columns for table in document.tables] == [6]
