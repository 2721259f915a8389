"""Words before an amount that change what it says: hedges ("cirka", "drygt") and bounds ("högst", "mer än")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from regionkit.language.money import MoneyWords
from regionkit.values.amounts.amount import Comparator
from regionkit.values.spacing import GAP, any_of, phrase_before


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What stands before an amount; ``start`` is where it begins, the amount's own start where there is nothing."""

    start: int
    approximate: bool = False
    comparator: Comparator = "eq"


@lru_cache(maxsize=8)
def _before(money: MoneyWords) -> frozenset[str]:
    return frozenset((*money.hedges, *money.comparators, *money.fillers))


@lru_cache(maxsize=8)
def _after(money: MoneyWords) -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?P<words>{any_of(money.comparators_after)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _leads(money: MoneyWords) -> frozenset[str]:
    return frozenset(money.leads)


def qualifiers_before(text: str, start: int, money: MoneyWords) -> Qualifiers:
    """Read hedges and bounds backwards from where an amount begins.

    >>> from regionkit.languages.sv.money import MONEY
    >>> qualifiers_before("högst cirka 5 mnkr", 12, MONEY)
    Qualifiers(start=0, approximate=True, comparator='le')
    """
    approximate, begin, at = False, start, start
    comparator: Comparator = "eq"
    for _ in range(4):
        match = phrase_before(text, at, _before(money))
        if match is None:
            break
        words, at = match
        if words in money.hedges:
            approximate, begin = True, at
        elif words in money.comparators:
            if comparator != "eq":
                break
            comparator, begin = money.comparators[words], at
    return Qualifiers(begin, approximate, comparator)


def comparator_after(text: str, end: int, money: MoneyWords) -> tuple[Comparator, int] | None:
    """A bound that follows an amount ("10 mnkr eller mer"), with where it ends."""
    match = _after(money).match(text, end)
    return (money.comparators_after[" ".join(match["words"].lower().split())], match.end()) if match else None


def leads_to_amount(text: str, start: int, money: MoneyWords) -> bool:
    """Whether the word before an offset is one that an amount must follow: "ett resultat på"."""
    return phrase_before(text, start, _leads(money)) is not None
