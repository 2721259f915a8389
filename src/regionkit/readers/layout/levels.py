"""How deep headings and list items stand: headings by their looks, list items by their indent."""

from __future__ import annotations

from collections.abc import Iterator

from regionkit.readers.layout.blocks import Draft

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
        self._indents: list[float] = []

    def add(self, draft: Draft, number: int) -> int:
        """Take the next block, by its number in the document: gives a list item's level; a heading's is told last."""
        if draft.kind == "heading":
            self._headings.append((number, _look(draft)))
            self._indents = []
        elif draft.kind == "list_item":
            x0 = draft.lines[0].x0
            self._indents = [indent for indent in self._indents if indent < x0 - INDENT]
            self._indents.append(x0)
            return len(self._indents) - 1
        return 0

    def of_headings(self) -> Iterator[tuple[int, int]]:
        """Each heading's number with its level."""
        looks = sorted({look for _, look in self._headings})
        for number, look in self._headings:
            yield number, min(looks.index(look) + 1, DEEPEST)


def _look(draft: Draft) -> _Look:
    return (-round(draft.size), not draft.bold, draft.underlined)
