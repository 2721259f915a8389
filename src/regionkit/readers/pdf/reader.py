"""PDF files: pages by PDFium, or by pdfplumber where PDFium's words cannot be trusted, and those to a Document.

The fast way takes a page's words in one call and asks where they stand (:mod:`~regionkit.readers.pdf.fast_page`);
pdfplumber reads letter by letter, and is thirty times as slow.  ``source.reader`` tells how many pages went which way.
"""

from __future__ import annotations

from regionkit.document import Document
from regionkit.errors import NO_MEMORY, CorruptDocument, DocumentTooLarge, MemoryExceeded, ReadError
from regionkit.readers.assembly import source_of
from regionkit.readers.layout.arrange import arrange
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.attachments import has_attachments
from regionkit.readers.pdf.bombs import refuse_bombs
from regionkit.readers.pdf.drawings import refuse_endless_drawings
from regionkit.readers.pdf.fast_page import TooLong
from regionkit.readers.pdf.opening import DAMAGED, opened
from regionkit.readers.pdf.pages import PdfPages
from regionkit.readers.pdf.turning import as_it_stands

NAMELESS = "<bytes>"


def read_pdf(data: bytes, filename: str | None, options: ReadOptions) -> Document:
    """Read a PDF.  A page without text is no error: its ``Page.has_text`` is False.

    Raises :class:`~regionkit.errors.EncryptedDocument` where a password is needed and
    :class:`~regionkit.errors.CorruptDocument` where the file is empty, cut off or damaged.
    """
    name = filename or NAMELESS
    refuse_bombs(data, name, options.limits)
    refuse_endless_drawings(data, name, options.limits)
    with opened(data, name, options) as pages:
        if pages.count > options.limits.pages:
            raise DocumentTooLarge.over(name, "pages", options.limits.pages, f"it has {pages.count} pages")
        if pages.fast is not None:
            pages.fast.letters_left = options.limits.characters
        try:
            return _read(pages, data, filename, options)
        except ReadError:
            raise
        except TooLong:
            raise DocumentTooLarge.over(name, "characters", options.limits.characters) from None
        except MemoryError as error:
            raise MemoryExceeded(name, NO_MEMORY) from error
        except Exception as error:
            raise CorruptDocument(name, DAMAGED) from error


def _read(pages: PdfPages, data: bytes, filename: str | None, options: ReadOptions) -> Document:
    properties = pages.properties()
    arranged = as_it_stands(arrange(pages, options.language), pages.scans.turnings)
    notes = {*pages.notes, *arranged.notes, *_attached(data)}
    return Document(
        text=arranged.text,
        blocks=arranged.blocks,
        tables=arranged.tables,
        pages=arranged.pages,
        furniture=arranged.furniture,
        pictures=arranged.pictures,
        symbols=arranged.symbols,
        legend=arranged.legend,
        bars=arranged.bars,
        scanned=arranged.scanned,
        contradictions=arranged.contradictions,
        places=arranged.places,
        source=source_of(data, filename, "application/pdf", pages.reader(), properties, notes),
    )


def _attached(data: bytes) -> tuple[str, ...]:
    """A note where files are attached to the PDF, which are documents of their own."""
    return ("embedded_document_unread",) if has_attachments(data) else ()
