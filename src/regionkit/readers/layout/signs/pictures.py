"""Pictures on a page, and which of them look like tables or text that were pasted as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regionkit.document import Box, Picture
from regionkit.readers.layout.page import Image, PageContent

WIDE, HIGH = 0.19, 36.0  # of the page's width; points: a table of two columns and three rows of small print
WHOLE_PAGE = 0.8  # of the page's area: a cover photo, or a scan
MARGINS = (0.1, 0.88)  # of the page's height: logotypes stand above and below
PAPER = 0.35  # of the picture in its few main colours: tables are paper with ink on it (striped 0.45), photos are not


def pictures_of(pages: Iterable[PageContent]) -> list[Picture]:
    """All pictures, strips of one picture taken together."""
    return [
        Picture(page.number, _inside(image, page), may_hold_table(image, page), image.read)
        for page in pages
        for image in whole_pictures(page.images)
    ]


def _inside(image: Image, page: PageContent) -> Box:
    x0, top, x1, bottom = image.box
    return (max(x0, 0.0), max(top, 0.0), min(x1, round(page.width, 2)), min(bottom, round(page.height, 2)))


def may_hold_table(image: Image, page: PageContent) -> bool:
    """Whether a picture's size, place and colours suggest that it holds a table or text."""
    width, height = image.x1 - image.x0, image.bottom - image.top
    if width < WIDE * page.width or height < HIGH or image.paper < PAPER:
        return False
    if image.bottom < MARGINS[0] * page.height or image.top > MARGINS[1] * page.height:
        return False
    return width * height < WHOLE_PAGE * page.width * page.height or not page.words


def whole_pictures(images: Sequence[Image]) -> list[Image]:
    """Put strips together that some programs cut a picture into: one under the other, of the same width."""
    whole: list[Image] = []
    for image in sorted(images, key=lambda image: (image.x0, image.x1, image.top)):
        last = whole[-1] if whole else None
        if (
            last is not None and abs(last.x0 - image.x0) < 1 and abs(last.x1 - image.x1) < 1
            and abs(last.bottom - image.top) < 1.5
        ):  # fmt: skip
            paper, resolution = min(last.paper, image.paper), max(last.resolution, image.resolution)
            read = last.read and image.read
            whole[-1] = Image(last.x0, last.top, max(last.x1, image.x1), image.bottom, paper, resolution, read)
        else:
            whole.append(image)
    return sorted(whole, key=lambda image: (image.top, image.x0))
