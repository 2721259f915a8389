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
        "insatsen", "insatserna", "genomförandet", "nämndmålet", "verksamhetsmålet", "samtliga aktiviteter",
        "alla aktiviteter", "samtliga åtgärder", "alla åtgärder", "samtliga insatser", "alla insatser",
    ),  # "Projektet genomfört och avslutat.", "Uppdraget är slutfört."
    # "Målet är ännu inte uppfyllt."; refused: "målen", "målvärdet"
    single=(
        "målet", "nämndmålet", "nämndsmålet", "verksamhetsmålet", "inriktningsmålet", "resultatmålet", "effektmålet",
        "fullmäktigemålet", "kommunmålet", "regionmålet", "utvecklingsmålet", "delmålet", "etappmålet",
    ),
    lettered=("mål", "delmål", "etappmål", "nämndmål", "nämndsmål", "verksamhetsmål", "inriktningsmål"),  # "Delmål b)"
    # "Målet om att alla barn kan simma uppnås", "målet att …"; refused: "målet med reformen", "målet för året"
    wording_leads=("om att", "att", "om", "avseende", "gällande", "rörande"),
    degree=("måluppfyllelsen", "måluppfyllelse", "måluppfyllnaden"),  # "för tidigt att bedöma måluppfyllelsen"
    judged_passive=("nås", "uppnås", "uppfylls", "infrias", "klaras", "nåddes", "uppnåddes", "uppfylldes", "missades"),
    numbered=("mål", "nämndmål", "nämndsmål", "verksamhetsmål", "uppdrag", "aktivitet"),
)

NEGATIONS = ("inte", "ej")
NOT_YET = (*NEGATIONS, "ännu inte", "ännu ej", "inte ännu")
UNKNOWN = ("data", "underlag", "bedömning", "mätning", "mätningar", "resultat", "utfall", "uppgift", "uppgifter")
NOT_ASSESSED = (
    *(f"{thing} saknas" for thing in UNKNOWN),
    *(f"saknas {thing}" for thing in UNKNOWN),
    *(f"{thing} {word} målet saknas" for thing in UNKNOWN for word in ("om", "för", "av")),
    *(f"bedömning {no} är möjlig" for no in NOT_YET),
    *(f"bedömning är {no} möjlig" for no in NOT_YET),
    *(f"{no} {verb}" for no in NOT_YET for verb in ("bedömt", "bedömd", "bedömts", "mätt", "mätts", "mätbart")),
    *(f"{no} {verb}" for no in NOT_YET for verb in ("följts upp", "utvärderats")),
    *(f"{no} {verb}" for no in NOT_YET for verb in ("bedömas", "mätas", "följas upp", "utvärderas")),
    *(f"{no} kunnat {verb}" for no in NOT_YET for verb in ("bedömas", "mätas", "följas upp", "utvärderas")),
    *(f"går {no} att {verb}" for no in NOT_YET for verb in ("bedöma", "mäta", "följa upp", "utvärdera")),
    *(f"{no} möjligt att {verb}" for no in NOT_YET for verb in ("bedöma", "mäta", "följa upp", "utvärdera")),
    *(f"{what} av målet har {no} gjorts" for no in NOT_YET for what in ("bedömning", "mätning", "uppföljning")),
    *(f"mäts {no}" for no in NEGATIONS),  # not "bedöms inte", which is followed by "uppnås"
    "inget utfall att redovisa", "inget resultat att redovisa", "inga data", "ingen bedömning", "ingen mätning",
    "inga mätningar", "ingen uppföljning", "för tidigt att bedöma",
    *(f"bedömning görs {when}" for when in ("vid", "i samband med", "i årsbokslutet", "i årsredovisningen", "först")),
    "följs upp i årsbokslutet", "följs upp i årsredovisningen", "följs upp först", "bedöms vid årets slut",
    "bedöms i årsbokslutet", "bedöms i årsredovisningen", "bedöms i samband med", "bedöms först",
    "bedöms vid årsbokslut", "bedöms vid årsbokslutet", "redovisas först",
)  # fmt: skip

