"""How Swedish pages are laid out."""

from __future__ import annotations

from regionkit.language.layout import LayoutWords

LAYOUT = LayoutWords(
    # "hälso- och sjukvård", "in- eller utlån", "för- respektive nackdelar": the hyphen stands for what follows
    hyphen_keepers=frozenset("och eller samt respektive resp resp. som till men inkl /".split()),
    abbreviations=frozenset(
        "bl.a. t.ex. t.o.m. fr.o.m. s.k. dvs. d.v.s. osv. o.s.v. m.m. m.fl. m.h.a. p.g.a. pga. f.d. e.d. o.d. t.v. i.f."
        " ca. c:a c:a. nr. dnr. st. kl. jfr. kap. resp. inkl. exkl. tel. prop. bet. avs. avd. ang. forts. max. min."
        " mom. milj. jan. feb. mar. apr. jun. jul. aug. sep. sept. okt. nov. dec. tf. vik. s. sid."
        " fg. föreg. alt. obs. enl. eg. etc. f.n. f.ö. i.st.f. o.dyl. p.s.s. vv. v. övr. utg. art. fig. tab. tom. from."
        .split()
    ),
    page_counters=(
        r"(?:sida|sid\.?|s\.)\s*\d+(?:\s*(?:av|/|\()\s*\d+\s*\)?)?",  # "Sida 4 av 12", "SID 3 (36)", "Sida 1 / 34"
        r"\d+\s*\(\s*\d+\s*\)",  # "4 (12)", "1(2)"
        r"\d+\s+av\s+\d+",  # "4 av 16"
        r"\d+\s*/\s*\d+",  # "4/12"
        r"[-–]?\s*\d{1,3}\s*[-–]?",  # "12", "- 3 -"
    ),
    # "forts. tabell 2", "§ 71 forts Dnr 2023/314", "Transport från föregående sida"
    continued=("forts", "forts.", "fortsättning", "transport", "från föregående sida"),
    heading_styles={
        **{f"rubrik {level}": level for level in range(1, 10)},
        **{f"rubrik{level}": level for level in range(1, 10)},
        **{f"heading {level}": level for level in range(1, 10)},
        **{f"heading{level}": level for level in range(1, 10)},
        "rubrik": 1,
        "title": 1,
        "underrubrik": 2,
        "subtitle": 2,
    },
    list_styles=("liststycke", "list paragraph", "list bullet", "list number", "punktlista", "numrerad lista", "lista"),
    # "Tabell 3. Driftbudget 2026", "Tabellen visar avvikelse per avdelning"
    table_words=("tabell", "tabellen", "tablå"),
    # "Driftredovisning (tkr)", "Belopp i tusental kronor", "mnkr", "Resultaträkning, miljoner kronor"; a sentence that
    # ends with a full stop ("Nämnden redovisar 3 tkr.") is no caption, whatever it names
    caption_units=(
        r"\bi(?:tkr|mnkr|mkr)\b",
        r"\b(?:tkr|kkr|ksek|t ?kr|mnkr|mkr|msek|mn kr|mdkr|mdr|kr|kronor|tusental|tusentals|miljoner|miljarder)\b",
        r"\bbelopp i\b",
        r"\b(?:antal|procent|andel)\b|%",
    ),
    # "Besöksadress: Torget 1, Box 12, 871 00 Granvika, Telefon 0600-12 34 00, www.granvika.example, Org.nr 212000-0000"
    contact=(
        r"\b\d{3} ?\d{2} +[^\W\d_]{2}",
        r"\b(?:telefon|tfn|tel|växel|fax|mobil)\b",
        r"\b(?:www\.|https?://)|\b\w+\.(?:se|nu|com|org|eu)\b",
        r"\S@\w",
        r"\b(?:post|besöks|leverans|faktura)adress|\bbox \d",
        r"\b(?:org\.? ?nr|organisationsn\w+|bankgiro|plusgiro|bg|pg)\b",
    ),
    # "2025 BOKSLUT 2026-02-01.DOCX", "Y:\\Alla\\Processer\\78 Tertialrapport I januari.doc"
    file_name=r"\w\.(?:docx?|pdf|xlsx?|odt|rtf|pptx?)\b",
    # "Sidan kunde inte hittas", "Sidan finns inte längre", "Åtkomst nekad", "Logga in", "Ett fel har inträffat"
    no_document=(
        r"\b(?:sidan|filen|dokumentet)\b.{0,30}(?:hittades inte|inte hittas|finns inte|saknas|är borttagen)",
        r"\båtkomst (?:nekad|nekas)", r"\binte behörighet", r"\blogga in\b", r"\binloggning\b",
        r"\bett (?:\w+ )?fel (?:har )?(?:inträffa|uppstå|uppstod)", r"\bsessionen har (?:gått ut|avslutats)",
        r"\btjänsten är (?:tillfälligt )?(?:stängd|otillgänglig)", r"\bdriftstörning",
    ),
    alphabet="åäö",  # "Nämnden" is not found by "namnden", "idéburen" is by "ideburen"
    letters="åäöéüàèêæøóáíçñ",
    # "Köp" over "av", "Andel" over "i", "Belopp" over "kr", "Antal" over "st"
    short_words=frozenset(
        "i å ö o av på om en er ett är år åt så se ej ha vi du ni de du ut in upp ur än nu då ska kan fr to må ti on"
        " lö sö el st kr tr mn mm cm km kg ha m l mg ml dl cl kw mw hk id ip va ny nya gå ge bo by ö ås"
        .split()
    ),
    # "Verksam" "het", "Avvi" "kelse", "Upp" "följningen"
    endings=frozenset(
        "het heten heter heterna ning ningen ningar ningarna ing ingen ingar ingarna else elsen elser kelse kelser"
        " lelse relse telse tion tionen tioner ande ende are aren arna erna orna ader aden skap skapet tet teter"
        " teten ster stens ring ringen ringar ling lingen lingar ting tning tningen tningar dning dningen gning"
        " gningen rande nande tande dande".split()
    ),
    # "Investeri" "ngsutgift": no Swedish word begins so
    never_first=(
        *"ng nk nd nt ns nl nm nn rb rd rf rg rk rl rm rn rp rr rs rt rv lb ld lf lg lk ll lm ln lp ls lt lv".split(),
        *"ck bb dd ff gg mm mp ms mb pp ss tt td gs gt ks kt ts bs ds dt ft pt xt vs vt".split(),
    ),
    # "Belopp i tkr", "Alla belopp anges i tusental kronor", "(mnkr)", "miljoner kronor"
    unit_lines=(
        r"\W?(?:alla )?belopp(?:en)? (?:\w+ )?i [\w ]{2,25}\W?",
        r"\W?(?:tkr|kkr|ksek|mnkr|mkr|msek|kr|kronor|(?:miljoner|miljarder|tusental|tusentals) kronor)\W?",
    ),
    # "Teckenförklaring:", "Förklaring till färgerna", "Så här läser du trafikljusen", "Statusmarkering"
    legend_words=(
        r"tecken-?\s?förklaring\w*", r"symbol-?\s?förklaring\w*", r"färg-?\s?förklaring\w*", r"symboler(?:na)?",
        r"färger(?:na)?", r"förklaring(?:ar)?", r"trafikljus\w*", r"bedömningsskala\w*", r"färgmarkering\w*",
        r"statusmarkering\w*", r"färgskala\w*",
    ),
    # "Målet uppnås", "nås delvis", "enligt plan", "Ej påbörjad", "Avvikelse", "risk att målet inte nås"
    legend_meanings=(
        "uppnå", "uppfyll", "nås", "nått", "når", "delvis", "ej", "inte", "enligt plan", "enligt tidplan",
        "avvik", "försen", "klar", "avslut", "genomför", "påbörj", "pågå", "saknas", "ingen bedömning", "mindre",
        "stor", "god", "risk", "under kontroll", "åtgärd", "bra", "dålig", "acceptab", "godkän", "underkän", "mycket",
    ),
    note_columns=frozenset({"not", "noter"}),  # "Not   2024   2023"
    colours={
        "grön": "green", "grönt": "green", "gröna": "green", "gul": "yellow", "gult": "yellow", "gula": "yellow",
        "röd": "red", "rött": "red", "röda": "red", "grå": "grey", "grått": "grey", "gråa": "grey",
    },
)  # fmt: skip
