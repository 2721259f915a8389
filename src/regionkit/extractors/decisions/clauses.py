"""What an item decided: its clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.decisions.heads import Line
from regionkit.extractors.decisions.items import Item, Section
from regionkit.extractors.decisions.sections import decides_on_its_own, of_body
from regionkit.extractors.organs import find_organs
from regionkit.extractors.wording import GAP, NO_WORD_AFTER, SPACE, any_of, matcher, word_of
from regionkit.language.decisions import DecisionWords

NUMBERED = re.compile(r"(?:(?<=\s)|^)\d{1,2}[.)]\s+(?=[^\W\d_])")
FIRST_NUMBER = re.compile(r"(?:^|[:.]\s+)1[.)]\s")
BULLET = re.compile(r"^\s*(?:[•●▪◦–\-*\uf0b7]|\d{1,2}[.)]|[a-zåäö]\))\s+")
MOST_CLAUSE_CHARACTERS = 1500
LONGEST_LEAD = 200
DIGIT = re.compile(r"\d")


def clauses_of(analysis: Analysis, item: Item, committee: str | None = None) -> tuple[str, ...]:
    """The clauses of an item's decision, as written, without numbers and without "att"."""
    found: list[str] = []
    for section in decided_parts(analysis, item, committee):
        found += section_clauses(analysis, section)
    if not found:
        found = list(_without_heading(analysis, item))
    return tuple(found)


def decided_parts(analysis: Analysis, item: Item, committee: str | None) -> list[Section]:
    """The parts of an item that say what this body decided.

    What it proposes to another is its decision ("Kommunstyrelsens förslag till kommunfullmäktige" in its own minutes);
    what another body decided or proposes before it is not, where the body's own decision stands there as well.
    """
    document, language = analysis.document, analysis.language
    own: list[Section] = []
    others: list[Section] = []
    for section in item.sections:
        whose = of_body(document.slice(section.heading), committee, language) if section.heading else None
        if section.kind == "decision":
            (others if whose is False else own).append(section)
        elif section.kind == "proposal" and whose:
            own.append(section)
    return own or others


def section_clauses(analysis: Analysis, section: Section) -> list[str]:
    """The clauses of one part of an item."""
    found: list[str] = []
    lead: tuple[str, str] | None = None
    captions = [table.caption for table in analysis.document.tables if table.caption]
    refused = matcher(analysis.language.decisions.not_clauses)
    for lines in _groups(section.lines):
        span = _stretch(lines)
        if any(caption.overlaps(span) for caption in captions):
            continue
        is_item = lines[0].block.kind == "list_item" and lines[0].first
        pieces = [analysis.document.slice(span)] if is_item else list(_pieces(analysis, lines))
        pieces = [part for piece in pieces for part in _joined(piece, analysis) if not refused.search(part)]
        for piece in pieces:
            clause = clean_clause(piece, analysis)
            kind = _marker(piece)
            if clause is None:
                words = clean_lead(piece, analysis)
                alone = len(words) > LONGEST_LEAD or decides_on_its_own(words, analysis.language)
                lead = (kind, words) if kind and not alone else None
            else:
                lead = lead if lead and kind not in ("", lead[0]) else None
                found.append(f"{lead[1]} {clause}" if lead else clause)
    return found


def _marker(text: str) -> str:
    """What kind of mark a list item begins with: a number, a letter, or the sign itself; nothing for none."""
    match = BULLET.match(text)
    sign = match.group().strip()[:1] if match else ""
    return "1" if sign.isdigit() else "a" if sign.isalpha() else sign


def clean_lead(text: str, analysis: Analysis) -> str:
    """ "2. uppdra åt förvaltningschefen att", whose "a)" and "b)" say what: it is said before each of them."""
    flat = " ".join(BULLET.sub("", text).split())
    return _opener(analysis.language.decisions).sub("", flat, count=1).rstrip(":")


