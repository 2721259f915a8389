"""The document as it was read: one text, and where every character of it stands.

Everything that regionkit finds points into ``Document.text`` with half-open offsets in Unicode code points.
The text is made once and never cleaned or re-aligned: ``document.text[span.start:span.end]`` is what was found.

How a reader makes the text (both for PDF and Word):

* blocks in reading order, separated by a blank line (``"\\n\\n"``);
* the lines of a paragraph joined by one space; a word broken at the line's end joined without its hyphen;
* the cells of a table row separated by a tab, the rows by a line break; a line break inside a cell is a space;
* what repeats on page after page (running heads, footers, page counters) is kept apart in ``furniture``.

One thing a document does not keep: the digits of personal identity numbers, wherever they stand.
"""

from __future__ import annotations

import bisect
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, NamedTuple

from regionkit.depicted import Bar as Bar
from regionkit.depicted import Certainty as Certainty
from regionkit.depicted import Colour as Colour
from regionkit.depicted import Contradiction as Contradiction
from regionkit.depicted import LegendEntry as LegendEntry
from regionkit.depicted import Picture as Picture
from regionkit.depicted import Scanned as Scanned
from regionkit.depicted import Symbol as Symbol
from regionkit.identity_numbers import personal_numbers, without_personal_numbers
from regionkit.locations import Location as Location
from regionkit.locations import location_of
from regionkit.places import Box as Box
from regionkit.places import Place as Place
from regionkit.places import Places
from regionkit.spans import Span as Span
from regionkit.spans import Spans as Spans
from regionkit.surroundings import Furniture as Furniture
from regionkit.surroundings import Opening as Opening
from regionkit.surroundings import Source as Source
from regionkit.words import Words

