"""Word files as Word itself writes them: its own ids, marks and attributes around what is read."""

from __future__ import annotations

import pytest

from regionkit.document import Document
from word_files import p, r, read, row, table, tc, texts

RSID = 'w:rsidR="00A77B3E" w:rsidRDefault="00C13F21"'
BY = 'w:id="7" w:author="Handläggare" w:date="2025-09-18T09:00:00Z"'
BOOKMARK = '<w:bookmarkStart w:id="3" w:name="_Toc1"/><w:bookmarkEnd w:id="3"/>'
SWEDISH_STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
 <w:next w:val="Normal"/><w:link w:val="Rubrik1Char"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>
 <w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Rubrik1"/>
 <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Delrubrik"><w:name w:val="Delrubrik nämnd"/>
 <w:basedOn w:val="Rubrik2"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="Normal"/>
 <w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Innehllsfrteckningsrubrik"><w:name w:val="TOC Heading"/>
 <w:basedOn w:val="Rubrik1"/><w:next w:val="Normal"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Liststycke"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="Rubrik1Char"><w:name w:val="Rubrik 1 Char"/><w:link w:val="Rubrik1"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Hjlptext"><w:name w:val="Hjälptext"/>
 <w:basedOn w:val="Normal"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Hjlptext2"><w:name w:val="Hjälptext 2"/>
 <w:basedOn w:val="Hjlptext"/></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Dold"><w:name w:val="Dold"/>
 <w:rPr><w:vanish/></w:rPr></w:style>
