"""Rows of figures that single blanks part: "Intäkter 1 212,4 198,0" is 1 212,4 and 198,0, or 212,4 and 198,0 by note 1.

A blank groups the digits of a number as well as it parts two columns, so a row alone often has several readings.  Its
heads say how many columns there are and whether one of them holds the numbers of notes; sums tell the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise
from typing import NamedTuple

from regionkit.values.amounts.loose_sums import LooseRow, Reading, Stretch, told

TOKEN = re.compile(r"[^ \t]+")
NUMBER = re.compile(
    r"[-+−–(]?(?P<whole>\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d{1,12})(?:[.,](?P<decimals>\d{1,2}))?\)?"
)  # fmt: skip
NIL = frozenset("-–−")
GROUP = re.compile(r"\d{3}(?:[.,]\d{1,2})?\)?")
OPENS = re.compile(r"[-+−–(]?[1-9]\d{0,2}")
NOTE = re.compile(r"\d{1,2}[a-z]?")
LETTER = re.compile(r"[^\W\d_]")
YEAR = re.compile(r"(?:19|20)\d\d")
APART = re.compile(r"[^ \t]+(?:[ ][^ \t]+)*")
HEADS = re.compile(r"\S[ \t]{2,}\S|(?:19|20)\d\d[ \t]+(?:19|20)\d\d\s*\Z")
FIGURE_LAST = re.compile(r"\d[)]?\s*\Z")
MOST_TOKENS = 12
MOST_READINGS = 24
"""A row with more readings is a run of figures that nothing tells apart."""
FEWEST_ROWS = 2
MOST_ROWS = 200


class LooseTable(NamedTuple):
    """Heads and rows; ``corner`` is the head over the labels, ``note`` the one over the numbers of notes."""

    corner: Stretch | None
    note: Stretch | None
    heads: tuple[Stretch, ...]
    rows: tuple[LooseRow, ...]


def read_loose(lines: Sequence[str], notes: frozenset[str]) -> LooseTable | None:
    """The table that some lines begin with: heads, and at least two rows below them; ``None`` where there is none.

    ``notes`` are heads of columns with the numbers of notes, in lower case.  Refused: rows that have no reading in as
    many figures as there are heads, and rows of which sums and heads leave more than one reading.

    >>> table = read_loose(["Mnkr   Not   2024", "Intäkter 1 212,4", "Kostnader 2 −85,1", "Netto 127,3"],
    ...                    frozenset({"not"}))
    >>> [[row.note is not None, *(len(value.numbers) for value in row.readings)] for row in table.rows]
    [[True, 1], [True, 1], [False, 1]]
    """
    return try_loose(lines, notes)[0]


def try_loose(lines: Sequence[str], notes: frozenset[str]) -> tuple[LooseTable | None, int]:
    """The same, with how many lines were looked at: where they are no table, no part of them is one."""
    heads = _heads(lines[0], notes) if len(lines) > 2 else None
    if heads is None:
        return None, 1
    columns = len(heads.heads)
    rows: list[LooseRow] = []
    for line in lines[1 : MOST_ROWS + 1]:
        row = _row(line, columns)
        if row is None:
            break
        rows.append(row)
    seen = 1 + len(rows)
    while rows and not rows[-1].readings:
        rows.pop()  # a line of words below the last row
    if sum(bool(row.readings) for row in rows) < FEWEST_ROWS:
        return None, seen
    kept = told(rows, heads.note is not None)
    return (heads._replace(rows=tuple(kept)) if kept else None), seen


def is_loose(lines: Sequence[str], table: LooseTable) -> bool:
    """Whether single blanks part figures in some of the rows, which wider gaps alone would leave together."""
    return any(
        len(APART.findall(line)) < 1 + bool(row.note) + len(row.values)
        for line, row in zip(lines[1:], table.rows, strict=False)
        if row.values
    )


def may_head_figures(lines: Sequence[str]) -> bool:
    """Whether the first of some lines may be the heads of such a table: the quick way to tell that most are not."""
    return len(lines) > 2 and HEADS.search(lines[0]) is not None and (
        FIGURE_LAST.search(lines[1]) is not None or FIGURE_LAST.search(lines[2]) is not None
    )  # fmt: skip


def columns_of(table: LooseTable) -> int:
    """How many columns it has, that of its labels and that of its notes among them."""
    return 1 + (table.note is not None) + len(table.heads)


def fields_of(table: LooseTable) -> Iterator[list[tuple[int, Stretch, bool]]]:
    """The cells of each of its lines, the heads first: column, stretch, and whether it may begin further left.

    A number in front of the figures is a cell where a head says so, and else the end of the row's name.
    """
    first = 1 + (table.note is not None)
    heads = [(0, table.corner), (1, table.note), *enumerate(table.heads, first)]
    yield [(column, stretch, False) for column, stretch in heads if stretch is not None]
    for row in table.rows:
        label, note = row.label, row.note
        if note is not None and table.note is None:
            label, note = Stretch(label.start, note.end), None
        cells = [(0, label, False)] if note is None else [(0, label, False), (1, note, bool(row.doubtful))]
        yield [*cells, *((first + at, value, at in row.doubtful) for at, value in enumerate(row.values))]


def _heads(line: str, notes: frozenset[str]) -> LooseTable | None:
    """The heads of a line: parted by gaps, or years alone at its end, "Belopp i mnkr Not 2024 2023"."""
    fields = [Stretch(*match.span()) for match in APART.finditer(line)]
    if len(fields) < 2:
        fields = _years_at_the_end(line, notes)
    texts = [line[start:end].casefold().strip(" .:") for start, end in fields]
    note = next((at for at, text in enumerate(texts) if text in notes), None)
    corner = 1 if fields and note != 0 and not YEAR.fullmatch(texts[0]) and line[:1].strip() else 0
    if note is not None and note != corner:
        return None
    heads = tuple(fields[corner + (note is not None) :])
    if not heads or not all(YEAR.fullmatch(line[a:b]) or line[a:b][0].isupper() for a, b in heads):
        return None
    return LooseTable(fields[0] if corner else None, None if note is None else fields[note], heads, ())


def _years_at_the_end(line: str, notes: frozenset[str]) -> list[Stretch]:
    tokens = tokens_of(line)
    first = len(tokens)
    while first and YEAR.fullmatch(line[tokens[first - 1].start : tokens[first - 1].end]):
        first -= 1
    if len(tokens) - first < 2:
        return []
    if first and line[tokens[first - 1].start : tokens[first - 1].end].casefold().strip(" .:") in notes:
        first -= 1
    corner = [Stretch(tokens[0].start, tokens[first - 1].end)] if first else []
    return [*corner, *tokens[first:]]


def tokens_of(line: str) -> list[Stretch]:
    """What blanks part."""
    return [Stretch(*match.span()) for match in TOKEN.finditer(line)]


def _row(line: str, columns: int) -> LooseRow | None:
    """A row with all its readings; ``None`` for a line that is none."""
    tokens = tokens_of(line)
    first = len(tokens)
    while first and _is_figure(line, tokens[first - 1]):
        first -= 1
    if not first or not LETTER.search(line) or len(tokens) - first > MOST_TOKENS:
        return None
    label = Stretch(tokens[0].start, tokens[first - 1].end)
    if first == len(tokens):
        return LooseRow(label, ())
    readings = tuple(islice(readings_of(line, tokens[first:], columns), MOST_READINGS + 1))
    return LooseRow(label, readings) if 0 < len(readings) <= MOST_READINGS else None


def _is_figure(line: str, token: Stretch) -> bool:
    text = line[token.start : token.end]
    return text in NIL or NUMBER.fullmatch(text) is not None or NOTE.fullmatch(text) is not None


def readings_of(line: str, tokens: Sequence[Stretch], columns: int) -> Iterator[Reading]:
    """Every way to read a row's tokens as so many figures, with and without a number in front of them."""
    ways: list[tuple[Stretch | None, Sequence[Stretch]]] = [(None, tokens)]
    if len(tokens) > columns and NOTE.fullmatch(line[tokens[0].start : tokens[0].end]):
        ways.insert(0, (tokens[0], tokens[1:]))
    for front, rest in ways:
        for values in _partitions(line, rest, columns):
            numbers = tuple(_value(line[start:end]) for start, end in values)
            yield Reading(front, values, numbers)


