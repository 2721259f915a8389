"""Swedish decisions."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.decisions import DecisionWords

DECISIONS = DecisionWords()

CUES: Mapping[str, tuple[str, ...]] = {}
