"""One Word paragraph as it is seen: its number or bullet, its lines, the page of each, and what kind of block it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from regionkit.document import BlockKind, Colour
from regionkit.language.layout import LayoutWords
from regionkit.plaintext import LIST_MARKER
from regionkit.readers.assembly import Piece, PrintedLine
from regionkit.readers.docx.graphics import Box, Graphic, Scheme
from regionkit.readers.docx.looks import Looks
from regionkit.readers.docx.numbering import Marker, Numbering
from regionkit.readers.docx.pages import PageCount
from regionkit.readers.docx.properties import Properties, PropertyReader
from regionkit.readers.docx.runs import Break, Inline, InlineReader, Note, Words
from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.tracked import goes_on
from regionkit.readers.docx.xml import Element, w
from regionkit.readers.layout.joining import joint

TYPED_NUMBER = re.compile(r"(?:§\s*)?\d{1,3}(?:\.\d{1,3})*[.)]?(?=\s)")
"""A number that somebody typed before a heading: "2.", "2.5.1", "3)"."""
CONTENTS = "toc"
HYPHENS = frozenset("-\u2011")
PROPERTIES = w("pPr")


class Stretch(NamedTuple):
    """Words on one page of one line."""

    words: Words
    page: int | None


Line = list[Stretch]


@dataclass(slots=True)
class TextBlock:
    """What becomes one block of the document, or a part of a table cell."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    text: str
    """The text of the pieces as they will be joined."""
    level: int = 0
    marker: str = ""
    bold: bool = False
    underlined: bool = False
    size: float | None = None
    style: str = ""
    colour: Colour | None = None
    indents: tuple[int, ...] = ()
    """How many tabs stand before each line; they are no text."""


class Reading(NamedTuple):
    """A paragraph that was read: its blocks, and what was anchored in it."""

    blocks: list[TextBlock]
    boxes: list[Element]
    graphics: list[tuple[Graphic, int | None]]
    notes: list[tuple[Note, int | None]]


@dataclass(slots=True)
class ParagraphReader:
    """Reads the paragraphs of a file in their order; numbers, fields and pages go on from one to the next."""

    words: LayoutWords
    properties: PropertyReader
    numbering: Numbering
    pages: PageCount
    inline: InlineReader
    line: int = 0
    carried: list[Line] = field(default_factory=list)
    """Lines of a paragraph whose end was deleted: they go on in the next one."""

    def read(self, paragraph: Element, body_number: int | None = None) -> Reading:
        """Read one paragraph.  ``body_number`` is its number in the body; ``None`` in tables, boxes and notes."""
        first = next(iter(paragraph), None)
        properties = self.properties.of(first if first is not None and first.tag == PROPERTIES else None)
        if properties.begins_page:
            self.pages.begin()
        before = self.inline.fields.in_contents
        found = self.inline.read(paragraph, properties.style_id)
        in_contents = self._is_contents(properties, before, self.inline.fields.in_contents)
        reading = Reading([], [], [], [])
        lines = self._lines(found, reading)
        if self.carried:
            lines = [*self.carried[:-1], self.carried[-1] + lines[0], *lines[1:]]
            self.carried = []
        if properties.mark_is_gone and goes_on(paragraph):
            self.carried = lines
            return reading
        reading.blocks.extend(self._blocks(properties, lines, in_contents, body_number))
        if properties.ends_page:
            self.pages.begin()
        return reading

    def _is_contents(self, properties: Properties, before: bool, after: bool) -> bool:
        """Whether this is a line of a table of contents: by its style, or inside the field that makes it."""
        return properties.contents or (before and after) or ((before or after) and not properties.heading)

    def _lines(self, found: list[Inline], reading: Reading) -> list[Line]:
        lines: list[Line] = [[]]
        for item in found:
            match item:
                case Words(text=text):
                    if not text.isspace():
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
        self, properties: Properties, lines: list[Line], in_contents: bool, body_number: int | None
    ) -> list[TextBlock]:
        """One block, or several where an empty line parts them.  Only the first has the number or bullet."""
        groups = [
            [line for _, line in group]
            for filled, group in groupby(((_is_filled(line), line) for line in lines), key=lambda pair: pair[0])
            if filled
        ]
        marker = self._marker(properties, bool(groups))
        blocks: list[TextBlock] = []
        for group in groups:
            written = [*self._pieces(group, marker, body_number)]
            pieces = tuple(joined(written, self.words, "\n"))
            words = [stretch.words for line in group for stretch in line if not stretch.words.text.isspace()]
            block = _block(properties, pieces, text_of(pieces), marker, in_contents)
            block.bold = all(word.look.bold for word in words)
            block.underlined = all(word.look.underlined for word in words)
            block.size = _main_size(words)
            block.colour = next((word.colour for word in words if word.colour), None)
            block.indents = tuple(map(_tabs_before, group))
            blocks.append(block)
            marker = None
        return blocks

    def _marker(self, properties: Properties, has_text: bool) -> Marker | None:
        """Count the paragraph on in its list.  An empty one counts too, but not one that is hidden."""
        if properties.list_id is None or (not has_text and properties.mark_is_hidden):
            return None
        return self.numbering.next(properties.list_id, properties.depth)

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


