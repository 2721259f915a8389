"""Whether a forecast for the year is where the outcome until now leads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from regionkit.analysis import Analysis, Found
from regionkit.checks.grids import grid_of, sek_of
from regionkit.checks.once import Grid
from regionkit.checks.part_of_year import months_gone, year_of
from regionkit.checks.report import finding, half_unit, in_thousands
from regionkit.mentions import BudgetFigure, Finding

FEWEST_MONTHS, MOST_MONTHS = 4, 11
"""Of which an outcome tells where the year leads; two months tell nothing, and twelve are the year."""
FAR = Decimal("0.10")
"""How far from the forecast, as a part of it: committees spend unevenly, and 10 per cent is what that explains."""
SHORTEST_SHARE = Decimal("0.2")
"""The least part of the year's budget that the budget to date may be, for its pace to tell anything."""
NEAR = 600
"""Code points between an outcome and a forecast of the text for them to be of one account."""


@dataclass(frozen=True, slots=True)
class Pace:
    """An outcome until now, the forecast for its year, and the two budgets that say how the year is spread."""

    actual: BudgetFigure
    forecast: BudgetFigure
    months: int
    whole: BudgetFigure | None = None
    so_far: BudgetFigure | None = None

    @property
    def factor(self) -> Decimal:
        """What the outcome is multiplied by: 12/8 in August, or the year's budget through the budget to date."""
        if self.whole is not None and self.so_far is not None:
            return sek_of(self.whole) / sek_of(self.so_far)
        return Decimal(12) / self.months

    @property
    def written(self) -> str:
        """The factor as it is told: "12/8", "2 644/1 542"."""
        if self.whole is not None and self.so_far is not None:
            return f"{' '.join(self.whole.text.split())}/{' '.join(self.so_far.text.split())}"
        return f"12/{self.months}"

    @property
    def projected(self) -> Decimal:
        """Where the same pace leads."""
        return sek_of(self.actual) * self.factor

    @property
    def gap(self) -> Decimal:
        """How far that is from the forecast."""
        return abs(self.projected - sek_of(self.forecast))

    @property
    def tolerance(self) -> Decimal:
        """What rounding allows, and what uneven spending does."""
        rounding = half_unit(self.actual) * self.factor + half_unit(self.forecast)
        return rounding + FAR * abs(sek_of(self.forecast))


def check_run_rate(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """M13, of each table its largest: net costs and totals alone, since a single line is spent unevenly.

    A forecast that differs from the pace is no fault: it is worth a question, and so an info.
    """
    for table in analysis.document.tables:
        grid = grid_of(analysis, found.budget, table)
        far = [pace for pace in _of_rows(grid) if pace.gap > pace.tolerance]
        if far:
            yield _told(analysis, max(far, key=lambda pace: pace.gap))
    yield from (_told(analysis, pace) for pace in _of_text(found.budget) if pace.gap > pace.tolerance)


def _of_rows(grid: Grid) -> Iterator[Pace]:
    rows: dict[int, list[BudgetFigure]] = {}
    for (row, _), figure in sorted(grid.items()):
        rows.setdefault(row, []).append(figure)
    for figures in rows.values():
        actual = _only(f for f in figures if _is_so_far(f) and f.flow in ("net_cost", "cost", "unknown"))
        if actual is None or not (actual.flow == "net_cost" or actual.is_total):
            continue
        pace = _pace(actual, figures)
        if pace is not None:
            yield pace


def _of_text(figures: Sequence[BudgetFigure]) -> Iterator[Pace]:
    """ "Utfallet till och med augusti är 1 900 tkr … prognosen för helåret är 2 100 tkr", of the same subject."""
    prose = sorted(
        (f for f in figures if f.table is None and f.amount.sek and f.subject and f.confidence == "high"), key=_start
    )
    for actual in prose:
        if _is_so_far(actual) and actual.flow in ("net_cost", "cost"):
            first = bisect_left(prose, _start(actual) - NEAR, key=_start)
            last = bisect_right(prose, _start(actual) + NEAR, key=_start)
            pace = _pace(actual, [f for f in prose[first:last] if f.subject == actual.subject])
            if pace is not None:
                yield pace


def _start(figure: BudgetFigure) -> int:
    return figure.span.start


def _is_so_far(figure: BudgetFigure) -> bool:
    months = months_gone(figure.period)
    gone = months is not None and FEWEST_MONTHS <= months <= MOST_MONTHS
    return figure.measure == "actual" and gone and figure.ledger != "investment" and figure.part_of is None


def _only(figures: Iterable[BudgetFigure]) -> BudgetFigure | None:
    """The one that there is; ``None`` for none and for several: "Prognos april" beside "Prognos augusti"."""
    found = list(figures)
    return found[0] if len(found) == 1 else None


def _pace(actual: BudgetFigure, figures: Sequence[BudgetFigure]) -> Pace | None:
    """What stands beside an outcome, where all of it is of the same year and sign."""
    months, year = months_gone(actual.period), year_of(actual.period)
    same = [
        f for f in figures
        if f.flow == actual.flow and year_of(f.period) == year and f.ledger != "investment"
        and (sek_of(f) > 0) == (sek_of(actual) > 0) and sek_of(f)
    ]  # fmt: skip
    forecast = _only(f for f in same if f.measure == "forecast" and f.basis == "full_year")
    if forecast is None or months is None or not sek_of(actual):
        return None
    whole = _only(f for f in same if f.measure == "budget" and f.basis == "full_year")
    so_far = _only(f for f in same if f.measure == "budget_to_date" and f.period == actual.period)
    spread = whole is not None and so_far is not None and SHORTEST_SHARE < sek_of(so_far) / sek_of(whole) < 1
    return Pace(actual, forecast, months, whole, so_far) if spread else Pace(actual, forecast, months)


def _told(analysis: Analysis, pace: Pace) -> Finding:
    until = pace.actual.period.latest if pace.actual.period is not None else None
    mentions = [f for f in (pace.actual, pace.forecast, pace.whole, pace.so_far) if f is not None]
    return finding(
        analysis, "M13", "forecast_off_pace", "info",
        "{subject}: the outcome until {until} ({actual}) × {factor} makes {projected} tkr for the year, but the "
        "forecast is {forecast}.",
        mentions=mentions, expected=pace.projected, actual=sek_of(pace.forecast), tolerance=pace.tolerance,
        values={"subject": pace.actual.row_label or pace.actual.subject or "–", "until": until or "–",
                "actual": " ".join(pace.actual.text.split()), "factor": pace.written,
                "projected": in_thousands(pace.projected), "forecast": " ".join(pace.forecast.text.split())},
    )  # fmt: skip
