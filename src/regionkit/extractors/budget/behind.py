"""What the words right behind an amount say of it: "bättre än budget", "i underskott", "över målet"."""

from __future__ import annotations

import re

from regionkit.analysis import Cue
from regionkit.document import Span
from regionkit.extractors.budget.expected import flavour
from regionkit.extractors.budget.setting import (
    NEAR_AFTER,
    Reading,
    Setting,
    clause_behind,
    comparison_in,
    is_verb,
    measure_of,
    sign_in,
)  # fmt: skip
from regionkit.mentions import Measure

MOST_HELD = 3
"""Words behind a comparison in which what it is held against is called budgeted."""
GIVEN = ("measure.budget", "measure.grant")
WHOLE = re.compile(r"\s(?!(?:19|20)\d\d(?!\d))\d")
"""An amount right behind, of which another is a part: "12 mnkr av budgeterade 31 mnkr"; not "12 mnkr i budget 2026"."""
PARTED = re.compile(r"[(:;,\d]")
"""What parts an amount from words that are another's: "överskott på 3,2 mnkr (2024: underskott 1,1 mnkr)"."""


def against_target(setting: Setting) -> Reading | None:
    """ "31 mnkr över målet", "målet är ett resultat på minst 40 mnkr": neither an outcome nor a forecast."""
    near = Span(start=setting.end, end=min(setting.end + NEAR_AFTER, setting.after.end))
    behind = any(not setting.words(setting.end, cue.start) for cue in setting.within(near, "target"))
    if not behind and not any(_leads(setting, cue) for cue in setting.within(setting.before, "target")):
        return None
    return Reading("other", 0, None, "medium", "budget.target")


def _leads(setting: Setting, target: Cue) -> bool:
    """Whether nothing else is told between a target and the amount; not "målet är nått och utfallet blev 12 mnkr"."""
    span = Span(start=target.end, end=setting.start)
    joined = not setting.analysis.language.layout.hyphen_keepers.isdisjoint(setting.words(span.start, span.end))
    return not joined and not any(is_verb(cue, setting) for cue in setting.within(span, "measure."))


def compared_behind(setting: Setting) -> Reading | None:
    """ "0,4 mnkr bättre än föregående prognos", "45 749 tkr i underskott": the words behind decide."""
    near = Span(start=setting.end, end=min(setting.end + NEAR_AFTER, setting.after.end))
    gap = setting.analysis.text[setting.end : near.end]
    for kind, confidence in (("comparative", "medium"), ("than", "high")):
        for cue in setting.within(near, kind):
            if gap[: cue.start - setting.end].strip():
                continue  # "10 mnkr från högre än väntad försäljning"
            span = Span(start=cue.start, end=cue.end)
            comparison = comparison_in(setting, Span(start=cue.start, end=_next_comparison(setting, cue)))
            held = setting.words(cue.end, setting.after.end)[:MOST_HELD]  # "sämre än det budgeterade resultatet på"
            if comparison is None and not setting.budget_words.budgeted.isdisjoint(held):
                comparison = "budget"
            measure: Measure = "deviation" if comparison == "budget" else "change"
            more = not setting.within(span, "effect.")
            return Reading(
                flavour(setting, measure), sign_in(setting, span) or 1, comparison,
                "high" if confidence == "high" else "medium", "budget.compared_behind", more_or_less=more,
            )  # fmt: skip
    going = setting.budget_words.going_verbs.intersection(setting.words(setting.before.start, setting.start)[-3:])
    for cue in setting.within(near, "sign.")[:1] if going else ():
        if not gap[: cue.start - setting.end].strip():  # "budgeten gick 400 tkr minus"
            sign = sign_in(setting, Span(start=cue.start, end=cue.end))
            return Reading(flavour(setting, "deviation"), sign, "budget", "medium", "budget.deviation_behind")
    for cue in setting.within(near, "measure.result"):
        span = Span(start=cue.start, end=cue.end)
        if sign_in(setting, span) and len(gap[: cue.start - setting.end].split()) <= 1:  # "i förlust"
            return Reading("actual", sign_in(setting, span), None, "high", "budget.result_behind")
    for cue in setting.within(near, "measure.deviation"):
        between = Span(start=setting.end, end=cue.start)
        signed = 1 if setting.within(between, "sign.") else 0
        openers = setting.budget_words.clause_openers
        if PARTED.search(gap[: len(between)]) or not openers.isdisjoint(setting.words(between.start, between.end)):
            continue  # "överskott på 3,2 mnkr (2024: underskott 1,1 mnkr)"
        if len(gap[: len(between)].split()) <= 1 + signed:  # "i underskott", "i positiv avvikelse"
            sign = sign_in(setting, Span(start=setting.end, end=cue.end))
            return Reading(flavour(setting, "deviation"), sign, "budget", "high", "budget.deviation_behind")
    return None


