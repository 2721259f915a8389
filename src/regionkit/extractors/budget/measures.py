"""What an amount in running text measures, and with what sign: read from the words around it.

The words right behind the amount decide ("bättre än budget", "i underskott"), then the nearest word before it
("ett utfall på", "ett underskott med"), then the amount before it in the same sentence ("varav", a list, brackets).
"""

from __future__ import annotations

import re

from regionkit.analysis import Cue
from regionkit.document import Span
from regionkit.extractors.budget.apart import has_own_noun, is_budgeted, is_of_another, is_result_line
from regionkit.extractors.budget.behind import (
    against_target,
    compared_behind,
    given_behind,
    named_behind,
    sign_behind,
    spent,
)
from regionkit.extractors.budget.changed import by_so_much, changed_by, compared_before
from regionkit.extractors.budget.expected import as_may_be, flavour, forecast_before, foreseen, is_expected, may_be
from regionkit.extractors.budget.levels import budget_behind_comparison, change_of, compared_level, level_reached
from regionkit.extractors.budget.setting import (
    DEVIATIONS,
    MOVED,
    NEAR_AFTER,
    Reading,
    Setting,
    clause_behind,
    comparison_in,
    is_verb,
    measure_of,
    outside_brackets,
    sign_in,
    sign_of_quality,
)  # fmt: skip
from regionkit.mentions import Measure

NEVER_COMPARED = ("actual", "budget", "budget_to_date", "forecast", "grant", "investment")
YEARLY = ("annual_report", "interim_report")
"""Reports that give the year before in brackets."""


