"""A sentence that runs over a page break with notes between its halves, and a line chart inside a frame."""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import stringWidth

from printed_pages import BOLD, HEIGHT, PLAIN, Pages, Rgb

BLUE: Rgb = (0.18, 0.46, 0.71)
ORANGE: Rgb = (0.93, 0.49, 0.19)
YEARS = ("2022", "2023", "2024", "2025", "2026", "2027")
LINES = (("Under 80 år", BLUE, (96, 98, 97, 101, 104, 106)), ("Över 80 år", ORANGE, (41, 44, 49, 55, 61, 66)))
LEFT, RIGHT, PITCH = 56.0, 530.0, 14.0
FIRST = (
    "Antalet äldre ökar i hela länet, och ökningen är störst i kommunerna vid kusten. Under 2025 fick 156",
    "personer plats i särskilt boende. Kommunerna räknar med att behovet växer med fyra procent om",
    "året till och med 2030. Kostnaden för en plats var 812 000 kronor under 2025.",
)


SECOND = (
    "Kommunen ansvarar för boendet enligt lagen, och regionen ansvarar för läkarna. Ansvaret har prö-",
    "vats flera gånger. Regionen och kommunerna har kommit överens om att kostnaden på 3,2 mnkr",
)


def _raised(pages: Pages, x: float, top: float, mark: str, after: str = "") -> None:
    """A raised digit, behind text of the page's size."""
    pages.text(x + stringWidth(after, PLAIN, 10.5) + 0.3, top, mark, size=6)


def note_between() -> bytes:
    """Two pages; the first ends in the middle of a sentence, above notes of which the last has no full stop."""
    pages = Pages(title="Utredning om särskilt boende")
    pages.text(LEFT, 60, "Utredning om särskilt boende", font=BOLD, size=20)
    pages.text(LEFT, 100, "Behovet", font=BOLD, size=14)
    top = pages.lines(LEFT, 124, FIRST, size=10.5)
    pages.text(LEFT, top + 14, "Ansvaret", font=BOLD, size=14)
    pages.lines(LEFT, top + 38, SECOND, size=10.5)
    _raised(pages, LEFT, 124 + 2 * PITCH, "1", FIRST[2])
    _raised(pages, LEFT, top + 38 + PITCH, "2", SECOND[1])
    pages.rule(LEFT, 730, 200, 730)
    _raised(pages, LEFT, 738, "1")
    pages.text(LEFT + 6, 738, "Kostnaden är ett genomsnitt för länets kommuner.", size=8.5)
    _raised(pages, LEFT, 752, "2")
    pages.text(LEFT + 6, 752, "www.norrmark.example/avtal/", size=8.5)
    pages.text(RIGHT - 20, 800, "1 (2)", size=9)
    pages.page()
    pages.text(LEFT, 60, "ska delas lika från och med den 1 januari 2027. Avtalet ska prövas igen 2030.", size=10.5)
    pages.text(LEFT, 94, "Förslag", font=BOLD, size=14)
    pages.text(LEFT, 118, "Utredningen föreslår att tio nya platser inrättas senast den 31 december 2028.", size=10.5)
    pages.text(RIGHT - 20, 800, "2 (2)", size=9)
    return pages.bytes()


def _chart(pages: Pages, left: float, top: float) -> None:
    """A frame with a title, a scale, two lines with a value at each end, the years, and the key below them."""
    pages.box(left, top, left + 400, top + 236)
    pages.text(left + 120, top + 8, "Personer i särskilt boende", size=13)
    bottom = top + 180
    for step in range(4):
        pages.rule(left + 50, bottom - step * 42, left + 380, bottom - step * 42, 0.3)
        pages.right(left + 42, bottom - step * 42 - 5, str(step * 40), size=8)
    for _, colour, values in LINES:
        points = [(left + 75 + at * 56, bottom - value * 1.05) for at, value in enumerate(values)]
        canvas = pages.canvas
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(1.6)
        path = canvas.beginPath()
        path.moveTo(points[0][0], HEIGHT - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, HEIGHT - y)
        canvas.drawPath(path, stroke=1, fill=0)
        for at in (0, -1):
            pages.text(points[at][0] - 6, points[at][1] - 13, str(values[at]), size=8)
    for at, year in enumerate(YEARS):
        pages.text(left + 66 + at * 56, bottom + 5, year, size=8)
    for at, (name, colour, _) in enumerate(LINES):
        x = left + 110 + at * 110
        canvas = pages.canvas
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(1.6)
        canvas.line(x, HEIGHT - (bottom + 34), x + 18, HEIGHT - (bottom + 34))
        pages.text(x + 22, bottom + 30, name, size=8)


def framed_chart() -> bytes:
    """A line chart that Word would call an object: all its words lie inside its frame; a caption below it."""
    pages = Pages(title="Behov av boende")
    pages.text(LEFT, 56, "Behov av särskilt boende", font=BOLD, size=20)
    pages.text(LEFT, 96, "Prognos", font=BOLD, size=14)
    pages.flow(LEFT, 120, "Omsorgsnämnden i Norrby kommun räknar med 172 personer i särskilt boende 2027.", 480)
    _chart(pages, LEFT, 146)
    pages.text(LEFT, 390, "Diagram 1. Antal personer i särskilt boende 2022–2027.", font="Helvetica-Oblique", size=9)
    pages.flow(
        LEFT,
        414,
        "Diagrammet visar att de som är över 80 år ökar mest. Tio nya platser kostar 8,1 mnkr om året, och de ska "
        "finnas senast den 1 mars 2027.",
        480,
    )
    return pages.bytes()
