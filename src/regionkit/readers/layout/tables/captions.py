"""Which text says what a table shows: a short line above that names a unit, one below, or the heading above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from regionkit.language.layout import LayoutWords
from regionkit.readers.layout.tables.tables import TableDraft
from regionkit.readers.layout.text.blocks import Draft

ABOVE = 34.0  # points between a caption and its table
BELOW = 20.0
LONGEST = 160  # letters


@lru_cache(maxsize=8)
def _patterns(table_words: tuple[str, ...], units: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    starts = "|".join(re.escape(word) for word in table_words)
    return re.compile(rf"\W{{0,2}}(?:{starts})\b", re.IGNORECASE), re.compile("|".join(units), re.IGNORECASE)


def caption_of(drafts: Sequence[Draft | TableDraft], index: int, words: LayoutWords) -> int | None:
    """The index of the draft that is the caption of the table at ``index``; ``None`` where it has none.

    Refused: sentences, and text that stands further away than a blank line.
    """
    table = drafts[index]
    assert isinstance(table, TableDraft)
    starts, units = _patterns(words.table_words, words.caption_units)
    before, after = _near(drafts, index - 1, table), _near(drafts, index + 1, table)
    if before is not None and (starts.match(before.text) or units.search(before.text)):
        return index - 1
    if after is not None and starts.match(after.text):
        return index + 1
    if before is not None and before.kind == "heading":
        return index - 1
    return None


def _near(drafts: Sequence[Draft | TableDraft], index: int, table: TableDraft) -> Draft | None:
    """The draft at an index if it is short and stands just above or below the table."""
    draft = drafts[index] if 0 <= index < len(drafts) else None
    if not isinstance(draft, Draft) or len(draft.text) > LONGEST or draft.kind == "list_item" or draft.style:
        return None
    first, last = draft.lines[0], draft.lines[-1]
    if last.page == table.first_page and 0 <= table.first_box[1] - last.bottom + 3 <= ABOVE:
        return None if draft.kind != "heading" and draft.text.endswith(".") else draft
    if first.page == table.page and -3 <= first.top - table.box[3] <= BELOW:
        return draft
    return None
