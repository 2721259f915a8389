"""Web pages: what a browser shows of the document, and nothing of the site around it."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

import regionkit
from regionkit import CorruptDocument, Document, DocumentTooLarge, Limits


def read(body: str, head: str = "") -> Document:
    page = f'<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    return regionkit.read(page.encode())


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.slice(block.span)) for block in document.blocks]


P = "paragraph"
ITEM = "list_item"
CASES = {
    "headings": ("<h1>Ett</h1><h3>2.1 Två</h3>", [("heading", 1, "Ett"), ("heading", 3, "2.1 Två")]),
    "paragraphs that are not closed": ("<p>Ett<p>två<b> tre</b> fyra", [(P, 0, "Ett"), (P, 0, "två tre fyra")]),
    "white space": ("<p>  Ett\n   två&nbsp;tre </p>", [(P, 0, "Ett två\xa0tre")]),
    "a line break": ("<p>Ett<br>två<br><br>tre", [(P, 0, "Ett\ntvå\ntre")]),
    "a soft hyphen": ("<p>bud&shy;get", [(P, 0, "budget")]),
    "text between blocks": ("Före<div>i<p>inne</p>efter</div>sist",
                            [(P, 0, text) for text in "Före i inne efter sist".split()]),
    "a raised digit": ("<p>4 800<sup>2</sup> tkr", [(P, 0, "4 800² tkr")]),
    "a list": ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>",
               [(ITEM, 0, "• a"), (ITEM, 0, "• b"), (ITEM, 1, "• c"), (ITEM, 0, "• d")]),
    "a numbered list": ('<ol start="3"><li>a<li value="7"><p>b</p><p>mer</p></li><li>c</ol>',
                        [(ITEM, 0, "3. a"), (ITEM, 0, "7. b"), (P, 0, "mer"), (ITEM, 0, "8. c")]),
    "a list of letters": ('<ol type="a"><li>x<li>y</ol>', [(ITEM, 0, "a. x"), (ITEM, 0, "b. y")]),
    "terms": ("<dl><dt>Dnr</dt><dd>KN 2025/88</dd><dt>Organ</dt><dd>Kulturnämnden</dd></dl>",
              [(P, 0, "Dnr\tKN 2025/88"), (P, 0, "Organ\tKulturnämnden")]),
    "details": ("<details><summary>Beslut</summary><p>Nämnden godkänner.</details>",
                [(P, 0, "Beslut"), (P, 0, "Nämnden godkänner.")]),
    "typed text": ("<pre>Nämnden\n\n§ 3 Val\n</pre>", [(P, 0, "Nämnden"), ("heading", 2, "§ 3 Val")]),
    "deleted and inserted": ("<p>Målet är <del>nått</del><ins>nära</ins>.", [(P, 0, "Målet är nära.")]),
    "a comment": ("<p>Ett<!-- dolt --> två", [(P, 0, "Ett två")]),
    "what is not shown": (
        '<p>Syns<span hidden>dolt</span><span style="display: none">dolt</span><i aria-hidden="true">x</i> här'
        "<script>var dolt</script><style>p{}</style><noscript>Slå på</noscript><template>mall</template>"
        "<button>Dela</button><select><option>val</select>",
        [(P, 0, "Syns här")],
    ),
    "around it": (
        '<nav>Start</nav><div class="cookie-banner">kakor</div><div role="dialog">Enkät</div><aside>Se även</aside>'
        "<article><header><h1>Titel</h1></header><p>Text</article><footer>Box 3</footer>",
        [("heading", 1, "Titel"), (P, 0, "Text")],
    ),
    "the main part": ("<div>Dela på</div><main><p>Text</main><div>Hitta hit</div>", [(P, 0, "Text")]),
    "a form around all": ("<form><p>Text<input type=hidden value=x></form>", [(P, 0, "Text")]),
    "a table that sets out": ('<table role="presentation"><tr><td>Vänster<td>Höger</table>',
                              [(P, 0, "Vänster"), (P, 0, "Höger")]),
    "a table of one cell": ("<table><tr><td><p>Ett<p>två</table>", [(P, 0, "Ett"), (P, 0, "två")]),
    "a table around a table": (
        "<table><tr><td>Före<td><table><tr><th>A<th>B<tr><td>1<td>2</table></table>",
        [(P, 0, "Före"), ("table", 0, "A\tB\n1\t2")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_blocks(case: str) -> None:
    body, expected = CASES[case]

    assert blocks(read(body)) == expected


def test_a_table_with_merged_cells_and_a_head() -> None:
    document = read(
        "<table><caption>Drift (tkr)</caption><thead><tr><th rowspan=2>Post<th colspan=2>2025<tr><th>Budget<th>Utfall"
        "</thead><tr><td>Hyror<td>1 400<td>1 390<tr><td rowspan=2>El<td>3<td>4<tr><td><p>5</p><p>6</p><td>7</table>"
    )

    [table] = document.tables
    assert [
        (cell.row, cell.column, cell.row_span, cell.column_span, cell.text) for cell in table.cells
    ] == [
        (0, 0, 2, 1, "Post"), (0, 1, 1, 2, "2025"), (1, 1, 1, 1, "Budget"), (1, 2, 1, 1, "Utfall"),
        (2, 0, 1, 1, "Hyror"), (2, 1, 1, 1, "1 400"), (2, 2, 1, 1, "1 390"),
        (3, 0, 2, 1, "El"), (3, 1, 1, 1, "3"), (3, 2, 1, 1, "4"), (4, 1, 1, 1, "5; 6"), (4, 2, 1, 1, "7"),
    ]  # fmt: skip
    assert table.header_rows == 2
    assert table.caption is not None
    assert document.slice(table.caption) == "Drift (tkr)"


DOTS = {
    '<span style="background-color:#00b050"></span>': "green",
    '<span style="background: rgb(255, 0, 0)">&nbsp;</span>': "red",
    '<span style="color:#ffc000">●</span>': "yellow",
    '<i class="status status-green"></i>': "green",
    '<img src="g.png" alt="Grön">': "green",
    '<img src="g.png" alt="Status: gult">': "yellow",
    "🔴": "red",
    '<span style="color:red">Viktigt</span>': None,
    '<span style="background:#00b050">Klart</span>': None,
    '<i class="red-green"></i>': None,
    '<img src="x.png" alt="Grön eller röd">': None,
    '<img src="x.png" alt="Blå buss">': None,
    '<span class="icon"></span>': None,
}


@pytest.mark.parametrize("dot", DOTS)
def test_a_coloured_sign_in_a_cell(dot: str) -> None:
    document = read(f"<table><tr><th>Mål<th>Läge<tr><td>Fler lån<td>{dot}<tr><td>Kortare köer<td>–</table>")

    cell = document.tables[0].cell(1, 1)
    assert cell is not None
    assert cell.colour == DOTS[dot]
    assert [symbol.colour for symbol in document.symbols] == ([DOTS[dot]] if DOTS[dot] else [])


def test_a_shaded_cell_is_a_light_and_a_shaded_row_is_none() -> None:
    document = read(
        '<table><tr><th>Mål<th>Läge<tr><td>Ett<td style="background:#00b050">'
        '<tr bgcolor="#ff0000"><td>Två<td>x</table>'
    )

    assert [cell.colour for cell in document.tables[0].cells] == [None, None, None, "green", None, None]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<meta charset="iso-8859-1"><p>å – ä'.encode("cp1252"), "å – ä"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><p>åä'.encode(), "åä"),
        ('<meta charset="utf-8"><p>är fel märkt på åtta'.encode("cp1252"), "är fel märkt på åtta"),
        ("<p>Målet är nått på åtta".encode("cp1252"), "Målet är nått på åtta"),
        ("<html><p>åä".encode("utf-16"), "åä"),
        ('<?xml version="1.0" encoding="utf-8"?><html><p>åä</p></html>'.encode(), "åä"),
        (b"\xef\xbb\xbf<html><p>\xc3\xa5", "å"),
    ],
)
def test_the_encoding(data: bytes, text: str) -> None:
    document = regionkit.read(data)

    assert document.text == text
    assert document.source is not None
    assert document.source.notes == ()


def test_what_the_page_says_of_itself() -> None:
    document = read("<p>x", '<title>Protokoll | Norrmark</title><meta name="DC.date" content="2025-09-18">')

    assert document.source is not None
    assert document.source.properties == (("title", "Protokoll | Norrmark"), ("created", "2025-09-18T00:00:00"))
    assert document.source.media_type == "text/html"


def test_the_sites_head_and_foot_are_kept_apart() -> None:
    document = read("<header>Region Norrmark<nav>Start</nav></header><main><p>x</main><footer>Box 3</footer>")

    assert [(one.role, one.text) for one in document.furniture] == [("header", "Region Norrmark"), ("footer", "Box 3")]


MHTML = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://norrmark.example/\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n----x\r\n'
    "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    '<meta charset=3D"utf-8"><p>M=C3=A5let =C3=A4r n=C3=A5tt.\r\n'
    "----x\r\nContent-Type: image/png\r\n\r\nxx\r\n----x--\r\n"
)


def test_a_page_saved_as_one_file() -> None:
    assert regionkit.read(MHTML.encode()).text == "Målet är nått."


# --- pages that are no document --------------------------------------------------------------------------------------

NO_DOCUMENT = {
    "<title>404 Not Found</title><h1>Not Found</h1>": True,
    "<h1>Sidan kunde inte hittas</h1><p>Kontrollera adressen.": True,
    "<p>Ett fel har inträffat. Försök igen senare.": True,
    "<h1>Välkommen</h1><form><p>Namn<input name=n>Ord<input type=password></form>": True,
    "<title>Logga in</title><p>Välj hur du vill gå vidare.": True,
    "<h1>Protokoll</h1><p>Nämnden godkänner rapporten.": False,
    "<h1>Protokoll</h1><p>" + "Nämnden godkänner rapporten. " * 80 + "<p>Logga in": False,
}


@pytest.mark.parametrize("body", NO_DOCUMENT)
def test_an_error_or_a_login(body: str, tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(f'<html><meta charset="utf-8">{body}</html>'.encode())

    codes = [finding.code for finding in regionkit.parse(path).findings]

    assert codes == (["T22", "T23"] if NO_DOCUMENT[body] else ["T22"])


def test_a_page_under_its_own_name_is_not_remarked_upon(tmp_path: Path) -> None:
    path = tmp_path / "rapport.html"
    path.write_text("<html><p>Text</html>", encoding="utf-8")

    assert regionkit.parse(path).findings == ()


# --- hostile pages ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("depth", [600, 5000])
def test_elements_too_deep_in_one_another(depth: int) -> None:
    with pytest.raises(DocumentTooLarge, match="deeper in one another, over the limit of 250"):
        read("<div>" * depth + "x")


def test_elements_almost_too_deep() -> None:
    assert read("<div>" * 240 + "djupt nere").text == "djupt nere"


def test_a_table_over_the_limit() -> None:
    page = b"<table>" + b"<tr><td colspan=200>1<td colspan=200>2" * 30 + b"</table>"

    with pytest.raises(DocumentTooLarge, match="more cells, over the limit of 10 000"):
        regionkit.read(page, limits=Limits(cells=10_000))


@pytest.mark.parametrize("span", ["0", "-3", "x", "99999999999999999999", "²"])
def test_spans_that_are_no_numbers(span: str) -> None:
    [table] = read(f'<table><tr><th>A<th>B<tr><td colspan="{span}" rowspan="{span}">1<td>2<tr><td>3</table>').tables

    assert {cell.text for cell in table.cells} == {"A", "B", "1", "2", "3"}


def test_nothing_that_the_page_names_is_opened() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        page = (
            f'<!DOCTYPE html SYSTEM "{address}"><html><head><link rel=stylesheet href="{address}">'
            f'<base href="{address}"><script src="{address}"></script></head>'
            f'<p>Text<img src="{address}"><iframe src="{address}"></iframe></html>'
        )
        text = regionkit.read(page.encode()).text
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()

    assert text == "Text"


def test_a_page_that_a_script_would_fill() -> None:
    with pytest.raises(CorruptDocument, match="fetched by a script"):
        read('<div id="root"></div><script>start()</script>')


def test_what_is_found_in_a_page() -> None:
    extraction = regionkit.parse(
        "<html><h1>Delårsrapport per augusti 2025</h1><p>Nämnden har för år 2025 en budget på 4&nbsp;800&nbsp;tkr."
        "<table><tr><th>Mål<th>Status<th>Kommentar<tr><td>Fler ska låna böcker<td><img alt='Grön'><td>Målet är uppfyllt"
        "<tr><td>Kortare köer<td><img alt='Röd'><td>Målet är inte uppfyllt</table></html>".encode()
    )

    assert [(goal.title, goal.status, goal.colour) for goal in extraction.goals] == [
        ("Fler ska låna böcker", "achieved", "green"), ("Kortare köer", "not_achieved", "red"),
    ]  # fmt: skip
    assert [(figure.measure, figure.amount.sek) for figure in extraction.budget] == [("budget", 4_800_000)]
