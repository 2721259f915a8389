"""Times that are said from where the document stands, as they are written: found here, resolved in ``relative``."""

from __future__ import annotations

import re
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
    counted: tuple[tuple[re.Pattern[str], RelativeTime], ...]
    same_period: re.Pattern[str]
    openings: frozenset[str]

    def at(self, text: str, position: int) -> tuple[int, RelativeTime] | None:
        """The longest phrase at a position, with its end."""
        match = self.same_period.match(text, position)
        if match:
            return match.end(), RelativeTime("same_period", year=int(match["year"]))
        found = [one for pattern, relative in self.counted if (one := self._counted(pattern, relative, text, position))]
        match = self.fixed.match(text, position)
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
    counted = []
    for phrase, relative in words.relative_counted.items():
        pieces = [any_of([piece]) if piece.strip() else "" for piece in phrase.split(NUMBER)]
        pattern = GAP.join([*([pieces[0]] if pieces[0] else []), number, pieces[1]])
        counted.append((re.compile(pattern + WORD_END, flags), relative))
    years = rf"(?:{any_of(words.years)}{GAP})?"
    phrases = (*words.relative, *words.same_period, *(words.cardinals if words.relative_counted else ()))
    leads = (phrase.partition(NUMBER)[0] for phrase in words.relative_counted)
    return RelativeForms(
        words=words,
        names=lexicon(words),
        fixed=re.compile(rf"{any_of(words.relative)}{WORD_END}(?!{GAP}{YEAR})", flags),
        counted=tuple(counted),
        same_period=re.compile(rf"{any_of(words.same_period)}{GAP}{years}(?P<year>{YEAR})(?![-/:.,][0-9])", flags),
        openings=first_words((*phrases, *leads)),
    )
