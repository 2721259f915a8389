"""Swedish times that are said from the document's own year, month or season.

Left out, since nobody can say which days they are: "kommande år" (one or many), "i dag", "i tisdags", "på sikt";
and what is said from another time in the text than the document's own: "året innan", "påföljande år".
"""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.calendar import RelativeTime

OFFICE = (2023, 4)
"""Councils are elected every fourth year, and their term is told from the January after: 2023–2026."""

BACK, THIS, NEXT = ("föregående", "förra"), ("innevarande", "nuvarande", "denna", "detta"), ("nästa", "nästkommande")
STEPS = {**dict.fromkeys(BACK, -1), **dict.fromkeys(THIS, 0), **dict.fromkeys(NEXT, 1)}
STEPS_OF_TERMS = {**STEPS, "kommande": 1}

RELATIVE: Mapping[str, RelativeTime] = {
    # "jämfört med föregående år", "från föregående års verksamhet", "i likhet med förra året"
    **dict.fromkeys(
        ("föregående år", "föregående års", "föreg. år", "fg år", "fg. år", "förra året", "förra årets", "fjolåret",
         "fjolårets", "i fjol", "ifjol", "förra verksamhetsåret", "föregående verksamhetsår", "närmast föregående år"),
        RelativeTime("year", -1),
    ),
    # "under året", "i år"; "årets" alone (årets resultat) is none
    **dict.fromkeys(
        ("under året", "i år", "för året", "detta år", "innevarande år", "innevarande års", "under hela året",
         "under innevarande år", "under budgetåret", "under verksamhetsåret", "hittills i år"),
        RelativeTime("year"),
    ),
    # "flyttas till nästa år"; "kommande år" may be one or many, and is none
    **dict.fromkeys(
        ("nästa år", "nästa års", "nästkommande år", "nästkommande års"), RelativeTime("year", 1),
    ),
    # "vid årets slut", "vid utgången av året": the last day; "i slutet av året" is a part of it
    **dict.fromkeys(
        ("vid årets slut", "vid årets utgång", "vid utgången av året", "vid slutet av året",
         "årets slut", "årets utgång", "vid året slut", "vid utgången av innevarande år"),
        RelativeTime("year", 0, "end"),
    ),
    **dict.fromkeys(("vid årets början", "vid årets ingång", "vid ingången av året"), RelativeTime("year", 0, "start")),
    **dict.fromkeys(
        ("slutet av året", "slutet på året", "senare delen av året", "andra halvan av året", "andra hälften av året",
         "årets andra hälft", "sent på året", "slutet av innevarande år"),
        RelativeTime("year", 0, part="late"),
    ),
    **dict.fromkeys(("mitten av året", "mitten på året"), RelativeTime("year", 0, part="mid")),
    **dict.fromkeys(
        ("början av året", "början på året", "inledningen av året", "första halvan av året", "första hälften av året",
         "årets första hälft", "tidigt på året", "första delen av året", "årets inledning"),
        RelativeTime("year", 0, part="early"),
    ),
    # "200 tkr sedan föregående månad", "föregående månads prognos"
    **dict.fromkeys(
        ("föregående månad", "föregående månads", "förra månaden", "förra månadens", "fg månad"),
        RelativeTime("month", -1),
    ),
    **dict.fromkeys(("nästa månad", "nästkommande månad"), RelativeTime("month", 1)),
    **dict.fromkeys(("denna månad", "innevarande månad"), RelativeTime("month")),
    **dict.fromkeys(("för ett år sedan", "för ett år sen"), RelativeTime("year", 0, count=-1)),
    **dict.fromkeys(("för en månad sedan",), RelativeTime("month", 0, count=-1)),
    # "det senaste året" is twelve months
    **dict.fromkeys(("det senaste året", "senaste året"), RelativeTime("months", 0, count=-12)),
    **dict.fromkeys(("det senaste halvåret", "senaste halvåret"), RelativeTime("months", 0, count=-6)),
    **dict.fromkeys(("det kommande året", "det närmaste året"), RelativeTime("months", 1, count=12)),
    **dict.fromkeys(("det kommande halvåret", "det närmaste halvåret"), RelativeTime("months", 1, count=6)),
    # "denna vecka": seen from a day only
    **{f"{word} {noun}": RelativeTime("week", step)
       for word, step in STEPS.items() for noun in ("vecka", "veckan", "veckas")},
    # "samma månad föregående år"
    **dict.fromkeys(
        ("samma månad föregående år", "samma månad förra året", "motsvarande månad föregående år",
         "motsvarande månad förra året", "samma månad i fjol"),
        RelativeTime("month", -12),
    ),
    # "föregående kvartal", "förra tertialet", "innevarande läsår"
    **{f"{word} {noun}": RelativeTime("quarter", step)
       for word, step in STEPS.items() for noun in ("kvartal", "kvartalet", "kvartals")},
    **{f"{word} {noun}": RelativeTime("tertial", step)
       for word, step in STEPS.items() for noun in ("tertial", "tertialet")},
    **{f"{word} {noun}": RelativeTime("half_year", step)
       for word, step in STEPS.items() for noun in ("halvår", "halvåret")},
    **{f"{word} {noun}": RelativeTime("school_year", step)
       for word, step in STEPS_OF_TERMS.items() for noun in ("läsår", "läsåret", "läsårs")},
    **{f"{word} {noun}": RelativeTime("term", step)
       for word, step in STEPS_OF_TERMS.items() for noun in ("termin", "terminen")},
    # "innevarande mandatperiod", "under mandatperioden", "nästa mandatperiod"
    **{f"{word} {noun}": RelativeTime("office", step, cycle=OFFICE)
       for word, step in {**STEPS_OF_TERMS, "under": 0}.items()
       for noun in ("mandatperiod", "mandatperioden", "mandatperiods")},
    # "i höst", "i våras", "kommande vinter"; "i vår" is as often "in our"
    "i sommar": RelativeTime("season", 0, number=2),
    "i höst": RelativeTime("season", 0, number=3),
    "i vinter": RelativeTime("season", 0, number=4),
    **{word: RelativeTime("season", -1, number=number)
       for number, word in enumerate(("i våras", "i somras", "i höstas", "i vintras"), 1)},
    **{f"{word} {season}": RelativeTime("season", -1, number=number)
       for word in BACK for number, season in enumerate(("våren", "sommaren", "hösten", "vintern"), 1)},
    **{f"kommande {season}": RelativeTime("season", 1, number=number)
       for number, season in enumerate(("vår", "sommar", "höst", "vinter"), 1)},
    # "jämfört med samma period föregående år"
    **dict.fromkeys(
        (f"{same} {last}"
         for same in ("samma period", "motsvarande period", "samma tid", "samma tidpunkt", "motsvarande tid",
                      "motsvarande tidpunkt", "samma tidsperiod", "motsvarande tidsperiod")
         for last in ("föregående år", "förra året", "fg år", "i fjol", "året innan", "året före", "ett år tidigare")),
        RelativeTime("same_period", -1),
    ),
    # "kommande treårsperiod", "den kommande femårsperioden"
    **{f"kommande {word}årsperiod{ending}": RelativeTime("years", 1, count=count)
       for word, count in (("två", 2), ("tre", 3), ("fyra", 4), ("fem", 5), ("tio", 10)) for ending in ("", "en")},
}  # fmt: skip

