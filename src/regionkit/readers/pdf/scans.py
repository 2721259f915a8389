"""Text that a PDF holds as pictures only: scanned pages, and tables that were pasted as pictures.

The part of the page is drawn by PDFium, at the picture's own resolution where it is known, and read by OCR.  What is
read is put among the page's words and rules where it stands, so layout reads it like everything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from regionkit.document import Box
from regionkit.errors import MissingTool
from regionkit.readers.layout.page import Image, PageContent, Word
from regionkit.readers.layout.signs.pictures import PAPER, may_hold_table, whole_pictures
from regionkit.readers.ocr.engine import OcrMissing, found
from regionkit.readers.ocr.placing import with_read
from regionkit.readers.ocr.reader import read_picture
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.paper import paper_of
from regionkit.readers.pdf.pixels import part_of
from regionkit.readers.pdf.turning import Turning, turned_images, turned_words

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels
    from pypdfium2 import PdfPage

POINTS = 72.0  # in an inch
PRINT = 300.0  # pixels an inch: what pages are drawn at whose own resolution is not known
COARSEST, FINEST = 72.0, 600.0  # pixels an inch that pictures are drawn at
MOSTLY = 0.5  # of the page's area: the picture of a whole page
STAMPS = 200  # letters that a scanned page may bear besides its picture: a page number, a signing service's mark
LETTERHEAD = 0.15  # of the page's height, at its head or foot: where a logo stands
SMALL = 0.05  # of the page's area: all logos of a page
FAINTEST = 24  # levels of gray between paper and ink


@dataclass(slots=True)
class Scans:
    """Reads the pictures of one document's pages."""

    options: ReadOptions
    notes: set[str] = field(default_factory=set)
    """Why pictures were not read: ``ocr_missing``, ``ocr_failed``."""
    turnings: dict[int, list[Turning]] = field(default_factory=dict)
    """What was turned on each page before it was read."""
    pages: int = 0
    """How many pages have text that was read."""

    @property
    def engine(self) -> str:
        """The program that read pictures, with its version; empty where none was read."""
        return f"tesseract {found().version}" if self.pages else ""

    def read(self, page: PdfPage | None, content: PageContent) -> PageContent:
        """The page with what its pictures say, as :meth:`_with_pictures` makes it, and counted."""
        read = self._with_pictures(page, content)
        self.pages += len(read.readings) > len(content.readings)
        return read

    def _with_pictures(self, page: PdfPage | None, content: PageContent) -> PageContent:
        """The page with what its pictures say; as it is where nothing is to be read, or nothing to read it with.

        Raises :class:`~regionkit.errors.MissingTool` where every page is to be read as a picture and cannot be.
        """
        if page is None or self.options.ocr == "never" or not _agree(page, content):
            return content
        try:
            if self.options.ocr == "always" or is_scanned(content):
                return self._whole(page, content)
            for image in whole_pictures(content.images):
                if may_hold_table(image, content):
                    content = self._part(page, content, image)
        except OcrMissing as error:
            if self.options.ocr == "always":
                raise MissingTool("<pages>", str(error)) from error
            self.notes.add("ocr_missing")
        except Exception:  # damaged pictures are refused in many ways; what the page itself says must not be lost
            self.notes.add("ocr_failed")
        return content

    def _whole(self, page: PdfPage, content: PageContent) -> PageContent:
        """A page that is read as one picture; of its own text, what may stand besides a scan is kept."""
        kept = () if self.options.ocr == "always" else content.words
        resolution = max((image.resolution for image in content.images), default=0.0) or PRINT
        whole = (0.0, 0.0, content.width, content.height)
        pixels, scale = self._drawn(page, whole, resolution, kept, may_be_gray=not kept)
        _blot_out(pixels, whole, scale, letterheads(content))
        if is_blank(pixels):
            return replace(content, blank=not kept)
        if kept and not is_paper(pixels):
            return content
        read = read_picture(pixels, dpi=scale * POINTS, language=self.options.language.ocr, whole_page=True)
        if not read.words or not (read.is_text or self.options.ocr == "always"):
            return content
        turning = Turning(whole, read.turned, read.skew)
        images = [replace(image, read=True) for image in content.images]
        own = replace(content, words=kept, tags=content.tags if kept else {})
        if read.turned or read.skew:
            self.turnings[content.number] = [turning]
            own, images = replace(own, words=turned_words(kept, turning)), turned_images(images, turning)
        if read.turned % 2:
            own = replace(own, width=content.height, height=content.width)
        return with_read(own, read, scale, (0.0, 0.0), images, is_drawn=bool(content.rules or content.rects))

    def _part(self, page: PdfPage, content: PageContent, image: Image) -> PageContent:
        """A page with the text of one picture, where it holds any."""
        over = [word for word in content.words if _covers(image.box, word)]
        pixels, scale = self._drawn(page, image.box, image.resolution or PRINT, over)
        for strip in [other for other in content.images if _inside(other, image) and other.box != image.box]:
            corner = round((strip.x0 - image.x0) * scale), round((strip.top - image.top) * scale)
            pixels.paste(part_of(page, strip.box, scale), corner)
        read = read_picture(pixels, dpi=scale * POINTS, language=self.options.language.ocr, whole_page=False)
        if not read.words:
            return replace(content, images=tuple(_without_paper(other, image) for other in content.images))
        if not read.is_text:
            return content
        images = [replace(other, read=True) if _inside(other, image) else other for other in content.images]
        if read.skew:
            self.turnings.setdefault(content.number, []).append(Turning(image.box, skew=read.skew))
        return with_read(content, read, scale, image.box[:2], images, is_drawn=False)

    def _drawn(
        self, page: PdfPage, box: Box, resolution: float, over: Sequence[Word], *, may_be_gray: bool = False
    ) -> tuple[Pixels, float]:
        """A part of the page as pixels, and how many of them a point; ``over`` are words that need no reading."""
        most = self.options.limits.pixels / max((box[2] - box[0]) * (box[3] - box[1]), 1.0)
        scale = min(min(max(resolution, COARSEST), FINEST) / POINTS, most**0.5)
        pixels = part_of(page, box, scale, may_be_gray=may_be_gray)
        _blot_out(pixels, box, scale, over)
        return pixels, scale


