"""The rows of tables with traffic lights that level rules or fills part from each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from regionkit.document import Box
from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.page import PageContent
from regionkit.readers.layout.tables.bands import Bands

HEAD_GAP = 1.0  # of the size: heads stand further apart than words
LARGER = 1.1  # of the size: larger lines are of no row
AIR = 14.0  # points: between the text of a row and its edges is less
LEADING = 1.6  # of the size: lines of one row are no further apart
NEAR = 3.0  # points


def in_bands(heads: Sequence[Line], below: Sequence[Line], drawn: Bands) -> list[Line]:
    """The lines in the bands below that of the head, as far as lines of the table's size fill each.

    None at all where another head follows: that is another table of the same width, and what lies between is no row.
    """
    at = drawn.holding(heads[0]) or 0
    found: list[Line] = []
    for line in below:
        band = drawn.holding(line)
        if band is None or band > at + 1 or line.size > LARGER * heads[0].size:
            break
        if band > at and not fills_band(below, drawn, band):
            break
        if line.bold and len(segments_of(line, HEAD_GAP)) == len(heads):
            return []
        at = band
        found.append(line)
    return found


def fills_band(lines: Sequence[Line], drawn: Bands, band: int) -> bool:
    """Whether text reaches from edge to edge of a band, as in a row; between two tables there is more air."""
    held = [line for line in lines if drawn.holding(line) == band]
    top, bottom = min(line.top for line in held), max(line.bottom for line in held)
    return max(top - drawn.ys[band], drawn.ys[band + 1] - bottom) <= AIR


def drawn_rows(drawn: Bands, head: Line, body: Sequence[Line]) -> list[float]:
    first, last = drawn.holding(head) or 0, max(drawn.holding(line) or 0 for line in body)
    return list(drawn.ys[first : last + 2])


def one_in_each(ys: Sequence[float], lights: Sequence[Box]) -> bool:
    """Whether no row holds two lights of one column: between shaded rows may be several, whose goals would be one."""
    for top, bottom in pairwise(ys):
        here = [box[0] for box in lights if top < (box[1] + box[3]) / 2 < bottom]
        if any(abs(one - other) <= NEAR for index, one in enumerate(here) for other in here[:index]):
            return False
    return True


def with_end(drawn: Bands, below: Sequence[Line], lights: Sequence[Box], page: PageContent) -> Bands:
    """Bands with the row below the last shaded one, which has no fill and ends with its text.

    Refused: what stands below a rule, and lines without a light that stands just under those of the bands.
    """
    end = drawn.ys[-1]
    ruled = any(rule.level and abs(rule.top - end) <= NEAR and rule.x0 < drawn.x1 - NEAR for rule in page.rules)
    lines = _row(below, end) if not ruled else []
    if not lines:
        return drawn
    bottom = max(line.bottom for line in lines) + 1
    lit = [box for box in lights if end < (box[1] + box[3]) / 2 < bottom and _under(box, drawn, lights)]
    return replace(drawn, ys=(*drawn.ys, bottom)) if lit else drawn


def _row(lines: Sequence[Line], edge: float) -> list[Line]:
    """The lines that follow each other closely from an edge."""
    found: list[Line] = []
    for line in lines:
        if (line.top + line.bottom) / 2 < edge:
            continue
        if line.top - edge > AIR if not found else line.bottom - found[-1].bottom > LEADING * line.size:
            break
        found.append(line)
    return found


def _under(light: Box, drawn: Bands, lights: Sequence[Box]) -> bool:
    return any(abs(light[0] - other[0]) <= NEAR and drawn.ys[0] < other[1] < drawn.ys[-1] - NEAR for other in lights)
