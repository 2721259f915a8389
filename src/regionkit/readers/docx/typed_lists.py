"""Lists that somebody typed in one paragraph, with a line break before each number: "1. Rapporten godkänns.⏎2. …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from regionkit.document import BlockKind
from regionkit.plaintext import LIST_MARKER
from regionkit.readers.assembly import Piece
from regionkit.readers.docx.tables import ReadTable
from regionkit.readers.docx.textblocks import CONTENTS, TextBlock, text_of

FEWEST = 2


def with_typed_lists(items: Sequence[TextBlock | ReadTable]) -> list[TextBlock | ReadTable]:
    """The items, in which each line of a paragraph that begins with the next number, or with the same sign as the line
    before, is a list item of its own; what stands above the first is a paragraph.

    Refused: a number alone, numbers that do not count on ("3. kvartalet"), headings, and lines with coloured signs.
    """
    found: list[TextBlock | ReadTable] = []
    for item in items:
        found += _parted(item) if isinstance(item, TextBlock) and "\n" in item.text else [item]
    return found


def _parted(block: TextBlock) -> list[TextBlock]:
    if block.kind == "heading" or block.style == CONTENTS or block.signs:
        return [block]
    lines = list(_lines_of(block.pieces))
    marks = [_marker(text_of(line)) for line in lines]
    marked = [number for number, mark in enumerate(marks) if mark]
    if len(marked) < FEWEST or not all(_follows(marks[a], marks[b]) for a, b in pairwise(marked)):
        return [block]
    starts = [0, *(number for number in marked if number)]
    ends = [*starts[1:], len(lines)]
    return [_block(block, lines[a:b], marks[a]) for a, b in zip(starts, ends, strict=True)]


def _lines_of(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        if line and piece.before == "\n":
            yield line
            line = []
        line.append(piece)
    yield line


def _marker(text: str) -> str:
    match = LIST_MARKER.match(text)
    return match["marker"] if match else ""


def _follows(before: str, mark: str) -> bool:
    """Whether a marker is the one after another: "2." after "1.", "b)" after "a)", a dash after a dash."""
    if before[0].isdigit() and mark[0].isdigit():
        return int(mark[:-1]) == int(before[:-1]) + 1 and mark[-1] == before[-1]
    if before[0].isalpha() and mark[0].isalpha():
        return ord(mark[0]) == ord(before[0]) + 1
    return mark == before


def _block(block: TextBlock, lines: list[list[Piece]], marker: str) -> TextBlock:
    pieces = tuple(piece for line in lines for piece in line)
    kind: BlockKind = "list_item" if marker else "paragraph"
    indents = block.indents[: len(lines)]
    return replace(
        block, kind=kind, pieces=pieces, text=text_of(pieces), marker=marker, indents=indents,
        style=block.style if marker or block.kind == "paragraph" else "",
    )  # fmt: skip
