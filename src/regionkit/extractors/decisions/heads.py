"""The line that begins an item of minutes: "§ 95 2026.016 KS", "§ 199   Dnr KS-2025-00620", "§ 33 Månadsrapport"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from regionkit.document import Block, Document, Span
from regionkit.extractors.references.case_numbers import find_case_numbers
from regionkit.extractors.wording import GAP, NO_WORD_AFTER, SPACE, any_of
from regionkit.language.contract import Language

NUMBER = r"(?P<number>\d{1,4}[a-z]?)"
WITHOUT_SIGN = re.compile(rf"\s*(?:[A-ZÅÄÖ][^\W\d_]{{0,4}}\s+)?{NUMBER}(?P<continued>)\s+(?=[A-Za-zÅÄÖ])")
LIST_OF_CONTENTS = re.compile(r"\.{4,}|…{2,}|(?:\. ){4,}")
TITLE_BEGINS = re.compile(r"[A-ZÅÄÖÉ\"”’(]|\d(?!\d{0,3}[-–./]\d)")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line with the block it belongs to.  ``first`` of its block, or after a line break in given text."""

    span: Span
    block: Block
    first: bool


@dataclass(frozen=True, slots=True)
class Head:
    """What the line that begins an item says."""

    number: str
    case: str | None
    title: Span | None
    continued: bool


def read_head(document: Document, line: Line, language: Language, below: Line | None = None) -> Head | None:
    """What a line says as the head of an item, or ``None`` where it is none.

    A year behind the number ("SN § 14/2026 Dnr SN 2026/9") needs a case number, beside it or on the line ``below``, for
    "KS § 12/24" cites another item.
    Refuses a line of the contents, a paragraph of a law or of other minutes ("§68 KSAU …", "KS § 204, 2025-09-24"),
    and running text that begins with the sign.
    """
    text = document.slice(line.span)
    match = _head(language).match(text) or _labelled_head(text, language)
    if match is None or LIST_OF_CONTENTS.search(text):
        return None
    rest = text[match.end() :]
    bodies = frozenset(language.identity.organs.abbreviations)
    case = next(iter(find_case_numbers(rest, language.references, bodies)), None)
    if match.groupdict().get("year") and case is None:
        labelled = below is not None and case_label(language).match(document.slice(below.span)) is not None
        return Head(match["number"], None, None, False) if labelled and not rest.strip() else None
    start, end = (0, len(rest))
    if case is not None:
        label = _label_at_end(language).search(rest, 0, case.start)
        before = rest[: label.start() if label else case.start]
        if before.strip(" (:–-\t\u00a0"):
            start, end = 0, len(before)
            case = case if label or not rest[case.end :].strip(" ).") else None
            end = end if case else len(rest)
        else:
            start = case.end
    title = _stripped(text, match.end() + start, match.end() + end, line.span.start)
    words = document.slice(title) if title else ""
    if case is None and not _may_begin_item(words, line, language, prefixed=bool(match.groupdict().get("body"))):
        return None
    if words and not TITLE_BEGINS.match(words):
        return None
    return Head(match["number"], rest[case.start : case.end] if case else None, title, bool(match["continued"]))


def _stripped(text: str, start: int, end: int, offset: int) -> Span | None:
    """A stretch of a line without blanks and separators at its ends."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(" \t\u00a0).:–-"))
    words = piece.strip(" \t\u00a0).:–-").rstrip(" (")
    if not words:
        return None
    closing = piece[left + len(words) :].startswith(")") and words.count("(") > words.count(")")
    return Span(start=offset + start + left, end=offset + start + left + len(words) + closing)


def begins_item(text: str, language: Language) -> bool:
    """Whether a line begins with the number of an item."""
    return bool(_head(language).match(text))


def _labelled_head(text: str, language: Language) -> re.Match[str] | None:
    """ "Lu 36 Dnr 2015-KLK0045": an item without its sign, known by the label of its case."""
    match = WITHOUT_SIGN.match(text)
    return match if match and case_label(language).match(text, match.end()) else None


def _may_begin_item(title: str, line: Line, language: Language, *, prefixed: bool) -> bool:
    """Without a case number: alone on its line, or the first words of its block with a title that is no sentence."""
    if prefixed:
        return (line.block.kind == "heading" or line.block.bold) and bool(title)
    if not title:
        return line.first or len(line.block.lines) > 1
    abbreviation = re.match(r"[A-ZÅÄÖ]{2,6}(?![^\W_])", title)
    if abbreviation and abbreviation.group() in language.identity.organs.abbreviations:
        return False
    return line.first and line.block.kind != "list_item" and not title.endswith(".")


@lru_cache(maxsize=4)
def _head(language: Language) -> re.Pattern[str]:
    words = any_of(language.decisions.item_words)
    continued = any_of(language.decisions.continued)
    bodies = any_of(language.identity.organs.abbreviations)
    return re.compile(
        rf"\s*(?:(?P<body>(?i:{bodies})){SPACE})?(?:§{GAP}|(?i:{words}){GAP}){NUMBER}(?P<year>/(?:20)?\d\d(?!\d))?"
        rf"(?![\w-]|[./]\d|{GAP}[,;])"
        rf"(?P<continued>{GAP}(?i:{continued}))?"
    )


@lru_cache(maxsize=4)
def case_label(language: Language) -> re.Pattern[str]:
    """The label of a case number with what joins the two."""
    return re.compile(rf"\s*\(?(?i:{any_of(language.references.case_labels)}){NO_WORD_AFTER}{GAP}:?{GAP}")


@lru_cache(maxsize=4)
def _label_at_end(language: Language) -> re.Pattern[str]:
    return re.compile(case_label(language).pattern + "$")
