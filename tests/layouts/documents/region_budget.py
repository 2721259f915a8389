"""A budget in millions with one decimal: a head of three levels, and costs in parentheses instead of with a minus."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import Cell, para, section, table

LINES = (
    ("Regionstyrelsen", "(412,6)", "(428,9)", "(441,2)", "(12,3)", "18,0", "36,5"),
    ("Hälso- och sjukvårdsnämnden", "(6 214,8)", "(6 480,1)", "(6 655,4)", "(175,3)", "312,5", "540,0"),
    ("Kollektivtrafiknämnden", "(702,3)", "(715,0)", "(748,9)", "(33,9)", "64,0", "128,0"),
    ("Kulturnämnden", "(98,7)", "(101,2)", "(100,4)", "0,8", "–", "4,5"),
    ("Finansförvaltningen", "7 512,0", "7 790,6", "8 021,7", "231,1", "–", "–"),
    ("Summa", "83,6", "65,4", "75,8", "10,4", "394,5", "709,0"),
)
DOWN = Cell(down="continue")


def _over(text: str, span: int = 1) -> Cell:
    return Cell(text, span, align="center")


ROWS = (
    [Cell("Nämnd", down="restart"), _over("Driftbudget", 4), _over("Investeringar", 2)],
    [
        DOWN,
        _over("Utfall"),
        _over("Budget", 3),
        Cell("Ram 2026", down="restart", align="right"),
        Cell("Plan 2027–2028", down="restart", align="right"),
    ],
    [DOWN, "2024", "2025", "2026", "Förändring", DOWN, DOWN],
    *(list(line) for line in LINES),
)

BODY = "".join(
    (
        para("Budget 2026 för Region Norrmark", style="Rubrik1"),
        para(
            "Regionfullmäktige beslutade om budgeten den 26 november 2025, § 118. Resultatet 2026 budgeteras till "
            "75,8 mnkr. Investeringarna uppgår till 394,5 mnkr, varav 312,5 mnkr avser sjukhusen."
        ),
        para("Nämndernas ramar", style="Rubrik2"),
        para("Tabell 4. Driftbudget och investeringar per nämnd, mnkr", style="Beskrivning"),
        table((47, 19, 19, 19, 21, 18, 20), ROWS, head=3, rules="level", size=9.5, fill="DEEAF6", bold_rows=(8,)),
        para("Belopp inom parentes är kostnader.", before=2),
        para("Kollektivtrafiknämnden får 33,9 mnkr mer för nya avtal från och med den 1 juli 2026."),
        section(),
    )
)

REGION_BUDGET = Paper(
    "budget-tre-huvudrader-parenteser",
    BODY,
    Look(font="Liberation Sans", size=11, headings=((17, "1F4E79"), (13, "1F4E79"))),
)
