"""Goals that are headings in a chapter of goals: "2 Måluppföljning", and below it "2.1 Invånarna har god tillgång …".

Nothing in such a heading says that it is a goal.  The chapter's heading does, with what stands below: a line that
judges ("Bedömning: Målet uppnås delvis"), a sentence that says how the goal stands, or, in a plan, headings that are
statements.  Outside such a chapter only "Måluppfyllelse: …" right below a heading makes it a goal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from regionkit.analysis import Analysis
from regionkit.document import Block, Span
from regionkit.extractors.goals.columns import names_goals
from regionkit.extractors.goals.contents import leads_to_page
from regionkit.extractors.goals.given import given_noun
from regionkit.extractors.goals.headings import SECTION_NUMBER
from regionkit.extractors.goals.place import GoalPlace, trimmed
from regionkit.extractors.goals.statements import find_statements
from regionkit.extractors.goals.targeted import targeted
from regionkit.extractors.goals.verdicts import is_verdict
from regionkit.language.goals import GoalWords
from regionkit.mentions import Confidence

RULE = "goals.chapter_heading"
LONGEST_CHAPTER, LONGEST_GOAL = 9, 30
"""Words of a heading over goals, and of one that is a goal."""
BOLD = 90
"""The rank of a bold line that is no heading by its size; real ones have 1 to 9."""
SECTION = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+")
ENDS_OTHERWISE = re.compile(r"[:;,–-]\s*$")
HAS_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Head:
    """A heading inside a chapter, and the blocks below it up to the next of its rank."""

    block: Block
    rank: int
    below: tuple[Block, ...]


def find_chapter_goals(analysis: Analysis, places: Sequence[GoalPlace]) -> tuple[GoalPlace, ...]:
    """Headings that are goals and that no other rule sees; ``places`` are what the others found."""
    blocks, words = analysis.document.blocks, analysis.language.goals
    ranks = {index: rank for index, block in enumerate(blocks) if (rank := _rank(analysis, block))}
    found: dict[int, GoalPlace] = {}
    for index in ranks:
        title = _title(analysis, blocks[index])
        if _heads_goals(title, words):
            goals = [*_goals_of(analysis, _heads_below(blocks, ranks, index), places)]
            for place in goals or targeted(analysis, _inside(blocks, ranks, index), title, places):
                found.setdefault(place.span.start, place)
        elif noun := _heads_assignments(title, words):
            for head in _heads_below(blocks, ranks, index):
                if _may_be_goal(analysis, head, places) and _is_in_progress(analysis, head.below):
                    place = _place(analysis, head.block, "medium")
                    found.setdefault(place.span.start, replace(place, kind="assignment", level_label=noun))
    for index in ranks:
        if judged := _judged_outright(analysis, index, places):
            found.setdefault(judged.span.start, judged)
    return tuple(found.values())


def _rank(analysis: Analysis, block: Block) -> int:
    """How deep a heading stands, 0 for what is none; a bold line alone counts as the deepest."""
    if block.kind == "heading":
        return 0 if leads_to_page(analysis.document.slice(block.span)) else max(block.level, 1)
    alone = block.kind == "paragraph" and block.bold and len(block.lines) <= 2
    return BOLD if alone and analysis.text[block.span.end - 1] not in ".:;," else 0


def _title(analysis: Analysis, block: Block) -> str:
    return SECTION_NUMBER.sub("", " ".join(analysis.document.slice(block.span).split())).strip(" :")


def _heads_goals(title: str, words: GoalWords) -> bool:
    """Whether a heading says of nothing but goals: "Mål och måluppfyllelse 2025"; not "Mål för kursen"."""
    known = WORD.findall(title.casefold())
    if not 0 < len(known) <= LONGEST_CHAPTER:
        return False
    goals = [word for word in known if word in words.chapters.nouns or names_goals(word, words.headings)]
    others = [word for word in known if word not in goals and word not in words.chapters.fillers]
    return bool(goals) and all(word.endswith(words.chapters.owners) for word in others)


def _heads_assignments(title: str, words: GoalWords) -> str | None:
    """The word for assignments where a heading is of such alone: "Uppdrag", "Uppdrag från fullmäktige"."""
    return title if title.casefold() in words.assignments.nouns else given_noun(title, words.assignments)


def _is_in_progress(analysis: Analysis, below: Sequence[Block]) -> bool:
    """Whether the first line below a heading says how its work goes: "Status: Pågår", "Genomfört." """
    words = analysis.language.goals
    if not below or below[0].table is not None:
        return False
    first = next(iter(analysis.sentences_in(below[0].span)), None)
    return first is not None and judgement(analysis, first, words) is not None


def _heads_below(blocks: Sequence[Block], ranks: dict[int, int], chapter: int) -> list[_Head]:
    """The headings of a chapter, each with what stands below it."""
    last = chapter + len(_inside(blocks, ranks, chapter))
    heads = [index for index in range(chapter + 1, last + 1) if index in ranks]
    found = []
    for index in heads:
        ends = (other for other in heads if other > index and ranks[other] <= ranks[index])
        end = next(ends, last + 1)
        found.append(_Head(blocks[index], ranks[index], tuple(blocks[index + 1 : end])))
    return found


def _inside(blocks: Sequence[Block], ranks: dict[int, int], chapter: int) -> Sequence[Block]:
    """The blocks of a chapter, up to the next heading of its rank or above."""
    ends = (index for index in range(chapter + 1, len(blocks)) if 0 < ranks.get(index, 0) <= ranks[chapter])
    return blocks[chapter + 1 : next(ends, len(blocks))]


def _goals_of(analysis: Analysis, heads: list[_Head], places: Sequence[GoalPlace]) -> Iterator[GoalPlace]:
    """The goals of the outermost rank that has some: where one is judged its neighbours are goals too."""
    for rank in sorted({head.rank for head in heads}):
        mine = [head for head in heads if head.rank == rank and _may_be_goal(analysis, head, places)]
        judged = [head for head in mine if _is_judged(analysis, head.below)]
        if not judged and not _are_statements(analysis, mine) and not _are_alike(analysis, mine):
            continue
        for head in mine:
            is_stated = _says_what_shall_be(analysis, head.block)
            if head in judged or is_stated or len(_title(analysis, head.block).split()) > 1:
                yield _place(analysis, head.block, "high" if head in judged and is_stated else "medium")
        return


def _may_be_goal(analysis: Analysis, head: _Head, places: Sequence[GoalPlace]) -> bool:
    """Whether a heading can be a goal's: not a usual one, and not one over goals that are found already."""
    title = _title(analysis, head.block)
    known, words = title.casefold().split(), analysis.language.goals
    chapters = words.chapters
    if not title[:1].isupper() or len(known) > LONGEST_GOAL or not head.below or HAS_YEAR.search(title):
        return False
    usual = title.casefold() in chapters.not_goals | words.headings.section_titles | words.headings.follow_up_titles
    if usual or not chapters.not_goal_words.isdisjoint(WORD.findall(title.casefold())):
        return False
    if ENDS_OTHERWISE.search(title) or ":" in title:
        return False
    start, end = head.block.span.start, head.below[-1].span.end
    return not any(place.span.overlaps(head.block.span) or start <= place.span.start < end for place in places)


