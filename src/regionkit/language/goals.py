"""How goals are announced, and the words for how they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GoalWords:
    """How goals are announced, and the words for how they stand."""
