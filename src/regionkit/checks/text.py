"""What could not be read: pages without text, pictures of tables, lost characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regionkit.analysis import Analysis, Found
from regionkit.bundles.borders import Part, find_parts
from regionkit.checks.report import Severity, finding, listed, page_ranges
from regionkit.document import Location, Page, Picture, Symbol
from regionkit.mentions import Finding

LOST = re.compile(r"\ufffd|\(cid:\d+\)")

UNREAD_SYMBOL = "status_symbol_unread"
NOTES: tuple[tuple[str, str, str, Severity, str], ...] = (
    (UNREAD_SYMBOL, "T03", "status_symbol_lost", "warning",
     "A status symbol could not be read; the status of its goal is unknown."),
    ("tracked_changes", "T07", "tracked_changes", "info",
     "The document holds tracked changes; it was read as if they were accepted."),
    ("unmapped_glyphs", "T09", "letters_without_names", "warning",
     "Some of the file's fonts do not say which letters they draw: text or figures may be missing."),
    ("page_numbers_uncertain", "T10", "pages_uncertain", "info",
     "The file's own page count disagrees with its page breaks: page numbers may be off."),
    ("embedded_document_unread", "T11", "embedded_not_read", "warning",
     "A document embedded in this one was not read."),
    ("hidden_text", "T12", "hidden_text", "info",
     "The file holds text that its pages do not show; it was left out."),
    ("living_date", "T20", "living_date", "warning",
     "A field shows the day on which the file is opened; it was left out, and the document's own day is not known."),
    ("encoding_uncertain", "T21", "encoding_uncertain", "warning",
     "The file does not say how its letters are coded; some of them may be others than it had."),
    ("web_page_misnamed", "T22", "web_page_misnamed", "warning",
     "The file is named as a PDF or Word file and is a web page."),
    ("no_document", "T23", "no_document", "error",
     "The page is an error message or a form to log in with, and not the document that was asked for."),
)  # fmt: skip
"""What a reader notes in ``Source.notes``, and the finding that is made of it."""

LONGEST_LINE = 60
"""Letters of a document's first line that tell which one it is."""
NO_TEXT = "Pages {numbers} hold no text that can be read (scanned?): nothing was extracted from them."
ADVICE: tuple[tuple[str, str], ...] = (
    ("ocr_missing", " Install Tesseract with Swedish (tesseract-ocr and tesseract-ocr-swe) and read the file again."),
    ("ocr_failed", " Reading the text of pictures failed, or took too long."),
)
"""What a reader notes when it could not read a picture, and what is said then."""


