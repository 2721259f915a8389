"""The body of a Word file from top to bottom: what becomes the document's blocks, tables, pictures and notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from regionkit.document import Colour, Picture
from regionkit.limits import LIMITS
from regionkit.readers.assembly import Piece
from regionkit.readers.docx.graphics import Graphic, newest_form
from regionkit.readers.docx.paragraphs import ParagraphReader, Reading
from regionkit.readers.docx.parts import TooMuch
from regionkit.readers.docx.pictures import bar_of, light_of
from regionkit.readers.docx.properties import PropertyReader
from regionkit.readers.docx.rows import Row, RowCell, rows_of
from regionkit.readers.docx.runs import Note
from regionkit.readers.docx.signs import Sign
from regionkit.readers.docx.tables import NOTHING, CellText, ReadTable, read_table
from regionkit.readers.docx.textblocks import TextBlock, joined, text_of
from regionkit.readers.docx.xml import ALTERNATIVES, Element, find, switch, w
from regionkit.readers.layout.signs.bars import PERCENTAGE, Parts

PARAGRAPH, TABLE, CONTROL = w("p"), w("tbl"), w("sdt")
Content = Element | list[Element]
CONTAINERS = frozenset(w(name) for name in ("sdtContent", "customXml", "ins", "moveTo", "smartTag"))
OTHER_DOCUMENTS = frozenset(map(w, ("altChunk", "subDoc")))
"""Documents that Word would show here, and that are not in this one's text."""
SYMBOL_SIZE = 24.0
"""Points: no larger picture is a status symbol."""
PASTED, DRAWN = (113.0, 36.0), (178.0, 45.0)
"""Points, wide and high: a picture at least so large may hold a table or text, of two columns and three rows.

What Word itself draws may, too, as diagrams are; smaller ones are empty boxes."""
NESTED_GAP = "; "
"""Parts two numbers in one cell that would read as one."""
NUMBERS_APART = re.compile(r"(?<=\d)\s*\t\s*(?=\d)")


