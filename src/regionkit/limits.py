"""How much of a document is read at most: what keeps one file of an archive from stopping the run."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read of one document; what is over a limit raises ``DocumentTooLarge``.

    The defaults are far above what committees publish.  To change one, give the rest as they are:

    >>> Limits(pages=50).pages, Limits(pages=50).bytes == LIMITS.bytes
    (50, True)
    """

    bytes: int = 500_000_000
    """Of the file itself."""
    unpacked_bytes: int = 1_000_000_000
    """Of all parts of a Word file or members of a zip archive together, and of each stream of a PDF."""
    pages: int = 20_000
    pixels: int = 100_000_000
    """Of one picture that is opened: an A3 page scanned at 600 dpi has 70 million."""
    nesting: int = 250
    """How deep the elements of a Word file or web page may stand in one another: a table in a text box has 40."""
    characters: int = 20_000_000
    """Of the document's text: 7 000 pages full of it."""
    cells: int = 2_000_000
    """Of one table, positions that merged cells cover included."""
    columns: int = 10_000
    """Of one table: Word itself makes 63, and Excel 16 384, of which no page shows more than some hundreds."""
    conversion_seconds: int = 120
    """For LibreOffice to make a Word file of one old file."""


LIMITS = Limits()
"""What holds where nothing else is said."""
