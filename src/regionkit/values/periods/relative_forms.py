"""Times that are said from where the document stands, as they are written: found here, resolved in ``relative``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from regionkit.language.calendar import CalendarWords, RelativeTime
from regionkit.values.periods.lexicon import WORD_END, YEAR, Lexicon, first_words, lexicon
from regionkit.values.spacing import GAP, any_of

NUMBER = "{number}"


@dataclass(frozen=True, slots=True, eq=False)
class RelativeForms:
    """The phrases of one language."""

    words: CalendarWords
    names: Lexicon
    fixed: re.Pattern[str]
    fixed_openings: frozenset[str]
    counted: Mapping[str, tuple[tuple[re.Pattern[str], RelativeTime], ...]]
    """Phrases with a number, by the word that they begin with."""
    same_period: re.Pattern[str]
    same_openings: frozenset[str]
    leads: frozenset[str]
    """The words before the number of counted phrases."""
    number: str
    """The pattern of such a number."""
    numbers: frozenset[str]
    """The numbers in words that counted phrases begin with."""

    def at(self, text: str, position: int, word: str) -> tuple[int, RelativeTime] | None:
        """The longest phrase at a position, which begins with ``word`` (lower case), with its end."""
        if word in self.same_openings:
            match = self.same_period.match(text, position)
            if match:
                return match.end(), RelativeTime("same_period", year=int(match["year"]))
        counted = self.counted.get(word, ())
        found = [one for pattern, relative in counted if (one := self._counted(pattern, relative, text, position))]
        match = self.fixed.match(text, position) if word in self.fixed_openings else None
        relative = self.words.relative.get(" ".join(match.group().lower().split())) if match else None
        if match and relative:  # a letter that only IGNORECASE takes for another is no phrase
            found.append((match.end(), relative))
        return max(found, key=lambda one: one[0], default=None)

    def _counted(
        self, pattern: re.Pattern[str], relative: RelativeTime, text: str, position: int
    ) -> tuple[int, RelativeTime] | None:
        """ "de kommande tre åren", "rullande 12 månader"; one or fifty years are none"""
        match = pattern.match(text, position)
        number = self.names.number(match["number"]) if match else 0
        return (match.end(), replace(relative, count=relative.count * number)) if match and 2 <= number <= 30 else None


@lru_cache(maxsize=8)
def relative_forms(words: CalendarWords) -> RelativeForms:
    """The patterns of a language (made once); before a year a phrase only introduces it ("under året 2024")."""
    flags = re.IGNORECASE
    number = rf"(?P<number>{any_of(words.cardinals)}|[0-9]{{1,2}})"
    several = frozenset(word for word, value in words.cardinals.items() if value > 1)
    counted: dict[str, list[tuple[re.Pattern[str], RelativeTime]]] = {}
    for phrase, relative in words.relative_counted.items():
        before, _, after = phrase.partition(NUMBER)
        pieces = [*([any_of([before])] if before.strip() else []), number, any_of([after])]
        pattern = re.compile(GAP.join(pieces) + WORD_END, flags)
        for word in first_words([before]) if before.strip() else several:
            counted.setdefault(word, []).append((pattern, relative))
    leads = [phrase.partition(NUMBER)[0].strip() for phrase in words.relative_counted]
    years = rf"(?:{any_of(words.years)}{GAP})?"
    return RelativeForms(
        words=words,
        names=lexicon(words),
        fixed=re.compile(rf"{any_of(words.relative)}{WORD_END}(?!{GAP}{YEAR})", flags),
        fixed_openings=first_words(words.relative),
        counted={word: tuple(patterns) for word, patterns in counted.items()},
        same_period=re.compile(rf"{any_of(words.same_period)}{GAP}{years}(?P<year>{YEAR})(?![-/:.,][0-9])", flags),
        same_openings=first_words(words.same_period),
        leads=frozenset(lead for lead in leads if lead),
        number=number.replace("?P<number>", "?:"),
        numbers=frozenset() if all(leads) else several,
    )
