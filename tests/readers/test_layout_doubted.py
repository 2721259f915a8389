"""Figures of tables in pictures that are in doubt for what stands around them: their names, and where columns part."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.layout.arrange import Arranged, arrange
from regionkit.readers.layout.page import Look, PageContent, Reading, Rule, Word

LOOK = Look(10.0)
LETTER, SPACE, HIGH = 5.0, 3.0, 16.0
LEFT, TOP, EACH = 60.0, 100.0, 90.0
HEAD = ("Belopp i tkr", "Budget 2026", "Utfall 2026", "Avvikelse")
ROWS = (
    HEAD,
    ("Skola", "84 210", "86 940", "2 730"),
    ("Fritid", "12 655", "9 118", "-3 537"),
    ("Bad", "6 340", "6 340", "0"),
    ("Summa", "103 205", "102 398", "-807"),
)
SAFE = Reading(0.95)


def words_of(text: str, x: float, bottom: float) -> list[Word]:
    words = []
    for part in text.split():
        words.append(Word(part, x, bottom - 10, x + LETTER * len(part), bottom, LOOK))
        x += LETTER * len(part) + SPACE
    return words


def page_of(rows: Sequence[Sequence[str]], shreds: Sequence[str], *, is_read: bool, close: bool) -> PageContent:
    """A ruled table; figures stand at the right of their columns, or (``close``) as near the edge as a gap is wide."""
    edges = [LEFT + EACH * number for number in range(len(rows[0]) + 1)]
    words: list[Word] = []
    for row, cells in enumerate(rows):
        for cell, (left, right) in zip(cells, pairwise(edges), strict=True):
            wide = sum(LETTER * len(part) + SPACE for part in cell.split()) - SPACE
            x = left + 4
            if close and cell[:1].isdigit():
                x = left + 2 if left > edges[1] else right - 2 - wide
            words += words_of(cell, x, TOP + HIGH * (row + 1) - 3)
    bottom = TOP + HIGH * len(rows)
    rules = [Rule(x, TOP, x + 0.5, bottom) for x in edges]
    rules += [Rule(edges[0], TOP + HIGH * at, edges[-1], TOP + HIGH * at + 0.5) for at in range(len(rows) + 1)]
    readings = {word.box: Reading(0.3) if word.text in shreds else SAFE for word in words} if is_read else {}
    return PageContent(1, 595.0, 842.0, tuple(words), tuple(rules), readings=readings)


def unsure(made: Arranged) -> list[str]:
    """The figures that are of low confidence."""
    (table,) = made.tables
    spans = [one.span for one in made.scanned if one.certainty in ("unsure", "contradicted")]
    return [
        cell.text for cell in table.cells
        if cell.text[:1] in set("-0123456789") and any(span.overlaps(cell.span) for span in spans)
    ]  # fmt: skip


def read(rows: Sequence[Sequence[str]], *shreds: str, is_read: bool = True, close: bool = False) -> list[str]:
    return unsure(arrange([page_of(rows, shreds, is_read=is_read, close=close)], SWEDISH))


def with_rows(*changes: tuple[int, tuple[str, ...]]) -> list[tuple[str, ...]]:
    rows = list(ROWS)
    for at, row in changes:
        rows[at] = row
    return rows


def figures(*rows: Sequence[str]) -> list[str]:
    return [cell for row in rows for cell in row if cell[:1] in set("-0123456789")]


def test_a_table_that_was_read_well_is_sure() -> None:
    assert read(ROWS) == []


@pytest.mark.parametrize("shred", ["Summa", "Avvikelse", "Budget", "Utfall"])
def test_a_word_that_tables_are_named_with_was_read_right(shred: str) -> None:
    assert read(ROWS, shred) == []


def test_figures_of_a_row_whose_name_is_shreds_are_unsure() -> None:
    assert read(with_rows((2, ("Frtid", *ROWS[2][1:]))), "Frtid") == figures(ROWS[2])


def test_figures_of_a_row_without_a_name_are_unsure() -> None:
    assert read(with_rows((2, ("", *ROWS[2][1:])))) == figures(ROWS[2])


def test_figures_under_a_head_of_shreds_are_unsure() -> None:
    assert read(with_rows((0, (*HEAD[:3], "Awikelso"))), "Awikelso") == [row[3] for row in ROWS[1:]]


def test_figures_under_no_head_are_unsure_where_others_have_one() -> None:
    assert read(with_rows((0, (*HEAD[:3], "")))) == [row[3] for row in ROWS[1:]]


@pytest.mark.parametrize(
    ("heads", "doubted"),
    [
        (("Belopp i tkr", "Budget", "2026", "Avvikelse"), (1, 2)),
        (("Belopp i tkr", "Budget 2026", "Utfall Avvikelse", "2026"), (2, 3)),
        (("Belopp i tkr", "2024", "2025", "2026"), ()),
        (("Belopp i tkr", "Budget 2024", "Budget 2025", "Budget 2026"), ()),
    ],
)
def test_a_year_alone_beside_heads_of_words_was_parted_from_its_word(
    heads: Sequence[str], doubted: tuple[int, ...]
) -> None:
    assert read([heads, *ROWS[1:]]) == [row[at] for row in ROWS[1:] for at in (1, 2, 3) if at in doubted]


HALVES = (
    ("Belopp i tkr", "Budget", "Utfall"),
    ("Skola", "84", "210"),
    ("Fritid", "12", "655"),
    ("Bad", "6", "340"),
    ("Summa", "103", "205"),
)


def test_two_columns_as_near_as_the_groups_of_one_figure_are_halves_of_one() -> None:
    assert read(HALVES, close=True) == figures(*HALVES)


def test_two_columns_of_small_figures_are_two() -> None:
    assert read(HALVES) == []


@pytest.mark.parametrize(
    ("row", "all_of_it"),
    [
        (("Fritid", "12 655 9", "118 -3 537", ""), True),  # the end of one figure and the next
        (("Fritid", "12", "055", "-3 537"), True),  # the end of one
        (("Fritid", "12 655", "9 118", "0"), False),
        (("Fritid", "12 655", "9 118", "0,58"), False),
    ],
)
def test_a_cell_with_the_end_of_a_figure_puts_the_whole_table_in_doubt(row: tuple[str, ...], all_of_it: bool) -> None:
    rows = with_rows((2, row))

    assert (set(read(rows)) >= set(figures(*rows[1:]))) == all_of_it


def test_a_name_that_is_broken_in_two_is_no_name() -> None:
    rows = with_rows((2, ("Köp av t", "jänster", *ROWS[2][2:])))

    assert set(read(rows)) == set(figures(rows[2]))


def test_a_column_of_units_breaks_no_name() -> None:
    rows = [("Nyckeltal", "Enhet", "Budget 2026"), ("Skola", "tkr", "84 210"), ("Bad", "tkr", "6 340")]

    assert read(rows) == []


def test_a_table_of_shreds_is_in_doubt_as_a_whole() -> None:
    shreds = ("84", "210", "86", "940", "12", "655", "9", "118", "6", "340")

    assert read(ROWS, *shreds) == figures(*ROWS[1:])
    assert read(ROWS, *shreds[:2]) == []  # the sums tell


def test_a_table_of_text_is_never_in_doubt() -> None:
    assert read(with_rows((2, ("", *ROWS[2][1:]))), is_read=False) == []
