"""Progress bars: low, wide shapes or pictures in a table's cells, of which the left part is filled.

A drawn bar is two shapes, one in the other or side by side; a picture of one has two flat colours.  Of a bar that shows
one colour only, another one of the same column says whether it is full or empty.

Refused: a table's shaded cells, which meet others above or below; diagrams, whose bars differ in length and have no
rest; shapes of one colour alone; two full colours side by side, which share a whole between two things.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from regionkit.document import Box
from regionkit.readers.layout.page import Bar, Rgb, Strip, Word
from regionkit.readers.layout.tables.grid import Slot

WIDTHS = (24.0, 170.0)
"""Points."""
HEIGHTS = (3.5, 18.0)
LONG = 2.5  # times its height
SAME = 1.0  # points: edges that meet
PADDING = 2.5  # points between the frame and what fills it
INNER = 0.45  # of the outer shape's height
STEP = 20  # a whole has twenty steps
VIVID, BRIGHT = 0.35, 0.3
ALIKE = 0.08  # of each of red, green and blue
PERCENTAGE = re.compile(r"\W*(?:\d{1,3}(?:[.,]\d{1,2})?\s*%\W*)?")
"""All that may stand in a cell beside its bar."""
PAPER: Rgb = (1.0, 1.0, 1.0)
FIGURE = re.compile(r"\W*(?:\d{1,3}(?:[.,]\d{1,2})?\s*%?\W*)?")
"""The same of one word, whose sign for percent may be the next one."""
MOST_STRIPS = 400  # on a page; a drawing has more


class Parts(NamedTuple):
    """A bar's place, how much of it is filled, and its two colours; a colour that is not seen is ``None``."""

    box: Box
    share: float | None
    """``None`` where it shows one colour, and which of the two that is has to be told from others."""
    left: Rgb | None
    rest: Rgb | None


def may_be_bar(box: Box) -> bool:
    """Whether a picture or shape has the form of a whole bar."""
    wide, high = box[2] - box[0], box[3] - box[1]
    return WIDTHS[0] <= wide <= WIDTHS[1] and HEIGHTS[0] <= high <= HEIGHTS[1] and wide >= LONG * high


def rounded_share(share: float) -> float:
    """To the nearest twentieth; what is neither empty nor full never becomes so.

    >>> [rounded_share(share) for share in (0.0, 0.004, 0.62, 0.99, 1.0)]
    [0.0, 0.05, 0.6, 0.95, 1.0]
    """
    if share in {0.0, 1.0}:
        return share
    return min(max(round(share * STEP), 1), STEP - 1) / STEP


def is_filling(left: Rgb, rest: Rgb) -> bool:
    """Whether the left of two colours fills and the other is what is left: full beside gray or pale, dark beside light.

    >>> is_filling((0.6, 0.8, 0.0), (0.2, 0.2, 0.2)), is_filling((0.9, 0.9, 0.9), (0.3, 0.3, 0.3))
    (True, False)
    """
    if _vivid(left) or _vivid(rest):
        return _vivid(left) and not _vivid(rest)
    return sum(left) < sum(rest)


def _vivid(rgb: Rgb) -> bool:
    _, saturation, value = colorsys.rgb_to_hsv(*rgb)
    return saturation >= VIVID and value >= BRIGHT


def settled(bars: Sequence[Parts], *, whole_pictures: bool = False) -> list[float | None]:
    """How full bars are, also those of one colour that stand in a column with others; ``None`` where it is not told.

    A picture in one full colour is full by itself: an empty one would not be so.
    """
    known = [bar for bar in bars if bar.share is not None]
    shares: list[float | None] = []
    for bar in bars:
        share = bar.share
        if share is None and bar.left is not None:
            share = _told(bar.left, [other for other in known if _above_each_other(other.box, bar.box)])
            if share is None and whole_pictures and _vivid(bar.left):
                share = 1.0
        shares.append(share if share is None else rounded_share(share))
    return shares


def bars_of(parts: Sequence[Parts], *, whole_pictures: bool = False) -> list[Bar]:
    """The bars of which it is told how full they are."""
    shares = settled(parts, whole_pictures=whole_pictures)
    return [Bar(*bar.box, share) for bar, share in zip(parts, shares, strict=True) if share is not None]


def _told(colour: Rgb, others: Iterable[Parts]) -> float | None:
    for other in others:
        if other.left is not None and _alike(colour, other.left):
            return 1.0
        if other.rest is not None and _alike(colour, other.rest):
            return 0.0
    return None


def _alike(one: Rgb, other: Rgb) -> bool:
    return all(abs(a - b) <= ALIKE for a, b in zip(one, other, strict=True))


def _above_each_other(one: Box, other: Box) -> bool:
    return (
        abs(one[0] - other[0]) <= SAME and abs(one[2] - other[2]) <= SAME
        and abs((one[3] - one[1]) - (other[3] - other[1])) <= SAME
    )  # fmt: skip


def drawn_bars(strips: Sequence[Strip], words: Iterable[Word]) -> tuple[list[Bar], list[Strip]]:
    """The bars among drawn shapes, and the shapes that they are drawn with; strips in the order of drawing."""
    if len(strips) > MOST_STRIPS:
        return [], []
    drawn = list(_nested_bars(strips))
    taken = {id(strip) for _, own in drawn for strip in own}
    groups = list(_side_by_side([strip for strip in strips if id(strip) not in taken]))
    drawn += [(_joined(group), group) for group in groups if len(group) == 2]
    if all(bar.share is None for bar, _ in drawn):
        return [], []
    drawn += [(Parts(own[0][:4], None, own[0].fill or PAPER, None), own) for own in groups if len(own) == 1]
    texts = list(words)
    kept = [
        (bar, own) for bar, own in drawn
        if may_be_bar(bar.box) and not _meets_any(bar.box, strips, own) and not _holds_text(bar.box, texts)
    ]  # fmt: skip
    bars = bars_of([bar for bar, _ in kept])
    boxes = {bar[:4] for bar in bars}
    return bars, [strip for bar, own in kept if bar.box in boxes for strip in own]


