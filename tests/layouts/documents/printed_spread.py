"""Facing pages: text in two columns, notes in the outer margin, and heads and numbers on the outer side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from printed_pages import BOLD, Pages

ITALIC = "Helvetica-Oblique"
COLUMN, BETWEEN, MARGIN = 190.0, 16.0, 84.0
TOP, PITCH = 104.0, 13.0


@dataclass(frozen=True)
class Note:
    """What stands in the outer margin, beside the text at ``top``."""

    top: float
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Side:
    """A page: its two columns of lines, where a line that begins with "#" is a heading; and its notes."""

    columns: tuple[Sequence[str], Sequence[str]]
    notes: tuple[Note, ...]


SIDES = (
    Side(
        (
            (
                "# Ekonomi",
                "Regionens resultat efter augusti är 142",
                "miljoner kronor, vilket är 42 miljoner kro-",
                "nor bättre än budget. Skatteintäkterna",
                "har ökat mer än väntat.",
                "",
                "Kostnaden för inhyrd personal har hal-",
                "verats sedan 2024. Läkemedlen kostar",
                "däremot 31 miljoner kronor mer än bud-",
                "geterat, och det gäller främst de nya be-",
                "handlingarna mot cancer, som infördes i",
                "hela länet den 1 februari 2026 efter be-",
            ),
            (
                "slut i regionstyrelsen.",
                "",
                "# Prognos",
                "Prognosen för helåret är ett överskott på",
                "96 miljoner kronor. Den bygger på att fö-",
                "rändringarna av vårdavdelningarna blir",
                "klara senast den 31 oktober 2026.",
                "",
                "Osäkerheten är störst för pensionerna,",
                "som kan bli upp till 18 miljoner kronor dy-",
                "rare. Skulle det bli så krävs nya åtgärder,",
                "och regionstyrelsen har därför begärt en",
            ),
        ),
        (
            Note(122, ("Resultat efter", "augusti:", "142 mnkr")),
            Note(200, ("Läkemedel:", "31 mnkr över", "budget")),
        ),
    ),
    Side(
        (
            (
                "plan som ska vara klar i november 2026.",
                "",
                "# Tillgänglighet",
                "Väntetiderna har blivit kortare under året.",
                "I augusti väntade 1 240 personer mer än",
                "90 dagar på en operation, vilket är 310",
                "färre än för ett år sedan.",
            ),
            (
                "# Medarbetare",
                "Sjukfrånvaron är 6,1 procent. Målet om",
                "högst 6,5 procent är därmed uppnått.",
                "",
                "Antalet anställda är 11 310.",
            ),
        ),
        (Note(150, ("1 240 väntade", "mer än 90 dagar")),),
    ),
)


def _column(pages: Pages, x: float, lines: Sequence[str]) -> None:
    top = TOP
    for line in lines:
        if line.startswith("# "):
            pages.text(x, top, line[2:], font=BOLD, size=12)
            top += PITCH + 3
        else:
            pages.text(x, top, line, size=10)
            top += PITCH if line else 7


def facing_pages() -> bytes:
    """Two facing pages; the left one has its margin to the left, the right one to the right."""
    pages = Pages(title="Delårsrapport per augusti 2026")
    for at, side in enumerate(SIDES):
        if at:
            pages.page()
        left = at % 2 == 0
        body = 44 + MARGIN if left else 56
        margin = 44 if left else 56 + 2 * COLUMN + BETWEEN + 14
        pages.text(44 if left else 474, 36, "Region Österhav", size=8)
        pages.text(44 if left else 540, 800, str(at + 12), size=9)
        if not at:
            pages.text(body, 62, "Delårsrapport per augusti 2026", font=BOLD, size=20)
        for number, lines in enumerate(side.columns):
            _column(pages, body + number * (COLUMN + BETWEEN), lines)
        for note in side.notes:
            pages.lines(margin, note.top, note.lines, font=ITALIC, size=8, pitch=10)
    return pages.bytes()
