"""Swedish words that say what a date is for, and whether a sentence looks ahead or back.

The nearest of them in the sentence decides, one before the date rather than one after it.
"""

from __future__ import annotations

from collections.abc import Mapping

ROLE_CUES: Mapping[str, tuple[str, ...]] = {
    # "I regionfullmäktiges beslut 2023-11-21", "fastställde 8 februari 2024", "antog den 6 november 2024"
    "role.decision": (
        "beslut", "beslutet", "beslutade", "beslutades", "beslutat", "beslutar", "beslutas", "besluta", "beslutats",
        "fastställde", "fastställdes", "fastställt", "fastställer", "fastställd", "fastställts", "antog", "antogs",
        "antagen", "antaget", "antagna", "antagits", "godkände", "godkändes", "godkänd", "godkänt", "fattade",
        "fattades", "fattat", "fattats", "bifölls", "återremitterades", "gav i uppdrag", "fick i uppdrag", "uppdrog",
        "fått i uppdrag", "beslutad", "beslutsdatum", "antagandedatum", "getts i uppdrag", "reviderades", "reviderad",
        "reviderat", "bordlades", "bordlade", "beviljades", "beviljade", "avslogs", "avslog", "återremitterade",
        "upphävdes", "upphävde",
    ),
    # "har den 20 maj 2026, § 68 behandlat", "Nästa sammanträde är den 3 oktober", "Budgetberedning dag 1"
    "role.meeting": (
        "bolagsstämma", "bolagsstämman", "stämma", "stämman", "årsmöte", "årsmötet", "föreningsstämma", "sammanträde",
        "sammanträdet", "sammanträden", "sammanträder", "sammanträdesdatum", "sammanträdesdag", "möte", "mötet",
        "möten", "mötesdatum", "behandlat", "behandlade", "behandlades", "behandlats", "behandlar", "behandlas",
        "berett", "beredde", "bereder", "bereds", "dialog", "dialogen", "dialoger", "överläggning", "överläggningar",
        "överläggningen", "konferens", "konferensen", "workshop", "seminarium", "mbl-förhandling", "mötena",
        "mötesdag", "mbl-förhandlingen", "förhandling", "budgetberedning", "uppstart", "uppstartsmöte",
        "arbetsutskottet", "presidiemöte", "bokslutsdialog", "budgetdialog", "samråd", "informationsmöte",
        "informationsträff", "informationsträffar", "träffar", "dialogmöte", "dialogmöten", "mötesdagar",
        "sammanträdesdagar", "sammanträdestider", "sammanträdestid", "mötestider", "uppföljningsmöte",
        "medborgardialog", "nämndmöte", "genomgång", "mbl", "samverkan", "facklig samverkan", "avstämning", "träff",
    ),
    # "beslutade vid sitt sammanträde den 24 januari": the words for a meeting that only say where
    "role.session": (
        "vid sitt sammanträde", "på sitt sammanträde", "vid sammanträde", "vid sammanträdet", "på sammanträdet",
        "vid sitt möte", "på sitt möte", "vid mötet", "sammanträde i", "månads sammanträde", "regeringssammanträde",
    ),
    # "utskick till kommunstyrelsen den 14 oktober": an organ right before a day is its meeting
    "role.organ": (
        "kommunstyrelsen", "kommunfullmäktige", "regionstyrelsen", "regionfullmäktige", "fullmäktige", "styrelsen",
        "nämnden", "utskottet", "beredningen", "direktionen", "landstingsfullmäktige", "landstingsstyrelsen",
    ),
    # "i skrivelse den 13 maj 2026", "daterade den 10 mars 2026", "Datum: 2018-01-09"
    "role.document": (
        "är från", "skrivelse", "skrivelsen", "tjänsteskrivelse", "tjänsteskrivelsen", "daterad", "daterat",
        "daterade", "dagtecknad", "upprättad", "upprättat", "datum", "protokoll", "missiv", "remissvar", "yttrande",
        "utlåtande", "tjänsteutlåtande", "tjänsteutlåtandet",
        "promemoria", "pm", "uppdaterad", "granskad", "senast ändrad", "utskriftsdatum", "date:",
        "utskriven", "skapad", "senast sparad", "sparad", "version", "dokumentdatum", "uppdaterades", "signerat",
        "signerades",
    ),
    # "justerat 2023-12-04", "Justeringsdatum"
    "role.adjustment": (
        "justerat", "justerad", "justeras", "justerades", "justering", "justeringen", "justeringsdatum",
        "justeringens", "plats och tid för justering", "justeringens plats och tid", "protokollsjustering",
        "justeringsdag", "justerats", "omedelbart justerat", "omedelbar justering", "anslaget", "anslås",
        "anslagsdatum",
    ),
    # "ska lämnas över till regionfullmäktige i november", "löper ut vid årsskiftet", "ska vara klart"
    "role.deadline": (
        "löper till", "pågår till", "vara uppfyllda", "vara uppfyllt", "uppnås", "vara uppnådda", "vara färdiga",
        "vara färdig", "senast", "lämnas", "lämnas in", "lämnas över", "lämna in", "lämnar in", "lämna", "inlämnas",
        "inlämning", "inkommer", "inkommer till", "överlämnas", "skickas in", "skicka in", "inkomma", "ska redovisas",
        "redovisas", "ska redovisa", "återrapporteras", "återrapportera", "rapporteras",
        "återredovisas", "återredovisa", "avrapporteras", "återkomma", "återkommer med", "att redovisa",
        "besvaras", "ska besvaras",
        "ska vara klart", "ska vara klar", "ska vara genomfört", "ska vara genomförd", "ska vara klara", "vara klart",
        "bli klart", "bli klar", "blir klart", "klart", "slutföras", "ska slutföras", "slutförs", "färdigställas",
        "färdigställs", "löper ut", "upphör att gälla", "sista dag", "sista dagen", "sista datum", "deadline", "före",
        "innan", "avslutas", "klar", "färdigt", "färdig", "är klart", "ska ha", "slutdatum", "tillhanda", "ska vara",
        "återrapportering", "slutrapport", "slutrapporteras", "slutredovisas", "delrapporteras", "sista svarsdag",
        "ansökningsdag", "sista ansökningsdag", "sista anmälningsdag", "anmälningsdag", "svarsdatum", "inlämningsdag",
        "förfallodag", "måldatum", "leveransdatum", "sluttid", "klardatum",
    ),
    # "Ny organisation gäller från årsskiftet", "träder i kraft den 1 januari"
    "role.effective": (
        "löper", "gälla från", "gäller", "gäller från", "träder i kraft", "trädde i kraft",
        "träder", "trädde", "i kraft", "börjar gälla",
        "ikraftträdande", "gälla", "gällande", "tillträder", "tillträde", "införs", "införas", "med effekt",
        "effekt från", "startdatum", "startar", "börjar", "höjs", "höjdes", "sänks", "sänktes",
        "vann laga kraft", "vinner laga kraft", "vunnit laga kraft",
    ),
    # "redovisas per", "avser läget den", "prognosen i"
    "role.as_of": (
        "avser läget", "läget", "utfall", "sammanställningen avser", "saldo", "mätt", "statistik", "data", "nuläge",
        "rapportperiod", "avser", "resultat efter", "resultatet efter", "utfallet efter", "utfall efter", "uppgick",
        "uppgår",
    ),
    # "delårsrapporten per augusti", "månadsuppföljning mars": a day after one of them is its own only at a month's end
    "role.report": (
        "uppföljning", "uppföljningen", "månadsuppföljning", "månadsuppföljningen", "månadsrapport", "delårsrapport",
        "delårsrapporten", "delårsbokslut", "prognos", "prognosen", "helårsprognosen", "bokslut",
        "ekonomisk uppföljning", "prognosen efter", "prognos efter", "uppföljningen efter", "uppföljning efter",
    ),
    # "inrättades våren 2022", "svar som inkommit 2023", "invigdes den 30 november"
    "role.event": (
        "lades ned", "läggs ned", "lades", "gjordes", "görs", "tillsätts", "granskade", "granskades", "flyttade in",
        "anställde", "temadag", "temadagar", "inrättades", "inrättats", "inkommit", "inkom", "inkomna", "bildades",
        "bildats", "startade", "startades", "invigdes", "invigs", "öppnade", "öppnades", "öppnar", "genomförts",
        "flyttade", "flyttas", "flyttar", "tilldelades", "publicerade", "publicerades", "publicerar", "publiceras",
        "publicera", "påbörjades", "påbörjas", "avslutades", "upphörde", "lanserades", "lanseras", "bytte",
        "infördes", "planeras", "erhåller", "besökte", "utskick", "kallelse", "kallelsen", "inleddes", "inleds",
        "tillsattes", "anställdes", "köptes", "såldes", "byggdes", "renoverades", "tecknades", "tecknade",
        "undertecknades", "skrevs", "publicerats", "tas ned", "levereras", "levererades", "skickar ut", "skickas ut",
        "reservdag", "upphandlades", "inträffade", "påbörjats", "stängdes", "stängs", "betalas ut", "betalades ut",
        "utbetalas", "utbetalades",
    ),
    # "konferensen hölls den 3 maj": what was held there is nearer to the role than the verb
    "role.held": (
        "hölls", "höll", "hålls", "ägde rum", "äger rum", "genomfördes", "genomförs", "arrangerades", "arrangeras",
        "sker", "skedde", "anordnades", "anordnas",
    ),
    # looks ahead: "ska lämnas", "planeras att lanseras", "väntas"
    "tense.future": (
        "ska", "skall", "kommer", "kommer att", "planeras", "planerad", "planerat", "planerade", "planerar",
        "beräknas", "väntas", "förväntas", "avser att", "framöver", "preliminärt", "preliminär", "bör", "senast",
        "föreslås", "lämnas", "besvaras", "nästa", "löper ut", "fortsätter", "på väg att", "blir",
    ),
    # looks back, without a past ending: "hölls", "har", "var"
    "tense.past": (
        "har", "hade", "hölls", "höll", "var", "blev", "fick", "kom", "gav", "gick", "antog", "antogs", "bifölls",
        "ägde rum", "skedde", "tog", "togs", "gjordes", "drogs", "inkom", "stod", "lades", "såldes", "köptes",
    ),
}
