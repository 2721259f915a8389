"""Whether the budget that a report speaks of is that of its year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regionkit.analysis import Analysis, Found
from regionkit.checks.differences import Difference, differences_of
from regionkit.checks.grids import grid_of
from regionkit.checks.part_of_year import year_of
from regionkit.checks.report import finding
from regionkit.mentions import BudgetFigure, Finding, Metadata

REPORTS = ("interim_report", "monthly_report", "annual_report")
BUDGETS = ("budget", "budget_to_date")


def check_budget_year(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """M15 outcomes held against another year's budget, M22 no budget but those of years before; in a report.

    The head that says the year is most often left over from the report of last year.
    """
    metadata = found.metadata
    if metadata.document_type not in REPORTS or metadata.fiscal_year is None or "fiscal_year" in metadata.inferred:
        return
    told = False
    for table in analysis.document.tables:
        crossed = _crossed(differences_of(grid_of(analysis, found.budget, table)), metadata.fiscal_year)
        if crossed:
            told = True
            yield _of_table(analysis, crossed)
    if not told and (earlier := _only_earlier(found.budget, metadata)):
        yield _of_document(analysis, earlier, metadata)


def _crossed(rows: Sequence[Difference], year: int) -> list[Difference]:
    """Rows in which the deviation of the report's own year is the difference to a budget of another year.

    "Budget 2024 | Utfall 2025 | Avvikelse": at least two of them, and most of the table's.
    """
    crossed = [
        row for row in rows
        if year_of(row.other.period) == year and year_of(row.budget.period) not in (None, year)
        and "period" not in row.budget.inferred and row.agrees
    ]  # fmt: skip
    return crossed if len(crossed) >= 2 and len(crossed) * 3 >= len(rows) * 2 else []


def _of_table(analysis: Analysis, crossed: Sequence[Difference]) -> Finding:
    first = crossed[0]
    return finding(
        analysis, "M15", "budget_of_another_year", "warning",
        "Table {table}: figures of {year} are held against a budget of {other} (column “{column}”). "
        "Is the column's year right?",
        mentions=[figure for row in crossed for figure in (row.budget, row.other)],
        values={"table": (first.budget.table or 0) + 1, "year": year_of(first.other.period),
                "other": year_of(first.budget.period), "column": first.budget.column_label or "–"},
    )  # fmt: skip


def _only_earlier(figures: Sequence[BudgetFigure], metadata: Metadata) -> list[BudgetFigure]:
    """All budgets of a report, where each says its year and none is of the report's or a later one."""
    budgets = [figure for figure in figures if figure.measure in BUDGETS and figure.part_of is None]
    year = metadata.fiscal_year or 0
    earlier = all(
        "period" not in figure.inferred and figure.period is not None and figure.period.latest is not None
        and figure.period.latest.year < year
        for figure in budgets
    )  # fmt: skip
    return budgets if earlier else []


def _of_document(analysis: Analysis, earlier: Sequence[BudgetFigure], metadata: Metadata) -> Finding:
    years = sorted({figure.period.latest.year for figure in earlier if figure.period and figure.period.latest})
    return finding(
        analysis, "M22", "no_budget_of_the_year", "info",
        "The report is of {year}, but the only budget that it gives is of {other}.",
        mentions=earlier, values={"year": metadata.fiscal_year, "other": ", ".join(map(str, years))},
    )  # fmt: skip
