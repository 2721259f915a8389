"""What a renderer is given: an extraction with, if at hand, its document and the words to show it in."""

from __future__ import annotations

from dataclasses import dataclass

from regionkit.document import Document
from regionkit.extraction import Extraction
from regionkit.language.display import DisplayWords


@dataclass(frozen=True, slots=True)
class FoundIn:
    """An extraction to show.  With its ``document``, quotes come with the words around them."""

    extraction: Extraction
    words: DisplayWords
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Screen:
    """What the text will be read on.  ``colour`` allows terminal codes; a file or a pipe gets none."""

    width: int = 100
    colour: bool = False
