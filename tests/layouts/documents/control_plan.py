"""A plan for internal control: heads that stand upright in narrow columns, and risks shaded by how high they are."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import Cell, para, section, table

SHADES = {"low": "92D050", "middle": "FFFF00", "high": "FF0000"}
UPRIGHT = "btLr"


def _upright(text: str) -> Cell:
    return Cell(text, direction=UPRIGHT, align="left")


def _risk(
    number: str, process: str, risk: str, chance: int, harm: int, check: str, owner: str, done: str
) -> list[Cell]:
    value = chance * harm
    shade = SHADES["low" if value < 4 else "middle" if value < 9 else "high"]
    words = [Cell(text, align="left") for text in (number, process, risk)]
    figures = [Cell(str(chance), align="center"), Cell(str(harm), align="center")]
    rest = [Cell(text, align="left") for text in (check, owner, done)]
    return [*words, *figures, Cell(str(value), align="center", fill=shade), *rest]


HEAD = (
    Cell("Nr"),
    Cell("Process", align="left"),
    Cell("Risk", align="left"),
    _upright("Sannolikhet"),
    _upright("Konsekvens"),
    _upright("Riskvärde"),
    Cell("Kontrollmoment", align="left"),
    Cell("Ansvarig", align="left"),
    Cell("Klart", align="left"),
)
ROWS = (
    HEAD,
    [Cell("Ekonomi", 9, bold=True)],
    _risk(
        "1",
        "Inköp",
        "Köp görs utanför avtal och blir dyrare än nödvändigt.",
        3,
        3,
        "Stickprov på 40 fakturor per tertial",
        "Ekonomichef",
        "2026-10-31",
    ),
    _risk(
        "2",
        "Attest",
        "Fakturor över 50 000 kronor attesteras av fel person.",
        2,
        3,
        "Uttag ur systemet varje månad",
        "Controller",
        "2026-12-15",
    ),
    [Cell("Personal", 9, bold=True)],
    _risk(
        "3",
        "Bemanning",
        "Sommarens pass kan inte tillsättas.",
        4,
        3,
        "Uppföljning varje vecka från och med vecka 18",
        "Verksamhetschef",
        "2026-09-01",
    ),
    _risk(
        "4",
        "Lön",
        "Lön betalas ut efter avslutad anställning.",
        1,
        3,
        "Jämförelse av två register",
        "HR-chef",
        "2026-11-30",
    ),
)

BODY = "".join(
    (
        para("Internkontrollplan 2026", style="Rubrik1"),
        para(
            "Omsorgsnämnden i Granvika kommun beslutade om planen den 18 december 2025, § 141. Fyra risker ska följas "
            "under 2026."
        ),
        para("Risker och kontroller", style="Rubrik2"),
        table(
            (10, 26, 58, 9, 9, 9, 56, 34, 26),
            ROWS,
            size=9.5,
            fill="D9E2F3",
            head_height=25,
        ),
        para("Riskvärdet är sannolikhet gånger konsekvens.", before=2),
        para("Planen följs upp i delårsrapporten och senast den 28 februari 2027."),
        section(landscape=True, margins=(20, 20, 20, 20)),
    )
)

CONTROL_PLAN = Paper(
    "internkontrollplan-staende-rubriker",
    BODY,
    Look(font="Carlito", size=11, headings=((18, ""), (14, ""))),
)