def _next_comparison(setting: Setting, cue: Cue) -> int:
    """Where another comparison begins: "350 mkr bättre än 2011 och 192 bättre än budget" is first held against 2011."""
    behind = Span(start=cue.end, end=setting.after.end)
    return min((one.start for one in setting.within(behind, "comparative")), default=behind.end)


def sign_behind(setting: Setting) -> int:
    """ "en avvikelse på 24 mnkr negativt mot budget", "3 mnkr plus": a word of sign right behind; 0 where none is."""
    near = Span(start=setting.end, end=min(setting.end + NEAR_AFTER, setting.after.end))
    first = setting.within(near, "sign.")[:1]
    if not first or setting.analysis.text[setting.end : first[0].start].strip():
        return 0
    sized = {cue.start for kind in ("comparative", "measure.change") for cue in setting.within(near, kind)}
    if first[0].start in sized:
        return 0
    return -1 if first[0].label == "sign.minus" else 1


def _widens(setting: Setting, change: Cue) -> bool:
    """ "6,5 mnkr i utökad investeringsram": what is raised is a frame, and the amount is asked of it."""
    behind = setting.within(Span(start=change.end, end=min(change.end + NEAR_AFTER, setting.after.end)), "measure.")
    return bool(behind) and behind[0].label in GIVEN and not setting.words(change.end, behind[0].start)


def given_behind(setting: Setting) -> Reading | None:
    """ "1,5 mnkr i tilläggsanslag", "2 mnkr i riktat statsbidrag", "164 mnkr som vi budgeterat med": the words right
    behind say what it is."""
    near = Span(start=setting.end, end=min(setting.end + NEAR_AFTER, setting.after.end))
    first = [word.strip(".,") for word in setting.words(near.start, near.end)[:1]]
    if not setting.budget_words.allotted_behind.isdisjoint(first):  # "finns 25 mnkr avsatta"
        return Reading("budget", 0, None, "medium", "budget.given_behind")
    for cue in setting.within(near, "measure."):
        words = setting.words(setting.end, cue.start)
        of_next = setting.after.end < setting.sentence.end and not setting.words(cue.end, setting.after.end)
        if cue.label == "measure.remaining" and not words and not of_next:
            return Reading("other", 0, None, "medium", "budget.remaining_of")  # "finns 3 mnkr kvar"
        if words and words[0] in setting.budget_words.relatives:
            said = setting.words(cue.start, cue.end)[-1] in setting.budget_words.budgeted
            given = len(words) == 1 and cue.label in ("measure.grant", "measure.allotted")  # "som beviljades i maj"
            if (said or given) and setting.budget_words.no_words.isdisjoint(words):
                return Reading(measure_of(cue), 0, None, "medium", "budget.given_behind")
            return None
        changed = cue.label == "measure.change" and is_verb(cue, setting) and not _widens(setting, cue)
        if changed and len(words) == 1 and words[0] in setting.budget_words.of_words:
            sign = sign_in(setting, Span(start=cue.start, end=cue.end))
            return Reading("change", sign, None, "medium", "budget.given_behind")  # "45 mdkr i ökade kostnader"
        # not "34 mnkr av årets budget på 120 mnkr", but "6,5 mnkr i utökad investeringsram"
        widened = len(words) == 2 and words[1] in setting.budget_words.words["measure.change"]
        described = widened or (cue.label == "measure.grant" and len(words) == 2)
        of_whole = WHOLE.match(setting.analysis.text, cue.end) is not None
        if of_whole and len(words) == 1 and spent(setting, Span(start=cue.end, end=setting.around.end)):
            return Reading("actual", 0, None, "medium", "budget.given_behind")  # "12 av budgeterade 31 är förbrukade"
        joined = (len(words) == 1 or described) and words[0] in setting.budget_words.of_words
        if cue.label in GIVEN and joined and not of_whole:
            return Reading(measure_of(cue), 0, None, "medium", "budget.given_behind")
    return None


def named_behind(setting: Setting) -> Reading | None:
    """ "Under året har 5,4 mnkr av budgeten på 10,5 mnkr nyttjats": the verb behind, not the noun of another amount."""
    behind = Span(start=setting.end, end=setting.around.end)
    invested = setting.within(Span(start=setting.end, end=clause_behind(setting).end), "measure.investment")
    if invested and not setting.words(setting.end, invested[0].start):  # "har ytterligare 12 mnkr investerats"
        return Reading("investment", 0, None, "medium", "budget.named_behind")
    return Reading("actual", 0, None, "medium", "budget.named_behind") if spent(setting, behind) else None


def spent(setting: Setting, span: Span) -> bool:
    """Whether words behind say that it has been spent; not "(0,5 mnkr) har inte utnyttjats"."""
    no = setting.budget_words.no_words
    return any(
        no.isdisjoint(setting.words(max(span.start, cue.start - NEAR_AFTER), cue.start)[-2:])
        for cue in setting.within(span, "measure.actual")
    )
