"""The one call that parts a file's documents."""

from __future__ import annotations

from regionkit.bundles.borders import find_parts
from regionkit.bundles.slicing import document_of
from regionkit.document import Document
from regionkit.language.contract import Language
from regionkit.languages.sv.swedish import SWEDISH


def split(document: Document, *, language: Language | None = None) -> tuple[Document, ...]:
    """The documents in a file that holds several, such as all papers of a meeting in one PDF.

    Each can be given to :func:`extract` as if it had been a file of its own, and so has an identity, a year and a case
    number of its own; its pages keep the numbers that they have in the file.  A file that holds one document gives just
    that document, as it is.

    >>> from regionkit.plaintext import document_from_text
    >>> memo = document_from_text("Datum: 2026-02-03")
    >>> split(memo) == (memo,)
    True
    """
    parts = find_parts(document, language or SWEDISH)
    if len(parts) < 2:
        return (document,)
    return tuple(document_of(document, part) for part in parts)
