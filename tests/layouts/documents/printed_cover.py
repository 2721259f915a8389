"""A cover with a band of colour and a box of facts, headings numbered four deep, and terms with their meaning."""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import stringWidth

from printed_pages import BOLD, PLAIN, Pages, Rgb

BAND: Rgb = (0.42, 0.13, 0.3)
WHITE: Rgb = (1.0, 1.0, 1.0)
ITALIC = "Helvetica-Oblique"
FACTS = (
    (
        ("Typ av styrdokument:", "Plan"),
        ("Beslutande instans:", "Kommunfullmäktige"),
        ("Datum för beslut:", "2026-02-23"),
        ("Diarienummer:", ""),
    ),
    (
        ("Gäller för:", "Alla nämnder"),
        ("Giltighetstid:", "Tills vidare"),
        ("Revideras senast:", "2029-12-31"),
        ("Dokumentansvarig:", "Beredskapschef"),
    ),
)
TERMS = (
    ("händelse", ("Något som inträffar och som kräver att", "kommunen arbetar på ett annat sätt än till vardags.")),
    ("krisledning", ("De som leder kommunen under en händelse.",)),
    (
        "samhällsviktig\nverksamhet",
        (
            "Verksamhet som invånarna behöver varje dag,",
            "även när den el eller det vatten som den beror",
            "av är borta.",
        ),
    ),
)


def _facts(pages: Pages) -> None:
    for column, facts in enumerate(FACTS):
        x = 84 + column * 210
        for at, (label, value) in enumerate(facts):
            top = 640 + at * 16
            pages.text(x, top, label, font=BOLD, size=9.5)
            pages.text(x + stringWidth(f"{label} ", BOLD, 9.5), top, value, size=9.5)


def _chapters(pages: Pages) -> float:
    for top, heading, size, font in (
        (60, "1. Inledning", 18, BOLD),
        (146, "2. Ansvar", 18, BOLD),
        (176, "2.1. Nämnderna", 14, BOLD),
        (202, "2.1.1. Planer", 12, BOLD),
        (224, "2.1.1.1. Innehåll", 10.5, ITALIC),
        (300, "2.1.2. Övningar", 12, BOLD),
        (366, "3. Begrepp", 18, BOLD),
    ):
        pages.text(56, top, heading, font=font, size=size)
    for top, text in (
        (
            88,
            "Planen beskriver hur kommunen arbetar med beredskap. Den ersätter planen från 2021 och gäller från och "
            "med den 1 mars 2026.",
        ),
        (
            242,
            "Varje nämnd ska ha en plan för hur verksamheten bedrivs när elen eller vattnet är borta. Planen lämnas "
            "till kommunstyrelsen senast den 30 september 2026.",
        ),
        (322, "Varje nämnd ska öva minst en gång varje år. Kostnaden får vara högst 50 000 kronor."),
    ):
        pages.flow(56, top, text, 480, size=10.5)
    pages.text(56, 396, "I planen används följande ord:", size=10.5)
    return 420


def cover_and_terms() -> bytes:
    """A cover, then a page of chapters that ends in a list of terms without rules."""
    pages = Pages(title="Plan för beredskap")
    pages.box(50, 40, 545, 600, fill=BAND)
    pages.text(84, 150, "Plan för beredskap", font=BOLD, size=34, colour=WHITE)
    pages.text(84, 192, "2026–2029", font=BOLD, size=34, colour=WHITE)
    pages.text(84, 244, "Sjövalla kommun", font=BOLD, size=20, colour=WHITE)
    _facts(pages)
    pages.text(56, 770, "sjovalla.example", font=BOLD, size=14)
    pages.page()
    top = _chapters(pages)
    for term, meaning in TERMS:
        pages.lines(70, top, term.split("\n"), font=ITALIC, size=10.5)
        pages.lines(200, top, meaning, font=PLAIN, size=10.5)
        top += 14 * max(len(meaning), term.count("\n") + 1) + 10
    pages.flow(56, top + 6, "Ord som inte står här har samma betydelse som i lagen.", 480, size=10.5)
    pages.text(300, 800, "2", size=9)
    return pages.bytes()
