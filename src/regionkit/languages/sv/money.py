"""Swedish money."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.money import MoneyWords

MONEY = MoneyWords()

CUES: Mapping[str, tuple[str, ...]] = {}