"""


def styled(style: str, text: str) -> str:
    return p(text, f'<w:pStyle w:val="{style}"/>')


@pytest.mark.parametrize(
    ("style", "kind", "level"),
    [
        ("Rubrik1", "heading", 1),
        ("Rubrik2", "heading", 2),
        ("Delrubrik", "heading", 2),
        ("Kapitel", "heading", 4),
        ("Normal", "paragraph", 0),
        ("Liststycke", "paragraph", 0),
    ],
)
def test_headings_by_the_styles_of_a_swedish_word(style: str, kind: str, level: int) -> None:
    document = read(styled(style, "Ekonomi") + p("Nämnden har arbetat enligt plan. " * 20), styles=SWEDISH_STYLES)

    assert (document.blocks[0].kind, document.blocks[0].level) == (kind, level)


def test_words_in_the_letters_of_a_heading_are_no_heading() -> None:
    document = read(p("Nämnden " * 30) + p("Ekonomi", run='<w:rStyle w:val="Rubrik1Char"/>'), styles=SWEDISH_STYLES)

    assert document.blocks[1].kind == "paragraph"


@pytest.mark.parametrize(
    "hidden",
    [
        styled("Hjlptext", "Skriv här hur målet har uppnåtts."),
        styled("Hjlptext2", "Skriv här."),
        p("Skriv här.", run='<w:rStyle w:val="Dold"/>'),
        p("Skriv här.", run='<w:vanish w:val="true"/>'),
    ],
)
def test_hidden_text_is_left_out_also_where_a_style_hides_it(hidden: str) -> None:
    assert read(hidden + p("Öppet"), styles=SWEDISH_STYLES).text == "Öppet"


@pytest.mark.parametrize(
    "shown",
    [
        p("Text", '<w:pStyle w:val="Hjlptext"/>', '<w:vanish w:val="0"/>'),
        p("Text", '<w:pStyle w:val="Hjlptext"/>', '<w:rStyle w:val="Dold"/>'),
        p("Text", run="<w:webHidden/>"),
    ],
)
def test_what_is_shown_after_all(shown: str) -> None:
    assert read(shown, styles=SWEDISH_STYLES).text == "Text"


# --- tracked changes ------------------------------------------------------------------------------------------------

GONE = f"<w:rPr><w:del {BY}/></w:rPr>"


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("", ["Nämnden beslutar."]),
        (BOOKMARK, ["Nämnden beslutar."]),
        ('<w:proofErr w:type="gramEnd"/><w:commentRangeEnd w:id="0"/>', ["Nämnden beslutar."]),
        (table(row("A", "B"), row("C", "D")), ["Nämnden", "A\tB\nC\tD", "beslutar."]),
    ],
)
def test_a_paragraph_goes_on_where_its_end_was_deleted(between: str, expected: list[str]) -> None:
    document = read(p("Nämnden ", GONE) + between + p("beslutar."))

    assert texts(document) == expected


def test_paragraphs_that_were_deleted_or_moved_away_whole_leave_nothing() -> None:
    moved = f"<w:rPr><w:moveFrom {BY}/></w:rPr>"
    document = read(
        p("Först")
        + f'<w:p {RSID}><w:pPr>{GONE}</w:pPr><w:del {BY}><w:r w:rsidDel="00C1"><w:delText>Budget 2 500 tkr</w:delText>'
        "</w:r></w:del></w:p>"
        f'<w:moveFromRangeStart {BY} w:name="move1"/>'
        f"<w:p><w:pPr>{moved}</w:pPr><w:moveFrom {BY}>{r('3 tkr')}</w:moveFrom></w:p>"
        '<w:moveFromRangeEnd w:id="7"/>'
        + p("Mitten")
        + f'<w:moveToRangeStart {BY} w:name="move1"/>'
        f"<w:p><w:pPr><w:rPr><w:moveTo {BY}/></w:rPr></w:pPr><w:moveTo {BY}>{r('3 tkr')}</w:moveTo></w:p>"
        '<w:moveToRangeEnd w:id="7"/>'
    )

    assert texts(document) == ["Först", "Mitten", "3 tkr"]


@pytest.mark.parametrize(
    ("body", "noted"),
    [
        pytest.param(f"<w:p><w:ins {BY}>{r('2 644')}</w:ins></w:p>", True, id="inserted"),
        pytest.param(p("a", GONE) + p("b"), True, id="a paragraph's end"),
        pytest.param(table(row("A", "B"), row("1", "2", properties=f"<w:del {BY}/>")), True, id="a deleted row"),
        pytest.param(table(row("A", "B"), row("1", "2", properties=f"<w:ins {BY}/>")), True, id="an inserted row"),
        pytest.param(table(row("A", tc("B", f"<w:cellIns {BY}/>")), row("1", "2")), True, id="an inserted cell"),
        pytest.param(p("a", f"<w:pPrChange {BY}><w:pPr/></w:pPrChange>"), False, id="another indent"),
        pytest.param(p("a", run=f"<w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange>"), False, id="bold by now"),
        pytest.param(p("a"), False, id="nothing"),
    ],
)
def test_the_notes_say_that_there_were_tracked_changes(body: str, noted: bool) -> None:
    source = read(body).source

    assert source is not None
    assert source.notes == (("tracked_changes",) if noted else ())


def test_the_way_it_was_before_a_tracked_change_of_looks_is_not_read() -> None:
    before = f'<w:pPrChange {BY}><w:pPr><w:pStyle w:val="Rubrik1"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    document = read(p("Text", before), styles=SWEDISH_STYLES)

    assert document.blocks[0].kind == "paragraph"


# --- tables ---------------------------------------------------------------------------------------------------------


def cells(document: Document) -> list[list[str]]:
    found = document.tables[0]
    return [[cell.text for cell in found.row(number)] for number in range(found.n_rows)]


def test_cells_merged_the_old_way() -> None:
    merged = row(tc("Verksamhet"), tc("2025", '<w:hMerge w:val="restart"/>'), tc("", '<w:hMerge w:val="continue"/>'))
    document = read(table(merged, row("Bibliotek", "10", "9")))

    assert [(cell.text, cell.column, cell.column_span) for cell in document.tables[0].row(0)] == [
        ("Verksamhet", 0, 1), ("2025", 1, 2),
    ]  # fmt: skip
    assert document.tables[0].n_columns == 3


@pytest.mark.parametrize(
    ("properties", "run", "there"),
    [("<w:hidden/>", "<w:vanish/>", False), ("<w:hidden/>", "", True), ("", "", True)],
)
def test_a_hidden_row(properties: str, run: str, there: bool) -> None:
    hidden = row(tc("Anvisning", run=run), tc("fyll i", run=run), properties=properties)
    document = read(table(row("A", "B"), hidden, row("1", "2")))

    assert cells(document) == [["A", "B"], *([["Anvisning", "fyll i"]] if there else []), ["1", "2"]]


def test_a_cell_that_nobody_has_filled_in_is_empty() -> None:
    control = "<w:sdt><w:sdtPr><w:id w:val='1'/>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    unfilled = control.format("<w:showingPlcHdr/>", tc("Klicka här för att ange text."))
    filled = control.format("", tc("Klart"))
    repeated = control.format("<w:showingPlcHdr/>", row("Mål", "Status"))
    rows = (f"<w:tr>{tc(goal)}{control}</w:tr>" for goal, control in (("Resor", unfilled), ("Hälsa", filled)))
    document = read(table(row("Mål", "Status"), *rows) + p("Mellan") + table(row("A", "B"), repeated))

    assert cells(document) == [["Mål", "Status"], ["Resor", ""], ["Hälsa", "Klart"]]
    assert [cell.text for cell in document.tables[1].cells] == ["A", "B", "", ""]


def alternatives(new: str, old: str) -> str:
    choice, fallback = f'<mc:Choice Requires="wps">{new}</mc:Choice>', f"<mc:Fallback>{old}</mc:Fallback>"
    return f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>"


def test_the_newest_of_several_forms_is_read_wherever_they_stand() -> None:
    document = read(
        alternatives(p("ny"), p("gammal"))
        + table(row("A", "B"), alternatives(row("1", "2"), row("3", "4")))
        + table(row("A", tc(alternatives(p("ny"), p("gammal")))), row("1", "2"))
    )

    assert texts(document) == ["ny", "A\tB\n1\t2", "A\tny\n1\t2"]


@pytest.mark.parametrize("element", ['<w:altChunk r:id="x"/>', '<w:subDoc r:id="x"/>'])
def test_another_document_inside_is_noted(element: str) -> None:
    for body in (p("Text") + element, table(row("A", tc(p("x") + element)), row("1", "2"))):
        source = read(body).source

        assert source is not None
        assert source.notes == ("embedded_document_unread",)


# --- symbols --------------------------------------------------------------------------------------------------------

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:clrScheme name="Region"><a:accent1><a:srgbClr val="4472C4"/></a:accent1>'
    '<a:accent6><a:srgbClr val="70AD47"/></a:accent6>'
    "</a:clrScheme></a:themeElements></a:theme>"
)
DRAWING = (
    "<w:p><w:r><w:drawing><wp:inline><wp:extent cx='139700' cy='139700'/><a:graphic><a:graphicData><wps:wsp><wps:spPr>"
    "<a:prstGeom prst='ellipse'/><a:solidFill>{}</a:solidFill><a:ln><a:solidFill>"
    "<a:srgbClr val='FF0000'/></a:solidFill></a:ln></wps:spPr>"
    "{}</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
EMPTY_BOX = f"<wps:txbx><w:txbxContent>{p()}</w:txbxContent></wps:txbx>"
LETTER_BOX = f"<wps:txbx><w:txbxContent>{p('G')}</w:txbxContent></wps:txbx>"
GREEN = "<a:srgbClr val='00B050'/>"
VML = '<w:p><w:r><w:pict><v:oval id="Oval 2" style="{}" {}><v:fill/></v:oval></w:pict></w:r></w:p>'
SMALL = "position:absolute;margin-left:3pt;width:11.25pt;height:11.25pt;z-index:1"


@pytest.mark.parametrize(
    ("shape", "colour"),
    [
        pytest.param(DRAWING.format(GREEN, ""), "green", id="drawing"),
        pytest.param(DRAWING.format(GREEN, EMPTY_BOX), "green", id="with room for text"),
        pytest.param(DRAWING.format(GREEN, LETTER_BOX), "green", id="with a letter"),
        pytest.param(DRAWING.format("<a:schemeClr val='accent6'/>", ""), "green", id="a colour of the theme"),
        pytest.param(DRAWING.format("<a:schemeClr val='accent1'/>", ""), None, id="blue"),
        pytest.param(
            DRAWING.format("<a:schemeClr val='accent6'><a:lumOff val='80000'/></a:schemeClr>", ""),
            None, id="a tint",
        ),
        pytest.param(VML.format(SMALL, 'fillcolor="#00b050"'), "green", id="VML"),
        pytest.param(VML.format(SMALL, 'fillcolor="#00b050 [3209]"'), "green", id="VML, from the theme"),
        pytest.param(VML.format(SMALL, 'fillcolor="red"'), "red", id="VML, by name"),
        pytest.param(VML.format(SMALL, 'fillcolor="#fc0"'), "yellow", id="VML, short"),
        pytest.param(VML.format("width:4mm;height:4mm", 'fillcolor="yellow"'), "yellow", id="VML, in millimetres"),
        pytest.param(VML.format(SMALL, 'fillcolor="#00b050" filled="f"'), None, id="VML, not filled"),
        pytest.param(VML.format(SMALL, ""), None, id="VML, white"),
    ],
)  # fmt: skip
def test_small_shapes_in_cells(shape: str, colour: str | None) -> None:
    document = read(table(row("Mål", "Status"), row("Fler resor", tc(shape))), theme=THEME)

    assert document.tables[0].cells[-1].colour == colour
    assert document.source is not None
    assert document.source.notes == (() if colour else ("status_symbol_unread",))


def test_a_large_shape_is_no_light() -> None:
    document = read(table(row("Mål", "Status"), row("x", tc(VML.format("width:90pt;height:90pt", 'fillcolor="red"')))))

    assert document.tables[0].cells[-1].colour is None


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Wingdings", "F0E9", "↑"),
        ("Webdings", "F06E", "●"),
        ("Webdings", "F061", "✓"),
        ("Wingdings 2", "F052", "☑"),
    ],
)
def test_symbol_fonts(font: str, code: str, shown: str) -> None:
    assert read(f'<w:p><w:r><w:sym w:font="{font}" w:char="{code}"/></w:r></w:p>').text == shown


# --- places ---------------------------------------------------------------------------------------------------------


def paragraphs(document: Document) -> list[int | None]:
    return [document.locate(block.span)[0].paragraph for block in document.blocks]


def test_a_text_box_and_a_note_are_at_the_paragraph_that_they_belong_to() -> None:
    content = f"<w:txbxContent>{p('i rutan')}</w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"
    noted = f"<w:p>{r('text')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    document = read(
        p("ett") + f"<w:p>{r('två')}{box}</w:p>" + noted, footnotes=f"<w:footnote w:id='2'>{p('noten')}</w:footnote>"
    )

    assert texts(document) == ["ett", "två", "i rutan", "text", "noten"]
    assert paragraphs(document) == [1, 2, 2, 3, 3]


def test_text_in_a_frame_is_at_the_paragraph_before_it() -> None:
    document = read(p("ett") + table(row(tc(p("i") + p("ramen")))) + p("två"))

    assert texts(document) == ["ett", "i", "ramen", "två"]
    assert paragraphs(document) == [1, 1, 1, 2]


def test_a_content_control_holds_paragraphs_of_the_body() -> None:
    document = read(p("ett") + f"<w:sdt><w:sdtPr/><w:sdtContent>{p('två')}</w:sdtContent></w:sdt>" + p("tre"))

    assert paragraphs(document) == [1, 2, 3]


def test_a_note_in_a_cell_has_no_paragraph_of_the_body() -> None:
    noted = tc(f"<w:p>{r('1 539')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>")
    document = read(
        p("ett") + table(row("A", "B"), row("x", noted)), footnotes=f"<w:footnote w:id='2'>{p('noten')}</w:footnote>"
    )

    assert paragraphs(document)[-1] is None
    assert document.tables[0].cells[-1].text == "1 539"


# --- "Strict Open XML" ----------------------------------------------------------------------------------------------


def test_lengths_with_units() -> None:
    size = '<w:pgSz w:w="595.3pt" w:h="297mm"/>'
    break_ = "<w:r><w:lastRenderedPageBreak/></w:r>"
    large = r("Stor", '<w:sz w:val="10.5pt"/>')
    document = read(
        p("Liten", run='<w:sz w:val="9pt"/>') + f"<w:p>{break_}{large}</w:p>"
        f"<w:sectPr>{size}</w:sectPr>"
    )

    assert [block.size for block in document.blocks] == [9.0, 10.5]
    assert [(page.width, page.height) for page in document.pages] == [(595.3, 841.89)] * 2


def test_a_whole_paragraph_of_word() -> None:
    """Ids of revisions, marks of proofing, bookmarks and smart tags stand all around, and change nothing."""
    body = f"""