# "de kommande tre åren", "de senaste 12 månaderna", "rullande 12 månader"
RELATIVE_COUNTED: Mapping[str, RelativeTime] = {
    **dict.fromkeys(
        ("de kommande {number} åren", "kommande {number} åren", "kommande {number} år", "de närmaste {number} åren",
         "närmaste {number} åren", "de nästkommande {number} åren",
         "nästa {number} år", "nästkommande {number} år"),
        RelativeTime("years", 1, count=1),
    ),
    **dict.fromkeys(
        ("de senaste {number} åren", "senaste {number} åren", "senaste {number} år",
         "de {number} senaste åren", "{number} senaste åren"),
        RelativeTime("years", 0, count=-1),
    ),
    **dict.fromkeys(
        ("de föregående {number} åren", "de {number} föregående åren", "föregående {number} år"),
        RelativeTime("years", -1, count=-1),
    ),
    **dict.fromkeys(
        ("de senaste {number} månaderna", "senaste {number} månaderna", "senaste {number} månader",
         "rullande {number} månader", "de {number} senaste månaderna"),
        RelativeTime("months", 0, count=-1),
    ),
    # "projektet startade för tolv år sedan"
    **dict.fromkeys(("för {number} år sedan", "{number} år sedan"), RelativeTime("year", 0, count=-1)),
    **dict.fromkeys(("för {number} månader sedan", "{number} månader sedan"), RelativeTime("month", 0, count=-1)),
    **dict.fromkeys(
        ("de kommande {number} månaderna", "kommande {number} månaderna", "kommande {number} månader",
         "nästa {number} månader",
         "de närmaste {number} månaderna"),
        RelativeTime("months", 1, count=1),
    ),
}

# "samma period 2023", "motsvarande period år 2023"
SAME_PERIOD = ("samma period", "motsvarande period", "samma tidsperiod", "motsvarande tidsperiod")

# "den 15 februari nästa år", "våren förra året", "augusti i år"
YEAR_SHIFTS: Mapping[str, int] = {
    **dict.fromkeys(("nästa år", "nästkommande år", "året därpå", "året därefter", "påföljande år"), 1),
    **dict.fromkeys(("i år", "innevarande år", "detta år", "under året"), 0),
    **dict.fromkeys(("förra året", "föregående år", "i fjol"), -1),
}
