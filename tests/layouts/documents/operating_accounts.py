"""Operating accounts without rules: rows set in under "varav", a column of notes, thin spaces and true minus signs."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import Cell, para, run, section, table

MINUS, THIN = "\N{MINUS SIGN}", "\N{THIN SPACE}"
LINES = (
    ("Gator och vägar", "1", -48200, -51340, -3140, -46915),
    ("varav vinterväghållning", "", -12500, -16220, -3720, -11980),
    ("varav beläggning", "", -9800, -9415, 385, -9120),
    ("Parker och lekplatser", "", -21750, -21118, 632, -20844),
    ("Vatten och avlopp", "2", 0, 0, 0, 0),
    ("varav intäkter", "", 96400, 97215, 815, 93880),
    ("varav kostnader", "", -96400, -97215, -815, -93880),
    ("Administration", "3", -8300, -7986, 314, -8102),
    ("Summa nettokostnad", "", -78250, -80444, -2194, -75861),
    ("Kommunbidrag", "", 78250, 78250, 0, 75900),
    ("Årets resultat", "", 0, -2194, -2194, 39),
)
SUMS = ("Summa nettokostnad", "Årets resultat")


def _figure(value: int) -> str:
    return f"{value:,}".replace(",", THIN).replace("-", MINUS)


def _row(name: str, note: str, *values: int) -> list[str | Cell]:
    bold = name in SUMS
    inset = 4 if name.startswith("varav") else 0
    label = Cell(para(run(name, size=10, bold=bold), left=inset, before=0, after=0)) if inset else Cell(name, bold=bold)
    return [label, Cell(note, align="center"), *(Cell(_figure(value), bold=bold) for value in values)]


ROWS = (
    ["Verksamhet, tkr", Cell("Not", align="center"), "Budget 2025", "Utfall 2025", "Avvikelse", "Utfall 2024"],
    *(_row(*line) for line in LINES),
)
NOTES = (
    "Not 1. Vintern blev lång och 14 snöfall krävde plogning av hela vägnätet.",
    "Not 2. Verksamheten finansieras av avgifter och redovisar alltid noll.",
    "Not 3. En tjänst var vakant till och med den 31 maj 2025.",
)

BODY = "".join(
    (
        para("Driftredovisning 2025", style="Rubrik1"),
        para(
            "Tekniska nämnden i Hammarfors kommun redovisar ett underskott på 2 194 tkr. Vinterväghållningen blev "
            "3 720 tkr dyrare än budgeterat."
        ),
        table((52, 12, 25, 25, 23, 25), ROWS, rules="", size=10),
        para("", after=1),
        *(para(run(note, size=9), after=1) for note in NOTES),
        para("Nämnden begär att underskottet inte ska återställas under 2026.", before=4),
        section(),
    )
)

OPERATING_ACCOUNTS = Paper(
    "driftredovisning-varav-noter",
    BODY,
    Look(font="Liberation Serif", heading_font="Liberation Sans", size=11.5, headings=((16, ""), (13, ""))),
)
