"""Swedish numbers."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.numbers import NumberWords

NUMBERS = NumberWords()

CUES: Mapping[str, tuple[str, ...]] = {}
