"""A page as it is drawn: plain pixels, so that who draws on them need not know what drew the page."""

from __future__ import annotations

from typing import NamedTuple


class Rendered(NamedTuple):
    """A page's picture; ``rgb`` holds three bytes a pixel, row by row from the top."""

    width: int
    height: int
    rgb: bytes
