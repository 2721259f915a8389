"""The report that the benchmarks read: what an office report holds, about an invented committee.

A fifth of the pages have a ruled table; the others are headings, paragraphs and a list.  The same number of pages
always gives the same report.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

ORGANISATION = "Region Norrmark"
COMMITTEE = "Nämnden för kultur och bildning"
TITLE = "Delårsrapport per augusti 2025"
WORDS_A_PAGE = 170  # with the table's words and the margins' about 230
TABLE_EVERY = 5  # pages

OPENINGS = """Under redovisningsperioden|Till och med augusti månad|Sedan årsskiftet 2024/2025|Enligt verksamhetsplanen
Mot bakgrund av budgetförutsättningarna|Inom folkbildningsområdet|För regionbiblioteken|På folkhögskolorna
I samverkan med länets kommuner|Efter sommarturnéerna""".replace("\n", "|")
SUBJECTS = """har kulturförvaltningen|har nämndens presidium|kommer länsmuseerna att|har scenkonstverksamheten
ska folkbiblioteken|har studieförbunden|avser kulturförvaltningen att|har föreningsarkivet
behöver folkhögskolorna|har kulturskolesamarbetet""".replace("\n", "|")
ACTIONS = """följt upp verksamhetsmålen och redovisat måluppfyllelsen för varje kommun
minska lokalkostnaderna och resekostnaderna med 3,5 procent|nått väsentligt fler besökare än motsvarande period 2024
genomföra åtgärdsprogrammet som beslutades den 22 maj 2025|använda 12 400 tkr av turnéverksamhetens bidragsmedel
samordna inköpsavtal, kompetensutveckling och gemensamma bokningssystem
pröva läsfrämjande arbetsformer i 12 av 14 kommuner|förhandla om samarbetsavtalen som löper ut under hösten
anpassa bemanningsplaneringen till den ekonomiska ramen för 2026
redovisa en helårsprognos som innebär ett underskott på 1,3 mnkr""".replace("\n", "|")
CLOSINGS = """ Utredningsarbetet pågår och avslutas senast den 15 december.
 Budgetavvikelsen förklaras i ekonomiavsnittet.
 Det motsvarar en ökning med 2,5 procentenheter sedan våren 2024.| Förslaget behandlas av nämnden i november.
|""".replace("\n", "|")
CHAPTERS = """Sammanfattning|Verksamheten under perioden|Måluppföljning|Uppdrag från regionfullmäktige|Ekonomi|Personal
Intern kontroll|Investeringar|Omvärld|Väsentliga händelser""".replace("\n", "|")
ROWS = "Kulturverksamhet|Folkbildning|Folkhögskolor|Regionbibliotek|Museer och arkiv|Scenkonst|Nämnd och förvaltning"
HEAD = ("Verksamhet", "Budget 2025", "Utfall jan–aug", "Avvikelse", "Prognos 2025")


@dataclass
class ReportPage:
    """One page: a chapter's heading, a section's, paragraphs, and a list or a table."""

    chapter: str
    section: str
    paragraphs: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    caption: str = ""
    rows: list[tuple[str, ...]] = field(default_factory=list)


def report(count: int) -> list[ReportPage]:
    """So many pages."""
    chance = Random(2025)
    return [_page(number, chance) for number in range(1, count + 1)]


def _page(number: int, chance: Random) -> ReportPage:
    chapters = CHAPTERS.split("|")
    chapter = (number - 1) // 2
    page = ReportPage(
        chapter=f"{chapter + 1} {chapters[chapter % len(chapters)]}" if number % 2 else "",
        section=f"{chapter + 1}.{2 - number % 2} {chance.choice(chapters)} i korthet",
    )
    words = WORDS_A_PAGE
    if number % TABLE_EVERY == 0:
        page.caption = f"Tabell {number // TABLE_EVERY}. Nettokostnad per verksamhet, belopp i tkr"
        page.rows = _rows(chance)
        words -= 6 * len(page.rows)
    elif number % 2:
        page.points = [_sentence(chance) for _ in range(3)]
        words -= sum(len(point.split()) for point in page.points)
    while words > 0:
        paragraph = " ".join(_sentence(chance) for _ in range(chance.randint(2, 4)))
        page.paragraphs.append(paragraph)
        words -= len(paragraph.split())
    return page


def _sentence(chance: Random) -> str:
    parts = (chance.choice(words.split("|")) for words in (OPENINGS, SUBJECTS, ACTIONS))
    return f"{' '.join(parts)}.{chance.choice(CLOSINGS.split('|'))}"


def _rows(chance: Random) -> list[tuple[str, ...]]:
    """A table whose sums are right."""
    figures = []
    for name in ROWS.split("|"):
        budget, actual, forecast = (chance.randint(5_000, 99_999) for _ in range(3))
        figures.append((name, budget, actual, budget - actual, forecast))
    total = [sum(int(row[column]) for row in figures) for column in range(1, 5)]
    return [HEAD, *((name, *map(_thousands, row)) for name, *row in figures), ("Summa", *map(_thousands, total))]


def _thousands(number: int | str) -> str:
    return f"{number:,}".replace(",", "\u00a0")
