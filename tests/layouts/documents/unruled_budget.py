"""Budgets without rules: one is a table whose lines are not drawn, one is set with tabs; heads of two levels."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import Cell, para, run, section, table

ROWS: tuple[tuple[str, str, str, str, str], ...] = (
    ("Politisk ledning och nämndens kansli", "4 210", "4 198", "4 350", "4 390"),
    ("Hemtjänst i ordinärt boende, dag och natt, inklusive larm", "86 400", "88 915", "89 700", "90 150"),
    ("Särskilt boende", "131 750", "130 044", "134 200", "134 900"),
    ("Hälso- och sjukvård i hemmet enligt avtal med regionen", "27 380", "27 612", "28 100", "28 250"),
    ("Förebyggande arbete", "3 060", "2 871", "3 150", "3 150"),
)
TOTAL = ("Summa", "252 800", "253 640", "259 500", "260 840")

TABLE_ROWS = (
    [Cell("Verksamhet", down="restart"), Cell("2025", 2, align="center"), Cell("2026", 2, align="center")],
    [Cell(down="continue"), Cell("Budget"), Cell("Utfall"), Cell("Budget"), Cell("Prognos")],
    *(list(row) for row in ROWS),
    [Cell(text, bold=True) for text in TOTAL],
)

INTRODUCTION = (
    "Äldrenämnden i Lindåsa kommun redovisar här budget och utfall för 2025 samt budget och prognos för 2026. "
    "Prognosen för 2026 är ett underskott på 1 340 tkr, som främst beror på hemtjänsten."
)

UNRULED_TABLE = Paper(
    "budget-tabell-utan-linjer",
    "".join(
        (
            para("Budget och prognos för äldreomsorgen", style="Rubrik1"),
            para(INTRODUCTION),
            para(run("Nettokostnader per verksamhet, tkr", bold=True), after=1),
            table((70, 23, 23, 23, 23), TABLE_ROWS, head=2, rules="none", size=10.5),
            para("", after=2),
            para("Besluten om hemtjänsten fattades den 10 februari 2026 och gäller från och med den 1 mars 2026."),
            section(),
        )
    ),
    Look(font="Carlito", size=11.5, headings=((18, ""),)),
)

STOPS = (("right", 84.0), ("right", 110.0), ("right", 136.0), ("right", 162.0))


def _line(*cells: str, bold: bool = False) -> str:
    return para(run("\t".join(cells), bold=bold), tabs=STOPS, after=0.5)


SETS: tuple[tuple[str, str, str, str, str], ...] = (
    ("Vatten och avlopp", "61 300", "60 870", "62 900", "63 250"),
    ("Renhållning", "34 850", "35 020", "35 400", "35 400"),
    ("Fjärrvärme", "22 140", "21 565", "22 800", "22 610"),
    ("Gator och vägar", "-18 900", "-19 430", "-19 250", "-20 100"),
    ("Parker", "-6 240", "-6 118", "-6 400", "-6 400"),
)

TABBED = Paper(
    "budget-tabbar",
    "".join(
        (
            para("Budget 2027 för tekniska nämnden", style="Rubrik1"),
            para(
                "Tekniska nämnden i Hammarfors kommun föreslår en budget för 2027 enligt nedan. Nämnden sammanträder "
                "den 8 september 2026."
            ),
            para(run("Belopp i tkr", italic=True), after=1),
            _line("", "Budget\u00a02025", "Utfall\u00a02025", "Budget\u00a02026", "Förslag\u00a02027", bold=True),
            *(_line(*row) for row in SETS),
            _line("Summa", "93 150", "91 907", "95 450", "94 760", bold=True),
            para("", after=2),
            para(
                "Förslaget innebär en minskning med 690 tkr jämfört med budgeten för 2026. Avgifterna för vatten och "
                "avlopp höjs med 3 procent från och med den 1 januari 2027."
            ),
            section(),
        )
    ),
    Look(font="Liberation Sans", size=10.5, headings=((15, ""),)),
)
