"""A memo to a committee: sender, date, case number and addressee in a letterhead, then the matter under small heads."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import BULLETS, field, level, numbering, para, run, section

CLAUSES = (level("decimal", "%1.", 8, 8),)


BODY = "".join(
    (
        para("Tjänsteskrivelse", style="Rubrik", after=2),
        para("Socialförvaltningen\tDatum: 2026-05-21", tabs=(("left", 105),), after=0),
        para("Enheten för ekonomi och stöd\tDnr: SN 2026-0231", tabs=(("left", 105),), after=8),
        para("Till\nSocialnämnden i Granvika kommun", left=105, after=8),
        para("Ekonomisk uppföljning per april 2026", style="Rubrik1"),
        para("Förslag till beslut", style="Rubrik2"),
        para("Socialnämnden godkänner uppföljningen per april 2026.", number=(1, 0), after=1),
        para(
            "Socialnämnden ger förvaltningen i uppdrag att ta fram en åtgärdsplan senast den 25 augusti 2026.",
            number=(1, 0),
        ),
        para("Sammanfattning", style="Rubrik2"),
        para(
            "Nämndens prognos för helåret är ett underskott på 6,4 mnkr (föregående prognos: -5,1 mnkr). Utfallet till "
            "och med april är 118,2 mnkr, vilket är 2,3 mnkr mer än budgeterat för perioden. Placeringar av barn och "
            "unga överskrider budget med 4,8 mnkr, medan försörjningsstödet är 0,9 mnkr lägre än budgeterat."
        ),
        para("Ekonomiska konsekvenser", style="Rubrik2"),
        para(
            "Åtgärder motsvarande 3–4 mnkr krävs under andra halvåret 2026. Förvaltningen bedömer att ca 2,5 mnkr kan "
            "uppnås genom färre externa placeringar från och med den 1 september 2026."
        ),
        para("Beslutsunderlag", style="Rubrik2"),
        para("Månadsrapport per april 2026", style="Liststycke", number=(2, 0)),
        para("Socialnämndens beslut den 19 februari 2026, § 22", style="Liststycke", number=(2, 0)),
        para("Beslutet ska skickas till", style="Rubrik2"),
        para("Kommunstyrelsen\nRevisorerna"),
        section(parts=("header", "footer"), margins=(32, 25, 28, 25)),
    )
)

MEMO = Paper(
    "tjansteskrivelse-brevhuvud",
    BODY,
    Look(font="Liberation Sans", size=11, headings=((14, ""), (11.5, "")), title=18),
    parts={
        "numbering": numbering(CLAUSES, BULLETS),
        "header": para(
            run("GRANVIKA KOMMUN", bold=True, spacing=1),
            "\t",
            field("PAGE", "1"),
            " (",
            field("NUMPAGES", "1"),
            ")",
            style="Sidhuvud",
            tabs=(("right", 160),),
        ),
        "footer": para(
            "Granvika kommun, Torget 1, 871 00 Granvika   Telefon 0600-12 34 00   www.granvika.example",
            style="Sidfot",
            align="center",
        ),
    },
)
