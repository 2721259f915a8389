"""A Document over plain text that somebody already has: paragraphs, headings and list items, no pages or boxes."""

from __future__ import annotations

import re

from regionkit.document import Block, Document, Place, Span

PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
LIST_MARKER = re.compile(r"\s*(?P<marker>[•●▪◦–\-*]|\d{1,2}[.)]|[a-zåäö]\))\s+", re.IGNORECASE)


def document_from_text(text: str) -> Document:
    """Make a Document of a text without changing one character of it.

    Blank lines part the blocks.  A line that begins with a bullet or a number begins a list item.

    >>> [block.kind for block in document_from_text("Ekonomi\\n\\nBudgeten är 3 tkr.\\n- ett\\n- två").blocks]
    ['paragraph', 'paragraph', 'list_item', 'list_item']
    """
    blocks: list[Block] = []
    places: list[Place] = []
    line_number = 0
    for paragraph in PARAGRAPH.finditer(text):
        lines = [
            (paragraph.start() + line.start(), paragraph.start() + line.end())
            for line in re.finditer(r"[^\n]+", paragraph.group())
        ]
        for group in _split_items(text, lines):
            span = Span(start=group[0][0], end=group[-1][1])
            marker = LIST_MARKER.match(text, span.start, span.end)
            blocks.append(
                Block(
                    kind="list_item" if marker else "paragraph",
                    span=span,
                    marker=marker["marker"] if marker else "",
                    lines=tuple(Span(start=start, end=end) for start, end in group),
                )
            )
            for start, end in group:
                places.append(Place(start, end, line_number, paragraph=len(blocks)))
                line_number += 1
    return Document(text=text, blocks=tuple(blocks), places=tuple(places))


def _split_items(text: str, lines: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    groups: list[list[tuple[int, int]]] = []
    for start, end in lines:
        if not groups or LIST_MARKER.match(text, start, end):
            groups.append([])
        groups[-1].append((start, end))
    return groups