def paragraph_reader(styles: Styles, numbering: Numbering, pages: PageCount, scheme: Scheme = dict) -> ParagraphReader:
    """The reader of the paragraphs of one part."""
    properties, inline = PropertyReader(styles, numbering), InlineReader(Looks(styles), scheme)
    return ParagraphReader(styles.words, properties, numbering, pages, inline)


def joined(pieces: Sequence[Piece], words: LayoutWords, gap: str) -> Iterator[Piece]:
    """The pieces, in which words that somebody broke by hand over two lines are whole again: "Projekt-", "budget".

    ``gap`` is what stands between two lines.
    """
    last: Piece | None = None
    for piece in pieces:
        if last is not None and piece.before == gap and last.text[-1:] in HYPHENS and piece.text[:1].isalnum():
            end = last.text.split()[-1]
            written, between = joint(end, piece.text.split()[0], words)
            last = last._replace(text=last.text[: len(last.text) - len(end)] + written)
            piece = piece._replace(before=between.replace(" ", gap))
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def text_of(pieces: Sequence[Piece | PrintedLine]) -> str:
    """The text that pieces make together, as the document will have it."""
    if len(pieces) == 1:
        return pieces[0].text
    return "".join((piece.before if number else "") + piece.text for number, piece in enumerate(pieces))


def _is_filled(line: Line) -> bool:
    return any(not stretch.words.text.isspace() for stretch in line)


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


def _block(
    properties: Properties, pieces: tuple[Piece, ...], text: str, marker: Marker | None, in_contents: bool
) -> TextBlock:
    """A block with its kind, level and marker; a number that was typed counts like one that Word made."""
    if in_contents:  # its lines are numbered as the headings are, and are no list
        return TextBlock("paragraph", pieces, text, style=CONTENTS)
    style = properties.style
    if properties.heading:
        return TextBlock(
            "heading", pieces, text, properties.heading, marker.text if marker else _typed_number(text), style=style
        )
    if marker is not None:
        return TextBlock("list_item", pieces, text, properties.depth, marker.text, style=style)
    typed = LIST_MARKER.match(text)
    if typed:
        return TextBlock("list_item", pieces, text, properties.depth, typed["marker"], style=style)
    return TextBlock("paragraph", pieces, text, style=style)


def _typed_number(heading: str) -> str:
    """The number that somebody typed before a heading; "14 av 15 kommuner" has none."""
    typed = TYPED_NUMBER.match(heading)
    if typed is None:
        return ""
    plain = typed.group().isdigit()
    return "" if plain and not heading[typed.end() :].lstrip()[:1].isupper() else typed.group()


def _main_size(words: list[Words]) -> float | None:
    if len(words) == 1:
        return words[0].look.size or None
    sizes: Counter[float] = Counter()
    for word in words:
        if word.look.size:
            sizes[word.look.size] += len(word.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else None
