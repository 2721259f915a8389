"""Pages drawn by hand: two tables beside one another, and a table that is turned to stand upright on its page."""

from __future__ import annotations

from collections.abc import Sequence

from printed_pages import BOLD, HEIGHT, PLAIN, WIDTH, Pages

INCOME = (
    ("Skatter", "6 790,4", "7 012,8"),
    ("Statsbidrag", "1 941,2", "1 980,0"),
    ("Avgifter", "412,5", "430,1"),
    ("Övrigt", "88,0", "91,6"),
    ("Summa", "9 232,1", "9 514,5"),
)
COSTS = (
    ("Vård", "6 655,4", "6 810,2"),
    ("Trafik", "748,9", "779,3"),
    ("Kultur", "100,4", "101,9"),
    ("Utveckling", "212,7", "220,5"),
    ("Pensioner", "1 102,0", "1 145,8"),
    ("Räntor", "330,8", "361,2"),
    ("Summa", "9 150,2", "9 418,9"),
)
PITCH = 15.0


def _beside(pages: Pages, x: float, top: float, title: str, rows: Sequence[tuple[str, str, str]]) -> None:
    """A heading over a table with a rule below its head and one above its sum."""
    pages.text(x, top, title, font=BOLD, size=13)
    top += 24
    for at, (name, *values) in enumerate((("Belopp i mnkr", "2025", "2026"), *rows)):
        font = BOLD if at in (0, len(rows)) else PLAIN
        pages.text(x, top, name, font=font, size=9.5)
        for column, value in enumerate(values):
            pages.right(x + 160 + 62 * column, top, value, font=font, size=9.5)
        if at in (0, len(rows) - 1):
            pages.rule(x, top + 12, x + 222, top + 12)
        top += PITCH


def tables_beside() -> bytes:
    """Income to the left, costs to the right, with their rows on the same lines."""
    pages = Pages(title="Budget i korthet")
    pages.text(56, 56, "Budget 2026 i korthet", font=BOLD, size=22)
    pages.flow(
        56,
        94,
        "Regionfullmäktige i Region Österhav beslutade om budgeten den 26 november 2025, § 118. Resultatet 2026 "
        "budgeteras till 95,6 mnkr. Det är mer än målet om 1 procent av skatter och statsbidrag, och räcker till de "
        "investeringar som regionen betalar utan nya lån.",
        480,
        size=10,
    )
    _beside(pages, 56, 156, "Intäkter", INCOME)
    _beside(pages, 318, 156, "Kostnader", COSTS)
    pages.flow(
        56,
        320,
        "Skatten är oförändrad, 11,60 kronor. Kollektivtrafiken får 30,4 mnkr mer än 2025, och pensionerna kostar "
        "43,8 mnkr mer.",
        480,
        size=10,
    )
    return pages.bytes()


GRANTS = (
    ("Förening", "Bidrag 2024", "Bidrag 2025", "Budget 2026", "Medlemmar"),
    ("Granvika sportklubb", "412 000", "425 000", "430 000", "1 240"),
    ("Hammarfors ridklubb", "188 500", "188 500", "190 000", "312"),
    ("Norrby simsällskap", "97 000", "104 000", "112 000", "608"),
    ("Östanå hembygdsförening", "35 000", "35 000", "35 000", "95"),
    ("Summa", "732 500", "752 500", "767 000", "2 255"),
)
SIDES = (0.0, 190.0, 290.0, 390.0, 490.0, 580.0)


def _grants(pages: Pages) -> None:
    """A heading and a ruled table, as on a page on its side."""
    pages.text(110, 70, "Bilaga 1. Bidrag per förening", font=BOLD, size=14)
    pages.grid([110 + side for side in SIDES], [104.0 + 20 * at for at in range(7)], GRANTS, bold_rows=(0, 5), size=10)


def _turn(pages: Pages) -> None:
    """From here on all is drawn up the paper."""
    pages.canvas.translate(WIDTH, 0)
    pages.canvas.rotate(90)
    pages.canvas.translate(0, WIDTH - HEIGHT)


def turned_table() -> bytes:
    """A page of text, then a page whose heading and table run up the paper; its number stands as on the others."""
    pages = Pages(title="Bidrag till föreningar")
    pages.text(56, 56, "Bidrag till föreningar 2026", font=BOLD, size=20)
    pages.flow(
        56,
        92,
        "Fritidsnämnden i Granvika kommun fördelar 767 000 kronor till fyra föreningar under 2026. Bidragen betalas "
        "ut senast den 31 mars 2026. Föreningarna redovisar hur pengarna har använts i januari 2027.",
        480,
    )
    pages.text(530, 800, "1 (2)", size=9)
    pages.page()
    pages.canvas.saveState()
    _turn(pages)
    _grants(pages)
    pages.canvas.restoreState()
    pages.text(530, 800, "2 (2)", size=9)
    return pages.bytes()


def page_on_its_side() -> bytes:
    """The same page, but the file says that it is to be turned: who opens it sees it upright."""
    pages = Pages(title="Bidrag till föreningar")
    pages.canvas.setPageSize((HEIGHT, WIDTH))
    pages.canvas.setPageRotation(90)
    _turn(pages)
    _grants(pages)
    return pages.bytes()
