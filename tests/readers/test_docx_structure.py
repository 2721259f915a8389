"""Headings, pages, furniture and properties of Word files."""

from __future__ import annotations

from pathlib import Path

import pytest

import regionkit
from regionkit.document import Document, Furniture
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.docx.reader import read_docx
from regionkit.readers.options import ReadOptions
from word_files import MAIN_TYPE, p, r, read, row, table, tc, texts, word_file

SHARED = Path(__file__).parents[2] / "../shared"
BOLD = "<w:b/>"
RENDERED = "<w:r><w:lastRenderedPageBreak/></w:r>"
PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'
BODY = "Nämnden har under perioden arbetat med sina uppdrag enligt plan."


def kinds(document: Document) -> list[tuple[str, int]]:
    return [(block.kind, block.level) for block in document.blocks]


def style(name: str, *, style_id: str = "S", based_on: str = "", inside: str = "") -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>{based}{inside}</w:style>'


@pytest.mark.parametrize(
    ("styles", "properties", "level"),
    [
        pytest.param(style("heading 2"), '<w:pStyle w:val="S"/>', 2, id="the name that Word stores"),
        pytest.param(style("Rubrik 3"), '<w:pStyle w:val="S"/>', 3, id="a Swedish name"),
        pytest.param(style("Rubrik 5 utan numrering"), '<w:pStyle w:val="S"/>', 5, id="a name with more to it"),
        pytest.param(style("Rubrik 12"), '<w:pStyle w:val="S"/>', 0, id="no such level"),
        pytest.param(style("Tabellrubrik 1"), '<w:pStyle w:val="S"/>', 0, id="another name"),
        pytest.param(style("Title"), '<w:pStyle w:val="S"/>', 1, id="title"),
        pytest.param(
            style("heading 1", style_id="R") + style("Kapitel", based_on="R"), '<w:pStyle w:val="S"/>', 1, id="based on"
        ),
        pytest.param(
            style("Avsnitt", inside='<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'), '<w:pStyle w:val="S"/>', 3,
            id="outline level of a style",
        ),
        pytest.param("", '<w:outlineLvl w:val="0"/>', 1, id="outline level of a paragraph"),
        pytest.param(
            style("heading 1"), '<w:pStyle w:val="S"/><w:outlineLvl w:val="9"/>', 0, id="outline level: body text"
        ),
        pytest.param(style("Normal"), '<w:pStyle w:val="S"/>', 0, id="no heading"),
        pytest.param(style("x", based_on="S"), '<w:pStyle w:val="S"/>', 0, id="a style based on itself"),
        pytest.param("", '<w:pStyle w:val="Saknas"/>', 0, id="a style that is not there"),
        pytest.param("", '<w:pStyle w:val="Rubrik2"/>', 2, id="only the id of a style"),
    ],
)  # fmt: skip
def test_heading_levels(styles: str, properties: str, level: int) -> None:
    document = read(p("Ekonomi", properties), styles=styles)

    assert kinds(document) == [("heading" if level else "paragraph", level)]


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("2. Ekonomi", "2."), ("2.5.1 Mål: En attraktiv region", "2.5.1"), ("3) Resor", "3)"), ("2 Ekonomi", "2"),
        ("§ 61 Dagordning", "§ 61"), ("14 av 15 kommuner", ""), ("2025 års budget", ""), ("Ekonomi", ""),
    ],
)  # fmt: skip
def test_numbers_that_were_typed_before_headings(text: str, marker: str) -> None:
    document = read(p(text, '<w:outlineLvl w:val="0"/>'))

    assert [(block.kind, block.marker) for block in document.blocks] == [("heading", marker)]


