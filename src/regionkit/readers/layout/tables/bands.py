"""Rows that are drawn without columns: level rules, a fill behind every other row, a fill behind the head."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Rect, Rule
from regionkit.readers.layout.tables.edges import SAME_EDGE, outer_rects

SAME_SIDE = 3.0  # points
SHORTEST = 60.0  # points: shorter rules part no rows
HIGHEST = 120.0  # points: a higher box is no row
JOINED = 1.5  # points between the fills of two cells in one row


@dataclass(frozen=True, slots=True)
class Bands:
    """What lies between level edges of one length, from the top."""

    x0: float
    x1: float
    ys: tuple[float, ...]

    def holding(self, line: Line) -> int | None:
        """The number of the band that a line stands in."""
        if line.x0 < self.x0 - SAME_SIDE or line.x1 > self.x1 + SAME_SIDE:
            return None
        at = bisect_right(self.ys, (line.top + line.bottom) / 2)
        return at - 1 if 0 < at < len(self.ys) else None


def bands_of(rules: Sequence[Rule], rects: Sequence[Rect]) -> list[Bands]:
    """The bands of a page, each by its sides; edges of one place taken as one."""
    edges = [((rule.top + rule.bottom) / 2, rule.x0, rule.x1) for rule in rules if rule.level]
    for top, bottom, x0, x1 in filled_rows(rects):
        edges += [(top, x0, x1), (bottom, x0, x1)]
    sides: list[tuple[float, float, list[float]]] = []
    for y, x0, x1 in sorted(edge for edge in edges if edge[2] - edge[1] >= SHORTEST):
        for left, right, ys in sides:
            if abs(left - x0) <= SAME_SIDE and abs(right - x1) <= SAME_SIDE:
                if y - ys[-1] > SAME_EDGE:
                    ys.append(y)
                break
        else:
            sides.append((x0, x1, [y]))
    return [Bands(x0, x1, tuple(ys)) for x0, x1, ys in sides if len(ys) > 1]


def filled_rows(rects: Sequence[Rect]) -> Iterator[tuple[float, float, float, float]]:
    """The fills of rows: those of cells side by side taken together."""
    row: tuple[float, float, float, float] | None = None
    low = [rect for rect in rects if rect.fill is not None and rect.bottom - rect.top <= HIGHEST]
    for rect in sorted(outer_rects(low), key=lambda rect: (round(rect.top), round(rect.bottom), rect.x0)):
        if row and abs(row[0] - rect.top) <= 1 and abs(row[1] - rect.bottom) <= 1 and rect.x0 <= row[3] + JOINED:
            row = (row[0], row[1], row[2], max(row[3], rect.x1))
            continue
        if row:
            yield row
        row = (rect.top, rect.bottom, rect.x0, rect.x1)
    if row:
        yield row
