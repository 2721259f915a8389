"""Drafts to text: each block and table written in turn, with its headings' levels and its tables' captions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from regionkit.document import Block, Span, Table
from regionkit.language.layout import LayoutWords
from regionkit.readers.assembly import Assembly, CellContent
from regionkit.readers.layout.blocks import Draft
from regionkit.readers.layout.captions import caption_of
from regionkit.readers.layout.joining import pieces_of, readable
from regionkit.readers.layout.tables import TableDraft

PUNCTUATION = ".,;:!?()[]\"”'"


class Writer:
    """Writes drafts one after another."""

    def __init__(self, words: LayoutWords, printed: Iterable[str]) -> None:
        self.words = words
        self.known = Counter(word.strip(PUNCTUATION).casefold() for word in printed)
        self.assembly = Assembly()
        self.lines = 0

    def write(self, drafts: Sequence[Draft | TableDraft]) -> None:
        """Write all drafts of a document."""
        captions = {
            caption: index
            for index, draft in enumerate(drafts)
            if isinstance(draft, TableDraft) and (caption := caption_of(drafts, index, self.words)) is not None
        }
        spans: dict[int, Span] = {}
        tables: dict[int, int] = {}
        for index, draft in enumerate(drafts):
            if isinstance(draft, TableDraft):
                table = self._table(draft)
                if table is not None:
                    tables[index] = table.index
            elif (block := self._block(draft)) is not None:
                spans[index] = block.span
        for caption, index in captions.items():
            if caption in spans and index in tables:
                self.assembly.set_caption(tables[index], spans[caption])

    def _numbers(self, lines: int) -> range:
        self.lines += lines
        return range(self.lines - lines, self.lines)

    def _block(self, draft: Draft) -> Block | None:
        return self.assembly.add_block(
            draft.kind,
            pieces_of(draft.lines, self._numbers(len(draft.lines)), self.words),
            marker=readable(draft.marker),
            level=draft.level,
            bold=draft.bold,
            size=draft.size,
            style=draft.style,
        )

    def _table(self, draft: TableDraft) -> Table | None:
        cells = [
            CellContent(
                pieces_of(cell.lines, self._numbers(len(cell.lines)), self.words, self.known),
                cell.row,
                cell.column,
                cell.row_span,
                cell.column_span,
                header=cell.row < draft.header_rows,
                bold=cell.bold,
                colour=cell.colour,
            )
            for cell in sorted(draft.cells, key=lambda cell: (cell.row, cell.column))
        ]
        return self.assembly.add_table(cells, header_rows=draft.header_rows)
