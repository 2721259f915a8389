"""How Swedish writes money."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from regionkit.language.money import Magnitude, MoneyWords

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december", "jan", "feb", "febr", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec",
)

MONEY = MoneyWords(
    magnitudes=(
        # "tkr", "kkr", "TSEK", "ksek", "t kr", "45 tusen kronor", "Tusental kronor", "1000-tals kr"
        Magnitude(("t", "k", "tusen", "tusental", "tusentals", "1000-tal", "1000-tals"), Decimal(1000)),
        # "mnkr", "mkr", "Mkr", "MSEK", "mn kr", "milj. kr", "miljoner kronor", "376 miljoner."
        Magnitude(
            ("m", "mn", "milj", "milj.", "miljon", "miljoner", "miljonen", "miljonerna"),
            Decimal(1_000_000),
            alone=("mn", "miljon", "miljoner", "miljonerna"),
        ),
        # "mdkr", "mdr kr", "1,2 mdr", "5,3 miljarder kronor", "67 miljarder"
        Magnitude(
            ("md", "mdr", "mrd", "miljard", "miljarder", "miljarden", "miljarderna"),
            Decimal(1_000_000_000),
            alone=("mdr", "miljard", "miljarder", "miljarderna"),
        ),
    ),
    # "400 000 kronor", "2 038 193 kr", "45 miljarder kronorna", "1 579 000 euro"
    currencies={
        "kronor": "SEK", "kronorna": "SEK", "krona": "SEK", "kronan": "SEK", "kr": "SEK", "svenska kronor": "SEK",
        "norska kronor": "NOK", "danska kronor": "DKK", "euro": "EUR", "€": "EUR", "dollar": "USD",
    },
    # "3 MSEK", "500 SEK"; refused: "30 sek" (seconds)
    codes={"SEK": "SEK", "EUR": "EUR", "USD": "USD", "NOK": "NOK", "DKK": "DKK"},
    # "100:-", "100,-"
    marks={":-": "SEK", ":–": "SEK", ":—": "SEK", ",-": "SEK", ",–": "SEK"},
    # "2 kronor och 50 öre"; refused alone: "skatten höjs med 20 öre" is a rate
    hundredths={"öre": "SEK"},
    default_currency="SEK",
    # "Belopp i 1000 kr", "(1 000 kr)", "1 000-tal kronor"
    caption_magnitudes={
        "1000": Decimal(1000), "1 000": Decimal(1000), "1 000-tal": Decimal(1000), "1 000-tals": Decimal(1000),
        "1000 tal": Decimal(1000), "1000 tals": Decimal(1000),
    },
    # "Belopp i tkr", "belopp anges i mnkr", "alla belopp i miljoner kronor"; refused: "Invånare i miljoner"
    caption_leads=("belopp i", "beloppen i", "belopp anges i", "beloppen anges i", "anges i", "redovisas i",
                   "belopp", "uttryckt i", "siffror i"),
    # "Belopp itkr", "Resultat imnkr": the space is narrow in small print and lost where a picture is read; refused:
    # "ikr", which is "i kr" as well as "tkr"
    glued_leads=("i", "I"),
    # "ca 4 400 tkr", "ung 116 000", "närmare 77 000 tkr", "strax över 13 miljoner", "knappt 67 miljarder"
    hedges=(
        "ca", "ca.", "c:a", "cirka", "cirka.", "drygt", "knappt", "närmare", "omkring", "ungefär", "ungefärligen",
        "ung", "ung.", "uppskattningsvis", "strax över", "strax under", "strax ovan", "runt", "runt om", "kring",
        "nästan", "nära", "uppemot", "bortåt", "runt omkring", "något över", "något under", "lite drygt",
        "lite över", "lite under", "i storleksordningen", "i storleksordning", "i runda tal", "~", "≈",
    ),
    comparators={
        # "högst 2,5 mdkr", "max 300 tkr", "upp till 5 mnkr", "får inte överstiga 2,5 mnkr"
        **dict.fromkeys(
            ("högst", "max", "max.", "maximalt", "upp till", "som mest", "som högst", "inte mer än", "ej mer än",
             "inte överstiga", "ej överstiga", "inte överstiger", "ej överstiger", "ej överstigande",
             "inte överstigande", "inte överskrida", "ej överskrida", "inte överskrider", "maximalt upp till", "≤"),
            "le",
        ),
        # "minst 10 mnkr", "lägst 500 kr"
        **dict.fromkeys(
            ("minst", "lägst", "åtminstone", "som lägst", "som minst", "inte mindre än", "ej mindre än",
             "inte understiga", "ej understiga", "inte understiger", "ej understiger", "ej understigande", "≥"),
            "ge",
        ),
        # "under 10 mnkr", "mindre än 500 tkr".  "lägre än 3 mnkr" too; "lägre än budget 3 mnkr" is none
        **dict.fromkeys(
            ("under", "mindre än", "lägre än", "understigande", "understiger", "understiga", "<"), "lt"
        ),
        # "över 10 mnkr", "mer än 3 miljoner kronor", "investeringar överstigande totalt 5 mnkr"
        **dict.fromkeys(
            ("över", "mer än", "högre än", "större än", "överstigande", "överstiger", "överstiga", ">"), "gt"
        ),
    },
    # "10 mnkr eller mer"
    comparators_after={
        "eller mer": "ge", "eller högre": "ge", "och uppåt": "ge", "och mer": "ge",
        "eller mindre": "le", "eller lägre": "le", "och nedåt": "le",
    },
    # "överstigande totalt 5 mnkr"
    fillers=("totalt", "sammanlagt"),
    # "mellan 3 och 5 mnkr"
    between={"mellan": "och"},
    # "plus 30 till minus 20 mnkr", "5 à 6 mnkr"
    range_words=("till", "à", "á", "alternativt upp till"),
    # "har gått från 10 till 12 mnkr": two amounts
    movement_words=("från",),
    # "ökar med 5 till 20 mnkr": by 5 to 20, or by 5 up to 20
    by_words=("med",),
    # "16 och 21 mnkr", "1,5, 2,25 respektive 0,75 mnkr"
    joiners=("och", "samt", "respektive", "resp", "resp.", "eller"),
    # "ett resultat på – 600 tkr", "varav - 5 925 tkr"
    leads=(
        "på", "om", "med", "till", "av", "är", "var", "blir", "blev", "varav", "mot", "för", "kostar", "uppgår",
        "cirka", "ca", "drygt", "knappt", "omkring", "ungefär", "närmare", "från", "minst", "högst",
    ),
    # "kr per invånare", "kr/inv"
    per_words=("per",),
    rates={
        "inv": "invånare", "inv.": "invånare", "invånare": "invånare", "innevånare": "invånare", "år": "år",
        "mån": "månad", "mån.": "månad", "månad": "månad", "h": "timme", "tim": "timme", "tim.": "timme",
        "timme": "timme", "timma": "timme", "dag": "dag", "dygn": "dygn", "vecka": "vecka", "kvm": "kvm",
        "m2": "kvm", "m²": "kvm", "kvadratmeter": "kvm", "m3": "m3", "m³": "m3", "kubikmeter": "m3", "st": "styck",
        "st.": "styck", "styck": "styck", "person": "person", "pers": "person", "elev": "elev", "barn": "barn",
        "brukare": "brukare", "plats": "plats", "hushåll": "hushåll", "lägenhet": "lägenhet", "lgh": "lägenhet",
        "besök": "besök", "ton": "ton", "kg": "kg", "km": "km", "mil": "mil", "kwh": "kWh", "mwh": "MWh",
        "gång": "gång", "tillfälle": "tillfälle", "kvartal": "kvartal", "årsarbetare": "årsarbetare",
        "medarbetare": "medarbetare", "vårddygn": "vårddygn", "läsår": "läsår", "termin": "termin", "capita": "capita",
        "medlem": "medlem", "ledamot": "ledamot", "kommuninvånare": "invånare", "länsinvånare": "invånare",
        "ärende": "ärende", "kbm": "m3", "kärl": "kärl", "halvår": "halvår", "tertial": "tertial",
    },
    # "415 tkr per år", "5 400 kr/månad"
    yearly_rate="år",
    period_rates=frozenset(
        {"år", "månad", "vecka", "dag", "dygn", "timme", "kvartal", "halvår", "tertial", "läsår", "termin"}
    ),
    # "skattesatsen höjs till 20,95 kr", "utdebiteringen är 11,35 kr": kronor per hundred
    rate_subjects={"skattesats": "skattekrona", "utdebitering": "skattekrona", "skattekrona": "skattekrona"},
    # "nettokostnaden per invånare är 8 359 kr", "kostnad per elev: 95 000 kr"
    rate_verbs=("är", "var", "blir", "blev", "på", "om", "uppgår till", "uppgick till", "ligger på", ":"),
    # "5 mnkr per den 31 mars", "utfallet 3 tkr per augusti", "per sista april"; "(tkr/procent)" is two units
    not_rates=frozenset({*MONTHS, "den", "sista", "första", "utgången", "dags", "datum", "balansdagen", "bokslut",
                         "procent", "andel", "antal", "budget", "prognos", "utfall"}),
    # "12 mnkr per kvartal 3", "per tertial 2", "per vecka 34"
    numbered_periods=frozenset({"kvartal", "tertial", "vecka", "halvår", "delår", "månad", "år"}),
    # "29,6 mnkr jämfört med 25,1 föregående år", "12,4 mnkr, varav -254,3 avser pensioner"
    sharing_leads=(
        "jämfört med", "i jämförelse med", "att jämföra med", "mot", "varav", "därav", "mot budgeterade",
        "mot budgeterat", "jämfört med budgeterade", "jämfört med budgeterat", "jämfört med budgetens",
        "jämfört med drygt", "jämfört med knappt", "budget",
    ),
    after_sharing=frozenset({
        "föregående", "förra", "samma", "året", "vid", "hela", "fjol", "fjolåret", "budgeterat", "budgeterade",
        "avsåg", "hör", "utgjorde", "kommer", "gäller", "rör", "är", "ett", "ej",
    }),
    # "381 miljoner högre än budgeten", "20 miljoner i underskott", "82 miljoner kommer från finansiella poster".
    # Refused: "1,8 miljoner människor", "26 miljoner resor", "2,5 miljoner nya invånare"
    after_alone=frozenset({
        "alltså", "användes", "både", "hittills", "kvar", "nästa", "detta", "år", "redan", "sedan", "varför",
        "vardera", "åt",
        "används", "att", "av", "avsattes", "avser", "avsätts", "avsåg", "beror", "billigare",
        "blev", "blir", "brutto", "bättre", "dock", "dyrare", "där", "däremot", "då", "efter", "ej", "eller",
        "enligt", "exkl", "exklusive", "extra", "från", "fått", "för", "fördelades", "fördelas", "före", "genom",
        "gick", "går", "hade", "har", "hos", "högre", "i", "ingår", "inkl", "inklusive", "inom", "inte", "istället",
        "jämfört", "kan", "kommer", "kring", "lades", "läggs", "lägre", "med", "medan", "mellan", "men", "mer",
        "mindre", "minus", "mot", "motsvarande", "motsvarar", "netto", "och", "också", "om", "per", "plus", "på",
        "resp", "respektive", "sammanlagt", "samt", "samtidigt", "ska", "skall", "som", "större", "sämre",
        "således", "till", "tillfördes", "tillförs", "totalt", "under", "utan", "utgör", "utgörs", "utöver", "var",
        "varav", "varje", "via", "vid", "vilka", "vilket", "ytterligare", "än", "är", "även", "årligen", "över",
    }),
    # "antalet resor uppgick till 26 miljoner."
    counting=(
        "antal", "antalet", "befolkning", "befolkningen", "invånarantal", "invånarantalet", "folkmängd", "resandet",
        "resande", "resor", "resorna", "resenärer", "resenärerna", "passagerare", "besök", "besöken", "besökare",
        "besökarna", "invånare", "invånarna", "människor", "personer", "timmar", "kilometer", "transaktioner",
        "visningar", "sidvisningar", "utlån", "biljetter",
    ),
    # "antalet resor steg till en kostnad av 26 miljoner", "det gjordes resor för 26 miljoner": money again
    paying=(
        "för", "kostade", "kostar", "kostat", "kosta", "kostnad", "kostnaden", "kostnader", "kostnaderna", "intäkt",
        "intäkter", "intäkterna", "budget", "budgeten", "bidrag", "bidraget", "betalar", "betalade", "ersättning",
        "ersättningen", "anslag", "anslaget", "underskott", "överskott", "resultat", "resultatet", "kronor",
    ),
)

CUES: Mapping[str, tuple[str, ...]] = {}
