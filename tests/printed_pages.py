"""Makes small PDF files for tests: text, rules, boxes and pictures at places given from the page's top left corner."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from regionkit.document import Document, Table
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.reader import read_pdf

WIDTH, HEIGHT = A4
BOLD = "Helvetica-Bold"
PLAIN = "Helvetica"

Rgb = tuple[float, float, float]
BLUE: Rgb = (0.0, 0.4, 0.7)
PALE: Rgb = (0.85, 0.92, 1.0)


class Pages:
    """A PDF in the making."""

    def __init__(self, **properties: str) -> None:
        self.file = BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4, invariant=1)
        self.canvas.setTitle(properties.get("title", ""))
        self.canvas.setAuthor(properties.get("author", ""))

    def text(
        self, x: float, top: float, text: str, *, font: str = PLAIN, size: float = 11, colour: Rgb = (0, 0, 0)
    ) -> Pages:
        self.canvas.setFont(font, size)
        self.canvas.setFillColor(Color(*colour))
        self.canvas.drawString(x, HEIGHT - top - 0.8 * size, text)
        return self

    def right(self, x: float, top: float, text: str, *, font: str = PLAIN, size: float = 11) -> Pages:
        """Text that ends at ``x``."""
        return self.text(x - stringWidth(text, font, size), top, text, font=font, size=size)

    def lines(
        self, x: float, top: float, lines: Sequence[str], *, font: str = PLAIN, size: float = 11, pitch: float = 14
    ) -> float:
        """Lines under each other; gives where the next would begin."""
        for line in lines:
            self.text(x, top, line, font=font, size=size)
            top += pitch
        return top

    def flow(self, x: float, top: float, text: str, width: float, *, font: str = PLAIN, size: float = 11) -> float:
        """A paragraph, broken as a word processor would; gives where the next may begin."""
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and stringWidth(longer, font, size) > width:
                self.text(x, top, line, font=font, size=size)
                top, line = top + 14, word
            else:
                line = longer
        self.text(x, top, line, font=font, size=size)
        return top + 14

    def rule(self, x0: float, top: float, x1: float, bottom: float, width: float = 0.5) -> Pages:
        self.canvas.setLineWidth(width)
        self.canvas.setStrokeColor(Color(0, 0, 0))
        self.canvas.line(x0, HEIGHT - top, x1, HEIGHT - bottom)
        return self

    def box(self, x0: float, top: float, x1: float, bottom: float, fill: Rgb | None = None) -> Pages:
        if fill is not None:
            self.canvas.setFillColor(Color(*fill))
        self.canvas.setStrokeColor(Color(0, 0, 0))
        drawn = {"stroke": int(fill is None), "fill": int(fill is not None)}
        self.canvas.rect(x0, HEIGHT - bottom, x1 - x0, bottom - top, **drawn)
        return self

    def disc(self, x: float, y: float, radius: float, fill: Rgb) -> Pages:
        self.canvas.setFillColor(Color(*fill))
        self.canvas.circle(x, HEIGHT - y, radius, stroke=0, fill=1)
        return self

    def picture(self, x0: float, top: float, x1: float, bottom: float, picture: object) -> Pages:
        self.canvas.drawImage(ImageReader(picture), x0, HEIGHT - bottom, x1 - x0, bottom - top)
        return self

    def grid(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        rows: Sequence[Sequence[str]],
        *,
        ruled: bool = True,
        bold_rows: Sequence[int] = (0,),
        size: float = 9,
    ) -> Pages:
        """A table: its text (one string a cell, lines parted by a line break), and rules around every cell."""
        if ruled:
            for y in ys:
                self.rule(xs[0], y, xs[-1], y)
            for x in xs:
                self.rule(x, ys[0], x, ys[-1])
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                for line, part in enumerate(cell.split("\n")):
                    font = BOLD if number in bold_rows else PLAIN
                    top = ys[number] + 3 + line * (size + 2)
                    if column:
                        self.right(xs[column + 1] - 4, top, part, font=font, size=size)
                    else:
                        self.text(xs[column] + 4, top, part, font=font, size=size)
        return self

    def page(self) -> Pages:
        """Begin the next page."""
        self.canvas.showPage()
        return self

    def bytes(self) -> bytes:
        self.canvas.save()
        return self.file.getvalue()

    def read(self) -> Document:
        return read_pdf(self.bytes(), "rapport.pdf", ReadOptions(SWEDISH, ocr="never"))


def rows_of(table: Table) -> list[list[str]]:
    """A table's texts, row by row; positions that a merged cell covers are empty."""
    rows = [["" for _ in range(table.n_columns)] for _ in range(table.n_rows)]
    for cell in table.cells:
        rows[cell.row][cell.column] = cell.text
    return rows
