"""Numbers that end in the number of a note: "Utfall 15391 tkr" is 1539 where a note 1 stands below and sums say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from regionkit.analysis import Analysis
from regionkit.document import Block, Cell, Table
from regionkit.spans import starts_of
from regionkit.values.amounts.cells import CellNumber, parse_cell
from regionkit.values.amounts.find import FoundAmount
from regionkit.values.amounts.kronor import product
from regionkit.values.numbers.find import find_numbers

BELOW = 6_000
"""Code points below a figure within which its note stands: about the rest of a page."""
NOTE = re.compile(r"[ \t]*(?P<number>[1-9]\d?)\)?[ \t\u00a0]+(?=[^\W\d_])")
NOTE_BEGINS = " \t123456789"
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NUMBER = r"(?<![\d.,])(?P<value>\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d{3,}(?:,\d+)?|\d{2},\d+)"
"""Three digits at least: smaller numbers add up by chance."""
MOST_IN_ROW = 6
LONGEST = 40
"""Code points before a unit in which its number is looked for."""
MOST = 12
"""Amounts of a block that are held against one another."""


class Glued(NamedTuple):
    """An amount whose last digit may be a note's number."""

    amount: FoundAmount
    """As it is read, with both readings among its candidates."""
    written: str
    """The number with its unit as it stands in the text."""


@dataclass(frozen=True, slots=True)
class _Note:
    number: str
    start: int


def read_glued_notes(
    analysis: Analysis, block: Block, amounts: Sequence[FoundAmount]
) -> tuple[list[FoundAmount], list[Glued]]:
    """The amounts of a block, those that end in a note's number without it, and each of them with both readings.

    The shorter reading is taken where a note of that number stands below, no other mark in the text calls it, and the
    amounts of the block add up with it alone.  Where they add up with neither, the longer one is kept in doubt.
    Refused: a number that no note below has, and one that the amounts add up with as it is written.
    """
    notes = [note for note in _notes(analysis) if note.start > block.span.start] if amounts else []
    if not notes or len(amounts) > MOST:
        return list(amounts), []
    read: list[FoundAmount] = []
    told: list[Glued] = []
    for index, amount in enumerate(amounts):
        others = [one for one in (*amounts[:index], *amounts[index + 1 :]) if _is_exact(one)]
        glued = next(_glued(analysis, block, amount, notes, others), None)
        read.append(glued.amount if glued else amount)
        told += [glued] if glued else []
    return read, told


def without_glued_note(analysis: Analysis, table: Table, cell: Cell, number: CellNumber) -> CellNumber:
    """The number of a cell without a note's number at its end, where its row adds up without it alone.

    "Budget 1542 | Utfall 15391 | Avvikelse 3" over a note 1.  A row that tells nothing leaves the number as it is.
    """
    notes = [note for note in _notes(analysis) if table.span.end < note.start < table.span.end + BELOW]
    if not notes or number.value is None or number.unit is not None or number.note is not None:
        return number
    others = [_value(analysis, other) for other in table.row(cell.row) if other is not cell]
    if len(others) > MOST_IN_ROW:
        return number
    for note in notes:
        match = re.search(rf"{NUMBER}[ \u00a0]?{note.number}$", cell.text[: number.end])
        value = find_numbers(match["value"], analysis.language.numbers) if match else ()
        if match is None or len(value) != 1 or _is_called(analysis, note):
            continue
        shorter = -value[0].value if number.value < 0 else value[0].value
        if _makes_sum(shorter, others) and not _makes_sum(number.value, others):
            return replace(
                number, value=shorter, end=match.end("value"), decimals=value[0].decimals, confidence="low",
                candidates=(shorter, number.value), glued=True,
            )  # fmt: skip
    return number


def _value(analysis: Analysis, cell: Cell) -> Decimal:
    number = parse_cell(cell.text, analysis.language)
    return abs(number.value) if number is not None and number.value is not None and not number.percent else Decimal(0)


