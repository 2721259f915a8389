"""pdfplumber, opened when the first page needs it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from regionkit.readers.layout.page import PageContent

if TYPE_CHECKING:
    from pdfplumber.pdf import PDF


class NoSuchPage(Exception):
    """pdfminer finds fewer pages than PDFium, in a file whose tree of pages is damaged."""


class Plumber:
    """One file, read by pdfplumber page by page."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.locked = False
        """Whether the file could not be opened for want of a password."""
        self._pdf: PDF | None = None

    def open(self) -> PDF:
        """The file.  Raises whatever pdfminer raises on a broken one."""
        if self._pdf is None:
            import pdfplumber
            from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

            try:
                with _quiet():
                    self._pdf = pdfplumber.open(BytesIO(self.data), raise_unicode_errors=False)
            except Exception as error:
                reasons: list[object] = [error, error.__cause__, error.__context__, *error.args]
                self.locked = any(isinstance(r, (PDFPasswordIncorrect, PDFEncryptionError)) for r in reasons)
                raise
            document: Any = self._pdf.doc
            document.getobj = partial(followed, document.getobj)
        return self._pdf

    @property
    def count(self) -> int:
        """How many pages there are."""
        with _quiet():
            return len(self.open().pages)

    @property
    def properties(self) -> dict[str, Any]:
        """What the file says of itself."""
        return dict(self.open().metadata)

    def read(self, number: int) -> PageContent:
        """A page, counted from 1.  Raises NoSuchPage, or what pdfminer raises on a damaged one."""
        from regionkit.readers.pdf.plumber_page import page_content

        with _quiet():
            pages = self.open().pages
            if number > len(pages):
                raise NoSuchPage(number)
            page = pages[number - 1]
            try:
                return page_content(page)
            finally:
                page.close()

    def close(self) -> None:
        """Close the file, if it was opened."""
        if self._pdf is not None:
            with suppress(Exception):  # closing walks the pages again, and fails where they are damaged
                self._pdf.close()
            self._pdf = None


def followed(object_of: Callable[[int], Any], number: int) -> Any:
    """What an object of the file is: "6 0 obj 7 0 R endobj" is what the seventh is.

    pdfminer goes on as long as an object names another one: without end where they name one another.
    """
    from pdfminer.pdftypes import PDFObjectNotFound, PDFObjRef

    found, seen = object_of(number), {number}
    while isinstance(found, PDFObjRef):
        if found.objid in seen:
            raise PDFObjectNotFound(number)
        seen.add(found.objid)
        found = object_of(found.objid)
    return found


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
