"""Goals and assignments that a sentence of running text gives.

"Nämndens kompetensförsörjningsmål är att …" presents a goal; "Målet med reformen är att …" speaks of something else's.
"Förvaltningen ges i uppdrag att …" gives an assignment; "har i uppdrag att", "fick i uppdrag att" only tell of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.goals.lists import MARKER
from regionkit.extractors.goals.place import GoalPlace, trimmed
from regionkit.extractors.wording import any_of, matcher, word_of
from regionkit.language.goals import GoalWords
from regionkit.values.narrowed import begun_by
from regionkit.words import first_words, stands_in


def find_stated_goals(analysis: Analysis, found: Found) -> tuple[GoalPlace, ...]:
    """Goals and assignments in the sentences of running text, tables aside; what a motion proposes is none."""
    blocks, words = analysis.document.blocks, analysis.language.goals
    goals, given = (analysis.document.words.rarest(phrases) for phrases in _needed(words))
    places: list[GoalPlace] = []
    for index, block in enumerate(blocks):
        may_give = stands_in(given, block.span.start, block.span.end)
        if not may_give and not stands_in(goals, block.span.start, block.span.end):
            continue
        if block.table is not None or block.kind == "heading" or _is_proposed(analysis, index):
            continue
        for sentence in analysis.sentences_in(block.span):
            if stands_in(goals, sentence.start, sentence.end):
                places += _goals(analysis, sentence)
            if stands_in(given, sentence.start, sentence.end):
                places += _assignments(analysis, found, sentence)
        if may_give:
            places += _in_items(analysis, found, index)
    return tuple(places)


@lru_cache(maxsize=8)
def _needed(words: GoalWords) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The phrases of which one stands in every sentence that presents a goal, and in every one that gives something."""
    stated = words.statements
    wide = tuple(f"{first} {last}" for first, last in stated.assigning_wide)
    return (*stated.goal_subjects, *stated.having, *stated.overall), (*stated.assigning, *wide)


def _in_items(analysis: Analysis, found: Found, index: int) -> Iterator[GoalPlace]:
    """The points below a block that ends with giving: "2. uppdra åt chefen att", and under it "a) lämna förslag"."""
    text, words, blocks = analysis.text, analysis.language.goals, analysis.document.blocks
    lead = blocks[index]
    given = list(_assignment_pattern(words).finditer(text, lead.span.start, lead.span.end))
    if not given or text[given[-1].end() : lead.span.end].strip(" :"):
        return
    if matcher(words.statements.assigning_doubts).search(text, lead.span.start, given[-1].end()):
        return
    level = lead.level if lead.kind == "list_item" else -1
    below = takewhile(lambda block: block.kind == "list_item" and block.level > level, blocks[index + 1 :])
    for item in below:
        marker = MARKER.match(text, item.span.start, item.span.end)
        span = trimmed(text, marker.end() if marker else item.span.start, item.span.end)
        opening = matcher(tuple(sorted(words.headings.clause_openings))).match(text, span.start, span.end)
        title = _without_conjunction(text, trimmed(text, opening.end() if opening else span.start, span.end), words)
        lead_words, title = _without_time(text, found, title, words)
        if len(title) and text[title.end - 1] in ",;":
            title = Span(start=title.start, end=title.end - 1)
        yield GoalPlace(
            span=title,
            title=title,
            rule="goals.assignment",
            kind="assignment",
            owner=_owner(given[-1]),
            lead=lead_words,
            confidence="medium",
        )


def _is_proposed(analysis: Analysis, index: int) -> bool:
    """Whether a list item stands under "Motionären föreslår att:"."""
    blocks = analysis.document.blocks
    while index > 0 and blocks[index].kind == "list_item":
        index -= 1
    lead = analysis.document.slice(blocks[index].span)
    return lead.endswith(":") and matcher(analysis.language.goals.statements.proposers).search(lead) is not None


def _goals(analysis: Analysis, sentence: Span) -> Iterator[GoalPlace]:
    """The goal that a sentence presents, with what it says of it: "Målet att … bedöms uppnås"."""
    text, words = analysis.text, analysis.language.goals
    goal = _goal_pattern(words).match(text, sentence.start, sentence.end)
    goal = goal or _overall_pattern(words).match(text, sentence.start, sentence.end)
    if goal is None or (goal["level"] or "").casefold() in words.headings.not_levels:
        return
    title = trimmed(text, goal.end(), sentence.end)
    stated: tuple[Span, ...] = ()
    if goal["clause"]:
        verb = matcher(words.status.attainment.judging).search(text, goal.end(), sentence.end)
        if verb is None:
            return
        title, stated = trimmed(text, goal.end(), verb.start()), (trimmed(text, verb.start(), sentence.end),)
    if _judges(words).match(text, title.start):  # "Regionens mål om oförändrade kostnader är inte uppfyllt"
        return
    if len(text[title.start : title.end].split()) >= 4:
        yield GoalPlace(
            span=Span(start=sentence.start, end=title.end),
            title=title,
            rule="goals.stated",
            level_label=goal["level"],
            stated=stated,
            confidence="medium",
        )


@lru_cache(maxsize=8)
def _judges(words: GoalWords) -> re.Pattern[str]:
    """What a sentence about a goal goes on with where it presents none: "inte", "delvis", "uppfyllt"."""
    status = words.status.attainment
    return re.compile(word_of((*status.negations, *status.partly, *status.mostly, *status.done)), re.IGNORECASE)


