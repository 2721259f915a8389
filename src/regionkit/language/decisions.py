"""How decisions and references are written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DecisionWords:
    """How decisions and references are written."""
