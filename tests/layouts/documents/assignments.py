"""Assignments with signs from the font Wingdings: discs, a tick, a cross and arrows, which no letter stands for."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import Cell, para, run, section, table

GREEN, YELLOW, RED = "00A651", "FFC000", "C00000"
DISC, TICK, CROSS, UP, DOWN = "F06C", "F0FC", "F0FB", "F0E1", "F0E2"
"""Places of Wingdings: a disc, a tick, a cross, an arrow up, an arrow down."""


def _sign(place: str, colour: str = "") -> str:
    tint = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'<w:r><w:rPr>{tint}<w:sz w:val="24"/></w:rPr><w:sym w:font="Wingdings" w:char="{place}"/></w:r>'


def _row(what: str, owner: str, day: str, colour: str, done: str) -> list[Cell]:
    words = [Cell(text, align="left") for text in (what, owner, day)]
    return [*words, Cell(_sign(DISC, colour), align="center"), Cell(_sign(done), align="center")]


ROWS = (
    [
        Cell("Uppdrag", align="left"),
        Cell("Ansvarig", align="left"),
        Cell("Senast", align="left"),
        Cell("Status", align="center"),
        Cell("Klart", align="center"),
    ],
    _row("Ta fram en plan för skolans lokaler", "Skolchef", "2026-03-31", GREEN, TICK),
    _row("Se över avgifterna i barnomsorgen", "Ekonomichef", "2026-06-30", GREEN, TICK),
    _row("Minska sjukfrånvaron i köken", "Kostchef", "2026-09-30", YELLOW, CROSS),
    _row("Upphandla skolskjutsar", "Inköpschef", "2026-10-31", RED, CROSS),
)

BODY = "".join(
    (
        para("Nämndens uppdrag 2026", style="Rubrik1"),
        para("Barn- och utbildningsnämnden i Östanå kommun gav fyra uppdrag i budgeten för 2026."),
        table((68, 34, 26, 18, 16), ROWS, rules="level", size=11, fill="E7E6E6"),
        para("", after=1),
        para("Läget jämfört med förra månaden", style="Rubrik2"),
        para(_sign(UP), run(" Två uppdrag har gått framåt sedan augusti 2026.")),
        para(_sign(DOWN), run(" Ett uppdrag har gått bakåt och tas upp den 15 oktober 2026.")),
        section(),
    )
)

ASSIGNMENTS = Paper(
    "uppdrag-tecken-ur-wingdings",
    BODY,
    Look(font="Liberation Sans", size=11, headings=((17, ""), (13, ""))),
)
