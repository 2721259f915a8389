"""Budgets that are said to be as before, without a number: "oförändrad budget för 2025"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regionkit.analysis import Analysis, Found
from regionkit.document import Block, Span
from regionkit.extractors.budget.attributes import ledger_beside, stage_of
from regionkit.extractors.budget.cues import cues_in
from regionkit.extractors.budget.periods import Covered, covered_by_date
from regionkit.extractors.budget.setting import SentenceCues
from regionkit.extractors.budget.subjects import sentence_subject
from regionkit.mentions import BudgetFigure
from regionkit.values.amounts.amount import Amount
from regionkit.values.amounts.find import FoundAmount

UNCHANGED = "unchanged"
"""The label of what says that a budget stays as it is."""


def unchanged_budgets(
    analysis: Analysis, found: Found, block: Block, amounts: Sequence[FoundAmount]
) -> Iterator[BudgetFigure]:
    """A figure without a value for each budget that is said to be unchanged.

    Refused where its sentence names an amount ("oförändrad budget, 2 644 tkr"): that is the budget then.
    """
    for cue in analysis.cues_in(block.span, UNCHANGED):
        sentence = analysis.sentence_at(cue.start)
        if any(sentence.start <= amount.start < sentence.end for amount in amounts):
            continue
        cues = SentenceCues(cues_in(analysis, sentence))
        covered = _covered(found, sentence, cue.end)
        yield analysis.mention(
            BudgetFigure, cue.start, cue.end,
            rule="budget.unchanged",
            confidence="medium",
            inferred=("period",) if covered.inferred and covered.period else (),
            amount=Amount(),
            measure="budget",
            flow="unknown",
            ledger=ledger_beside(analysis, sentence, cues),
            basis=covered.basis,
            subject=sentence_subject(analysis, sentence, cue.start, found.metadata),
            period=covered.period,
            stage=stage_of(cues),
        )  # fmt: skip


def with_budgets_in_force(figures: list[BudgetFigure]) -> list[BudgetFigure]:
    """The figures, in which a budget that is proposed to stay as it is makes that of the year before an adopted one.

    "… föreslår oförändrad budget för 2025. För 2024 är budgeten 2 644 tkr."
    """
    years = {
        figure.period.earliest.year - 1
        for figure in figures
        if figure.rule == "budget.unchanged" and figure.stage == "proposed" and figure.period and figure.period.earliest
    }
    return [_in_force(figure) if years and _is_of(figure, years) else figure for figure in figures]


def _is_of(figure: BudgetFigure, years: set[int]) -> bool:
    period, plain = figure.period, figure.measure == "budget" and figure.stage == "unknown"
    return plain and period is not None and period.precision == "year" and int(period.edtf[:4]) in years


def _in_force(figure: BudgetFigure) -> BudgetFigure:
    return figure.model_copy(update={"stage": "adopted", "inferred": (*figure.inferred, "stage")})


def _covered(found: Found, sentence: Span, end: int) -> Covered:
    """The first time named behind it in its sentence, else the last one before it."""
    behind = found.dates_in(Span(start=end, end=max(end, sentence.end)))
    before = found.dates_in(Span(start=sentence.start, end=max(end, sentence.start)))
    for date in (*behind, *reversed(before)):
        covered = covered_by_date("budget", date)
        if covered is not None:
            return covered
    return Covered(None, "full_year", False)
