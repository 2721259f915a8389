"""Drafts to text: each block and table written in turn, with its headings' levels and its tables' captions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import chain

from regionkit.document import Bar, Block, Span, Symbol, Table
from regionkit.language.layout import LayoutWords
from regionkit.readers.assembly import Assembly, CellContent, PrintedLine
from regionkit.readers.layout.joining import printed, readable
from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.signs.legend import Mark
from regionkit.readers.layout.signs.signs import Sign, rounded
from regionkit.readers.layout.tables.captions import caption_of
from regionkit.readers.layout.tables.note_columns import with_note_columns
from regionkit.readers.layout.tables.tables import CellDraft, TableDraft
from regionkit.readers.layout.text.blocks import Draft
from regionkit.readers.layout.text.levels import Levels


class Writer:
    """Writes drafts one after another, and keeps none of them: a long document's words are many.

    ``known`` counts the words of the document; it is asked where a table's cell has several lines.
    """

    def __init__(self, words: LayoutWords, known: Callable[[], Mapping[str, int]]) -> None:
        self.words = words
        self.known = known
        self.assembly = Assembly()
        self.marks: list[Mark] = []
        """The coloured signs, with where they stand in the text."""
        self.bars: list[Bar] = []
        """The progress bars of tables."""
        self._levels = Levels()
        self._lines = 0
        self._spans: dict[int, Span] = {}
        self._captions: dict[int, int] = {}

    def write(self, drafts: Iterable[Draft | TableDraft]) -> None:
        """Write all drafts of a document."""
        before: Draft | TableDraft | None = None
        here: Draft | TableDraft | None = None
        for index, after in enumerate(chain(drafts, [None]), -1):
            if isinstance(here, TableDraft):
                self._write_table(index, here, [draft for draft in (before, here, after) if draft is not None])
            elif here is not None:
                self._write_block(index, here)
            before, here = here, after
        for caption, table in self._captions.items():
            if caption in self._spans:
                self.assembly.set_caption(table, self._spans[caption])
        blocks = self.assembly.blocks
        for number, level in self._levels.of_headings():
            blocks[number] = replace(blocks[number], level=level)

    def _write_block(self, index: int, draft: Draft) -> None:
        level = self._levels.add(draft, len(self.assembly.blocks))
        block = self._block(draft, level)
        if block is not None:
            self._spans[index] = block.span
            for line, span in (
                zip(draft.lines, block.lines, strict=True) if any(line.signs for line in draft.lines) else ()
            ):
                self._mark(line.signs, span, [(word.x0, readable(word.text)) for word in line.words])

    def _mark(
        self, signs: Iterable[Sign], span: Span, words: Iterable[tuple[float, str]], table: int | None = None
    ) -> None:
        """Note signs in the text, each before the first word to its right."""
        for colour, page, box in signs:
            at = span.start
            for x0, text in words:
                if x0 >= box[0] - 1:
                    break
                at += len(text) + 1
            symbol = Symbol(colour, page, box, span)
            self.marks.append(Mark(symbol, min(at, span.end), len(self.assembly.blocks) - 1, table))

    def _write_table(self, index: int, draft: TableDraft, near: list[Draft | TableDraft]) -> None:
        """Write a table; its caption, one of the drafts near it, may be written later."""
        here = next(number for number, other in enumerate(near) if other is draft)
        draft = with_note_columns(draft, self.words.note_columns)
        table = self._table(draft)
        caption = caption_of(near, here, self.words)
        if table is not None and caption is not None:
            self._captions[index + caption - here] = table.index
        if table is not None:
            self._note_signs(table, draft)

    def _note_signs(self, table: Table, draft: TableDraft) -> None:
        """Note the signs and bars in the cells of a table."""
        signed = {(cell.row, cell.column): cell for cell in draft.cells if cell.signs or cell.bar}
        for cell in table.cells if signed else ():
            drawn = signed.get((cell.row, cell.column))
            if drawn is None:
                continue
            words = [(word.x0, readable(word.text)) for word in drawn.lines[0].words] if drawn.lines else []
            self._mark(drawn.signs, cell.span, words, table.index)
            if drawn.bar is not None:
                self.bars.append(Bar(drawn.bar.filled, cell.span, drawn.bar.page, rounded(drawn.bar[:4])))

    def _block(self, draft: Draft, level: int) -> Block | None:
        return self.assembly.add_block(
            draft.kind,
            self._printed(draft.lines),
            marker=readable(draft.marker),
            level=level,
            bold=draft.bold,
            size=draft.size,
            style=draft.style,
        )

    def _printed(self, lines: list[Line]) -> list[PrintedLine]:
        self._lines += len(lines)
        return printed(lines, self._lines - len(lines), self.words)

    def _table(self, draft: TableDraft) -> Table | None:
        cells = sorted(draft.cells, key=lambda cell: (cell.row, cell.column))
        doubtful = {(cell.row, cell.column) for cell in cells if cell.doubtful}
        contents = [self._cell(cell, draft) for cell in cells]
        return self.assembly.add_table(contents, header_rows=draft.header_rows, doubtful=doubtful)

    def _cell(self, cell: CellDraft, draft: TableDraft) -> CellContent:
        self._lines += len(cell.lines)
        return CellContent(
            printed(cell.lines, self._lines - len(cell.lines), self.words, self.known, draft.width(cell)),
            cell.row,
            cell.column,
            cell.row_span,
            cell.column_span,
            header=cell.row < draft.header_rows,
            bold=cell.bold,
            colour=cell.colour,
        )
