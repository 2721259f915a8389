"""Indicators: measures with a value, a target or a count out of a whole."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from itertools import chain

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.goals.outline import find_outline
from regionkit.extractors.goals.place import GoalPlace
from regionkit.extractors.indicators.averages import find_averages
from regionkit.extractors.indicators.counted_rows import find_counted_rows
from regionkit.extractors.indicators.counts import find_counts
from regionkit.extractors.indicators.label_groups import find_label_groups
from regionkit.extractors.indicators.labels import find_label_lines
from regionkit.extractors.indicators.prose import find_measures
from regionkit.extractors.indicators.ratios import find_ratios
from regionkit.extractors.indicators.tables import find_table_indicators, tables_of_indicators
from regionkit.extractors.indicators.targets import find_targets
from regionkit.mentions import Indicator

NEAR = 40
"""How many rows of a table that stands in one goal's follow-up may lie between its start and an indicator."""


def extract_indicators(analysis: Analysis, found: Found) -> Iterable[Indicator]:
    """Measures in running text and in tables, each linked to the goal whose row or follow-up it stands in.

    Where two rules see the same characters the first one's indicator stands: a table's row says more than a sentence.
    """
    places = find_outline(analysis, found)
    homes = _homes(places)
    taken: list[Indicator] = []
    starts: list[int] = []
    for indicator in chain(
        find_table_indicators(analysis, found, places),
        find_counted_rows(analysis, found, tables_of_indicators(analysis, found)),
        find_targets(analysis, places),
        find_label_groups(analysis, found),
        find_label_lines(analysis),
        find_ratios(analysis, found, sum(place.kind == "goal" for place in places)),
        find_measures(analysis, found),
        find_averages(analysis, found),
        find_counts(analysis, found),
    ):
        index = bisect.bisect_left(starts, indicator.span.start)
        if any(indicator.span.overlaps(other.span) for other in taken[max(index - 1, 0) : index + 1]):
            continue
        taken.insert(index, indicator)
        starts.insert(index, indicator.span.start)
        yield indicator if indicator.goal else indicator.model_copy(update={"goal": _goal_of(indicator.span, homes)})


def _homes(places: Iterable[GoalPlace]) -> list[tuple[int, int, str]]:
    """The goals' own text and follow-up as (start, end, id), in the order of the text."""
    return sorted((span.start, span.end, place.id) for place in places for span in (place.span, *place.follow_up))


def _goal_of(span: Span, homes: list[tuple[int, int, str]]) -> str | None:
    """The goal whose own text or follow-up holds a span; the innermost, where a table's row stands in a follow-up."""
    index = bisect.bisect_right(homes, (span.start, span.end + 1, ""))
    near = reversed(homes[max(index - NEAR, 0) : index])
    return next((goal for start, end, goal in near if start <= span.start and span.end <= end), None)
