"""Why the number before a unit may not be the amount: a year, a label, another number just before it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from regionkit.values.amounts.qualifiers import leads_to_amount, qualifiers_before
from regionkit.values.amounts.quantities import Numbers, Quantity
from regionkit.values.confidence import weakest
from regionkit.values.numbers.find import signed
from regionkit.values.spacing import GAP, MAYBE_GAP

INTRODUCED = re.compile(rf"[:(=]{MAYBE_GAP}\Z")
COMMA = re.compile(rf",{GAP}")
THREE_DIGITS = re.compile(r"[0-9]{3}(?![0-9])")


def is_introduced(numbers: Numbers, start: int) -> bool:
    """Whether what stands before can only be followed by an amount: "på 2024 tkr", "Utfall: 2024 tkr"."""
    money = numbers.language.money
    return (
        leads_to_amount(numbers.text, start, money)
        or qualifiers_before(numbers.text, start, money).start < start
        or INTRODUCED.search(numbers.window(start)) is not None
    )


def doubted(numbers: Numbers, single: Quantity, index: int, used: int) -> Quantity:
    """The quantity with its confidence lowered, and the other reading kept, where there is such a doubt.

    ``used`` is the index of the last number that belongs to an amount already.
    """
    number = numbers.numbers[index]
    if single.value is None:
        return single
    if number.year_like:
        return replace(single, confidence=weakest(single.confidence, "medium"))
    if number.rule == "numbers.spaced" and numbers.has_label(single.start):  # "Åtgärd 3 500 tkr"
        groups = re.sub(r"^\S+\s+", "", numbers.text[number.digits : number.end])
        rest = Decimal(re.sub(r"\s", "", groups).replace(numbers.language.numbers.decimal_mark, "."))
        return replace(single, confidence="low", candidates=(single.value, signed(rest, single.value < 0)))
    if index == 0 or index - 1 <= used or numbers.units[index - 1] is not None:
        return single
    before = numbers.numbers[index - 1]
    if before.year_like or before.rule == "numbers.word" or before.decimals or numbers.has_label(before.digits):
        return single
    gap = numbers.text[before.end : single.start]
    if len(gap) == 1 and gap.isspace() and gap not in "\n\t":  # "14 2 644 tkr", and "1450 500 tkr" may be one number
        joined = THREE_DIGITS.match(numbers.text, number.digits) and not single.signed and not number.decimals
        candidates = (single.value, Decimal(f"{before.value}{number.value}")) if joined else ()
        return replace(single, confidence="low", candidates=candidates)
    if COMMA.fullmatch(gap) and not number.decimals and not number.grouped and not single.signed:  # "45, 7 mnkr"
        return replace(single, confidence="low", candidates=(single.value, Decimal(f"{before.value}.{number.value}")))
    return single
