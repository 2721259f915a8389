"""Tables: ruled, shaded, banded and bare; merged and broken cells; heads, captions, pages; and what is no table."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printed_pages import BLUE, BOLD, PALE, Pages, rows_of
from regionkit.document import Document, Table
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.layout.page import Rgb
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.reader import read_pdf

SHARED = Path(__file__).parents[2] / "../shared"

BODY = "Nämnden har under perioden arbetat med den nya organisationen och har därför hållit fler möten än planerat."
XS = [60, 220, 300, 380, 460]
YS = [100, 126, 141, 156, 171, 186]
BUDGET = [
    ["Belopp i tkr", "Budget\n2026", "Utfall\naug", "Avvikelse"],
    ["Intäkter", "1 131 226", "1 126 226", "-5 000"],
    ["Personalkostnader", "-717 828", "-709 944", "7 884"],
    ["Övriga kostnader", "-37 907", "-43 653", "-5 746"],
    ["Summa", "375 491", "372 629", "-2 862"],
]
READ = [[cell.replace("\n", " ") for cell in row] for row in BUDGET]


def only_table(document: Document) -> Table:
    (table,) = document.tables
    return table


# --- how tables are drawn ----


def test_a_ruled_table() -> None:
    table = only_table(Pages().grid(XS, YS, BUDGET).read())

    assert rows_of(table) == READ
    assert table.header_rows == 1
    assert [cell.header for cell in table.cells] == [cell.row == 0 for cell in table.cells]
    assert [cell.bold for cell in table.row(0)] == [True] * 4
    assert not any(cell.bold for cell in table.row(1))
    assert table.pages == (1,)


def test_a_shaded_table_with_a_box_for_every_cell_and_its_text() -> None:
    pages = Pages()
    for row in range(5):
        for column in range(4):
            fill = BLUE if row == 0 else PALE
            pages.box(XS[column], YS[row], XS[column + 1], YS[row + 1], fill)
            pages.box(XS[column] + 5, YS[row] + 2, XS[column + 1] - 5, YS[row + 1] - 2, fill)

    assert rows_of(only_table(pages.grid(XS, YS, BUDGET, ruled=False).read())) == READ


def test_a_shaded_table_with_white_rules_between_its_cells() -> None:
    pages = Pages()
    for row in range(5):
        for column in range(4):
            box = (XS[column] + 2, YS[row] + 2, XS[column + 1] - 2, YS[row + 1] - 2)
            pages.box(*box, BLUE if row == 0 else PALE)
    table = only_table(pages.grid(XS, YS, BUDGET, ruled=False).read())

    assert rows_of(table) == READ
    assert table.header_rows == 1


def test_a_banded_table_with_hair_lines_in_every_other_row() -> None:
    pages = Pages()
    for row in range(5):
        if row % 2:
            pages.box(XS[0], YS[row], XS[-1], YS[row + 1], PALE)
        else:
            for x in XS:
                pages.rule(x, YS[row], x, YS[row + 1])

    assert rows_of(only_table(pages.grid(XS, YS, BUDGET, ruled=False).read())) == READ


@pytest.mark.parametrize("levels", [(), (100, 125, 186), (100, 126, 141, 156, 171, 186)], ids=["bare", "three", "all"])
def test_a_table_without_upright_rules(levels: tuple[int, ...]) -> None:
    pages = Pages()
    for level in levels:
        pages.rule(XS[0], level, XS[-1], level)
    pages.flow(60, 40, BODY, 440)
    table = only_table(pages.grid(XS, YS, BUDGET, ruled=False).read())

    assert rows_of(table) == READ
    assert table.header_rows == 1


def test_a_table_without_its_outer_sides() -> None:
    pages = Pages()
    for y in YS:
        pages.rule(XS[0], y, XS[-1], y)
    for x in XS[1:-1]:
        pages.rule(x, YS[0], x, YS[-1])

    assert rows_of(only_table(pages.grid(XS, YS, BUDGET, ruled=False).read())) == READ


def test_a_group_row_without_upright_rules_does_not_cut_the_table() -> None:
    rows = [BUDGET[0], ["Pågående projekt", "", "", ""], *BUDGET[2:]]
    pages = Pages().box(XS[0], YS[0], XS[-1], YS[1], BLUE)
    for y in YS:
        pages.rule(XS[0], y, XS[-1], y)
    for x in XS:
        pages.rule(x, YS[0], x, YS[1]).rule(x, YS[2], x, YS[-1])
    table = only_table(pages.grid(XS, YS, rows, ruled=False).read())

    assert rows_of(table) == [[cell.replace("\n", " ") for cell in row] for row in rows]
    assert table.header_rows == 1


def test_rows_that_only_their_figures_part() -> None:
    pages = Pages().box(XS[0], YS[0], XS[2], YS[1], BLUE)
    for y in (YS[0], YS[1], YS[-1]):
        pages.rule(XS[0], y, XS[2], y)
    for x in XS[:3]:
        pages.rule(x, YS[0], x, YS[-1])

    table = only_table(pages.grid(XS[:3], YS, [row[:2] for row in BUDGET], ruled=False).read())
    assert rows_of(table) == [row[:2] for row in READ]


def test_figures_in_one_drawn_cell_that_stand_under_four_heads() -> None:
    pages = Pages()
    for y in YS[:3]:
        pages.rule(XS[0], y, XS[-1], y)
    pages.rule(XS[0], YS[0], XS[0], YS[2]).rule(XS[-1], YS[0], XS[-1], YS[2]).rule(XS[1], YS[0], XS[1], YS[2])
    for x in XS[2:-1]:
        pages.rule(x, YS[0], x, YS[1])

    assert rows_of(only_table(pages.grid(XS, YS, BUDGET[:2], ruled=False).read())) == READ[:2]


# --- cells ----


def test_merged_cells() -> None:
    pages = Pages()
    xs, ys = [60, 200, 300, 400], [100, 120, 140, 160, 180]
    for x0, y0, x1, y1, text in (
        (60, 100, 200, 140, "Projekt"), (200, 100, 400, 120, "Varav årets investeringar"),
        (200, 120, 300, 140, "Budget"), (300, 120, 400, 140, "Utfall"),
        (60, 140, 200, 160, "Simhallen"), (200, 140, 300, 160, "4 000"), (300, 140, 400, 160, "3 250"),
        (60, 160, 400, 180, "Kommentar: projektet är försenat och blir klart först nästa år"),
    ):  # fmt: skip
        pages.box(x0, y0, x1, y1).text(x0 + 4, y0 + 5, text, size=9)
    table = only_table(pages.read())

    spans = {cell.text.split(":")[0]: (cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells}
    assert spans["Projekt"] == (0, 0, 2, 1)
    assert spans["Varav årets investeringar"] == (0, 1, 1, 2)
    assert spans["Kommentar"] == (3, 0, 1, 3)
    assert (table.n_rows, table.n_columns) == (len(ys) - 1, len(xs) - 1)


def test_words_in_narrow_cells_are_put_together() -> None:
    rows = [["Verksamhe\nt", "Ensam-\nkommande", "Hälso-\noch sjukvård"], ["Alla", "5", "6"]]
    pages = Pages().text(60, 40, "Verksamhet och annat.")
    table = only_table(pages.grid([60, 120, 200, 300], [100, 126, 141], rows).read())

    assert rows_of(table)[0] == ["Verksamhet", "Ensamkommande", "Hälso- och sjukvård"]


@pytest.mark.parametrize(
    ("width", "broken", "whole"),
    [
        (45, "Avvikels\ne", "Avvikelse"),
        (45, "Startdat\num", "Startdatum"),
        (52, "Investeri\nngsutgift", "Investeringsutgift"),
        (50, "Verksam\nhet", "Verksamhet"),
        (68, "Chefer i\nkommun\nen", "Chefer i kommun en"),  # no line is full
        (50, "Chefer i\nkommun\nen", "Chefer i kommunen"),  # a word that stands elsewhere
        (50, "AVVIKELS\nE", "AVVIKELSE"),
        (48, "Prognos\nhelår", "Prognos helår"),
        (48, "Ökning\nav", "Ökning av"),
        (48, "Belopp\nkr", "Belopp kr"),
        (80, "Startdat\num", "Startdat um"),
        (45, "Antal\nHR", "Antal HR"),
        (45, "Antal\n3a", "Antal 3a"),
        (75, "mål för\nåret", "mål för året"),
    ],
)
def test_words_that_narrow_cells_break_without_a_hyphen(width: int, broken: str, whole: str) -> None:
    rows = [[broken, "Prognos helår"], ["5", "6"]]
    pages = Pages().text(60, 40, "En kommun är en kommun, och gäller hela kommunen.")
    table = only_table(pages.grid([60, 60 + width, 260], [100, 140, 155], rows).read())

    assert rows_of(table)[0] == [whole, "Prognos helår"]


def test_two_words_in_a_narrow_cell_stay_two() -> None:
    rows = [["Prognos\nhelår", "Köp\nav"], ["5", "6"]]
    table = only_table(Pages().grid([60, 120, 200], [100, 126, 141], rows).read())

    assert rows_of(table)[0] == ["Prognos helår", "Köp av"]


def test_blank_rows_and_columns_are_left_out() -> None:
    rows = [["Tkr", "", "Budget"], ["", "", ""], ["Intäkter", "", "5"]]
    table = only_table(Pages().grid([60, 200, 240, 300], [100, 115, 130, 145], rows).read())

    assert rows_of(table) == [["Tkr", "Budget"], ["Intäkter", "5"]]


def test_empty_cells_keep_their_columns() -> None:
    rows = [["Tkr", "Budget", "Utfall"], ["Intäkter", "", "5"], ["Kostnader", "7", ""]]
    table = only_table(Pages().grid([60, 200, 260, 320], [100, 115, 130, 145], rows).read())

    assert rows_of(table) == rows


@settings(max_examples=25)
@given(
    st.lists(st.lists(st.integers(-9_999_999, 9_999_999), min_size=3, max_size=3), min_size=3, max_size=6),
    st.booleans(),
)
def test_columns_of_figures_are_never_glued(figures: list[list[int]], ruled: bool) -> None:
    rows = [["Tkr", "Budget", "Utfall", "Avvikelse"]]
    for name, row in zip("ABCDEF", figures, strict=False):
        rows.append([f"Rad {name}", *(f"{value:,}".replace(",", " ") for value in row)])
    ys = [100 + 15 * row for row in range(len(rows) + 1)]

    assert rows_of(only_table(Pages().grid([60, 140, 195, 250, 305], ys, rows, ruled=ruled).read())) == rows


# --- heads, captions, pages ----


def test_a_head_of_two_rows_and_a_group_row_below_it() -> None:
    rows = [
        ["Investeringar (mnkr)", "Projekt", "Året", "Året"],
        ["Kulturnämnden", "Budget", "Utfall", "Kvar"],
        ["Pågående projekt", "", "", ""],
        ["Simhallen", "4,0", "3,2", "0,8"],
    ]
    table = only_table(Pages().grid(XS, YS[:5], rows, bold_rows=(0, 1, 2)).read())

    assert table.header_rows == 2


@pytest.mark.parametrize(
    ("shaded", "over", "second", "heads"),
    [
        ({0: PALE, 1: (0.84, 0.93, 1.0)}, True, "2026", 2),  # a scan shows one colour in several shades
        ({0: PALE, 1: PALE, 3: PALE}, True, "2026", 0),  # a row of the body too: the colour says nothing
        ({0: PALE, 1: PALE}, True, "1 800", 0),  # figures are no head
        ({0: PALE, 1: PALE}, False, "2026", 0),  # no head over several columns
        ({0: PALE, 1: BLUE}, True, "2026", 2),  # two colours: each is a head of its own
        ({}, True, "2026", 0),
    ],
)
def test_a_head_of_two_levels_that_only_its_colour_tells(
    shaded: dict[int, Rgb], over: bool, second: str, heads: int
) -> None:
    rows = [
        [(60, 200, "Aktivitet"), (200, 400, "Genomförande"), (400, 520, "Kostnad, tkr")],
        [(60, 200, "Namn"), (200, 300, "Ansvarig"), (300, 400, "Klart senast"), (400, 460, second), (460, 520, "2027")],
        [(60, 200, "Ta fram platser"), (200, 300, "Kansliet"), (300, 400, "Maj"), (400, 460, "90"), (460, 520, "95")],
        [(60, 200, "Utbilda ledare"), (200, 300, "Kansliet"), (300, 400, "Juni"), (400, 460, "10"), (460, 520, "15")],
    ]
    if not over:
        names = ("Aktivitet", "Vem", "När", "I år", "Nästa")
        rows[0] = [(x0, x1, name) for (x0, x1, _), name in zip(rows[1], names, strict=True)]
    pages = Pages()
    for row, cells in enumerate(rows):
        for x0, x1, text in cells:
            top = 100 + 20 * row
            pages.box(x0, top, x1, top + 20, shaded.get(row)).text(x0 + 4, top + 5, text, size=9)

    assert only_table(pages.read()).header_rows == heads


def test_a_table_of_names_and_values_has_no_head() -> None:
    rows = [["Diarienummer", "KS 12"], ["Datum", "12 maj"], ["Version", "ett"]]
    table = only_table(Pages().grid([60, 200, 300], [100, 115, 130, 145], rows, bold_rows=()).read())

    assert table.header_rows == 0


@pytest.mark.parametrize(
    ("above", "below", "caption"),
    [
        ("Driftredovisning (tkr)", "", "Driftredovisning (tkr)"),
        ("Tabell 4. Personal", "", "Tabell 4. Personal"),
        ("", "Tabellen visar prognos per avdelning", "Tabellen visar prognos per avdelning"),
        ("Driftredovisning, mnkr", "Tabellen visar utfallet", "Driftredovisning, mnkr"),
        ("Nämnden redovisar 3 tkr.", "", None),
        ("", "Utfallet är högre än väntat", None),
        ("", "", None),
    ],
)
def test_captions(above: str, below: str, caption: str | None) -> None:
    pages = Pages()
    pages.flow(60, 40, BODY, 440)
    pages.grid(XS, YS, BUDGET)
    if above:
        pages.text(60, 82, above)
    if below:
        pages.text(60, 190, below)
    document = pages.read()
    found = only_table(document).caption

    assert (document.slice(found) if found else None) == caption


def test_a_heading_just_above_is_the_caption() -> None:
    pages = Pages().text(60, 78, "Driftsprognos", font=BOLD, size=14).grid(XS, YS, BUDGET)
    pages.flow(60, 220, BODY, 440)
    document = pages.read()
    caption = only_table(document).caption

    assert caption is not None
    assert document.slice(caption) == "Driftsprognos"


@pytest.mark.parametrize("head", [True, False])
def test_a_table_goes_on_over_the_page_break(head: bool) -> None:
    pages = Pages()
    pages.flow(60, 40, BODY, 440)
    pages.grid(XS, [680, 706, 721, 736], BUDGET[:3]).page()
    rest = [BUDGET[0], *BUDGET[3:]] if head else BUDGET[3:]
    pages.grid(XS, [60, 86, 101, 116][: len(rest) + 1], rest, bold_rows=(0,) if head else ())
    pages.flow(60, 160, BODY, 440)
    table = only_table(pages.read())

    assert rows_of(table) == READ
    assert table.pages == (1, 2)


def test_another_table_at_the_top_of_the_next_page_is_its_own() -> None:
    pages = Pages().grid(XS, [680, 706, 721, 736], BUDGET[:3]).page()
    pages.grid([60, 300, 460], [60, 75, 90], [["Mål", "Status"], ["Fler lånar", "Klart"]])

    assert len(pages.read().tables) == 2


# --- what is no table ----


def test_a_frame_around_text_is_a_paragraph() -> None:
    pages = Pages().box(60, 80, 520, 150)
    pages.flow(70, 90, BODY, 430)
    document = pages.read()

    assert document.tables == ()
    assert [document.slice(block.span) for block in document.blocks] == [BODY]


def test_page_borders_underlines_and_rules_are_no_table() -> None:
    pages = Pages().box(20, 20, 575, 820).rule(60, 300, 520, 300).rule(60, 500, 520, 500)
    pages.flow(72, 60, BODY, 430)
    pages.text(72, 100, "Koppling").rule(72, 112, 118, 112)
    pages.flow(72, 330, BODY, 430)

    assert pages.read().tables == ()


def test_contents_lists_are_no_tables() -> None:
    pages = Pages()
    for row, (title, page) in enumerate((("Inledning", 3), ("Ekonomi", 4), ("Mål", 7), ("Bilagor", 12))):
        pages.text(72, 80 + 15 * row, title).right(500, 80 + 15 * row, str(page))

    assert pages.read().tables == ()


def test_figures_in_running_text_are_no_table() -> None:
    pages = Pages()
    for row in range(6):
        pages.flow(72, 80 + 40 * row, f"Nämnden har haft {12 + row} möten och behandlat {345 + row} ärenden, varav 17 "
                                      "avsåg budget 2026 och 4 avsåg bokslut 2025.", 440)  # fmt: skip

    assert pages.read().tables == ()


def test_a_drawn_diagram_is_no_table_and_its_labels_are_marked() -> None:
    pages = Pages()
    pages.flow(72, 60, BODY, 440)
    for step in range(6):
        pages.rule(100, 300 - 25 * step, 400, 300 - 25 * step).right(95, 294 - 25 * step, str(10 * step), size=8)
    for number, height in enumerate((50, 90, 30, 120)):
        pages.box(120 + 70 * number, 300 - height, 150 + 70 * number, 300, (0.6, 0.2, 0.1))
        pages.text(125 + 70 * number, 304, str(2023 + number), size=8)
    pages.flow(72, 360, BODY, 440)
    document = pages.read()

    assert document.tables == ()
    assert {block.style for block in document.blocks[1:-1]} == {"figure"}
    assert document.blocks[-1].style == ""


# --- real documents ----


def _gold_tables() -> list[object]:
    found: list[object] = []
    for path in sorted(SHARED.glob("gold/*.json")):
        gold = json.loads(path.read_text())
        file = SHARED / gold["doc"].get("file", "")
        for number, table in enumerate(gold.get("tables", [])):
            if file.suffix == ".pdf" and not table["picture"]:
                found.append(pytest.param(file, table, id=f"{path.stem}-{number}"))
    return found or [pytest.param(None, None, marks=pytest.mark.skip(reason="the shared documents are not at hand"))]


@pytest.mark.parametrize(("path", "gold"), _gold_tables())
def test_the_rows_that_a_careful_reader_sees(path: Path, gold: dict[str, object]) -> None:
    document = _read_once(path)
    wanted = {_row(row) for row in [gold["header"], *gold["rows"]]}  # type: ignore[misc,has-type]

    assert any(
        wanted <= {_row(row) for row in rows_of(table)} for table in document.tables if gold["page"] in table.pages
    )


def _row(cells: list[str]) -> str:
    return "|".join(re.sub(r"[\s-]+", "", cell.replace("−", "-")).lower() for cell in cells)


_documents: dict[Path, Document] = {}


def _read_once(path: Path) -> Document:
    if path not in _documents:
        _documents[path] = read_pdf(path.read_bytes(), path.name, ReadOptions(SWEDISH, ocr="never"))
    return _documents[path]
