"""What was read from pictures: which figures do not add up in their tables, and how many are unsure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding, page_ranges
from regionkit.document import Contradiction
from regionkit.mentions import BudgetFigure, Finding, Mention

UNSURE = ("unsure", "contradicted")
"""The reading was not sure of it, or its table speaks against it."""


def check_read_money(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """M21 figures read from a picture that contradict the sums and differences of their table."""
    figures = {figure.span.start: figure for figure in found.budget} if analysis.document.contradictions else {}
    for told in analysis.document.contradictions:
        yield _contradicted(analysis, told, figures)


def check_reading(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """T24 how many figures and dates were read from pictures, and how many of them are unsure."""
    figures = [one for one in (*found.budget, *found.indicators) if one.ocr]
    dates = [one for one in found.dates if one.ocr]
    read: list[Mention] = sorted((*figures, *dates), key=lambda one: (one.span.start, one.id))
    if not read:
        return
    unsure = [one for one in read if _is_unsure(analysis, one)]
    yield finding(
        analysis, "T24", "read_from_pictures", "info",
        "{figures} figures and {dates} dates were read from pictures (page {numbers}); unsure: {unsure} "
        "(page {unsure_numbers}).",
        mentions=unsure,
        pages=_pages(read),
        values={"figures": len(figures), "dates": len(dates), "unsure": len(unsure),
                "numbers": page_ranges(_pages(read)), "unsure_numbers": page_ranges(_pages(unsure))},
    )  # fmt: skip


def _is_unsure(analysis: Analysis, one: Mention) -> bool:
    """Whether the reading is the reason that a mention is of low confidence."""
    return any(scanned.certainty in UNSURE for scanned in analysis.document.scanned_in(one.span))


def _pages(mentions: Iterable[Mention]) -> tuple[int, ...]:
    return tuple(sorted({at.page for one in mentions for at in one.locations if at.page is not None}))


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
