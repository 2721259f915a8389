"""Text that a file holds and does not show: outside the part that is drawn of it, or printed without ink.

Drawing programs leave the names of their layers so, and forms what is to be seen on another page.  The text under a
scanned page is printed without ink as well, over the picture that shows it: it stays.
"""

from __future__ import annotations

from collections.abc import Sequence

from regionkit.document import Box
from regionkit.readers.layout.page import Reading, Word
from regionkit.readers.pdf.pdfium import Handle, Out, quick

HIDDEN = -3
"""The mark of words that are not shown."""
UNKNOWN = Reading(0.5)
"""How sure a scanner's own reading is: it does not say, and nobody has looked at it since."""
EDGE = 0.5  # points: a line of letters that only touches the drawn part is outside it
SEGMENTS = 200  # of a clipping path that are looked at


def clipped_away(text_object: Handle, places: Out) -> bool:
    """Whether no part of a text object is drawn, since it lies outside its clipping paths, or the boxes around them."""
    pdfium = quick()
    clip = pdfium.FPDFPageObj_GetClipPath(text_object)
    count = pdfium.FPDFClipPath_CountPaths(clip)
    if count <= 0:
        return False
    pdfium.FPDFPageObj_GetBounds(text_object, *places.sides_)
    left, low, right, high = (side.value for side in places.sides)
    if right <= left or high <= low:
        return False
    for index in range(count):
        points = _points(clip, index, places)
        if points:
            xs, ys = zip(*points, strict=True)
            left, right = max(left, min(xs)), min(right, max(xs))
            low, high = max(low, min(ys)), min(high, max(ys))
    return right - left < EDGE or high - low < EDGE


def _points(clip: Handle, path: int, places: Out) -> list[tuple[float, float]]:
    pdfium = quick()
    (x, y), (x_, y_) = places.sides[:2], places.sides_[:2]
    points = []
    for index in range(min(pdfium.FPDFClipPath_CountPathSegments(clip, path), SEGMENTS)):
        pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(clip, path, index), x_, y_)
        points.append((x.value, y.value))
    return points


def stands_on(at: Box, pictures: Sequence[Box]) -> bool:
    """Whether letters that are printed without ink begin on a picture, which shows them."""
    x, y = at[0], at[1]
    return any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in pictures)


def shown(words: list[Word]) -> list[Word]:
    """The words that are shown; all of them where none is, for then the letters are drawn as shapes."""
    seen = [word for word in words if word.mark != HIDDEN]
    return seen or [word._replace(mark=-1) for word in words]


def read_by_scanner(words: Sequence[Word], pictures: Sequence[Box]) -> dict[Box, Reading]:
    """The words that a scanner has read from the picture that they lie on, by their boxes."""
    laid = [word for word in words if not word.look.inked]
    return {word.box: UNKNOWN for word in laid if stands_on((*word.middle, *word.middle), pictures)}
