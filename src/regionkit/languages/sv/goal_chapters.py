"""Swedish headings over goals that are headings themselves."""

from __future__ import annotations

from regionkit.language.goal_chapters import GoalChapterWords

CHAPTERS = GoalChapterWords(
    # "2 Måluppföljning", "Mål och måluppfyllelse", "Nämndens mål 2026"; refused: "Målgrupp", "Målbild 2040"
    nouns=(
        "målen", "måluppfyllelse", "måluppföljning", "målredovisning", "målbedömning", "målavstämning", "måluppfyllnad",
        "måluppfyllelsen",
    ),
    fillers=frozenset({
        "nämndens", "styrelsens", "kommunens", "regionens", "landstingets", "fullmäktiges", "kommunfullmäktiges",
        "regionfullmäktiges", "bolagets", "förbundets", "beredningens", "direktionens", "våra", "övergripande",
        "prioriterade", "strategiska", "strategiskt", "långsiktiga", "politiska", "finansiella", "ekonomiska",
        "gemensamma", "beslutade", "antagna", "och", "av", "för", "samt", "per", "i", "med",
        "de", "uppföljning", "redovisning", "indikatorer", "indikator", "aktiviteter",
        "nyckeltal", "resultat", "analys", "prognos", "bedömning", "delår", "delåret", "helår", "helåret", "tertial",
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december", "året", "perioden", "mandatperioden", "planperioden", "verksamhetens", "t1", "t2", "t3",
    }),
    owners=("nämnden", "styrelsen", "beredningen", "utskottet", "direktionen", "bolaget", "förbundet"),
    # "Bedömning: Målet uppnås delvis", "Måluppfyllelse: Uppfyllt", "Status: Gult"
    judging=(
        "bedömning", "måluppfyllelse", "status", "målbedömning", "statusbedömning", "prognos", "bedömd måluppfyllelse",
        "samlad bedömning", "sammanfattande bedömning", "prognos måluppfyllelse", "helårsprognos", "läge",
        "uppfyllelse", "prognos för måluppfyllelse", "prognos för helåret", "måluppfyllelse helår",
        "bedömd måluppfyllelse helår",
    ),
    judged=frozenset({"måluppfyllelse", "målbedömning", "bedömd måluppfyllelse", "prognos måluppfyllelse"}),
    # "Invånarna har god tillgång till vård", "Biblioteken är öppna för alla", "Fler barn deltar i kulturskolan"
    statives=frozenset({
        "ska", "skall", "är", "har", "får", "kan", "ökar", "minskar", "deltar", "upplever", "känner", "erbjuds", "ges",
        "bidrar", "utvecklas", "växer", "når", "lever", "mår", "finns", "blir", "trivs", "stärks", "möts", "bedrivs",
        "präglas", "tar", "står", "går", "fungerar", "används", "klarar", "väljer", "vågar", "vill", "stöds", "ser",
        "fler", "färre", "ökad", "ökat", "ökade", "minskad", "minskat", "minskade", "bättre", "stärkt", "stärkta",
        "förbättrad", "förbättrat", "förbättrade",
        "hållbar", "hållbara", "trygg", "trygga", "tryggt", "god", "goda", "jämlik", "jämlika", "attraktiv",
        "attraktiva", "effektiv", "effektiva", "tillgänglig", "tillgängliga", "långsiktigt",
    }),
    not_goals=frozenset({
        "inledning", "bakgrund", "sammanfattning", "metod", "analys", "indikatorer", "nyckeltal", "aktiviteter",
        "åtgärder", "uppdrag", "vision", "styrmodell", "styrning", "läsanvisning", "resultat", "kommentar", "slutsats",
        "slutsatser", "ekonomi", "personal", "medarbetare", "investeringar", "framtid", "framtiden", "risker",
        "samlad bedömning", "samlad analys", "väsentliga händelser", "viktiga händelser", "tidplan", "organisation",
    }),
    # "Indikatorer för målet", "Så följs målen upp", "Uppföljning av uppdrag"
    not_goal_words=frozenset({
        "indikatorer", "indikator", "nyckeltal", "uppföljning", "uppföljningen", "följs", "redovisning", "tabell",
        "diagram", "bilaga", "måluppfyllelse", "måluppföljning", "målen", "mål", "nämndmål", "styrmodell", "uppdrag",
        "aktiviteter", "åtgärder", "budget", "utfall", "prognos", "analys", "kommentar", "bedömning", "sammanfattning",
        "insatser", "så", "hur", "arbetssätt", "genomförande", "perspektiv", "fokusområde", "fokusområden", "målområde",
        "målområden",
    }),
    # "Regionfullmäktiges mål: …", and below it "Nämndmål 1: …"
    upper=(
        "fullmäktiges", "kommunfullmäktiges", "regionfullmäktiges", "fullmäktigemål", "övergripande",
        "kommunövergripande", "regionövergripande", "kommungemensamma", "kommungemensamt", "inriktningsmål",
        "kommunmål", "regionmål", "kommunens", "regionens", "strategiskt", "strategiska",
    ),
    lower=(
        "nämndmål", "nämndsmål", "nämndens", "resultatmål", "verksamhetsmål", "enhetsmål", "effektmål", "styrelsens",
        "förvaltningsmål", "delmål", "etappmål",
    ),
)  # fmt: skip
