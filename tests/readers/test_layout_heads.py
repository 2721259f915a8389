"""Heads of tables without rules: over one column, over several, on several lines."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from printed_pages import BOLD, Pages
from regionkit.document import Table

ENDS = (200, 260, 320, 380, 440, 500)
"""Where the columns of figures end."""
FIGURES = [
    ["Förskola", "14 210", "14 198", "15 350", "15 390", "-150", "96,1"],
    ["Grundskola", "86 400", "88 915", "89 700", "90 150", "450", "104,2"],
    ["Kultur", "3 060", "2 871", "3 150", "-3 150", "0", "99,0"],
]

Head = dict[float, str]
"""The heads of one line, each by the place where it begins, ends or has its middle."""


def table_under(
    heads: list[Head], columns: int, sets: str = "ends", rules: list[tuple[float, float]] | None = None
) -> Table:
    """A table whose last line of heads ends with its columns; ``sets`` is how the lines above are set."""
    pages = Pages()
    top = 100.0
    for number, head in enumerate(heads):
        for x, text in head.items():
            width = stringWidth(text, BOLD, 10)
            here = "ends" if number == len(heads) - 1 and x >= ENDS[0] else "begins" if x < 100 else sets
            pages.text(x - {"begins": 0.0, "middle": width / 2, "ends": width}[here], top, text, font=BOLD, size=10)
        top += 14
    for x0, x1 in rules or []:
        pages.rule(x0, 112, x1, 112)
    for row in FIGURES:
        pages.text(40, top, row[0], size=10)
        for end, figure in zip(ENDS, row[1 : columns + 1], strict=False):
            pages.right(end, top, figure, size=10)
        top += 14
    (table,) = pages.read().tables
    assert [cell.text for cell in table.row(table.header_rows)] == FIGURES[0][: columns + 1]
    return table


def over(table: Table) -> list[str]:
    """For each column, the heads over it, from the top; the label's first."""
    rows = range(table.header_rows)
    found = []
    for column in range(table.n_columns):
        cells = dict.fromkeys(cell for row in rows if (cell := table.cell(row, column)) and cell.text)
        found.append(" / ".join(cell.text for cell in cells))
    return found


LOWER = {200: "Budget", 260: "Utfall", 320: "Budget", 380: "Prognos"}
OF_YEARS = ["", "2025 / Budget", "2025 / Utfall", "2026 / Budget", "2026 / Prognos"]


@pytest.mark.parametrize(
    ("sets", "first", "second"),
    [
        ("middle", 200, 320),  # of the cells, which end where the figures end
        ("middle", 214, 330),  # of what is printed
        ("ends", 200, 320),
        ("ends", 260, 380),
        ("begins", 167, 287),
    ],
)
def test_years_over_words(sets: str, first: float, second: float) -> None:
    table = table_under([{first: "2025", second: "2026"}, LOWER], 4, sets)

    assert table.header_rows == 2
    assert over(table) == OF_YEARS
    assert [(cell.text, cell.column, cell.column_span) for cell in table.row(0) if cell.text] == [
        ("2025", 1, 2),
        ("2026", 3, 2),
    ]


def test_words_over_years() -> None:
    lower = {200: "2024", 260: "2025", 320: "2026", 380: "2027"}

    table = table_under([{40: "Tkr", 200: "Utfall", 320: "Budget"}, lower], 4, "middle")
    assert over(table) == ["Tkr", "Utfall / 2024", "Utfall / 2025", "Budget / 2026", "Budget / 2027"]
    assert [(cell.row, cell.row_span) for cell in table.cells if cell.text == "Tkr"] == [(0, 2)]

    del lower[380]
    table = table_under([{200: "Utfall", 320: "Budget"}, lower], 3, "ends")
    assert over(table) == ["", "Utfall / 2024", "Utfall / 2025", "Budget 2026"]


def test_heads_over_three_columns() -> None:
    lower = {200: "Budget", 260: "Utfall", 320: "Avvikelse", 380: "Budget", 440: "Prognos", 500: "Avvikelse"}
    read = [
        "Projekt", "Hela projektet / Budget", "Hela projektet / Utfall", "Hela projektet / Avvikelse",
        "År 2026 / Budget", "År 2026 / Prognos", "År 2026 / Avvikelse",
    ]  # fmt: skip

    for sets, first, second in [("middle", 230, 410), ("begins", 167, 347), ("ends", 320, 500), ("middle", 244, 423)]:
        table = table_under([{40: "Projekt", first: "Hela projektet", second: "År 2026"}, lower], 6, sets)
        assert over(table) == read


