"""Words before an amount that change what it says: hedges ("cirka", "drygt") and bounds ("högst", "mer än")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from regionkit.language.money import MoneyWords
from regionkit.values.amount import Comparator
from regionkit.values.spacing import GAP, MAYBE_GAP, any_of

WINDOW = 64
"""How far before an amount one such word is looked for."""


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What stands before an amount; ``start`` is where it begins, the amount's own start where there is nothing."""

    start: int
    approximate: bool = False
    comparator: Comparator = "eq"


@dataclass(frozen=True, slots=True)
class _Grammar:
    before: re.Pattern[str]
    after: re.Pattern[str]
    lead: re.Pattern[str]


@lru_cache(maxsize=8)
def _grammar(money: MoneyWords) -> _Grammar:
    words = [w for w in (*money.hedges, *money.comparators, *money.fillers) if w[-1].isalpha() or w[-1] == "."]
    signs = [w for w in (*money.hedges, *money.comparators) if w not in words]
    return _Grammar(
        before=re.compile(
            rf"(?:(?<![\w-])(?P<words>{any_of(words)}){GAP}|(?P<signs>{any_of(signs)}){MAYBE_GAP})\Z", re.IGNORECASE
        ),
        after=re.compile(rf"{GAP}(?P<words>{any_of(money.comparators_after)})(?!\w)", re.IGNORECASE),
        lead=re.compile(rf"(?<![\w-]){any_of(money.leads)}{GAP}\Z", re.IGNORECASE),
    )


def qualifiers_before(text: str, start: int, money: MoneyWords) -> Qualifiers:
    """Read hedges and bounds backwards from where an amount begins.

    >>> from regionkit.languages.sv.money import MONEY
    >>> qualifiers_before("högst cirka 5 mnkr", 12, MONEY)
    Qualifiers(start=0, approximate=True, comparator='le')
    """
    approximate, begin, at = False, start, start
    comparator: Comparator = "eq"
    for _ in range(4):
        window = max(at - WINDOW, 0)
        match = _grammar(money).before.search(text[window:at])
        if match is None:
            break
        at = window + match.start()
        words = " ".join((match["words"] or match["signs"]).lower().split())
        if words in money.hedges:
            approximate, begin = True, at
        elif words in money.comparators:
            if comparator != "eq":
                break
            comparator, begin = money.comparators[words], at
    return Qualifiers(begin, approximate, comparator)


def comparator_after(text: str, end: int, money: MoneyWords) -> tuple[Comparator, int] | None:
    """A bound that follows an amount ("10 mnkr eller mer"), with where it ends."""
    match = _grammar(money).after.match(text, end)
    return (money.comparators_after[" ".join(match["words"].lower().split())], match.end()) if match else None


def leads_to_amount(text: str, start: int, money: MoneyWords) -> bool:
    """Whether the word before an offset is one that an amount must follow: "ett resultat på"."""
    return _grammar(money).lead.search(text[max(start - WINDOW, 0) : start]) is not None
