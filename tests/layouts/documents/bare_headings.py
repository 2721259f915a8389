"""Headings that no style makes: bold, underlined, in capitals, letter-spaced, italic; some on the text's own line."""

from __future__ import annotations

from layouts.paper import Look, Paper
from layouts.wordml import para, run, section

BODY = "".join(
    (
        para(run("VERKSAMHETSBERÄTTELSE 2025", size=15), after=4),
        para(run("Överförmyndarnämnden i Hammarfors kommun"), after=5),
        para(run("NÄMNDENS ANSVAR", bold=True), after=1),
        para(
            "Nämnden utövar tillsyn över gode män och förvaltare. Vid årets slut fanns 412 ärenden, jämfört med 398 "
            "ärenden den 31 december 2024. Nämnden har hållit sex sammanträden under året."
        ),
        para(run("Händelser under året", bold=True), after=1),
        para(
            "En ny e-tjänst öppnade den 2 maj 2025. Hälften av årsräkningarna lämnades in genom den. "
            "Handläggningstiden minskade från elva till åtta veckor."
        ),
        para(run("Rekrytering av gode män", underline=True), after=1),
        para("Under hösten 2025 rekryterades 23 nya gode män. Två informationsmöten hölls i oktober."),
        para(run("Utbildning", underline=True), after=1),
        para("Tre utbildningar genomfördes, en av dem tillsammans med Norrby kommun."),
        para(run("M å l   o c h   r e s u l t a t", bold=True), after=1),
        para(
            "Målet är att alla årsräkningar ska vara granskade före den 30 september. Den 30 september 2025 var 94 "
            "procent granskade. Målet bedöms inte uppnått."
        ),
        para(run("EKONOMI", bold=True, spacing=3), after=1),
        para(
            "Nämndens budget för 2025 var 5 840 tkr och utfallet blev 5 715 tkr. Överskottet på 125 tkr beror på "
            "vakanser under våren."
        ),
        para(run("ARBETSMILJÖ"), after=1),
        para("Sjukfrånvaron var 4,1 procent, vilket är oförändrat sedan 2024."),
        para(
            run("Framtiden.", bold=True), run(" Antalet ärenden väntas öka med fyra procent per år till och med 2028.")
        ),
        para(run("Sammanfattande bedömning", bold=True, italic=True), after=1),
        para("Nämnden bedömer att verksamheten har bedrivits enligt plan."),
        section(),
    )
)

BARE_HEADINGS = Paper("verksamhetsberattelse-rubriker-utan-format", BODY, Look(font="Liberation Serif", size=12))
