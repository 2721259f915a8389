"""The lines of a text file as headings, paragraphs, list items and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regionkit.language.layout import LayoutWords
from regionkit.plaintext import LIST_MARKER
from regionkit.readers.assembly import Piece
from regionkit.readers.docx.signs import Sign
from regionkit.readers.docx.symbols import EMOJI
from regionkit.readers.docx.tables import ReadTable
from regionkit.readers.docx.textblocks import TextBlock, text_of
from regionkit.readers.legends import is_legend
from regionkit.readers.text.columns import FIELD, RULE, read_columns
from regionkit.readers.text.headings import UNDERLINE, Heading, alone, marked, underlined
from regionkit.readers.text.lines import FAR, paragraphs, pieces_of, width_of
from regionkit.readers.text.loose import read_loose_columns
from regionkit.values.amounts.loose import may_head_figures

Numbered = tuple[int, str]
"""A line with its number in the document."""
INDENT = 2


@dataclass
class BlockReader:
    """Reads page after page; lines and blocks are numbered through the whole document."""

    words: LayoutWords
    pages: Sequence[Sequence[str]]
    line: int = 0
    block: int = 0

    def __post_init__(self) -> None:
        self.width = width_of([line for page in self.pages for line in page if not FAR.search(line.strip())])

    def read(self, lines: Sequence[str], page: int | None) -> Iterator[TextBlock | ReadTable]:
        """The blocks of a page."""
        group: list[Numbered] = []
        for line in (*lines, ""):
            self.line += 1
            if line.strip():
                group.append((self.line, line.rstrip()))
            elif group:
                yield from self._group(group, page)
                group = []

    def _group(self, group: list[Numbered], page: int | None) -> Iterator[TextBlock | ReadTable]:
        """Lines without a blank one between them."""
        while group:
            heading, taken = _heading(group)
            if heading:
                yield self._made(heading, group[0][0], page)
                group = group[taken:]
                continue
            loose = read_loose_columns(group, self.words, page, self.block + 1)
            if loose is not None:
                self.block += 1
                yield loose[0]
                group = group[loose[1] :]
                continue
            count = _run(group)
            part, group = group[:count], group[count:]
            self.block += 1
            table = read_columns([line for _, line in part], part[0][0], page, self.block) if count > 1 else None
            if table is not None:
                yield table
            else:
                yield from self._prose(part, page)

    def _made(self, heading: Heading, line: int, page: int | None) -> TextBlock:
        self.block += 1
        piece = Piece(heading.text, line, " ", page, None, self.block)
        return TextBlock("heading", (piece,), heading.text, heading.level, heading.marker)

    def _prose(self, lines: list[Numbered], page: int | None) -> Iterator[TextBlock]:
        for part in paragraphs([line for line in lines if not RULE.fullmatch(line[1])], self.width):
            items = list(_items(part))
            for item in items:
                self.block += 1
                pieces = pieces_of(item, self.width, self.words, page, self.block)
                text = text_of(pieces)
                marker = LIST_MARKER.match(item[0][1])
                signs = tuple(Sign(EMOJI[letter], at, page) for at, letter in enumerate(text) if letter in EMOJI)
                if marker and not is_legend(text):
                    level = (len(item[0][1]) - len(item[0][1].lstrip())) // INDENT if len(items) > 1 else 0
                    yield TextBlock("list_item", pieces, text, level, marker["marker"], signs=signs)
                else:
                    yield TextBlock("paragraph", pieces, text, signs=signs)


def _heading(group: list[Numbered]) -> tuple[Heading | None, int]:
    """A heading that the group begins with, and how many lines it takes."""
    first = group[0][1]
    heading = marked(first)
    if heading:
        return heading, 1
    if len(group) > 1 and UNDERLINE.fullmatch(group[1][1]):
        return underlined(first, group[1][1]), 2
    return (alone(first), 1) if len(group) == 1 else (None, 0)


def _is_aligned(line: str) -> bool:
    return len(FIELD.findall(line.strip())) > 1 and LIST_MARKER.match(line) is None


def _run(group: list[Numbered]) -> int:
    """How many lines go together: rows of a table, or lines of prose up to the next row or the next heading."""
    tabular = _is_aligned(group[0][1])
    for at in range(1, len(group)):
        line = group[at][1]
        if may_head_figures([text for _, text in group[at : at + 3]]) and not tabular:
            return at
        if RULE.fullmatch(line) and tabular:
            continue
        if tabular and not _is_aligned(line) and at + 1 < len(group) and _is_aligned(group[at + 1][1]):
            continue  # a group's name between two rows
        if _is_aligned(line) != tabular or marked(line) or (at + 1 < len(group) and _heading(group[at : at + 2])[0]):
            return at
    return len(group)


def _items(lines: list[Numbered]) -> Iterator[list[Numbered]]:
    """Lines parted where a list item begins."""
    item: list[Numbered] = []
    for line in lines:
        if item and LIST_MARKER.match(line[1]):
            yield item
            item = []
        item.append(line)
    if item:
        yield item
