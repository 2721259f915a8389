"""Rows of figures that single blanks part: what heads and sums tell of them, and what is left alone."""

from __future__ import annotations

import pytest

from regionkit.values.amounts.loose import fields_of, is_loose, read_loose

NOTES = frozenset({"not"})


def read(text: str) -> list[list[tuple[int, str]]] | None:
    """The cells of each line below the heads; doubtful ones end with "?"."""
    lines = text.split("\n")
    table = read_loose(lines, NOTES)
    if table is None:
        return None
    rows = zip(lines, fields_of(table), strict=False)
    return [
        [(column, line[start:end] + "?" * doubtful) for column, (start, end), doubtful in fields]
        for line, fields in list(rows)[1:]
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (  # the sum tells that 1 is a note's number
            "Mnkr   Not   2025\nIntäkter 1 212,4\nKostnader 2 −85,1\nNetto 127,3",
            [[(0, "Intäkter"), (1, "1"), (2, "212,4")], [(0, "Kostnader"), (1, "2"), (2, "−85,1")],
             [(0, "Netto"), (2, "127,3")]],
        ),
        (  # the sum tells that it is none
            "Tkr   Not   2025\nIntäkter 1 212\nHyror 2 500\nSumma 1 712",
            [[(0, "Intäkter"), (2, "1 212")], [(0, "Hyror"), (1, "2"), (2, "500")], [(0, "Summa"), (2, "1 712")]],
        ),
        (  # years alone at the end of the head
            "Belopp i tkr Not 2025 2024\nIntäkter 3 −85,1 −70,0\nKostnader 4 12,0 14,5",
            [[(0, "Intäkter"), (1, "3"), (2, "−85,1"), (3, "−70,0")],
             [(0, "Kostnader"), (1, "4"), (2, "12,0"), (3, "14,5")]],
        ),
        (  # nothing but the head tells
            "Mnkr   Not   2025\nIntäkter 1 212,4\nKostnader 2 −85,1",
            [[(0, "Intäkter"), (1, "1?"), (2, "212,4?")], [(0, "Kostnader"), (1, "2"), (2, "−85,1")]],
        ),
        (  # a group's name between the rows, and a sum of the rows below it
            "Tkr   Not   2025   2024\nDrift\nIntäkter 1 212 198\nHyror 2 500 400\nSumma 712 598",
            [[(0, "Drift")], [(0, "Intäkter"), (1, "1"), (2, "212"), (3, "198")],
             [(0, "Hyror"), (1, "2"), (2, "500"), (3, "400")], [(0, "Summa"), (2, "712"), (3, "598")]],
        ),
        (  # gaps part the figures, but not the number of the note
            "Tkr   Not   2025   2024\nIntäkter   1 212   198\nHyror   2 500   400\nSumma   712   598",
            [[(0, "Intäkter"), (1, "1"), (2, "212"), (3, "198")], [(0, "Hyror"), (1, "2"), (2, "500"), (3, "400")],
             [(0, "Summa"), (2, "712"), (3, "598")]],
        ),
        (  # no head for notes: the number belongs to the name
            "Mnkr   2025   2024\nÅtgärd 3 500,0 400,0\nÅtgärd 4 100,0 50,0\nSumma 600,0 450,0",
            [[(0, "Åtgärd 3"), (1, "500,0"), (2, "400,0")], [(0, "Åtgärd 4"), (1, "100,0"), (2, "50,0")],
             [(0, "Summa"), (1, "600,0"), (2, "450,0")]],
        ),
        (  # a no-break space holds a number together
            "Tkr   Budget   Utfall\nHyror 1\u00a0400 810\nResor 120 61",
            [[(0, "Hyror"), (1, "1\u00a0400"), (2, "810")], [(0, "Resor"), (1, "120"), (2, "61")]],
        ),
        (  # the sum of several columns tells where one number ends
            "Tkr   Budget   Utfall\nHyror 1 400 810\nResor 120 61\nSumma 1 520 871",
            [[(0, "Hyror"), (1, "1 400"), (2, "810")], [(0, "Resor"), (1, "120"), (2, "61")],
             [(0, "Summa"), (1, "1 520"), (2, "871")]],
        ),
    ],
)  # fmt: skip
def test_rows_that_are_told(text: str, rows: list[list[tuple[int, str]]]) -> None:
    assert read(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Tkr   Budget   Utfall\nHyror 1 400 810\nResor 120 61",  # 1 and 400 810, or 1 400 and 810
        "Tkr   2025   2024\nEnhet A 3 500,0 400,0\nEnhet B 4 100,0 50,0",  # 3 500,0 or unit 3
        "Tkr   Not   2025\nIntäkter 1 212,5 300,0\nKostnader 2 500,1 200,0",  # more figures than heads
        "Nämnden mötte   sina gäster\nDe kom 12\nDe gick 4",  # no heads
        "Tkr   Not   2025\nIntäkter 1 212,4",  # one row alone
        "Tkr   Budget   Utfall\nPost 2024-01-05 12\nPost 2024-02-05 14",  # days are no figures
        "Post   Not   Budget\nHyror\nResor\nLöner",  # no figures at all
        "Tkr   2025   2024\nHyror 012 400 810\nResor 120 61 000",  # numbers do not begin with nought
    ],
)
def test_rows_that_nothing_tells(text: str) -> None:
    assert read(text) is None


def test_two_readings_that_both_close_are_none() -> None:
    """1 100 + 2 200 = 3 300 as 100 + 200 = 300, if the total could have a note: it cannot, so one is left."""
    assert read("Tkr   Not   2025\nHyror 1 100\nResor 2 200\nSumma 3 300") == [
        [(0, "Hyror"), (2, "1 100")], [(0, "Resor"), (2, "2 200")], [(0, "Summa"), (2, "3 300")],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("Tkr   Not   2025\nIntäkter   1   212\nHyror   2   500", False),
        ("Tkr   Not   2025\nIntäkter   1 212\nHyror   2   500\nSumma   712", True),
    ],
)
def test_gaps_alone_are_enough_for_most_tables(text: str, loose: bool) -> None:
    lines = text.split("\n")
    table = read_loose(lines, NOTES)

    assert table is not None
    assert is_loose(lines, table) == loose
