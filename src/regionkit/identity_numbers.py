"""Swedish personal identity numbers and coordination numbers: where they stand in a text, and the text without them.

Ten or twelve digits: the day of birth, a serial number and a check digit.  A coordination number has 60 added to the
day.  Organisation numbers look the same, but their third digit is 2 or more, where a person's is the month's first.
"""

from __future__ import annotations

import re

MASK = "X"
"""Stands for each digit: the text keeps its length, so that everything stands where it stood."""

BLANK = r"[^\S\t\n]"
DASH = r"[-+\u00ad\u2010\u2011\u2012\u2013\u2014\u2212]"
CENTURY = r"(?:18|19|20)"
BIRTH = r"\d\d[01]\d[0-36-9]\d"
"""Year, month and day, or 60 more than the day."""
CURRENCY = r"(?:[a-z]{0,3}kr|SEK|EUR|:-|[,.]\d)"
"""What follows an amount of ten digits in one run."""

RUN = re.compile(r"\d{6,}+")
"""Every such number has one: the birth, with or without the century and the last four digits."""
LONGEST_RUN = 12
CENTURY_BEFORE = 3
"""Code points of a century that stands apart: "19 121212 1212"."""

NUMBER = re.compile(
    rf"(?<!\d)(?:"
    rf"{CENTURY}{BLANK}?{BIRTH}(?:[^\S\t]?{DASH}[^\S\t]?|{BLANK})?\d{{4}}"  # "19121212-1212", "19 121212 1212"
    rf"|{BIRTH}(?:[^\S\t]?{DASH}[^\S\t]?|{BLANK})\d{{4}}"  # "121212-1212", "121212+1212", "121212 1212"
    rf"|(?!0){BIRTH}\d{{4}}(?!{BLANK}?{CURRENCY})"  # "1212121212"; with a nought first it is a telephone number
    rf")(?!\d)"
)


def personal_numbers(text: str) -> list[tuple[int, int]]:
    """Where personal identity numbers and coordination numbers stand in a text, in order.

    The day must be one that a person can have, and the last digit the check digit of the nine before it.

    >>> text = "19121212-1212, 701063-2391"
    >>> [text[start:end] for start, end in personal_numbers(text)]
    ['19121212-1212', '701063-2391']
    >>> personal_numbers("121212-1213, org.nr 232100-0222, tfn 070-123 45 67")
    []
    """
    found: list[tuple[int, int]] = []
    for run in RUN.finditer(text):
        if run.end() - run.start() > LONGEST_RUN:
            continue
        for start in (max(run.start() - CENTURY_BEFORE, 0), run.start()):
            match = NUMBER.match(text, start)
            if match is not None and match.end() >= run.end() and _is_personal(match.group()):
                found.append(match.span())
                break
    return found


def without_personal_numbers(text: str) -> str:
    """The text with each digit of such numbers masked, and as long as before.

    >>> without_personal_numbers("Bidrag till 19121212-1212 beviljas.")
    'Bidrag till XXXXXXXX-XXXX beviljas.'
    """
    found = personal_numbers(text)
    if not found:
        return text
    pieces, done = [], 0
    for start, end in found:
        pieces += [text[done:start], re.sub(r"\d", MASK, text[start:end])]
        done = end
    return "".join([*pieces, text[done:]])


def is_luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the ones before it.

    >>> is_luhn("2321000222"), is_luhn("2321000223")
    (True, False)
    """
    total = 0
    for position, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + position % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def _is_personal(written: str) -> bool:
    digits = "".join(character for character in written if character.isdigit())[-10:]
    month, day = int(digits[2:4]), int(digits[4:6])
    return 1 <= month <= 12 and (1 <= day <= 31 or 61 <= day <= 91) and is_luhn(digits)
