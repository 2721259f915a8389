"""Matches of a slow pattern, tried only where a quick one says that they may be.

A pattern that begins with any word is tried at every word of a text.  Where each of its matches holds something that is
quickly found, a paragraph sign or the name of a law, only the words just before that need trying.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

BEGINS = re.compile(r"[^\W_](?<![^\W_][\s\S])|[\d§]")
"""Where a match may begin: at a word, a digit or a paragraph sign."""
REACH = 1_500
"""Code points before a mark in which a match is begun, whatever words stand there."""


def begun_at(
    pattern: re.Pattern[str], first: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` gives where every match begins as a match of ``first`` does.

    >>> [match.group() for match in begun_at(re.compile("[0-9]+ kr"), re.compile("[0-9]"), "5 barn fick 12 kr")]
    ['12 kr']
    """
    at, limit = start, len(text) if end is None else end
    while begin := first.search(text, at, limit):
        match = pattern.match(text, begin.start(), limit)
        if match is not None:
            yield match
        at = max(match.end() if match else 0, begin.start() + 1)


def begun_by(
    pattern: re.Pattern[str], starts: Iterable[int], text: str, end: int | None = None
) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` gives where every match begins at one of some places, which are given in order.

    >>> [match.group() for match in begun_by(re.compile("[0-9]+ kr"), [0, 12], "5 barn fick 12 kr")]
    ['12 kr']
    """
    at, limit = 0, len(text) if end is None else end
    for start in starts:
        if start >= at and (match := pattern.match(text, start, limit)):
            yield match
            at = match.end()


def around(
    pattern: re.Pattern[str], marks: Iterable[int], text: str, words: int, begins: re.Pattern[str] = BEGINS
) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` gives where every match holds a mark and begins at most so many words before it.

    ``marks`` are the places in the text, in order, at which such a mark begins; a match begins as one of ``begins``.

    >>> dates, text = re.compile("(?:den )?[0-9]+ maj"), "den nya tiden är den 3 maj"
    >>> [match.group() for match in around(dates, [text.index("maj")], text, words=2)]
    ['den 3 maj']
    """
    tried = 0
    for mark in marks:
        for start in _beginnings(text, tried, mark, words, begins):
            if start < tried:
                continue
            match = pattern.match(text, start)
            tried = start + 1
            if match is not None:
                yield match
                tried = max(tried, match.end())


def _beginnings(text: str, floor: int, mark: int, words: int, begins: re.Pattern[str]) -> Iterator[int]:
    """Where a match may begin, from so many words before a mark up to the mark."""
    first = max(floor, mark - REACH)
    pieces = text[first:mark].rsplit(None, words)
    if len(pieces) > words:
        first += len(pieces[0])
    return (begin.start() for begin in begins.finditer(text, first, mark + 1))
