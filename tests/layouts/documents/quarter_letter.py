"""A letter in two columns with a small table inside each of them."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import COLUMN_BREAK, para, section, section_end, table

MARGINS = (24.0, 20.0, 22.0, 20.0)
MONEY = (
    ["Mnkr", "Budget", "Prognos"],
    ["Intäkter", "312,4", "318,0"],
    ["Kostnader", "-305,9", "-314,2"],
    ["Resultat", "6,5", "3,8"],
)
PEOPLE = (
    ["Anställda", "2025", "2026"],
    ["Skola", "1 204", "1 188"],
    ["Omsorg", "986", "1 002"],
    ["Teknik", "141", "139"],
)

BODY = "".join(
    (
        para("Kvartalsbrev 1, 2026", style="Rubrik1"),
        para("Kommunstyrelsen i Lindåsa kommun sammanfattar årets tre första månader."),
        section_end(section(margins=MARGINS)),
        para("Ekonomi", style="Rubrik2", before=1),
        para(
            "Prognosen för helåret är ett överskott på 3,8 mnkr. Det är 2,7 mnkr sämre än budget, och beror på att "
            "hyrorna höjdes mer än väntat den 1 januari 2026."
        ),
        table((28, 24, 24), MONEY, size=9.5, fill="E2EFD9", bold_rows=(3,)),
        para("", after=1),
        para("Kommunstyrelsen begär en åtgärdsplan senast den 15 maj 2026."),
        para(COLUMN_BREAK, "Personal", style="Rubrik2", before=1),
        para("Antalet anställda är 2 329. Sjukfrånvaron var 5,9 procent i mars 2026, mot 6,3 procent ett år tidigare."),
        table((28, 24, 24), PEOPLE, size=9.5, fill="E2EFD9"),
        para("", after=1),
        para("Lärarna minskar med sexton därför att barnen blir färre. Omsorgen anställer inför sommaren 2026."),
        section_end(section(kind="continuous", columns=2, margins=MARGINS)),
        para("Nästa brev", style="Rubrik2", before=4),
        para("Nästa kvartalsbrev kommer den 20 augusti 2026, när delårsbokslutet är klart."),
        section(kind="continuous", margins=MARGINS),
    )
)

QUARTER_LETTER = Paper(
    "kvartalsbrev-tabell-i-spalt",
    BODY,
    Look(font="Liberation Sans", size=10.5, headings=((18, ""), (12.5, "")), after=2),
)
