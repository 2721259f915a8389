"""How goals stand to one another: focus areas above tables, parents above rows and dotted numbers, and repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.goal_follow_up import WITH_TEXT_BELOW, sections
from regionkit.extractors.goal_place import GoalPlace, one_line, trimmed

AREA = re.compile(r"(?P<number>\d{2})\s+(?=[^\W\d_])")
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
    borders = [line.start for line in sections(analysis)]
    upper: GoalPlace | None = None
    numbered: dict[str, GoalPlace] = {}
    result: list[GoalPlace] = []
    for place in places:
        if upper and any(upper.span.end <= border < place.span.start for border in borders):
            upper = None
        parent = place.parent
        if parent is None and place.number and "." in place.number and place.rule in WITH_TEXT_BELOW:
            above = numbered.get(place.number.rpartition(".")[0])
            parent = above.span if above else None
        if parent is None and upper is not None and place.rule in ROWS:
            parent = upper.span
        if place.rule in WITH_TEXT_BELOW or place.rule == "goals.area_heading":
            upper = place
            if place.number:
                numbered[place.number] = place
        result.append(replace(place, parent=parent))
    return tuple(result)


def without_repeats(analysis: Analysis, places: Sequence[GoalPlace]) -> tuple[GoalPlace, ...]:
    """Leave out a goal that the same page gives twice, and the line of a contents list.

    The one that is kept has something said of it, or is the later.  A goal on two pages is given for both.
    """

    def repeated(index: int, place: GoalPlace) -> bool:
        twins = _twins(analysis, places, index)
        return any(_is_better(analysis, twin, place, number > index) for number, twin in twins)

    return tuple(place for index, place in enumerate(places) if not repeated(index, place))


def twins_of(analysis: Analysis, places: Sequence[GoalPlace], index: int) -> tuple[Span, ...]:
    """Where else the same goal is presented."""
    return tuple(place.span for _, place in _twins(analysis, places, index))


def _twins(analysis: Analysis, places: Sequence[GoalPlace], index: int) -> Iterator[tuple[int, GoalPlace]]:
    mine = _plain(analysis, places[index])
    for other, place in enumerate(places):
        if other != index and place.kind == places[index].kind and _plain(analysis, place) == mine:
            yield other, place


def _is_better(analysis: Analysis, other: GoalPlace, place: GoalPlace, later: bool) -> bool:
    page = analysis.document.page_at
    if page(other.span.start) != page(place.span.start):
        return False
    worth = [(bool(p.follow_up or p.stated or p.colour), p.rule == "goals.table_row") for p in (other, place)]
    return worth[0] > worth[1] or (worth[0] == worth[1] and later)


def _plain(analysis: Analysis, place: GoalPlace) -> str:
    """A goal's wording for comparing; a page number at its end, as in a list of contents, does not count."""
    title = one_line(analysis.text, place.title).casefold()
    return f"{place.number or ''}|" + re.sub(r"\W+", "", PAGE_NUMBER.sub("", title))
