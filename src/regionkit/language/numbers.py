"""How numbers are written in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How numbers are written in words."""
