"""Sentences that announce goals, and those that only speak of some."""

from __future__ import annotations

import re
from functools import lru_cache

from regionkit.extractors.wording import any_of, matcher
from regionkit.language.goals import GoalWords


def announced_label(sentence: str, words: GoalWords) -> str | None:
    """The word for goals in a sentence that announces some, or ``None`` where it announces something else."""
    if matcher(words.lists.refusing).search(sentence) or not matcher(words.lists.announcing).search(sentence):
        return None
    found = list(_level_pattern(words).finditer(sentence))
    if not found or found[-1].group().casefold() in words.headings.not_levels:
        return None
    pointing = matcher(words.lists.pointing).search(sentence)
    if pointing and pointing.end() < found[-1].start() and found[-1].group().casefold() in words.lists.definite:
        return None  # "Följande dokument styr målen:"
    return found[-1].group()


@lru_cache(maxsize=8)
def _level_pattern(words: GoalWords) -> re.Pattern[str]:
    endings, plurals = any_of(words.headings.level_endings), any_of(words.lists.goal_plurals)
    return re.compile(rf"(?<!\w)(?:[^\W\d_]*{endings}|{plurals})(?!\w)", re.IGNORECASE)


def speaks_of_goals(text: str, words: GoalWords) -> bool:
    """Whether a text names goals: "samtliga delmål ska vara uppnådda", "målet"."""
    return _level_pattern(words).search(text) is not None
