"""One Word paragraph as it is seen: its number or bullet, its lines, the page of each, and what kind of block it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from regionkit.document import BlockKind, Colour
from regionkit.language.layout import LayoutWords
from regionkit.plaintext import LIST_MARKER
from regionkit.readers.assembly import Piece, PrintedLine
from regionkit.readers.docx.graphics import Box, Graphic
from regionkit.readers.docx.numbering import Marker, Numbering
from regionkit.readers.docx.pages import PageCount
from regionkit.readers.docx.runs import Break, InlineReader, Note, Words
from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.tracked import goes_on
from regionkit.readers.docx.xml import Element, find, switch, value
from regionkit.readers.layout.joining import joint

TYPED_NUMBER = re.compile(r"(?:§\s*)?\d{1,3}(?:\.\d{1,3})*[.)]?(?=\s)")
"""A number that somebody typed before a heading: "2.", "2.5.1", "3)"."""
CONTENTS = "toc"
HYPHENS = frozenset("-\u2011")
SECTIONS_ON_THE_SAME_PAGE = frozenset({"continuous", "nextColumn"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words on one page of one line."""

    words: Words
    page: int | None


Line = list[Stretch]


@dataclass(frozen=True, slots=True)
class TextBlock:
    """What becomes one block of the document, or a part of a table cell."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    level: int = 0
    marker: str = ""
    bold: bool = False
    underlined: bool = False
    size: float | None = None
    style: str = ""
    colour: Colour | None = None
    indents: tuple[int, ...] = ()
    """How many tabs stand before each line; they are no text."""

    @property
    def text(self) -> str:
        """The text of the pieces as they will be joined."""
        return text_of(self.pieces)


@dataclass
class Reading:
    """A paragraph that was read: its blocks, and what was anchored in it."""

    blocks: list[TextBlock] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    graphics: list[tuple[Graphic, int | None]] = field(default_factory=list)
    notes: list[tuple[Note, int | None]] = field(default_factory=list)


@dataclass
class ParagraphReader:
    """Reads the paragraphs of a file in their order; numbers, fields and pages go on from one to the next."""

    styles: Styles
    numbering: Numbering
    pages: PageCount
    inline: InlineReader
    line: int = 0
    carried: list[Line] = field(default_factory=list)
    """Lines of a paragraph whose end was deleted: they go on in the next one."""

    def read(self, paragraph: Element, body_number: int | None = None) -> Reading:
        """Read one paragraph.  ``body_number`` is its number in the body; ``None`` in tables, boxes and notes."""
        reading = Reading()
        if switch(paragraph, "pPr", "pageBreakBefore"):
            self.pages.begin()
        before = self.inline.in_contents
        lines = self._lines(paragraph, reading)
        if self.carried:
            lines = [*self.carried[:-1], self.carried[-1] + lines[0], *lines[1:]]
        self.carried = []
        if goes_on(paragraph):
            self.carried = lines
            return reading
        in_contents = self._is_contents(paragraph, before, self.inline.in_contents)
        reading.blocks = self._blocks(paragraph, lines, in_contents, body_number)
        section = find(paragraph, "pPr", "sectPr")
        if section is not None and value(section, "type") not in SECTIONS_ON_THE_SAME_PAGE:
            self.pages.begin()
        return reading

    def _is_contents(self, paragraph: Element, before: bool, after: bool) -> bool:
        """Whether this is a line of a table of contents: by its style, or inside the field that makes it."""
        if self.styles.is_contents(self.styles.of_paragraph(paragraph)) or (before and after):
            return True
        return (before or after) and not self.styles.heading_level(paragraph)

    def _lines(self, paragraph: Element, reading: Reading) -> list[Line]:
        lines: list[Line] = [[]]
        for item in self.inline.read(paragraph):
            match item:
                case Words(text=text):
                    if text.strip():
                        self.pages.text()
                    lines[-1].append(Stretch(item, self.pages.now))
                case Break(kind="line"):
                    lines.append([])
                case Break(kind="page" | "column" as kind):
                    if kind == "page":
                        self.pages.explicit()
                    lines += [[], []]
                case Break():
                    self.pages.rendered()
                case Box(content=content):
                    reading.boxes.append(content)
                case Graphic():
                    self.pages.text()
                    reading.graphics.append((item, self.pages.now))
                case Note():
                    reading.notes.append((item, self.pages.now))
        return lines

    def _blocks(
        self, paragraph: Element, lines: list[Line], in_contents: bool, body_number: int | None
    ) -> list[TextBlock]:
        """One block, or several where an empty line parts them.  Only the first has the number or bullet."""
        groups = [
            [line for _, line in group]
            for filled, group in groupby(((_is_filled(line), line) for line in lines), key=lambda pair: pair[0])
            if filled
        ]
        style_id = self.styles.of_paragraph(paragraph)
        marker, depth = self._marker(paragraph, bool(groups))
        if not groups:
            return []
        heading = 0 if in_contents else self.styles.heading_level(paragraph)
        style = CONTENTS if in_contents else self.styles.name(style_id)
        blocks: list[TextBlock] = []
        for group in groups:
            written = [*self._pieces(group, None if blocks else marker, body_number)]
            pieces = tuple(joined(written, self.styles.words, "\n"))
            words = [stretch.words for line in group for stretch in line if stretch.words.text.strip()]
            kind, level, text_marker = _kind(text_of(pieces), heading, None if blocks else marker, depth)
            if in_contents:  # its lines are numbered as the headings are, and are no list
                kind, level, text_marker = "paragraph", 0, ""
            blocks.append(
                TextBlock(
                    kind=kind,
                    pieces=pieces,
                    level=level,
                    marker=text_marker,
                    bold=all(word.bold for word in words),
                    underlined=all(word.underlined for word in words),
                    size=_main_size(words),
                    style=style,
                    colour=next((word.colour for word in words if word.colour), None),
                    indents=tuple(map(_tabs_before, group)),
                )
            )
        return blocks

    def _marker(self, paragraph: Element, has_text: bool) -> tuple[Marker | None, int]:
        """Count the paragraph on in its list.  An empty one counts too, but not one that is hidden."""
        list_id, depth, style = self.styles.list_of(paragraph)
        if list_id is None or (not has_text and switch(paragraph, "pPr", "rPr", "vanish")):
            return None, depth or 0
        if style is not None and depth is None:
            own = self.styles.of_paragraph(paragraph) or style
            depth = self.numbering.level_of_style(list_id, own)
            if depth is None:
                depth = self.numbering.level_of_style(list_id, style)
        return self.numbering.next(list_id, depth or 0), depth or 0

    def _pieces(self, lines: list[Line], marker: Marker | None, body_number: int | None) -> Iterator[Piece]:
        for position, line in enumerate(lines):
            self.line += 1
            stretches = [
                (page, "".join(stretch.words.text for stretch in group))
                for page, group in groupby(line, key=lambda stretch: stretch.page)
            ]
            stretches = _stripped(stretches)
            for part, (page, text) in enumerate(stretches):
                if position == part == 0 and marker is not None:
                    text = marker.written + text
                yield Piece(text, self.line, "" if part else "\n", page, None, body_number)


def joined(pieces: Sequence[Piece], words: LayoutWords, gap: str) -> Iterator[Piece]:
    """The pieces, in which words that somebody broke by hand over two lines are whole again: "Projekt-", "budget".

    ``gap`` is what stands between two lines.
    """
    last: Piece | None = None
    for piece in pieces:
        if last is not None and piece.before == gap and last.text[-1:] in HYPHENS and piece.text[:1].isalnum():
            end = last.text.split()[-1]
            written, between = joint(end, piece.text.split()[0], words)
            last = replace(last, text=last.text[: len(last.text) - len(end)] + written)
            piece = replace(piece, before=between.replace(" ", gap))
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def text_of(pieces: Sequence[Piece | PrintedLine]) -> str:
    """The text that pieces make together, as the document will have it."""
    return "".join((piece.before if number else "") + piece.text for number, piece in enumerate(pieces))


def _is_filled(line: Line) -> bool:
    return any(stretch.words.text.strip() for stretch in line)


def _tabs_before(line: Line) -> int:
    text = "".join(stretch.words.text for stretch in line)
    return text.count("\t", 0, len(text) - len(text.lstrip()))


def _stripped(stretches: list[tuple[int | None, str]]) -> list[tuple[int | None, str]]:
    """A line without white space at its ends; stretches that hold nothing else are dropped there."""
    while stretches and not stretches[0][1].strip():
        stretches = stretches[1:]
    while stretches and not stretches[-1][1].strip():
        stretches = stretches[:-1]
    if stretches:
        stretches = [(stretches[0][0], stretches[0][1].lstrip()), *stretches[1:]]
        stretches[-1] = (stretches[-1][0], stretches[-1][1].rstrip())
    return stretches


def _kind(text: str, heading: int, marker: Marker | None, depth: int) -> tuple[BlockKind, int, str]:
    """Kind, level and marker of a block; a number that was typed counts like one that Word made."""
    if heading:
        return "heading", heading, marker.text if marker else _typed_number(text)
    if marker is not None:
        return "list_item", depth, marker.text
    typed = LIST_MARKER.match(text)
    if typed:
        return "list_item", depth, typed["marker"]
    return "paragraph", 0, ""


def _typed_number(heading: str) -> str:
    """The number that somebody typed before a heading; "14 av 15 kommuner" has none."""
    typed = TYPED_NUMBER.match(heading)
    if typed is None:
        return ""
    plain = typed.group().isdigit()
    return "" if plain and not heading[typed.end() :].lstrip()[:1].isupper() else typed.group()


def _main_size(words: list[Words]) -> float | None:
    sizes: Counter[float] = Counter()
    for word in words:
        if word.size:
            sizes[word.size] += len(word.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else None
