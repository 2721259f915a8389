"""Amounts with their groups of digits, and periods by their days, months or years."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal

from regionkit.language.display import DisplayWords
from regionkit.values.amounts.amount import Amount
from regionkit.values.periods.period import Period

DASH = "\u00a0– "  # a line may end after the dash of an interval, and not before it


def number_text(number: Decimal, words: DisplayWords) -> str:
    """A number with its digits in groups: ``1 539 000``, ``−3,2``."""
    sign, whole, decimals = _parts(number)
    grouped = f"{int(whole):,}".replace(",", words.group_mark)
    return (words.minus if sign else "") + grouped + (words.decimal_mark + decimals if decimals else "")


def _parts(number: Decimal) -> tuple[bool, str, str]:
    written = format(number, "f")
    whole, _, decimals = written.lstrip("-").partition(".")
    return written.startswith("-"), whole, decimals


def kronor_text(amount: Amount, words: DisplayWords) -> str:
    """An amount in the currency's own unit, with its comparator, range and hedge; a dash where it is not known."""
    if amount.sek is not None:
        text = _kronor(amount.sek, words)
    elif amount.sek_minimum is not None and amount.sek_maximum is not None:
        text = f"{_kronor(amount.sek_minimum, words)}{DASH}{_kronor(amount.sek_maximum, words)}"
    else:
        bound = amount.sek_maximum if amount.sek_maximum is not None else amount.sek_minimum
        if bound is None:
            return "–"
        text = _kronor(bound, words)
    if amount.currency != "SEK":
        text = f"{text} {amount.currency}"
    text = f"{words.values['comparator'][amount.comparator]} {text}".strip()
    return words.phrases["approximately"].format(value=text) if amount.approximate else text


def _kronor(number: Decimal, words: DisplayWords) -> str:
    """5 500 and not 5 500,0, which is what 5,5 times 1 000 makes."""
    return number_text(number.to_integral_value() if number == number.to_integral_value() else number, words)


def period_text(period: Period | None, words: DisplayWords) -> str:
    """A period by its first and last day, by its months where it is whole months, by its year where it is one."""
    if period is None:
        return "–"
    text = _bounds(period, words)
    if period.part:
        text = f"{words.values['part'][period.part]} {text}"
    return words.phrases["approximately"].format(value=text) if period.approximate else text


def _bounds(period: Period, words: DisplayWords) -> str:
    first, last = period.earliest, period.latest
    begin = f"{first:%Y-%m}" if first and first.day == 1 and period.precision != "day" else str(first)
    end = f"{last:%Y-%m}" if last and _ends_a_month(last) and period.precision != "day" else str(last)
    if first is None and last is None:
        return "".join(letter for letter in period.edtf if letter.isprintable())
    if first is None:
        return words.phrases["until"].format(day=end)
    if last is None:
        return words.phrases["from"].format(day=first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}{DASH}{last.year}"
    if len(begin) != len(end):  # one of them is a month and the other a day
        begin, end = str(first), str(last)
    return begin if begin == end else f"{begin}{DASH}{end}"


def _ends_a_month(day: date) -> bool:
    return monthrange(day.year, day.month)[1] == day.day
