"""The pages of a document as the bytes of pictures, small enough that a report of hundreds of pages is still sent.

A page of text keeps its letters sharp: it is written without loss, in 16 shades of each colour, which no eye tells from
256 where letters are.  One of photographs is written with loss, in all shades; and where a report has many heavy pages,
all are drawn smaller until they have room.  What stood where a personal identity number was masked in the
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
SHARPEST = Sharpness(110 / 72, 1400)
"""110 dots an inch: print of 8 points is read without effort, and a page is as wide as half a large screen."""
ALL_PAGES = 11_000_000
"""Bytes that all pictures may take together; as text in a page they take a third more."""
MOST, LEAST = 160_000, 20_000
"""Bytes that one page may take however few there are, and that it gets however many there are."""
SHARES = (1.0, 0.88, 0.78, 0.68, 0.58)
"""Of the width and height of the pages of long documents."""
SAMPLE = 5
"""So many pages tell how much all will take."""
LOSSY = ((1.0, 62), (1.0, 42), (0.75, 42), (0.5, 35))
"""How a page is written that takes too much without loss: the share of its size that is kept, and WebP's quality."""
SHADES = [round(value / 17) * 17 for value in range(256)] * 3
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
    render = page_renderer(data, _sharpness(document, data))
    pages = list(document.pages)
    left = ALL_PAGES
    while pages:
        try:
            for rendered in render([page.number for page in pages]):
                page = pages.pop(0)
                room = min(max(2 * left // (len(pages) + 2), LEAST), MOST)
                picture = _picture(document, page, rendered, room)
                left -= len(picture.data)
                yield picture
        except ReadError:
            pages.pop(0)


def _sharpness(document: Document, data: bytes) -> Sharpness:
    """How large all pages are drawn, so that they have room together: some of them tell."""
    numbers = [page.number for page in document.pages[:: len(document.pages) // SAMPLE + 1]]
    try:
        rendered = list(page_renderer(data, SHARPEST)(numbers))
    except ReadError:  # one of them is damaged: it will be left out when its turn comes
        return SHARPEST
    sizes = [len(_encoded(_image(one), MOST)[0]) for one in rendered]
    needed = len(document.pages) * sum(sizes) / len(sizes)
    share = next((share for share in SHARES if needed * share**1.4 <= ALL_PAGES), SHARES[-1])
    return Sharpness(SHARPEST.scale * share, SHARPEST.longest * share)


def _picture(document: Document, page: Page, rendered: Rendered, room: int) -> PagePicture:
    image = _image(rendered)
    blacken(image, document, page)
    data, (width, height) = _encoded(image, room)
    return PagePicture(page.number, width, height, WEBP, data)


def _image(rendered: Rendered) -> Image:
    from PIL import Image

    return Image.frombytes("RGB", rendered[:2], rendered.rgb)


def _encoded(image: Image, room: int) -> tuple[bytes, tuple[int, int]]:
    """The best way of writing it that has room, or else the smallest; with its size in pixels."""
    data, size = _written(image, None), image.size
    for share, quality in LOSSY:
        if len(data) <= room:
            break
        smaller = _resized(image, share)
        data, size = _written(smaller, quality), smaller.size
    return data, size


def _written(image: Image, quality: int | None) -> bytes:
    """Without a quality nothing is lost but shades that no eye tells apart."""
    file = BytesIO()
    if quality is None:
        image.point(SHADES).save(file, "WEBP", lossless=True, quality=30, method=2)
    else:
        image.save(file, "WEBP", quality=quality, method=4)
    return file.getvalue()


def _resized(image: Image, share: float) -> Image:
    from PIL.Image import Resampling

    if share == 1:
        return image
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
