"""Blocks and tables that go on over a page break, or from one column to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from regionkit.readers.layout.margins.furniture import Margin
from regionkit.readers.layout.tables.tablebreaks import goes_on, joined
from regionkit.readers.layout.tables.tables import TableDraft
from regionkit.readers.layout.text.blocks import Draft, continues

FOOTNOTE = 0.92  # of the body's size
ASIDES = 8  # footnotes, lines of boxes, that a page may end with
NUMBER = re.compile(r"\d+")


class Joining:
    """Takes drafts page by page, and lets the first of a page go on where the last of the one before stopped.

    Where the printed page numbers jump (an extract of chosen pages), nothing goes on.
    """

    def __init__(self, body_size: float) -> None:
        self._open: list[Draft | TableDraft] = []
        self._note_size = FOOTNOTE * body_size
        self._printed: dict[int, int] = {}

    def of_page(
        self, drafts: Iterable[Draft | TableDraft], margins: Sequence[Margin]
    ) -> Iterator[Draft | TableDraft]:
        """Take the drafts of the next page; gives those, of earlier pages mostly, that nothing goes on with."""
        self._printed.update(_printed(margins))
        new_page = True
        for draft in drafts:
            self._add(draft, new_page)
            new_page = False
        done = max(len(self._open) - ASIDES - 1, 0)
        yield from self._open[:done]
        del self._open[:done]

    def rest(self) -> Iterator[Draft | TableDraft]:
        """The drafts that the document ends with."""
        yield from self._open

    def _add(self, draft: Draft | TableDraft, new_page: bool) -> None:
        page = draft.first_page if isinstance(draft, TableDraft) else draft.lines[0].page
        aside = isinstance(draft, Draft) and draft.aside
        index = len(self._open) - 1 if aside else self._open_at(new_page)
        before = self._open[index] if self._open and index is not None else None
        if index is None or index < 0 or before is None or not self._follows(before, page):
            self._open.append(draft)
        elif isinstance(before, TableDraft) and isinstance(draft, TableDraft) and goes_on(before, draft):
            self._open[index] = joined(before, draft)
        elif aside and not (isinstance(before, Draft) and before.aside):
            self._open.append(draft)
        elif isinstance(before, Draft) and isinstance(draft, Draft) and continues(before, draft):
            self._open[index] = replace(before, lines=before.lines + draft.lines, room=draft.room)
        else:
            self._open.append(draft)

    def _open_at(self, new_page: bool) -> int | None:
        """The index of the draft that this one may go on with: the last one, or the last above notes and boxes."""
        index = len(self._open) - 1
        for _ in range(ASIDES):
            note = self._open[index] if index >= 0 else None
            if not isinstance(note, Draft) or not (note.aside or (new_page and note.size < self._note_size)):
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
