"""The number that a whole table cell holds: "−1 662", "(1 240)", "213,4%", "59***", "2 644 tkr", "-" for nil.

A cell holds one number (or one range) and nothing but what belongs to it; anything else is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from regionkit.language.contract import Language
from regionkit.values.amounts.amount import Comparator
from regionkit.values.amounts.qualifiers import qualifiers_before
from regionkit.values.amounts.quantities import Numbers
from regionkit.values.amounts.signs import DASH, read_sign
from regionkit.values.amounts.units import NOTE, FoundUnit, unit_after
from regionkit.values.confidence import Confidence, weakest
from regionkit.values.numbers.find import FIRST_DIGIT, FoundNumber, scan_numbers, signed
from regionkit.values.spacing import MAYBE_GAP, any_of

LONGEST = 80
"""A longer cell is text."""

NIL = re.compile(rf"{DASH}(?:\s{{0,3}}{DASH}){{0,4}}")
NOTE_MARK = rf"\s?{NOTE}"
"""A footnote mark after the number: "59***", "1 539¹"."""

LATE_MARK = re.compile(r"(?<=[0-9%])\s?(?:(?<=\s)[0-9a-z]\)|\((?:19|20)[0-9]{2}\))\Z")
"""A footnote's number or letter with its bracket, or the year that the value is of: "1 539 1)", "119 116 (2024)"."""


@dataclass(frozen=True, slots=True)
class CellNumber:
    """The number of a cell at ``text[start:end]`` of the cell's text, its sign included.

    ``nil`` says that the cell holds only a dash: nothing, or nought; the value is ``None`` then.
    ``parenthesised`` says that brackets made it negative; ``unit`` is the cell's own unit, if any.
    ``candidates`` holds every reading, the chosen one first, where there is more than one.
    """

    value: Decimal | None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    decimals: int = 0
    start: int = 0
    end: int = 0
    unit: FoundUnit | None = None
    percent: bool = False
    parenthesised: bool = False
    nil: bool = False
    signed: bool = False
    comparator: Comparator = "eq"
    approximate: bool = False
    note: str | None = None
    confidence: Confidence = "high"
    candidates: tuple[Decimal, ...] = ()
    glued: bool = False
    """Whether the number of a note stood at its end, which is no part of it."""


@dataclass(frozen=True, slots=True)
class _Tail:
    unit: FoundUnit | None
    percent: bool
    note: str | None


@lru_cache(maxsize=8)
def _tail_pattern(language: Language) -> re.Pattern[str]:
    percent = rf"{MAYBE_GAP}(?P<percent>(?i:{any_of(language.numbers.percent)}))"
    return re.compile(rf"(?P<note>{NOTE_MARK})?(?:{percent})?(?P<late_note>{NOTE_MARK})?\s*")


def parse_cell(text: str, language: Language) -> CellNumber | None:
    """Read a whole cell as one number, or ``None`` where it is text, empty, a date, or several numbers.

    Brackets are the accountant's minus; brackets around a bare run of digits ("(6011)") may as well be a code or a
    note, so they are doubted.  Refused: "1 131 226 1 131 226 0", "5-", "2024-08-31", "12/24", "2024–2026", "3 st".

    >>> from regionkit.languages.sv.swedish import SWEDISH
    >>> [str(parse_cell(cell, SWEDISH).value) for cell in ("−1 662", "(1 240)", "+315", "0,0", "1 539*", "2 644 tkr")]
    ['-1662', '-1240', '315', '0.0', '1539', '2644']
    >>> parse_cell("–", SWEDISH).nil, parse_cell("Lokaler 500", SWEDISH)
    (True, None)
    """
    stripped = text.strip()
    if not stripped or len(stripped) > LONGEST:
        return None
    offset = text.index(stripped[0])
    if NIL.fullmatch(stripped):
        return CellNumber(None, nil=True, start=offset, end=offset + len(stripped))
    inner, opened = stripped, 0
    if stripped[0] == "(" and stripped[-1] == ")" and ")" not in stripped[:-1]:
        inner, opened = stripped[1:-1], 1
    cell = _read(inner, language)
    if cell is None:
        return None
    cell = replace(cell, start=cell.start + offset + opened, end=cell.end + offset + opened)
    return _negative(cell) if opened else cell


