"""A bound that is written once for several amounts: "högst 2,5 mnkr till hamnen och 1 mnkr till torget"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from regionkit.language.contract import Language
from regionkit.values.amounts.found import FoundAmount, bounded
from regionkit.values.spacing import GAP, any_of

MOST_BETWEEN = 60


@lru_cache(maxsize=8)
def _between(language: Language) -> re.Pattern[str]:
    joiners = any_of(language.money.joiners)
    return re.compile(rf"{GAP}(?P<link>\w+){GAP}[^\d.,;:()]+?{GAP}{joiners}{GAP}", re.IGNORECASE)


def with_shared_bounds(text: str, amounts: Iterable[FoundAmount], language: Language) -> Iterator[FoundAmount]:
    """The amounts, with a bound carried over where the same little word says of both what they are for.

    Refused: "högst 3 tkr per dag och 1 tkr i avgift", which are two things.
    """
    before: FoundAmount | None = None
    for amount in amounts:
        if before is not None and _shares(text, before, amount, language):
            amount = bounded(amount, before.amount.comparator)
        yield amount
        before = amount


def _shares(text: str, before: FoundAmount, amount: FoundAmount, language: Language) -> bool:
    if before.amount.comparator not in ("le", "ge") or amount.amount.comparator != "eq" or amount.amount.value is None:
        return False
    if amount.start - before.end > MOST_BETWEEN:
        return False
    match = _between(language).fullmatch(text, before.end, amount.start)
    behind = re.match(rf"{GAP}(\w+)", text[amount.end : amount.end + MOST_BETWEEN])
    return match is not None and behind is not None and behind[1].lower() == match["link"].lower()
