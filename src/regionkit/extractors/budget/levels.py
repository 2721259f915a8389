"""Where a change ends, and what stands behind a comparison: the level itself, not how far it is from another."""

from __future__ import annotations

from regionkit.analysis import Cue
from regionkit.document import Span
from regionkit.extractors.budget.setting import (
    NEAR_AFTER,
    Reading,
    Setting,
    comparison_in,
    is_verb,
    measure_of,
    sign_in,
    sign_of_quality,
)  # fmt: skip

LEVELS = ("comparison.budget", "comparison.level")
DISTANCES = ("measure.deviation", "measure.forecast_deviation", "measure.change", "sign.", "exceeds.")


def budget_behind_comparison(setting: Setting) -> Reading | None:
    """ "sämre än budgeterat 594 mkr", "118,2 mnkr jämfört med budget 121,0 mnkr": the amount is the budget itself.

    Refused: "ett överskott mot budget på 3 tkr" and "överskrider budget med 3 mnkr", which say how far it is from the
    budget, and "bättre än budget 3 mnkr" with no amount before it, which may be either.
    """
    cues = [c for c in setting.within(setting.before, "comparison.") if c.label in LEVELS]
    if not cues or setting.signed:
        return None
    cue, words = cues[-1], setting.budget_words
    between = setting.words(cue.end, setting.start)
    if len(between) > 1 or not words.value_links.issuperset(between):
        return None
    than = any(c.start < cue.start < c.end for c in setting.within(setting.before, "than"))
    if cue.label == "comparison.level":
        certain = True  # "av budgeten på 12 mnkr återstår 3 mnkr"
    elif than:
        participle = setting.words(cue.start, cue.end)[-1] in words.budgeted
        certain = participle or setting.previous is not None
    else:
        said = Span(start=setting.before.start, end=cue.end)
        certain = not any(setting.within(said, label) for label in DISTANCES)
    return Reading("budget", 0, None, "high", "budget.behind_comparison") if certain else None


def change_of(setting: Setting, measures: list[Cue], cue: Cue) -> Reading | None:
    """ "en ökning av anslaget 1 579 000 euro", "en höjning av ramen med 2 mnkr": the change, not what is changed.

    What is left of it ("kvar av anslaget är 260 tkr") is not all of it either.
    """
    words = setting.budget_words
    if cue.label == "measure.change" or setting.last_word in words.level_links:
        return None
    for change in measures:
        between = setting.words(change.end, cue.start)
        of_it = change.end <= cue.start and 1 <= len(between) <= 3 and between[0] in words.of_words
        if change.label == "measure.change" and of_it and not is_verb(change, setting):
            sign = sign_in(setting, Span(start=change.start, end=change.end))
            return Reading("change", sign, None, "high", "budget.change_of")
        if change.label == "measure.remaining" and of_it:
            return Reading("other", 0, None, "medium", "budget.remaining_of")
    return None


def level_reached(setting: Setting) -> Reading | None:
    """ "kostnaderna ökade till 20 mnkr", "höjs från 10 till 12 mnkr": where a change begins or ends.

    The last noun of the sentence says what it is of ("ramen höjs till …" is a budget); costs and revenues of a report
    are outcomes, unless they are expected.
    """
    if setting.last_word not in setting.budget_words.level_links:
        return None
    cues = setting.within(setting.ahead, "measure.")
    said = setting.words(setting.ahead.start, setting.start)[-2:-1]
    if not setting.budget_words.amount_verbs.isdisjoint(said) and any(
        cue.label == "measure.change" and not is_verb(cue, setting) for cue in cues
    ):
        return None  # "ökningen av bidragen, som har tillförts, uppgår till 12 mnkr"
    if not any(cue.label == "measure.change" and not _is_size(setting, cue) for cue in cues):
        return None
    nouns = [cue for cue in cues if cue.label != "measure.change" and not is_verb(cue, setting)]
    if nouns:
        measure = measure_of(nouns[-1])
        if measure == "deviation" and any(cue.label == "measure.forecast" for cue in cues):
            measure = "forecast_deviation"  # "underskottet beräknas minska från 20 till 12 mnkr"
        deviates = measure in ("deviation", "forecast_deviation")
        sign = sign_of_quality(setting, setting.ahead) if deviates else 0
        return Reading(measure, sign, "budget" if deviates else None, "medium", "budget.level")
    if any(cue.label == "measure.forecast" for cue in cues):
        return Reading("forecast", 0, None, "medium", "budget.level")
    if setting.reports and setting.within(setting.ahead, "flow."):
        return Reading("actual", 0, None, "medium", "budget.level")
    return Reading("other", 0, None, "low", "budget.level")


def compared_level(setting: Setting) -> Reading | None:
    """ "190 mnkr jämfört med 174 mnkr året innan": the same at another time; what time that is, the words behind tell.

    Without such words nothing but the kind of the amount is known: "3 mnkr mot 5 mnkr".
    """
    previous, words = setting.previous, setting.words(setting.before.start, setting.start)
    bare = [word.strip(",") for word in words if word != ","]
    if previous is None or not bare or not setting.budget_words.comparing.issuperset(bare):
        return None
    if bare[-1] not in setting.budget_words.against_words:
        return None
    near = Span(start=setting.end, end=min(setting.end + NEAR_AFTER, setting.after.end))
    said = comparison_in(setting, near)
    if said == "budget" or setting.within(near, "measure.budget"):
        return Reading("budget", 0, None, "medium", "budget.behind_comparison")
    known = said is not None
    return Reading(
        previous.measure, previous.sign, said, "medium" if known else "low", "budget.compared_level", inherits=True
    )  # fmt: skip


def _is_size(setting: Setting, change: Cue) -> bool:
    """ "Besparingen ska uppgå till 12 mnkr": the change itself is so large."""
    words = setting.words(change.end, setting.start)
    return not is_verb(change, setting) and not setting.budget_words.amount_verbs.isdisjoint(words)
