"""Coloured signs in the text of a Word file: where they stand, so that a key can tell what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from regionkit.document import Block, Colour, Span, Symbol, Table
from regionkit.readers.docx.runs import Words
from regionkit.readers.docx.symbols import EMOJI, LIGHTS
from regionkit.readers.layout.signs.legend import Mark


class Sign(NamedTuple):
    """A sign and how far into the text of its paragraph or cell it stands."""

    colour: Colour | None
    """``None`` where it could not be read."""
    at: int
    page: int | None = None


def signs_in(text: str, words: Sequence[Words], page: int | None) -> Iterator[Sign]:
    """The coloured signs among the words of a text."""
    begin = 0
    for word in words:
        inside = word.text.strip()
        found = text.find(inside, begin)
        if found < 0:
            continue
        if word.colour is not None:
            yield from _of_word(inside, word.colour, found, page)
        begin = found + len(inside)


def _of_word(text: str, colour: Colour, begin: int, page: int | None) -> Iterator[Sign]:
    emoji = [(at, EMOJI[letter]) for at, letter in enumerate(text) if letter in EMOJI]
    if emoji:
        yield from (Sign(own, begin + at, page) for at, own in emoji)
    else:
        first = next((at for at, letter in enumerate(text) if letter in LIGHTS), 0)
        yield Sign(colour, begin + first, page)


def marks_of_block(signs: Iterable[Sign], block: Block, number: int) -> Iterator[Mark]:
    """The signs of a block, each with the line that it belongs to; ``number`` is the block's in the document."""
    for colour, at, page in signs:
        place = min(block.span.start + at, block.span.end)
        line = next((line for line in block.lines if line.start <= place <= line.end), block.span)
        yield Mark(Symbol(colour, page, None, line), place, number)


def marks_of_cell(signs: Iterable[Sign], span: Span, number: int, table: Table) -> Iterator[Mark]:
    """The signs of a cell."""
    for colour, at, page in signs:
        yield Mark(Symbol(colour, page, None, span), min(span.start + at, span.end), number, table.index)
