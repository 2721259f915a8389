"""The pieces that patterns of calendar time are built from, made once for each language from its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from regionkit.language.calendar import CalendarWords
from regionkit.values.periods.period import Part
from regionkit.values.spacing import GAP, MAYBE_GAP, SPACE, any_of

DASH = "[-\u2010\u2011\u2012\u2013\u2014\u2212]"
DAY = r"[0-9]{1,2}"
WORD_END = r"(?!\w)"
YEAR_DIGITS = r"(?:(?:19|20)[0-9]{2}|2100)"
NO_MORE_DIGITS = r"(?![0-9])"
YEAR = YEAR_DIGITS + NO_MORE_DIGITS
CLAUSE_END = r"(?=[.,;:)\]!?](?![0-9])|[^\S\n]{0,3}(?:\Z|§))"
"""Where a clause ends: "augusti 214." may be a slip in the year, "augusti 214 elever" is none."""
ODD_YEAR = (
    rf"(?:[12][0-9]{{4}}{NO_MORE_DIGITS}|"
    rf"(?:2[0-9]{{2}}|0[0-9]{{3}}|2[1-9][0-9]{{2}})(?<!2100){NO_MORE_DIGITS}{CLAUSE_END})"
)
"""A slip in a year: "29024", "214", "2204"."""
OLD_YEAR = rf"(?P<old_year>1[0-8][0-9]{{2}}){NO_MORE_DIGITS}"
"""A year of long ago: only after a day, or where a clause ends ("i mars 1862.")."""
ROMAN = {"i": 1, "ii": 2, "iii": 3}


def numbered(groups: Sequence[Iterable[str]]) -> dict[str, int]:
    """Each spelling with the place of its group, from 1."""
    return {word: number for number, group in enumerate(groups, 1) for word in group}


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The letters that each phrase begins with: what a scan has to stop at.

    >>> sorted(first_words(["t.o.m.", "vid årets slut", "q"]))
    ['q', 't', 'vid']
    """
    found = (re.match(r"[^\W\d_]+", phrase) for phrase in phrases)
    return frozenset(match.group() for match in found if match)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Look-ups and pattern pieces of one language."""

    words: CalendarWords
    months: Mapping[str, int]
    full_months: frozenset[str]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    terms: Mapping[str, int]
    parts: Mapping[str, Part]
    ordinals: Mapping[str, int]
    month: str
    """Pattern of a month's name, with the word for month after it."""
    counted: re.Pattern[str]
    """What makes the number before it a quantity: "per april 1950 kr"."""
    ordinal_end: str
    year_after: str
    """Optional pattern of the year after a month, season …: groups ``year``, ``old_year``, ``yy``, ``odd_year``,
    ``shift``.  Two digits may do where a clause ends: "aug 24", "våren 25"."""
    year_after_day: str
    """The same after a day, where "3 maj 2204" can only be a slip."""
    school_year_after: str
    """The same, where the year may be two: "vintern 2024/25"; groups ``year``, ``next`` and ``shift``."""

    def number(self, text: str) -> int:
        """The number that digits, a number word, an ordinal or a roman numeral says."""
        text = text.lower()
        digits = re.match(r"[0-9]+", text)
        if digits:
            return int(digits.group())
        return self.words.cardinals.get(text) or ROMAN.get(text) or self.ordinals.get(text, 0)

    def month_of(self, text: str) -> int:
        """The number of a month by its name."""
        return self.months[text.lower()]


@lru_cache(maxsize=8)
def lexicon(words: CalendarWords) -> Lexicon:
    """The lexicon of a language (made once)."""
    full, short = numbered(words.months), numbered(words.short_months)
    months = {**short, **full}
    month = rf"(?P<month>{any_of(months)}){WORD_END}(?:{GAP}{any_of(words.month_nouns)}{WORD_END})?"
    year_end = rf"(?![:/][0-9]|\.[0-9]{{3}}|{DASH}[0-9]{{3}})"
    shift = rf"{GAP}(?P<shift>{any_of(words.year_shifts)}){WORD_END}"
    before = rf"(?:,?{GAP}(?:{any_of(words.years)}{GAP})?|{SPACE}?-)"
    no_part = rf"(?![0-9]|[./:,-][0-9]|{MAYBE_GAP}{any_of(months)})"
    bare_digits = rf"(?:{MAYBE_GAP}['’-]|{GAP}(?=(?:1[5-9]|[23][0-9]){CLAUSE_END}))(?P<yy>[0-9]{{2}}){no_part}"
    old = rf"{before}{OLD_YEAR}{CLAUSE_END}"
    odd = rf"{before}(?P<odd_year>{ODD_YEAR})"
    odd_after_day = rf"{before}(?P<odd_year>{ODD_YEAR}|2[1-9][0-9]{{2}}{NO_MORE_DIGITS})"
    return Lexicon(
        words=words,
        months=months,
        full_months=frozenset(full),
        weekdays={word: number - 1 for word, number in numbered(words.weekdays).items()},
        seasons={**numbered(words.seasons), **numbered(words.bare_seasons)},
        terms={**numbered(words.terms), **numbered(words.short_terms)},
        parts={phrase: part for part, phrases in words.parts.items() for phrase in phrases},
        ordinals=words.ordinals,
        month=month,
        counted=re.compile(rf"{MAYBE_GAP}{any_of(words.counted)}{WORD_END}", re.IGNORECASE),
        ordinal_end=rf"(?:{SPACE}?{any_of(words.ordinal_endings)}(?!\w))?",
        year_after=rf"(?:{before}(?P<year>{YEAR}){year_end}|{old}|{odd}|{bare_digits}|{shift})?",
        year_after_day=rf"(?:{before}(?P<year>{YEAR}){year_end}|{before}{OLD_YEAR}|{odd_after_day}|{bare_digits}|{shift})?",
        school_year_after=(
            rf"(?:,?{GAP}(?:{any_of(words.years)}{GAP})?(?P<year>{YEAR})(?:[/–-](?P<next>{YEAR}|[0-9]{{2}}(?![0-9])))?"
            rf"{year_end}|{old}|{odd}|{bare_digits}|{shift})?"
        ),
    )
