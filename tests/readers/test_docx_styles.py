"""The styles of a Word file are cut out of it where that is sure to be right, and parsed whole where it is not."""

from __future__ import annotations

import pytest
from lxml import etree

from regionkit.readers.docx import stylesheet
from regionkit.readers.docx.stylesheet import StyleSheet, read_stylesheet
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


def as_xml(sheet: StyleSheet) -> dict[str, str]:
    styles = ((style_id, sheet.get(style_id)) for style_id in sheet.styles)
    return {style_id: etree.tostring(style, method="c14n", exclusive=True).decode() for style_id, style in styles}


def test_styles_that_were_cut_out_are_those_of_the_whole_file() -> None:
    whole, cut = stylesheet._whole(stylesheet.parsed(WRITTEN.encode())), stylesheet._cut(WRITTEN.encode())

    assert cut is not None
    assert list(cut.styles) == ["Normal", "Rubrik1", "Std", "Lista"]
    assert as_xml(cut) == as_xml(whole)
    assert cut.default_paragraph == whole.default_paragraph == "Normal"
    assert cut.numbering == whole.numbering == ("Lista",)
    assert etree.tostring(cut.defaults, method="c14n") == etree.tostring(whole.defaults, method="c14n")


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(WRITTEN.replace("<w:latent", "<!-- <w:style w:styleId='x'> --><w:latent"), id="a comment"),
        pytest.param(WRITTEN.replace("<w:latent", "<?x </w:style>?><w:latent"), id="an instruction"),
        pytest.param(WRITTEN.replace('w:val="Lista å"', 'w:val="a"><![CDATA[</w:style>]]></w:name><w:x'), id="CDATA"),
        pytest.param(WRITTEN.replace(' w:styleId="Std"', " w:styleId='Std'"), id="other quotation marks"),
        pytest.param(WRITTEN.replace('"Std"', '"S&amp;d"'), id="an entity in an id"),
        pytest.param(WRITTEN.replace("</w:styles>", '<w:style w:styleId="Tom"/></w:styles>'), id="an empty style"),
        pytest.param(WRITTEN.replace("<w:name ", f'<w:name xmlns:w="{W}" ', 1), id="names anew"),
        pytest.param(WRITTEN.replace("w:", "x:").replace(":w=", ":x="), id="another name for Word's elements"),
        pytest.param(WRITTEN.replace("<w:style ", "<w:style\n"), id="a line break in a tag"),
    ],
)  # fmt: skip
def test_where_it_is_not_sure_the_whole_file_is_parsed(written: str) -> None:
    content = written.encode()

    assert stylesheet._cut(content) is None
    assert as_xml(read_stylesheet(content)) == as_xml(stylesheet._whole(stylesheet.parsed(content)))


def test_another_encoding_is_parsed_whole() -> None:
    content = WRITTEN.replace("UTF-8", "ISO-8859-1").encode("latin-1")

    assert stylesheet._cut(content) is None
    assert "Lista å" in as_xml(read_stylesheet(content))["Lista"]


def test_no_styles_at_all() -> None:
    assert read_stylesheet(None) == StyleSheet()
    assert read_stylesheet(f"{HEAD}</w:styles>".encode()).styles == {}
