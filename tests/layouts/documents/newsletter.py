"""A summary in two columns, under headings that span both of them; the last part is one column again."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import BULLETS, COLUMN_BREAK, field, numbering, para, run, section, section_end

MARGINS = (24.0, 20.0, 22.0, 20.0)
WIDE = section(kind="continuous", margins=MARGINS)
TWO = section(kind="continuous", columns=2, margins=MARGINS)


def _point(text: str) -> str:
    return para(text, style="Liststycke", number=(1, 0))


BODY = "".join(
    (
        para("Året i korthet 2025", style="Rubrik1"),
        para(
            "Region Österhav sammanfattar här årets arbete inom hälso- och sjukvård, kollektivtrafik och regional "
            "utveckling. Hela årsredovisningen beslutas av regionfullmäktige den 22 april 2026."
        ),
        section_end(section(margins=MARGINS, parts=("footer",))),
        para("Vården närmare", style="Rubrik2", before=1),
        para(
            "Två nya vårdcentraler öppnade under året. Den i Sjövalla tog emot sina första patienter den 3 februari "
            "2025 och den i Hammarfors i september. Tillsammans har de 9 400 listade invånare. Väntetiden till "
            "ett första besök var i genomsnitt fyra dagar, vilket är en dag kortare än 2024."
        ),
        para(
            "Den nya akutvårdsavdelningen i Norrby kostade 184 miljoner kronor att bygga. Det är 6 miljoner kronor "
            "mindre än budgeterat."
        ),
        para("Tåg och buss", style="Rubrik2"),
        para("Resandet ökade i hela länet:"),
        _point("tågen hade 2,3 miljoner resor, en ökning med 8 procent,"),
        _point("stadstrafiken i Norrby växte med 3 procent."),
        para(COLUMN_BREAK, "Ekonomi i balans", style="Rubrik2", before=1),
        para(
            "Resultatet blev ett överskott på 96 miljoner kronor, mot budgeterade 40 miljoner kronor. Skatteintäkterna "
            "blev högre än väntat, medan kostnaden för läkemedel ökade med 11 procent."
        ),
        para(
            "Investeringarna uppgick till 512 miljoner kronor. Av dem gick 184 miljoner kronor till akutvården och "
            "75 miljoner kronor till nya tåg."
        ),
        para("Fler i arbete", style="Rubrik2"),
        para(
            "Vid årets slut hade regionen 11 240 anställda. Sjukfrånvaron minskade från 7,1 till 6,4 procent, och "
            "kostnaden för inhyrd personal halverades. Målet är att vara oberoende av inhyrd personal senast den "
            "31 december 2027."
        ),
        section_end(TWO),
        para("Så arbetar vi vidare under 2026", style="Rubrik1", before=4),
        para(
            "Regionstyrelsen har beslutat om tre områden för 2026: kortare köer, säkrare leveranser av läkemedel och "
            "en ny plan för kollektivtrafiken. Planen skickas på remiss till kommunerna under våren 2026 och beslutas "
            "i november samma år."
        ),
        WIDE,
    )
)

NEWSLETTER = Paper(
    "aret-i-korthet-tva-spalter",
    BODY,
    Look(font="Carlito", size=11, headings=((22, "1B6B5A"), (14, "1B6B5A"))),
    parts={
        "numbering": numbering(BULLETS),
        "footer": para(run("Region Österhav"), "\t", field("PAGE", "1"), style="Sidfot", tabs=(("right", 170),)),
    },
)