@dataclass
class BodyReader:
    """Walks through the body; what it found stands in its fields, in order."""

    paragraphs: ParagraphReader
    picture: Callable[[str], bytes | None] = field(default=lambda relation: None)
    """Gives the bytes of a picture by its relationship."""
    read_picture: Callable[[bytes, Graphic, int | None, int], list[TextBlock | ReadTable] | None] | None = None
    """Gives what a picture says, on which page and at which paragraph; ``None`` where no picture is read."""
    most_cells: int = LIMITS.cells
    """Of a table, those counted that merged cells cover."""
    items: list[TextBlock | ReadTable] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    openings: list[int] = field(default_factory=list)
    """For each picture which of the pages that the writer began it stands on, or after."""
    notes: list[tuple[Note, int | None, int | None]] = field(default_factory=list)
    """Marks of notes, each with its page and with the paragraph of the body that it stands in."""
    unread: set[str] = field(default_factory=set)
    """Codes of what could not be read."""
    count: int = 0
    """Paragraphs of the body so far."""

    def walk(self, parent: Content, anchor: int | None = None) -> None:
        """Read all that stands in the body or, with the paragraph that holds it, in a text box, a frame or a note."""
        for element in parent:
            tag = element.tag
            if tag == PARAGRAPH:
                self._paragraph(element, anchor)
            elif tag == TABLE:
                self._table(element, anchor)
            elif tag == CONTROL:
                if not switch(element, "sdtPr", "showingPlcHdr"):
                    self.walk(element, anchor)
            elif tag in CONTAINERS:
                self.walk(element, anchor)
            elif tag == ALTERNATIVES:
                self.walk(newest_form(element), anchor)
            elif tag in OTHER_DOCUMENTS:
                self.unread.add("embedded_document_unread")

    def _paragraph(self, element: Element, anchor: int | None) -> None:
        self.count += anchor is None
        number = self.count if anchor is None else anchor
        reading = self.paragraphs.read(element, number or None)
        self.items += reading.blocks
        self.notes += [(note, page, number) for note, page in reading.notes]
        for graphic, at, page in reading.graphics:
            light = self._light(graphic) if reading.blocks and _is_small(graphic) else None
            if light is None:
                self._picture(graphic, page, number)
            else:
                reading.blocks[0].signs += (Sign(light, at, page),)
        for box in reading.boxes:
            self.walk(box, number)

    def _picture(self, graphic: Graphic, page: int | None, number: int) -> None:
        """A picture; one that may hold a table or text is read, where that can be done."""
        picture = _picture(graphic, page)
        data = self.picture(graphic.relation) if picture.table_like and graphic.relation else None
        if data and self.read_picture is not None:
            items = self.read_picture(data, graphic, page, number)
            picture = replace(picture, read=bool(items), table_like=items is not None)
            self.items += [replace(item, opening=self.paragraphs.pages.opening) for item in items or ()]
        self._add(picture)

    def _add(self, picture: Picture) -> None:
        self.pictures.append(picture)
        self.openings.append(self.paragraphs.pages.opening)

    def _table(self, table: Element, anchor: int | None) -> None:
        """A table; rows that only frame other content are read as if the frame were not there."""
        rows = list(rows_of(table))
        if not rows:
            return
        if len(rows) * max(row.begins_at + sum(cell.span for cell in row.cells) for row in rows) > self.most_cells:
            raise TooMuch("cells")
        number = max(self.count, 1) if anchor is None else anchor
        framing = _frames_text(rows, self.paragraphs.properties)
        for frame, group in groupby(rows, key=lambda row: framing or _frames_table(row)):
            if not frame:
                styles, pages = self.paragraphs.properties.styles, self.paragraphs.pages
                self.items.append(read_table(table, list(group), styles, pages, self._cell))
                continue
            for row in group:
                for cell in row.cells:
                    if not cell.unfilled:
                        self.walk(cell.inside, number)

    def _cell(self, cell: RowCell) -> CellText | TextBlock:
        """All text of a cell on one line; a table or text box inside it is written out after what precedes it."""
        if cell.unfilled:
            return NOTHING
        inside = cell.inside
        if len(inside) != 1 or inside[0].tag != PARAGRAPH:
            return self._long_cell(list(self._readings(inside)))
        reading = self.paragraphs.read(inside[0])  # most hold one paragraph
        blocks, boxes, graphics, notes = reading
        if boxes or graphics or notes or len(blocks) > 1:
            return self._long_cell([reading, *(inner for box in boxes for inner in self._readings(box))])
        if not blocks:
            return NOTHING
        block = blocks[0]
        if len(block.pieces) > 1 or "\t" in block.text:
            return self._long_cell([reading])
        return block

    def _long_cell(self, readings: list[Reading]) -> CellText:
        blocks: list[TextBlock] = []
        drawn: list[tuple[Sign, TextBlock | None]] = []
        bars: list[tuple[Parts, int | None]] = []
        for reading in readings:
            self.notes += [(note, page, None) for note, page in reading.notes]
            blocks += reading.blocks
            for graphic, at, page in reading.graphics:
                if _is_small(graphic):
                    sign = Sign(self._light(graphic), at, page)
                    drawn.append((sign, reading.blocks[0] if reading.blocks else None))
                    if sign.colour is None:
                        self.unread.add("status_symbol_unread")
                elif (bar := self._bar(graphic)) is not None:
                    bars.append((bar, page))
                else:
                    self._add(_picture(graphic, page))
        drawn += [(sign, block) for block in blocks for sign in block.signs]
        light = next((sign.colour for sign, _ in drawn if sign.colour), None)
        pieces: list[Piece] = []
        whole = joined([piece for block in blocks for piece in _on_one_line(block)], self.paragraphs.words, " ")
        for piece in whole:
            glued = pieces and pieces[-1].text[-1:].isdigit() and piece.text[:1].isdigit() and piece.before
            pieces.append(piece._replace(before=NESTED_GAP) if glued else piece)
        text = text_of(pieces)
        signs = tuple(sign._replace(at=sign.at + _begin(block, text)) for sign, block in drawn)
        bold = bool(blocks) and all(block.bold for block in blocks)
        one_bar = bars[0] if len(bars) == 1 and PERCENTAGE.fullmatch(text) else None
        return CellText(tuple(pieces), text, bold, light, signs, one_bar)

    def _bar(self, graphic: Graphic) -> Parts | None:
        data = self.picture(graphic.relation) if graphic.relation else None
        return bar_of(data, graphic.width, graphic.height) if data else None

    def _light(self, graphic: Graphic) -> Colour | None:
        """The colour of a small shape or picture; ``None`` where it cannot be told."""
        data = self.picture(graphic.relation) if graphic.relation else None
        return graphic.colour or (light_of(data) if data else None)

    def _readings(self, parent: Content) -> Iterator[Reading]:
        for element in parent:
            tag = element.tag
            if tag == PARAGRAPH:
                reading = self.paragraphs.read(element)
                yield reading
                for box in reading.boxes:
                    yield from self._readings(box)
            elif tag == TABLE:
                for row in rows_of(element):
                    for cell in row.cells:
                        yield from self._readings(cell.inside)
            elif tag == CONTROL:
                if not switch(element, "sdtPr", "showingPlcHdr"):
                    yield from self._readings(element)
            elif tag in CONTAINERS:
                yield from self._readings(element)
            elif tag == ALTERNATIVES:
                yield from self._readings(newest_form(element))
            elif tag in OTHER_DOCUMENTS:
                self.unread.add("embedded_document_unread")


