"""Assignments that stand as list items under a heading that says somebody gave them: "Uppdrag från fullmäktige".

"• Ta fram en plan. Arbetet pågår." is the assignment's title and, after its first sentence, its follow-up.  A heading
that is the bare word says as often what an office is for, so nothing is read under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from regionkit.analysis import Analysis, Found
from regionkit.document import Block, Span
from regionkit.extractors.goals.contents import leads_to_page
from regionkit.extractors.goals.given import given_noun
from regionkit.extractors.goals.headings import ENDS_SENTENCE, SECTION_NUMBER, Line
from regionkit.extractors.goals.lists import MARKER, opens_clause
from regionkit.extractors.goals.place import GoalPlace, one_line, trimmed
from regionkit.extractors.goals.sections import is_section
from regionkit.extractors.goals.statements import find_statements
from regionkit.extractors.wording import any_of, matcher, word_of
from regionkit.language.goals import GoalAssignmentWords
from regionkit.mentions import DocumentType
from regionkit.words import stands_in

STANDING_TASKS: frozenset[DocumentType] = frozenset({"regulation", "terms_of_reference"})
"""Kinds of document whose lists of assignments say what an office is for, and are not followed up."""
LONGEST_HEADING, LONGEST_OPENING, LONGEST_STATE = 12, 40, 4
"""Most words of the heading, of a paragraph between it and the list, and of a state said without a subject."""
CAPITALS = r"\s+(?=(?:[A-ZÅÄÖ]{2,4}\s+)?[A-ZÅÄÖ]{4,20}\W*$)"
STATE_AFTER = re.compile(rf"(?:\s+[–—-]\s+|\s*:\s+|\s+\((?=[^()]*\)\W*$)|{CAPITALS})(?=[^\W\d_])")
"""What stands before a state: a dash, a colon, a bracket, or nothing where it is in capitals at the end."""


def find_assigned_lists(analysis: Analysis, found: Found) -> Iterator[GoalPlace]:
    """Assignments in lists under a heading, or a sentence with a colon, that says who gave them or to whom."""
    if found.metadata.document_type in STANDING_TASKS:
        return
    blocks, words = analysis.document.blocks, analysis.language.goals.assignments
    named = analysis.document.words.rarest((*words.nouns, *words.given_nouns))
    for index, block in enumerate(blocks[:-1]):
        if not stands_in(named, block.span.start, block.span.end):
            continue
        label = _announced(analysis, block)
        if label is None:
            continue
        first = index + 1 + _opens(analysis, blocks[index + 1])
        if first < len(blocks) and blocks[first].kind == "list_item" and _shape(blocks[first]) != _shape(block):
            for item, below in _items(analysis, first, announced=_ends_with_colon(analysis, blocks[first - 1])):
                if place := _assignment(analysis, item, below, label, block.span):
                    yield place


def _announced(analysis: Analysis, block: Block) -> str | None:
    """The word for assignments in a heading or a sentence that announces some."""
    words = analysis.language.goals.assignments
    text = one_line(analysis.text, block.span)
    if block.kind == "list_item" and not block.marker[:1].isdigit():
        return None
    if block.table is not None or leads_to_page(text) or matcher(words.refusing).search(text):
        return None
    if text.endswith(":") and (said := _sentence_pattern(words).search(text)):
        return said["noun"]
    title = SECTION_NUMBER.sub("", text).rstrip(" :")
    if ENDS_SENTENCE.search(title) or len(title.split()) > LONGEST_HEADING:
        return None
    return given_noun(title, words)


@lru_cache(maxsize=8)
def _sentence_pattern(words: GoalAssignmentWords) -> re.Pattern[str]:
    return re.compile(
        rf"{word_of(words.giving)}.*{word_of(words.following)}\s+(?:[^\W\d_]+\s+)?(?P<noun>{any_of(words.nouns)})(?!\w)",
        re.IGNORECASE,
    )


def _opens(analysis: Analysis, block: Block) -> bool:
    """Whether a block is one short paragraph between the heading and its list."""
    text = analysis.document.slice(block.span).rstrip()
    return block.kind == "paragraph" and text[-1:] in {".", ":"} and len(text.split()) <= LONGEST_OPENING


def _shape(block: Block) -> tuple[str, int]:
    """What a list's items have in common: their bullet, or the kind of their number, and how far in they stand."""
    return re.sub(r"\d+", "1", block.marker) if block.kind == "list_item" else "", block.level


