"""What goes on over a form feed in a text file: a sentence, "en budget på totalt" and "2 644 tkr.", or a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from regionkit.document import Furniture, Page, Span
from regionkit.language.contract import Language
from regionkit.language.layout import LayoutWords
from regionkit.places import Places
from regionkit.readers.assembly import CellContent, CellLike
from regionkit.readers.docx.tables import ReadTable
from regionkit.readers.docx.textblocks import TextBlock, text_of
from regionkit.readers.layout.joining import joint
from regionkit.values.amounts.units import unit_after

NUMBER = re.compile(r"\d[\d \u00a0]*(?<=\d)(?:,\d+)?")
WORD_LAST = re.compile(r"[^\W\d_]{2,}\Z")
ENDS = (".", ":", ";", "!", "?", ")")
LONGEST_NOTE = 40
FEWEST_WORDS = 3
"""Words before a page's end without which it is a title and no sentence that goes on."""


Items = list[TextBlock | ReadTable]


def joined(pages: Sequence[Items], language: Language) -> tuple[Items, list[Furniture]]:
    """The blocks and tables of all pages, the first of a page with the last of the one before where that goes on.

    A line that says no more than that a table goes on ("forts. tabell 2") is set apart as furniture.
    """
    items: Items = []
    furniture: list[Furniture] = []
    for number, page in enumerate(pages, 1):
        before, first = items[-1] if items else None, page[0] if page else None
        rest = page[1:] if len(page) > 1 and _says_goes_on(page[0], language.layout) else page
        if isinstance(before, ReadTable) and rest and isinstance(rest[0], ReadTable) and _same_heads(before, rest[0]):
            items[-1] = _one_table(before, rest[0])
            furniture += [Furniture("header", item.text, number) for item in page[:1] if isinstance(item, TextBlock)]
            items += rest[1:]
        elif isinstance(before, TextBlock) and isinstance(first, TextBlock) and _goes_on(before, first, language):
            items[-1] = _one(before, first, language.layout)
            items += page[1:]
        else:
            items += page
    return items, furniture


def _says_goes_on(item: TextBlock | ReadTable, words: LayoutWords) -> bool:
    if not isinstance(item, TextBlock) or len(item.text) > LONGEST_NOTE:
        return False
    return item.text.casefold().split()[0] in words.continued


def _heads(table: ReadTable) -> list[tuple[int, str]]:
    return [
        (cell.column, " ".join(piece.text for piece in cell.pieces))
        for cell in table.cells
        if cell.row < table.header_rows
    ]


def _same_heads(one: ReadTable, other: ReadTable) -> bool:
    """Whether the heads of a table are those of another, so that it goes on with it."""
    return one.header_rows > 0 and _heads(one) == _heads(other)


def _one_table(one: ReadTable, other: ReadTable) -> ReadTable:
    """The table with the rows of another, whose heads are left out."""
    below = max(cell.row + cell.row_span for cell in one.cells) - other.header_rows
    cells = [_content(cell, below) for cell in other.cells if cell.row >= other.header_rows]
    doubtful = {(row + below, column) for row, column in other.doubtful}
    return replace(one, cells=[*one.cells, *cells], doubtful=one.doubtful | doubtful)


def _content(cell: CellLike, below: int) -> CellContent:
    return CellContent(cell.pieces, cell.row + below, cell.column, cell.row_span, cell.column_span)


def pages_of(places: Places, count: int) -> Iterator[Page]:
    """Each page with the stretch of the text that stands on it; an empty stretch where it holds no text."""
    ends: dict[int, tuple[int, int]] = {}
    for place in places:
        if place.page is not None:
            start, _ = ends.get(place.page, (place.start, place.end))
            ends[place.page] = (start, place.end)
    at = 0
    for number in range(1, count + 1):
        start, at = ends.get(number, (at, at))
        yield Page(number, Span(start=start, end=at), has_text=at > start)


def _goes_on(before: TextBlock, after: TextBlock, language: Language) -> bool:
    """Whether a sentence is cut between two blocks: it goes on with a small letter, or with an amount after a word."""
    if before.kind not in ("paragraph", "list_item") or after.kind != "paragraph":
        return False
    text = before.text.rstrip()
    if text.endswith(ENDS) or len(text.split()) < FEWEST_WORDS:
        return False
    if after.text[:1].islower():
        return True
    number, last = NUMBER.match(after.text), WORD_LAST.search(text)
    amount = number is not None and unit_after(after.text, number.end(), language) is not None
    return amount and last is not None and last.group().islower()


def _one(before: TextBlock, after: TextBlock, words: LayoutWords) -> TextBlock:
    last, first = before.pieces[-1], after.pieces[0]
    end = last.text.split()[-1]
    written, gap = joint(end, first.text.split()[0], words)
    pieces = (
        *before.pieces[:-1],
        last._replace(text=last.text[: len(last.text) - len(end)] + written),
        first._replace(before=gap),
        *after.pieces[1:],
    )
    return replace(before, pieces=pieces, text=text_of(pieces))
