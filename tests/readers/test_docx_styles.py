"""The styles of a Word file are cut out of it where that is sure to be right, and parsed whole where it is not."""

from __future__ import annotations

import pytest
from lxml import etree

from regionkit.readers.docx.stylesheet import read_stylesheet
from word_files import W

HEAD = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:styles xmlns:w="{W}" xmlns:w14="urn:x">'
INSIDE = """<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:latentStyles w:count="2"><w:lsdException w:name="heading 1"/></w:latentStyles>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:styleId="Rubrik1" w:type="paragraph"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="Std"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="numbering" w:customStyle="1" w:styleId="Lista"><w:name w:val="Lista å"/></w:style>
"""
WRITTEN = f"{HEAD}{INSIDE}</w:styles>"


def as_xml(element: object) -> str:
    return etree.tostring(element, method="c14n", exclusive=True).decode()


@pytest.mark.parametrize("style_id", ["Normal", "Rubrik1", "Std", "Lista"])
def test_a_style_that_was_cut_out_is_that_of_the_whole_file(style_id: str) -> None:
    sheet = read_stylesheet(WRITTEN.encode())
    cut = sheet.get(style_id)
    whole = etree.fromstring(WRITTEN.encode()).xpath(f"*[@*[.='{style_id}']]")[0]

    assert sheet.whole is None
    assert as_xml(cut) == as_xml(whole)
    assert sheet.get(style_id) is cut


def test_what_else_the_file_says() -> None:
    sheet = read_stylesheet(WRITTEN.encode())

    assert sheet.default_paragraph == "Normal"
    assert as_xml(sheet.defaults) == as_xml(etree.fromstring(WRITTEN.encode())[0])
    assert sheet.whole is None
    assert list(sheet.of_type("numbering")) == ["Lista"]
    assert sheet.get("Saknas") is None


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(WRITTEN.replace("<w:latent", "<!-- <w:style w:styleId='x'> --><w:latent"), id="a comment"),
        pytest.param(WRITTEN.replace("<w:latent", "<?x </w:style>?><w:latent"), id="an instruction"),
        pytest.param(WRITTEN.replace('w:val="Lista å"', 'w:val="a"><![CDATA[</w:style>]]></w:name><w:x'), id="CDATA"),
        pytest.param(WRITTEN.replace(' w:styleId="Std"', " w:styleId='Std'"), id="other quotation marks"),
        pytest.param(WRITTEN.replace(' w:styleId="Std"', ' w:styleId = "Std"'), id="spaces"),
        pytest.param(WRITTEN.replace("<w:name ", f'<w:name xmlns:w="{W}" ', 1), id="names anew"),
        pytest.param(WRITTEN.replace("w:", "x:").replace(":w=", ":x="), id="another name for Word's elements"),
        pytest.param(WRITTEN.replace("<w:style ", "<w:style\n"), id="a line break in a tag"),
        pytest.param(WRITTEN.replace("UTF-8", "ISO-8859-1"), id="another encoding"),
    ],
)
def test_where_it_is_not_sure_the_whole_file_is_parsed(written: str) -> None:
    content = written.encode("latin-1" if "8859" in written else "utf-8")
    sheet = read_stylesheet(content)
    styles = etree.fromstring(content).iterchildren(f"{{{W}}}style")
    whole = {style.get(f"{{{W}}}styleId"): style for style in styles}

    assert {style_id: as_xml(sheet.get(style_id)) for style_id in whole} == {
        style_id: as_xml(style) for style_id, style in whole.items()
    }
    assert sheet.default_paragraph == "Normal"
    assert sheet.whole is not None


def test_the_id_in_the_text_of_a_style_is_not_the_style() -> None:
    """Found by its id in another place, the style is looked for in the whole file."""
    tricky = '<w:style w:type="paragraph" w:styleId="A"><w:link w:val="x" w:styleId="B"/></w:style>'
    sheet = read_stylesheet(f"{HEAD}{tricky}<w:style w:styleId='B'><w:name w:val='b'/></w:style></w:styles>".encode())

    assert sheet.get("B")[0].get(f"{{{W}}}val") == "b"


def test_an_empty_style_and_one_with_an_entity_in_its_id() -> None:
    inside = '<w:style w:styleId="Tom"/><w:style w:styleId="A&amp;B"><w:name w:val="c"/></w:style>'
    sheet = read_stylesheet(f"{HEAD}{inside}</w:styles>".encode())

    assert [len(sheet.get(style_id)) for style_id in ("Tom", "A&B")] == [0, 1]


def test_no_styles_at_all() -> None:
    for content in (None, f"{HEAD}</w:styles>".encode()):
        sheet = read_stylesheet(content)

        assert (sheet.get("Normal"), sheet.default_paragraph, sheet.defaults, sheet.of_type("table")) == (
            None, None, None, {},
        )  # fmt: skip
