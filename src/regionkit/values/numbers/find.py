"""Numbers as Swedish documents write them, in digits and in words, with the characters they stand on.

A number in digits is either grouped, one to three digits and then groups of exactly three ("2 644", "12 345,6"),
or one run of digits ("1539").  So "2024 2 644" is 2024 and 2 644: a first group of four digits cannot be.
Dates, clock times, ratios, law numbers and telephone numbers ("2024-08-31", "18:00", "2023/24", "2017:725", "0300-…")
are chains of digits and no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from regionkit.language.numbers import NumberWords
from regionkit.values.amounts.signs import DASH, read_sign
from regionkit.values.confidence import Confidence
from regionkit.values.narrowed import begun_at
from regionkit.values.numbers.words import word_numbers
from regionkit.values.spacing import NO_BREAK, SPACE

LONGEST = 15
"""Digits before the decimals; a longer run is an identifier or rubbish, no number."""

FIRST_DIGIT = re.compile(r"[0-9](?<![0-9][0-9])")
SEPARATOR = rf"(?:{SPACE}{{0,3}}\r?\n{SPACE}{{0,12}}|{SPACE})"
"""What parts the groups of a number: one space of any width, or a line end."""


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number at ``text[start:end]``, its sign included; its digits (or word) begin at ``digits``.

    ``candidates`` holds every reading, the chosen one first, where there is more than one; else it is empty.
    ``signed`` says that a sign was written.  ``grouped`` says that its thousands were parted.
    """

    start: int
    end: int
    value: Decimal
    decimals: int
    rule: str
    confidence: Confidence = "high"
    candidates: tuple[Decimal, ...] = ()
    signed: bool = False
    digits: int = 0
    grouped: bool = False
    article: bool = False
    """A word that may as well be an article: "en", "ett"."""

    @property
    def year_like(self) -> bool:
        """Whether it looks like a year: four digits in one run, 1900 to 2100."""
        return self.rule == "numbers.plain" and not self.decimals and 1900 <= abs(self.value) <= 2100


@lru_cache(maxsize=8)
def _pattern(words: NumberWords) -> re.Pattern[str]:
    comma, dot = re.escape(words.decimal_mark), re.escape(words.group_mark)
    group = rf"(?:{SEPARATOR}[0-9]{{3}}(?![0-9]))"
    decimals = rf"(?:{comma}[0-9]++)?+"
    first = "[1-9][0-9]{0,2}"
    return re.compile(
        rf"""(?<![0-9])(?:
        (?P<dotted>{first}(?:{dot}[0-9]{{3}}(?![0-9]))++{decimals}(?!{dot}[0-9]))      # 31.904   2.644,50
        |(?P<commas>{first}(?:{comma}[0-9]{{3}}(?![0-9])){{2,}}+(?:{dot}[0-9]++)?+)    # 1,234,567
        |(?P<chain>
            (?:19|20)[0-9]{{2}}{DASH}(?:0[1-9]|1[0-2])(?![0-9])(?:{DASH}[0-9]{{2}})?+  # 2024-08   2024-08-31
            |[0-9]++(?:[.][0-9]++){{2,}}+                                              # 12.05.2024
            |[0-9]++(?:[,][0-9]++){{2,}}+                                              # 1,2,3
            |[0-9]++(?:{DASH}[0-9]++){{2,}}+                                           # 10-12-14
            |[0-9]++(?:/[0-9]++)++(?::[0-9]++)?+                                       # 12/3   2023/24:18
            |[0-9]++:(?:[0-9]++|[^\W\d_]++)(?:[-\u2013][0-9]++)?+                      # 18:00   2017:725   13:e
            |0[0-9]++(?![,.][0-9])                                                     # 0300   08
        )
        |(?P<slip>[1-9][0-9]{{3,5}}{SEPARATOR}0[0-9]{{2}}(?![0-9]){group}*+{decimals}) # 1019 096: one space is missing
        |(?P<spaced>{first}{group}++(?:[{comma}{dot}][0-9]++)?+)                       # 2 644   12 345,6
        |(?P<plain>[0-9]++(?:[{comma}{dot}][0-9]++)?+)                                 # 1539   37,6   37.7
        )""",
        re.VERBOSE,
    )


def find_numbers(text: str, words: NumberWords) -> tuple[FoundNumber, ...]:
    """The numbers in a text, in order, with their signs.

    A sign counts when it stands directly before the digits and after a space, a bracket or nothing; a dash between two
    digits is no sign.  Refused: digits that touch a letter ("RV180949", "7F"), and what the module's head says.
    An article ("en", "ett") is given with confidence low.

    >>> from regionkit.languages.sv.numbers import NUMBERS
    >>> [str(n.value) for n in find_numbers("Budget 2024 2 644, utfall −1 539,5 och tre mål, se 2017:725", NUMBERS)]
    ['2024', '2644', '-1539.5', '3']
    """
    found = []
    for number in scan_numbers(text, words):
        if touches_letter(text, number):
            continue
        sign = read_sign(text, number.digits, words)
        found.append(with_sign(number, sign.start, sign.negative) if sign and not sign.both else number)
    return tuple(found)


def with_sign(number: FoundNumber, start: int, negative: bool) -> FoundNumber:
    """The number with a sign that begins at ``start``; minus nought is nought."""
    turn = -1 if negative else 1
    return replace(
        number,
        start=start,
        value=signed(number.value, negative),
        candidates=tuple(turn * candidate for candidate in number.candidates),
        signed=True,
    )


