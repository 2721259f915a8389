"""A year in figures: large numbers over their words; and minutes that were signed, scanned and read by a machine."""

from __future__ import annotations

from io import BytesIO

from layouts.drawings import Rgb as Shade
from layouts.drawings import png
from printed_pages import BOLD, HEIGHT, PALE, PLAIN, WIDTH, Pages

FIGURES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("142 mnkr", ("Årets resultat, mot", "budgeterade 96 mnkr")),
    ("11 310", ("anställda den", "31 december 2025")),
    ("6,1 %", ("sjukfrånvaro, målet", "är högst 6,5 procent")),
    ("84 %", ("av samtalen till vården", "besvaras samma dag")),
    ("26,4 miljoner", ("resor med buss, tåg", "och båt under 2025")),
    ("512 mnkr", ("investeringar, varav", "184 mnkr i sjukhusen")),
)
BOX_WIDTH, BOX_HEIGHT, GAP = 152.0, 92.0, 12.0


def year_in_figures() -> bytes:
    """Six shaded boxes in two rows, each with a figure of 22 points and two lines below it."""
    pages = Pages(title="Året i siffror")
    pages.text(56, 56, "Året i siffror 2025", font=BOLD, size=24)
    pages.flow(56, 96, "Så gick det för Region Österhav under 2025.", 480, size=10.5)
    for at, (figure, words) in enumerate(FIGURES):
        down, across = divmod(at, 3)
        x, top = 56 + across * (BOX_WIDTH + GAP), 126 + down * (BOX_HEIGHT + GAP)
        pages.box(x, top, x + BOX_WIDTH, top + BOX_HEIGHT, fill=PALE)
        pages.text(x + 10, top + 12, figure, font=BOLD, size=20)
        pages.lines(x + 10, top + 46, words, size=10, pitch=13)
    pages.text(56, 350, "Mer att läsa", font=BOLD, size=14)
    pages.flow(56, 374, "Hela årsredovisningen beslutas den 22 april 2026.", 480, size=10.5)
    return pages.bytes()


SCANNED = (
    (60, 16, BOLD, "Protokollsutdrag"),
    (92, 11, PLAIN, "Socialnämnden i Granvika kommun 2026-03-24"),
    (124, 13, BOLD, "§ 27 Månadsuppföljning per februari 2026"),
    (150, 11, BOLD, "Beslut"),
    (168, 11, PLAIN, "Socialnämnden godkänner uppföljningen."),
    (194, 11, BOLD, "Sammanfattning"),
    (212, 11, PLAIN, "Nämndens prognos är ett underskott på 4,1 mnkr. Placeringarna av barn kostar 3,6 mnkr mer"),
    (226, 11, PLAIN, "än budgeterat. En ny prognos lämnas senast den 21 april 2026."),
)


def _paper(x: int, y: int) -> Shade:
    """A sheet as a scanner sees it: grey, with a darker band where each line is."""
    height = y * HEIGHT / 120
    inked = any(top <= height <= top + size for top, size, _, _ in SCANNED)
    return (150, 150, 150) if inked and 10 <= x < 72 and (x * 7 + y * 3) % 4 else (238, 236, 230)


def scanned_minutes() -> bytes:
    """A picture of the whole page, under text that cannot be seen, as programs that read scanned pages put it."""
    pages = Pages(title="Protokollsutdrag")
    pages.picture(0, 0, WIDTH, HEIGHT, BytesIO(png(85, 120, _paper)))
    for top, size, font, words in SCANNED:
        text = pages.canvas.beginText(56, HEIGHT - top - 0.8 * size)
        text.setFont(font, size)
        text.setTextRenderMode(3)
        text.textOut(words)
        pages.canvas.drawText(text)
    return pages.bytes()
