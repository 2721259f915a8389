"""Goals that the text announces and then lists, and goals under a heading that a template repeats.

"Nämnden har följande mål:" and the bullets below it; "Som övergripande mål gäller:" and the one line below it;
"Verksamhetsmål" as a heading again and again, with one paragraph under each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from regionkit.analysis import Analysis
from regionkit.document import Block, Span
from regionkit.extractors.goals.announcing import announced_label, speaks_of_goals
from regionkit.extractors.goals.columns import names_goals
from regionkit.extractors.goals.place import GoalPlace, split_wordings, trimmed
from regionkit.extractors.wording import any_of, matcher
from regionkit.language.contract import Language
from regionkit.language.goals import GoalWords

LONGEST_TITLE = 300
"""Code points; "Övergripande mål 2026" has twenty, and strokes without end in a heading have countless parts."""
MARKER = re.compile(
    r"\s*(?:(?:[•●▪◦–—*·\-\uf0b7\uf0a7]\s+(?=\d{1,2}(?:\.\d{1,2})+\s+[^\W\d_]))?"  # "• 1.1 Otryggheten ska minska"
    r"(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)]?|[^\W\d_]\)|[•●▪◦–—*·\-\uf0b7\uf0a7])\s+", re.IGNORECASE
)
DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+(?=[^\W\d_])")
QUOTES = "\"”“»«’'"
LONGEST = 60
"""Words in the longest block that is still one goal."""


def find_listed_goals(analysis: Analysis) -> tuple[GoalPlace, ...]:
    """Goals in announced lists, announced single lines, and under repeated headings."""
    finders = (_defined, _announced, _counted, _under_headings, _under_labels, _under_one_word)
    return tuple(place for find in finders for place in find(analysis))


def _defined(analysis: Analysis) -> Iterator[GoalPlace]:
    """A list behind a paragraph that says what the goals of its heading are.

    "Kvalitetsmål", below it "Kvalitetsmålen är de fyra mål som …:", and the list; or "… är de så kallade
    perspektivmålen:" under "Perspektivmål".  Refused: "Mål", and below it "För att nå målen ska nämnden:".
    """
    blocks, words = analysis.document.blocks, analysis.language.goals
    for index, block in enumerate(blocks[1:-1], start=1):
        if block.kind != "paragraph" or not analysis.text.endswith(":", 0, block.span.end):
            continue
        title = _heading_title(analysis, blocks[index - 1])
        named = title.split()[-1].casefold() if title else ""
        if blocks[index - 1].kind != "heading" or named in words.headings.level_endings:
            continue
        said = analysis.document.slice(block.span).casefold().rstrip(": ").split()
        points_back = any(word != named and word.startswith(named) for word in (said[:1] + said[-1:]))
        if points_back and _is_goal_heading(title, words):
            for item in _items(analysis, index + 1):
                yield _item(analysis, item, title, "goals.announced_list")


def _announced(analysis: Analysis) -> Iterator[GoalPlace]:
    blocks = analysis.document.blocks
    for index, block in enumerate(blocks[:-1]):
        if block.table is not None or not analysis.text.endswith(":", 0, block.span.end):
            continue
        sentence = list(analysis.sentences_in(block.span))[-1]
        wording = analysis.text[sentence.start : sentence.end]
        label = announced_label(wording, analysis.language.goals)
        if label is None:
            continue
        items = list(_items(analysis, index + 1, with_clauses=opens_clause(analysis, blocks[index + 1])))
        if items:
            yield from (_item(analysis, item, label, "goals.announced_list") for item in items)
        elif _is_one_goal(analysis, blocks[index + 1]) and not _is_label(analysis, blocks[index + 1]):
            for line in _lines_over_tables(analysis, index + 1):
                yield _item(analysis, line, label, "goals.announced_line")


def _counted(analysis: Analysis) -> Iterator[GoalPlace]:
    """A list of just as many items as the words over it say: "Hamnen har arbetat efter fullmäktiges tre mål:".

    The colon may be missing where they point: "Följande fyra mål".
    """
    blocks, words = analysis.document.blocks, analysis.language.goals
    for block, below in pairwise(enumerate(blocks)):
        index, lead = block
        if lead.kind == "list_item" or lead.table is not None or below[1].kind != "list_item":
            continue
        sentence = list(analysis.sentences_in(lead.span))[-1]
        said = _count_pattern(analysis.language).search(analysis.text, sentence.start, sentence.end)
        wording = analysis.text[sentence.start : sentence.end]
        if said is None or not (said["colon"] or said["pointing"]) or matcher(words.lists.refusing).search(wording):
            continue
        count = said["count"].casefold()
        items = list(_items(analysis, index + 1))
        if len(items) == (int(count) if count.isdigit() else dict(analysis.language.numbers.small)[count]):
            yield from (_item(analysis, item, said["level"], "goals.announced_list") for item in items)


@lru_cache(maxsize=4)
def _count_pattern(language: Language) -> re.Pattern[str]:
    """A number and a word for goals at the end of a sentence: "tre inriktningsmål:"; "målen" are of no number."""
    numbers, lists = any_of(dict(language.numbers.small)), language.goals.lists
    return re.compile(
        rf"(?:(?P<pointing>{any_of(lists.pointing)})\s+)?(?<!\w)(?P<count>\d{{1,2}}|{numbers})\s+(?:[^\W\d_]+\s+)?"
        rf"(?P<level>[^\W\d_]*{any_of(language.goals.headings.level_endings)})\s*(?P<colon>:)?\s*$",
        re.IGNORECASE,
    )


def _lines_over_tables(analysis: Analysis, index: int) -> Iterator[Block]:
    """The announced line and, where a table stands under it, further lines that each stand over one of their own."""
    blocks = analysis.document.blocks
    yield blocks[index]
    while index + 3 < len(blocks) and blocks[index + 1].table is not None and blocks[index + 3].table is not None:
        index += 2
        if not _is_one_goal(analysis, blocks[index]) or _is_label(analysis, blocks[index]):
            return
        yield blocks[index]


def _is_label(analysis: Analysis, block: Block) -> bool:
    """Whether a block only names goals, "Verksamhetsmål med inriktning på …", and is none itself."""
    title = _heading_title(analysis, block)
    return block.kind == "heading" and names_goals(title.split()[0], analysis.language.goals.headings)


def _items(analysis: Analysis, index: int, *, with_clauses: bool = False) -> Iterator[Block]:
    """List items from a block on; short unnumbered headings between them part the list and do not end it.

    It ends at a clause of a decision, unless all of it is such: "Nämnden har följande mål: – att bryggorna är hela".
    """
    blocks = analysis.document.blocks
    while index < len(blocks):
        block = blocks[index]
        if block.kind == "list_item" or _is_dotted(analysis, block):
            if opens_clause(analysis, block) != with_clauses:
                return
            yield block
        elif not (
            block.kind == "heading"
            and not block.marker
            and _parts_a_list(analysis, block)
            and index + 1 < len(blocks)
            and blocks[index + 1].kind == "list_item"
        ):
            return
        index += 1


def _is_dotted(analysis: Analysis, block: Block) -> bool:
    """ "1.1 Förtroendet ska öka" as a paragraph of its own: a list by its numbers."""
    return block.kind == "paragraph" and DOTTED.match(analysis.text, block.span.start, block.span.end) is not None


def _parts_a_list(analysis: Analysis, block: Block) -> bool:
    """Whether a heading only groups goals: "Hamnar"; not "Så når vi målen", "Aktiviteter", nor "Effektmål"."""
    title, words = analysis.document.slice(block.span), analysis.language.goals
    said = title.casefold().strip(" :").split()
    parts = len(said) <= 4 and words.chapters.not_goal_words.isdisjoint(said)
    return parts and not _is_goal_heading(title, words)


def opens_clause(analysis: Analysis, block: Block) -> bool:
    """Whether an item begins like a clause of a decision: "att godkänna rapporten", whatever its marker."""
    marker = MARKER.match(analysis.text, block.span.start, block.span.end)
    word = re.compile(r"\w+").match(analysis.text, marker.end() if marker else block.span.start, block.span.end)
    return word is not None and word.group().casefold() in analysis.language.goals.headings.clause_openings


def _title(analysis: Analysis, block: Block) -> Span:
    marker = MARKER.match(analysis.text, block.span.start, block.span.end)
    marked = block.kind == "list_item" or block.marker or _is_dotted(analysis, block)
    start = marker.end() if marker and marked else block.span.start
    opening = matcher(tuple(sorted(analysis.language.goals.headings.clause_openings)))
    clause = opening.match(analysis.text, start, block.span.end) if block.kind == "list_item" else None
    span = trimmed(analysis.text, clause.end() if clause else start, block.span.end)
    wording = analysis.text[span.start : span.end]
    if len(wording) > 2 and wording[0] in QUOTES and wording[-1] in QUOTES:
        return Span(start=span.start + 1, end=span.end - 1)
    return span


def _item(analysis: Analysis, block: Block, label: str, rule: str, owner: str | None = None) -> GoalPlace:
    title = _title(analysis, block)
    marker = MARKER.match(analysis.text, block.span.start, block.span.end)
    marker = marker if marker and marker.end() <= title.start else None
    first, others = split_wordings(analysis.text, title)
    return GoalPlace(
        span=trimmed(analysis.text, block.span.start, block.span.end),
        title=first if others else title,
        rule=rule,
        number=marker["number"] if marker else None,
        sub_titles=others,
        level_label=label,
        owner=owner,
        confidence="medium",
    )


def _under_headings(analysis: Analysis) -> Iterator[GoalPlace]:
    """List items directly under a heading that is nothing but a word for goals: "Nämndens mål 2026"."""
    blocks = analysis.document.blocks
    for index, block in enumerate(blocks[:-1]):
        below = blocks[index + 1]
        if block.kind not in ("heading", "paragraph") or not (below.kind == "list_item" or _is_dotted(analysis, below)):
            continue
        title = analysis.document.slice(block.span)
        if not _is_goal_heading(title, analysis.language.goals):
            continue
        items = list(_items(analysis, index + 1))
        if len(items) < 2 or analysis.text[_title(analysis, items[0]).start].islower():
            continue  # "– pekar ut riktningen …": a heading that runs on
        single = matcher(analysis.language.goals.status.subjects.single)
        if all(single.search(analysis.document.slice(item.span)) for item in items):
            continue  # "● På väg mot målet", "● Långt kvar till målet": a key
        for item in items:
            yield _item(analysis, item, " ".join(title.strip(" :").split()), "goals.headed_list")


def _is_goal_heading(title: str, words: GoalWords) -> bool:
    """A short heading whose last word, years aside, is for goals."""
    if len(title) > LONGEST_TITLE:
        return False
    plain = _scope_pattern(words).sub("", re.sub(r"^\W*[\d.]*\s*|\W*(?:(?:19|20)\d\d)?\W*$", "", title))
    return plain.casefold() in words.lists.headings or (
        0 < len(plain.split()) <= 4
        and names_goals(plain.split()[-1], words.headings)
        and words.headings.follow_up_titles.isdisjoint(plain.casefold().split())
        and set(words.statements.has).isdisjoint(plain.casefold().split())  # "Nämnden har tre mål"
        and not matcher(words.lists.refusing).search(plain)
    )


@lru_cache(maxsize=8)
def _scope_pattern(words: GoalWords) -> re.Pattern[str]:
    """Whose or when at the end of a heading: "… för hamnnämnden", "… för mandatperioden"; not "för kursen"."""
    ends = any_of((*words.lists.owners, *words.lists.scopes))
    return re.compile(rf"\s+{any_of(words.lists.scope_links)}\s+[^\W\d_]*{ends}$", re.IGNORECASE)


def _under_labels(analysis: Analysis) -> Iterator[GoalPlace]:
    """The paragraph under each heading for goals that stands more than once in the document."""
    blocks, words = analysis.document.blocks, analysis.language.goals
    titles = Counter(_heading_title(analysis, block) for block in blocks if block.kind == "heading")
    for index, block in enumerate(blocks[:-1]):
        if block.kind != "heading":
            continue
        title = _heading_title(analysis, block)
        if titles[title] < 2 or not names_goals(title, words.headings):
            continue
        if names_goals(title.split()[0], words.headings) and _is_one_goal(analysis, blocks[index + 1], "paragraph"):
            owner = _heading_title(analysis, blocks[index - 1]) if index and blocks[index - 1].kind == "heading" else ""
            is_owner = owner.casefold().endswith(words.lists.owners)
            yield _item(analysis, blocks[index + 1], title, "goals.template_heading", owner if is_owner else None)


def _under_one_word(analysis: Analysis) -> Iterator[GoalPlace]:
    """The sentence right below a heading that is one word for a goal: "Resultatmål", "Investeringsmål".

    Refused: "Mål" alone, what obliges to nothing, and what speaks of goals itself ("Resultatmålen ska beslutas …").
    """
    blocks, words = analysis.document.blocks, analysis.language.goals
    obliging = matcher(words.indicators.target_modals)
    for index, block in enumerate(blocks[:-1]):
        below = blocks[index + 1]
        if block.kind != "heading" or below.kind != "paragraph" or not _is_one_goal(analysis, below, "paragraph"):
            continue
        title, text = _heading_title(analysis, block), analysis.document.slice(below.span)
        if title.casefold() in words.headings.level_endings or len(title.split()) != 1:
            continue
        if not names_goals(title, words.headings) or len(list(analysis.sentences_in(below.span))) > 1:
            continue
        if obliging.search(text) and not speaks_of_goals(text, words):
            yield _item(analysis, below, title, "goals.template_heading")


def _heading_title(analysis: Analysis, block: Block) -> str:
    return " ".join(analysis.document.slice(block.span).split()).rstrip(":")


def _is_one_goal(analysis: Analysis, block: Block, kind: str = "") -> bool:
    """Whether a block can be one goal: a sentence or two, not a table."""
    text = analysis.document.slice(block.span)
    return (
        block.table is None
        and (not kind or block.kind == kind)
        and 2 < len(text.split()) <= LONGEST
        and len(list(analysis.sentences_in(block.span))) <= 2
        and not text.rstrip().endswith(":")
    )
