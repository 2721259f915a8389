"""Diagrams that are drawn, not pasted as pictures: their scales and labels are no tables and no running text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from regionkit.document import Box
from regionkit.readers.layout.page import PageContent, Rect

SAME = 1.5  # points: bars stand on one line
TALLER = 2.0  # points
FEWEST = 3  # bars, and heights among them
SHARE = 0.5  # of the filled boxes beside them are bars; a table's coloured cells are of equal height
TILE = 0.93  # of a place: hair lines are left between cells
TICK = 6.0  # points: the marks beside the scale's line
LABELS = 26.0  # points around the bars: scale, legend, heading
FRAME = 6.0  # times the diagram itself; a frame around most of a page holds more than the diagram


@dataclass(frozen=True, slots=True)
class Chart:
    """A diagram: where its bars, curves and scale lines are drawn, and the same with the labels around."""

    core: Box
    frame: Box | None = None

    @property
    def box(self) -> Box:
        """The whole diagram's place: with a frame around it, its heading and the key below its years are its own."""
        if self.frame is not None:
            return self.frame
        x0, top, x1, bottom = self.core
        return (x0 - 2 * LABELS, top - LABELS / 2, x1 + LABELS, bottom + LABELS)

    @property
    def axis(self) -> Box:
        """Where the scale's numbers stand, left of the lines; the lowest hangs half below."""
        x0, top, _, bottom = self.core
        return (x0 - 2 * LABELS, top - LABELS / 4, x0, bottom + LABELS / 4)


def charts_of(page: PageContent) -> list[Chart]:
    """The diagrams of a page: bars that rise from one line to different heights, or open curves."""
    bars = [_around(group) for group in _bars(page.rects)]
    cores = [_with_scale(box, page) for box in _united([*bars, *page.curves])]
    return [Chart(core, _frame_of(core, page.rects)) for core in cores]


def _frame_of(core: Box, rects: Sequence[Rect]) -> Box | None:
    """The closest unfilled box that is drawn around a diagram and not much else."""
    most = FRAME * (core[2] - core[0]) * (core[3] - core[1])
    around = [rect for rect in rects if rect.fill is None and _frames(rect, [core]) and _area(rect) <= most]
    frame = min(around, key=_area, default=None)
    return (frame.x0, frame.top, frame.x1, frame.bottom) if frame is not None else None


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
    filled.sort(key=_level)
    return [group for group in groups if _rise(group, filled)]


def _level(rect: Rect) -> float:
    """How far down the middle of a box is."""
    return (rect.top + rect.bottom) / 2


def _rise(group: Sequence[Rect], filled: Sequence[Rect]) -> bool:
    """Whether boxes on one line are bars; ``filled`` are all boxes, by their middles from the top."""
    tops = sorted(rect.top for rect in group)
    heights = 1 + sum(after - before > TALLER for before, after in pairwise(tops))
    if len(group) < FEWEST or heights < FEWEST:
        return False
    box = _around(group)
    x0, top, x1, bottom = box
    level = filled[bisect_left(filled, top, key=_level) : bisect_right(filled, bottom, key=_level)]
    beside = [rect for rect in level if 2 * x0 <= rect.x0 + rect.x1 <= 2 * x1]
    return len(group) >= SHARE * len(beside) and not _tiled(box, beside)


def _tiled(box: Box, rects: Sequence[Rect]) -> bool:
    """Whether filled boxes cover a place whole, as the merged cells of a head do; over a low bar nothing stands."""
    whole = (box[2] - box[0]) * (box[3] - box[1])
    areas = {
        (round(rect.x0), round(rect.top), round(rect.x1), round(rect.bottom)): _area(rect)
        for rect in rects
        if _area(rect) < TILE * whole
    }
    return sum(areas.values()) >= TILE * whole


def _area(rect: Rect) -> float:
    return (rect.x1 - rect.x0) * (rect.bottom - rect.top)


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


def _with_scale(box: Box, page: PageContent) -> Box:
    """The box with the scale lines that run through it and go on, evenly, above and below."""
    wide = [r for r in page.rules if r.level and r.x0 <= box[0] + LABELS and r.x1 >= box[2] - LABELS]
    near = [r for r in wide if box[1] - LABELS <= r.top <= box[3] + LABELS / 2]
    extents = Counter((round(r.x0), round(r.x1)) for r in near)
    usual = min(extents, key=lambda extent: (-extents[extent], extent), default=(0, 0))
    wide = [r for r in wide if (round(r.x0), round(r.x1)) == usual]
    levels = sorted({round(rule.top, 1) for rule in wide})
    steps = sorted(b - a for a, b in pairwise(levels) if b - a > SAME)
    step = steps[len(steps) // 2] if steps else 0.0
    top, bottom = box[1], box[3]
    for level in levels:
        if bottom < level <= bottom + 1.1 * step:
            bottom = level
    for level in reversed(levels):
        if top - 1.1 * step <= level < top:
            top = level
    scale = [rule for rule in wide if top - SAME <= rule.top <= bottom + SAME]
    return (min([box[0], *(r.x0 for r in scale)]), top, max([box[2], *(r.x1 for r in scale)]), bottom)


def without_charts(page: PageContent, charts: Sequence[Chart]) -> PageContent:
    """The page without what diagrams are drawn with, so that their scale lines and frames make no table."""
    if not charts:
        return page
    cores = [chart.core for chart in charts]
    return replace(
        page,
        rules=tuple(r for r in page.rules if not _drawn_in((r.x0, r.top, r.x1, r.bottom), cores)),
        rects=tuple(
            r
            for r in page.rects
            if not inside((r.x0, r.top, r.x1, r.bottom), cores) and not (r.fill is None and _frames(r, cores))
        ),
        symbols=tuple(s for s in page.symbols if not inside((s.x0, s.top, s.x1, s.bottom), [c.box for c in charts])),
    )


def _drawn_in(box: Box, cores: Sequence[Box]) -> bool:
    """Whether a rule belongs to a diagram's scale; the line that it stands on stays: it may be a table's edge."""
    return any(
        core[0] - TICK <= box[0]
        and box[2] <= core[2] + SAME
        and core[1] - SAME <= box[1] < core[3] - SAME
        and box[3] <= core[3] + SAME
        for core in cores
    )


def _frames(rect: Rect, cores: Sequence[Box]) -> bool:
    return any(
        rect.x0 <= core[0] and rect.x1 >= core[2] and rect.top <= core[1] and rect.bottom >= core[3] for core in cores
    )
