"""Swedish decisions: minutes, extracts, and decisions that other texts tell of."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.decisions import DecisionWords

DECISIONS = DecisionWords(
    # "Paragraf 127"
    item_words=("paragraf",),
    # "§ 71 forts Dnr 2023/314", "§ 12 (forts.)"
    continued=("forts", "forts.", "fortsättning", "(forts)", "(forts.)"),
    sections={
        # "Beslut", "Kommunstyrelsens beslut", "SAMHÄLLSPLANERINGSNÄMNDENS BESLUT", "Regionstyrelsen beslutar",
        # "Beslut – Förslag till kommunfullmäktige"; "Beslutet skickas till" is none
        "decision": ("beslut", "beslutar", "beslutar att", "beslutade", "beslut – förslag till kommunfullmäktige",
                     "beslut – förslag till regionfullmäktige", "beslut - förslag till kommunfullmäktige",
                     "beslut - förslag till regionfullmäktige", "beslutar följande", "beslutar för egen del",
                     "beslutar för egen del att", "beslut för egen del"),
        # "Förslag till beslut", "Förvaltningens förslag till beslut", "Arbetsutskottets förslag"
        "proposal": ("förslag till beslut", "förslag", "beslutsförslag", "förslag till beslut i", "yrkanden", "yrkande",
                     "förslag till", "förslag till beslut till", "förslag på sammanträdet", "förslag och yrkanden",
                     "ordförandens förslag till beslut",
                     "förvaltningens förslag till beslut", "förvaltningens förslag", "ordförandes förslag"),
        # earlier steps stand here: "Kommunstyrelsens arbetsutskott 2025-10-07, § 287"
        "basis": ("beslutsunderlag", "underlag för beslut", "underlag", "handlingar", "tidigare behandling",
                  "tidigare beslut", "tidigare handläggning", "ärendets handlingar", "handlingar i ärendet", "bilagor",
                  "bilaga", "ärendets beredning", "ärendets gång", "tidigare beslut i ärendet"),
        "votes": ("omröstning", "omröstningsresultat", "votering", "voteringsresultat", "beslutsgång",
                  "propositionsordning", "propositionsordningar", "beslutsgång och omröstning"),
        "other": ("ärendebeskrivning", "beskrivning av ärendet", "sammanfattning", "sammanfattning av ärendet",
                  "ärendet", "bakgrund", "beredning", "reservation", "reservationer", "protokollsanteckning",
                  "protokollsanteckningar", "särskilt yttrande", "särskilda yttranden", "jäv", "deltar ej i beslutet",
                  "deltar inte i beslutet", "beslutet ska skickas till", "beslutet skickas till", "beslut skickas till",
                  "beslutet expedieras till", "expedieras", "expedieras till", "expediering", "delges", "kopia till",
                  "ekonomisk bedömning", "ekonomiska konsekvenser", "yttrande", "förvaltningens yttrande", "bedömning",
                  "förvaltningens bedömning", "motivering", "skäl för beslutet", "konsekvenser", "barnkonsekvensanalys",
                  "juridisk bedömning", "utdragsbestyrkande", "justerandes sign", "justering", "upplysningar",
                  "inledning", "ärendets innehåll", "överväganden", "skälen för beslutet", "uppföljning",
                  "finansiering", "paragrafen är omedelbart justerad", "information", "ajournering", "anföranden",
                  "inlägg", "hur man överklagar", "överklagande", "svar på remiss", "sändlista", "skickas till",
                  "lagstöd", "lagrum", "tillämpliga bestämmelser", "tillämpliga lagrum", "beslutsmotivering",
                  "skäl till beslut", "skäl till beslutet", "hur beslutet överklagas", "så här överklagar du"),
    },
    # "En ledamot deltar inte i beslutet.", "Ledamöterna reserverar sig mot beslutet."
    not_clauses=("deltar inte i beslut", "deltar inte i beslutet", "deltar ej i beslut", "deltar ej i beslutet",
                 "deltog inte i beslut", "deltog inte i beslutet", "deltog inte i handläggningen",
                 "deltar inte på grund", "deltar inte i handläggningen", "reserverar sig", "reserverade sig",
                 "anmäler jäv", "anmälde jäv", "till förmån för eget yrkande", "till förmån för sitt yrkande",
                 "till förmån för egna yrkanden", "avstår från att delta", "lämnar en protokollsanteckning",
                 "begär votering", "votering begärs", "paragrafen justeras omedelbart"),
    # "Ärendet utgår.", "Ärendet bordläggs till nästa sammanträde."
    settles=("ärendet utgår", "ärendet utgick", "punkten utgår", "paragrafen utgår", "frågan bordläggs",
             "ärendet bordläggs", "ärendet bordlades", "ärendet återremitteras", "ärendet återremitterades",
             "ärendet dras tillbaka", "ärendet drogs tillbaka", "ärendet är uttaget", "ärendet tas inte upp",
             "informationen noteras", "informationen läggs till handlingarna", "informationen antecknas"),
    # "Regionfullmäktige beslutar dels att godkänna …, dels att bevilja …"
    joined_openers=("dels att", "dels"),
    decides_that=("beslutar att", "beslutade att", "beslöt att"),
    negations=("inte", "ej", "icke"),
    # "Beslutande instans: Tekniska nämnden", "Datum för beslut: 2026-06-16 § 41"
    body_labels=("beslutande instans", "beslutande organ", "beslutsinstans", "beslutad av", "beslutat av",
                 "fastställd av", "fastställt av", "antagen av", "antaget av", "beslutas av"),
    day_labels=("datum för beslut", "beslutsdatum", "beslutad", "beslutat", "fastställd", "fastställt", "antagen",
                "antaget", "datum för fastställande", "datum för antagande", "beslutsdag", "fastställd den",
                "antagen den", "beslutad den"),
    # "Följande beslutsgång godkänns: JA-röst för att avgöra ärendet"
    votes_begin=("följande beslutsgång", "följande propositionsordning", "följande voteringsordning", "ja-röst för",
                 "nej-röst för", "ordföranden ställer proposition", "ordföranden ställer förslagen"),
    # "Kommunstyrelsen beslutar att föreslå …", "Kommunfullmäktige godkänner delårsrapporten"
    decided_inline=("beslutar", "beslutade", "beslöt", "godkänner", "fastställer", "antar", "föreslår", "avslår",
                    "bifaller", "noterar", "antecknar", "ger", "uppdrar", "lägger", "ställer", "överlämnar", "utser",
                    "återremitterar", "bordlägger", "tillstyrker", "avstyrker", "yttrar", "lämnar", "tackar för",
                    "tar del av", "har tagit del av", "tar emot"),
    # "att godkänna rapporten"
    clause_openers=("att", "dels att"),
    # "Regionstyrelsen beslutar att föreslå regionfullmäktige besluta att"
    lead_ends=("att", "följande", "beslutar", "besluta", "beslut"),
    outcomes={
        # "Motionen avslås i sin helhet.", "att avslå motionen"
        "rejected": ("avslog", "avslås", "avslå", "avslår", "avslogs", "avstyrks", "avstyrka", "avstyrker",
                    "bifalls inte"),
        # "Ärendet återremitteras till förvaltningen"
        "referred": ("återremitterade", "återremitteras", "återremittera", "återremitterar", "återremitterades",
                    "remitteras", "remittera",
                     "återremiss", "överlämnas för beredning"),
        # "Ärendet bordläggs"
        "tabled": ("bordlade", "bordläggs", "bordlägga", "bordlägger", "bordlades", "utgår", "utgick", "dras ur",
                    "ajourneras",
                   "skjuts upp", "skjuta upp", "dras tillbaka", "drogs tillbaka", "är uttaget", "tas inte upp",
                   "tas upp vid nästa", "tas upp på nästa", "behandlas vid nästa", "behandlas på nästa"),
        # "Informationen noteras", "läggs till handlingarna", "Motionen anses besvarad"
        "noted": ("noterade", "noteras", "notera", "noterar", "läggs till handlingarna", "lägga till handlingarna",
                  "lägger till handlingarna", "antecknas", "anteckna", "antecknar",
                  "anses besvarad", "anses besvarat", "anse besvarad", "tar del av", "tagit del av", "är mottagna",
                  "tackar för informationen", "lägger den till handlingarna", "läggs till protokollet",
                  "till handlingarna", "är besvarad", "är besvarat", "anses besvarade"),
        # "… godkänns.", "Planen antas", "att fastställa taxan", "Enligt förslag."
        "adopted": ("godkänns", "godkänna", "godkänner", "godkändes", "antas", "anta", "antar", "antogs", "fastställs",
                    "fastställa", "fastställer", "fastställdes", "bifalls", "bifalla", "bifaller", "bifölls",
                    "beviljas", "bevilja", "beviljar", "tillstyrks", "tillstyrka", "tillstyrker", "enligt förslag",
                    "enligt förslaget", "godkände", "antog", "fastställde", "biföll",
                    "ger i uppdrag", "ges i uppdrag", "får i uppdrag", "ge i uppdrag", "uppdrar", "uppdra",
                    "uppdras", "utses", "utse", "utser", "väljs", "välja", "entledigas", "beslutar", "föreslå",
                    "föreslår", "föreslås", "överlämnas", "överlämna", "överlämnar", "avsätts", "avsätta", "anvisas",
                    "revideras", "yttrar sig", "i uppdrag", "får ställas", "får framställas", "medges", "medge",
                    "höjs", "höja", "sänks", "sänka",
                    "hemställer", "hemställa", "avge", "avges", "avger", "inleda", "inleds", "inför", "införa",
                    "införs", "upphäva", "upphävs", "upphäver", "ändras", "tecknas", "teckna", "tillsätta", "tillsätts",
                    "förlängs", "förlänga", "tilldelas", "tilldela", "förklaras", "skicka", "skickas", "upphandlas",
                    "ställer sig bakom", "ställa sig bakom", "överförs", "överföra", "uppmanas", "uppmana"),
    },
    copulas=("är", "var", "har", "blir", "uppgår"),
    # "Med 8 ja-röster mot 5 nej-röster beslutar kommunstyrelsen att avgöra ärendet i dag": not on the matter
    procedural=("avgöra ärendet i dag", "avgöra ärendet idag", "avgöras i dag", "avgöras idag", "avgörs i dag",
                "avgörs idag", "avgöra ärendet vid dagens", "avgöras vid dagens", "avgöra ärendet på dagens"),
    # "26 ja – 13 nej – 0 avstår", "Ja: 26, Nej: 13", "26 ja-röster mot 13 nej-röster"
    yes=("ja-röster", "ja-röst", "ja röster", "ja"),
    no=("nej-röster", "nej-röst", "nej röster", "nej"),
    # "och 1 som avstår", "samt en ledamot som avstod"
    abstain=("avstår", "avstod", "avstående", "avståenden", "som avstår", "som avstod", "ledamöter avstår",
             "ledamöter avstod", "ledamöter som avstår", "ledamöter som avstod", "ledamot avstår", "ledamot avstod",
             "ledamot som avstår", "ledamot som avstod", "nedlagd röst", "nedlagda röster", "avstår från att rösta",
             "avstod från att rösta", "som avstår från att rösta", "som avstod från att rösta"),
    # "Beredningen fastställde 8 februari 2024", "har den 3 maj 2024 beslutat", "gav … i uppdrag" needs its own day
    past_verbs=("beslutade", "beslöt", "fastställde", "antog", "godkände", "avslog", "biföll", "beslutat", "fastställt",
                "antagit", "godkänt", "uppdrog", "fattade beslut", "fattat beslut", "tog beslut", "tagit beslut",
                "beviljade", "beviljat", "återremitterade", "bordlade"),
    # "antogs av kommunfullmäktige den 6 november 2024, § 149", "Antagen i regionfullmäktige 17 februari 2026"
    passive_verbs=("antogs av", "beslutades av", "fastställdes av", "godkändes av", "antogs i", "beslutades i",
                   "fastställdes i", "antagen av", "antaget av", "antagna av", "antagen i", "antaget i", "beslutad av",
                   "beslutad i", "beslutat av", "beslutat i", "beslutats av", "beslutats i", "fastställd av",
                   "fastställd i", "fastställt av", "fastställda av", "fastställts av", "antagits av", "antagits i",
                   "godkänd av", "godkänt av", "avslogs av", "inrättades av"),
    # "regionfullmäktiges beslut 2023-11-21—22 § 185", "beslut i kommunfullmäktige den 14 juni 2017 § 142"
    decision_nouns=("beslut", "beslutet", "uppdrag"),
    noun_joiners=("i", "av", "från"),
    # "kommer kommunfullmäktige att besluta", "har den 20 maj 2026, § 68 behandlat ärendet", "föreslås besluta"
    not_decided=("ska", "skall", "kommer", "planeras", "planerat", "föreslås", "förväntas", "behandlat", "behandlade",
                 "förslag till", "om kommunfullmäktige", "inte", "ej", "ännu", "innan", "inför"),
    treated=("behandlat", "behandlade", "behandlats", "behandlades", "berett", "beredde", "diskuterat", "diskuterade"),
    # "beslutade vid sitt sammanträde den 24 januari 2017 § 6 om", "beslutade 2022-10-24, § 174, utifrån … att ge"
    between=("vid sitt sammanträde", "vid sammanträdet", "vid sammanträde", "på sitt sammanträde", "vid sitt möte",
             "vid mötet", "på sammanträdet", "i beslut", "genom beslut", "den", "under", "i", "på", "vid", "har",
             "hade", "även", "också", "därför", "enhälligt", "sedan", "då", "år", "protokoll", "dnr", "datum",
             "daterat", "daterad", "sitt", "sammanträde", "möte", "av den", "från den", "från", "per", "fattat",
             "i samband med"),
    about=("om", "angående", "rörande", "gällande", "avseende"),
    infinitive_marks=("att",),
    citing=("jfr", "jämför", "se även", "se också", "och", "samt"),  # "…; jfr LF 2011-11-21 och RF § 12/24"
    list_words=("och", "samt", "men", "eller", "medan", "vilket", "som", "där", "då"),
    articles=("en", "ett", "den", "det", "de", "sin", "sitt", "sina"),
    # "en verksamhetsplan för hur beredningen ska …", "en handlingsplan för att få …"
    title_ends=("för att", "för hur", "för vilka", "som", "vilken", "vilket", "vilka", "där", "i syfte att",
                "genom att", "med anledning av", "med utgångspunkt", "utifrån", "enligt", "inom ramen för",
                "samt att", "och att", "i enlighet med", "då", "när", "eftersom", "varefter", "med syfte att", "att",
                "så att", "efter att", "på förslag", "till följd av", "efter", "men", "och i", "utan att", "varvid"),
)  # fmt: skip

CUES: Mapping[str, tuple[str, ...]] = {}