@pytest.mark.parametrize(
    ("text", "run", "kind"),
    [
        pytest.param("Ekonomi", BOLD, "heading", id="bold"),
        pytest.param("2. Redovisa övriga behov inom samverkan.", BOLD, "heading", id="bold with a number"),
        pytest.param("Ekonomi", '<w:sz w:val="28"/>', "heading", id="larger"),
        pytest.param("Förskola + 6 239 tkr", '<w:u w:val="single"/>', "heading", id="underlined"),
        pytest.param("Nämnden begär 3 tkr.", '<w:sz w:val="28"/>', "paragraph", id="a sentence, larger"),
        pytest.param("Nämnden begär 3 tkr.", BOLD, "heading", id="a sentence in bold"),
        pytest.param("● nås    ● nås inte", "", "paragraph", id="a key"),
        pytest.param("Ekonomi", '<w:u w:val="none"/>', "paragraph", id="not underlined"),
        pytest.param("Mål 1: " + "Fler resor i hela länet / " * 20, BOLD, "heading", id="long, but numbered"),
        pytest.param("Fler resor i hela länet och " * 20, BOLD, "paragraph", id="long"),
        pytest.param("• Fler resor", BOLD, "list_item", id="bullet"),
        pytest.param("2 644", BOLD, "paragraph", id="no words"),
        pytest.param("Ekonomi", "", "paragraph", id="plain"),
        pytest.param("ARBETSMILJÖ", "", "heading", id="capitals"),
        pytest.param("NÄMNDEN HAR BESLUTAT SÅ.", "", "paragraph", id="a sentence in capitals"),
        pytest.param("SKR", "", "paragraph", id="an abbreviation"),
        pytest.param("Ekonomi", '<w:b w:val="0"/>', "paragraph", id="not bold"),
    ],
)
def test_headings_that_no_style_marks(text: str, run: str, kind: str) -> None:
    document = read(p(BODY) * 30 + p(text, run=run))

    assert document.blocks[-1].kind == kind


def test_a_bold_lead_in_makes_no_heading() -> None:
    document = read(f"<w:p>{r('Status:', BOLD)}{r(' pågår')}</w:p>" + p(BODY))

    assert [(block.kind, block.bold) for block in document.blocks] == [("paragraph", False), ("paragraph", False)]


def test_where_all_text_is_bold_none_is_a_heading() -> None:
    document = read(p(BODY, run=BOLD) * 3 + p("Ekonomi", run=BOLD))

    assert {block.kind for block in document.blocks} == {"paragraph"}
    assert all(block.bold for block in document.blocks)


def test_where_most_is_in_capitals_none_is_a_heading() -> None:
    document = read(p("NÄMNDEN HAR ARBETAT ENLIGT PLAN") * 3 + p("EKONOMI") + p("Nämnden"))

    assert {block.kind for block in document.blocks} == {"paragraph"}


def test_levels_of_unmarked_headings_follow_size_below_the_styled_one() -> None:
    document = read(
        p("Rapport", '<w:pStyle w:val="S"/>') + p("Mål", run='<w:sz w:val="28"/>') + p(BODY) + p("Resor", run=BOLD)
        + p(BODY),
        styles=style("heading 1"),
    )  # fmt: skip

    assert kinds(document) == [("heading", 1), ("heading", 2), ("paragraph", 0), ("heading", 3), ("paragraph", 0)]


def test_an_unmarked_heading_ends_the_styled_ones_that_are_smaller() -> None:
    large = '<w:rPr><w:sz w:val="{}"/></w:rPr>'
    document = read(
        p("Ekonomi", '<w:pStyle w:val="A"/>') + p("Drift", '<w:pStyle w:val="B"/>') + p(BODY)
        + p("Bilaga", run='<w:sz w:val="30"/>') + p(BODY),
        styles=style("heading 1", style_id="A", inside=large.format(32))
        + style("heading 4", style_id="B", inside=large.format(22)),
    )  # fmt: skip

    assert [level for kind, level in kinds(document) if kind == "heading"] == [1, 4, 2]


def test_a_style_of_its_own_is_one_level_throughout() -> None:
    document = read(
        p("Plan", '<w:pStyle w:val="E"/>') + p(BODY) + p("Mål", '<w:pStyle w:val="S"/>') + p(BODY)
        + p("Bilaga", '<w:pStyle w:val="E"/>') + p(BODY) + p("Resor", run=BOLD) + p(BODY),
        styles=style("heading 2") + style("Egen", style_id="E", inside="<w:rPr><w:b/></w:rPr>"),
    )  # fmt: skip

    assert [level for kind, level in kinds(document) if kind == "heading"] == [1, 2, 1, 3]


