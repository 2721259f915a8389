"""How Swedish writes numbers."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.numbers import NumberWords

NUMBERS = NumberWords(
    # "12 345,6", "2.644,50 kr"; the dot is against the rules of writing, but it is there
    decimal_mark=",",
    group_mark=".",
    # "tre miljoner kronor", "tjugofem tusen kronor", "etthundratusen kronor"
    small={
        "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8,
        "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16,
        "sjutton": 17, "arton": 18, "nitton": 19, "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50,
        "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90, "ettusen": 1000,
    },
    # "tvåhundra", "femtusen"; "miljon" and "miljard" are units of money, see money.py
    multipliers={"hundra": 100, "tusen": 1000},
    # "en ökning", "ett underskott": refused as numbers unless a unit follows ("en miljon kronor")
    articles=frozenset({"en", "ett"}),
    # "en halv miljon kronor", "två och en halv miljon"
    halves=("en halv", "ett halvt"),
    and_words=("och",),
    # "flera hundra miljoner kronor", "ett par miljoner": nobody knows how many, so refused
    vague=("flera", "några", "par", "många", "fåtal", "åtskilliga", "tiotals", "hundratals", "tusentals"),
    # "plus 30 till minus 20 mnkr"
    plus=("plus",),
    minus=("minus",),
    # "213,4%", "5,5 procent"
    percent=("%", "procent", "proc"),
    # "§ 3", "mål 3", "åtgärd 2", "vecka 34", "bilaga 1": the number is a name.  "Åtgärd 3 500 tkr" may be 500 or 3 500
    labels=(
        "§", "§§", "mål", "delmål", "nämndmål", "punkt", "åtgärd", "aktivitet", "etapp", "fas", "steg", "bilaga",
        "not", "nr", "nr.", "nummer", "vecka", "v.", "kvartal", "tertial", "kapitel", "kap.", "kap", "sida", "sidan",
        "sidorna", "sid", "sid.", "alternativ", "uppdrag", "indikator", "tabell", "diagram", "figur", "avsnitt",
        "artikel", "konto", "ansvar", "verksamhet", "projekt", "fokusområde", "prioritet", "paragraf", "stycke",
    ),
)

CUES: Mapping[str, tuple[str, ...]] = {}