def _notes(analysis: Analysis) -> list[_Note]:
    """The notes of a document, in the order of the text."""
    return analysis.once("notes below", _looked_up)


def _looked_up(analysis: Analysis) -> list[_Note]:
    blocks = [block for block in analysis.document.blocks if block.table is None and block.kind != "heading"]
    lines = ((block, start) for block in blocks for start in starts_of(block.lines or (block.span,)))
    notes = (_note(analysis, block, start) for block, start in lines if analysis.text[start : start + 1] in NOTE_BEGINS)
    return [note for note in notes if note is not None]


def _note(analysis: Analysis, block: Block, start: int) -> _Note | None:
    """The note that begins with a line: a number and a sentence, and no heading ("1 Inledning")."""
    match = NOTE.match(analysis.text, start, block.span.end)
    if match is None or not analysis.text[match.end()].isupper():
        return None
    before, text = analysis.text[block.span.start : start].rstrip(), analysis.text[match.end() : block.span.end]
    ended = not before or before.endswith((".", ":"))
    return _Note(match["number"], start) if ended and text.rstrip().endswith(".") else None


def _is_exact(amount: FoundAmount) -> bool:
    return amount.amount.value is not None and amount.amount.comparator == "eq" and not amount.per


def _glued(
    analysis: Analysis, block: Block, amount: FoundAmount, notes: Sequence[_Note], others: Sequence[FoundAmount]
) -> Iterator[Glued]:
    unit = amount.amount.unit
    written = analysis.text[amount.start : amount.end]
    if unit is None or unit not in written or not _is_exact(amount) or amount.amount.approximate:
        return
    end = amount.start + written.rindex(unit)
    begin = max(block.span.start, end - LONGEST)
    for note in notes:
        match = re.search(rf"{NUMBER}[ \u00a0]?{note.number}\s?$", analysis.text[begin:end])
        if match is None or not amount.end < note.start < amount.end + BELOW or _is_called(analysis, note):
            continue
        value = find_numbers(match["value"], analysis.language.numbers)
        longer = amount.amount.value
        if len(value) != 1 or longer is None:
            continue
        shorter = -value[0].value if longer < 0 else value[0].value
        if _adds_up(longer, amount, others):
            continue
        if _adds_up(shorter, amount, others):
            kept = _without_note(amount, begin + match.start("value"), begin + match.end("value"), shorter)
        else:
            kept = replace(amount, confidence="low", candidates=(longer, shorter))
        yield Glued(kept, analysis.text[kept.start : amount.end])


def _is_called(analysis: Analysis, note: _Note) -> bool:
    """Whether a mark of its own calls a note: a raised digit, or one with a bracket."""
    page = analysis.text[max(note.start - BELOW, 0) : note.start]
    return note.number.translate(RAISED) in page or re.search(rf"(?<!\d){note.number}\)", page) is not None


def _adds_up(value: Decimal, amount: FoundAmount, others: Sequence[FoundAmount]) -> bool:
    """Whether a value and two amounts beside it make a sum or a difference, in the same unit."""
    factor = amount.amount.factor
    return _makes_sum(value, [abs(one.amount.value or Decimal(0)) for one in others if one.amount.factor == factor])


def _makes_sum(value: Decimal, values: Sequence[Decimal]) -> bool:
    pairs = [(first, second) for first, second in permutations(values, 2) if first and second]
    return any(abs(value) + first == second or first + second == abs(value) for first, second in pairs)


def _without_note(amount: FoundAmount, start: int, end: int, value: Decimal) -> FoundAmount:
    """The amount that ends before the note's number."""
    money = amount.amount
    sek = None if money.sek is None else product(value, money.factor)
    decimals = max(-int(value.as_tuple().exponent), 0)
    return replace(
        amount,
        start=min(start, amount.start),
        end=end,
        amount=money.model_copy(update={"value": value, "decimals": decimals, "sek": sek}),
        confidence="low",
        candidates=(value, money.value or value),
    )
