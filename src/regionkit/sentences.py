"""Where the sentences of a document begin and end: at the edges of blocks and cells, and after full stops."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise

from regionkit.document import Document, Span
from regionkit.language.layout import LayoutWords

TokenStarts = Callable[[str], list[int]]
"""Where the words of a stretch of text begin that white space parts from what stands around it."""

CLOSES = r"[.!?…][\"”’)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*"  # with the mark of a note: "beslutades den 23 november 2026.¹"
LONGEST = 5_000
"""Code points; what goes on longer without a full stop is a list or a damaged file.  Rules look at a whole sentence."""
SENTENCE_END = re.compile(rf"{CLOSES}(?=\s+[\"”(\[]?[A-ZÅÄÖÉÜ0-9§•–])|{CLOSES}\s*\n")
GAP = re.compile(r"\s*")
FILLED = re.compile(r"\S+")
LONGEST_WORD = 40
"""Code points before a full stop in which an abbreviation or an ordinal is looked for."""
ORDINAL = re.compile(r"(?:^|[\s(§])\d{1,2}\.$")  # "§ 3." and "den 3." do not end a sentence, "2024." does


def find_sentences(document: Document, layout: LayoutWords, token_starts: TokenStarts) -> list[Span]:
    """The sentences in the order of the text, without the blanks around them; none of them is empty."""
    text = document.text
    opened = sorted({_opening(text, start, token_starts) for start in {0, *_starts(document, layout)}})
    found: list[Span] = []
    for start, end in pairwise([*opened, len(text)]):
        for first, last in pairwise([start, *_cuts(text, start, end, token_starts), end]):
            sentence = text[first:last]
            kept = sentence.strip()
            if kept:
                begin = first + len(sentence) - len(sentence.lstrip())
                found.append(Span(start=begin, end=begin + len(kept)))
    return found


def _starts(document: Document, layout: LayoutWords) -> Iterator[int]:
    """Where blocks, cells and what follows full stops begin."""
    for block in document.blocks:
        yield block.span.start
        if block.table is not None:
            yield from (cell.span.start for cell in document.tables[block.table].cells if cell.text)
        else:
            yield from _behind_stops(document.text, block.span.start, block.span.end, layout)


def _behind_stops(text: str, start: int, end: int, layout: LayoutWords) -> Iterator[int]:
    for match in SENTENCE_END.finditer(text, start, end):
        before = text[max(start, match.end() - LONGEST_WORD) : match.end()]
        words = before.split()
        if words and words[-1].lstrip("(").lower() in layout.abbreviations:
            continue
        if ORDINAL.search(before):
            continue
        gap = GAP.match(text, match.end(), end)
        if gap and gap.end() < end:
            yield gap.end()


def _opening(text: str, start: int, token_starts: TokenStarts) -> int:
    """A start inside a token opens the sentence at the next one."""
    if start == 0 or start >= len(text) or text[start - 1].isspace() or text[start].isspace():
        return start
    begin = start
    while begin > 0 and not text[begin - 1].isspace():
        begin -= 1
    filled = FILLED.match(text, begin)
    end = filled.end() if filled else len(text)
    tokens = token_starts(text[begin:end])
    index = bisect_left(tokens, start - begin)
    return begin + tokens[index] if index < len(tokens) else end


def _cuts(text: str, start: int, end: int, token_starts: TokenStarts) -> Iterator[int]:
    """Where a sentence that goes on too long is cut, before a word."""
    if end - start <= LONGEST:
        return
    tokens, begun = token_starts(text[start:end]), 0
    while (index := bisect_right(tokens, begun + LONGEST)) < len(tokens):
        begun = tokens[index]
        yield start + begun
