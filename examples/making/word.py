"""Sets an example document as Word, with python-docx: real heading styles, automatic numbers, a real table."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from making.paper import Goal, Grid, Heading, Lead, Paper, Part, Points, Text, unbroken

LISTS = {"chapter": "%1", "goal": "Nämndmål %1:", "clause": "%1."}
"""What Word prints before the paragraphs of each list."""


def write_word(paper: Paper) -> bytes:
    """The bytes of the Word file; the same for the same text and the same python-docx."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.header.paragraphs[0].text = f"{paper.organisation}\t{paper.header}\t{paper.case}"
    section.footer.paragraphs[0].text = paper.committee
    document.add_paragraph(paper.title, style="Title")
    document.add_paragraph().add_run(paper.committee).bold = True
    document.add_paragraph(f"Datum: {paper.date}")
    writer = _Writer(document)
    for part in paper.parts:
        writer.write(part)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = paper.title, paper.organisation, ""
    properties.created = properties.modified = datetime.fromisoformat(paper.date).replace(tzinfo=UTC)
    buffer = BytesIO()
    document.save(buffer)
    return _without_times(buffer.getvalue())


class _Writer:
    def __init__(self, document: Any) -> None:
        self.document = document
        self.lists = {name: self._new_list(pattern) for name, pattern in LISTS.items()}

    def _new_list(self, pattern: str) -> str:
        """Define a list with this pattern and give its number."""
        root = self.document.part.numbering_part.element
        number = 100 + len(root.findall(qn("w:num")))
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="decimal"/><w:lvlText w:val="{pattern}"/></w:lvl></w:abstractNum>'
        )
        root.insert(0, abstract)
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
        return str(number)

    def _number(self, paragraph: Any, name: str) -> None:
        numbering = parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{self.lists[name]}"/></w:numPr>'
        )
        paragraph._p.get_or_add_pPr().append(numbering)

    def write(self, part: Part) -> None:
        """Add one part to the document."""
        match part:
            case Heading():
                paragraph = self.document.add_heading(part.text, level=1)
                if part.number:
                    self._number(paragraph, "chapter")
            case Goal():
                self._number(self.document.add_heading(part.text, level=2), "goal")
            case Lead():
                self.document.add_paragraph().add_run(part.text).bold = True
            case Text():
                self.document.add_paragraph(unbroken(part.text))
            case Points():
                for item in part.items:
                    paragraph = self.document.add_paragraph(
                        unbroken(item), style=None if part.numbered else "List Bullet"
                    )
                    if part.numbered:
                        self._number(paragraph, "clause")
            case Grid():
                self._table(part)

    def _table(self, grid: Grid) -> None:
        self.document.add_paragraph(grid.caption, style="Caption")
        table = self.document.add_table(len(grid.rows), len(grid.rows[0]), style="Table Grid")
        for number, row in enumerate(grid.rows):
            bold = number == 0 or (grid.total and number == len(grid.rows) - 1)
            for cell, text, width in zip(table.rows[number].cells, row, grid.widths, strict=True):
                cell.width = Mm(width)
                cell.paragraphs[0].add_run(unbroken(text)).bold = bold
        table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def _without_times(data: bytes) -> bytes:
    """The same package with no time of day in it, and without the picture of an empty page."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as made, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as clean:
        for name in made.namelist():
            clean.writestr(zipfile.ZipInfo(name), made.read(name), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
