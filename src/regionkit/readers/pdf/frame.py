"""A page as it is shown: from PDF's coordinates, which know no rotation or cropping, to points from the top left."""

from __future__ import annotations

from typing import NamedTuple

from regionkit.document import Box


class Frame(NamedTuple):
    """The part of a page that is shown, in the file's own coordinates, and how far it is turned.

    >>> frame = Frame(0, 0, 600, 800, turns=1)  # shown a quarter turn clockwise
    >>> frame.width, frame.height, frame.box(10, 20, 30, 25)
    (800, 600, (20, 10, 25, 30))
    """

    left: float
    bottom: float
    right: float
    top: float
    turns: int = 0
    """Quarter turns clockwise, 0 to 3 (the page's /Rotate by 90)."""

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Where a box (left, lower, right, upper) is shown: x0, top, x1, bottom."""
        if self.turns == 1:
            return (y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left)
        if self.turns == 2:
            return (self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom)
        if self.turns == 3:
            return (self.top - y1, self.right - x1, self.top - y0, self.right - x0)
        return (x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)

    def direction(self, x: float, y: float) -> tuple[float, float]:
        """Where a direction points as shown, still with y upwards."""
        for _ in range(self.turns % 4):
            x, y = y, -x
        return x, y