def test_bold_by_two_styles_undoes_itself() -> None:
    styles = style("Fet", inside="<w:rPr><w:b/></w:rPr>") + (
        '<w:style w:type="character" w:styleId="C"><w:name w:val="Stark"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    document = read(
        p("ett", '<w:pStyle w:val="S"/>') + p("två", '<w:pStyle w:val="S"/>', '<w:rStyle w:val="C"/>')
        + p("tre", run='<w:rStyle w:val="C"/>'),
        styles=styles,
    )  # fmt: skip

    assert [block.bold for block in document.blocks] == [True, False, True]


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        pytest.param(p("a") + p("b"), [None, None], id="nothing noted"),
        pytest.param(p("a") + f"<w:p>{PAGE_BREAK}</w:p>" + p("b"), [None, None], id="only the writer's: not known"),
        pytest.param(p("a") + f"<w:p>{RENDERED}{r('b')}</w:p>", [1, 2], id="noted"),
        pytest.param(
            p("a") + f"<w:p>{PAGE_BREAK}</w:p><w:p>{RENDERED}{r('b')}</w:p>", [1, 2], id="the writer's, noted as well"
        ),
        pytest.param(
            p("a") + f"<w:p>{RENDERED}{PAGE_BREAK}</w:p><w:p>{RENDERED}{r('b')}</w:p>", [1, 2], id="noted before it too"
        ),
        pytest.param(
            f"<w:p>{r('a')}{PAGE_BREAK}</w:p>" + p("b") + f"<w:p>{RENDERED}{r('c')}</w:p>", [1, 2, 3], id="not noted"
        ),
        pytest.param(
            p("a") + p("", "<w:sectPr/>") + p("b") + f"<w:p>{RENDERED}{r('c')}</w:p>", [1, 2, 3], id="a new section"
        ),
        pytest.param(
            p("a") + p("", "<w:sectPr/>") + p("b") + f"<w:p>{RENDERED}{r('c')}</w:p>"
            + '<w:sectPr><w:type w:val="continuous"/></w:sectPr>',
            [1, 1, 2], id="a section on the same page",
        ),
        pytest.param(
            p("a") + p("", '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') + p("b")
            + f"<w:p>{RENDERED}{r('c')}</w:p><w:sectPr/>",
            [1, 2, 3], id="a section that begins on the same page, and one that does not",
        ),
        pytest.param(
            f'<w:p>{r("a")}<w:r><w:br w:type="column"/></w:r>{r("b")}</w:p><w:p>{RENDERED}{r("c")}</w:p>',
            [1, 1, 2], id="a new column",
        ),
        pytest.param(
            p("a") + p("b", "<w:pageBreakBefore/>") + f"<w:p>{RENDERED}{r('c')}</w:p>", [1, 2, 3], id="break before"
        ),
    ],
)  # fmt: skip
def test_pages(body: str, pages: list[int | None]) -> None:
    document = read(body)

    assert [block.page for block in document.blocks] == pages
    assert [page.number for page in document.pages] == ([*range(1, pages[-1] + 1)] if pages[-1] else [])


def test_a_paragraph_over_two_pages_is_one_block_with_two_places() -> None:
    document = read(f"<w:p>{r('Budgeten är ')}<w:r><w:lastRenderedPageBreak/><w:t>2 644 tkr.</w:t></w:r></w:p>")

    assert document.text == "Budgeten är 2 644 tkr."
    assert [(document.text[place.start : place.end], place.page) for place in document.places] == [
        ("Budgeten är ", 1), ("2 644 tkr.", 2),
    ]  # fmt: skip
    assert [document.slice(page.span) for page in document.pages] == ["Budgeten är ", "2 644 tkr."]


def test_cells_of_a_row_begin_on_the_same_page() -> None:
    broken = f"<w:p>{RENDERED}{r('x')}</w:p>"
    document = read(table(row("Nämnd", "Utfall"), row(tc(broken), tc(broken)), row("Summa", "3")))

    assert [place.page for place in document.places] == [1, 1, 2, 2, 2, 2]


def test_a_row_that_breaks_in_both_cells_ends_on_the_next_page() -> None:
    broken = f"<w:p>{r('x')}{RENDERED}{r('y')}</w:p>"
    document = read(table(row("A", "B"), row(tc(broken), tc(broken)), row("C", "D")))

    assert [place.page for place in document.places] == [1, 1, 1, 2, 1, 2, 2, 2]


def test_a_note_is_on_the_page_of_its_mark_and_no_page_reaches_over_it() -> None:
    document = read(
        f"<w:p>{r('a')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p><w:p>{RENDERED}{r('b')}</w:p>",
        footnotes=f"<w:footnote w:id='2'>{p('noten')}</w:footnote>",
    )

    assert [block.page for block in document.blocks] == [1, 2, 1]
    assert [document.slice(page.span) for page in document.pages] == ["a", "b"]


def header(kind: str, name: str = "header") -> str:
    return f'<w:{name}Reference w:type="{kind}" r:id="{name}"/>'


def test_headers_and_footers_are_furniture() -> None:
    document = read(
        p("Text") + f"<w:sectPr>{header('default')}{header('default', 'footer')}</w:sectPr>",
        header=table(row("Region Norrmark", "Dnr NKB 2025/88")) + p("Sida 2 av 4") + p(),
        footer=p("Nämnden för kultur och bildning"),
    )

    assert document.text == "Text"
    assert document.furniture == (
        Furniture("header", "Region Norrmark"),
        Furniture("header", "Dnr NKB 2025/88"),
        Furniture("counter", "Sida 2 av 4"),
        Furniture("footer", "Nämnden för kultur och bildning"),
    )


