"""PDF files, by pdfplumber: pages to plain values, and those to a Document by :mod:`~regionkit.readers.layout`."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any

from regionkit.document import Document, Source
from regionkit.errors import CorruptDocument, EncryptedDocument
from regionkit.language.contract import Language
from regionkit.readers.layout.arrange import arrange
from regionkit.readers.layout.page import PageContent
from regionkit.readers.pdf.pixels import with_colours

if TYPE_CHECKING:
    from pdfplumber.pdf import PDF

NAMELESS = "<bytes>"
NOISE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def read_pdf(data: bytes, filename: str | None, language: Language) -> Document:
    """Read a PDF.  A page without text is no error: its ``Page.has_text`` is False.

    Raises :class:`~regionkit.errors.EncryptedDocument` where a password is needed and
    :class:`~regionkit.errors.CorruptDocument` where the file is empty, cut off or damaged.
    """
    name = filename or NAMELESS
    with _quiet():
        pages, properties, notes = _pages_of(data, name)
        arranged = arrange(pages, language.layout)
    return Document(
        text=arranged.text,
        blocks=arranged.blocks,
        tables=arranged.tables,
        pages=arranged.pages,
        furniture=arranged.furniture,
        pictures=arranged.pictures,
        places=arranged.places,
        source=Source(
            filename=filename,
            sha256=hashlib.sha256(data).hexdigest(),
            media_type="application/pdf",
            byte_size=len(data),
            reader=_reader(),
            properties=properties,
            notes=tuple(sorted({*notes, *arranged.notes})),
        ),
    )


def _reader() -> str:
    import pdfplumber

    return f"regionkit-pdf (pdfplumber {pdfplumber.__version__})"


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep pdfminer's log lines about odd fonts and the like to itself."""
    logger = logging.getLogger("pdfminer")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


def _pages_of(data: bytes, name: str) -> tuple[list[PageContent], tuple[tuple[str, str], ...], list[str]]:
    _whole(data, name)
    pdf = _opened(data, name)
    try:
        properties = tuple(_properties(pdf.metadata))
        contents, notes = _contents(pdf)
        contents = with_colours(data, contents)
    except (EncryptedDocument, CorruptDocument):
        raise
    except Exception as error:
        raise CorruptDocument(name, "is damaged and cannot be read; open it and save it anew") from error
    finally:
        with suppress(Exception):  # closing walks the pages again, and fails where they are damaged
            pdf.close()
    if not contents:
        raise CorruptDocument(name, "holds no pages; it is damaged or was cut off, so fetch it again")
    return contents, properties, notes


def _whole(data: bytes, name: str) -> None:
    """Refuse a file whose end is missing: half a report must not pass for a whole one."""
    if not data.strip():
        raise CorruptDocument(name, "the file is empty; fetch it again")
    if data.rfind(b"startxref") < data.rfind(b"endobj"):
        raise CorruptDocument(name, "the end of the file is missing; fetch it again")


def _opened(data: bytes, name: str) -> PDF:
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

    try:
        return pdfplumber.open(BytesIO(data), raise_unicode_errors=False)
    except Exception as error:
        reasons: list[object] = [error, error.__cause__, error.__context__, *error.args]
        if any(isinstance(reason, (PDFPasswordIncorrect, PDFEncryptionError)) for reason in reasons):
            raise EncryptedDocument(name, "needs a password; save a copy without one and give that") from error
        raise CorruptDocument(name, "is damaged and cannot be read; open it and save it anew") from error


def _contents(pdf: PDF) -> tuple[list[PageContent], list[str]]:
    """Every page; one that is damaged comes empty, and is told of in the notes."""
    from regionkit.readers.pdf.page import page_content

    contents: list[PageContent] = []
    notes: list[str] = []
    failures: list[Exception] = []
    for page in pdf.pages:
        try:
            contents.append(page_content(page))
        except Exception as error:
            failures.append(error)
            notes.append(f"page_unread:{page.page_number}")
            contents.append(PageContent(page.page_number, 0.0, 0.0))
        finally:
            page.close()
    if failures and len(failures) == len(contents):
        raise failures[0]
    return contents, notes


def _properties(metadata: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What the file says of itself, as text, by name."""
    for name, value in sorted(metadata.items()):
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            text = NOISE.sub("", str(value)).strip()
            if text:
                yield str(name), text