ATTAINMENT = AttainmentWords(
    # "Målet bedöms uppnått.", "är uppfyllt", "har inte nåtts"
    done=(
        "uppnått", "uppnåtts", "uppnådd", "uppnådda", "uppnåddes", "uppfyllt", "uppfylld", "uppfyllda", "uppfyllts",
        "uppfylldes", "nått", "nåtts", "nådd", "nådda", "nåddes", "klarat", "klarats", "klarades", "infriat",
        "infriats", "infriades", "överträffat", "överträffats", "överträffades",
    ),
    passive=("uppnås", "uppfylls", "uppfyllas", "nås", "klaras", "infrias", "överträffas"),  # "uppnås därmed inte"
    # "klarar målet", "nådde vi inte målet"
    active=(
        "uppnår", "når", "uppfyller", "klarar", "infriar", "uppnådde", "nådde", "uppfyllde", "klarade", "infriade",
        "överträffar", "överträffade",
    ),
    # "Målet klarar vi"; refused: "Målet uppfyller kraven i reglementet"
    actors=(
        "vi", "nämnden", "styrelsen", "regionen", "kommunen", "förvaltningen", "verksamheten", "enheten", "beredningen",
        "bolaget", "förbundet",
    ),
    infinitive=("uppnå", "nå", "uppfylla", "klara", "infria"),  # "bedöms nå målet"; refused: "för att nå målet"
    missed=("missar", "missas", "missat", "missats", "missades"),  # "missar målet"
    judging=(
        "bedöms", "bedömer", "bedömdes", "bedömningen är", "beräknas", "beräknar", "förväntas", "förväntar", "väntas",
        "prognostiseras", "prognosticeras", "prognosen är", "prognos är", "ser ut att", "tros", "antas", "bedömas",
    ),
    future=(
        "kommer", "bli", "blir", "kunna", "väntas", "förväntas", "ser ut att", "beräknas", "prognostiseras",
        "prognosticeras", "prognosen är", "på väg att", "på god väg att", "risk att", "risk för att", "riskerar att",
    ),
    # "uppnås vid årets slut", "nås på helåret"
    outlook=(
        "vid årets slut", "vid årets utgång", "i prognosen", "i helårsprognosen", "på helåret", "för helåret",
        "på helårsbasis", "till årets slut", "under året", "prognosen är", "till årsskiftet",
    ),
    # "bedöms i allt väsentligt vara uppfyllt vid årets slut"
    year_ends=("vid årets slut", "vid årets utgång", "på helåret", "på helårsbasis", "vid årsskiftet"),
    wholly=("i sin helhet", "fullt ut", "till fullo", "helt och hållet", "helt och fullt"),
    present=("för perioden", "under perioden", "hittills", "i delåret", "i nuläget"),  # "för perioden och i prognosen"
    # "ska uppnås", "för att nå målet", "förutsättningar att nå målet", "när målet är uppfyllt": nothing is stated
    modal=(
        "ska", "skall", "bör", "måste", "vill", "skulle", "behöver", "för att", "förutsättningar att", "möjlighet att",
        "möjligheten att", "möjligheterna att", "möjligheter att", "i syfte att", "strävar efter att", "när", "hur",
        "krävs", "arbetar mot att", "ambitionen är att", "syftar till att", "kan", "hoppas", "önskar", "föreslår",
        "föreslås", "i vilken grad", "i vilken utsträckning", "i vilken mån", "huruvida", "hur väl",
        "angeläget att", "viktigt att", "önskvärt att", "nödvändigt att", "avser att", "chansen att",
    ),
    deeming=("anses", "betraktas", "betrakta", "sägas", "räknas"),  # "kan inte anses uppfyllt"
    when=("när", "först", "först när", "så snart", "så fort"),  # "Målet uppnås när alla har en plats" is a definition
    managing=("lyckats", "lyckas", "lyckades"),  # "har inte lyckats nå målet"
    # "Förra året uppnåddes målet"; refused: "bättre än förra året"
    earlier=("förra året", "föregående år", "i fjol", "året innan", "förra mandatperioden", "förra perioden"),
    comparing=("än", "med", "mot", "som", "sedan", "från"),
    negations=("inte", "ej", "icke", "aldrig", "varken"),
    negating=("långt ifrån", "långt från", "långt kvar till att vara", "knappast"),  # "är långt ifrån uppfyllt"
    not_negations=("inte minst", "inte bara", "inte enbart", "inte endast"),
    # "delvis uppnådda", "bedöms därmed inte i sin helhet uppnås"
    partly=(
        "delvis", "till viss del", "till del", "inte helt", "inte fullt ut", "inte i sin helhet", "ej helt",
        "ej fullt ut", "ej i sin helhet", "inte till fullo", "ej till fullo", "inte fullt", "inte helt och hållet",
        "till hälften", "halvvägs",
    ),
    degree_leads=("till",),  # "har uppnåtts till 80 procent"; refused: "till 100 procent"
    degree_units=("procent", "%"),
    presumed=("sannolikt", "troligen", "troligtvis", "förmodligen", "antagligen"),  # "Sannolikt nås målet"
    unreal=("hade",),  # "Hade målet nåtts hade kostnaden varit lägre"
    mostly=(
        "i huvudsak", "i allt väsentligt", "till stor del", "till största delen", "i stort sett", "nästan", "nära",
        "till stora delar", "till övervägande del", "i princip", "i stora drag",
        "nästintill", "så gott som", "till allra största delen",
    ),
    # "Målet bedöms svårt att nå", "Prognosen är osäker"
    uncertain=(
        "osäkert", "osäker", "osäkra", "tveksamt", "oklart", "ovisst", "för tidigt att säga", "svårt att säga",
        "svårt att nå", "svårt att uppnå", "svår att nå", "svår att uppnå", "svårt att uppfylla", "svårt att klara",
        "svårbedömt", "svårare att bedöma", "svårt att bedöma", "risk att målet inte", "risk för att målet inte",
        "riskerar att inte",
    ),
    # "För målet saknas bedömning.", "Inga data", "har inte kunnat följas upp"
    not_assessed=NOT_ASSESSED,
)

