"""Paper as white, however a scan shows it: paper that is gray or yellow all over would be taken for shaded cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

WHITE, DARKEST = 250, 150  # levels: lighter paper is white, darker none is
TILE = 8  # pixels: letters leave paper in most
MOST = 0.75  # of the tiles are no lighter: what lies in the light


def on_white(pixels: Pixels) -> Pixels:
    """A page as if its paper were white, each colour as much lighter as it takes; a white or a dark page as it is."""
    papers = [_paper(band) for band in pixels.split()]
    if min(papers) >= WHITE or min(papers) < DARKEST:
        return pixels
    return pixels.point([min(round(level * 255 / paper), 255) for paper in papers for level in range(256)])


def _paper(band: Pixels) -> int:
    """The level of paper: most pages have no other in most places."""
    counts = np.cumsum(band.reduce(TILE).histogram())
    return int(np.searchsorted(counts, MOST * counts[-1]))
