"""Headings, of lists, chapters and columns, that say that somebody gave assignments: "Uppdrag från fullmäktige"."""

from __future__ import annotations

import re
from functools import lru_cache

from regionkit.extractors.wording import any_of
from regionkit.language.goals import GoalAssignmentWords

YEAR = r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?"


def given_noun(title: str, words: GoalAssignmentWords) -> str | None:
    """The word for assignments in a heading that says whose they are; ``None`` for "Nämndens uppdrag", "Uppdrag"."""
    named = _heading_pattern(words).search(title)
    return next(value for value in named.groups() if value) if named else None


@lru_cache(maxsize=8)
def _heading_pattern(words: GoalAssignmentWords) -> re.Pattern[str]:
    noun, party = any_of(words.nouns), rf"[^\W\d_]*{any_of(words.parties)}"
    return re.compile(
        rf"(?<!\w)(?:({any_of(words.given_nouns)})(?!\w)"
        rf"|{any_of(words.qualifiers)}\s+(?:[^\W\d_]+\s+)?({noun})(?:\s+(?:{any_of(words.year_links)}\s+)?{YEAR})?$"
        rf"|({noun})\s+(?:{YEAR}\s+)?{any_of(words.directions)}\s+(?:[\w-]+\s+){{0,4}}?{party}(?!\w))"
        rf"|({noun})\s+{any_of(words.plan_links)}\s+(?:[\w-]+\s+){{0,2}}?[^\W\d_]*{any_of(words.plans)}(?!\w)"
        rf"|^({noun})\s+(?:{any_of(words.year_links)}\s+)?{YEAR}$",
        re.IGNORECASE,
    )
