"""Words and forms of amounts of money: units, hedges, comparators, sign words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """Words and forms of amounts of money: units, hedges, comparators, sign words."""
