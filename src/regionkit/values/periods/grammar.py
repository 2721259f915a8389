"""What a scan for calendar time needs of a language: its forms by what they begin with, and where one may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from regionkit.language.calendar import CalendarWords
from regionkit.values.alternatives import behind_first, first_letters
from regionkit.values.periods.context import Context, context
from regionkit.values.periods.forms import Rule, any_form
from regionkit.values.periods.forms_days import day_rules
from regionkit.values.periods.forms_feasts import feast_rules
from regionkit.values.periods.forms_parts import part_rules
from regionkit.values.periods.forms_years import year_rules
from regionkit.values.periods.lexicon import Lexicon, first_words, lexicon
from regionkit.values.periods.relative_forms import RelativeForms, relative_forms
from regionkit.values.spacing import GAP

NO_LETTER_BEFORE, NO_LETTER_AFTER = r"(?<![^\W\d_][\s\S])", r"(?![^\W\d_])"


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Everything that a scan needs of a language."""

    words: CalendarWords
    lexicon: Lexicon
    context: Context
    by_word: dict[str, tuple[Rule, ...]]
    by_length: dict[int, tuple[Rule, ...]]
    may_be_time: dict[int, re.Pattern[str]]
    """All forms that begin with one or two digits in one pattern: most such numbers, in tables above all, are none."""
    relative: RelativeForms
    stops: re.Pattern[str]
    """The tokens that an expression may begin with: numbers, all words that open one, and the first word of each phrase
    that stands there as a whole: "i" of "i våras", not of "i texten"."""
    alone: frozenset[str]
    """Those of them that are told by a word alone."""
    leads: frozenset[str]
    """The first words of the phrases."""
    phrases: re.Pattern[str]
    """The phrases as a whole."""
    first_tokens: re.Pattern[str]
    """All of them inside a word that is more than one token: "2024mars"."""


@lru_cache(maxsize=8)
def grammar_of(words: CalendarWords) -> Grammar:
    """The grammar of a language (made once)."""
    names = lexicon(words)
    rules = (*day_rules(names), *year_rules(names), *part_rules(names), *feast_rules(names))
    openings = sorted({word for rule in rules for word in rule.openings})
    lengths = sorted({length for rule in rules for length in rule.digits})
    relative = relative_forms(words)
    alone = {*openings, *relative.same_openings, *relative.numbers}
    leads = {*words.relative, *relative.leads}
    words_alone = {*alone, *first_words(leads)}
    fixed = rf"{behind_first(words.relative, GAP)}{NO_LETTER_AFTER}"
    phrase = rf"(?:{fixed}|{behind_first(relative.leads, GAP)}{GAP}{relative.number})"
    number = rf"(?<=[0-9])(?<![0-9][0-9])(?:{'|'.join(f'[0-9]{{{length - 1}}}' for length in lengths)})(?![0-9])"
    return Grammar(
        words=words,
        lexicon=names,
        context=context(words),
        by_word={word: tuple(rule for rule in rules if word in rule.openings) for word in openings},
        by_length={length: tuple(rule for rule in rules if length in rule.digits) for length in lengths},
        may_be_time={length: any_form(rule for rule in rules if length in rule.digits) for length in (1, 2)},
        relative=relative,
        stops=re.compile(
            rf"[0-9{first_letters({*alone, *leads})}](?:{number}"
            rf"|{NO_LETTER_BEFORE}(?i:{behind_first(alone, '')}{NO_LETTER_AFTER}|(?={phrase})[^\W\d_]*+))"
        ),
        alone=frozenset(alone),
        leads=first_words(leads),
        phrases=re.compile(rf"[{first_letters(leads)}](?i:{phrase})"),
        first_tokens=re.compile(rf"[0-9{first_letters(words_alone)}](?:{number}|{_whole(words_alone)})"),
    )


def _whole(words: Iterable[str]) -> str:
    """The words as whole tokens: "2024mars" is two."""
    return rf"{NO_LETTER_BEFORE}(?i:{behind_first(words, '')}{NO_LETTER_AFTER})"
