"""Where a small label finds room on a page that is full of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regionkit.document import Box

GAP = 2.0  # pixels between a label and its frame


class Spots:
    """Keeps account of what is taken: the words of the page, and the labels that have been placed."""

    def __init__(self, taken: Sequence[Box]) -> None:
        self.taken = list(taken)

    def take(self, box: Box, width: float, height: float) -> tuple[float, float]:
        """The left and top of a label for a box: beside it, above or below where nothing stands yet.

        Where everything is taken, the spot where it covers least.

        >>> spots = Spots([(0, 0, 48, 10), (50, 0, 90, 10)])
        >>> spots.take((150, 0, 190, 10), 10, 8), spots.take((50, 0, 90, 10), 10, 8)
        ((138.0, 1.0), (92.0, 1.0))
        """
        least = min(_around(box, width, height), key=lambda at: self._covered(at, width, height))
        self.taken.append((*least, least[0] + width, least[1] + height))
        return least

    def _covered(self, at: tuple[float, float], width: float, height: float) -> float:
        x0, y0 = at
        x1, y1 = x0 + width, y0 + height
        if x0 < 0 or y0 < 0:
            return width * height
        return sum(
            (min(x1, right) - max(x0, left)) * (min(y1, bottom) - max(y0, top))
            for left, top, right, bottom in self.taken
            if left < x1 and right > x0 and top < y1 and bottom > y0
        )


def _around(box: Box, width: float, height: float) -> Iterator[tuple[float, float]]:
    """Spots around a box, the best first."""
    x0, top, x1, bottom = box
    middle = (top + bottom - height) / 2
    yield x0 - width - GAP, middle
    yield x1 - width - GAP, middle  # inside, where the cell is empty
    yield x1 - width - GAP, bottom - height - GAP
    yield x0, top - height - GAP
    yield x1 + GAP, middle
    yield x0, bottom + GAP
    yield x1 - width, top - height - GAP
