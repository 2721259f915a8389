"""A form with boxes to tick: in lines of their own, two on a line, and in the columns of a table."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import Cell, para, run, section, table

TICKED, EMPTY = "☒", "☐"
FONT = "DejaVu Sans"


def _box(ticked: bool) -> str:
    return run(TICKED if ticked else EMPTY, font=FONT)


def _choice(*choices: tuple[str, bool]) -> str:
    parts = []
    for words, ticked in choices:
        parts += [_box(ticked), run(f" {words}      ")]
    return para(*parts)


def _row(question: str, yes: bool, comment: str) -> list[Cell]:
    boxes = [Cell(_box(ticked), align="center") for ticked in (yes, not yes)]
    return [Cell(question, align="left"), *boxes, Cell(comment, align="left")]


ROWS = (
    [Cell(text, align="center" if text in ("Ja", "Nej") else "left") for text in ("Fråga", "Ja", "Nej", "Kommentar")],
    _row("Berörs barn av beslutet?", True, "Skolvägen blir längre för 40 elever."),
    _row("Har barn fått säga sin mening?", False, "Elevrådet hörs i september 2026."),
    _row("Påverkas miljön?", True, "Utsläppen minskar."),
)

BODY = "".join(
    (
        para("Prövning inför beslut", style="Rubrik1"),
        para("Ärende: Ny hållplats vid Ängsholms skola. Trafiknämnden beslutar den 20 augusti 2026."),
        para("Ekonomi", style="Rubrik2"),
        para("Ryms kostnaden på 640 tkr inom nämndens ram?"),
        _choice(("Ja", True), ("Nej", False)),
        para("Barn och miljö", style="Rubrik2"),
        table((66, 14, 14, 66), ROWS, size=10.5, fill="F2F2F2"),
        para("", after=1),
        para("Samråd", style="Rubrik2"),
        _choice(("Samråd har hållits med skolan.", True)),
        _choice(("Samråd har hållits med grannarna.", False)),
        section(),
    )
)

CHECK_BOXES = Paper(
    "provning-kryssrutor",
    BODY,
    Look(font="Liberation Sans", size=11, headings=((17, ""), (13, ""))),
)
