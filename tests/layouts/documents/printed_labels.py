"""Tables without rules whose names run over several lines, with figures beside one of them, or none at all."""

from __future__ import annotations

from printed_pages import BOLD, PLAIN, Pages

RIGHTS = (318.0, 388.0, 458.0, 528.0)
HEADS = (("Budget", "2026"), ("Utfall", "jan–apr"), ("Prognos", "2026"), ("Avvikelse", "mot budget"))
ROWS: tuple[tuple[tuple[str, ...], tuple[str, ...], int], ...] = (
    (("Förskola",), ("182 400", "61 350", "183 000", "-600"), 0),
    (("Grundskola, förskoleklass och", "fritidshem"), ("655 193", "214 877", "652 500", "2 693"), 1),
    (
        ("Ersättning till skolor som drivs av", "andra än kommunen och som ligger", "i andra kommuner"),
        ("48 250", "", "51 900", "-3 650"),
        1,
    ),
    (("Kulturskola",), ("9 310", "3 045", "", ""), 0),
    (("Administration och ledning", "av skolan"), ("31 450", "10 020", "31 450", "0"), 1),
    (("Oförutsett",), ("2 000", "", "", "2 000"), 0),
    (("Summa",), ("928 603", "289 292", "918 850", "443"), 0),
)
"""The lines of a name, its figures, and which of the lines they stand beside."""


EVEN: tuple[tuple[str, str, str], ...] = (
    ("Utfall januari–april, tkr", "2026", "2025"),
    ("Skola", "", ""),
    ("Förskola", "61 350", "60 800"),
    ("Grundskola, förskoleklass och", "", ""),
    ("fritidshem", "214 877", "216 400"),
    ("Omsorg", "", ""),
    ("Hemtjänst", "88 120", "86 900"),
    ("Särskilt boende för äldre och", "", ""),
    ("korttidsboende", "121 604", "120 000"),
    ("Summa", "485 951", "484 100"),
)
"""Lines that all stand equally far apart, as a spreadsheet prints them: two are groups, two run over to the next."""


def _even(pages: Pages, top: float) -> float:
    for name, *figures in EVEN:
        font = BOLD if name in ("Skola", "Omsorg", "Summa") or figures[0] == "2026" else PLAIN
        pages.text(56, top, name, font=font, size=9.5)
        for right, figure in zip(RIGHTS, figures, strict=False):
            pages.right(right, top, figure, font=font, size=9.5)
        top += 13
    return top


def broken_labels() -> bytes:
    """One page: text, a table with a rule under its head and one above its sum, text, and a table without any."""
    pages = Pages(title="Månadsrapport per april 2026")
    pages.text(56, 56, "Månadsrapport per april 2026", font=BOLD, size=20)
    top = pages.flow(
        56,
        92,
        "Barn- och utbildningsnämnden i Kvarnforsens kommun räknar med ett överskott på 443 tkr för helåret. Skolorna "
        "har fått färre elever än väntat, medan ersättningen till andra skolor ökar. Nämnden har beslutat att inte "
        "anställa någon ny personal före den 1 augusti 2026, då antalet elever är känt.",
        480,
        size=10,
    )
    pages.text(56, top + 14, "Nettokostnad per verksamhet, tkr", font=BOLD, size=13)
    top += 42
    for right, lines in zip(RIGHTS, HEADS, strict=True):
        for at, words in enumerate(lines):
            pages.right(right, top + 12 * at, words, font=BOLD, size=9.5)
    pages.text(56, top + 12, "Verksamhet", font=BOLD, size=9.5)
    top += 27
    pages.rule(56, top - 1, RIGHTS[-1], top - 1)
    for name, figures, beside in ROWS:
        font = BOLD if name == ("Summa",) else PLAIN
        if font == BOLD:
            pages.rule(56, top, RIGHTS[-1], top)
        top += 4
        pages.lines(56, top, name, font=font, size=9.5, pitch=12)
        for right, figure in zip(RIGHTS, figures, strict=True):
            pages.right(right, top + 12 * beside, figure, font=font, size=9.5)
        top += 12 * len(name) + 2
    top = pages.flow(
        56,
        top + 18,
        "Kulturskolans prognos lämnas i delårsrapporten, som nämnden behandlar den 24 september 2026. Ersättningen "
        "till skolor i andra kommuner faktureras i efterskott, och därför saknas utfall.",
        480,
        size=10,
    )
    pages.text(56, top + 14, "Hela förvaltningen", font=BOLD, size=13)
    top = _even(pages, top + 40)
    pages.flow(56, top + 16, "Utfallet är 0,4 procent högre än samma månader 2025.", 480, size=10)
    return pages.bytes()
