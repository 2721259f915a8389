"""The pages of a document as the bytes of pictures, small enough that a report of hundreds of pages is still sent.

A page of text keeps its letters sharp (lossless WebP); one of photographs is made lossy; and where a report has many
heavy pages, each is made smaller until all have room.  What stood where a personal identity number was masked in the
text is black.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from regionkit.document import Box, Document, Page
from regionkit.errors import ReadError
from regionkit.readers.rendered import Rendered, Sharpness
from regionkit.reading import bytes_of, page_renderer
from regionkit.renderers.found import PagePicture

if TYPE_CHECKING:
    from PIL.Image import Image

BLACK = (0, 0, 0)
SHARPNESS = Sharpness(110 / 72, 1400)
"""110 dots an inch: print of 8 points is read without effort, and a page is as wide as half a large screen."""
ALL_PAGES = 17_000_000
"""Bytes that all pictures may take together; as text in a page they take a third more."""
MOST, LEAST = 160_000, 24_000
"""Bytes that one page may take however few there are, and that it gets however many there are."""
QUALITIES = ((1.0, 62), (1.0, 42), (0.8, 42), (0.62, 38), (0.5, 30))
"""How a page is made smaller: the share of its width and height that is kept, and WebP's quality."""
WEBP = "image/webp"


def pictures_of(document: Document, source: str | os.PathLike[str] | bytes) -> Iterator[PagePicture]:
    """Draw the pages of a document, one after another; none for a file without pages of its own.

    Raises :class:`~regionkit.errors.ReadError` where the file cannot be read, or is not the one that the document was
    read from.
    """
    name, data = bytes_of(source)
    if document.source is not None and hashlib.sha256(data).hexdigest() != document.source.sha256:
        raise ReadError(name, "is not the file that the document was read from; read it anew")
    if any(page.width for page in document.pages):
        yield from _drawn(document, data)


def _drawn(document: Document, data: bytes) -> Iterator[PagePicture]:
    """Page after page; where one is damaged, the next ones are drawn all the same."""
    render = page_renderer(data, SHARPNESS)
    pages = list(document.pages)
    left = ALL_PAGES
    while pages:
        try:
            for rendered in render([page.number for page in pages]):
                page = pages.pop(0)
                picture = _picture(document, page, rendered, left // (len(pages) + 1))
                left -= len(picture.data)
                yield picture
        except ReadError:
            pages.pop(0)


def _picture(document: Document, page: Page, rendered: Rendered, room: int) -> PagePicture:
    from PIL import Image

    image = Image.frombytes("RGB", rendered[:2], rendered.rgb)
    blacken(image, document, page)
    data, (width, height) = _encoded(image, min(max(room, LEAST), MOST))
    return PagePicture(page.number, width, height, WEBP, data)


def _encoded(image: Image, room: int) -> tuple[bytes, tuple[int, int]]:
    """The first way of writing it that has room, or else the smallest; with its size in pixels."""
    data = _written(image, lossless=True, quality=40, method=2)
    size = image.size
    for share, quality in QUALITIES:
        if len(data) <= room:
            break
        smaller = _smaller(image, share) if share < 1 else image
        data, size = _written(smaller, quality=quality, method=4), smaller.size
    return data, size


def _written(image: Image, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, "WEBP", **options)
    return file.getvalue()


def _smaller(image: Image, share: float) -> Image:
    from PIL.Image import Resampling

    size = (max(round(image.width * share), 1), max(round(image.height * share), 1))
    return image.resize(size, Resampling.LANCZOS)


def blacken(image: Image, document: Document, page: Page) -> None:
    """Paint over the words of a page that hold personal identity numbers, as they are masked in the text."""
    scale = image.width / page.width if page.width else 1.0
    for box in _masked_on(document, page):
        left, top, right, bottom = (round(side * scale) for side in box)
        image.paste(BLACK, (left, top, right, bottom))


def _masked_on(document: Document, page: Page) -> Iterator[Box]:
    places = [(place.page, place.box) for span in document.masked for place in document.locate(span)]
    places += [(thing.page, thing.box) for thing in document.furniture if thing.masked]
    for number, box in places:
        if number == page.number and box is not None:
            yield box
