"""Goals and assignments: what the document itself presents as goals, with their origin, status and follow-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.goals.levels import twins
from regionkit.extractors.goals.origins import common_origins, find_origins, origin_of
from regionkit.extractors.goals.outline import find_outline
from regionkit.extractors.goals.place import GoalPlace, one_line
from regionkit.extractors.goals.references import GoalReferences, find_references
from regionkit.extractors.goals.status import read_standing
from regionkit.mentions import Goal, Origin
from regionkit.values.periods.period import Period


def extract_goals(analysis: Analysis, found: Found) -> Iterable[Goal]:
    """Each goal once for every page that presents it, with what the document says of how it stands.

    Passing mentions ("Målet med reformen är …", "mål 2") are no goals; the latter become ``mentioned_at``.
    """
    places = find_outline(analysis, found)
    references = find_references(analysis)
    origins, shared = find_origins(analysis, references), common_origins(analysis, places)
    repeats = twins(analysis, places)
    measures: dict[str | None, list[str]] = {}
    for indicator in found.indicators:
        measures.setdefault(indicator.goal, []).append(indicator.id)
    for place in places:
        goal = _goal(analysis, found, place, references)
        yield goal.model_copy(
            update={
                "origin": _own_origin(analysis, origins, place) or shared.get(place.span.start),
                "indicators": tuple(measures.get(place.id, ())),
                "mentioned_at": (*_mentioned_at(place, references), *repeats[place.span.start]),
            }
        )


def _own_origin(analysis: Analysis, origins: Mapping[str, Origin], place: GoalPlace) -> Origin | None:
    """The origin that the text gives of a goal by its number, or in the goal's own follow-up."""
    return origins.get(place.number or "") or origin_of(analysis, place)


def _goal(analysis: Analysis, found: Found, place: GoalPlace, references: GoalReferences) -> Goal:
    text = analysis.text
    standing = read_standing(analysis, place, references)
    return analysis.mention(
        Goal,
        place.span.start,
        place.span.end,
        rule=place.rule,
        confidence=place.confidence,
        inferred=(*place.inferred, *standing.inferred),
        number=place.number,
        title=one_line(text, place.title),
        kind=place.kind,
        level_label=place.level_label,
        sub_goals=tuple(_sub_goal(analysis, place, part) for part in place.sub_titles),
        parent=f"goal-{place.parent.start}-{place.parent.end}" if place.parent else None,
        owner=place.owner,
        status=standing.status,
        forecast=standing.forecast,
        progress=standing.progress,
        colour=place.colour or standing.colour,
        status_text=standing.text,
        follow_up=place.follow_up,
        deadline=_deadline(found, place),
        period=_period(found, place),
    )


def _deadline(found: Found, place: GoalPlace) -> Period | None:
    """The deadline in the goal's heading or row, or the only one that an assignment's follow-up names."""
    due = {date.period for span in place.due for date in found.dates_in(span)}
    if due:
        return due.pop() if len(due) == 1 else None
    heading = [span for span in (place.lead, place.span) if span]
    for spans in (heading, place.follow_up if place.rule == "goals.assigned_list" else ()):
        periods = [date.period for span in spans for date in found.dates_in(span) if date.role == "deadline"]
        if periods:
            return periods[0] if len(set(periods)) == 1 or spans is heading else None
    return None


def _period(found: Found, place: GoalPlace) -> Period | None:
    """The one period that the heading over its list names, or the words before it: "under 2025".

    A period inside the wording may be another thing's, as in "en biblioteksplan för 2026–2029".
    """
    dates = [date for date in found.dates_in(place.lead) if date.role != "deadline"] if place.lead else []
    if not dates and place.headed:
        dates = [date for date in found.dates_in(place.headed) if date.role == "period"]
    return dates[0].period if len(dates) == 1 else None


def _sub_goal(analysis: Analysis, place: GoalPlace, part: Span) -> Goal:
    return analysis.mention(
        Goal,
        part.start,
        part.end,
        rule="goals.sub_goal",
        title=one_line(analysis.text, part),
        level_label=None,
        parent=place.id,
        confidence=place.confidence,
    )


def _mentioned_at(place: GoalPlace, references: GoalReferences) -> tuple[Span, ...]:
    named = references.by_number.get(place.number or "", ())
    return tuple(reference.span for reference in named if not place.span.overlaps(reference.span))
