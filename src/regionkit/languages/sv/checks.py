"""What a Swedish text says of itself."""

from __future__ import annotations

from regionkit.language.checks import CheckWords

REACHED = ("uppfyllt", "uppfylld", "uppnått", "uppnådd", "nått", "nås", "uppnås", "uppfylls")
NOT = ("ej", "inte")

CHECKS = CheckWords(
    # "uppdelade i tre mål", "de tre målen", "följande fem verksamhetsmål", "nämnden har fyra mål";
    # refuses parts of them: "två av målen", "fyra mål uppnås", "tre mål har inte kunnat nås"
    count_leads=("uppdelade i", "uppdelat i", "indelade i", "de", "följande", "nämndens", "styrelsens", "beredningens",
                 "kommunens", "regionens", "sina", "har", "totalt", "sammanlagt"),
    economy_stems=("ekonomi", "belopp", "utfall", "budget", "redovisning", "kostnad", "intäkt", "resultat"),
    goal_nouns=("mål", "målen"),
    begin_on_pages="från sida {}",
    begin_with="som börjar med ”{}”",
    unread_pictures={
        "ocr_missing": " Installera Tesseract med svenska (tesseract-ocr och tesseract-ocr-swe) och läs filen igen.",
        "ocr_failed": " Textigenkänningen misslyckades eller tog för lång tid.",
    },
    # "ett överskott på -3 tkr"; never "högre", "ökning": more of a cost is worse
    surplus_words=frozenset({"överskott", "överskottet", "plusresultat", "vinst", "vinsten"}),
    deficit_words=frozenset({"underskott", "underskottet", "minusresultat", "överdrag", "överskridande", "förlust",
                             "förlusten"}),
    better_words=frozenset({"bättre"}),
    worse_words=frozenset({"sämre"}),
    # "Driftbudget", "Drift 2025", "Nettodriftkostnad" is told by its ending
    running_stems=("drift",),
    # "Rev. budget 2025", "Justerad budget", "Budget efter ombudgetering"
    revised_stems=("rev.", "reviderad", "justerad", "ombudget", "kompletter", "tilläggs"),
    # "Klicka här för att skriva hur ditt förslag ska finansieras."; refused: "Klicka här för att läsa mer"
    template_openings=(
        *(f"{click} {what}" for click in ("klicka här för att", "klicka eller tryck här för att")
          for what in ("skriva", "ange", "fylla i", "lägga till", "infoga", "välja", "beskriva")),
        "klicka och skriv", "skriv din text här", "skriv text här", "skriv rubrik här", "ange text här", "[ange",
        "[skriv", "[infoga", "[välj", "[fyll i", "byt bild ut mot", "byt ut bilden mot", "byt ut mot egen bild",
    ),
    # "Datum för beslut: ÅÅÅ-MM-DD", "Diarienummer: XX", "Datum: 2026-06-xx"
    template_blanks=(r"[Åå]{2,4}[-–][Mm]{2}[-–][Dd]{2}", r"[Xx]{2,}", r"20[Xx\d]{2}-[Xx\d]{2}-[Xx]{2}", r"20[Xx]{2}"),
    # "Beslutad av trafiknämnden den 18 september 2025, § 64", "Fastställd: KF 2026-11-23 § 142"
    adopted_stems=("beslutad", "beslutat", "beslut:", "antagen", "antaget", "antagna", "fastställd", "fastställt",
                   "godkänd", "godkänt", "reviderad", "behandlad", "diarienummer", "dnr"),
    # "Justeringens plats och tid", "Protokollet justeras digitalt den 25 september 2025"
    adjusted_stems=("juster",),
    # "Anslaget publiceras 2025-09-26", "Anslagsdatum"
    posted_stems=("ansla", "anslå", "publicer"),
    # "ska vara klart senast den 31 mars 2024"
    obliging_words=frozenset({"ska", "skall", "bör", "måste"}),
    # "Kommunfullmäktige beslutade den 14 juni 2026 att"; never "besluta", "beslutar", "ska beslutas"
    decided_words=frozenset({"beslutade", "beslutades", "fastställde", "fastställdes", "antog", "antogs", "godkände",
                             "godkändes", "bifölls", "avslogs"}),
    # "Av 30 delmål är 8 uppfyllda, 19 inte och tre delvis uppfyllda"
    counted_nouns=("mål", "målen", "uppdrag", "uppdragen", "aktiviteter", "aktiviteterna", "indikatorer",
                   "indikatorerna", "målvärden", "åtgärder", "åtgärderna"),
    standing_words=frozenset({"uppfyllda", "uppnådda", "nådda", "uppfylls", "uppnås", "nås", "helt", "delvis", "inte",
                              "ej", "genomförda", "avslutade", "pågår", "pågående", "påbörjade", "försenade"}),
    genitive_endings=("s",),
    other_goals=("agenda 2030", "globala", "hållbarhetsmål", "fn:s", "miljömål", "folkhälsomål", "miljömålen"),
    # "22 ja, 18 nej, 1 avstår, 4 frånvarande. Summa: 45"
    absent_words=("frånvarande", "frånvaro"),
    vote_totals=("summa", "summa röster", "totalt antal röster", "avgivna röster", "antal röster"),
    # "Uppfyllt", "Ej uppfyllt" alone in the row of a measure; refused: "Delvis uppfyllt", "Uppfyllt i två av tre"
    met_verdicts=frozenset({"ja", *REACHED, *(f"{it} {word}" for it in ("målet", "målvärdet") for word in REACHED)}),
    unmet_verdicts=frozenset({
        "nej", *(f"{no} {word}" for no in NOT for word in REACHED), *(f"{word} {no}" for no in NOT for word in REACHED),
        *(f"{it} {no} {word}" for it in ("målet", "målvärdet") for no in NOT for word in REACHED),
        *(f"{it} {word} {no}" for it in ("målet", "målvärdet") for no in NOT for word in REACHED),
    }),
    target_verdicts=("nått", "inte nått"),
    # "länets 15 kommuner", "samtliga 15 kommuner i länet"
    county_owners=("länets",),
    region_owners=("regionens",),
    in_county=("i länet",),
    all_of=("alla", "samtliga", "de", "av"),
    municipalities=("kommuner", "kommunerna"),
    # "nämndens beslut, § 45", "ksau § 12" is told by the reference itself
    body_endings=("nämnd", "nämnden", "nämndens", "nämnder", "styrelse", "styrelsen", "styrelsens", "fullmäktige",
                  "fullmäktiges", "utskott", "utskottet", "utskottets", "beredning", "beredningen", "beredningens",
                  "direktionen", "direktionens", "presidiet", "presidiets", "regeringen", "regeringens"),
    inside_words=("i", "ur", "av"),  # "§ 7 i reglementet"
    earlier_document="det tidigare dokumentet",
)  # fmt: skip
