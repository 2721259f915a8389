"""Plain text: how its letters are coded, and what its lines are."""

from __future__ import annotations

import pytest

import regionkit
from regionkit import CorruptDocument, Document, UnsupportedFormat
from regionkit.readers.text.decoding import decode

LETTERS = regionkit.SWEDISH.layout.letters
SENTENCE = "Nämnden för övrig kultur på Åsen är 3 § 5"


@pytest.mark.parametrize(
    ("encoding", "read_as"),
    [
        ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"), ("utf-32", "utf-32"), ("cp1252", "cp1252"), ("latin-1", "cp1252"),
        ("cp850", "cp850"), ("cp437", "cp850"), ("mac-roman", "mac-roman"),
    ],
)  # fmt: skip
def test_an_encoding(encoding: str, read_as: str) -> None:
    said = SENTENCE if encoding != "cp437" else SENTENCE.replace(" §", "")  # cp437 has it among the control characters

    decoded = decode(said.encode(encoding), LETTERS)

    assert decoded == (said, read_as, True)


@pytest.mark.parametrize("data", [b"caf\xe7\xe8\xe9 \xd0\xd1", b"ab\xc3\xe4 \xf0\xf1", b"N\xe4mnden \x84r\xb3\xb4\xb9"])
def test_letters_that_settle_nothing_are_noted(data: bytes) -> None:
    document = regionkit.read(data)

    assert document.source is not None
    assert document.source.notes == ("encoding_uncertain",)
    assert "T21" in [finding.code for finding in regionkit.extract(document).findings]


def test_broken_utf_8_shows_what_is_lost() -> None:
    document = regionkit.read("Nämnden är på väg åt höger. ".encode() + b"M\xe5l 3")

    assert document.text == "Nämnden är på väg åt höger. M\ufffdl 3"


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.slice(block.span)) for block in document.blocks]


def read(text: str) -> Document:
    return regionkit.read(text.encode())


