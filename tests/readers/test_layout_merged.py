"""Cells over several columns: upper heads, titles, group rows; and empty cells that stay cells."""

from __future__ import annotations

import pytest

from printed_pages import BLUE, BOLD, PALE, Pages
from regionkit.document import Table

XS = (60, 180, 240, 300, 360, 420)
HEIGHT = 16


def drawn(rows: list[str], *, ruled: bool = True, open_rows: tuple[int, ...] = (), shaded: bool = False) -> Pages:
    """A table; each row's cells parted by "|".  ``open_rows`` have no upright rules; bold heads have a star before."""
    pages = Pages()
    for number, row in enumerate(rows):
        top = 100 + number * HEIGHT
        bold = row.startswith("*")
        cells = row.lstrip("*").split("|")
        for column, text in enumerate(cells):
            x0, x1 = XS[column], XS[column + 1]
            if shaded:
                pages.box(x0, top, x1, top + HEIGHT, BLUE if number == 0 else PALE if bold else (0.95, 0.95, 0.95))
            if ruled and column and number not in open_rows:
                pages.rule(x0, top, x0, top + HEIGHT)
            font = BOLD if bold else "Helvetica"
            if column:
                pages.right(x1 - 4, top + 3, text, font=font, size=9)
            else:
                pages.text(x0 + 4, top + 3, text, font=font, size=9)
        if ruled:
            pages.rule(XS[0], top, XS[-1], top).rule(XS[0], top + HEIGHT, XS[-1], top + HEIGHT)
    if ruled:
        for x in (XS[0], XS[-1]):
            pages.rule(x, 100, x, 100 + len(rows) * HEIGHT)
    return pages


def spans(table: Table) -> list[str]:
    """The cells of the first rows, as "text" or "text {columns}"."""
    wide = [(cell, f" {{{cell.column_span}}}" if cell.column_span > 1 else "") for cell in table.cells]
    return [" | ".join(cell.text + span for cell, span in wide if cell.row == row) for row in range(table.n_rows)]


def only_table(pages: Pages) -> Table:
    (table,) = pages.read().tables
    return table


BODY = ["Simhallen|4 827|4 812|709|694", "Biblioteket|2 575|2 340|388|153"]
LOWER = "*Projekt|Budget|Utfall|Budget|Utfall"


def test_a_shaded_head_is_over_the_empty_ones_beside_it() -> None:
    table = only_table(drawn(["*Tkr|Sedan start||I år|", LOWER, *BODY], ruled=False, shaded=True))

    assert table.header_rows == 2
    assert spans(table)[0] == "Tkr | Sedan start {2} | I år {2}"


@pytest.mark.parametrize(
    ("upper", "lower", "read"),
    [
        ("*Tkr|2025||2026|", LOWER, "Tkr | 2025 {2} | 2026 {2}"),
        ("*Tkr|Total||I år|", LOWER, "Tkr | Total |  | I år | "),  # rules part them
        ("*Tkr|2025||2026|", "*Projekt|2024|2025|2026|2027", "Tkr | 2025 |  | 2026 | "),
        ("*Tkr|2025|||2026", "*Projekt|Budget|Utfall||Utfall", "Tkr | 2025 {2} |  | 2026"),  # nothing under the third
    ],
)
def test_a_year_is_over_the_empty_cells_beside_it(upper: str, lower: str, read: str) -> None:
    table = only_table(drawn([upper, lower, *BODY]))

    assert spans(table)[0] == read


def test_a_title_in_the_first_row_is_over_all() -> None:
    table = only_table(drawn(["*Investeringar||||", LOWER, *BODY], ruled=False, shaded=True))

    assert spans(table)[0] == "Investeringar {5}"
    assert table.header_rows == 2


def test_a_row_with_a_light_keeps_its_cells() -> None:
    pages = drawn(["Simhallen|||", "Biblioteket|||"], ruled=False, shaded=True).disc(210, 108, 5, (0, 0.7, 0.3))
    table = only_table(pages.disc(210, 124, 5, (0.9, 0.1, 0.1)))

    assert [cell.colour for cell in table.cells] == [None, "green", None, "red"]


def test_a_group_row_without_rules_inside_is_one_cell() -> None:
    rows = [LOWER, "*Pågående||||", *BODY, "*Färdigställda projekt under året||||", *BODY]
    table = only_table(drawn(rows, open_rows=(1, 4)))

    assert [spans(table)[row] for row in (1, 4)] == ["Pågående {5}", "Färdigställda projekt under året {5}"]
    assert spans(table)[2] == "Simhallen | 4 827 | 4 812 | 709 | 694"


def test_a_group_row_with_rules_inside_has_its_cells() -> None:
    table = only_table(drawn([LOWER, "*Pågående||||", *BODY]))

    assert spans(table)[1] == "Pågående |  |  |  | "


def test_rows_without_rules_that_hold_figures_keep_their_cells() -> None:
    rows = [LOWER, *BODY, "*Nytt||||", "Ishallen|5 000|4 000|250|0", *BODY]
    table = only_table(drawn(rows, open_rows=(3, 4)))

    assert spans(table)[3:5] == ["Nytt |  |  |  | ", "Ishallen | 5 000 | 4 000 | 250 | 0"]


