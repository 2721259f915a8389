"""The first page of minutes: who took part, in two columns of names with labels; who signed; then the first item."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import COLUMN_BREAK, level, numbering, para, run, section, section_end

MARGINS = (25.0, 25.0, 25.0, 25.0)
CLAUSES = (level("decimal", "%1.", 8, 8),)
MEMBERS = (
    "Eva Almgren (S), ordförande",
    "Nils Sundin (M), vice ordförande",
    "Aino Kallio (V)",
    "Per-Olof Rask (C)",
    "Sara Winqvist (KD)",
)
SUBSTITUTES = ("Lars Hedman (S) för Maria Ek (S)", "Jonna Vik (M) för Ulf Tamm (M)")
OTHERS = ("Karin Brolin, förvaltningschef", "Ahmed Saleh, controller §§ 31–32")


def _label(text: str, *, before: float = 3) -> str:
    return para(run(text, bold=True), before=before, after=1)


def _names(names: tuple[str, ...]) -> str:
    return "".join(para(name, after=0.5) for name in names)


BODY = "".join(
    (
        para("Protokoll för tekniska nämnden", style="Rubrik1"),
        para("Sammanträde i Stadshuset i Hammarfors den 19 mars 2026, klockan 13.00–16.20."),
        section_end(section(margins=MARGINS)),
        _label("Beslutande", before=0),
        _names(MEMBERS),
        para(COLUMN_BREAK, run("Tjänstgörande ersättare", bold=True), before=0, after=1),
        _names(SUBSTITUTES),
        _label("Övriga närvarande"),
        _names(OTHERS),
        section_end(section(kind="continuous", columns=2, margins=MARGINS)),
        _label("Justering"),
        para("Aino Kallio utses att justera protokollet den 26 mars 2026. Paragraferna 31–33."),
        para("§ 31 Dnr TN 2026/44", before=6, after=1),
        para("Årsbokslut 2025", style="Rubrik2", before=0),
        _label("Beslut"),
        para("Tekniska nämnden godkänner årsbokslutet för 2025.", number=(1, 0), after=1),
        para(
            "Nämnden begär att kommunfullmäktige överför 3,4 mnkr av investeringsbudgeten till 2026.",
            number=(1, 0),
            after=1,
        ),
        _label("Sammanfattning av ärendet"),
        para(
            "Nämnden redovisar ett underskott på 2,2 mnkr mot budget. Investeringarna uppgick till 21,6 mnkr av "
            "budgeterade 25,0 mnkr. Skillnaden beror på att bron vid Kvarnforsen blir klar först i augusti 2026."
        ),
        section(kind="continuous", margins=MARGINS),
    )
)

ATTENDANCE = Paper(
    "protokoll-narvaro-tva-spalter",
    BODY,
    Look(font="Liberation Sans", size=11, headings=((16, ""), (12.5, "")), after=2.5),
    parts={"numbering": numbering(CLAUSES)},
)
