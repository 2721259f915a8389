"""What an amount in running text measures, and with what sign: read from the words around it.

The nearest word before the amount decides ("ett utfall på", "ett underskott med"), then the words right behind it
("bättre än budget", "i underskott"), then the amount before it in the same sentence ("varav", a list, a parenthesis).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from regionkit.analysis import Analysis, Cue
from regionkit.document import Span
from regionkit.mentions import Comparison, Confidence, Measure

NEAR_AFTER = 30
"""Code points behind an amount in which "i underskott" or "bättre än budget" must begin."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words say of one amount.  ``sign`` is -1 where a word makes it negative, 0 where no word speaks."""

    measure: Measure
    sign: int
    comparison: Comparison | None
    confidence: Confidence
    rule: str
    inherits: bool = False
    """Taken from the amount before it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """An amount in its sentence: the cues before it (back to the amount before), behind it, and of the sentence."""

    analysis: Analysis
    start: int
    end: int
    signed: bool
    sentence: Span
    before: Span
    after: Span
    cues: Sequence[Cue]
    previous: Reading | None
    in_parenthesis: bool
    """Alone in parentheses, right behind the amount before: "45 749 tkr (45 507 tkr)"."""
    reports: bool = False
    """Whether the document follows up, so that a cost or a revenue without more words is an outcome."""

    def within(self, span: Span, prefix: str) -> list[Cue]:
        """The cues of a kind that begin inside a span."""
        return [cue for cue in self.cues if span.start <= cue.start < span.end and cue.label.startswith(prefix)]


def read_measure(setting: Setting) -> Reading:
    """Decide measure and sign of one amount."""
    if setting.in_parenthesis and setting.previous is not None:
        return _parenthesised(setting, setting.previous)
    return (
        _compared_behind(setting)
        or _named_before(setting)
        or _continued(setting)
        or _named_behind(setting)
        or _flow_before(setting)
        or Reading("other", _sign(setting, setting.before), None, "low", "budget.bare")
    )


def _parenthesised(setting: Setting, previous: Reading) -> Reading:
    """ "ett underskott på 45 749 tkr (45 507 tkr)": the same measure a month or a year earlier, with the same sign."""
    comparison: Comparison = "previous_forecast" if previous.measure.startswith("forecast") else "previous_year"
    return Reading(previous.measure, previous.sign, comparison, "medium", "budget.in_parenthesis", inherits=True)


def _compared_behind(setting: Setting) -> Reading | None:
    """ "0,4 mnkr bättre än föregående prognos", "45 749 tkr i underskott": the words behind decide."""
    near = Span(start=setting.end, end=min(setting.end + NEAR_AFTER, setting.after.end))
    gap = setting.analysis.text[setting.end : near.end]
    for cue in setting.within(near, "comparative"):
        if not gap[: cue.start - setting.end].strip():
            # "kostnaderna är 400 tkr lägre": than what is not said
            sign = _sign(setting, Span(start=cue.start, end=cue.end)) or 1
            comparison = _comparison(setting, setting.after)
            measure: Measure = "deviation" if comparison == "budget" else "change"
            return Reading(_flavour(setting, measure), sign, comparison, "medium", "budget.compared_behind")
    for cue in setting.within(near, "than"):
        if setting.analysis.text[setting.end : cue.start].strip():
            continue  # "10 mnkr från högre än väntad försäljning"
        sign = _sign(setting, Span(start=cue.start, end=cue.end)) or 1
        comparison = _comparison(setting, Span(start=cue.start, end=setting.after.end))
        measure = "deviation" if comparison == "budget" else "change"
        return Reading(_flavour(setting, measure), sign, comparison, "high", "budget.compared_behind")
    for cue in setting.within(near, "measure.deviation"):
        if len(gap[: cue.start - setting.end].split()) <= 1:  # "i underskott"; not "… kronor. Underskottet"
            sign = _sign(setting, Span(start=cue.start, end=cue.end))
            return Reading(_flavour(setting, "deviation"), sign, "budget", "high", "budget.deviation_behind")
    return None


def _flow_before(setting: Setting) -> Reading | None:
    """ "en nettokostnad på 163 200 tkr" in a report: an outcome, unless the sentence says that it is expected."""
    if not setting.reports or not setting.within(setting.before, "flow."):
        return None
    return Reading("actual", 0, None, "low", "budget.flow_before")


def _changed_by(setting: Setting, measures: list[Cue]) -> Cue | None:
    """The verb right before "med" and the amount: "ramen ökar med 7 200 tkr", "underskottet har minskat med …"."""
    for cue in reversed(measures):
        between = setting.analysis.text[cue.end : setting.start].lower().split()
        links = setting.analysis.language.budget.change_links
        linked = 1 <= len(between) <= 4 and between[-1] in links
        if cue.label == "measure.change" and _is_verb(cue, setting) and linked:
            return cue
    return None


def _named_before(setting: Setting) -> Reading | None:
    measures = setting.within(setting.before, "measure.")
    if not measures:
        return None
    verb = _changed_by(setting, measures)
    if verb is not None:
        sign = _sign(setting, Span(start=verb.start, end=verb.end))
        comparison = _comparison(setting, setting.sentence)
        return Reading("change", sign, comparison, "high", "budget.changed_by")
    cue = _nearest(measures, setting)
    if setting.previous is not None and cue.label == "measure.grant" and _after_joiner(setting):
        return None  # "15 mnkr från statsbidrag samt 10 mnkr från …": a list goes on
    between = Span(start=cue.start, end=setting.start)
    comparison = _comparison(setting, between) or _comparison(setting, setting.after)
    measure = _measure_of(cue)
    if measure == "change" and comparison == "budget":
        measure = "deviation"
    elif measure in ("actual", "forecast") and _comparison(setting, between) == "budget":
        measure = "deviation"  # "ett negativt utfall mot budget om 31 248 tkr"
    elif setting.signed and measure in ("actual", "forecast") and _forecast_before(setting):
        measure = "forecast_deviation"  # "prognosen om -45,7 mnkr", "prognosen i delårsbokslutet, -39,7 mkr"
    elif cue.label == "measure.result" and _forecast_before(setting):
        measure = "forecast"
    signed_by_word = measure in ("deviation", "forecast_deviation", "change") or _says_result(setting, between)
    sign = (_exceeded(setting) or _sign(setting, setting.before)) if signed_by_word else 0
    if measure == "deviation" and comparison is None:
        comparison = "budget"
    elif measure in ("actual", "budget", "budget_to_date", "forecast", "grant", "investment"):
        comparison = None  # "ett utfall på 1539 tkr, ett överskott mot budget …": only the surplus is compared
    close = setting.start - cue.end <= 60
    return Reading(_flavour(setting, measure), sign, comparison, "high" if close else "medium", "budget.named_before")


def _after_joiner(setting: Setting) -> bool:
    before = setting.analysis.text[setting.before.start : setting.start].lower().split()
    return bool(before) and before[-1] in setting.analysis.language.layout.hyphen_keepers


def _exceeded(setting: Setting) -> int:
    """ "kostnaderna översteg budget" is worse, "intäkterna översteg budget" better; 0 where nothing is exceeded."""
    cues = setting.within(setting.before, "exceeds.")
    if not cues:
        return 0
    revenue = bool(setting.within(setting.before, "flow.revenue"))
    return 1 if (cues[-1].label == "exceeds.over") == revenue else -1


def _forecast_before(setting: Setting) -> bool:
    return bool(setting.within(setting.before, "measure.forecast"))


def _nearest(measures: list[Cue], setting: Setting) -> Cue:
    """The last noun before the amount; "beräknas", "ökar" and their like only where no noun stands."""
    nouns = [cue for cue in measures if not _is_verb(cue, setting)]
    last = (nouns or measures)[-1]
    rivals = [cue for cue in measures if cue.start == last.start and cue.end == last.end]
    order = ("measure.budget_to_date", "measure.forecast_deviation", "measure.deviation", "measure.budget")
    return min(rivals, key=lambda cue: order.index(cue.label) if cue.label in order else len(order))


def _is_verb(cue: Cue, setting: Setting) -> bool:
    word = setting.analysis.text[cue.start : cue.end].lower()
    return word in setting.analysis.language.budget.words.get(cue.label, ()) and cue.label in (
        "measure.forecast",
        "measure.change",
        "measure.actual",
    )


def _measure_of(cue: Cue) -> Measure:
    name = cue.label.removeprefix("measure.")
    measures: dict[str, Measure] = {
        "budget": "budget", "budget_to_date": "budget_to_date", "actual": "actual", "forecast": "forecast",
        "deviation": "deviation", "forecast_deviation": "forecast_deviation", "change": "change",
        "result": "actual", "investment": "investment", "grant": "grant",
    }  # fmt: skip
    return measures.get(name, "other")


def clause_behind(setting: Setting) -> Span:
    """From the amount to the next comma: what is said there is said of this amount."""
    behind = setting.analysis.text[setting.after.start : setting.after.end]
    return Span(start=setting.after.start, end=setting.after.start + len(behind.split(",")[0]))


def _flavour(setting: Setting, measure: Measure) -> Measure:
    """A deviation that its clause calls a forecast is a forecast deviation.

    "ett överskott med 3 tkr, men ett underskott om 1,2 mnkr väntas": only the second is expected.
    """
    if measure != "deviation":
        return measure
    clause = clause_behind(setting)
    ahead = Span(start=setting.sentence.start, end=setting.start)
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
    """ "78,9 mnkr varav 40 mnkr …", "15 mnkr från … samt 10 mnkr från …": as the amount before in the sentence."""
    previous = setting.previous
    if previous is None or previous.rule == "budget.bare":
        return None
    part = setting.within(setting.before, "part")
    sign = previous.sign if not part or not setting.signed else 0
    return Reading(previous.measure, sign, previous.comparison, "medium", "budget.continued", inherits=True)


def _named_behind(setting: Setting) -> Reading | None:
    """ "Under året har 5,4 mnkr av budgeten på 10,5 mnkr nyttjats": the verb behind, not the noun of another amount."""
    for cue in setting.within(Span(start=setting.end, end=setting.sentence.end), "measure.actual"):
        del cue
        return Reading("actual", 0, None, "medium", "budget.named_behind")
    return None


def _comparison(setting: Setting, span: Span) -> Comparison | None:
    for cue in setting.within(span, "comparison."):
        match cue.label:
            case "comparison.budget":
                return "budget"
            case "comparison.previous_year":
                return "previous_year"
            case _:
                return "previous_forecast"
    return None


def _says_result(setting: Setting, span: Span) -> bool:
    return bool(setting.within(setting.before, "flow.result")) and bool(setting.within(setting.before, "sign."))


def _sign(setting: Setting, span: Span) -> int:
    signs = setting.within(span, "sign.")
    if not signs:
        return 0
    return -1 if signs[-1].label == "sign.minus" else 1


LABEL_END = re.compile(r"[\s).]*$")
"""What may follow the amount on a label line: "Förskola + 6 239 tkr"."""
