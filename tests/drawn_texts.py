"""Makes pages of text that are drawn by chance: one column or two, headings, paragraphs that run on, lists, heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from reportlab.pdfbase.pdfmetrics import stringWidth

from printed_pages import BOLD, PLAIN, Pages

TITLE = "Årsrapport 2025"
HEADINGS = (
    "Sammanfattning", "Bakgrund", "Ekonomi", "Medarbetare", "Mål och uppdrag", "Verksamheten under året", "Risker",
    "Investeringar", "Ny plan för kollektivtrafiken 2026–2030", "Så arbetar vi vidare", "Kvalitet i förskolan",
)  # fmt: skip
SENTENCES = (
    "Nämnden följer upp budgeten varje månad.",
    "Prognosen bygger på utfallet hittills och på vad cheferna vet om resten av året.",
    "Kostnaden för vikarier blev 3,4 mnkr, vilket är 410 tkr mer än budgeterat.",
    "Arbetet påbörjades den 12 januari 2026 och ska vara klart senast den 30 september samma år.",
    "Invånarna har fått lämna synpunkter vid tre möten.",
    "Förslaget skickas på remiss till kommunerna under våren 2026.",
    "Andelen nöjda besökare ökade från 71 till 78 procent.",
    "Hamnen i Norrby byggs om, och därför flyttas marknaden till torget.",
    "Beslutet gäller från och med den 1 mars 2026.",
    "Regionen ansvarar för läkarna enligt avtalet från 2024.",
    "Underskottet på 2,1 mnkr beror på lägre intäkter från uthyrningen av lokaler.",
)
ITEMS = (
    "minska sjukfrånvaron",
    "korta köerna till operation",
    "bygga ut nätet i Granvika",
    "ta fram en plan senast den 1 maj 2026",
    "se över avgifterna för lokaler och anläggningar som föreningarna hyr av kommunen, så att de blir lika för alla",
)
TOP, INDENT = 96.0, 14.0


@dataclass(frozen=True)
class Part:
    """A heading, a paragraph or an item of a list."""

    kind: str
    text: str


@dataclass(frozen=True)
class DrawnText:
    """The pages, and what a reader finds on them in order."""

    data: bytes
    parts: tuple[Part, ...]


def drawn_text(seed: int) -> DrawnText:
    """The pages of a number; the same on every run."""
    chance = Random(seed)
    parts = tuple(_parts(chance))
    columns, size = 1 + seed % 2, chance.choice((9.5, 10.0, 11.0))
    width = 483.0 if columns == 1 else 228.0
    places = [(56.0 + column * 255, page) for page in range(9) for column in range(columns)]
    drawing = _Drawing(size, size * chance.choice((1.2, 1.3)), chance.choice((4.0, 6.0, 9.0)), width)
    bottom = chance.choice((420.0, 600.0, 740.0))
    sheets = _fill(drawing, parts, places, bottom)
    pages, last = Pages(title=TITLE), max(sheet.page for sheet in sheets)
    headed = last > 0 and chance.random() < 0.6
    for page in range(last + 1):
        if page:
            pages.page()
        else:
            pages.text(56, 56, TITLE, font=BOLD, size=20)
        if headed:
            pages.text(56, 24, "Norrby kommun", size=8)
            pages.right(539, 24, f"Sida {page + 1} av {last + 1}", size=8)
        for line in sheets:
            if line.page == page:
                pages.text(line.x, line.top, line.text, font=line.font, size=line.size)
    return DrawnText(pages.bytes(), (Part("heading", TITLE), *parts))


def _parts(chance: Random) -> Iterator[Part]:
    """Chapters with a heading, some paragraphs, and now and then a list between two of them."""
    for heading in chance.sample(HEADINGS, chance.randint(3, 6)):
        yield Part("heading", heading)
        for _ in range(chance.randint(1, 3)):
            yield Part("paragraph", " ".join(chance.sample(SENTENCES, chance.randint(1, 5))))
        if chance.random() < 0.4:
            yield Part("paragraph", "Nämnden ska under året")
            yield from (Part("list_item", f"• {item}") for item in chance.sample(ITEMS, chance.randint(2, 4)))
            yield Part("paragraph", " ".join(chance.sample(SENTENCES, 2)))


@dataclass(frozen=True)
class _Line:
    """A line where it stands."""

    page: int
    x: float
    top: float
    text: str
    font: str
    size: float


@dataclass(frozen=True)
class _Drawing:
    """The size of the letters, the step between lines, the space between parts, and the width of a column."""

    size: float
    pitch: float
    space: float
    width: float

    def lines(self, part: Part) -> list[str]:
        """The lines of a part."""
        font, size = (BOLD, 13.0) if part.kind == "heading" else (PLAIN, self.size)
        width = self.width - (INDENT if part.kind == "list_item" else 0)
        lines = [""]
        for word in part.text.removeprefix("• ").split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and stringWidth(longer, font, size) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines


def _again(made: list[_Line], place: tuple[float, int], top: float, pitch: float) -> float:
    """Take the last line along to another column; gives where the next one stands."""
    line = made.pop()
    made.append(replace(line, page=place[1], x=place[0], top=top))
    return top + pitch


def _fill(drawing: _Drawing, parts: Sequence[Part], places: Sequence[tuple[float, int]], bottom: float) -> list[_Line]:
    """Set the parts from column to column; a heading takes two lines of what it heads along with it.

    No column ends with a full stop inside a paragraph, because nobody could tell that it goes on.
    """
    made: list[_Line] = []
    at, top = 0, TOP
    for part in parts:
        heading = part.kind == "heading"
        lines, pitch = drawing.lines(part), 16.0 if heading else drawing.pitch
        if heading:
            top += 8 if top > TOP else 0
            if top + len(lines) * pitch + 2 * drawing.pitch + drawing.space > bottom:
                at, top = at + 1, TOP
        for number, line in enumerate(lines):
            if top + pitch > bottom:
                at, top = at + 1, TOP
                if number and lines[number - 1].endswith("."):
                    top = _again(made, places[at], top, pitch)
            x, page = places[at]
            if part.kind == "list_item":
                if number == 0:
                    made.append(_Line(page, x, top, "•", PLAIN, drawing.size))
                x += INDENT
            made.append(_Line(page, x, top, line, BOLD if heading else PLAIN, 13.0 if heading else drawing.size))
            top += pitch
        top += 3 if heading else drawing.space if part.kind == "paragraph" else drawing.space / 2
    return made
