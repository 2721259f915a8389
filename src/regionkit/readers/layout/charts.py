"""Diagrams that are drawn, not pasted as pictures: their scales and labels are no tables and no running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from regionkit.document import Box
from regionkit.readers.layout.page import PageContent, Rect

SAME = 1.5  # points: bars stand on one line
TALLER = 2.0  # points
FEWEST = 3  # bars, and heights among them
SHARE = 0.5  # of the filled boxes beside them are bars; a table's coloured cells are of equal height
LABELS = 26.0  # points around the bars: scale, legend, heading


def charts_of(page: PageContent) -> list[Box]:
    """Where the page shows a diagram: bars that rise from one line to different heights, or open curves."""
    bars = [_around(group) for group in _bars(page.rects)]
    return [_with_labels(box, page) for box in _united([*bars, *page.curves])]


def inside(box: Box, charts: Iterable[Box]) -> bool:
    """Whether the middle of a box lies in a diagram."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(chart[0] <= x <= chart[2] and chart[1] <= y <= chart[3] for chart in charts)


def _bars(rects: Sequence[Rect]) -> list[list[Rect]]:
    filled = [rect for rect in rects if rect.fill is not None]
    groups: list[list[Rect]] = []
    for rect in sorted(filled, key=lambda rect: (rect.bottom, rect.x0)):
        if groups and abs(groups[-1][0].bottom - rect.bottom) <= SAME:
            groups[-1].append(rect)
        else:
            groups.append([rect])
    return [group for group in groups if _rise(group, filled)]


def _rise(group: Sequence[Rect], filled: Sequence[Rect]) -> bool:
    tops = sorted(rect.top for rect in group)
    heights = 1 + sum(after - before > TALLER for before, after in pairwise(tops))
    if len(group) < FEWEST or heights < FEWEST:
        return False
    box = _around(group)
    beside = [rect for rect in filled if inside((rect.x0, rect.top, rect.x1, rect.bottom), [box])]
    return len(group) >= SHARE * len(beside)


def _around(group: Sequence[Rect]) -> Box:
    return (
        min(rect.x0 for rect in group), min(rect.top for rect in group),
        max(rect.x1 for rect in group), max(rect.bottom for rect in group),
    )  # fmt: skip


def _united(boxes: Sequence[Box]) -> list[Box]:
    """Join boxes that overlap, labels included."""
    united: list[Box] = []
    for box in sorted(boxes):
        for index, other in enumerate(united):
            if (
                box[0] <= other[2] + LABELS and other[0] <= box[2] + LABELS
                and box[1] <= other[3] + LABELS and other[1] <= box[3] + LABELS
            ):  # fmt: skip
                united[index] = (
                    min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3]),
                )  # fmt: skip
                break
        else:
            united.append(box)
    return united


def _with_labels(box: Box, page: PageContent) -> Box:
    """The box with the scale lines that run through it, and the labels around."""
    scale = [
        rule
        for rule in page.rules
        if rule.level and rule.x0 <= box[0] + LABELS and rule.x1 >= box[2] - LABELS
        and box[1] - 2 * LABELS <= rule.top <= box[3] + SAME
    ]  # fmt: skip
    x0 = min([box[0], *(rule.x0 for rule in scale)])
    x1 = max([box[2], *(rule.x1 for rule in scale)])
    top = min([box[1], *(rule.top for rule in scale)])
    return (x0 - LABELS, top - LABELS / 2, x1 + LABELS, box[3] + LABELS)
