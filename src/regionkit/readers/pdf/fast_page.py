"""One page of a PDF by PDFium, as the plain values of :mod:`~regionkit.readers.layout.page`: the fast way."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from regionkit.limits import LIMITS, Limits
from regionkit.readers.layout.page import PageContent, Word
from regionkit.readers.pdf.doubles import made_bold, without_doubles
from regionkit.readers.pdf.fast_shapes import Shapes
from regionkit.readers.pdf.fast_words import Unsure, words_of
from regionkit.readers.pdf.frame import Frame
from regionkit.readers.pdf.hidden import read_by_scanner, shown
from regionkit.readers.pdf.looks import Looks, Settings
from regionkit.readers.pdf.pdfium import Handle, Out, address, functions, out
from regionkit.readers.pdf.pixels import with_colours
from regionkit.readers.pdf.structure import Structure

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

UNREAD = 0.5  # of a page's text objects
ENOUGH = 20  # text objects to tell by
UNMAPPED = 0.02  # of a page's text objects: more without Unicode, and the words are pdfminer's to read


class TooLong(Exception):
    """The pages hold more letters than are read."""


@dataclass(slots=True)
class FastPages:
    """Reads the pages of one document that PDFium has opened."""

    document: PdfDocument
    limits: Limits = LIMITS
    looks: Looks = field(default_factory=Looks)
    places: Out = field(default_factory=out)
    structure: Structure = field(default_factory=Structure)
    hides: bool = False
    """Whether text was left out that the pages do not show."""
    letters_left: int = sys.maxsize
    """How many letters the pages still to be read may hold."""
    open: PdfPage | None = None
    """The page read last.  It is kept open until the next one is, so that their fonts are read once."""

    def read(self, number: int) -> PageContent:
        """A page, counted from 1.

        Raises :class:`~regionkit.readers.pdf.fast_words.Unsure` where PDFium's words cannot be trusted,
        and what pypdfium2 raises for a page that cannot be opened.
        """
        page = self._opened(number)
        handle = Handle(address(page.raw))
        frame = self._frame(handle)
        shapes = Shapes(handle, frame, self.places)
        drawn, tags = shapes.drawn, self.structure.of(handle)
        words = self._words(handle, frame, shapes, bool(tags))
        bars = drawn.bars(words)
        content = PageContent(
            number=number,
            width=frame.width,
            height=frame.height,
            words=tuple(words),
            rules=tuple(drawn.rules),
            rects=tuple(drawn.rects),
            images=tuple(drawn.images),
            symbols=tuple(drawn.symbols),
            bars=bars,
            curves=tuple(drawn.curves),
            tags=tags,
            readings=read_by_scanner(words, [image.box for image in drawn.images]),
        )
        return with_colours(page, content, shapes.pictures, self.limits.pixels)

    def _opened(self, number: int) -> PdfPage:
        before, self.open = self.open, None
        try:
            self.open = self.document[number - 1]
        finally:
            if before is not None:
                before.close()
        return self.open

    def close(self) -> None:
        """Close the page that is still open."""
        if self.open is not None:
            self.open.close()
            self.open = None

    def _frame(self, page: Handle) -> Frame:
        pdfium = functions()
        pdfium.FPDF_GetPageBoundingBox(page, self.places.box)
        left, top, right, bottom = self.places.box
        return Frame(left, bottom, right, top, pdfium.FPDFPage_GetRotation(page) % 4)

    def _words(self, page: Handle, frame: Frame, shapes: Shapes, tagged: bool) -> list[Word]:
        with _text_page(page) as text_page:
            self.letters_left -= functions().FPDFText_CountChars(text_page)
            if self.letters_left < 0:  # before a Python object is made of each word
                raise TooLong
            texts = shapes.texts
            order = {item: place for place, item in enumerate(texts)}
            pictures = [image.box for image in shapes.drawn.images]
            settings = Settings(text_page, frame, self.looks, self.places, order, tagged, pictures)
            words = words_of(settings)
            if sum(style.unmapped for style in settings.alike.values()) > UNMAPPED * len(settings.alike):
                raise Unsure("letters without Unicode")
            if _unread(settings, texts, sum(len(word.text) for word in words)):
                raise Unsure("text not read")
            if made_bold(settings, texts):
                words = words_of(settings)
            if settings.hides:
                words = shown(words)
                self.hides = True
            return without_doubles(words) if settings.crowded else words


def _unread(settings: Settings, texts: Sequence[int], letters: int) -> bool:
    """Whether most text objects gave no text, and are set in fonts that the file does not bring: PDFium lacks them.

    In pages by Word half of the text objects are bare spaces, in fonts that the file brings.
    """
    if len(texts) < ENOUGH or letters > len(texts):
        return False
    pdfium = functions()
    unread = [pdfium.FPDFTextObj_GetFont(item) for item in texts if item not in settings.known]
    lacking = [font for font in unread if pdfium.FPDFFont_GetIsEmbedded(font) == 0]
    return len(lacking) > UNREAD * len(texts)


@contextmanager
def _text_page(page: Handle) -> Iterator[Handle]:
    pdfium = functions()
    text_page = Handle(pdfium.FPDFText_LoadPage(page))
    if not text_page:
        raise Unsure("no text page")
    try:
        yield text_page
    finally:
        pdfium.FPDFText_ClosePage(text_page)
