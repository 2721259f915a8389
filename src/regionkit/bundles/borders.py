"""Where one document ends and the next begins in a file that holds several.

The page counters tell it best: "2 (4)" on page 10 begins a document on page 9.  Where none count, the head of a memo
or of minutes does (two lines at least such as "Datum: …", "Handläggare: …", "Diarienr: …" at the top of a page), or a
title that names a kind of document ("Delårsrapport per augusti"), larger than all else on its page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from regionkit.bundles.leaves import Leaf, leaves_of, top_of
from regionkit.bundles.minutes import other_minutes, typed_minutes
from regionkit.bundles.titles import LONGEST_COVER_LINE, titled
from regionkit.document import Block, Document, Span
from regionkit.language.contract import Language

COUNT = re.compile(r"\d{1,4}")
LABELS = 2
"""Labels that make a head; one alone ("Datum: …") stands in forms as well."""
MOST_COVER_BLOCKS = 6
LEADERS = re.compile(r"\.{4}|…{2}|(?:\. ){4}")


class Part(NamedTuple):
    """One document of a file: its number there, its first and last page, and its stretch of the text.

    Nobody knows the pages of a Word file that does not say where they broke.
    """

    number: int
    first_page: int | None
    last_page: int | None
    span: Span


class Count(NamedTuple):
    """What a page says of its place in its document: "2 (4)" is page 2 of 4."""

    number: int
    total: int | None


NO_COUNT = Count(-1, None)


def find_parts(document: Document, language: Language) -> tuple[Part, ...]:
    """The documents that a file holds, in order; one where nothing tells that there are several.

    Refused: a page whose counter goes on from the page before, pages that only a paragraph or a table reaches over, a
    cover before page 1, and appendices that have neither counters nor a head of their own.  A Word file is parted where
    its writer began a page, at nothing that only came to stand at the top of one.  Plain text is one document.
    """
    leaves = {leaf.number: leaf for leaf in leaves_of(document)}
    if not leaves:
        return ()
    first, last = min(leaves), max(leaves)
    counts = _counts(document)
    goes_on = {number for number in counts if counts[number].number == counts.get(number - 1, NO_COUNT).number + 1}
    headed = {number for number, leaf in leaves.items() if _has_head(document, leaf, language)}
    headed |= other_minutes(leaves.values(), language) - goes_on
    headed |= typed_minutes(document, leaves.values(), language)
    over = {number for number, count in counts.items() if count.number == count.total}
    headed |= titled(document, leaves, {number + 1 for number in over}, language)
    inside = _counted_inside(counts)
    found = _restarts(counts, headed) | headed - inside
    covers = {number for number, leaf in leaves.items() if number not in inside and _is_cover(document, leaf.blocks)}
    borders = sorted({number - 1 if number - 1 in covers - {first} else number for number in found})
    borders = [number for number in borders if first < number and _is_clean(document, leaves[number])]
    if borders and all(number in covers and number not in counts for number in range(first, borders[0])):
        borders = borders[1:]  # what stands before is the cover of what follows
    ends = zip([first, *borders], [*(number - 1 for number in borders), last], strict=True)
    return tuple(
        _part(document, number, leaves[begin], leaves[end], end == last)
        for number, (begin, end) in enumerate(ends, start=1)
    )


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


def _is_cover(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether a page has a heading, a few lines and no running text, or a list of contents; no page of signatures."""
    prose = [block for block in blocks if len(block.span) > LONGEST_COVER_LINE and not _is_contents(document, block)]
    listed = any(_is_contents(document, block) for block in blocks)
    headed = bool(blocks) and blocks[0].kind == "heading" and len(blocks) <= MOST_COVER_BLOCKS
    return not prose and (listed or headed)


def _is_contents(document: Document, block: Block) -> bool:
    """Whether a block is a line of a list of contents: "1. Inledning ........ 3"."""
    return LEADERS.search(document.slice(block.span)) is not None


def _is_clean(document: Document, leaf: Leaf) -> bool:
    """Whether no paragraph and no table goes on from the page before."""
    block = document.block_at(leaf.span.start)
    return block is None or block.span.start == leaf.span.start


def _part(document: Document, number: int, first: Leaf, last: Leaf, is_last: bool) -> Part:
    start = first.span.start if number > 1 else 0
    if document.openings:
        return Part(number, first.page, last.blocks[-1].page, Span(start=start, end=last.span.end))
    end = len(document.text) if is_last else last.span.end
    return Part(number, first.page, last.page, Span(start=start, end=max(start, end)))


def _has_head(document: Document, leaf: Leaf, language: Language) -> bool:
    """Whether a page begins as a memo or an extract of minutes does: labels with what they say, right at its top."""
    said = map(_labels(language).match, top_of(document, leaf))
    return len({match["label"].casefold() for match in said if match}) >= LABELS


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
