"""Whether goals of two documents are the same one, by their numbers and their words.

Word by word, not by a likeness of the whole: "Andelen flickor som idrottar ska öka" and "Andelen pojkar som idrottar
ska öka" are nine tenths alike and two goals.  A target may change, as it does from year to year: "ska vara minst 90
procent" is the same goal as "ska vara minst 92 procent"; "årskurs 6" is not "årskurs 9".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from regionkit.folding import folded
from regionkit.language.contract import Language

BEGINNING = 3
"""Letters that two forms of a word begin with, at least."""
ENDING, LONG_ENDING = 2, 3
"""Letters that a form may add or change at the end: "invånare" and "invånarna"; of a long word one more."""
LONG = 10
"""Letters of a long word."""
SHARED = 0.75
"""So much of the longer title is in both, where words were only added or left out."""
SHARED_WITH_NUMBER = 0.5
"""The same where both have the same number."""
FEWEST_SHARED = 3
FEWEST_BESIDE_TARGET = 4
"""Words that must be in both beside a target that was changed."""
TARGET_BEHIND = 2
"""Words between the one that announces a target and its figure, at most: "minst en halv"."""


class Title(NamedTuple):
    """What a goal is told by; words that it may lack and be the same are none of its words: "ska vara"."""

    number: str | None
    words: tuple[str, ...]
    targets: frozenset[str] = frozenset()
    """Those of the words that are figures of its target."""
    beginnings: frozenset[str] = frozenset()
    """What its words begin with, to see quickly which other titles may be the same."""


def title_of(number: str | None, title: str, language: Language) -> Title:
    """The number and the folded words of a goal."""
    said = folded(title).split()
    telling = [word for word in said if word not in language.goals.statements.auxiliaries]
    words = tuple(telling or said)
    figures = (match["target"] or match["share"] for match in _targets(language).finditer(title))
    targets = frozenset(word for figure in figures for word in folded(figure).split())
    return Title(folded(number) if number else None, words, targets, frozenset(word[:BEGINNING] for word in words))


def likeness(one: Title, other: Title) -> float:
    """How surely two goals are the same one, from 0 (they are not) to 100.

    >>> from regionkit.languages.sv.swedish import SWEDISH as sv
    >>> books = title_of("1", "Fler ska kunna låna böcker nära hemmet", sv)
    >>> likeness(books, title_of("2", "Fler skall kunna låna böcker nära hemmet.", sv))
    100.0
    >>> girls, boys = "Andelen flickor som idrottar ska öka", "Andelen pojkar som idrottar ska öka"
    >>> likeness(title_of("1", girls, sv), title_of("1", boys, sv))
    0.0
    """
    if not one.words or not other.words:
        return 0.0
    if one.words == other.words:
        return 100.0
    mine, theirs = _unmatched(one.words, other.words)
    longest = max(len(one.words), len(other.words))
    shared = longest - max(len(mine), len(theirs))
    if mine and theirs:  # a word stands in the place of another
        raised = one.targets.issuperset(mine) and other.targets.issuperset(theirs)
        return 100.0 * shared / longest if raised and shared >= FEWEST_BESIDE_TARGET else 0.0
    shared = longest - len(mine) - len(theirs)
    least = SHARED_WITH_NUMBER if _same_number(one, other) else SHARED
    if shared < FEWEST_SHARED or shared / longest < least:
        return 0.0 if mine or theirs else 100.0
    return 100.0 * shared / longest


def reworded(one: Title, other: Title) -> float:
    """How much of a goal is left in one that took its number, from 0 (less than half, or another number) to 100."""
    if not _same_number(one, other) or not one.words or not other.words:
        return 0.0
    mine, theirs = _unmatched(one.words, other.words)
    longest = max(len(one.words), len(other.words))
    left = (longest - max(len(mine), len(theirs))) / longest
    return 100.0 * left if left >= SHARED_WITH_NUMBER else 0.0


def pairs(titles: Sequence[Title], others: Sequence[Title]) -> dict[int, int]:
    """Which goals of a document are which of some others, each at most one: those that are most surely the same first.

    >>> from regionkit.languages.sv.swedish import SWEDISH as sv
    >>> known = [title_of(None, title, sv) for title in ("Fler ska låna böcker", "Trygga elever")]
    >>> pairs([title_of(None, "Trygga elever", sv)], known)
    {0: 1}
    """
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, at, other in sorted(_candidates(titles, others)):
        if at not in found and other not in taken:
            found[at] = other
            taken.add(other)
    return found


def _candidates(titles: Sequence[Title], others: Sequence[Title]) -> Iterator[tuple[float, bool, int, int]]:
    """Pairs that may be the same goal, to be sorted: likeness (less is more), another number, and where both stand."""
    for at, title in enumerate(titles):
        for number, other in enumerate(others):
            if len(title.beginnings & other.beginnings) < min(FEWEST_SHARED, len(title.beginnings)):
                continue
            alike = likeness(title, other)
            if alike:
                yield -alike, title.number != other.number, at, number


def _same_number(one: Title, other: Title) -> bool:
    return one.number is not None and one.number == other.number


def _unmatched(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words of each that the other has in no form."""
    left = list(other)
    mine = []
    for word in one:
        match = word if word in left else next((had for had in left if _same_word(word, had)), None)
        if match is None:
            mine.append(word)
        else:
            left.remove(match)
    return mine, left


def _same_word(one: str, other: str) -> bool:
    """Forms of a word differ at the end: "trygga" is no form of "otrygga".  500 is not 600."""
    if any(letter.isdigit() for letter in one + other):
        return one == other
    longest = max(len(one), len(other))
    begun = _begun(one, other)
    if begun >= BEGINNING and begun >= longest - (ENDING if longest < LONG else LONG_ENDING):
        return True
    return begun >= BEGINNING and min(len(one), len(other)) >= LONG and _is_slip(one[begun:], other[begun:])


def _is_slip(one: str, other: str) -> bool:
    """Whether what is left of two long words differs by one letter, or by two that changed places.

    That is "sjukfrånvaron" and "sjukfrånavron"; "sjuknärvaron" is another word.
    """
    ended = _begun(one[::-1], other[::-1])
    mine, theirs = one[: len(one) - ended], other[: len(other) - ended]
    return max(len(mine), len(theirs)) <= 1 or (len(mine) == 2 and mine == theirs[::-1])


def _begun(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@lru_cache(maxsize=8)
def _targets(language: Language) -> re.Pattern[str]:
    """A figure of a target: "minst 90 procent", "öka till 95 %", "högst en tredjedel" has none; "klar 2026" has one.

    Refused: figures that name something, as "årskurs 6", "mål 3" and "§ 4" do.
    """
    words = language.goals.indicators
    leads = sorted({word for word, _ in (*words.comparators, *words.target_verbs)} | {*words.to}, key=lambda w: -len(w))
    before = "|".join(map(re.escape, leads))
    units = "|".join(map(re.escape, (*words.percent, *words.other_units, *words.target_units)))
    figure = r"\d+(?:[ \u00a0]\d{3})*(?:[.,]\d+)?"
    return re.compile(
        rf"\b(?:{before})\s(?:\w+\s){{0,{TARGET_BEHIND}}}?(?P<target>{figure})\b|(?P<share>{figure})\s?(?:{units})(?!\w)",
        re.IGNORECASE,
    )