def _partitions(line: str, tokens: Sequence[Stretch], columns: int) -> Iterator[tuple[Stretch, ...]]:
    if not columns:
        if not tokens:
            yield ()
        return
    for count in range(1, len(tokens) - columns + 2):
        if not _is_number(line, tokens[:count]):
            continue
        for others in _partitions(line, tokens[count:], columns - 1):
            yield (Stretch(tokens[0].start, tokens[count - 1].end), *others)


def _is_number(line: str, tokens: Sequence[Stretch]) -> bool:
    """Whether tokens are one number: alone, or one to three digits and then groups of three with one blank between."""
    texts = [line[start:end] for start, end in tokens]
    if len(texts) == 1:
        found = NUMBER.fullmatch(texts[0])
        return texts[0] in NIL or (found is not None and not (len(found["whole"]) > 1 and found["whole"][0] == "0"))
    apart = all(after.start - before.end == 1 for before, after in pairwise(tokens))
    groups = all(GROUP.fullmatch(text) for text in texts[1:]) and all(text.isdigit() for text in texts[1:-1])
    return apart and groups and OPENS.fullmatch(texts[0]) is not None


def _value(text: str) -> Decimal:
    digits = re.sub(r"[^\d.,]", "", text).replace(",", ".")
    value = Decimal(digits) if digits else Decimal(0)
    return -value if text[0] in "-−–(" else value
