"""From an Extraction to text, in any of the outputs by name: ``render``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from regionkit.errors import ReadError, UnknownName
from regionkit.renderers import RENDERERS, One, Renderer
from regionkit.renderers.found import FoundIn, PagePicture, Pictures, Screen

if TYPE_CHECKING:
    from regionkit.document import Document
    from regionkit.extraction import Extraction
    from regionkit.language.contract import Language
    from regionkit.language.display import DisplayWords

FILE_OR_PIPE = Screen()


def render(
    extraction: Extraction,
    output: str | One,
    *,
    document: Document | None = None,
    source: str | os.PathLike[str] | bytes | None = None,
    language: Language | None = None,
    lang: str | None = None,
    width: int = 100,
) -> str:
    """Turn an extraction into text: ``html``, ``json``, ``jsonl``, ``csv``, ``markdown`` or ``table``.

    An output of your own is a function that takes what these take, a ``FoundIn`` (the extraction, its document, the
    words to show it in) and a ``Screen``, and gives the text.

    With its ``document``, quotes come with the words around them, and ``html`` shows where everything stands; pictures
    of the pages are drawn from ``source``, the file as a path or its bytes.  Left out, it is the path that the document
    was read from; where that is gone, the page shows the text without pictures, and says so.
    ``lang`` is the language of the headings, ``"sv"`` or ``"en"``; ``language`` gives all words; ``width`` is that of
    tables.

    Raises :class:`~regionkit.errors.UnknownName` for an output or a ``lang`` that does not exist,
    :class:`~regionkit.errors.MissingTool` where ``html`` needs packages that are not installed, and
    :class:`~regionkit.errors.ReadError` for a ``source`` that cannot be read or is another file.
    """
    one = renderer(output).load()[0] if isinstance(output, str) else output
    return one(found_in(extraction, document, language, lang=lang, source=source), Screen(width=width))


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


def found_in(
    extraction: Extraction,
    document: Document | None = None,
    language: Language | None = None,
    *,
    lang: str | None = None,
    source: str | os.PathLike[str] | bytes | None = None,
) -> FoundIn:
    """Put an extraction, its document and the words to show them in together."""
    return FoundIn(extraction, _words(language, lang), document, _pictures(document, source))


def _words(language: Language | None, lang: str | None) -> DisplayWords:
    if language is not None and lang is None:
        return language.display
    from regionkit.languages.displays import DISPLAYS

    try:
        return DISPLAYS[lang or "sv"]
    except KeyError:
        raise UnknownName("language", str(lang), DISPLAYS) from None


def _pictures(document: Document | None, source: str | os.PathLike[str] | bytes | None) -> Pictures | None:
    """Draws the pages when asked to.  The file that a document was read from may be gone; one that is given may not."""
    if document is None:
        return None

    def drawn() -> Iterator[PagePicture]:
        from regionkit.page_pictures import pictures_of

        if source is not None:
            yield from pictures_of(document, source)
        elif document.origin is not None:
            with suppress(ReadError):
                yield from pictures_of(document, document.origin)

    return drawn
