"""What an amount in running text measures, and with what sign: read from the words around it.

The words right behind the amount decide ("bättre än budget", "i underskott"), then the nearest word before it
("ett utfall på", "ett underskott med"), then the amount before it in the same sentence ("varav", a list, brackets).
"""

from __future__ import annotations

import re

from regionkit.analysis import Cue
from regionkit.document import Span
from regionkit.extractors.budget.levels import budget_behind_comparison, change_of, level_reached
from regionkit.extractors.budget.setting import (
    MOVED,
    NEAR_AFTER,
    Reading,
    Setting,
    clause_behind,
    comparison_in,
    is_verb,
    measure_of,
    sign_in,
    sign_of_quality,
)  # fmt: skip
from regionkit.mentions import Measure

NEVER_COMPARED = ("actual", "budget", "budget_to_date", "forecast", "grant", "investment")
DEVIATIONS = ("deviation", "forecast_deviation")
PARTED = re.compile(r"[(:;\d]")
YEARLY = ("annual_report", "interim_report")
"""Reports that give the year before in brackets."""


def read_measure(setting: Setting) -> Reading:
    """Decide measure and sign of one amount."""
    if setting.in_parenthesis and setting.previous is not None:
        return _parenthesised(setting, setting.previous)
    return (
        _compared_behind(setting)
        or budget_behind_comparison(setting)
        or level_reached(setting)
        or _named_before(setting)
        or _continued(setting)
        or _named_behind(setting)
        or _listed(setting)
        or _flow_before(setting)
        or Reading("other", sign_in(setting, setting.before), None, "low", "budget.bare")
    )


def _parenthesised(setting: Setting, previous: Reading) -> Reading:
    """ "ett underskott på 45 749 tkr (45 507 tkr)": the same measure at another time, with the same sign.

    What time that is, a word may say, in the brackets, in the sentence or once for the whole document; else custom
    tells: a forecast stands beside the one before, an outcome (and in a yearly report a deviation) beside that of the
    year before.  Elsewhere nothing is said: a deficit in brackets may be last month's as well as last year's.
    """
    rule, measure, sign = "budget.in_parenthesis", previous.measure, previous.sign
    said = comparison_in(setting, setting.bracket) or setting.brackets
    if said is None and comparison_in(setting, setting.around) == "previous_year":
        said = "previous_year"
    if said is not None and said != "budget":
        return Reading(measure, sign, said, "medium", rule, inherits=True)
    if measure.startswith("forecast"):
        return Reading(measure, sign, "previous_forecast", "medium", rule, inherits=True, guessed=True)
    if measure == "actual" or setting.document_type in YEARLY:
        return Reading(measure, sign, "previous_year", "medium", rule, inherits=True, guessed=True)
    return Reading(measure, sign, None, "low", rule, inherits=True)


def _compared_behind(setting: Setting) -> Reading | None:
    """ "0,4 mnkr bättre än föregående prognos", "45 749 tkr i underskott": the words behind decide."""
    near = Span(start=setting.end, end=min(setting.end + NEAR_AFTER, setting.after.end))
    gap = setting.analysis.text[setting.end : near.end]
    for kind, confidence in (("comparative", "medium"), ("than", "high")):
        for cue in setting.within(near, kind):
            if gap[: cue.start - setting.end].strip():
                continue  # "10 mnkr från högre än väntad försäljning"
            span = Span(start=cue.start, end=cue.end)
            comparison = comparison_in(setting, Span(start=cue.start, end=setting.after.end))
            measure: Measure = "deviation" if comparison == "budget" else "change"
            more = not setting.within(span, "effect.")
            return Reading(
                _flavour(setting, measure), sign_in(setting, span) or 1, comparison,
                "high" if confidence == "high" else "medium", "budget.compared_behind", more_or_less=more,
            )  # fmt: skip
    for cue in setting.within(near, "measure.result"):
        span = Span(start=cue.start, end=cue.end)
        if sign_in(setting, span) and len(gap[: cue.start - setting.end].split()) <= 1:  # "i förlust"
            return Reading("actual", sign_in(setting, span), None, "high", "budget.result_behind")
    for cue in setting.within(near, "measure.deviation"):
        between = Span(start=setting.end, end=cue.start)
        signed = 1 if setting.within(between, "sign.") else 0
        if PARTED.search(gap[: len(between)]):
            continue  # "överskott på 3,2 mnkr (2024: underskott 1,1 mnkr)"
        if len(gap[: len(between)].split()) <= 1 + signed:  # "i underskott", "i positiv avvikelse"
            sign = sign_in(setting, Span(start=setting.end, end=cue.end))
            return Reading(_flavour(setting, "deviation"), sign, "budget", "high", "budget.deviation_behind")
    return None


