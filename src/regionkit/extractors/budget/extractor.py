"""Budget figures: what the committee was given, spent, expects, and how far that is from its budget."""

from __future__ import annotations

from collections.abc import Iterator

from regionkit.analysis import Analysis, Found
from regionkit.extractors.budget.prose import prose_figures
from regionkit.extractors.budget.tables import table_figures
from regionkit.mentions import BudgetFigure, Finding


def extract_budget(analysis: Analysis, found: Found) -> Iterator[BudgetFigure | Finding]:
    """The budget figures of tables, then those of running text, headings and label lines."""
    yield from table_figures(analysis, found)
    yield from prose_figures(analysis, found)