def signed(value: Decimal, negative: bool) -> Decimal:
    """The value with its sign; there is no minus nought."""
    return value.copy_negate() if negative and value else value


def touches_letter(text: str, number: FoundNumber) -> bool:
    """Whether the digits touch a letter, or a letter's hyphen, before or after: "RV180949", "T-1", "7F"."""
    before = text[max(number.digits - 2, 0) : number.digits]
    return touched_before(before) or (text[number.end : number.end + 1].isalpha() and number.rule != "numbers.word")


def touched_before(before: str) -> bool:
    """Whether the two characters before a number tie it to a word."""
    if not before:
        return False
    hyphen = len(before) > 1 and re.fullmatch(DASH, before[-1]) is not None
    return before[-1].isalpha() or (hyphen and before[-2].isalpha())


def scan_numbers(text: str, words: NumberWords) -> list[FoundNumber]:
    """All numbers without their signs, in digits or words, also those that touch a letter ("40mnkr")."""
    numbers = [*_digit_numbers(text, words), *_word_numbers(text, words)]
    return list(_multiplied(text, sorted(numbers, key=lambda number: number.start), words))


def _multiplied(text: str, numbers: list[FoundNumber], words: NumberWords) -> Iterator[FoundNumber]:
    """ "3 hundra tusen" is 300 000, not 3 and 100 000; "3 hundra 21" and "2 hundra femtio tusen" are not understood."""
    before: FoundNumber | None = None
    for number in numbers:
        first, *others = text[number.start : number.end].lower().split() if number.rule == "numbers.word" else ("",)
        touching = before is not None and text[before.end : number.start] in (" ", "\u00a0")
        if before is None or not touching or first not in words.multipliers:
            if before is not None:
                yield before
            before = number
        elif before.rule == "numbers.plain" and words.multipliers.keys() >= {*others} and before.value < 1000:
            before = replace(before, end=number.end, value=before.value * number.value, candidates=(), decimals=0)
        else:
            before = None
    if before is not None:
        yield before


def _word_numbers(text: str, words: NumberWords) -> Iterator[FoundNumber]:
    for word in word_numbers(text, words):
        yield FoundNumber(
            word.start,
            word.end,
            word.value,
            decimals=0 if word.value == int(word.value) else 1,
            rule="numbers.word",
            confidence="low" if word.article else "high",
            digits=word.start,
            article=word.article,
        )


def _digit_numbers(text: str, words: NumberWords) -> Iterator[FoundNumber]:
    for match in begun_at(_pattern(words), FIRST_DIGIT, text):
        kind = match.lastgroup
        written = match.group()
        if text[max(match.start() - 1, 0) : match.start()] == words.decimal_mark:
            number = _without_whole(text, match, words)
            if number is not None:
                yield number
            continue
        if kind == "chain" or kind is None or _too_long(written, words):
            continue
        yield _read(kind, match.start(), written, words)


def _without_whole(text: str, match: re.Match[str], words: NumberWords) -> FoundNumber | None:
    """ ",77 mnkr" is 0,77; "2 ,77" may be 2,77 as well, and is no number.  A comma of the sentence has a space."""
    start = match.start() - 1
    before = text[max(start - 3, 0) : start]
    if len(match.group()) > LONGEST or not match.group().isdigit() or re.search(r"(?:[0-9]\s?|[^\W\d]|[.,])\Z", before):
        return None
    value = _decimal(f"0{words.decimal_mark}{match.group()}", words.decimal_mark)
    return FoundNumber(
        start, match.end(), value, len(match.group()), "numbers.plain", confidence="medium", digits=start
    )


def _too_long(written: str, words: NumberWords) -> bool:
    if len(written) <= LONGEST:
        return False
    whole, _, decimals = written.partition(words.decimal_mark)
    return sum(character.isdigit() for character in whole) > LONGEST or len(decimals) > LONGEST


def _read(kind: str, start: int, written: str, words: NumberWords) -> FoundNumber:
    """The value of a match.  A doubt about what a mark means lowers the confidence and keeps the other reading."""
    comma, dot = words.decimal_mark, words.group_mark
    digits = re.sub(r"\s", "", written)
    confidence: Confidence = "high"
    others: tuple[Decimal, ...] = ()
    point = comma
    if kind == "dotted":
        digits = digits.replace(dot, "")
        if comma not in written and written.count(dot) == 1:  # "31.904 kronor", but "37.704" may be decimals
            confidence, others = "medium", (_decimal(written, dot),)
    elif kind == "commas":
        digits, point, confidence = digits.replace(comma, ""), dot, "medium"
    elif dot in written:  # "37.7%"
        point, confidence = dot, "medium"
    elif kind == "slip":
        confidence = "medium"
    elif kind == "spaced":
        others = _mixed(written, comma)
        confidence = "medium" if others or "\n" in written else "high"
    value = _decimal(digits, point)
    return FoundNumber(
        start,
        start + len(written),
        value,
        decimals=len(digits.partition(point)[2]),
        rule=f"numbers.{kind}",
        confidence=confidence,
        candidates=(value, *others) if others else (),
        digits=start,
        grouped=kind != "plain",
    )


def _mixed(written: str, point: str) -> tuple[Decimal, ...]:
    """The other reading of groups parted by both ordinary and no-break spaces: the no-break ones bind tighter."""
    if not any(space in written for space in NO_BREAK) or " " not in written:
        return ()
    return (_decimal(re.sub(r"\s", "", written.rpartition(" ")[2]), point),)


def _decimal(digits: str, point: str) -> Decimal:
    return Decimal(digits.replace(point, "."))
