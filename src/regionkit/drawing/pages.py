"""Pages of a file with what was read from them drawn over them: the way to judge a layout by eye."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from regionkit.document import Box, Document, Page
from regionkit.drawing.canvas import overlaid
from regionkit.drawing.marks import marks_on
from regionkit.page_pictures import blacken
from regionkit.reading import page_renderer, read

if TYPE_CHECKING:
    from regionkit.language.contract import Language
    from regionkit.readers.rendered import Rendered


def draw_pages(
    source: str | os.PathLike[str] | bytes,
    choose: Callable[[int], list[int]],
    *,
    language: Language | None = None,
) -> Iterator[tuple[int, bytes]]:
    """The number and the picture (as PNG) of each page that ``choose`` picks, given how many there are.

    Raises :class:`~regionkit.errors.ReadError` where the file cannot be read, or has no pages to draw,
    and lets out what ``choose`` raises.
    """
    if language is None:
        from regionkit.languages.sv.swedish import SWEDISH

        language = SWEDISH
    render = page_renderer(source)
    document = read(source, language=language)
    numbers = choose(len(document.pages))
    for number, rendered in zip(numbers, render(numbers), strict=True):
        yield number, picture_of(document, document.pages[number - 1], rendered, language)


def picture_of(document: Document, page: Page, rendered: Rendered, language: Language) -> bytes:
    """One page as PNG."""
    from PIL import Image

    words = language.display
    scale = rendered.width / page.width if page.width else 1.0  # a damaged page was read as nothing, with no size
    marks = [
        replace(mark, boxes=tuple(_scaled(box, scale) for box in mark.boxes))
        for mark in marks_on(document, page, words)
    ]
    letters = [
        _scaled(place.box, scale)
        for place in document.places_in(page.span)
        if place.page == page.number and place.box is not None
    ]
    name = document.source.filename if document.source else None
    heading = words.phrases["page_of"].format(file=name or "", page=page.number, pages=len(document.pages)).strip()
    picture = Image.frombytes("RGB", rendered[:2], rendered.rgb)
    blacken(picture, document, page)
    file = BytesIO()
    overlaid(picture, marks, letters, words.values["block"], heading).save(file, "PNG")
    return file.getvalue()


def _scaled(box: Box, scale: float) -> Box:
    left, top, right, bottom = box
    return (left * scale, top * scale, right * scale, bottom * scale)
