"""What a text says of where its goals come from.

"Mål 1 och 2 har sin utgångspunkt i uppdragsbeskrivningen" defines no goal, but gives the origin of two.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.goals.place import GoalPlace, one_line
from regionkit.extractors.goals.references import GoalReferences
from regionkit.extractors.wording import any_of, word_of
from regionkit.language.goals import GoalWords
from regionkit.mentions import Origin

SPACE_BREAK = re.compile(r"[.;:!?]\s|[,;:]|\s[–—-]\s")


def find_origins(analysis: Analysis, references: GoalReferences) -> dict[str, Origin]:
    """Origin of each goal number that a sentence links to one; the first sentence that does counts."""
    origins: dict[str, Origin] = {}
    link = _link_pattern(analysis.language.goals)
    for reference in references.places:
        sentence = analysis.sentence_at(reference.span.start)
        match = link.match(analysis.text, reference.span.end, max(sentence.end, reference.span.end))
        if match is None:
            continue
        origin = _origin(analysis, reference.span.start, match.end(), sentence.end)
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
            origin = _origin(analysis, sentence.start, match.end(), sentence.end)
            if origin.kind != "other":
                return origin
    return None


def common_origins(analysis: Analysis, places: Sequence[GoalPlace]) -> dict[int, Origin]:
    """Origins that a sentence gives of goals without their numbers, by where the goals start.

    "Målen har sin utgångspunkt i trafikstrategin", "Nämnden har två mål. De grundar sig i fullmäktiges budget": those
    of the chapter that it stands in, or all where the chapter has none.  "Resultatmålen …" are those of that level.
    Refused: what is no assignment, decision, plan or goal, as in "Målen utgår från barnets behov".
    """
    found: dict[int, Origin] = {}
    words = analysis.language.goals
    pattern = _common_pattern(words)
    heads = [block.span for block in analysis.document.blocks if block.kind == "heading"]
    goals = [place for place in places if place.kind == "goal"]
    for block in analysis.document.blocks if goals else ():
        if block.table is not None or block.kind == "heading":
            continue
        before = ""
        for sentence in analysis.sentences_in(block.span):
            match = pattern.match(analysis.text, sentence.start, sentence.end)
            if match is not None and (match["noun"] or _ends_with_goals(before, words)):
                origin = _origin(analysis, sentence.start, match.end(), sentence.end)
                if origin.kind != "other":
                    owned = [place for place in goals if _may_be_of(place, match.group(), words)]
                    for place in _told_of(owned, _chapter(heads, sentence.start, places), _level(match, words)):
                        found.setdefault(place.span.start, origin)
            before = analysis.text[sentence.start : sentence.end]
    return found


def _may_be_of(place: GoalPlace, said: str, words: GoalWords) -> bool:
    """Whether a goal may be one of those that are spoken of: "Fullmäktiges mål …" is of no goal of a committee."""
    upper = set(words.chapters.upper)
    return upper.isdisjoint(said.casefold().split()) or not upper.isdisjoint(
        (place.level_label or "").casefold().split()
    )


def _chapter(heads: Sequence[Span], at: int, places: Sequence[GoalPlace]) -> Span:
    """From the heading over a sentence to the next one that is no goal's own."""
    own = {place.span.start for place in places}
    before = max((head.start for head in heads if head.start <= at), default=0)
    after = min((head.start for head in heads if head.start > at and head.start not in own), default=sys.maxsize)
    return Span(start=before, end=after)


def _told_of(goals: Sequence[GoalPlace], chapter: Span, level: str) -> Sequence[GoalPlace]:
    named = [place for place in goals if level and (place.level_label or "").casefold().split()[-1:] == [level]]
    near = [place for place in named or goals if chapter.start <= place.span.start < chapter.end]
    return near or named or goals


def _level(match: re.Match[str], words: GoalWords) -> str:
    """The level that a word for several goals names: "resultatmål" of "Resultatmålen"; nothing for "målen"."""
    if match["noun"] is None or match["noun"] == match["end"]:
        return ""
    ends = dict(words.origins.plurals)
    return str(match["noun"][: -len(match["end"])] + ends[match["end"].casefold()]).casefold()


def _ends_with_goals(sentence: str, words: GoalWords) -> bool:
    """Whether goals are what "de" may stand for: "Nämnden har två mål för året."."""
    said = re.findall(r"[^\W\d_]+", sentence.casefold())
    return any(word.endswith(words.headings.level_endings) and word not in words.headings.not_levels for word in said)


@lru_cache(maxsize=8)
def _common_pattern(words: GoalWords) -> re.Pattern[str]:
    """ "Målen utgår från …", "Nämndens tre mål bygger på …", "De tre målen grundar sig i …", "De kommer från …"."""
    origins = words.origins
    noun = rf"(?P<noun>[^\W\d_]*?(?P<end>{any_of(end for end, _ in origins.plurals)}))"
    return re.compile(
        rf"(?:(?:[^\W\d_]+\s+){{0,3}}?{noun}|{word_of(origins.they)})\s+(?:[^\W\d_]+\s+){{0,1}}?"
        rf"{word_of(origins.links)}\s+",
        re.IGNORECASE,
    )


def _origin(analysis: Analysis, start: int, source: int, limit: int) -> Origin:
    """The origin that the words from ``source`` on name, in a sentence from ``start`` on."""
    end = _origin_end(analysis, source, limit)
    kind = _origin_kind(analysis.text[source:end], analysis.language.goals)
    return Origin.model_validate({"kind": kind, "text": one_line(analysis.text, Span(start=start, end=end))})


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