def is_blank(pixels: Pixels) -> bool:
    """Whether nothing can be seen on a page."""
    gray = (pixels if pixels.mode == "L" else pixels.convert("L")).histogram()
    levels = [level for level, count in enumerate(gray) if count]
    return levels[-1] - levels[0] < FAINTEST


def is_paper(pixels: Pixels) -> bool:
    """Whether a page is print on paper; a cover with its title over a photo is none."""
    small = pixels.resize((max(1, pixels.width // 8), max(1, pixels.height // 8)))
    return paper_of(small) >= PAPER


def letterheads(content: PageContent) -> tuple[Image, ...]:
    """The logos of a page that bears nothing else, whose decorated letters are no text; no pictures further down."""
    height = content.height
    area = sum((image.x1 - image.x0) * (image.bottom - image.top) for image in content.images)
    head, foot = LETTERHEAD * height, (1 - LETTERHEAD) * height
    in_margin = all(image.bottom <= head or image.top >= foot for image in content.images)
    alone = not content.words and in_margin and area <= SMALL * content.width * height
    return tuple(content.images) if alone else ()


def is_scanned(content: PageContent) -> bool:
    """Whether a page is but a picture: without text, or with a stamp or two over a picture of most of it."""
    if not content.words:
        return True
    area = sum((image.x1 - image.x0) * (image.bottom - image.top) for image in content.images)
    letters = sum(len(word.text) for word in content.words)
    return area >= MOSTLY * content.width * content.height and letters <= STAMPS


def _agree(page: PdfPage, content: PageContent) -> bool:
    """Whether the page is drawn as large as its words say."""
    width, height = page.get_size()
    return bool(abs(width - content.width) <= 1 and abs(height - content.height) <= 1)


def _covers(box: Box, word: Word) -> bool:
    x, y = word.middle
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _inside(image: Image, whole: Image) -> bool:
    x, y = (image.x0 + image.x1) / 2, (image.top + image.bottom) / 2
    return whole.x0 <= x <= whole.x1 and whole.top <= y <= whole.bottom


def _without_paper(image: Image, whole: Image) -> Image:
    """A picture in which there was nothing to read is none of a table."""
    return replace(image, paper=0.0) if _inside(image, whole) else image


def _blot_out(pixels: Pixels, box: Box, scale: float, words: Sequence[Word | Image]) -> None:
    """Paint paper over what is known or is to be passed over: a number over a picture is not to be read twice."""
    from PIL.ImageDraw import Draw

    pencil = Draw(pixels) if words else None
    for word in words:
        x0, top, x1, bottom = (scale * side for side in word.box)
        corner = (x0 - scale * box[0], top - scale * box[1], x1 - scale * box[0], bottom - scale * box[1])
        if pencil is not None:
            pencil.rectangle(corner, fill="white")
