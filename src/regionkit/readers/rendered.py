"""A page as it is drawn: plain pixels, so that who draws on them need not know what drew the page."""

from __future__ import annotations

from typing import NamedTuple


class Rendered(NamedTuple):
    """A page's picture; ``rgb`` holds three bytes a pixel, row by row from the top."""

    width: int
    height: int
    rgb: bytes


class Sharpness(NamedTuple):
    """How large a page is drawn."""

    scale: float
    """Pixels a point."""
    longest: float
    """Pixels of the longer side at most: what is larger is drawn smaller."""


SHARP = Sharpness(2.0, 2600.0)
"""Small print is still read, and what is larger than A3 is drawn smaller, so that labels can be read beside it."""