PROGRESS = ProgressWords(
    # "Per augusti pågår arbetet …", "ett utkast … är under framtagande"
    running=(
        "pågår", "under framtagande", "under arbete", "under utarbetande", "under uppbyggnad", "under genomförande",
        "under utveckling", "under upphandling", "arbetet fortsätter", "arbetet fortgår", "arbetet fortlöper",
        "arbetet löper på", "arbetet har fortsatt", "löper på enligt plan", "löper enligt plan",
        "fortskrider enligt plan", "fortlöper", "genomförs enligt plan",
    ),
    # "Analysen är pågående"; refused: "den pågående krisen"
    running_after_copula=(
        "pågående", "igång", "i gång", "påbörjad", "påbörjat", "påbörjade", "startad", "startat", "i full gång",
    ),
    begun_forms=("påbörjad", "påbörjat", "påbörjade", "startad", "startat"),
    copulas=("är", "fortfarande", "fortsatt"),
    # what may follow the word in a cell: "Pågående enligt plan"; refused: "Pågående projekt i norra delen"
    after_adjective=("enligt", "sedan", "till", "under", "med", "men", "och", "i", "på", "inom", "hos"),
    starting=("påbörjas", "startar", "startas", "inleds"),  # "Påbörjas hösten 2026" in a cell: not yet begun
    nothing=("inget", "ingen", "inga"),  # "Inget arbete har påbörjats"
    # "har påbörjats", "har ännu inte påbörjats"
    started=(
        "påbörjats", "påbörjades", "startats", "startades", "inletts", "inleddes", "kommit igång", "kommit i gång",
        "satts igång", "igångsatts",
    ),
    # "har påbörjat arbetet"; refused: "har påbörjat en samverkan", which is a part of the work at most
    started_work=(
        ("påbörjat", "arbetet"),
        ("påbörjat", "arbete"),
        ("inlett", "arbetet"),
        ("inlett", "arbete"),
        ("startat", "arbetet"),
        ("startat", "arbete"),
        ("arbetet", "startat"),
        ("arbetet har", "startat"),
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
        "flyttas till", "flyttats till", "flyttad till", "flyttat till", "framflyttad", "framflyttat",
        "flyttats fram", "senarelagts", "senareläggs", "senarelagd",
        "skjutits på framtiden", "skjuts på framtiden", "dragit ut på tiden", "pågår med försening", "pausat", "pausad",
        "pausats", "vilande",
    ),
    cancelled=(
        "utgår", "utgått", "avbrutits", "avbrutet", "avbruten", "avbryts", "avförs", "avförts", "avförd", "ställts in",
        "ställs in", "inställd", "inställt", "lagts ned", "läggs ned", "lades ned", "lagts ner", "läggs ner",
        "lades ner", "återtagits", "återkallats", "dragits tillbaka", "kommer inte att genomföras",
        "kommer ej att genomföras", "genomförs inte", "genomförs ej", "strukits", "struken", "struket",
    ),
    links=(
        "är", "blev", "är nu", "nu", "helt", "redan", "därmed", "också", "blivit", "har blivit", "numera", "och",
        "bedöms vara", "bedöms", "anses", "anses vara",
    ),
    passive_links=(
        "har", "hade", "har nu", "har därmed", "har redan", "har också", "nu", "är", "därmed", "kommer att", "blir",
        "har blivit", "kraftigt", "något", "delvis", "mycket", "starkt",
    ),
)