def check_text(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """T01 no text layer, T02 lost characters, T06 pictures, T25 several documents, T03 and T07 to T12 notes."""
    yield from _without_text(analysis)
    yield from _lost_characters(analysis)
    yield from _pictures(analysis)
    yield from _notes(analysis)
    yield from _several_documents(analysis)


def _several_documents(analysis: Analysis) -> Iterator[Finding]:
    """T25: the file holds several documents, which were read as one: year, body and case are those of the first."""
    parts = find_parts(analysis.document, analysis.language)
    if len(parts) > 1:
        first_pages = tuple(part.first_page for part in parts if part.first_page is not None)
        numbers, words = ", ".join(map(str, first_pages)), analysis.language.checks
        firsts = listed(_first_line(analysis, part) for part in parts)
        swedish = words.begin_on_pages.format(numbers) if first_pages else words.begin_with.format(firsts)
        yield finding(
            analysis, "T25", "several_documents", "warning",
            "The file holds {count} documents ({where_en}) that were read as one; part them with --split, or "
            "regionkit.split.",
            pages=first_pages, values={
                "count": len(parts), "where_sv": swedish,
                "where_en": f"from pages {numbers}" if first_pages else f"that begin with “{firsts}”",
            },
        )  # fmt: skip


def _first_line(analysis: Analysis, part: Part) -> str:
    return analysis.text[part.span.start : part.span.end].strip().partition("\n")[0][:LONGEST_LINE]


def _without_text(analysis: Analysis) -> Iterator[Finding]:
    """T01: an error where no page has text, a warning where some have none."""
    pages = analysis.document.pages
    empty = tuple(page.number for page in pages if not (page.has_text or page.blank or _is_read(analysis, page)))
    if not pages and not analysis.text.strip():
        yield finding(
            analysis, "T01", "no_text_layer", "error",
            NO_TEXT, values={"numbers": "–"},
        )  # fmt: skip
    elif empty:
        yield _advised(analysis, finding(
            analysis, "T01", "no_text_layer", "error" if len(empty) == len(pages) else "warning",
            NO_TEXT,
            pages=empty, locations=_whole_pages(analysis, empty), values={"numbers": page_ranges(empty)},
        ))  # fmt: skip


def _is_read(analysis: Analysis, page: Page) -> bool:
    """Whether text was read from the picture of a page."""
    return any(analysis.document.scanned_in(page.span))


def _whole_pages(analysis: Analysis, numbers: tuple[int, ...]) -> tuple[Location, ...]:
    """Pages as places: their boxes are those of the paper."""
    pages = [page for page in analysis.document.pages if page.number in numbers]
    boxes = [(0.0, 0.0, round(page.width, 2), round(page.height, 2)) for page in pages]
    return tuple(Location(page=page.number, box=box) for page, box in zip(pages, boxes, strict=True))


def _advised(analysis: Analysis, said: Finding) -> Finding:
    """The finding with what can be done about it, as far as the reader noted why."""
    notes = analysis.document.source.notes if analysis.document.source else ()
    for note, english in ADVICE:
        if note in notes:
            swedish = analysis.language.checks.unread_pictures[note]
            update = {"message_sv": said.message_sv + swedish, "message_en": said.message_en + english}
            said = said.model_copy(update=update)
    return said


def _lost_characters(analysis: Analysis) -> Iterator[Finding]:
    """T02: characters that the file's fonts do not name; a digit may be among them."""
    lost = [match.start() for match in LOST.finditer(analysis.text)]
    if lost:
        pages = tuple(sorted({page for at in lost if (page := analysis.document.page_at(at)) is not None}))
        yield finding(
            analysis, "T02", "lost_characters", "warning",
            "{count} characters could not be read (pages {numbers}): a figure there may be incomplete.",
            pages=pages, values={"count": len(lost), "numbers": page_ranges(pages)},
        )  # fmt: skip


def _pictures(analysis: Analysis) -> Iterator[Finding]:
    """T06: pictures that may hold tables, which are not read."""
    found = [picture for picture in analysis.document.pictures if picture.table_like and not picture.read]
    pages = tuple(sorted({picture.page for picture in found if picture.page is not None}))
    if found:
        yield _advised(analysis, finding(
            analysis, "T06", "pictures_not_read", "warning",
            "Pictures that may hold tables or text were not read: {count} (page {numbers}).",
            pages=pages, locations=_places(found), values={"count": len(found), "numbers": page_ranges(pages)},
        ))  # fmt: skip


def _places(drawn: Iterable[Picture | Symbol]) -> tuple[Location, ...]:
    return tuple(Location(page=one.page, box=one.box) for one in drawn if one.page is not None)


def _notes(analysis: Analysis) -> Iterator[Finding]:
    """T03 and T07 to T12: what the reader noted."""
    notes = analysis.document.source.notes if analysis.document.source else ()
    unread = tuple(int(note.partition(":")[2]) for note in notes if note.startswith("page_unread:"))
    if unread:
        yield finding(
            analysis, "T08", "page_not_read", "error", "Pages {numbers} are broken and were not read.",
            pages=unread, values={"numbers": page_ranges(unread)},
        )  # fmt: skip
    for note, code, name, severity, english in NOTES:
        if note in notes:
            symbols = [symbol for symbol in analysis.document.symbols if symbol.colour is None]
            places = _places(symbols) if note == UNREAD_SYMBOL else ()
            pages = tuple(sorted({place.page for place in places if place.page is not None}))
            yield finding(analysis, code, name, severity, english, pages=pages, locations=places)
