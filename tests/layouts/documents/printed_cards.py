"""Pages drawn by hand: goals as cards in two columns, and accounts whose columns of figures almost touch."""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import stringWidth

from printed_pages import BOLD, PALE, PLAIN, Pages, Rgb

GREEN: Rgb = (0.0, 0.65, 0.32)
YELLOW: Rgb = (1.0, 0.75, 0.0)
RED: Rgb = (0.85, 0.12, 0.15)
DISC = "●"
"""A filled disc in the font of symbols that every PDF reader has."""

CARDS: tuple[tuple[str, tuple[str, ...], str, Rgb, str], ...] = (
    (
        "Mål 1: Lätt att nå",
        ("Den som ringer sin vårdcentral ska", "få svar samma dag."),
        "Besvarade samtal: 84 % (målvärde 90 %)",
        YELLOW,
        "Delvis uppnått",
    ),
    (
        "Mål 2: Säker vård",
        ("Antalet vårdskador ska minska varje", "år till och med 2028."),
        "Vårdskador: 6,1 per 1 000 (målvärde 6,5)",
        GREEN,
        "Uppnått",
    ),
    (
        "Mål 3: Hållbara resor",
        ("Andelen resor med kollektivtrafik", "ska öka i hela länet."),
        "Marknadsandel: 27 % (målvärde 30 %)",
        RED,
        "Inte uppnått",
    ),
    (
        "Mål 4: Attraktiv arbetsgivare",
        ("Sjukfrånvaron ska vara lägre än", "i jämförbara regioner."),
        "Sjukfrånvaro: 6,4 % (målvärde 6,5 %)",
        GREEN,
        "Uppnått",
    ),
    (
        "Mål 5: Levande kultur",
        ("Fler barn ska möta professionell", "kultur i sin kommun."),
        "Föreställningar: 412 (målvärde 400)",
        GREEN,
        "Uppnått",
    ),
    (
        "Mål 6: Ekonomi i balans",
        ("Regionens resultat ska vara minst", "2 procent av skatter och bidrag."),
        "Resultat: 1,2 % (målvärde 2 %)",
        RED,
        "Inte uppnått",
    ),
)
CARD_WIDTH, CARD_HEIGHT, GAP = 232.0, 118.0, 16.0


def _card(pages: Pages, x: float, top: float, card: tuple[str, tuple[str, ...], str, Rgb, str]) -> None:
    title, goal, measure, colour, status = card
    pages.box(x, top, x + CARD_WIDTH, top + 26, fill=PALE)
    pages.box(x, top, x + CARD_WIDTH, top + CARD_HEIGHT)
    pages.text(x + 10, top + 7, title, font=BOLD, size=12)
    pages.lines(x + 10, top + 36, goal, size=10, pitch=13)
    pages.text(x + 10, top + 72, measure, size=10)
    pages.text(x + 10, top + 94, DISC, font="ZapfDingbats", size=12, colour=colour)
    pages.text(x + 26, top + 95, status, size=10)


def goal_cards() -> bytes:
    """Six framed cards, two beside one another: a title in a band, a goal, a measure, and a disc with words."""
    pages = Pages(title="Målkort 2026")
    pages.text(56, 56, "Målkort 2026", font=BOLD, size=22)
    pages.flow(56, 92, "Regionstyrelsen i Region Österhav följer sex mål per augusti 2026.", 480, size=10)
    for at, card in enumerate(CARDS):
        down, across = divmod(at, 2)
        _card(pages, 56 + across * (CARD_WIDTH + GAP), 122 + down * (CARD_HEIGHT + GAP), card)
    pages.flow(56, 540, "Nästa uppföljning görs i årsredovisningen för 2026.", 480, size=10)
    return pages.bytes()


ACCOUNTS: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    ("Verksamhetens intäkter", "1", (1_131_226, 1_098_340, 1_702_500, 1_711_900)),
    ("Verksamhetens kostnader", "2", (-6_214_812, -6_018_775, -9_377_400, -9_402_150)),
    ("Avskrivningar", "", (-231_004, -224_918, -351_000, -349_800)),
    ("Verksamhetens nettokostnad", "", (-5_314_590, -5_145_353, -8_025_900, -8_040_050)),
    ("Skatteintäkter", "3", (4_102_377, 3_955_020, 6_155_000, 6_148_200)),
    ("Statsbidrag", "", (1_294_120, 1_250_664, 1_941_200, 1_940_900)),
    ("Finansnetto", "", (12_846, -8_402, 15_000, 21_300)),
    ("Periodens resultat", "", (94_753, 51_929, 85_300, 70_350)),
)
SUMS = ("Verksamhetens nettokostnad", "Periodens resultat")
HEADS = (("Jan–aug", "2026"), ("Jan–aug", "2025"), ("Budget", "2026"), ("Prognos", "2026"))
FIRST, STEP, THIN = 310.0, 47.0, 1.9
"""Where the first column of figures ends, how far apart they end, and the gap between three digits and three."""


def _figure(pages: Pages, right: float, top: float, value: int, font: str) -> None:
    """A figure in groups of three digits, each drawn by itself: no space lies between them."""
    for group in reversed(f"{value:,}".split(",")):
        pages.right(right, top, group, font=font, size=9)
        right -= stringWidth(group, font, 9) + THIN


def tight_accounts() -> bytes:
    """Accounts without upright rules; what belongs together is told by where the figures end."""
    pages = Pages(title="Resultaträkning")
    pages.text(56, 56, "Delårsbokslut per augusti 2026", font=BOLD, size=20)
    top = pages.flow(
        56,
        92,
        "Region Norrmark redovisar ett resultat på 94,8 mnkr för perioden. Prognosen för helåret är 70,4 mnkr, vilket "
        "är 15,0 mnkr sämre än budget.",
        480,
    )
    pages.text(56, top + 12, "Resultaträkning (tkr)", font=BOLD, size=13)
    top += 38
    pages.text(56, top + 11, "Belopp i tkr", font=BOLD, size=9)
    pages.text(238, top + 11, "Not", font=BOLD, size=9)
    for at, lines in enumerate(HEADS):
        for line, words in enumerate(lines):
            pages.right(FIRST + at * STEP, top + line * 11, words, font=BOLD, size=9)
    top += 26
    pages.rule(56, top - 2, FIRST + 3 * STEP, top - 2)
    for name, note, values in ACCOUNTS:
        font = BOLD if name in SUMS else PLAIN
        pages.text(56, top, name, font=font, size=9)
        pages.text(242, top, note, size=9)
        for at, value in enumerate(values):
            _figure(pages, FIRST + at * STEP, top, value, font)
        top += 14
    pages.rule(56, top, FIRST + 3 * STEP, top)
    pages.flow(56, top + 16, "Skatteintäkterna ökar med 147,4 mnkr jämfört med samma period 2025.", 480)
    return pages.bytes()
