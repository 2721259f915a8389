"""Amounts of money in running text, with sign, unit, hedges, bounds and ranges.

The sign is the one that is written: that "underskott" makes "236 mnkr" negative is for the caller to say,
and ``FoundAmount.signed`` tells whether the text had a sign of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from regionkit.language.contract import Language
from regionkit.values.amounts.amount import Comparator
from regionkit.values.amounts.bounds import with_shared_bounds
from regionkit.values.amounts.captions import find_unit
from regionkit.values.amounts.found import FoundAmount
from regionkit.values.amounts.kronor import make_amount
from regionkit.values.amounts.qualifiers import comparator_after, qualifiers_before
from regionkit.values.amounts.quantities import Numbers, Quantity
from regionkit.values.amounts.rates import rate_before
from regionkit.values.amounts.unitless import is_near, shares_unit
from regionkit.values.amounts.units import FoundUnit, may_hold_unit, unit_after
from regionkit.values.confidence import weakest
from regionkit.values.doubts import doubted, is_introduced
from regionkit.values.numbers.find import scan_numbers, signed
from regionkit.values.spacing import GAP, MAYBE_GAP, any_of

__all__ = ["FoundAmount", "FoundUnit", "find_amounts", "find_unit", "make_amount"]


MOST_SHARERS = 12
"""A longer list of bare numbers before a unit is a row of figures, not a sentence."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    joiner: re.Pattern[str]
    comma: re.Pattern[str]
    movement: re.Pattern[str]
    compound: re.Pattern[str]
    bracket: re.Pattern[str]


@lru_cache(maxsize=8)
def _grammar(language: Language) -> _Grammar:
    money = language.money
    return _Grammar(
        joiner=re.compile(rf",?{GAP}{any_of(money.joiners)}{GAP}", re.IGNORECASE),
        comma=re.compile(rf",{GAP}"),
        movement=re.compile(rf"{GAP}{any_of(money.range_words)}{GAP}", re.IGNORECASE),
        compound=re.compile(rf"{GAP}(?:{any_of(language.numbers.and_words)}{GAP})?", re.IGNORECASE),
        bracket=re.compile(rf"{MAYBE_GAP}\("),
    )


def find_amounts(text: str, language: Language) -> tuple[FoundAmount, ...]:
    """The amounts of money in a text, in order.  A number without a unit is none.

    Numbers that share a unit ("16 och 21 mnkr") are an amount each, the first ones with ``unit_source`` "inherited".
    Refused: years before a unit ("Budget 2026 tkr"), counted things ("26 miljoner resor"), dates, clock times, chains
    of digits, and digits that touch a word ("VA-5 mnkr").

    >>> from regionkit.languages.sv.swedish import SWEDISH
    >>> text = "Budget 2024 2 644 tkr, varav drygt 1,5 mnkr i lön och –12,0 mkr på 10–12 mnkr"
    >>> for found in find_amounts(text, SWEDISH):
    ...     print(text[found.start : found.end], "|", found.amount.sek)
    2 644 tkr | 2644000
    drygt 1,5 mnkr | 1500000
    –12,0 mkr | -12000000
    10–12 mnkr | None
    """
    if not may_hold_unit(text, language):
        return ()
    scanned = scan_numbers(text, language.numbers)
    units = [unit_after(text, number.end, language) for number in scanned]
    amounts = _Reader(Numbers(text, language, scanned, units)).read()
    return tuple(with_shared_bounds(text, amounts, language))