GOAL_STATUS = GoalStatusWords(
    subjects=SUBJECTS,
    attainment=ATTAINMENT,
    progress=PROGRESS,
    clause_breaks=("men", "medan", "dock", "däremot", "samtidigt som", "varför"),
    scopes=("för", "i", "inom", "på", "hos", "vad gäller", "när det gäller"),  # "uppfyllt, men inte för gymnasiet"
    # "uppnås, trots att målvärdet inte nåddes": nothing is stated of the goal after such a word
    subordinate=(
        "trots att", "även om", "eftersom", "därför att", "så att", "vilket", "varav", "fastän", "innan", "som",
        "ifall",
        "såvida", "om", "förutsatt att", "givet att", "under förutsättning att",
    ),
    # "Det är osäkert om målet nås": what follows is what is in doubt, no condition
    asking=("osäkert", "oklart", "ovisst", "tveksamt", "bedöma", "säga", "avgöra", "veta", "svårbedömt", "uppgift",
        "uppgifter", "data", "bedömning av", "bedömningen av"),
    # "vilket innebär att målet är uppnått"
    concluding=("innebär att", "betyder att", "medför att", "visar att", "gör att"),
    # "Även om utfallet är lägre bedöms målet uppnås": before the goal, these begin the main clause
    finite=(
        "är", "har", "kan", "kommer", "blir", "bedöms", "bedömer", "beräknas", "förväntas", "väntas", "nås", "uppnås",
    ),
    conditions=("ifall", "såvida", "om", "förutsatt att", "givet att", "under förutsättning att"),
    labels=("status", "bedömning", "måluppfyllelse", "uppfyllelse", "läge", "målet", "statusbedömning"),
    outlook_labels=("prognos", "prognos måluppfyllelse", "prognos för måluppfyllelse", "prognos för helåret",
                    "måluppfyllelse helår", "bedömd måluppfyllelse helår", "helårsprognos", "prognos helår",
                    "prognos vid årets slut"),
    legends=("=", "– =", "- ="),  # "= Delmålet bedöms bli uppfyllt"
    # "Grön", "Gul" as words in a cell; a colour that only a symbol shows is read by the reader, not here
    colours=(
        ("grön", "green"), ("grönt", "green"), ("gul", "yellow"), ("gult", "yellow"), ("röd", "red"), ("rött", "red"),
        ("grå", "grey"), ("grått", "grey"),
    ),
    # "Uppfyllt | Ja", "Nås målet? | Delvis"; refused: "Status | Ja", which does not ask
    answers=(("ja", "achieved"), ("nej", "not_achieved"), ("delvis", "partly_achieved"), ("helt", "achieved")),
)  # fmt: skip
