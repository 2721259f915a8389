"""Where every word of a text stands, so that what can only begin with certain words is tried only where these stand.

A text is gone through once.  A word is a run of letters and digits, with its capitals folded as IGNORECASE folds them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

WORD = re.compile(r"[^\W_]+")
WORDS = re.compile(rf"({WORD.pattern})")
UNLIKE = {"\u0130": "i", "\u0131": "i", "\u017f": "s"}
"""What IGNORECASE takes for an ordinary letter and ``lower`` does not: İ and ı for i, ſ for s."""


def folded(text: str) -> str:
    """The text in small letters, each where it stands.

    >>> folded("Målet i SKÅNE, \u0130 och \u017f")
    'målet i skåne, i och s'
    """
    for letter, plain in UNLIKE.items():
        if letter in text:
            text = text.replace(letter, plain)
    return text.lower()


class Words:
    """The words of a text in their order, and where each of them stands.

    >>> words = Words("Mål 1 och mål 2")
    >>> words.listed, words.starts, words.begin(frozenset(["mål", "och"]))
    (['mål', '1', 'och', 'mål', '2'], [0, 4, 6, 10, 14], [0, 6, 10])
    """

    __slots__ = ("_begin", "_inside", "by_word", "listed", "starts")

    def __init__(self, text: str) -> None:
        pieces = WORDS.split(folded(text))  # what stands before the first word, the word, what stands between, …
        self.listed = pieces[1::2]
        self.starts = [*accumulate(map(len, pieces))][:-1:2]
        by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.listed):
            by_word[word].append(number)
        self.by_word: dict[str, list[int]] = dict(by_word)
        """Where in the list each word is."""
        self._begin: dict[frozenset[str], list[int]] = {}
        self._inside: dict[re.Pattern[str], list[int]] = {}

    def begin(self, words: frozenset[str]) -> list[int]:
        """Where any of the words begins, in the order of the text; looked up once for all who ask for the same."""
        if words not in self._begin:
            at = (number for word in words & self.by_word.keys() for number in self.by_word[word])
            self._begin[words] = [self.starts[number] for number in sorted(at)]
        return self._begin[words]

    def begin_in(self, words: frozenset[str], start: int, end: int) -> Sequence[int]:
        """The same of a stretch of the text."""
        found = self.begin(words)
        first = bisect_left(found, start)
        return found[first : bisect_left(found, end, first)]


    def rarest(self, phrases: tuple[str, ...]) -> list[int]:
        """Where the rarest word of each phrase stands, in order; of a phrase that can stand there at all.

        >>> Words("Det är ett uppdrag att ge").rarest(("ges i uppdrag att", "ge ett uppdrag"))
        [23]
        """
        rare: set[int] = set()
        for phrase in phrases:
            numbers: list[list[int]] = [self.by_word.get(word, []) for word in words_of(phrase)]
            fewest: list[int] = min(numbers, key=len) if numbers else []
            rare.update(fewest)
        return [self.starts[number] for number in sorted(rare)]

    def beginning(self, beginnings: tuple[str, ...]) -> frozenset[str]:
        """The words that begin with any of some letters: "ds2023" is one that begins with "ds"."""
        return frozenset(word for word in self.by_word if word.startswith(beginnings))

    def inside(self, pattern: re.Pattern[str]) -> list[int]:
        """Where a pattern matches inside a word, in the order of the text; its matches reach over no word's end.

        >>> Words("Förslag till nämnden och styrelsen").inside(re.compile("nden|sen"))
        [16, 31]
        """
        if pattern not in self._inside:
            self._inside[pattern] = self._within(self._holding(pattern, self.by_word), pattern)
        return self._inside[pattern]

    def numbers(self, lengths: Container[int]) -> list[int]:
        """Where a word stands that is a number of so many digits, in the order of the text."""
        found = (word for word in self.by_word if len(word) in lengths and word.isdigit() and word.isascii())
        return self.begin(frozenset(found))

    def inside_mixed(self, pattern: re.Pattern[str]) -> list[int]:
        """Where a pattern matches inside a word that is neither a number nor letters alone: "2024mars"."""
        mixed = [word for word in self.by_word if not word.isalpha() and not (word.isdigit() and word.isascii())]
        return self._within(self._holding(pattern, mixed), pattern)

    def _within(self, held: dict[str, list[int]], pattern: re.Pattern[str]) -> list[int]:
        at: list[int] = []
        for word, numbers in held.items():
            within = [match.start() for match in pattern.finditer(word)]
            at += (self.starts[number] + offset for number in numbers for offset in within)
        return sorted(at)

    def _holding(self, pattern: re.Pattern[str], words: Iterable[str]) -> dict[str, list[int]]:
        """Those of some words that a pattern matches in: each is looked at once, however often it stands there."""
        listed = "\n".join(words)
        held: dict[str, list[int]] = {}
        done = 0
        while match := pattern.search(listed, done):
            start = listed.rfind("\n", done, match.start()) + 1 or done
            end = listed.find("\n", match.start())
            done = len(listed) if end < 0 else end
            word = listed[start:done]
            held[word] = self.by_word[word]
        return held


@lru_cache(maxsize=4096)
def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, with their capitals folded."""
    return tuple(WORD.findall(folded(phrase)))


def stands_in(starts: Sequence[int], first: int, end: int) -> bool:
    """Whether any of some places, which are given in order, is in a stretch of the text."""
    index = bisect_left(starts, first)
    return index < len(starts) and starts[index] < end


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The word that each phrase begins with; every one begins with a letter or a digit.

    >>> sorted(first_words(["Dnr.", "mål nr", "f.d. nämnd"]))
    ['dnr', 'f', 'mål']
    """
    begun = [WORD.match(folded(phrase.strip())) for phrase in phrases if phrase.strip()]
    if not all(begun):
        raise ValueError("a phrase begins with a sign")
    return frozenset(match.group() for match in begun if match)
