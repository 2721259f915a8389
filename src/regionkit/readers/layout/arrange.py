"""Pages to a document's text and structure: furniture aside, tables as tables, the rest as blocks in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from regionkit.depicted import Contradiction, Scanned
from regionkit.document import Bar, Block, Furniture, LegendEntry, Page, Picture, Span, Symbol, Table
from regionkit.language.contract import Language
from regionkit.language.layout import LayoutWords
from regionkit.places import Places
from regionkit.readers.layout.lines import Line, without
from regionkit.readers.layout.margins.furniture import Margins, apart_from
from regionkit.readers.layout.margins.margintext import margin_notes
from regionkit.readers.layout.margins.printedonce import PrintedOnce
from regionkit.readers.layout.page import PageContent, Word
from regionkit.readers.layout.proving import Proving
from regionkit.readers.layout.scanned import scanned_of
from regionkit.readers.layout.sheets import Sheet, Shelf
from regionkit.readers.layout.signs.charts import inside
from regionkit.readers.layout.signs.legend import key_of
from regionkit.readers.layout.signs.lights import with_lights
from regionkit.readers.layout.signs.pictures import pictures_of
from regionkit.readers.layout.signs.signs import beside
from regionkit.readers.layout.style import Measuring, TextStyle
from regionkit.readers.layout.tables.aligned import aligned_tables
from regionkit.readers.layout.tables.bands import bands_of
from regionkit.readers.layout.tables.besides import tables_beside
from regionkit.readers.layout.tables.headwords import head_words
from regionkit.readers.layout.tables.merged import with_merged_heads, with_title
from regionkit.readers.layout.tables.subrows import with_subrows
from regionkit.readers.layout.tables.tables import TableDraft, table_of, with_head, words_of
from regionkit.readers.layout.tables.tagtables import instead, tables_said, without_repeated_heads
from regionkit.readers.layout.tables.unlike import is_cover, is_diagram
from regionkit.readers.layout.text.blocks import Draft, as_figure, blocks_of
from regionkit.readers.layout.text.boxes import TextBox, ends_beside, text_boxes
from regionkit.readers.layout.text.columns import Item, Stretch, reading_order
from regionkit.readers.layout.text.notes import notes_of
from regionkit.readers.layout.text.pagebreaks import Joining
from regionkit.readers.layout.text.refusals import Refusals
from regionkit.readers.layout.text.sideways import sideways_lines
from regionkit.readers.layout.text.tagging import Tags, Trust
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
    symbols: tuple[Symbol, ...]
    legend: tuple[LegendEntry, ...]
    bars: tuple[Bar, ...]
    scanned: tuple[Scanned, ...]
    contradictions: tuple[Contradiction, ...]
    places: Places
    notes: tuple[str, ...] = ()


def arrange(pages: Iterable[PageContent], language: Language) -> Arranged:
    """Read the layout of a document's pages, which are taken one by one and not kept whole."""
    words = language.layout
    shelf, proving = Shelf(head_words(language.goals)), Proving(language)
    measuring, margins, trust = Measuring(), Margins(words), Trust()
    printed: list[Page] = []
    pictures: list[Picture] = []
    for page in pages:
        sheet = shelf.add(page)
        proving.add(page)
        running = sheet.running()
        measuring.add(running)
        if len(running) < len(sheet.lines):
            measuring.add_table([line for line in sheet.lines if line not in running])
        trust.add(page, running)
        margins.add(sheet.page, sheet.lines, sheet.grids)
        printed.append(_printed(page))
        pictures += pictures_of([page])
    reading = _Reading(measuring.style(), words, trust.right)
    writer = Writer(words, cache(shelf.words))
    writer.write(proving.proved(reading.drafts(shelf, margins)))
    text = writer.assembly.text
    key = key_of(text, writer.assembly.blocks, writer.assembly.tables, writer.marks, words)
    symbols = tuple(key.symbols(writer.marks))
    return Arranged(
        text=text,
        blocks=tuple(writer.assembly.blocks),
        tables=tuple(writer.assembly.tables),
        pages=tuple(_spread(printed, writer.assembly.on_pages)),
        furniture=tuple(reading.furniture),
        pictures=tuple(pictures),
        symbols=symbols,
        legend=key.entries,
        bars=tuple(writer.bars),
        scanned=scanned_of(writer.assembly.places, proving.readings, proving.verdicts),
        contradictions=proving.contradictions(writer.assembly.places),
        places=writer.assembly.places,
        notes=tuple(_notes(text, any(symbol.colour is None for symbol in symbols))),
    )


