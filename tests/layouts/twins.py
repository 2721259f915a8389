"""What two readings of one document have in common: Word and PDF differ in how they hold a text, not in what it says.

Each difference that lies in the formats themselves, and so is not looked at, has its name here:

* PAGES: pages, boxes, paragraph numbers and sizes; a Word file has no pages of its own;
* FURNITURE: running heads and footers, which Word keeps in parts of their own (the golden files hold them);
* WHITE SPACE: a line break, a no-break space and several spaces are one space;
* TABS AND LINE BREAKS: a line that tabs part, or a paragraph that line breaks part, is one block in Word; on paper
  it is several pieces, so Word's is compared piece by piece;
* BULLETS: Word's reader writes every bullet as "•", so that a dash never becomes a minus sign; paper shows its shape;
* LEADERS: the dots of a list of contents are a tab in Word;
* NOTES: footnotes stand at the end in Word and at the foot of their page on paper, with their number before them; the
  raised mark in the text is a field in Word and a raised digit on paper;
* LEVELS: the level of a heading counts from another top, so what is compared is the heading that it stands under,
  and the title does not count as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from regionkit.document import Block, Document
from regionkit.extraction import Extraction
from regionkit.mentions import Mention

NOTES = frozenset({"footnote", "endnote"})
SUPERSCRIPTS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
LEADERS = re.compile(r"\.{5,}|…{2,}")
BULLETS = re.compile("^[•–▪-] ")
NOTE_NUMBER = re.compile(r"^\d+ ")
APART = re.compile(r"[\n\t]")


@dataclass(frozen=True)
class Piece:
    """A block, or the part of one that stands by itself on paper."""

    kind: str
    level: str | int
    marker: str
    text: str


def plain(text: str) -> str:
    """Text without what only one of the formats has: WHITE SPACE, LEADERS, marks of NOTES."""
    return " ".join(SUPERSCRIPTS.sub("", LEADERS.sub(" ", text)).split())


def pieces(document: Document) -> list[Piece]:
    """The blocks in order, notes last."""
    body: list[Piece] = []
    notes: list[Piece] = []
    above: list[tuple[int, str]] = []
    for block in document.blocks:
        if block.kind == "heading":
            above = [(level, text) for level, text in above if level < block.level]
        parent = above[-1][1] if above and block.kind == "heading" else ""
        made = list(_of_block(document, block, parent))
        (notes if block.style in NOTES else body).extend(made)
        if block.kind == "heading" and not _is_title(document, block):
            above.append((block.level, made[0].text))
    return body + [Piece(note.kind, note.level, "", NOTE_NUMBER.sub("", note.text)) for note in notes]


def _is_title(document: Document, block: Block) -> bool:
    return block is next(item for item in document.blocks if item.kind == "heading")


def _of_block(document: Document, block: Block, parent: str) -> Iterator[Piece]:
    text = document.slice(block.span)
    if block.kind == "table":
        yield Piece("table", str(block.table), "", "")
        return
    level = parent if block.kind == "heading" else block.level
    marker = "•" if BULLETS.match(text) else block.marker
    text = BULLETS.sub("• ", text)
    parts = [text] if block.style == "toc" else [part for part in APART.split(text) if part.strip()]
    for number, part in enumerate(parts):
        first = number == 0 or block.kind == "heading"
        yield Piece(block.kind if first else "paragraph", level if first else 0, marker if first else "", plain(part))


def tables(document: Document) -> list[dict[str, Any]]:
    """Every table with its caption and all of its cells."""
    return [
        {
            "rows": table.n_rows,
            "columns": table.n_columns,
            "head": table.header_rows,
            "caption": plain(document.slice(table.caption)) if table.caption else None,
            "cells": [
                (cell.row, cell.column, cell.row_span, cell.column_span, cell.header, cell.colour, plain(cell.text))
                for cell in table.cells
            ],
        }
        for table in document.tables
    ]


def symbols(document: Document) -> list[tuple[str | None, str, str]]:
    """Every coloured sign with the text that it belongs to and what it means, and the key itself."""
    found = [
        (symbol.colour, plain(document.slice(symbol.span)) if symbol.span else "", symbol.meaning)
        for symbol in document.symbols
    ]
    return found + [(entry.colour, plain(entry.text), "") for entry in document.legend]


PLACES = {"id", "span", "locations", "text", "spans", "goal", "parent", "indicators", "mentions", "table"}
"""Where a mention stands, and which others it names: by offsets and ids, which a text of another length moves."""
MENTIONED = ("goals", "indicators", "dates", "budget", "decisions", "references")


def mentions(document: Document, extraction: Extraction) -> list[dict[str, Any]]:
    """Every mention with its kind, its text and its whole value, in the order of the text, those of notes last."""
    found = []
    for kind in MENTIONED:
        found += [(kind, mention) for mention in sorted(getattr(extraction, kind), key=partial(_in_a_note, document))]
    return [{"kind": kind, "text": _text_of(mention), **_value(mention)} for kind, mention in found]


def _in_a_note(document: Document, mention: Mention) -> bool:
    block = document.block_at(mention.span.start)
    return block is not None and block.style in NOTES


def _text_of(mention: Mention) -> str:
    return BULLETS.sub("• ", plain(mention.text))


def _value(mention: Mention) -> dict[str, Any]:
    value = {name: _still(value) for name, value in mention.model_dump(mode="json").items() if name not in PLACES}
    return {**value, "part_of": bool(value.get("part_of"))}  # which one, its id tells by its place


def _still(value: Any) -> Any:
    """A value without places, however deep they lie."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end"}:
            return "span"
        return {name: _still(inner) for name, inner in value.items() if name not in PLACES - {"text"}}
    if isinstance(value, list):
        return [_still(inner) for inner in value]
    return plain(value) if isinstance(value, str) else value
