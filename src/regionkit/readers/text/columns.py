"""Tables that are only aligned text: columns are what blank rivers part, or tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from regionkit.readers.assembly import CellContent, Piece
from regionkit.readers.docx.tables import ReadTable, is_money

RULE = re.compile(r"[\s|+]*(?:[-=_─━]{3,}+[\s|+]*+)++")
"""A line of strokes under a head or over a sum; a run is taken whole, for "------ Sida 1" has countless parts."""
FIELD = re.compile(r"\S+(?:[^\S\n\t]\S+)*")
RIVER, RIVER_OF_WORDS = 2, 3
"""Blanks in every row that part two columns of figures (one alone groups the digits of a number), or of words, which
old printers set apart to fill their lines."""
TWO_NUMBERS = re.compile(r"\d\s{2,}[-+−–(]?\d")
"""Two columns that were not told apart: read as one number they would be a wrong one."""
GLUED = re.compile(r"\S\s{2,}[-+−–(]?\d")
"""A figure that a gap parts from what is before it in its field: "Hyror   1 400" holds two columns."""

Row = list[tuple[int, str]]
"""The fields of a row, each with its column."""


def read_columns(lines: Sequence[str], first: int, page: int | None, number: int) -> ReadTable | None:
    """A table of some lines; ``None`` where they have no columns in common.

    ``first`` is the number of the first line in the document, ``number`` that of the block.
    """
    strokes = [at for at, line in enumerate(lines) if RULE.fullmatch(line)]
    kept = [(at, line) for at, line in enumerate(lines) if at not in strokes]
    texts = [line for _, line in kept]
    rows = _by_tabs(texts) or _by_rivers(texts, RIVER)
    if rows is not None and not _holds_money(rows):
        rows = _by_tabs(texts) or _by_rivers(texts, RIVER_OF_WORDS)
    if rows is None or any(GLUED.search(text) for row in rows[1:] for _, text in row):
        rows = _by_gaps(texts)
    if rows is None or len(rows) < 2 or any(TWO_NUMBERS.search(text) for row in rows for _, text in row):
        return None
    under_head = next((at for at in strokes if at > 0), None)
    heads = sum(at < under_head for at, _ in kept) if under_head is not None else 0
    heads = heads if 0 < heads <= 3 and not _holds_money(rows[:heads]) else int(_is_head(rows))
    cells = [
        CellContent((Piece(text, first + kept[at][0], " ", page, None, number),), at, column, header=at < heads)
        for at, row in enumerate(rows)
        for column, text in row
    ]
    return ReadTable(cells, heads)


def _by_tabs(lines: list[str]) -> list[Row] | None:
    if not lines or any("\t" not in line.strip() for line in lines):
        return None
    return [
        [(column, part.strip()) for column, part in enumerate(line.rstrip().split("\t")) if part.strip()]
        for line in lines
    ]


def _by_rivers(lines: list[str], river: int) -> list[Row] | None:
    """The rows where blanks run through all lines that have more than one field."""
    lines = [line.expandtabs(8) for line in lines]
    rows = [line for line in lines if len(FIELD.findall(line)) > 1 and re.search(r"\S\s{2,}\S", line)]
    if len(rows) < 2:
        return None
    width = max(map(len, rows))
    blank = [all(at >= len(row) or row[at] == " " for row in rows) for at in range(width)]
    edges = [0, *_rivers(blank, river), width]
    if len(edges) < 3:
        return None
    return [_fields(line, edges) for line in lines]


def _by_gaps(lines: list[str]) -> list[Row] | None:
    """The rows where gaps part as many fields in each, though nothing runs through all lines.

    A row with fewer has each field in the one column that it stands under; where that is doubtful, there is no table.
    """
    rows = [list(FIELD.finditer(line.expandtabs(8))) for line in lines]
    widest = max(map(len, rows), default=0)
    full = [row for row in rows if len(row) == widest]
    if widest < 2 or len(full) < 2 or not any(is_money(field.group()) for row in full for field in row):
        return None
    reach = [(min(row[at].start() for row in full), max(row[at].end() for row in full)) for at in range(widest)]
    placed: list[Row] = []
    for row in rows:
        columns = list(range(widest)) if len(row) == widest else [_under(field, reach) for field in row]
        if -1 in columns or columns != sorted(set(columns)):
            return None
        placed.append([(column, field.group()) for column, field in zip(columns, row, strict=True)])
    return placed


def _under(field: re.Match[str], reach: list[tuple[int, int]]) -> int:
    """The one column that a field stands under; -1 where there is none or more than one.

    A name that begins where the names begin is one of them, however long it is.
    """
    if field.start() == reach[0][0]:
        return 0
    over = [at for at, (left, right) in enumerate(reach) if field.start() < right and left < field.end()]
    return over[0] if len(over) == 1 else -1


def _rivers(blank: list[bool], river: int) -> list[int]:
    """Where each river ends and a column begins; blanks before the first column are none."""
    begins: list[int] = []
    run, seen = 0, False
    for at, empty in enumerate(blank):
        if not empty:
            if run >= river and seen:
                begins.append(at)
            seen, run = True, 0
        else:
            run += 1
    return begins


def _fields(line: str, edges: list[int]) -> Row:
    """A line cut at the edges; a line of one field, such as a group's name over the columns, stays whole."""
    alone = FIELD.findall(line)
    if len(alone) == 1:
        begin = line.find(alone[0])
        column = next(at for at, (_, right) in enumerate(pairwise(edges)) if begin < right or right == edges[-1])
        return [(column, alone[0])]
    cut = [(column, line[left:right].strip()) for column, (left, right) in enumerate(pairwise(edges))]
    return [(column, text) for column, text in cut if text]


def _holds_money(rows: list[Row]) -> bool:
    return any(is_money(text) for row in rows for _, text in row)


def _is_head(rows: list[Row]) -> bool:
    """Whether the first row names the columns: no money in it, and figures below."""
    return not _holds_money(rows[:1]) and len(rows[0]) > 1 and _holds_money(rows[1:])
