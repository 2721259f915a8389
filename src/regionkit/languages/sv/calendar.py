"""How Swedish committee documents write dates and periods."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.calendar import CalendarWords
from regionkit.languages.sv.calendar_feasts import FEASTS
from regionkit.languages.sv.calendar_relative import RELATIVE, RELATIVE_COUNTED, SAME_PERIOD, YEAR_SHIFTS
from regionkit.languages.sv.calendar_roles import ROLE_CUES

ORDINALS = (
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte",
    "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde", "tjugonde",
    "tjugoförsta", "tjugoandra", "tjugotredje", "tjugofjärde", "tjugofemte", "tjugosjätte", "tjugosjunde",
    "tjugoåttonde", "tjugonionde", "trettionde", "trettioförsta",
)  # fmt: skip
CARDINALS = ("ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")

CALENDAR = CalendarWords(
    # "8 februari 2024", "per augusti", "juli månad"
    months=(
        ("januari",), ("februari",), ("mars",), ("april",), ("maj",), ("juni",),
        ("juli",), ("augusti",), ("september",), ("oktober",), ("november",), ("december",),
    ),
    # "6 aug", "10 sept 2026", "jan-aug", "tom aug 2025"; alone they are names and other words (Jan, jul, mar)
    short_months=(
        ("jan", "jan."), ("feb", "feb.", "febr", "febr."), ("mar", "mar."), ("apr", "apr."), ("maj",),
        ("jun", "jun."), ("jul", "jul."), ("aug", "aug."), ("sep", "sep.", "sept", "sept."), ("okt", "okt."),
        ("nov", "nov."), ("dec", "dec."),
    ),
    # "innan jul", "mar" as in seas; "per jan", "tom aug" are months
    short_months_as_words=("jul", "mar"),
    month_nouns=("månad", "månads", "månaden"),
    # "torsdagen den 22 oktober 2026", "Torsdag 13 november"
    weekdays=(
        ("måndag", "måndagen", "mån"), ("tisdag", "tisdagen", "tis"), ("onsdag", "onsdagen", "ons"),
        ("torsdag", "torsdagen", "tors", "tor"), ("fredag", "fredagen", "fre"), ("lördag", "lördagen", "lör"),
        ("söndag", "söndagen", "sön"),
    ),
    # "våren 2022", "under hösten", "senhösten 2025"; "sommarlov", "höstens" and "vår" (our) are none
    seasons=(
        ("våren",), ("sommaren",), ("hösten",), ("vintern",),
    ),
    # "tidig höst", "sen vår", "höst 2025", "vinter 2024/2025"
    bare_seasons=(("vår",), ("sommar",), ("höst",), ("vinter",)),
    # "senhösten 2025", "under försommaren"
    seasons_in_part={
        "förvåren": (1, "early"), "tidigvåren": (1, "early"), "vårvintern": (1, "early"), "senvåren": (1, "late"),
        "försommaren": (2, "early"), "högsommaren": (2, "mid"), "sensommaren": (2, "late"),
        "förhösten": (3, "early"), "tidighösten": (3, "early"), "senhösten": (3, "late"),
        "förvintern": (4, "early"), "senvintern": (4, "late"),
    },
    # "Maj Lind", "April Berg" are persons; "Maj" before a small letter, "Maj 2026" and "maj" are months
    months_as_names=("maj", "april", "juni"),
    # "höstterminen 2025", "vårtermin 2026"
    terms=(("vårterminen", "vårtermin"), ("höstterminen", "hösttermin")),
    # "VT 2026", "ht25", "HT-25"
    short_terms=(("vt",), ("ht",)),
    # "både vår- och hösttermin 2026"
    both_terms=("vår- och hösttermin", "vår- och höstterminen", "höst- och vårterminen"),
    # "läsåret 2023/24", "läsår 2026-2027"; "läsåret" alone says no year
    school_years=("läsåret", "läsår", "läsåren", "skolåret", "läsårets", "lå"),
    # "årsskiftet 2025/2026", "sedan årsskiftet", "vid årsskiftet"
    turns_of_year=("årsskiftet", "årsskifte", "vid årsskiftet", "kring årsskiftet", "inför årsskiftet"),
    # "vid halvårsskiftet 2025", "månadsskiftet augusti/september"
    turns_of_half=("halvårsskiftet", "vid halvårsskiftet"),
    turns_of_month=("månadsskiftet", "vid månadsskiftet", "kring månadsskiftet", "skiftet"),
    # "mandatperioden 20202022": the dash was lost on the way into the text
    covering_verbs=("avser", "avsåg", "omfattar", "omfattade"),  # "Ekonomin avser till och med juli."
    year_joints=("av", "under"),
    until_openers=("till",),
    measured_leads=("för", "jämfört med", "än", "mot"),
    stretch_nouns=("mandatperioden", "planperioden", "perioden", "åren", "planåren"),
    # "andra kvartalet 2025", "kvartal två", "Q4 2025"
    quarters=("kvartal", "kvartalet", "kv", "kv."),
    short_quarters=("q", "kv"),
    # "tertial 1 2022", "tertial ett", "Tertialrapport I", "andra tertialrapporten", "T1 2024"
    tertials=("tertial", "tertialet", "tertialrapport", "tertialrapporten", "tertialuppföljning", "tertialbokslut"),
    short_tertials=("t",),
    # "första halvåret 2027"
    half_years=("halvåret", "halvår"),
    # "H1 2024"
    short_half_years=("h",),
    # "vecka 34", "vecka 15 till vecka 45", "v. 8", "v 19–4"
    weeks=("vecka", "veckan", "veckorna", "veckor"),
    short_weeks=("v", "v."),
    # "år 2024", "åren 2026 till 2028", "budgetåret 2024", "helåret 2026"
    years=(
        "år", "året", "åren", "helår", "helåret", "budgetåret", "budgetår", "räkenskapsåret", "verksamhetsåret",
        "kalenderåret", "planåren", "planåret",
    ),
    # "andra kvartalet", "den femtonde april"
    ordinals={
        **{word: number for number, word in enumerate(ORDINALS, 1)},
        # "den förste mars", "den andre maj", "tjugoförste maj"
        **{word[:-1] + "e": number for number, word in enumerate(ORDINALS, 1) if word.endswith("a")},
    },
    # "sista april", "den sista december 2024", "siste maj"
    last=("sista", "siste"),
    # "8:e april", "den 1:a maj", "3e kvartalet"
    ordinal_endings=(":e", ":a", ":de", ":te", ":dje", ":sta", ":ste", ":dra", ":dre", "e", "a"),
    cardinals={**{word: number for number, word in enumerate(CARDINALS, 1)}, "en": 1},
    # "årets första åtta månader", "de första sju månaderna"
    first_months=(
        "årets första {number} månader", "årets {number} första månader", "första {number} månaderna",
        "{number} första månaderna",
    ),
    # "årets sista fyra månader", "de tre sista månaderna 2024"
    last_months=(
        "årets sista {number} månader", "årets {number} sista månader", "sista {number} månaderna",
        "{number} sista månaderna",
    ),
    # "de tre första kvartalen", "årets tre första kvartal"
    first_quarters=(
        "årets första {number} kvartal", "årets {number} första kvartal", "första {number} kvartalen",
        "{number} första kvartalen",
    ),
    # "Efter sju månader visar nämnden …": in a report of money only; "uppsägning efter tre månader" is no date
    elapsed_months=("efter {number} månader", "efter årets {number} månader"),
    reporting_stems=(
        "utfall", "resultat", "överskott", "underskott", "prognos", "budgetavvikelse", "avvikelse", "nettokostnad",
        "periodresultat",
    ),
    # "första tisdagen i oktober 2026", "sista dagen i februari"
    of_month=("i",),
    day_nouns=("dagen", "dag"),
    feasts=FEASTS,
    articles=("den", "det", "de"),
    # "senast i juni", "fram till i mars", "sedan i april"
    prepositions=("i", "under", "på", "vid"),
    relations={
        # "Per augusti", "per den sista april"
        "per": ("per", "pr"),
        # "fram till och med juli månad", "t.o.m. 2026-10-21", "tom 31 december 2027", "fram till april 2024"
        "through": (
            "fram till och med", "fram t.o.m.", "till och med", "t.o.m.", "t.o.m", "t o m", "tom", "t om", "tom.",
            "fram till", "ända till",
        ),
        # "från och med den 1 januari 2027", "from 1 juli 2024", "fr.o.m. 2026-01-01", "från med" (so written)
        "from": ("från och med", "fr.o.m.", "fr.o.m", "fr o m", "from", "från med", "fr. o. m.", "med start"),
        # "senast den 1 april", "före den 15 maj", "innan årsskiftet"
        "by": ("senast", "allra senast", "senast till", "före", "innan", "till senast"),
        # "Sedan 2023", "alltsedan den 1 januari 2011"
        "since": ("alltsedan", "sedan", "ända sedan"),
    },
    # "Från 1 januari 2024 är", "pågår från mars 2026"; not "en motion från 2023"
    open_from=("från", "fr."),
    # "2026 och framåt", "2027 och följande år", "2026 ff"
    onwards=(
        "och framåt", "och framöver", "och därefter", "och tills vidare", "och senare", "och följande år",
        "och åren därefter", "ff", "ff.", "och tillsvidare",
    ),
    origin_nouns=(
        "skrivelse", "skrivelsen", "protokoll", "protokollet", "beslut", "beslutet", "data", "uppgifter", "statistik",
        "rapport", "rapporten", "rapporter", "motion", "motionen", "prognos", "prognosen", "siffror", "underlag",
        "yttrande", "yttrandet", "avtal", "avtalet", "brev", "mejl", "mätning", "mätningen", "enkät", "enkäten",
        "överskott", "underskott", "medel", "budget", "nivå", "nivån", "utfallet", "resultatet", "överfört", "är",
    ),
    parts={
        # "under tidig höst", "i början av juni", "inledningen av 2025"
        "early": (
            "tidig", "tidiga", "tidigt", "tidigt i", "tidigt under", "tidigt på", "början av", "början på",
            "inledningen av", "första delen av", "första halvan av", "första hälften av", "första veckan i",
            "första veckorna i", "första dagarna i", "början utav", "inledningen på",
        ),
        # "mitten av juni", "i mitten på mars"
        # "andra veckan i mars" is not certain to the day, and no other part either
        "mid": ("mitten av", "mitten på", "andra veckan i", "tredje veckan i"),
        # "slutet av 2025", "sen vår", "sent i november"
        # "andra hälften av 2025", "sista veckan i augusti"
        "late": (
            "sen", "sena", "sent i", "sent under", "sent på", "slutet av", "slutet på", "senare delen av",
            "andra halvan av", "andra hälften av", "senare halvan av", "senare hälften av", "sista veckan i",
            "sista veckorna i", "sista dagarna i", "andra delen av", "sista delen av",
        ),
    },
    # "vid utgången av 2026", "senast vid utgången av mars": the last day itself
    edges={
        "end": ("vid utgången av", "utgången av", "vid slutet av"),
        "start": ("vid ingången av", "ingången av"),
    },
    # "omkring den 1 maj", "runt årsskiftet"; "cirka 2000" is a quantity
    # "troligen i maj", "preliminärt den 15 maj", "kort före årsskiftet"
    hedges=(
        "omkring", "runt", "kring", "ungefär", "cirka", "ca", "ca.", "c:a", "troligen", "troligtvis", "preliminärt",
        "kanske", "eventuellt", "möjligen", "förmodligen", "sannolikt", "någon gång", "framåt", "runtomkring",
        "uppskattningsvis", "kort före", "strax före", "strax innan", "kort innan", "strax efter", "kort efter",
        "en tid efter", "prel.", "ev.",
    ),
    # "tredje kvartalet 2026 eller så"
    hedges_after=("eller så", "eller däromkring", "eller därikring", "cirka", "ungefär"),
    # "2020-03-06 till 2020-03-28", "januari t.o.m. juli", "vecka 15 till vecka 45"
    range_words=("till och med", "t.o.m.", "t.o.m", "t o m", "tom", "till", "fram till", "respektive till"),
    # "mellan åren 2023 och 2024"
    between=("mellan",),
    conjunctions=("och", "samt", "&", "respektive", "eller"),
    relative=RELATIVE,
    relative_counted=RELATIVE_COUNTED,
    same_period=SAME_PERIOD,
    year_shifts=YEAR_SHIFTS,
    # "Under 2025 hölls möten i mars"; "inför 2027" and "budget 2027" say nothing of when
    year_scopes=("under", "under år", "i", "i år"),
    # "beslutade", "genomfördes", "startades", "inkommit", "har redovisats", "besökte", "ställde"; refuses "inte",
    # "måste", "fjärde", "kommande"
    past_endings=("ade", "ades", "des", "tes", "it", "its", "ats", "tts", "kte", "pte", "xte", "lde", "gde"),
    # "varje höst", "varannan vår": they come back, so they are no date
    recurring_before=("varje", "varannan", "vartannat", "var", "vart", "årligen i", "årligen under", "årligen",
                      "varje år i", "vartannat år i", "varje år under", "vartannat år under"),
    # "senast den 1 mars varje år", "den 15 april årligen", "den 1 januari året efter val"
    recurring_after=(
        "varje år", "årligen", "vartannat år", "respektive år", "varje kalenderår", "varje budgetår",
        "året efter", "året före", "året innan",
    ),
    # "1990-talet", "2010-talets"
    decade_endings=("-talet", "-talets", "- talet", "-tal", "-talen"),
    # "Delårsrapport 2014:1", "DELÅRSRAPPORT 2013:2"
    report_nouns=("rapport", "rapporten", "uppföljning", "bokslut", "prognos"),
    # "Agenda 2030", "Vision 2040", "Box 2024", "nr 2024", "SS-EN ISO 9001"
    not_years_after=(
        "agenda", "vision", "klimat", "målbild", "horisont", "nr", "nr.", "nummer", "dnr", "dnr.", "diarienr",
        "diarienummer", "kap", "kap.", "kapitel", "sid", "sid.", "sida", "sidan", "s.", "§", "§§", "tel", "tel.",
        "telefon", "fax", "box", "rum", "artikel", "konto", "projekt", "objekt", "kod", "version", "iso", "iec", "kl",
        "kl.", "klockan", "postnr", "ref", "ref.", "löpnr", "löpnummer", "id",
        "tabell", "diagram", "figur", "sal", "lokal", "linje", "busslinje", "bil", "modell",
    ),
    # "drygt 2000", "totalt 1950"
    quantities_before=(
        "drygt", "knappt", "närmare", "totalt", "minst", "högst", "uppemot", "ytterligare", "sammanlagt", "cirka",
        "ca", "ca.", "c:a", "ungefär", "mer än", "fler än", "färre än", "mindre än", "uppgick till", "uppgår till",
        "antal", "antalet", "st", "x", "+", "à",
    ),
    counted=(
        "kr", "kr.", "tkr", "tkr.", "kkr", "ksek", "tsek", "sek", "mnkr", "mkr", "mdkr", "mdr", "msek", "kronor",
        "miljoner", "miljarder", "tusen", "procent", "procentenheter", "%", "‰", "st", "stycken", "personer",
        "invånare", "besökare", "besök", "elever", "barn", "ungdomar", "deltagare", "medarbetare", "anställda",
        "hushåll", "bostäder", "lägenheter", "platser", "timmar", "tim", "minuter", "dagar", "kvm", "m2", "m²", "m³",
        "m3", "kvadratmeter", "hektar", "ha", "meter", "km", "kilometer", "ton", "kg", "kwh", "mwh", "gwh", "poäng",
        "lån", "utlån", "ärenden", "brukare", "kunder", "resor", "fordon", "exemplar", "årsarbetare", "liter",
        "svar", "svarande", "respondenter", "medlemmar", "företag", "fastigheter", "gånger", ":-", "euro", "€", "$",
    ),
    # "projekt 210415", "konto 240101", "org.nr 212000"
    identifiers_before=(
        "projekt", "projektnr", "konto", "kontonr", "ansvar", "objekt", "nr", "nr.", "nummer", "dnr", "dnr.", "id",
        "kod", "ref", "tel", "tel.", "telefon", "org.nr", "orgnr", "diarienr", "ärende", "ärendenr", "fastighet",
        "bankgiro", "plusgiro", "postgiro", "version", "art.nr", "besöksnr",
    ),
)  # fmt: skip

CUES: Mapping[str, tuple[str, ...]] = ROLE_CUES
