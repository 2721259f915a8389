"""The text that follows a goal up: from the goal's heading to the next goal or the next section."""

from __future__ import annotations

from dataclasses import replace

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.goal_headings import heading_lines, is_section
from regionkit.extractors.goal_place import GoalPlace, trimmed

HEADED = "_heading"
CONTINUED = "goals.continued_number"


def with_follow_up(analysis: Analysis, places: tuple[GoalPlace, ...]) -> tuple[GoalPlace, ...]:
    """Give each goal that stands as a heading the text below it.  Rows and list items carry their own, if any."""
    borders = sorted(
        {place.span.start for place in places}
        | {line.start for line in heading_lines(analysis) if is_section(analysis, line)}
        | {len(analysis.text)}
    )
    return tuple(
        replace(place, follow_up=_blocks_between(analysis, place.span.end, _next(borders, place.span.end)))
        if place.rule.endswith(HEADED) or place.rule == CONTINUED
        else place
        for place in places
    )


def _next(borders: list[int], offset: int) -> int:
    return next(border for border in borders if border >= offset)


def _blocks_between(analysis: Analysis, start: int, end: int) -> tuple[Span, ...]:
    spans = (
        trimmed(analysis.text, max(block.span.start, start), min(block.span.end, end))
        for block in analysis.document.blocks
        if block.span.start < end and block.span.end > start
    )
    return tuple(span for span in spans if len(span))
