"""Goals against documents: how each goal stood each time that it was told of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regionkit.archive.over_time import GoalHistory, told_on
from regionkit.archive.rows import DocumentRow
from regionkit.language.display import DisplayWords
from regionkit.renderers.report.chips import Chip, state_chips

MOST_DOCUMENTS = 12
"""Columns of the grid; of more documents the latest are shown."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """How a goal stands in one document; ``page`` is where."""

    chips: tuple[Chip, ...]
    page: int | None
    told: bool


@dataclass(frozen=True, slots=True)
class GridRow:
    """A goal with its cells, in the order of the documents."""

    number: str
    title: str
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class GoalGrid:
    """Documents of a body that speak of goals, and the goals."""

    body: str
    documents: tuple[DocumentRow, ...]
    rows: tuple[GridRow, ...]
    left_out: int
    """Earlier documents that are not shown."""

    @property
    def size(self) -> int:
        """How many goals it has."""
        return len(self.rows)


def goal_grids(
    histories: Sequence[GoalHistory], documents: Sequence[DocumentRow], words: DisplayWords
) -> list[GoalGrid]:
    """A grid for each body that has goals: what another body's documents say is nothing to compare with."""
    bodies: dict[tuple[str | None, str | None], list[GoalHistory]] = {}
    for history in histories:
        bodies.setdefault((history.organisation, history.committee), []).append(history)
    grids = [_grid(body, own, documents, words) for body, own in bodies.items()]
    return [grid for grid in grids if grid.rows]


def _grid(
    body: tuple[str | None, str | None], histories: Sequence[GoalHistory], documents: Sequence[DocumentRow],
    words: DisplayWords,
) -> GoalGrid:  # fmt: skip
    speaking = {step.goal.document for history in histories for step in history.steps}
    told = [document for document in documents if document.document in speaking]
    shown = told[-MOST_DOCUMENTS:]
    rows = [_row(history, shown, words) for history in histories]
    return GoalGrid(
        ", ".join(filter(None, (body[1], body[0]))) or words.report["not_said"],
        tuple(shown),
        tuple(row for row in rows if any(cell.told for cell in row.cells)),
        len(told) - len(shown),
    )


def _row(history: GoalHistory, documents: Sequence[DocumentRow], words: DisplayWords) -> GridRow:
    by_document = {step.goal.document: step.goal for step in history.steps}
    cells = [
        GridCell(state_chips(goal, words), goal.page, told=True)
        if (goal := by_document.get(document.document))
        else GridCell((), None, told=False)
        for document in documents
    ]
    return GridRow(history.steps[-1].goal.number or "", history.title, tuple(cells))


def day_of(document: DocumentRow) -> str:
    """The day that a document speaks of, or a dash."""
    day = told_on(document)
    return day.isoformat() if day else "–"
