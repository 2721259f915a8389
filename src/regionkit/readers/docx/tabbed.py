"""Tables that somebody set with tabs: a label, then a figure at each tab stop, line after line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from regionkit.readers.assembly import CellContent, Piece
from regionkit.readers.docx.tables import ReadTable, is_money
from regionkit.readers.docx.textblocks import CONTENTS, TextBlock, text_of

LAST_PAGE = 999
MOST_HEADS = 2


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, as the fields that its tabs part."""

    fields: tuple[tuple[Piece, ...], ...]
    bold: bool

    @property
    def texts(self) -> list[str]:
        return [text_of(field).strip() for field in self.fields]

    @property
    def figures(self) -> int:
        return sum(map(is_money, self.texts[1:]))

    @property
    def reach(self) -> int:
        """How many tabs more than one stand after the label, to reach the first column."""
        return next((number for number, text in enumerate(self.texts[1:]) if text), 0)

    def packed(self) -> _Line:
        """The line with the tabs after its label taken as one."""
        return replace(self, fields=(self.fields[0], *self.fields[1 + self.reach :]))


def with_tabbed_tables(items: Sequence[TextBlock | ReadTable]) -> list[TextBlock | ReadTable]:
    """The items, in which lines set with tabs that hold figures in columns have become tables.

    That is "Vatten och avlopp⇥61 300⇥60 870" over "Renhållning⇥34 850⇥35 020", with the line of heads above.
    Refused: lists of contents, a single line, lines whose figures cannot be told to stand in the same columns, and
    fields such as "Datum:⇥2018-01-09".
    """
    if not any("\t" in item.text for item in items if isinstance(item, TextBlock)):
        return list(items)
    found: list[TextBlock | ReadTable] = []
    at = 0
    while at < len(items):
        end = at
        while end < len(items) and _has_tabs(items[end]) and items[end].opening == items[at].opening:
            end += 1
        run = [item for item in items[at:end] if isinstance(item, TextBlock)]
        table = _table_of(run) if run else None
        end = max(end, at + 1)
        found += [table] if table is not None else items[at:end]
        at = end
    return found


def _has_tabs(item: TextBlock | ReadTable) -> bool:
    """Whether every line of a block is parted by tabs; headings, list items and contents are left as they are."""
    if not isinstance(item, TextBlock) or item.kind != "paragraph" or item.style == CONTENTS:
        return False
    return "\t" in item.text and all("\t" in line for line in item.text.split("\n"))


def _table_of(run: list[TextBlock]) -> ReadTable | None:
    """The table that some blocks make together, if they do."""
    lines = [line for block in run for line in _lines_of(block)]
    first = next((number for number, line in enumerate(lines) if line.figures), len(lines))
    body = lines[first:]
    if first > MOST_HEADS or not body or not all(line.figures for line in body):
        return None
    return _table(lines[:first], body, run[0].opening)


def _lines_of(block: TextBlock) -> Iterator[_Line]:
    indents = iter(block.indents)
    fields: list[list[Piece]] = [[] for _ in range(next(indents, 0) + 1)]
    for number, piece in enumerate(block.pieces):
        if number and piece.before == "\n":
            yield _Line(tuple(map(tuple, fields)), block.bold)
            fields = [[] for _ in range(next(indents, 0) + 1)]
        for part, text in enumerate(piece.text.split("\t")):
            if part:
                fields.append([])
            if text.strip():
                fields[-1].append(piece._replace(text=text.strip(), before=" "))
    yield _Line(tuple(map(tuple, fields)), block.bold)


def _table(heads: list[_Line], body: list[_Line], opening: int) -> ReadTable | None:
    """The lines as one table, where all agree on how many columns there are and none is left empty."""
    lines = [*heads, *body]
    if len({len(line.fields) for line in lines}) > 1:
        if not _reach_alike(lines):
            return None
        lines = [line.packed() for line in lines]
    head_rows, columns = len(heads), len(lines[-1].fields)
    if any(len(line.fields) != columns or not all(line.texts[1:]) for line in lines):
        return None
    body = lines[head_rows:]
    money = [column for column in range(1, columns) if any(is_money(line.texts[column]) for line in body)]
    if len(body) < (2 if len(money) > 1 else 3) or not all(line.texts[0] for line in body) or _is_contents(body):
        return None
    cells = tuple(
        CellContent(pieces=field, row=row, column=column, header=row < head_rows, bold=line.bold and bool(field))
        for row, line in enumerate(lines)
        for column, field in enumerate(line.fields)
    )
    return ReadTable(cells, head_rows, opening=opening)


def _reach_alike(lines: list[_Line]) -> bool:
    """Whether lines with fewer tabs after their labels have longer labels, as where all mean to reach one tab stop."""
    lengths = [length for _, length in sorted((-line.reach, len(line.texts[0])) for line in lines)]
    return lengths == sorted(lengths) and all(len(line.fields) - line.reach > 2 for line in lines)


def _is_contents(body: list[_Line]) -> bool:
    """Whether the figures are page numbers: one column of whole numbers that never fall."""
    last = [line.texts[-1] for line in body]
    if any(line.figures > 1 for line in body) or not all(text.isdigit() for text in last):
        return False
    numbers = [int(text) for text in last]
    return all(a <= b for a, b in pairwise(numbers)) and numbers[-1] <= LAST_PAGE
