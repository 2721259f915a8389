"""One Word paragraph as it is seen: its number or bullet, its lines, the page of each, and what kind of block it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from regionkit.language.layout import LayoutWords
from regionkit.readers.assembly import Piece
from regionkit.readers.docx.graphics import Box, Graphic, Scheme
from regionkit.readers.docx.looks import Looks
from regionkit.readers.docx.numbering import Marker, Numbering
from regionkit.readers.docx.pages import PageCount
from regionkit.readers.docx.properties import Properties, PropertyReader
from regionkit.readers.docx.runs import Break, Inline, InlineReader, Note, Words
from regionkit.readers.docx.signs import signs_in
from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.textblocks import TextBlock, joined, kind_of, text_of
from regionkit.readers.docx.tracked import goes_on
from regionkit.readers.docx.xml import Element, w
from regionkit.readers.titles import unspelled

PROPERTIES = w("pPr")
NO_TABS = (0,)


class Stretch(NamedTuple):
    """Words on one page of one line."""

    words: Words
    page: int | None
    opening: int


Line = list[Stretch]


class Reading(NamedTuple):
    """A paragraph that was read: its blocks, and what was anchored in it."""

    blocks: Sequence[TextBlock] = ()
    boxes: Sequence[Element] = ()
    graphics: Sequence[tuple[Graphic, int, int | None]] = ()
    """Each with how much of the paragraph's text stands before it, and its page."""
    notes: Sequence[tuple[Note, int | None]] = ()


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
        children = list(paragraph)
        properties = self.properties.of(children[0] if children and children[0].tag == PROPERTIES else None)
        if properties.begins_page:
            self.pages.begin()
        fields = self.inline.fields
        before = bool(fields.open) and fields.in_contents
        found = self.inline.read(children, properties.style_id)
        after = bool(fields.open) and fields.in_contents
        # a list of contents is known by the style of its lines, or by the field that makes it
        in_contents = properties.contents or (before and after) or ((before or after) and not properties.heading)
        if len(found) == 1 and type(found[0]) is Words and not self.carried and not properties.mark_is_gone:
            reading = Reading(self._plain(properties, found[0], in_contents, body_number))
        else:
            reading = self._parted(paragraph, properties, found, in_contents, body_number)
        if properties.ends_section:
            self.pages.end_section()
        return reading

    def _plain(
        self, properties: Properties, words: Words, in_contents: bool, body_number: int | None
    ) -> tuple[TextBlock, ...]:
        """The block of a paragraph that is nothing but words of one look: most are."""
        text, look, colour = words
        indents = NO_TABS
        if text[0].isspace() or text[-1].isspace():
            stripped = text.strip()
            indents = (text.count("\t", 0, text.find(stripped)),) if "\t" in text else NO_TABS
            text = stripped
        if text[1:2] == " " == text[3:4]:
            text = unspelled(text)
        if text:
            self.pages.fresh = False
        marker = self._marker(properties, bool(text)) if properties.list_id is not None else None
        if not text:
            return ()
        self.line += 1
        written = text if marker is None else marker.written + text
        pages = self.pages
        pieces = (Piece(written, self.line, "\n", pages.page if pages.known else None, None, body_number),)
        kind, level, numbered, style = kind_of(properties, written, marker, in_contents)
        size = look.size or None
        return (
            TextBlock(
                kind, pieces, written, level, numbered, look.bold, look.underlined, size, style, colour, indents,
                tuple(signs_in(written, (words,), pieces[0].page)) if colour is not None else (), pages.opening,
            ),
        )  # fmt: skip

    def _parted(
        self, paragraph: Element, properties: Properties, found: list[Inline], in_contents: bool, number: int | None
    ) -> Reading:
        """The blocks of a paragraph of several looks or lines, and what is anchored in it."""
        boxes: list[Element] = []
        graphics: list[tuple[Graphic, int, int | None]] = []
        notes: list[tuple[Note, int | None]] = []
        lines: list[Line] = [[]]
        for item in found:
            match item:
                case Words(text=text):
                    if not text.isspace():
                        self.pages.text()
                    lines[-1].append(Stretch(item, self.pages.now, self.pages.opening))
                case Break(kind="line"):
                    lines.append([])
                case Break(kind="page" | "column" as kind):
                    if kind == "page":
                        self.pages.explicit()
                    lines += [[], []]
                case Break():
                    self.pages.rendered()
                case Box(content=content):
                    boxes.append(content)
                case Graphic():
                    self.pages.text()
                    before = sum(len(stretch.words.text) for line in lines for stretch in line)
                    graphics.append((item, before, self.pages.now))
                case Note():
                    notes.append((item, self.pages.now))
        if self.carried:
            lines = [*self.carried[:-1], self.carried[-1] + lines[0], *lines[1:]]
            self.carried = []
        blocks: list[TextBlock] = []
        if properties.mark_is_gone and goes_on(paragraph):
            self.carried = lines
        else:
            blocks = self._blocks(properties, lines, in_contents, number)
        return Reading(blocks, boxes, graphics, notes)

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
            text = text_of(pieces)
            kind, level, numbered, style = kind_of(properties, text, marker, in_contents)
            blocks.append(
                TextBlock(
                    kind,
                    pieces,
                    text,
                    level,
                    numbered,
                    bold=all(word.look.bold for word in words),
                    underlined=all(word.look.underlined for word in words),
                    size=_main_size(words),
                    style=style,
                    colour=next((word.colour for word in words if word.colour), None),
                    indents=tuple(map(_tabs_before, group)),
                    signs=tuple(signs_in(text, words, pieces[0].page)),
                    opening=group[0][0].opening,
                )
            )
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


def _main_size(words: list[Words]) -> float | None:
    if len(words) == 1:
        return words[0].look.size or None
    sizes: Counter[float] = Counter()
    for word in words:
        if word.look.size:
            sizes[word.look.size] += len(word.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else None
