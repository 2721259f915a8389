"""How deep headings and list items stand: headings by their looks, list items by their indent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from regionkit.readers.layout.blocks import Draft
from regionkit.readers.layout.tagging import heading_level, is_listed, list_level

DEEPEST = 6
INDENT = 6.0  # points

_Look = tuple[float, bool, bool]


class Levels:
    """Takes the blocks of a document one by one.

    The largest headings are level 1; at one size bold comes before plain, plain before underlined.
    List items are numbered by indent from 0, anew under each heading.
    """

    def __init__(self) -> None:
        self._headings: list[tuple[int, _Look]] = []
        self._said: dict[int, int] = {}
        """The levels that the file itself gives its headings."""
        self._indents: list[float] = []

    def add(self, draft: Draft, number: int) -> int:
        """Take the next block, by its number in the document: gives a list item's level; a heading's is told last."""
        if draft.kind == "heading":
            self._headings.append((number, _look(draft)))
            said = heading_level(draft.tag) if draft.tag is not None else None
            if said:
                self._said[number] = said
            self._indents = []
        elif draft.kind == "list_item" and draft.tag is not None and is_listed(draft.tag):
            return list_level(draft.tag)
        elif draft.kind == "list_item":
            x0 = draft.lines[0].x0
            self._indents = [indent for indent in self._indents if indent < x0 - INDENT]
            self._indents.append(x0)
            return len(self._indents) - 1
        return 0

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
    return (-round(draft.size), not draft.bold, draft.underlined)
