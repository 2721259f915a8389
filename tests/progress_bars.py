"""Makes reports of an invented committee whose activities have progress bars, in PDF and in Word."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import Literal

from PIL import Image, ImageDraw
from reportlab.lib.colors import Color

from printed_pages import BOLD, HEIGHT, Pages, Rgb
from word_files import p, row, table, tc, word_file

How = Literal["picture", "nested", "framed", "round", "side by side"]
HOWS: tuple[How, ...] = ("picture", "nested", "framed", "round", "side by side")
GREEN: Rgb = (0.6, 0.8, 0.0)
DARK: Rgb = (0.2, 0.2, 0.2)
PALE: Rgb = (0.88, 0.94, 1.0)
HEAD: Rgb = (0.0, 0.41, 0.71)
XS, ROW = (60.0, 330.0, 420.0, 530.0), 24.0
WIDE, HIGH = 64.0, 11.0
EMU = 12700
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"

ACTIVITIES = (
    "Ge kurser i digital trygghet på alla bibliotek.",
    "Bygga en ny scen vid ångbåtsbryggan.",
    "Låna ut sportutrustning i tre byar.",
    "Ta fram en plan för vinterns spår.",
)
GROUP = "Fler invånare i Norrvika ska ta del av kultur och idrott."


def bar_picture(filled: float, size: tuple[int, int] = (177, 31)) -> Image.Image:
    """A bar with round ends, as planning systems export them; what is around it is seen through."""
    wide, high = size
    bar = Image.new("RGBA", size)
    for colour, x0, x1 in ((GREEN, 0, round(filled * wide)), (DARK, round(filled * wide), wide)):
        bar.paste(tuple(round(255 * part) for part in colour), (x0, 0, x1, high))
    ends = Image.new("L", size)
    ImageDraw.Draw(ends).rounded_rectangle((0, 0, wide - 1, high - 1), high // 2, fill=255)
    bar.putalpha(ends)
    return bar


def draw_bar(pages: Pages, how: How, x: float, top: float, filled: float) -> None:
    """A bar of a page; a framed one has paper for its rest."""
    end = x + filled * WIDE
    if how == "picture":
        pages.canvas.drawInlineImage(bar_picture(filled), x, HEIGHT - top - HIGH, WIDE, HIGH)
    elif how == "round":
        for colour, wide in ((DARK, WIDE), (GREEN, end - x)):
            if wide:
                pages.canvas.setFillColor(Color(*colour))
                pages.canvas.roundRect(x, HEIGHT - top - HIGH, wide, HIGH, min(4, wide / 2), stroke=0, fill=1)
    elif how == "side by side":
        for colour, x0, x1 in ((GREEN, x, end), (DARK, end, x + WIDE)):
            if x0 < x1:
                pages.box(x0, top, x1, top + HIGH, fill=colour)
    else:
        inset = 1.0 if how == "framed" else 0.0
        pages.box(x, top, x + WIDE, top + HIGH, fill=None if how == "framed" else DARK)
        if filled:
            pages.box(x + inset, top + inset, x + inset + filled * (WIDE - 2 * inset), top + HIGH - inset, fill=GREEN)


def report(how: How, degrees: tuple[float, ...], *, ruled: bool = False, states: tuple[str, ...] = ()) -> Pages:
    """A page with a table of activities under a goal, its rows shaded by turns or all cells ruled."""
    pages = Pages(title="Årsbokslut 2025")
    pages.text(60, 60, "Årsbokslut 2025 – Kultur- och fritidsnämnden i Norrvika", font=BOLD, size=14)
    ys = [100.0, 118.0, 138.0, *(138.0 + ROW * (number + 1) for number in range(len(degrees)))]
    if not ruled:
        for number, (top, bottom) in enumerate(pairwise(ys)):
            pages.box(XS[0], top, XS[-1], bottom, fill=HEAD if not number else PALE if number % 2 else (0.75, 0.88, 1))
    for number, head in enumerate(("Aktivitet", "Status", "Färdiggrad")):
        pages.text(XS[number] + 4, ys[0] + 4, head, font=BOLD, size=10, colour=(0, 0, 0) if ruled else (1, 1, 1))
    pages.text(XS[0] + 4, ys[1] + 4, GROUP, font=BOLD, size=10)
    for number, (degree, top) in enumerate(zip(degrees, ys[2:], strict=False)):
        pages.text(XS[0] + 4, top + 6, ACTIVITIES[number], size=10)
        if states:
            pages.text(XS[1] + 4, top + 6, states[number], size=10)
        else:
            pages.disc(XS[1] + 40, top + 12, 5, GREEN)
        draw_bar(pages, how, XS[2] + 20, top + 7, degree)
    for y in ys if ruled else ():
        pages.rule(XS[0], y, XS[-1], y)
    for x in XS if ruled else ():
        pages.rule(x, ys[0], x, ys[-1])
    return pages


def word_report(
    bars: tuple[Image.Image | str, ...], *, states: tuple[str, ...] = (), head: str = "Färdiggrad"
) -> bytes:
    """The same table in a Word file; a bar is a picture, or words in its place."""
    pictures: dict[str, bytes] = {}
    rows = [row(tc("Aktivitet", run="<w:b/>"), tc("Status", run="<w:b/>"), tc(head, run="<w:b/>"))]
    for number, bar in enumerate(bars):
        if isinstance(bar, str):
            cell = tc(bar)
        else:
            data = BytesIO()
            bar.save(data, "PNG")
            pictures[f"bar{number}"] = data.getvalue()
            cell = tc(f"<w:p>{_drawn(f'bar{number}', WIDE, HIGH)}</w:p>")
        rows.append(row(ACTIVITIES[number], states[number] if states else "", cell))
    title = p("Årsbokslut 2025 – Kultur- och fritidsnämnden i Norrvika")
    return word_file(title + table(*rows), pictures=pictures)


def _drawn(relation: str, wide: float, high: float) -> str:
    """A picture as Word holds it."""
    size = f'cx="{int(wide * EMU)}" cy="{int(high * EMU)}"'
    names = f'xmlns:pic="{PICTURE}"'
    shown = f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    shape = f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"/>'
    named = f'<pic:nvPicPr><pic:cNvPr id="1" name="{relation}"/><pic:cNvPicPr/></pic:nvPicPr>'
    picture = f"<pic:pic {names}>{named}{shown}<pic:spPr>{shape}</pic:spPr></pic:pic>"
    inside = f'<a:graphic><a:graphicData uri="{PICTURE}">{picture}</a:graphicData></a:graphic>'
    described = f'<wp:docPr id="1" name="{relation}"/>'
    return f"<w:r><w:drawing><wp:inline><wp:extent {size}/>{described}{inside}</wp:inline></w:drawing></w:r>"
