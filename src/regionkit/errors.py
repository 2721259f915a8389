"""Everything that regionkit raises, as one tree.

::

    RegionkitError
    ├── ReadError                 a file could not be read; has .path
    │   ├── UnsupportedFormat     not a PDF or a Word file by its content
    │   ├── EncryptedDocument     needs a password
    │   ├── CorruptDocument       is a PDF or Word file by its first bytes, but broken, empty or truncated
    │   ├── DocumentTooLarge      over a limit
    │   └── MissingTool           an optional program or package is not installed
    ├── UnknownName               an output, extractor or field that does not exist; lists those that do
    └── ArchiveError              the archive could not be opened or written

Text never raises: only files do.  No exception of another library leaves regionkit;
the original one is kept as ``__cause__``.
"""

from __future__ import annotations

from collections.abc import Iterable


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
    """The document is over one of the limits that keep a run alive."""


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
