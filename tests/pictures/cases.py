"""All tables that are pasted as pictures."""

from __future__ import annotations

from pictures.case import Case
from pictures.clear_cases import CLEAR
from pictures.hard_cases import HARD

__all__ = ["CASES", "Case"]

CASES = (*CLEAR, *HARD)
