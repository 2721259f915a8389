"""Swedish words around measures."""

from __future__ import annotations

from regionkit.language.indicators import IndicatorWords

INDICATORS = IndicatorWords(
    # "14 av 15 kommuner", "nio av totalt elva", "8 av de 30 delmålen"
    of=("av", "av de", "av totalt", "av sammanlagt"),
    # "två av nämndens tre skolor"; refused of goals: "Ett av nämndens tre mål är uppfyllt."
    of_own=(
        "av våra", "av nämndens", "av kommunens", "av regionens", "av styrelsens", "av fullmäktiges",
        "av kommunfullmäktiges", "av regionfullmäktiges", "av förvaltningens", "av beredningens", "av bolagets",
        "av länets",
    ),
    counters=("sida", "sidan", "sid", "sid.", "s.", "bilaga", "del", "avsnitt", "ärende"),  # refused: "Sida 4 av 12"
    auxiliaries=("har", "hade", "är", "var"),  # "Per augusti har 14 av 15 kommuner …"
    copulas=("är", "har", "var"),  # "8 av 30 delmål är uppfyllda, 19 är det inte"
    clause_ends=("och", "men", "medan", "samt", "vilket", "varav"),
    measures=(
        "sjukfrånvaro", "frisknärvaro", "personalomsättning", "soliditet", "självfinansieringsgrad", "täckningsgrad",
        "beläggningsgrad", "nöjdhet", "brukarnöjdhet", "kundnöjdhet", "tillgänglighet", "vaccinationstäckning",
        "medarbetarengagemang", "nöjd-kund-index", "nki", "hme", "svarsfrekvens", "ränta",
    ),
    shares=("andelen", "andel"),  # "Andelen legitimerade lärare ökade till 62 procent"
    rises=("ökade", "ökat", "ökar", "steg", "stigit", "stiger", "höjdes"),
    falls=("sjönk", "sjunkit", "sjunker", "minskade", "minskat", "minskar", "gick ned", "har gått ned"),
    stands=("uppgick till", "uppgår till", "är", "var", "blev", "ligger på", "låg på", "landade på", "är nu"),
    by=("med",),
    to=("till",),
    since=("från",),
    percent=("procent", "%"),
    points=("procentenheter", "procentenhet", "procentenheten"),
    other_units=(
        "dagar", "timmar", "minuter", "veckor", "personer", "poäng", "st", "besök", "bostäder", "år", "kr/inv",
    ),
    # "ska inte överstiga 92 kronor"; elsewhere money is no indicator
    target_units=("kronor", "kr", "mnkr", "mkr", "tkr", "miljoner kronor"),
    target_modals=("ska", "skall", "bör"),
    # "ska utgöra minst 2 procent", "ska överstiga 99 %", "ska ligga mellan 1 och 3 procent"
    target_verbs=(
        ("vara", "eq"), ("utgöra", "eq"), ("uppgå till", "eq"), ("motsvara", "eq"), ("ligga på", "eq"), ("ligga", "eq"),
        ("nå", "eq"), ("bli", "eq"), ("öka till", "eq"), ("minska till", "eq"), ("överstiga", "gt"),
        ("understiga", "lt"), ("inte överstiga", "le"), ("inte understiga", "ge"),
        ("ej överstiga", "le"), ("ej understiga", "ge"),
    ),
    comparators=(
        ("minst", "ge"), ("lägst", "ge"), ("åtminstone", "ge"), ("som lägst", "ge"), ("högst", "le"), ("max", "le"),
        ("maximalt", "le"), ("som mest", "le"), ("som högst", "le"), ("mer än", "gt"), ("över", "gt"),
        ("högre än", "gt"), ("mindre än", "lt"), ("under", "lt"), ("lägre än", "lt"),
    ),
    target_labels=("målvärde", "mål", "målet", "målnivå", "måltal"),  # "84 % (målvärde 90 %)"
    between=("mellan",),
    holding=("ska ha en", "ska ha ett", "ska ha", "skall ha en", "skall ha ett", "ska nå en", "ska nå ett"),
    relatives=("som",),  # "en frisknärvaro som ska vara minst …"
    # "12 kr/inv"; refused: "138 kr/kvm", "5 400 kr/månad"
    rate_bases=("invånare", "elev", "brukare", "patient", "barn"),
    counted=("årsarbetare",),  # "0,5 årsarbetare"
    year_prefixes=("år",),
    # "Väntetid (dagar)", "Matsvinn, gram", "Väntetid i dagar"; refused: "Engagemang (HME)", "Sjukfrånvaro (kvinnor)"
    known_units=(
        "%", "procent", "procentenheter", "dag", "dagar", "dygn", "timme", "timmar", "minuter", "veckor", "månader",
        "år",
        "st", "st.", "styck", "personer", "poäng", "kr", "kronor", "tkr", "mnkr", "mkr", "kr/inv",
        "kr/invånare", "kr/elev", "kronor per år", "kronor per invånare", "kr per invånare", "kwh", "mwh", "gwh",
        "kwh/m²", "kwh/m2", "kwh/kvm", "kg", "kg/inv", "kg/invånare", "ton", "gram", "g", "g/portion", "liter", "km",
        "mil", "m", "m²", "m2", "kvm", "m³", "m3", "ton co2", "ton co2e", "årsarbetare", "promille", "‰",
    ),
    parts=("varav", "därav"),
    links=("i",),
    trends=(
        ("ökande", "up"), ("ökar", "up"), ("stigande", "up"), ("stiger", "up"), ("uppåt", "up"), ("↑", "up"), ("↗",
        "up"),
        ("minskande", "down"), ("minskar", "down"), ("sjunkande", "down"), ("sjunker", "down"), ("nedåt", "down"),
        ("↓", "down"), ("↘", "down"), ("oförändrad", "unchanged"), ("oförändrat", "unchanged"), ("→", "unchanged"),
    ),
    # ", jämfört med 74 procent föregående år"
    compared=("jämfört med", "mot", "att jämföra med", "från"),
    years_before=("föregående år", "förra året", "året innan", "året före", "samma period föregående år",
                  "motsvarande period föregående år", "samma period förra året", "samma tid föregående år",
                  "samma månad föregående år", "i fjol"),
    # "6,4 procent (kvinnor 7,1 procent, män 4,2 procent)", "7,1 procent för kvinnor", "männens 4,2 procent"
    groups=tuple(
        (form, name)
        for name, forms in (
            ("kvinnor", "kvinnor kvinnorna kvinnornas"), ("män", "män männen männens"),
            ("flickor", "flickor flickorna flickornas"), ("pojkar", "pojkar pojkarna pojkarnas"),
        )
        for form in forms.split()
    ),
    group_links=("för", "bland", "hos", "inom", "i", "på", "av", "varav"),
    not_groups=("perioden", "året", "tertialet", "kvartalet", "månaden", "helåret", "halvåret", "delåret", "genomsnitt",
                "snitt"),
    # "Antalet hushåll med bistånd minskade från 148 till 131"
    to_move=("öka", "minska", "höjas", "sänkas", "stiga", "sjunka"),  # "ska öka från 14 till 18 procent"
    counts=("antalet", "antal"),
    # "Nöjd-Kund-Index blev 81"
    indices=("nöjd-kund-index", "nöjd kund-index", "nöjd-medarbetar-index", "medarbetarindex", "hme-index", "nki",
             "hme",
             "meritvärdet", "meritvärde", "företagsklimatet"),
    steps=("enheter", "enhet", "poäng", "indexenheter"),
    moves=(("ökning", "up"), ("höjning", "up"), ("förbättring", "up"), ("minskning", "down"), ("sänkning", "down"),
           ("försämring", "down")),
    # "över målvärdet om minst 80 procent"
    target_nouns=("målvärdet", "målet", "målnivån", "måltalet"),
    target_for=("för", "avseende", "gällande", "om"),  # "Målvärdet för sjukfrånvaron är 6 procent"
    target_joiners=("om", "på", "är", "var", "som är", "som var"),
    # "Den genomsnittliga handläggningstiden var 5,4 veckor", "mediantiden för ett bygglov är 38 dagar"
    averages=("genomsnittliga", "genomsnittlig", "genomsnittligt", "mediantiden", "medeltiden", "medelvärdet",
              "snittiden", "medianen"),
    money_units=("kr", "kronor", "tkr", "mnkr", "mkr", "kr/inv", "kr/invånare", "kr/elev", "kronor per år",
                 "kronor per invånare", "kr per invånare"),
)  # fmt: skip
