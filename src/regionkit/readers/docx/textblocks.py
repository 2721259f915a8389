"""Blocks of text on their way to the document: what kind each is, and its text made whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regionkit.document import BlockKind, Colour
from regionkit.language.layout import LayoutWords
from regionkit.plaintext import LIST_MARKER
from regionkit.readers.assembly import Piece, PrintedLine
from regionkit.readers.docx.numbering import Marker
from regionkit.readers.docx.properties import Properties
from regionkit.readers.docx.signs import Sign
from regionkit.readers.layout.joining import joint
from regionkit.readers.legends import is_legend

TYPED_NUMBER = re.compile(r"(?:§\s*)?\d{1,3}(?:\.\d{1,3})*[.)]?(?=\s)")
"""A number that somebody typed before a heading: "2.", "2.5.1", "3)"."""
CONTENTS = "toc"
DISC = "●"
MARK_ENDS = frozenset(".)")
HYPHENS = frozenset("-\u2011")


@dataclass(slots=True)
class TextBlock:
    """What becomes one block of the document, or a part of a table cell."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    text: str
    """The text of the pieces as they will be joined."""
    level: int = 0
    marker: str = ""
    bold: bool = False
    underlined: bool = False
    size: float | None = None
    style: str = ""
    colour: Colour | None = None
    indents: tuple[int, ...] = ()
    """How many tabs stand before each line; they are no text."""
    signs: tuple[Sign, ...] = ()
    opening: int = 0
    """Which of the pages that the writer began it stands on, or after."""


def kind_of(
    properties: Properties, text: str, marker: Marker | None, in_contents: bool
) -> tuple[BlockKind, int, str, str]:
    """The kind, level, marker and style of a block; a number that was typed counts like one that Word made."""
    if in_contents:  # its lines are numbered as the headings are, and are no list
        return "paragraph", 0, "", CONTENTS
    if properties.heading:
        return "heading", properties.heading, marker.text if marker else typed_number(text), properties.style
    if marker is not None:
        return "list_item", properties.depth, marker.text, properties.style
    typed = LIST_MARKER.match(text) if _may_be_marked(text) else None
    if typed and not is_legend(text):
        return "list_item", properties.depth, typed["marker"], properties.style
    return "paragraph", 0, "", properties.style


def _may_be_marked(text: str) -> bool:
    """Whether a text may begin with a typed number or bullet: the quick way to tell that most do not.

    Several discs on one line are a key to what their colours mean: "● nås  ● nås delvis  ● nås inte".
    """
    if text[0] == DISC:
        return text.count(DISC) == 1
    if text[0].isalpha():
        return text[1:2] == ")"
    return not text[0].isdigit() or text[1:2] in MARK_ENDS or text[2:3] in MARK_ENDS


def typed_number(heading: str) -> str:
    """The number that somebody typed before a heading; "14 av 15 kommuner" has none."""
    typed = TYPED_NUMBER.match(heading)
    if typed is None:
        return ""
    plain = typed.group().isdigit()
    return "" if plain and not heading[typed.end() :].lstrip()[:1].isupper() else typed.group()


def joined(pieces: Sequence[Piece], words: LayoutWords, gap: str) -> Iterator[Piece]:
    """The pieces, in which words that somebody broke by hand over two lines are whole again: "Projekt-", "budget".

    ``gap`` is what stands between two lines.
    """
    last: Piece | None = None
    for piece in pieces:
        if last is not None and piece.before == gap and last.text[-1:] in HYPHENS and piece.text[:1].isalnum():
            end = last.text.split()[-1]
            written, between = joint(end, piece.text.split()[0], words)
            last = last._replace(text=last.text[: len(last.text) - len(end)] + written)
            piece = piece._replace(before=between.replace(" ", gap))
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def text_of(pieces: Sequence[Piece | PrintedLine]) -> str:
    """The text that pieces make together, as the document will have it."""
    if len(pieces) == 1:
        return pieces[0].text
    return "".join((piece.before if number else "") + piece.text for number, piece in enumerate(pieces))
