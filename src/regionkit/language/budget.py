"""What tells a budget from an outcome, a cost from a revenue, a total from its parts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BudgetWords:
    """What tells a budget from an outcome, a cost from a revenue, a total from its parts."""
