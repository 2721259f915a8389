"""What of a Word file becomes text, and what does not."""

from __future__ import annotations

import pytest

from word_files import p, r, read, texts

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def field(code: str, result: str) -> str:
    return (
        f"{FIELD.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>"
        f"{FIELD.format('separate')}{result}{FIELD.format('end')}"
    )


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(r("Budgeten är ") + r("2 644") + r(" tkr."), "Budgeten är 2 644 tkr.", id="runs without joints"),
        pytest.param(r("2\u00a0644\u202f000 kr"), "2\u00a0644\u202f000 kr", id="no-break spaces stay"),
        pytest.param("<w:r><w:t>Utfall</w:t><w:tab/><w:t>15</w:t></w:r>", "Utfall\t15", id="tab"),
        pytest.param("<w:r><w:t>Mål 1:</w:t><w:br/><w:t>Fler resor</w:t></w:r>", "Mål 1:\nFler resor", id="line break"),
        pytest.param("<w:r><w:t>Mål 1: </w:t><w:cr/><w:t> Fler</w:t></w:r>", "Mål 1:\nFler", id="carriage return"),
        pytest.param("<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>08</w:t></w:r>", "2024-08", id="no-break hyphen"),
        pytest.param("<w:r><w:t>verk</w:t><w:softHyphen/><w:t>samhet</w:t></w:r>", "verksamhet", id="soft hyphen"),
        pytest.param(r("närings\u00adliv"), "näringsliv", id="soft hyphen as a character"),
        pytest.param(
            '<w:r><w:t>andel </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 95 %</w:t></w:r>', "andel ≥ 95 %",
            id="symbol",
        ),
        pytest.param(r("\uf0fc klart", '<w:rFonts w:ascii="Wingdings"/>'), "✓ klart", id="symbol font, private use"),
        pytest.param(r("l", '<w:rFonts w:ascii="Wingdings"/>') + r(" pågår"), "● pågår", id="symbol font, letter"),
        pytest.param(
            '<w:r><w:t>x</w:t><w:sym w:font="Wingdings" w:char="F001"/></w:r>', "x\ufffd", id="unknown symbol is a gap"
        ),
        pytest.param(f'<w:hyperlink r:id="x">{r("nämndens plan")}</w:hyperlink>', "nämndens plan", id="hyperlink"),
        pytest.param(f"<w:smartTag>{r('Norrmark')}</w:smartTag>", "Norrmark", id="smart tag"),
        pytest.param(
            f"<w:sdt><w:sdtPr/><w:sdtContent>{r('2025')}</w:sdtContent></w:sdt>", "2025", id="content control"
        ),
        pytest.param(
            f"{r('År ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Välj')}</w:sdtContent></w:sdt>",
            "År", id="unfilled content control",
        ),
        pytest.param(r("hemligt", "<w:vanish/>") + r("öppet"), "öppet", id="hidden text"),
        pytest.param(r("öppet", '<w:vanish w:val="0"/>'), "öppet", id="not hidden after all"),
        pytest.param(
            f"{r('3 tkr')}<w:commentRangeStart w:id='1'/>{r(' kvar')}<w:r><w:commentReference w:id='1'/></w:r>",
            "3 tkr kvar", id="comment mark",
        ),
        pytest.param(field("PAGE", r("4")) + r(" av 12"), "4 av 12", id="field result without its code"),
        pytest.param(
            FIELD.format("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + field("DOCPROPERTY A", r("dold"))
            + FIELD.format("separate") + r("visas") + FIELD.format("end"),
            "visas", id="field in a field's code",
        ),
        pytest.param(f"<w:fldSimple w:instr='DATE'>{r('2025-09-18')}</w:fldSimple>", "2025-09-18", id="simple field"),
        pytest.param(
            "<m:oMath><m:r><m:t>7/12</m:t></m:r></m:oMath>", "7/12", id="formula",
        ),
        pytest.param(r("1539") + r("1", '<w:vertAlign w:val="superscript"/>') + r(" kr"), "1539¹ kr", id="raised"),
        pytest.param(r("8") + r("e", '<w:vertAlign w:val="superscript"/>'), "8e", id="raised letter"),
        pytest.param(r("H") + r("2", '<w:vertAlign w:val="subscript"/>') + r("O"), "H2O", id="lowered digit"),
    ],
)  # fmt: skip
def test_text_inside_a_paragraph(inside: str, expected: str) -> None:
    document = read(f"<w:p>{inside}</w:p>")

    assert document.text == expected