<w:p {RSID} w14:paraId="1A2B3C4D" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">
 <w:pPr><w:pStyle w:val="Normal"/><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:pPr>
 {BOOKMARK}<w:r {RSID}><w:rPr><w:lang w:val="sv-SE"/></w:rPr><w:t xml:space="preserve">Nämnden i </w:t></w:r>
 <w:smartTag w:uri="urn:x" w:element="place"><w:smartTagPr><w:attr w:name="x" w:val="y"/></w:smartTagPr>
 <w:r><w:t>Norrmark</w:t></w:r></w:smartTag><w:proofErr w:type="spellStart"/>
 <w:customXml w:element="y"><w:customXmlPr/><w:r><w:t xml:space="preserve"> har </w:t></w:r></w:customXml>
 <w:bdo w:val="ltr"><w:r><w:rPr><w:rtl/></w:rPr><w:t>2</w:t></w:r></w:bdo>
 <w:dir w:val="ltr"><w:r><w:t>\u00a0644</w:t></w:r></w:dir>
 <w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>
 <w:r><w:t>tkr</w:t><w:annotationRef/></w:r><w:permStart w:id="1"/><w:permEnd w:id="1"/>
</w:p>"""
    assert read(body).text == "Nämnden i Norrmark har 2\u00a0644\ttkr"
