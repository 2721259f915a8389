"""Puts a Document together while a reader walks through a file: text, blocks, tables and places grow side by side."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any, NamedTuple, Protocol

from regionkit.document import Block, BlockKind, Box, Cell, Colour, Source, Span, Spans, Table
from regionkit.places import NO_BOX, Places, Standing

BLOCK_GAP = "\n\n"
CELL_GAP = "\t"
ROW_GAP = "\n"


class Piece(NamedTuple):
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


class PrintedLine:
    """A line of a printed page as it is written: its words, each of which has a place of its own.

    ``text`` is what is written of the line; where that is shorter than its words, the last one lost its hyphen.
    """

    __slots__ = ("before", "line", "page", "text", "words")

    def __init__(self, text: str, line: int, before: str, page: int, words: Sequence[tuple[Any, ...]]) -> None:
        self.text = text
        self.line = line
        self.before = before
        self.page = page
        self.words = words
        """Each with its text and the four numbers of its box, first of all."""


class CellLike(Protocol):
    """A table cell before it has its place in the text."""

    @property
    def pieces(self) -> Sequence[Piece | PrintedLine]: ...
    @property
    def row(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def row_span(self) -> int: ...
    @property
    def column_span(self) -> int: ...
    @property
    def header(self) -> bool: ...
    @property
    def bold(self) -> bool: ...
    @property
    def colour(self) -> Colour | None: ...


class CellContent(NamedTuple):
    """A table cell before it has its place in the text."""

    pieces: Sequence[Piece | PrintedLine]
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
    places: Places = field(default_factory=Places)
    on_pages: dict[int, tuple[int, int]] = field(default_factory=dict)
    """For each printed page, where the text on it starts and ends."""
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

    def _write(self, pieces: Sequence[Piece | PrintedLine], *cell: int) -> list[tuple[int, int, int]]:
        """Write pieces one after another; give each printed line with where it starts and ends."""
        lines: list[tuple[int, int, int]] = []
        for number, piece in enumerate(pieces):
            if number:
                self._append(piece.before)
            begin = self.length
            self._append(piece.text)
            if isinstance(piece, Piece):
                standing = Standing(piece.line, piece.page, piece.paragraph, *cell)
                self.places.add_line(standing, [begin], [self.length], list(piece.box or NO_BOX))
            else:
                self._place(piece, begin, Standing(piece.line, piece.page, None, *cell))
            if lines and lines[-1][0] == piece.line:
                lines[-1] = (piece.line, lines[-1][1], self.length)
            else:
                lines.append((piece.line, begin, self.length))
        return lines

    def _write_one(self, piece: Piece, cell: tuple[int, ...]) -> None:
        text, line, _, page, box, paragraph = piece
        begin = self.length
        self.parts.append(text)
        self.length = end = begin + len(text)
        self.places.add(Standing(line, page, paragraph, *cell), begin, end, box or NO_BOX)

    def _place(self, printed: PrintedLine, begin: int, standing: Standing) -> None:
        words = printed.words
        ends = list(accumulate([len(word[0]) + 1 for word in words], initial=begin))
        starts = ends[:-1]
        ends = [end - 1 for end in ends[1:]]
        ends[-1] = self.length
        boxes: list[float] = []
        for word in words:
            boxes += word[1:5]
        self.places.add_line(standing, starts, ends, boxes)
        first, last = self.on_pages.get(printed.page, (begin, begin))
        self.on_pages[printed.page] = (min(first, begin), max(last, self.length))

    def add_block(
        self,
        kind: BlockKind,
        pieces: Sequence[Piece | PrintedLine],
        level: int = 0,
        marker: str = "",
        bold: bool = False,
        size: float | None = None,
        style: str = "",
    ) -> Block | None:
        """Add a heading, paragraph or list item; nothing at all where there is no text."""
        if not (pieces and pieces[0].text) and not any(piece.text for piece in pieces):
            return None
        start = self._begin()
        first = pieces[0]
        if len(pieces) == 1 and isinstance(first, Piece):
            self._write_one(first, ())
            lines = Spans(((start, self.length),))
        else:
            lines = Spans([(begin, end) for _, begin, end in self._write(pieces)])
        span = Span(start=start, end=self.length)
        block = Block(kind, span, first.page, level, marker, None, bold, size, style, lines)
        self.blocks.append(block)
        return block

    def add_table(
        self, cells: Sequence[CellLike], *, header_rows: int = 0, caption: Span | None = None,
        doubtful: Container[tuple[int, int]] = (),
    ) -> Table | None:
        """Add a table: cells row by row, from the left.  Nothing at all where every cell is empty."""
        if not any(piece.text for cell in cells for piece in cell.pieces):
            return None
        start = self._begin()
        index = len(self.tables)
        made: list[Cell] = []
        row = -1
        for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
            if row >= 0:
                self._append(ROW_GAP if cell.row != row else CELL_GAP)
            row, begin, pieces = cell.row, self.length, cell.pieces
            if len(pieces) == 1 and isinstance(pieces[0], Piece):
                self._write_one(pieces[0], (index, row, cell.column))
                text = pieces[0].text
            else:
                first = len(self.parts)
                self._write(pieces, index, row, cell.column)
                text = "".join(self.parts[first:])
            made.append(_made(cell, Span(start=begin, end=self.length), text, (row, cell.column) in doubtful))
        span = Span(start=start, end=self.length)
        pages = _pages_of(cells)
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


def source_of(
    data: bytes,
    filename: str | None,
    media_type: str,
    reader: str,
    properties: Iterable[tuple[str, str]] = (),
    notes: Iterable[str] = (),
) -> Source:
    """What a document says of the file that it was read from; notes in their order, each once."""
    return Source(
        filename=filename,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        byte_size=len(data),
        reader=reader,
        properties=tuple(properties),
        notes=tuple(sorted(set(notes))),
    )


def _pages_of(cells: Sequence[CellLike]) -> tuple[int, ...]:
    return tuple(sorted({piece.page for cell in cells for piece in cell.pieces if piece.page is not None}))


def _made(cell: CellLike, span: Span, text: str, doubtful: bool) -> Cell:
    """The cell with its place in the text."""
    return Cell(
        span, text, cell.row, cell.column, cell.row_span, cell.column_span, cell.header, cell.bold, cell.colour,
        doubtful,
    )  # fmt: skip
