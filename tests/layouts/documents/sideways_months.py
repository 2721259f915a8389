"""A page on its side in the middle, with a table as wide as twelve months."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import Cell, field, para, section, section_end, table

MONTHS = "Jan Feb Mar Apr Maj Jun Jul Aug Sep Okt Nov Dec".split()
LINES: dict[str, tuple[int, ...]] = {
    "Färdtjänst": (812, 790, 845, 820, 798, 760, 655, 742, 815, 830, 822, 911),
    "Sjukresor": (1_204, 1_180, 1_251, 1_190, 1_166, 1_090, 905, 1_102, 1_210, 1_233, 1_219, 1_250),
    "Skolskjuts": (640, 615, 652, 598, 640, 310, 0, 355, 648, 655, 640, 447),
    "Administration": (95, 95, 95, 96, 96, 96, 96, 96, 97, 97, 97, 104),
}


def _figure(value: int) -> str:
    return f"{value:,}".replace(",", " ")


ROWS = (
    ["Verksamhet", *MONTHS, "Totalt"],
    *([name, *map(_figure, values), _figure(sum(values))] for name, values in LINES.items()),
    [
        Cell(text, bold=True)
        for text in (
            "Summa",
            *(_figure(sum(values)) for values in zip(*LINES.values(), strict=True)),
            _figure(sum(map(sum, LINES.values()))),
        )
    ],
)

BODY = "".join(
    (
        para("Budget per månad 2026", style="Rubrik1"),
        para(
            "Samhällsresenämnden i Region Österhav fördelar sin budget över årets månader. Fördelningen följer hur "
            "resandet såg ut under 2024 och 2025. Nämndens budget för 2026 är 30 960 tkr."
        ),
        para("Budgeten beslutades den 11 december 2025, § 97."),
        section_end(section(parts=("header",))),
        para("Månadsfördelning", style="Rubrik2", before=0),
        para("Tabell 1. Budget per månad 2026, tkr", style="Beskrivning"),
        table((33, *[15] * 12, 20), ROWS, size=9, fill="DDEBF7"),
        section_end(section(landscape=True)),
        para("Kommentar", style="Rubrik2", before=0),
        para("Skolskjutsen står still i juli. Sjukresorna väntas öka med 2 procent under hösten 2026."),
        section(),
    )
)

SIDEWAYS_MONTHS = Paper(
    "manadsbudget-liggande-sida",
    BODY,
    Look(font="Liberation Sans", size=11, headings=((17, ""), (13, ""))),
    parts={
        "header": para(
            "Samhällsresenämnden\tSida ",
            field("PAGE", "1"),
            " av ",
            field("NUMPAGES", "3"),
            style="Sidhuvud",
            tabs=(("right", 160),),
        ),
    },
)