def _listed(setting: Setting) -> Reading | None:
    """ "Kulturnämnden +1,2 mnkr, Socialnämnden -3,4 mnkr": names with signed amounts in one sentence are deviations."""
    if not setting.signed or not setting.in_signed_list:
        return None
    said = comparison_in(setting, setting.around)
    comparison = said if said == "budget" else None
    return Reading(_flavour(setting, "deviation"), 0, comparison, "medium", "budget.signed_list")


def _flow_before(setting: Setting) -> Reading | None:
    """ "en nettokostnad på 163 200 tkr" in a report: an outcome, unless the sentence says that it is expected."""
    if not setting.reports or not setting.within(setting.before, "flow."):
        return None
    return Reading("actual", 0, None, "low", "budget.flow_before")


def _changed_by(setting: Setting, measures: list[Cue]) -> Cue | None:
    """The verb right before "med" and the amount: "ramen ökar med 7 200 tkr", "underskottet har minskat med …"."""
    for cue in reversed(measures):
        between = setting.words(cue.end, setting.start)
        linked = 1 <= len(between) <= 4 and between[-1] in setting.budget_words.change_links
        if cue.label == "measure.change" and is_verb(cue, setting) and linked:
            return cue
    return None


def _compared_before(setting: Setting) -> Reading | None:
    """ "Intäkterna är högre än budget med 3 mnkr": the comparison stands before its amount."""
    cues = setting.within(setting.before, "than")
    if not cues or setting.last_word not in setting.budget_words.change_links:
        return None
    if comparison_in(setting, Span(start=cues[-1].start, end=setting.start)) != "budget":
        return None
    span = Span(start=cues[-1].start, end=cues[-1].end)
    more = not setting.within(span, "effect.")
    sign = sign_in(setting, span) or 1
    return Reading(
        _flavour(setting, "deviation"), sign, "budget", "medium", "budget.compared_before", more_or_less=more
    )


def _named_before(setting: Setting) -> Reading | None:
    measures = setting.within(setting.before, "measure.")
    if not measures:
        return _compared_before(setting)
    verb = _changed_by(setting, measures)
    if verb is not None:
        sign = sign_in(setting, Span(start=verb.start, end=verb.end))
        comparison = comparison_in(setting, setting.around)
        return Reading("change", sign, comparison, "high", "budget.changed_by")
    cue = _nearest(measures, setting)
    if setting.previous is not None and cue.label == "measure.grant" and _after_joiner(setting):
        return None  # "15 mnkr från statsbidrag samt 10 mnkr från …": a list goes on
    return change_of(setting, measures, cue) or _as_named(setting, measures, cue)


def _as_named(setting: Setting, measures: list[Cue], cue: Cue) -> Reading:
    """The reading of an amount whose measure a word before it names."""
    between = Span(start=cue.start, end=setting.start)
    compared = comparison_in(setting, between)
    comparison = compared or comparison_in(setting, setting.after)
    measure = measure_of(cue)
    if measure == "change" and comparison == "budget":
        measure = "deviation"
    elif measure in ("actual", "forecast") and compared == "budget":
        measure = "deviation"  # "ett negativt utfall mot budget om 31 248 tkr"
    elif setting.signed and measure in ("actual", "forecast") and _forecast_before(setting):
        measure = "forecast_deviation"  # "prognosen om -45,7 mnkr", "prognosen i delårsbokslutet, -39,7 mkr"
    elif (cue.label == "measure.result" and _foreseen(setting)) or _is_expected(setting, measures, cue):
        measure = "forecast"
    sign = 0
    if measure in DEVIATIONS:
        sign = _exceeded(setting) or sign_of_quality(setting, setting.before)
    elif measure == "change" or _says_result(setting):
        sign = sign_in(setting, setting.before)
    if measure == "deviation" and comparison is None:
        comparison = "budget"
    elif measure in NEVER_COMPARED:
        comparison = None  # "ett utfall på 1539 tkr, ett överskott mot budget …": only the surplus is compared
    close = setting.start - cue.end <= 60
    return Reading(_flavour(setting, measure), sign, comparison, "high" if close else "medium", "budget.named_before")


