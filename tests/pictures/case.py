"""A table that is pasted as a picture, and what most of them share: columns, and rows as reports have them."""

from __future__ import annotations

from dataclasses import dataclass

from pictures.drawing import Look
from pictures.sheets import Column, Row, Sheet, Style
from pictures.wear import Wear

BUDGET = Column("Budget 2026")
FORECAST = Column("Prognos 2026", drift=0.06)
DEVIATION = Column("Avvikelse", of=(2, -1))
ACTUAL = Column("Utfall\njan–apr", part=1 / 3, drift=0.08)
PLAIN = Style()
MINUS, EN_DASH, THIN, NO_BREAK = "\u2212", "\u2013", "\u2009", "\u00a0"


@dataclass(frozen=True, eq=False)
class Case:
    """A table, how it looks, and what report it stands in."""

    name: str
    committee: str
    heading: str
    sheet: Sheet
    look: Look
    wear: Wear
    strips: int = 1
    """In how many pictures under each other it is pasted."""


def accounts(corner: str, columns: tuple[Column, ...], size: int, style: Style = PLAIN, last: int = 6) -> Sheet:
    """Revenue and costs by kind, with their net and the result, as most monthly reports have it."""
    rows = [
        Row("Verksamhetens intäkter", size // 6, kind="total"),
        Row("Personalkostnader", -size // 2),
        Row("Lokalhyror", -size // 9),
        Row("Köp av tjänster", -size // 4),
        Row("Övriga kostnader", -size // 30),
        Row("Verksamhetens kostnader", sums=(1, 2, 3, 4), kind="total"),
        Row("Nettokostnader", sums=(0, 5), kind="total"),
        Row("Finansnetto", 0),
        Row("Årets resultat", sums=(6, 7), kind="total"),
    ]
    return Sheet(corner, columns, tuple(rows[: last + 1]), style)


def fields(corner: str, columns: tuple[Column, ...], names: str, about: int, style: Style = PLAIN) -> Sheet:
    """Fields of work and their sum; each is smaller than the one before it."""
    parts = names.split("|")
    rows = [Row(name, round(about / (1 + 0.7 * at))) for at, name in enumerate(parts)]
    return Sheet(corner, columns, (*rows, Row("Summa", sums=range(len(parts)), kind="total")), style)
