"""Goals with traffic lights of every make: shaded cells, coloured dots, small pictures, drawn discs; and a legend."""

from __future__ import annotations

from layouts.drawings import disc, light, picture
from layouts.paper import Look, Paper
from layouts.wordml import Cell, field, para, run, section, table

GREEN, YELLOW, RED, GREY = "00B050", "FFC000", "FF0000", "A6A6A6"
DOT = "●"


def _dot(colour: str) -> str:
    return run(DOT, colour=colour, size=14, font="DejaVu Sans")


def _legend(*pairs: tuple[str, str]) -> str:
    parts = [run("Teckenförklaring: ", bold=True, size=9.5)]
    for colour, words in pairs:
        parts += [run(DOT, colour=colour, size=11, font="DejaVu Sans"), run(f" {words}   ", size=9.5)]
    return para(*parts)


LIGHTS = (
    [Cell("Nämndmål", colour="FFFFFF"), Cell("Bedömning", colour="FFFFFF", align="center")],
    [
        Cell("Fler invånare ska ha tillgång till mötesplatser för kultur nära sitt hem."),
        Cell(_dot(GREEN), align="center"),
    ],
    [Cell("Andelen besökare under 25 år ska öka till 35 procent under 2025."), Cell(_dot(YELLOW), align="center")],
    [Cell("Kostnaden per besök ska inte överstiga 92 kronor."), Cell(_dot(RED), align="center")],
)
SHADED = (
    [Cell("Verksamhetsmål"), Cell("Prognos", align="center"), Cell("Kommentar", align="left")],
    [
        Cell("Biblioteken ska hålla öppet minst 40 timmar i veckan."),
        Cell(fill=GREEN),
        Cell("Alla filialer når timmarna sedan den 1 september 2025.", align="left"),
    ],
    [
        Cell("Musikskolan ska ta emot alla sökande inom sex månader."),
        Cell(fill="FFFF00"),
        Cell("Kön är 48 elever.", align="left"),
    ],
    [
        Cell("Utställningshallen ska renoveras före årets slut."),
        Cell(fill=RED),
        Cell("Upphandlingen är överklagad; ny start väntas i mars 2026.", align="left"),
    ],
)
PICTURED = (
    [Cell("Aktivitet"), Cell("Status", align="center"), Cell("Klar", align="left")],
    [
        Cell("Ta fram en plan för offentlig konst"),
        Cell(picture("gron", 4, 4, 1), align="center"),
        Cell("2025-10-31", align="left"),
    ],
    [
        Cell("Införa gemensamt bokningssystem"),
        Cell(picture("gul", 4, 4, 2), align="center"),
        Cell("2026-03-31", align="left"),
    ],
    [
        Cell("Flytta arkivet till nya lokaler"),
        Cell(picture("rod", 4, 4, 3), align="center"),
        Cell("2026-06-30", align="left"),
    ],
    [Cell("Pröva kvällsöppet i Hamnparken"), Cell(disc(GREEN, 4, 4), align="center"), Cell("2025-12-15", align="left")],
)

BODY = "".join(
    (
        para("Måluppföljning 2025", style="Rubrik1"),
        para("Kultur- och fritidsnämnden i Lindåsa kommun följer upp sina mål per september 2025."),
        para("Nämndens mål", style="Rubrik2"),
        table((130, 30), LIGHTS, fill="0067B4", size=10.5),
        _legend((GREEN, "Målet är uppnått"), (YELLOW, "Målet är delvis uppnått"), (RED, "Målet är inte uppnått")),
        para("Verksamheternas mål", style="Rubrik2"),
        table((68, 24, 68), SHADED, fill="D9E2F3", size=10.5),
        para("", after=1),
        para("Aktiviteter", style="Rubrik2"),
        table((104, 22, 34), PICTURED, fill="D9E2F3", size=10.5, rules="level"),
        para("", after=1),
        para("Två av aktiviteterna ska vara klara före den 31 december 2025."),
        section(parts=("footer",), margins=(25, 25, 25, 25)),
    )
)

GOAL_LIGHTS = Paper(
    "malbedomning-trafikljus",
    BODY,
    Look(font="Carlito", headings=((20, "0067B4"), (13, ""))),
    parts={
        "footer": para(
            "Lindåsa kommun\tSida ",
            field("PAGE", "1"),
            " av ",
            field("NUMPAGES", "1"),
            style="Sidfot",
            tabs=(("right", 160),),
        )
    },
    pictures={"gron": light((0, 166, 81)), "gul": light((255, 200, 0)), "rod": light((218, 30, 40))},
)