class _Reader:
    """Walks over the numbers that have a unit, each with what stands before it."""

    def __init__(self, numbers: Numbers) -> None:
        self.text, self.language = numbers.text, numbers.language
        self.numbers = numbers
        self.grammar = _grammar(numbers.language)
        self.found: list[tuple[int, FoundAmount]] = []
        self.unit: FoundUnit | None = None
        """The unit of the last amount."""
        self.used = -1
        """Index of the last number that belongs to an amount already."""

    def read(self) -> Iterator[FoundAmount]:
        """The amounts, in order of the text."""
        for index, unit in enumerate(self.numbers.units):
            if index <= self.used or (unit is not None and unit.hundredth):
                continue
            if unit is None:
                self.found += self._before_bracket(index) or self._held_against(index)
                continue
            quantity, last_unit = self._quantity(index, unit)
            if quantity is None:
                continue
            self._take_back(quantity.first)
            self.found += self._with_sharers(quantity, last_unit)
            self.used, self.unit = quantity.last, last_unit
            self.found += self._in_bracket(quantity, last_unit)
        return (amount for _, amount in self.found)

    def _held_against(self, index: int) -> list[tuple[int, FoundAmount]]:
        """ "29,6 mnkr jämfört med 25,1 föregående år": a bare number has the unit of the amount right before it."""
        quantity = self.numbers.single(index) if self.unit and self.found and self.found[-1][0] == index - 1 else None
        number = self.numbers.numbers[index]
        if quantity is None or self.unit is None or self.unit.per or number.year_like or number.rule == "numbers.word":
            return []
        if not shares_unit(self.text, self.found[-1][1].end, number, quantity, self.language):
            return []
        self.used = index
        return [(index, self._shared(quantity, self.unit))]

    def _before_bracket(self, index: int) -> list[tuple[int, FoundAmount]]:
        """ "uppgick till 21,7 (16,9) mnkr": the unit stands after the bracket, for both."""
        bracketed = self._bracketed(index + 1, self.numbers.numbers[index].end)
        unit = unit_after(self.text, bracketed[1], self.language) if bracketed else None
        first = self.numbers.single(index) if unit else None
        if bracketed is None or unit is None or first is None or self.numbers.numbers[index].year_like:
            return []
        if "\n" in self.text[bracketed[1] : unit.start] or self.numbers.has_label(first.start):  # "Sida 4 (12)\nKronor"
            return []
        own = qualifiers_before(self.text, first.start, self.language.money)
        end = self.numbers.numbers[index].end
        self.used, self.unit = index + 1, unit
        outside = self._amount(
            first, unit, own.start, end, comparator=own.comparator, approximate=own.approximate, shared=True
        )
        return [(index, outside), (index + 1, self._shared(bracketed[0], unit))]

    def _in_bracket(self, quantity: Quantity, unit: FoundUnit) -> Iterator[tuple[int, FoundAmount]]:
        """ "21,7 mnkr (16,9)", "29,6 mnkr (44)": a bracketed number as an amount is written, or about as large; not
        "(2)", which may be a note."""
        index = quantity.last
        bracketed = self._bracketed(index + 1, unit.end)
        if bracketed is None or unit.per:
            return
        number = self.numbers.numbers[index + 1]
        near = quantity.value is not None and unit.factor > 1 and is_near(quantity.value, number.value)
        if number.decimals or number.grouped or bracketed[0].signed or near:
            self.used = index + 1
            yield index + 1, self._shared(bracketed[0], unit)

    def _bracketed(self, index: int, end: int) -> tuple[Quantity, int] | None:
        """A bare number in brackets that open right after an offset, and where they close."""
        if index >= len(self.numbers.numbers) or self.numbers.units[index] is not None:
            return None
        number = self.numbers.numbers[index]
        quantity = self.numbers.single(index)
        if quantity is None or quantity.value is None or number.year_like or number.rule == "numbers.word":
            return None
        opened = self.grammar.bracket.fullmatch(self.text, end, quantity.start) is not None
        return (quantity, number.end + 1) if opened and self.text[number.end : number.end + 1] == ")" else None

    def _shared(self, quantity: Quantity, unit: FoundUnit) -> FoundAmount:
        end = self.numbers.numbers[quantity.last].end
        return self._amount(quantity, unit, quantity.start, end, comparator="eq", approximate=False, shared=True)

    def _quantity(self, index: int, unit: FoundUnit) -> tuple[Quantity | None, FoundUnit]:
        compound = self._compound(index, unit)
        if compound is not None:
            return compound
        spread = self.numbers.range(index, unit)
        if spread is not None:
            return spread, unit
        number = self.numbers.numbers[index]
        single = self.numbers.single(index)
        if single is None or (number.article and unit.factor == 1):
            return None, unit
        if number.year_like and not single.signed and not is_introduced(self.numbers, single.start):
            return None, unit
        return doubted(self.numbers, single, index, self.used), unit

    def _compound(self, index: int, unit: FoundUnit) -> tuple[Quantity, FoundUnit] | None:
        """ "3 miljarder och 361 miljoner kronor", "2 kronor och 50 öre": one amount in the smaller unit."""
        if index + 1 >= len(self.numbers.numbers):
            return None
        rest, smaller = self.numbers.numbers[index + 1], self.numbers.units[index + 1]
        if smaller is None or unit.per or not (smaller.hundredth or not unit.written_currency):
            return None
        small_enough = rest.value * smaller.factor < unit.factor and smaller.factor < unit.factor
        if smaller.currency != unit.currency or not small_enough:
            return None
        if self.grammar.compound.fullmatch(self.text, unit.end, rest.digits) is None:
            return None
        whole = self.numbers.single(index)
        if whole is None or whole.value is None or whole.decimals:
            return None
        if smaller.hundredth:  # told in kronor, with two decimals
            value, decimals = abs(whole.value) + rest.value * smaller.factor, 2
            written = replace(unit, start=smaller.start, end=smaller.end)
        else:
            value, decimals = abs(whole.value) * (unit.factor / smaller.factor) + rest.value, rest.decimals
            written = smaller
        value = signed(value, whole.value < 0)
        return replace(
            whole, last=index + 1, value=value, decimals=decimals, candidates=(), rule="compound"
        ), written

    def _take_back(self, first: int) -> None:
        """Remove an amount that turned out to be the first end of a range: "-3,2mkr–4 mkr"."""
        if self.found and self.found[-1][0] >= first:
            self.found.pop()

    def _with_sharers(self, quantity: Quantity, unit: FoundUnit) -> Iterator[tuple[int, FoundAmount]]:
        """The amount, and before it those that share its unit: "1,5, 2,25 respektive 0,75 mnkr"."""
        money = self.language.money
        own = qualifiers_before(self.text, quantity.start, money)
        sharers = self._sharers(quantity.first, own.start) if quantity.rule != "compound" else []
        outer = qualifiers_before(self.text, sharers[0].start, money) if sharers else own
        for sharer in sharers:
            start = outer.start if sharer is sharers[0] else sharer.start
            yield sharer.last, self._amount(
                sharer, unit, start, self.numbers.numbers[sharer.last].end,
                comparator=outer.comparator, approximate=outer.approximate, shared=True,
            )  # fmt: skip
        comparator = own.comparator if own.comparator != "eq" else outer.comparator
        end, after = unit.end, comparator_after(self.text, unit.end, money)
        if after is not None and comparator == "eq":
            comparator, end = after
        yield quantity.last, self._amount(
            quantity, unit, own.start, end, comparator=comparator, approximate=own.approximate or outer.approximate
        )

    def _sharers(self, first: int, start: int) -> list[Quantity]:
        sharers: list[Quantity] = []
        joint = self.grammar.joiner
        index = first - 1
        while index > self.used and self.numbers.units[index] is None and len(sharers) < MOST_SHARERS:
            number = self.numbers.numbers[index]
            quantity = self.numbers.range(index, None) or self.numbers.single(index)
            if quantity is None or quantity.first <= self.used or number.year_like or number.article:
                break
            if self.numbers.has_label(quantity.start):
                break
            moved = not sharers and self.numbers.moves_from(quantity.start)
            pattern = self.grammar.movement if moved else joint
            if pattern.fullmatch(self.text, number.end, start) is None:
                break
            sharers.insert(0, quantity)
            start, index, joint = quantity.start, quantity.first - 1, self.grammar.comma
            if moved:
                break
        return sharers

    def _amount(
        self, quantity: Quantity, unit: FoundUnit, start: int, end: int, *, comparator: Comparator, approximate: bool,
        shared: bool = False,
    ) -> FoundAmount:  # fmt: skip
        """Put the parts together.  A bound on a range ("högst 3–5 mnkr") is not understood: the range, doubted."""
        confidence = weakest(quantity.confidence, unit.confidence, "medium" if shared else "high")
        if quantity.rule == "compound":
            confidence = quantity.confidence
        if quantity.value is None and comparator != "eq":
            comparator, confidence = "eq", "low"
        amount = make_amount(
            quantity.value, unit,
            minimum=quantity.minimum, maximum=quantity.maximum, comparator=comparator, approximate=approximate,
            decimals=quantity.decimals, unit_source="inherited" if shared else "prose",
        )  # fmt: skip
        rule = "shared_unit" if shared else quantity.rule if unit.written_currency else "magnitude"
        return FoundAmount(
            start, end, amount, f"amounts.{rule}", confidence,
            candidates=quantity.candidates,
            signed=quantity.signed,
            per=unit.per or (rate_before(self.text, start, self.language.money) if unit.factor == 1 else None),
        )  # fmt: skip
