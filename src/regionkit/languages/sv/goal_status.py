"""Swedish words for how a goal stands."""

from __future__ import annotations

from regionkit.language.goal_status import GoalStatusWords

GOAL_STATUS = GoalStatusWords(
    subjects=(
        "målet", "nämndmålet", "nämndsmålet", "verksamhetsmålet", "inriktningsmålet", "resultatmålet", "effektmålet",
        "fullmäktigemålet", "kommunmålet", "regionmålet", "utvecklingsmålet", "måluppfyllelsen", "måluppfyllelse",
        "mål",
    ),  # "Målet bedöms uppnått.", "Mål 2 är uppfyllt."
    part_subjects=(
        # what is said of one part, or of several goals together, is not said of the goal
        "delmål", "delmålet", "delmålen", "målen", "målvärdet", "målvärde", "målvärden", "indikatorn", "indikatorerna",
        "indikatorernas", "nyckeltalet", "målgruppen", "aktivitetsmålet", "samtliga mål", "alla mål", "flera mål",
    ),
    work_subjects=(
        "målet", "uppdraget", "aktiviteten", "aktiviteterna", "arbetet", "projektet", "åtgärden", "åtgärderna",
        "insatsen", "insatserna", "genomförandet",
    ),  # "Projektet genomfört och avslutat.", "Uppdraget är slutfört."
    attained=(
        "uppnått", "uppnåtts", "uppnådd", "uppnådda", "uppnåddes", "uppnås", "uppnår", "uppfyllt", "uppfylld",
        "uppfyllda", "uppfyllts", "uppfylls", "uppfylldes", "uppfyller", "nått", "nåtts", "nås", "nådd", "nådda",
        "nåddes", "når", "klarat", "klarats", "klaras", "klarar", "infriat", "infriats", "infrias", "uppfyllas",
    ),
    attain=("uppnå", "nå", "uppfylla", "klara", "infria"),  # "för att nå målet" states nothing
    missed=("missar", "missas", "missat", "missats", "missades"),  # "missar målet"
    judging=(
        "bedöms", "bedömer", "bedömdes", "bedömningen är", "beräknas", "beräknar", "förväntas", "förväntar", "väntas",
        "prognostiseras", "prognosticeras", "prognosen är", "ser ut att", "tros", "antas",
    ),
    future=("kommer", "bli", "blir", "kunna", "väntas", "förväntas", "ser ut att", "beräknas", "prognostiseras"),
    outlook=(
        # "uppnås vid årets slut", "uppfyllt i prognosen", "nås på helåret"
        "vid årets slut", "vid årets utgång", "i prognosen", "i helårsprognosen", "på helåret", "för helåret",
        "på helårsbasis", "till årets slut", "under året", "prognosen är", "till årsskiftet",
    ),
    present=("för perioden", "under perioden", "hittills", "i delåret", "i nuläget"),  # "både för perioden och i prognosen"
    perfect=("ha", "har", "hade", "är", "var", "vara"),  # "bedöms ha uppnåtts" judges what has been
    modal=(
        # "ska uppnås", "för att nå målet", "förutsättningar att nå målet", "om målet uppnås": nothing is stated
        "ska", "skall", "bör", "måste", "vill", "skulle", "behöver", "för att", "förutsättningar att", "möjlighet att",
        "möjligheten att", "möjligheterna att", "i syfte att", "strävar efter att", "om", "när", "hur", "krävs",
    ),
    negations=("inte", "ej", "icke", "aldrig", "inget", "ingen", "inga", "varken"),
    partly=(
        "delvis", "i huvudsak", "till viss del", "till stor del", "till del", "nästan", "inte helt", "inte fullt ut",
        "inte i sin helhet", "ej helt", "ej fullt ut", "ej i sin helhet", "inte till fullo", "endast delvis",
    ),  # "delvis uppnådda", "bedöms därmed inte i sin helhet uppnås"
    uncertain=(
        "osäkert", "osäker", "osäkra", "tveksamt", "svårt att nå", "svårt att uppnå", "svår att nå", "svår att uppnå",
        "svårt att uppfylla", "svårt att klara", "svårbedömt", "svårare att bedöma", "risk att målet inte",
        "risk för att målet inte", "finns en risk att", "riskerar att inte",
    ),
    not_assessed=(
        "bedömning saknas", "saknas bedömning", "bedöms ej", "bedöms inte i", "kan inte bedömas", "kan ej bedömas",
        "går inte att bedöma", "går ej att bedöma", "inte möjligt att bedöma", "ej bedömt", "inte bedömt", "ej bedömd",
        "inte bedömts", "har inte bedömts", "kan inte mätas", "ej mätt", "har inte mätts", "inga data", "data saknas",
        "underlag saknas", "följs upp i årsbokslutet", "följs upp vid årets slut", "följs upp i årsredovisningen",
    ),
    clause_breaks=("men", "medan", "dock", "däremot", "samtidigt som"),
    subordinate=("trots att", "även om", "eftersom", "därför att", "så att", "vilket", "fastän", "ifall", "såvida", "om"),
    running=(
        "pågår", "pågår fortfarande", "under framtagande", "under arbete", "under utarbetande", "under uppbyggnad",
        "under genomförande", "under utveckling", "under upphandling", "arbetet fortsätter", "arbetet fortgår",
        "arbetet fortlöper", "arbetet löper på", "arbetet har fortsatt", "är på väg att",
    ),  # "Per augusti pågår arbetet …", "ett utkast … är under framtagande"
    running_after_copula=("pågående", "pågånde", "igång", "i gång"),  # "Analysen är pågående"; refused: "den pågående krisen"
    copulas=("är", "var", "fortfarande", "fortsatt", "status"),
    started=(
        "påbörjats", "påbörjat", "påbörjad", "påbörjade", "påbörjades", "startat", "startats", "startad", "inletts",
        "inlett", "inledd", "kommit igång", "kommit i gång", "satts igång", "igångsatt",
    ),  # "har påbörjats"; "har ännu inte påbörjats"
    completed=(
        "slutfört", "slutförd", "slutförda", "slutförts", "slutfördes", "avslutat", "avslutad", "avslutade", "avslutats",
        "avslutades", "genomfört", "genomförd", "genomförda", "genomförts", "genomfördes", "klart", "klar", "klara",
        "färdigt", "färdig", "färdigställt", "färdigställd", "färdigställts", "slutredovisat", "slutredovisad",
        "slutredovisats", "verkställt", "verkställd", "verkställts",
    ),
    delayed=(
        "försenat", "försenad", "försenade", "försenats", "försening", "skjutits upp", "skjuts upp", "skjutits fram",
        "skjuts fram", "flyttas till", "flyttats till", "flyttats fram", "senarelagts", "senareläggs", "senarelagd",
    ),
    cancelled=(
        "utgår", "utgått", "avbrutits", "avbrutet", "avbruten", "avbryts", "avförs", "avförts", "avförd", "ställts in",
        "ställs in", "inställd", "inställt", "lagts ned", "läggs ned", "avslås",
    ),
    labels=("status", "bedömning", "måluppfyllelse", "uppfyllelse", "läge", "resultat", "måluppfyllelse totalt"),
    outlook_labels=("prognos", "prognos måluppfyllelse", "helårsprognos", "prognos helår", "prognos vid årets slut"),
    # "Grön", "Gul" as words in a cell; a colour that only a symbol shows is read by the reader, not here
    colours=(("grön", "green"), ("grönt", "green"), ("gul", "yellow"), ("gult", "yellow"), ("röd", "red"),
             ("rött", "red"), ("grå", "grey"), ("grått", "grey")),
)  # fmt: skip
