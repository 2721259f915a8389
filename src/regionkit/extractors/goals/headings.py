"""Goals that stand as headings: "Mål 1: …", a bare "2. …" that goes on with its numbering, "2.5.1 Mål: …".

"Mål 1 och 2 har sin utgångspunkt i …" begins like a heading and is none: a heading has a colon, a dash or a full stop
after its number.  A bare number continues the goals only where no other numbered list claims it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.document import Block, Span
from regionkit.extractors.goals.contents import leads_to_page
from regionkit.extractors.goals.place import GoalPlace, split_wordings, trimmed
from regionkit.extractors.goals.statements import predicates
from regionkit.extractors.wording import any_of, part_of
from regionkit.language.goals import GoalHeadingWords
from regionkit.words import stands_in, words_of

NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,2}|[^\W\d_]\d{0,2}"
BARE = re.compile(r"(?P<number>\d{1,2})[.)]\s+(?=[\"”»(]?[^\W\d_])")
SECTION = r"(?:(?P<section>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+)?"
YEAR = r"(?:\s+(?:19|20)\d\d)?"
SECTION_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.?\s+")
ENDS_SENTENCE = re.compile(r"[.!?:][\"”»’)]*\s*$")
LINE_BREAK = re.compile(r"\n\s*")
LABEL = 300  # code points in which the word for a level stands, at most two words behind the number of its section
LAST_WORD = re.compile(r"[^\s]+\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A place where a heading may begin: the start of a block or, in plain text, of a line in one."""

    start: int
    limit: int
    """Where the block ends, or the next place begins."""
    block: Block


def find_headings(analysis: Analysis) -> tuple[GoalPlace, ...]:
    """All goals that stand as headings, in order of the text."""
    words = analysis.language.goals.headings
    found: list[GoalPlace] = []
    last: int | None = None  # number of the latest goal of the outermost numbering
    rivals: dict[tuple[str, bool], int] = {}  # number of the latest item of another list, by its looks
    text, levels = analysis.text, analysis.document.words.inside(_level(words))
    for line in heading_lines(analysis):
        may = stands_in(levels, line.start, line.limit)
        if not may and last is None and not text[line.start : line.start + 1].isdigit():
            continue
        if leads_to_page(text[line.start : line_end(text, line.start, line.limit)]):
            continue
        if may and (place := _labelled(analysis, line, words) or _wording_below(analysis, line, words)):
            found.append(place)
            if place.number and place.number.isdigit():
                last = int(place.number)
            continue
        bare = BARE.match(text, line.start, line.limit)
        if bare is None:
            if _is_section_title(analysis, line):
                last = None
            continue
        number, looks = int(bare["number"]), (line.block.kind, line.block.bold)
        follows = last is not None and number == last + 1 and rivals.get(looks) != last
        if follows and (place := _continued(analysis, line, bare, found[-1])):
            found.append(place)
            last = number
            continue
        if not _opens_clause(text, bare.end(), line.limit, words):
            rivals[looks] = number
    return tuple(found)


def heading_lines(analysis: Analysis) -> list[Line]:
    """Starts of blocks outside tables and, where a block keeps its own line breaks, starts of their lines."""
    return analysis.once("heading lines", lambda whole: list(_heading_lines(whole)))


def _heading_lines(analysis: Analysis) -> Iterator[Line]:
    for block in analysis.document.blocks:
        if block.table is not None:
            continue
        starts = [block.span.start]
        starts += [
            block.span.start + gap.end()
            for gap in LINE_BREAK.finditer(analysis.text[block.span.start : block.span.end])
            if block.span.start + gap.end() < block.span.end
        ]
        for start, limit in zip(starts, [*starts[1:], block.span.end], strict=True):
            yield Line(trimmed(analysis.text, start, limit).start, block.span.end, block)


def _is_section_title(analysis: Analysis, line: Line) -> bool:
    """Whether the line is a heading that every report has, such as the one for its economy."""
    title = analysis.text[line.start : line_end(analysis.text, line.start, line.limit)].strip(" :")
    title = SECTION_NUMBER.sub("", title)
    return title.casefold() in analysis.language.goals.headings.section_titles