def _joined(text: str, analysis: Analysis) -> list[str]:
    """ "… beslutar dels att godkänna …, dels att bevilja …": two clauses of one sentence, each from its "dels"."""
    marks = list(matcher(analysis.language.decisions.joined_openers).finditer(text))
    if len(marks) < 2:
        return [text]
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return [text[mark.start() : end] for mark, end in zip(marks, ends, strict=True)]


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines of each block."""
    start = 0
    for index, line in enumerate(lines):
        if index + 1 == len(lines) or lines[index + 1].block is not line.block:
            yield lines[start : index + 1]
            start = index + 1


def _stretch(lines: list[Line]) -> Span:
    return Span(start=lines[0].span.start, end=lines[-1].span.end)


def _pieces(analysis: Analysis, lines: list[Line]) -> Iterator[str]:
    """Numbered clauses inside a paragraph, lines that each begin with "att", else its sentences."""
    span = _stretch(lines)
    text = analysis.document.slice(span)
    starts = _opened_lines(analysis, lines)
    if len(starts) > 1:
        ends = [line.span.start for line in starts[1:]] + [span.end]
        yield from (analysis.text[line.span.start : end] for line, end in zip(starts, ends, strict=True))
        return
    numbers = list(NUMBERED.finditer(text))
    if numbers and (first := FIRST_NUMBER.search(text)) and first.end() >= numbers[0].start():
        yield text[: numbers[0].start()]
        for number, following in zip(numbers, [*numbers[1:], None], strict=True):
            yield text[number.end() : following.start() if following else len(text)]
        return
    for sentence in analysis.sentences_in(span):
        yield analysis.text[max(sentence.start, span.start) : min(sentence.end, span.end)]


def _opened_lines(analysis: Analysis, lines: list[Line]) -> list[Line]:
    """The lines of a paragraph that each begin a clause with "att", where the first does so: "att anta …, och / att".

    Refused: a clause's own "att" that the paper's width put first on a line: "… i uppdrag / att ta fram".
    """
    words, document = analysis.language.decisions, analysis.document
    if not lines or not _opener(words).match(document.slice(lines[0].span)):
        return []
    ends = re.compile(rf"[,;.]$|{word_of(words.list_words)}$")
    return [
        line for before, line in zip([None, *lines], lines, strict=False)
        if _opener(words).match(document.slice(line.span))
        and (before is None or ends.search(document.slice(before.span).rstrip()))
    ]  # fmt: skip


def clean_clause(text: str, analysis: Analysis) -> str | None:
    """A clause without its number and opener; ``None`` for words that only announce clauses ("… beslutar att")."""
    words = analysis.language.decisions
    flat = " ".join(BULLET.sub("", text).split())
    if not flat or _lead(words).search(flat) or _leads_on(flat, analysis):
        return None
    match = _inline(words).search(flat)
    if match and (organs := find_organs(flat[: match.start()], analysis.language.identity.organs)):
        organ = organs[0]
        if organ.start == 0 and organ.end == len(flat[: match.start()].rstrip()):
            flat = flat[match.end() :]
    flat = _last_joiner(words).sub("", _opener(words).sub("", flat, count=1))
    return flat if 1 < len(flat) <= MOST_CLAUSE_CHARACTERS else None


def _leads_on(flat: str, analysis: Analysis) -> bool:
    """ "Arbetsutskottet beslutar, under förutsättning av fullmäktiges beslut om ram,": clauses with "att" follow."""
    organs = find_organs(flat, analysis.language.identity.organs) if flat.endswith(",") else []
    words = analysis.language.decisions
    return bool(organs) and organs[0].start == 0 and bool(_condition(words).match(flat, organs[0].end))


def _without_heading(analysis: Analysis, item: Item) -> Iterator[str]:
    """Sentences such as "Kommunfullmäktige godkänner delårsrapporten." in an item whose decision has no heading."""
    words = analysis.language.decisions
    for section in item.parts("other"):
        for lines in _groups(section.lines):
            span = _stretch(lines)
            for sentence in analysis.sentences_in(span):
                text = analysis.text[max(sentence.start, span.start) : min(sentence.end, span.end)]
                organs = find_organs(text[:80], analysis.language.identity.organs)
                decides = organs and organs[0].start == 0 and _decides(words).match(text, organs[0].end)
                told = organs and organs[0].start == 0 and _decided(words).match(text, organs[0].end)
                settled = item.without_headings and (_settles(words).match(text) or (told and not DIGIT.search(text)))
                if (decides or settled) and (clause := clean_clause(text, analysis)):
                    yield clause


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
def _condition(words: DecisionWords) -> re.Pattern[str]:
    """ "Nämnden beslutar, under …": no clause begins on the line itself."""
    return re.compile(rf"{SPACE}(?i:{any_of(words.decided_inline)}),(?!.*{SPACE}{any_of(words.clause_openers)}{SPACE})")


@lru_cache(maxsize=4)
def _settles(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(words.settles)}){NO_WORD_AFTER}")


@lru_cache(maxsize=4)
def _decided(words: DecisionWords) -> re.Pattern[str]:
    """ "Nämnden godkände rapporten." in short minutes; with a day or a year it may be another meeting's decision."""
    return re.compile(rf"{SPACE}(?i:{any_of(words.past_verbs)}{NO_WORD_AFTER})")


@lru_cache(maxsize=4)
def _opener(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(rf"^(?i:{any_of(words.clause_openers)}){SPACE}")


@lru_cache(maxsize=4)
def _last_joiner(words: DecisionWords) -> re.Pattern[str]:
    """ "…, samt" and "…," before the next clause."""
    return re.compile(rf"(?:[,;]?{SPACE}(?i:{any_of(words.list_words)}))?[,;]?$")
