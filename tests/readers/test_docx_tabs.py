"""Lines that tabs part in a Word file: which are a table, and which are not."""

from __future__ import annotations

import pytest

from regionkit.document import Document
from word_files import p, read, row, table, texts


def line(text: str, run: str = "") -> str:
    """A paragraph in which "|" stands for a tab."""
    inside = "<w:tab/>".join(f'<w:t xml:space="preserve">{part}</w:t>' for part in text.split("|"))
    return f"<w:p><w:r><w:rPr>{run}</w:rPr>{inside}</w:r></w:p>"


def lines(*texts: str) -> str:
    return "".join(map(line, texts))


def grid(document: Document) -> list[list[str]]:
    found = document.tables[0]
    return [[cell.text for cell in found.row(number)] for number in range(found.n_rows)]


@pytest.mark.parametrize(
    ("body", "expected", "head"),
    [
        pytest.param(
            lines("|Budget|Utfall", "Vatten|61 300|60 870", "Gator|-18 900|-19 430"),
            [["", "Budget", "Utfall"], ["Vatten", "61 300", "60 870"], ["Gator", "-18 900", "-19 430"]], 1,
            id="with a head",
        ),
        pytest.param(
            lines("tkr|2025|2026", "Vatten|61 300|60 870"), None, 0, id="one line of figures is no table",
        ),
        pytest.param(
            lines("tkr|2025|2026", "Vatten|61|60", "Gator|18|19"),
            [["tkr", "2025", "2026"], ["Vatten", "61", "60"], ["Gator", "18", "19"]], 1, id="years are heads",
        ),
        pytest.param(
            lines("Vatten|61|60", "Gator|18|19"), [["Vatten", "61", "60"], ["Gator", "18", "19"]], 0, id="no head",
        ),
        pytest.param(
            lines("Verksamhet||Budget|Utfall", "Vatten och avlopp|61 300|60 870", "Gator||-18 900|-19 430"),
            [["Verksamhet", "Budget", "Utfall"], ["Vatten och avlopp", "61 300", "60 870"],
             ["Gator", "-18 900", "-19 430"]], 1, id="several tabs to reach a stop",
        ),
        pytest.param(
            lines("Vatten|61", "Gator|18", "Parker|7"), [["Vatten", "61"], ["Gator", "18"], ["Parker", "7"]], 0,
            id="one column of three",
        ),
        pytest.param(
            "<w:p><w:r><w:t>Vatten</w:t><w:tab/><w:t>61</w:t><w:tab/><w:t>60</w:t><w:br/>"
            "<w:t>Gator</w:t><w:tab/><w:t>18</w:t><w:tab/><w:t>19</w:t></w:r></w:p>",
            [["Vatten", "61", "60"], ["Gator", "18", "19"]], 0, id="lines of one paragraph",
        ),
    ],
)  # fmt: skip
def test_figures_in_columns_are_a_table(body: str, expected: list[list[str]] | None, head: int) -> None:
    document = read(p("Före") + body + p("Efter"))

    if expected is None:
        assert document.tables == ()
        return
    assert grid(document) == expected
    assert document.tables[0].header_rows == head
    assert [block.kind for block in document.blocks] == ["paragraph", "table", "paragraph"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(lines("Inledning|2", "Mål|4", "Ekonomi|4", "Bilagor|12"), id="a list of contents"),
        pytest.param(lines("Datum:|2018-01-09", "Direktnr:|0322-616668", "Dnr:|2017/52"), id="fields"),
        pytest.param(lines("Vatten|61|60", "Gator|18|19", "Parker|7"), id="a figure whose column is not known"),
        pytest.param(lines("Vatten|61|", "Gator|18|19", "Parker||7"), id="a tab too many to tell the columns"),
        pytest.param(lines("Vatten|61|60", "Gator||18"), id="an empty field may be a tab to reach the stop"),
        pytest.param(lines("Vatten|61", "Gator||18", "Parker|7"), id="one column, and not the same tabs"),
        pytest.param(lines("Va||61|60", "Gator och vägar||18|19", "Parker|7|8"), id="more tabs after a longer label"),
        pytest.param(lines("Vatten|61", "Gator|18"), id="one column of two"),
        pytest.param(lines("Vatten|61|60", "Gator|se bilaga|nej"), id="a line without figures"),
        pytest.param(lines("|61|60", "|18|19"), id="figures without labels"),
        pytest.param(lines("a|b", "c|d", "e|f", "Vatten|61|60", "Gator|18|19"), id="many lines of words before"),
        pytest.param(lines("Ordförande|Ledamot", "Norrby|Hammarfors"), id="words"),
        pytest.param(line("Vatten|61|60") + p("Text") + line("Gator|18|19"), id="text between"),
    ],
)
def test_what_is_no_table(body: str) -> None:
    document = read(body)

    assert document.tables == ()
    assert "table" not in {block.kind for block in document.blocks}


def test_a_cell_knows_its_paragraph_its_looks_and_the_caption_of_its_table() -> None:
    document = read(p("Belopp i tkr") + lines("|2025|2026", "Vatten|61|60") + line("Summa|61|60", "<w:b/>"))
    found = document.tables[0]
    place = document.locate(found.cells[4].span)[0]

    assert found.caption is not None
    assert document.slice(found.caption) == "Belopp i tkr"
    assert (place.paragraph, place.table, place.row, place.column) == (3, 0, 1, 1)
    assert [cell.bold for cell in found.cells] == [False] * 6 + [True] * 3
    assert document.text == "Belopp i tkr\n\n\t2025\t2026\nVatten\t61\t60\nSumma\t61\t60"


# --- words broken by hand -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Projekt-", "budget", "Projektbudget"),
        ("Hälso-", "och sjukvård", "Hälso-{}och sjukvård"),
        ("VA-", "verksamhet", "VA-verksamhet"),
        ("Mål -", "budget", "Mål -{}budget"),
        ("-", "5", "-{}5"),
        ("Ack.", "utfall", "Ack.{}utfall"),
        ("2024-", "2025", "2024-2025"),
    ],
)
def test_a_word_broken_by_hand_is_whole(first: str, second: str, expected: str) -> None:
    broken = f"<w:p><w:r><w:t>{first}</w:t><w:br/><w:t>{second}</w:t></w:r></w:p>"
    apart = f"<w:tc><w:tcPr/>{p(first)}{p(second)}</w:tc>"
    document = read(broken + table(row(f"<w:tc><w:tcPr/>{broken}</w:tc>", apart), row("x", "y")))

    assert texts(document)[0] == expected.format("\n")
    assert [cell.text for cell in document.tables[0].row(0)] == [expected.format(" ")] * 2


def test_two_paragraphs_of_the_text_are_never_joined() -> None:
    assert texts(read(p("Projekt-") + p("budget"))) == ["Projekt-", "budget"]
