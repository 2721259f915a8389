"""Goals as at a closing of the books: striped tables without rules, a comment across the row under each goal."""

from __future__ import annotations

from layouts.drawings import light, picture
from layouts.paper import Look, Paper
from layouts.wordml import Cell, field, para, run, section, table

DARK, MIDDLE, PALE = "00609C", "BDD7EE", "DEEBF7"


def _goal(text: str, colour: str, number: int) -> list[str | Cell]:
    return [Cell(text, fill=MIDDLE), Cell(picture(colour, 3.9, 3.9, number), fill=MIDDLE, align="left")]


def _comment(*paragraphs: str) -> list[str | Cell]:
    inside = para(run("Kommentar:", bold=True, size=10.5), after=0, before=0)
    inside += "".join(para(run(text, size=10.5), after=0, before=0) for text in paragraphs)
    return [Cell(inside, 2, fill=PALE)]


def _head(name: str) -> list[str | Cell]:
    return [Cell(name, fill=DARK, colour="FFFFFF"), Cell("Bedömning", fill=DARK, colour="FFFFFF", align="left")]


FIRST = (
    _head("Nämndmål"),
    _goal("Hamnen ska vara öppen för gästande båtar från maj till september och ta emot minst 2 400 båtar.", "gron", 1),
    _comment(
        "Under 2025 kom 2 617 båtar, vilket är 140 fler än 2024. Två nya bryggor togs i bruk den 28 maj 2025. "
        "Intäkterna från gästhamnen blev 310 tkr högre än budgeterat.",
    ),
    _goal("Avfall från båtar ska sorteras i hamnen.", "gul", 2),
    _comment(
        "Sorteringen fungerar i två av tre hamnar.",
        "I Norrhamnen saknas ännu en station för farligt avfall. Den ska vara på plats senast den 30 april 2026.",
    ),
)
SECOND = (
    _head("Verksamhetsmål"),
    _goal("Sjöräddningens brygga ska gå att nå med bil året om.", "rod", 3),
    _comment("Vägen är avstängd efter rasen i november 2025. Nämnden har begärt 1,9 mnkr för att laga den under 2026."),
)
ACTIVITIES = (
    [
        Cell("Aktivitet", fill=DARK, colour="FFFFFF"),
        Cell("Status", fill=DARK, colour="FFFFFF", align="left"),
        Cell("Färdiggrad", fill=DARK, colour="FFFFFF", align="left"),
    ],
    [
        Cell("Byta belysning på piren", fill=PALE),
        Cell(picture("gron", 3.9, 3.9, 4), fill=PALE, align="left"),
        Cell("100 %", fill=PALE, align="left"),
    ],
    [
        Cell("Ta fram plan för muddring", fill=PALE),
        Cell(picture("gul", 3.9, 3.9, 5), fill=PALE, align="left"),
        Cell("60 %", fill=PALE, align="left"),
    ],
)

BODY = "".join(
    (
        para("Måluppföljning", style="Rubrik1"),
        para(run("Ett levande hav", bold=True)),
        table((128, 32), FIRST, rules="none", size=10.5),
        para(run("04 Trygga hamnar", bold=True), before=4),
        para(
            "Hamn- och skärgårdsnämnden i Sjövalla kommun ansvarar för sex hamnar. Vintern är lång och isen lägger sig "
            "ofta redan i december, vilket ställer krav på bryggor, vägar och belysning. Nämnden följer upp hur trygga "
            "besökarna känner sig varje år."
        ),
        table((128, 32), SECOND, rules="none", size=10.5),
        para("", after=1),
        table((100, 30, 30), ACTIVITIES, rules="none", size=10.5),
        para(run("Ekonomi", bold=True), before=4),
        para("Nämndens nettokostnad för 2025 blev 18 430 tkr mot budgeterade 18 900 tkr."),
        section(parts=("footer",), margins=(25, 25, 28, 25)),
    )
)

COMMENTED_GOALS = Paper(
    "bokslut-mal-med-kommentarer",
    BODY,
    Look(font="Liberation Serif", heading_font="Carlito", size=11, headings=((20, DARK), (13, DARK))),
    parts={
        "footer": para(
            run("2025 BOKSLUT 2026-02-01.DOCX", spacing=0.6),
            "\tSID ",
            field("PAGE", "1"),
            " (",
            field("NUMPAGES", "1"),
            ")",
            style="Sidfot",
            tabs=(("right", 150),),
        )
    },
    pictures={"gron": light((146, 208, 80)), "gul": light((255, 217, 50)), "rod": light((224, 50, 50))},
)
