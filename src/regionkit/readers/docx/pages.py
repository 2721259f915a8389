"""Pages of a Word file, as far as the file says where they broke when it was last laid out.

Word notes most page ends itself (``w:lastRenderedPageBreak``), but not all: none before an empty paragraph.  Before or
after a break that the writer put in stands a noted one as well.  So both kinds count, and a noted one beside one that
was put in, with no text between, is the same.
A file without any noted page end has no pages: nobody knows where they break.  Those that the writer began by hand are
counted there as well: they tell where another document may begin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from regionkit.readers.docx.sections import Section


@dataclass
class PageCount:
    """The page that the reader has come to."""

    known: bool
    page: int = 1
    fresh: bool = True
    """No text has come since the page began."""
    noted: bool = False
    """The page began by a break that Word noted."""
    sections: Sequence[Section] = ()
    section: int = 0
    """The section, as a number from 0."""
    openings: list[int] = field(default_factory=lambda: [0])
    """The section of each page that the writer began, the first page among them."""

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
        self.openings.append(self.section)

    def begin(self) -> None:
        """What comes next begins a page, as a new section does: no second break where one has just been."""
        if not self.fresh:
            self.explicit()
        else:
            self.openings.append(self.section)

    def end_section(self) -> None:
        """A section ends here; the next one begins a page, or says that it goes on on this one."""
        self.section += 1
        if self.section >= len(self.sections) or self.sections[self.section].new_page:
            self.begin()

    @property
    def opening(self) -> int:
        """The page that the writer began last, as a number from 0."""
        return len(self.openings) - 1
