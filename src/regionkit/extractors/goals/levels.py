"""How goals stand to one another: focus areas above tables, parents above rows and dotted numbers, and repeats."""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.goals.follow_up import WITH_TEXT_BELOW, is_inside, sections
from regionkit.extractors.goals.headings import Line
from regionkit.extractors.goals.place import GoalPlace, one_line, trimmed

AREA = re.compile(r"(?P<number>\d{2})\s+(?=[^\W\d_])")
DOTTED = re.compile(r"(?P<above>.+)[.:]")
"""The number of the goal above: 1 of "1.2" and "1:2"."""
MOST_TWINS = 20
"""A title that stands on more pages than this is a running head, or not a goal's."""

PAGE_NUMBER = re.compile(r"\s+\d{1,3}$")
ROWS = frozenset({"goals.table_row", "goals.announced_list", "goals.headed_list"})


def find_areas(analysis: Analysis, places: Sequence[GoalPlace]) -> tuple[GoalPlace, ...]:
    """Headings with a two-digit code over tables of goals: "08 Hållbart samhällsbyggande".

    One such heading may be anything; a leading zero, or a second one, makes it a series of areas.
    """
    blocks = analysis.document.blocks
    rows = [place.span.start for place in places if place.rule == "goals.table_row"]
    areas: list[GoalPlace] = []
    for index, block in enumerate(blocks):
        code = AREA.match(analysis.text, block.span.start, block.span.end) if block.kind == "heading" else None
        if code is None:
            continue
        end = next((b.span.start for b in blocks[index + 1 :] if b.kind == "heading"), len(analysis.text))
        if any(block.span.end <= row < end for row in rows):
            span = trimmed(analysis.text, block.span.start, block.span.end)
            areas.append(
                GoalPlace(
                    span=span,
                    title=Span(start=code.end(), end=span.end),
                    rule="goals.area_heading",
                    number=code["number"],
                    confidence="medium",
                )
            )
    series = len(areas) > 1 or any(area.number and area.number.startswith("0") for area in areas)
    return tuple(areas) if series else ()


def with_parents(analysis: Analysis, places: Sequence[GoalPlace]) -> tuple[GoalPlace, ...]:
    """Give rows and list items the goal whose heading they stand under, and "1.2" the goal "1" before it."""
    borders = sections(analysis)
    starts = [line.start for line in borders]
    parts = analysis.language.goals.headings.part_levels
    upper: GoalPlace | None = None
    over: GoalPlace | None = None
    numbered: dict[str, GoalPlace] = {}
    result: list[GoalPlace] = []
    for place in places:
        upper, over = (_still(analysis, one, borders, starts, place) for one in (upper, over))
        parent = place.parent
        if parent is None and place.number and (dotted := DOTTED.match(place.number)) and place.rule in WITH_TEXT_BELOW:
            above = numbered.get(dotted["above"])
            parent = above.span if above else None
        if parent is None and upper is not None and place.rule in ROWS:
            parent = upper.span
        if parent is None and upper is not None and _is_part(place, parts):
            parent = upper.parent if _is_part(upper, parts) else upper.span
        if parent is None and over is not None and _is_of(place, analysis.language.goals.chapters.lower):
            parent = over.span
        if _is_of(place, analysis.language.goals.chapters.upper):
            over = place
        if place.rule in WITH_TEXT_BELOW or place.rule == "goals.area_heading":
            upper = replace(place, parent=parent)
            if place.number:
                numbered[place.number] = place
        result.append(replace(place, parent=parent))
    return tuple(result)


def _still(
    analysis: Analysis, above: GoalPlace | None, borders: Sequence[Line], starts: Sequence[int], place: GoalPlace
) -> GoalPlace | None:
    """A goal further up, where no heading of its own rank or above stands between it and another goal."""
    if above is None:
        return None
    first, last = (bisect.bisect_left(starts, at) for at in (above.span.end, place.span.start))
    return above if all(is_inside(analysis, above, line) for line in borders[first:last]) else None


def _is_of(place: GoalPlace, levels: tuple[str, ...]) -> bool:
    """Whether a goal under a heading of its own is of one of some levels: "Regionfullmäktiges mål: …"."""
    return place.rule in WITH_TEXT_BELOW and not set(levels).isdisjoint((place.level_label or "").casefold().split())


def _is_part(place: GoalPlace, parts: tuple[str, ...]) -> bool:
    """Whether a goal's level is that of a part of another: "Delmål 1: …"."""
    return place.rule in WITH_TEXT_BELOW and (place.level_label or "").casefold().endswith(parts)


def without_repeats(analysis: Analysis, places: Sequence[GoalPlace]) -> tuple[GoalPlace, ...]:
    """Leave out a goal that the same page gives twice, and the line of a contents list.

    The one that is kept has something said of it, or is the later, and is the parent of what stood under the other.
    A goal on two pages is given for both.  What stands below the heading of one that is left out is follow-up of the
    one that is kept.
    """
    best: dict[tuple[str, int | None], tuple[tuple[bool, bool, int], GoalPlace]] = {}
    keys = [(_plain(analysis, place), analysis.document.page_at(place.span.start)) for place in places]
    for index, (key, place) in enumerate(zip(keys, places, strict=True)):
        said = bool(place.follow_up or place.stated or place.expected or place.colour)
        worth = (said, place.rule == "goals.table_row", index)
        if key not in best or worth > best[key][0]:
            best[key] = (worth, place)
    kept = {place.span.start for _, place in best.values()}
    below: dict[tuple[str, int | None], tuple[Span, ...]] = {}
    for key, place in zip(keys, places, strict=True):
        if place.span.start not in kept and place.rule in WITH_TEXT_BELOW:
            below[key] = (*below.get(key, ()), *place.follow_up)
    stays = {place.span: best[key][1].span for key, place in zip(keys, places, strict=True)}
    return tuple(
        replace(
            place,
            parent=stays.get(place.parent, place.parent) if place.parent else None,
            follow_up=(*place.follow_up, *below.get(key, ())),
        )
        for key, place in zip(keys, places, strict=True)
        if place.span.start in kept
    )


def twins(analysis: Analysis, places: Sequence[GoalPlace]) -> Mapping[int, tuple[Span, ...]]:
    """Where else each goal is presented, by the start of its heading."""
    grouped: dict[str, list[Span]] = {}
    for place in places:
        grouped.setdefault(_plain(analysis, place), []).append(place.span)
    return {
        span.start: tuple(other for other in spans[:MOST_TWINS] if other != span)
        for spans in grouped.values()
        for span in spans
    }


def _plain(analysis: Analysis, place: GoalPlace) -> str:
    """A goal's wording for comparing; a page number at its end, as in a list of contents, does not count."""
    title = one_line(analysis.text, place.title).casefold()
    return f"{place.kind}|{place.number or ''}|" + re.sub(r"\W+", "", PAGE_NUMBER.sub("", title))
