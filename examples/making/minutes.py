"""The text of the example minutes: an invented committee of an invented region, with figures that add up."""

from __future__ import annotations

from making.paper import Grid, Heading, Lead, Paper, Points, Text
from making.report import COMMITTEE, REGION

MINUTES = Paper(
    file="protokoll-2025-09-18",
    organisation=REGION,
    committee=COMMITTEE,
    header="Sammanträdesprotokoll",
    case="",
    date="2025-09-18",
    title="Protokoll från nämnden för kultur och bildning",
    parts=(
        Text("Plats och tid: Regionens hus, sal Älven, torsdagen den 18 september 2025, kl. 9.00–11.40"),
        Text("Beslutande: 11 ledamöter och tjänstgörande ersättare enligt närvarolista"),
        Text("Justering: Protokollet justeras digitalt den 25 september 2025"),
        Text("Paragrafer: §§ 61–64"),
        Text("Anslaget publiceras 2025-09-26 och tas ned 2025-10-18."),
        Heading("§ 61 Fastställande av dagordning"),
        Lead("Beslut"),
        Text("Nämnden för kultur och bildning godkänner dagordningen."),
        Heading("§ 62 Delårsrapport per augusti 2025"),
        Text("Dnr NKB 2025/88"),
        Lead("Beslut"),
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
        Lead("Sammanfattning av ärendet"),
        Text(
            "Utfallet till och med augusti är 163 200 tkr, ett underskott på 400 tkr mot periodens budget. "
            "Helårsprognosen är ett underskott på 1 300 tkr. Ett av nämndens tre mål är uppfyllt."
        ),
        Lead("Beslutsunderlag"),
        Points(("Tjänsteskrivelse 2025-09-04", "Delårsrapport per augusti 2025, daterad 2025-09-11")),
        Heading("§ 63 Detaljbudget 2026"),
        Text("Dnr NKB 2025/112"),
        Lead("Beslut"),
        Text("Nämnden för kultur och bildning beslutar"),
        Points(
            (
                "att fastställa detaljbudget för 2026 på 251 400 tkr enligt tabell 1, samt",
                "att avsätta högst 500 tkr för biblioteksplanens genomförande.",
            ),
            numbered=True,
        ),
        Grid(
            "Tabell 1. Detaljbudget 2026, belopp i tkr",
            (
                ("Verksamhet", "Budget 2025", "Budget 2026", "Förändring"),
                ("Kulturverksamhet", "96 000", "98 200", "2 200"),
                ("Folkbildning", "48 600", "49 800", "1 200"),
                ("Folkhögskolor", "71 400", "74 600", "3 200"),
                ("Regionbibliotek", "18 300", "18 700", "400"),
                ("Nämnd och förvaltning", "9 900", "10 100", "200"),
                ("Summa", "244 200", "251 400", "7 200"),
            ),
            (56, 34, 34, 34),
            total=True,
        ),
        Lead("Sammanfattning av ärendet"),
        Text(
            "Regionfullmäktige fastställde den 17 juni 2025, § 88, nämndens ram för 2026. Ramen ökar med 7 200 tkr "
            "jämfört med 2025. Budgeten gäller från och med den 1 januari 2026."
        ),
        Lead("Yrkanden"),
        Text("Oppositionen yrkar att folkhögskolorna tillförs ytterligare 1,5 mnkr."),
        Lead("Omröstning"),
        Text(
            "Omröstning begärs. Ja-röst för ordförandens förslag, nej-röst för oppositionens yrkande. Med 7 "
            "ja-röster mot 4 nej-röster beslutar nämnden enligt ordförandens förslag."
        ),
        Lead("Reservation"),
        Text("Oppositionens ledamöter reserverar sig mot beslutet."),
        Heading("§ 64 Anmälan av delegationsbeslut"),
        Text("Dnr NKB 2025/3"),
        Lead("Beslut"),
        Text("Redovisningen av delegationsbeslut för perioden 1 juni–31 augusti 2025 läggs till handlingarna."),
    ),
)
