"""The key to a document's colours: "● Uppfyllt ● Delvis ● Ej uppfyllt", with or without the word for a key above."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from regionkit.document import Block, LegendEntry, Span, Symbol, Table
from regionkit.language.layout import LayoutWords

LONGEST = 80  # letters of what one colour means
EDGES = " \t\n:=–—-•,;.()"
MOST = 5  # signs of a key
ONE_LINE = 4.0  # points
GLYPH = re.compile(r"[^\w\s]")
END = re.compile(r"[.;](?:\s|$)")
FIRST = 2  # letters before a sign that stands first in its block: a bullet


@dataclass(frozen=True, slots=True)
class Mark:
    """A symbol with where in the text it stands, and the number of its block."""

    symbol: Symbol
    at: int
    block: int
    table: int | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """What the colours mean, and which symbols say so rather than a status."""

    entries: tuple[LegendEntry, ...]
    own: frozenset[int]
    """Indexes of the marks that stand in the key."""

    def symbols(self, marks: Sequence[Mark]) -> Iterator[Symbol]:
        """The symbols outside the key, each with its meaning."""
        meanings = {entry.colour: entry.text for entry in self.entries}
        for index, mark in enumerate(marks):
            if index not in self.own:
                colour = mark.symbol.colour
                yield replace(mark.symbol, meaning=meanings.get(colour, "") if colour else "")


@lru_cache(maxsize=8)
def _patterns(words: LayoutWords) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = sorted(words.colours, key=len, reverse=True)
    # one of the first letters, then a look back: a search for letters is many times as fast as one for words
    firsts = "".join(sorted({letter for name in names for letter in (name[0], name[0].upper())}))
    rests = "|".join(re.escape(name[1:]) for name in names)
    return (
        re.compile(rf"\b(?:{'|'.join(words.legend_words)})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(words.legend_meanings)})", re.IGNORECASE),
        re.compile(rf"(?P<colour>[{firsts}](?<!\w.)(?i:{rests}))\s*[:=–-]\s*(?=\w)" if names else "(?!)"),
    )


def key_of(
    text: str, blocks: Sequence[Block], tables: Sequence[Table], marks: Sequence[Mark], words: LayoutWords
) -> Key:
    """Find the document's key to its colours, the first where there are several.

    Refused: goals each with its own colour, whose texts say nothing of attainment and that stand under no such word.
    """
    named, meaning, colours = _patterns(words)

    for group in _groups(blocks, marks):
        first = marks[group[0]]
        entries = _entries(text, blocks, tables, [marks[index] for index in group])
        if not entries or not _distinct(entries):
            continue
        before = text[blocks[first.block - 1].span.start : blocks[first.block - 1].span.end] if first.block else ""
        inside = text[blocks[first.block].span.start : entries[0].span.start]
        told = named.search(before[-LONGEST:]) or named.search(inside)
        if told or (
            _alone(tables, [marks[index] for index in group]) and all(meaning.search(entry.text) for entry in entries)
        ):
            return Key(tuple(entries), frozenset(group))
    return Key(tuple(_in_words(text, blocks, colours, words)), frozenset())


def _alone(tables: Sequence[Table], marks: Sequence[Mark]) -> bool:
    """Whether signs can be a key that nothing announces: on one line, three below each other, or first in rows."""
    table = marks[0].table
    if table is None:
        tops = [mark.symbol.box[1] for mark in marks if mark.symbol.box]
        on_one_line = max(tops) - min(tops) < ONE_LINE if tops else len({mark.block for mark in marks}) == 1
        return len(marks) > 2 or on_one_line
    cells = [cell for mark in marks for cell in tables[table].cells if cell.span == mark.symbol.span]
    return tables[table].n_rows == 1 or (
        tables[table].n_columns == 2 and tables[table].n_rows == len(marks) and all(cell.column == 0 for cell in cells)
    )


def _groups(blocks: Sequence[Block], marks: Sequence[Mark]) -> Iterator[list[int]]:
    """Marks that may be a key: several in one block, or first in blocks that follow each other."""
    alone: list[int] = []
    for block, group in groupby(enumerate(marks), key=lambda item: item[1].block):
        indexes = [index for index, _ in group]
        mark = marks[indexes[0]]
        first = len(indexes) == 1 and mark.table is None and mark.at - blocks[block].span.start <= FIRST
        if alone and not (first and marks[alone[-1]].block == block - 1):
            yield from _stretches(alone)
            alone = []
        if first:
            alone.append(indexes[0])
        elif len(indexes) > 1:
            yield indexes
    yield from _stretches(alone)


def _stretches(indexes: Sequence[int]) -> Iterator[list[int]]:
    """Every few that follow each other, the most first: a key may stand right after goals with signs."""
    for size in range(min(len(indexes), MOST), 1, -1):
        for start in range(len(indexes) - size + 1):
            yield list(indexes[start : start + size])


def _entries(
    text: str, blocks: Sequence[Block], tables: Sequence[Table], marks: Sequence[Mark]
) -> list[LegendEntry] | None:
    """What stands after each mark; ``None`` where one has no text, or more than a key says."""
    found: list[LegendEntry] = []
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        end = blocks[mark.block].span.end
        if after is not None and after.block == mark.block:
            end = after.at
        if mark.table is not None:
            end = _end_in_table(tables[mark.table], mark)
        span = _trimmed(text, mark.at, end)
        if mark.symbol.colour is None or span is None or len(span) > LONGEST:
            return None
        found.append(LegendEntry(mark.symbol.colour, text[span.start : span.end], span))
    return found


def _end_in_table(table: Table, mark: Mark) -> int:
    """Where the meaning of a sign in a table ends: in its own cell, or in the one to the right."""
    cells = [cell for cell in table.cells if cell.span.start <= mark.at <= cell.span.end]
    if not cells:
        return mark.at
    own = cells[0]
    if any(letter.isalnum() for letter in own.text):
        return own.span.end
    right = table.cell(own.row, own.column + own.column_span)
    return right.span.end if right else own.span.end


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A stretch without the sign itself and what parts it from its text; ``None`` where no letter is left."""
    while start < end and (text[start] in EDGES or GLYPH.match(text[start])):
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Span(start=start, end=end) if any(letter.isalpha() for letter in text[start:end]) else None


def _distinct(entries: Sequence[LegendEntry]) -> bool:
    return len(entries) > 1 and len({entry.colour for entry in entries}) == len(entries)


def _in_words(text: str, blocks: Sequence[Block], colours: re.Pattern[str], words: LayoutWords) -> list[LegendEntry]:
    """A key in words: "Grön = målet nås, gul = målet nås delvis, röd = målet nås inte"."""
    starts = [block.span.start for block in blocks]
    hits = list(colours.finditer(text))
    for number, group in groupby(hits, key=lambda hit: bisect_right(starts, hit.start()) - 1):
        here = list(group)
        if len(here) < 2 or blocks[number].table is not None:
            continue
        ends = [hit.start() for hit in here[1:]] + [_sentence_end(text, here[-1].end(), blocks[number].span.end)]
        spans = [_trimmed(text, hit.end(), end) for hit, end in zip(here, ends, strict=True)]
        found = [
            LegendEntry(words.colours[hit["colour"].casefold()], text[span.start : span.end], span)
            for hit, span in zip(here, spans, strict=True)
            if span is not None and len(span) <= LONGEST
        ]
        if len(found) == len(here) and _distinct(found):
            return found
    return []


def _sentence_end(text: str, start: int, end: int) -> int:
    found = END.search(text, start, end)
    return found.start() if found else end
