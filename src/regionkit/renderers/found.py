"""What a renderer is given: an extraction with, if at hand, its document and the words to show it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from regionkit.document import Document
from regionkit.extraction import Extraction
from regionkit.language.display import DisplayWords


class PagePicture(NamedTuple):
    """The picture of a page, as the bytes of a file; width and height are in pixels."""

    number: int
    width: int
    height: int
    media_type: str
    data: bytes


Pictures = Callable[[], Iterator[PagePicture]]
"""Draws the pages of a file, in their order, when it is called; those that cannot be drawn are left out."""


@dataclass(frozen=True, slots=True)
class FoundIn:
    """An extraction to show.  With its ``document``, quotes come with the words around them."""

    extraction: Extraction
    words: DisplayWords
    document: Document | None = None
    pictures: Pictures | None = None


@dataclass(frozen=True, slots=True)
class Screen:
    """What the text will be read on.  ``colour`` allows terminal codes; a file or a pipe gets none."""

    width: int = 100
    colour: bool = False
