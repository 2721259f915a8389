"""What tells a budget from an outcome, a cost from a revenue, a total from its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BudgetWords:
    """Words around amounts of money.  All in lower case; phrases of more than one word are cues (``CUES``)."""

    endings: Mapping[str, tuple[str, ...]]
    """Label -> how a word may end, so that compounds count: "budgeten" also finds "investeringsbudgeten"."""
    words: Mapping[str, tuple[str, ...]]
    """Label -> whole words, for those too short to be the end of any word: "ram" (not "program")."""
    subject_ends: frozenset[str]
    """Verbs that end the subject of a sentence about money: "redovisar", "uppgår", "har"."""
    weak_subjects: frozenset[str]
    """Subjects that say nothing alone, so that the heading above is the subject: "verksamheten", "den"."""
    subject_openers: frozenset[str]
    """First words of what is no subject: "av överskottet", "under året"."""
    adverbs: frozenset[str]
    """First words behind which verb and subject change places: "totalt räknar nämnden med"."""
    subject_stops: frozenset[str]
    """Words behind a verb that end its subject: "redovisar nämnden ett underskott"."""
    topic_openers: frozenset[str]
    """Words before what money is for, where it opens a sentence: "för simhallen väntas ett underskott"."""
    weak_headings: frozenset[str]
    """First or last words of headings that say no subject: "Ekonomi", "Kommunledningskontorets kommentar"."""
    change_links: frozenset[str]
    """Words between a verb of change and its amount: it changes "med" so much."""
    level_links: frozenset[str]
    """Words right before an amount where a change begins or ends: it rose "från" and "till"."""
    level_origins: frozenset[str]
    """Those of them where it begins: "från"."""
    of_words: frozenset[str]
    """Words between a change and what is changed: "ökning av anslaget"."""
    past_copulas: frozenset[str]
    """Words right before an amount that say how much it was: "nettokostnaden var"."""
    value_links: frozenset[str]
    """Words between "budget" and how large it is: "budgeten på"."""
    time_leads: frozenset[str]
    """Words right before the time that an amount is for: "behövs under perioden 2026–2029"."""
    plan_nouns: frozenset[str]
    """Nouns whose years are their name and not the time of an amount: "i budgetarbetet 2026–2030"."""
    modal_words: frozenset[str]
    """Verbs of what may or ought to be: "kan", "skulle"."""
    amount_verbs: frozenset[str]
    """Verbs that say how large something is: a saving "uppgår till" so much."""
    no_words: frozenset[str]
    """Words right before a verb that deny it: "har inte utnyttjats"."""
    clause_verbs: frozenset[str]
    """Verbs that end a subject in a clause behind another amount only: "där skolan står för"."""
    share_verbs: frozenset[str]
    """Verbs that say how large a part is whose: "skolan står för"."""
    part_openers: frozenset[str]
    """Words behind an amount that tell whose parts it has: "där skolan står för"."""
    share_links: frozenset[str]
    """Words behind the next one's name in such a list: "äldreomsorgen för minus 12 mnkr"."""
    clause_openers: frozenset[str]
    """Words that begin another clause with a subject of its own: "medan kostnaderna väntas bli"."""
    against_words: frozenset[str]
    """Words right before what a change is measured from: "än 2024", "mot 2024"."""
    budgeted: frozenset[str]
    """Participles after which the budget itself follows: "sämre än budgeterat 594 mkr"."""
    relatives: frozenset[str]
    """Words right behind an amount that begin what is said of it: "164 mnkr som vi budgeterat med"."""
    explaining: frozenset[str]
    """Verbs behind which something else is told: "underskottet beror på"."""
    budget_verbs: frozenset[str]
    """Verbs between a budget and what it holds: "budgeten bygger på ett resultat"."""
    result_openers: frozenset[str]
    """Words right before "resultat" that make it a line of the income statement: "årets resultat"."""
    result_closers: frozenset[str]
    """Words right behind it that do: "resultatet efter finansnetto"."""
    prognosis_links: frozenset[str]
    """Words between a forecast and what is forecast: "prognosen över budgetutfallet"."""
    same_time: frozenset[str]
    """Words between a comparison and the year that it is with: "än samma period 2024"."""
    beside_words: frozenset[str]
    """Words before what is counted in or left out: "posterna inklusive avskrivningar"."""
    relative_subjects: frozenset[str]
    """Words that stand for all that was said: "vilket innebär ett utfall som är"."""
    list_links: frozenset[str]
    """Words between the name of a part and its amount: "staben med 2 mnkr"."""
    place_openers: frozenset[str]
    """Words before such a name: "i Sjöby med 4 mnkr"."""
    auxiliaries: frozenset[str]
    """Verbs right before an amount whose participle stands behind it: "har 29,6 mnkr använts"."""
    no_attribution: frozenset[str]
    """Words behind such a beginning that say something else: "till följd av", "för perioden"."""
    givers: frozenset[str]
    """Verbs whose subject gives the money and is not what it is for: "fullmäktige anslår 5 mnkr för badhuset"."""
    causing: frozenset[str]
    """Verbs between what brings something about and what it brings about: "resultatet gör att"."""
    givers_to: frozenset[str]
    """Verbs behind which those stand who get the money: "tilldela nämnden 3 mnkr"."""
    going_verbs: frozenset[str]
    """Verbs before an amount whose sign stands behind it: "gick 400 tkr minus"."""
    rising: frozenset[str]
    """Participles of what is given more: "tilldela nämnden ökat regionbidrag"."""
    deciding: frozenset[str]
    """Verbs whose subject decides of money and is not what it is for: "styrelsen beslutade"."""
    allotted_behind: frozenset[str]
    """Participles right behind what is set aside: "finns 25 mnkr avsatta"."""
    then_words: frozenset[str]
    """Words behind a time that begin what was so then: "samma period 2025, då utfallet var"."""
    purposes: tuple[str, ...]
    """Those of ``attribution`` that say what money is for, and not whence it comes."""
    than_words: frozenset[str]
    """Words that alone hold what stands before against what follows: "14 mnkr högre än 2024"."""
    according: frozenset[str]
    """First words of a sentence that tells what a budget says: "enligt beslutad budget"."""
    genitive: str
    """How whose a thing is ends: "kommunens resultat"."""
    said_of: frozenset[str]
    """Verbs before an amount whose purpose stands right behind it: "avser 19 mnkr personal"."""
    then_openers: frozenset[str]
    """First words of a sentence that speaks of the time of the one before: "då"."""
    until_now: frozenset[str]
    """Words before a year of which only what has gone is meant: "hittills i år"."""
    of_year: frozenset[str]
    """Words right before a budget that make it that of the whole year: "årets investeringsbudget"."""
    pairing: frozenset[str]
    """Words that pair two lists in their order: "2027 och 2028 … 836 respektive 861 mnkr"."""
    comparing: frozenset[str]
    """Words that hold the amount behind them against the one before: "190 mnkr jämfört med 174 mnkr"."""
    clause_leads: frozenset[str]
    """Words behind which a clause with a subject of its own begins: "beror på att kostnaderna"."""
    relative_wholes: frozenset[str]
    """Words between a part and the whole that it is of: "100 mnkr av de 2 miljarder"."""
    measuring_prefixes: frozenset[str]
    """Beginnings of compounds that name nothing: "budgetavvikelsen", "helårsprognosen"; "biljettbortfallet" does."""
    own_links: frozenset[str]
    """Words between a thing and how large it is: "en buffert på 2 mnkr"."""
    articles: frozenset[str]
    """Words that begin a thing of its own before an amount: "och en buffert på 2 mnkr"."""
    empty_words: frozenset[str]
    """Words that name nothing by themselves: "ett", "på", "uppgick"; a label of these alone is no subject."""
    attribution: tuple[str, ...]
    """Beginnings of what follows an amount to say what it is for: "från", "för", "till", "av"."""
    count_words: frozenset[str]
    """Words in a row or column label that say its numbers are no money: "antal", "procent", "årsarbetare"."""
    note_heads: frozenset[str]
    """Heads of columns that hold note numbers or project numbers: "not", "projektnr"."""
    whole_labels: frozenset[str]
    """Row labels that say nothing by themselves and take the table's group: "budget", "utfall"."""
    captions: tuple[str, ...]
    """Beginnings of a line that says what the table beside it shows: "tabell"."""
    refers_back: frozenset[str]
    """What stands between an amount and the next one when that is said of it: "det är", "vilket är"."""
    carried_to: frozenset[str]
    """Labels of rows that may carry a page's sum over to the next page: "transport"."""
    carried_from: frozenset[str]
    """Labels of rows that repeat the sum of the page before: "transport från föregående sida"."""
