"""Swedish budget."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.budget import BudgetWords

BUDGET = BudgetWords()

CUES: Mapping[str, tuple[str, ...]] = {}
