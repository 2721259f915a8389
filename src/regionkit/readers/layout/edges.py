"""What is drawn around tables, sorted out: shapes that belong to one table, and their edges.

Shapes that touch belong together, and so do parts that only a row without upright rules keeps apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regionkit.readers.layout.page import Rect, Rule

TOUCH = 2.5  # points: drawn edges of one table meet within this
SAME_EDGE = 3.2  # points: borders are drawn up to 2.25 wide, cells' fills leave them out
ROW = 32.0  # points: the height of a row with one line, generously spaced
WHITE_RULE = 6.0  # points: borders that are left white between coloured cells
NARROWEST = 6.0  # points: no column or row is smaller
COVERED = 0.5  # of a slot's side must be drawn for it to be a border
KEY = 8.0  # points
INSET = 12.0  # points: text shading stands this far inside its cell's shading

Shape = Rule | Rect


@dataclass(frozen=True, slots=True)
class Edge:
    """A drawn edge: ``at`` is its place across, ``start`` to ``end`` its stretch along."""

    at: float
    start: float
    end: float


def outer_rects(rects: Sequence[Rect]) -> list[Rect]:
    """Leave out boxes that lie just inside another of the same colour: Word shades the text apart from its cell.

    Also left out are boxes smaller than any cell, such as the keys of a diagram's legend.
    """
    kept: list[Rect] = []
    large = [rect for rect in rects if max(rect.x1 - rect.x0, rect.bottom - rect.top) > KEY]
    for rect in sorted(large, key=lambda rect: (rect.x0 - rect.x1) * (rect.bottom - rect.top)):
        if not any(rect.fill == other.fill and _inset(rect, other) for other in kept):
            kept.append(rect)
    return kept


def _inset(inner: Rect, outer: Rect) -> bool:
    return (
        outer.x0 - 0.6 <= inner.x0 and inner.x1 <= outer.x1 + 0.6
        and outer.top - 0.6 <= inner.top and inner.bottom <= outer.bottom + 0.6
        and (inner.x0 - outer.x0) + (outer.x1 - inner.x1) <= 2 * INSET
    )  # fmt: skip


def touching(shapes: Sequence[Shape]) -> list[list[Shape]]:
    """Group what touches: sweep from the top, join groups that meet."""
    groups: list[tuple[list[float], list[Shape]]] = []
    for shape in sorted(shapes, key=lambda shape: (shape.top, shape.x0)):
        box = [shape.x0, shape.top, shape.x1, shape.bottom]
        members = [shape]
        apart = []
        for other_box, other in groups:
            if (
                box[0] <= other_box[2] + TOUCH and other_box[0] <= box[2] + TOUCH
                and box[1] <= other_box[3] + TOUCH and other_box[1] <= box[3] + TOUCH
            ):  # fmt: skip
                box = [
                    min(box[0], other_box[0]), min(box[1], other_box[1]),
                    max(box[2], other_box[2]), max(box[3], other_box[3]),
                ]  # fmt: skip
                members = other + members
            else:
                apart.append((other_box, other))
        groups = [*apart, (box, members)]
    return [members for _, members in groups]


def stacked(parts: Sequence[list[Shape]]) -> list[list[Shape]]:
    """Put parts of one table together that only a row without upright rules keeps apart.

    They are equally wide and a row's height from each other, and the lower one does not begin with a coloured head;
    or only a white rule lies between them.
    """
    joined: list[list[Shape]] = []
    for part in sorted(parts, key=lambda part: (min(shape.top for shape in part), min(shape.x0 for shape in part))):
        x0, top, x1, _ = _around(part)
        for above in joined:
            box = _around(above)
            gap = top - box[3]
            filled = any(isinstance(s, Rect) and s.fill is not None and s.top <= top + ROW for s in part)
            wide = abs(box[0] - x0) <= TOUCH and abs(box[2] - x1) <= TOUCH
            if wide and (0 < gap <= WHITE_RULE or (0 < gap <= ROW and not filled)):
                above += part
                break
        else:
            joined.append(list(part))
    return joined


def _around(shapes: Sequence[Shape]) -> tuple[float, float, float, float]:
    return (
        min(shape.x0 for shape in shapes), min(shape.top for shape in shapes),
        max(shape.x1 for shape in shapes), max(shape.bottom for shape in shapes),
    )  # fmt: skip


def edges_of(rules: Sequence[Rule], rects: Sequence[Rect]) -> tuple[list[Edge], list[Edge]]:
    level = [Edge((r.top + r.bottom) / 2, r.x0, r.x1) for r in rules if r.level]
    upright = [Edge((r.x0 + r.x1) / 2, r.top, r.bottom) for r in rules if not r.level]
    for rect in rects:
        level += [Edge(rect.top, rect.x0, rect.x1), Edge(rect.bottom, rect.x0, rect.x1)]
        upright += [Edge(rect.x0, rect.top, rect.bottom), Edge(rect.x1, rect.top, rect.bottom)]
    return level, upright


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
    for edge in sorted(edges, key=lambda edge: edge.at):
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


def is_drawn(edges: Sequence[Edge], at: float, start: float, end: float) -> bool:
    """Whether enough of a side is drawn."""
    stretches = sorted(
        (max(edge.start, start), min(edge.end, end))
        for edge in edges
        if abs(edge.at - at) <= SAME_EDGE + 1 and edge.end > start and edge.start < end
    )
    drawn, reached = 0.0, start
    for begin, stop in stretches:
        drawn += max(0.0, stop - max(begin, reached))
        reached = max(reached, stop)
    return drawn >= COVERED * (end - start)
