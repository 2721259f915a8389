"""An amount of money where it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from regionkit.values.amounts.amount import Amount, Comparator
from regionkit.values.confidence import Confidence, weakest


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """An amount at ``text[start:end]``, with its hedges, sign, unit and rate inside the span.

    ``candidates`` holds every reading of the number in its unit, the chosen one first, where there is more than one.
    ``signed`` says that a sign was written.  ``per`` names what a rate is counted in; a rate is no budget.
    """

    start: int
    end: int
    amount: Amount
    rule: str
    confidence: Confidence
    candidates: tuple[Decimal, ...] = ()
    signed: bool = False
    per: str | None = None


def bounded(found: FoundAmount, comparator: Comparator) -> FoundAmount:
    """The amount as a bound, where the word that says so stands before another amount: medium confidence at most."""
    sek = found.amount.sek
    bound = found.amount.model_copy(
        update={
            "comparator": comparator,
            "sek": None,
            "sek_minimum": sek if comparator in ("ge", "gt") else None,
            "sek_maximum": sek if comparator in ("le", "lt") else None,
        }
    )
    return replace(found, amount=bound, confidence=weakest(found.confidence, "medium"))
