"""Indicators: measures with a value, a target or a count out of a whole."""

from __future__ import annotations

from collections.abc import Iterable

from regionkit.analysis import Analysis, Found
from regionkit.extractors.goal_outline import find_outline
from regionkit.extractors.indicator_ratios import find_ratios
from regionkit.mentions import Indicator


def extract_indicators(analysis: Analysis, found: Found) -> Iterable[Indicator]:
    """Measures in running text and in tables, each linked to the goal whose follow-up it stands in."""
    places = find_outline(analysis)
    for indicator in find_ratios(analysis, found):
        goal = next(
            (place.id for place in places if any(span.contains(indicator.span) for span in place.follow_up)), None
        )
        yield indicator.model_copy(update={"goal": goal})
