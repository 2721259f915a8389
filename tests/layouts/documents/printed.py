"""Pages that Word cannot set: drawn diagrams, a box between columns, text up the margin, words broken at line ends."""

from __future__ import annotations

from collections.abc import Sequence

from printed_pages import BOLD, PALE, Pages, Rgb

GREEN: Rgb = (0.0, 0.65, 0.32)
YELLOW: Rgb = (1.0, 0.78, 0.0)
RED: Rgb = (0.85, 0.12, 0.15)
BAR: Rgb = (0.18, 0.46, 0.71)
OTHER: Rgb = (0.93, 0.49, 0.19)


def _column(pages: Pages, x: float, top: float, parts: Sequence[tuple[str, Sequence[str]]]) -> float:
    """Heads and paragraphs of given lines under each other."""
    for head, lines in parts:
        if head:
            pages.text(x, top, head, font=BOLD, size=13)
            top += 20
        top = pages.lines(x, top, lines, size=10, pitch=13) + 8
    return top


def columns_and_box() -> bytes:
    """Two columns with a shaded box across their foot, hyphens at line ends, and a mark up the margin."""
    pages = Pages(title="Nytt från Region Österhav")
    pages.text(56, 60, "Nytt från regionen, mars 2026", font=BOLD, size=22)
    pages.text(
        56, 96, "Regionstyrelsen sammanträdde den 10 mars 2026 och behandlade bland annat bokslutet för 2025.", size=11
    )
    _column(
        pages,
        56,
        130,
        (
            (
                "Bokslutet",
                (
                    "Regionens resultat för 2025 blev ett över-",
                    "skott på 96 miljoner kronor. Det är 56 mil-",
                    "joner kronor bättre än budget. Hälso- och",
                    "sjukvårdsnämnden redovisar däremot ett",
                    "underskott på 31 miljoner kronor.",
                ),
            ),
            (
                "Nya tåg",
                (
                    "Regionstyrelsen beslutade att köpa fem",
                    "nya tåg. De levereras under 2028 och kos-",
                    "tar 640 miljoner kronor, varav staten beta-",
                    "lar 160 miljoner kronor. De äldsta tågen",
                    "tas ur trafik senast den 31 december 2028,",
                    "och till dess ska depån i Norrby vara om-",
                ),
            ),
        ),
    )
    _column(
        pages,
        312,
        130,
        (
            (
                "",
                (
                    "byggd. Arbetet med depån påbörjas den 1",
                    "september 2026.",
                ),
            ),
            (
                "Remisser",
                (
                    "Förslaget till trafikplan skickas på remiss",
                    "till kommunerna. Svaren ska ha kommit in",
                    "senast den 30 juni 2026.",
                ),
            ),
            (
                "Utbildning",
                (
                    "Alla chefer ska gå en utbildning i krisled-",
                    "ning. Den första omgången hålls vecka 17",
                    "och den sista i november 2026.",
                ),
            ),
        ),
    )
    pages.box(50, 372, 545, 440, fill=PALE)
    pages.text(62, 380, "Så påverkas du", font=BOLD, size=12)
    pages.lines(
        62,
        398,
        (
            "Biljettpriset höjs med 2 procent från och med den 1 maj 2026. Ett månadskort för hela länet kostar",
            "därefter 1 020 kronor. Den som reser mindre än åtta dagar i månaden tjänar på enkelbiljetter.",
        ),
        size=10,
        pitch=13,
    )
    pages.text(56, 462, "Kontakt", font=BOLD, size=13)
    pages.text(56, 482, "Regionens kansli svarar på frågor om besluten.", size=10)
    canvas = pages.canvas
    canvas.saveState()
    canvas.rotate(90)
    canvas.setFont("Helvetica", 7)
    canvas.drawString(300, -30, "Signerat 2026-03-12, verifikat 4471-0092")
    canvas.restoreState()
    pages.text(290, 800, "1", size=9)
    return pages.bytes()


YEARS = ("2022", "2023", "2024", "2025")
VALUES = ((42, 47, 51, 58), (40, 44, 50, 52))


def _diagram(pages: Pages, left: float, top: float) -> None:
    bottom = top + 150
    for step in range(4):
        y = bottom - step * 45
        pages.rule(left, y, left + 340, y, 0.3)
        pages.right(left - 6, y - 5, str(step * 20), size=8)
    for year, name in enumerate(YEARS):
        for series, colour in enumerate((BAR, OTHER)):
            x = left + 20 + year * 80 + series * 24
            pages.box(x, bottom - VALUES[series][year] * 2.25, x + 20, bottom, fill=colour)
        pages.text(left + 30 + year * 80, bottom + 4, name, size=8)
    for series, (colour, name) in enumerate(((BAR, "Utfall"), (OTHER, "Budget"))):
        pages.box(left + 120 + series * 60, bottom + 20, left + 128 + series * 60, bottom + 28, fill=colour)
        pages.text(left + 132 + series * 60, bottom + 19, name, size=8)


GOALS = (
    ("Väntetiden till besök ska vara högst 30 dagar.", GREEN, "26 dagar"),
    ("Beläggningen ska vara högst 90 procent.", YELLOW, "93 procent"),
    ("Kostnaden för hyrpersonal ska halveras till 2026.", RED, "+4 procent"),
)


def diagram_and_discs() -> bytes:
    """A drawn bar chart with its scale and legend, a table with drawn discs, and a key to them."""
    pages = Pages(title="Uppföljning av vårdens mål")
    pages.text(56, 60, "Uppföljning per december 2025", font=BOLD, size=20)
    top = pages.flow(
        56,
        96,
        "Hälso- och sjukvårdsnämnden i Region Österhav följer upp sina mål. Kostnaden för läkemedel blev 58 mnkr, "
        "vilket är 6 mnkr mer än budgeterat.",
        480,
    )
    pages.text(56, top + 10, "Läkemedel", font=BOLD, size=14)
    pages.text(56, top + 32, "Figur 1. Kostnad för läkemedel 2022–2025, mnkr", size=9.5)
    _diagram(pages, 90, top + 60)
    top += 262
    pages.text(56, top, "Nämndens mål", font=BOLD, size=14)
    xs, row = (56.0, 340.0, 420.0, 520.0), 24.0
    ys = [top + 24 + row * at for at in range(len(GOALS) + 2)]
    for y in ys:
        pages.rule(xs[0], y, xs[-1], y)
    for x in xs:
        pages.rule(x, ys[0], x, ys[-1])
    for x, name in zip(xs, ("Mål", "Bedömning", "Utfall 2025"), strict=False):
        pages.text(x + 5, ys[0] + 6, name, font=BOLD, size=10)
    for at, (goal, colour, value) in enumerate(GOALS, 1):
        pages.text(xs[0] + 5, ys[at] + 6, goal, size=10)
        pages.disc((xs[1] + xs[2]) / 2, ys[at] + row / 2, 5.5, colour)
        pages.text(xs[2] + 5, ys[at] + 6, value, size=10)
    key = ys[-1] + 16
    for at, (colour, words) in enumerate(((GREEN, "Uppnått"), (YELLOW, "Delvis uppnått"), (RED, "Inte uppnått"))):
        pages.disc(62 + at * 110, key + 5, 4.5, colour)
        pages.text(72 + at * 110, key, words, size=9)
    pages.flow(56, key + 34, "Nämnden beslutar om åtgärder den 24 februari 2026.", 480)
    pages.text(500, 800, "Sida 1 av 1", size=9)
    return pages.bytes()
