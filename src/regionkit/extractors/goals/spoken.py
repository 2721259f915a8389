"""Goals that a text speaks of without defining them: "Målet är inte uppfyllt. Delmål b) kommer inte att nås."

An extract, a page of minutes or a summary tells how goals stand that another document defines.  Each is a goal of its
own with the name that the text has for it, and of low confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.document import Block, Span
from regionkit.extractors.goals.place import GoalPlace
from regionkit.extractors.goals.statements import Statement, find_statements, predicates
from regionkit.extractors.wording import GAP, SPACE, word_of
from regionkit.language.goal_status import GoalStatusWords
from regionkit.values.narrowed import begun_by
from regionkit.words import first_words, stands_in

RULE = "goals.spoken_of"
LONGEST_KEY = 10
"""Words of a line that explains a sign."""


def find_spoken_goals(analysis: Analysis) -> Iterator[GoalPlace]:
    """The goals whose attainment, now or expected, some sentence states.  Only for a text that defines no goal.

    Refused: goals that a number refers to ("Mål 1 bedöms …"), several at once ("målen"), those that nothing is said of,
    those whose work alone is spoken of ("målet flyttas till 2026"), and the goal of something ("målet med reformen").
    """
    words = analysis.language.goals.status
    begun = analysis.document.words.begin(_single(words))
    for block in analysis.document.blocks:
        if not stands_in(begun, block.span.start, block.span.end):
            continue
        if block.table is not None or block.kind == "heading" or _is_in_key(analysis, block):
            continue
        named: dict[str, list[re.Match[str]]] = {}
        single = analysis.document.words.begin_in(_single(words), block.span.start, block.span.end)
        for match in begun_by(_name(words), single, analysis.text, block.span.end):
            if _explains(analysis.text[block.span.start : match.start()], words):
                continue
            named.setdefault(" ".join(match.group().casefold().split()), []).append(match)
        for matches in named.values():
            place = _place(analysis, block, matches)
            if place is not None:
                yield place


def _is_in_key(analysis: Analysis, block: Block) -> bool:
    """Whether a line stands among others that judge as shortly: "Når målet", "Når inte målet", each beside its sign."""
    blocks, index = analysis.document.blocks, analysis.document.block_index(block.span.start)
    beside = [blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(blocks)]
    return _is_short_verdict(analysis, block) and any(_is_short_verdict(analysis, one) for one in beside)


def _is_short_verdict(analysis: Analysis, block: Block) -> bool:
    text = analysis.document.slice(block.span).strip()
    if block.table is not None or len(text.split()) > LONGEST_KEY or text.endswith((".", ":")):
        return False
    return bool(find_statements(analysis.text, block.span, analysis.language.goals.status, bare=True))


def _explains(before: str, words: GoalStatusWords) -> bool:
    """Whether a name stands in a key to colours: "Grön: Målet är uppfyllt"."""
    line = before.rpartition("\n")[2].strip(" \t●■•=–-")
    return line.endswith(":") and line.rstrip(": ").casefold() in dict(words.colours)


def said_of(analysis: Analysis, place: GoalPlace) -> Iterator[Statement]:
    """What the sentences that name a goal state of its attainment."""
    words = analysis.language.goals.status
    for start in place.spoken:
        for statement in find_statements(analysis.text, analysis.sentence_at(start), words, named=start):
            if statement.position == start and statement.axis != "progress":
                yield statement


def _place(analysis: Analysis, block: Block, matches: list[re.Match[str]]) -> GoalPlace | None:
    first = matches[0]
    span = Span(start=first.start(), end=first.end())
    spoken = tuple(match.start() for match in matches)
    place = GoalPlace(span, span, RULE, first["letter"], spoken=spoken, confidence="low")
    stated = {statement.position for statement in said_of(analysis, place)}
    named = next((match for match in matches if match.start() in stated), None)
    if named is None or not block.span.contains(span):
        return None
    span = Span(start=named.start(), end=named.end())
    return GoalPlace(span, span, RULE, place.number, spoken=tuple(sorted(stated)), confidence="low")


@lru_cache(maxsize=8)
def _single(words: GoalStatusWords) -> frozenset[str]:
    return first_words((*words.subjects.single, *words.subjects.lettered))


@lru_cache(maxsize=8)
def _name(words: GoalStatusWords) -> re.Pattern[str]:
    """A name of one goal with the verb behind it: "målet är", "delmål c) saknas bedömning"; not "målet med"."""
    alone = word_of(words.subjects.single)
    lettered = rf"{word_of((*words.subjects.single, *words.subjects.lettered))}{SPACE}(?P<letter>[^\W\d_])\)"
    return re.compile(rf"(?:{lettered}|{alone})(?={GAP}{predicates(words)})", re.IGNORECASE)

