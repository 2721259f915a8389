"""The pages of one PDF, each by PDFium or, where that cannot be trusted, by pdfplumber; and which ones, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING

from regionkit.errors import ReadError
from regionkit.readers.layout.page import PageContent
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.fast_page import FastPages, TooLong
from regionkit.readers.pdf.fast_words import Unsure
from regionkit.readers.pdf.pixels import with_colours
from regionkit.readers.pdf.scans import Scans

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

    from regionkit.readers.pdf.plumber import Plumber

NOISE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class PdfPages:
    """Iterates over the pages of a PDF.  A damaged page comes empty, and is told of in ``notes``."""

    def __init__(self, document: PdfDocument | None, plumber: Plumber, options: ReadOptions) -> None:
        self.document, self.plumber = document, plumber
        self.options, self.scans = options, Scans(options)
        self.fast = FastPages(document, options.limits) if document is not None else None
        self.count = len(document) if document is not None else 0
        self.notes: list[str] = []
        self.reasons: Counter[str] = Counter()
        """Why pages were read by pdfplumber."""

    def __iter__(self) -> Iterator[PageContent]:
        failures: list[Exception] = []
        for number in range(1, self.count + 1):
            try:
                content = self._read(number)
                content = self.scans.read(self._open_page, content)
            except (MemoryError, ReadError, TooLong):  # of the whole document, and not of this page
                raise
            except Exception as error:
                failures.append(error)
                self.notes.append(f"page_unread:{number}")
                content = PageContent(number, 0.0, 0.0)
            if len(failures) == self.count:
                raise failures[0]
            yield content
        if self.fast is not None and self.fast.hides:
            self.notes.append("hidden_text")
        self.notes += self.scans.notes

    @property
    def _open_page(self) -> PdfPage | None:
        """The page read last, as PDFium holds it; ``None`` where PDFium could not open it."""
        return self.fast.open if self.fast is not None else None

    def _read(self, number: int) -> PageContent:
        reason = "not opened by PDFium"
        if self.fast is not None:
            from pypdfium2 import PdfiumError

            try:
                return self.fast.read(number)
            except (Unsure, PdfiumError) as error:
                reason = str(error)
        content = self.plumber.read(number)
        self.reasons[reason] += 1
        page = self._open_page
        return with_colours(page, content, {}, self.options.limits.pixels) if page is not None else content

    def properties(self) -> tuple[tuple[str, str], ...]:
        """What the file says of itself, as text, by name."""
        said = self.plumber.properties if self.document is None else self.document.get_metadata_dict()
        found = ((str(name), NOISE.sub("", str(value)).strip()) for name, value in said.items())
        return tuple(sorted((name, text) for name, text in found if text))

    def reader(self) -> str:
        """Which programs read the pages; to be asked when all have been read.

        Such as ``regionkit-pdf (pypdfium2 5.0.0; pdfplumber 0.11.5 for 2 of 9 pages: accents 2)``.
        """
        fast = f"pypdfium2 {_version('pypdfium2')}"
        if self.scans.engine:
            fast = f"{fast}; {self.scans.engine} for {self.scans.pages} of {self.count} pages"
        if not self.reasons:
            return f"regionkit-pdf ({fast})"
        why = ", ".join(f"{reason} {count}" for reason, count in sorted(self.reasons.items()))
        slow = f"pdfplumber {_version('pdfplumber')} for {self.reasons.total()} of {self.count} pages: {why}"
        return f"regionkit-pdf ({fast}; {slow})"

    def close(self) -> None:
        """Close what was opened."""
        if self.fast is not None:
            self.fast.close()
        if self.document is not None:
            self.document.close()
        self.plumber.close()


@cache
def _version(package: str) -> str:
    """The version of an installed package: to look it up takes a millisecond."""
    return metadata.version(package)
