"""The sign of a number: a dash may be a minus, a range, a hyphen or a bullet, and only what stands around it tells.

Seen in documents: "-47,5 mnkr", "−4,2 mkr", "–12,0 mkr", "+ 6 239 tkr", "- 1 942 tkr", "+/- 0 tkr", "minus 20 mnkr",
and "varav -" at the end of a line with "5 925 tkr" on the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from regionkit.language.numbers import NumberWords
from regionkit.values.spacing import GAP, MAYBE_GAP, any_of, phrase_before

DASH = "[-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d]"
"""Every character that documents use for a minus or between the ends of a range."""

MARKS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d+\u00b1"

MINUS = "\u2212"
"""The one dash that is never anything but a minus."""

WINDOW = 24
"""How far before the digits a sign is looked for."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that begins at ``start``.  ``both`` is "+/-"; ``spaced``: white space before the digits."""

    start: int
    mark: str
    negative: bool
    both: bool = False
    spaced: bool = False

    @property
    def doubtful(self) -> bool:
        """A dash with white space after it: a minus, a bullet or a dash of the sentence."""
        return self.spaced and self.negative and not self.both and len(self.mark) == 1 and self.mark != MINUS


@lru_cache(maxsize=8)
def _sign_words(words: NumberWords) -> frozenset[str]:
    return frozenset((*words.plus, *words.minus, *(f"{plus}/{minus}" for plus in words.plus for minus in words.minus)))


@lru_cache(maxsize=8)
def _pattern(words: NumberWords) -> re.Pattern[str]:
    plus_or_minus = rf"(?:\+{GAP}?/?{GAP}?{DASH}|\u00b1|{DASH}/\+|{any_of(words.plus)}[/ -]?{any_of(words.minus)})"
    return re.compile(
        rf"(?:(?P<both>{plus_or_minus})|(?P<plus>\+)|(?P<dash>{DASH})"
        rf"|(?<![\w-])(?:(?P<plus_word>{any_of(words.plus)})|(?P<minus_word>{any_of(words.minus)}))(?={GAP}))"
        rf"(?P<gap>{MAYBE_GAP})\Z",
        re.IGNORECASE,
    )


def read_sign(text: str, digits: int, words: NumberWords, *, doubtful: bool = False) -> Sign | None:
    """The sign before the digits that begin at an offset, or ``None``.

    A dash directly after a digit or a letter is a range or a hyphen and no sign.
    With ``doubtful``, a dash with white space after it is given too, for the caller to judge.

    >>> from regionkit.languages.sv.numbers import NUMBERS
    >>> read_sign("resultat -5 tkr", 10, NUMBERS).negative
    True
    >>> read_sign("10-12 mnkr", 3, NUMBERS) is None
    True
    """
    window = max(digits - WINDOW, 0)
    plain = text[window:digits].rstrip()
    if not plain or (plain[-1] not in MARKS and phrase_before(text, digits, _sign_words(words)) is None):
        return None
    match = _pattern(words).search(text[window:digits])
    if match is None:
        return None
    start = window + match.start()
    before = text[start - 1 : start]
    if before.isalnum() or (before and re.match(rf"[+]|{DASH}", before)):
        return None
    negative = bool(match["dash"] or match["minus_word"])
    mark = match.group()[: match.start("gap") - match.start()]
    sign = Sign(start, mark, negative, both=bool(match["both"]), spaced=bool(match["gap"]))
    return None if sign.doubtful and not doubtful else sign