WRAPPED = """\
Nämnden har för år 2025 en budget på 4 800 tkr. Utfallet till och med
augusti är 3 150 tkr, vilket är ett underskott på 50 tkr mot perio-
dens budget. Hälso-
och sjukvården redovisas för sig.
"""
JUSTIFIED = """\
Nämnden  har  för  år 2025 en budget på 4 800 tkr. Utfallet till och
med augusti är  3 150  tkr, vilket är ett underskott på 50 tkr  mot
periodens  budget.
"""
CASES = {
    "lines broken at a width are one paragraph": (
        WRAPPED,
        [("paragraph", 0, "Nämnden har för år 2025 en budget på 4 800 tkr. Utfallet till och med augusti är 3 150 tkr,"
          " vilket är ett underskott på 50 tkr mot periodens budget. Hälso- och sjukvården redovisas för sig.")],
    ),
    "blanks that fill a line": (
        JUSTIFIED,
        [("paragraph", 0, "Nämnden har för år 2025 en budget på 4 800 tkr. Utfallet till och med augusti är 3 150 tkr,"
          " vilket är ett underskott på 50 tkr mot periodens budget.")],
    ),
    "a line that ended early": (
        f"{WRAPPED}\nNärvarande\nOrdföranden\n",
        [("paragraph", 0, "Närvarande\nOrdföranden")],
    ),
    "lines that are paragraphs": (
        "A" + " ord" * 60 + "\nB" + " ord" * 50 + "\n",
        [("paragraph", 0, "A" + " ord" * 60), ("paragraph", 0, "B" + " ord" * 50)],
    ),
    "underlined": ("Ekonomi\n=======\nText här.\n", [("heading", 1, "Ekonomi"), ("paragraph", 0, "Text här.")]),
    "underlined with strokes": ("1.2 Mål\n-------\n", [("heading", 2, "1.2 Mål")]),
    "marked": ("### Mål för året\n\nText.\n", [("heading", 3, "Mål för året"), ("paragraph", 0, "Text.")]),
    "numbered": ("2.1 Budget och prognos\n\nText.\n", [("heading", 2, "2.1 Budget och prognos"),
                                                       ("paragraph", 0, "Text.")]),
    "a paragraph of minutes": ("§ 14 Delårsrapport\n\nText.\n", [("heading", 2, "§ 14 Delårsrapport"),
                                                                 ("paragraph", 0, "Text.")]),
    "capitals": ("EKONOMI\n\nText.\n", [("heading", 1, "EKONOMI"), ("paragraph", 0, "Text.")]),
    "no heading: a sentence": ("3 mål är nådda.\n", [("paragraph", 0, "3 mål är nådda.")]),
    "no heading: a hash": ("#5 i tabellen\n", [("paragraph", 0, "#5 i tabellen")]),
    "a list": (
        "- ett förslag som går\n  vidare\n- två\n  - tre\n",
        [("list_item", 0, "- ett förslag som går\nvidare"), ("list_item", 0, "- två"), ("list_item", 1, "- tre")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_blocks(case: str) -> None:
    text, expected = CASES[case]

    assert blocks(read(text))[-len(expected) :] == expected


TABLE = """\
Belopp i tkr
                     Budget    Utfall   Avvikelse
                       2025      2025
---------------------------------------------
Drift
Intäkter              1 200     1 150      -50
Kostnader            -6 000               -100
=============================================
Summa                -4 800    -4 800        0
"""


def test_a_table_of_aligned_text() -> None:
    document = read(TABLE)

    [table] = document.tables
    assert (table.n_rows, table.n_columns, table.header_rows) == (6, 4, 2)
    assert [[(cell.column, cell.text) for cell in table.row(row)] for row in range(6)] == [
        [(1, "Budget"), (2, "Utfall"), (3, "Avvikelse")],
        [(1, "2025"), (2, "2025")],
        [(0, "Drift")],
        [(0, "Intäkter"), (1, "1 200"), (2, "1 150"), (3, "-50")],
        [(0, "Kostnader"), (1, "-6 000"), (3, "-100")],
        [(0, "Summa"), (1, "-4 800"), (2, "-4 800"), (3, "0")],
    ]
    assert table.caption is not None
    assert document.slice(table.caption) == "Belopp i tkr"


def test_columns_set_with_tabs() -> None:
    [table] = read("Post\tBudget\tUtfall\nHyror\t1 400\t\nLöner\t\t810\n").tables

    assert [(cell.row, cell.column, cell.text) for cell in table.cells[3:]] == [
        (1, 0, "Hyror"), (1, 1, "1 400"), (2, 0, "Löner"), (2, 2, "810"),
    ]  # fmt: skip


def test_columns_that_cannot_be_told_apart_are_no_table() -> None:
    """A label that runs into the first column: its figures must not be read as those of another."""
    document = read("Intäkter        1 200    1 150\nAvskrivningar och internränta   -6 000\n")

    assert document.tables == ()


def test_columns_of_uneven_rows_are_parted_by_their_gaps() -> None:
    """Nothing runs through all lines: a long name reaches into the first column."""
    [table] = read(
        "Post          Budget  Utfall  Avvikelse\nArvoden       1 400   810     7\nAntal möten   9       5\n"
        "Sjukfrånvaro, %  4,0   5,5\nSumma         1 520   871     16\n"
    ).tables

    assert [[(cell.column, cell.text) for cell in table.row(row)] for row in (1, 2, 3)] == [
        [(0, "Arvoden"), (1, "1 400"), (2, "810"), (3, "7")],
        [(0, "Antal möten"), (1, "9"), (2, "5")],
        [(0, "Sjukfrånvaro, %"), (1, "4,0"), (2, "5,5")],
    ]


def test_a_figure_between_two_uneven_columns_is_of_neither() -> None:
    document = read("Post  Budget  Utfall\nHyror          1 400    810\nLöner  200         90\nEl              77\n")

    assert document.tables == ()


def test_figures_that_single_blanks_part_are_a_table_where_their_sums_tell() -> None:
    [table] = read(
        "Resultaträkning\n\nBelopp i mnkr   Not   2025   2024\nIntäkter 1 212,4 198,0\nKostnader 2 -985,1 -960,3\n"
        "Netto -772,7 -762,3\n"
    ).tables

    assert [[(cell.column, cell.text) for cell in table.row(row)] for row in (1, 3)] == [
        [(0, "Intäkter"), (1, "1"), (2, "212,4"), (3, "198,0")],
        [(0, "Netto"), (2, "-772,7"), (3, "-762,3")],
    ]
    assert not any(cell.doubtful for cell in table.cells)


def test_figures_that_only_a_head_for_notes_parts_are_doubtful() -> None:
    [table] = read("Belopp i mnkr Not 2025 2024\nIntäkter 1 212,4 198,0\nKostnader 2 -985,1 -960,3\n").tables

    assert [cell.text for cell in table.cells if cell.doubtful] == ["1", "212,4"]


FORM_FEEDS = "\f".join(
    f"Kulturnämnden        Protokoll\n\n§ {number} Ärende\n\nText på sidan.\n\nSida {number} av 3\n"
    for number in (1, 2, 3)
)


def test_form_feeds_end_pages() -> None:
    document = read(FORM_FEEDS)

    assert [document.slice(page.span) for page in document.pages] == [
        f"§ {number} Ärende\n\nText på sidan." for number in (1, 2, 3)
    ]
    assert [block.page for block in document.blocks] == [1, 1, 2, 2, 3, 3]
    assert [(one.role, one.page) for one in document.furniture] == [
        (role, page) for page in (1, 2, 3) for role in ("header", "counter")
    ]


@pytest.mark.parametrize(
    ("pages", "text", "furniture"),
    [
        (  # an amount behind a running head with the case's number below
            "Nämnden har för år 2024 en budget på totalt\n\fNorrbo kommun  Delårsrapport  4 (12)\n"
            "Dnr KS 12-2024\n2 644 tkr.",
            "Nämnden har för år 2024 en budget på totalt 2 644 tkr.",
            ["4 (12)", "Norrbo kommun", "Delårsrapport", "Dnr KS 12-2024"],
        ),
        (  # a small letter, and a counter that names itself
            "Nämnden beslutade att\n\fProtokoll   Sida 2 av 3\n\ngodkänna rapporten.",
            "Nämnden beslutade att godkänna rapporten.",
            ["Sida 2 av 3", "Protokoll"],
        ),
        (  # a word that was broken, and a foot
            "Arbetet leds av utvecklings-\nKulturnämnden   1 (2)\n\fförvaltningen.",
            "Arbetet leds av utvecklingsförvaltningen.",
            ["1 (2)", "Kulturnämnden"],
        ),
        (  # the counter first
            "Nämnden har en budget på\n\f2 (2)   Årsbudget\n5 mnkr.",
            "Nämnden har en budget på 5 mnkr.",
            ["2 (2)", "Årsbudget"],
        ),
        (  # a sentence that ended
            "Nämnden har en budget.\n\fDelårsrapport   2 (9)\n5 mnkr saknas.",
            "Nämnden har en budget.\n\n5 mnkr saknas.",
            ["2 (9)", "Delårsrapport"],
        ),
        ("Budget och uppföljning\n\f2 Ekonomi\nAllt gott.", "Budget och uppföljning\n\n2 Ekonomi\nAllt gott.", []),
        ("En lång rubrik utan punkt\n\f2024 var ett år.", "En lång rubrik utan punkt\n\n2024 var ett år.", []),
        ("Text som slutar.\n\fAntal möten   4   12\nAntal beslut   9   15", None, []),  # rows, and no counter
        ("Text som slutar.\n\fDatum   4/12\nNämnden möttes.", None, []),  # a day
        ("Text som slutar.\n\fUtfall   12 (4)\nNämnden möttes.", None, []),  # page 12 of 4
    ],
)
def test_what_stands_at_the_head_of_a_page(pages: str, text: str | None, furniture: list[str]) -> None:
    document = read(pages)

    assert [one.text for one in document.furniture] == furniture
    if text is not None:
        assert document.text == text
        assert document.pages[0].span.start == 0
        assert all(document.page_at(page.span.start) == page.number for page in document.pages)


def test_a_table_goes_on_over_a_form_feed() -> None:
    head = "Belopp i tkr  Budget  Utfall\n"
    document = read(f"{head}Arvoden  1 400  810\n\fforts. tabell 2\n{head}Resor  120  61\nSumma  1 520  871\n")

    [table] = document.tables
    assert [table.cell(row, 0).text for row in range(table.n_rows)] == [  # type: ignore[union-attr]
        "Belopp i tkr", "Arvoden", "Resor", "Summa",
    ]  # fmt: skip
    assert (table.header_rows, table.pages) == (1, (1, 2))
    assert [one.text for one in document.furniture] == ["forts. tabell 2"]


def test_another_table_behind_a_form_feed_is_its_own() -> None:
    document = read("Tkr  Budget  Utfall\nArvoden  1 400  810\n\fTkr  Prognos  Utfall\nResor  120  61\n")

    assert [table.n_rows for table in document.tables] == [2, 2]


def test_without_form_feeds_there_are_no_pages() -> None:
    document = read("Text.\n")

    assert (document.pages, document.blocks[0].page) == ((), None)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028"])
def test_line_ends(end: str) -> None:
    assert read(f"Rubriken{end}========{end}{end}Text.{end}").text == "Rubriken\n\nText."


REFUSED = {
    '{"mål": [1, 2]}': "JSON",
    '<?xml version="1.0"?><rot/>': "XML",
    "#!/bin/sh\necho hej\n": "program",
    "Post;Budget;Utfall\nHyror;1400;810\nLöner;3;4\nEl;1;2\n": "CSV",
    "BEGIN:VCALENDAR\nVERSION:2.0\n": "calendar",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_document_is_refused(text: str) -> None:
    with pytest.raises(UnsupportedFormat, match=REFUSED[text]):
        read(text)


@pytest.mark.parametrize("data", [bytes(range(256)), b"Protokoll\0" * 9, b"\x01\x02\x03 text", b"\x1b\x01\x02" * 40])
def test_control_bytes_are_no_text(data: bytes) -> None:
    with pytest.raises(UnsupportedFormat):
        regionkit.read(data)


def test_a_file_of_nothing_but_white_space() -> None:
    with pytest.raises(CorruptDocument, match="white space"):
        read("  \n\n ")


def test_what_is_found_in_minutes_that_were_typed() -> None:
    extraction = regionkit.parse((WRAPPED + "\nSenast den 1 november 2025 ska svaren ha kommit in.\n").encode("cp850"))

    assert [(figure.measure, figure.amount.sek) for figure in extraction.budget] == [
        ("budget", 4_800_000), ("actual", 3_150_000), ("deviation", -50_000),
    ]  # fmt: skip
    assert ("senast den 1 november 2025", "deadline") in [
        (date.text.lower(), date.role) for date in extraction.dates
    ]
    assert extraction.source is not None
    assert (extraction.source.media_type, extraction.source.reader) == ("text/plain", "regionkit-text")
