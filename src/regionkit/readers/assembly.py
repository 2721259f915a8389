"""Puts a Document together while a reader walks through a file: text, blocks, tables and places grow side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from regionkit.document import Block, BlockKind, Box, Cell, Colour, Place, Span, Table

BLOCK_GAP = "\n\n"
CELL_GAP = "\t"
ROW_GAP = "\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with where it stands: a word (PDF), or what a paragraph holds on one page (Word).

    ``before`` is what joins it to the piece before: a space, or nothing where a word was broken at the line's end.
    ``line`` numbers the printed lines of the whole document.
    """

    text: str
    line: int
    before: str = " "
    page: int | None = None
    box: Box | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class CellContent:
    """A table cell before it has its place in the text."""

    pieces: Sequence[Piece]
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False
    bold: bool = False
    colour: Colour | None = None


@dataclass
class Assembly:
    """Grows the text; what it has made is never changed again."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    places: list[Place] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _begin(self) -> int:
        if self.length:
            self._append(BLOCK_GAP)
        return self.length

    def _write(self, pieces: Sequence[Piece], **cell: int) -> tuple[Span, tuple[Span, ...]]:
        """Write pieces one after another; give the whole span and the span of each printed line."""
        start = self.length
        lines: list[tuple[int, int, int]] = []
        for number, piece in enumerate(pieces):
            if number:
                self._append(piece.before)
            begin = self.length
            self._append(piece.text)
            self.places.append(
                Place(begin, self.length, piece.line, piece.page, piece.box, piece.paragraph, **cell)
            )
            if lines and lines[-1][0] == piece.line:
                lines[-1] = (piece.line, lines[-1][1], self.length)
            else:
                lines.append((piece.line, begin, self.length))
        return Span(start=start, end=self.length), tuple(Span(start=a, end=b) for _, a, b in lines)

    def add_block(self, kind: BlockKind, pieces: Sequence[Piece], **fields: Any) -> Block | None:
        """Add a heading, paragraph or list item; nothing at all where there is no text."""
        if not any(piece.text for piece in pieces):
            return None
        self._begin()
        span, lines = self._write(pieces)
        block = Block(kind=kind, span=span, page=pieces[0].page, lines=lines, **fields)
        self.blocks.append(block)
        return block

    def add_table(
        self, cells: Sequence[CellContent], *, header_rows: int = 0, caption: Span | None = None
    ) -> Table | None:
        """Add a table: cells row by row, from the left.  Nothing at all where every cell is empty."""
        if not any(piece.text for cell in cells for piece in cell.pieces):
            return None
        start = self._begin()
        index = len(self.tables)
        made: list[Cell] = []
        ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
        for number, cell in enumerate(ordered):
            if number:
                self._append(ROW_GAP if cell.row != ordered[number - 1].row else CELL_GAP)
            begin = len(self.parts)
            span, _ = self._write(cell.pieces, table=index, row=cell.row, column=cell.column)
            made.append(_made(cell, span, "".join(self.parts[begin:])))
        span = Span(start=start, end=self.length)
        pages = tuple(sorted({piece.page for cell in cells for piece in cell.pieces if piece.page is not None}))
        table = Table(
            index=index,
            span=span,
            cells=tuple(made),
            n_rows=max(cell.row + cell.row_span for cell in cells),
            n_columns=max(cell.column + cell.column_span for cell in cells),
            header_rows=header_rows,
            caption=caption,
            pages=pages,
        )
        self.tables.append(table)
        self.blocks.append(Block(kind="table", span=span, page=pages[0] if pages else None, table=index))
        return table

    def set_caption(self, table: int, caption: Span) -> None:
        """Attach a caption that was found after the table itself."""
        self.tables[table] = replace(self.tables[table], caption=caption)


def _made(cell: CellContent, span: Span, text: str) -> Cell:
    """The cell with its place in the text."""
    return Cell(
        span=span,
        text=text,
        row=cell.row,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        header=cell.header,
        bold=cell.bold,
        colour=cell.colour,
    )
