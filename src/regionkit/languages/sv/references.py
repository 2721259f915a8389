"""Swedish references: case numbers, paragraphs, laws, bills, motions."""

from __future__ import annotations

from regionkit.language.references import ReferenceWords

REFERENCES = ReferenceWords(
    # "Dnr KS-2025-00620", "Diarienr: 2026.271 KS", "Ärendenummer #335313", "Diarienummer 25/0014-2"
    case_labels=(
        "diarienummer", "diarienumret", "diarienr", "diarienr.", "diarie nr", "diariebeteckning", "diariet", "dnr",
        "dnr.", "d.nr", "dnr:", "ärendenummer", "ärendenr", "ärende nr", "ärende-id", "vårt dnr", "målnummer",
    ),
    # "ärendet RS 2023/24": the same letters and digits without the noun could be a school year or a session
    case_nouns=("ärendet", "ärende", "akt", "akten", "protokoll", "handling"),
    # "SFS 2022:1871", "ISO 9001-2015", "HT 2025", "VT 2023/24", "RUS 2021-2030", "EU 2016/679", "PKV 2026", "Q1 2025"
    case_series_refused=frozenset(
        {
            "SFS", "ISSN", "ISBN", "SOU", "DS", "DIR", "PROP", "BET", "SKR", "MOT", "ISO", "SS", "EN", "EU", "EG",
            "EES", "EEG", "HT", "VT", "LÅ", "TSFS", "MSBFS", "FN", "SE", "FI", "NO", "DK", "TV", "NR", "NKI", "HME",
            "KPI", "RUS", "COVID", "PKV", "KPIF", "BNP", "VA", "IT", "IP", "HVB", "SBU", "SCB", "RIP", "EPA", "PP",
            "LPO", "LGR", "LGY", "ÅR", "VP", "ID", "KL", "TEL", "FAX", "BOX", "SID", "SIDA", "TSEK", "MSEK", "SEK",
            "TKR", "MKR", "MNKR", "EUR", "USD", "UTC", "CO", "PM", "NFS", "BFS", "AFS", "SOSFS", "HSLF", "ELSÄK", "MIL",
        }
    ),
    # "Paragraf 127"
    paragraph_words=("paragraf", "paragraferna"),
    # "§§ 12, 13 och 15"
    list_words=("och", "samt", "eller", "respektive"),
    # "2 kap. 6 §", "11 kap, 1 §", "5 kapitlet"
    chapter_words=("kap.", "kap", "kapitlet", "kapitel"),
    # "8 § andra stycket PUL", "31 c § 1 st LVU", "6 § p. 1", "1 § första stycket 3", "10 § b"
    subdivisions=(
        r"(?:första|andra|tredje|fjärde|femte|sjätte|sista)\s(?:och\s(?:andra|tredje|fjärde|femte)\s)?"
        r"(?:stycket|styckena|punkten|meningen|ledet)(?:\s\d{1,2}\b)?",
        r"\d{1,2}\s?(?:st|mom|p)\b\.?(?:\s\d{1,2}\s?p\b\.?)?",
        r"(?:p\.?|punkt|punkten|st\.?)\s?\d{1,2}\b",
    ),
    short_subdivisions=("st", "st.", "p", "p.", "mom", "mom."),
    # "kommunallagen", "Trafikförordning (1998:1276)", "lag (1976:580)", "tryckfrihetsförordningens"
    law_nouns=(
        "lag", "lagen", "lagens", "lagar", "lagarna", "förordning", "förordningen", "förordningens", "balk", "balken",
        "balkens", "regeringsformen", "regeringsformens", "föreskrifter", "föreskrifterna",
    ),
    law_nouns_definite=("lagen", "lagens", "förordningen", "förordningens"),
    # words that end like "lagen" and name no law
    law_names_refused=(
        "förslagen", "anslagen", "inslagen", "avslagen", "uppslagen", "tillslagen", "omslagen", "utslagen", "beslagen",
        "överslagen", "underlagen", "bolagen", "bolagens", "pålagen", "sammanslagen", "nedslagen", "påslagen",
        "förslagens", "anslagens", "underlagens", "åslagen", "upplagen", "tilltagen", "lokallagen", "landslagen",
        "grundlagen", "grundlagens", "fotbollslagen", "arbetslagen", "manskapslagen", "lagerlagen", "ishockeylagen",
        "minilagen", "damlagen", "herrlagen", "ungdomslagen", "beredskapslagen", "skiktlagen",
    ),
    # "i den mening som avses i miljöbalken"
    law_names=(
        "miljöbalken", "miljöbalkens", "jordabalken", "jordabalkens", "föräldrabalken", "föräldrabalkens",
        "brottsbalken", "brottsbalkens", "rättegångsbalken", "utsökningsbalken", "socialförsäkringsbalken",
        "ärvdabalken", "äktenskapsbalken", "handelsbalken", "regeringsformen", "barnkonventionen",
    ),
    # "2 kap. 6 § i kommunallagen", "21 § av lagen …"
    law_prepositions=("i", "av"),
    # "lag om färdtjänst", "lagen med särskilda bestämmelser om …"
    law_topic_words=("om", "med", "mot"),
    law_topic_stops=(
        "har", "ska", "skall", "är", "får", "kan", "som", "att", "gäller", "bör", "måste", "finns", "innebär", "när",
        "anges", "framgår", "inte", "regleras", "samt", "vilket", "vilken", "eftersom", "ställer", "ger",
    ),
    # "12 § FL", "MBL § 11", "32 kap. 1 § OSL", "31 c § 1 st LVU"
    law_abbreviations=frozenset(
        {
            "KL", "PBL", "PBF", "MB", "SoL", "LSS", "LVU", "LVM", "LPT", "LRV", "LOU", "LUF", "LUK", "LOV", "FL",
            "FPL", "OSL", "TF", "RF", "YGL", "AML", "AMF", "LAS", "MBL", "DL", "PUL", "PUF", "LKBR", "HSL", "PSL",
            "PDL", "OL", "OrdnL", "JB", "FB", "BrB", "RB", "UB", "SFB", "ÄB", "ÄktB", "GDPR", "LOL", "LEH", "SkL",
            "SkolL", "LAV", "AL", "LL", "FBL", "ArkivL", "TrafikF", "LGS", "LBA", "LFF", "LSO", "ATL", "LOFUS",
            "AvfF", "KTL", "ADL", "LFT", "RFL", "ML", "IL", "BL", "LVFS",
        }
    ),
    statute_book=frozenset({"SFS"}),
    law_genitives=(("lagens", "lagen"), ("förordningens", "förordningen"), ("balkens", "balken")),
    # "SFS 2022:1871", "TSFS 2024:57", "HSLF-FS 2017:40", "MSBFS 2020:6", "SOSFS 2014:4"
    statute_series=(r"SFS", "ISSN", "ISBN", r"[A-ZÅÄÖ]{1,5}-?FS"),
    # "förbundsordningens 13 – 15 §§", "§ 3 i reglementet": clauses of the body's own rules, not of a law
    own_rules=(
        "reglement", "förbundsordning", "arbetsordning", "delegationsordning", "delegationsbestämmelse",
        "bolagsordning",
        "taxa", "avtal", "stadga", "instruktion", "bestämmelse", "överenskommelse", "policy", "riktlinje", "hyresavtal",
    ),
    # "prop. 2016/17:171", "propositionen 2023/24:18"
    propositions=("prop.", "prop", "proposition", "propositionen", "propositionens"),
    # "SOU 2019:56", "Ds 2023:3" (the latter also "Ds 2023-3")
    inquiries=("SOU", "SOU:"),
    # "Motion nr 27-2025", "motionen 12/2024", "mot. 2023/24:1234"
    motions=("motion", "motionen", "mot."),
    # "dir. 2016:15", "bet. 2016/17:KU30", "rskr. 2016/17:335", "Cirkulär 25:21", "Ds 2023:3"
    series=(r"[Dd]s\.?", r"[Dd]ir\.?", r"[Bb]et\.", r"[Rr]skr\.?", r"[Ss]kr\.", r"[Cc]irkulär"),
    # "Interpellation nr 50-2025", "medborgarförslag nr 3/2024"
    questions=("interpellation", "interpellationen", "enkel fråga", "fråga", "medborgarförslag", "e-förslag",
               "invånarförslag"),
    number_words=("nr", "nr.", "nummer"),
    # "org.nr 232100-0222", "Organisationsnummer: 212000-1234"
    organisation_labels=("org.nr", "org.nr.", "org nr", "org. nr", "org.nummer", "orgnr", "organisationsnummer",
                         "organisationsnr"),
    # "Bilaga J till Allmänna bestämmelser"
    appendix=("bilaga", "bilagan"),
    appendix_of=("till",),
    appendix_stops=frozenset(
        {
            "i", "med", "för", "om", "av", "på", "och", "samt", "att", "som", "från", "vid", "per", "enligt",
            "till", "är", "ska", "har", "gäller",
        }
    ),
    # "se nämndsmål 9.3"
    goal_nouns=("nämndsmål", "nämndmål", "fullmäktigemål", "delmål", "effektmål", "verksamhetsmål", "inriktningsmål",
                "mål"),
)  # fmt: skip
