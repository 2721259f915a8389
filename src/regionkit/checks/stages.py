"""Whether a budget is said to be one that was changed during its year."""

from __future__ import annotations

from regionkit.analysis import Analysis
from regionkit.mentions import BudgetFigure


def is_revised(analysis: Analysis, figure: BudgetFigure) -> bool:
    """By its stage, its column's head, or in a text by the words of its sentence: "nämndens reviderade budget"."""
    if figure.stage == "revised":
        return True
    said = figure.column_label or ""
    if figure.table is None:
        said = analysis.document.slice(analysis.sentence_at(figure.span.start))
    stems = analysis.language.checks.revised_stems
    return any(word.strip("(").startswith(stems) for word in said.lower().split())
