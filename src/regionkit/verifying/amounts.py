"""Whether a figure's amount is what its quote says: read anew from the quote alone, with its unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from regionkit.document import Span
from regionkit.mentions import BudgetFigure
from regionkit.values.amounts.amount import Amount, turned
from regionkit.values.amounts.cells import CellNumber, parse_cell
from regionkit.values.amounts.find import find_amounts, find_unit, make_amount
from regionkit.values.amounts.units import FoundUnit, units_in
from regionkit.verifying.claims import Claims, Unit
from regionkit.verifying.mismatch import Mismatch, mismatch

WRITTEN = ("value", "minimum", "maximum", "comparator", "approximate", "decimals")
UNIT = ("unit", "factor", "currency")
KRONOR = ("sek", "sek_minimum", "sek_maximum")
UNCHANGED = "budget.unchanged"
BLOCKS_BEFORE = 3
"""So many blocks before a table are looked at for its unit, as captions and headings above it."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """An amount read anew; ``has_unit`` says whether its unit stands in the quote too."""

    amount: Amount
    has_unit: bool
    may_turn: bool
    """Whether words beside it may have turned its sign: "ett underskott på 3 tkr"."""


def verify_amount(claims: Claims, figure: BudgetFigure) -> Iterator[Mismatch]:
    """The number and its unit from the quote, its kronor from both; a unit of the table's from the table.

    A budget that is said to be "oförändrad" has no number, and its amount is empty.
    """
    if figure.amount == Amount() and figure.rule == UNCHANGED:
        return
    reading = _read(claims, figure)
    if reading is None:
        yield mismatch(figure, "amount", "cannot be read from the quote", actual=figure.amount.value)
        return
    if not _is_number(figure.amount, reading) and not any(
        _is_number(figure.amount, other) for other in _beside_others(claims, figure)
    ):
        yield from _differing(figure, reading.amount, WRITTEN)
    elif reading.has_unit and _part(figure.amount, UNIT) != _part(reading.amount, UNIT):
        yield from _differing(figure, reading.amount, UNIT)
    elif not reading.has_unit and not _is_unit_near(claims, figure):
        yield mismatch(figure, "amount.unit", "does not stand near the figure", actual=figure.amount.unit)
    else:
        yield from _kronor(figure)


def _read(claims: Claims, figure: BudgetFigure) -> _Reading | None:
    if figure.table is None:
        found = find_amounts(figure.text, claims.language)
        if len(found) == 1:
            return _Reading(found[0].amount, True, not found[0].signed)
    cell = parse_cell(figure.text, claims.language)
    if cell is None or cell.nil:
        return None
    return _Reading(_of_cell(cell), cell.unit is not None, figure.table is None and not cell.signed)


def _is_number(amount: Amount, reading: _Reading) -> bool:
    options = [reading.amount, turned(reading.amount)] if reading.may_turn else [reading.amount]
    return any(_part(amount, WRITTEN) == _part(option, WRITTEN) for option in options)


def _beside_others(claims: Claims, figure: BudgetFigure) -> Iterator[_Reading]:
    """The quote read in its block: "cirka 16 och 21 mnkr" says of both that they are about so much."""
    if figure.table is None:
        place = claims.place_of(figure.span)
        for found in find_amounts(claims.document.slice(place), claims.language):
            if (found.start + place.start, found.end + place.start) == (figure.span.start, figure.span.end):
                yield _Reading(found.amount, True, not found.signed)


def _of_cell(cell: CellNumber) -> Amount:
    return make_amount(
        cell.value, cell.unit, minimum=cell.minimum, maximum=cell.maximum, comparator=cell.comparator,
        approximate=cell.approximate, decimals=cell.decimals,
    )  # fmt: skip


def _part(amount: Amount, names: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(amount, name) for name in names)


def _differing(figure: BudgetFigure, read: Amount, names: tuple[str, ...]) -> Iterator[Mismatch]:
    for name in names:
        expected, actual = getattr(read, name), getattr(figure.amount, name)
        if expected != actual:
            yield mismatch(figure, f"amount.{name}", "is read otherwise", expected=expected, actual=actual)


def _kronor(figure: BudgetFigure) -> Iterator[Mismatch]:
    """The kronor follow from the number and the unit, and the effect is as large as they are."""
    amount = figure.amount
    unit = FoundUnit(0, 0, amount.unit, amount.factor, amount.currency) if amount.unit is not None else None
    made = make_amount(
        amount.value, unit, minimum=amount.minimum, maximum=amount.maximum, comparator=amount.comparator,
        approximate=amount.approximate, decimals=amount.decimals,
    )  # fmt: skip
    yield from _differing(figure, made, KRONOR)
    effect = figure.effect_on_result
    sizes = {abs(sek) for sek in (made.sek, made.sek_minimum, made.sek_maximum) if sek is not None}
    if effect is not None and abs(effect) not in sizes:
        yield mismatch(figure, "effect_on_result", "is not as large as the amount", expected=made.sek, actual=effect)


def _is_unit_near(claims: Claims, figure: BudgetFigure) -> bool:
    """Whether a unit that is not in the quote stands in the table, over it, or in the block beside the quote.

    A table that goes on over pages may have its unit pages before: then anywhere before it, if none stands nearer.
    """
    place = claims.place_of(figure.span) if figure.table is None else figure.table
    if place not in claims.units:
        near = {unit for span in _near(claims, place) for unit in _units(claims, span)}
        claims.units[place] = near or _units(claims, Span(start=0, end=figure.span.start))
    return (figure.amount.unit, figure.amount.factor, figure.amount.currency) in claims.units[place]


def _near(claims: Claims, place: Span | int) -> Iterator[Span]:
    """The block; or the table's cells, its caption, and the blocks right above and below it."""
    if isinstance(place, Span):
        yield place
        return
    document = claims.document
    table = document.tables[place]
    yield from (cell.span for cell in table.cells)
    if table.caption is not None:
        yield table.caption
    index = document.block_index(table.span.start)
    near = document.blocks[max(index - BLOCKS_BEFORE, 0) : index + 2]
    yield from (block.span for block in near if block.table is None)


def _units(claims: Claims, place: Span) -> set[Unit]:
    text = claims.document.slice(place)
    stated = find_unit(text, claims.language)
    units = (*units_in(text, claims.language), *([stated] if stated else []))
    return {(unit.unit, unit.factor, unit.currency) for unit in units}
