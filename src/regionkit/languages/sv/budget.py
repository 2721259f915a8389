"""Swedish words around amounts of money."""

from __future__ import annotations

from regionkit.language.budget import BudgetWords
from regionkit.languages.sv.budget_subjects import (
    ADVERBS,
    EMPTY_WORDS,
    GIVERS,
    NO_ATTRIBUTION,
    SUBJECT_ENDS,
    SUBJECT_OPENERS,
    SUBJECT_STOPS,
    WEAK_HEADINGS,
    WEAK_SUBJECTS,
)
from regionkit.languages.sv.changes import BETTERED, FALLING, RISING, WORSENED

BUDGET = BudgetWords(
    endings={
        # "en budget på 2644 tkr", "investeringsbudgeten på 10,5 mnkr", "budgeterade 254,1 mnkr"
        "measure.budget": (
            "budget", "budgeten", "budgetens", "budgetar", "budgetram", "budgetramen", "budgetramar", "budgeterad",
            "budgeterade", "budgeterat", "anslag", "anslaget", "kommunbidrag", "kommunbidraget", "regionbidrag",
            "regionbidraget", "driftbidrag", "medlemsbidrag", "investeringsram", "investeringsramen", "driftram",
            "driftramen", "budgeteras", "budgeterats", "budgeterades", "budgetkalkyl", "driftbidraget",
            "medlemsbidraget", "nettoram", "nettoramen", "kostnadsram", "kostnadsramen", "utgiftsram", "utgiftsramen",
            "kommunersättning", "kommunersättningen", "regionersättning", "regionersättningen",
        ),
        # "ett utfall på 1539 tkr", "bokslutet visar", "periodutfallet"
        "measure.actual": (
            "utfall", "utfallet", "bokslut", "bokslutet", "upparbetat", "upparbetats", "förbrukat", "förbrukats",
            "förbrukade", "förbrukad", "upparbetade", "nyttjats", "nyttjat", "kostat", "kostade",
        ),
        # "enligt prognos blir 462,4 mnkr", "driftsprognosen", "prognosticeras", "prognostiserat"
        "measure.forecast": (
            "prognos", "prognosen", "prognosens", "prognoser", "prognostiserar", "prognostiseras", "prognostiserat",
            "prognostiserad", "prognostiserade", "prognosticerar", "prognosticeras", "prognosticerat",
            "prognosticerad", "prognosticerade", "prognostiserades", "helårsutfall",
        ),
        # "ett underskott mot budget på 0,37 mnkr", "budgetavvikelsen"
        "measure.deviation": (
            "överskott", "överskottet", "underskott", "underskottet", "avvikelse", "avvikelsen", "avvikelser",
            "överskridande", "överskridandet", "överdrag", "budgetdifferens", "prognosavvikelse", "prognosavvikelsen",
        ),
        # "ett ackumulerat resultat om 1,4 mnkr": an outcome (or a forecast, where the sentence says so)
        "measure.result": ("resultat", "resultatet", "resultatets", "resultaten"),
        # "en försämring med 0,2 mnkr", "minskningen på 123,8 mnkr", "kostnadsökningar"
        "measure.change": (
            "ökning", "ökningen", "ökningar", "minskning", "minskningen", "minskningar", "förbättring",
            "förbättringen", "försämring", "försämringen", "höjning", "höjningen", "sänkning", "sänkningen",
            "neddragning", "besparing", "besparingen", "effektivisering", "förstärkning", "sparkrav", "merkostnad",
            "merkostnaden", "merkostnader", "merkostnaderna",
            "besparingskrav", "effektiviseringskrav", "effekt", "effekten",
            "förändring", "förändringen", "förändringar", "tillskott", "tillskottet", "bortfall", "bortfallet",
        ),
        # "ett bidrag om 0,4 mnkr", "statsbidraget"; the bodies' own frames above come first
        "measure.grant": ("statsbidrag", "statsbidraget", "projektbidrag", "projektbidraget", "projektmedel"),
        # "investeringsutgift 1450 tkr", "investeringar på 12 mnkr"
        "measure.investment": (
            "investeringsutgift", "investeringsutgiften", "investeringsutgifter", "investering", "investeringen",
            "utgift", "utgiften",
        ),
        "sign.plus": ("överskott", "överskottet", "plusresultat", "förbättring", "förbättringen", "ökning", "ökningen",
                      "ökningar", "höjning", "höjningen"),
        "sign.minus": ("underskott", "underskottet", "minusresultat", "överskridande", "överskridandet", "överdrag",
                       "försämring", "försämringen", "minskning", "minskningen", "minskningar", "sänkning",
                       "sänkningen", "neddragning"),
        # whether a change is good: "en försämring med 0,2 mnkr", "underskottet har minskat"
        "effect.better": ("förbättring", "förbättringen"),
        "effect.worse": ("försämring", "försämringen", "merkostnad", "merkostnaden", "merkostnader", "merkostnaderna",
                         "bortfall", "bortfallet"),
        "flow.revenue": ("intäkt", "intäkten", "intäkter", "intäkterna", "inkomst", "inkomsten", "inkomster",
                         "inkomsterna", "försäljning", "försäljningen", "avgifter",
                         "statsbidrag", "statsbidraget", "statsbidragen", "kommunbidrag", "regionbidrag",
                         "skatteintäkter"),
        "flow.cost": ("kostnad", "kostnaden", "kostnader", "kostnaderna", "hyror", "utgift", "utgifter", "utgifterna",
                      "avskrivning", "avskrivningar"),
        "flow.net_cost": ("nettokostnad", "nettokostnaden", "nettokostnader", "nettokostnaderna", "nettokostn",
                          "nettokostn."),
        "flow.result": ("resultat", "resultatet", "resultaten", "överskott",
                        "överskottet", "underskott", "underskottet"),
        "ledger.investment": (
            "investering", "investeringar", "investeringarna", "investeringsbudget", "investeringsbudgeten",
            "investeringsprognos", "investeringsredovisning", "nettoinvesteringar", "investeringsprojekt",
            "investeringsmedel", "investeringsplan", "investeringsplanen", "investeringsutgift",
            "investeringsutgifter", "projektbudget", "reinvestering", "investeringsnivå", "investeringsnivån",
            "investeringsvolym", "investeringsvolymen", "nettoinvesteringarna",
        ),
        "ledger.operating": ("driftbudget", "driftsprognos", "driftredovisning", "driftbudgeten", "driftsprognosen"),
        "basis.full_year": ("helår", "helåret", "helårsprognos", "helårsprognosen", "årsbudget", "årsbudgeten",
                            "årsprognos", "årsprognosen", "helårsutfall", "årsbokslut", "årsutfall"),
        # "Ack utfall", "Periodens avvikelse": from New Year until the report's day
        "basis.to_date": ("ackumulerat", "ackumulerad", "ackumulerade", "delårsutfall"),
        # "Avgift, kr", "Grundavgift": what one payer pays; "Avgifter" are a body's revenues
        "fee": ("avgift", "avgiften", "taxa", "taxan", "pris", "priset", "styckpris"),
        "total": ("summa", "totalt", "totala", "total", "totalsumma"),
    },
    words={
        # "inom ramen på 12 mnkr"; never "program", "inom ramen för samverkan"
        "measure.budget": ("ram", "ramen"),
        "measure.deviation": ("avviker", "överskrida", "överskridas", "överskrids", "underskridas",
                              "överskrider", "överskridit", "överskreds", "överskred", "underskred", "översteg",
                              "understeg", "back", "underskrida", "underskrider",
                              "underskridit", "differens", "differensen", "diff", "avv", "avv."),
        # whether more is worse or better hangs on what it is: "kostnaderna översteg budget med 12 mnkr"
        "exceeds.over": ("överskreds", "översteg", "överstiger", "överskred", "överskrida", "överskridas", "överskrids",
                          "överskrider", "överskridit"),
        "exceeds.under": ("underskreds", "understeg", "understiger", "underskred", "underskrida", "underskrider",
                          "underskridit"),
        "measure.forecast": ("beräknas", "bedöms", "förväntas", "väntas", "väntad", "väntade", "planeras", "förväntat",
                             "förväntad", "förväntade", "aviserar", "beräknad", "beräknat",
                             "beräknade", "beräknar", "uppskattas", "uppskattad", "uppskattat", "uppskattade",
                             "beräknades", "bedömdes", "prog", "prog."),
        "measure.change": (*RISING, *FALLING, *BETTERED, *WORSENED),
        # "kostnaderna är 400 tkr lägre"
        "comparative": ("lägre", "högre", "bättre", "sämre", "dyrare", "billigare", "mindre", "mer", "större"),
        # "kommunen investerade 37 mkr", "regionen vill investera 4 miljarder"
        "measure.investment": ("investera", "investerar", "investerade", "investeras", "investerades", "investerats",
                               "investerat"),
        "measure.actual": ("använts", "blev", "uppgick", "hamnade", "slutade", "landade", "stannade", "ack",
                           "ack.", "delår", "upparbetad"),
        "basis.to_date": ("ack", "ack.", "delår", "perioden", "periodens", "period", "periodutfall", "hittills"),
        "header.proposal": ("förslag", "budgetförslag"),  # "Budget 2026 | Förslag 2027"
        "header.budget": ("plan",),  # "Budget 2026 | Plan 2027 | Plan 2028"
        "measure.grant": ("bidrag", "bidraget", "bevilja", "beviljade", "beviljades",
                          "beviljats", "beviljas", "beviljar", "erhållit"),
        # "för oförutsedda behov avsätts 20 mnkr", "nämnden tilldelas 3 mnkr"; a noun beside it says more
        "measure.allotted": ("avsätts", "avsattes", "avsätter", "avsatt", "avsatts", "anslås", "anslår", "anslogs",
                             "anslagits", "tilldela", "anslå", "avsätta", "tilldelas", "tilldelades",
                             "tilldelats", "anvisas", "äskar", "äskas", "äskade"),
        "measure.remaining": ("återstår", "återstående", "kvar"),
        "sign.plus": ("plus", "positivt", "positiv", "positiva", "bättre", "billigare", "högre", "överstiger", "vinst",
                      "vinsten", *RISING, *BETTERED),
        "sign.minus": ("minus", "back", "negativt", "negativ", "negativa", "sämre", "dyrare", "lägre", "överskrida",
                       "överskridas", "överskrids",
                       "överskrider", "överskridit", "förlust", "förlusten", *FALLING, *WORSENED),
        "effect.better": ("bättre", "billigare", *BETTERED),
        "effect.worse": ("sämre", "dyrare", *WORSENED),
        # "verksamheten gick med 2,4 mnkr i förlust"
        "measure.result": ("vinst", "vinsten", "förlust", "förlusten"),
        "flow.result": ("finansnetto", "vinst", "vinsten", "förlust", "förlusten"),
        # "köpt vård kostade 18,9 mnkr"
        "flow.cost": ("kostade", "kostar", "kostat", "kosta"),
        "flow.net_cost": ("netto",),
        "part": ("varav", "därav"),
        "percent": ("procent", "%", "avvikelse%"),
    },
    subject_ends=SUBJECT_ENDS,
    weak_subjects=WEAK_SUBJECTS,
    subject_openers=SUBJECT_OPENERS,
    adverbs=ADVERBS,
    subject_stops=SUBJECT_STOPS,
    topic_openers=frozenset({"för", "inom"}),
    weak_headings=WEAK_HEADINGS,
    change_links=frozenset({"med"}),
    # "kostnaderna ökade till 20 mnkr", "från 10 till 12 mnkr": levels, not changes
    level_links=frozenset({"till", "från"}),
    level_origins=frozenset({"från"}),
    # "ökning av anslaget 1 579 000 euro", "höjning i ramen med 2 mnkr"
    of_words=frozenset({"av", "i", "på"}),
    # "jämfört med budget på 121 mnkr"; not "mot budget med 3 tkr", which is how far from it
    past_copulas=frozenset({"var"}),  # "Nettokostnaden var 12 345,6 mnkr"
    value_links=frozenset({"på", "om", "som", "är", "var"}),
    # "… 4 mnkr lägre än budgeterat medan kostnaderna väntas bli 6 mnkr lägre"
    time_leads=frozenset({"under", "perioden", "åren", "år"}),
    # "Avskrivningarna 2027 beräknades i budgetarbetet 2026–2030 till 94 mnkr"
    plan_nouns=frozenset(
        "budgetarbetet budgetprocessen budgetberedningen flerårsplanen flerårsplan planen plan strategin programmet"
        " handlingsplanen verksamhetsplanen mandatperioden planperioden".split()
    ),
    # "i värsta fall kan underskottet bli 20 mnkr": what may be
    modal_words=frozenset({"kan", "behöver", "skulle", "kunde", "riskerar", "ska", "skall", "bör", "måste"}),
    # "besparingen ska uppgå till 12 mnkr": how large it is, not where it ends
    amount_verbs=frozenset({"uppgå", "uppgår", "uppgick", "uppgått", "beräknas", "beräknades", "bedöms"}),
    no_words=frozenset({"inte", "ej", "aldrig", "inget", "ingen"}),
    # "…, där skolan står för minus 19 mnkr"
    clause_verbs=frozenset({"står", "stod"}),
    # "… står för minus 19 mnkr, äldreomsorgen för minus 12 mnkr"
    share_verbs=frozenset({"står", "stod", "svarar", "svarade"}),
    part_openers=frozenset({"där"}),
    share_links=frozenset({"för"}),
    clause_openers=frozenset({"och", "men", "medan", "samtidigt", "där", "varav", "varför"}),
    # "3 mnkr högre än 2024", "en ökning jämfört med 2024", "mot 2024"
    against_words=frozenset({"än", "med", "mot"}),
    budgeted=frozenset({"budgeterat", "budgeterade", "budgeterad"}),
    relatives=frozenset({"som"}),
    # "underskottet beror på vård i andra regioner om 4 mnkr"
    explaining=frozenset(
        "beror berodde berott förklaras förklarades orsakas orsakades ingår ingick ingått"
        " baserar baseras baserades grundas grundades".split()
    ),
    # "kommunstyrelsen beslutade att föra över 23 mnkr": who decides is not what it is of
    deciding=frozenset(
        "beslutar beslutade fastställer fastställde godkänner godkände antar antog"
        .split()
    ),
    # "jämfört med samma period 2025, då utfallet var 3 mnkr": of that time
    # "för kajen finns 25 mnkr avsatta"
    allotted_behind=frozenset("avsatta avsatt avsatts avsätts avsattes anslagna anslagits anslås".split()),
    purposes=("för", "till", "avseende", "avser"),
    than_words=frozenset({"än"}),
    according=frozenset({"enligt"}),
    genitive="s",
    said_of=frozenset({"avser", "avsåg"}),
    then_openers=frozenset({"då"}),
    then_words=frozenset({"då", "när"}),
    # "det goda resultatet har gjort att bolaget amorterat 15 mnkr"
    causing=frozenset("gjort gör gjorde medför medförde medfört innebär innebar inneburit".split()),
    # "tilldela nämnden 3 mnkr", "bevilja föreningen 20 tkr"
    givers_to=frozenset("tilldela tilldelar tilldelade bevilja beviljar beviljade anvisa ge ger gav".split()),
    going_verbs=frozenset({"gick", "gå", "gått", "går", "ligger", "låg", "landar", "landade"}),
    budget_verbs=frozenset(
        "bygger byggde innebär innebar visar visade anger angav förutsätter förutsatte utgår utgick innehåller ger gav"
        .split()
    ),
    # "årets resultat är ett underskott på 3 mnkr", "resultatet efter finansnetto visar ett överskott"
    result_openers=frozenset(
        "årets ekonomiska verksamhetens kommunens regionens landstingets koncernens kommunkoncernens bolagets"
        " förbundets samlade totala".split()
    ),
    result_closers=frozenset({"efter", "före", "exklusive", "inklusive"}),
    prognosis_links=frozenset({"över", "av", "på"}),
    same_time=frozenset("samma motsvarande period perioden tid tidpunkt tidsperiod år året månader under för".split()),
    beside_words=frozenset({"inklusive", "exklusive", "inkl", "inkl.", "exkl", "exkl.", "utom", "exklusiv"}),
    relative_subjects=frozenset({"vilket"}),
    list_links=frozenset({"med", "på", "för", "om", "till"}),
    place_openers=frozenset({"i", "inom", "på", "för", "hos"}),
    auxiliaries=frozenset({"har", "hade", "hittills"}),
    no_attribution=NO_ATTRIBUTION,
    givers=GIVERS,
    rising=frozenset(RISING),
    until_now=frozenset({"hittills"}),
    of_year=frozenset({"årets", "helårets"}),
    pairing=frozenset({"respektive", "resp", "resp."}),
    comparing=frozenset("jämfört jämförelse med mot att jämföra i än vilket ska skall kan bör jämföras".split()),
    clause_leads=frozenset({"att"}),
    relative_wholes=frozenset("av de den det totalt sammanlagt totala".split()),
    measuring_prefixes=frozenset(
        "budget period periods helårs års delårs bokslut boksluts drift drifts resultat netto brutto total prognos"
        " balanskravs kostnads intäkts nettokostnads bruttokostnads utgifts volym tertial kvartals månads slut"
        " årsresultat driftbudget ekonomi".split()
    ),
    own_links=frozenset({"på", "om"}),
    articles=frozenset({"en", "ett", "årets", "dess"}),
    empty_words=EMPTY_WORDS,
    attribution=("från", "för", "till", "av", "avseende", "avser", "hos", "inom"),
    # "Antal möten", "Sjukfrånvaro, %", "Planeringstal barn och elever, antal", "213,4%"
    count_words=frozenset(
        "antal antalet procent % andel andelen index nki hme årsarbetare årsarbetarna st kvm m2"
        .split()
    ),
    # "Not", "Projektnr", "Konto", "Ansvar"
    note_heads=frozenset("not noter nr projektnr projekt konto ansvar kod id verksamhetskod rad".split()),
    captions=("tabell", "tab.", "sammanställning"),
    # "ett överskott på 3,8 mnkr. Det är 2,7 mnkr sämre än budget", "…, vilket är 2 mnkr bättre än budgeterat"
    refers_back=frozenset(
        {"det är", "detta är", "vilket är", "det innebär", "vilket innebär", "det är cirka", "vilket är cirka"}
    ),
    carried_to=frozenset({"transport", "att transportera", "transport till nästa sida", "transporteras"}),
    carried_from=frozenset(
        {"transport från föregående sida", "från föregående sida", "transport från förra sidan", "ingående transport",
         "transporterat från föregående sida"}
    ),
    whole_labels=frozenset("budget utfall prognos avvikelse budgetavvikelse bokslut".split()),
)
