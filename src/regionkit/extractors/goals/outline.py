"""All goals of a document in the order of the text, from headings, lists, tables and sentences alike."""

from __future__ import annotations

import bisect
from itertools import chain

from regionkit.analysis import Analysis, Found
from regionkit.extractors.goals.assigned_lists import find_assigned_lists
from regionkit.extractors.goals.assignments import find_stated_goals
from regionkit.extractors.goals.chapters import find_chapter_goals
from regionkit.extractors.goals.follow_up import with_follow_up
from regionkit.extractors.goals.headings import find_headings
from regionkit.extractors.goals.levels import find_areas, with_parents, without_repeats
from regionkit.extractors.goals.lists import find_listed_goals
from regionkit.extractors.goals.lit import find_lit_goals
from regionkit.extractors.goals.place import GoalPlace
from regionkit.extractors.goals.spoken import find_spoken_goals
from regionkit.extractors.goals.tables import find_table_goals
from regionkit.extractors.goals.told_assignments import find_told_assignments
from regionkit.extractors.goals.worded import find_worded_goals


def find_outline(analysis: Analysis, found: Found) -> tuple[GoalPlace, ...]:
    """The goals' places; where two rules see the same characters, the first rule's goal stands.

    Looked up once for all who ask, as long as nothing is added to what it is told by: the metadata and the dates.
    """
    key = ("outline", hash(found.metadata), len(found.dates))
    if key not in analysis.remembered:
        analysis.remembered[key] = _outline(analysis, found)
    known: tuple[GoalPlace, ...] = analysis.remembered[key]
    return known


def _outline(analysis: Analysis, found: Found) -> tuple[GoalPlace, ...]:
    places: list[GoalPlace] = []
    starts: list[int] = []
    finders = (find_headings, find_table_goals, find_lit_goals, find_listed_goals)
    with_dates = (find_assigned_lists, find_told_assignments, find_stated_goals)
    seen = chain((find(analysis) for find in finders), (find(analysis, found) for find in with_dates))
    for place in chain.from_iterable(seen):
        index = bisect.bisect_left(starts, place.span.start)
        near = places[max(index - 1, 0) : index + 1]
        if not any(place.span.overlaps(other.span) for other in near):
            places.insert(index, place)
            starts.insert(index, place.span.start)
    for chapter_goal in find_chapter_goals(analysis, places):
        bisect.insort(places, chapter_goal, key=lambda place: place.span.start)
    if not places:
        worded = list(find_worded_goals(analysis))
        spoken = (one for one in find_spoken_goals(analysis) if not any(one.span.overlaps(two.span) for two in worded))
        return tuple(sorted((*worded, *spoken), key=lambda place: place.span.start))
    for area in find_areas(analysis, places):
        bisect.insort(places, area, key=lambda place: place.span.start)
    followed = with_follow_up(analysis, tuple(places))
    return without_repeats(analysis, with_parents(analysis, followed))
