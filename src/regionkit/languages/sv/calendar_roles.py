"""Swedish words that say what a date is for."""

from __future__ import annotations

from collections.abc import Mapping

ROLE_CUES: Mapping[str, tuple[str, ...]] = {}
