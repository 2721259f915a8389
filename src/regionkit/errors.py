"""Everything that regionkit raises, as one tree.

::

    RegionkitError
    ├── ReadError                 a file could not be read; has .path
    │   ├── UnsupportedFormat     not a PDF or a Word file by its content
    │   ├── EncryptedDocument     needs a password
    │   ├── CorruptDocument       is a PDF or Word file by its first bytes, but broken, empty or truncated
    │   ├── DocumentTooLarge      over a limit
    │   │   ├── MemoryExceeded    it needs more memory than there is, or than a worker of parse_many may hold
    │   │   └── TimeExceeded      it takes longer than parse_many gives it
    │   ├── ReaderCrashed         the process that read it died
    │   └── MissingTool           an optional program or package is not installed
    ├── UnknownName               an output, extractor or field that does not exist; lists those that do
    └── ArchiveError              the archive could not be opened or written

Text never raises: only files do.  No exception of another library leaves regionkit;
the original one is kept as ``__cause__``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

NO_MEMORY = "there is not enough memory to read it; split it, or raise the memory_limit of parse_many"


class RegionkitError(Exception):
    """Base of all errors of regionkit: catch this one to catch them all."""


class ReadError(RegionkitError):
    """A document could not be read.  ``path`` says which; the message is one line that says what to do.

    >>> str(ReadError("rapport.pdf", "the file does not exist"))
    'rapport.pdf: the file does not exist'
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return " ".join(f"{self.path}: {self.reason}".split())


class UnsupportedFormat(ReadError):
    """The content is of a kind that no reader takes."""


class EncryptedDocument(ReadError):
    """The document opens only with a password."""


class CorruptDocument(ReadError):
    """The document is of a known kind, but broken, empty or truncated."""


class DocumentTooLarge(ReadError):
    """The document is over one of the limits that keep a run alive.

    >>> str(DocumentTooLarge.over("karta.pdf", "pages", 20_000))
    'karta.pdf: it has more pages, over the limit of 20 000; split it, or give limits=Limits(pages=...)'
    """

    WORDS: ClassVar[Mapping[str, str]] = {
        "bytes": "it has more bytes",
        "unpacked_bytes": "it unpacks to more bytes",
        "pages": "it has more pages",
        "nesting": "its elements stand deeper in one another",
        "characters": "its text is longer",
        "cells": "a table has more cells",
        "columns": "a table has more columns",
    }
    """What was too much, by the field of :class:`~regionkit.limits.Limits`: the same for every format."""

    @classmethod
    def over(cls, path: str, field: str, most: int, what: str = "") -> DocumentTooLarge:
        """The field of :class:`~regionkit.limits.Limits`, how much is read, and what was too much where more is known.

        >>> DocumentTooLarge.over("karta.pdf", "pages", 20_000, "it has 30 000 pages").reason
        'it has 30 000 pages, over the limit of 20 000; split it, or give limits=Limits(pages=...)'
        """
        limit = f"{most:,}".replace(",", " ")
        what = what or cls.WORDS[field]
        return cls(path, f"{what}, over the limit of {limit}; split it, or give limits=Limits({field}=...)")


class MemoryExceeded(DocumentTooLarge):
    """The document needs more memory than there is, or than a worker of ``parse_many`` may hold."""


class TimeExceeded(DocumentTooLarge):
    """The document takes longer than ``parse_many`` gives it; its worker was ended."""

    REMEDY: ClassVar[str] = "split it into smaller files, or raise time_limit"


class ReaderCrashed(ReadError):
    """The process that read the document died: a fault in a library, or the system ended it for want of memory."""

    REMEDY: ClassVar[str] = "a crash in a library, or out of memory; try it alone, or open it and save it anew"


class MissingTool(ReadError):
    """A program or package that this document needs is not installed; the message names it."""


class UnknownName(RegionkitError):
    """A name that does not exist was asked for.

    >>> str(UnknownName("output format", "exel", ["csv", "json"]))
    "unknown output format 'exel'; there are: csv, json"
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        known = sorted(known)
        super().__init__(kind, name, known)
        self.kind, self.name, self.known = kind, name, known

    def __str__(self) -> str:
        return f"unknown {self.kind} {self.name!r}; there are: {', '.join(self.known)}"


class ArchiveError(RegionkitError):
    """The archive could not be opened, read or written."""
