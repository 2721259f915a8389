"""A web page from top to bottom: its headings, paragraphs, list items and tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from regionkit.document import BlockKind, Furniture
from regionkit.language.layout import LayoutWords
from regionkit.plaintext import LIST_MARKER
from regionkit.readers.assembly import Piece
from regionkit.readers.docx.signs import Sign
from regionkit.readers.docx.styles import CAPTION_STYLE
from regionkit.readers.docx.tables import ReadTable
from regionkit.readers.docx.textblocks import TextBlock, text_of, typed_number
from regionkit.readers.html.inline import BLOCKS, BOLD, GONE, Line, add_text, read_inline
from regionkit.readers.html.markers import marker_of
from regionkit.readers.html.pages import Element, is_around, is_hidden
from regionkit.readers.html.tables import TableReader, is_layout
from regionkit.readers.text.blocks import BlockReader

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset(("ul", "ol", "menu", "dir"))
PICTURE_WIDTH, PICTURE_HEIGHT = 370, 120
"""Pixels: a picture at least so large may hold a table or text."""


@dataclass
class Flow:
    """Walks through the page; what it found stands in its fields, in order."""

    words: LayoutWords
    tables: TableReader
    items: list[TextBlock | ReadTable] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    pictures: int = 0
    tracked: bool = False
    number: int = 0
    line_number: int = 0

    def __post_init__(self) -> None:
        self.line = Line(self.words)
        self._headings: list[int] = []
        self._items: list[Element] = []
        self._marked: Element = None
        self._counters: dict[Element, int] = {}
        self._bold = 0

    def walk(self, root: Element) -> None:
        """Read all that stands in an element."""
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped: Element = None
        for event, element in walk:
            if event == "start":
                if element is not root and self._passes_over(element):
                    walk.skip_subtree()
                    skipped = element
                    continue
                self._begin(element)
                add_text(self.line, element, self._bold > 0)
            else:
                if element is not skipped:
                    self._end(element)
                if element is not root and element.tail:
                    self.line.add(element.tail, self._bold > 0)
        self.flush()

    def _passes_over(self, element: Element) -> bool:
        """Whether an element is left out, or has been read as a whole."""
        tag = element.tag
        if is_hidden(element) or tag in GONE:
            self.tracked = self.tracked or tag in GONE
            return True
        if is_around(element):
            self.around(element)
            return True
        whole: Callable[[Element], None] | None = None
        if tag == "table" and not is_layout(element):
            whole = self._table
        elif tag == "pre":
            whole = self._preformatted
        elif tag == "dt":
            whole = self._term
        if whole is None:
            return False
        self.flush()
        whole(element)
        return True

    def _begin(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            self.line.end_line()
        elif tag in BLOCKS:
            self.flush()
        if tag in HEADINGS:
            self._headings.append(HEADINGS[tag])
        elif tag == "li":
            self._items.append(element)
            self._marked = element
        elif tag == "img" and _is_large(element):
            self.pictures += 1
        self._bold += tag in BOLD
        self.tracked = self.tracked or tag == "ins"
        self.line.light(element)

    def _end(self, element: Element) -> None:
        tag = element.tag
        self._bold -= tag in BOLD
        if tag in BLOCKS:
            self.flush()
        if tag in HEADINGS and self._headings:
            self._headings.pop()
        elif tag == "li" and self._items:
            self._items.pop()
            self._marked = None

    def flush(self) -> None:
        """Write down the paragraph that has been read."""
        line, self.line = self.line, Line(self.words)
        text = line.text.strip()
        if not text:
            if line.signs and self.items and isinstance(self.items[-1], TextBlock):
                last = self.items[-1]
                last.signs += tuple(sign._replace(at=len(last.text)) for sign in line.signs)
            return
        kind: BlockKind = "heading" if self._headings else "paragraph"
        level = self._headings[-1] if self._headings else 0
        marker = typed_number(text) if self._headings else ""
        shift = len(line.text) - len(line.text.lstrip())
        if kind == "paragraph" and self._items:
            begins, self._marked = self._marked is not None, None
            if begins:
                marker, written = marker_of(self._items[-1], self._counters)
                text, shift = written + text, shift - len(written)
                kind = "list_item"
            level = _depth(self._items[-1])
        elif kind == "paragraph":
            typed = LIST_MARKER.match(text)
            kind, marker = ("list_item", typed["marker"]) if typed else (kind, marker)
        signs = [sign._replace(at=max(sign.at - shift, 0)) for sign in line.signs]
        self._add(kind, text, level if kind != "paragraph" else 0, marker, line.bold, signs=signs)

    def _add(
        self, kind: BlockKind, text: str, level: int = 0, marker: str = "", bold: bool = False, style: str = "",
        signs: Sequence[Sign] = (),
    ) -> None:  # fmt: skip
        self.number += 1
        pieces: list[Piece] = []
        for part in text.split("\n"):
            self.line_number += 1
            pieces.append(Piece(part.strip(), self.line_number, "\n" if pieces else " ", None, None, self.number))
        made = tuple(pieces)
        self.items.append(
            TextBlock(kind, made, text_of(made), level, marker, bold, style=style, signs=tuple(signs))
        )

    def _table(self, table: Element) -> None:
        caption = table.find("caption")
        if caption is not None:
            said = " ".join(read_inline(caption, self.words).text.split())
            if said:
                self._add("paragraph", said, style=CAPTION_STYLE)
        read = self.tables.read(table, self.line_number)
        self.line_number = self.tables.line
        self.tracked = self.tracked or self.tables.tracked
        if read is not None:
            self.items.append(read)

    def _preformatted(self, element: Element) -> None:
        lines = "".join(element.itertext()).split("\n")
        reader = BlockReader(self.words, [lines], self.line_number, self.number)
        self.items += reader.read(lines, None)
        self.line_number, self.number = reader.line, reader.block

    def _term(self, element: Element) -> None:
        """A term, which what is said of it stands beside."""
        read_inline(element, self.words, self.line)
        self.line.text = self.line.text.strip()
        following = element.getnext()
        if self.line.text and following is not None and following.tag == "dd":
            self.line.text += "\t"
            read_inline(following, self.words, self.line)
            following.set("hidden", "")
        self.flush()

    def around(self, element: Element) -> None:
        """Keep the lines of the site's head and foot, which say whose it is."""
        if element.tag not in {"header", "footer"}:
            return
        role: Literal["header", "footer"] = "header" if element.tag == "header" else "footer"
        for part in read_inline(element, self.words).text.split("\n"):
            if part.strip():
                self.furniture.append(Furniture(role, re.sub(r"\s+", " ", part).strip()))


def _depth(item: Element) -> int:
    return max(sum(above.tag in LISTS for above in item.iterancestors()) - 1, 0)


def _is_large(image: Element) -> bool:
    width, height = (re.match(r"\d+", image.get(side, "")) for side in ("width", "height"))
    return bool(width and height and int(width[0]) >= PICTURE_WIDTH and int(height[0]) >= PICTURE_HEIGHT)
