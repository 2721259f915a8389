"""Numbers with a paragraph sign: "§ 185", "§§ 12–15", "4-6 §", "2 kap. 36 §".

A sign before the number is mostly a decision of a meeting, a sign after it mostly a law; which one it is,
the words beside it say, and that is not decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from regionkit.extractors.wording import BLANK, DASH, GAP, NO_WORD_BEFORE_ONE, SPACE, any_of, any_pattern, word_of
from regionkit.language.references import ReferenceWords
from regionkit.values.alternatives import first_letters
from regionkit.values.narrowed import around
from regionkit.words import Words, first_words

SIGN = re.compile("§")
# "14", "8 a", "31 c"
LAW_NUMBER = rf"\d{{1,3}}(?:[a-z](?![^\W_])|{BLANK}[a-z](?={GAP}[§,\-\u2013]))?"
# "185", "17a", "5.1 B"
ITEM_NUMBER = rf"\d{{1,4}}(?:\.\d{{1,2}}){{0,2}}(?:(?:[a-z]|{BLANK}[A-Z])(?![^\W_]))?"
LONGEST_LIST = 50
"""Words of the numbers before a sign: "3, 4 a, 7 och 9 §"."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A paragraph sign with its number or numbers.

    ``numbers`` is what stands beside the sign, ``chapter`` the chapter before it; ``year`` is that of "§ 12/24".
    """

    start: int
    end: int
    sign_first: bool
    numbers: str
    chapter: str | None = None
    year: str | None = None


def find_marks(text: str, words: ReferenceWords, listed: Words | None = None) -> list[Mark]:
    """All paragraph signs with numbers, in order, none overlapping another.

    >>> from regionkit.languages.sv.references import REFERENCES
    >>> [mark.numbers for mark in find_marks("den 14 juni 2017 § 142, 4-6 § och §§ 199-218", REFERENCES)]
    ['142', '4-6', '199-218']
    """
    named = (listed or Words(text)).begin(first_words(words.paragraph_words))
    signs = sorted([*(sign.start() for sign in SIGN.finditer(text)), *named])
    return [
        Mark(
            match.start(),
            match.end(),
            match["item"] is not None,
            match["item"] or match["law"] or match["in_chapter"] or match["law_in_chapter"],
            match["chapter"],
            match["year"],
        )
        for match in around(_pattern(words), signs, text, LONGEST_LIST, _begins(words))
    ]


def subdivisions(words: ReferenceWords) -> str:
    """What may stand between a paragraph and its law: "andra stycket 3"."""
    return any_pattern(f"(?:{pattern})" for pattern in words.subdivisions)


@lru_cache(maxsize=8)
def _begins(words: ReferenceWords) -> re.Pattern[str]:
    return re.compile(rf"[\d§]|[{first_letters(words.paragraph_words)}]{NO_WORD_BEFORE_ONE}")


@lru_cache(maxsize=8)
def _pattern(words: ReferenceWords) -> re.Pattern[str]:
    conjunction = rf"{SPACE}{any_of(words.list_words)}{SPACE}"
    law_list = rf"{LAW_NUMBER}(?:(?:{GAP}{DASH}{GAP}|,{SPACE}|{conjunction}){LAW_NUMBER}){{0,12}}"
    item_range = rf"(?:{GAP}{DASH}{GAP}{ITEM_NUMBER}(?!{DASH}\d|\d))?"
    item_list = rf"{item_range}(?:(?:,{SPACE}|{conjunction}){ITEM_NUMBER}(?!{DASH}\d|\d){item_range}){{0,12}}"
    item = rf"{ITEM_NUMBER}(?!{DASH}\d\d{DASH}|\d)"
    chapter = rf"(?:§{GAP})?(?<![\w.])(?P<chapter>\d{{1,3}}){GAP}{any_of(words.chapter_words)},?{GAP}"
    short = word_of(words.short_subdivisions)
    law_sign = rf"{GAP}§§?(?!{GAP}\d{{1,4}}(?!\d|{BLANK}?{short}))"
    return re.compile(
        rf"{chapter}(?:§§?{GAP}(?P<in_chapter>{law_list})|(?P<law_in_chapter>{law_list}){GAP}§§?)"
        rf"|(?<![\w.,:/\-\u2013\u2014])(?P<law>{law_list}){law_sign}"
        rf"|(?:§|{word_of(words.paragraph_words)})(?P<plural>§)?{GAP}"
        rf"(?P<item>{item}(?(plural){item_list}|{item_range}))(?:/(?P<year>\d\d(?:\d\d)?)(?!\d))?"
    )