def heading_end(analysis: Analysis, start: int, line: Line) -> int:
    """Where the heading that begins here ends: with its block, its sentence, or the line before its text begins."""
    block, text = line.block, analysis.text
    if block.kind == "heading" or block.bold:
        return block.span.end
    sentence = analysis.sentence_at(start)
    limit = min(line.limit, sentence.end if len(sentence) else line.limit)
    position = line_end(text, start, limit)
    while position < limit:
        following = trimmed(text, position, limit)
        last_word = LAST_WORD.search(text[start:position].rstrip())
        goes_on = last_word is not None and (
            last_word.group().casefold() in analysis.language.goals.headings.connectives
            or last_word.group()[-1] in ",-–/("
        )
        if not goes_on and text[following.start].isupper():
            break
        position = line_end(text, following.start, limit)
    return trimmed(text, start, position).end


def line_end(text: str, start: int, limit: int) -> int:
    end = text.find("\n", start, limit)
    return limit if end < 0 else end


@lru_cache(maxsize=8)
def _level(words: GoalHeadingWords) -> re.Pattern[str]:
    return re.compile(part_of(words_of(phrase)[0] for phrase in (*words.level_endings, *words.other_levels)))


@lru_cache(maxsize=8)
def _label_pattern(words: GoalHeadingWords) -> re.Pattern[str]:
    level = rf"(?:[^\W\d_]+\s+){{0,2}}?[^\W\d_]*(?:{any_of(words.level_endings)}|{any_of(words.other_levels)})"
    sign = rf"(?:{any_of(words.number_signs)}\s+(?=\d{{1,2}}:\s))?"
    after = r"(?:(?P<mark>\s*:\s*|\s*[.)]\s+|\s+[–—-]\s+)|\s+)"
    number = rf"\s+{sign}(?P<number>{NUMBER}){after}"
    return re.compile(rf"{SECTION}(?P<level>{level})(?:{number}|{YEAR}\s*:\s+)(?=\S)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _bare_label_pattern(words: GoalHeadingWords) -> re.Pattern[str]:
    level = rf"[^\W\d_]*(?:{any_of(words.level_endings)}|{any_of(words.other_levels)})"
    number = rf"\d{{1,2}}:\d{{1,2}}|{NUMBER}"  # "Målområde 1:2"
    return re.compile(rf"{SECTION}(?P<level>{level})\s+(?P<number>{number})\s*[:.]?\s*", re.IGNORECASE)


def numbered_label(text: str, span: Span, words: GoalHeadingWords) -> re.Match[str] | None:
    """ "Mål 1: " at the beginning of a span, such as a table's cell; its group ``number`` is the goal's."""
    match = _label_pattern(words).match(text, span.start, span.end)
    return match if match and match["number"] and match["mark"] else None


def _labelled(analysis: Analysis, line: Line, words: GoalHeadingWords) -> GoalPlace | None:
    """ "Mål 1: …", "Delmål 1.2 – …", "2.5.1 Mål: …"; the level word keeps its document's form."""
    text, levels = analysis.text, analysis.document.words.inside(_level(words))
    if not stands_in(levels, line.start, min(line.limit, line.start + LABEL)):
        return None
    match = _label_pattern(words).match(text, line.start, line.limit)
    item = BARE.match(text, line.start, line.limit) if line.block.kind == "list_item" and match is None else None
    if item is not None:  # "1. Mål 3: God hälsa"
        match = numbered_label(text, Span(start=item.end(), end=line.limit), words)
    if match is None or not text[match.start("level")].isupper():
        return None
    level = match["level"]
    word = level.split()[-1].casefold()
    if word in words.not_levels or (word in words.dotted_levels and "." not in (match["number"] or "")):
        return None
    if match["number"] and not match["mark"] and not _is_unmarked_heading(text, match, line):
        return None  # "Mål 3 grundar sig i …"
    end = heading_end(analysis, match.end(), line)
    title = trimmed(text, match.end(), end)
    wording = text[title.start : title.end]
    if not wording[:1].isalpha() and wording[:1] not in '"”»(' and not (match["number"] and _counts_things(wording)):
        return None
    said = ":" not in (match["mark"] or "") and wording[0].islower()
    if said and re.match(predicates(analysis.language.goals.status), wording):
        return None  # "Delmål a) är uppfyllt"; not "Delmål a) Är alla med?"
    if not (match["number"] or match["section"]) and len(wording.split()) < 3 and not _is_name(wording, line):
        return None  # "Mål: 80 procent" in a list of facts
    first, others = split_wordings(text, title)
    return GoalPlace(
        span=Span(start=line.start, end=title.end),
        title=first if others else title,
        rule="goals.numbered_heading" if match["number"] else "goals.labelled_heading",
        number=match["number"] or match["section"],
        sub_titles=others,
        kind="assignment" if level.casefold() in words.assignment_levels else "goal",
        level_label=level,
    )


def _is_name(wording: str, line: Line) -> bool:
    """ "Strategiskt mål: Nöjda kunder" as a heading."""
    looks = line.block.kind == "heading" or line.block.bold
    return looks and len(wording.split()) == 2 and not any(sign.isdigit() for sign in wording)


def _counts_things(wording: str) -> bool:
    """ "Mål 4: 500 nya båtplatser"; not "Mål 4: 80 procent"."""
    return wording[:1].isdigit() and sum(word.isalpha() for word in wording.rstrip(".").split()) >= 2


def _is_unmarked_heading(text: str, match: re.Match[str], line: Line) -> bool:
    """ "Fokusområde 13 Hållbar kultur": a heading by its looks, and its wording begins with a capital."""
    block = line.block
    own_line = text[line.start : line_end(text, line.start, line.limit)]
    is_heading = (
        block.kind == "heading" or block.bold or (line.start == block.span.start and not ENDS_SENTENCE.search(own_line))
    )
    return is_heading and match["number"][0].isdigit() and text[match.end()].isupper()


def _wording_below(analysis: Analysis, line: Line, words: GoalHeadingWords) -> GoalPlace | None:
    """ "Mål 1" as a heading of its own, with the goal's wording as the block below it."""
    block, text = line.block, analysis.text
    label = _bare_label_pattern(words).fullmatch(text, block.span.start, block.span.end)
    index = analysis.document.block_index(block.span.start) + 1
    if label is None or index >= len(analysis.document.blocks) or line.start != block.span.start:
        return None
    below = analysis.document.blocks[index]
    sentences = len(list(analysis.sentences_in(below.span)))
    if below.table is not None or sentences > 1 or len(analysis.document.slice(below.span).split()) < 2:
        return None
    title = trimmed(text, below.span.start, below.span.end)
    first, others = split_wordings(text, title)
    return GoalPlace(
        span=Span(start=block.span.start, end=title.end),
        title=first if others else title,
        rule="goals.number_over_wording",
        number=label["number"],
        sub_titles=others,
        kind="assignment" if label["level"].casefold() in words.assignment_levels else "goal",
        level_label=label["level"],
        confidence="high" if block.kind == "heading" or block.bold else "medium",
    )


def _continued(analysis: Analysis, line: Line, bare: re.Match[str], before: GoalPlace) -> GoalPlace | None:
    """A bare "2. …" after "Mål 1: …"; its level is the one whose numbering it continues."""
    text, words = analysis.text, analysis.language.goals.headings
    if _opens_clause(text, bare.end(), line.limit, words) or not text[bare.end()].isupper():
        return None
    title = trimmed(text, bare.end(), heading_end(analysis, bare.end(), line))
    if text[title.start : title.end].rstrip(".:").casefold() in words.section_titles:
        return None
    first, others = split_wordings(text, title)
    return GoalPlace(
        span=Span(start=line.start, end=title.end),
        title=first if others else title,
        rule="goals.continued_number",
        number=bare["number"],
        sub_titles=others,
        kind=before.kind,
        level_label=before.level_label,
        inferred=("level_label",),
        confidence="high" if line.block.kind == "heading" or line.block.bold else "medium",
    )


def opens_clause(analysis: Analysis, line: Line) -> bool:
    """Whether a numbered clause of a decision begins here: "1. att godkänna …"."""
    bare = BARE.match(analysis.text, line.start, line.limit)
    return bare is not None and _opens_clause(analysis.text, bare.end(), line.limit, analysis.language.goals.headings)


def _opens_clause(text: str, start: int, limit: int, words: GoalHeadingWords) -> bool:
    word = re.compile(r"\w+").match(text, start, limit)
    return word is not None and word.group().casefold() in words.clause_openings
