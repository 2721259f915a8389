"""All goals of a document in the order of the text, from headings, lists and tables alike."""

from __future__ import annotations

from regionkit.analysis import Analysis
from regionkit.extractors.goal_follow_up import with_follow_up
from regionkit.extractors.goal_headings import find_headings
from regionkit.extractors.goal_place import GoalPlace


def find_outline(analysis: Analysis) -> tuple[GoalPlace, ...]:
    """The goals' places; where two rules see the same characters, the first rule's goal stands."""
    places: list[GoalPlace] = []
    for place in find_headings(analysis):
        if not any(place.span.overlaps(other.span) for other in places):
            places.append(place)
    return with_follow_up(analysis, tuple(sorted(places, key=lambda place: place.span.start)))
