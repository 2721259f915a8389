"""A Document over plain text that somebody already has: paragraphs, list items, aligned tables; no pages or boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regionkit.document import Block, Cell, Document, Span, Spans, Table
from regionkit.places import Place, Places

PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
LIST_MARKER = re.compile(r"\s*(?P<marker>[•●▪◦–\-*]|\d{1,2}[.)]|[a-zåäö]\))\s+(?=\D)", re.IGNORECASE)
FIELD = re.compile(r"\S+(?:[^\S\n\t]\S+)*")
"""What stands between gaps of two spaces or more, or tabs: a cell of an aligned table."""
DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"[\d\s.,+\-−–()]+")
YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d-\d\d)?")

Line = tuple[int, int]


def document_from_text(text: str) -> Document:
    """Make a Document of a text without changing one character of it.

    Blank lines part the blocks; a line that begins with a bullet or a number begins a list item;
    two or more lines in a row with gaps of at least two spaces are a table.

    >>> [block.kind for block in document_from_text("Ekonomi\\n\\nBudgeten är 3 tkr.\\n- ett\\n- två").blocks]
    ['paragraph', 'paragraph', 'list_item', 'list_item']
    >>> [cell.text for cell in document_from_text("Tkr   2024   2025\\nHyror   1 400   810").tables[0].cells]
    ['Tkr', '2024', '2025', 'Hyror', '1 400', '810']
    """
    maker = _Maker(text, [], [], Places())
    for paragraph in PARAGRAPH.finditer(text):
        lines = [
            (paragraph.start() + line.start(), paragraph.start() + line.end())
            for line in re.finditer(r"[^\n]+", paragraph.group())
        ]
        for group in _groups(text, lines):
            maker.add(group)
    return Document(text=text, blocks=tuple(maker.blocks), tables=tuple(maker.tables), places=maker.places)


def _groups(text: str, lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Part a paragraph's lines: tables from the lines around them, list items from one another."""
    group: list[Line] = []
    for line in lines:
        aligned = _is_aligned(text, line)
        if group and (aligned != _is_aligned(text, group[-1]) or (not aligned and LIST_MARKER.match(text, *line))):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_aligned(text: str, line: Line) -> bool:
    return len(FIELD.findall(text, *line)) > 1 and not LIST_MARKER.match(text, *line)


@dataclass
class _Maker:
    text: str
    blocks: list[Block]
    tables: list[Table]
    places: Places

    def add(self, lines: list[Line]) -> None:
        """Add a table where two or more lines are aligned, else one block of text."""
        if len(lines) > 1 and all(_is_aligned(self.text, line) for line in lines):
            self._add_table(lines)
            return
        span = Span(start=lines[0][0], end=lines[-1][1])
        marker = LIST_MARKER.match(self.text, span.start, span.end)
        self.blocks.append(
            Block(
                kind="list_item" if marker else "paragraph",
                span=span,
                marker=marker["marker"] if marker else "",
                lines=Spans(lines),
            )
        )
        for start, end in lines:
            self.places.append(Place(start, end, len(self.places), paragraph=len(self.blocks)))

    def _add_table(self, lines: list[Line]) -> None:
        rows = [[match.span() for match in FIELD.finditer(self.text, *line)] for line in lines]
        widest = max(rows, key=len)
        edges = [start - _line_start(self.text, start) for start, _ in widest]
        cells: list[Cell] = []
        for number, row in enumerate(rows):
            columns = _columns(self.text, row, edges)
            for (start, end), column in zip(row, columns, strict=True):
                span = Span(start=start, end=end)
                cells.append(Cell(span, self.text[start:end], number, column, header=number == 0))
                self.places.append(
                    Place(start, end, len(self.places), table=len(self.tables), row=number, column=column)
                )
        span = Span(start=cells[0].span.start, end=cells[-1].span.end)
        index = len(self.tables)
        headed = _is_header(self.text, rows)
        self.tables.append(Table(index, span, tuple(cells), len(rows), len(widest), header_rows=int(headed)))
        self.blocks.append(Block("table", span, table=index))


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _columns(text: str, row: list[Line], edges: list[int]) -> list[int]:
    """The columns of a row's fields: all in order, or by the nearest left edge where the row has fewer."""
    if len(row) == len(edges):
        return list(range(len(row)))
    taken: list[int] = []
    for start, _ in row:
        place = start - _line_start(text, start)
        free = [column for column in range(len(edges)) if not taken or column > taken[-1]]
        if not free:
            return list(range(len(row)))
        taken.append(min(free, key=lambda column: abs(edges[column] - place)))
    return taken


def _is_header(text: str, rows: list[list[Line]]) -> bool:
    """Whether the first row is a head: its fields but the first hold fewer numbers than the rows below."""
    numbers = [text[a:b] for a, b in rows[0][1:] if NUMBER.fullmatch(text[a:b])]
    years_only = all(YEAR.fullmatch(number) for number in numbers)
    return len(rows) > 1 and years_only and any(DIGIT.search(text[a:b]) for a, b in rows[1])
