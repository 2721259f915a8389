"""The words that a table of goals is told by: "Nämndmål | Bedömning", "Uppdrag | Ansvarig | Senast | Status"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from regionkit.language.goals import GoalWords

WORD = re.compile(r"[^\W\d_]+")
LONGEST = 60  # letters of a head
MOST = 4  # words of a head that names goals: "Nämndens mål", "Strategiska mål 2026"


@dataclass(frozen=True, slots=True)
class HeadWords:
    """Heads of columns of goals or assignments, and of what is said of each."""

    what: frozenset[str]
    endings: tuple[str, ...]
    other: frozenset[str]
    """Words with such an ending that name no goals."""
    how: frozenset[str]
    labels: frozenset[str]
    """What stands alone on the line above what is said of a goal: "Kommentar:"."""

    def label(self, text: str) -> bool:
        """Whether a line is such a label."""
        return text.endswith(":") and text[:-1].strip().casefold() in self.labels

    def tell(self, heads: Sequence[str]) -> bool:
        """Whether the first or second of some heads names goals, and another what is said of them.

        A head may go on with a year or a mark of a note: "Utfall 2025", "Status¹".
        """
        plain = [" ".join(WORD.findall(head[:LONGEST].casefold())) for head in heads]
        return any(map(self._names, plain[:2])) and any(head in self.how for head in plain)

    def _names(self, head: str) -> bool:
        words = head.split()
        ending = any(word.endswith(self.endings) and word not in self.other for word in words)
        return head in self.what or (ending and len(words) <= MOST)


def head_words(goals: GoalWords) -> HeadWords:
    """Those of a language."""
    tables = goals.tables
    how = (
        tables.status_heads, tables.outlook_heads, tables.comment_heads, tables.indicator_heads, tables.target_heads,
        tables.outcome_heads, tables.owner_heads, tables.deadline_heads,
    )  # fmt: skip
    return HeadWords(
        frozenset((*tables.goal_heads, *tables.assignment_heads)),
        tuple(goals.headings.level_endings),
        goals.headings.not_levels,
        frozenset(head for heads in how for head in heads),
        goals.headings.follow_up_titles,
    )
