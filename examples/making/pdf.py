"""Sets an example document as PDF, with reportlab."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from making.paper import Goal, Grid, Heading, Lead, Paper, Part, Points, Text, unbroken
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

REGULAR, BOLD = "Vera", "VeraBd"
"""Free fonts that come with reportlab; they are put into the file, as Word does when it makes a PDF."""
for name in (REGULAR, BOLD):
    pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))

BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=9.5, leading=13.5, spaceAfter=7)
HEADING = ParagraphStyle("heading", BODY, fontName=BOLD, fontSize=14, leading=18, spaceBefore=14)
GOAL = ParagraphStyle("goal", BODY, fontName=BOLD, fontSize=10.5, leading=14, spaceBefore=8, spaceAfter=3)
LEAD = ParagraphStyle("lead", BODY, fontName=BOLD, spaceBefore=4, spaceAfter=2)
TITLE = ParagraphStyle("title", BODY, fontName=BOLD, fontSize=20, leading=26, spaceAfter=10)
ITEM = ParagraphStyle("item", BODY, leftIndent=16, bulletIndent=4, spaceAfter=4)
CAPTION = ParagraphStyle("caption", BODY, fontName=BOLD, fontSize=9.5, spaceBefore=6, spaceAfter=3)
CELL = ParagraphStyle("cell", BODY, fontSize=8, leading=10.5, spaceAfter=0)
CELL_BOLD = ParagraphStyle("cell bold", CELL, fontName=BOLD)


def write_pdf(paper: Paper) -> bytes:
    """The bytes of the PDF; the same for the same text."""
    buffer = BytesIO()
    template = SimpleDocTemplate(
        buffer, pagesize=A4, leftMargin=25 * mm, rightMargin=22 * mm, topMargin=32 * mm, bottomMargin=24 * mm,
        title=paper.title, author=paper.organisation, invariant=1, lang="sv",
    )  # fmt: skip
    story: list[Flowable] = [Paragraph(paper.title, TITLE), Paragraph(paper.committee, LEAD)]
    story += [Paragraph(f"Datum: {paper.date}", BODY), Spacer(1, 6)]
    for part in paper.parts:
        story += _flowables(part)
    template.build(story, canvasmaker=lambda *args, **more: _Pages(paper, *args, **more))
    return buffer.getvalue()


class _Pages(Canvas):
    """A canvas that writes the head of each page last, when it is known how many pages there are."""

    def __init__(self, paper: Paper, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.paper = paper
        self.pages: list[dict[str, Any]] = []

    def showPage(self) -> None:
        self.pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for number, page in enumerate(self.pages, start=1):
            self.__dict__.update(page)
            self._head(number)
            super().showPage()
        super().save()

    def _head(self, number: int) -> None:
        width, height = A4
        self.setFont(BOLD, 10)
        self.drawString(25 * mm, height - 16 * mm, self.paper.organisation)
        self.setFont(REGULAR, 9)
        self.drawString(25 * mm, height - 21 * mm, self.paper.committee)
        self.drawRightString(width - 22 * mm, height - 16 * mm, self.paper.header)
        self.drawRightString(width - 22 * mm, height - 21 * mm, self.paper.case or self.paper.date)
        self.drawRightString(width - 22 * mm, 12 * mm, f"Sida {number} av {len(self.pages)}")


def _flowables(part: Part) -> list[Flowable]:
    match part:
        case Heading():
            return [Paragraph(f"{part.number} {part.text}".strip(), HEADING)]
        case Goal():
            return [Paragraph(f"{part.label} {part.text}", GOAL)]
        case Lead():
            return [Paragraph(part.text, LEAD)]
        case Text():
            return [Paragraph(unbroken(part.text), BODY)]
        case Points():
            marks = [f"{number}." if part.numbered else "•" for number in range(1, len(part.items) + 1)]
            return [
                Paragraph(unbroken(item), ITEM, bulletText=mark) for item, mark in zip(part.items, marks, strict=True)
            ]
        case Grid():
            return [KeepTogether([Paragraph(part.caption, CAPTION), _table(part), Spacer(1, 8)])]


def _table(grid: Grid) -> Table:
    last = len(grid.rows) - 1
    cells = [
        [_cell(text, number == 0 or (grid.total and number == last), column) for column, text in enumerate(row)]
        for number, row in enumerate(grid.rows)
    ]
    style = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.grey),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#E6E6E6")),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    widths = [width * mm for width in grid.widths]
    return Table(cells, colWidths=widths, style=TableStyle(style), hAlign="LEFT", repeatRows=1)


def _cell(text: str, bold: bool, column: int) -> Paragraph:
    style = CELL_BOLD if bold else CELL
    right = column > 0 and text.lstrip("-")[:1].isdigit()
    return Paragraph(unbroken(text), ParagraphStyle(f"{style.name} {right}", style, alignment=2 if right else 0))
