"""Indicators: measures with a value, a target or a count out of a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from regionkit.analysis import Analysis, Found
from regionkit.extractors.goal_outline import find_outline
from regionkit.extractors.goal_place import GoalPlace
from regionkit.extractors.indicator_prose import find_measures
from regionkit.extractors.indicator_ratios import find_ratios
from regionkit.extractors.indicator_tables import find_table_indicators
from regionkit.extractors.indicator_targets import find_targets
from regionkit.mentions import Indicator


def extract_indicators(analysis: Analysis, found: Found) -> Iterable[Indicator]:
    """Measures in running text and in tables, each linked to the goal whose row or follow-up it stands in.

    Where two rules see the same characters the first one's indicator stands: a table's row says more than a sentence.
    """
    places = find_outline(analysis)
    taken: list[Indicator] = []
    for indicator in chain(
        find_table_indicators(analysis, found, places),
        find_targets(analysis, places),
        find_ratios(analysis, found),
        find_measures(analysis, found),
    ):
        if any(indicator.span.overlaps(other.span) for other in taken):
            continue
        taken.append(indicator)
        yield _linked(indicator, places)


def _linked(indicator: Indicator, places: Iterable[GoalPlace]) -> Indicator:
    """The indicator with its goal's id: the one whose own text or follow-up holds it."""
    if indicator.goal is not None:
        return indicator
    goals: Iterator[str] = (
        place.id
        for place in places
        if place.span.contains(indicator.span) or any(span.contains(indicator.span) for span in place.follow_up)
    )
    return indicator.model_copy(update={"goal": next(goals, None)})
