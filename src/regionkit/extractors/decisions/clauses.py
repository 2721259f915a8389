"""What an item decided: its clauses, how the matter ended, and the votes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.decisions.heads import Line
from regionkit.extractors.decisions.items import Item, Section
from regionkit.extractors.organs import find_organs
from regionkit.extractors.wording import DASH, GAP, NO_WORD_AFTER, SPACE, any_of, word_of
from regionkit.language.decisions import DecisionWords
from regionkit.mentions import Outcome, Votes

NUMBERED = re.compile(r"(?:(?<=\s)|^)\d{1,2}[.)]\s+(?=[^\W\d_])")
FIRST_NUMBER = re.compile(r"(?:^|[:.]\s+)1[.)]\s")
BULLET = re.compile(r"^\s*(?:[•●▪◦–\-*\uf0b7]|\d{1,2}[.)]|[a-zåäö]\))\s+")
MOST_CLAUSE_CHARACTERS = 1500


def clauses_of(analysis: Analysis, item: Item) -> tuple[str, ...]:
    """The clauses of an item's decision, as written, without numbers and without "att"."""
    found: list[str] = []
    for section in item.parts("decision"):
        found += section_clauses(analysis, section)
    if not found:
        found = list(_without_heading(analysis, item))
    return tuple(found)


def section_clauses(analysis: Analysis, section: Section) -> list[str]:
    """The clauses of one part of an item."""
    found: list[str] = []
    captions = [table.caption for table in analysis.document.tables if table.caption]
    for span, is_item in _groups(section.lines):
        if any(caption.overlaps(span) for caption in captions):
            continue
        text = analysis.document.slice(span)
        pieces = [text] if is_item else list(_pieces(analysis, span, text))
        found += [clause for piece in pieces if (clause := clean_clause(piece, analysis))]
    return found


def _groups(lines: list[Line]) -> Iterator[tuple[Span, bool]]:
    """The lines of each block as one stretch; whether it is a list item."""
    start = 0
    for index, line in enumerate(lines):
        if index + 1 == len(lines) or lines[index + 1].block is not line.block:
            yield (
                Span(start=lines[start].span.start, end=line.span.end),
                line.block.kind == "list_item" and lines[start].first,
            )
            start = index + 1


def _pieces(analysis: Analysis, span: Span, text: str) -> Iterator[str]:
    """Numbered clauses inside a paragraph, else its sentences."""
    numbers = list(NUMBERED.finditer(text))
    if numbers and (first := FIRST_NUMBER.search(text)) and first.end() >= numbers[0].start():
        yield text[: numbers[0].start()]
        for number, following in zip(numbers, [*numbers[1:], None], strict=True):
            yield text[number.end() : following.start() if following else len(text)]
        return
    for sentence in analysis.sentences_in(span):
        yield analysis.text[max(sentence.start, span.start) : min(sentence.end, span.end)]


def clean_clause(text: str, analysis: Analysis) -> str | None:
    """A clause without its number and opener; ``None`` for words that only announce clauses ("… beslutar att")."""
    words = analysis.language.decisions
    flat = " ".join(BULLET.sub("", text).split())
    if not flat or _lead(words).search(flat):
        return None
    match = _inline(words).search(flat)
    if match and (organs := find_organs(flat[: match.start()], analysis.language.identity.organs)):
        organ = organs[0]
        if organ.start == 0 and organ.end == len(flat[: match.start()].rstrip()):
            flat = flat[match.end() :]
    flat = _last_joiner(words).sub("", _opener(words).sub("", flat, count=1))
    return flat if 1 < len(flat) <= MOST_CLAUSE_CHARACTERS else None