@pytest.mark.parametrize("group", ["*Färdigställda||||", "*Färdigställda projekt under hela året||||"])
@pytest.mark.parametrize("head", [True, False], ids=["repeated head", "no head"])
def test_a_table_goes_on_with_a_group_row(group: str, head: bool) -> None:
    pages = Pages()
    for page in range(2):
        if page:
            pages.page()
        rows = [group, *([LOWER] if head else []), *BODY, *BODY] if page else [LOWER, *BODY, *BODY]
        top = 100 if page else 700
        for number, row in enumerate(rows):
            y = top + number * HEIGHT
            bold = row.startswith("*")
            for column, text in enumerate(row.lstrip("*").split("|")):
                x0, x1 = XS[column], XS[column + 1]
                if column and row != group:
                    pages.rule(x0, y, x0, y + HEIGHT)
                font = BOLD if bold else "Helvetica"
                pages.right(x1 - 4, y + 3, text, font=font, size=9) if column else pages.text(
                    x0 + 4, y + 3, text, font=font, size=9
                )
            pages.rule(XS[0], y, XS[-1], y).rule(XS[0], y + HEIGHT, XS[-1], y + HEIGHT)
        for x in (XS[0], XS[-1]):
            pages.rule(x, top, x, top + len(rows) * HEIGHT)
    table = only_table(pages)

    assert table.pages == (1, 2)
    assert table.header_rows == 1
    assert len(spans(table)) == 10
    assert spans(table)[5] == group.strip("*|") + " {5}"


def test_a_shaded_head_of_three_levels_is_no_diagram() -> None:
    pages = Pages()
    head = [
        (60, 100, 180, 148, "Nämnd"), (180, 100, 360, 116, "Drift"), (360, 100, 420, 132, "Investering"),
        (180, 116, 240, 132, "Utfall"), (240, 116, 360, 132, "Budget"),
        (180, 132, 240, 148, "2024"), (240, 132, 300, 148, "2025"), (300, 132, 360, 148, "2026"),
        (360, 132, 420, 148, "2026"),
    ]  # fmt: skip
    for x0, top, x1, bottom, text in head:
        pages.box(x0, top, x1 - 0.1, bottom - 0.1, PALE).text(x0 + 4, top + 3, text, font=BOLD, size=9)
    for number, row in enumerate(BODY):
        top = 148 + number * HEIGHT
        pages.text(64, top + 3, row.split("|")[0], size=9).rule(60, top, 420, top).rule(
            60, top + HEIGHT, 420, top + HEIGHT
        )
        for column, figure in enumerate(row.split("|")[1:], 2):
            pages.right(XS[column] - 4, top + 3, figure, size=9)
    document = pages.read()

    assert [block.kind for block in document.blocks] == ["table"]
    assert document.tables[0].header_rows == 3
    assert spans(document.tables[0]) == [
        "Nämnd | Drift {3} | Investering",
        "Utfall | Budget {2}",
        "2024 | 2025 | 2026 | 2026",
        *(row.replace("|", " | ") for row in BODY),
    ]


def by_turns(rows: list[str], shaded: set[int], *, level: bool = False) -> Pages:
    """A table without upright rules; the cells of some rows are shaded, each by itself, as Word draws them."""
    pages = Pages()
    top = 100.0
    for number, row in enumerate(rows):
        cells = row.lstrip("*").split("|")
        height = HEIGHT + 11 * cells[0].count("/")
        for column, text in enumerate(cells):
            x0, x1 = XS[column], XS[column + 1]
            if number in shaded:
                pages.box(x0, top, x1, top + height, PALE)
            font = BOLD if row.startswith("*") else "Helvetica"
            for line, part in enumerate(text.split("/")):
                y = top + 3 + 11 * line
                if column:
                    pages.right(x1 - 4, y, part, font=font, size=9)
                else:
                    pages.text(x0 + 4, y, part, font=font, size=9)
        if level:
            pages.rule(XS[0], top, XS[-1], top).rule(XS[0], top + height, XS[-1], top + height)
        top += height
    pages.flow(60, top + 20, "Kostnaderna har ökat sedan januari 2026, och nämnden återkommer med förslag.", 360)
    return pages


@pytest.mark.parametrize("level", [False, True], ids=["no rules", "level rules"])
@pytest.mark.parametrize("shaded", [{0, 2, 4}, {1, 3, 5}, {0, 1, 3, 5}], ids=["odd", "even", "head and even"])
def test_rows_shaded_by_turns_are_one_table(shaded: set[int], level: bool) -> None:
    rows = [
        LOWER, "Simhallen|4 827|4 812|709|694", "Stöd till föreningar/inom nämndens område|0|153|-4|12",
        "Ishallen|5 000|4 000|250|0", "Individ- och/familjeomsorg|97|88|3|1", "*Summa|9 924|9 053|958|707",
    ]  # fmt: skip
    document = by_turns(rows, shaded, level=level).read()
    (table,) = document.tables

    assert table.header_rows == 1
    assert spans(table) == [row.lstrip("*").replace("/", " ").replace("|", " | ") for row in rows]
    assert [block.kind for block in document.blocks] == ["table", "paragraph"]


def test_two_shaded_tables_with_a_heading_between_are_two() -> None:
    pages = Pages()
    for top, name in ((100, "Drift"), (190, "Investering")):
        pages.text(60, top - 20, name, font=BOLD, size=13)
        for number, row in enumerate([LOWER, *BODY]):
            for column, text in enumerate(row.lstrip("*").split("|")):
                x0, x1, y = XS[column], XS[column + 1], top + number * HEIGHT
                if number != 1:
                    pages.box(x0, y, x1, y + HEIGHT, PALE)
                pages.text(x0 + 4, y + 3, text, font="Helvetica" if number else BOLD, size=9)
    document = pages.read()

    assert [len(spans(table)) for table in document.tables] == [3, 3]
    assert [table.header_rows for table in document.tables] == [1, 1]
