"""Goals with arrows that show a trend, discs that show how they stand, and the key to both at the foot of the page."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import Cell, para, run, section, table

GREEN, YELLOW, RED = "00A651", "FFC000", "E30613"
SYMBOLS = "DejaVu Sans"
DISC, UP, LEVEL, DOWN = "●", "▲", "►", "▼"


def _symbol(text: str, colour: str = "") -> str:
    return run(text, colour=colour, size=12, font=SYMBOLS)


def _goal(goal: str, measure: str, value: str, target: str, trend: str, colour: str) -> list[Cell]:
    words = [Cell(text, align="left") for text in (goal, measure)]
    figures = [Cell(value), Cell(target)]
    return [*words, *figures, Cell(_symbol(trend), align="center"), Cell(_symbol(DISC, colour), align="center")]


ROWS = (
    [
        Cell("Mål", align="left"),
        Cell("Indikator", align="left"),
        Cell("Utfall 2025"),
        Cell("Målvärde 2026"),
        Cell("Trend", align="center"),
        Cell("Status", align="center"),
    ],
    _goal("Vården ska vara lätt att nå.", "Besvarade samtal samma dag", "91 %", "90 %", UP, GREEN),
    _goal("Vården ska vara säker.", "Vårdskador per 1 000 vårddygn", "7,4", "6,0", DOWN, RED),
    _goal("Alla ska få vård i tid.", "Operation inom 90 dagar", "72 %", "80 %", LEVEL, YELLOW),
    _goal("Regionen ska vara en bra arbetsgivare.", "Sjukfrånvaro", "6,4 %", "6,5 %", UP, GREEN),
)


def _key(*pairs: tuple[str, str, str]) -> str:
    parts = []
    for symbol, colour, words in pairs:
        parts += [run(symbol, colour=colour, size=9, font=SYMBOLS), run(f" {words}    ", size=8.5)]
    return para(*parts, after=1)


BODY = "".join(
    (
        para("Målstyrning i Region Norrmark", style="Rubrik1"),
        para("Regionstyrelsen följer fyra mål. Tabellen visar läget per december 2025."),
        table((52, 40, 20, 20, 15, 15), ROWS, rules="level", size=10, fill="DDEBF7"),
        para("", after=1),
        para("Vårdskadorna har ökat efter sommaren 2025. En handlingsplan ska vara klar senast den 15 april 2026."),
        _key(
            (UP, "", "bättre än föregående år"),
            (LEVEL, "", "oförändrat"),
            (DOWN, "", "sämre än föregående år"),
        ),
        _key((DISC, GREEN, "målvärdet nås"), (DISC, YELLOW, "nås delvis"), (DISC, RED, "nås inte")),
        section(),
    )
)

GOAL_ARROWS = Paper(
    "malstyrning-pilar-teckenforklaring",
    BODY,
    Look(font="Carlito", size=11, headings=((18, "005A84"), (14, "005A84"))),
)
