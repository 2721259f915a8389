"""What looks like a date and is none: file names, addresses, telephone and case numbers, quantities, laws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from regionkit.language.calendar import CalendarWords
from regionkit.values.narrowed import begun_at
from regionkit.values.periods.lexicon import DASH, DAY, WORD_END
from regionkit.values.spacing import GAP, MAYBE_GAP, SPACE, any_of, phrase_before

MASKS = re.compile(
    rf"""
      https?://\S+ | www\.\S+
    # "0322-61 60 00", "070-123 45 67", "+46 322 61 60 00"
    | (?<![\w-])(?:0[0-9]{{1,3}}{SPACE}?[-–/]{SPACE}?|\+46{SPACE}?[0-9]{{1,3}}(?:-|{SPACE})?)
      [0-9]{{2,3}}(?:{SPACE}?[0-9]{{2,3}}){{1,3}}(?![0-9])
    # organisation and birth numbers: "232100-0222", "19121212-1212"
    | (?<![\w-])(?:[0-9]{{2}})?[0-9]{{6}}[-+][0-9]{{4}}(?![0-9])
    """,
    re.VERBOSE,
)

MASK_BEGINS = re.compile(
    r"[hw0-9+](?:(?<=h)ttps?://|(?<=w)ww\.|(?<=[0-9+])(?<![\w-][\s\S])(?:(?<=0)|(?<=\+)46|(?=[0-9]{5})))"
)
"""What each of them begins with."""

FILE_ENDING = re.compile(
    r"\.(?:docx?|pdf|xlsx?|xlsm|pptx?|odt|ods|rtf|txt|csv|jpe?g|png|msg|zip)(?!\w)", re.IGNORECASE
)
FILE_NAME = re.compile(rf"(?:[0-9]{{4}}(?:{SPACE}?[-_]{SPACE}?[0-9]{{2}}){{1,2}}|[^\s/\\]*)\Z")
NAME_REACH = 80
REACH = 40
"""How many characters before a number are looked at."""
SERIAL = re.compile(r":[1-9](?![0-9])")
"""The number of a report in its year: "Delårsrapport 2014:1"."""


def masked(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text in which no date is looked for, in order of their beginning.

    >>> [text[a:b] for text in ("se www.example.se/2024 och bilaga 2026-02-01.docx",) for a, b in masked(text)]
    ['www.example.se/2024', '2026-02-01.docx']
    """
    found = [match.span() for match in begun_at(MASKS, MASK_BEGINS, text)]
    for ending in FILE_ENDING.finditer(text):
        name = FILE_NAME.search(text, max(0, ending.start() - NAME_REACH), ending.start())
        if name:
            found.append((name.start(), ending.end()))
    return iter(sorted(found))


@dataclass(frozen=True, slots=True, eq=False)
class Doubts:
    """Patterns of one language around a number that make it no year and no date."""

    not_after: frozenset[str]
    identifier: frozenset[str]
    quantity: frozenset[str]
    joints: frozenset[str]
    counted: re.Pattern[str]
    counted_with: re.Pattern[str]
    """The same after a second number: "mellan 2000 och 3000 personer"."""
    measured: re.Pattern[str]
    """An amount right before "mer än", so that what follows is no amount."""
    report: re.Pattern[str]

    def about_year(self, text: str, start: int, end: int, *, named: bool) -> bool:
        """Whether a bare number of four digits is rather something else than a year.

        ``named`` says that a word such as "år" stands before it, or another year beside it.
        """
        if SERIAL.match(text, end) and self.report.search(text, max(0, start - REACH), start):
            return False
        if _glued(text, start, end) or self.counted.match(text, end):
            return True
        if "/" in text[start:end] and _register_before(text, start):
            return True
        if named:
            return False
        found = phrase_before(text, start, self.not_after | self.quantity)
        more = found is not None and found[0] in self.quantity
        if found is not None and more and self.measured.search(text, max(0, found[1] - REACH), found[1]):
            return False  # "41,1 mkr mer än 2019": what is more has been told
        return found is not None or self.counted_with.match(text, end) is not None

    def about_digits(self, text: str, start: int, end: int) -> bool:
        """Whether six or eight digits, or a year and month, are rather a number of something."""
        return (
            _glued(text, start, end)
            or self.counted.match(text, end) is not None
            or phrase_before(text, start, self.not_after | self.identifier) is not None
            or _register_before(text, start)
        )

    def is_list_of_days(self, text: str, start: int, end: int) -> bool:
        """Whether "3/2" stands in a list of three and one of them is no fraction: "3/2, 10/3 och 14/4"."""
        window = text[max(0, start - LIST_REACH) : end + LIST_REACH]
        found = [*SLASHED.finditer(window)]
        gaps = (window[one.end() : other.start()].strip(" ,") for one, other in pairwise(found))
        if len(found) < 3 or any(gap and gap.lower() not in self.joints for gap in gaps):
            return False
        return any(int(day) > int(month) for day, month in (one.group().split("/") for one in found))

    def about_fraction(self, text: str, start: int) -> bool:
        """Whether "8/2" stands after a paragraph sign or a word for a number."""
        return phrase_before(text, start, self.not_after) is not None


SLASHED = re.compile(rf"(?<![0-9/]){DAY}/{DAY}(?![0-9/])")
LIST_REACH = 40


GLUED_AFTER = re.compile(
    rf"\w|[:/][0-9]|/[A-Z](?![a-z])|{DASH}(?:[0-9]|[xX]{{2}}|[A-Z](?!\w))|,[0-9]|\.[0-9](?![0-9]?{GAP}[^\W\d_])|{SPACE}000(?![0-9])"
)
"""What makes a number longer than itself, as in "2004/C 13/03"; "2026.5 Det" is a year with a footnote."""


def _register_before(text: str, start: int) -> bool:
    """Whether the letters of a case register stand before a number: "RS 2023/2024", "KS-2025-04"."""
    word = re.search(r"([^\W\d_]{1,5})[ \u00a0-]?\Z", text[max(0, start - 7) : start])
    return word is not None and word.group(1).isupper()


def _glued(text: str, start: int, end: int) -> bool:
    """Whether a number is part of a longer one: "-2024", "2024:1", "2024,5", "2017.052"."""
    before = text[start - 1] if start else " "
    if before in "#§@_=" or re.match(DASH, before) or before in "+±":
        return True
    return GLUED_AFTER.match(text, end) is not None


@lru_cache(maxsize=8)
def doubts(words: CalendarWords) -> Doubts:
    """The patterns of a language (made once)."""
    flags = re.IGNORECASE
    # "mellan 2000 och 3000 personer": what is counted stands after the second number
    joint = rf"(?:{GAP}{any_of((*words.conjunctions, *words.range_words))}{GAP}|{SPACE}?{DASH}{SPACE}?)"
    identifiers = {spelling for word in words.identifiers_before for spelling in (word, f"{word}:")}
    return Doubts(
        not_after=frozenset(words.not_years_after),
        identifier=frozenset(identifiers),
        quantity=frozenset(words.quantities_before),
        joints=frozenset(words.conjunctions),
        counted=re.compile(rf"{MAYBE_GAP}{any_of(words.counted)}{WORD_END}", flags),
        counted_with=re.compile(rf"{joint}[0-9]{{4}}{MAYBE_GAP}{any_of(words.counted)}{WORD_END}", flags),
        measured=re.compile(rf"[0-9]{MAYBE_GAP}{any_of(words.counted)}{GAP}\Z", flags),
        report=re.compile(rf"{any_of(words.report_nouns)}{GAP}\Z", flags),
    )
