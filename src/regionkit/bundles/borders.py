"""Where one document ends and the next begins in a file that holds several.

The page counters tell it best: "2 (4)" on page 10 begins a document on page 9.  Where none count, the head of a memo
or of minutes does (two lines at least such as "Datum: …", "Handläggare: …", "Diarienr: …" at the top of a page), or a
title that names a kind of document ("Delårsrapport per augusti"), larger than all else on its page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from regionkit.document import Block, Document, Page, Span
from regionkit.language.contract import Language

COUNT = re.compile(r"\d{1,4}")
HEAD_BLOCKS = 12
"""Blocks at the top of a page that the head of a document stands among."""
LABELS = 2
"""Labels that make a head; one alone ("Datum: …") stands in forms as well."""
LONGEST_LABEL_LINE = 120
LONGEST_COVER_LINE, MOST_COVER_BLOCKS = 90, 6
LEADERS = re.compile(r"\.{4}|…{2}|(?:\. ){4}")
BEFORE_TITLE = 3
"""Short lines that may stand over a title: the organisation, the day."""
LARGER = 1.2
"""How many times larger than every other heading of its page a title is."""


class Part(NamedTuple):
    """One document of a file: its pages, counted from 1 and both included, and its stretch of the text."""

    first_page: int
    last_page: int
    span: Span


class Count(NamedTuple):
    """What a page says of its place in its document: "2 (4)" is page 2 of 4."""

    number: int
    total: int | None


def find_parts(document: Document, language: Language) -> tuple[Part, ...]:
    """The documents that a file holds, in order; one where nothing tells that there are several.

    Refused: a page whose counter goes on from the page before, pages that only a paragraph or a table reaches over, a
    cover before page 1, and appendices that have neither counters nor a head of their own.  A file without pages (Word
    that says nothing of its pages, plain text) is one document.
    """
    pages = {page.number: page for page in document.pages}
    if not pages:
        return ()
    first, last = min(pages), max(pages)
    counts = _counts(document)
    blocks: dict[int | None, list[Block]] = {}
    for block in document.blocks:
        blocks.setdefault(block.page, []).append(block)
    headed = {number for number, page in pages.items() if _has_head(document, page, language)}
    headed |= _other_minutes(document, counts, language)
    headed |= {
        number for number, page in pages.items()
        if _has_title(document, page, blocks.get(number, []), language, _is_over(counts, number - 1))
    }
    inside = _counted_inside(counts)
    found = _restarts(counts, headed) | headed - inside
    covers = {number for number in pages if number not in inside and _is_cover(document, blocks.get(number, []))}
    borders = sorted({number - 1 if number - 1 in covers - {first} else number for number in found})
    borders = [number for number in borders if first < number and _is_clean(document, pages[number])]
    if borders and all(number in covers and number not in counts for number in range(first, borders[0])):
        borders = borders[1:]  # what stands before is the cover of what follows
    lasts = [*(number - 1 for number in borders), last]
    return tuple(_part(document, *ends) for ends in zip([first, *borders], lasts, strict=True))


def _counts(document: Document) -> dict[int, Count]:
    """What each page's counter says."""
    counts: dict[int, Count] = {}
    for item in document.furniture:
        numbers = [int(number) for number in COUNT.findall(item.text)]
        if item.role == "counter" and item.page is not None and numbers and len(numbers) <= 2:
            total = numbers[1] if len(numbers) == 2 else None
            if numbers[0] >= 1 and (total is None or numbers[0] <= total):
                counts[item.page] = Count(numbers[0], total)
    return counts


def _restarts(counts: Mapping[int, Count], headed: set[int]) -> set[int]:
    """Pages on which the counting begins anew."""
    begun = _begun(counts)
    votes = Counter(begun.values())
    return {
        first for page, first in begun.items()
        if first > 1 and (counts[page].total is not None or votes[first] > 1 or first in headed)
    }  # fmt: skip


def _counted_inside(counts: Mapping[int, Count]) -> set[int]:
    """Pages that are counted as further pages of a document, or that stand between such a page and its first."""
    inside = {page for page, count in counts.items() if count.number > 1}
    last = 0
    for page, first in _begun(counts).items():
        inside.update(range(max(first, last, 0) + 1, page + 1))
        last = page
    return inside


def _begun(counts: Mapping[int, Count]) -> dict[int, int]:
    """For each counted page the page that its document began on, where no page in between is counted otherwise."""
    begun: dict[int, int] = {}
    before: int | None = None
    for page in sorted(counts):
        first = page - counts[page].number + 1
        if before is None or before < first or begun.get(before) == first:
            begun[page] = first
        before = page
    return begun


