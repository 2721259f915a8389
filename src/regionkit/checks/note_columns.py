"""Whether a number before a figure is a note's, where neither sums nor gaps tell: "Intäkter 1 212,4" under "Not"."""

from __future__ import annotations

from collections.abc import Iterator

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding
from regionkit.document import Table
from regionkit.mentions import BudgetFigure, Finding


def check_note_columns(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """M05: rows that were parted by what their heads say alone; one finding for each."""
    doubtful = [table for table in analysis.document.tables if any(cell.doubtful for cell in table.cells)]
    figures = {figure.span.start: figure for figure in found.budget} if doubtful else {}
    for table in doubtful:
        for row in range(table.header_rows, table.n_rows):
            told = _row(analysis, table, row, figures)
            if told is not None:
                yield told


def _row(analysis: Analysis, table: Table, row: int, figures: dict[int, BudgetFigure]) -> Finding | None:
    cells = [cell for cell in table.row(row) if cell.doubtful]
    mentions = [figures[cell.span.start] for cell in cells if cell.span.start in figures]
    if len(cells) < 2 or not mentions:
        return None
    note, figure = cells[0], cells[1]
    return finding(
        analysis, "M05", "note_column_guess", "warning",
        "Table {table}, row “{row}”: {note} is read as the number of a note and {written} as the figure; "
        "nothing tells that it is not {joined}.",
        mentions=mentions,
        values={"table": table.index + 1, "row": mentions[0].row_label or "–", "note": note.text,
                "written": figure.text, "joined": f"{note.text}\u00a0{figure.text}"},
    )  # fmt: skip
