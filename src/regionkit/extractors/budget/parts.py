"""Whose part an amount is, in a list that names each part right before its amount."""

from __future__ import annotations

import re

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.budget.naming import is_flow, is_measured, name_of
from regionkit.extractors.budget.subjects import STOP, WORDS

MOST_BEHIND = 3
"""Words of a thing right behind its amount."""
MOST = 6
"""Words of a name in a list."""
NO_NAME = re.compile(r"\d|[;:()]")


def is_share(analysis: Analysis, before: Span) -> bool:
    """ "-6 400 tkr, där skolskjutsar står för -1 900 tkr": the second is a part of the first.

    Refused: "12 mnkr och skolan står för 3 mnkr", which may be beside it.
    """
    words = analysis.language.budget
    said = analysis.text[before.start : before.end].lower().replace(",", " ").split()
    opened = bool(said) and said[0] in words.part_openers
    return opened and len(said) > 2 and said[-1] in words.share_links and said[-2] in words.share_verbs


def listed_name(analysis: Analysis, before: Span, *, first: bool = False) -> str | None:
    """ "gator 3 mnkr, hamnen 4 mnkr samt parker 5 mnkr", "… överskred budgeten med 3 mnkr och staben med 2 mnkr",
    "svarade investeringar i vatten för 13 mnkr".

    Refused: "3 mnkr och ytterligare 4 mnkr", "3 mnkr, jämfört med 4 mnkr", "3 mnkr 2027 och 4 mnkr".
    """
    words = analysis.language.budget
    if NO_NAME.search(analysis.text, before.start, before.end):
        return None
    taken = list(WORDS.finditer(analysis.text, before.start, before.end))
    joined = {*analysis.language.money.joiners, ","}
    begun = first  # the first of a list needs no joiner: "Hamnkontoret +2 mnkr, lotsarna -1 mnkr"
    while taken and (taken[0].group().lower() in joined or taken[0].group().lower() in words.share_verbs):
        taken.pop(0)
        begun = True
    if taken and taken[-1].group().lower() in words.list_links:
        taken.pop()
        if len(taken) > 1 and taken[0].group().lower() in words.place_openers:
            taken.pop(0)  # "i Sjöby med 4 mnkr"
    lowered = [word.group().lower() for word in taken]
    if not begun or not 1 <= len(taken) <= MOST or any(word.endswith(",") for word in lowered):
        return None
    closed = (words.beside_words, words.subject_openers, words.adverbs, words.empty_words, words.comparing)
    verbs = (words.subject_ends, words.clause_verbs, words.relatives)
    if any(lowered[0] in some for some in closed) or lowered[-1] in joined or is_measured(analysis, taken):
        return None
    if not all(some.isdisjoint(lowered) for some in verbs):
        return None
    return name_of(analysis, taken)


def receiver(analysis: Analysis, before: Span) -> str | None:
    """ "beslutar tilldela hamnnämnden 3 mnkr", "bevilja föreningen ett bidrag på 20 tkr": who gets it.

    Refused: "fullmäktige tilldelar 3 mnkr", where nobody stands between.
    """
    words = analysis.language.budget
    taken = list(WORDS.finditer(analysis.text, before.start, before.end))
    lowered = [word.group().lower() for word in taken]
    verb = next((at for at in range(len(lowered) - 1, -1, -1) if lowered[at] in words.givers_to), None)
    if verb is None:
        return None
    stops = (words.subject_stops, words.rising)
    behind = range(verb + 1, len(taken))
    last = next((at for at in behind if any(lowered[at] in some for some in stops)), len(taken))
    return _as_name(analysis, taken[verb + 1 : last])


def clause_behind_that(analysis: Analysis, before: Span) -> str | None:
    """ "Beslutet innebär att hamnnämnden får 3 mnkr": the subject of the clause that the amount stands in.

    Refused: "nämnden räknar med att underskottet blir 3 mnkr", "… att det blir 3 mnkr", where the clause names nothing.
    """
    words = analysis.language.budget
    taken = list(WORDS.finditer(analysis.text, before.start, before.end))
    lowered = [word.group().lower().strip(",") for word in taken]
    lead = next((at for at in range(len(lowered) - 1, 0, -1) if lowered[at] in words.clause_leads), None)
    if lead is None:
        return None
    verbs = (words.subject_ends, words.clause_verbs)
    verb = next((at for at in range(lead + 1, len(lowered)) if any(lowered[at] in some for some in verbs)), None)
    if verb is None or is_flow(analysis, taken[lead + 1 : verb]):
        return None
    return _as_name(analysis, taken[lead + 1 : verb])


def _as_name(analysis: Analysis, taken: list[re.Match[str]]) -> str | None:
    """The words as a name, unless they are too many, measure something or say nothing by themselves."""
    words = analysis.language.budget
    lowered = [word.group().lower() for word in taken]
    if not 1 <= len(taken) <= MOST or any(word.endswith(",") for word in lowered):
        return None
    closed = (words.subject_openers, words.adverbs, words.weak_subjects)
    if any(lowered[0] in some for some in closed) or is_measured(analysis, taken):
        return None
    return name_of(analysis, taken)


def name_behind(analysis: Analysis, before: Span, behind: Span, told: str | None = None) -> str | None:
    """ "Av ramen avser 19,2 mnkr personal och 1,6 mnkr lokaler": the thing right behind an amount.

    Refused: "avser 19,2 mnkr för personal", which other rules read, and "och 1,6 mnkr lägre".
    """
    words, money = analysis.language.budget, analysis.language.money
    between = analysis.text[before.start : before.end].strip()
    if told is not None and len(between) > len(told):
        between = between.removeprefix(told)  # "19 mnkr personal och …": its neighbour's
    said = [word.strip(",") for word in between.lower().split()]
    if not said or (said[-1] not in words.said_of and not {*money.joiners, ""}.issuperset(said)):
        return None
    stop = STOP.search(analysis.text, behind.start, behind.end)
    taken = list(WORDS.finditer(analysis.text, behind.start, stop.start() if stop else behind.end))
    joined = next((at for at, word in enumerate(taken) if word.group().lower() in money.joiners), len(taken))
    taken = taken[:joined]
    lowered = [word.group().lower() for word in taken]
    closed = (money.after_alone, words.subject_ends, words.clause_verbs)
    if not 1 <= len(taken) <= MOST_BEHIND or not all(some.isdisjoint(lowered) for some in closed):
        return None
    return _as_name(analysis, taken)
