"""Numbers written in words: "tre", "tjugofem", "ett hundra tusen", "två och en halv"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from regionkit.language.numbers import NumberWords
from regionkit.values.alternatives import led
from regionkit.values.narrowed import begun_at
from regionkit.values.spacing import GAP, any_of
from regionkit.words import folded

HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class WordNumber:
    """A number in words at ``text[start:end]``; ``article`` where the word may as well be an article."""

    start: int
    end: int
    value: Decimal
    article: bool


@dataclass(frozen=True, slots=True)
class _Grammar:
    number: re.Pattern[str]
    first: re.Pattern[str]
    """What a number in words begins with."""
    part: re.Pattern[str]
    words: NumberWords


@lru_cache(maxsize=8)
def _grammar(words: NumberWords) -> _Grammar:
    part = any_of([*words.small, *words.multipliers])
    word = rf"{part}++(?!\w)"
    half = any_of(words.halves) + r"(?!\w)"
    vague = rf"(?P<vague>{any_of(words.vague)}{GAP})?+"
    number = (
        rf"(?<![\w-]){vague}(?:(?P<only_half>{half})"
        rf"|(?P<number>{word}(?:{GAP}{word}){{0,6}}+)(?:{GAP}{any_of(words.and_words)}{GAP}(?P<and_half>{half}))?+)"
    )
    first = led([*words.vague, *words.halves, *words.small, *words.multipliers], GAP, r"(?<![\w-][\s\S])")
    return _Grammar(re.compile(number, re.IGNORECASE), re.compile(first), re.compile(part, re.IGNORECASE), words)


def may_be_number(written: str, words: NumberWords) -> bool:
    """Whether a text may begin with a number: with a digit, a sign, or the letters that a number in words begins with.

    >>> from regionkit.languages.sv.numbers import NUMBERS
    >>> [may_be_number(written, NUMBERS) for written in ("tjugofem", "-3", "Ramen")]
    [True, True, False]
    """
    return not written[:1].isalpha() or folded(written).startswith(_beginnings(words))


@lru_cache(maxsize=8)
def _beginnings(words: NumberWords) -> tuple[str, ...]:
    return tuple(folded(word) for word in (*words.vague, *words.halves, *words.small, *words.multipliers))


def word_numbers(text: str, words: NumberWords) -> Iterator[WordNumber]:
    """The numbers in words, in order of the text.

    Words that make no number together ("tre fyra") and vague ones ("flera hundra") give nothing.
    """
    grammar = _grammar(words)
    for match in begun_at(grammar.number, grammar.first, text):
        if match["vague"]:
            continue
        if match["only_half"]:
            yield WordNumber(match.start(), match.end(), HALF, article=False)
            continue
        value = _value(grammar, match["number"])
        if value is not None:
            article = match["number"].lower() in words.articles and not match["and_half"]
            yield WordNumber(match.start(), match.end(), value + (HALF if match["and_half"] else 0), article)


def _value(grammar: _Grammar, words: str) -> Decimal | None:
    """Add and multiply the parts from left to right; ``None`` where they do not fit together.

    "tvåhundra tjugofem tusen" is (2 * 100 + 20 + 5) * 1000; "tusen" with nothing before it is a unit, not a number.
    """
    total = current = 0
    for match in grammar.part.finditer(words):
        part = match.group().lower()
        small = grammar.words.small.get(part)
        if small is not None and small >= 1000 and not total and not current:  # "ettusen"
            total = small
        elif small is not None:
            if not _fits(current, small):
                return None
            current += small
        elif (factor := grammar.words.multipliers[part]) >= 1000:
            if not current or total:
                return None
            total, current = current * factor, 0
        elif current < 10:
            current = max(current, 1) * factor
        else:
            return None
    return Decimal(total + current)


def _fits(current: int, small: int) -> bool:
    if current == 0:
        return small < 100
    if current % 100 == 0:
        return 0 < small < 100
    return 0 < small < 10 and current % 10 == 0 and current % 100 >= 20
