"""How the reporting of a decision is worded: the patterns that :mod:`decision_reports` looks for, made of the data."""

from __future__ import annotations

import re
from functools import lru_cache

from regionkit.extractors.wording import DASH, GAP, NO_WORD_AFTER, SPACE, any_of, word_of
from regionkit.language.decisions import DecisionWords

REACH = 90
"""How far from the body its verb, day and paragraph may stand."""


def only_between(gap: str, words: DecisionWords) -> bool:
    """Nothing but small words, commas, days and paragraphs."""
    return bool(between_words(words).fullmatch(gap))


@lru_cache(maxsize=4)
def between_words(words: DecisionWords) -> re.Pattern[str]:
    """Small words, days and paragraphs, any number of them."""
    day = rf"\d{{1,4}}(?:{DASH}\d{{1,2}}){{0,3}}(?:{SPACE}[^\W\d_]{{3,9}}{SPACE}\d{{4}})?"
    return re.compile(rf"(?:{GAP}(?:{word_of(words.between)}|§{GAP}\d+|{day}|[,(]))*{GAP}")


@lru_cache(maxsize=4)
def deciding_verb(words: DecisionWords) -> re.Pattern[str]:
    """A verb that says that something was decided."""
    return re.compile(word_of((*words.past_verbs, *words.passive_verbs)))


@lru_cache(maxsize=4)
def verb_after(words: DecisionWords) -> re.Pattern[str]:
    """Such a verb after a body, with what stands between."""
    return re.compile(rf"(?P<gap>.{{0,{REACH - 20}}}?){word_of(words.past_verbs)}", re.DOTALL)


@lru_cache(maxsize=4)
def verb_before(words: DecisionWords) -> re.Pattern[str]:
    """Such a verb right before a body: "den 3 maj beslutade kommunfullmäktige"."""
    return re.compile(rf"{word_of(words.past_verbs)}{SPACE}(?:{any_of(words.articles)}{SPACE})?$")


@lru_cache(maxsize=4)
def passive_before(words: DecisionWords) -> re.Pattern[str]:
    """Such a verb in the passive right before a body: "antogs av"."""
    return re.compile(rf"{word_of(words.passive_verbs)}{SPACE}(?:{any_of(words.articles)}{SPACE})?$")


@lru_cache(maxsize=4)
def noun_after(words: DecisionWords) -> re.Pattern[str]:
    """The noun after a body in the genitive."""
    return re.compile(rf"{SPACE}(?i:{any_of(words.decision_nouns)}){NO_WORD_AFTER}")


@lru_cache(maxsize=4)
def noun_before(words: DecisionWords) -> re.Pattern[str]:
    """The noun before a body: "beslut i"."""
    return re.compile(rf"{word_of(words.decision_nouns)}{SPACE}(?i:{any_of(words.noun_joiners)}){SPACE}$")


@lru_cache(maxsize=4)
def undecided(words: DecisionWords) -> re.Pattern[str]:
    """Words that make it no decision."""
    return re.compile(word_of(words.not_decided))


@lru_cache(maxsize=4)
def treated_after(words: DecisionWords) -> re.Pattern[str]:
    """ "har den 20 maj 2026, § 68 behandlat ärendet": after day and paragraph, before anything else."""
    return re.compile(rf"(?:[\s\w,§:-]{{0,60}}?){word_of(words.treated)}")


@lru_cache(maxsize=4)
def paragraph_after() -> re.Pattern[str]:
    """A paragraph that begins here, but for a comma."""
    return re.compile(rf"{GAP}[,(]?{GAP}(?P<mark>§§?{GAP}(?P<number>\d{{1,4}}[a-z]?(?:/\d{{2,4}})?))(?![\w-])")


@lru_cache(maxsize=4)
def paragraph_before() -> re.Pattern[str]:
    """A paragraph that ends here."""
    return re.compile(rf"(?P<mark>§§?{GAP}(?P<number>\d{{1,4}}[a-z]?(?:/\d{{2,4}})?)),?{GAP}$")


@lru_cache(maxsize=8)
def cited_before(words: DecisionWords) -> re.Pattern[str]:
    """ "jfr " right before a body."""
    return re.compile(rf"{word_of(words.citing)}{SPACE}\Z", re.IGNORECASE)