def read_measure(setting: Setting) -> Reading:
    """Decide measure and sign of one amount."""
    if setting.in_parenthesis and setting.previous is not None:
        return _parenthesised(setting, setting.previous)
    return (
        against_target(setting)
        or compared_behind(setting)
        or given_behind(setting)
        or budget_behind_comparison(setting)
        or level_reached(setting)
        or compared_level(setting)
        or _named_before(setting)
        or _continued(setting)
        or named_behind(setting)
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


def _listed(setting: Setting) -> Reading | None:
    """ "Kulturnämnden +1,2 mnkr, Socialnämnden -3,4 mnkr": names with signed amounts in one sentence are deviations."""
    if not setting.signed or not setting.in_signed_list:
        return None
    said = comparison_in(setting, setting.around)
    comparison = said if said == "budget" else None
    return Reading(flavour(setting, "deviation"), 0, comparison, "medium", "budget.signed_list")


def _flow_before(setting: Setting) -> Reading | None:
    """ "en nettokostnad på 163 200 tkr" in a report: an outcome, unless the sentence says that it is expected.

    "Nettokostnaden var 12 mnkr" is one in any document.
    """
    if setting.last_word in setting.budget_words.past_copulas and setting.within(setting.before, "flow."):
        return Reading("actual", 0, None, "medium", "budget.flow_before")
    if not setting.reports or not setting.within(setting.before, "flow."):
        return None
    return Reading("actual", 0, None, "low", "budget.flow_before")


def _named_before(setting: Setting) -> Reading | None:
    measures = [cue for cue in setting.within(setting.before, "measure.") if not _is_whole(setting, cue)]
    measures = _behind_purpose(setting, measures)
    if setting.last_word in setting.budget_words.auxiliaries and _participle_behind(setting):
        return None  # "av årets budget har 29,6 mnkr använts"
    if not measures:
        return compared_before(setting)
    verb = changed_by(setting, measures)
    if verb is not None:
        return by_so_much(setting, verb)
    cue = _nearest(measures, setting)
    of_list = cue.label == "measure.grant" or is_verb(cue, setting)
    if setting.previous is not None and of_list and _after_joiner(setting):
        return None  # "15 mnkr från statsbidrag samt 10 mnkr från …", "från ökade avgifter samt …": a list goes on
    if cue.label == "measure.budget" and _exceeded(setting) and setting.last_word in setting.budget_words.change_links:
        # "nämnderna överskred totalt sina budgetar med 6,9 mkr"
        measure = flavour(setting, "deviation")
        return Reading(measure, _exceeded(setting), "budget", "high", "budget.named_before")
    if is_of_another(setting, cue):
        return Reading("other", 0, None, "low", "budget.bare")
    if is_budgeted(setting, measures, cue):
        return Reading("budget", sign_of_quality(setting, setting.before), None, "high", "budget.named_before")
    return change_of(setting, measures, cue) or _as_named(setting, measures, cue)


def _behind_purpose(setting: Setting, measures: list[Cue]) -> list[Cue]:
    """ "För att klara budgeten har styrelsen beslutat om ett program på 200 mnkr": what it is for measures nothing."""
    words = setting.budget_words
    first = setting.words(setting.before.start, setting.start)[:2]
    if not measures or len(first) < 2 or first[0] not in words.topic_openers or first[1] not in words.clause_leads:
        return measures
    opening = setting.words(setting.before.start, measures[0].start)
    if not words.subject_ends.isdisjoint(opening):
        return measures
    return [c for c in measures if not words.subject_ends.isdisjoint(setting.words(setting.before.start, c.start))]


def _participle_behind(setting: Setting) -> bool:
    """ "har 29,6 mnkr använts", "har 29,6 mnkr (44) använts"; not "har 29,6 mnkr i budget, varav 3 mnkr använts"."""
    behind = setting.analysis.text[setting.end : setting.around.end].partition(",")[0]
    return spent(setting, Span(start=setting.end, end=setting.end + len(behind)))


def _is_whole(setting: Setting, cue: Cue) -> bool:
    """ "65 procent av årsbudgeten, 208 mnkr, har förbrukats": the budget is what the share is of."""
    words = setting.words(max(setting.before.start, cue.start - NEAR_AFTER), cue.start)[-2:]
    percent = setting.analysis.language.numbers.percent
    return len(words) == 2 and words[0].lstrip("0123456789,.") in percent and words[1] in setting.budget_words.of_words


def _goes_on(setting: Setting, between: Span) -> bool:
    """ "Utfallet är bättre än budget och uppgår till 72 mnkr": behind the comparison the amount itself is told."""
    last = setting.within(between, "comparison.budget")[-1]
    words = setting.words(last.end, setting.start)
    joined = words[0] in setting.analysis.language.layout.hyphen_keepers if words else False
    return joined and not setting.budget_words.amount_verbs.isdisjoint(words)


def _own_after(setting: Setting) -> Span:
    """The words behind, up to where they are held against another: "+27 mnkr, vilket är bättre än förra året"."""
    held = [cue for kind in ("than", "comparative") for cue in setting.within(setting.after, kind)]
    return Span(start=setting.after.start, end=min((cue.start for cue in held), default=setting.after.end))


def _held_behind(setting: Setting, measure: Measure) -> Span:
    """The words behind that may say what an amount is measured from; a surplus only up to a comma: "ett överskott på
    3 mnkr, i nivå med föregående prognos" is one against the budget all the same."""
    own, clause = outside_brackets(setting.analysis, _own_after(setting)), clause_behind(setting)
    return Span(start=own.start, end=min(own.end, clause.end)) if measure in DEVIATIONS else own


def _as_named(setting: Setting, measures: list[Cue], cue: Cue) -> Reading:
    """The reading of an amount whose measure a word before it names."""
    between = Span(start=cue.start, end=setting.start)
    compared = comparison_in(setting, between)
    if compared == "budget" and _goes_on(setting, between):
        compared = None
    measure = measure_of(cue)
    comparison = compared or comparison_in(setting, _held_behind(setting, measure))
    line = is_result_line(setting, measures, cue)
    if line:
        measure, comparison = "forecast" if foreseen(setting) else "actual", None
    elif measure == "change" and comparison == "budget":
        measure = "deviation"
    elif measure in ("actual", "forecast") and compared == "budget":
        measure = "deviation"  # "ett negativt utfall mot budget om 31 248 tkr"
    elif setting.signed and measure in ("actual", "forecast") and forecast_before(setting):
        # "prognosen om -45,7 mnkr" is a deviation; "resultatet prognostiseras till -45,7 mnkr" is the result itself,
        # but for "ett resultat på +/- 0 mnkr"
        named = any(one.label == "measure.result" for one in measures) and not setting.either_way
        measure = "forecast" if named else "forecast_deviation"
    elif (cue.label == "measure.result" and foreseen(setting)) or is_expected(setting, measures, cue):
        measure = "forecast"
    sign = 0
    if line:
        sign = sign_of_quality(setting, setting.before)
    elif measure in DEVIATIONS:
        sign = _exceeded(setting) or sign_of_quality(setting, setting.before) or sign_behind(setting)
    elif measure == "change" or _says_result(setting):
        sign = sign_in(setting, setting.before)
    if (measure == "deviation" or cue.label == "measure.forecast_deviation") and comparison is None:
        comparison = "budget"
    elif measure in NEVER_COMPARED:
        comparison = None  # "ett utfall på 1539 tkr, ett överskott mot budget …": only the surplus is compared
    close = setting.start - cue.end <= 60
    reading = Reading(
        flavour(setting, measure), sign, comparison, "high" if close else "medium", "budget.named_before"
    )  # fmt: skip
    return as_may_be(reading) if may_be(setting, cue) else reading


def _after_joiner(setting: Setting) -> bool:
    return setting.last_word in setting.analysis.language.layout.hyphen_keepers


def _exceeded(setting: Setting) -> int:
    """ "kostnaderna översteg budget" is worse, "intäkterna översteg budget" better; 0 where nothing is exceeded."""
    cues = setting.within(setting.before, "exceeds.")
    if not cues:
        return 0
    revenue = bool(setting.within(setting.before, "flow.revenue"))
    return 1 if (cues[-1].label == "exceeds.over") == revenue else -1


def _nearest(measures: list[Cue], setting: Setting) -> Cue:
    """The last noun before the amount; "beräknas", "ökar" and their like only where no noun stands."""
    nouns = [cue for cue in measures if not is_verb(cue, setting)]
    last = (nouns or measures)[-1]
    rivals = [cue for cue in measures if cue.start == last.start and cue.end == last.end]
    order = ("measure.budget_to_date", "measure.forecast_deviation", "measure.deviation", "measure.budget")
    return min(rivals, key=lambda cue: order.index(cue.label) if cue.label in order else len(order))


def _continued(setting: Setting) -> Reading | None:
    """ "78,9 mnkr varav 40 mnkr …", "15 mnkr från … samt 10 mnkr från …": as the amount before in the sentence.

    It may have a verb of its own ("en budget på 64 650 tkr varav 49 660 tkr har upparbetats"), and a fee is nothing of
    what stands before it ("bidraget är 830 tkr och avgiften 22 tkr").
    """
    previous = setting.previous
    if previous is None or previous.rule == "budget.bare" or setting.within(setting.before, "fee"):
        return None
    part = setting.within(setting.before, "part")
    if not part and has_own_noun(setting):
        return None
    words = setting.words(setting.before.start, setting.start)
    if not setting.budget_words.relative_subjects.isdisjoint(words[:2]):
        return None  # "resultatet är 3 mnkr, vilket är 30 mnkr från målet"
    if words and words[0] in setting.budget_words.of_words and setting.budget_words.relative_wholes.issuperset(words):
        return Reading("other", 0, None, "low", "budget.whole_of")  # "100 mnkr av de 2 miljarder som utlovats"
    if spent(setting, clause_behind(setting)):
        return Reading("actual", 0, None, "medium", "budget.named_behind")
    if previous.rule == MOVED and setting.last_word in setting.budget_words.level_links:
        return Reading(previous.measure, 1, None, "medium", "budget.continued", inherits=True)
    sign = previous.sign if not part or not setting.signed else 0
    return Reading(
        previous.measure, sign, previous.comparison, "medium", "budget.continued", inherits=True,
        more_or_less=previous.more_or_less,
    )  # fmt: skip


def _says_result(setting: Setting) -> bool:
    return bool(setting.within(setting.before, "flow.result")) and bool(setting.within(setting.before, "sign."))


LABEL_END = re.compile(r"[\s).]*$")
"""What may follow the amount on a label line: "Förskola + 6 239 tkr"."""
