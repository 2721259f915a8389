"""An interim report: headings that Word numbers, goals among them, a running head with the file's name and the page."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import BULLETS, field, level, numbering, para, run, section

HEADINGS = (
    level("decimal", "%1", 12, 12, style="Rubrik1"),
    level("decimal", "%1.%2", 12, 12, style="Rubrik2"),
    level("decimal", "%1.%2.%3", 16, 16, style="Rubrik3"),
)


def _heading(depth: int, text: str) -> str:
    return para(text, style=f"Rubrik{depth}")


def _point(text: str, depth: int = 0) -> str:
    return para(text, style="Liststycke", number=(2, depth))


BODY = "".join(
    (
        para("Delårsrapport per augusti 2025", style="Rubrik"),
        para(run("Trafiknämnden, Region Norrmark", bold=True)),
        para("Beslutad av trafiknämnden den 18 september 2025, § 64."),
        _heading(1, "Inledning"),
        para(
            "Delårsrapporten beskriver hur trafiknämnden arbetar med sina mål under januari–augusti 2025 och vilket "
            "resultat som väntas för helåret. Rapporten lämnas till regionstyrelsen senast den 30 september 2025."
        ),
        _heading(1, "Nämndens uppdrag och mål"),
        _heading(2, "Styrning"),
        para("Regionfullmäktige har fastställt tre inriktningar för mandatperioden 2023–2026."),
        _heading(2, "Bedömning i korthet"),
        para("Två av tre mål bedöms bli uppnådda vid årets slut."),
        _heading(2, "Målens underlag"),
        para("Underlaget är hämtat ur nämndens verksamhetsplan för 2025."),
        _heading(2, "Metod"),
        para("Varje mål bedöms utifrån sina indikatorer och utifrån de aktiviteter som har genomförts."),
        _heading(2, "Uppföljning av nämndens mål"),
        _heading(
            3,
            "Mål: Fler invånare ska kunna resa kollektivt till arbete och studier i hela regionen, "
            "också under kvällar och helger",
        ),
        para(
            "Antalet resor uppgick till och med augusti till 4,2 miljoner, vilket är 3 procent fler än samma period "
            "2024. Fyra nya kvällsturer startade den 12 juni 2025 mellan Granvika och Norrby. Målet bedöms bli uppnått."
        ),
        _point("Turerna mellan Granvika och Norrby har blivit fler."),
        _point("Tidtabellen för hösten 2025 är beslutad:"),
        _point("linje 12 går varje halvtimme,", 1),
        _point("linje 40 går också på söndagar.", 1),
        _point("Biljettkontrollen är oförändrad."),
        _heading(3, "Mål: Trafiken ska vara fossilfri"),
        para(
            "Av nämndens 86 bussar drivs 71 med el eller biogas. De sista dieselbussarna byts ut under första "
            "halvåret 2026. Nämnden har för år 2025 en budget på 12 400 tkr för omställningen, och utfallet till och "
            "med augusti är 7 950 tkr. Målet bedöms bli delvis uppnått, eftersom leveransen av 15 bussar har blivit "
            "försenad till mars 2026."
        ),
        _heading(3, "Mål: Resenärerna ska vara nöjda"),
        para(
            "Andelen nöjda resenärer var 78 procent i mätningen våren 2025. Målvärdet är minst 80 procent. Nästa "
            "mätning görs i november 2025."
        ),
        _heading(2, "Uppdrag från regionfullmäktige"),
        para("Nämnden fick i november 2024 i uppdrag att utreda en ringlinje i Sjövalla. Utredningen pågår."),
        _heading(1, "Ekonomi"),
        _heading(2, "Resultat för perioden"),
        para(
            "Nämnden redovisar till och med augusti ett överskott på 5,4 mnkr mot budget. Intäkterna är 2,1 mnkr "
            "högre än budgeterat, främst därför att fler har köpt årskort. Kostnaderna är 3,3 mnkr lägre än "
            "budgeterat. Personalkostnaderna har minskat sedan flera tjänster varit vakanta under våren, medan "
            "kostnaderna för ersättningstrafik vid banarbeten har ökat med 0,8 mnkr jämfört med samma period 2024."
        ),
        _heading(2, "Prognos för helåret"),
        para(
            "Prognosen för helåret är ett överskott på 3,0 mnkr. Det är en förbättring med 1,2 mnkr jämfört med "
            "prognosen per april. Osäkerheten gäller främst drivmedelspriserna och hur många som reser under hösten."
        ),
        para(
            "Trafiken planeras tillsammans med kommunerna, och de tillköp som är avtalade för året faktureras i två "
            "omgångar. Den första fakturan skickades i juni och den andra skickas i december 2025. Nämnden räknar "
            "därför med att intäkterna blir högre under årets sista månader än under perioden."
        ),
        _heading(1, "Framåtblick"),
        para(
            "Under 2026 ska nya avtal för landsbygdstrafiken träda i kraft. Förfrågningsunderlaget beslutas senast den "
            "1 december 2025."
        ),
        section(parts=("header", "footer"), margins=(32, 25, 28, 25)),
    )
)

HEADER = para(
    run("2025 DELÅRSRAPPORT 2025-09-03.DOCX", spacing=0.8, size=8),
    run("\tSID ", spacing=0.8, size=8),
    field("PAGE", "1"),
    run(" (", size=8),
    field("NUMPAGES", "2"),
    run(")", size=8),
    style="Sidhuvud",
    tabs=(("right", 160),),
)
FOOTER = para("Region Norrmark, Trafiknämnden, Box 210, 870 00 Norrby", style="Sidfot", align="center")

INTERIM_REPORT = Paper(
    "delarsrapport-numrerade-mal",
    BODY,
    Look(
        font="Liberation Serif",
        heading_font="Liberation Sans",
        headings=((16, "1F4E79"), (13, "1F4E79"), (11, "")),
        heading_numbers=1,
    ),
    parts={"numbering": numbering(HEADINGS, BULLETS), "header": HEADER, "footer": FOOTER},
)
