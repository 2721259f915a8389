"""Pages of a Word file, as far as the file says where they broke when it was last laid out.

Word notes most page ends itself (``w:lastRenderedPageBreak``), but not all: none before an empty paragraph.  Before or
after a break that the writer put in stands a noted one as well.  So both kinds count, and a noted one beside one that
was put in, with no text between, is the same.
A file without any noted page end has no pages: nobody knows where they break.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class PageCount:
    """The page that the reader has come to."""

    known: bool
    page: int = 1
    fresh: bool = True
    """No text has come since the page began."""
    noted: bool = False
    """The page began by a break that Word noted."""

    @property
    def now(self) -> int | None:
        """The page, or ``None`` where the file does not say."""
        return self.page if self.known else None

    def text(self) -> None:
        """Text came."""
        self.fresh = False

    def rendered(self) -> None:
        """Word noted that a page ended here; it notes a break of the writer's once more."""
        if not self.fresh:
            self.page += 1
            self.noted = True
        self.fresh = True

    def explicit(self) -> None:
        """The writer ended a page here, be it an empty one."""
        if not (self.fresh and self.noted):
            self.page += 1
        self.fresh, self.noted = True, False

    def begin(self) -> None:
        """What comes next begins a page, as a new section does: no second break where one has just been."""
        if not self.fresh:
            self.explicit()
