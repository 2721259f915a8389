"""An activity plan: cells merged down and across, a head of two levels, goals with their activities."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import Cell, field, para, section, table

START, ON = "restart", "continue"


def _plain(*cells: str | Cell) -> list[str | Cell]:
    return [cell if isinstance(cell, Cell) else Cell(cell, align="left") for cell in cells]


ROWS = (
    _plain(
        Cell("Mål", down=START, align="left"),
        Cell("Aktivitet", down=START, align="left"),
        Cell("Genomförande", 2, align="center"),
        Cell("Kostnad, tkr", 2, align="center"),
    ),
    _plain(
        Cell(down=ON),
        Cell(down=ON),
        "Ansvarig",
        "Klart senast",
        Cell("2026", align="right"),
        Cell("2027", align="right"),
    ),
    _plain(
        Cell("Mål 1: Ungdomar ska få sommarjobb", down=START),
        "Ta fram 120 platser",
        "HR-enheten",
        "2026-05-31",
        Cell("1 800", align="right"),
        Cell("1 850", align="right"),
    ),
    _plain(
        Cell(down=ON),
        "Utbilda handledare",
        "HR-enheten",
        "2026-06-15",
        Cell("90", align="right"),
        Cell("90", align="right"),
    ),
    _plain(
        Cell(down=ON),
        "Följ upp med enkät",
        "Kansliet",
        "2026-10-01",
        Cell("15", align="right"),
        Cell("15", align="right"),
    ),
    _plain(
        Cell("Mål 2: Företag ska få svar inom tio dagar", down=START),
        "Inför en väg in",
        "Näringslivsenheten",
        "2026-03-31",
        Cell("400", align="right"),
        Cell("0", align="right"),
    ),
    _plain(
        Cell(down=ON),
        "Mät svarstiden varje månad",
        "Näringslivsenheten",
        "Löpande",
        Cell("0", align="right"),
        Cell("0", align="right"),
    ),
    _plain(
        Cell("Summa", 4, bold=True), Cell("2 305", bold=True, align="right"), Cell("1 955", bold=True, align="right")
    ),
)

RISKS = (
    _plain("Risk", "Sannolikhet", "Konsekvens", "Åtgärd"),
    _plain(
        "För få sökande till platserna",
        "Liten",
        Cell("Målet nås inte", down=START, align="left"),
        "Annonsera redan i februari",
    ),
    _plain("Handledare saknas", "Stor", Cell(down=ON), "Samarbeta med föreningar"),
    _plain(
        "Systemet blir försenat",
        Cell("Medel, enligt bedömning den 12 januari 2026", 2, align="left"),
        "Använd e-post tills vidare",
    ),
)

BODY = "".join(
    (
        para("Aktivitetsplan 2026", style="Rubrik1"),
        para(
            "Arbetsmarknadsnämnden i Sjövalla kommun beslutade planen den 22 januari 2026. Den gäller till och med den "
            "31 december 2027."
        ),
        para("Mål och aktiviteter", style="Rubrik2"),
        table((35, 38, 32, 23, 16, 16), ROWS, head=2, size=9.5, fill="DEEAF6"),
        para("", after=1),
        para("Risker", style="Rubrik2"),
        table((45, 28, 35, 52), RISKS, size=9.5, fill="DEEAF6"),
        para("", after=1),
        para("Riskerna bedöms på nytt i juni 2026."),
        section(parts=("footer",)),
    )
)

ACTIVITY_PLAN = Paper(
    "aktivitetsplan-sammanslagna-celler",
    BODY,
    Look(font="Carlito", size=11.5, headings=((18, "2E74B5"), (13.5, "2E74B5"))),
    parts={"footer": para("Sida ", field("PAGE", "1"), style="Sidfot", align="right")},
    tagged=True,
)
