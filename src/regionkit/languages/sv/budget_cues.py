"""Phrases around amounts that say what they are, found by the pipeline; words and endings are in ``budget``."""

from __future__ import annotations

from collections.abc import Mapping

CUES: Mapping[str, tuple[str, ...]] = {
    # what a deviation is measured against: "ett överskott mot budget med 3 tkr"; here "budget" is no measure
    "comparison.budget": (
        "mot budget", "mot årsbudget", "mot årsbudgeten", "mot budgeten", "gentemot budget", "gentemot budgeten",
        "jämfört med budget", "jämfört med budgeten", "i förhållande till budget", "än budget", "än budgeten",
        "än budgeterat", "än budgeterad", "än årsbudgeten", "än den periodiserade budgeten", "från budget",
        "överskrida budget", "överskrider budget", "underskrida budget", "underskrider budget",
        "överskridande av budget", "överskrider budgeten", "underskrider budgeten", "överskred budgeten",
        "mellan budget och prognos", "mot periodbudget", "mot periodiserad budget", "mot den periodiserade budgeten",
        "mot periodens budget", "jämfört med periodens budget", "jämfört med periodiserad budget",
        "mot periodbudgeten", "än beräknat", "än planerat", "än väntat", "än förväntat", "än budgeterade",
        "översteg budget",
        "översteg budgeten", "överstiger budget", "överstiger budgeten", "understeg budget", "understeg budgeten",
        "överskred budget", "underskred budget", "underskred budgeten",
        "än periodens budget", "än periodbudget", "än periodbudgeten", "än periodiserad budget",
        "mot budget för perioden", "över budget", "över budgeten", "under budget", "under budgeten",
        "över periodens budget", "under periodens budget", "över ramen", "under ramen",
    ),
    # "prognosen är i nivå med budget, 214 mnkr": the forecast, and no distance from anything
    "comparison.level": ("i nivå med budget", "i nivå med budgeten", "i linje med budget", "i linje med budgeten",
                         "enligt budget", "av budget", "av budgeten", "av den totala budgeten"),
    # "Prognosen ligger kvar på 0,0 mnkr": as it was; refused: "Det som står kvar på anslaget är 3 mnkr"
    "comparison.as_before": tuple(
        f"{verb} kvar {at}" for verb in ("ligger", "låg", "står", "stod", "ligger fortsatt", "ligger fortfarande")
        for at in ("på", "vid")
    ),
    # "2,4 procent av skatter och bidrag": what the share is of, and no grant
    "comparison.base": ("skatter och bidrag", "skatter och statsbidrag", "skatter och generella statsbidrag",
                        "skatteintäkter och statsbidrag", "skatteintäkter och generella statsbidrag",
                        "skatteintäkter och bidrag", "skatter och generella bidrag"),
    # "målet är ett resultat på minst 40 mnkr", "31 mnkr över målet": nothing that has been, and no forecast
    "target": ("målet är", "mål är", "mål om", "mål på", "målsättningen är", "målvärde", "målnivå", "över målet",
               "under målet", "över målnivån", "under målnivån", "ska uppgå till minst", "ska uppgå till högst",
               "ska vara minst"),
    # "mot budgeterade 586,1 mnkr": a budget, when the amount follows at once
    "measure.budget": ("mot budgeterade", "mot budgeterat", "jämfört med budgeterade", "total budget", "en budget",
                       "kalkyl", "projektbudget", "total projektbudget", "kommunbidrag", "regionbidrag"),
    # "Budget ack", "periodens budget": the budget for the part of the year that has gone
    "measure.budget_to_date": (
        "periodbudget", "periodbudgeten", "periodiserad budget", "periodens budget", "budget ack", "ack budget",
        "ack. budget", "budget ack.", "ackumulerad budget", "budget perioden", "budget period",
        "den periodiserade budgeten",
    ),
    "measure.forecast_deviation": (
        "avvikelse helår", "budgetavvikelse helår", "avv. prognos", "avvikelse prognos", "prognosavvikelse",
        "förväntat underskott", "förväntat överskott", "befarat underskott", "befarade underskottet",
        "väntat underskott", "väntat överskott", "befarad avvikelse", "förväntad avvikelse",
        "avv. prognos/ budget", "avvikelse budget prognos", "avvikelse mot prognos", "prognos avvikelse",
        "avvikelse helårsprognos", "bedömd avvikelse",
    ),
    "measure.forecast": ("räknar med", "pekar på", "pekar mot", "går mot ett", "gå mot ett", "gick mot ett",
                         "bedömningen är att", "bedömningen för helåret", "kommer att överskrida",
                         "kommer att överskridas", "kommer att underskrida", "kommer att underskridas"),
    "measure.actual": (
        "ack utfall", "ack. utfall", "utfall hittills", "har upparbetats", "har nyttjats",
    ),
    # "jämfört med föregående månads prognos", "sedan föregående månad"
    "comparison.previous_forecast": (
        "föregående prognos", "föreg. prognos", "föreg prognos", "fg prognos", "fg. prognos", "förra prognos",
        "föregående månads prognos", "förra prognosen", "sedan föregående månad",
        "tidigare prognos", "tidigare prognoser", "sedan senaste prognosen",
        "jämfört med föregående månad", "föregående prognostillfälle",
        "vårens prognos", "höstens prognos", "delårets prognos", "delårsprognosen", "tertialprognosen", "vårprognosen",
        "mellan prognoserna", "jämfört med prognosen", "än prognosen", "än föregående prognos",
    ),
    "comparison.previous_year": (
        "föregående år", "jämfört med föregående år", "förra året", "än föregående år", "samma period föregående år",
        "samma period förra året", "föregående års", "jämfört med samma period", "fg år", "fg. år",
        "föreg år", "föreg. år",
        "året innan", "året före", "året dessförinnan", "förra årets", "fjolårets", "fjolåret", "i fjol",
    ),
    # "0,4 mnkr bättre än budget": after the amount
    "than": ("bättre än", "sämre än", "dyrare än", "billigare än", "högre än", "lägre än", "mer än", "mindre än",
             "över budget", "över budgeten", "under budget", "under budgeten", "över periodens budget",
             "under periodens budget", "över ramen", "under ramen"),
    "sign.plus": ("över budget", "över budgeten", "över periodens budget", "över ramen"),
    "sign.minus": ("under budget", "under budgeten", "under periodens budget", "under ramen"),
    "stage.proposed": ("föreslår", "föreslås", "förslag till", "äskar", "föreslagen"),
    "stage.adopted": ("fastställd", "fastställda", "fastställdes", "beslutad budget", "beslutade budget", "antagen",
                      "beslutad"),
    "stage.revised": ("reviderad budget", "justerad budget", "ombudgetering", "efter ombudgetering", "tilläggsanslag",
                      "kompletteringsbudget"),
    # "nettokostnaden per invånare är 8 359 kr": a rate, no budget
    "rate": (
        "per invånare", "per elev", "per barn", "per plats", "per timme", "per månad", "per dygn", "per brukare",
        "per kvadratmeter", "per kvm", "per person", "per vårddag", "per besök", "per hushåll", "per år och",
        "utdebitering", "utdebiteringen", "skattesats", "skattesatsen", "höja skatten", "sänka skatten",
        "höjer skatten", "sänker skatten", "skattehöjning", "per skattekrona",
    ),
    # "Total projektbudget", "Utgifter sedan projektets start": the whole life of a project
    "basis.project_total": (
        "total projektbudget", "total budget", "projektbudget", "projektbudget totalt", "sedan projektets start",
        "sedan projektstart", "total utgift", "totalutgift", "slutkostnad", "slutprognos", "total investeringsutgift",
        "total kalkyl", "kalkyl totalt", "kalkyl", "totalt projekt",
        "projektets totala budget", "beslutad projektbudget",
    ),
    # "prognosen är ett negativt utfall om 45 mnkr"
    "is_a": ("är ett", "blir ett", "visar ett", "visar på ett", "pekar på ett", "pekar mot ett", "innebär ett"),
    "ledger.operating": ("drift- och",),  # "Drift- och investeringsbudget" names both
    # "64 mnkr bättre än budgeten för motsvarande period", "mot periodens budget": from New Year to the report's day
    "basis.so_far": ("motsvarande period", "perioden", "periodens", "hittills i år", "har hittills",
                     "hittills under året", "ackumulerat",
                     "ackumulerade", "ackumulerad", "periodbudget", "periodbudgeten", "periodiserad budget",
                     "periodiserade budgeten", "periodiserade budget"),
    # "årligen 150 tkr", "3 mnkr varje år"
    "basis.yearly": ("årligen", "varje år", "årlig", "per år"),
    # "föregående års värden anges inom parentes"
    "brackets": ("inom parentes", "i parentes", "inom parenteser", "inom parantes"),
    # "beredningen föreslår oförändrad budget för 2025"
    "unchanged": ("oförändrad budget", "oförändrad ram", "oförändrad budgetram", "oförändrat anslag",
                  "oförändrat kommunbidrag", "oförändrat regionbidrag", "en oförändrad budget", "en oförändrad ram"),
    "basis.month": ("per månad", "för månaden"),
    "flow.cost": ("köp av tjänster", "köp av verksamhet", "köpt vård"),
    # "överstiger budget med 2 mnkr"; "investeringar som överstiger 2 mnkr" is no deviation
    "measure.deviation": ("överstiger budget", "överstiger budgeten", "understiger budget", "understiger budgeten",
                          "ett plus", "ett minus"),  # "lämnar ett plus på 1,1 mnkr"
    "part": ("av detta", "av dessa", "av överskottet", "av underskottet"),
}
