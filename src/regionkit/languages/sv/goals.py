"""Swedish goals."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.goals import GoalWords

GOALS = GoalWords()

CUES: Mapping[str, tuple[str, ...]] = {}
