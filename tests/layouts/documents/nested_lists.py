"""Lists in lists, with numbers, letters, bullets and dashes; a framed text box beside the running text."""

from __future__ import annotations

from layouts.drawings import text_box
from layouts.paper import Look, Paper
from layouts.wordml import BULLETS, NUMBERS, field, numbering, para, run, section


def _point(text: str, depth: int = 0, numbers: int = 1) -> str:
    return para(text, style="Liststycke", number=(numbers, depth))


BOX = para(run("Kort om planen", bold=True), after=1) + para(
    run("Planen gäller 2026–2029 och ersätter planen från 2021. Den kostar 3,2 mnkr per år.", size=10), after=0
)

BODY = "".join(
    (
        para("Handlingsplan för tillgänglighet", style="Rubrik1"),
        para("Bakgrund", style="Rubrik2"),
        para(
            text_box(BOX, 108, 24, 52, 27),
            "Region Norrmark antog sin strategi för tillgänglighet den 14 juni 2025. Handlingsplanen visar vad som ska "
            "göras, vem som ansvarar och när det ska vara klart. Den omfattar byggnader, trafik, webbplatser och "
            "regionens egna möten, och den har tagits fram i samråd med föreningarna i länet.",
        ),
        para(
            "Planen har tre områden. Varje förvaltning redovisar sitt arbete i delårsrapporten per augusti och i "
            "årsredovisningen. Kostnaden för 2026 beräknas till 3 200 tkr, varav 1 100 tkr avser skyltar."
        ),
        para("Åtgärder 2026", style="Rubrik2"),
        _point("Byggnader"),
        _point("Hissarna i Norrby sjukhus byts senast den 30 november 2026.", 1),
        _point("Nya skyltar sätts upp i", 1),
        _point("entréer,", 2),
        _point("väntrum och", 2),
        _point(
            "parkeringshus, där de gamla skyltarna inte längre syns på avstånd och därför ska ersättas först av alla.",
            2,
        ),
        _point("Alla receptioner får hörslinga.", 1),
        _point("Trafik"),
        _point("Hållplatserna längs linje 4 byggs om under våren 2026.", 1),
        _point("Utrop införs på alla bussar.", 1),
        _point("Webbplatser och möten"),
        para("Så följs planen upp", style="Rubrik2"),
        _point("Förvaltningarna svarar på en enkät i september.", numbers=2),
        _point("Svaren sammanställs av regionkontoret:", numbers=2),
        _point("en sida per förvaltning,", 1, numbers=2),
        _point("en sammanfattning för hela regionen.", 1, numbers=2),
        _point("Regionstyrelsen får en rapport senast den 15 december 2026.", numbers=2),
        para("Rapporten publiceras på regionens webbplats i januari 2027."),
        section(parts=("footer",)),
    )
)

NESTED_LISTS = Paper(
    "handlingsplan-listor-textruta",
    BODY,
    Look(font="Liberation Sans", size=11, headings=((18, "7A1F3D"), (13, "7A1F3D"))),
    parts={
        "numbering": numbering(NUMBERS, BULLETS),
        "footer": para("Region Norrmark, handlingsplan\t", field("PAGE", "1"), style="Sidfot", tabs=(("right", 160),)),
    },
)
