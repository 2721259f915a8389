"""Opens a PDF, and says in one line why it cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from regionkit.errors import CorruptDocument, EncryptedDocument
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.pages import PdfPages
from regionkit.readers.pdf.pdfium import TURN
from regionkit.readers.pdf.plumber import Plumber

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

DAMAGED = "is damaged and cannot be read; open it and save it anew"
LOCKED = "needs a password; save a copy without one and give that"
CERTIFICATE = "is locked to the certificates of some people; ask one of them for a copy without"
PASSWORD = 4  # PDFium's error code for a password that is missing or wrong
ENCRYPTED, BY_CERTIFICATE = b"/Encrypt", b"Adobe.PubSec"
"""How a file says that it is encrypted, and that no password opens it."""


@contextmanager
def opened(data: bytes, name: str, options: ReadOptions) -> Iterator[PdfPages]:
    """The pages of a PDF, closed again at the end; threads that open others wait until then.

    Where PDFium cannot open a file that pdfminer can, all its pages are pdfplumber's to read.
    """
    _whole(data, name)
    plumber = Plumber(data)
    with TURN:
        pages = PdfPages(_pdfium_document(data, name), plumber, options)
        try:
            if pages.document is None:
                pages.count = _count(plumber, name)
            if not pages.count:
                raise CorruptDocument(name, "holds no pages; it is damaged or was cut off, so fetch it again")
            yield pages
        finally:
            pages.close()


def _whole(data: bytes, name: str) -> None:
    """Refuse a file whose end is missing: half a report must not pass for a whole one."""
    if not data.strip():
        raise CorruptDocument(name, "the file is empty; fetch it again")
    if data.rfind(b"startxref") < data.rfind(b"endobj"):
        raise CorruptDocument(name, "the end of the file is missing; fetch it again")


def _pdfium_document(data: bytes, name: str) -> PdfDocument | None:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        # the code may be that of a file before: PDFium has none for some damaged files, and leaves the old one
        if getattr(error, "err_code", None) == PASSWORD and ENCRYPTED in data:
            raise EncryptedDocument(name, LOCKED) from error
        return None


def _count(plumber: Plumber, name: str) -> int:
    """How many pages pdfminer finds; refuses a file that it cannot open either."""
    try:
        return plumber.count
    except Exception as error:
        if not plumber.locked:
            raise CorruptDocument(name, DAMAGED) from error
        raise EncryptedDocument(name, CERTIFICATE if BY_CERTIFICATE in plumber.data else LOCKED) from error