def _holds_text(box: Box, words: Iterable[Word]) -> bool:
    """Whether other words than a percentage stand in a bar."""
    x0, top, x1, bottom = box
    return any(
        x0 < (word.x0 + word.x1) / 2 < x1
        and top < (word.top + word.bottom) / 2 < bottom
        and FIGURE.fullmatch(word.text) is None
        for word in words
    )


def _nested_bars(strips: Sequence[Strip]) -> Iterator[tuple[Parts, list[Strip]]]:
    """Shapes of a bar's form that one other shape fills, which was drawn later; a frame may be drawn last."""
    rows: dict[int, list[int]] = {}
    for index, strip in enumerate(strips):
        rows.setdefault(_row(strip), []).append(index)
    taken: set[int] = set()
    for index, strip in enumerate(strips):
        if index in taken or not may_be_bar(strip[:4]):
            continue
        near = [at for row in range(_row(strip) - 1, _row(strip) + 2) for at in rows.get(row, ()) if at != index]
        later = [at for at in near if (at > index or strip.fill is None) and at not in taken]
        inside = [at for at in later if _fills(strips[at], strip)]
        if len(inside) == 1:
            taken |= {index, inside[0]}
            yield _nested(strip, strips[inside[0]]), [strip, strips[inside[0]]]


def _row(strip: Strip) -> int:
    return int((strip.top + strip.bottom) / 2 / HEIGHTS[1])


def _fills(inner: Strip, outer: Strip) -> bool:
    """Whether a shape begins at the left inside another and is nearly as high."""
    return (
        inner.fill is not None
        and -SAME <= inner.x0 - outer.x0 <= PADDING
        and inner.x1 <= outer.x1 + SAME
        and inner.top >= outer.top - SAME
        and inner.bottom <= outer.bottom + SAME
        and inner.bottom - inner.top >= INNER * (outer.bottom - outer.top)
    )


def _nested(outer: Strip, inner: Strip) -> Parts:
    """A bar of a shape that fills another; without colours where they do not tell filling from rest.

    A shape that fills the other whole is a full bar only beside others that are not: it may be a shaded cell.
    """
    padding = max(inner.x0 - outer.x0, 0.0)
    share = (inner.x1 - inner.x0) / (outer.x1 - outer.x0 - 2 * padding)
    rest = outer.fill or PAPER
    if inner.fill is None or not is_filling(inner.fill, rest):
        return Parts(outer[:4], None, None, None)
    if outer.x1 - padding - inner.x1 <= SAME / 2:
        return Parts(outer[:4], None, inner.fill, None)
    return Parts(outer[:4], share, inner.fill, rest)


def _side_by_side(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Filled shapes of one height that meet, from the left; alone ones as well, and empty frames."""
    rows: dict[tuple[int, int], list[Strip]] = {}
    for strip in sorted(strips, key=lambda strip: strip.x0):
        if strip.fill is None:
            yield [strip]
        else:
            rows.setdefault((round(strip.top), round(strip.bottom)), []).append(strip)
    for row in rows.values():
        group: list[Strip] = []
        for strip in row:
            if group and abs(strip.x0 - group[-1].x1) > SAME:
                yield group
                group = []
            group.append(strip)
        yield group


def _joined(pair: Sequence[Strip]) -> Parts:
    """A bar of two shapes side by side; without colours where they do not tell filling from rest."""
    left, rest = pair
    whole = (left.x0, left.top, rest.x1, left.bottom)
    if left.fill is None or rest.fill is None or not is_filling(left.fill, rest.fill):
        return Parts(whole, None, None, None)
    return Parts(whole, (left.x1 - left.x0) / (rest.x1 - left.x0), left.fill, rest.fill)


def _meets_any(whole: Box, others: Iterable[Strip], own: Sequence[Strip]) -> bool:
    """Whether another shape begins where this one ends, above or below, as the shaded cells of a table do."""
    return any(
        other.x0 < whole[2] - SAME
        and other.x1 > whole[0] + SAME
        and (abs(other.top - whole[3]) <= SAME or abs(other.bottom - whole[1]) <= SAME)
        for other in others
        if not any(other is part for part in own)
    )


def bar_in(bars: Iterable[Bar], slot: Slot, words: Iterable[Word], page: int) -> Bar | None:
    """The one bar in a cell that holds no other text than a percentage, and is not filled by it as shading would."""
    inside = [
        bar for bar in bars
        if slot.x0 - SAME <= bar.x0
        and bar.x1 <= slot.x1 + SAME
        and slot.top <= (bar.top + bar.bottom) / 2 <= slot.bottom
    ]  # fmt: skip
    if len(inside) != 1 or PERCENTAGE.fullmatch(" ".join(word.text for word in words)) is None:
        return None
    (bar,) = inside
    wide, high = slot.x1 - slot.x0 - SAME, slot.bottom - slot.top - SAME
    return None if bar.x1 - bar.x0 >= wide and bar.bottom - bar.top >= high else bar._replace(page=page)
