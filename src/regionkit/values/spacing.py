"""White space and phrases as patterns: a thin space, a no-break space and a line end all part words alike.

Text is never normalised (offsets must hold), so every pattern that spans words is built from these pieces.
All repetitions are bounded: no text can make a pattern run away.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from regionkit.values.alternatives import one_of

SPACE = "[ \u00a0\u202f\u2000-\u200a]"
"""One space of any width: ordinary, no-break (U+00A0), narrow (U+202F), figure (U+2007), thin (U+2009)."""

NO_BREAK = "\u00a0\u202f\u2007"
"""The spaces that a careful writer puts inside a number."""

LINE_END = rf"{SPACE}{{0,3}}\r?\n{SPACE}{{0,12}}"
"""One line break with the spaces around it; a blank line is never crossed."""

GAP = rf"(?:{LINE_END}|{SPACE}{{1,3}})"
"""What stands between two words: white space with at most one line break; no tab, for that parts table cells."""

MAYBE_GAP = rf"(?:{GAP})?"

LETTER = "[^\\W\\d_\u00b2\u00b3\u00b9\u2070\u2074-\u2079]"
"""One letter; the raised digit of a footnote is none: "61 300 tkr²" ends with "tkr"."""


def phrase(words: str) -> str:
    """A phrase as a pattern, its spaces as gaps.

    >>> bool(re.fullmatch(phrase("mer än"), "mer\\u00a0än"))
    True
    """
    return GAP.join(re.escape(word) for word in words.split())


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first; one that never matches where there are none."""
    return one_of(phrases, GAP)


WINDOW = 64
MOST_WORDS = 4
WORD_START = re.compile(r"[^\w§~≈<>≤≥]+")


def phrase_before(text: str, end: int, phrases: Container[str]) -> tuple[str, int] | None:
    """The longest of the phrases (lower case, single spaces) that ends just before an offset, and where it begins.

    White space must part the phrase from what follows, except after a sign such as ``§`` or ``<``.
    Constant time: this is asked at every number of a document.

    >>> phrase_before("(ca. mer\\u00a0än 5", 12, {"mer än", "än"})
    ('mer än', 5)
    >>> phrase_before("Tabell\\n\\n5", 8, {"tabell"}) is None
    True
    """
    window = text[max(end - WINDOW, 0) : end]
    last = window.rstrip()
    gap = window[len(last) :]
    if not last or gap.count("\n") > 1 or "\t" in gap or (not gap and last[-1].isalnum()):
        return None
    words = last.rsplit(None, MOST_WORDS)[-MOST_WORDS:]
    for index, word in enumerate(words):
        opening = None if word[0].isalnum() else WORD_START.match(word)
        skipped = opening.end() if opening and opening.end() < len(word) else 0
        candidate = " ".join([word[skipped:], *words[index + 1 :]]).lower()
        if candidate in phrases and (gap or not candidate[-1].isalnum()):
            return candidate, end - len(window) + _begin(last, words[index:]) + skipped
    return None


def _begin(text: str, words: list[str]) -> int:
    """Where the first of the words begins that a text ends with."""
    at = len(text)
    for word in reversed(words):
        at = text.rindex(word, 0, at)
    return at
