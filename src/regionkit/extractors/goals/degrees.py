"""How much of a goal's or an assignment's work is done: a progress bar or "90 %" in a column that is headed so.

A full one is completed, an empty one not started, and all between is ongoing.  Refused: a bar or percentage in any
other column, where it may be how much of the goal is attained.
"""

from __future__ import annotations

from collections.abc import Iterable

from regionkit.depicted import bar_in
from regionkit.document import Cell, Document
from regionkit.extractors.goals.place import Degree
from regionkit.mentions import Progress
from regionkit.values.numbers.shares import share_of

CHECKS = frozenset("✓✔☑")


def degree_of(document: Document, cells: Iterable[Cell]) -> Degree | None:
    """What the cells of a row say: in figures first, for they are read surely; else by a bar."""
    cells = list(cells)
    for cell in cells:
        share = share_of(cell.text)
        if share is not None:
            return Degree(share, cell.span)
    for cell in cells:
        bar = bar_in(document.bars, cell.span)
        if bar is not None and not cell.text.strip():
            return Degree(bar.filled, cell.span)
    return None


def degree_checked(cells: Iterable[Cell]) -> Degree | None:
    """A check in a column for when it is done, "Klart": "✓"; a cross there may be work that goes on."""
    return next((Degree(1.0, cell.span) for cell in cells if cell.text.strip() in CHECKS), None)


def progress_of(share: float) -> Progress:
    """The state of work of which a share is done."""
    if share <= 0:
        return "not_started"
    return "completed" if share >= 1 else "ongoing"
