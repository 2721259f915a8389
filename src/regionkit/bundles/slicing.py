"""A part of a document as a document of its own: its text begins at 0, its pages keep their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from regionkit.bundles.borders import Part
from regionkit.bundles.cut import GAP, Cut, cut_of
from regionkit.document import (
    Block,
    Cell,
    Contradiction,
    Document,
    Furniture,
    Page,
    Picture,
    Place,
    Source,
    Span,
    Table,
)
from regionkit.places import Places
from regionkit.spans import Spans


def document_of(document: Document, part: Part) -> Document:
    """One part of a document, as if it had been a file of its own.

    Offsets are those of its own text and tables are counted anew; pages keep the numbers that they have in the file,
    so that whoever looks a figure up finds it.  ``source`` is the file's, with the page at the end of its name, as
    RFC 8118 writes it: "handlingar.pdf#page=12".  A part of a Word file that says nothing of its pages has its number
    there: "handlingar.docx#part=2".
    """
    span, cut = part.span, cut_of(document, part)
    tables = cut.within(document.tables)
    numbers = {table.index: number for number, table in enumerate(tables)}
    pages = _pages(part)
    return Document(
        text=GAP.join(document.slice(one.span) for one in cut.stretches),
        blocks=tuple(_block(block, cut, numbers) for block in cut.within(document.blocks)),
        tables=tuple(_table(table, cut, numbers[table.index]) for table in tables),
        pages=tuple(_page(page, span) for page in document.pages if page.number in pages),
        furniture=tuple(_furniture(document, part)),
        pictures=tuple(_pictures(document, part)),
        symbols=tuple(
            replace(symbol, span=cut.moved(symbol.span)) if symbol.span is not None else symbol
            for symbol in document.symbols
            if (symbol.page in pages if symbol.span is None else cut.holds(symbol.span))
        ),
        bars=tuple(replace(bar, span=cut.moved(bar.span)) for bar in cut.within(document.bars)),
        legend=tuple(replace(entry, span=cut.moved(entry.span)) for entry in cut.within(document.legend)),
        scanned=tuple(replace(one, span=cut.moved(one.span)) for one in cut.within(document.scanned)),
        contradictions=tuple(_contradiction(one, cut) for one in cut.within(document.contradictions)),
        places=Places(_places(document, cut, numbers)),
        source=_source(document.source, part),
        masked=tuple(cut.moved(one) for one in document.masked if cut.holds(one)),
    )


def _pages(part: Part) -> range:
    """The numbers of a part's pages, as far as they are known."""
    return range(0) if part.first_page is None else range(part.first_page, (part.last_page or part.first_page) + 1)


def _furniture(document: Document, part: Part) -> Iterator[Furniture]:
    """The running heads and feet of a part."""
    if not document.openings:
        yield from (item for item in document.furniture if item.page in _pages(part))
        return
    inside = (opening for opening in document.openings if part.span.start <= opening.at < part.span.end)
    yield from dict.fromkeys(item for opening in inside for item in opening.furniture)


def _pictures(document: Document, part: Part) -> Iterator[Picture]:
    """The pictures of a part; in a Word file those that stand between its first opening and the next part's."""
    if not document.openings:
        yield from (picture for picture in document.pictures if picture.page in _pages(part))
        return
    first = next((one.pictures for one in document.openings if one.at >= part.span.start), 0)
    end = next((one.pictures for one in document.openings if one.at >= part.span.end), len(document.pictures))
    yield from document.pictures[first:end]


def _block(block: Block, cut: Cut, numbers: dict[int, int]) -> Block:
    span = cut.moved(block.span)
    shift = block.span.start - span.start
    return replace(
        block,
        span=span,
        table=None if block.table is None else numbers[block.table],
        lines=Spans((line.start - shift, line.end - shift) for line in block.lines),
    )


def _table(table: Table, cut: Cut, number: int) -> Table:
    caption = table.caption
    return replace(
        table,
        index=number,
        span=cut.moved(table.span),
        cells=tuple(_cell(cell, cut) for cell in table.cells),
        caption=cut.moved(caption) if caption is not None and cut.holds(caption) else None,
    )


def _cell(cell: Cell, cut: Cut) -> Cell:
    return replace(cell, span=cut.moved(cell.span))


def _page(page: Page, span: Span) -> Page:
    start = max(page.span.start, span.start)
    end = max(min(page.span.end, span.end), start)
    return replace(page, span=Span(start=start - span.start, end=end - span.start))


def _contradiction(one: Contradiction, cut: Cut) -> Contradiction:
    return replace(one, span=cut.moved(one.span), terms=tuple(map(cut.moved, one.terms)))


def _places(document: Document, cut: Cut, numbers: dict[int, int]) -> Iterator[Place]:
    for span, shift in cut.stretches:
        for place in document.places_in(span):
            start, end = max(place.start, span.start) - shift, min(place.end, span.end) - shift
            table = None if place.table is None else numbers.get(place.table)
            yield place._replace(start=start, end=end, table=table)


def _source(source: Source | None, part: Part) -> Source | None:
    if source is None or source.filename is None:
        return source
    where = f"part={part.number}" if part.first_page is None else f"page={part.first_page}"
    return replace(source, filename=f"{source.filename}#{where}")
