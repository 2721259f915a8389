"""Swedish identity."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.identity import IdentityWords, OrganHead, OrganWords
from regionkit.languages.sv.organisations import organisations

ORGANS = OrganWords(
    # "socialnämnden", "kommunstyrelsens", "dåvarande samhällsbyggnadsnämnd", "beredningen för samverkan och …"
    heads=(
        OrganHead("nämnden", "nämndens", "nämnd"),
        OrganHead("styrelsen", "styrelsens", "styrelse"),
        OrganHead("beredningen", "beredningens", "beredning"),
        OrganHead("utskottet", "utskottets", "utskott"),
        OrganHead("fullmäktige", "fullmäktiges", "fullmäktige"),
        OrganHead("direktionen", "direktionens", "direktion"),
        OrganHead("kommittén", "kommitténs", "kommitté"),
    ),
    # "Direktionen består av en ledamot från varje medlem"
    names_alone=frozenset({"direktionen"}),
    assemblies=frozenset({"fullmäktige"}),
    # "kommunstyrelsens arbetsutskott", "regionstyrelsens presidium", "nämndens beredningsutskott"
    sub_heads=(
        OrganHead("utskottet", "utskottets", "utskott"),
        OrganHead("beredningen", "beredningens", "beredning"),
        OrganHead("presidiet", "presidiets", "presidium"),
    ),
    # "Tekniska nämnden", "Regionala utvecklingsnämnden", "det strategiska utskottet", "sociala utskottet"
    adjectives=(
        "tekniska", "sociala", "regionala", "strategiska", "gemensamma", "personalpolitiska", "primärkommunala",
        "kommunala", "kulturella", "ekonomiska", "interkommunala",
    ),
    # "vård- och omsorgsnämnden", "hälso-, sjukvårds- samt tandvårdsnämnden"
    joiners=("och", "samt"),
    # "Beredningen för samverkan och regional utveckling", "nämnden för funktionshinder och habilitering"
    topic_owners=("nämnden", "nämndens", "nämnd", "styrelsen", "styrelsens", "beredningen", "beredningens", "beredning",
                  "fullmäktigeberedningen", "fullmäktigeberedningens", "utskottet", "utskottets", "utskott",
                  "kommittén", "kommitténs"),
    topic_word="för",
    adjective_endings=(
        "al", "ala", "ell", "ella", "isk", "iska", "ig", "iga", "lig", "liga", "bar", "bara", "sam", "samma", "full",
        "fulla", "lös", "lösa", "iv", "iva", "ös", "ösa", "abel", "fri", "fria", "är", "ära", "nära", "god", "goda",
        "ad", "ade", "ny", "nya", "öppen", "öppna", "trygg", "trygga", "grön", "gröna", "ung", "unga", "hel", "hela",
        "svensk", "svenska", "jämställd", "jämlik", "jämlika", "nordisk", "god",
    ),
    topic_stops=frozenset(
        {
            "har", "ska", "skall", "är", "får", "fick", "kan", "som", "att", "bör", "måste", "beslutar",
            "beslutade", "föreslår", "hade", "var", "blir", "blev", "inrättades", "denna", "detta", "dessa", "den",
            "det", "de", "en", "ett", "sitt", "sin", "sina", "hur", "vad", "vilka", "när", "samtliga", "alla",
            "bland", "i", "på", "av", "med", "till", "om", "under", "beslut", "godkännande", "yttrande", "frågan",
            "ärendet", "vidare", "kännedom", "information",
        }
    ),
    # "länsstyrelsen", "Socialstyrelsen", "bolagsstyrelsen" are no committees of a region or municipality;
    # "ärendets beredning", "sakberedning", "lagstiftning" are no bodies
    refused=(
        "länsstyrelsen", "länsstyrelsens", "länsstyrelse", "socialstyrelsen", "socialstyrelsens", "bolagsstyrelsen",
        "bolagsstyrelsens", "bolagsstyrelse", "kemistyrelsen", "rikspolisstyrelsen", "bostadsrättsstyrelsen",
        "dammberedning", "livsmedelsberedning", "matberedning", "varmvattenberedning", "vattenberedning",
        "vattenberedningen", "livsmedelsberedningen", "ärendeberedning", "ärendeberedningen", "föreningsstyrelsen",
        "skolstyrelsen", "valutskottet", "egenberedning",
    ),
    # "Riksdagen beslutade den 15 juni 2022", "regeringens beslut 2023-05-04"
    others=(("regeringen", "regeringens"), ("riksdagen", "riksdagens")),
    # "KS § 204, 2025-09-24", "§68 KSAU"; None where the full name differs from one body to another
    abbreviations={
        "KF": "kommunfullmäktige", "KS": "kommunstyrelsen", "KSAU": "kommunstyrelsens arbetsutskott",
        "RF": "regionfullmäktige", "RS": "regionstyrelsen", "RSAU": "regionstyrelsens arbetsutskott",
        "LF": "landstingsfullmäktige", "LS": "landstingsstyrelsen", "HSN": "hälso- och sjukvårdsnämnden",
        "SN": "socialnämnden", "VON": "vård- och omsorgsnämnden", "TN": "tekniska nämnden", "AU": None, "KSPU": None,
        "BUN": None, "TEN": None, "BMN": None, "KUN": None, "KFN": None, "ÖFN": None, "RUN": None, "PN": None,
        "SBN": None, "MBN": None, "BN": None, "UN": None, "FN": None, "GN": None, "GVN": None, "SPN": None, "AN": None,
        "PAN": None, "KTN": None, "KN": None, "IFN": None, "ON": None, "ÄN": None, "MN": None, "BNAU": None,
        "SNAU": None, "BUNAU": None, "VONAU": None, "VN": None, "KSLU": None, "KSTU": None, "RSPU": None, "PNN": None,
        "PNG": None, "PNS": None, "LSAU": None, "TNAU": None, "SUN": None, "FOKUS": None, "KLU": None,
    },
)  # fmt: skip

IDENTITY = IdentityWords(
    organs=ORGANS,
    organisations=organisations,
    document_types=(
        # "Protokollsutdrag", "Utdrag ur protokoll 2026-06-01"; "Kallelse"; "Sammanträdesprotokoll"
        ("minutes_extract", (r"protokollsutdrag", r"utdrag ur (?:sammanträdes)?protokoll", r"sammanträdesutdrag")),
        ("agenda", (r"kallelse", r"föredragningslista", r"dagordning", r"ärendelista")),
        ("minutes", (r"\w*protokoll",)),
        # "Tjänsteskrivelse - Fördjupad månadsuppföljning" is a memo about a report
        # "Yttrande över förslag till budget 2027" is no budget
        ("memo", (r"tjänsteskrivelse", r"tjänsteutlåtande", r"promemoria", r"\bPM\b", r"missiv",
                  r"yttrande (?:över|angående|om|gällande)")),
        # "Granskning av delårsrapport per 2025-08-31" is the auditors', not the report
        ("audit_report", (r"revisionsrapport", r"revisionsberättelse", r"granskningsrapport", r"granskning av \w+",
                          r"revisorernas (?:bedömning|granskning)", r"grundläggande granskning")),
        # "Tidplan och anvisningar för budget 2027–2031", "Budgetanvisningar"
        ("instruction", (r"\w*anvisning(?:ar|en|arna)?", r"budgetdirektiv", r"\w*rutin(?:er)?", r"\w*handledning")),
        # "Uppdragsbeskrivning för beredningen", "Kommittédirektiv"
        ("terms_of_reference", (r"uppdragsbeskrivning\w*", r"kommittédirektiv", r"projektdirektiv",
         r"uppdragsdirektiv")),
        ("interim_report", (r"delårs(?:rapport|bokslut|uppföljning|redovisning)\w*",
         r"tertial(?:rapport|uppföljning|bokslut)"
                            r"\w*", r"uppföljning (?:av )?(?:tertial|delår|kvartal)\w*", r"uppföljningsrapport",
                        r"halvårsrapport\w*", r"kvartalsrapport\w*")),
        ("monthly_report", (r"månads(?:rapport|uppföljning|bokslut)\w*", r"ekonomi(?:sk|)\s?(?:uppföljning|rapport)\w*",
                            r"budgetuppföljning\w*", r"månadsvis uppföljning")),
        ("annual_report", (r"årsredovisning\w*", r"årsbokslut\w*", r"verksamhetsberättelse\w*", r"årsrapport\w*",
                           r"bokslut(?:skommuniké|srapport)?\b", r"helårsrapport\w*")),
        # "Delegationsordning", "Renhållningstaxa 2027", "Reglemente för socialnämnden", "Förbundsordning"
        ("regulation", (r"\w*reglemente\w*", r"förbundsordning\w*", r"arbetsordning\w*",
                        r"delegations(?:ordning|bestämmelse|regle|förteckning)\w*",
                        r"\w*taxa(?:n|or)?\b", r"\w*föreskrifter", r"författningssamling", r"bolagsordning\w*",
                        r"\w*stadga(?:r|n)?\b", r"\w*policy\b", r"\w*riktlinje(?:r|rna)?", r"ägardirektiv\w*",
                        r"ordningsstadga", r"attestordning\w*", r"avgifter")),
        # "Verksamhetsplan och internbudget 2026" is first of all a plan; "Budget och verksamhetsplan 2026" a budget
        ("operational_plan", (r"(?:verksamhets|nämnds?|förvaltnings|enhets)plan\w*(?:\s\d{4})?\s"
                              r"(?:och|med|samt|inklusive)\s\w*budget\w*",)),
        # "Mål och budget 2027", "Kommunbudget 2026, plan 2027–2028", "Regionplan 2025–2027", "Budget 2026"
        ("budget", (r"mål och budget", r"budget och (?:mål|verksamhetsplan)",
         r"\w*budget(?:en)?(?:skrivelse|förslag)?\b", r"regionplan\w*", r"ekonomisk flerårsplan", r"flerårsplan\w*",
         r"budgetramar")),
        ("strategy", (r"\w*strategi(?:n|er)?\b", r"\w*program(?:met)?\b", r"vision \d{4}", r"målbild\w*")),
        # "Verksamhetsplan 2026", "Lokalförsörjningsplan 2026–2031", "Biblioteksplan 2027–2030"
        ("operational_plan", (r"verksamhetsplan\w*", r"nämnd(?:s)?plan\w*", r"handlingsplan\w*", r"aktivitetsplan\w*",
                              r"(?!(?:tid|detalj|översikts|års|situations|fastighets|karta)plan)\w{4,}plan(?:en)?\b")),
    ),
    # the running head "Protokoll", "SAMMANTRÄDESPROTOKOLL", "Kallelse"
    heads_of_minutes=(
        ("minutes_extract", (r"protokollsutdrag", r"utdrag ur (?:sammanträdes)?protokoll", r"sammanträdesutdrag")),
        ("agenda", (r"kallelse(?:/föredragningslista)?", r"föredragningslista", r"dagordning")),
        ("minutes", (r"(?:sammanträdes|mötes)?protokoll",)),
    ),
    # "Handläggare:", "Direktnr:" in the head of a memo
    memo_labels=("handläggare", "handläggare:", "direktnr", "vår handläggare", "tjänsteställe", "avsändare"),
    # "Typ av styrdokument: Delegationsordning"
    type_labels=("typ av styrdokument", "dokumenttyp", "typ av dokument"),
    # "Organisation: Kultur- och fritidsnämnden", "Beslutande instans: Tekniska nämnden"
    committee_labels=("organisation", "nämnd", "ansvarig nämnd", "organ", "nämnd/styrelse", "instans",
                      "beslutande instans", "beslutande organ", "beslutas av", "beslutad av", "fastställd av",
                      "antagen av"),
    # "Datum: 2018-01-09", "Datum 2026-05-21", "Uppdaterad: 2025-03-28"
    date_labels=("datum", "dokumentdatum", "upprättad", "upprättat", "daterad", "rapportdatum", "skrivelsedatum",
                 "uppdaterad", "version"),
    # "Sammanträdesdatum 2026-06-01", "Sammanträde den 3 juni 2026"
    meeting_labels=("sammanträdesdatum", "mötesdatum", "sammanträdesdag", "sammanträde", "datum för sammanträde",
                    "datum och tid", "tid och plats", "plats och tid", "tid", "mötestid"),
    # "Rapportperiod: 2025-12-31"
    period_labels=("rapportperiod", "redovisningsperiod", "avser perioden", "avser period", "uppföljningsperiod",
                   "period"),
    # "Tertialrapport 2 2025", "Kvartalsrapport 3"; what "Delårsrapport 2" ends with differs from one to another
    numbered_reports=((r"tertial(?:rapport|uppföljning|bokslut)?", 4), (r"kvartals(?:rapport|uppföljning)", 3)),
    # "en förbättring jämfört med prognosen per april", "än i föregående prognos per mars"; refused: "avvikelsen mot
    # budget per augusti"
    earlier_reports=(
        r"(?:jämfört\smed|jämförelse\smed|än|mot|sedan|från)(?:\si)?(?:\sden)?\s"
        r"\w*(?:prognos|uppföljning|rapport|bedömning|bokslut)\w*",
        r"(?:föregående|förra|tidigare|senaste)\s\w*(?:prognos|uppföljning|rapport|bedömning|bokslut)\w*",
    ),
    # "Datum för beslut: 2026-06-16" is the decision's day, "Revideras senast: 2027-05-31" a day to come
    other_labels=("datum för beslut", "beslutsdatum", "revideras senast", "giltighetstid", "gäller för", "gäller från",
                  "gäller fr.o.m.", "gäller till", "dokumentansvarig", "granskad", "status", "beställare",
                  "diarienummer", "diarienr", "dnr", "ärendenummer", "handläggare", "direktnr", "telefon", "version",
                  "beslutad", "fastställd", "antagen", "sida", "utgivare", "ansvarig", "utskriftsdatum", "e-post",
                  "författare"),
    # a first page that begins with its contents
    # "Den gäller till och med den 31 december 2027"
    holding_words=("gäller", "ska gälla", "är giltig", "antas att gälla"),
    # what kind of paper it is, over its title: "Revisionsrapport", and below it "Granskning av hamnarnas drift"
    kind_titles=("revisionsrapport", "granskningsrapport", "kommittédirektiv", "regeringens proposition", "skrivelse",
                 "promemoria", "pm", "remissvar", "yttrande", "motion", "interpellation", "medborgarförslag",
                 "tjänsteutlåtande", "beslutsunderlag", "styrdokument"),
    not_titles=("innehåll", "innehållsförteckning", "inledning", "sammanfattning", "förord", "bakgrund", "bilaga",
                "bilagor", "ekonomi", "mål", "uppdrag", "logotyp", "index", "tjänsteskrivelse", "datum"),
    # a region or municipality of an example, or one that was formed after the table: "Region Norrmark"
    region_prefixes=("region",),
    municipality_suffixes=("kommun", "stad"),
    # "Förbundets namn är Tolkförmedling Väst"
    name_statements=("förbundets namn är", "kommunalförbundets namn är", "bolagets firma är", "stiftelsens namn är",
                     "föreningens namn är", "bolagets namn är"),
    municipality_organs=("kommunstyrelse", "kommunfullmäktige", "kommunen", "kommunens", "kommunbidrag",
                         "kommundirektör", "socialnämnd", "barn- och ungdomsnämnd", "grundskol", "förskol"),
    region_organs=("regionfullmäktige", "regionstyrelse", "regionen", "regionens", "regionbidrag", "regiondirektör",
                   "landstinget", "landstingsfullmäktige", "landstingsstyrelse", "hälso- och sjukvårdsnämnd",
                   "patientnämnd", "regionala utvecklings"),
    goal_words=("mål", "målen", "målet", "måluppfyllelse", "nämndmål", "delmål", "uppdraget", "uppdragen"),
    economy_words=("utfall", "budget", "överskott", "underskott", "prognos", "prognosen", "utfallet", "budgeten"),
    # "för år 2024 en budget", "Prognosen för 2017", "budgetåret 2027"
    budget_year_words=("budget", "budgeten", "prognos", "prognosen", "utfall", "utfallet", "verksamhetsåret",
                       "budgetåret", "under", "för år", "helåret", "året", "rapport"),
)  # fmt: skip

CUES: Mapping[str, tuple[str, ...]] = {}
