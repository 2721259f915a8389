"""A plan with a long table: rows over the page end, lists inside cells, note marks at figures, soft hyphens."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import BULLETS, Cell, field, numbering, para, run, section, table

SIZE = 10.0


def _lines(*texts: str) -> str:
    return "".join(para(run(text, size=SIZE), before=0, after=1) for text in texts)


def _list(*texts: str) -> str:
    return "".join(para(run(text, size=SIZE), number=(1, 0), before=0, after=0) for text in texts)


def _noted(value: str, mark: str) -> Cell:
    looks = f'<w:vertAlign w:val="superscript"/><w:sz w:val="{round(2 * SIZE)}"/>'
    return Cell(f"{run(value, size=SIZE)}<w:r><w:rPr>{looks}</w:rPr><w:t>{mark}</w:t></w:r>")


ROWS = (
    ["Objekt", Cell("Beskrivning", align="left"), "2026", "2027", "2028"],
    [
        "Förskolan Lyckan",
        Cell(
            _lines(
                "Förskolan byggs ut med två av\u00addelningar. Bygglovet söks under våren 2026 och bygget väntas ta "
                "elva månader.",
                "Under byggtiden flyttar barnen till Ängsgården.",
            )
        ),
        "4 100",
        "18 350",
        "0",
    ],
    [
        "Norrby skola",
        Cell(
            _lines("Skolan be\u00adhöver:")
            + _list(
                "ny ventila\u00adtion i matsalen,", "tätare tak på idrotts\u00adhallen,", "hiss mellan plan 1 och 3."
            )
        ),
        _noted("1 539", "2"),
        "6 200",
        "6 200",
    ],
    [
        "Äldreboendet Björkbacken",
        Cell(
            _lines(
                "Boendet får tjugo nya lägen\u00adheter och ett gemen\u00adsamt kök. Nämnden har prövat tre "
                "för\u00adslag och valt det som kan byggas medan huset an\u00advänds. Flytten sker i tre steg, och de "
                "boende får besked minst tre månader i förväg. Arbetet sam\u00adordnas "
                "med bytet av värme\u00adsystem, som fastighets\u00adnämnden ansvarar för."
            )
        ),
        "850",
        "22 400",
        _noted("31 750", "1"),
    ],
    [
        "Gruppbostaden Solsidan",
        Cell(_lines("Bostaden ersätter två lägen\u00adheter på Storgatan.")),
        "0",
        "3 900",
        "9 150",
    ],
    [Cell("Summa", 2, bold=True), *(Cell(text, bold=True) for text in ("6 489", "50 850", "47 100"))],
)

BODY = "".join(
    (
        para("Lokalförsörjningsplan 2026–2028", style="Rubrik1"),
        para(
            "Planen visar vilka lo\u00adkaler som Granvika kommun be\u00adhöver för förskola, skola och omsorg. Den "
            "beslutades av kommun\u00adfullmäktige den 15 december 2025 och ses över varje år. Behoven är beräknade "
            "efter befolknings\u00adprognosen från oktober 2025, där an\u00adtalet barn i förskole\u00adåldern minskar "
            "medan antalet in\u00advånare över åttio år ökar med en fjärdedel till och med 2030."
        ),
        para("Befolkningen", style="Rubrik2"),
        para(
            "Antalet in\u00advånare var 23 480 den 31 december 2024. Fram till 2028 väntas an\u00adtalet öka till 23 "
            "900. Ökningen sker främst i Norrby och vid Sjövalla\u00advägen, där 140 nya bo\u00adstäder blir klara "
            "under 2026. I de mindre orterna är be\u00adfolkningen oför\u00adändrad."
        ),
        para(
            "Underlaget har tagits fram till\u00adsammans med nämnderna. De har beskrivit sina behov, och "
            "kommun\u00adlednings\u00adförvaltningen har prövat om behoven kan mötas genom att lo\u00adkaler som redan "
            "finns används bättre. Tre av elva behov kunde lösas på det sättet, vilket minskade "
            "ut\u00adgifterna med 14 mnkr."
        ),
        para(
            "Lokaler som inte längre be\u00adhövs sägs upp eller säljs. Under 2026 lämnas två hyrda lo\u00adkaler på "
            "Storgatan, och hyran minskar då med 480 tkr per år från och med den 1 juli 2026. Den gamla "
            "brand\u00adstationen säljs när den nya har tagits i bruk."
        ),
        para(
            "Planen är ett underlag för budgeten. Den säger vad som be\u00adhövs och när, men inte hur det ska "
            "betalas. Nämnderna lämnar sina för\u00adslag till inves\u00adteringar i maj varje år, och "
            "kommun\u00adfullmäktige beslutar i november."
        ),
        para("Objekt", style="Rubrik2"),
        para("Tabell 1. Investeringsutgifter per objekt (tkr)", style="Beskrivning"),
        table((32, 71, 19, 19, 19), ROWS, size=SIZE, fill="E7E6E6", unbroken=False),
        para(run("1) Utgiften fördelas på 2028 och 2029. 2) Därav 300 tkr i statsbidrag.", size=9), before=2),
        para("Nästa plan beslutas i december 2026.", before=3),
        section(parts=("header",), margins=(32, 25, 25, 25)),
    )
)

PREMISES_PLAN = Paper(
    "lokalplan-rader-over-sidor",
    BODY,
    Look(font="Carlito", size=11.5, headings=((18, "385623"), (14, "385623"))),
    parts={
        "numbering": numbering(BULLETS),
        "header": para(
            "Granvika kommun\tLokalförsörjningsplan\t",
            field("PAGE", "1"),
            "(",
            field("NUMPAGES", "2"),
            ")",
            style="Sidhuvud",
            tabs=(("center", 80), ("right", 160)),
        ),
    },
    tagged=True,
)
