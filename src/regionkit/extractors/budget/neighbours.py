"""What the sentence beside an amount says of it: a result that is then held against the budget, an earlier forecast."""

from __future__ import annotations

import re
from dataclasses import replace

from regionkit.document import Span
from regionkit.extractors.budget.cues import cues_in
from regionkit.extractors.budget.periods import FORECASTS
from regionkit.extractors.budget.setting import DEVIATIONS, MOVED, NEAR_AFTER, Reading, Setting
from regionkit.mentions import BudgetFigure, Measure
from regionkit.values.amounts.find import FoundAmount

MOST_BETWEEN = 8
"""Words between an amount and what is said of it."""


def as_said_beside(
    setting: Setting, reading: Reading, following: FoundAmount | None, told: BudgetFigure | None,
    deviated: BudgetFigure | None = None,
) -> Reading:
    """The reading of an amount, with what the amounts before and after it in the paragraph make of it."""
    if reading.rule == "budget.in_parenthesis" and reading.measure != "actual" and _speaks_of_earlier_forecast(setting):
        return replace(reading, comparison="previous_forecast")
    if reading.measure in FORECASTS and following is not None and _moves(setting, following):
        return replace(reading, comparison="previous_forecast", rule=MOVED)
    if reading.measure not in DEVIATIONS:
        return reading
    if reading.measure == "forecast_deviation" and setting.signed and _of_a_result(setting, following, told):
        return replace(reading, measure="forecast", comparison=None)
    if reading.rule == "budget.signed_list" and told is not None and _is_listed_with(setting, told):
        return replace(reading, measure="forecast_deviation", comparison=told.comparison)
    if reading.rule == "budget.deviation_behind" and deviated is not None and _is_share_of(setting, deviated):
        return replace(reading, measure=deviated.measure, comparison=deviated.comparison)
    if told is not None and told.measure == "forecast" and _refers_back(setting, told.span.end, setting.start):
        return replace(reading, measure="forecast_deviation")
    if told is not None and told.measure == "forecast_deviation" and _is_part_of_it(setting):
        return replace(reading, measure="forecast_deviation")
    if reading.rule == "budget.named_before" and following is not None and _is_result(setting, following):
        measure: Measure = "forecast" if reading.measure == "forecast_deviation" else "actual"
        return replace(reading, measure=measure, comparison=None)
    return reading


def _moves(setting: Setting, following: FoundAmount) -> bool:
    """ "Prognosen har gått från -16 mnkr i mars till 166 mnkr i augusti": the first is the earlier forecast."""
    money = setting.analysis.language.money
    between = setting.words(setting.end, following.start)
    there = bool(between) and len(between) <= 6 and between[-1] in money.range_words
    return setting.last_word in money.movement_words and there and following.start < setting.sentence.end


def _is_result(setting: Setting, following: FoundAmount) -> bool:
    """ "Prognosen är ett överskott på 3,8 mnkr. Det är 2,7 mnkr sämre än budget": the surplus itself is no deviation.

    Refused: "ett överskott mot budget på 3 mnkr …", and a sentence that goes on with something else of its own
    ("Personalkostnaderna är 3 mnkr högre än budget").
    """
    if setting.within(Span(start=setting.sentence.start, end=setting.end), "comparison."):
        return False
    if not setting.within(setting.before, "sign.") or not _refers_back(setting, setting.end, following.start):
        return False
    behind = Span(start=following.end, end=min(following.end + NEAR_AFTER, len(setting.analysis.text)))
    labels = {cue.label for cue in cues_in(setting.analysis, behind)}
    return "than" in labels and "comparison.budget" in labels


def _of_a_result(setting: Setting, following: FoundAmount | None, told: BudgetFigure | None) -> bool:
    """ "Resultatet är -261 mnkr och prognosen för helåret -1 050 mnkr", "… -1,2 mdkr, jämfört med det budgeterade
    underskottet på 400 mnkr": a signed forecast of a result, and no distance from the budget."""
    beside = told is not None and setting.sentence.start <= told.span.start
    if beside and told is not None and told.measure in ("actual", "forecast") and told.flow == "result":
        return True
    if following is None or following.start >= setting.sentence.end:
        return False
    words = setting.words(setting.end, following.start)
    held = words[:1] == [","] or (bool(words) and words[0].strip(",") in setting.budget_words.comparing)
    return held and not setting.budget_words.budgeted.isdisjoint(words)


def _is_part_of_it(setting: Setting) -> bool:
    """ "Av överskottet kommer 40 mnkr från …" behind a surplus that is forecast: a part of the forecast."""
    return any(cue.start == setting.sentence.start for cue in setting.within(setting.sentence, "part"))


def _is_listed_with(setting: Setting, told: BudgetFigure) -> bool:
    """ "Förskola: prognosen är ett överskott på 2 mnkr. Grundskola: -6 400 tkr": the forecast goes on."""
    block_at = setting.analysis.document.block_at
    return told.measure == "forecast_deviation" and block_at(told.span.start) == block_at(setting.start)


def _is_share_of(setting: Setting, told: BudgetFigure) -> bool:
    """ "Prognosen är ett underskott på 12 mnkr. Hamnnämnden står för 9 mnkr av underskottet": a part of the same."""
    behind = setting.words(setting.end, min(setting.end + NEAR_AFTER, setting.after.end))
    block_at = setting.analysis.document.block_at
    of_it = behind[:1] != [] and behind[0] in setting.budget_words.of_words
    return of_it and told.measure in DEVIATIONS and block_at(told.span.start) == block_at(setting.start)


def _refers_back(setting: Setting, start: int, end: int) -> bool:
    """Whether nothing but "Det är", "vilket är" stands between two amounts; or "vilket innebär ett utfall som är"."""
    words = re.findall(r"\w+", setting.analysis.text[start:end].lower())
    budget = setting.analysis.language.budget
    led = len(words) <= MOST_BETWEEN and not budget.relative_subjects.isdisjoint(words[:1])
    return (led and " ".join(words[:2]) in budget.refers_back) or " ".join(words) in budget.refers_back


def _speaks_of_earlier_forecast(setting: Setting) -> bool:
    """ "45 749 tkr (45 507 tkr). En försämring sedan föregående månad": the brackets hold an earlier forecast."""
    block = setting.analysis.document.block_at(setting.start)
    sentences = list(setting.analysis.sentences_in(Span(start=setting.end, end=block.span.end))) if block else []
    return any(
        cue.label == "comparison.previous_forecast"
        for sentence in sentences[:2]
        for cue in cues_in(setting.analysis, sentence)
    )
