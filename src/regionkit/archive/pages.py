"""The text of a document page by page, as full text is looked for in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from regionkit.archive.kept import without_null
from regionkit.document import Document, Span
from regionkit.folding import folded

LENGTH = 2000
"""Code points of a piece of a document without pages: about those of a page."""
NUMBER_BITS = 15
"""Of a page's id; the bits above are of its document: a file has 20 000 pages at most."""
DOCUMENT_BITS = 48


class PageText(NamedTuple):
    """A page, or a piece of a document that has none, as its table keeps it and as its words are looked for."""

    id: int
    document: str
    """Id of the document."""
    number: int
    """Among the pages and pieces of its document, from 1."""
    page: int | None
    """Of the file; ``None`` in a Word file that does not say where its pages broke."""
    text: str
    words: str
    """As they are looked for."""


def page_id(document: str, number: int) -> int:
    """The id of a page: the same in every archive, and those of a document follow on each other.

    >>> page_id("f2d69949dc8ed089", 2) - page_id("f2d69949dc8ed089", 1)
    1
    """
    digest = hashlib.sha256(document.encode()).digest()
    return (int.from_bytes(digest[: DOCUMENT_BITS // 8], "big") << NUMBER_BITS) | number


def page_texts(document: Document, id: str) -> tuple[PageText, ...]:
    """The pages that hold text of a document of this id; one without pages is parted between its blocks."""
    texts: list[tuple[int | None, str]]
    if document.pages:
        texts = [(page.number, document.text[page.span.start : page.span.end]) for page in document.pages]
    else:
        texts = [(None, text) for text in _pieces(document)]
    stripped = ((number, page, text.strip()) for number, (page, text) in enumerate(texts, 1))
    return tuple(
        PageText(page_id(id, number), id, number, page, without_null(text), folded(text))
        for number, page, text in stripped
        if text
    )


def _pieces(document: Document) -> Iterator[str]:
    """Blocks that stand together, as many as make a page."""
    spans = [block.span for block in document.blocks] or [Span(start=0, end=len(document.text))]
    start = 0
    for span, following in zip(spans, [*spans[1:], None], strict=True):
        if following is None or following.end - start > LENGTH:
            yield document.text[start : span.end]
            start = span.end