def test_a_head_on_one_level_beside_those_on_two() -> None:
    lower = {200: "Budget", 260: "Utfall", 320: "Budget", 380: "Prognos", 440: "Avvikelse"}

    table = table_under([{200: "2025", 320: "2026"}, lower], 5, "middle")

    assert over(table) == [*OF_YEARS, "Avvikelse"]


def test_a_head_of_two_lines_beside_those_on_two_levels() -> None:
    lower = {200: "Budget", 260: "Utfall", 320: "mot budget", 380: "Budget", 440: "Prognos"}

    table = table_under([{200: "2025", 311.7: "Diff", 380: "2026"}, lower], 5, "middle")

    assert over(table) == ["", "2025 / Budget", "2025 / Utfall", "Diff mot budget", "2026 / Budget", "2026 / Prognos"]


def test_a_rule_tells_what_a_head_is_over() -> None:
    lower = {200: "Budget", 260: "Utfall", 320: "Avvikelse", 380: "Andel"}

    table = table_under([{260: "Perioden"}, lower], 4, "ends", [(165, 320)])
    assert over(table) == ["", "Perioden / Budget", "Perioden / Utfall", "Perioden / Avvikelse", "Andel"]


@pytest.mark.parametrize(
    ("heads", "read"),
    [
        ([{260: "Prognos"}, {200: "Budget", 260: "helår", 320: "Avvikelse"}], ["Budget", "Prognos helår", "Avvikelse"]),
        ([{200: "Budget", 260: "Utfall"}, {200: "2026", 260: "2026", 320: "%"}], ["Budget 2026", "Utfall 2026", "%"]),
        ([{200: "2025", 260: "2026"}, {200: "utfall", 260: "budget"}], ["2025 utfall", "2026 budget"]),
        ([{200: "2026", 260: "2026"}, {200: "Budget", 260: "Utfall", 320: "%"}], ["2026 Budget", "2026 Utfall", "%"]),
        (
            [{200: "Budget", 320: "Prognos"}, {200: "2026", 260: "Utfall", 320: "helår", 380: "Diff"}],
            ["Budget 2026", "Utfall", "Prognos helår", "Diff"],
        ),
        (
            [{200: "Budget", 260: "Utfall", 320: "Prognos"}, {200: "helår", 260: "jan–aug", 320: "helår"}],
            ["Budget helår", "Utfall jan–aug", "Prognos helår"],
        ),
    ],
)  # fmt: skip
def test_heads_of_several_lines_are_on_one_level(heads: list[Head], read: list[str]) -> None:
    table = table_under(heads, len(read), "ends")

    assert table.header_rows == 1
    assert over(table) == ["", *read]


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        (  # the columns are too narrow for the figures
            ["Förskola|14 210|771|-150", "||844|", "Skola|3|12|-645", "|||956,5"],
            ["Förskola|14 210|771 844|-150", "Skola|3|12|-645 956,5"],
        ),
        (  # a sum without a name
            ["Förskola|210|771|150", "Skola|3|12|645", "|213|783|795"],
            ["Förskola|210|771|150", "Skola|3|12|645", "|213|783|795"],
        ),
        (
            ["Förskola|14 210|771|-150", "||84|", "Skola|3|12|-645"],
            ["Förskola|14 210|771|-150", "||84|", "Skola|3|12|-645"],
        ),
    ],
)
def test_figures_that_narrow_columns_break(rows: list[str], read: list[str]) -> None:
    pages = Pages()
    top = 100.0
    for row in ["Verksamhet|Budget|Utfall|Avvikelse", *rows]:
        label, *figures = row.split("|")
        pages.text(40, top, label, size=10)
        for end, figure in zip(ENDS, figures, strict=False):
            pages.right(end, top, figure, size=10)
        top += 12
    (table,) = pages.read().tables

    assert ["|".join(cell.text for cell in table.row(row)) for row in range(1, table.n_rows)] == read


def test_heads_over_one_rule_have_none_of_their_own() -> None:
    lower = {200: "Budget", 260: "Utfall", 320: "Budget", 380: "Prognos"}

    table = table_under([{200: "Utfall", 320: "Helår"}, lower], 4, "middle", [(145, 380)])

    assert over(table) == ["", "Utfall / Budget", "Utfall / Utfall", "Helår / Budget", "Helår / Prognos"]


def test_targets_in_words_are_no_heads_though_figures_stand_below_them() -> None:
    """ "Minst 90 %" over "8": the first is bold, and the others are rows of measures."""
    pages = Pages()
    rows = [
        ["Indikator", "Mål"], ["Andel trygga elever", "Minst 90 %"], ["Andel nöjda gäster", "Minst 85 %"], ["Nki", "8"],
    ]  # fmt: skip
    pages.grid([56, 256, 346], [100, 118, 136, 154, 172], rows)

    assert pages.read().tables[0].header_rows == 1
