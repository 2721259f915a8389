"""What is drawn around tables, sorted out: shapes that belong to one table, and their edges.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from regionkit.document import Box
from regionkit.readers.layout.page import Rect, Rgb, Rule

TOUCH = 2.5  # points: drawn edges of one table meet within this
SAME_EDGE = 3.2  # points: borders are drawn up to 2.25 wide, cells' fills leave them out
NARROWEST = 6.0  # points: no column or row is smaller
COVERED = 0.5  # of a slot's side must be drawn for it to be a border
KEY = 8.0  # points
INSET = 12.0  # points: text shading stands this far inside its cell's shading
REACH = 2 * INSET + 1

Shape = Rule | Rect


class Edge(NamedTuple):
    """A drawn edge: ``at`` is its place across, ``start`` to ``end`` its stretch along."""

    at: float
    start: float
    end: float


_AT = attrgetter("at")
_START = attrgetter("start")


def outer_rects(rects: Sequence[Rect]) -> list[Rect]:
    """Leave out boxes that lie just inside another of the same colour: Word shades the text apart from its cell.

    Also left out are boxes smaller than any cell, such as the keys of a diagram's legend.
    """
    kept: list[Rect] = []
    beside: dict[tuple[Rgb | None, int], list[Rect]] = {}
    large = [rect for rect in rects if max(rect.x1 - rect.x0, rect.bottom - rect.top) > KEY]
    for rect in sorted(large, key=lambda rect: (rect.x0 - rect.x1) * (rect.bottom - rect.top)):
        place = int(rect.x0 // REACH)
        near = (other for at in (place - 1, place, place + 1) for other in beside.get((rect.fill, at), ()))
        if not any(_inset(rect, other) for other in near):
            kept.append(rect)
            beside.setdefault((rect.fill, place), []).append(rect)
    return kept


def _inset(inner: Rect, outer: Rect) -> bool:
    return (
        outer.x0 - 0.6 <= inner.x0 and inner.x1 <= outer.x1 + 0.6
        and outer.top - 0.6 <= inner.top and inner.bottom <= outer.bottom + 0.6
        and (inner.x0 - outer.x0) + (outer.x1 - inner.x1) <= 2 * INSET
    )  # fmt: skip


def touching(shapes: Sequence[Shape]) -> list[list[Shape]]:
    """Group what touches: sweep from the top, join groups that meet; what ends above the sweep is done."""
    done: list[list[Shape]] = []
    groups: list[tuple[Box, list[Shape]]] = []
    for shape in sorted(shapes, key=lambda shape: (shape.top, shape.x0)):
        x0, top, x1, bottom = shape.x0, shape.top, shape.x1, shape.bottom
        swept = top - TOUCH
        members: list[Shape] = [shape]
        apart: list[tuple[Box, list[Shape]]] = []
        for group in groups:
            left, upper, right, lower = group[0]
            if lower < swept:
                done.append(group[1])
            elif x0 <= right + TOUCH and left <= x1 + TOUCH and upper <= bottom + TOUCH:
                x0, top, x1, bottom = min(x0, left), min(top, upper), max(x1, right), max(bottom, lower)
                group[1].extend(members)
                members = group[1]
            else:
                apart.append(group)
        groups = [*apart, ((x0, top, x1, bottom), members)]
    return [*done, *(members for _, members in groups)]


def edges_of(rules: Sequence[Rule], rects: Sequence[Rect]) -> tuple[list[Edge], list[Edge]]:
    level = [Edge((r.top + r.bottom) / 2, r.x0, r.x1) for r in rules if r.level]
    upright = [Edge((r.x0 + r.x1) / 2, r.top, r.bottom) for r in rules if not r.level]
    for rect in rects:
        level += [Edge(rect.top, rect.x0, rect.x1), Edge(rect.bottom, rect.x0, rect.x1)]
        upright += [Edge(rect.x0, rect.top, rect.bottom), Edge(rect.x1, rect.top, rect.bottom)]
    return sorted(level, key=_AT), sorted(upright, key=_AT)


def open_sides(along: Sequence[Edge], across: Sequence[Edge]) -> list[Edge]:
    """The sides that are not drawn: where two edges or more end, further out than any edge that lies across."""
    if not along or not across:
        return []
    sides: list[Edge] = []
    first, last = min(edge.start for edge in along), max(edge.end for edge in along)
    begins = sum(abs(edge.start - first) <= SAME_EDGE for edge in along)
    ends = sum(abs(edge.end - last) <= SAME_EDGE for edge in along)
    stretch = (min(edge.at for edge in along), max(edge.at for edge in along))
    if begins > 1 and first < min(edge.at for edge in across) - NARROWEST:
        sides.append(Edge(first, *stretch))
    if ends > 1 and last > max(edge.at for edge in across) + NARROWEST:
        sides.append(Edge(last, *stretch))
    return sides


def places_of(edges: Sequence[Edge]) -> list[float]:
    """The distinct places of edges that lie across, those of one border taken as one, hair-thin gaps left out."""
    clusters: list[list[Edge]] = []
    for edge in sorted(edges, key=_AT):
        if clusters and edge.at - clusters[-1][-1].at <= SAME_EDGE and edge.at - clusters[-1][0].at <= NARROWEST:
            clusters[-1].append(edge)
        else:
            clusters.append([edge])
    places: list[float] = []
    for cluster in clusters:
        weight = sum(edge.end - edge.start for edge in cluster)
        at = sum(edge.at * (edge.end - edge.start) for edge in cluster) / weight if weight else cluster[0].at
        if not places or at - places[-1] >= NARROWEST:
            places.append(at)
    return places


def near(edges: Sequence[Edge], at: float) -> list[Edge]:
    """The edges that may be those of one place, from where they start; all edges are sorted by their places."""
    first = bisect_left(edges, at - SAME_EDGE - 1, key=_AT)
    return sorted(edges[first : bisect_right(edges, at + SAME_EDGE + 1, key=_AT)], key=_START)


def is_drawn(edges: Sequence[Edge], start: float, end: float) -> bool:
    """Whether enough of a side is drawn by the edges near it, sorted by where they start."""
    drawn, reached = 0.0, start
    for edge in edges:
        begin, stop = edge.start, min(edge.end, end)
        if begin >= end:
            break
        if stop > reached:
            drawn += stop - max(begin, reached)
            reached = stop
    return drawn >= COVERED * (end - start)
