"""Pages that were scanned on their side, upside down or askew: they are read straight, and told of as they stand.

Layout reads a page whose lines are level.  Where its picture had to be turned for that, all that was found is put back
to where it is seen on the page, so that boxes can be drawn over it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import cos, radians, sin
from typing import NamedTuple

from regionkit.document import Box, Page
from regionkit.places import Places
from regionkit.readers.layout.arrange import Arranged
from regionkit.readers.layout.page import Image, Word


class Turning(NamedTuple):
    """How a page, or a picture on it, was turned before it was read: quarters to the right, then degrees.

    >>> turning = Turning((0, 0, 600, 800), quarters=1)
    >>> turning.back((10, 20, 30, 25)), turning.read((20, 770, 25, 790))
    ((20, 770, 25, 790), (10, 20, 30, 25))
    """

    area: Box
    """In points of the page."""
    quarters: int = 0
    skew: float = 0.0

    def back(self, box: Box) -> Box:
        """Where a box that was read stands on the page."""
        return self._quarter(self._level(box, -self.skew), back=True)

    def read(self, box: Box) -> Box:
        """Where a box of the page stands after the turn."""
        return self._level(self._quarter(box, back=False), self.skew)

    def holds(self, box: Box) -> bool:
        """Whether a box, as it was read, stands in the picture."""
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        x0, top, x1, bottom = self.area
        return bool(self.quarters) or (x0 <= x <= x1 and top <= y <= bottom)

    def _quarter(self, box: Box, *, back: bool) -> Box:
        x0, top, x1, bottom = box
        _, _, wide, high = self.area
        quarters = -self.quarters % 4 if back else self.quarters % 4
        if back and self.quarters % 2:
            wide, high = high, wide
        if quarters == 1:
            return (high - bottom, x0, high - top, x1)
        if quarters == 2:
            return (wide - x1, high - bottom, wide - x0, high - top)
        if quarters == 3:
            return (top, wide - x1, bottom, wide - x0)
        return box

    def _level(self, box: Box, degrees: float) -> Box:
        """A box of the same size whose middle is turned to the right about the middle of the area."""
        if not degrees:
            return box
        x0, top, x1, bottom = self.area
        if self.quarters % 2:
            x0, top, x1, bottom = 0.0, 0.0, bottom, x1
        across, down = (box[0] + box[2] - x0 - x1) / 2, (box[1] + box[3] - top - bottom) / 2
        turn = radians(degrees)
        right = across * (cos(turn) - 1) - down * sin(turn)
        below = across * sin(turn) + down * (cos(turn) - 1)
        return (box[0] + right, box[1] + below, box[2] + right, box[3] + below)


Turnings = Mapping[int, Sequence[Turning]]
"""What was turned on each page."""


def turned_words(words: Sequence[Word], turning: Turning) -> tuple[Word, ...]:
    """Words that are printed over a scan, where they stand after the turn of their page."""
    sideways = bool(turning.quarters % 2)
    return tuple(
        Word(word.text, *turning.read(word.box), word.look._replace(upright=word.look.upright != sideways), word.mark)
        for word in words
    )


def turned_images(images: Sequence[Image], turning: Turning) -> list[Image]:
    """Pictures of a page where they stand after its turn."""
    boxes = [turning.read((image.x0, image.top, image.x1, image.bottom)) for image in images]
    return [
        replace(image, x0=x0, top=top, x1=x1, bottom=bottom)
        for image, (x0, top, x1, bottom) in zip(images, boxes, strict=True)
    ]


def as_it_stands(arranged: Arranged, turnings: Turnings) -> Arranged:
    """What layout made of the pages, with every box where it is seen on its page."""
    if not turnings:
        return arranged

    def back(page: int | None, box: Box | None) -> Box | None:
        for turning in turnings.get(page or 0, ()):
            if box is not None and turning.holds(box):
                x0, top, x1, bottom = turning.back(box)
                return (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))
        return box

    return replace(
        arranged,
        places=Places(place._replace(box=back(place.page, place.box)) for place in arranged.places),
        pages=tuple(_page(page, turnings) for page in arranged.pages),
        furniture=tuple(replace(one, box=back(one.page, one.box)) for one in arranged.furniture),
        pictures=tuple(replace(one, box=back(one.page, one.box)) for one in arranged.pictures),
        symbols=tuple(replace(one, box=back(one.page, one.box)) for one in arranged.symbols),
        bars=tuple(replace(one, box=back(one.page, one.box)) for one in arranged.bars),
    )


def _page(page: Page, turnings: Turnings) -> Page:
    """A page as wide and high as it is shown."""
    quarters = sum(turning.quarters for turning in turnings.get(page.number, ()))
    return replace(page, width=page.height, height=page.width) if quarters % 2 else page