def _other_minutes(document: Document, counts: Mapping[int, Count], language: Language) -> set[int]:
    """Pages whose running head is that of minutes, and another than on the page before: another meeting's extract."""
    heads: dict[int, set[str]] = {}
    for item in document.furniture:
        if item.role == "header" and item.page is not None:
            heads.setdefault(item.page, set()).add(" ".join(item.text.split()))
    minutes = _minutes(language)
    found = set()
    for page, texts in heads.items():
        before = counts.get(page - 1)
        goes_on = before is not None and page in counts and counts[page].number == before.number + 1
        if page > 1 and not goes_on and texts != heads.get(page - 1) and any(minutes.fullmatch(text) for text in texts):
            found.add(page)
    return found


def _is_over(counts: Mapping[int, Count], page: int) -> bool:
    """Whether a page says that it is the last of its document: "4 (4)"."""
    return page in counts and counts[page].number == counts[page].total


def _is_cover(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether a page has a heading, a few lines and no running text, or a list of contents; no page of signatures."""
    prose = [block for block in blocks if len(block.span) > LONGEST_COVER_LINE and not _is_contents(document, block)]
    listed = any(_is_contents(document, block) for block in blocks)
    headed = bool(blocks) and blocks[0].kind == "heading" and len(blocks) <= MOST_COVER_BLOCKS
    return not prose and (listed or headed)


def _is_contents(document: Document, block: Block) -> bool:
    """Whether a block is a line of a list of contents: "1. Inledning ........ 3"."""
    return LEADERS.search(document.slice(block.span)) is not None


def _is_clean(document: Document, page: Page) -> bool:
    """Whether no paragraph and no table goes on from the page before."""
    block = document.block_at(page.span.start)
    return block is None or block.span.start == page.span.start


def _part(document: Document, first: int, last: int) -> Part:
    before = document.pages[0].number
    start = document.pages[first - before].span.start if first > before else 0
    end = document.pages[last - before].span.end if last < document.pages[-1].number else len(document.text)
    return Part(first, last, Span(start=start, end=max(start, end)))


def _has_head(document: Document, page: Page, language: Language) -> bool:
    """Whether a page begins as a memo or an extract of minutes does: labels with what they say, right at its top."""
    pattern = _labels(language)
    return len({match["label"].casefold() for line in _top(document, page) if (match := pattern.match(line))}) >= LABELS


def _has_title(
    document: Document, page: Page, begun: Sequence[Block], language: Language, is_over: bool
) -> bool:
    """Whether a page begins with the title of a document; not with a chapter among headings of its own size.

    After a page that says that it is the last, any title does (``is_over``); else it must name a kind of document.
    """
    blocks = [block for block in begun if block.span.start >= page.span.start]
    largest = max((block for block in blocks if block.size), key=lambda block: block.size or 0, default=None)
    if largest is None or largest.kind != "heading" or largest not in blocks[: BEFORE_TITLE + 1]:
        return False
    at = blocks.index(largest)
    others = max((block.size or 0 for block in blocks if block is not largest), default=0)
    if (largest.size or 0) < LARGER * others or any(len(block.span) > LONGEST_COVER_LINE for block in blocks[:at]):
        return False
    return is_over or _kinds(language).search(document.slice(largest.span)) is not None


def _top(document: Document, page: Page) -> Iterator[str]:
    """The lines and cells at the top of a page, before its running text."""
    first = document.block_index(page.span.start)
    for block in document.blocks[max(first, 0) : max(first, 0) + HEAD_BLOCKS]:
        if block.span.start < page.span.start:
            continue
        if block.span.start >= page.span.end:
            return
        if block.table is not None:
            yield from (" ".join(cell.text.split()) for cell in document.tables[block.table].cells)
            continue
        text = document.slice(block.span)
        if len(text) > LONGEST_LABEL_LINE and block.kind != "heading":
            return
        yield " ".join(text.split())


@lru_cache(maxsize=8)
def _labels(language: Language) -> re.Pattern[str]:
    """A label with a colon and what it says: "Handläggare: Avdelning ekonomi"; not "Datum för beslut"."""
    words = language.identity
    labels = (
        *words.memo_labels, *words.date_labels, *words.meeting_labels, *language.references.case_labels,
        *words.committee_labels, *words.type_labels,
    )  # fmt: skip
    names = "|".join(sorted({re.escape(label.rstrip(":")) for label in labels}, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?P<label>{names})\s?:\s?\S", re.IGNORECASE)


@lru_cache(maxsize=8)
def _kinds(language: Language) -> re.Pattern[str]:
    """A word for a kind of document at the beginning of a title: "Delårsrapport per augusti 2026"."""
    kinds = "|".join(pattern for _, patterns in language.identity.document_types for pattern in patterns)
    return re.compile(rf"^\W{{0,3}}(?:\w+\s){{0,2}}(?:{kinds})", re.IGNORECASE)


@lru_cache(maxsize=8)
def _minutes(language: Language) -> re.Pattern[str]:
    """A line that is the whole head of minutes: "Sammanträdesprotokoll"."""
    heads = "|".join(pattern for _, patterns in language.identity.heads_of_minutes for pattern in patterns)
    return re.compile(rf"(?:{heads})", re.IGNORECASE)
