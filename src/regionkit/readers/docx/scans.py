"""Tables and text that were pasted into a Word file as pictures.

A picture is read as if it stood alone in the middle of a page; the blocks and tables that layout makes of it are put
where the picture stands.  Their places are the picture's paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from regionkit.document import Certainty, Contradiction, Scanned, Span
from regionkit.places import Places
from regionkit.readers.assembly import CellContent, Piece
from regionkit.readers.docx.graphics import Graphic
from regionkit.readers.docx.tables import ReadTable
from regionkit.readers.docx.textblocks import TextBlock
from regionkit.readers.layout.arrange import Arranged, arrange
from regionkit.readers.layout.page import PageContent
from regionkit.readers.ocr.engine import OcrMissing
from regionkit.readers.ocr.placing import with_read
from regionkit.readers.ocr.reader import read_picture
from regionkit.readers.options import ReadOptions

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

POINTS = 72  # in an inch
AROUND = 300.0  # points of empty page around the picture: nothing of it stands in a margin


class Made(NamedTuple):
    """A line that was made of a stretch of a picture's text."""

    span: Span
    """In the text of the picture."""
    line: int


@dataclass
class PictureTexts:
    """Reads the pictures of one Word file."""

    options: ReadOptions
    notes: set[str] = field(default_factory=set)
    """Why pictures were not read: ``ocr_missing``, ``ocr_failed``."""
    certainties: dict[int, Certainty] = field(default_factory=dict)
    """The lines that were read from pictures, which have numbers below 0, and how sure each is."""
    _told: list[tuple[Contradiction, tuple[Made, ...]]] = field(default_factory=list)
    """What does not add up in a picture, with the lines that the picture became."""
    _made: list[Made] = field(default_factory=list)
    """The lines of the picture that is being read."""

    def read(
        self, data: bytes, graphic: Graphic, page: int | None, paragraph: int
    ) -> list[TextBlock | ReadTable] | None:
        """The blocks and tables of a picture; none where it cannot be read, ``None`` where nothing is written in it."""
        if self.options.ocr == "never":
            return []
        try:
            pixels = _opened(data, self.options.limits.pixels)
            scale = pixels.width / graphic.width
            read = read_picture(pixels, dpi=scale * POINTS, language=self.options.language.ocr, whole_page=False)
        except OcrMissing:
            self.notes.add("ocr_missing")
            return []
        except Exception:  # damaged pictures are refused in many ways, and drawings (EMF, WMF) are none
            self.notes.add("ocr_failed")
            return []
        if not (read.words and read.is_text):
            return [] if read.words else None
        around = PageContent(1, graphic.width + 2 * AROUND, graphic.height + 2 * AROUND)
        pictured = with_read(around, read, scale, (AROUND, AROUND), ())
        arranged = arrange([pictured], self.options.language)
        self._made = []
        items = list(self._items(arranged, page, paragraph))
        self._told += [(told, tuple(self._made)) for told in arranged.contradictions]
        return items

    def _items(self, arranged: Arranged, page: int | None, paragraph: int) -> Iterator[TextBlock | ReadTable]:
        for block in arranged.blocks:
            if block.table is None:
                pieces = self._pieces(arranged, block.span, page, paragraph)
                text = arranged.text[block.span.start : block.span.end]
                yield TextBlock(block.kind, pieces, text, block.level, block.marker, block.bold, size=block.size)
                continue
            table = arranged.tables[block.table]
            cells = [
                CellContent(
                    self._pieces(arranged, cell.span, page, paragraph),
                    cell.row, cell.column, cell.row_span, cell.column_span, cell.header, cell.bold, cell.colour,
                )
                for cell in table.cells
            ]  # fmt: skip
            yield ReadTable(cells, table.header_rows)

    def _pieces(self, arranged: Arranged, span: Span, page: int | None, paragraph: int) -> tuple[Piece, ...]:
        """A stretch of the text of a picture, parted where it is more or less sure."""
        stretches = [scanned for scanned in arranged.scanned if scanned.span.overlaps(span)]
        starts = [max(scanned.span.start, span.start) for scanned in stretches] or [span.start]
        starts[0] = span.start
        pieces = []
        for number, (start, end) in enumerate(zip(starts, [*starts[1:], span.end], strict=True)):
            line = -len(self.certainties) - 1
            self.certainties[line] = stretches[number].certainty if stretches else "unsure"
            self._made.append(Made(Span(start=start, end=end), line))
            pieces.append(Piece(arranged.text[start:end].rstrip(), line, " ", page, None, paragraph))
        return tuple(pieces)

    def scanned(self, places: Places) -> tuple[Scanned, ...]:
        """The stretches of the document's text that were read from pictures."""
        if not self.certainties:
            return ()
        return tuple(
            Scanned(Span(start=place.start, end=place.end), self.certainties[place.line])
            for place in places
            if place.line in self.certainties and place.end > place.start
        )

    def contradictions(self, places: Places) -> tuple[Contradiction, ...]:
        """The figures that do not add up in the table of their picture, where they stand in the document's text."""
        if not self._told:
            return ()
        spans = {place.line: Span(start=place.start, end=place.end) for place in places if place.line < 0}
        found = (_moved(told, made, spans) for told, made in self._told)
        return tuple(sorted((one for one in found if one is not None), key=lambda one: one.span.start))


def _moved(told: Contradiction, made: Iterable[Made], spans: Mapping[int, Span]) -> Contradiction | None:
    """A contradiction with the places that its figures have in the document; ``None`` for one that is not there."""

    def moved(span: Span) -> Span | None:
        found = [spans[one.line] for one in made if one.line in spans and one.span.overlaps(span)]
        return Span(start=found[0].start, end=found[-1].end) if found else None

    subject = moved(told.span)
    terms = tuple(term for span in told.terms if (term := moved(span)) is not None)
    return None if subject is None else replace(told, span=subject, terms=terms)


def _opened(data: bytes, most: int) -> Pixels:
    """A picture on white paper.  Raises what Pillow raises for what it cannot open, and ValueError for a large one."""
    from PIL import Image

    with Image.open(BytesIO(data)) as opened:
        if opened.width * opened.height > most:
            raise ValueError("more pixels than are read")
        whole = opened.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole).convert("RGB")
