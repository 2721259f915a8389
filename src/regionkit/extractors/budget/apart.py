"""Amounts that the word before them does not measure: a thing of their own, what explains it, what was budgeted."""

from __future__ import annotations

from itertools import pairwise

from regionkit.analysis import Cue
from regionkit.document import Span
from regionkit.extractors.budget.setting import DEVIATIONS, Setting, clause_behind, is_verb, measure_of

MOST = 6
"""Words in which a thing of its own is named before its amount: "en buffert för oförutsett på"."""
TOLD = ("measure.", "flow.", "sign.")
"""Cues of words that are no things of their own."""


def has_own_noun(setting: Setting) -> bool:
    """ "ett underskott på 3 mnkr och en buffert på 2 mnkr", "… uppnår hälften av årets sparbeting på totalt 10 mnkr".

    Refused: "15 mnkr från skatter samt 10 mnkr …", "3 mnkr för förskolan och på 2 mnkr för skolan".
    """
    words = setting.words(setting.before.start, setting.start)[-MOST:]
    named = not setting.budget_words.articles.isdisjoint(words[:-1])
    return named and any(word in setting.budget_words.own_links for word in words[-2:])


def is_of_another(setting: Setting, cue: Cue) -> bool:
    """ "En post i underskottet är ett vite på 2 mnkr", "underskottet beror på köp av vård om 4 mnkr": a deviation or a
    change that the amount does not measure.

    Refused: "underskottet är en nettokostnad på …" and "underskottet beror på ökade kostnader med 3 mnkr", where a
    nearer word says what it is, and amounts in brackets, which are parts of it.
    """
    behind = Span(start=cue.end, end=setting.start)
    words = setting.words(behind.start, behind.end)
    explained = any(word in setting.budget_words.explaining for word in words)
    if explained and measure_of(cue) == "forecast":
        return True  # "prognosen bygger på en ersättning om +2 mnkr"
    if setting.signed or setting.analysis.text[setting.start - 1 : setting.start] == "(":
        return False
    if explained:
        return not any(setting.within(behind, label) for label in TOLD)
    pairs = pairwise(words)
    if any(verb in setting.budget_words.causing and lead in setting.budget_words.clause_leads for verb, lead in pairs):
        return not setting.within(behind, "sign.")  # "resultatet har gjort att bolaget kunnat amortera 15 mnkr"
    if measure_of(cue) not in (*DEVIATIONS, "change") and cue.label != "measure.result":
        return False
    if is_verb(cue, setting):
        return False  # "nämnden tillförs en satsning på 3 mnkr"
    last = max((i for i, word in enumerate(words) if word in setting.budget_words.articles), default=None)
    if last is None or last + 2 >= len(words) or words[-1] not in setting.budget_words.own_links:
        return False
    return not any(setting.within(behind, label) for label in TOLD)


def is_budgeted(setting: Setting, measures: list[Cue], cue: Cue) -> bool:
    """ "Det budgeterade resultatet är ett överskott på 3 mnkr", "budgeten bygger på ett resultat på -22 mkr": what was
    decided, not what became of it.

    Refused: "jämfört med budgeterat visar …", "budgeten hölls och resultatet blev …".
    """
    if cue.label not in ("measure.result", "measure.deviation") or setting.within(setting.before, "comparison."):
        return False
    words = setting.budget_words
    opened = setting.words(setting.before.start, cue.start)
    said = [one for one in measures if one.label == "measure.budget"]
    if said and not words.according.isdisjoint(opened[:1]):
        return len(setting.words(setting.before.start, said[0].start)) <= 2  # "enligt beslutad budget redovisas"
    for budget in measures:
        if budget.label != "measure.budget" or budget.start >= cue.start:
            continue
        if setting.words(budget.start, budget.end)[-1] in words.budgeted:
            near = Span(start=budget.end, end=setting.start)
            named = [c for c in setting.within(near, "measure.") if c.label in ("measure.result", "measure.deviation")]
            if named and not setting.words(budget.end, named[0].start):
                return True
        between = setting.words(budget.end, cue.start)
        goes = not words.going_verbs.isdisjoint(between[-3:-2])  # "budgeten går med ett underskott"
        if not goes and between[-2:-1] and between[-2] in words.change_links and between[-1] in words.articles:
            return True  # "Resultatbudgeten för 2026 med ett resultat på 18 mnkr"
        if not words.budget_verbs.isdisjoint(between) and not any(is_verb(one, setting) for one in measures):
            return True
    return False


def is_result_line(setting: Setting, measures: list[Cue], cue: Cue) -> bool:
    """ "Resultatet efter finansnetto är ett underskott på 112 mnkr", "årets resultat visar ett överskott på 3 mnkr": a
    line of the income statement, and no distance from the budget.

    Refused: "resultatet är ett underskott på 3 mnkr" of a committee, whose result is its distance from the budget,
    "årets resultat är ett överskott mot budget på 3 mnkr" and "årets resultat innebär en avvikelse på 3 mnkr".
    """
    words = setting.budget_words
    signed = {one.start for one in setting.within(setting.before, "sign.")}
    results = [one for one in measures if one.label == "measure.result" and one.end <= cue.start]
    said = Span(start=setting.before.start, end=clause_behind(setting).end)
    if measure_of(cue) != "deviation" or cue.start not in signed or not results:
        return False
    if setting.within(said, "comparison.budget"):
        return False
    named = results[-1]
    opened = setting.words(setting.before.start, named.start)[-1:]
    closed = setting.words(named.end, cue.start)[:1]
    qualified = not words.result_openers.isdisjoint(opened) or not words.result_closers.isdisjoint(closed)
    between = setting.analysis.text[named.end : cue.start]
    return qualified and "," not in between and words.clause_openers.isdisjoint(between.lower().split())
