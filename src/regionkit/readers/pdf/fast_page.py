"""One page of a PDF by PDFium, as the plain values of :mod:`~regionkit.readers.layout.page`: the fast way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from regionkit.readers.layout.page import PageContent, Word
from regionkit.readers.pdf.doubles import made_bold, without_doubles
from regionkit.readers.pdf.fast_shapes import Shapes
from regionkit.readers.pdf.fast_words import Unsure, words_of
from regionkit.readers.pdf.frame import Frame
from regionkit.readers.pdf.looks import Looks, Settings
from regionkit.readers.pdf.pdfium import Out, functions, out

UNMAPPED = 0.02  # of a page's text objects: more without Unicode, and the words are pdfminer's to read


@dataclass(slots=True)
class FastPages:
    """Reads the pages of one document that PDFium has opened; ``document`` is its address."""

    document: int
    looks: Looks = field(default_factory=Looks)
    places: Out = field(default_factory=out)
    open: int = 0
    """The page read last.  It is kept open until the next one is, so that their fonts are read once."""

    def read(self, number: int) -> PageContent:
        """A page, counted from 1.

        Raises :class:`~regionkit.readers.pdf.fast_words.Unsure` where PDFium's words cannot be trusted,
        and ``ValueError`` for a page that cannot be opened.
        """
        pdfium = functions()
        page = pdfium.FPDF_LoadPage(self.document, number - 1)
        self.close()
        if not page:
            raise ValueError(f"page {number} cannot be opened")
        self.open = page
        frame = self._frame(page)
        shapes = Shapes(page, frame, self.places)
        drawn = shapes.drawn
        return PageContent(
            number=number,
            width=frame.width,
            height=frame.height,
            words=tuple(self._words(page, frame, shapes.texts)),
            rules=tuple(drawn.rules),
            rects=tuple(drawn.rects),
            images=tuple(drawn.images),
            symbols=tuple(drawn.symbols),
            curves=tuple(drawn.curves),
        )

    def close(self) -> None:
        """Close the page that is still open."""
        if self.open:
            functions().FPDF_ClosePage(self.open)
            self.open = 0

    def _frame(self, page: int) -> Frame:
        pdfium = functions()
        pdfium.FPDF_GetPageBoundingBox(page, self.places.box)
        left, top, right, bottom = self.places.box
        return Frame(left, bottom, right, top, pdfium.FPDFPage_GetRotation(page) % 4)

    def _words(self, page: int, frame: Frame, texts: list[int]) -> list[Word]:
        with _text_page(page) as text_page:
            order = {item: place for place, item in enumerate(texts)}
            settings = Settings(text_page, frame, self.looks, self.places, order)
            words = words_of(settings)
            if sum(style.unmapped for style in settings.alike.values()) > UNMAPPED * len(settings.alike):
                raise Unsure("letters without Unicode")
            if made_bold(settings, texts):
                words = words_of(settings)
            return without_doubles(words) if settings.crowded else words


@contextmanager
def _text_page(page: int) -> Iterator[int]:
    pdfium = functions()
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        raise Unsure("no text page")
    try:
        yield text_page
    finally:
        pdfium.FPDFText_ClosePage(text_page)
