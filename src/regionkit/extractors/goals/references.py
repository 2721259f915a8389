"""Where running text speaks of goals by their numbers, and what it says of their origin.

"Mål 1 och 2 har sin utgångspunkt i uppdragsbeskrivningen" defines no goal, but gives the origin of two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.goals.place import GoalPlace, one_line
from regionkit.extractors.wording import any_of, word_of
from regionkit.language.goals import GoalWords
from regionkit.mentions import Origin
from regionkit.values.narrowed import begun_by
from regionkit.words import first_words

NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,2}"
SPACE_BREAK = re.compile(r"[.;:!?]\s|[,;:]|\s[–—-]\s")


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


def find_origins(analysis: Analysis, references: GoalReferences) -> dict[str, Origin]:
    """Origin of each goal number that a sentence links to one; the first sentence that does counts."""
    origins: dict[str, Origin] = {}
    link = _link_pattern(analysis.language.goals)
    for reference in references.places:
        sentence = analysis.sentence_at(reference.span.start)
        match = link.match(analysis.text, reference.span.end, max(sentence.end, reference.span.end))
        if match is None:
            continue
        end = _origin_end(analysis, match.end(), sentence.end)
        kind = _origin_kind(analysis.text[match.end() : end], analysis.language.goals)
        words = one_line(analysis.text, Span(start=reference.span.start, end=end))
        origin = Origin.model_validate({"kind": kind, "text": words})
        for number in reference.numbers:
            origins.setdefault(number, origin)
    return origins


def origin_of(analysis: Analysis, place: GoalPlace) -> Origin | None:
    """The origin that a goal's own follow-up tells: "Uppdraget gavs i kommunfullmäktiges beslut 2025-03-02 § 8".

    Refused: what is no assignment, decision, plan or goal: "Målet utgår från barnets perspektiv".
    """
    link = _own_link_pattern(analysis.language.goals)
    for span in place.follow_up:
        for sentence in analysis.sentences_in(span):
            match = link.match(analysis.text, sentence.start, sentence.end)
            if match is None:
                continue
            end = _origin_end(analysis, match.end(), sentence.end)
            kind = _origin_kind(analysis.text[match.end() : end], analysis.language.goals)
            if kind != "other":
                words = one_line(analysis.text, Span(start=sentence.start, end=end))
                return Origin.model_validate({"kind": kind, "text": words})
    return None


@lru_cache(maxsize=8)
def _own_link_pattern(words: GoalWords) -> re.Pattern[str]:
    subjects = any_of((*words.status.subjects.single, *words.status.subjects.work))
    links = word_of((*words.origins.links, *words.origins.own_links))
    return re.compile(rf"{subjects}\s+(?:[^\W\d_]+\s+){{0,2}}?{links}\s+", re.IGNORECASE)


@lru_cache(maxsize=8)
def _link_pattern(words: GoalWords) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[^\W\d_]+\s+){{0,2}}?{word_of(words.origins.links)}\s+", re.IGNORECASE)


def _origin_end(analysis: Analysis, start: int, limit: int) -> int:
    conjunction = word_of(analysis.language.goals.origins.clause_ends)
    stop = re.compile(rf"\s+{conjunction}|{SPACE_BREAK.pattern}", re.IGNORECASE)
    match = stop.search(analysis.text, start, limit)
    end = match.start() if match else limit
    return start + len(analysis.text[start:end].rstrip(" \n\t\u00a0.;:,"))


def _origin_kind(wording: str, words: GoalWords) -> str:
    """The kind whose word comes first: "det årliga uppdraget som fullmäktige beslutat om" is an assignment."""
    places = [
        (position, kind)
        for kind, stems in words.origins.kinds
        for stem in stems
        if (position := wording.casefold().find(stem)) >= 0
    ]
    return min(places)[1] if places else "other"
