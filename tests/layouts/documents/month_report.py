"""A month report: a ruled table of money with groups, sums and "varav" rows, that goes on over a page."""

from __future__ import annotations

from collections.abc import Iterator

from layouts.paper import Look, Paper
from layouts.wordml import Cell, field, para, run, section, table

FOLD = ("Belopp i tkr", "Budget 2026", "Utfall jan–apr 2026", "Prognos helår 2026", "Avvikelse prognos/budget")
Group = tuple[str, tuple[tuple[str, int, int, int], ...]]
GROUPS: tuple[Group, ...] = (
    (
        "Intäkter",
        (
            ("Avgifter", 18_450, 6_020, 18_300),
            ("Hyror och arrenden", 4_120, 1_371, 4_120),
            ("Statsbidrag", 9_800, 3_415, 10_600),
            ("varav riktade bidrag", 2_300, 905, 3_100),
            ("Övriga intäkter", 640, 188, 590),
        ),
    ),
    (
        "Kostnader",
        (
            ("Personal", -141_200, -46_870, -143_900),
            ("varav timavlönade", -12_600, -5_240, -14_400),
            ("Lokaler", -38_715, -12_905, -38_715),
            ("Köp av verksamhet", -22_300, -7_960, -23_150),
            ("Livsmedel", -9_450, -3_310, -9_900),
            ("Skolskjuts", -6_180, -2_254, -6_520),
            ("Läromedel", -5_020, -1_140, -4_800),
            ("Kapitalkostnader", -3_905, -1_302, -3_905),
            ("Övriga kostnader", -7_340, -2_077, -7_010),
        ),
    ),
)


def _figure(value: int) -> str:
    return f"{value:,}".replace(",", "\u00a0").replace("-", "−" if abs(value) == 12_905 else "-")


def _line(name: str, budget: int, actual: int, forecast: int, bold: bool = False) -> list[str | Cell]:
    values = (budget, actual, forecast, forecast - budget)
    return [Cell(name, bold=bold), *(Cell(_figure(value), bold=bold) for value in values)]


def _rows() -> Iterator[list[str | Cell]]:
    yield list(FOLD)
    total = [0, 0, 0]
    for group, lines in GROUPS:
        yield [Cell(group, bold=True), *[Cell() for _ in range(4)]]
        whole = [line for line in lines if not line[0].startswith("varav")]
        for name, *values in lines:
            yield _line(name, *values)
        sums = [sum(line[at] for line in whole) for at in (1, 2, 3)]
        total = [before + now for before, now in zip(total, sums, strict=True)]
        yield _line(f"Summa {group.lower()}", *sums, bold=True)
    yield _line("Nettokostnad", *total, bold=True)
    yield _line("Kommunbidrag", 201_100, 67_033, 201_100)
    yield _line("Resultat", total[0] + 201_100, total[1] + 67_033, total[2] + 201_100, bold=True)


BODY = "".join(
    (
        para("Månadsrapport april 2026", style="Rubrik"),
        para(run("Barn- och skolnämnden, Granvika kommun", size=13)),
        para("Sammanfattning", style="Rubrik1"),
        para(
            "Nämndens prognos för helåret är ett underskott på 3 190 tkr. Underskottet beror främst på högre kostnader "
            "för personal (-2 700 tkr) och på fler köpta platser i andra kommuner (-850 tkr)."
        ),
        para(
            "Prognosen är 1 300 tkr sämre än i mars. Åtgärder ska redovisas till nämnden senast den 17 juni 2026. "
            "Antalet barn i förskolan var 1 214 den 15 april, vilket är 22 färre än budgeterat."
        ),
        para(
            "Förvaltningen har infört anställningsprövning från och med den 1 maj 2026. Vikarier ska i första hand "
            "lösas inom egna arbetslag. Grundskolorna ser över sina scheman inför läsåret 2026/2027, och två "
            "avdelningar slås samman under sommaren. Effekten beräknas till 1 150 tkr under hösten."
        ),
        para(
            "Skolorna i Norrby och Sjövalla har fått nya ventilationsanläggningar, som togs i drift den 9 mars 2026. "
            "Driften av dem kostar 240 tkr per år. Kostnaden ryms i nämndens ram från och med budget 2027."
        ),
        para("Driftredovisning", style="Rubrik1"),
        para("Tabellen visar nämndens intäkter och kostnader per april.", after=3),
        para(run("Tabell 1. Driftredovisning per april 2026 (tkr)"), style="Beskrivning"),
        table((48, 26, 28, 28, 30), list(_rows()), repeat=True, fill="FFD966", size=10.5),
        para("Kommentarer", style="Rubrik1", before=8),
        para(run("Personal -2 700 tkr", bold=True, underline=True), after=0),
        para("Sjukfrånvaron var högre än väntat under årets första månader, och vikariekostnaderna har därför ökat."),
        para(run("Statsbidrag +800 tkr", bold=True, underline=True), after=0),
        para("Ett nytt bidrag för mindre barngrupper betalas ut från och med juli 2026."),
        section(parts=("header", "footer"), margins=(30, 25, 25, 25)),
    )
)

HEADER = para(run("Granvika kommun", bold=True, size=9), style="Sidhuvud", align="right")
FOOTER = para("Månadsrapport april 2026\t", field("PAGE", "1"), style="Sidfot", tabs=(("right", 160),))

MONTH_REPORT = Paper(
    "manadsrapport-tabell-over-sidor",
    BODY,
    Look(font="Liberation Sans", size=11, after=3.5),
    parts={"header": HEADER, "footer": FOOTER},
)
