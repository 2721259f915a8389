"""Swedish words for how a goal stands."""

from __future__ import annotations

from regionkit.language.goal_status import AttainmentWords, GoalStatusWords, ProgressWords, SubjectWords

SUBJECTS = SubjectWords(
    # "Målet bedöms uppnått.", "Mål 2 är uppfyllt.", "Måluppfyllelsen bedöms som god" says nothing on its own
    goal=(
        "målet", "mål", "nämndmålet", "nämndsmålet", "verksamhetsmålet", "inriktningsmålet", "resultatmålet",
        "effektmålet", "fullmäktigemålet", "kommunmålet", "regionmålet", "utvecklingsmålet", "nämndmål",
        "verksamhetsmål", "inriktningsmål", "målen", "nämndmålen", "verksamhetsmålen",
    ),
    # what is said of one part, or of a measure, is not said of the goal: "Delmål b) kommer inte att nås."
    parts=(
        "delmål", "delmålet", "delmålen", "målvärdet", "målvärde", "målvärden", "målvärdena", "målnivån", "indikatorn",
        "indikatorerna", "indikatorernas", "indikatorer", "nyckeltalet", "nyckeltalen", "målgruppen", "målbilden",
        "aktivitetsmålet", "lagkravet", "kravet", "kraven", "etappmålet", "etappmålen",
    ),
    several=(
        "samtliga", "alla", "flera", "flera av", "några av", "ett av", "en del av", "de flesta av", "flertalet av",
        "flertalet", "inga", "inget av", "övriga", "många av", "andel", "av",
    ),  # "flera av målen", "sex av tio mål"
    work=(
        "målet", "uppdraget", "aktiviteten", "aktiviteterna", "arbetet", "projektet", "åtgärden", "åtgärderna",
        "insatsen", "insatserna", "genomförandet", "nämndmålet", "verksamhetsmålet",
    ),  # "Projektet genomfört och avslutat.", "Uppdraget är slutfört."
    numbered=("mål", "nämndmål", "nämndsmål", "verksamhetsmål", "uppdrag", "aktivitet"),
)

ATTAINMENT = AttainmentWords(
    # "Målet bedöms uppnått.", "är uppfyllt", "har inte nåtts"
    done=(
        "uppnått", "uppnåtts", "uppnådd", "uppnådda", "uppnåddes", "uppfyllt", "uppfylld", "uppfyllda", "uppfyllts",
        "uppfylldes", "nått", "nåtts", "nådd", "nådda", "nåddes", "klarat", "klarats", "klarades", "infriat",
        "infriats", "infriades",
    ),
    passive=("uppnås", "uppfylls", "uppfyllas", "nås", "klaras", "infrias"),  # "uppnås därmed inte"
    active=("uppnår", "når", "uppfyller", "klarar", "infriar"),  # "klarar målet"
    infinitive=("uppnå", "nå", "uppfylla", "klara", "infria"),  # "bedöms nå målet"; refused: "för att nå målet"
    missed=("missar", "missas", "missat", "missats", "missades"),  # "missar målet"
    judging=(
        "bedöms", "bedömer", "bedömdes", "bedömningen är", "beräknas", "beräknar", "förväntas", "förväntar", "väntas",
        "prognostiseras", "prognosticeras", "prognosen är", "prognos är", "ser ut att", "tros", "antas", "bedömas",
    ),
    future=(
        "kommer", "bli", "blir", "kunna", "väntas", "förväntas", "ser ut att", "beräknas", "prognostiseras",
        "prognosticeras", "prognosen är", "på väg att", "risk att", "risk för att", "riskerar att",
    ),
    # "uppnås vid årets slut", "nås på helåret"
    outlook=(
        "vid årets slut", "vid årets utgång", "i prognosen", "i helårsprognosen", "på helåret", "för helåret",
        "på helårsbasis", "till årets slut", "under året", "prognosen är", "till årsskiftet",
    ),
    present=("för perioden", "under perioden", "hittills", "i delåret", "i nuläget"),  # "för perioden och i prognosen"
    # "ska uppnås", "för att nå målet", "förutsättningar att nå målet", "när målet är uppfyllt": nothing is stated
    modal=(
        "ska", "skall", "bör", "måste", "vill", "skulle", "behöver", "för att", "förutsättningar att", "möjlighet att",
        "möjligheten att", "möjligheterna att", "möjligheter att", "i syfte att", "strävar efter att", "när", "hur",
        "krävs", "arbetar mot att", "ambitionen är att", "syftar till att", "kan",
    ),
    negations=("inte", "ej", "icke", "aldrig", "varken"),
    not_negations=("inte minst", "inte bara", "inte enbart", "inte endast"),
    # "delvis uppnådda", "bedöms därmed inte i sin helhet uppnås"
    partly=(
        "delvis", "till viss del", "till del", "inte helt", "inte fullt ut", "inte i sin helhet", "ej helt",
        "ej fullt ut", "ej i sin helhet", "inte till fullo", "ej till fullo", "inte fullt", "inte helt och hållet",
    ),
    mostly=("i huvudsak", "i allt väsentligt", "till stor del", "till största delen", "i stort sett", "nästan", "nära"),
    # "Målet bedöms svårt att nå", "Prognosen är osäker"
    uncertain=(
        "osäkert", "osäker", "osäkra", "tveksamt", "svårt att nå", "svårt att uppnå", "svår att nå", "svår att uppnå",
        "svårt att uppfylla", "svårt att klara", "svårbedömt", "svårare att bedöma", "svårt att bedöma",
        "risk att målet inte", "risk för att målet inte", "riskerar att inte",
    ),
    # "För målet saknas bedömning.", "Inga data"
    not_assessed=(
        "bedömning saknas", "saknas bedömning", "kan inte bedömas", "kan ej bedömas", "går inte att bedöma",
        "går ej att bedöma", "inte möjligt att bedöma", "ej bedömt", "inte bedömt", "ej bedömd", "inte bedömts",
        "ej bedömts", "kan inte mätas", "kan ej mätas", "ej mätt", "har inte mätts", "inga data", "data saknas",
        "underlag saknas", "följs upp i årsbokslutet", "följs upp i årsredovisningen", "har inte kunnat bedömas",
        "bedöms vid årets slut", "bedöms i årsbokslutet", "bedöms först vid",
    ),
)