BlockKind = Literal["heading", "paragraph", "list_item", "table"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.  ``row`` and ``column`` are its first; a merged cell spans more than one."""

    span: Span
    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False
    bold: bool = False
    colour: Colour | None = None
    """Colour of a traffic-light symbol or of the cell's shading, where it is one of the four."""
    doubtful: bool = False  # whether the number before it may belong to it: single blanks part the columns


@dataclass(frozen=True, slots=True)
class Table:
    """A table.  ``cells`` in reading order; positions that a merged cell covers have no cell of their own."""

    index: int
    span: Span
    cells: tuple[Cell, ...]
    n_rows: int
    n_columns: int
    header_rows: int = 0
    caption: Span | None = None
    """The text just above (or below) that says what the table shows and in what unit."""
    pages: tuple[int, ...] = ()
    _index: _CellIndex | None = field(default=None, init=False, repr=False, compare=False)

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell that covers a position, or ``None`` where the table has none."""
        return self._indexed().covering.get((row, column))

    def row(self, row: int) -> tuple[Cell, ...]:
        """The cells that begin in a row, from the left."""
        return self._indexed().beginning.get(row, ())

    def cell_over(self, offset: int) -> Cell | None:
        """The cell in whose text an offset stands, or ``None`` between cells."""
        index = self._indexed()
        at = bisect.bisect_right(index.starts, offset) - 1
        return index.by_start[at] if at >= 0 and offset < index.by_start[at].span.end else None

    def _indexed(self) -> _CellIndex:
        """Where each cell is, made when it is first asked for: large tables are asked for every one."""
        index = self._index
        if index is None:
            index = _cell_index(self.cells)
            object.__setattr__(self, "_index", index)  # remembers, and changes nothing that anyone sees
        return index


class _CellIndex(NamedTuple):
    """The cells of a table by the positions that they cover, by the row that they begin in, and by their text."""

    covering: dict[tuple[int, int], Cell]
    beginning: dict[int, tuple[Cell, ...]]
    starts: list[int]
    """Where the texts of cells begin, in order; cells without text are left out."""
    by_start: list[Cell]


def _cell_index(cells: Sequence[Cell]) -> _CellIndex:
    covering: dict[tuple[int, int], Cell] = {}
    rows: dict[int, list[Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                covering.setdefault((row, column), cell)
    by_start = sorted((cell for cell in cells if cell.span.start < cell.span.end), key=lambda cell: cell.span.start)
    starts = [cell.span.start for cell in by_start]
    return _CellIndex(covering, {row: tuple(begun) for row, begun in rows.items()}, starts, by_start)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or table, in reading order.

    ``level`` is the heading's (1 is the highest) or the list item's (0 is the outermost).
    ``marker`` is a list item's or a heading's own number or bullet as it stands in the text, such as ``"2."``.
    ``lines`` are the printed lines, for rules that need to know where a line ended.
    """

    kind: BlockKind
    span: Span
    page: int | None = None
    level: int = 0
    marker: str = ""
    table: int | None = None
    bold: bool = False
    size: float | None = None
    style: str = ""
    lines: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a PDF, or of a Word file that says where its pages broke."""

    number: int
    span: Span
    width: float = 0.0
    height: float = 0.0
    has_text: bool = True
    """Whether it has a text layer: text as such, not only the picture of it."""
    blank: bool = False
    """Whether nothing at all is drawn on it."""


@dataclass(frozen=True)
class Document:
    """One document as read: the text, its structure, and where everything stands."""

    text: str
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    pages: tuple[Page, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    openings: tuple[Opening, ...] = ()
    """The pages that its writer began; none where a file says of every page where it begins, as a PDF does."""
    pictures: tuple[Picture, ...] = ()
    symbols: tuple[Symbol, ...] = ()
    """In the order of the text; those of the legend are none of them."""
    legend: tuple[LegendEntry, ...] = ()
    bars: tuple[Bar, ...] = ()
    """The progress bars in its tables, in the order of the text."""
    scanned: tuple[Scanned, ...] = ()
    """The stretches that were read from pictures, in the order of the text; none of them overlap."""
    contradictions: tuple[Contradiction, ...] = ()
    """The figures among them that do not add up in their table."""
    places: Sequence[Place] = field(default_factory=Places, repr=False)
    source: Source | None = None
    masked: tuple[Span, ...] = ()
    """Where personal identity numbers stood in the text."""
    origin: str | os.PathLike[str] | None = field(default=None, repr=False, compare=False)
    """The path that it was read from, for who shows pictures of its pages; it is no part of what the document says."""

    def __post_init__(self) -> None:
        """Mask personal identity numbers here, before anybody sees them: every document is made here."""
        masked: dict[str, object] = {"furniture": tuple(thing.as_masked() for thing in self.furniture)}
        masked["openings"] = tuple(opening.as_masked() for opening in self.openings)
        if self.source is not None:
            masked["source"] = self.source.as_masked()
        found = [Span(start=start, end=end) for start, end in personal_numbers(self.text)]
        if found:
            masked["masked"] = tuple(sorted({*self.masked, *found}, key=lambda span: span.start))
            masked["text"] = without_personal_numbers(self.text)
            masked["tables"] = tuple(_as_masked(table) for table in self.tables)
            masked |= _key_as_masked(self.symbols, self.legend)
        for name, value in masked.items():
            object.__setattr__(self, name, value)
        self._check_blocks()

    def _check_blocks(self) -> None:
        end = 0
        for block in self.blocks:
            if block.span.start < end or block.span.end > len(self.text):
                raise ValueError(f"block {block.span} overlaps the one before it or leaves the text")
            end = block.span.end

    @cached_property
    def words(self) -> Words:
        """Where each word of the text stands; looked up when it is first asked for."""
        return Words(self.text)

    @cached_property
    def _placed(self) -> Places:
        return self.places if isinstance(self.places, Places) else Places(self.places)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _scanned_ends(self) -> list[int]:
        return [scanned.span.end for scanned in self.scanned]

    def scanned_in(self, span: Span) -> Iterator[Scanned]:
        """The stretches read from pictures that share a character with a span."""
        index = bisect.bisect_right(self._scanned_ends, span.start)
        while index < len(self.scanned) and self.scanned[index].span.start < span.end:
            yield self.scanned[index]
            index += 1

    def slice(self, span: Span) -> str:
        """The text of a span, exactly as it stands."""
        return self.text[span.start : span.end]

    def locate(self, span: Span) -> tuple[Location, ...]:
        """Where a span stands: one Location per printed line (PDF), or per paragraph or cell (Word).

        The box of a line holds the words of the span on that line, whole.
        An empty tuple for text that has no place of its own, such as the gap between two blocks.
        """
        return tuple(location_of(*line) for line in self._placed.lines_within(span.start, span.end))

    def places_in(self, span: Span) -> Iterator[Place]:
        """The words (PDF), or paragraphs and cells (Word), that share a character with a span."""
        return self._placed.within(span.start, span.end)

    def block_at(self, offset: int) -> Block | None:
        """The block that an offset stands in, or ``None`` between blocks."""
        index = bisect.bisect_right(self._block_starts, offset) - 1
        return self.blocks[index] if index >= 0 and offset < self.blocks[index].span.end else None

    def block_index(self, offset: int) -> int:
        """The index of the block that an offset stands in or, between blocks, of the one before it (-1: none)."""
        return bisect.bisect_right(self._block_starts, offset) - 1

    def cell_at(self, offset: int) -> tuple[Table, Cell] | None:
        """The table and cell that an offset stands in, or ``None`` outside tables."""
        block = self.block_at(offset)
        if block is None or block.table is None:
            return None
        table = self.tables[block.table]
        return (table, cell) if (cell := table.cell_over(offset)) is not None else None

    def page_at(self, offset: int) -> int | None:
        """The page that an offset stands on, or ``None`` where that is not known."""
        place = next(self.places_in(Span(start=offset, end=offset + 1)), None)
        return place.page if place else None


def _as_masked(table: Table) -> Table:
    cells = tuple(replace(cell, text=without_personal_numbers(cell.text)) for cell in table.cells)
    return replace(table, cells=cells)


def _key_as_masked(signs: Iterable[Symbol], legend: Iterable[LegendEntry]) -> dict[str, object]:
    return {
        "symbols": tuple(replace(sign, meaning=without_personal_numbers(sign.meaning)) for sign in signs),
        "legend": tuple(replace(entry, text=without_personal_numbers(entry.text)) for entry in legend),
    }
