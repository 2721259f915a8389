"""From an Extraction to text, in any of the outputs by name: ``render``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from regionkit.errors import UnknownName
from regionkit.renderers import RENDERERS, Renderer
from regionkit.renderers.found import FoundIn, Screen

if TYPE_CHECKING:
    from regionkit.document import Document
    from regionkit.extraction import Extraction
    from regionkit.language.contract import Language

FILE_OR_PIPE = Screen()


def render(
    extraction: Extraction,
    name: str,
    *,
    document: Document | None = None,
    language: Language | None = None,
    width: int = 100,
) -> str:
    """Turn an extraction into text: ``json``, ``jsonl``, ``csv``, ``markdown`` or ``table``.

    With its ``document``, quotes come with the words around them.  ``width`` is for tables.
    Raises :class:`~regionkit.errors.UnknownName` for an output that does not exist.
    """
    one, _ = renderer(name).load()
    return one(found_in(extraction, document, language), Screen(width=width))


def render_many(many: Iterable[FoundIn], name: str, screen: Screen = FILE_OR_PIPE) -> Iterator[str]:
    """Turn many extractions into pieces of one text, each piece as soon as its document is ready."""
    _, pieces = renderer(name).load()
    return pieces(many, screen)


def renderer(name: str) -> Renderer:
    """The output of a name."""
    try:
        return RENDERERS[name]
    except KeyError:
        raise UnknownName("output format", name, RENDERERS) from None


def found_in(extraction: Extraction, document: Document | None = None, language: Language | None = None) -> FoundIn:
    """Put an extraction, its document and the words to show them in together."""
    if language is None:
        from regionkit.languages.sv.swedish import SWEDISH

        language = SWEDISH
    return FoundIn(extraction, language.display, document)