OLD_FORM = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{}</w:ffData></w:fldChar></w:r>'


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (
            '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Pågår"/><w:listEntry w:val="Klart"/></w:ddList>',
            "Status: Klart",
        ),
        ('<w:ddList><w:listEntry w:val="Pågår"/><w:listEntry w:val="Klart"/></w:ddList>', "Status: Pågår"),
        ("<w:ddList/>", "Status:"),
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "Status: ☒"),
        ("<w:checkBox><w:default w:val='0'/></w:checkBox>", "Status: ☐"),
        ("<w:textInput/>", "Status:"),
    ],
)
def test_old_form_fields_show_what_was_chosen(form: str, expected: str) -> None:
    begin, code = OLD_FORM.format(form), "<w:r><w:instrText> FORM </w:instrText></w:r>"

    assert read(f"<w:p>{r('Status: ')}{begin}{code}{FIELD.format('end')}</w:p>").text == expected


def test_tracked_changes_are_read_as_accepted() -> None:
    document = read(
        f"<w:p>{r('Budget ')}<w:del><w:r><w:delText>2 500</w:delText></w:r></w:del>"
        f"<w:ins>{r('2 644')}</w:ins>{r(' tkr')}</w:p>"
        f"<w:p><w:moveFrom>{r('flyttad')}</w:moveFrom></w:p><w:p><w:moveTo>{r('flyttad hit')}</w:moveTo></w:p>"
    )

    assert texts(document) == ["Budget 2 644 tkr", "flyttad hit"]
    assert document.source is not None
    assert document.source.notes == ("tracked_changes",)


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next_one() -> None:
    document = read(p("Nämnden ", "<w:rPr><w:del/></w:rPr>") + p("beslutar.") + p("Nästa."))

    assert texts(document) == ["Nämnden beslutar.", "Nästa."]


def test_an_empty_line_inside_a_paragraph_parts_two_blocks() -> None:
    document = read("<w:p><w:r><w:t>Mål 1</w:t><w:br/><w:br/><w:t>Text</w:t><w:br/><w:t>mer</w:t></w:r></w:p>")

    assert texts(document) == ["Mål 1", "Text\nmer"]
    assert [[document.slice(line) for line in block.lines] for block in document.blocks] == [["Mål 1"], ["Text", "mer"]]


def test_a_text_box_is_read_once_after_the_paragraph_that_holds_it() -> None:
    box = f"<w:txbxContent>{p('I rutan')}</w:txbxContent>"
    document = read(
        f"<w:p>{r('Före')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic>"
        f"<a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r>{r(' och efter')}</w:p>{p('Sist')}"
    )

    assert texts(document) == ["Före och efter", "I rutan", "Sist"]


def test_an_old_text_box_is_read() -> None:
    box = f"<w:txbxContent>{p('Gammal ruta')}</w:txbxContent>"
    document = read(f"<w:p><w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r></w:p>")

    assert texts(document) == ["Gammal ruta"]


def test_notes_stand_at_the_end_and_their_marks_are_no_digits() -> None:
    document = read(
        f"<w:p>{r('Utfallet är 1539')}<w:r><w:footnoteReference w:id='2'/></w:r>{r(' tkr.')}</w:p>{p('Mer text.')}",
        footnotes=f"<w:footnote w:type='separator' w:id='-1'>{p('skräp')}</w:footnote>"
        f"<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>{r(' Exklusive arvoden.')}</w:p></w:footnote>",
    )

    assert texts(document) == ["Utfallet är 1539 tkr.", "Mer text.", "Exklusive arvoden."]
    assert document.blocks[-1].style == "footnote"


def test_contents_are_marked_and_are_no_headings() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Innehll1"><w:name w:val="toc 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>'
    )
    begin, end = FIELD.format("begin"), FIELD.format("end")
    document = read(
        p("Mål\t3", '<w:pStyle w:val="Innehll1"/>')
        + f"<w:p>{begin}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{FIELD.format('separate')}{r('Ekonomi 4')}</w:p>"
        + p("Bilagor 5")
        + f"<w:p>{end}</w:p>"
        + p("Mål", '<w:pStyle w:val="Rubrik1"/>'),
        styles=styles,
    )

    assert [(text, block.kind, block.style) for text, block in zip(texts(document), document.blocks, strict=True)] == [
        ("Mål\t3", "paragraph", "toc"),
        ("Ekonomi 4", "paragraph", "toc"),
        ("Bilagor 5", "paragraph", "toc"),
        ("Mål", "heading", "heading 1"),
    ]


def test_paragraphs_are_counted_with_the_empty_ones() -> None:
    document = read(p("Ett") + p() + p("Tre"))

    assert [place.paragraph for place in document.places] == [1, 3]
    assert document.locate(document.blocks[1].span)[0].paragraph == 3
    assert document.locate(document.blocks[1].span)[0].page is None
    assert document.pages == ()
