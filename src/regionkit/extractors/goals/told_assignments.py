"""Assignments that running text tells of under a heading for them: "Nämnden fick i maj i uppdrag att utreda bron."

Elsewhere such a sentence only reminds of one; under "Uppdrag från fullmäktige" it is what is followed up there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.document import Block, Span
from regionkit.extractors.goals.assigned_lists import STANDING_TASKS
from regionkit.extractors.goals.contents import leads_to_page
from regionkit.extractors.goals.given import given_noun
from regionkit.extractors.goals.headings import SECTION_NUMBER
from regionkit.extractors.goals.place import GoalPlace, one_line, trimmed
from regionkit.extractors.wording import any_of, word_of
from regionkit.language.goals import GoalWords

RULE = "goals.told_assignment"
FEWEST_WORDS = 2
BETWEEN = 8
"""Words between the verb and "i uppdrag att": who got it, and when."""


def find_told_assignments(analysis: Analysis, found: Found) -> Iterator[GoalPlace]:
    """The assignments that paragraphs below a heading for some tell of, each with what the paragraph goes on to say."""
    if found.metadata.document_type in STANDING_TASKS:
        return
    label: str | None = None
    for block in analysis.document.blocks:
        if block.kind == "heading":
            title = SECTION_NUMBER.sub("", one_line(analysis.text, block.span))
            label = None if leads_to_page(title) else given_noun(title, analysis.language.goals.assignments)
        elif label is not None and block.kind == "paragraph":
            yield from _in_paragraph(analysis, block, label)


def _in_paragraph(analysis: Analysis, block: Block, label: str) -> Iterator[GoalPlace]:
    pattern = _told(analysis.language.goals)
    sentences = list(analysis.sentences_in(block.span))
    given = [(at, match) for at, one in enumerate(sentences) if (match := pattern.search(analysis.text, *_ends(one)))]
    for number, (at, match) in enumerate(given):
        title = trimmed(analysis.text, match.end(), sentences[at].end)
        last = given[number + 1][0] if number + 1 < len(given) else len(sentences)
        follow_up = tuple(trimmed(analysis.text, *_ends(one)) for one in sentences[at + 1 : last])
        if len(analysis.text[title.start : title.end].split()) >= FEWEST_WORDS:
            yield GoalPlace(
                span=title, title=title, rule=RULE, kind="assignment", level_label=label, follow_up=follow_up,
                confidence="medium",
            )  # fmt: skip


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


@lru_cache(maxsize=4)
def _told(words: GoalWords) -> re.Pattern[str]:
    """Each verb with the words that end it: "fick … i uppdrag att", "uppdrog åt … att"."""
    told: dict[str, list[str]] = {}
    for verb, end in words.statements.told:
        told.setdefault(end, []).append(verb)
    ways = (
        rf"{word_of(verbs)}\s+(?:[\w-]+\s+){{0,{BETWEEN}}}?{any_of([end])}\s+" for end, verbs in told.items()
    )
    return re.compile("|".join(ways), re.IGNORECASE)
