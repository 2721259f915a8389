"""The clauses of a sentence, and which goal each speaks of.

"Målet är inte uppfyllt men bedöms bli uppfyllt" is two clauses with one subject; "trots att målvärdet inte nåddes" is a
clause in which nothing is stated of the goal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from regionkit.document import Span
from regionkit.extractors.wording import SPACE, any_of, matcher, word_of
from regionkit.language.goal_status import GoalStatusWords

COUNT_BEFORE = re.compile(r"\d\s+$")
NEAR = 80
"""How far before a word for a goal its quantity may stand."""
LETTERED = re.compile(r"\s+[^\W\d_]\)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that states something, with its subject."""

    span: Span
    subject: str | None
    """"goal", "work" (the goal's work), "part" (of a goal, or several goals) or ``None`` where there is none."""
    position: int
    """Place of the subject in the text, for finding which number it has; -1 where there is none."""
    conditional: bool = False
    """Whether the sentence has a condition beside this clause."""


def clauses(text: str, sentence: Span, words: GoalStatusWords) -> Iterator[Clause]:
    """The main clauses of a sentence; subordinate ones are left out, subjects are passed on over "men"."""
    pieces = list(_pieces(text, sentence, words))
    conditional = any(dead and matcher(words.conditions).match(text, span.start) for span, dead, _ in pieces)
    before: tuple[str | None, int] = (None, -1)
    for span, dead, coordinated in pieces:
        if dead:
            continue
        subject = _subject(text, span, words)
        if subject[0] is None and coordinated:
            subject = before
        before = subject
        yield Clause(span, *subject, conditional)


def _pieces(text: str, sentence: Span, words: GoalStatusWords) -> Iterator[tuple[Span, bool, bool]]:
    """Pieces of a sentence as (span, subordinate, begun by a coordinating word)."""
    start, dead, coordinated = sentence.start, False, False
    for match in _borders(words).finditer(text, sentence.start, sentence.end):
        opens = match["subordinate"] is not None
        if match["main"] is not None or match["concluding"] is not None:
            if dead and (match["concluding"] is not None or not text[sentence.start : start].strip()):
                yield Span(start=start, end=match.start()), True, False
                start, dead = match.start(), False
            continue
        if match.group() == "," and not dead:
            continue
        if opens and _names_the_goal(text, sentence.start, match.start(), words):
            continue  # "målet om 60 procent", "målet som fullmäktige beslutat"
        if opens and _goes_on(text, sentence.start, match, words):
            continue  # "det är osäkert om målet nås", "att betrakta som uppfyllt"
        if match.start() > start:
            yield Span(start=start, end=match.start()), dead, coordinated
        start, dead = (match.start() if opens else match.end()), opens
        coordinated = match["break"] is not None or match.group() == ","
    if start < sentence.end:
        yield Span(start=start, end=sentence.end), dead, coordinated


@lru_cache(maxsize=8)
def _borders(words: GoalStatusWords) -> re.Pattern[str]:
    """What parts two clauses; "main" is a verb before its subject: "Även om utfallet är lägre bedöms målet uppnås"."""
    goal = rf"(?={SPACE}{word_of(words.subjects.goal)})"
    return re.compile(
        rf"(?P<subordinate>{word_of(words.subordinate)})|(?P<break>{word_of(words.clause_breaks)})"
        rf"|(?P<main>{word_of(words.finite)}{goal})|(?P<concluding>{word_of(words.concluding)}{goal})|[;,]",
        re.IGNORECASE,
    )


def _names_the_goal(text: str, start: int, end: int, words: GoalStatusWords) -> bool:
    return _ending_in(words).search(text[max(start, end - NEAR) : end]) is not None


def _goes_on(text: str, start: int, match: re.Match[str], words: GoalStatusWords) -> bool:
    """Whether such a word only goes on with the clause: "säga om målet nås", "att betrakta som uppfyllt"."""
    known = words.asking if matcher(words.conditions).fullmatch(match.group()) else words.attainment.deeming
    before = text[max(start, match.start() - NEAR) : match.start()].rstrip()
    return any(found.end() == len(before) for found in matcher(known).finditer(before))


@lru_cache(maxsize=8)
def _ending_in(words: GoalStatusWords) -> re.Pattern[str]:
    return re.compile(rf"{word_of(words.subjects.goal)}\s*$")


@lru_cache(maxsize=8)
def _several_before(words: GoalStatusWords) -> re.Pattern[str]:
    """ "samtliga", "flera av de strategiska" right before a word for a goal."""
    return re.compile(rf"(?<!\w){any_of(words.subjects.several)}\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE)


def _subject(text: str, span: Span, words: GoalStatusWords) -> tuple[str | None, int]:
    subjects = words.subjects
    part = matcher(subjects.parts).search(text, span.start, span.end)
    for goal in matcher(subjects.goal).finditer(text, span.start, span.end):
        if part is not None and part.start() <= goal.start():
            break
        before = text[max(span.start, goal.start() - NEAR) : goal.start()]
        if COUNT_BEFORE.search(before) or LETTERED.match(text, goal.end()):
            return "part", goal.start()
        if _several_before(words).search(before):
            return "part", goal.start()
        return "goal", goal.start()
    if part is not None:
        return "part", part.start()
    work = matcher(subjects.work).search(text, span.start, span.end)
    return ("work", work.start()) if work else (None, -1)
