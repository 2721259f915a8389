"""A plan of investments that runs over three pages on their side: groups, sums of groups, and a sum of all of them."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import Cell, field, para, section, section_end, table

MARGINS = (18.0, 20.0, 18.0, 20.0)
PLACES = (
    "Norrby",
    "Sjövalla",
    "Granvika",
    "Hammarfors",
    "Lindåsa",
    "Kvarnforsen",
    "Östanå",
    "Björknäs",
    "Ängsholm",
    "Stenviken",
    "Furulund",
    "Mossby",
)
GROUPS = (
    ("Fastigheter", "Ombyggnad av vårdcentralen i", 12, 4_200, 1100),
    ("Medicinsk teknik", "Ny röntgenutrustning i", 12, 1_150, 2100),
    ("Kollektivtrafik", "Laddplatser för bussar i", 12, 865, 3100),
    ("Stationer", "Upprustning av stationen i", 12, 540, 4100),
    ("It", "Nytt nät i", 8, 310, 5100),
)
YEARS = 4


def _figure(value: int) -> str:
    return f"{value:,}".replace(",", " ") if value else "0"


def _values(base: int, at: int) -> list[int]:
    """What a project costs each year; some begin late and some end early."""
    return [0 if (at + year) % 5 == 4 else base + 35 * at - 20 * year for year in range(YEARS)]


def _group(name: str, what: str, count: int, base: int, first: int) -> tuple[list[list[str | Cell]], list[int]]:
    lines = [_values(base, at) for at in range(count)]
    rows: list[list[str | Cell]] = [[Cell(name, YEARS + 3, bold=True)]]
    for at, values in enumerate(lines):
        rows.append(
            [f"{what} {PLACES[at]}", Cell(str(first + at), align="center"), *map(_figure, [*values, sum(values)])]
        )
    sums = [sum(column) for column in zip(*lines, strict=True)]
    rows.append(_sum(f"Summa {name.lower()}", sums))
    return rows, sums


def _sum(name: str, sums: list[int]) -> list[str | Cell]:
    figures = (Cell(_figure(value), bold=True) for value in [*sums, sum(sums)])
    return [Cell(name, bold=True), Cell("", align="center"), *figures]


MADE = [_group(*group) for group in GROUPS]
TOTALS = [sum(column) for column in zip(*(sums for _, sums in MADE), strict=True)]
ROWS = (
    ["Objekt", Cell("Projekt", align="center"), "2026", "2027", "2028", "2029", "Totalt"],
    *(row for rows, _ in MADE for row in rows),
    _sum("Summa investeringar", TOTALS),
)

BODY = "".join(
    (
        para("Investeringsplan 2026–2029", style="Rubrik1"),
        para("Region Österhav planerar investeringar i fem grupper. Belopp i tkr."),
        table((88, 24, 28, 28, 28, 28, 30), ROWS, repeat=True, size=12, fill="E2EFD9"),
        section_end(section(landscape=True, margins=MARGINS, parts=("footer",))),
        para("Så finansieras planen", style="Rubrik2", before=0),
        para("Planen finansieras utan nya lån. Regionfullmäktige beslutar om 2027 års budget senast i november 2026."),
        section(margins=MARGINS),
    )
)

INVESTMENT_PLAN = Paper(
    "investeringsplan-tre-liggande-sidor",
    BODY,
    Look(font="Carlito", size=11, headings=((18, ""), (14, ""))),
    parts={"footer": para("Sida ", field("PAGE", "1"), style="Sidfot", align="right")},
)
