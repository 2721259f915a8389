"""Where a goal stands in a document: its heading, and what belongs to it.  Made by goal_headings, goal_tables …"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from regionkit.document import Colour, Span
from regionkit.mentions import Confidence

GROUP_RULE = "goals.group_row"
"""Of a goal that stands alone in a row over those of its activities or measures."""
SUB_GOAL_BREAK = re.compile(r"\s+/\s*(?=[^\W\d])|(?<=\w)\s*/\s+(?=[^\W\d])")
"""The slash between parallel wordings: "… utveckling /Kommunerna samverkar …"; not "och/eller", not "2023/24"."""


@dataclass(frozen=True, slots=True)
class Degree:
    """How much of the work is done, from 0 to 1, and the cell that says so."""

    share: float
    cell: Span


@dataclass(frozen=True, slots=True)
class GoalPlace:
    """A goal's heading, or its row in a table, before its status and origin are known.  Spans are of Document.text."""

    span: Span
    """The heading as it stands, number and marker included."""
    title: Span
    """Its wording alone."""
    rule: str
    number: str | None = None
    sub_titles: tuple[Span, ...] = ()
    kind: Literal["goal", "assignment"] = "goal"
    level_label: str | None = None
    owner: str | None = None
    parent: Span | None = None
    """The heading of the goal above it."""
    colour: Colour | None = None
    stated: tuple[Span, ...] = ()
    """Cells that state its status outright."""
    answered: tuple[tuple[Span, str], ...] = ()
    """Cells that answer with one word whether it is attained, and the status that this is."""
    expected: tuple[Span, ...] = ()
    """Cells that state its forecast outright."""
    follow_up: tuple[Span, ...] = ()
    degree: Degree | None = None
    """How much of its work is done, by a bar or a percentage in its row."""
    lit: Span | None = None
    """The cell of its row in which the light of its colour stands."""
    lit_ahead: bool = False
    """Whether that cell is for the forecast."""
    due: tuple[Span, ...] = ()
    """Cells of its row that say when it is to be done."""
    lead: Span | None = None
    """Words before its wording that only say when: "senast den 1 mars 2026", "under 2025"."""
    headed: Span | None = None
    """The heading over its list, whose year holds for it: "Särskilda uppdrag 2025"."""
    spoken: tuple[int, ...] = ()
    """Where sentences name a goal that the document does not define, and state how it stands."""
    confidence: Confidence = "high"
    inferred: tuple[str, ...] = ()
    """Fields of the Goal that rest on another goal's heading."""

    @property
    def id(self) -> str:
        """The id that the Goal will have."""
        return f"goal-{self.span.start}-{self.span.end}"


def trimmed(text: str, start: int, end: int) -> Span:
    """A span without the white space at its ends.

    >>> trimmed("a  mål \\n", 1, 8)
    Span(start=3, end=6)
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end)


def one_line(text: str, span: Span) -> str:
    """A span's words with single spaces, whatever white space the text has between them."""
    return " ".join(text[span.start : span.end].split())


def split_wordings(text: str, title: Span) -> tuple[Span, tuple[Span, ...]]:
    """Part a title at " /" into its first wording and the sub-goals after it.

    >>> text = "Öka samverkan /Fler möten /Bättre stöd."
    >>> first, others = split_wordings(text, Span(start=0, end=len(text)))
    >>> text[first.start:first.end], [text[o.start:o.end] for o in others]
    ('Öka samverkan', ['Fler möten', 'Bättre stöd.'])
    """
    starts, ends = [title.start], []
    for gap in SUB_GOAL_BREAK.finditer(text, title.start, title.end):
        ends.append(gap.start())
        starts.append(gap.end())
    ends.append(title.end)
    parts = [trimmed(text, start, end) for start, end in zip(starts, ends, strict=True)]
    parts = [part for part in parts if len(part)]
    return (parts[0], tuple(parts[1:])) if parts else (title, ())