PROGRESS = ProgressWords(
    # "Per augusti pågår arbetet …", "ett utkast … är under framtagande"
    running=(
        "pågår", "under framtagande", "under arbete", "under utarbetande", "under uppbyggnad", "under genomförande",
        "under utveckling", "under upphandling", "arbetet fortsätter", "arbetet fortgår", "arbetet fortlöper",
        "arbetet löper på", "arbetet har fortsatt",
    ),
    # "Analysen är pågående"; refused: "den pågående krisen"
    running_after_copula=("pågående", "igång", "i gång", "påbörjad", "påbörjat", "påbörjade", "startad", "startat"),
    begun_forms=("påbörjad", "påbörjat", "påbörjade", "startad", "startat"),
    copulas=("är", "fortfarande", "fortsatt"),
    # "har påbörjats", "har ännu inte påbörjats"
    started=(
        "påbörjats", "påbörjades", "startats", "startades", "inletts", "inleddes", "kommit igång",
        "kommit i gång", "satts igång", "igångsatts",
    ),
    # "har påbörjat arbetet"; refused: "har påbörjat en samverkan", which is a part of the work at most
    started_work=(
        ("påbörjat", "arbetet"), ("påbörjat", "arbete"), ("inlett", "arbetet"), ("inlett", "arbete"),
        ("startat", "arbetet"), ("startat", "arbete"), ("arbetet", "startat"), ("arbetet har", "startat"),
    ),
    # "Projektet genomfört och avslutat", "Uppdraget är nu slutfört"; refused: "Projektet har genomfört en enkät"
    completed=(
        "slutfört", "slutförd", "slutförda", "avslutat", "avslutad", "avslutade", "genomfört", "genomförd",
        "genomförda", "klart", "klar", "klara", "färdigt", "färdig", "färdigställt", "färdigställd", "slutredovisat",
        "slutredovisad", "verkställt", "verkställd", "slutrapporterat", "slutrapporterad",
    ),
    completed_passive=(
        "slutförts", "slutfördes", "avslutats", "avslutades", "genomförts", "genomfördes", "färdigställts",
        "färdigställdes", "slutredovisats", "verkställts", "slutrapporterats",
    ),
    delayed=(
        "försenat", "försenad", "försenade", "försenats", "skjutits upp", "skjuts upp", "skjutits fram", "skjuts fram",
        "flyttas till", "flyttats till", "flyttats fram", "senarelagts", "senareläggs", "senarelagd",
    ),
    cancelled=(
        "utgår", "utgått", "avbrutits", "avbrutet", "avbruten", "avbryts", "avförs", "avförts", "avförd", "ställts in",
        "ställs in", "inställd", "inställt", "lagts ned", "läggs ned",
    ),
    links=("är", "blev", "är nu", "nu", "helt", "redan", "därmed", "också", "blivit", "har blivit", "numera", "och"),
    passive_links=("har", "hade", "har nu", "har därmed", "har redan", "har också", "nu", "är", "därmed", "kommer att"),
)

GOAL_STATUS = GoalStatusWords(
    subjects=SUBJECTS,
    attainment=ATTAINMENT,
    progress=PROGRESS,
    clause_breaks=("men", "medan", "dock", "däremot", "samtidigt som"),
    # "uppnås, trots att målvärdet inte nåddes": nothing is stated of the goal after such a word
    subordinate=(
        "trots att", "även om", "eftersom", "därför att", "så att", "vilket", "fastän", "innan", "som", "ifall",
        "såvida", "om", "förutsatt att", "givet att", "under förutsättning att",
    ),
    conditions=("ifall", "såvida", "om", "förutsatt att", "givet att", "under förutsättning att"),
    labels=("status", "bedömning", "måluppfyllelse", "uppfyllelse", "läge", "målet", "statusbedömning"),
    outlook_labels=("prognos", "prognos måluppfyllelse", "helårsprognos", "prognos helår", "prognos vid årets slut"),
    legends=("=", "– =", "- ="),  # "= Delmålet bedöms bli uppfyllt"
    # "Grön", "Gul" as words in a cell; a colour that only a symbol shows is read by the reader, not here
    colours=(
        ("grön", "green"), ("grönt", "green"), ("gul", "yellow"), ("gult", "yellow"), ("röd", "red"), ("rött", "red"),
        ("grå", "grey"), ("grått", "grey"),
    ),
)  # fmt: skip
