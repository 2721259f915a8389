"""Phrases of a language's data as regular expressions: any white space between the words, whole words only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases, the longest first.

    The text of a document may have a line break or a no-break space where the data has a space.

    >>> bool(re.fullmatch(any_of(["har sin grund i", "är"]), "har sin\\u00a0grund i"))
    True
    """
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in ordered) + ")"


def whole(phrases: Iterable[str]) -> str:
    """The same, where the phrase is not a part of a longer word.

    >>> bool(re.search(whole(["mål"]), "målet")), bool(re.search(whole(["mål"]), "alla mål."))
    (False, True)
    """
    return rf"(?<![\w]){any_of(phrases)}(?![\w])"


@lru_cache(maxsize=256)
def matcher(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Whole phrases in any case, compiled once."""
    return re.compile(whole(phrases), re.IGNORECASE)
