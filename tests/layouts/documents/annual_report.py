"""An annual report: captions above tables and below pictures, a diagram as a picture, a shaded box beside the text."""

from __future__ import annotations

from layouts.drawings import Rgb, landscape, picture, png, text_box
from layouts.paper import Look, Paper
from layouts.wordml import field, para, run, section, table

BARS = (34, 41, 47, 55)


def _diagram(width: int = 160, height: int = 90) -> bytes:
    """Four bars over a line."""

    def colour_at(x: int, y: int) -> Rgb:
        if y == height - 8:
            return 90, 90, 90
        bar, inside = divmod(x - 10, 37)
        high = 0 <= bar < len(BARS) and inside < 24 and height - 8 - BARS[bar] * 1.3 < y < height - 8
        return (46, 117, 182) if high else (255, 255, 255)

    return png(width, height, colour_at)


VISITS = (
    ["Anläggning", "2023", "2024", "2025"],
    ["Norrby simhall", "118 400", "121 950", "127 310"],
    ["Sporthallen Björken", "64 220", "66 018", "65 870"],
    ["Ishallen", "38 900", "41 115", "44 602"],
)
MONEY = (
    ["Ekonomi (tkr)", "Bokslut 2024", "Budget 2025", "Bokslut 2025", "Avvikelse"],
    ["Intäkter", "12 316", "12 100", "13 045", "945"],
    ["Kostnader", "-71 480", "-73 900", "-74 212", "-312"],
    ["Nettokostnad", "-59 164", "-61 800", "-61 167", "633"],
)
BOX = para(run("Visste du att …", bold=True), after=1) + para(
    run("Simhallen fyllde 50 år den 4 oktober 2025? Över 2 300 besökare kom på kalaset.", size=10), after=0
)

BODY = "".join(
    (
        para("Årsredovisning 2025", style="Rubrik"),
        para("Idrottsnämnden, Norrby kommun"),
        para("Året som gått", style="Rubrik1"),
        para(
            text_box(BOX, 110, 42, 50, 24, fill="FFF2CC", number=9),
            "Besöken på kommunens anläggningar ökade under 2025. Simhallen hade fler besökare än något tidigare år, "
            "och ishallen öppnade redan den 18 augusti 2025. Nämnden tog också över driften av två elljusspår från "
            "föreningarna i Sjövalla och Granvika.",
        ),
        para("Målet om 235 000 besök under året uppnåddes med god marginal."),
        para(picture("falt", 88, 60, 1), align="center", after=1),
        para("Bild 1. Elljusspåret vid Norrby en morgon i september.", style="Beskrivning", align="center"),
        para("Besök", style="Rubrik1"),
        para("Tabell 1. Antal besök per anläggning", style="Beskrivning"),
        table((60, 30, 30, 30), VISITS, size=10.5, fill="F2F2F2"),
        para("", after=1),
        para("Ishallens ökning beror på att allmänhetens åkning har fått fler timmar."),
        para("Ekonomi", style="Rubrik1"),
        para(
            "Nämnden redovisar ett överskott på 633 tkr mot budget. Intäkterna blev 945 tkr högre än budgeterat, medan "
            "kostnaderna blev 312 tkr högre."
        ),
        table((50, 28, 28, 28, 26), MONEY, size=10.5, fill="F2F2F2"),
        para("Tabell 2. Resultat jämfört med budget och föregående år", style="Beskrivning", after=4),
        para(picture("diagram", 100, 56, 2), align="center", after=1),
        para("Figur 1. Medlemmar i nämndens ungdomsråd 2022–2025.", style="Beskrivning", align="center"),
        para("Budgeten för 2026 är 63 200 tkr.", before=4),
        section(parts=("footer",)),
    )
)

ANNUAL_REPORT = Paper(
    "arsredovisning-bilder-bildtexter",
    BODY,
    Look(font="Liberation Serif", heading_font="Carlito", size=12, headings=((17, "C55A11"), (13, "C55A11")), title=26),
    parts={"footer": para("Idrottsnämnden 2025\t", field("PAGE", "1"), style="Sidfot", tabs=(("right", 160),))},
    pictures={"falt": landscape(), "diagram": _diagram()},
)
