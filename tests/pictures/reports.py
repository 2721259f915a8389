"""The reports that the pictures stand in: text around them, as a PDF and as a Word file."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from PIL import Image

from pictures.case import Case
from pictures.drawing import draw
from pictures.wear import kept, worn
from printed_pages import BOLD, Pages

LEFT, WIDTH = 64.0, 470.0
ABOVE = (
    "Nämnden följer upp budgeten varje månad. Prognosen bygger på utfallet till och med april 2026 och på vad cheferna "
    "vet om resten av året."
)
BELOW = (
    "Kostnaderna för vikarier har ökat sedan januari 2026. Förvaltningen återkommer med förslag till åtgärder senast "
    "den 1 september 2026, när delårsbokslutet är klart."
)


@cache
def pictures(case: Case) -> tuple[tuple[bytes, float, float], ...]:
    """The files of a case's pictures, each with its width and height in points."""
    image = worn(draw(case.sheet, case.look), case.wear)
    edges = [round(image.height * at / case.strips) for at in range(case.strips + 1)]
    edges[1:-1] = [_between_rows(case, edge) for edge in edges[1:-1]]
    made = []
    for top, bottom in pairwise(edges):
        strip = image.crop((0, top, image.width, bottom))
        inch = case.look.dpi / 72
        made.append((kept(strip, case.wear), strip.width / inch, strip.height / inch))
    return tuple(made)


def _between_rows(case: Case, edge: int) -> int:
    """The row edge nearest to a height: where a picture is cut in two, no row is."""
    from pictures.drawing import Drawing

    return min(Drawing(case.sheet, case.look).rows, key=lambda top: abs(top - edge))


def title(case: Case) -> str:
    return f"Månadsuppföljning april 2026, {case.committee[0].lower()}{case.committee[1:]}"


@cache
def pdf(case: Case) -> bytes:
    """One page: a title, a heading, a paragraph, the pictures close under each other, and a paragraph."""
    pages = Pages(title=title(case))
    pages.text(LEFT, 60, title(case), font=BOLD, size=16)
    top = pages.flow(LEFT, 96, ABOVE, WIDTH)
    pages.text(LEFT, top + 12, case.heading, font=BOLD, size=13)
    top += 36
    for data, width, height in pictures(case):
        scale = min(1.0, WIDTH / width)
        bottom = top + height * scale
        pages.canvas.drawImage(
            _reader(data), LEFT, pages.canvas._pagesize[1] - bottom, width * scale, height * scale, mask="auto"
        )
        top = bottom
    pages.flow(LEFT, top + 20, BELOW, WIDTH)
    return pages.bytes()


def _reader(data: bytes) -> object:
    from reportlab.lib.utils import ImageReader

    return ImageReader(BytesIO(data))


@cache
def docx(case: Case) -> bytes:
    """The same as a Word file."""
    import docx as word
    from docx.shared import Pt

    document = word.Document()
    document.add_paragraph(title(case), style="Title")
    document.add_paragraph(ABOVE)
    document.add_paragraph(case.heading, style="Heading 1")
    for data, width, height in pictures(case):
        scale = min(1.0, WIDTH / width)
        document.add_picture(BytesIO(data), width=Pt(width * scale), height=Pt(height * scale))
    document.add_paragraph(BELOW)
    made, clean = BytesIO(), BytesIO()
    document.save(made)
    with ZipFile(made) as before, ZipFile(clean, "w") as after:
        for name in before.namelist():
            after.writestr(ZipInfo(name), before.read(name), ZIP_DEFLATED)
    return clean.getvalue()


def image(case: Case) -> Image.Image:
    """The whole picture, before it is cut into strips."""
    return worn(draw(case.sheet, case.look), case.wear)
