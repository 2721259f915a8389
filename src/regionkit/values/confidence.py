"""How sure a rule is of what it read."""

from __future__ import annotations

from typing import Literal

Confidence = Literal["high", "medium", "low"]

_ORDER: tuple[Confidence, ...] = ("low", "medium", "high")


def weakest(*confidences: Confidence) -> Confidence:
    """A reading is as sure as its weakest step.

    >>> weakest("high", "low", "medium")
    'low'
    """
    return min(confidences, key=_ORDER.index)
