"""References that are a number in a series: bills, inquiries, motions, organisation numbers, appendices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from regionkit.extractors.wording import (
    DASH,
    GAP,
    NO_WORD_AFTER,
    NO_WORD_BEFORE_ONE,
    SPACE,
    any_of,
    word_of,
)  # fmt: skip
from regionkit.identity_numbers import is_luhn
from regionkit.language.references import ReferenceWords
from regionkit.mentions import Confidence, ReferenceKind
from regionkit.values.alternatives import led
from regionkit.values.narrowed import begun_by
from regionkit.words import Words, first_words

YEAR = r"(?:19|20)\d\d"
SESSION_NUMBER = rf"(?P<number>{YEAR}(?:/\d\d(?:\d\d)?)?:(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{0,2}})?\d{{1,4}})(?!\d)"
RUNNING_NUMBER = rf"(?P<number>\d{{1,4}}[-/:]{YEAR}|{YEAR}[-/:]\d{{1,4}}|\d{{1,4}}/\d\d)(?!\d)"
TEN_DIGITS = re.compile(r"(?<![\w-])(?:(?:19|20)(?=\d{6}-?\d{4}(?!\d)))?(\d{6})(-?)(\d{4})(?![\w-])")
IN_EITHER_CASE = re.compile(r"\[(.).\]")
GLUED = ("sou", "series")
"""What a number may follow without a blank: "SOU2019:56"."""
SIX_DIGITS = re.compile(r"(?m:^)\d{6}")
"""The word that a number of ten digits begins with."""


class Numbered(NamedTuple):
    """A numbered reference where it stands."""

    start: int
    end: int
    kind: ReferenceKind
    rule: str
    normalized: str | None
    confidence: Confidence = "high"


def find_numbered(text: str, words: ReferenceWords, listed: Words | None = None) -> Iterator[Numbered]:
    """Bills, inquiries, motions and other series, in the order of their kinds; ``listed`` are the text's words.

    >>> from regionkit.languages.sv.references import REFERENCES
    >>> [n.normalized for n in find_numbered("prop. 2023/24:18, SOU 2019:56, motion nr 27-2025", REFERENCES)]
    ['2023/24:18', '2019:56', '27-2025']
    """
    listed = listed or Words(text)
    for series in _series(words):
        first = listed.beginning(series.glued) if series.glued else series.first
        for match in begun_by(series.pattern, listed.begin(first), text):
            yield Numbered(match.start(), match.end(), series.kind, f"references.{series.rule}", match["number"])
    for match in begun_by(_appendix(words), listed.begin(first_words(words.appendix)), text):
        if match["of"].split()[0].lower() not in words.appendix_stops:
            end = match.end()
            if match["more"] and match["more"].lower() in words.appendix_stops:
                end = match.start("more")
                end -= len(text[:end]) - len(text[:end].rstrip())
            yield Numbered(match.start(), end, "other", "references.appendix", None, "medium")


def find_organisation_numbers(
    text: str, words: ReferenceWords, listed: Words | None = None
) -> Iterator[Numbered]:
    """Organisation numbers: ten digits whose last is right, and whose third says that they are no person's.

    >>> from regionkit.languages.sv.references import REFERENCES
    >>> [n.normalized for n in find_organisation_numbers("232100-0222, 232100-0223, 121212-1212", REFERENCES)]
    ['232100-0222']
    """
    for match in begun_by(TEN_DIGITS, (listed or Words(text)).inside(SIX_DIGITS), text):
        digits = match[1] + match[3]
        labelled = _organisation_label(words).search(text, max(match.start() - 40, 0), match.start())
        if _is_personal(digits) or match.end() - match.start() > 11 or not (match[2] or labelled):
            continue
        if is_luhn(digits):
            yield Numbered(
                match.start(), match.end(), "organisation_number", "references.organisation_number",
                f"{match[1]}-{match[3]}",
            )  # fmt: skip


def personal_lookalikes(text: str, listed: Words | None = None) -> Iterator[tuple[int, int]]:
    """Where something that looks like a personal identity number stands, so that nothing takes it.

    A document has none that is one: this is for those with a slip in them.
    """
    for match in begun_by(TEN_DIGITS, (listed or Words(text)).inside(SIX_DIGITS), text):
        if (match[2] or match.end() - match.start() == 12) and _is_personal(match[1] + match[3]):
            yield match.span()


def _is_personal(digits: str) -> bool:
    """A month where an organisation number has at least 20."""
    return 1 <= int(digits[2:4]) <= 12


class Series(NamedTuple):
    """A series of numbered papers, and the words that it begins with, or what they begin with: "Ds2023:3"."""

    kind: ReferenceKind
    rule: str
    pattern: re.Pattern[str]
    first: frozenset[str]
    glued: tuple[str, ...] = ()


@lru_cache(maxsize=8)
def _series(words: ReferenceWords) -> tuple[Series, ...]:
    before_number = rf"(?:{SPACE}{any_of(words.number_words)})?"
    session = rf"{GAP}{SESSION_NUMBER}"
    inquiries = led(words.inquiries, SPACE, NO_WORD_BEFORE_ONE, any_case=False)
    goals = led(words.goal_nouns, SPACE, NO_WORD_BEFORE_ONE)
    dotted = r"(?P<number>\d{1,2}\.\d{1,2})(?![\d.]\d|\d|\s?%)"
    short = (
        rf"{_led_series(words.series)}{GAP}(?P<number>(?:{YEAR}(?:/\d\d)?|\d\d)[:{DASH[1:-1]}]"
        r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,2})?\d{1,4})(?!\d)"
    )
    made: tuple[tuple[ReferenceKind, str, str, Iterable[str]], ...] = (
        ("proposition", "proposition", rf"{word_of(words.propositions)}{session}", words.propositions),
        ("sou", "sou", rf"{inquiries}{session}", words.inquiries),
        ("motion", "motion", rf"{word_of(words.motions)}{before_number}{SPACE}{RUNNING_NUMBER}", words.motions),
        ("motion", "motion", rf"{word_of(words.motions)}{session}", words.motions),
        ("other", "question", rf"{word_of(words.questions)}{before_number}{SPACE}{RUNNING_NUMBER}", words.questions),
        ("other", "series", short, [IN_EITHER_CASE.sub(r"\1", name) for name in words.series]),
        ("other", "goal", rf"{goals}{SPACE}{dotted}", words.goal_nouns),
    )
    return tuple(
        Series(kind, rule, re.compile(pattern), first, tuple(first) if rule in GLUED else ())
        for kind, rule, pattern, names in made
        for first in [first_words(names)]
    )


def _led_series(series: Iterable[str]) -> str:
    r"""The short names of series as whole words, led by their first letters: "[Dd]ir\.?" begins with one of two."""
    leads = [(name[: name.index("]") + 1] if name[0] == "[" else name[0], name) for name in series]
    letters = "".join(lead.strip("[]") for lead, _ in leads)
    rest = "|".join(rf"(?<={lead}){name[len(lead):]}" for lead, name in leads)
    return rf"[{letters}]{NO_WORD_BEFORE_ONE}(?:{rest})"


@lru_cache(maxsize=8)
def _appendix(words: ReferenceWords) -> re.Pattern[str]:
    name = r"(?P<of>[A-ZÅÄÖ][^\W\d_]+)"
    return re.compile(
        rf"{word_of(words.appendix)}{SPACE}(?:[A-ZÅÄÖ]|\d{{1,2}}){NO_WORD_AFTER}{SPACE}{any_of(words.appendix_of)}"
        rf"{SPACE}{name}(?:{SPACE}(?P<more>[^\W\d_]+))?"
    )


@lru_cache(maxsize=8)
def _organisation_label(words: ReferenceWords) -> re.Pattern[str]:
    return re.compile(rf"{word_of(words.organisation_labels)}{GAP}:?{GAP}$")
