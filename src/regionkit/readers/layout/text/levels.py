"""How deep headings and list items stand: headings by their looks, list items by their indent."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from regionkit.readers.layout.text.blocks import Draft
from regionkit.readers.layout.text.markers import is_bullet
from regionkit.readers.layout.text.tagging import heading_level, is_listed, list_level
from regionkit.readers.titles import in_capitals

DEEPEST = 6
INDENT = 6.0  # points
FEWEST = 3  # numbered headings
NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?$")
DIGITS, LETTER = re.compile(r"\d+"), re.compile(r"[^\W\d_]")

_Look = tuple[int, bool, bool]


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


class _Numbered(NamedTuple):
    """A heading with a number of its own: which block it is, how deep the number is, and how it looks."""

    number: int
    depth: int
    page: int
    look: _Look


class Levels:
    """Takes the blocks of a document one by one.

    The largest headings are level 1; at one size bold comes before plain, plain before underlined.
    List items are numbered by indent from 0, anew under each heading.
    """

    def __init__(self) -> None:
        self._headings: list[tuple[int, _Look]] = []
        self._said: dict[int, int] = {}
        """The levels that the file itself gives its headings."""
        self._numbered: list[_Numbered] = []
        self._pages: list[int] = []
        """The page of each heading."""
        self._items: list[_Item] = []
        """The list items that the next one may stand under, the outermost first."""

    def add(self, draft: Draft, number: int) -> int:
        """Take the next block, by its number in the document: gives a list item's level; a heading's is told last."""
        if draft.kind == "heading":
            self._headings.append((number, _look(draft)))
            said = heading_level(draft.tag) if draft.tag is not None else None
            if said:
                self._said[number] = said
            depth = _parts_of(draft.marker)
            if depth:
                self._numbered.append(_Numbered(number, depth, draft.lines[0].page, _look(draft)))
            self._pages.append(draft.lines[0].page)
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
        if not self._said:
            self._said = self._by_numbers()
        levels = self._of_looks()
        for number, look in self._headings:
            yield number, self._said.get(number) or min(levels[look], DEEPEST)

    def _by_numbers(self) -> dict[int, int]:
        """Levels by the depth of numbers, where headings are numbered in several depths: "2.", "2.1.", "2.1.1."

        The chapters are below the title; below no more than a cover's, if it has a page of its own, they are level 1.
        """
        depths = {heading.depth for heading in self._numbered}
        if len(self._numbered) < FEWEST or 1 not in depths or len(depths) < 2:
            return {}
        first = next(heading for heading in self._numbered if heading.depth == 1)
        larger = [look < first.look for _, look in self._headings]
        on_a_cover = all(page < first.page for page, is_one in zip(self._pages, larger, strict=True) if is_one)
        looks = {look for (_, look), is_one in zip(self._headings, larger, strict=True) if is_one}
        top = 1 if on_a_cover else min(1 + len(looks), DEEPEST + 1 - max(depths))
        return {heading.number: max(min(top + heading.depth - 1, DEEPEST), 1) for heading in self._numbered}

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
    bold = draft.bold or in_capitals(draft.text)
    return (-round(draft.size) - bold, not bold, draft.underlined)  # bold stands above plain of about the same size


def _parts_of(marker: str) -> int:
    """How many numbers a heading's own number has: 3 for "2.5.1"; 0 for "§ 3" and "a)"."""
    return marker.rstrip(".").count(".") + 1 if NUMBER.match(marker) else 0
