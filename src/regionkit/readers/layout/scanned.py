"""Which stretches of the text were read from pictures, and how sure that reading is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from regionkit.document import Box, Certainty, Scanned, Span
from regionkit.places import Place, Places
from regionkit.readers.layout.page import Reading
from regionkit.readers.proof.matrix import SURE

ONE_SPACE = 1  # code point, or a tab, between words of one stretch

Readings = Mapping[int, Mapping[Box, Reading]]
"""The words that were read from pictures: by the number of their page, by their boxes."""
Verdicts = Mapping[tuple[int, Box], Certainty]
"""What the sums of a table say of its words, by page and box."""


def scanned_of(places: Places, readings: Readings, verdicts: Verdicts) -> tuple[Scanned, ...]:
    """The stretches of a text that were read from pictures, those that are equally sure taken together."""
    found: list[Scanned] = []
    for place in places if readings else ():
        certainty = _certainty(place, readings, verdicts)
        if certainty is None:
            continue
        last = found[-1] if found else None
        if last is not None and last.certainty == certainty and place.start - last.span.end <= ONE_SPACE:
            found[-1] = Scanned(Span(start=last.span.start, end=place.end), certainty)
        else:
            found.append(Scanned(Span(start=place.start, end=place.end), certainty))
    return tuple(found)


def _certainty(place: Place, readings: Readings, verdicts: Verdicts) -> Certainty | None:
    """How sure one word is; ``None`` for a word that was not read from a picture."""
    if place.page is None or place.box is None:
        return None
    on_page = readings.get(place.page)
    if not on_page:
        return None
    read = {place.box} if place.box in on_page else set(_within(place.box, on_page))
    said = [verdicts.get((place.page, box)) or certainty_of(on_page[box]) for box in read]
    return min(said, key=_LEAST.index) if said else None


def certainty_of(reading: Reading) -> Certainty:
    """How sure a word is that no sum speaks of: it is not where it was read in two ways."""
    return "sure" if reading.certainty >= SURE and not reading.others else "unsure"


def _within(box: Box, readings: Mapping[Box, Reading]) -> Iterator[Box]:
    """The words inside a box: some are written together, as those that narrow cells break."""
    x0, top, x1, bottom = box
    for other in readings:
        x, y = (other[0] + other[2]) / 2, (other[1] + other[3]) / 2
        if x0 <= x <= x1 and top <= y <= bottom:
            yield other


_LEAST: tuple[Certainty, ...] = ("contradicted", "unsure", "sure", "proved")
