"""A document of an invented committee: what its Word file is made of, and how its PDF is set."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO

from layouts.wordml import MM
from word_files import word_file


@dataclass(frozen=True)
class Look:
    """How the text of a document is set: letters, headings (size, colour) and the space after a paragraph."""

    font: str = "Liberation Sans"
    size: float = 11
    headings: tuple[tuple[float, str], ...] = ((16, ""), (13, ""), (11.5, ""), (11, ""))
    title: float = 22
    after: float = 3
    heading_font: str = ""
    heading_numbers: int = 0
    """The list that counts the headings, or 0."""
    swedish: bool = True
    """Whether the styles have the names that a Swedish Word gives to its own ids."""


@dataclass(frozen=True)
class Paper:
    """One document.  ``pdf`` tells LibreOffice how to write its twin; such as whether it holds a structure tree."""

    name: str
    body: str
    look: Look = Look()
    parts: Mapping[str, str] = field(default_factory=dict)
    """Other parts of the file: numbering, header, footer, footnotes."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    tagged: bool = False

    def docx(self) -> bytes:
        """The Word file; the same bytes on every run."""
        made = word_file(self.body, pictures=self.pictures, styles=styles(self.look), **self.parts)
        clean = BytesIO()
        with zipfile.ZipFile(BytesIO(made)) as before, zipfile.ZipFile(clean, "w") as after:
            for name in before.namelist():
                after.writestr(zipfile.ZipInfo(name), before.read(name), zipfile.ZIP_DEFLATED, 9)
        return clean.getvalue()


def styles(look: Look) -> str:
    """The styles that a document uses, as Word writes them."""
    after = round(look.after * MM)
    font = f'<w:rFonts w:ascii="{look.font}" w:hAnsi="{look.font}" w:cs="{look.font}" w:eastAsia="{look.font}"/>'
    made = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val="{round(2 * look.size)}"/><w:lang w:val="sv-SE"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f'<w:spacing w:after="{after}" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    )
    face = look.heading_font
    heading_font = f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:cs="{face}"/>' if face else ""
    for depth, (size, colour) in enumerate(look.headings):
        number = (
            f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{look.heading_numbers}"/></w:numPr>'
            if look.heading_numbers
            else ""
        )
        tint = f'<w:color w:val="{colour}"/>' if colour else ""
        made += _style(
            f"{'Rubrik' if look.swedish else 'Heading'}{depth + 1}",
            f"heading {depth + 1}",
            f'<w:keepNext/>{number}<w:spacing w:before="{round(5 * MM)}" w:after="{round(2 * MM)}"/>'
            f'<w:outlineLvl w:val="{depth}"/>',
            f'{heading_font}<w:b/>{tint}<w:sz w:val="{round(2 * size)}"/>',
        )
    made += _style(
        "Rubrik", "Title", f'<w:spacing w:after="{round(5 * MM)}"/>', f'<w:b/><w:sz w:val="{round(2 * look.title)}"/>'
    )
    made += _style("Liststycke", "List Paragraph", "<w:contextualSpacing/>", "")
    made += _style(
        "Beskrivning", "caption", '<w:keepNext/><w:spacing w:before="120" w:after="80"/>', '<w:i/><w:sz w:val="18"/>'
    )
    made += _style("Sidhuvud", "header", '<w:spacing w:after="0"/>', '<w:sz w:val="17"/>')
    made += _style("Sidfot", "footer", '<w:spacing w:after="0"/>', '<w:sz w:val="17"/>')
    made += _style("Fotnot", "footnote text", '<w:spacing w:after="0" w:line="240"/>', '<w:sz w:val="17"/>')
    for depth in range(3):
        made += _style(
            f"Innehll{depth + 1}",
            f"toc {depth + 1}",
            f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{round(160 * MM)}"/></w:tabs>'
            f'<w:spacing w:after="60"/><w:ind w:left="{round(5 * depth * MM)}"/>',
            "",
        )
    made += _style("Innehllsfrteckningsrubrik", "TOC Heading", '<w:spacing w:after="120"/>', '<w:b/><w:sz w:val="32"/>')
    return made


def _style(style_id: str, name: str, paragraph: str, letters: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )
