"""Coloured signs, and what they belong to: the cell that they stand in, or the line that they stand beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from regionkit.document import Box, Colour
from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Symbol, Word
from regionkit.readers.layout.signs.symbols import colour_of, printed_light
from regionkit.readers.layout.tables.grid import Grid, Slot

BESIDE = 3.0  # of the line's size: a sign belongs to no line that is further away
TALLER = 2.2  # of the line's size: larger ones are pictures
SHARED = 0.5  # of the lower one's height: a sign stands on a line
SAME = 3.0  # points: a sign is often drawn as several shapes, one on the other


class Sign(NamedTuple):
    """A sign as it stands on the page; ``colour`` is ``None`` where it is no traffic light, or could not be read."""

    colour: Colour | None
    page: int
    box: Box


def in_slots(grid: Grid, symbols: Iterable[Symbol]) -> dict[int, list[Symbol]]:
    """The symbols of each slot: a picture's white margin may reach into the row above or below, so it is the row that
    holds most of it.  A cell's own shading is no symbol in it."""
    found: dict[int, list[Symbol]] = {}
    for symbol in symbols:
        x = (symbol.x0 + symbol.x1) / 2
        beside = [index for index, slot in enumerate(grid.slots) if slot.x0 <= x <= slot.x1]
        index = max(beside, key=lambda index: _overlap(symbol, grid.slots[index]), default=None)
        if index is None or _overlap(symbol, grid.slots[index]) <= 0:
            continue
        fill = grid.slots[index].fill
        if fill is None or abs(symbol.x0 - fill.x0) >= 1 or abs(symbol.top - fill.top) >= 1:
            found.setdefault(index, []).append(symbol)
    return found


def _overlap(symbol: Symbol, slot: Slot) -> float:
    """How much of a symbol's height stands in a slot."""
    return min(symbol.bottom, slot.bottom) - max(symbol.top, slot.top)


def signs_in(symbols: Iterable[Symbol], words: Iterable[Word], page: int) -> tuple[Sign, ...]:
    """The signs of a cell: those with a colour first; one without only where no other stands there."""
    drawn = [_sign(symbol, page) for symbol in symbols]
    read = [sign for sign in drawn if sign.colour is not None]
    return tuple(_once([*read, *_printed(words, page)])) or tuple(drawn[:1])


def beside(lines: Sequence[Line], symbols: Sequence[Symbol], page: int) -> Iterator[tuple[Line, tuple[Sign, ...]]]:
    """The lines that signs stand beside or in, each with its signs from the left.

    Refused: grey ones, which are decoration outside tables, and those whose colour says nothing.
    """
    found: dict[int, list[Sign]] = {}
    for symbol in symbols:
        sign = _sign(symbol, page)
        index = _line_of(symbol, lines) if sign.colour not in (None, "grey") else None
        if index is not None:
            found.setdefault(index, []).append(sign)
    for index, line in enumerate(lines):
        signs = [*found.get(index, ()), *_printed(line.words, page)]
        if signs:
            yield line, tuple(_once(sorted(signs, key=_from_left)))


def _line_of(symbol: Symbol, lines: Sequence[Line]) -> int | None:
    """The line that a symbol stands on, nearest to its words."""
    nearest: tuple[float, int] | None = None
    for index, line in enumerate(lines):
        height = symbol.bottom - symbol.top
        shared = min(symbol.bottom, line.bottom) - max(symbol.top, line.top)
        if height > TALLER * line.size or shared < SHARED * min(height, line.bottom - line.top):
            continue
        away = min([max(word.x0 - symbol.x1, symbol.x0 - word.x1, 0.0) for word in line.words])
        if away <= BESIDE * line.size and (nearest is None or away < nearest[0]):
            nearest = (away, index)
    return nearest[1] if nearest else None


def _sign(symbol: Symbol, page: int) -> Sign:
    box = rounded((symbol.x0, symbol.top, symbol.x1, symbol.bottom))
    return Sign(colour_of(symbol.colour) if symbol.colour else None, page, box)


def rounded(box: Box) -> Box:
    """A place in hundredths of a point."""
    x0, top, x1, bottom = box
    return (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))


def _printed(words: Iterable[Word], page: int) -> Iterator[Sign]:
    for word in words:
        if len(word[0]) > 2 or not any(word.look.colour or ()):  # most words are longer, or black
            continue
        colour = printed_light(word)
        if colour is not None:
            yield Sign(colour, page, rounded(word.box))


def _once(signs: Iterable[Sign]) -> Iterator[Sign]:
    """Signs that are drawn of several shapes as one each."""
    kept: list[Sign] = []
    for sign in signs:
        if not any(_same(sign.box, other.box) for other in kept):
            kept.append(sign)
            yield sign


def _same(one: Box, other: Box) -> bool:
    across = abs(one[0] + one[2] - other[0] - other[2]) / 2
    return across <= SAME and abs(one[1] + one[3] - other[1] - other[3]) / 2 <= SAME


def _from_left(sign: Sign) -> float:
    return sign.box[0]
