"""Tables of a PDF whose column of notes stands close to the figures: what their heads and sums tell."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from printed_pages import BOLD, Pages, rows_of
from regionkit.document import Document
from regionkit.pipeline import extract

HEADS = ("Mnkr", "Not", "2024", "2023")
ROWS = (
    ("Intäkter", "1", "212,4", "198,0"),
    ("Kostnader", "2", "−985,1", "−960,3"),
    ("Avskrivningar", "7", "−18,2", "−17,9"),
    ("Nettokostnad", "", "−790,9", "−780,2"),
)


def printed(
    edges: Sequence[float],
    rows: Sequence[Sequence[str]] = ROWS,
    *,
    heads: Sequence[str] = HEADS,
    right: bool = True,
    size: float = 11,
) -> Document:
    """A page with a table whose columns end (or begin) at some places."""
    pages = Pages()
    pages.text(60, 60, "Resultaträkning 2024", size=16, font=BOLD).text(60, 90, "Belopp i mnkr")
    for at, row in enumerate((heads, *rows)):
        pages.text(60, 120 + 16 * at, row[0], size=size, font=BOLD if at == 0 else "Helvetica")
        for edge, text in zip(edges, row[1:], strict=True):
            font = BOLD if at == 0 else "Helvetica"
            draw = pages.right if right else pages.text
            if text:
                draw(edge, 120 + 16 * at, text, size=size, font=font)
    pages.lines(60, 240, ["Efter tabellen följer löpande text som handlar om annat."])
    return pages.read()


@pytest.mark.parametrize(
    ("edges", "right", "size"),
    [
        ((260, 330, 400), True, 11),  # far apart: nothing to tell
        ((300, 330, 400), True, 11),  # "1 212,4" and "2−985,1"
        ((308, 340, 380), True, 11),
        ((302, 330, 400), True, 9),  # only "2−985,1" is one word
        ((200, 209, 300), False, 11),  # "1 212,4" and "2 −985,1"
        ((200, 214, 300), False, 11),  # only "Not2024" is one word
    ],
)
def test_notes_beside_their_figures(edges: Sequence[float], right: bool, size: float) -> None:
    document = printed(edges, right=right, size=size)

    [table] = document.tables
    assert [[cell for cell in row if cell] for row in rows_of(table)] == [
        [cell for cell in row if cell] for row in (HEADS, *ROWS)
    ]
    figures = extract(document).budget
    assert [figure.amount.sek for figure in figures][:2] == [212_400_000, 198_000_000]
    assert {figure.confidence for figure in figures} == {"high"}
    assert len(figures) == 8


CLOSE = (200, 209, 300)
"""Where columns begin that stand as close as words."""
INCOME = (("Intäkter", "1", "212,4", "198,0"), ("Bidrag", "2", "150,0", "140,0"))


def test_notes_that_no_sum_proves_are_doubted() -> None:
    extraction = extract(printed(CLOSE, INCOME, right=False))

    assert [(figure.text, figure.confidence) for figure in extraction.budget] == [
        ("212,4", "low"), ("198,0", "high"), ("150,0", "low"), ("140,0", "high"),
    ]  # fmt: skip
    assert [told.code for told in extraction.findings] == ["M05", "M05"]


def test_a_sum_that_closes_without_a_note() -> None:
    rows = (("Hyror", "", "1 212", "1 198"), ("Löner", "2", "500", "400"), ("Summa", "", "1 712", "1 598"))
    [table] = printed(CLOSE, rows, right=False).tables

    assert [[cell for cell in row if cell] for row in rows_of(table)][1:] == [
        [cell for cell in row if cell] for row in rows
    ]


@pytest.mark.parametrize(
    ("heads", "rows", "expected"),
    [
        # another head: the cells are what they are
        (("Mnkr", "Post", "2024", "2023"), INCOME, ["Post 2024", "1 212,4", "2 150,0"]),
        # words below the head
        (HEADS, (*INCOME, ("Kostnader", "", "se not", "−60,3")), ["Not 2024", "1 212,4", "2 150,0", "se not"]),
        # no number before any figure
        (HEADS, (("Hyror", "", "212,4", "198,0"), ("Löner", "", "−85,1", "−60,3")), ["Not 2024", "212,4", "−85,1"]),
    ],
)
def test_columns_that_are_left_alone(
    heads: Sequence[str], rows: Sequence[Sequence[str]], expected: Sequence[str]
) -> None:
    [table] = printed(CLOSE, rows, heads=heads, right=False).tables

    assert [row[1] for row in rows_of(table)] == expected
