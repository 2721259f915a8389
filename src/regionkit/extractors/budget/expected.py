"""What has not been yet: deviations and outcomes that are expected, and those that only may or ought to be."""

from __future__ import annotations

from dataclasses import replace

from regionkit.analysis import Cue
from regionkit.document import Span
from regionkit.extractors.budget.setting import Reading, Setting, clause_behind, is_verb
from regionkit.mentions import Measure

MOST_ANEW = 5
"""Words in which a clause behind an amount names what it foresees."""


def flavour(setting: Setting, measure: Measure) -> Measure:
    """A deviation that its clause calls a forecast is a forecast deviation.

    "ett överskott med 3 tkr, men ett underskott om 1,2 mnkr väntas": only the second is expected.
    """
    if measure != "deviation":
        return measure
    clause = clause_behind(setting)
    ahead = setting.ahead
    said = setting.within(ahead, "measure.forecast")
    actual = setting.within(ahead, "measure.actual")
    outdone = actual and said and actual[-1].start > said[-1].start and not _is_a(setting, said[-1], actual[-1])
    behind = [cue for cue in setting.within(clause, "measure.forecast") if not _begins_anew(setting, cue)]
    if behind or (said and not outdone):
        return "forecast_deviation"
    return measure


def _begins_anew(setting: Setting, forecast: Cue) -> bool:
    """ "är minus 26 mnkr och enligt en prognos …", "… men prognosen är": the forecast is of what comes next.

    Refused: "ett underskott på 3 mnkr för el och värme prognostiseras".
    """
    words = setting.words(setting.end, forecast.start)
    openers = setting.budget_words.clause_openers
    last = max((index for index, word in enumerate(words) if word in openers), default=None)
    if last is None:
        return False
    if setting.after.end < setting.sentence.end and len(words) - last <= MOST_ANEW:
        return True  # "underskottet är 10 mnkr och årets resultat beräknas bli 26 mnkr"
    return words[last + 1 : last + 2] == [] or words[last + 1] in setting.budget_words.subject_openers


def _is_a(setting: Setting, forecast: Cue, actual: Cue) -> bool:
    """ "prognos för 2017 är ett negativt utfall", "prognosen över budgetutfallet": the outcome is what is forecast."""
    between = Span(start=forecast.end, end=actual.start)
    if setting.words(between.start, between.end) in [[word] for word in setting.budget_words.prognosis_links]:
        return True
    return bool(setting.within(between, "is_a")) and "," not in setting.analysis.document.slice(between)


def forecast_before(setting: Setting) -> bool:
    return bool(setting.within(setting.before, "measure.forecast"))


def foreseen(setting: Setting) -> bool:
    """Whether a forecast is spoken of before or right behind: "ett resultat på -548 mnkr prognostiseras".

    Refused: "är -26 mnkr och prognosen för helåret …", where it is of what comes next.
    """
    behind = setting.within(clause_behind(setting), "measure.forecast")
    return forecast_before(setting) or any(not _begins_anew(setting, cue) for cue in behind)


def is_expected(setting: Setting, measures: list[Cue], cue: Cue) -> bool:
    """ "prognosticerar ett utfall på 12 mnkr", "utfallet beräknas bli 12 mnkr": an outcome that is expected.

    Refused: "trots den låga prognosen i våras blev utfallet 12 mnkr".
    """
    if cue.label != "measure.actual":
        return False
    for one in measures:
        if one.label == "measure.forecast":
            near = len(setting.words(one.end, cue.start)) <= 2 if one.end <= cue.start else is_verb(one, setting)
            if near and "," not in setting.analysis.text[one.end : cue.start]:
                return True
    return False


def may_be(setting: Setting, cue: Cue) -> bool:
    """ "i värsta fall kan underskottet bli 20 mnkr", "resultatet bör vara 40 mnkr": what may or ought to be."""
    near = [*setting.words(setting.before.start, cue.start)[-3:], *setting.words(cue.end, setting.start)]
    return not setting.budget_words.modal_words.isdisjoint(near)


def as_may_be(reading: Reading) -> Reading:
    if reading.measure == "deviation":
        return replace(reading, measure="forecast_deviation", confidence="low")
    return replace(reading, measure="other", confidence="low") if reading.measure == "actual" else reading