def _after_joiner(setting: Setting) -> bool:
    return setting.last_word in setting.analysis.language.layout.hyphen_keepers


def _exceeded(setting: Setting) -> int:
    """ "kostnaderna översteg budget" is worse, "intäkterna översteg budget" better; 0 where nothing is exceeded."""
    cues = setting.within(setting.before, "exceeds.")
    if not cues:
        return 0
    revenue = bool(setting.within(setting.before, "flow.revenue"))
    return 1 if (cues[-1].label == "exceeds.over") == revenue else -1


def _forecast_before(setting: Setting) -> bool:
    return bool(setting.within(setting.before, "measure.forecast"))


def _foreseen(setting: Setting) -> bool:
    """Whether a forecast is spoken of before or right behind: "ett resultat på -548 mnkr prognostiseras"."""
    return _forecast_before(setting) or bool(setting.within(clause_behind(setting), "measure.forecast"))


def _is_expected(setting: Setting, measures: list[Cue], cue: Cue) -> bool:
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


def _nearest(measures: list[Cue], setting: Setting) -> Cue:
    """The last noun before the amount; "beräknas", "ökar" and their like only where no noun stands."""
    nouns = [cue for cue in measures if not is_verb(cue, setting)]
    last = (nouns or measures)[-1]
    rivals = [cue for cue in measures if cue.start == last.start and cue.end == last.end]
    order = ("measure.budget_to_date", "measure.forecast_deviation", "measure.deviation", "measure.budget")
    return min(rivals, key=lambda cue: order.index(cue.label) if cue.label in order else len(order))


def _flavour(setting: Setting, measure: Measure) -> Measure:
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
    if setting.within(clause, "measure.forecast") or (said and not outdone):
        return "forecast_deviation"
    return measure


def _is_a(setting: Setting, forecast: Cue, actual: Cue) -> bool:
    """ "prognos för 2017 är ett negativt utfall": the outcome is what is forecast, not another figure."""
    between = Span(start=forecast.end, end=actual.start)
    return bool(setting.within(between, "is_a")) and "," not in setting.analysis.document.slice(between)


def _continued(setting: Setting) -> Reading | None:
    """ "78,9 mnkr varav 40 mnkr …", "15 mnkr från … samt 10 mnkr från …": as the amount before in the sentence.

    It may have a verb of its own ("en budget på 64 650 tkr varav 49 660 tkr har upparbetats"), and a fee is nothing of
    what stands before it ("bidraget är 830 tkr och avgiften 22 tkr").
    """
    previous = setting.previous
    if previous is None or previous.rule == "budget.bare" or setting.within(setting.before, "fee"):
        return None
    part = setting.within(setting.before, "part")
    if _spent(setting, clause_behind(setting)):
        return Reading("actual", 0, None, "medium", "budget.named_behind")
    if previous.rule == MOVED and setting.last_word in setting.budget_words.level_links:
        return Reading(previous.measure, 1, None, "medium", "budget.continued", inherits=True)
    sign = previous.sign if not part or not setting.signed else 0
    return Reading(
        previous.measure, sign, previous.comparison, "medium", "budget.continued", inherits=True,
        more_or_less=previous.more_or_less,
    )  # fmt: skip


def _named_behind(setting: Setting) -> Reading | None:
    """ "Under året har 5,4 mnkr av budgeten på 10,5 mnkr nyttjats": the verb behind, not the noun of another amount."""
    if not _spent(setting, Span(start=setting.end, end=setting.around.end)):
        return None
    return Reading("actual", 0, None, "medium", "budget.named_behind")


def _spent(setting: Setting, span: Span) -> bool:
    """Whether words behind say that it has been spent; not "(0,5 mnkr) har inte utnyttjats"."""
    no = setting.budget_words.no_words
    return any(
        no.isdisjoint(setting.words(max(span.start, cue.start - NEAR_AFTER), cue.start)[-2:])
        for cue in setting.within(span, "measure.actual")
    )


def _says_result(setting: Setting) -> bool:
    return bool(setting.within(setting.before, "flow.result")) and bool(setting.within(setting.before, "sign."))


LABEL_END = re.compile(r"[\s).]*$")
"""What may follow the amount on a label line: "Förskola + 6 239 tkr"."""
