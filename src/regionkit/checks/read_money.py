"""Whether the figures that were read from pictures add up in their tables, as the reading found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding
from regionkit.document import Contradiction
from regionkit.mentions import BudgetFigure, Finding


def check_read_money(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """M21 figures read from a picture that contradict the sums and differences of their table."""
    figures = {figure.span.start: figure for figure in found.budget} if analysis.document.contradictions else {}
    for told in analysis.document.contradictions:
        yield _contradicted(analysis, told, figures)


def _contradicted(analysis: Analysis, told: Contradiction, figures: Mapping[int, BudgetFigure]) -> Finding:
    figure = figures.get(told.span.start)
    factor = Decimal(figure.amount.factor) if figure is not None else None
    locations = analysis.document.locate(told.span)
    return finding(
        analysis, "M21", "read_figure_differs", "warning",
        "The figure {written} was read from a picture (page {page}); the rest of its table makes it {computed}.",
        mentions=[figures[term.start] for term in told.terms if term.start in figures],
        pages=tuple(sorted({place.page for place in locations if place.page is not None})),
        locations=locations,
        expected=None if factor is None else told.expected * factor,
        actual=None if factor is None else told.actual * factor,
        tolerance=None if factor is None else told.tolerance * factor,
        values={"written": " ".join(analysis.document.slice(told.span).split()),
                "page": locations[0].page if locations and locations[0].page is not None else "–",
                "computed": _shown(analysis, told.expected)},
    )  # fmt: skip


def _shown(analysis: Analysis, value: Decimal) -> str:
    mark = analysis.language.numbers.decimal_mark
    return f"{value:,}".replace(",", "\u00a0").replace(".", mark)
