"""What an amount is changed by: "ramen ökar med 7 200 tkr", "lägre kostnader än budgeterat med 3 mnkr"."""

from __future__ import annotations

from regionkit.analysis import Cue
from regionkit.document import Span
from regionkit.extractors.budget.expected import flavour
from regionkit.extractors.budget.setting import Reading, Setting, clause_behind, comparison_in, is_verb, sign_in

FRAMES = ("measure.budget", "measure.grant", "measure.allotted")
"""What is raised and lowered by decisions."""


def changed_by(setting: Setting, measures: list[Cue]) -> Cue | None:
    """The verb right before "med" and the amount: "ramen ökar med 7 200 tkr", "underskottet har minskat med …"."""
    for cue in reversed(measures):
        between = setting.words(cue.end, setting.start)
        compared = setting.within(Span(start=cue.end, end=setting.start), "comparison.")
        told = setting.within(Span(start=cue.end, end=setting.start), "measure.")
        frames = all(one.label in FRAMES for one in told)  # "utöka budgeten för hamnens nya kaj med 2 mnkr"
        most = 10 if compared else 8 if told and frames else 4  # "har förbättrats jämfört med föregående år med 4 mnkr"
        linked = 1 <= len(between) <= most and between[-1] in setting.budget_words.change_links
        if cue.label == "measure.change" and is_verb(cue, setting) and linked:
            return cue
    return None


def by_so_much(setting: Setting, verb: Cue) -> Reading:
    """ "ökade personalkostnader med 3 mnkr"; "… med 3 mnkr jämfört med budget" is how far from the budget."""
    sign = sign_in(setting, Span(start=verb.start, end=verb.end))
    comparison = comparison_in(setting, clause_behind(setting)) or comparison_in(setting, setting.around)
    if comparison_in(setting, clause_behind(setting)) != "budget" or comparison_in(setting, setting.before):
        return Reading("change", sign, comparison, "high", "budget.changed_by")
    more = not setting.within(Span(start=verb.start, end=verb.end), "effect.")
    return Reading(
        flavour(setting, "deviation"), sign, "budget", "medium", "budget.changed_by", more_or_less=more
    )  # fmt: skip


def compared_before(setting: Setting) -> Reading | None:
    """ "Intäkterna är högre än budget med 3 mnkr", "lägre kostnader än budgeterat med 3 mnkr": the comparison stands
    before its amount."""
    cues = setting.within(setting.before, "than") or setting.within(setting.before, "comparative")
    if not cues or setting.last_word not in setting.budget_words.change_links:
        return None
    span = Span(start=cues[-1].start, end=cues[-1].end)
    more = not setting.within(span, "effect.")
    sign = sign_in(setting, span) or 1
    if comparison_in(setting, Span(start=cues[-1].start, end=setting.start)) != "budget":
        near = len(setting.words(cues[-1].end, setting.start)) <= 3  # "lägre kostnader med omkring 104 mnkr"
        change = Reading("change", sign, None, "medium", "budget.compared_before", more_or_less=more)
        return change if near and cues[-1].label == "comparative" else None
    return Reading(
        flavour(setting, "deviation"), sign, "budget", "medium", "budget.compared_before", more_or_less=more
    )
