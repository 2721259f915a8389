"""Which figures of a document are drawn: those of one table (or of the text), for one period, of a few measures.

A chart compares only what the document itself sets side by side: the same row of the same table, for the same time.
Figures that the rules are not sure of are never drawn; rows of nothing but zeros, totals and what there is no room for
are counted and stand in the table of all figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from regionkit.mentions import BudgetFigure, Measure
from regionkit.values.periods.period import Period

COMPARED: tuple[Measure, ...] = ("budget", "budget_to_date", "actual", "forecast")
DEVIATIONS: tuple[Measure, ...] = ("forecast_deviation", "deviation")
MOST_ROWS = 12
"""So many subjects are drawn: more could not be read beside one another."""
MOST_TOTALS = 3
MOST_COMPARISONS = 2
LEDGERS = ("operating", "unknown")


@dataclass(frozen=True, slots=True)
class Line:
    """One subject with its figures, by their measures."""

    subject: str
    figures: Mapping[Measure, BudgetFigure]
    total: bool

    def zero(self) -> bool:
        """Whether there is nothing to draw."""
        return all(not figure.amount.sek for figure in self.figures.values())


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one chart shows."""

    table: int | None
    page: int | None
    period: Period
    measures: tuple[Measure, ...]
    lines: tuple[Line, ...]
    left_out: int
    """How many subjects of the same table and time are not drawn."""

    def drawn(self) -> tuple[Line, ...]:
        """The lines of the chart: the totals dwarf what they sum, so that they stand in its table only."""
        parts = tuple(line for line in self.lines if not line.total)
        return parts if len(parts) > 1 else self.lines


def comparisons(figures: Iterable[BudgetFigure]) -> list[Comparison]:
    """Budget, outcome and forecast of the table that has most to compare: for the year, and for what has passed."""
    candidates = [
        one for one in _grouped(figures, COMPARED) if any(len(line.figures) > 1 for line in one.lines)
    ]
    best = sorted(candidates, key=lambda one: (-_weight(one), one.table is None))[:1]
    same = [one for first in best for one in candidates if one.table == first.table]
    return sorted(same, key=lambda one: -_weight(one))[:MOST_COMPARISONS]


def deviations(figures: Iterable[BudgetFigure], beside: Iterable[Comparison] = ()) -> Comparison | None:
    """The deviations of one table, or of the text: of the table that is compared, or else of the one with most.

    Those that are expected for the year come before those so far.
    """
    found, tables = list(figures), {one.table for one in beside}
    candidates = [one for measure in DEVIATIONS for one in _grouped(found, (measure,)) if len(one.drawn()) > 1]
    own = [one for one in candidates if one.table in tables]
    return max(own or candidates, key=_weight, default=None)


def _weight(one: Comparison) -> int:
    return sum(len(line.figures) for line in one.lines if not line.zero())


def _grouped(figures: Iterable[BudgetFigure], measures: tuple[Measure, ...]) -> Iterator[Comparison]:
    """The figures of some measures by table and time, and in these by subject, in the order of the document."""
    groups: dict[tuple[int | None, str], dict[tuple[str, str], list[BudgetFigure]]] = {}
    for figure in figures:
        if figure.measure in measures and _may_be_drawn(figure) and figure.period is not None:
            subjects = groups.setdefault((figure.table, figure.period.edtf), {})
            subjects.setdefault((subject_of(figure), figure.flow), []).append(figure)
    for (table, _), subjects in groups.items():
        lines = [line for (subject, _), own in subjects.items() for line in _lines(subject, own)]
        if len(measures) > 1:
            lines = [line for line in lines if len(line.figures) > 1]
        told = [line for line in lines if not line.zero()]
        kept = _most(told)
        if kept:
            first = next(iter(kept[0].figures.values()))
            assert first.period is not None
            present = tuple(name for name in measures if any(name in line.figures for line in kept))
            yield Comparison(table, first.page, first.period, present, kept, len(lines) - len(kept))


def _may_be_drawn(figure: BudgetFigure) -> bool:
    return (
        figure.amount.sek is not None
        and figure.amount.currency == "SEK"
        and figure.ledger in LEDGERS
        and figure.part_of is None
        and figure.confidence != "low"
        and bool(subject_of(figure))
    )


def subject_of(figure: BudgetFigure) -> str:
    """What a figure is for, in one line."""
    return " ".join((figure.subject or figure.row_label or "").split())


def _lines(subject: str, figures: list[BudgetFigure]) -> Iterator[Line]:
    """One line; none where the document gives a subject two values of one measure for the same time."""
    by_measure: dict[Measure, BudgetFigure] = {}
    for figure in figures:
        known = by_measure.setdefault(figure.measure, figure)
        if known.amount.sek != figure.amount.sek:
            return
    yield Line(subject, by_measure, any(figure.is_total for figure in figures))


def _most(lines: list[Line]) -> tuple[Line, ...]:
    """The largest, in the order of the document; the totals besides."""
    parts = sorted((line for line in lines if not line.total), key=_size, reverse=True)[:MOST_ROWS]
    totals = [line for line in lines if line.total][:MOST_TOTALS]
    return tuple(line for line in lines if line in totals or line in parts)


def _size(line: Line) -> Decimal:
    return max(abs(figure.amount.sek or Decimal()) for figure in line.figures.values())
