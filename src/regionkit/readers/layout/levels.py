"""How deep headings and list items stand: headings by their looks, list items by their indent."""

from __future__ import annotations

from collections.abc import Iterable

from regionkit.readers.layout.blocks import Draft

DEEPEST = 6
INDENT = 6.0  # points


def set_levels(drafts: Iterable[object]) -> None:
    """Give each heading and list item its level.

    The largest headings are level 1; at one size bold comes before plain, plain before underlined.
    List items are numbered by indent from 0, anew under each heading.
    """
    found = [draft for draft in drafts if isinstance(draft, Draft)]
    looks = sorted({_look(draft) for draft in found if draft.kind == "heading"})
    indents: list[float] = []
    for draft in found:
        if draft.kind == "heading":
            draft.level = min(looks.index(_look(draft)) + 1, DEEPEST)
            indents = []
        elif draft.kind == "list_item":
            x0 = draft.lines[0].x0
            indents = [indent for indent in indents if indent < x0 - INDENT]
            draft.level = len(indents)
            indents.append(x0)


def _look(draft: Draft) -> tuple[float, bool, bool]:
    return (-round(draft.size), not draft.bold, draft.underlined)
