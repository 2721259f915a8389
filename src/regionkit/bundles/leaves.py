"""What a document's file is made of where it may be parted: its pages or, in Word, the pages that the writer began."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from regionkit.document import Block, Document, Span

NOTES = frozenset({"footnote", "endnote"})
"""Styles of what a Word file keeps behind all of its text, wherever its mark stands."""
HEAD_BLOCKS = 12
"""Blocks at the top of a page that the head of a document stands among."""
LONGEST_LABEL_LINE = 120


class Leaf(NamedTuple):
    """A page, or what stands between two pages that the writer of a Word file began."""

    number: int
    """Of the page; in a Word file leaves are counted from 1."""
    span: Span
    page: int | None
    """The page that it begins on, where that is known."""
    blocks: tuple[Block, ...] = ()
    """The blocks that begin on it."""
    heads: frozenset[str] = frozenset()
    """The lines of its running head."""
    anew: bool = False
    """The writer had its pages counted from one again, under heads that are not those of the leaf before."""


def leaves_of(document: Document) -> tuple[Leaf, ...]:
    """The leaves of a document; none where the file says nothing of pages."""
    return tuple(_opened(document)) if document.openings else tuple(_pages(document))


def body_end(document: Document) -> int:
    """Where the text ends that is no note."""
    return next((block.span.end for block in reversed(document.blocks) if block.style not in NOTES), 0)


def _pages(document: Document) -> list[Leaf]:
    blocks: dict[int | None, list[Block]] = {}
    for block in document.blocks:
        blocks.setdefault(block.page, []).append(block)
    heads: dict[int | None, set[str]] = {}
    for item in document.furniture:
        if item.role == "header":
            heads.setdefault(item.page, set()).add(" ".join(item.text.split()))
    return [
        Leaf(page.number, page.span, page.number, tuple(blocks.get(page.number, ())),
             frozenset(heads.get(page.number, ())))
        for page in document.pages
    ]  # fmt: skip


def _opened(document: Document) -> list[Leaf]:
    """The leaves of a Word file; pages that began by themselves begin none."""
    ends = [*(opening.at for opening in document.openings[1:]), body_end(document)]
    leaves: list[Leaf] = []
    for opening, end in zip(document.openings, ends, strict=True):
        blocks = _between(document, opening.at, end)
        heads = frozenset(" ".join(item.text.split()) for item in opening.furniture if item.role == "header")
        if blocks:
            span = Span(start=opening.at, end=blocks[-1].span.end)
            anew = opening.anew and bool(leaves) and heads != leaves[-1].heads
            leaves.append(Leaf(len(leaves) + 1, span, blocks[0].page, blocks, heads, anew))
    return leaves


def _between(document: Document, start: int, end: int) -> tuple[Block, ...]:
    first, last = document.block_index(start), document.block_index(max(end - 1, start))
    return document.blocks[max(first, 0) : last + 1]


def top_of(document: Document, leaf: Leaf) -> Iterator[str]:
    """The lines and cells at the top of a page, before its running text."""
    first = document.block_index(leaf.span.start)
    for block in document.blocks[max(first, 0) : max(first, 0) + HEAD_BLOCKS]:
        if block.span.start < leaf.span.start:
            continue
        if block.span.start >= leaf.span.end:
            return
        if block.table is not None:
            yield from (" ".join(cell.text.split()) for cell in document.tables[block.table].cells)
            continue
        text = document.slice(block.span)
        if len(text) > LONGEST_LABEL_LINE and block.kind != "heading":
            return
        yield " ".join(text.split())