def _items(analysis: Analysis, first: int, *, announced: bool) -> Iterator[tuple[Block, tuple[Block, ...]]]:
    """The items of one list, each with the blocks below it; after the last one only where all others have some."""
    blocks = analysis.document.blocks[first:]
    shape, clauses = _shape(blocks[0]), announced and _opens_numbered_clause(analysis, blocks[0])
    listed: list[tuple[Block, list[Block]]] = []
    for block in takewhile(lambda block: not _ends_list(analysis, block, clauses), blocks):
        if block.kind == "list_item" and _shape(block) == shape:
            listed.append((block, []))
        else:
            listed[-1][1].append(block)
    if listed and (len(listed) == 1 or not all(below for _, below in listed[:-1])):
        last = listed[-1][1]
        last[:] = takewhile(lambda block: block.kind == "list_item", last)
    for item, below in listed:
        yield item, tuple(below)


def _ends_with_colon(analysis: Analysis, block: Block) -> bool:
    return analysis.document.slice(block.span).rstrip().endswith(":")


def _opens_numbered_clause(analysis: Analysis, block: Block) -> bool:
    """Whether a numbered item begins like a clause of a decision: "1. att godkänna rapporten"."""
    return block.marker[:1].isdigit() and opens_clause(analysis, block)


def _ends_list(analysis: Analysis, block: Block, clauses: bool) -> bool:
    """Whether something else begins: a heading, a table, what announces another list, a clause of a decision.

    A list that a sentence with a colon announces may be of clauses, from its first item on: "1. Att utreda en depå."
    """
    text = analysis.document.slice(block.span).rstrip()
    if block.kind == "list_item":
        return _opens_numbered_clause(analysis, block) != clauses and block.marker[:1].isdigit()
    if block.kind != "paragraph" or block.bold or not ENDS_SENTENCE.search(text):
        return True
    return text.endswith(":") or is_section(analysis, Line(block.span.start, block.span.end, block))


def _assignment(
    analysis: Analysis, item: Block, below: tuple[Block, ...], label: str, heading: Span
) -> GoalPlace | None:
    text, words = analysis.text, analysis.language.goals
    marker = MARKER.match(text, item.span.start, item.span.end)
    start = trimmed(text, marker.end() if marker else item.span.start, item.span.end).start
    opening = re.compile(rf"{word_of(tuple(words.headings.clause_openings))}\s+").match(text, start, item.span.end)
    start = opening.end() if opening else start
    end = min(analysis.sentence_at(start).end, item.span.end)
    title, state = _without_state(analysis, trimmed(text, start, end))
    if len(text[title.start : title.end].split()) < 2:
        return None
    rest = trimmed(text, end, item.span.end)
    follow_up = tuple(span for span in (rest, *(block.span for block in below)) if len(span))
    return GoalPlace(
        span=Span(start=item.span.start, end=title.end),
        title=title,
        rule="goals.assigned_list",
        number=marker["number"] if marker else None,
        kind="assignment",
        level_label=label,
        stated=tuple(span for span in (state or _bare_state(analysis, rest),) if span),
        follow_up=follow_up,
        headed=heading,
        confidence="medium",
    )


def _without_state(analysis: Analysis, title: Span) -> tuple[Span, Span | None]:
    """ "Ta fram en plan – pågår", "Ta fram en plan (klart)": the wording, and the state after it."""
    marks = list(STATE_AFTER.finditer(analysis.text, title.start, title.end))
    for mark in marks[-2:]:  # "EJ PÅBÖRJAT" begins before "PÅBÖRJAT"
        if state := _bare_state(analysis, Span(start=mark.end(), end=title.end), always=True):
            return Span(start=title.start, end=mark.start()), state
    return title, None


def _bare_state(analysis: Analysis, span: Span, *, always: bool = False) -> Span | None:
    """A state of a few words without a subject, "Ej påbörjat.", at the beginning of what follows a title."""
    words = analysis.language.goals.status
    if not len(span):
        return None
    inside = Span(start=span.start, end=min(analysis.sentence_at(span.start).end, span.end))
    if len(analysis.text[inside.start : inside.end].split()) > LONGEST_STATE:
        return None
    said = find_statements(analysis.text, inside, words)
    bare = find_statements(analysis.text, inside, words, bare=True)
    return inside if bare and (always or not said) else None
