"""The text that follows a goal up: from the goal's heading to the next goal or the next section."""

from __future__ import annotations

import bisect
import re
from dataclasses import replace
from itertools import islice, takewhile

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.goals.announcing import announced_label
from regionkit.extractors.goals.headings import ENDS_SENTENCE, Line, heading_lines, opens_clause
from regionkit.extractors.goals.place import GoalPlace, trimmed
from regionkit.extractors.goals.sections import is_section

WITH_TEXT_BELOW = frozenset(
    {"goals.numbered_heading", "goals.labelled_heading", "goals.continued_number", "goals.number_over_wording",
     "goals.chapter_heading"}
)
LONGEST_OWNER = 8
"""Words; what is longer is a sentence."""
NOTES = frozenset({"footnote", "endnote"})
"""Styles of blocks that stand at the foot of the page, between the text and what follows."""


def with_follow_up(analysis: Analysis, places: tuple[GoalPlace, ...]) -> tuple[GoalPlace, ...]:
    """Give each goal that stands as a heading the text below it.  Rows and list items carry their own, if any.

    Goals that stand line by line, with nothing between them, are a list: what comes after the last is not about it.
    """
    borders = sections(analysis)
    starts = [line.start for line in borders]
    followed: list[GoalPlace] = []
    for index, place in enumerate(places):
        if place.rule not in WITH_TEXT_BELOW:
            followed.append(_with_table(analysis, place))
            continue
        later = islice(borders, bisect.bisect_left(starts, place.span.end), None)
        below = (line.start for line in later if not is_inside(analysis, place, line))
        following = [other.span.start for other in places[index + 1 : index + 2]]
        end = min(next(below, len(analysis.text)), *following, len(analysis.text))
        spans = _blocks_between(analysis, place.span.end, end)
        if spans and _announces(analysis, spans[-1]):
            spans = spans[:-1]
        if _ends_a_list(analysis, followed, place):
            spans = ()
        followed.append(_with_labels(analysis, replace(place, follow_up=spans)))
    return tuple(followed)


def _with_labels(analysis: Analysis, place: GoalPlace) -> GoalPlace:
    """A goal with what lines of its follow-up say outright: "Ansvarig: Hamnnämnden", "Klart senast: 30 juni 2026"."""
    tables = analysis.language.goals.tables
    owner, due = place.owner, place.due
    for span in place.follow_up:
        for line in re.finditer(r"[^\n]+", analysis.text[span.start : span.end]):
            label, colon, said = line.group().partition(":")
            name = label.strip(" \t-•–").casefold()
            if not colon or not said.strip():
                continue
            if name in tables.owner_heads and len(said.split()) <= LONGEST_OWNER:
                owner = owner or " ".join(said.split()).rstrip(".")
            elif name in tables.deadline_heads:
                due = due or (Span(start=span.start + line.start(), end=span.start + line.end()),)
    return replace(place, owner=owner, due=due)


def _with_table(analysis: Analysis, place: GoalPlace) -> GoalPlace:
    """An announced line with the table that stands directly under it."""
    index = analysis.document.block_index(place.span.start) + 1
    if place.rule != "goals.announced_line" or index >= len(analysis.document.blocks):
        return place
    below = analysis.document.blocks[index]
    return replace(place, follow_up=(below.span,)) if below.table is not None else place


def _announces(analysis: Analysis, span: Span) -> bool:
    """Whether a block only announces the goals after it: "Nämnden har följande mål:"."""
    text = analysis.text[span.start : span.end]
    return text.endswith(":") and announced_label(text, analysis.language.goals) is not None


def sections(analysis: Analysis) -> list[Line]:
    """Lines at which the text goes over to something else: ordinary headings, and clauses of a decision."""
    return analysis.once("sections", _sections)


def _sections(analysis: Analysis) -> list[Line]:
    lines = heading_lines(analysis)
    found = []
    for before, line in zip([None, *lines], lines, strict=False):
        if is_section(analysis, line):
            found.append(line)
        elif opens_clause(analysis, line):
            found += [before] if before and not ENDS_SENTENCE.search(_own_text(analysis, before)) else []
            found.append(line)
    return found


def _own_text(analysis: Analysis, line: Line) -> str:
    end = analysis.text.find("\n", line.start, line.limit)
    return analysis.text[line.start : line.limit if end < 0 else end].rstrip(" :")


def _ends_a_list(analysis: Analysis, before: list[GoalPlace], place: GoalPlace) -> bool:
    """Whether the goal is the last of some that stand line by line and are no headings by their looks."""
    block = analysis.document.block_at(place.span.start)
    if block is None or block.kind == "heading" or block.bold:
        return False
    series = (other for other in reversed(before) if (other.rule, other.level_label) == (place.rule, place.level_label))
    adjacent, following = 0, place
    for other in series:
        if other.follow_up or analysis.text[other.span.end : following.span.start].strip():
            return False
        adjacent, following = adjacent + 1, other
        if adjacent == 2:
            return True
    return adjacent > 0


def is_inside(analysis: Analysis, place: GoalPlace, line: Line) -> bool:
    """Whether a heading is of a lower level than the goal's own, so that its text still belongs to the goal."""
    block = analysis.document.block_at(place.span.start)
    return block is not None and block.kind == line.block.kind == "heading" and 0 < block.level < line.block.level


def _blocks_between(analysis: Analysis, start: int, end: int) -> tuple[Span, ...]:
    first = max(analysis.document.block_index(start), 0)
    blocks = takewhile(lambda block: block.span.start < end, islice(analysis.document.blocks, first, None))
    spans = (
        trimmed(analysis.text, max(block.span.start, start), min(block.span.end, end))
        for block in blocks
        if block.span.end > start and block.style not in NOTES
    )
    return tuple(span for span in spans if len(span))