def test_what_tabs_set_apart_in_a_header_is_apart() -> None:
    header_line = "<w:p><w:r><w:t>Region Norrmark</w:t><w:tab/><w:t>4 (12)</w:t></w:r></w:p>"
    document = read(p("Text") + f"<w:sectPr>{header('default')}</w:sectPr>", header=header_line)

    assert document.furniture == (Furniture("header", "Region Norrmark"), Furniture("counter", "4 (12)"))


@pytest.mark.parametrize(
    ("section", "settings", "shown"),
    [
        (header("first"), "", False),
        (header("first") + "<w:titlePg/>", "", True),
        (header("even"), "", False),
        (header("even"), "<w:evenAndOddHeaders/>", True),
        ('<w:headerReference w:type="default" r:id="rIdMissing"/>', "", False),
    ],
)
def test_headers_that_are_not_shown_are_left_out(section: str, settings: str, shown: bool) -> None:
    document = read(p("Text") + f"<w:sectPr>{section}</w:sectPr>", header=p("Region Norrmark"), settings=settings)

    assert document.furniture == ((Furniture("header", "Region Norrmark"),) if shown else ())


def test_a_large_picture_may_hold_a_table() -> None:
    drawing = '<w:r><w:drawing><wp:inline><wp:extent cx="{}" cy="{}"/></wp:inline></w:drawing></w:r>'
    document = read(f"<w:p>{drawing.format(5400000, 2700000)}{drawing.format(360000, 360000)}</w:p>")

    assert [picture.table_like for picture in document.pictures] == [True, False]


def test_macro_documents_and_templates_are_read() -> None:
    for kind in (
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        MAIN_TYPE.replace("document.main", "template.main"),
    ):
        assert read_docx(word_file(p("Text"), main_type=kind), None, ReadOptions(SWEDISH, ocr="never")).text == "Text"


def test_the_source_says_what_was_read() -> None:
    data = word_file(p("Text"))
    source = read_docx(data, "rapport.docx", ReadOptions(SWEDISH, ocr="never")).source

    assert source is not None
    assert (source.filename, source.byte_size) == ("rapport.docx", len(data))
    assert source.reader.startswith("regionkit-docx (lxml ")
    assert source.properties == ()  # python-docx would make some up, with the time of day in them


def test_reading_twice_gives_the_same() -> None:
    data = word_file(p("Text") + table(row("a", "b"), row("1", "2")))

    assert read_docx(data, None, ReadOptions(SWEDISH, ocr="never")) == read_docx(data, None, ReadOptions(SWEDISH))


@pytest.mark.skipif(not SHARED.exists(), reason="the real documents are not beside this folder")
def test_the_seed() -> None:
    document = read_docx((SHARED / "seed/seed.docx").read_bytes(), "seed.docx", ReadOptions(SWEDISH, ocr="never"))
    headings = [document.slice(block.span)[:7] for block in document.blocks if block.kind == "heading"]

    assert len(document.blocks) == 14
    assert headings == ["Mål 1: ", "2. Redo", "3. Utif", "Ekonomi"]


@pytest.mark.skipif(not SHARED.exists(), reason="the real documents are not beside this folder")
def test_the_seed_is_the_same_as_pdf_and_as_word() -> None:
    as_word, as_pdf = (regionkit.read(SHARED / f"seed/seed.{kind}") for kind in ("docx", "pdf"))

    assert as_word.text == as_pdf.text
    assert [block.kind for block in as_word.blocks] == [block.kind for block in as_pdf.blocks]


@pytest.mark.skipif(not SHARED.exists(), reason="the real documents are not beside this folder")
def test_a_real_bill_has_its_numbered_headings_and_pages() -> None:
    data = (SHARED / "real/regeringen-proposition-2012-13-144.docx").read_bytes()
    document = read_docx(data, "prop.docx", ReadOptions(SWEDISH, ocr="never"))
    numbered = {b.marker: b.page for b in document.blocks if b.kind == "heading" and b.marker}

    assert list(numbered) == ["1", "2", "3", "3.1", "3.2", "3.3"]
    assert (numbered["1"], numbered["2"]) == (3, 4)
    assert document.source is not None
    assert "page_numbers_uncertain" in document.source.notes  # 11 noted, while the file says 10
    assert len(texts(document)) > 40
