"""Phrases of the language's data as regular expressions: either case, and any white space for a space.

White space between two words of a document is one space, a no-break or thin space, a tab between two cells, or,
in text that somebody gave, one line break.  A blank line parts two blocks, and no phrase reaches over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from regionkit.values.alternatives import led, one_of

BLANK = r"(?:[^\S\n]|\n(?![^\S\n]*\n))"
SPACE = BLANK + r"{1,80}"
GAP = BLANK + r"{0,80}"
DASH = r"[-\u2010-\u2015\u2212]"
NO_WORD_BEFORE = r"(?<![^\W_])"
NO_WORD_BEFORE_ONE = r"(?<![^\W_][\s\S])"
"""The same of the character before the last one."""
NO_WORD_AFTER = r"(?![^\W_])"


def phrase(words: str) -> str:
    """The regular expression of one phrase.

    >>> bool(re.fullmatch(phrase("fram till"), "fram\\u00a0till"))
    True
    """
    return SPACE.join(re.escape(word) for word in words.split())


def any_of(phrases: Iterable[str]) -> str:
    """The regular expression of any of some phrases, the longest first; it never matches where there are none.

    >>> re.search(any_of(["dnr", "dnr."]), "dnr. 4").group()
    'dnr.'
    """
    return one_of(phrases, SPACE)


def any_pattern(patterns: Iterable[str]) -> str:
    """The same of what already are regular expressions, in their own order."""
    listed = list(patterns)
    return f"(?:{'|'.join(listed)})" if listed else r"(?!)"


def word_of(phrases: Iterable[str]) -> str:
    """Any of some phrases as whole words, in either case."""
    return led(phrases, SPACE, NO_WORD_BEFORE_ONE, NO_WORD_AFTER)


def exact_word_of(phrases: Iterable[str]) -> str:
    """Any of some phrases as whole words, as they are written: abbreviations in capitals."""
    return led(phrases, SPACE, NO_WORD_BEFORE_ONE, NO_WORD_AFTER, any_case=False)


def part_of(phrases: Iterable[str]) -> str:
    """Any of some phrases in either case, inside words as well."""
    return led(phrases, SPACE)


@lru_cache(maxsize=512)
def matcher(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The same, compiled once.

    >>> bool(matcher(("mål",)).search("målet")), bool(matcher(("mål",)).search("Mål 2"))
    (False, True)
    """
    return re.compile(word_of(phrases))