class _Reading:
    """Goes through the pages a second time, when it is known how the document is set and what repeats on its pages."""

    def __init__(self, style: TextStyle, words: LayoutWords, trusted: bool) -> None:
        self.furniture: list[Furniture] = []
        self._style = style
        self._words = words
        self._gutters: set[int] = set()
        """Those of the pages so far."""
        self._refusals = Refusals(words)
        self._trusted = trusted
        """Whether what the file says of its own text can be trusted."""

    def drafts(self, shelf: Iterable[Sheet], margins: Margins) -> Iterator[Draft | TableDraft]:
        """The blocks and tables of all pages, in reading order."""
        joining = Joining(self._style.size)
        repeated = margins.furniture(self._style.size, self._trusted)
        once = PrintedOnce(self._words, self._style.size, len(repeated))
        for sheet, found in zip(shelf, repeated, strict=True):
            found += once.of_page(sheet.page, sheet.lines, found)
            kept, lines = apart_from(found, sheet.page, sheet.lines)
            for margin in kept:
                self.furniture.append(Furniture(margin.role, margin.line.text, margin.line.page, margin.line.box))
            yield from joining.of_page(self._on_page(sheet, lines), kept)
        yield from joining.rest()

    def _on_page(self, sheet: Sheet, lines: list[Line]) -> Iterator[Draft | TableDraft]:
        figures = [chart.box for chart in sheet.charts]
        tags = sheet.page.tags if self._trusted else {}
        tables, lines = _tables(sheet, lines, tags)
        sideways = _outside(sheet.sideways, tables)
        notes, lines = notes_of(sheet.page, lines, self._style.size, tags)
        margins, lines = margin_notes(lines, self._style.size, sheet.page.number)
        taken = [*figures, *(table.box for table in tables)]
        boxes, rest = text_boxes(sheet.page, lines, taken)
        if boxes:  # some may be the fills of rows
            boxes, rest = text_boxes(sheet.page, lines, taken, [table.box for table in self._loose(sheet, lines)])
        lines = rest
        outside = [line for line in lines if not inside(line.box, figures)] if figures else lines
        loose = self._loose(sheet, outside)
        pairs, kept = tables_beside(lines, loose, sheet.page.rules)
        if pairs:
            loose = self._loose(sheet, [line for line in kept if not inside(line.box, figures)])
        boxes, lines = [*boxes, *pairs], _without(kept, loose)
        yield from self._flow(sheet, lines, [*tables, *loose, *boxes], self._style.right)
        for lines in margins:
            yield Draft("paragraph", lines, aside=True)
        for lines in notes:
            yield Draft("paragraph", lines, style="footnote", aside=True)
        for lines in sideways_lines(sideways, sheet.page.number):
            yield Draft("paragraph", lines)

    def _loose(self, sheet: Sheet, lines: list[Line]) -> list[TableDraft]:
        """The tables among lines that no grid holds."""
        rules = [rule for rule in sheet.page.rules if rule.level]
        return aligned_tables(lines, self._words.table_words, rules, bands_of(rules, sheet.page.rects))

    def _flow(
        self, sheet: Sheet, lines: list[Line], items: Sequence[Item], right: float
    ) -> Iterator[Draft | TableDraft]:
        """Lines, tables and boxes in the order in which they are read."""
        for item in reading_order(lines, items, sheet.page.width, right, self._gutters):
            if isinstance(item, TableDraft):
                yield item
            elif isinstance(item, TextBox):
                yield from self._in_box(sheet, item)
            else:
                yield from self._stretch(sheet, item)

    def _in_box(self, sheet: Sheet, box: TextBox) -> Iterator[Draft | TableDraft]:
        loose = self._loose(sheet, box.lines)
        for draft in self._flow(sheet, _without(box.lines, loose), loose, 0.0):
            if isinstance(draft, Draft):
                draft.aside = True
            yield draft

    def _stretch(self, sheet: Sheet, stretch: Stretch) -> Iterator[Draft | TableDraft]:
        figures = [chart.box for chart in sheet.charts]
        tags = sheet.page.tags if self._trusted else {}
        waiting = list(stretch.beside)
        ends = ends_beside(stretch.lines, [*(box.box for box in waiting), *(image.box for image in sheet.page.images)])
        drafts = blocks_of(stretch.lines, self._style, stretch.right, sheet.underlined, tags, ends)
        self._refusals.refuse(drafts)
        for line, signs in beside(
            [line for draft in drafts for line in draft.lines], sheet.page.symbols, sheet.page.number
        ):
            line.signs = signs
        for draft in drafts:
            while waiting and waiting[0].ends_above(draft.lines):
                yield from self._in_box(sheet, waiting.pop(0))
            yield as_figure(draft) if figures and inside(draft.lines[0].box, figures) else draft
            while waiting and waiting[0].goes_after(draft.kind, draft.lines[-1].bottom):
                yield from self._in_box(sheet, waiting.pop(0))
        for box in waiting:
            yield from self._in_box(sheet, box)