def _assignments(analysis: Analysis, found: Found, sentence: Span) -> Iterator[GoalPlace]:
    """The assignments that a sentence gives; one ends where the clause with the next begins."""
    text, words = analysis.text, analysis.language.goals
    if _goal_pattern(words).match(text, sentence.start, sentence.end):
        return
    begun = analysis.document.words.begin_in(_assigning(words), sentence.start, sentence.end)
    given = list(begun_by(_assignment_pattern(words), begun, text, sentence.end))
    if given and matcher(words.statements.assigning_doubts).search(text, sentence.start, given[0].end()):
        return
    for index, phrase in enumerate(given):
        limit = sentence.end
        if index + 1 < len(given):
            joints = list(_joint(words).finditer(text, phrase.end(), given[index + 1].start()))
            limit = joints[-1].start() if joints else given[index + 1].start()
        title = _without_conjunction(text, trimmed(text, phrase.end(), limit), words)
        lead, title = _without_time(text, found, title, words)
        if len(title):
            yield GoalPlace(
                span=title,
                title=title,
                rule="goals.assignment",
                kind="assignment",
                owner=_owner(phrase),
                lead=lead,
                confidence="medium",
            )


@lru_cache(maxsize=8)
def _ending_joint(words: GoalWords) -> re.Pattern[str]:
    return re.compile(rf",?\s+{word_of(words.origins.clause_ends)}$")


@lru_cache(maxsize=8)
def _joint(words: GoalWords) -> re.Pattern[str]:
    """What joins two clauses: ", och", "samt"."""
    return re.compile(rf"\s*,?\s+{word_of(words.origins.clause_ends)}\s")


@lru_cache(maxsize=8)
def _goal_pattern(words: GoalWords) -> re.Pattern[str]:
    stated = words.statements
    level = rf"[^\W\d_]*{any_of(words.headings.level_endings)}(?:et|en)?(?:\s+\d{{4}})?"
    own = rf"{any_of(stated.goal_subjects)}\s+(?:[^\W\d_]+\s+){{0,2}}?(?P<level>{level})"
    haver = rf"(?:[\w-]+\s+){{0,3}}?[\w-]*{any_of(stated.havers)}\s+{any_of(stated.having)}\s+(?=\w)"
    return re.compile(
        rf"\W*(?:{own}(?:(?:\s+[\w]+){{0,6}}?\s+{any_of(stated.goal_verbs)}\s+(?=\w)"
        rf"|(?P<clause>\s+{any_of(words.headings.clause_openings)}\s+)(?=\w))|{haver})",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _overall_pattern(words: GoalWords) -> re.Pattern[str]:
    """ "Därför har Sjövalla ett övergripande mål – att bli …", "Kommunen har ett övergripande mål att …"."""
    stated = words.statements
    clause = any_of(words.headings.clause_openings)
    return re.compile(
        rf"(?:[\w-]+\s+){{0,6}}?{any_of(stated.has)}\s+(?:[\w-]+\s+){{0,3}}?{any_of(stated.one)}\s+"
        rf"(?P<level>{any_of(stated.overall)})"
        rf"(?:\s+[–-])?\s+{clause}\s+(?P<clause>(?!))?(?=\w)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _assignment_pattern(words: GoalWords) -> re.Pattern[str]:
    stated = words.statements
    wide = "|".join(
        rf"{word_of([first])}\s+(?P<who{index}>(?:[\w-]+\s+){{1,6}}?){any_of([last])}(?!\w)"
        for index, (first, last) in enumerate(stated.assigning_wide)
    )
    return re.compile(rf"{word_of(stated.assigning)}|{wide}", re.IGNORECASE)


@lru_cache(maxsize=8)
def _assigning(words: GoalWords) -> frozenset[str]:
    """What an assignment's words begin with."""
    stated = words.statements
    return first_words((*stated.assigning, *(first for first, _ in stated.assigning_wide)))


def _without_conjunction(text: str, span: Span, words: GoalWords) -> Span:
    """A clause without the word that leads to the next one: "att redovisa åtgärder, samt"."""
    end = _ending_joint(words).search(text[span.start : span.end])
    return Span(start=span.start, end=span.start + end.start()) if end else span


def _without_time(text: str, found: Found, title: Span, words: GoalWords) -> tuple[Span | None, Span]:
    """Part the words that only say when from the wording: "senast den 1 mars 2026 | redovisa åtgärder"."""
    first = next(iter(found.dates_in(title)), None)
    if first is None:
        return None, title
    before = text[title.start : first.span.start].strip()
    timed = first.role == "deadline" if not before else matcher(words.statements.time_leads).fullmatch(before)
    after = re.compile(r"\s*,?\s+").match(text, first.span.end, title.end)
    if not timed or after is None or _goes_on(words).match(text, after.end()):
        return None, title
    return Span(start=title.start, end=first.span.end), Span(start=after.end(), end=title.end)


@lru_cache(maxsize=8)
def _goes_on(words: GoalWords) -> re.Pattern[str]:
    """What joins one time to another, "under 2025 och 2026": then the words before the verb are not one time."""
    origins = words.origins
    return re.compile(rf"{any_of((*origins.joiners, *origins.range_joiners, *origins.clause_ends))}(?!\w)")


def _owner(given: re.Match[str]) -> str | None:
    """Who gets it, where the words stand between the two parts: "uppdrar åt förvaltningen att"."""
    who = next((value for value in given.groupdict().values() if value), None)
    return " ".join(who.split()) if who else None
