"""What the sentence around an amount says beside its measure: flow, ledger, stage, and what it does to the result."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.budget.setting import DEVIATIONS, NEAR_AFTER, Reading, SentenceCues, Setting
from regionkit.extractors.budget.subjects import heading_above
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
    before = [cue for cue in setting.within(setting.ahead, "flow.") if cue.end <= setting.start]
    if before:
        return FLOWS[before[-1].label]
    return "result" if reading.measure in DEVIATIONS and not reading.more_or_less else "unknown"


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