def _negative(cell: CellNumber) -> CellNumber | None:
    """A number in brackets: negative, once; surest where it is grouped or has decimals, as only amounts are."""
    if cell.value is None or cell.comparator != "eq":
        return None
    plain = cell.value == int(cell.value) and not cell.decimals and cell.confidence == "high"
    doubted = cell.signed or cell.percent or (plain and abs(cell.value) < 10_000 and cell.end - cell.start < 5)
    return replace(
        cell,
        value=signed(abs(cell.value), negative=True),
        candidates=tuple(signed(abs(candidate), negative=True) for candidate in cell.candidates),
        parenthesised=True,
        confidence=weakest(cell.confidence, "medium" if doubted else "high"),
    )


def _read(text: str, language: Language) -> CellNumber | None:
    mark = LATE_MARK.search(text)
    if mark is not None:  # taken off first, or its digit would be another number
        cell = _read(text[: mark.start()], language)
        return replace(cell, note=mark.group().strip()) if cell else None
    if not FIRST_DIGIT.search(text):
        return None
    digits = [number for number in scan_numbers(text, language.numbers) if number.rule != "numbers.word"]
    if not 1 <= len(digits) <= 2:
        return None
    unit = unit_after(text, digits[-1].end, language)
    tail = _tail(text, digits[-1].end, unit, language)
    if tail is None:
        return None
    if len(digits) == 2:
        return _range(text, digits, tail, language)
    return _single(text, digits[0], tail, language)


def _tail(text: str, end: int, unit: FoundUnit | None, language: Language) -> _Tail | None:
    """What follows the number: nothing, a unit, a per cent sign, a footnote mark."""
    if unit is not None:
        rest = text[unit.end :]
        match = re.fullmatch(rf"[.]?(?P<note>{NOTE_MARK})?\s*", rest)
        return _Tail(unit, False, match["note"]) if match else None
    match = _tail_pattern(language).fullmatch(text, end)
    if match is None:
        return None
    note = match["note"] or match["late_note"]
    return _Tail(None, match["percent"] is not None, note.strip() if note else None)


def _single(text: str, number: FoundNumber, tail: _Tail, language: Language) -> CellNumber | None:
    sign = read_sign(text, number.digits, language.numbers, doubtful=True)
    start = sign.start if sign else number.digits
    qualifiers = qualifiers_before(text, start, language.money)
    if text[: qualifiers.start].strip():
        return None
    value = signed(number.value, bool(sign and sign.negative))
    cell = CellNumber(
        value,
        decimals=number.decimals,
        start=start,
        end=number.end,
        unit=tail.unit,
        percent=tail.percent,
        signed=sign is not None,
        comparator=qualifiers.comparator,
        approximate=qualifiers.approximate,
        note=tail.note,
        confidence=number.confidence,
        candidates=tuple(signed(candidate, bool(sign and sign.negative)) for candidate in number.candidates),
    )
    if sign and sign.both and number.value:
        return replace(cell, value=None, minimum=-number.value, maximum=number.value)
    return cell


def _range(text: str, digits: list[FoundNumber], tail: _Tail, language: Language) -> CellNumber | None:
    """ "1–2 mnkr", "5 till 7 mnkr"; two years are a period and no range of money."""
    units = [unit_after(text, digits[0].end, language), tail.unit]
    quantity = Numbers(text, language, digits, units).range(1, tail.unit)
    if quantity is None or (digits[0].year_like and digits[1].year_like):
        return None
    qualifiers = qualifiers_before(text, quantity.start, language.money)
    if text[: qualifiers.start].strip() or qualifiers.comparator != "eq":
        return None
    return CellNumber(
        None,
        minimum=quantity.minimum,
        maximum=quantity.maximum,
        decimals=quantity.decimals,
        start=quantity.start,
        end=digits[1].end,
        unit=tail.unit,
        percent=tail.percent,
        signed=quantity.signed,
        approximate=qualifiers.approximate,
        note=tail.note,
        confidence=quantity.confidence,
    )
