"""The text that follows a goal up: from the goal's heading to the next goal or the next section."""

from __future__ import annotations

from dataclasses import replace

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.goal_headings import Line, heading_lines, is_section
from regionkit.extractors.goal_place import GoalPlace, trimmed

WITH_TEXT_BELOW = frozenset({"goals.numbered_heading", "goals.labelled_heading", "goals.continued_number"})


def with_follow_up(analysis: Analysis, places: tuple[GoalPlace, ...]) -> tuple[GoalPlace, ...]:
    """Give each goal that stands as a heading the text below it.  Rows and list items carry their own, if any.

    Goals that stand line by line, with nothing between them, are a list: what comes after the last is not about it.
    """
    sections = [line for line in heading_lines(analysis) if is_section(analysis, line)]
    followed: list[GoalPlace] = []
    for index, place in enumerate(places):
        if place.rule not in WITH_TEXT_BELOW:
            followed.append(place)
            continue
        end = min(
            [len(analysis.text)]
            + [other.span.start for other in places[index + 1 : index + 2]]
            + [line.start for line in sections if line.start >= place.span.end and not _inside(analysis, place, line)][:1]
        )
        spans = _blocks_between(analysis, place.span.end, end)
        before = followed[-1] if followed else None
        is_last_of_list = before is not None and before.rule == place.rule and not before.follow_up
        if is_last_of_list and not analysis.text[before.span.end : place.span.start].strip():
            spans = ()
        followed.append(replace(place, follow_up=spans))
    return tuple(followed)


def _inside(analysis: Analysis, place: GoalPlace, line: Line) -> bool:
    """Whether a heading is of a lower level than the goal's own, so that its text still belongs to the goal."""
    block = analysis.document.block_at(place.span.start)
    return block is not None and block.kind == line.block.kind == "heading" and 0 < block.level < line.block.level


def _blocks_between(analysis: Analysis, start: int, end: int) -> tuple[Span, ...]:
    spans = (
        trimmed(analysis.text, max(block.span.start, start), min(block.span.end, end))
        for block in analysis.document.blocks
        if block.span.start < end and block.span.end > start
    )
    return tuple(span for span in spans if len(span))
