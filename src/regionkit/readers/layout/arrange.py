"""Pages to a document's text and structure: furniture aside, tables as tables, the rest as blocks in reading order."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from regionkit.document import Block, Furniture, Page, Picture, Place, Span, Table
from regionkit.language.layout import LayoutWords
from regionkit.readers.layout.aligned import aligned_tables
from regionkit.readers.layout.blocks import Draft, TextStyle, as_figure, blocks_of, text_style
from regionkit.readers.layout.charts import Chart, charts_of, inside, without_charts
from regionkit.readers.layout.columns import reading_order
from regionkit.readers.layout.furniture import Margin, furniture_of
from regionkit.readers.layout.grid import Grid, grids_of
from regionkit.readers.layout.levels import set_levels
from regionkit.readers.layout.lines import Line, lines_of, underlines_of
from regionkit.readers.layout.page import PageContent
from regionkit.readers.layout.pagebreaks import Joining
from regionkit.readers.layout.pictures import pictures_of
from regionkit.readers.layout.subrows import with_subrows
from regionkit.readers.layout.tables import TableDraft, table_of, with_head, words_of
from regionkit.readers.layout.writing import Writer

UNKNOWN_GLYPH = "\ufffd"


@dataclass(frozen=True, slots=True)
class Arranged:
    """What layout makes of the pages."""

    text: str
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    pages: tuple[Page, ...]
    furniture: tuple[Furniture, ...]
    pictures: tuple[Picture, ...]
    places: tuple[Place, ...]
    notes: tuple[str, ...] = ()


def arrange(pages: Sequence[PageContent], words: LayoutWords) -> Arranged:
    """Read the layout of a document's pages."""
    lines = [lines_of((word for word in page.words if word.upright), page.number) for page in pages]
    underlined = [underlines_of(on_page, page.rules) for on_page, page in zip(lines, pages, strict=True)]
    charts = [charts_of(page) for page in pages]
    pages = [without_charts(page, drawn) for page, drawn in zip(pages, charts, strict=True)]
    grids = [grids_of(page, rules.values()) for page, rules in zip(pages, underlined, strict=True)]
    style = text_style([_outside(on_page, drawn) for on_page, drawn in zip(lines, grids, strict=True)])
    margins = furniture_of(pages, grids, words, style.size)
    joining = Joining(margins, style.size)
    for page, drawn, chart, margin, under in zip(pages, grids, charts, margins, underlined, strict=True):
        for draft in _page_drafts(page, drawn, chart, margin, style, under, words.table_words):
            joining.add(draft)
    set_levels(joining.drafts)
    writer = Writer(words, (word.text for page in pages for word in page.words))
    writer.write(joining.drafts)
    return Arranged(
        text=writer.assembly.text,
        blocks=tuple(writer.assembly.blocks),
        tables=tuple(writer.assembly.tables),
        pages=tuple(_pages(pages, writer.assembly.places)),
        furniture=tuple(
            Furniture(margin.role, margin.line.text, margin.line.page, margin.line.box)
            for on_page in margins
            for margin in on_page
        ),
        pictures=tuple(pictures_of(pages)),
        places=tuple(writer.assembly.places),
        notes=tuple(_notes(writer.assembly.text, joining.drafts)),
    )


def _outside(lines: Sequence[Line], grids: Sequence[Grid]) -> list[Line]:
    """The lines of running text: those that stand in no grid."""
    return [line for line in lines if not any(grid.holds(*line.words[0].middle) for grid in grids)]


def _notes(text: str, drafts: Iterable[Draft | TableDraft]) -> Iterator[str]:
    """What could not be read: glyphs without a letter, symbols in tables without a colour."""
    if UNKNOWN_GLYPH in text:
        yield "unmapped_glyphs"
    if any(cell.unread for draft in drafts if isinstance(draft, TableDraft) for cell in draft.cells):
        yield "status_symbol_unread"


def _page_drafts(
    page: PageContent,
    grids: Sequence[Grid],
    charts: Sequence[Chart],
    margins: Sequence[Margin],
    style: TextStyle,
    underlined: Container[int],
    captions: Container[str],
) -> Iterator[Draft | TableDraft]:
    apart = {id(word) for margin in margins for word in margin.line.words}
    rest = [word for word in page.words if word.upright and id(word) not in apart]
    figures = [chart.box for chart in charts]
    axes = [chart.axis for chart in charts]
    cells = [word for word in rest if not inside(word.box, axes)]
    made = (table_of(grid, cells, page.symbols, page.number) for grid in grids)
    tables = [with_head(with_subrows(table)) for table in made if table is not None]
    in_tables = {id(word) for table in tables for word in words_of(table)}
    lines = lines_of((word for word in rest if id(word) not in in_tables), page.number)
    loose = aligned_tables([line for line in lines if not inside(line.box, figures)], captions)
    in_tables.update(id(word) for table in loose for word in words_of(table))
    lines = lines_of((word for word in rest if id(word) not in in_tables), page.number)
    for item in reading_order(lines, [*tables, *loose], page.width, style.right):
        if isinstance(item, TableDraft):
            yield item
        else:
            for draft in blocks_of(item.lines, style, item.right, underlined):
                yield as_figure(draft) if inside(draft.lines[0].box, figures) else draft
    yield from _sideways(page, style)


def _sideways(page: PageContent, style: TextStyle) -> Iterator[Draft]:
    """Text that runs up or down the page, such as a signing service's mark, comes last."""
    turned = [word for word in page.words if not word.upright]
    if turned:
        yield from blocks_of(lines_of(turned, page.number), style, page.width, frozenset())


def _pages(pages: Sequence[PageContent], places: Sequence[Place]) -> Iterable[Page]:
    """Each page with the stretch of the text that stands on it; an empty stretch where it holds no text."""
    spans: dict[int, tuple[int, int]] = {}
    for place in places:
        if place.page is not None:
            start, end = spans.get(place.page, (place.start, place.end))
            spans[place.page] = (min(start, place.start), max(end, place.end))
    at = 0
    for page in pages:
        start, at = spans.get(page.number, (at, at))
        yield Page(page.number, Span(start=start, end=at), page.width, page.height, bool(page.words))
