"""The front of a document: what stands before its running text begins, and what stands around every page.

A title page, the head of a memo, or nothing at all where the first page is missing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.document import Block
from regionkit.extractors.wording import GAP, NO_WORD_BEFORE, any_of
from regionkit.language.identity import IdentityWords

MOST_FRONT_BLOCKS = 24
MOST_FRONT_CELLS = 24
MOST_COVER_LINES = 2
SHORTEST_PROSE = 70
OWNERS = re.compile(r"\s*[,|•·]\s+|\s+[–—-]\s+")
"""What parts those whose document it is: "Sjövalla kommun – Hamnnämnden"."""
PAGE_COUNTER = re.compile(r"(?<!\s)\s{1,80}\d{1,4}\s?\(\s?\d{1,4}\s?\)\s{0,80}$")


@dataclass(frozen=True, slots=True)
class FrontLine:
    """A line of the front: its text, and how it stands out.  ``group`` numbers the blocks."""

    text: str
    group: int
    size: float | None = None
    heading: bool = False
    bold: bool = False
    page: int | None = None
    item: bool = False
    """It is an item of a list."""


@dataclass(frozen=True, slots=True)
class Front:
    """The front's lines, one per block or table cell, and the running heads and footers (the commonest first)."""

    lines: tuple[FrontLine, ...]
    running: tuple[str, ...]

    @property
    def text(self) -> str:
        """The front as one text, a line for each block."""
        return "\n".join(line.text for line in self.lines)


def read_front(analysis: Analysis) -> Front:
    """The blocks before the first running text, on the first page that has any, and the furniture."""
    document = analysis.document
    lines: list[FrontLine] = []
    first_page = document.blocks[0].page if document.blocks else None
    for number, block in enumerate(document.blocks[:MOST_FRONT_BLOCKS]):
        if block.page != first_page and not _is_second_cover(lines, block.page, first_page):
            break
        if block.table is not None:
            table = document.tables[block.table]
            cells = [cell for cell in table.cells if cell.text.strip()]
            if len(cells) > MOST_FRONT_CELLS or (table.header_rows and table.n_columns > 2 and table.n_rows > 2):
                break  # a table of data, whose days are no day of the document; a letterhead has one row of values
            lines += [FrontLine(" ".join(cell.text.split()), number, page=block.page) for cell in cells]
            continue
        if is_prose(block, " ".join(document.slice(block.span).split())):
            break
        for text in document.slice(block.span).split("\n"):  # only text that somebody gave has line breaks of its own
            plain = without_counter(text)
            if plain:
                heading, item = block.kind == "heading", block.kind == "list_item"
                lines.append(FrontLine(plain, number, block.size, heading, block.bold, block.page, item))
    counted = Counter(without_counter(item.text) for item in document.furniture if item.role != "counter")
    running = sorted(counted, key=lambda text: (-counted[text], text))
    return Front(tuple(lines), tuple(running))


def _is_second_cover(lines: list[FrontLine], page: int | None, first: int | None) -> bool:
    """Whether the front goes on: a page with hardly more than a title has the rest of it on the next."""
    on_first = sum(line.page == first for line in lines)
    return page is not None and first is not None and page == first + 1 and on_first <= MOST_COVER_LINES


def without_counter(text: str) -> str:
    """A line without the page counter at its end: "SAMMANTRÄDESPROTOKOLL          4 (37)"."""
    return " ".join(PAGE_COUNTER.sub("", text).split())


def is_prose(block: Block, text: str) -> bool:
    """Running text, not a title or a label: a long block that ends like a sentence, and no heading."""
    if block.kind == "heading":
        return False
    return len(text) > SHORTEST_PROSE and bool(re.search(r"[.:!?]$|[.!?]\s+[A-ZÅÄÖ]", text))


def labelled(front: Front, labels: tuple[str, ...], words: IdentityWords) -> list[str]:
    """What stands after any of some labels on the front or in a running head, up to the next label.

    A label is followed by a colon, or begins its line; a label alone on its line has its value on the next.
    """
    pattern, stop = _label(labels), _label((*_all_labels(words),))
    found: list[str] = []
    texts = [line.text for line in front.lines]
    for number, text in enumerate([*texts, *front.running]):
        for match in pattern.finditer(text):
            longer = stop.match(text, match.start())
            if (not match["colon"] and match.start() > 0) or (longer and longer.end() > match.end()):
                continue
            following = stop.search(text, match.end())
            while following and not following["colon"]:
                following = stop.search(text, following.end())
            value = text[match.end() : following.start() if following else len(text)].strip()
            if not value and number + 1 < len(texts) and not stop.match(texts[number + 1]):
                value = texts[number + 1]
            if value:
                found.append(value)
    return found


def _all_labels(words: IdentityWords) -> tuple[str, ...]:
    return (
        *words.type_labels, *words.committee_labels, *words.date_labels, *words.meeting_labels, *words.period_labels,
        *words.other_labels, *words.memo_labels,
    )  # fmt: skip


def is_label_line(text: str, words: IdentityWords) -> bool:
    """Whether a line begins with a label and a colon."""
    match = _label(_all_labels(words)).match(text)
    return bool(match and match["colon"]) or bool(match and match.end() == len(text))


@lru_cache(maxsize=32)
def _label(labels: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{NO_WORD_BEFORE}(?i:{any_of(labels)}){GAP}(?:(?P<colon>:)|(?=\s|$)){GAP}")
