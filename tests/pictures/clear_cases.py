"""Tables that a screen or a spreadsheet shows: each with the look of some real kind of report."""

from __future__ import annotations

from pictures.case import ACTUAL, BUDGET, DEVIATION, EN_DASH, FORECAST, MINUS, Case, accounts, fields
from pictures.drawing import Look
from pictures.sheets import Column, Row, Sheet, Style
from pictures.wear import Wear

CLEAR = (
    Case(
        "rutnat-gult-huvud",
        "Barn- och ungdomsnämnden",
        "Drift",
        Sheet(
            "Belopp i tkr",
            (BUDGET, Column("Prognos helår\n2026", drift=0.04), Column("Avv. prognos/\nbudget 2026", of=(2, -1))),
            (
                Row(""),
                Row("Verksamhetens intäkter", 135_000, kind="total"),
                Row(""),
                Row("Personalkostnader", -717_000),
                Row("Lokalhyror", -155_000),
                Row("Köp av tjänster", -355_000),
                Row("Övriga kostnader", -38_000),
                Row(""),
                Row("Verksamhetens kostnader", sums=(3, 4, 5, 6), kind="total"),
                Row(""),
                Row("Verksamhetens nettokostnader", sums=(1, 8), kind="total"),
                Row("Finansnetto", 0, kind="total", blank={1: ""}),
            ),
        ),
        Look(head="#fbd94b", zebra="#ececec", centred_heads=True, size=9),
        Wear(kept="alpha"),
    ),
    Case(
        "randigt-utan-linjer",
        "Kultur- och fritidsnämnden",
        "Nettokostnad per verksamhet",
        fields(
            "Verksamhet, tkr",
            (BUDGET, FORECAST, DEVIATION, Column("Bokslut 2025", drift=0.1)),
            "Allmänkultur|Bibliotek|Idrottsanläggningar|Föreningsstöd|Fritidsgårdar|Kulturskola|Nämnd och stab",
            48_000,
        ),
        Look("office", 10, 120, rules="none", zebra="#dce6f1", gap=6),
        Wear(kept="jpeg", quality=80),
    ),
    Case(
        "vagrata-linjer-minustecken",
        "Tekniska nämnden",
        "Ekonomiskt läge",
        accounts(
            "tkr",
            (BUDGET, ACTUAL, Column("Prognos\n2026", drift=0.05), Column("Avvikelse", of=(3, -1))),
            310_000,
            Style(minus=MINUS),
            8,
        ),
        Look("serif", 10, 200, rules="level", rule="#000000"),
        Wear(kept="jpeg", quality=70),
    ),
    Case(
        "morkt-huvud-fargade-summor",
        "Vård- och omsorgsnämnden",
        "Resultaträkning",
        accounts(
            "Belopp tkr",
            (Column("Utfall 2026"), Column("Budget 2026", drift=0.05), Column("Avvikelse", of=(1, -2))),
            620_000,
            last=8,
        ),
        Look("wide", 9, 96, head="#1f3864", head_ink="#ffffff", total="#d9e2f3", rule="#bfbfbf"),
        Wear(),
    ),
    Case(
        "inga-linjer-serif",
        "Miljö- och byggnämnden",
        "Uppföljning av budget",
        fields(
            "Verksamhet (tkr)",
            (BUDGET, FORECAST, DEVIATION),
            "Miljötillsyn|Bygglov|Livsmedelskontroll|Mätning och kartor|Trafikplanering|Gemensamt",
            9_000,
        ),
        Look("wide serif", 9, 150, rules="none", gap=14),
        Wear(blur=0.6),
    ),
    Case(
        "smala-manader-parenteser",
        "Nämnden för teknik och service",
        "Utfall per månad",
        accounts(
            "tkr",
            (
                Column("Januari"),
                Column("Februari", drift=0.1),
                Column("Mars", drift=0.2),
                Column("April", drift=0.1),
                Column("Summa", of=(1, 2, 3, 4)),
            ),
            21_000,
            Style(parentheses=True),
        ),
        Look("narrow", 10, 120, head="#d9d9d9", rule="#7f7f7f"),
        Wear(kept="jpeg", quality=85),
    ),
    Case(
        "punkter-tankstreck",
        "Regionfastighetsnämnden",
        "Driftbudget",
        accounts("Tkr", (BUDGET, FORECAST, DEVIATION), 1_450_000, Style(gap=".", minus=EN_DASH)),
        Look("office", 11, 200, rule="#404040", total="#f2f2f2"),
        Wear(kept="jpeg", quality=75),
    ),
    Case(
        "antal-och-procent",
        "Utbildningsnämnden",
        "Förbrukning av budget",
        fields(
            "Område, tkr",
            (
                Column("Antal\nelever", "count"),
                Column("Budget\n2026"),
                Column("Utfall\njan–apr", part=1 / 3, drift=0.1),
                Column("Förbrukat\nav budget", "percent", (3, 2)),
                Column("Kvar", of=(2, -3)),
            ),
            "Förskoleklass|Grundskola|Anpassad grundskola|Fritidshem|Modersmål|Skolskjuts",
            82_000,
        ),
        Look("sans", 9, 150, rules="level", head="#c6e0b4", zebra="#f3f9ef"),
        Wear(kept="jpeg", quality=85),
    ),
    Case(
        "varav-rader-tomma-rutor",
        "Individ- och familjenämnden",
        "Nettokostnader",
        Sheet(
            "Mål och medel, tkr",
            (BUDGET, FORECAST, DEVIATION, Column("Bokslut 2025", drift=0.15)),
            (
                Row("Stöd till vuxna", 34_200),
                Row("varav placeringar", 12_900, kind="part"),
                Row("varav öppenvård", 8_100, kind="part", blank={3: ""}),
                Row("Stöd till barn och unga", 51_700),
                Row("varav familjehem", 23_300, kind="part"),
                Row("Ekonomiskt bistånd", 18_400),
                Row("Ny verksamhet", 2_600, blank={0: "-", 3: ""}),
                Row("Nämnd", 1_150, blank={1: "-"}),
                Row("Totalt", sums=(0, 3, 5, 6, 7), kind="total"),
            ),
        ),
        Look("sans", 9, 150, rule="#a6a6a6", indent=6, total="#fff2cc"),
        Wear(kept="jpeg", quality=60),
    ),
    Case(
        "miljoner-med-decimaler",
        "Regionstyrelsen",
        "Resultat per nämnd",
        fields(
            "Mnkr",
            (
                Column("Budget"),
                Column("Prognos", drift=0.03),
                Column("Avvikelse", of=(2, -1)),
                Column("Förra\nprognosen", drift=0.05),
            ),
            "Hälso- och sjukvårdsnämnden|Kollektivtrafiknämnden|Kulturnämnden|Patientnämnden|Regionstyrelsen",
            -6_200,
            Style(decimals=1),
        ),
        Look("office", 10, 300, rules="head", rule="#000000", gap=10),
        Wear(colours="gray"),
    ),
)
