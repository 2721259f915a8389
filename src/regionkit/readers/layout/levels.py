"""How deep headings and list items stand: headings by their looks, list items by their indent."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from regionkit.readers.layout.blocks import Draft
from regionkit.readers.layout.markers import is_bullet
from regionkit.readers.layout.tagging import heading_level, is_listed, list_level
from regionkit.readers.titles import in_capitals

DEEPEST = 6
INDENT = 6.0  # points
DIGITS, LETTER = re.compile(r"\d+"), re.compile(r"[^\W\d_]")

_Look = tuple[float, bool, bool]


class _Item(NamedTuple):
    """A list item: how far in it stands, its marker, and where."""

    x0: float
    kind: str
    page: int
    top: float

    def ends_before(self, other: _Item) -> bool:
        """Whether another item stands in the next column, or on a later page."""
        return self.page != other.page or other.top < self.top


def _kind(marker: str) -> str:
    """What markers of one list have in common: "#." for "1." and "12.", "a)" for "b)"."""
    return LETTER.sub("a", DIGITS.sub("#", marker)) if not is_bullet(marker) else marker


class Levels:
    """Takes the blocks of a document one by one.

    The largest headings are level 1; at one size bold comes before plain, plain before underlined.
    List items are numbered by indent from 0, anew under each heading.
    """

    def __init__(self) -> None:
        self._headings: list[tuple[int, _Look]] = []
        self._said: dict[int, int] = {}
        """The levels that the file itself gives its headings."""
        self._items: list[_Item] = []
        """The list items that the next one may stand under, the outermost first."""

    def add(self, draft: Draft, number: int) -> int:
        """Take the next block, by its number in the document: gives a list item's level; a heading's is told last."""
        if draft.kind == "heading":
            self._headings.append((number, _look(draft)))
            said = heading_level(draft.tag) if draft.tag is not None else None
            if said:
                self._said[number] = said
            self._items = []
        elif draft.kind == "list_item" and draft.tag is not None and is_listed(draft.tag):
            return list_level(draft.tag)
        elif draft.kind == "list_item":
            return self._depth(draft)
        return 0

    def _depth(self, draft: Draft) -> int:
        """How many items a list item stands under; in the next column or page, a marker of the same kind tells."""
        first = draft.lines[0]
        item = _Item(first.x0, _kind(draft.marker), first.page, first.top)
        kinds = [other.kind for other in self._items]
        if self._items and self._items[-1].ends_before(item) and item.kind in kinds:
            self._items = self._items[: kinds.index(item.kind)]
        else:
            self._items = [other for other in self._items if other.x0 < item.x0 - INDENT]
        self._items.append(item)
        return len(self._items) - 1

    def of_headings(self) -> Iterator[tuple[int, int]]:
        """Each heading's number with its level."""
        levels = self._of_looks()
        for number, look in self._headings:
            yield number, self._said.get(number) or min(levels[look], DEEPEST)

    def _of_looks(self) -> dict[_Look, int]:
        """The level of each look: as the file says of such headings, otherwise one below the next larger look."""
        said: dict[_Look, Counter[int]] = defaultdict(Counter)
        for number, look in self._headings:
            if number in self._said:
                said[look][self._said[number]] += 1
        levels: dict[_Look, int] = {}
        above = 0
        for look in sorted({look for _, look in self._headings}):
            above = said[look].most_common(1)[0][0] if look in said else above + 1 if not said or above else 1
            levels[look] = above
        return levels


def _look(draft: Draft) -> _Look:
    return (-round(draft.size), not (draft.bold or in_capitals(draft.text)), draft.underlined)
