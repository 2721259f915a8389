"""Swedish words that tell where the name of what money is for begins and ends."""

from __future__ import annotations

from regionkit.languages.sv.money import MONTHS

SUBJECT_ENDS = frozenset(
    "har är redovisar uppgår uppgick visar uppvisar prognostiserar prognosticerar prognostiseras beräknas bedöms"
    " blir blev avviker avvek innebär får fick får lämnar tilldelas tilldelades beslutade beslutar fastställde"
    " fastställer föreslår väntas förväntas ger gav ökar ökade minskar minskade landar landade pekar utvisar"
    " kommer kvarstår hade var utgör utgjorde kostade kostar finansieras genererar genererade anslår omfattar"
    " ska skall får kan bör måste består"
    " beräknades bedömdes väntades förväntades prognostiserades budgeterades budgeteras avsattes avsätts ligger låg"
    " uppskattas uppskattades kostnadsberäknas kostnadsberäknades"
    " förstärks förstärktes överskrider underskrider redovisade prognosticeras motsvarar utgörs"
    " räknar hamnar hamnade redovisas svarar svarade går gick stannade överskred underskred gör gjorde"
    " bidrog bidrar slutade slutar erhåller erhöll belastas belastades medför medförde uppvisade översteg understeg"
    " begär faller beräknar investerar investerade överstiger understiger ser såg motsvarade behöver"
    " uppmanas bemyndigas"
    .split()
)
WEAK_SUBJECTS = frozenset(
    "den det de dem detta denna dessa vi man verksamheten verksamheterna sammantaget totalt prognosen utfallet budgeten"
    " överskottet underskottet resultatet avvikelsen här där minskningen ökningen beräknat vilket som"
    " bedömningen helårsprognosen totalen störst minst högst lägst".split()
)
SUBJECT_OPENERS = frozenset(
    "av i inom under per enligt för på efter vid med jämfört från till därtill utöver beräknat beräknad"
    " prognosticerat prognostiserat sammantaget som inte att resterande ytterligare vilket när då om eftersom".split()
)
# "Totalt räknar nämnden med", "Samtidigt redovisar sjukhusen"
ADVERBS = frozenset(
    "totalt sammantaget sammanlagt samtidigt ekonomiskt däremot dessutom därutöver vidare även nu hittills därmed"
    " sammanfattningsvis följaktligen generellt fortsatt fortfarande redan troligen sannolikt inledningsvis"
    " avslutningsvis överlag huvudsakligen återigen tyvärr glädjande alltså således inte"
    " istället dock likaså slutligen preliminärt".split()
) | {"totalt sett", "sammantaget så", "sett över året"}
SUBJECT_STOPS = frozenset(
    "en ett sin sina budget budgeten budgeterat med på till om av att i för inte nu"
    " också därför dock även sig från mot som haft fått gjort".split()
)
WEAK_HEADINGS = frozenset(
    "ekonomi beslut tabell diagram figur beredning kommentar"
    " kommentarer prognos utfall sammanfattning inledning bakgrund resultat drift"
    " driftredovisning ärendebeskrivning yttrande ekonomisk helårsprognos årets periodens analys".split()
)
NO_ATTRIBUTION = frozenset(
    "följd att och exempel stor största del år året åren perioden helåret hela närvarande det den detta dessa"
    " vilket respektive januari februari mars april maj juni juli augusti september oktober november december"
    .split()
)
GIVERS = frozenset(
    "anslår anslog beviljar beviljade avsätter avsatte fördelar fördelade tilldelar tilldelade satsar satsade"
    " anvisar anvisade anslå avsätta anvisa satsa".split()
)
# "Uppföljningen per maj visar ett resultat om 1,4 mnkr": a report is nothing that money is for
EMPTY_WORDS = frozenset(MONTHS) | frozenset(
    "uppföljning uppföljningen månadsuppföljning månadsuppföljningen rapporten månadsrapporten delårsrapporten"
    " tertialrapporten bokslutet årsbokslutet delårsbokslutet delåret årsredovisningen "
    "ytterligare preliminära preliminärt nya ny senaste största minsta totala samlade ekonomiska ekonomiskt positiva"
    " negativa prognostiserade prognosticerade budgeterade förväntade"
    " år åren ett en den det de på om med till för av är var blir blev har hade i mot"
    " från vid per och samt ca cirka"
    " uppgår uppgick visar redovisar bli få ger en sin sitt som hittills totalt varav därav årets".split()
)
