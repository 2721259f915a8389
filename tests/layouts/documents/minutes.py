"""Minutes: paragraphs with their case numbers, decisions in numbered clauses, the page and the date in the head."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import BULLETS, Cell, field, level, numbering, para, run, section, table

CLAUSES = (level("decimal", "%1.", 8, 8), level("lowerLetter", "%2)", 16, 8))
SECOND = (level("decimal", "%1.", 8, 8),)


def _label(text: str) -> str:
    return para(run(text, bold=True), before=3, after=1)


def _item(number: int, case: str, title: str) -> str:
    return para(f"§ {number}\tDnr {case}", tabs=(("left", 30),), before=6, after=2) + para(
        title, style="Rubrik2", before=0
    )


def _clause(text: str, depth: int = 0, numbers: int = 1) -> str:
    return para(text, number=(numbers, depth), after=1)


PRESENT = (
    [Cell("Plats och tid"), Cell("Stadshuset, sal Björken, klockan 13.00–15.40", align="left")],
    [Cell("Beslutande"), Cell("Enligt närvarolista på sidan 2", align="left")],
    [Cell("Justerade paragrafer"), Cell("§§ 41–43", align="left")],
    [Cell("Justeringens plats och tid"), Cell("Stadshuset den 26 mars 2026", align="left")],
)

BODY = "".join(
    (
        para("Sammanträdesprotokoll", style="Rubrik1"),
        para("Miljönämnden i Sjövalla kommun sammanträdde torsdagen den 19 mars 2026."),
        table((52, 108), PRESENT, head=0),
        _item(41, "MN 2026-0112", "Månadsuppföljning per februari 2026"),
        _label("Miljönämndens beslut"),
        para("Miljönämnden beslutar att"),
        _clause("godkänna månadsuppföljningen per februari 2026,"),
        _clause("uppdra åt förvaltningschefen att"),
        _clause("återkomma med åtgärder senast den 21 maj 2026, och", 1),
        _clause("redovisa effekten av dem i delårsrapporten, samt", 1),
        _clause("överlämna uppföljningen till kommunstyrelsen."),
        _label("Sammanfattning av ärendet"),
        para(
            "Nämnden redovisar per februari ett underskott på 410 tkr. Prognosen för helåret är ett underskott på 900 "
            "tkr, därför att intäkterna från tillsynen är lägre än budgeterat. Budgeten för 2026 är 14 600 tkr."
        ),
        _label("Beslutsunderlag"),
        para("Tjänsteskrivelse den 4 mars 2026", style="Liststycke", number=(3, 0)),
        para("Månadsuppföljning per februari 2026", style="Liststycke", number=(3, 0)),
        _item(42, "MN 2025-0987", "Tillsynsplan 2026–2028"),
        _label("Miljönämndens beslut"),
        _clause("Tillsynsplan 2026–2028 antas.", numbers=2),
        _clause("Planen gäller från och med den 1 april 2026.", numbers=2),
        _label("Reservation"),
        para("Ledamöterna för Hamnpartiet reserverar sig mot beslutet."),
        _label("Sammanfattning av ärendet"),
        para(
            "Planen anger hur ofta verksamheter ska besökas. Antalet planerade besök ökar från 310 år 2025 till 345 år "
            "2026. Arbetsutskottet behandlade ärendet den 5 mars 2026, § 18. Kostnaden ryms inom nämndens ram."
        ),
        _label("Beslutet skickas till"),
        para("Kommunstyrelsen", after=0),
        para("Tekniska nämnden"),
        _item(43, "MN 2026-0145", "Information från förvaltningen"),
        _label("Miljönämndens beslut"),
        para("Informationen läggs till handlingarna."),
        section(parts=("header", "footer"), margins=(38, 25, 30, 25)),
    )
)

HEADER = para(
    run("Sjövalla kommun", bold=True),
    "\tSAMMANTRÄDESPROTOKOLL\t",
    field("PAGE", "1"),
    " (",
    field("NUMPAGES", "2"),
    ")",
    style="Sidhuvud",
    tabs=(("left", 80), ("right", 160)),
) + para("Miljönämnden\t2026-03-19", style="Sidhuvud", tabs=(("left", 80),))
FOOTER = table(
    (40, 40, 80),
    [[Cell("Justerandes sign"), Cell("", align="left"), Cell("Utdragsbestyrkande", align="left")]],
    head=0,
    size=8,
) + para(style="Sidfot")

MINUTES = Paper(
    "protokoll-paragrafer",
    BODY,
    Look(font="Liberation Sans", size=11, headings=((15, ""), (12.5, "")), after=2.5),
    parts={"numbering": numbering(CLAUSES, SECOND, BULLETS), "header": HEADER, "footer": FOOTER},
)
