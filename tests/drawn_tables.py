"""Makes pages with tables that are drawn by chance: rules or none, shades, names of several lines, groups, sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Literal

from reportlab.pdfbase.pdfmetrics import stringWidth

from printed_pages import BOLD, PLAIN, Pages, Rgb

Style = Literal["all", "level", "none", "under head", "shaded head", "every second"]
STYLES: tuple[Style, ...] = ("all", "level", "none", "under head", "shaded head", "every second")
SHADE: Rgb = (0.85, 0.9, 0.97)
LEFT, WIDTH, NAMES_WIDTH = 56.0, 483.0, 200.0
TITLE, HEADING = "Ekonomisk uppföljning", "Driftredovisning, tkr"
NAMES = (
    "Förskola", "Grundskola", "Gymnasium", "Äldreomsorg", "Hemtjänst", "Individ- och familjeomsorg", "Kultur", "Fritid",
    "Teknik och gator", "Vatten och avlopp", "Räddningstjänst", "Kommunledning", "Överförmyndare", "Bygg och miljö",
    "Personalkostnader", "Lokalhyror", "Köp av tjänster", "Övriga kostnader", "Statsbidrag", "Avskrivningar",
)  # fmt: skip
LONG_NAMES = (
    "Särskilt boende för personer med funktionsnedsättning",
    "Ersättning till enskilda förskolor och pedagogisk omsorg",
    "Gemensam administration för kultur och fritid",
    "Stöd till föreningar verksamma inom nämndens område",
)
GROUPS = ("Skattefinansierat", "Avgiftsfinansierat", "Pågående projekt", "Färdigställda projekt")
HEADS = ("Budget 2026", "Utfall 2026", "Prognos 2026", "Avvikelse", "Utfall 2025", "Budget 2025", "Förändring")
ABOVE = (
    "Nämnden i Norrby kommun följer upp budgeten varje månad. Prognosen bygger på utfallet hittills och på vad "
    "cheferna vet om resten av året, och den lämnas till kommunstyrelsen senast den 15 i varje månad."
)
BELOW = (
    "Kostnaderna för vikarier har ökat sedan januari 2026. Chefen för verksamheten återkommer med förslag till "
    "åtgärder senast den 1 september 2026, när delårsbokslutet är klart."
)


@dataclass(frozen=True)
class Row:
    """A row as it is drawn: its name in lines, its figures, or none where it names a group."""

    name: tuple[str, ...]
    figures: tuple[tuple[str, ...], ...]
    bold: bool


@dataclass(frozen=True)
class Drawn:
    """A page with one table, and what stands in it."""

    style: Style
    data: bytes
    rows: tuple[tuple[str, ...], ...]


def drawn_table(seed: int) -> Drawn:
    """The page of a number; the same on every run."""
    chance = Random(seed)
    style, size = STYLES[seed % len(STYLES)], chance.choice((8.0, 9.0, 9.5, 10.0))
    heads = chance.sample(HEADS, chance.randint(2, 5))
    rows = _rows(chance, heads, size)
    widths = [max(_width(row, at, size) for row in rows if row.figures) for at in range(len(heads))]
    gap = chance.choice((6.0, 8.0, 14.0, 24.0))
    start = LEFT + min(NAMES_WIDTH, WIDTH - sum(widths) - gap * len(widths))
    rights = [start + sum(widths[: at + 1]) + gap * (at + 1) for at in range(len(widths))]
    pages = Pages(title=TITLE)
    pages.text(LEFT, 56, TITLE, font=BOLD, size=18)
    top = pages.flow(LEFT, 92, ABOVE, WIDTH, size=chance.choice((10, 11)))
    pages.text(LEFT, top + 12, HEADING, font=BOLD, size=13)
    room, apart = chance.choice((0.0, 2.5)), chance.random() < 0.5
    end = _Drawing(pages, style, size, start, rights, room, apart).table(rows, top + 38, last=chance.random() < 0.5)
    pages.flow(LEFT, end + 18, BELOW, WIDTH, size=10)
    return Drawn(style, pages.bytes(), tuple(_texts(row, len(heads)) for row in rows))


def _rows(chance: Random, heads: Sequence[str], size: float) -> list[Row]:
    broken, decimals, missing = chance.random() < 0.5, chance.random() < 0.3, chance.choice((0.0, 0.0, 0.12))
    names = chance.sample(NAMES, chance.randint(3, 9))
    if chance.random() < 0.5:
        names[chance.randrange(len(names))] = chance.choice(LONG_NAMES)
    groups = chance.sample(GROUPS, 2) if chance.random() < 0.35 else []
    rows = [Row(("Verksamhet",), tuple(tuple(head.split()) if broken else (head,) for head in heads), True)]
    for at, name in enumerate(names):
        if groups and at in (0, len(names) // 2):
            rows.append(Row((groups.pop(),), (), True))
        figures = (("" if chance.random() < missing else _figure(chance, decimals),) for _ in heads)
        rows.append(Row(_lines(name, size), tuple(figures), False))
    if chance.random() < 0.6:
        rows.append(Row(("Summa",), tuple((_figure(chance, decimals),) for _ in heads), True))
    return rows


def _figure(chance: Random, decimals: bool) -> str:
    value = chance.choice((0, *(chance.randint(-most, most) for most in (99, 9_999, 999_999))))
    return (f"{value / 10:,.1f}" if decimals else f"{value:,}").replace(",", " ").replace(".", ",")


def _lines(name: str, size: float) -> tuple[str, ...]:
    """A name in lines that are no wider than the column for names."""
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and stringWidth(longer, PLAIN, size) > 120:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)


def _width(row: Row, at: int, size: float) -> float:
    return max(stringWidth(line, BOLD, size) for line in row.figures[at])


def _texts(row: Row, columns: int) -> tuple[str, ...]:
    figures = row.figures or (("",),) * columns
    return (" ".join(row.name), *(" ".join(lines) for lines in figures))


@dataclass(frozen=True)
class _Drawing:
    """Where a table is drawn, and how: ``room`` above and below the words of a row, shades cell by cell or whole."""

    pages: Pages
    style: Style
    size: float
    start: float
    rights: Sequence[float]
    room: float
    apart: bool

    def table(self, rows: Sequence[Row], top: float, *, last: bool) -> float:
        """Draw it from ``top``, with figures beside the ``last`` line of a name or its first; gives where it ends."""
        pad, pitch, end = self.room, self.size + 2, self.rights[-1] + 3
        tops = [top]
        for row in rows:
            tall = max(len(row.name), *map(len, row.figures)) if row.figures else len(row.name)
            tops.append(tops[-1] + tall * pitch + 2 * pad)
        for at, y in enumerate(tops[:-1]):
            before = sum(bool(row.figures) for row in rows[:at])
            second = self.style == "every second" and bool(rows[at].figures) and before % 2 == 0
            if (at == 0 or second) and self.style in ("all", "shaded head", "every second"):
                sides = [LEFT - 3, self.start, *(right + 3 for right in self.rights)] if self.apart else [LEFT - 3, end]
                for left, right in pairwise(sides):
                    self.pages.box(left, y, right, tops[at + 1], fill=SHADE)
        for at, row in enumerate(rows):
            self._row(row, tops[at] + pad, pitch, head=at == 0, last=last)
        self._rules(tops, end)
        return tops[-1]

    def _row(self, row: Row, top: float, pitch: float, *, head: bool, last: bool) -> None:
        font = BOLD if row.bold else PLAIN
        tall = max(len(row.name), *map(len, row.figures)) if row.figures else len(row.name)
        down = tall - len(row.name) if head else 0
        self.pages.lines(LEFT, top + down * pitch, row.name, font=font, size=self.size, pitch=pitch)
        for right, lines in zip(self.rights, row.figures, strict=False):
            first = tall - len(lines) if head or last else 0
            for at, line in enumerate(lines):
                self.pages.right(right, top + (first + at) * pitch, line, font=font, size=self.size)

    def _rules(self, tops: Sequence[float], end: float) -> None:
        levels = {"all": tops, "level": tops, "under head": tops[1:2], "shaded head": tops[1:2]}.get(self.style, ())
        for y in levels:
            self.pages.rule(LEFT - 3, y, end, y)
        if self.style == "all":
            for x in (LEFT - 3, self.start, *(right + 3 for right in self.rights)):
                self.pages.rule(x, tops[0], x, tops[-1])
