"""Words and forms of amounts of money: units, hedges, comparators, ranges, rates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

CompareWord = Literal["le", "ge", "lt", "gt"]


@dataclass(frozen=True, slots=True)
class Magnitude:
    """Words that multiply a currency: "miljoner" in "miljoner kronor", "mn" in "mnkr"."""

    words: tuple[str, ...]
    factor: Decimal
    alone: tuple[str, ...] = ()
    """Those of the words that can stand for money without a currency: "376 miljoner."."""


@dataclass(frozen=True, slots=True, eq=False)
class MoneyWords:
    """How a language writes money.  All words in lower case, codes in capitals."""

    magnitudes: tuple[Magnitude, ...]
    """What multiplies a currency; with or without a space before it."""
    currencies: Mapping[str, str]
    """Names of currencies, any case, with their ISO 4217 codes."""
    codes: Mapping[str, str]
    """Codes that count only in capitals when they stand alone ("30 sek" is half a minute), with ISO 4217 codes."""
    marks: Mapping[str, str]
    """Marks that follow the digits directly, such as ``:-``, with ISO 4217 codes."""
    hundredths: Mapping[str, str]
    """Names of the hundredth of a currency; read only after it, as in "2 kronor och 50 öre"."""
    default_currency: str
    """ISO 4217 code of money whose currency is not written: "376 miljoner"."""
    caption_magnitudes: Mapping[str, Decimal]
    """Forms that are a magnitude in a caption and a number elsewhere: "belopp i 1 000 kr"."""
    caption_leads: tuple[str, ...]
    """What announces the unit of a table: "belopp i"."""
    glued_leads: tuple[str, ...]
    """Words that a unit with a magnitude may be glued to in a caption: the "i" of "Belopp itkr"."""
    hedges: tuple[str, ...]
    """Words before a number that make it approximate."""
    comparators: Mapping[str, CompareWord]
    """Words before a number that make it a bound."""
    comparators_after: Mapping[str, CompareWord]
    """Words after an amount that make it a bound."""
    fillers: tuple[str, ...]
    """Words that may stand between such a word and the number."""
    between: Mapping[str, str]
    """First word of a range with the word between its ends: "mellan 3 och 5 mnkr"."""
    range_words: tuple[str, ...]
    """Words that make a range of the two numbers around them: "5 till 7 mnkr"."""
    movement_words: tuple[str, ...]
    """Words before the first of two numbers that make them two amounts and no range: "från 10 till 12 mnkr"."""
    by_words: tuple[str, ...]
    """Words before the first of two numbers that make it doubtful whether they are a range: "med 5 till 20 mnkr"."""
    joiners: tuple[str, ...]
    """Words that join the last of several numbers that share a unit: "16 och 21 mnkr"."""
    leads: tuple[str, ...]
    """Words after which an amount must follow, so that a spaced dash there is a minus: "på – 600 tkr"."""
    per_words: tuple[str, ...]
    """Words that make a rate with the noun after them: "kr per invånare"."""
    rates: Mapping[str, str]
    """What rates are counted in, as written, with the plain word: "inv" is "invånare"."""
    yearly_rate: str
    """Which of these is the year: "104 mnkr per år"."""
    period_rates: frozenset[str]
    """Those of the plain words in ``rates`` that are times: "tkr per år" is a sum for a year."""
    rate_subjects: Mapping[str, str]
    """Beginnings of words whose amounts are rates, with what they are counted in: "skattesatsen höjs till 20,95 kr"."""
    rate_verbs: tuple[str, ...]
    """What may stand between a rate and its amount: "per invånare är 8 359 kr"."""
    not_rates: frozenset[str]
    """Words after ``per_words`` that begin a date: "5 mnkr per den 31 mars"."""
    numbered_periods: frozenset[str]
    """Words after ``per_words`` that begin a date when a number follows: "per kvartal 3"."""
    sharing_leads: tuple[str, ...]
    """Words between an amount and a bare number in the same unit: "29,6 mnkr jämfört med 25,1"."""
    after_sharing: frozenset[str]
    """Words that may follow such a number, beside those after a magnitude: "25,1 föregående år"."""
    after_alone: frozenset[str]
    """Words that may follow a magnitude without currency and leave it money; any other word is what is counted."""
    counting: tuple[str, ...]
    """Words that say, before the number, that something is counted that is not money: "antalet"."""
    paying: tuple[str, ...]
    """Words between such a word and the number that make it money again: "resor för 26 miljoner"."""
