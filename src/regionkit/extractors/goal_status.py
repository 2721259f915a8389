"""How a goal stands, from the words of its follow-up.  (thin: progress only)"""

from __future__ import annotations

from dataclasses import dataclass

from regionkit.analysis import Analysis
from regionkit.document import Colour
from regionkit.extractors.goal_phrases import matcher
from regionkit.extractors.goal_place import GoalPlace
from regionkit.extractors.goal_references import GoalReference
from regionkit.mentions import Forecast, Progress, Status


@dataclass(frozen=True, slots=True)
class Standing:
    """What the words say on each axis; ``None`` where they say nothing."""

    status: Status | None = None
    forecast: Forecast | None = None
    progress: Progress | None = None
    colour: Colour | None = None
    text: str | None = None
    inferred: tuple[str, ...] = ()


def read_standing(analysis: Analysis, place: GoalPlace, references: tuple[GoalReference, ...]) -> Standing:
    words = analysis.language.goals.status
    for span in place.follow_up:
        for sentence in analysis.sentences_in(span):
            wording = analysis.text[sentence.start : sentence.end]
            if matcher(words.running).search(wording):
                return Standing(progress="ongoing", text=wording)
    return Standing()
