"""Numbers that can be read in two ways: "2.644 tkr" is 2 644 or 2,644, "Åtgärd 3 500 tkr" 3 500 or 500."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from regionkit.analysis import Analysis
from regionkit.extractors.budget.glued_notes import Glued
from regionkit.mentions import BudgetFigure, Finding
from regionkit.values.amounts.find import FoundAmount


def two_readings(
    analysis: Analysis, figures: Sequence[BudgetFigure], amounts: Sequence[FoundAmount], glued: Sequence[Glued]
) -> Iterator[Finding]:
    """M24 for each figure whose number has another reading; the figure has the first one.

    A spaced dash that may be a minus or a stroke ("Museum - 3 tkr") is no other number, and lowers the confidence only.
    """
    read = {one.start: one for one in reversed(amounts)}
    written = {one.amount.start: one.written for one in glued}
    for figure in figures:
        amount = read.get(figure.span.start)
        if amount is None or len({abs(value) for value in amount.candidates}) < 2:
            continue
        yield told_twice(analysis, figure, written.get(amount.start, figure.text), amount.candidates)


def told_twice(analysis: Analysis, figure: BudgetFigure, written: str, candidates: Sequence[Decimal]) -> Finding:
    """M24 for one figure, with how it is written and both readings of it."""
    first, second = (_shown(analysis, value) for value in candidates[:2])
    values = {"written": " ".join(written.split()), "first": first, "second": second, "unit": figure.amount.unit}
    return Finding(
        code="M24",
        name="two_readings",
        severity="warning" if figure.confidence == "low" else "info",
        message_sv=analysis.language.messages["M24"].format(**values),
        message_en="“{written}” may be {first} or {second} {unit}; it was read as {first}.".format(**values),
        mentions=(figure.id,),
        actual=figure.amount.sek,
    )


def _shown(analysis: Analysis, value: Decimal) -> str:
    numbers = analysis.language.numbers
    return f"{value:,f}".replace(",", "\u00a0").replace(".", numbers.decimal_mark).replace("-", "\u2212")
