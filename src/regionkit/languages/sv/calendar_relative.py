"""Swedish times that are said from the document's own year or month."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.calendar import RelativeTime

RELATIVE: Mapping[str, RelativeTime] = {
    # "jämfört med föregående år", "från föregående års verksamhet", "i likhet med förra året"
    **dict.fromkeys(
        ("föregående år", "föregående års", "föreg. år", "fg år", "fg. år", "förra året", "förra årets", "fjolåret",
         "fjolårets", "i fjol"),
        RelativeTime("year", -1),
    ),
    # "under året", "i år"; "årets" alone (årets resultat) is none
    **dict.fromkeys(
        ("under året", "i år", "för året", "detta år", "innevarande år", "innevarande års", "under hela året",
         "under innevarande år", "under budgetåret", "under verksamhetsåret"),
        RelativeTime("year"),
    ),
    # "flyttas till nästa år"; "kommande år" may be one or many, and is none
    **dict.fromkeys(
        ("nästa år", "nästa års", "nästkommande år", "nästkommande års"), RelativeTime("year", 1),
    ),
    # "vid årets slut", "i slutet av året", "vid utgången av året"
    **dict.fromkeys(
        ("vid årets slut", "vid årets utgång", "vid utgången av året", "vid slutet av året", "till årets slut",
         "innan årets slut", "före årets slut", "vid året slut"),
        RelativeTime("year", 0, "end"),
    ),
    **dict.fromkeys(("vid årets början", "vid årets ingång", "vid ingången av året"), RelativeTime("year", 0, "start")),
    # "200 tkr sedan föregående månad", "föregående månads prognos"
    **dict.fromkeys(
        ("föregående månad", "föregående månads", "förra månaden", "förra månadens", "fg månad"),
        RelativeTime("month", -1),
    ),
    **dict.fromkeys(("nästa månad", "nästkommande månad"), RelativeTime("month", 1)),
    **dict.fromkeys(("denna månad", "innevarande månad"), RelativeTime("month")),
    # "jämfört med samma period föregående år"
    **dict.fromkeys(
        ("samma period föregående år", "samma period förra året", "motsvarande period föregående år",
         "motsvarande period förra året", "samma period fg år", "samma tid förra året", "samma tidpunkt förra året",
         "samma period i fjol"),
        RelativeTime("same_period", -1),
    ),
}  # fmt: skip

# "den 15 februari nästa år", "våren förra året", "augusti i år"
YEAR_SHIFTS: Mapping[str, int] = {
    **dict.fromkeys(("nästa år", "nästkommande år", "året därpå", "året därefter", "påföljande år"), 1),
    **dict.fromkeys(("i år", "innevarande år", "detta år", "under året"), 0),
    **dict.fromkeys(("förra året", "föregående år", "i fjol"), -1),
}
