"""Whether a report says of the year before what the report of that year says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from regionkit.checks.grids import sek_of
from regionkit.checks.part_of_year import year_of
from regionkit.checks.report import Told, finding, half_unit, in_thousands
from regionkit.extraction import Extraction
from regionkit.mentions import BudgetFigure, Finding

Key = tuple[str, str, bool]
FEWEST = 2
"""Rows of a table that must agree with last year's document before one that does not is told."""


def previous_year_differs(
    told: Told, extraction: Extraction, previous: Extraction, named: Mapping[str, str]
) -> Iterator[Finding]:
    """M16: outcomes of earlier years in a report's tables that are not those of the document of that year."""
    before = _by_key(_outcomes(previous.budget))
    tables: dict[int, list[BudgetFigure]] = {}
    for figure in _outcomes(extraction.budget):
        if figure.table is not None and _is_earlier(figure, extraction) and _key(figure) in before:
            tables.setdefault(figure.table, []).append(figure)
    for figures in tables.values():
        yield from _differing(told, figures, before, named)


def _outcomes(figures: Iterable[BudgetFigure]) -> Iterator[BudgetFigure]:
    """The outcomes of tables whose row has a name and whose time is known."""
    for figure in figures:
        named = figure.table is not None and figure.row_label and figure.measure == "actual"
        if named and figure.amount.sek is not None and year_of(figure.period) is not None:
            yield figure


def _is_earlier(figure: BudgetFigure, extraction: Extraction) -> bool:
    year, own = year_of(figure.period), extraction.metadata.fiscal_year
    return own is not None and year is not None and year < own


def _key(figure: BudgetFigure) -> Key:
    period = figure.period.edtf if figure.period is not None else ""
    return " ".join((figure.row_label or "").lower().split()), period, figure.ledger == "investment"


def _by_key(figures: Iterable[BudgetFigure]) -> dict[Key, list[BudgetFigure]]:
    groups: dict[Key, list[BudgetFigure]] = {}
    for figure in figures:
        groups.setdefault(_key(figure), []).append(figure)
    return groups


def _differing(
    told: Told, figures: Sequence[BudgetFigure], before: Mapping[Key, list[BudgetFigure]], named: Mapping[str, str]
) -> Iterator[Finding]:
    pairs = [(figure, min(before[_key(figure)], key=lambda other: _gap(figure, other))) for figure in figures]
    wrong = [(figure, other) for figure, other in pairs if _gap(figure, other) > _tolerance(figure, other)]
    agreeing = len({_key(figure)[0] for figure, _ in pairs} - {_key(figure)[0] for figure, _ in wrong})
    if agreeing >= max(FEWEST, 2 * len(wrong)):
        for figure, other in wrong:
            yield _told(told, figure, other, named)


def _gap(figure: BudgetFigure, other: BudgetFigure) -> Decimal:
    """How far apart two outcomes are; costs are written with a minus in one document and without in another."""
    return abs(abs(sek_of(figure)) - abs(sek_of(other)))


def _tolerance(figure: BudgetFigure, other: BudgetFigure) -> Decimal:
    return half_unit(figure) + half_unit(other)


def _told(told: Told, figure: BudgetFigure, other: BudgetFigure, named: Mapping[str, str]) -> Finding:
    return finding(
        told, "M16", "previous_year_differs", "warning",
        "{row}: {written} is said of {period}, but {file_en} says {other} ({computed} tkr).",
        mentions=(figure,), expected=sek_of(other), actual=sek_of(figure), tolerance=_tolerance(figure, other),
        values={"row": figure.row_label, "written": " ".join(figure.text.split()),
                "period": figure.period.edtf if figure.period else "–", **named,
                "other": " ".join(other.text.split()), "computed": in_thousands(sek_of(other))},
    )  # fmt: skip
