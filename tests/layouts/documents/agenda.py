"""A notice of a meeting: where and when, and the list of matters with their case numbers."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import field, level, numbering, para, run, section

MATTERS = (level("decimal", "%1", 10, 10), level("lowerLetter", "%2)", 18, 8))


def _matter(text: str, case: str = "", depth: int = 0) -> str:
    after = f"\t{case}" if case else ""
    return para(f"{text}{after}", number=(1, depth), tabs=(("right", 160),), after=1.5)


WHEN = (
    ("Tid", "Tisdagen den 14 april 2026, klockan 09.00"),
    ("Plats", "Regionens hus i Norrby, sal Forsen"),
    ("Lunch", "Serveras i restaurangen från klockan 12.00"),
)

BODY = "".join(
    (
        para("Kallelse till hälso- och sjukvårdsnämnden", style="Rubrik1"),
        *(para(f"{name}\t{what}", tabs=(("left", 32),), after=0.5) for name, what in WHEN),
        para("Föredragningslista", style="Rubrik2"),
        _matter("Upprop och val av justerare"),
        _matter("Fastställande av dagordning"),
        _matter("Månadsrapport per februari 2026", "HSN 2026-0044"),
        _matter("Delårsrapport per april 2026, tidplan", "HSN 2026-0061"),
        _matter(
            "Svar på motion om fler mottagningar i glesbygd, som fullmäktige remitterade den 26 november 2025",
            "HSN 2025-0810",
        ),
        _matter("Upphandling av ambulanser", "HSN 2026-0052"),
        _matter("Information från förvaltningen"),
        _matter("ekonomi efter mars", depth=1),
        _matter("ny vårdcentral i Granvika", depth=1),
        _matter("sommarens bemanning", depth=1),
        _matter("Övriga frågor"),
        para("Gruppmöten", style="Rubrik2"),
        para("Grupperna träffas måndagen den 13 april 2026 klockan 15.00 i sal Forsen och sal Ån."),
        para("Förhinder anmäls till kansliet senast den 9 april 2026."),
        section(parts=("header", "footer"), margins=(34, 25, 25, 25)),
    )
)

AGENDA = Paper(
    "kallelse-arendelista",
    BODY,
    Look(font="Carlito", size=12, headings=((20, ""), (14, ""))),
    parts={
        "numbering": numbering(MATTERS),
        "header": para(
            run("Region Norrmark", bold=True),
            "\tKallelse\t2026-03-31",
            style="Sidhuvud",
            tabs=(("center", 80), ("right", 160)),
        ),
        "footer": para(field("PAGE", "1"), "/", field("NUMPAGES", "1"), style="Sidfot", align="right"),
    },
)
