"""Pages to a document's text and structure: furniture aside, tables as tables, the rest as blocks in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from regionkit.document import Block, Furniture, Page, Picture, Place, Span, Table
from regionkit.language.layout import LayoutWords
from regionkit.readers.assembly import Assembly
from regionkit.readers.layout.blocks import SENTENCE_END, Draft, TextStyle, blocks_of, text_style
from regionkit.readers.layout.furniture import Margin, furniture_of
from regionkit.readers.layout.joining import pieces_of
from regionkit.readers.layout.lines import Line, lines_of
from regionkit.readers.layout.page import PageContent

CLOSED = re.compile(r"\w\(?$")


@dataclass(frozen=True, slots=True)
class Arranged:
    """What layout makes of the pages."""

    text: str
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    pages: tuple[Page, ...]
    furniture: tuple[Furniture, ...]
    pictures: tuple[Picture, ...]
    places: tuple[Place, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Writing:
    assembly: Assembly = field(default_factory=Assembly)
    lines: int = 0


def arrange(pages: Sequence[PageContent], words: LayoutWords) -> Arranged:
    """Read the layout of a document's pages."""
    lines = [lines_of((word for word in page.words if word.upright), page.number) for page in pages]
    style = text_style(lines)
    margins = furniture_of(pages, words, style.size)
    drafts: list[Draft] = []
    for page, margin in zip(pages, margins, strict=True):
        for draft in _page_drafts(page, margin, style):
            if drafts and _continues(drafts[-1], draft):
                drafts[-1] = Draft(
                    drafts[-1].kind, drafts[-1].lines + draft.lines, drafts[-1].marker, drafts[-1].level,
                    drafts[-1].bold, drafts[-1].underlined, draft.full,
                )  # fmt: skip
            else:
                drafts.append(draft)
    writing = _Writing()
    for draft in drafts:
        _write(draft, writing, words)
    return _arranged(pages, margins, writing.assembly)


def _page_drafts(page: PageContent, margins: Sequence[Margin], style: TextStyle) -> Iterable[Draft]:
    apart = {id(word) for margin in margins for word in margin.line.words}
    rest = [word for word in page.words if id(word) not in apart]
    lines = lines_of((word for word in rest if word.upright), page.number)
    right = max((line.x1 for line in lines), default=0.0)
    return blocks_of(lines, style, right)


def _continues(before: Draft, after: Draft) -> bool:
    """Whether the first block of a page goes on with the last one of the page before."""
    if before.lines[-1].page == after.lines[0].page or after.kind != "paragraph" or before.kind == "heading":
        return False
    if abs(before.size - after.size) > 0.5 or SENTENCE_END.search(before.text):
        return False
    return after.text[:1].islower() or before.full


def _write(draft: Draft, writing: _Writing, words: LayoutWords) -> None:
    numbers = range(writing.lines, writing.lines + len(draft.lines))
    writing.lines += len(draft.lines)
    writing.assembly.add_block(
        draft.kind,
        pieces_of(draft.lines, numbers, words),
        marker=draft.marker,
        level=draft.level,
        bold=draft.bold,
        size=draft.size,
    )


def _arranged(pages: Sequence[PageContent], margins: Sequence[Sequence[Margin]], assembly: Assembly) -> Arranged:
    return Arranged(
        text=assembly.text,
        blocks=tuple(assembly.blocks),
        tables=tuple(assembly.tables),
        pages=tuple(_pages(pages, assembly.places)),
        furniture=tuple(
            Furniture(margin.role, margin.line.text, margin.line.page, margin.line.box)
            for on_page in margins
            for margin in on_page
        ),
        pictures=(),
        places=tuple(assembly.places),
    )


def _pages(pages: Sequence[PageContent], places: Sequence[Place]) -> Iterable[Page]:
    """Each page with the stretch of the text that stands on it; an empty stretch where it holds no text."""
    spans: dict[int, tuple[int, int]] = {}
    for place in places:
        if place.page is not None:
            start, end = spans.get(place.page, (place.start, place.end))
            spans[place.page] = (min(start, place.start), max(end, place.end))
    at = 0
    for page in pages:
        start, at = spans.get(page.number, (at, at))
        yield Page(page.number, Span(start=start, end=at), page.width, page.height, bool(page.words))
