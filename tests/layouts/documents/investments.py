"""An investment table with tight columns of figures, and heads so narrow that their words are broken."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import Cell, field, para, section, table

PROJECTS = (
    ("Simhall Norrby", "1 131 226", "1 131 226", "0", "412 300", "398 115", "14 185"),
    ("Ny brandstation", "286 400", "291 050", "-4 650", "120 000", "124 650", "-4 650"),
    ("Ombyggnad av stadshuset", "97 500", "97 500", "0", "31 200", "28 040", "3 160"),
)
DONE = (
    ("Förskolan Ängen", "64 800", "63 975", "825", "2 100", "1 275", "825"),
    ("Gångbro vid hamnen", "18 250", "18 250", "0", "400", "400", "0"),
)


def _group(name: str) -> list[str | Cell]:
    return [Cell(name, 7, bold=True)]


ROWS = (
    [Cell("Projekt", down="restart"), Cell("Hela projektet", 3, align="center"), Cell("År 2026", 3, align="center")],
    [Cell(down="continue"), "Projekt-\nbudget", "Ack.\nutfall", "Avvikelse", "Budget", "Prognos", "Avvikelse"],
    _group("Pågående projekt"),
    *(list(line) for line in PROJECTS),
    _group("Färdigställda projekt"),
    *(list(line) for line in DONE),
    [
        Cell(text, bold=True)
        for text in ("Summa investeringar", "1 598 176", "1 602 001", "-3 825", "566 000", "552 480", "13 520")
    ],
)

NARROW = (
    ["Objekt", "Startdatum", "Slutdatum", "Investeringsutgift", "Prognos", "Avvikelse"],
    ["Cykelväg Granvika–Norrby", "2026-03", "2026-10", "8 400", "8 900", "-500"],
    ["Belysning i Hamnparken", "2026-05", "2027-01", "1 150", "1 150", "0"],
    ["Lekplats Solgläntan", "2026-08", "2026-11", "920", "870", "50"],
)

BODY = "".join(
    (
        para("Investeringsredovisning 2026", style="Rubrik1"),
        para(
            "Fastighetsnämnden i Norrby kommun redovisar sina investeringar per augusti 2026. Årets investeringar "
            "väntas uppgå till 552 480 tkr mot budgeterade 566 000 tkr."
        ),
        para("Tabell 1. Projekt över 15 mnkr (tkr)", style="Beskrivning"),
        table((37, 21, 21, 19, 20, 20, 20), ROWS, head=2, size=9, fill="E2EFD9"),
        para("", after=1),
        para("Mindre projekt", style="Rubrik2"),
        para("Belopp i tkr", after=1),
        table((50, 15.5, 15.5, 17, 14.5, 14.5), NARROW, size=9, fill="E2EFD9"),
        para("", after=1),
        para("Cykelvägen blir dyrare därför att marken måste saneras. Arbetet återupptas den 17 augusti 2026."),
        section(parts=("footer",)),
    )
)

INVESTMENTS = Paper(
    "investeringar-trangt",
    BODY,
    Look(font="Liberation Sans", size=11, headings=((16, ""), (13, ""))),
    parts={
        "footer": para(
            "Norrby kommun\t",
            field("PAGE", "1"),
            "(",
            field("NUMPAGES", "1"),
            ")",
            style="Sidfot",
            tabs=(("right", 160),),
        )
    },
)
