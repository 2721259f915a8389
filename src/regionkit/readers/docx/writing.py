"""Blocks and tables to text: each written in turn, with the captions of tables and the places of coloured signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from regionkit.document import Bar, Contradiction, Document, Furniture, Opening, Page, Picture, Scanned, Source
from regionkit.language.layout import LayoutWords
from regionkit.readers.assembly import Assembly
from regionkit.readers.docx.signs import marks_of_block, marks_of_cell
from regionkit.readers.docx.styles import CAPTION_STYLE
from regionkit.readers.docx.tables import ReadTable
from regionkit.readers.docx.textblocks import TextBlock
from regionkit.readers.layout.signs.legend import Mark, key_of

LONGEST_CAPTION = 120


class Writer:
    """Writes everything one after another."""

    def __init__(self, words: LayoutWords) -> None:
        self.assembly = Assembly()
        self.marks: list[Mark] = []
        """The coloured signs, with where they stand in the text."""
        self.bars: list[Bar] = []
        """The progress bars of tables."""
        self.openings: dict[int, int] = {}
        """Where the first block stands of each page that the writer began."""
        self._words = words
        table_words = "|".join(map(re.escape, words.table_words))
        self._caption = re.compile(rf"\W{{0,2}}(?:{table_words})\b", re.IGNORECASE)

    def write(self, items: Sequence[TextBlock | ReadTable]) -> None:
        """Write some blocks and tables after what there is."""
        before: TextBlock | ReadTable | None = None
        for item in items:
            count = len(self.assembly.blocks)
            if isinstance(item, TextBlock):
                self._block(item, isinstance(before, ReadTable))
            else:
                self._table(item, before)
            if len(self.assembly.blocks) > count:
                self.openings.setdefault(item.opening, self.assembly.blocks[count].span.start)
            before = item

    def document(
        self,
        source: Source,
        *,
        pages: Iterable[Page] = (),
        furniture: Iterable[Furniture] = (),
        pictures: Iterable[Picture] = (),
        scanned: tuple[Scanned, ...] = (),
        contradictions: tuple[Contradiction, ...] = (),
        openings: tuple[Opening, ...] = (),
    ) -> Document:
        """The document of all that was written, with what its coloured signs mean by its own words."""
        assembly, text = self.assembly, self.assembly.text
        key = key_of(text, assembly.blocks, assembly.tables, self.marks, self._words)
        return Document(
            text=text,
            blocks=tuple(assembly.blocks),
            tables=tuple(assembly.tables),
            pages=tuple(pages),
            furniture=tuple(furniture),
            pictures=tuple(pictures),
            symbols=tuple(key.symbols(self.marks)),
            legend=key.entries,
            bars=tuple(self.bars),
            scanned=scanned,
            contradictions=contradictions,
            openings=openings,
            places=assembly.places,
            source=source,
        )

    def _block(self, item: TextBlock, after_table: bool) -> None:
        assembly = self.assembly
        block = assembly.add_block(item.kind, item.pieces, item.level, item.marker, item.bold, item.size, item.style)
        if block is None:
            return
        if item.signs:
            self.marks += marks_of_block(item.signs, block, len(assembly.blocks) - 1)
        named = after_table and (item.style == CAPTION_STYLE or self._begins_caption(item.text))
        if named and assembly.tables and assembly.tables[-1].caption is None:
            assembly.set_caption(len(assembly.tables) - 1, block.span)

    def _table(self, item: ReadTable, before: TextBlock | ReadTable | None) -> None:
        assembly = self.assembly
        above = isinstance(before, TextBlock) and self._is_caption(before)
        caption = assembly.blocks[-1].span if above else None
        table = assembly.add_table(
            item.cells, header_rows=item.header_rows, caption=caption, doubtful=item.doubtful
        )
        if table is None or not (item.signs or item.bars):
            return
        for cell in table.cells:
            signs = item.signs.get((cell.row, cell.column))
            if signs:
                self.marks += marks_of_cell(signs, cell.span, len(assembly.blocks) - 1, table)
            filled, page = item.bars.get((cell.row, cell.column), (None, None))
            if filled is not None:
                self.bars.append(Bar(filled, cell.span, page))

    def _is_caption(self, block: TextBlock) -> bool:
        """Whether the text just above a table says what it shows: by its style, its words, or as the heading there."""
        text = block.text
        if block.style == CAPTION_STYLE or self._begins_caption(text):
            return True
        if len(text) > LONGEST_CAPTION or block.kind == "list_item":
            return False
        if block.kind == "heading":
            return True
        names_unit = any(re.search(unit, text, re.IGNORECASE) for unit in self._words.caption_units)
        return names_unit and not text.endswith(".")

    def _begins_caption(self, text: str) -> bool:
        """Whether a short text begins with a word for tables: a number comes after it in most."""
        return len(text) <= LONGEST_CAPTION and self._caption.match(text) is not None
