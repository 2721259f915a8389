"""Goals whose wording stands in the sentence that judges them: "Målet att minska sjukfrånvaron bedöms inte nås"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.goals.place import GoalPlace, trimmed
from regionkit.extractors.wording import any_of, matcher, word_of
from regionkit.language.goals import GoalWords
from regionkit.values.narrowed import begun_by
from regionkit.words import first_words

RULE = "goals.worded"
LONGEST = 160
"""Code points of a wording."""
FEWEST_WORDS = 2
GENITIVE_REACH = 40
"""Code points before "mål" in which the word for its owner stands: "nämndens mål"."""


def find_worded_goals(analysis: Analysis) -> Iterator[GoalPlace]:
    """The goals that a sentence words and judges at once.  Only for a text that defines no goal.

    Refused: what is no judgement ("Målet att alla får hjälp är viktigt"), the goal of something ("målet med reformen
    att …"), several ("målen om …"), and a goal on the way of something else ("för att nå målet om fler bostäder").
    """
    words, text = analysis.language.goals, analysis.text
    for block in analysis.document.blocks:
        if block.table is not None or block.kind == "heading":
            continue
        named = analysis.document.words.begin_in(_named(words), block.span.start, block.span.end)
        for match in begun_by(_pattern(words), named, text, block.span.end):
            sentence = analysis.sentence_at(match.start())
            title = trimmed(text, match.start("wording"), match.end("wording"))
            if match.end() > sentence.end or len(text[title.start : title.end].split()) < FEWEST_WORDS:
                continue
            if match["owned"] and not _is_owned(text, sentence.start, match.start(), words):
                continue
            before = text[sentence.start : match.start()]
            ahead = _judging(words).search(before) is not None
            if not (ahead or _states(before, words)) or _unfinished(words).search(text[title.start : title.end]):
                continue
            judged = (trimmed(text, match.start("judged"), sentence.end),)
            yield GoalPlace(
                span=Span(start=match.start(), end=title.end),
                title=title,
                rule=RULE,
                stated=() if ahead else judged,
                expected=judged if ahead else (),
                confidence="medium",
            )


def _states(before: str, words: GoalWords) -> bool:
    """Whether what stands before a goal leaves its sentence a statement: not "om målet", "för att nå målet"."""
    attainment = words.status.attainment
    refused = (*words.status.subordinate, *words.status.conditions, *attainment.modal, *attainment.judging)
    return matcher(refused).search(before) is None


@lru_cache(maxsize=4)
def _judging(words: GoalWords) -> re.Pattern[str]:
    """ "Nämnden bedömer att", "I nuläget bedöms" right before the goal: what follows is expected."""
    clause = any_of(words.headings.clause_openings)
    return re.compile(rf"{word_of(words.status.attainment.judging)}\s+(?:{clause}\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=4)
def _unfinished(words: GoalWords) -> re.Pattern[str]:
    """A wording that ends with what belongs to the judgement or makes it none: "fler cyklar ska" before "nås"."""
    attainment = words.status.attainment
    ends = (*attainment.modal, *attainment.negations, *attainment.partly, *attainment.mostly, *attainment.future,
            *words.headings.clause_openings)  # fmt: skip
    return re.compile(rf"{word_of(ends)}$", re.IGNORECASE)


def _is_owned(text: str, start: int, end: int, words: GoalWords) -> bool:
    """Whether "mål" is somebody's: "nämndens mål om 100 nya bostäder"; not "ett mål om"."""
    before = text[max(start, end - GENITIVE_REACH) : end]
    return _owner(words).search(before) is not None


@lru_cache(maxsize=4)
def _owner(words: GoalWords) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(words.statements.goal_subjects)}\s+(?:[^\W\d_]+\s+){{0,2}}$", re.IGNORECASE)


@lru_cache(maxsize=4)
def _named(words: GoalWords) -> frozenset[str]:
    subjects = words.status.subjects
    return first_words((*subjects.single, *subjects.lettered))


@lru_cache(maxsize=4)
def _pattern(words: GoalWords) -> re.Pattern[str]:
    """The word for the goal, what leads to its wording, the wording, and the first words that judge it.

    A wording may hold verbs of its own, "att alla elever når målen": only what says that a goal is reached, or is
    judged to be, ends it.
    """
    subjects, status, progress = words.status.subjects, words.status.attainment, words.status.progress
    gap = r"[^\S\n]+|[^\S\n]*\n[^\S\n]*"
    degree = rf"(?:(?:{any_of((*status.partly, *status.mostly, *status.negations))})(?:{gap}))"
    ahead = any_of((*status.future, *words.headings.clause_openings, *status.partly, *status.mostly, *status.negations))
    reached = any_of(status.done)
    judged = (
        rf"{any_of(status.judging)}(?!\w)|{any_of(progress.copulas)}(?:{gap}){degree}{{0,3}}{reached}(?!\w)"
        rf"|{any_of(progress.passive_links)}(?:{gap}){degree}{{0,3}}{reached}(?!\w)"
        rf"|(?:{ahead}(?:{gap})){{0,5}}{any_of(subjects.judged_passive)}(?!\w)|{any_of(status.not_assessed)}(?!\w)"
    )
    return re.compile(
        rf"(?:{word_of(subjects.single)}|(?P<owned>{word_of(subjects.lettered)}))(?:{gap})"
        rf"{any_of(subjects.wording_leads)}(?:{gap})"
        rf"(?P<wording>[^.:;!?\n]{{3,{LONGEST}}}?)(?:{gap})(?P<judged>{judged})",
        re.IGNORECASE,
    )
