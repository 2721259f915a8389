"""A part of a document as a document of its own: its text begins at 0, its pages keep their numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from regionkit.bundles.borders import Part
from regionkit.document import Block, Cell, Contradiction, Document, Page, Place, Source, Span, Table
from regionkit.places import Places
from regionkit.spans import Spans


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=_Spanned)


def document_of(document: Document, part: Part) -> Document:
    """One part of a document, as if it had been a file of its own.

    Offsets are those of its own text and tables are counted anew; pages keep the numbers that they have in the file,
    so that whoever looks a figure up finds it.  ``source`` is the file's, with the page at the end of its name, as
    RFC 8118 writes it: "handlingar.pdf#page=12".
    """
    span = part.span
    tables = _within(document.tables, span)
    numbers = {table.index: number for number, table in enumerate(tables)}
    pages = range(part.first_page, part.last_page + 1)
    return Document(
        text=document.slice(span),
        blocks=tuple(_block(block, span, numbers) for block in _within(document.blocks, span)),
        tables=tuple(_table(table, span, numbers[table.index]) for table in tables),
        pages=tuple(_page(page, span) for page in document.pages if page.number in pages),
        furniture=tuple(item for item in document.furniture if item.page in pages),
        pictures=tuple(picture for picture in document.pictures if picture.page in pages),
        symbols=tuple(
            replace(symbol, span=_shifted(symbol.span, span)) if symbol.span is not None else symbol
            for symbol in document.symbols
            if (symbol.page in pages if symbol.span is None else _holds(span, symbol.span))
        ),
        bars=tuple(replace(bar, span=_shifted(bar.span, span)) for bar in _within(document.bars, span)),
        legend=tuple(replace(entry, span=_shifted(entry.span, span)) for entry in _within(document.legend, span)),
        scanned=tuple(replace(one, span=_shifted(one.span, span)) for one in _within(document.scanned, span)),
        contradictions=tuple(_contradiction(one, span) for one in _within(document.contradictions, span)),
        places=Places(_place(place, span, numbers) for place in document.places_in(span)),
        source=_source(document.source, part),
        masked=tuple(_shifted(one, span) for one in document.masked if _holds(span, one)),
    )


def _holds(span: Span, inner: Span) -> bool:
    return span.start <= inner.start and inner.end <= span.end


def _within(items: Iterable[S], span: Span) -> tuple[S, ...]:
    return tuple(item for item in items if _holds(span, item.span))


def _shifted(inner: Span, span: Span) -> Span:
    """A stretch of the file's text in the text of the part."""
    return Span(start=inner.start - span.start, end=inner.end - span.start)


def _block(block: Block, span: Span, numbers: dict[int, int]) -> Block:
    return replace(
        block,
        span=_shifted(block.span, span),
        table=None if block.table is None else numbers[block.table],
        lines=Spans((line.start - span.start, line.end - span.start) for line in block.lines),
    )


def _table(table: Table, span: Span, number: int) -> Table:
    caption = table.caption
    return replace(
        table,
        index=number,
        span=_shifted(table.span, span),
        cells=tuple(_cell(cell, span) for cell in table.cells),
        caption=_shifted(caption, span) if caption is not None and _holds(span, caption) else None,
    )


def _cell(cell: Cell, span: Span) -> Cell:
    return replace(cell, span=_shifted(cell.span, span))


def _page(page: Page, span: Span) -> Page:
    inner = Span(start=max(page.span.start, span.start), end=max(min(page.span.end, span.end), span.start))
    return replace(page, span=_shifted(inner, span))


def _contradiction(one: Contradiction, span: Span) -> Contradiction:
    return replace(one, span=_shifted(one.span, span), terms=tuple(_shifted(term, span) for term in one.terms))


def _place(place: Place, span: Span, numbers: dict[int, int]) -> Place:
    start, end = max(place.start - span.start, 0), min(place.end, span.end) - span.start
    table = None if place.table is None else numbers.get(place.table)
    return place._replace(start=start, end=end, table=table)


def _source(source: Source | None, part: Part) -> Source | None:
    if source is None or source.filename is None:
        return source
    return replace(source, filename=f"{source.filename}#page={part.first_page}")
