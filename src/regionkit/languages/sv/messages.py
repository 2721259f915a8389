"""What findings say to Swedish readers, by code: templates for ``str.format``.  ``checks`` has the English ones."""

from __future__ import annotations

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    "D01": "”{text}” finns inte i kalendern; inget datum lästes.",
    "D02": "”{text}”: veckodagen stämmer inte med kalendern.",
    "D03": "”{text}” är senare än {own}, dokumentets eller sammanträdets egen dag.",
    "D04": "”{text}”: tidpunkten då det skulle vara klart, {day}, hade passerat {own}, dokumentets dag.",
    "D05": "Rapporten nämner {count} olika redovisningstidpunkter: {dates}.",
    "D06": "Rapporten avser läget per {as_of}, men belopp gäller till och med {until}.",
    "D07": (
        "Delårsrapporten omfattar {months} månader ({period}). Den som lagen kräver omfattar sex till åtta månader "
        "från årets början (lagen om kommunal bokföring och redovisning 13 kap. 1 §); andra är frivilliga."
    ),
    "D08": (
        "Rapporten är daterad {day}, mer än två månader efter periodens slut ({end}). Den ska ha lämnats till "
        "fullmäktige och revisorerna inom den tiden (kommunallagen 11 kap. 16 §)."
    ),
    "D09": (
        "Protokollet justerades {day} och sammanträdet hölls {meeting}. Justering ska ske efter sammanträdet, senast "
        "inom fjorton dagar (kommunallagen 5 kap. 69 §)."
    ),
    "D10": "”{text}”: ett sammanträde som slutar innan det börjar eller varar mer än tre dagar.",
    "D11": "Filen sparades senast {saved}, före det som den redovisar ({reported}).",
    "D12": "Datum vars år inte är skrivet och kan vara ett annat ({count} st): {dates}.",
    "D13": "”{text}”: paragrafens år är inte sammanträdets.",
    "D14": "Rapporten är daterad {day}, före det som den redovisar ({reported}).",
    "G01": "Målens nummer har luckor eller dubbletter: {numbers}.",
    "G02": "Texten talar om {said} mål, men {found} hittades.",
    "G03": "Texten talar om mål {numbers}, men de mål som hittades slutar med {last}.",
    "G04": "{title}: orden säger {word}, men stapeln, procenttalet eller färgen bredvid visar {shown}.",
    "G05": "”{text}”: delarna blir {sum}, men helheten är {whole}.",
    "G06": "Mål i {file} som inte finns här: {gone}. Mål här som inte finns där: {new}.",
    "G07": "Mål utan egen uppföljning ({count} st): {titles}.",
    "G08": "”{text}”: {said} anges, men det finns {whole}.",
    "G09": "{name}: utfallet {value} mot målvärdet {target} är {made}, men dokumentet säger {told}.",
    "G10": "Uppdrag som inte nämner något beslut bakom sig, som de andra gör ({count} st): {titles}.",
    "M01": (
        "Utfall {actual} och avvikelse {deviation} blir {made} tkr, vilket stämmer med {share}budgeten {budget} "
        "({expected} tkr; avrundning tillåter {tolerance} tkr)."
    ),
    "M02": (
        "Tabell {table}, rad ”{row}”: avvikelsen är skriven {written}, men kolumnerna skiljer {computed} tkr."
    ),
    "M03": (
        "Tabell {table}, rad ”{row}”, kolumn ”{column}”: summan är skriven {written}, men raderna blir {computed} tkr."
    ),
    "M04": (
        "Tabell {table}, rad ”{row}”, kolumn ”{column}”: nettot är skrivet {written}, men kostnader och intäkter blir "
        "{computed} tkr."
    ),
    "M05": (
        "Tabell {table}, rad ”{row}”: {note} läses som nummer på en not och {written} som beloppet; ingenting säger "
        "att det inte är {joined}."
    ),
    "M07": "Ordet ”{word}” och tecknet i {text} säger emot varandra.",
    "M08": "{subject}: {first} och {other} anges för samma mått och period.",
    "M09": "{text} kan knappast stämma bredvid {other} {unit} ({row}) i tabellerna. Är enheten rätt?",
    "M10": (
        "Tabell {table}, rad ”{row}”: utfallet till och med {until} ({actual}) är redan större än hela årets budget "
        "({budget})."
    ),
    "M11": "Tabell {table}, rad ”{row}”: {written} är skrivet, men {deviation} är {computed} % av {budget}.",
    "M12": "{subject}: texten anger {text}, men tabell {table} anger {other} ({computed} tkr).",
    "M13": (
        "{subject}: utfallet till och med {until} ({actual}) × {factor} blir {projected} tkr för året, men prognosen "
        "är {forecast}."
    ),
    "M14": "Tabell {table} (sida {page}) anger ingen enhet; {cells} tal lästes inte.",
    "M15": (
        "Tabell {table}: beloppen för {year} ställs mot en budget för {other} (kolumn ”{column}”). "
        "Är kolumnens år rätt?"
    ),
    "M16": (
        "{row}: {written} anges för {period}, men {file} anger {other} ({computed} tkr)."
    ),
    "M17": (
        "Tabell {table}, rad ”{row}”: avvikelsen {written} är räknad från ”{column}” ({budget}), men övriga rader från "
        "”{usual}”."
    ),
    "M18": (
        "Tabell {table}, rad ”{row}”: {written} lägger ihop drift och investeringar, som redovisas var för sig."
    ),
    "M20": (
        "Utfall {actual} och avvikelse {deviation} blir {made} tkr, men {share}budgeten {budget} är {expected} tkr "
        "(avrundning tillåter {tolerance} tkr)."
    ),
    "M21": "Talet {written} lästes i en bild (sida {page}), men resten av tabellen ger {computed}.",
    "M22": "Rapporten gäller {year}, men den enda budget som anges är för {other}.",
    "M23": (
        "Tabell {table}, rad ”{row}”: utfallet till och med {until} ({actual}) är mer än en och en halv gång en jämn "
        "andel av årets budget ({budget})."
    ),
    "M24": "”{written}” kan läsas som {first} eller {second} {unit}; det lästes som {first}.",
    "R01": "Paragrafer som nämns utan organ eller dag ({count} st): {paragraphs}.",
    "R02": "{body} § {number} anges med dagen {first} på ett ställe och {other} på ett annat.",
    "R03": "{numbers}: de andra diarienumren i {series} skrivs som {example}.",
    "R04": "{number} kallas organisationsnummer, men sista siffran stämmer inte med de andra.",
    "R05": "§ {number} står efter § {before}: paragrafer stiger i ett protokoll.",
    "R06": "§ {number}: rösterna blir {made}, men summan är {said}.",
    "T01": "Sidorna {numbers} har ingen text som går att läsa (skannade?): ingenting hämtades från dem.",
    "T02": "{count} tecken kunde inte läsas (sidorna {numbers}): ett belopp där kan vara ofullständigt.",
    "T03": "En statussymbol kunde inte läsas; målets status är okänd.",
    "T05": (
        "Dokumentet innehåller personnummer eller samordningsnummer: {count} st (sida {numbers}). "
        "Siffrorna är dolda här, men står kvar i filen."
    ),
    "T06": "Bilder som kan innehålla tabeller eller text lästes inte: {count} st (sida {numbers}).",
    "T08": "Sidorna {numbers} är trasiga och lästes inte.",
    "T09": "Några av filens typsnitt anger inte vilka tecken de ritar: text eller siffror kan saknas.",
    "T10": "Filens egen sidräkning stämmer inte med dess sidbrytningar: sidnummer kan vara fel.",
    "T11": "Ett dokument som är inbäddat i detta lästes inte.",
    "T12": "Filen innehåller text som inte syns på sidorna. Den har utelämnats.",
    "T20": "Ett fält visar dagen då filen öppnas. Det har utelämnats, och dokumentets egen dag är inte känd.",
    "T21": "Filen säger inte hur dess tecken är kodade. Några av dem kan vara andra än de som skrevs.",
    "T22": "Filen heter som en PDF- eller Word-fil men är en webbsida.",
    "T23": "Sidan är ett felmeddelande eller en inloggning, och inte det dokument som söktes.",
    "T24": (
        "Ur bilder lästes {figures} tal och {dates} datum (sida {numbers}); osäkra: {unsure} (sida {unsure_numbers})."
    ),
    "T25": (
        "Filen innehåller {count} dokument ({where_sv}) som lästes som ett; dela den med --split eller "
        "regionkit.split."
    ),
    "T26": "Mallens egen text står kvar ({count} st, sida {numbers}): ”{first}”.",
    "T07": "Dokumentet innehåller spårade ändringar; det lästes som om de var godkända.",
}
