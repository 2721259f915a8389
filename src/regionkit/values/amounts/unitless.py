"""Numbers without a unit that are held against the amount before them: "29,6 mnkr (44)", "… jämfört med 25,1".

Such a number has the unit of that amount.  A number behind an amount is most often something else (a count, a note, a
share), so both what leads to it and what follows it must say that it is money.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from regionkit.language.contract import Language
from regionkit.values.amounts.quantities import Quantity
from regionkit.values.numbers.find import FoundNumber
from regionkit.values.spacing import GAP, LETTER, MAYBE_GAP, any_of

FEWEST, MOST = Decimal(1) / 3, Decimal(3)
"""How many times the amount before it a whole number in brackets may be: more is perhaps a note or a count."""
MOST_BETWEEN = 60


@lru_cache(maxsize=8)
def _lead(language: Language) -> re.Pattern[str]:
    words = any_of(language.money.sharing_leads)
    return re.compile(rf"\)?(?P<between>[^\d.;:()\n]*?)(?:,|(?<!\w)){MAYBE_GAP}(?<!\w){words}{GAP}", re.IGNORECASE)


@lru_cache(maxsize=8)
def _follow(language: Language) -> re.Pattern[str]:
    money = language.money
    word = any_of({*money.after_alone, *money.after_sharing} - {*money.per_words})  # "1,2 per kommun" is a rate
    return re.compile(rf"\)|[,.;](?!\d)|\s*\Z|{GAP}(?:{word}(?!{LETTER})|\()", re.IGNORECASE)


def is_near(amount: Decimal, bracketed: Decimal) -> bool:
    """Whether a whole number in brackets may be the same amount at another time, and no note: "29,6 mnkr (44)".

    >>> is_near(Decimal("29.6"), Decimal(44)), is_near(Decimal("29.6"), Decimal(2))
    (True, False)
    """
    return bool(amount) and FEWEST <= abs(bracketed / amount) <= MOST and abs(bracketed) >= 10


def shares_unit(text: str, end: int, number: FoundNumber, quantity: Quantity, language: Language) -> bool:
    """Whether a bare number is held against the amount that ends before it: "… mnkr, jämfört med 25,1 året innan".

    Refused: whole numbers ("jämfört med 25 elever", "varav 3 är tillsvidareanställda") but those that are grouped or
    signed, and what a noun or a percent sign follows ("jämfört med 2,5 procent").
    """
    if not (number.decimals or number.grouped or quantity.signed) or not 0 < quantity.start - end <= MOST_BETWEEN:
        return False
    if _follow(language).match(text, number.end) is None:
        return False
    return _lead(language).fullmatch(text, end, quantity.start) is not None
