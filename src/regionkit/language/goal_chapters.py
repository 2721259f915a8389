"""How a chapter that presents or follows up goals is headed, and its goals below it."""

from __future__ import annotations

from dataclasses import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class GoalChapterWords:
    """Words of headings over goals that are headings themselves.  All in lower case."""

    nouns: Phrases
    """Words that make a heading one over goals, beside those with an ending for a level: "måluppföljning"."""
    fillers: frozenset[str]
    """What may stand beside them in such a heading, and nothing else may: "nämndens", "uppföljning", "och"."""
    owners: Phrases
    """Endings of words for whose goals they are: "nämnden"."""
    judging: Phrases
    """Labels of a line below a goal's heading that says how the goal stands: "måluppfyllelse"."""
    judged: frozenset[str]
    """Those that are only used of goals, so that no chapter is needed."""
    statives: frozenset[str]
    """Words that make a heading a statement of what shall be so: "ska", "är"; and those that goals begin with."""
    not_goals: frozenset[str]
    """Headings inside such a chapter that are no goals: "inledning"."""
    not_goal_words: frozenset[str]
    """Single words that make a heading there none: "indikatorer"."""
    upper: Phrases
    """What a level's name has where its goals stand over those of a committee: "fullmäktiges", "övergripande"."""
    lower: Phrases
    """What the name of a level has whose goals stand under such: "nämndmål", "resultatmål"."""
