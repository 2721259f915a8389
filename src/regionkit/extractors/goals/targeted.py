"""Sentences of a chapter of goals that say what number is to be reached: each is a goal.

"Finansiella mål", and somewhere below it "Soliditeten ska uppgå till minst 30 procent".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regionkit.analysis import Analysis
from regionkit.document import Block
from regionkit.extractors.goals.announcing import speaks_of_goals
from regionkit.extractors.goals.place import GoalPlace, trimmed
from regionkit.extractors.indicators.targets import told_target

RULE = "goals.targeted"
LONGEST = 60
"""Words of a sentence that is one goal."""


def targeted(
    analysis: Analysis, chapter: Sequence[Block], title: str, places: Sequence[GoalPlace]
) -> Iterator[GoalPlace]:
    """The goals of a chapter that has no others; ``title`` is its heading.

    Refused: sentences that speak of goals, "Enligt målet ska soliditeten …": of some that are defined elsewhere.
    """
    if not chapter or any(chapter[0].span.start <= place.span.start < chapter[-1].span.end for place in places):
        return
    for block in chapter:
        if block.table is not None or block.kind == "heading":
            continue
        for sentence in analysis.sentences_in(block.span):
            span = trimmed(analysis.text, sentence.start, sentence.end)
            text = analysis.text[span.start : span.end]
            if len(text.split()) > LONGEST or speaks_of_goals(text, analysis.language.goals):
                continue
            told = told_target(analysis, span)
            if told is not None and told.unit is not None and told.start > span.start:
                yield GoalPlace(span=span, title=span, rule=RULE, level_label=title, confidence="medium")
