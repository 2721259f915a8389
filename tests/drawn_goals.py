"""Makes pages with goals and lights that are drawn by chance: discs, signs, filled cells, words; rules or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from reportlab.pdfbase.pdfmetrics import stringWidth

from printed_pages import BOLD, PLAIN, Pages, Rgb

Light = Literal["disc", "sign", "fill", "word in fill", "sign and word"]
LIGHTS: tuple[Light, ...] = ("disc", "sign", "fill", "word in fill", "sign and word")
Rules = Literal["all", "level", "none"]
COLOURS: dict[str, Rgb] = {"green": (0.0, 0.69, 0.31), "yellow": (1.0, 0.75, 0.0), "red": (0.85, 0.12, 0.15)}
WORDS = {"green": "Uppnått", "yellow": "Delvis", "red": "Ej uppnått"}
HEAD_SHADE: Rgb = (0.85, 0.9, 0.97)
TITLE, HEADING = "Måluppföljning 2025", "Nämndens mål"
GOALS = (
    "Fler invånare ska ha tillgång till mötesplatser för kultur nära sitt hem.",
    "Andelen besökare under 25 år ska öka till 35 procent under 2025.",
    "Kostnaden per besök ska inte överstiga 92 kronor.",
    "Vården ska vara lätt att nå för alla, oavsett var i länet man bor och vilket språk man talar bäst.",
    "Öka frisknärvaron.",
    "Bygga ut nätet.",
    "Ta fram en plan för offentlig konst i nya bostadsområden tillsammans med föreningarna.",
)
COMMENTS = ("Enligt plan", "Kön är 48 elever och växer, därför att två lärare är lediga.", "Klart i mars 2026.", "")
SIZE, PITCH, ROOM = 10.0, 12.5, 3.0
SIDES = (56.0, 276.0, 366.0, 536.0)


@dataclass(frozen=True)
class DrawnGoals:
    """A page, and what its table holds: the texts and the colours of its rows, the head first."""

    data: bytes
    rows: tuple[tuple[str, ...], ...]
    colours: tuple[str | None, ...]


def drawn_goals(seed: int) -> DrawnGoals:
    """The page of a number; the same on every run."""
    chance = Random(seed)
    light, rules = LIGHTS[seed % len(LIGHTS)], (("all", "level", "none")[seed // len(LIGHTS) % 3])
    commented, shaded, tight = chance.random() < 0.6, chance.random() < 0.6, chance.random() < 0.4
    colours = [chance.choice(list(COLOURS)) for _ in range(chance.randint(3, 7))]
    goals = [(goal, chance.choice(COMMENTS)) for goal in chance.sample(GOALS, len(colours))]
    pages = Pages(title=TITLE)
    pages.text(56, 56, TITLE, font=BOLD, size=18)
    top = pages.flow(56, 90, "Nämnden i Norrby kommun följer upp sina mål två gånger varje år.", 480, size=10.5)
    pages.text(56, top + 12, HEADING, font=BOLD, size=13)
    drawing = _Drawing(pages, light, SIDES if commented else SIDES[:3], 0.5 if tight else ROOM)
    end = drawing.table(goals, colours, top + 36, shaded=shaded, rules=rules)
    pages.flow(56, end + 18, "Två av målen ska vara uppnådda före den 31 december 2026.", 480, size=10.5)
    words = [WORDS[colour] if light in ("word in fill", "sign and word") else "" for colour in colours]
    signs = [" ".join(part for part in ("●" if light.startswith("sign") else "", word) if part) for word in words]
    body = [(goal, sign, said) for (goal, said), sign in zip(goals, signs, strict=True)]
    rows = [("Mål", "Status", "Kommentar"), *body]
    return DrawnGoals(pages.bytes(), tuple(row[: 3 if commented else 2] for row in rows), (None, *colours))


def _lines(text: str, width: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and stringWidth(longer, PLAIN, SIZE) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@dataclass(frozen=True)
class _Drawing:
    """How a table of goals is drawn."""

    pages: Pages
    light: Light
    sides: Sequence[float]
    room: float

    def table(
        self, goals: Sequence[tuple[str, str]], colours: Sequence[str], top: float, *, shaded: bool, rules: str
    ) -> float:
        """Draw it from ``top``; gives where it ends."""
        tops = [top, top + PITCH + 2 * self.room]
        for goal, comment in goals:
            tall = max(len(self._text(at, text)) for at, text in ((0, goal), (2, comment)) if at + 1 < len(self.sides))
            tops.append(tops[-1] + tall * PITCH + 2 * self.room)
        if shaded:
            self.pages.box(self.sides[0] - 4, tops[0], self.sides[-1], tops[1], fill=HEAD_SHADE)
        for at, name in enumerate(("Mål", "Status", "Kommentar")[: len(self.sides) - 1]):
            self.pages.text(self.sides[at] + 2, tops[0] + self.room, name, font=BOLD, size=SIZE)
        for (goal, comment), colour, y, end in zip(goals, colours, tops[1:], tops[2:], strict=False):
            self._light(colour, y, end)
            for at, text in ((0, goal), (2, comment)):
                if at + 1 < len(self.sides):
                    lines = self._text(at, text)
                    self.pages.lines(self.sides[at] + 2, y + self.room, lines, size=SIZE, pitch=PITCH)
        for y in tops if rules in ("all", "level") else ():
            self.pages.rule(self.sides[0] - 4, y, self.sides[-1], y)
        for x in (self.sides[0] - 4, *self.sides[1:]) if rules == "all" else ():
            self.pages.rule(x, tops[0], x, tops[-1])
        return tops[-1]

    def _text(self, at: int, text: str) -> list[str]:
        return _lines(text, self.sides[at + 1] - self.sides[at] - 10)

    def _light(self, colour: str, top: float, end: float) -> None:
        left, right = self.sides[1], self.sides[2]
        middle, y = (left + right) / 2, top + self.room
        if self.light in ("fill", "word in fill"):
            self.pages.box(left, top, right, end, fill=COLOURS[colour])
        if self.light == "disc":
            self.pages.disc(middle, y + PITCH / 2, 5, COLOURS[colour])
        if self.light in ("sign", "sign and word"):
            x = middle - 5 if self.light == "sign" else left + 6
            self.pages.text(x, y, "●", font="ZapfDingbats", size=11, colour=COLOURS[colour])
        if self.light in ("word in fill", "sign and word"):
            self.pages.text(left + 18, y, WORDS[colour], size=9.5)
