"""The text of a document in reading order with marks in it: for what has no pages, or none at hand as pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from regionkit.document import Block, Document, Span, Table
from regionkit.mentions import Mention
from regionkit.renderers.defusing import printable
from regionkit.renderers.report.anchors import mark_of, page_part, row_of

Marked = tuple[str, Mention]
"""A mention with its kind."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: plain where ``kind`` is empty.

    Where mentions lie in one another, a piece is of the innermost, and ``around`` are the kinds of the others.
    The first piece of a mention has its ``anchor`` and is a link; those after it only look the same.
    """

    text: str
    kind: str = ""
    href: str = ""
    anchor: str = ""
    name: str = ""
    low: bool = False
    around: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunningCell:
    """A cell of a table in the text."""

    pieces: tuple[Piece, ...]
    header: bool
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class RunningBlock:
    """A block of the text; ``page`` is the anchor of a page that begins with it."""

    kind: str
    level: int
    pieces: tuple[Piece, ...]
    rows: tuple[tuple[RunningCell, ...], ...] = ()
    page: str = ""
    page_number: int = 0

    def all_pieces(self) -> Iterator[Piece]:
        """Its own, and those of its cells."""
        yield from self.pieces
        for row in self.rows:
            for cell in row:
                yield from cell.pieces


def running_text(document: Document, mentions: Iterable[Marked], names: Mapping[str, str]) -> list[RunningBlock]:
    """The blocks of the document, each mention marked once at least."""
    writing = _Writing(document, names, set())
    by_block = _by_block(document, mentions)
    begun = {document.block_index(page.span.start): page.number for page in reversed(document.pages)}
    blocks = []
    depth = 0
    for number, block in enumerate(document.blocks):
        made = writing.block(block, by_block.get(number, []))
        if block.kind == "heading":  # one that leaves a level out would be lost to who reads by headings
            depth = min(max(block.level, 1), depth + 1)
            made = replace(made, level=depth)
        page = begun.get(number, 0)
        blocks.append(replace(made, page=page_part(page), page_number=page) if page else made)
    return blocks


def _by_block(document: Document, mentions: Iterable[Marked]) -> dict[int, list[Marked]]:
    """The mentions of each block; one that runs over several is in each of them."""
    blocks: dict[int, list[Marked]] = {}
    for kind, mention in mentions:
        first = max(document.block_index(mention.span.start), 0)
        last = max(document.block_index(max(mention.span.end - 1, mention.span.start)), first)
        for number in range(first, last + 1):
            blocks.setdefault(number, []).append((kind, mention))
    return blocks


@dataclass(frozen=True, slots=True)
class _Writing:
    document: Document
    names: Mapping[str, str]
    begun: set[str]
    """The ids of the mentions whose mark is there."""

    def block(self, block: Block, mentions: list[Marked]) -> RunningBlock:
        if block.table is None:
            return RunningBlock(block.kind, block.level, tuple(self.pieces(block.span, mentions)))
        return RunningBlock("table", 0, (), tuple(self.rows(self.document.tables[block.table], mentions)))

    def rows(self, table: Table, mentions: list[Marked]) -> Iterator[tuple[RunningCell, ...]]:
        ordered = sorted(mentions, key=lambda pair: pair[1].span.start)
        for row in range(table.n_rows):
            cells = []
            for cell in table.row(row):
                inside = [pair for pair in ordered if pair[1].span.overlaps(cell.span)]
                pieces = tuple(self.pieces(cell.span, inside))
                cells.append(RunningCell(pieces, cell.header, cell.row_span, cell.column_span))
            yield tuple(cells)

    def pieces(self, span: Span, mentions: list[Marked]) -> Iterator[Piece]:
        """The text of a span, parted at the ends of mentions."""
        inside = [pair for pair in mentions if pair[1].span.overlaps(span)]
        edges = {span.start, span.end}
        for _, mention in inside:
            edges |= {max(mention.span.start, span.start), min(mention.span.end, span.end)}
        points = sorted(edges)
        parts = list(pairwise(points))
        over = [_covering(inside, start) for start, _ in parts]
        innermost = {covering[0][1].id for covering in over if covering}
        for (start, end), covering in zip(parts, over, strict=True):
            for pair in reversed(covering[1:]):  # a mention that others hide wholly is a sign before them
                if pair[1].id not in self.begun and pair[1].id not in innermost:
                    yield self._piece("", pair, ())
            text = printable(self.document.text[start:end])
            if covering:
                yield self._piece(text, covering[0], tuple(kind for kind, _ in covering[1:]))
            elif text:
                yield Piece(text)

    def _piece(self, text: str, pair: Marked, around: tuple[str, ...]) -> Piece:
        kind, mention = pair
        low = mention.confidence == "low"
        if mention.id in self.begun:
            return Piece(text, kind, low=low, around=around)
        self.begun.add(mention.id)
        anchor, href = mark_of(mention.id), f"#{row_of(mention.id)}"
        return Piece(text, kind, href, anchor, self.names[mention.id], low, around)


def _covering(mentions: list[Marked], offset: int) -> list[Marked]:
    """The mentions that hold an offset, the shortest first."""
    holding = [pair for pair in mentions if pair[1].span.start <= offset < pair[1].span.end]
    return sorted(holding, key=lambda pair: (len(pair[1].span), pair[1].id))
