"""Word files (.docx): the text as Word would print it, with the numbers that Word adds by itself.

Decisions that a reader of the result should know:

* tracked changes are read as accepted, and the source's notes say ``tracked_changes``;
* page numbers are those of the breaks that Word noted; where the file itself says that it has another number of pages,
  the notes say ``page_numbers_uncertain``;
* comments, hidden text, the codes of fields and unfilled form fields are left out;
* footnotes and endnotes stand at the end, as paragraphs of the style ``footnote`` or ``endnote``, on the page of their
  mark; the mark itself is no text, so it cannot be read as a digit of the number before it;
* a bullet of whatever shape is "• ", so that a dash never becomes a minus sign;
* ``Location.paragraph`` counts all paragraphs of the body from 1, empty ones too, as python-docx does; a text box and
  a note have the number of the paragraph that they belong to, and text in a frame that of the paragraph before it;
* headings are those of the styles, and lines alone in bold or larger letters.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from lxml.etree import LXML_VERSION

from regionkit.document import Document, Opening, Page, Span
from regionkit.language.contract import Language
from regionkit.readers.assembly import Assembly, source_of
from regionkit.readers.docx.body import BodyReader
from regionkit.readers.docx.furniture import Lines, read_furniture, together
from regionkit.readers.docx.headings import mark_headings
from regionkit.readers.docx.numbering import Definitions, Numbering
from regionkit.readers.docx.package import WordPackage, open_package, telling_of
from regionkit.readers.docx.pages import PageCount
from regionkit.readers.docx.paragraphs import paragraph_reader
from regionkit.readers.docx.parts import TooMuch
from regionkit.readers.docx.scans import PictureTexts
from regionkit.readers.docx.sections import sections_of
from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.stylesheet import read_stylesheet
from regionkit.readers.docx.tabbed import with_tabbed_tables
from regionkit.readers.docx.textblocks import TextBlock
from regionkit.readers.docx.tracked import is_tracked
from regionkit.readers.docx.typed_lists import with_typed_lists
from regionkit.readers.docx.writing import Writer
from regionkit.readers.docx.xml import Element, find, points, value, w
from regionkit.readers.ocr.engine import found
from regionkit.readers.options import ReadOptions

NAMELESS = "<bytes>"
TWIPS = 20
"""In a point."""


def read_docx(data: bytes, filename: str | None, options: ReadOptions) -> Document:
    """Read a Word file.

    Raises :class:`~regionkit.errors.EncryptedDocument` where a password is needed,
    :class:`~regionkit.errors.UnsupportedFormat` where the bytes are something else, and
    :class:`~regionkit.errors.CorruptDocument` where the file is empty, cut off or damaged.
    """
    return _read_file(data, filename, options, converted=False)


def read_converted(data: bytes, filename: str | None, options: ReadOptions) -> Document:
    """Read a Word file that was made of another file just now: a field that shows that day shows nothing."""
    return _read_file(data, filename, options, converted=True)


def _read_file(data: bytes, filename: str | None, options: ReadOptions, *, converted: bool) -> Document:
    name = filename or NAMELESS
    package = open_package(data, name, options.limits)
    with telling_of(name, options.limits):
        reader = _body_reader(package, options.language)
        reader.paragraphs.inline.fields.converted = converted
        pictured = PictureTexts(options)
        reader.read_picture = pictured.read
        return _read(package, reader, pictured, data, filename)


def _read(
    package: WordPackage, reader: BodyReader, pictured: PictureTexts, data: bytes, filename: str | None
) -> Document:
    language = pictured.options.language
    reader.walk(package.body)
    reader.items = with_typed_lists(with_tabbed_tables(reader.items))
    body_items = len(reader.items)
    tracked = [package.body, *_read_notes(package, reader)]
    mark_headings([item for item in reader.items if isinstance(item, TextBlock)])
    writer = Writer(language.layout)
    writer.write(reader.items[:body_items])
    pages = tuple(_pages(package, writer.assembly, writer.assembly.length, reader))
    written = dict(writer.openings)
    writer.write(reader.items[body_items:])
    places = writer.assembly.places
    furniture = read_furniture(package, reader.paragraphs.pages.sections, reader.paragraphs, language.layout)
    notes = {*_notes(package, reader, any(map(is_tracked, tracked)), len(pages)), *pictured.notes}
    return writer.document(
        source_of(data, filename, package.media_type(), _reader(pictured), package.properties(), notes),
        pages=pages,
        furniture=together(furniture),
        pictures=reader.pictures,
        scanned=pictured.scanned(places),
        contradictions=pictured.contradictions(places),
        openings=tuple(_openings(written, reader, furniture)),
    )


def _openings(written: Mapping[int, int], reader: BodyReader, furniture: Sequence[Lines]) -> Iterator[Opening]:
    """The pages that the writer began, as far as text stands on them; ``written`` tells where it begins."""
    pages, seen, end = reader.paragraphs.pages, -1, -1
    for number, at in sorted(written.items()):
        if at <= end:  # text that is anchored further up
            continue
        section, end = min(pages.openings[number], len(pages.sections) - 1), at
        anew = section != seen and pages.sections[section].anew
        lines = tuple(line for _, line in furniture[section])
        yield Opening(at, anew, lines, bisect_left(reader.openings, number) if number else 0)
        seen = section


def _notes(package: WordPackage, reader: BodyReader, tracked: bool, pages: int) -> list[str]:
    """Codes of what had to be left out or guessed; findings are made of them."""
    notes = {*package.parts.notes, *reader.unread}
    if reader.paragraphs.inline.fields.living:
        notes.add("living_date")
    if tracked:
        notes.add("tracked_changes")
    if pages and package.pages() not in {None, pages}:
        notes.add("page_numbers_uncertain")
    return sorted(notes)


def _body_reader(package: WordPackage, language: Language) -> BodyReader:
    content = package.part("styles")
    styles = Styles(language.layout, read_stylesheet(package.parts.content(content) if content else None))
    numbering = Numbering(Definitions(lambda: package.parts.xml(package.part("numbering")), styles.lists_of_numbering))
    has_pages = next(package.body.iter(w("lastRenderedPageBreak")), None) is not None
    pages = PageCount(has_pages, sections=sections_of(package))
    paragraphs = paragraph_reader(styles, numbering, pages, package.scheme)
    return BodyReader(paragraphs, package.picture, most_cells=package.parts.limits.cells)


def _reader(pictured: PictureTexts) -> str:
    engine = f"; tesseract {found().version}" if pictured.certainties else ""
    return f"regionkit-docx (lxml {'.'.join(map(str, LXML_VERSION[:3]))}{engine})"


def _read_notes(package: WordPackage, reader: BodyReader) -> Iterator[Element]:
    """Put the notes that the text refers to after it, each once, in the order of their marks; gives the parts read."""
    count = reader.paragraphs.pages
    for kind in ("footnote", "endnote"):
        marks = [mark for mark in reader.notes if mark[0].kind == kind]
        root = package.parts.xml(package.part(f"{kind}s")) if marks else None
        if root is None:
            continue
        yield root
        known = {element.get(w("id"), ""): element for element in root.iterchildren(w(kind))}
        for note, page, anchor in marks:
            element = known.pop(note.id, None)
            if element is None:
                continue
            begin = len(reader.items)
            count.page = page or 1
            reader.walk(element, anchor or 0)
            for item in reader.items[begin:]:
                if isinstance(item, TextBlock):
                    item.style = kind


def _pages(package: WordPackage, assembly: Assembly, body_end: int, reader: BodyReader) -> Iterator[Page]:
    """The pages, each with the stretch of the text on it; none where the file does not say where its pages broke."""
    if not reader.paragraphs.pages.known:
        return
    spans: dict[int, tuple[int, int]] = {}
    for place in assembly.places:
        if place.page is not None and place.end <= body_end:
            start, end = spans.get(place.page, (place.start, place.end))
            spans[place.page] = (min(start, place.start), max(end, place.end))
    if max(spans, default=0) > package.parts.limits.pages:
        raise TooMuch("pages")
    pictured = {picture.page for picture in reader.pictures}
    width, height = _page_size(package)
    at = 0
    for page in range(1, max([1, *spans]) + 1):
        start, at = spans.get(page, (at, at))
        yield Page(page, Span(start=start, end=at), width, height, page in spans or page not in pictured)


def _page_size(package: WordPackage) -> tuple[float, float]:
    size = find(package.body, "sectPr", "pgSz")
    width, height = (points(value(size, attribute=side), TWIPS) or 0.0 for side in ("w", "h"))
    return width, height