def _on_one_line(block: TextBlock) -> Iterator[Piece]:
    """The pieces of a block for a table cell: tabs and line breaks are the table's own there, so they become spaces."""
    for number, piece in enumerate(block.pieces):
        text = NUMBERS_APART.sub(NESTED_GAP, piece.text).replace("\t", " ") if "\t" in piece.text else piece.text
        yield piece._replace(text=text, before=" " if number == 0 or piece.before == "\n" else piece.before)


def _filled(element: Element) -> bool:
    has_text = any((text.text or "").strip() for text in element.iter(w("t")))
    return has_text or next(element.iter(w("drawing")), None) is not None


def _frames_text(rows: list[Row], properties: PropertyReader) -> bool:
    """Whether a table is a frame around running text.

    That is one cell, one column with several paragraphs in a cell, or one row that holds a heading or a table.
    """
    if len(rows) == 1 and any(map(_holds_table, rows[0].cells)):
        return True
    if len(rows) == 1 and any(
        properties.of(find(paragraph, "pPr")).heading for paragraph in rows[0].element.iter(PARAGRAPH)
    ):
        return True
    if any(len(row.cells) > 1 for row in rows):
        return False
    cells = [cell for row in rows for cell in row.cells]
    return len(cells) == 1 or any(_holds_several(cell) for cell in cells)


def _holds_several(cell: RowCell) -> bool:
    paragraphs = (paragraph for element in cell.inside for paragraph in element.iter(PARAGRAPH))
    return _holds_table(cell) or sum(map(_filled, paragraphs)) > 1


def _holds_table(cell: RowCell) -> bool:
    return any(element.tag == TABLE for element in cell.inside)


def _frames_table(row: Row) -> bool:
    """Whether a row is only there to hold another table: nothing else stands beside it."""
    if next(row.element.iter(TABLE), None) is None:
        return False
    filled = [cell for cell in row.cells if any(map(_filled, cell.inside))]
    return len(filled) == 1 and _holds_table(filled[0])


def _begin(block: TextBlock | None, text: str) -> int:
    """How far into the text of a cell one of its paragraphs begins, which stands there on one line."""
    return max(text.find(block.text.partition("\n")[0].replace("\t", " ")), 0) if block is not None else 0


def _is_small(graphic: Graphic) -> bool:
    return max(graphic.width, graphic.height) <= SYMBOL_SIZE


def _picture(graphic: Graphic, page: int | None) -> Picture:
    wide, high = PASTED if graphic.relation else DRAWN
    return Picture(page, None, graphic.width >= wide and graphic.height >= high)