def _tables(sheet: Sheet, lines: list[Line], tags: Tags) -> tuple[list[TableDraft], list[Line]]:
    """The tables that are drawn, or that the file says are there, and the lines that stand in none of them."""
    words = [*(word for line in lines for word in line.words), *sheet.sideways]
    drawn: list[TableDraft] = []
    if sheet.grids:
        axes = [chart.axis for chart in sheet.charts]
        cells = [word for word in words if not inside(word.box, axes)] if axes else words
        made = (table_of(grid, cells, sheet.page) for grid in sheet.grids)
        drawn = [table for table in made if table is not None and not (is_cover(table) or is_diagram(table))]
    said: list[TableDraft] = []
    if tags:
        drawn, said = instead(drawn, list(tables_said(sheet.page, words, tags)))
        lines = without_repeated_heads(lines, [*drawn, *said])
    tables = [*map(_finished, drawn), *map(_headed, said)]
    return tables, _without(lines, tables)


def _outside(words: Sequence[Word], tables: Sequence[TableDraft]) -> list[Word]:
    """The words that stand in no table."""
    taken = {id(word) for table in tables for word in words_of(table)} if words else set()
    return [word for word in words if id(word) not in taken]


def _finished(table: TableDraft) -> TableDraft:
    """A table with its printed rows, its heads and its traffic lights."""
    return with_lights(with_merged_heads(with_head(with_title(with_subrows(table)))))


def _headed(table: TableDraft) -> TableDraft:
    """A table of the file's structure tree with its heads and its traffic lights; its rows are known."""
    return with_lights(table if table.header_rows else with_merged_heads(with_head(table)))


def _without(lines: list[Line], tables: Sequence[TableDraft]) -> list[Line]:
    """The lines that stand in no table."""
    return without(lines, {id(word) for table in tables for word in words_of(table)}) if tables else lines


def _notes(text: str, unread: bool) -> Iterator[str]:
    """What could not be read: glyphs without a letter, symbols in tables without a colour."""
    if UNKNOWN_GLYPH in text:
        yield "unmapped_glyphs"
    if unread:
        yield "status_symbol_unread"


def _printed(page: PageContent) -> Page:
    """A page without its place in the text yet.  What was read from its pictures makes no text layer."""
    has_text = any(word.box not in page.readings or not word.look.inked for word in page.words)
    return Page(page.number, Span(start=0, end=0), page.width, page.height, has_text, page.blank)


def _spread(pages: Iterable[Page], on_pages: dict[int, tuple[int, int]]) -> Iterator[Page]:
    """Each page with the stretch of the text that stands on it; an empty stretch where it holds no text."""
    at = 0
    for page in pages:
        start, at = on_pages.get(page.number, (at, at))
        yield replace(page, span=Span(start=start, end=at))
