"""Where the title of another document stands: larger than all else on its page, it names a kind of document."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from functools import lru_cache

from regionkit.bundles.leaves import Leaf
from regionkit.document import Block, Document
from regionkit.language.contract import Language

BEFORE_TITLE = 3
"""Short lines that may stand over a title: the organisation, the day."""
LARGER = 1.2
"""How many times larger than every other heading of its page a title is."""
LONGEST_COVER_LINE = 90


def titled(
    document: Document, leaves: Mapping[int, Leaf], begun: Container[int], language: Language
) -> set[int]:
    """Leaves that begin with the title of a document.

    Where one must begin (``begun``: the page before says that it is the last, or the pages are counted anew under
    other heads), any title does; else it must name a kind of document.
    """
    titles = {number: title for number, leaf in leaves.items() if (title := _title(document, leaf)) is not None}
    kinds = _kinds(language)
    naming = {number for number, title in titles.items() if kinds.search(document.slice(title.span))}
    found = {number for number in titles if number in naming or number in begun or leaves[number].anew}
    return {number for number in found if not (document.openings and _is_chapter(number, leaves, titles, naming))}


def _title(document: Document, leaf: Leaf) -> Block | None:
    """The heading at the top of a leaf that is larger than all else there; no chapter among headings of its size."""
    blocks = [block for block in leaf.blocks if block.span.start >= leaf.span.start]
    largest = max((block for block in blocks if block.size), key=lambda block: block.size or 0, default=None)
    if largest is None or largest.kind != "heading" or largest not in blocks[: BEFORE_TITLE + 1]:
        return None
    at = blocks.index(largest)
    others = max((block.size or 0 for block in blocks if block is not largest), default=0)
    if (largest.size or 0) < LARGER * others or any(len(block.span) > LONGEST_COVER_LINE for block in blocks[:at]):
        return None
    return largest


def _is_chapter(
    number: int, leaves: Mapping[int, Leaf], titles: Mapping[int, Block], naming: Container[int]
) -> bool:
    """Whether a title in a Word file may be that of a chapter: "Budget 2026" in a plan, on a page of its own.

    Under the same running head as the page before it is one where it is smaller than the file's first title, or where
    another of its size names no kind of document.
    """
    before, size = leaves.get(number - 1), titles[number].size or 0
    if before is None or before.heads != leaves[number].heads:
        return False
    first = titles.get(min(leaves))
    if first is not None and size < (first.size or 0):
        return True
    return any(other not in naming and title.size == size for other, title in titles.items() if other != number)


@lru_cache(maxsize=8)
def _kinds(language: Language) -> re.Pattern[str]:
    """A word for a kind of document at the beginning of a title: "Delårsrapport per augusti 2026"."""
    kinds = "|".join(pattern for _, patterns in language.identity.document_types for pattern in patterns)
    return re.compile(rf"^\W{{0,3}}(?:\w+\s){{0,2}}(?:{kinds})", re.IGNORECASE)
