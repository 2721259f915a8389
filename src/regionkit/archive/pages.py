"""The text of a document page by page, as full text is looked for in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from regionkit.document import Document, Span

LENGTH = 2000
"""Code points of a piece of a document without pages: about those of a page."""


class PageText(NamedTuple):
    """A page, or a piece of a document that has none."""

    number: int
    """Among the pages and pieces of its document, from 1."""
    page: int | None
    """Of the file; ``None`` in a Word file that does not say where its pages broke."""
    text: str


def page_texts(document: Document) -> tuple[PageText, ...]:
    """The pages that hold text; a document without pages is parted between its blocks."""
    texts: list[tuple[int | None, str]]
    if document.pages:
        texts = [(page.number, document.text[page.span.start : page.span.end]) for page in document.pages]
    else:
        texts = [(None, text) for text in _pieces(document)]
    return tuple(PageText(at, page, text.strip()) for at, (page, text) in enumerate(texts, 1) if text.strip())


def _pieces(document: Document) -> Iterator[str]:
    """Blocks that stand together, as many as make a page."""
    spans = [block.span for block in document.blocks] or [Span(start=0, end=len(document.text))]
    start = 0
    for span, following in zip(spans, [*spans[1:], None], strict=True):
        if following is None or following.end - start > LENGTH:
            yield document.text[start : span.end]
            start = span.end
