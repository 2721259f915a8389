"""The items of minutes: "§ 95 2026.016 KS", the title below, and the lines until the next item.

Minutes print an item's number at the beginning of a line, with the case number beside it or on the next line.
A paragraph sign inside running text, in a list of papers ("§68 KSAU …") or before a clause of a regulation
("1 § Namn och säte") begins no item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from regionkit.analysis import Analysis
from regionkit.document import Block, Document, Span
from regionkit.extractors.decisions.heads import Head, Line, case_label, read_head
from regionkit.extractors.decisions.sections import closes_section, inline_decision, section_beginnings, section_kind
from regionkit.extractors.references.case_numbers import find_case_numbers
from regionkit.language.contract import Language
from regionkit.language.decisions import SectionKind
from regionkit.words import stands_in

NUMBER = re.compile(r"\d.*")
MOST_TITLE_LINES = 6
LONGEST_STEP = 20
LONGEST_TITLE = 400


@dataclass(slots=True)
class Section:
    """A part of an item, with its lines; ``heading`` is the line that names it."""

    kind: SectionKind
    heading: Span | None
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Item:
    """An item of minutes.  ``head`` is its number, case number and title as one stretch of the text."""

    number: str
    head: Span
    title: str | None
    case: str | None
    sections: list[Section] = field(default_factory=list)

    @property
    def has_text(self) -> bool:
        """Whether anything stands below its head."""
        return any(section.lines or section.heading for section in self.sections)

    @property
    def without_headings(self) -> bool:
        """Whether no line names a part of it."""
        return not any(section.heading for section in self.sections)

    def parts(self, kind: SectionKind) -> Iterator[Section]:
        """Its sections of a kind."""
        return (section for section in self.sections if section.kind == kind)


def find_items(analysis: Analysis) -> list[Item]:
    """The items of a document in order; one that goes on after a page break is one item.

    A number that stands twice, in a list of matters and above its matter, is one item: the one with text below it.
    """
    return analysis.once("items", _items)


def _items(analysis: Analysis) -> list[Item]:
    document, language, lines = analysis.document, analysis.language, document_lines(analysis)
    numbers = document.words.inside(NUMBER)  # of each word its first digit: no head is without one
    numbered = ((i, line) for i, line in enumerate(lines) if stands_in(numbers, line.span.start, line.span.end))
    below = {i: lines[i + 1] for i in range(len(lines) - 1)}
    found = ((i, read_head(document, line, language, below.get(i))) for i, line in numbered)
    heads = _in_sequence([(i, head) for i, head in found if head])
    items: list[Item] = []
    for position, (index, head) in enumerate(heads):
        end = heads[position + 1][0] if position + 1 < len(heads) else len(lines)
        before = items[-1] if items else None
        if before and before.number == head.number and (head.continued or head.case == before.case):
            before.sections += list(_sections(document, lines[index + 1 : end], language, before.sections[-1:]))
        else:
            items.append(_item(document, lines[index:end], head, language))
    with_text = {item.number for item in items if item.has_text}
    return [item for item in items if item.has_text or item.number not in with_text]


def _in_sequence(heads: list[tuple[int, Head]]) -> list[tuple[int, Head]]:
    """Without the paragraphs of other minutes: numbers rise by small steps, unless a case number says it is an item.

    A number that was there before begins the items after a list of them.
    """
    kept: list[tuple[int, Head]] = []
    seen: set[str] = set()
    last: int | None = None
    for index, head in heads:
        number = int(re.sub(r"\D", "", head.number))
        if head.case or last is None or head.number in seen or last <= number <= last + LONGEST_STEP:
            kept.append((index, head))
            seen.add(head.number)
            last = number
    return kept


def document_lines(analysis: Analysis) -> list[Line]:
    """The printed lines of all blocks but tables."""
    return analysis.once("lines", lambda whole: list(_lines(whole.document)))


def line_kinds(analysis: Analysis) -> list[SectionKind | None]:
    """The part of an item that each of these lines is the heading of."""
    return analysis.once("kinds of lines", _line_kinds)


def _line_kinds(analysis: Analysis) -> list[SectionKind | None]:
    document, language = analysis.document, analysis.language
    begun = document.words.begin(document.words.beginning(section_beginnings(language)))
    kinds: list[SectionKind | None] = []
    for line in document_lines(analysis):
        text = document.slice(line.span)
        may = stands_in(begun, line.span.start, line.span.end) or closes_section(text, language)
        kinds.append(section_kind(text, language) if may else None)
    return kinds


def _lines(document: Document) -> Iterator[Line]:
    for block in document.blocks:
        if block.table is None:
            spans = block.lines or (block.span,)
            for position, span in enumerate(spans):
                yield Line(span, block, position == 0 or document.text[span.start - 1] == "\n")


def _item(document: Document, lines: list[Line], head: Head, language: Language) -> Item:
    first, body = lines[0], lines[1:]
    title_lines = _title_lines(document, body, head, language)
    case = head.case
    pieces = [document.slice(head.title)] if head.title else []
    for line in title_lines:
        text = document.slice(line.span)
        numbers = find_case_numbers(text, language.references) if _holds_case(text, language) else []
        if numbers:
            case = case or text[numbers[0].start : numbers[0].end]
        else:
            pieces.append(text)
    end = title_lines[-1].span.end if title_lines else first.span.end
    sign = document.text.find(document.slice(first.span).strip()[:1], first.span.start)
    item = Item(head.number, Span(start=sign, end=end), " ".join(" ".join(pieces).split()) or None, case)
    item.sections = list(_sections(document, body[len(title_lines) :], language, []))
    return item


def _holds_case(text: str, language: Language) -> bool:
    """Whether a line below the head is the case number: "Dnr RS 2026-0088", or the number alone."""
    if case_label(language).match(text):
        return True
    plain = text.strip()
    bodies = frozenset(language.identity.organs.abbreviations)
    return any(one.end - one.start == len(plain) for one in find_case_numbers(plain, language.references, bodies))


def _title_lines(document: Document, body: list[Line], head: Head, language: Language) -> list[Line]:
    """The lines below the head that are the title: until a section's heading, the end of the block or a full stop."""
    found: list[Line] = []
    block: Block | None = None
    for line in body[:MOST_TITLE_LINES]:
        text = document.slice(line.span).strip()
        labelled = _holds_case(text, language)
        if section_kind(text, language) or inline_decision(text, language) or line.block.kind == "list_item":
            break
        if not labelled:
            if head.title and (line.first or not found) and not _goes_on(document, head, line):
                break
            if block is not None and line.block is not block:
                break
            if line.first and _is_prose(document, line):
                break
            block = line.block
        found.append(line)
    return found


