"""Blocks and tables that go on over a page break, or from one column to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from regionkit.readers.layout.blocks import Draft, continues
from regionkit.readers.layout.furniture import Margin
from regionkit.readers.layout.tables import TableDraft, goes_on, joined

FOOTNOTE = 0.92  # of the body's size
FOOTNOTES = 6  # that a page may end with
NUMBER = re.compile(r"\d+")


class Joining:
    """Takes drafts page by page, and lets the first of a page go on where the last of the one before stopped.

    Where the printed page numbers jump (an extract of chosen pages), nothing goes on.
    """

    def __init__(self, margins: Sequence[Sequence[Margin]], body_size: float) -> None:
        self.drafts: list[Draft | TableDraft] = []
        self._note_size = FOOTNOTE * body_size
        self._printed = {page: number for on_page in margins for page, number in _printed(on_page)}
        self._page = 0

    def add(self, draft: Draft | TableDraft) -> None:
        """Add a draft, or the rest of one."""
        page = draft.first_page if isinstance(draft, TableDraft) else draft.lines[0].page
        index = self._open_at(page != self._page)
        self._page = page
        before = self.drafts[index] if index is not None else None
        if index is None or before is None or not self._follows(before, page):
            self.drafts.append(draft)
        elif isinstance(before, TableDraft) and isinstance(draft, TableDraft) and goes_on(before, draft):
            self.drafts[index] = joined(before, draft)
        elif isinstance(before, Draft) and isinstance(draft, Draft) and continues(before, draft):
            self.drafts[index] = replace(before, lines=before.lines + draft.lines, full=draft.full)
        else:
            self.drafts.append(draft)

    def _open_at(self, new_page: bool) -> int | None:
        """The index of the draft that this one may go on with: the last one, or the last above the footnotes."""
        index = len(self.drafts) - 1
        for _ in range(FOOTNOTES if new_page else 0):
            note = self.drafts[index] if index >= 0 else None
            if not isinstance(note, Draft) or note.size >= self._note_size:
                break
            index -= 1
        return index if index >= 0 else None

    def _follows(self, before: Draft | TableDraft, page: int) -> bool:
        last = before.page if isinstance(before, TableDraft) else before.lines[-1].page
        one, other = self._printed.get(last), self._printed.get(page)
        return page - last <= 1 and (last == page or one is None or other is None or other - one == 1)


def _printed(margins: Sequence[Margin]) -> list[tuple[int, int]]:
    """The page's printed number, if exactly one counter stands on it."""
    counters = [margin.line for margin in margins if margin.role == "counter"]
    numbers = NUMBER.findall(counters[0].text) if len(counters) == 1 else []
    return [(counters[0].page, int(numbers[0]))] if numbers else []
