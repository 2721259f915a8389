"""How Swedish documents announce goals, number them and say where they come from."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.goals import (
    GoalAssignmentWords,
    GoalHeadingWords,
    GoalListWords,
    GoalOriginWords,
    GoalStatementWords,
    GoalTableWords,
    GoalWords,
)
from regionkit.languages.sv.goal_chapters import CHAPTERS
from regionkit.languages.sv.goal_status import GOAL_STATUS
from regionkit.languages.sv.indicators import INDICATORS

HEADINGS = GoalHeadingWords(
    # "Mål 1: …", "Nämndmål 2 – …", "Delmål 1.2: …", "2.5.1 Mål: …"
    level_endings=("mål",),
    # refused: words that only end alike
    not_levels=frozenset({
        "ändamål", "föremål", "modersmål", "spörsmål", "tvistemål", "brottmål", "käromål", "giftermål", "mellanmål",
        "frukostmål", "klagomål", "önskemål", "dröjsmål", "rättsmål", "förmål", "mästerstycksmål", "domstolsmål",
        "åtalsmål", "huvudmål", "skrymmål",
        # where one travels to: "Besöksmål 1: Fyren"
        "besöksmål", "resmål", "utflyktsmål", "turistmål", "semestermål", "färdmål", "vandringsmål",
        # cases in court, and what is scored
        "familjemål", "vårdnadsmål", "migrationsmål", "skattemål", "trafikmål", "jaktmål", "vapenmål", "ungdomsmål",
        "förvaltningsmål", "självmål", "straffmål", "segermål", "bortamål", "hemmamål", "kvällsmål", "morgonmål",
        "skjutmål", "bokmål",
    }),
    # "2.5.7 Direktiv: …", "Aktivitet 2.1.1: …"
    other_levels=(
        "direktiv", "inriktning", "fokusområde", "målområde", "strategiområde", "uppdrag", "aktivitet", "åtgärd",
        "insats",
    ),
    assignment_levels=frozenset({"uppdrag", "aktivitet", "åtgärd", "insats"}),
    dotted_levels=frozenset({"aktivitet", "åtgärd", "insats"}),  # refused: "Aktivitet 1: Simning"
    number_signs=("nr", "nr.", "nummer"),  # "Mål nr 3: …"; refused: "Mål nr 1234-23", a case in court
    part_levels=("delmål",),  # "Övergripande mål: …", and below it "Delmål 1: …"
    section_titles=frozenset({
        "ekonomi", "ekonomisk uppföljning", "inledning", "bakgrund", "sammanfattning", "personal", "slutsats",
        "slutsatser", "syfte", "uppföljning", "bilaga", "bilagor", "verksamhet", "investeringar", "övrigt",
        "organisation", "referenser", "ärendet", "ärenden", "beslut", "ekonomisk redovisning", "budget",
        "underskrifter",
    }),
    clause_openings=frozenset({"att"}),  # refused: "1. att godkänna rapporten"
    # "Stärka samarbetet med⏎Region …": the heading goes on
    connectives=frozenset({
        "och", "eller", "samt", "i", "på", "av", "för", "med", "till", "från", "om", "inom", "mellan", "under", "över",
        "genom", "mot", "hos", "utan", "vid", "enligt", "som", "att", "en", "ett", "den", "det", "de", "sin", "sitt",
        "sina", "både", "där", "kring", "per",
    }),
    # "Kommentar:", "Prognos måluppfyllelse" inside a goal's follow-up
    follow_up_titles=frozenset({
        "kommentar", "kommentarer", "uppföljning", "analys", "måluppfyllelse", "prognos måluppfyllelse", "prognos",
        "bedömning", "status", "indikatorer", "indikator", "nyckeltal", "aktiviteter", "åtgärder", "resultat",
        "resultatanalys", "insatser", "utfall", "helårsprognos",
    }),
    count_units=("procent", "%", "procentenheter", "av", "tkr", "mnkr", "kr", "miljoner"),  # refused: "mål 2 procent"
)  # fmt: skip

TABLES = GoalTableWords(
    goal_heads=("fokusområde", "fokusområden", "prioriterat område", "inriktning", "inriktningar", "målområde"),
    assignment_heads=("aktivitet", "aktiviteter", "uppdrag", "åtgärd", "åtgärder", "direktiv", "insats", "insatser"),
    status_heads=(
        "bedömning", "status", "måluppfyllelse", "uppfyllelse", "läge", "trend", "uppnått",
        "målbedömning", "bedömd måluppfyllelse", "statusbedömning",
    ),
    # "Färdiggrad": a progress bar or "90 %"; refused: "Måluppfyllelse 90 %", which is how much of a goal is attained
    degree_heads=(
        "färdiggrad", "färdigställandegrad", "genomförandegrad", "framdrift", "andel klart", "andel genomfört",
        "procent klart", "klart i procent", "färdigt i procent", "grad av genomförande",
    ),
    outlook_heads=("prognos", "helårsprognos", "prognos måluppfyllelse", "helårsbedömning"),
    year_ends=("helår", "årets slut", "årsslut", "året"),
    comment_heads=("kommentar", "kommentarer", "uppföljning", "analys", "redovisning", "beskrivning"),
    indicator_heads=("indikator", "indikatorer", "nyckeltal", "mått", "mätetal", "styrmått", "kontrollmått", "måttal",
                     "resultatmått", "kvalitetsmått", "processmått", "effektmått", "resultatindikator",
                     "resultatindikatorer", "kvalitetsindikator", "kvalitetsindikatorer", "nyckelindikator"),
    target_heads=("målvärde", "målvärden", "målsättning", "målnivå", "målnivåer", "måltal", "riktvärde"),
    baseline_heads=("utgångsläge", "utgångsvärde", "basvärde", "startvärde", "nollmätning"),
    total_heads=("totalt", "total", "samtliga", "båda könen", "alla"),  # "Totalt | Kvinnor | Män"
    aside_words=("kvinnor", "män", "kvinna", "man", "flickor", "pojkar", "riket", "rikssnitt", "rikssnittet",
                 "riksgenomsnitt", "genomsnitt", "snitt", "snittet", "medel", "medelvärde", "länet", "liknande",
                 "jämförbara", "kommungruppen", "sverige", "median"),
    own_words=("kommunen", "regionen", "förbundet", "egen kommun", "egen region"),
    trend_heads=("trend", "utveckling", "förändring"),
    unit_heads=("enhet", "mätenhet", "sort", "måttenhet"),  # a unit where the cell is one: "Enhet | kWh/m²"
    # "Utfall aug 2025", "Utfall T2", "Utfall per 31 augusti 2025", "Utfall helår 2024"
    head_times=("per", "t1", "t2", "t3", "tertial", "tertial 1", "tertial 2", "tertial 3", "kvartal", "q1", "q2", "q3",
                "q4", "helår", "helåret", "delår", "delåret", "ack", "ack.", "ackumulerat", "tom", "t.o.m.", "första",
                "halvår", "halvåret", "år"),
    outcome_heads=("utfall", "resultat", "värde", "bokslut", "senaste utfall", "aktuellt värde", "delår", "nuläge"),
    owner_heads=("ansvarig", "ansvar", "ansvarig nämnd", "nämnd", "ansvarig funktion"),
    deadline_heads=(
        "klart senast", "klar senast", "slutdatum", "tidplan", "klart", "klar", "sluttid", "senast", "senast klart",
        "ska vara klart", "färdigt senast",
    ),
    number_heads=("nr", "nummer", "mål nr"),
)  # fmt: skip

LISTS = GoalListWords(
    # "Nämnden har följande mål:", "Som övergripande mål gäller:", "Strategins mål formuleras enligt följande:"
    announcing=(
        "följande", "nedanstående", "gäller", "enligt följande", "formuleras", "lyder", "är", "nedan",
        # "Förbundet har två finansiella mål:"
        *(f"{has} {many}" for has in ("har", "antagit", "fastställt", "beslutat om")
          for many in ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio")),
    ),
    goal_plurals=("målen", "fokusområden", "inriktningar", "målet", "målsättningar", "framgångsfaktorer"),
    pointing=("följande", "nedanstående"),  # refused: "Följande dokument styr målen:"
    definite=("målen", "målet"),
    # other headings right over a list: "Politisk inriktning"; refused: "Inriktning", which may be anything's
    headings=(
        "politisk inriktning", "politiska inriktningar", "strategiska inriktningar", "strategisk inriktning",
        "fokusområden", "prioriterade områden", "prioriterade inriktningar", "framgångsfaktorer", "målsättningar",
    ),
    # "Mål för hamnnämnden 2026", "Politisk inriktning för mandatperioden"; refused: "Mål för kursen"
    scope_links=("för", "under", "i"),
    scopes=("kommunen", "regionen", "mandatperioden", "planperioden", "perioden", "året"),
    # refused: "För att nå målen krävs följande:", "Målen följs upp genom:"
    refusing=(
        "för att nå", "för att uppnå", "nå målen", "uppnå målen", "nås genom", "uppnås genom", "följs upp", "mäts",
        "nationella", "riksdagens", "regeringens", "globala",  # "De nationella kulturpolitiska målen är:"
        "krävs", "bidrar till", "indikatorer", "aktiviteter", "åtgärder", "nyckeltal", "utfall", "bedömning",
    ),
    # "Kommunstyrelsen" above the goal of a template
    owners=("nämnden", "nämnd", "styrelsen", "styrelse", "beredningen", "utskottet", "direktionen", "fullmäktige",
            "bolaget", "förbundet", "förvaltningen"),
)  # fmt: skip

STATEMENTS = GoalStatementWords(
    # "Nämndens kompetensförsörjningsmål är att …", "Det finansiella målet för … är …"
    # refused: "Målet med reformen är att …"
    goal_subjects=(
        "nämndens", "kommunens", "regionens", "förbundets", "beredningens", "styrelsens", "bolagets", "fullmäktiges",
        "vårt", "det finansiella", "det övergripande", "det strategiska", "det långsiktiga", "direktionens",
        "kommunfullmäktiges", "regionfullmäktiges",
    ),
    goal_verbs=("är att", "är"),
    # "Förvaltningen ges i uppdrag att …"; refused: "har haft i uppdrag att", "gav … i uppdrag att" (told, not given)
    assigning=("ges i uppdrag att", "får i uppdrag att", "uppdras att", "ges uppdraget att", "får uppdraget att"),
    # "får förvaltningen i uppdrag att …", "ger kommunstyrelsen i uppdrag att …", "uppdrar åt förvaltningen att …"
    assigning_wide=(("får", "i uppdrag att"), ("ger", "i uppdrag att"), ("ge", "i uppdrag att"), ("uppdrar åt", "att"),
                    ("uppdrar till", "att"), ("uppdra åt", "att"), ("uppdra till", "att")),
    # "Kajerna ska vara säkra", "Kajerna är säkra"; "Fler ska få plats", "Fler får plats"
    auxiliaries=frozenset("ska skall bör är vara bli blir har ha få får".split()),
    # "Nämnden fick i november 2024 i uppdrag att utreda en ringlinje" under "Uppdrag från regionfullmäktige"
    told=(
        *((verb, end)
          for verb in ("fick", "har fått", "gav", "har gett", "har givit", "gavs", "har getts", "har givits")
          for end in ("i uppdrag att", "uppdraget att")),
        ("uppdrog åt", "att"), ("uppdrog till", "att"), ("har uppdragit åt", "att"), ("har uppdragit till", "att"),
    ),
    assigning_doubts=("kan", "kunna", "bör", "beslutade", "beslöt", "gav", "fick", "hade", "tidigare", "inte", "om",
                      "motionären", "motionärerna", "motionen", "förslagsställaren"),
    proposers=("motionären", "motionärerna", "motionen", "förslagsställaren"),
    # "Hamnnämnden har som mål att …"; refused: "Projektet har som mål att …"
    having=("har som mål att", "har som övergripande mål att", "har som målsättning att", "har satt som mål att"),
    # "Därför har Sjövalla ett övergripande mål – att bli …"; refused: "Projektet har ett mål att …"
    overall=("övergripande mål", "gemensamt övergripande mål", "övergripande strategiskt mål",
             "långsiktigt övergripande mål"),
    has=("har",),
    one=("ett",),
    havers=("nämnden", "styrelsen", "kommunen", "regionen", "förbundet", "bolaget", "direktionen", "fullmäktige"),
    # "i uppdrag att under hösten 2025 utreda …"; refused: "i uppdrag att från och med 2026 införa …"
    time_leads=("under", "före", "innan", "senast", "redan under"),
)  # fmt: skip

ASSIGNMENTS = GoalAssignmentWords(
    # "Uppdrag från regionfullmäktige", "Uppdrag till nämnden", "Uppdrag 2025"
    # refused: "Uppdrag", "Nämndens uppdrag", "Uppdragsbeskrivning": what an office is for
    nouns=("uppdrag", "uppdragen"),
    given_nouns=(
        "fullmäktigeuppdrag", "kommunfullmäktigeuppdrag", "regionfullmäktigeuppdrag", "budgetuppdrag",
        "utredningsuppdrag", "tilläggsuppdrag", "nämnduppdrag", "nämndsuppdrag",
    ),
    # "Fullmäktiges uppdrag", "Särskilda uppdrag 2025", "Pågående uppdrag"; refused: "Politiska uppdrag" (offices)
    qualifiers=(
        "fullmäktiges", "kommunfullmäktiges", "regionfullmäktiges", "landstingsfullmäktiges", "särskilda", "årliga",
        "nya", "riktade", "tillkommande", "pågående", "kvarstående", "avslutade",
    ),
    # "Uppdrag i regionplan 2026"; refused: "Uppdrag i organisationen"
    plan_links=("i", "enligt"),
    plans=("budget", "budgeten", "regionplan", "regionplanen", "verksamhetsplan", "verksamhetsplanen", "målplan"),
    directions=("från", "till", "av", "givna av", "som getts av", "beslutade av", "åt"),
    parties=(
        "fullmäktige", "styrelsen", "nämnden", "nämnderna", "förvaltningen", "förvaltningarna", "direktören",
        "utskottet", "beredningen", "beredningarna", "bolaget", "bolagen", "förbundet", "direktionen",
        "budget", "budgeten", "regionplan", "regionplanen", "verksamhetsplan", "verksamhetsplanen",
    ),
    year_links=("för", "under", "i budget", "i budgeten", "i mål och budget", "i verksamhetsplan", "i regionplan"),
    # "Regionfullmäktige har gett nämnden följande uppdrag:"; refused: "Biblioteken har följande uppdrag enligt lagen:"
    giving=(
        "gett", "givit", "gav", "ger", "fått", "fick", "får", "tilldelat", "tilldelats", "lämnat", "lämnade",
        "beslutat om", "beslutade om",
    ),
    following=("följande", "nedanstående"),
    refusing=(
        "arvode", "arvoden", "förtroendeuppdrag", "syfte", "ansvar", "organisation", "vision", "lag", "lagen",
        "reglemente", "reglementet", "uppdragsbeskrivning", "statliga", "lagstadgade",
    ),
)  # fmt: skip

ORIGINS = GoalOriginWords(
    # "Mål 1 och 2 …", "målen 1–3", "mål 2"
    references=("mål", "målen", "delmål", "nämndmål", "nämndsmål", "verksamhetsmål", "inriktningsmål", "resultatmål"),
    joiners=("och", "samt", ","),
    range_joiners=("till", "-", "–", "—"),
    # "Mål 1 och 2 har sin utgångspunkt i uppdragsbeskrivningen", "Mål 3 grundar sig i det årliga uppdraget"
    links=(
        "har sin utgångspunkt i", "har sina utgångspunkter i", "har utgångspunkt i", "tar sin utgångspunkt i",
        "utgår från", "utgår ifrån", "grundar sig i", "grundar sig på", "grundas i", "grundas på", "har sin grund i",
        "bygger på", "baseras på", "baserar sig på", "härrör från", "härstammar från", "kommer från", "kommer ur",
        "har sitt ursprung i", "följer av", "är en följd av", "är hämtade från", "är hämtat från", "vilar på",
    ),
    # "Uppdraget gavs i kommunfullmäktiges budget 2026": only of the goal under whose heading it stands
    own_links=(
        "gavs i", "gavs av", "ges i", "ges av", "har getts i", "har getts av", "lämnades i", "lämnades av",
        "beslutades av", "beslutades i", "finns i", "återfinns i",
    ),
    # "Målen har sin utgångspunkt i trafikstrategin", "Nämndens tre mål bygger på fullmäktiges beslut"
    plurals=(("målen", "mål"), ("mål", "mål")),
    # "Nämnden har två mål. De grundar sig i …", "Båda kommer ur fullmäktiges budget"
    they=("de", "dessa", "båda", "alla", "samtliga"),
    kinds=(
        ("assignment", ("uppdrag", "reglemente", "instruktion", "direktiv")),
        ("decision", ("beslut", "§", "motion")),
        ("plan", ("plan", "strategi", "program", "budget", "policy", "vision", "agenda")),
        ("goal", ("mål",)),
    ),
    clause_ends=("och", "men", "medan", "samt", "vilket"),
)  # fmt: skip

GOALS = GoalWords(
    headings=HEADINGS,
    tables=TABLES,
    lists=LISTS,
    chapters=CHAPTERS,
    statements=STATEMENTS,
    assignments=ASSIGNMENTS,
    origins=ORIGINS,
    status=GOAL_STATUS,
    indicators=INDICATORS,
)

CUES: Mapping[str, tuple[str, ...]] = {}
