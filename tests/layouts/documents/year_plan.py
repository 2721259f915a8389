"""A plan with a list of contents, footnotes, and paragraphs that run over the page's end."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import FOOTNOTE_RULES, PAGE_BREAK, field, footnote, note_mark, para, run, section

CHAPTERS = (
    ("1. Inledning", 1, 2),
    ("2. Mål för 2027", 1, 2),
    ("2.1 Mål: Trygga skolvägar", 2, 2),
    ("2.2 Mål: Fler cyklar", 2, 3),
    ("3. Ekonomi", 1, 3),
    ("3.1 Driftbudget", 2, 3),
    ("3.2 Investeringar", 2, 3),
    ("4. Uppföljning", 1, 3),
)


def _contents() -> str:
    lines = [para(f"{text}\t{page}", style=f"Innehll{depth}") for text, depth, page in CHAPTERS]
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    lines[0] = para(begin, run(f"{CHAPTERS[0][0]}\t{CHAPTERS[0][2]}"), style="Innehll1")
    text, depth, page = CHAPTERS[-1]
    lines[-1] = para(run(f"{text}\t{page}"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>', style=f"Innehll{depth}")
    return "".join(lines)


TASK = (
    "Nämnden ansvarar för gator, gång- och cykelvägar, parker och lekplatser. Under 2027 ska nämnden samla planeringen "
    "av underhåll i en gemensam plan, som sträcker sig över fem år. Planen bygger på de inventeringar som gjordes "
    "under 2025 och 2026, och den anger vilka sträckor som ska rustas upp, i vilken ordning och till vilken kostnad. "
    "Den som bor vid en gata som ska byggas om får besked minst sex månader i förväg."
)
PARKS = (
    "Parkerna sköts i tre klasser. I den första klassen ingår de parker där flest människor rör sig, och där klipps "
    "gräset varje vecka från maj till september. I den andra klassen klipps gräset varannan vecka, och i den tredje "
    "klassen slås det två gånger under sommaren. Lekplatserna besiktigas varje år av en oberoende besiktningsman. "
    "Bristerna rättas till inom en vecka om de är farliga, och annars inom två månader."
)
WINTER = (
    "Vinterväghållningen utförs av nämndens egen personal och av fyra entreprenörer. Gång- och cykelvägar plogas före "
    "klockan sju på morgonen när det har fallit mer än tre centimeter snö. Avtalen med entreprenörerna löper ut den 30 "
    "april 2028, och under hösten 2027 förbereder förvaltningen nästa upphandling."
)

BODY = "".join(
    (
        para("Verksamhetsplan 2027", style="Rubrik"),
        para("Gatu- och parknämnden, Hammarfors kommun"),
        para("Innehåll", style="Innehllsfrteckningsrubrik"),
        _contents(),
        para(PAGE_BREAK, "1. Inledning", style="Rubrik1"),
        para(TASK),
        para(PARKS),
        para(
            "Verksamhetsplanen utgår från kommunfullmäktiges budget för 2027, som beslutades den 23 november 2026.",
            note_mark(1),
            " Nämndens ram är 61 300 tkr",
            note_mark(2),
            " och omfattar drift av 214 kilometer gata.",
        ),
        para(WINTER),
        para(
            "Arbetet leds av förvaltningen och följs upp tre gånger under året: per april, per augusti och i "
            "årsbokslutet."
        ),
        para("2. Mål för 2027", style="Rubrik1"),
        para(
            "Nämnden har två mål för året. De har sin utgångspunkt i kommunens trafikstrategi 2025–2030 och i den "
            "dialog med skolor och föreningar som fördes under hösten 2026. Varje mål har en ansvarig enhet, en "
            "tidplan och minst en indikator, och inget av målen kräver mer pengar än vad nämnden har fått. "
            "Inventeringarna visar att behoven är störst i Norra Hammarfors, där en tredjedel av gatorna är äldre än "
            "fyrtio år och där ledningarna under dem också behöver bytas inom de närmaste åren."
        ),
        para("2.1 Mål: Trygga skolvägar", style="Rubrik2"),
        para(
            "Senast den 31 augusti 2027 ska alla skolor ha en säker gångväg inom 500 meter. Målet mäts genom en enkät "
            "till vårdnadshavare, där minst 85 procent ska svara att skolvägen är trygg. Enkäten skickas ut i "
            "september 2027, och svaren jämförs med dem från 2025, då 71 procent svarade att skolvägen är trygg. "
            "Förvaltningen går tillsammans med elevråden igenom varje skola, pekar ut de platser där flest känner sig "
            "otrygga och föreslår åtgärder som kan genomföras före vintern. Åtgärderna betalas med de 2 100 tkr som "
            "fullmäktige har avsatt för trafiksäkerhet under 2027. Det som inte ryms i den summan tas upp i budgeten "
            "för 2028, som nämnden behandlar i juni 2027."
        ),
        para("2.2 Mål: Fler cyklar", style="Rubrik2"),
        para("Andelen resor med cykel ska öka från 14 till 18 procent.", note_mark(3), " Mätning görs i maj 2027."),
        para("3. Ekonomi", style="Rubrik1"),
        para("3.1 Driftbudget", style="Rubrik2"),
        para("Av ramen avsätts 18 400 tkr till vinterväghållning och 9 750 tkr till parker."),
        para("3.2 Investeringar", style="Rubrik2"),
        para("Investeringarna uppgår till 27,5 mnkr under 2027, varav 12 mnkr avser bron över Hammarån."),
        para("4. Uppföljning", style="Rubrik1"),
        para("Planen följs upp i delårsrapporten per augusti 2027 och i årsredovisningen för 2027."),
        section(parts=("footer",), margins=(28, 28, 28, 28)),
    )
)

NOTES = (
    FOOTNOTE_RULES
    + footnote(1, "Kommunfullmäktige 2026-11-23, § 142.")
    + footnote(2, "Ramen är uppräknad med 2,4 procent jämfört med 2026.")
    + footnote(3, "Enligt resvaneundersökningen 2024.")
)

YEAR_PLAN = Paper(
    "verksamhetsplan-innehall-fotnoter",
    BODY,
    Look(font="Liberation Serif", size=12, headings=((16, ""), (13, ""))),
    parts={"footnotes": NOTES, "footer": para(field("PAGE", "1"), style="Sidfot", align="center")},
    tagged=True,
)
