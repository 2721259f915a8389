"""A Document over plain text that somebody already has: paragraphs, list items, aligned tables; no pages or boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regionkit.document import Block, Cell, Document, Span, Spans, Table
from regionkit.language.contract import Language
from regionkit.places import Place, Places
from regionkit.values.amounts.loose import LooseTable, columns_of, fields_of, is_loose, may_head_figures, try_loose

PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
LIST_MARKER = re.compile(r"\s*(?P<marker>[•●▪◦–\-*]|\d{1,2}[.)]|[a-zåäö]\))\s+(?=\D)", re.IGNORECASE)
FIELD = re.compile(r"\S+(?:[^\S\n\t]\S+)*")
"""What stands between gaps of two spaces or more, or tabs: a cell of an aligned table."""
DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"[\d\s.,+\-−–()]+")
YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d-\d\d)?")

MOST_LINES = 201
"""Lines of a table whose figures single blanks part; what is longer is parted into several."""

Line = tuple[int, int]


def document_from_text(text: str, language: Language | None = None) -> Document:
    """Make a Document of a text without changing one character of it but the digits of personal identity numbers.

    Blank lines part the blocks; a line that begins with a bullet or a number begins a list item;
    two or more lines in a row with gaps of at least two spaces are a table, and so are rows whose figures single
    blanks part, where their heads and sums tell the columns.

    >>> [block.kind for block in document_from_text("Ekonomi\\n\\nBudgeten är 3 tkr.\\n- ett\\n- två").blocks]
    ['paragraph', 'paragraph', 'list_item', 'list_item']
    >>> [cell.text for cell in document_from_text("Tkr   2024   2025\\nHyror   1 400   810").tables[0].cells]
    ['Tkr', '2024', '2025', 'Hyror', '1 400', '810']
    """
    notes = (language or _swedish()).layout.note_columns
    maker = _Maker(text, [], [], Places())
    for paragraph in PARAGRAPH.finditer(text):
        lines = [
            (paragraph.start() + line.start(), paragraph.start() + line.end())
            for line in re.finditer(r"[^\n]+", paragraph.group())
        ]
        for part in _parts(text, lines, notes):
            if isinstance(part, _Loose):
                maker.add_loose(part)
                continue
            for group in _groups(text, part):
                maker.add(group)
    return Document(text=text, blocks=tuple(maker.blocks), tables=tuple(maker.tables), places=maker.places)


def _swedish() -> Language:
    from regionkit.languages.sv.swedish import SWEDISH

    return SWEDISH


@dataclass(frozen=True, slots=True)
class _Loose:
    """A table whose figures single blanks part, with the lines that it stands on."""

    lines: list[Line]
    table: LooseTable


def _parts(text: str, lines: list[Line], notes: frozenset[str]) -> Iterator[list[Line] | _Loose]:
    """A paragraph's lines: those of loose tables apart, and the lines between them."""
    plain: list[Line] = []
    at = 0
    while at < len(lines):
        texts = [text[start:end] for start, end in lines[at : at + MOST_LINES]]
        table, seen = try_loose(texts, notes) if may_head_figures(texts) else (None, 1)
        if table is None or not is_loose(texts, table):
            plain += lines[at : at + seen]
            at += seen
            continue
        if plain:
            yield plain
        count = 1 + len(table.rows)
        yield _Loose(lines[at : at + count], table)
        plain, at = [], at + count
    if plain:
        yield plain


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

    def add_loose(self, loose: _Loose) -> None:
        """Add a table whose figures single blanks part."""
        cells = [
            self._cell(line[0] + stretch.start, line[0] + stretch.end, row, column, doubtful)
            for row, (line, fields) in enumerate(zip(loose.lines, fields_of(loose.table), strict=True))
            for column, stretch, doubtful in fields
        ]
        self._write_table(cells, len(loose.lines), columns_of(loose.table), 1)

    def _add_table(self, lines: list[Line]) -> None:
        rows = [[match.span() for match in FIELD.finditer(self.text, *line)] for line in lines]
        widest = max(rows, key=len)
        edges = [start - _line_start(self.text, start) for start, _ in widest]
        cells = [
            self._cell(start, end, number, column)
            for number, row in enumerate(rows)
            for (start, end), column in zip(row, _columns(self.text, row, edges), strict=True)
        ]
        self._write_table(cells, len(rows), len(widest), int(_is_header(self.text, rows)))

    def _cell(self, start: int, end: int, row: int, column: int, doubtful: bool = False) -> Cell:
        self.places.append(Place(start, end, len(self.places), table=len(self.tables), row=row, column=column))
        span = Span(start=start, end=end)
        return Cell(span, self.text[start:end], row, column, header=row == 0, doubtful=doubtful)

    def _write_table(self, cells: list[Cell], rows: int, columns: int, headed: int) -> None:
        span = Span(start=cells[0].span.start, end=cells[-1].span.end)
        index = len(self.tables)
        self.tables.append(Table(index, span, tuple(cells), rows, columns, header_rows=headed))
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