def _without_heading(analysis: Analysis, item: Item) -> Iterator[str]:
    """Sentences such as "Kommunfullmäktige godkänner delårsrapporten." in an item whose decision has no heading."""
    words = analysis.language.decisions
    for section in item.parts("other"):
        for span, _ in _groups(section.lines):
            for sentence in analysis.sentences_in(span):
                text = analysis.document.slice(sentence)
                organs = find_organs(text[:80], analysis.language.identity.organs)
                decides = organs and organs[0].start == 0 and _decides(words).match(text, organs[0].end)
                if decides and (clause := clean_clause(text, analysis)):
                    yield clause


def outcome_of(clauses: Iterable[str], words: DecisionWords) -> Outcome:
    """How the matter ended, by the first clause that says so; ``unknown`` where none does.

    >>> from regionkit.languages.sv.decisions import DECISIONS
    >>> outcome_of(["Motionen avslås i sin helhet."], DECISIONS)
    'rejected'
    """
    for clause in clauses:
        for kind, pattern in _outcomes(words):
            if pattern.search(clause):
                return kind
    return "unknown"


def votes_of(text: str, words: DecisionWords) -> Votes | None:
    """The result of a vote: yes and no, with those who abstained.  Refuses how to vote ("JA-röst för att …").

    >>> from regionkit.languages.sv.decisions import DECISIONS
    >>> votes_of("Med 26 ja – 13 nej – 0 avstår beslutar", DECISIONS)
    Votes(yes=26, no=13, abstain=0)
    """
    match = _votes(words).search(text)
    if match is None:
        return None
    groups = {name: value for name, value in match.groupdict().items() if value}
    number = {name: int(value) for name, value in ((key.rstrip("_"), value) for key, value in groups.items())}
    return Votes(yes=number["yes"], no=number["no"], abstain=number.get("abstain", 0))


@lru_cache(maxsize=4)
def _lead(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(rf"(?i:(?<!\w){any_of(words.lead_ends)}{GAP}:?$|^{any_of(words.decision_nouns)}:?$)|:$")


@lru_cache(maxsize=4)
def _inline(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(rf"(?i:{word_of(words.decided_inline)}{SPACE}{any_of(words.clause_openers)}{SPACE})")


@lru_cache(maxsize=4)
def _decides(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(rf"{SPACE}(?i:{any_of(words.decided_inline)}{NO_WORD_AFTER})")


@lru_cache(maxsize=4)
def _opener(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(rf"^(?i:{any_of(words.clause_openers)}){SPACE}")


@lru_cache(maxsize=4)
def _last_joiner(words: DecisionWords) -> re.Pattern[str]:
    """ "…, samt" and "…," before the next clause."""
    return re.compile(rf"(?:[,;]?{SPACE}(?i:{any_of(words.list_words)}))?[,;]?$")


@lru_cache(maxsize=4)
def _outcomes(words: DecisionWords) -> tuple[tuple[Outcome, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(word_of(phrases))) for kind, phrases in words.outcomes.items())


@lru_cache(maxsize=4)
def _votes(words: DecisionWords) -> re.Pattern[str]:
    yes, no, abstain = (any_of(phrases) for phrases in (words.yes, words.no, words.abstain))
    between = rf"{GAP}(?:[,;]|{DASH}|[^\W\d_]{{2,5}})?{GAP}"
    after = (
        rf"(?<!\d)(?P<yes>\d{{1,3}}){SPACE}{yes}{NO_WORD_AFTER}{between}(?P<no>\d{{1,3}}){SPACE}{no}{NO_WORD_AFTER}"
        rf"(?:{between}(?P<abstain>\d{{1,3}}){SPACE}{abstain}{NO_WORD_AFTER})?"
    )
    before = (
        rf"(?<!\w){yes}{GAP}:?{GAP}(?P<yes_>\d{{1,3}})(?!\d){between}{no}{GAP}:?{GAP}(?P<no_>\d{{1,3}})(?!\d)"
        rf"(?:{between}{abstain}{GAP}:?{GAP}(?P<abstain_>\d{{1,3}})(?!\d))?"
    )
    return re.compile(rf"(?i:{after}|{before})")