def _goes_on(document: Document, head: Head, line: Line) -> bool:
    """Whether a title that began beside the number goes on in a line of the same block."""
    if head.title is None or not line.block.span.contains(head.title):
        return False
    return not line.first or document.slice(line.span)[:1].islower()


def _is_prose(document: Document, line: Line) -> bool:
    """A sentence or more: the whole block, or the line alone where the line breaks are the text's own."""
    block = line.block
    text = document.slice(line.span if "\n" in document.slice(block.span) else block.span).strip()
    return block.kind != "heading" and (len(text) > LONGEST_TITLE or (text.endswith(".") and len(text) > 100))


def _sections(document: Document, lines: list[Line], language: Language, open_: list[Section]) -> Iterator[Section]:
    """Cut an item's lines at the headings of its parts; lines before the first heading are a part of their own."""
    section = open_[-1] if open_ else Section("other", None)
    if not open_:
        yield section
    for line in lines:
        text = document.slice(line.span)
        kind = section_kind(text, language) if line.first or line.block.kind != "list_item" else None
        begin = inline_decision(text, language) if kind is None and line.first else None
        if kind is not None:
            section = Section(kind, line.span, [line] if kind == "votes" else [])  # a vote may stand beside its heading
            yield section
        elif begin is not None:
            rest = Span(start=line.span.start + begin, end=line.span.end)
            section = Section("decision", line.span, [replace(line, span=rest)])
            yield section
        else:
            section.lines.append(line)
