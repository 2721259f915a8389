"""A written form of calendar time: a pattern, the words or digits it may begin with, and what it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from regionkit.values.confidence import Confidence
from regionkit.values.periods.calendar import is_plausible_year, resembles_year, two_digit_year
from regionkit.values.periods.lexicon import Lexicon, first_words
from regionkit.values.periods.period import Part
from regionkit.values.periods.points import Point

GROUP_NAME = re.compile(r"\(\?P<\w+>")
Problem = Literal["impossible_date", "wrong_weekday"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule read: a point or a range, up to ``end``.

    ``weak`` forms ("jan", "8/2", "höst") are dates only beside something that makes them one.
    """

    rule: str
    start: int
    end: int
    first: Point
    last: Point | None = None
    confidence: Confidence = "high"
    weak: bool = False
    part: Part | None = None
    problem: Problem | None = None
    also: tuple[Reading, ...] = ()
    """Readings before this one, from a list that shares its month: "3, 10 och 17 maj"."""


Reader = Callable[[re.Match[str], Lexicon], "Reading | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with its reader.  ``openings`` are words; ``digits`` the lengths of number that it may begin with.

    The pattern is compiled when it is first tried: that takes some ms, and many documents hold no form of most rules.
    """

    name: str
    pattern: str
    read: Reader
    openings: frozenset[str] = frozenset()
    digits: frozenset[int] = frozenset()

    def apply(self, text: str, position: int, lexicon: Lexicon) -> Reading | None:
        """What the rule reads at a position."""
        pattern = self.compiled()
        match = pattern.match(text, position)
        groups = match.groupdict() if match else {}
        for year in ("year", "old_year", "odd_year"):
            written = groups.get(year)
            if match and written and not _is_of_year(written, text, match.end(year), lexicon):
                # "per april 1950 kr", "mars 12450": the number is no year, so look again without it
                match = pattern.match(text, position, match.start(year))
        try:
            return self.read(match, lexicon) if match else None
        except KeyError:  # a letter that only IGNORECASE takes for another: "ſista", "aprıl"
            return None

    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return _compiled(self.pattern)


def any_form(rules: Iterable[Rule]) -> re.Pattern[str]:
    """One pattern that matches wherever one of the rules' patterns does; it says nothing of what they read."""
    return re.compile("|".join(GROUP_NAME.sub("(?:", rule.pattern) for rule in rules), re.IGNORECASE)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _is_of_year(written: str, text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a number after a date is its year or a slip in it, and not a count."""
    may_be = (len(written) == 4 and is_plausible_year(int(written))) or resembles_year(written)
    return may_be and not lexicon.counted.match(text, end)


def rule(
    name: str, pattern: str, read: Reader, *, words: Iterable[str] = (), digits: Iterable[int] = ()
) -> Rule:
    """Make a rule."""
    return Rule(name, pattern, read, first_words(words), frozenset(digits))


def reading(match: re.Match[str], name: str, first: Point, **fields: Any) -> Reading:
    """A reading of all that matched; a slip in its year ("den 14 februari 29024") leaves it without a time."""
    if match.groupdict().get("odd_year"):
        fields["problem"] = "impossible_date"
    return Reading(name, match.start(), match.end(), first, **fields)


def written_year(match: re.Match[str]) -> int | None:
    """The year of a match: four digits ("tertialrapport 1/2024" too), or two after a hyphen."""
    groups = match.groupdict()
    full = groups.get("year") or groups.get("old_year") or groups.get("slash_year")
    if full:
        return int(full)
    return two_digit_year(int(groups["yy"])) if groups.get("yy") else None


def dated(match: re.Match[str], point: Point, lexicon: Lexicon) -> Point:
    """The point with the year or year shift that the match holds."""
    phrase = match.groupdict().get("shift")
    shift = lexicon.words.year_shifts[" ".join(phrase.lower().split())] if phrase else None
    return replace(point, year=written_year(match), shift=shift)


def second_year(year: int, text: str) -> bool:
    """Whether the part after the slash is the year that follows: "2023/24", "2023/2024", "23/24"."""
    return text in (f"{(year + 1) % 100:02}", str(year + 1))
