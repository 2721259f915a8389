"""Whether two goals of two documents are the same one, by their numbers and their words.

Word by word, not by a likeness of the whole: "Andelen flickor som idrottar ska öka" and "Andelen pojkar som idrottar
ska öka" are nine tenths alike and two goals.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz import fuzz, process

from regionkit.archive.fulltext import folded

BEGINNING = 3
"""Letters that two forms of a word begin with, at least."""
ENDING, LONG_ENDING = 2, 3
"""Letters that a form may add or change at the end: "invånare" and "invånarna"; of a long word one more."""
LONG = 10
"""Letters of a long word."""
SLIP = 90.0
"""So much alike, of 100, are long words that differ by a slip: "sjukfrånvaron" and "sjuknärvaron" are 80."""
WORTH_A_LOOK = 60.0
"""Titles that are less alike are not compared word by word."""
MOST_COMPARED = 8
SHARED = 0.75
"""So much of the longer title is in both, where words were only added or left out."""
SHARED_WITH_NUMBER = 0.5
"""The same where both have the same number."""
FEWEST_SHARED = 3


class Title(NamedTuple):
    """What a goal is told by."""

    number: str | None
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """Its words as one text."""
        return " ".join(self.words)


def title_of(number: str | None, title: str) -> Title:
    """The number and the folded words of a goal."""
    return Title(folded(number) if number else None, tuple(folded(title).split()))


def likeness(one: Title, other: Title) -> float:
    """How surely two goals are the same one, from 0 (they are not) to 100.

    >>> books = title_of("1", "Fler ska kunna låna böcker nära hemmet")
    >>> likeness(books, title_of("2", "Fler skall kunna låna böcker nära hemmet."))
    100.0
    >>> girls, boys = "Andelen flickor som idrottar ska öka", "Andelen pojkar som idrottar ska öka"
    >>> likeness(title_of("1", girls), title_of("1", boys))
    0.0
    """
    if not one.words or not other.words:
        return 0.0
    if one.words == other.words:
        return 100.0
    mine, theirs = _unmatched(one.words, other.words)
    if mine and theirs:  # a word stands in the place of another
        return 0.0
    longest = max(len(one.words), len(other.words))
    shared = longest - len(mine) - len(theirs)
    same_number = one.number is not None and one.number == other.number
    if shared < FEWEST_SHARED or shared / longest < (SHARED_WITH_NUMBER if same_number else SHARED):
        return 0.0 if mine or theirs else 100.0
    return 100.0 * shared / longest


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
    begun = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    if begun >= BEGINNING and begun >= longest - (ENDING if longest < LONG else LONG_ENDING):
        return True
    return begun >= BEGINNING and min(len(one), len(other)) >= LONG and fuzz.ratio(one, other) >= SLIP


def best_of(title: Title, known: Sequence[Title]) -> int | None:
    """Which of some goals a goal is: the one that is most surely the same."""
    looked_at = process.extract(
        title.text, [one.text for one in known], scorer=fuzz.token_set_ratio, score_cutoff=WORTH_A_LOOK,
        limit=MOST_COMPARED,
    )  # fmt: skip
    scored = [(likeness(title, known[at]), known[at].number == title.number, -at) for _, _, at in looked_at]
    best = max(scored, default=(0.0, False, 0))
    return -best[2] if best[0] else None
