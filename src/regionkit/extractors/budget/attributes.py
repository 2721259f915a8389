"""What the sentence around an amount says beside its measure: flow, ledger, stage, and what it does to the result."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from regionkit.analysis import Analysis, Cue
from regionkit.document import Span
from regionkit.extractors.budget.headings import heading_above
from regionkit.extractors.budget.setting import DEVIATIONS, NEAR_AFTER, Reading, SentenceCues, Setting
from regionkit.mentions import Flow, Ledger, Stage
from regionkit.values.amounts.amount import Amount

FLOWS: Mapping[str, Flow] = {
    "flow.net_cost": "net_cost", "flow.cost": "cost", "flow.revenue": "revenue", "flow.result": "result",
}  # fmt: skip
GAINS: Mapping[Flow, int] = {"revenue": 1, "result": 1, "cost": -1, "net_cost": -1}
"""Whether more of it is better for the result."""
NO_RESULT = ("measure.budget", "measure.allotted", "measure.deviation")
"""What changes without a change of the result, or with one of another sign: a frame, a deficit that shrinks."""
STAGES: Mapping[str, Stage] = {
    "stage.proposed": "proposed", "stage.adopted": "adopted", "stage.revised": "revised",
}  # fmt: skip


def effect_of(setting: Setting, reading: Reading, flow: Flow, amount: Amount) -> Decimal | None:
    """Kronor that the result is better (+) or worse (-).

    Deviations say it, unless only that something is more or less ("högre än budget"): then it hangs on what it is, and
    where that is not said, nothing is.  So it is with a deviation whose direction nothing tells ("en avvikelse på 3
    mnkr"), and with changes that no word calls good or bad: more costs are worse, more revenues better.  A frame that
    is changed ("en ökning av kommunbidraget") changes no result.
    """
    sek = amount.sek
    if sek is None:
        return None
    if reading.measure in DEVIATIONS:
        if reading.more_or_less:
            return sek * GAINS[flow] if flow in GAINS else None
        return None if reading.sign == 0 and not setting.signed and sek else sek
    if reading.measure != "change":
        return None
    span = Span(start=setting.before.start, end=min(setting.after.end, setting.end + NEAR_AFTER))
    effects = setting.within(span, "effect.")
    if not effects:
        other = any(setting.within(setting.before, label) for label in NO_RESULT)
        return sek * GAINS[flow] if flow in GAINS and not other else None
    return abs(sek) if effects[-1].label == "effect.better" else -abs(sek)


def flow_of(setting: Setting, reading: Reading) -> Flow:
    """The last flow named before an amount; a deviation that names none is of the result, unless "more" is all."""
    behind = _flow_behind(setting, reading)
    if behind is not None:
        return behind
    ahead = setting.ahead if setting.previous else setting.before  # not that of another clause
    before = [cue for cue in setting.within(ahead, "flow.") if cue.end <= setting.start]
    before = [cue for cue in before if not _set_apart(setting, cue)]
    if reading.rule == "budget.bare":
        before = [cue for cue in before if cue.label != "flow.result"]  # nothing says that it is a result
    if before:
        return FLOWS[before[-1].label]
    return "result" if reading.measure in DEVIATIONS and not reading.more_or_less else "unknown"


def _flow_behind(setting: Setting, reading: Reading) -> Flow | None:
    """ "14,5 mnkr mer kostnader än budgeterat", "17 mnkr i kostnader": what the words right behind name."""
    for cue in setting.within(Span(start=setting.end, end=min(setting.end + NEAR_AFTER, setting.after.end)), "flow."):
        words = setting.words(setting.end, cue.start)
        more = reading.more_or_less and len(words) == 1 and bool(
            setting.within(Span(start=setting.end, end=cue.start), "comparative")
        )  # fmt: skip
        near = Span(start=cue.start, end=cue.end)
        measured = setting.within(near, "measure.budget") or setting.within(near, "measure.grant")  # "i kommunbidrag"
        of_it = 1 <= len(words) <= 2 and words[0] in setting.budget_words.of_words and not measured
        if (more or of_it) and cue.label in ("flow.cost", "flow.revenue", "flow.net_cost"):
            return FLOWS[cue.label]
        break
    return None


def _set_apart(setting: Setting, cue: Cue) -> bool:
    """ "de gemensamma posterna inklusive avskrivningar": what is named beside says nothing of the amount."""
    said = setting.words(max(setting.sentence.start, cue.start - NEAR_AFTER), cue.start)[-1:]
    return not setting.budget_words.beside_words.isdisjoint(said)


def ledger_beside(analysis: Analysis, sentence: Span, cues: SentenceCues) -> Ledger:
    """The ledger that the sentence names, or the heading above it."""
    if "ledger.investment" in cues.labels:
        return "investment"
    if "ledger.operating" in cues.labels:
        return "operating"
    heading = heading_above(analysis, sentence.start)
    if heading and any(
        heading.lower().endswith(ending) or heading.lower().startswith(ending)
        for ending in analysis.language.budget.endings["ledger.investment"]
    ):
        return "investment"
    return "unknown"


def stage_of(cues: SentenceCues) -> Stage:
    """Whether the sentence speaks of a proposal, of what was decided or of what was changed since."""
    return next((STAGES[label] for label in cues.labels if label in STAGES), "unknown")
