"""Where running text speaks of goals by their numbers: "Mål 1 och 2 bedöms bli uppfyllda"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.wording import any_of, word_of
from regionkit.language.goals import GoalWords
from regionkit.values.narrowed import begun_by
from regionkit.words import first_words

NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,2}"


@dataclass(frozen=True, slots=True)
class GoalReference:
    """One place in the text that names goals: "Mål 1 och 2" names "1" and "2"."""

    span: Span
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class GoalReferences:
    """All places that name goals, in the order of the text."""

    places: tuple[GoalReference, ...]

    @cached_property
    def by_number(self) -> Mapping[str, Sequence[GoalReference]]:
        """The places that name each number."""
        grouped: dict[str, list[GoalReference]] = {}
        for place in self.places:
            for number in dict.fromkeys(place.numbers):
                grouped.setdefault(number, []).append(place)
        return grouped

    @cached_property
    def by_start(self) -> Mapping[int, GoalReference]:
        """The place that begins at an offset."""
        return {place.span.start: place for place in self.places}


def find_references(analysis: Analysis) -> GoalReferences:
    """All places that name goals by number, headings of goals included.

    Numbers that count something ("mål 2 procent") are refused.
    """
    pattern = _reference_pattern(analysis.language.goals)
    begun = analysis.document.words.begin(first_words(analysis.language.goals.origins.references))
    return GoalReferences(
        tuple(
            GoalReference(Span(start=match.start(), end=match.end()), tuple(_numbers(match["numbers"], analysis)))
            for match in begun_by(pattern, begun, analysis.text)
        )
    )


@lru_cache(maxsize=8)
def _reference_pattern(words: GoalWords) -> re.Pattern[str]:
    joiner = rf"\s*(?:{any_of([*words.origins.joiners, *words.origins.range_joiners])})\s*"
    units = rf"(?!\s*{any_of(words.headings.count_units)}(?![^\W\d_]))(?![\d,.]*\d)"
    return re.compile(
        rf"{word_of(words.origins.references)}(?i:\s+(?P<numbers>{NUMBER}(?:{joiner}{NUMBER})*)\b{units})"
    )


def _numbers(written: str, analysis: Analysis) -> Iterator[str]:
    """The numbers of "1, 2 och 5–7": 1, 2, 5, 6, 7."""
    origins = analysis.language.goals.origins
    for part in _joined_by(origins.joiners).split(written):
        ends = _joined_by(origins.range_joiners).split(part)
        if len(ends) == 2 and ends[0].isdigit() and ends[1].isdigit():
            yield from (str(number) for number in range(int(ends[0]), int(ends[1]) + 1))
        else:
            yield from ends


@lru_cache(maxsize=8)
def _joined_by(joiners: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s*{any_of(joiners)}\s*", re.IGNORECASE)
