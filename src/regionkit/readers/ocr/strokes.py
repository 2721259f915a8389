"""Level and upright strokes of a picture: drawn lines, and edges where only the shading changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionkit.readers.ocr.levels import NINE, STEP, Gray, Mask, changes_of, hat, middle_of, smooth, turned_over

CONTRAST = 14  # levels of 255 that a line differs from the paper on both sides of it: light gray is 20 and more
UNEVEN = 0.6  # of the ink that a stroke has on average: letters have 0.65 to 0.95, lines of a sloping scan up to 0.5
EVEN = 0.4  # the same of a white line: the room between a dark head and the letters below it is no line
AWAY = (3, 2)  # pixels from an edge: letters may stand so close that only the nearer ones are paper
MOST, SHORT = 0.9, 0.8  # of an edge's sides that have one shade; of a strong edge, or one from line to line
STRONG = 60  # levels
NOISE = 2  # levels from one pixel to the next: drawn shadings have 0, scanned ones 3 to 6
WAVES = 0.12  # of an edge's height
SOLID, DOTTED = 0.85, 0.35  # of a line's length that is drawn
CLOSE = 3  # pixels from the end of an edge to a stroke that closes it: of a line that goes on as a shading's edge
HEAD = 150  # levels: a head under white letters is darker; a pale line is nearly as light as the paper at its ends
BARE = 0.12  # of a dotted line's length that may have ink close above and below it: text has more


class Stroke(NamedTuple):
    """A level stroke, or an upright one with its axes exchanged: pixels ``along`` it and ``across`` it, half open."""

    start: int
    end: int
    near: int
    far: int
    edge: bool = False
    """Nothing is drawn there: the shading changes."""


@dataclass(frozen=True, slots=True)
class Strokes:
    """All strokes of a picture."""

    level: tuple[Stroke, ...]
    upright: tuple[Stroke, ...]


def strokes_of(gray: Gray, dpi: float, least: int = STEP) -> Strokes:
    """The strokes of a picture; ``least``: levels from one shading to the next."""
    turned = turned_over(gray)
    level, upright = list(_level(gray, dpi, least)), list(_level(turned, dpi, least))
    upright += _sides(turned, upright, level, round(dpi / 10))
    level += _sides(gray, level, upright, round(dpi / 10))
    return Strokes(tuple(level), tuple(upright))


def _sides(gray: Gray, known: list[Stroke], across: list[Stroke], least: int) -> list[Stroke]:
    """Short edges of a shading that close a cell: both ends lie at strokes that run across.

    The ends of a coloured head row are as short as letters are high, but no letter reaches from line to line.
    """
    found: list[Stroke] = []
    if len(gray) < 12:
        return found
    ends = sorted({(s.near, s.far) for s in across})
    for (_, start), (end, _) in pairwise(ends):
        if end - start < least:
            continue
        inner = gray[:, start + 2 : end - 2].astype(np.int16)
        step = inner[5:] - inner[:-5]
        for changed in (step >= STEP, step <= -STEP):
            most = changed.sum(axis=1, dtype=np.uint32) > 0.95 * changed.shape[1]
            for near, far in spans(np.pad(most, (3, 2))):
                edge = Stroke(start, end, (near + far) // 2, (near + far) // 2 + 1, edge=True)
                if _closes(edge, across) and _even(gray, _inner(edge), SHORT) and not beside(edge, known + found, 4):
                    found.append(edge)
    return found


def _inner(edge: Stroke) -> Stroke:
    """An edge without its ends, where the packing of a picture mixes it with what runs across."""
    return edge._replace(start=edge.start + 3, end=edge.end - 3)


def _closes(edge: Stroke, across: list[Stroke]) -> bool:
    """Whether an edge reaches from one stroke that runs across to another."""
    near = [s for s in across if s.start - 6 <= edge.near <= s.end + 6]
    return any(abs(s.far - edge.start) <= CLOSE for s in near) and any(abs(s.near - edge.end) <= CLOSE for s in near)


def spans(inked: Any) -> list[tuple[int, int]]:
    """Where a row of truth values is true: half-open stretches."""
    changes = np.flatnonzero(np.diff(np.concatenate(([False], inked, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(changes[::2], changes[1::2], strict=True)]


def _level(gray: Gray, dpi: float, least: int) -> Iterator[Stroke]:
    width = 3 + round(dpi / 36)  # the thickest line is 2 points
    inch = round(dpi)
    dark = hat(gray, width)
    mask = dark > CONTRAST
    solid, broken = runs_in(mask, width, (inch // 4, SOLID), (inch, DOTTED))
    found = stacked(solid)
    found = [s for s in found if _is_drawn(dark, s) and (s.end - s.start >= inch or bare(mask, s, width))]
    dotted = [s for s in stacked(broken) if bare(mask, s, width)]
    dotted = [s for s in dotted if s.far - s.near <= 2 + dpi / 48]  # 1.5 points; small letters are higher
    found += [s for s in dotted if not beside(s, found, width)]
    light = hat(255 - gray, width)
    white = [s for s in stacked(runs_of(light > CONTRAST, 3, inch // 2, 0.95)) if _is_drawn(light, s, EVEN)]
    found += [s for s in white if not beside(s, found, width)]
    found = [s for s in found if s.far - s.near <= width and not _is_room(gray, s, width)]
    joined = [_extended(gray, s, width) for s in joined_of(found, 3 * width)]
    yield from joined
    edges: list[Stroke] = []
    for stroke in sorted(_edges(gray, inch // 2, least), key=lambda s: s.start - s.end):
        if not beside(stroke, joined, 4) and not beside(stroke, edges, 4):  # the shade of one edge may change twice
            edges.append(stroke)
    yield from edges


def runs_of(mask: Mask, gap: int, shortest: int, filled: float) -> NDArray[np.int64]:
    """Rows of ``y, x0, x1``: level runs of set pixels, gaps in them bridged."""
    return runs_in(mask, gap, (shortest, filled))[0]


def runs_in(mask: Mask, gap: int, *kinds: tuple[int, float]) -> list[NDArray[np.int64]]:
    """The runs of each kind, looked for in one go: how long they are at least, and how much of that is set."""
    least = min(filled * shortest for shortest, filled in kinds)
    rows = np.flatnonzero(mask.sum(axis=1, dtype=np.uint32) >= least)  # no other holds a run
    width = mask.shape[1]
    padded = np.zeros((len(rows), width + 2), bool)
    padded[:, 1:-1] = mask[rows]
    changes = np.flatnonzero(padded[:, 1:] != padded[:, :-1])
    if not len(changes):
        return [np.zeros((0, 3), np.int64) for _ in kinds]
    ys, starts = np.divmod(changes[::2], width + 1)
    ends = changes[1::2] % (width + 1)
    new = np.ones(len(ys), bool)
    new[1:] = (ys[1:] != ys[:-1]) | (starts[1:] - ends[:-1] > gap)
    first = np.flatnonzero(new)
    last = np.append(first[1:], len(ys)) - 1
    drawn = np.add.reduceat(ends - starts, first)
    length = ends[last] - starts[first]
    runs = np.stack([rows[ys[first]], starts[first], ends[last]], axis=1)
    return [runs[(length >= shortest) & (drawn >= filled * length)] for shortest, filled in kinds]


def stacked(runs: NDArray[np.int64], edge: bool = False) -> list[Stroke]:
    """Runs in rows that follow one another, as one stroke each."""
    open_: list[Stroke] = []
    done: list[Stroke] = []
    for y, x0, x1 in runs.tolist():
        for index, stroke in enumerate(open_):
            overlap = min(x1, stroke.end) - max(x0, stroke.start)
            if y - stroke.far <= 1 and overlap > 0.5 * min(x1 - x0, stroke.end - stroke.start):
                open_[index] = Stroke(min(x0, stroke.start), max(x1, stroke.end), stroke.near, y + 1, edge)
                break
        else:
            open_.append(Stroke(x0, x1, y, y + 1, edge))
        if len(open_) > 64:
            done += [s for s in open_ if y - s.far > 1]
            open_ = [s for s in open_ if y - s.far <= 1]
    return done + open_


def _extended(gray: Gray, stroke: Stroke, width: int) -> Stroke:
    """A stroke as far as it is seen at both ends: a line that is darker than the rows is lighter than a dark head."""
    inside = gray[stroke.near : stroke.far].astype(np.int16).mean(axis=0)
    places = [y for y in (stroke.near - 2, stroke.far + 1) if 0 <= y < len(gray)]
    if not places:
        return stroke
    sides = gray[places].astype(np.int16)
    seen = (inside - sides.max(axis=0) > CONTRAST) | (sides.min(axis=0) - inside > CONTRAST)
    start, end = stroke.start, stroke.end
    start -= _reach(seen[:start][::-1], width)
    end += _reach(seen[end:], width)
    return stroke._replace(start=start, end=end)


def _reach(seen: Mask, gap: int) -> int:
    """How far something goes on without a gap."""
    reached = 0
    for begin, stop in spans(seen):
        if begin - reached > gap:
            break
        reached = stop
    return reached if reached > 2 * gap else 0


def _is_drawn(ink: Gray, stroke: Stroke, most: float = UNEVEN) -> bool:
    """Whether a stroke has as much ink all along: a long word in small letters is a stroke with darker places."""
    along = ink[stroke.near : stroke.far, stroke.start : stroke.end].sum(axis=0, dtype=np.int64)
    return float(along.std()) <= most * float(along.mean())


def _is_room(gray: Gray, stroke: Stroke, width: int) -> bool:
    """Whether a stroke is the room between light letters on a dark head and its edge.

    At both ends the dark goes on, also above; and between the letters.  At the ends of a line is paper, and above it.
    """
    part = gray[max(stroke.near - 2, 0) : stroke.far + 2, max(stroke.start - width, 0) : stroke.end + width]
    if part.shape != (stroke.far - stroke.near + 4, stroke.end - stroke.start + 2 * width):
        return False
    shade = middle_of(part[2:-2, width:-width].ravel())
    if shade > HEAD:
        return False
    like = np.abs(part.astype(np.int16) - shade) <= 2 * CONTRAST
    ends = np.hstack([like[:, : width // 2], like[:, -(width // 2) :]]).mean(axis=1)
    sides = [(ends[side], like[side, width:-width].mean()) for side in (0, -1)]
    return bool(ends[2:-2].min() > MOST) and any(end > MOST and between > BARE for end, between in sides)


def bare(mask: Mask, stroke: Stroke, width: int) -> bool:
    """Whether there is nothing close above and below: dots and dashes of a line, not the feet of letters."""
    for y in (stroke.near - width // 2 - 1, stroke.near - 3, stroke.far + 2, stroke.far + width // 2):
        if 0 <= y < len(mask) and mask[y, stroke.start : stroke.end].mean() > BARE:
            return False
    return True


def beside(stroke: Stroke, others: list[Stroke], near: int) -> bool:
    """Whether most of a stroke runs close along others."""
    shared = sum(
        max(0, min(stroke.end, o.end) - max(stroke.start, o.start))
        for o in others
        if o.near - near <= stroke.near and stroke.far <= o.far + near
    )
    return shared > 0.5 * (stroke.end - stroke.start)


def joined_of(strokes: list[Stroke], gap: int) -> list[Stroke]:
    """Pieces of one line that letters or noise part, as one."""
    joined: list[Stroke] = []
    for stroke in sorted(strokes, key=lambda s: (s.start, s.near)):
        for index, other in enumerate(joined):
            level = min(stroke.far, other.far) - max(stroke.near, other.near) >= -1
            if level and stroke.start - other.end <= gap:
                joined[index] = Stroke(
                    other.start,
                    max(other.end, stroke.end),
                    min(other.near, stroke.near) if other.near != stroke.near else other.near,
                    max(other.far, stroke.far),
                )
                break
        else:
            joined.append(stroke)
    return joined


def _edges(gray: Gray, shortest: int, least: int) -> list[Stroke]:
    """Where the shading changes from one row to the next."""
    if min(gray.shape) < 12:
        return []
    found = []
    for steps in changes_of(gray, least):
        runs = runs_of(steps, NINE, shortest, 0.9)
        for stroke in stacked(runs, edge=True):
            middle = (stroke.near + stroke.far) // 2
            stroke = stroke._replace(near=middle, far=middle + 1)
            if _even(gray, stroke):
                found.append(stroke)
    return found


def _even(gray: Gray, stroke: Stroke, share: float = MOST) -> bool:
    """Whether each side of an edge has one shade, and not the same: the head or foot of a line of letters has not.

    The packing of a picture leaves waves beside an edge, the higher the stronger it is.
    """
    return any(_is_even(gray, stroke, away, share) for away in AWAY)


def _is_even(gray: Gray, stroke: Stroke, away: int, share: float) -> bool:
    places = (stroke.near - away, stroke.far + away - 1)
    sides = [gray[y, stroke.start : stroke.end].astype(np.int16) for y in places if 0 <= y < len(gray)]
    shades = [middle_of(side) for side in sides]
    step = max(shades) - min(shades) if shades else 0.0
    if len(sides) == 2 and step < STEP:
        return False
    off, least = max(STEP, WAVES * step), share if step < STRONG else SHORT
    return all(_of_one_shade(side, shade, off, least) for side, shade in zip(sides, shades, strict=True))


def _of_one_shade(side: NDArray[np.int16], shade: float, off: float, least: float) -> bool:
    """Whether as much of an edge's side has its shade; where a scanner's noise makes each pixel differ from the next,
    nine together tell.
    """
    near = np.abs(side - shade) <= off
    if np.count_nonzero(near) >= least * len(side):
        return True
    if len(side) <= NINE or middle_of(np.abs(side[1:] - side[:-1])) < NOISE:
        return False
    near |= np.abs(smooth(side[None])[0] - shade) <= off
    return bool(np.count_nonzero(near) >= least * len(side))
