"""The words of whole documents for the benchmark: invented committees and places, and sentences that differ.

Compounds are put together of parts, because a real document has some eighteen times as many different words as the
square root of all its words, and few sentences twice.
"""

from __future__ import annotations

from random import Random

PLACES = "Norrmark Granå Sjövik Tallbo Åsunda Dalhem Vikna Stenmo Björkö Hagby Lövnäs Rönninge".split()
FIELDS = """äldreomsorg förskole kultur fritids samhällsbyggnads miljö arbetsmarknads gymnasie trafik vård omsorgs
fastighets bildnings social tekniska räddnings hamn landsbygds bostads skol""".split()
FIRST = """verksamhets lokal kompetens bemannings resurs kvalitets närings bostads trygghets klimat energi vatten
avfalls skolskjuts biblioteks ungdoms hälso folkhälso barn elev boende patient besöks markanvändnings upphandlings
digitaliserings informations arkiv beredskaps krishanterings investerings underhålls drift anläggnings gatu park
livsmedels måltids vaktmästar personal arbetsmiljö rehabiliterings schema introduktions utbildnings språk medborgar
demokrati jämställdhets tillgänglighets integrations samverkans avtals leverantörs kund service tillsyns prövnings
byggnads plan kart mät turism evenemangs idrotts simhalls bad friluftsliv naturvårds våtmarks skogs jordbruks""".split()
LAST = """planering försörjning utveckling uppföljning samordning verksamhet organisation åtgärd insats process modell
strategi riktlinje rutin enhet grupp funktion tjänst lösning satsning utredning analys översyn kartläggning bedömning
prognos struktur miljö dialog medverkan överenskommelse genomförande ansvar behov stöd arbete program projekt nätverk
system register underlag""".split()
WHO = """Förvaltningen|Nämnden|Verksamheten|Ledningsgruppen|Enhetscheferna|Kommunens bolag|Flera enheter
De anställda|Samtliga avdelningar|En mindre arbetsgrupp|Föreningslivet|Fastighetsägarna
Den som bor här|De som arbetar i det|Det som är nytt i år|Regionens kommuner""".replace("\n", "|").split("|")
DOES = """har under perioden arbetat med|behöver utveckla|ansvarar för|har påbörjat|samverkar kring|följer upp
ska fortsätta att stärka|har haft svårt att rekrytera till|prioriterar|redovisar|har inte hunnit slutföra|planerar för
ser ett växande behov av|har fördjupat|beskriver hur arbetet hänger samman med|påverkas av""".replace("\n", "|").split(
    "|"
)
HOW = """i nära dialog med|med utgångspunkt i|till följd av|inom ramen för|som en del av|i avvaktan på|med stöd av
trots begränsad|genom gemensam|utan att ge avkall på|vid sidan av|på grund av en lägre takt i""".replace(
    "\n", "|"
).split("|")
THEN = """vilket bedöms ge bättre förutsättningar på sikt|och det är en del av det som ska ses över
men det finns mer att göra för att nå dit|så att det blir lätt att se vad som är gjort och av vem
eftersom efterfrågan har ökat i flera områden
och det har varit positivt för dem som berörs|men resultaten syns först efter en tid|så att fler kan ta del av utbudet
även om skillnaderna mellan enheterna är stora|och erfarenheterna tas om hand i det fortsatta arbetet
där samarbetet med civilsamhället har varit avgörande|som också omfattar mindre orter""".replace("\n", "|").split("|")
MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
TIMES = ("den {day} {month} {year}", "i {month} {year}", "under {year}", "till och med {month} {year}",
         "senast den {day} {month} {year}", "våren {year}", "under åren {year}–{later}",
         "vid årsskiftet {year}/{later}", "per den {day} {month}", "{year}-{number:02}-{day:02}")  # fmt: skip
LAWS = ("enligt {number} kap. {day} § kommunallagen (2017:725)", "med stöd av {day} § förvaltningslagen (2017:900)",
        "(SOU 2021:{day})", "(dnr KS {year}/{case})", "i enlighet med skollagen (2010:800)", "(prop. 2019/20:{case})",
        "se sidan {number}", "enligt § {case}")  # fmt: skip
MONEY = ("Kostnaden beräknas till {amount} tkr.", "Utfallet uppgår till {amount} tkr, en avvikelse på {small} tkr.",
         "Budgeten för året är {small} mnkr.", "Prognosen är ett underskott på {small} mnkr.")  # fmt: skip
GOALS = ("ska ha god tillgång till {thing}", "ska känna sig trygga med {thing}", "ska få en {thing} av hög kvalitet",
         "ska kunna påverka sin {thing}")  # fmt: skip
STATUSES = ("Målet är uppfyllt.", "Målet är delvis uppfyllt.", "Målet är inte uppfyllt.",
            "Målet bedöms bli uppfyllt under året.")  # fmt: skip


class Writer:
    """Draws words, sentences and what stands in tables, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.year = self.chance.randint(2019, 2027)
        self.place = self.chance.choice(PLACES)
        self.committee = f"{self.chance.choice(FIELDS).capitalize()}nämnden"

    def thing(self) -> str:
        """A compound."""
        return self.chance.choice(FIRST) + self.chance.choice(LAST)

    def sentence(self, dates: float, references: float, money: float) -> str:
        """A sentence; the numbers say in how many of them a date, a reference or an amount stands."""
        chance = self.chance
        words = [chance.choice(WHO), chance.choice(DOES), self.thing()]
        if chance.random() < 0.5:
            words += ["och", self.thing()]
        if chance.random() < 0.7:
            words += [chance.choice(HOW), self.thing()]
        if chance.random() < references:
            words.append(self._filled(LAWS))
        if chance.random() < dates:
            words.append(self._filled(TIMES))
        if chance.random() < 0.5:
            words[-1] += ","
            words.append(chance.choice(THEN))
        said = " ".join(words) + "."
        return f"{said} {self._filled(MONEY)}" if chance.random() < money else said

    def goal(self) -> str:
        """What a goal says."""
        return f"{self.chance.choice(WHO)} i {self.place} {self._filled(GOALS)}"

    def status(self) -> str:
        """How it stands with a goal."""
        return self.chance.choice(STATUSES)

    def heading(self) -> str:
        """A chapter's or section's heading."""
        return f"{self.thing().capitalize()} och {self.thing()}"

    def amounts(self) -> list[str]:
        """Budget, outcome and deviation of a row."""
        budget, actual = self.chance.randint(900, 99_000), self.chance.randint(900, 99_000)
        return [f"{number:,}".replace(",", "\u00a0") for number in (budget, actual, budget - actual)]

    def _filled(self, forms: tuple[str, ...]) -> str:
        chance = self.chance
        year = self.year - chance.randint(0, 2)
        return chance.choice(forms).format(
            day=chance.randint(1, 28), month=chance.choice(MONTHS), number=chance.randint(1, 12), year=year,
            later=year + 1, case=chance.randint(20, 400), thing=self.thing(),
            amount=f"{chance.randint(120, 9_900):,}".replace(",", "\u00a0"),
            small=f"{chance.randint(1, 90) / 10:.1f}".replace(".", ","),
        )  # fmt: skip
