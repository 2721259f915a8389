"""Picture tables made by chance: rows and columns as committees have them, in any look and after any wear.

The same seed always makes the same table.  Four of five have sums or differences; one of five of those has a misprint.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import count
from random import Random

from pictures.case import EN_DASH, MINUS, THIN, Case
from pictures.drawing import Look
from pictures.faces import FACES
from pictures.sheets import Column, Row, Sheet, Style
from pictures.wear import Wear

COMMITTEES = (
    "Barn- och ungdomsnämnden", "Kulturnämnden", "Tekniska nämnden", "Omsorgsnämnden", "Miljönämnden", "Valnämnden",
    "Trafiknämnden", "Byggnadsnämnden", "Räddningsnämnden", "Hälsonämnden", "Servicenämnden", "Arbetsnämnden",
)  # fmt: skip
HEADINGS = ("Drift", "Ekonomiskt läge", "Uppföljning av budget", "Resultat", "Prognos för året", "Nettokostnader")
CORNERS = ("Belopp i tkr", "tkr", "Tkr", "Verksamhet, tkr", "Område (tkr)", "Resultaträkning, tkr")
COSTS = (
    "Personalkostnader", "Lokalhyror", "Köp av tjänster", "Material", "Övriga kostnader", "Avskrivningar", "Bidrag",
    "Transporter", "Livsmedel", "Datorer och telefoni", "Konsulter", "Försäkringar", "El och värme", "Utbildning",
)  # fmt: skip
FIELDS = (
    "Bibliotek", "Idrottsanläggningar", "Kulturskola", "Fritidsgårdar", "Föreningsstöd", "Nämnd och stab", "Förskola",
    "Grundskola", "Gymnasieskola", "Vuxenutbildning", "Skolskjuts", "Hemtjänst", "Särskilt boende", "Daglig verksamhet",
    "Gator och vägar", "Parker", "Vinterväghållning", "Bygglov", "Mätning och kartor", "Livsmedelskontroll", "Larm",
    "Missbruksvård", "Ekonomiskt bistånd", "Ensamkommande barn", "Räddningstjänst", "Överförmyndare", "Administration",
)  # fmt: skip
BUDGET, FORECAST, ACTUAL = Column("Budget 2026"), Column("Prognos 2026", drift=0.06), Column("Utfall 2026", drift=0.12)
SPENT, LAST = Column("Utfall\njan–apr", part=1 / 3, drift=0.08), Column("Bokslut 2025", drift=0.1)
MONTHS = (Column("Januari"), Column("Februari", drift=0.1), Column("Mars", drift=0.2), Column("Summa", of=(1, 2, 3)))
ADDING = (
    (BUDGET, FORECAST, Column("Avvikelse", of=(2, -1))),
    (BUDGET, FORECAST, Column("Avvikelse", of=(1, -2))),
    (BUDGET, SPENT, FORECAST, Column("Avvikelse", of=(3, -1))),
    (ACTUAL, Column("Budget 2026", drift=0.12), Column("Differens", of=(2, -1))),
    (BUDGET, FORECAST, Column("Avvikelse", of=(2, -1)), LAST),
    (BUDGET, SPENT, Column("Kvar", of=(1, -2)), FORECAST, Column("Avvikelse", of=(1, -4)), LAST),
    MONTHS,
)
LOOSE = ((BUDGET, SPENT), (BUDGET, SPENT, LAST), (BUDGET,), (LAST, BUDGET, Column("Budget 2027", drift=0.08)))
"""Columns of which none follows from others."""
HEADS = (("", ""), ("#d9d9d9", ""), ("#fbd94b", ""), ("#1f3864", "#ffffff"), ("#c6e0b4", ""), ("#2e75b6", "#ffffff"))
SIZES = (60, 900, 12_000, 150_000, 900_000, 4_000_000)
"""Thousands that a committee has about."""
THIN_FACES = ("office", "wide", "wide serif")
"""Those that have a thin space; others show a box."""
TOTAL = Row("Summa", kind="total")


def random_cases(seed: int) -> Iterator[Case]:
    """Endlessly many."""
    return (random_case(number) for number in count(seed))


def random_case(seed: int) -> Case:
    """One table, its look and its wear."""
    random = Random(seed)
    font = random.choice([*FACES])
    sheet = _sheet(random, font)
    if random.random() < 0.2:
        sheet = _misprinted(random, sheet)
    heading = "Utfall per månad" if sheet.columns == MONTHS else random.choice(HEADINGS)
    return Case(f"slump-{seed}", random.choice(COMMITTEES), heading, sheet, _look(random, font), _wear(random))


def _sheet(random: Random, font: str) -> Sheet:
    about = random.choice(SIZES)
    style = Style(
        gap=random.choice((" ", " ", " ", THIN if font in THIN_FACES else " ", ".")),
        minus=random.choice(("-", "-", MINUS, EN_DASH)),
        decimals=random.choice((0, 0, 0, 0, 1)),
        parentheses=random.random() < 0.1,
        plus=random.random() < 0.1,
    )
    columns = random.choice(LOOSE if random.random() < 0.25 else ADDING)
    make = random.choice((_accounts, _fields, _groups, _fields))
    return Sheet(random.choice(CORNERS), columns, tuple(make(random, about)), style)


def _accounts(random: Random, about: int) -> list[Row]:
    """Revenue, costs by kind, their sum and the net."""
    costs = random.sample(COSTS, random.randint(2, 6))
    rows = [Row("Intäkter", _part(random, about, 5), kind="total")]
    rows += [Row(name, -_part(random, about, len(costs))) for name in costs]
    rows += [Row("Kostnader", sums=range(1, len(rows)), kind="total")]
    return [*rows, Row("Nettokostnader", sums=(0, len(rows) - 1), kind="total")]


def _fields(random: Random, about: int) -> list[Row]:
    """Fields of work, in most with their sum."""
    names = random.sample(FIELDS, random.randint(2, 11))
    rows = [Row(name, _part(random, about, len(names))) for name in names]
    return [*rows, replace(TOTAL, sums=range(len(rows)))] if random.random() < 0.7 else rows


def _groups(random: Random, about: int) -> list[Row]:
    """Two groups of fields with their sums, and the sum of both."""
    names, rows, totals = random.sample(FIELDS, 8), [], []
    for name in ("Drift", "Projekt"):
        size = random.randint(2, 4)
        rows.append(Row(name, kind="group"))
        begin = len(rows)
        rows += [Row(names.pop(), _part(random, about, size)) for _ in range(size)]
        totals.append(len(rows))
        rows.append(Row(f"Summa {name.lower()}", sums=range(begin, len(rows)), kind="total"))
    return [*rows, Row("Totalt", sums=totals, kind="total")]


def _part(random: Random, about: int, parts: int) -> int:
    """A share of all, some much smaller than others."""
    return round(about / parts * random.choice((1, 1, 1, 0.3, 0.05)) * (0.5 + random.random()))


def _misprinted(random: Random, sheet: Sheet) -> Sheet:
    """The same with another digit in one figure that takes part in a sum or difference."""
    sums = any(row.sums for row in sheet.rows)
    parts = [
        money for money in sheet.money
        if sums or any(abs(other) == money.column for column in sheet.columns for other in column.of)
    ]  # fmt: skip
    if not parts:
        return sheet
    money = random.choice(parts)
    digits = list(str(money.value))
    places = [at for at, sign in enumerate(digits) if sign.isdigit()]
    at = random.choice(places[:-1] or places)  # in the last, rounding would explain it
    digits[at] = random.choice([digit for digit in "123456789" if digit != digits[at]])
    return replace(sheet, misprints={(money.row, money.column): Decimal("".join(digits))})


def _look(random: Random, font: str) -> Look:
    head, head_ink = random.choice(HEADS)
    rules = random.choice(("all", "all", "level", "head", "none"))
    return Look(
        font=font,
        size=random.choice((8, 9, 9, 10, 11)),
        dpi=random.choice((96, 96, 120, 150, 150, 200, 300)),
        rules=rules,
        rule=random.choice(("#000000", "#7f7f7f", "#a6a6a6", "#bfbfbf", "#8ea9db")),
        paper=random.choice(("#ffffff", "#ffffff", "#ffffff", "#f7f7f5")),
        ink=random.choice(("#000000", "#000000", "#404040")),
        negative=random.choice(("", "", "", "#c00000")),
        head=head,
        head_ink=head_ink,
        zebra=random.choice(("", "", "#ececec", "#dce6f1")),
        total=random.choice(("", "", "#d9e2f3", "#fff2cc")),
        centred_heads=random.random() < 0.2,
        indent=random.choice((0, 0, 5)),
        gap=random.choice((6, 10, 14) if rules in ("head", "none") else (0, 0, 4)),
    )


def _wear(random: Random) -> Wear:
    kept = random.choice(("png", "alpha", "jpeg", "jpeg", "jpeg"))
    scanned = random.random() < 0.15
    return Wear(
        tilt=random.choice((0, 0.4, -0.8, 1)) if scanned else 0,
        blur=random.choice((0.5, 0.7)) if scanned else random.choice((0, 0, 0, 0.4)),
        noise=random.choice((4, 8)) if scanned else 0,
        colours="gray" if scanned else "all",
        kept="jpeg" if scanned else kept,
        quality=random.choice((40, 60, 75, 85, 92)),
    )