def _is_judged(analysis: Analysis, below: Sequence[Block]) -> bool:
    """Whether the text below a heading says how its goal stands: in a line for it, or in a sentence about "målet"."""
    words = analysis.language.goals
    for block in below:
        if block.table is not None:
            continue
        for sentence in analysis.sentences_in(block.span):
            if judgement(analysis, sentence, words) is not None:
                return True
            said = find_statements(analysis.text, sentence, words.status) if len(sentence) else ()
            if any(one.axis != "progress" for one in said):
                return True
    return False


def judgement(analysis: Analysis, sentence: Span, words: GoalWords) -> str | None:
    """The label of a line that judges, "måluppfyllelse" in "Måluppfyllelse: Delvis uppfyllt", or nothing for a verdict.

    ``None`` is for what does not judge.
    """
    label, colon, said = analysis.text[sentence.start : sentence.end].partition(":")
    name = " ".join(label.casefold().split()).lstrip("•– ")
    if not colon or not said.strip() or name not in words.chapters.judging:
        return "" if len(sentence) and is_verdict(analysis.text, sentence, words.status) else None
    value = trimmed(analysis.text, sentence.start + len(label) + 1, sentence.end)
    answered = name in words.chapters.judged and said.strip(" .").casefold() in dict(words.status.answers)
    coloured = answered or said.strip(" .").casefold() in dict(words.status.colours)
    return name if coloured or find_statements(analysis.text, value, words.status, bare=True) else None


def _are_statements(analysis: Analysis, heads: Sequence[_Head]) -> bool:
    """In a plan: two headings or more, of which at least half say what shall be so."""
    stated = sum(_says_what_shall_be(analysis, head.block) for head in heads)
    return len(heads) > 1 and stated * 2 >= len(heads)


def _are_alike(analysis: Analysis, heads: Sequence[_Head]) -> bool:
    """In a template: two headings or more, each with the same heading right below, as "Beskrivning" is."""
    first = [head.below[0] for head in heads]
    titles = {_title(analysis, block).casefold() for block in first}
    return len(heads) > 1 and len(titles) == 1 and all(block.kind == "heading" for block in first)


def _says_what_shall_be(analysis: Analysis, block: Block) -> bool:
    known = WORD.findall(_title(analysis, block).casefold())
    return len(known) > 1 and not analysis.language.goals.chapters.statives.isdisjoint(known)


def _judged_outright(analysis: Analysis, index: int, places: Sequence[GoalPlace]) -> GoalPlace | None:
    """Outside a chapter of goals: a heading right over "Måluppfyllelse: …" or "Bedömning: Målet …"."""
    blocks, words = analysis.document.blocks, analysis.language.goals
    head = _Head(blocks[index], 1, tuple(blocks[index + 1 : index + 2]))
    if not head.below or head.below[0].kind != "paragraph" or not _may_be_goal(analysis, head, places):
        return None
    first = next(iter(analysis.sentences_in(head.below[0].span)), None)
    label = judgement(analysis, first, words) if first is not None else None
    if not first or not label:
        return None
    said = analysis.text[first.start : first.end].partition(":")[2].split()
    if label not in words.chapters.judged and (not said or said[0].casefold() not in words.status.subjects.single):
        return None
    return _place(analysis, blocks[index], "medium")


def _place(analysis: Analysis, block: Block, confidence: Confidence) -> GoalPlace:
    span = trimmed(analysis.text, block.span.start, block.span.end)
    number = SECTION_NUMBER.match(analysis.text[span.start : span.end])
    section = SECTION.match(analysis.text, span.start, span.end)
    return GoalPlace(
        span=span,
        title=Span(start=span.start + (number.end() if number else 0), end=span.end),
        rule=RULE,
        number=section["number"] if section else None,
        confidence=confidence,
    )
