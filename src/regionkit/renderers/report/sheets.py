"""The pages of a document as pictures with marks: each mark a link to its row, placed by the boxes of its mention."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from regionkit.document import Document, Page
from regionkit.mentions import Mention
from regionkit.renderers.defusing import printable
from regionkit.renderers.found import PagePicture
from regionkit.renderers.report.anchors import mark_of, page_part, row_of

ROOM = 1.2  # points around the words, so that a frame does not touch the letters


@dataclass(frozen=True, slots=True)
class Spot:
    """One line of a mark: where it is, as CSS in per cent of the page; the first one of a mention has its id."""

    style: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class SheetMark:
    """A mention on a page."""

    kind: str
    href: str
    name: str
    low: bool
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page.  ``picture`` is a data URI, or nothing where the page could not be drawn."""

    anchor: str
    number: int
    width: int
    height: int
    picture: str
    marks: tuple[SheetMark, ...]
    text: str


def sheets_of(
    document: Document,
    pictures: Iterable[PagePicture],
    mentions: Iterable[tuple[str, Mention]],
    names: Mapping[str, str],
) -> Iterator[Sheet]:
    """The pages, one after another; ``mentions`` come with their kinds, ``names`` say what each is, by its id."""
    drawn = iter(pictures)
    following = next(drawn, None)
    on_pages = _by_page(mentions)
    for page in document.pages:
        picture = None
        if following is not None and following.number == page.number:
            picture, following = following, next(drawn, None)
        marks = [_mark(kind, mention, page, names) for kind, mention in on_pages.get(page.number, ())]
        yield Sheet(
            page_part(page.number),
            page.number,
            picture.width if picture else round(page.width) or 1,
            picture.height if picture else round(page.height) or 1,
            _data_uri(picture) if picture else "",
            tuple(marks),
            printable(document.slice(page.span)).strip(),
        )


def _by_page(mentions: Iterable[tuple[str, Mention]]) -> dict[int, list[tuple[str, Mention]]]:
    """The mentions of each page in the order of its text; of those at the same place the longest first, so that a
    short one (a date in a goal) lies over it and can be clicked."""
    ordered = sorted(mentions, key=lambda pair: (pair[1].span.start, -pair[1].span.end))
    pages: dict[int, list[tuple[str, Mention]]] = {}
    for kind, mention in ordered:
        for number in dict.fromkeys(place.page for place in mention.locations if place.box is not None):
            if number is not None:
                pages.setdefault(number, []).append((kind, mention))
    return pages


def _mark(kind: str, mention: Mention, page: Page, names: Mapping[str, str]) -> SheetMark:
    first = next((place.page for place in mention.locations if place.box is not None), None)
    spots: list[Spot] = []
    for place in mention.locations:
        if place.page == page.number and place.box is not None:
            anchor = mark_of(mention.id) if not spots and first == page.number else ""
            spots.append(Spot(_style(place.box, page), anchor))
    low = mention.confidence == "low"
    return SheetMark(kind, f"#{row_of(mention.id)}", names[mention.id], low, tuple(spots))


def _style(box: tuple[float, float, float, float], page: Page) -> str:
    left, top, right, bottom = box
    x, y = (left - ROOM) / page.width, (top - ROOM) / page.height
    wide, high = (right - left + 2 * ROOM) / page.width, (bottom - top + 2 * ROOM) / page.height
    return f"left:{x:.2%};top:{y:.2%};width:{wide:.2%};height:{high:.2%}"


def _data_uri(picture: PagePicture) -> str:
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode('ascii')}"
