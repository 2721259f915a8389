"""The text of the example interim report: an invented committee of an invented region, with figures that add up."""

from __future__ import annotations

from making.paper import Goal, Grid, Heading, Lead, Paper, Points, Text

REGION = "Region Norrmark"
COMMITTEE = "Nämnden för kultur och bildning"

REPORT = Paper(
    file="delarsrapport-augusti-2025",
    organisation=REGION,
    committee=COMMITTEE,
    header="Delårsrapport per augusti 2025",
    case="Dnr NKB 2025/88",
    date="2025-09-11",
    title="Delårsrapport per augusti 2025",
    parts=(
        Heading("Sammanfattning", "1"),
        Text(
            "Nämnden för kultur och bildning redovisar till och med augusti 2025 en nettokostnad på 163 200 tkr. Det "
            "är ett underskott på 400 tkr mot periodens budget. Prognosen för helåret är ett underskott på 1,3 mnkr, "
            "som helt beror på folkhögskolorna."
        ),
        Text(
            "Av nämndens tre mål är ett uppfyllt, ett delvis uppfyllt och ett inte uppfyllt. Regionfullmäktige "
            "beslutade 2024-11-26—27 § 152 om mål och budget för 2025, och nämnden fastställde sin verksamhetsplan "
            "den 12 februari 2025, § 14."
        ),
        Heading("Verksamheten under perioden", "2"),
        Text(
            "Läsåret 2025/26 började i vecka 34 med 488 deltagare på regionens tre folkhögskolor. Sommarens turné "
            "besökte nio orter under juni–augusti och drog 6 150 besökare. Kulturskolornas dag hölls den 17 maj 2025 "
            "i samverkan med kommunerna."
        ),
        Text(
            "Sedan årsskiftet har regionen ansvar för samordningen av skolbio. Den 3 april tecknades ett avtal som "
            "gäller från och med den 1 juli 2025 till och med den 30 juni 2028, med möjlighet till förlängning i två "
            "år."
        ),
        Heading("Måluppföljning", "3"),
        Text("Nedan redovisas läget för varje nämndmål per den 31 augusti 2025."),
        Goal("Nämndmål 1:", "Invånare i hela regionen ska kunna ta del av ett brett kulturutbud"),
        Text(
            "Målet är delvis uppfyllt. Till och med augusti har 12 av 14 kommuner haft minst en turnerande "
            "föreställning med stöd från regionen. De två återstående kommunerna får besök under oktober och "
            "november, och målet bedöms därför bli uppfyllt vid årets slut."
        ),
        Goal("Nämndmål 2:", "Folkbildningen ska nå fler deltagare med kort utbildning"),
        Text(
            "Målet är uppfyllt. Under våren 2025 saknade 34,5 procent av deltagarna avslutad gymnasieutbildning, "
            "vilket är en ökning med 2,5 procentenheter sedan våren 2024. Studieförbunden planerar ytterligare "
            "kurser under höstterminen 2025."
        ),
        Goal("Nämndmål 3:", "Folkhögskolorna ska bedriva sin verksamhet inom tilldelad ram"),
        Text(
            "Målet är inte uppfyllt och bedöms inte kunna uppnås under 2025. Antalet deltagare har minskat sedan "
            "årsskiftet 2024/2025, medan kostnaderna för lokaler är i stort sett oförändrade."
        ),
        Grid(
            "Tabell 1. Nämndens mål och indikatorer",
            (
                ("Mål", "Indikator", "Målvärde", "Utfall"),
                ("Nämndmål 1", "Kommuner med turnerande föreställning, antal", "14", "12"),
                ("Nämndmål 1", "Besök vid regionens museer, antal", "minst 120 000", "84 300"),
                ("Nämndmål 2", "Deltagare utan avslutad gymnasieutbildning, andel", "minst 30 %", "34,5 %"),
                ("Nämndmål 3", "Fyllnadsgrad på folkhögskolorna, andel", "minst 95 %", "88 %"),
            ),
            (24, 74, 34, 28),
        ),
        Heading("Uppdrag från regionfullmäktige", "4"),
        Points(
            (
                "Ta fram en ny biblioteksplan för 2026–2029. Arbetet pågår. Ett förslag skickas på remiss i mitten "
                "av oktober och planen ska antas senast den 15 december 2025.",
                "Införa ett gemensamt biljettsystem för länets scener. Uppdraget är genomfört och avslutades i juni "
                "2025.",
                "Utreda en gemensam administration för folkhögskolorna. Uppdraget är försenat till våren 2026.",
            )
        ),
        Heading("Ekonomi", "5"),
        Text(
            "Nämndens budget för 2025 uppgår till 244 200 tkr. Utfallet till och med augusti är 163 200 tkr, att "
            "jämföra med en periodiserad budget på 162 800 tkr."
        ),
        Grid(
            "Tabell 2. Nettokostnad per verksamhet, belopp i tkr",
            (
                (
                    "Verksamhet", "Budget 2025", "Budget jan–aug", "Utfall jan–aug", "Avvikelse jan–aug",
                    "Prognos 2025", "Avvikelse prognos",
                ),
                ("Kulturverksamhet", "96 000", "64 000", "62 900", "1 100", "95 000", "1 000"),
                ("Folkbildning", "48 600", "32 400", "32 400", "0", "48 600", "0"),
                ("Folkhögskolor", "71 400", "47 600", "49 850", "-2 250", "74 400", "-3 000"),
                ("Regionbibliotek", "18 300", "12 200", "11 700", "500", "17 800", "500"),
                ("Nämnd och förvaltning", "9 900", "6 600", "6 350", "250", "9 700", "200"),
                ("Summa", "244 200", "162 800", "163 200", "-400", "245 500", "-1 300"),
            ),
            (38, 20, 20, 20, 22, 20, 22),
            total=True,
        ),
        Text(
            "Kulturverksamheten visar ett överskott på 1 100 tkr, främst för att två turnéer har flyttats till "
            "hösten. Folkhögskolorna visar ett underskott på 2 250 tkr, och helårsprognosen för dem är ett "
            "underskott på 3,0 mnkr. De åtgärder som nämnden beslutade om den 22 maj 2025, § 45, beräknas minska "
            "kostnaderna med cirka 600 tkr under hösten och är inräknade i prognosen."
        ),
        Grid(
            "Tabell 3. Resultaträkning januari–augusti, belopp i tkr",
            (
                ("Post", "Budget", "Utfall", "Avvikelse"),
                ("Intäkter", "41 200", "40 300", "-900"),
                ("Personalkostnader", "-88 000", "-87 600", "400"),
                ("Lokalkostnader", "-31 500", "-31 900", "-400"),
                ("Bidrag till föreningar och studieförbund", "-62 000", "-61 800", "200"),
                ("Övriga kostnader", "-22 500", "-22 200", "300"),
                ("Nettokostnad", "-162 800", "-163 200", "-400"),
            ),
            (76, 28, 28, 28),
            total=True,
        ),
        Text(
            "Intäkterna är 900 tkr lägre än budgeterat, eftersom färre deltagare bor på folkhögskolornas internat. "
            "Personalkostnaderna är 400 tkr lägre på grund av vakanser under våren."
        ),
        Lead("Prognosens säkerhet"),
        Text(
            "I delårsrapporten per april var prognosen ett underskott på 1,7 mnkr. Underskottet har sedan dess "
            "minskat med 0,4 mnkr. Prognosen är osäker med 0,5–1,0 mnkr, beroende på hur många som påbörjar höstens "
            "korta kurser. En ny prognos lämnas per den sista oktober."
        ),
        Heading("Personal", "6"),
        Text(
            "Sjukfrånvaron var 5,8 procent till och med juli, en minskning med 0,6 procentenheter jämfört med samma "
            "period 2024. Antalet årsarbetare uppgick i augusti till 212."
        ),
        Heading("Investeringar", "7"),
        Text("Nämndens investeringsbudget för 2025 är 7,0 mnkr, varav 4,2 mnkr avser en ny bokbuss."),
        Grid(
            "Tabell 4. Investeringar, belopp i tkr",
            (
                ("Projekt", "Budget 2025", "Utfall jan–aug", "Prognos 2025", "Avvikelse"),
                ("Ny bokbuss", "4 200", "0", "4 200", "0"),
                ("Musikstudio, Granå folkhögskola", "2 800", "1 950", "3 100", "-300"),
                ("Summa", "7 000", "1 950", "7 300", "-300"),
            ),
            (56, 26, 26, 26, 26),
            total=True,
        ),
        Text(
            "Bokbussen levereras i vecka 48 och tas i bruk från och med den 1 januari 2026. Ombyggnaden av "
            "musikstudion blir 300 tkr dyrare än budgeterat på grund av krav på ny ventilation."
        ),
        Heading("Förslag till beslut", "8"),
        Text("Nämnden för kultur och bildning beslutar"),
        Points(
            (
                "att godkänna delårsrapporten per augusti 2025,",
                "att ge kultur- och bildningsdirektören i uppdrag att senast den 31 oktober 2025 redovisa "
                "ytterligare åtgärder för folkhögskolorna, samt",
                "att överlämna rapporten till regionstyrelsen.",
            ),
            numbered=True,
        ),
    ),
)  # fmt: skip
