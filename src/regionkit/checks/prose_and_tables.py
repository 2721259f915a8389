"""Whether the text says what the tables say: the same figure with another value, or with another unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, partial
from typing import TypeVar

from regionkit.analysis import Analysis, Found
from regionkit.checks.grids import sek_of
from regionkit.checks.report import finding, half_unit, in_thousands, names_subject
from regionkit.checks.stages import is_revised
from regionkit.mentions import BudgetFigure, Finding

K = TypeVar("K")

FAMILIES = {"deviation": "deviation", "forecast_deviation": "deviation", "actual": "actual", "forecast": "forecast",
            "budget": "budget"}  # fmt: skip
"""Measures that are held against one another: a deviation that is expected is called a deviation as well."""
SLIPS = {Decimal(1_000), Decimal(1_000_000)}
MOST = 50
"""Cells of one name or of the same digits that are looked at."""
FEW = 10
"""A document with fewer figures in tables does not show how large its figures are."""
BEYOND = 3
"""How many times the largest figure of all tables a deviation must be to be a slip of the unit."""


@dataclass(frozen=True)
class Tables:
    """The figures of all tables, to be found by their digits and by the name of their row."""

    figures: Sequence[BudgetFigure]

    @cached_property
    def by_digits(self) -> Mapping[Decimal, list[BudgetFigure]]:
        """Figures by their number without its sign."""
        return _grouped((abs(f.amount.value), f) for f in self.figures if f.amount.value is not None)

    @cached_property
    def by_row(self) -> Mapping[str, list[BudgetFigure]]:
        """Figures by the name of their row."""
        return _grouped((_plain(f.row_label), f) for f in self.figures if f.row_label)

    @cached_property
    def largest(self) -> BudgetFigure | None:
        """The figure of most kronor; the sign aside."""
        return max(self.figures, key=lambda figure: abs(sek_of(figure)), default=None)


def check_prose_and_tables(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """M09 a unit that cannot be right, M12 a text that says another value than its table."""
    tables = Tables([f for f in found.budget if f.table is not None and f.amount.sek and f.measure in FAMILIES])
    for figure in found.budget if tables.figures else ():
        if figure.table is not None or not figure.amount.sek or figure.measure not in FAMILIES:
            continue
        slip = _same_digits(figure, tables) or _too_large(figure, tables)
        if slip is not None:
            yield _slip(analysis, figure, slip)
        elif (rows := _rows_of(analysis, figure, tables)) and not _agrees(figure, rows):
            yield _other_value(analysis, figure, min(rows, key=partial(_gap, figure)))


def _grouped(pairs: Iterable[tuple[K, BudgetFigure]]) -> dict[K, list[BudgetFigure]]:
    groups: dict[K, list[BudgetFigure]] = {}
    for key, figure in pairs:
        groups.setdefault(key, []).append(figure)
    return groups


def _same_digits(figure: BudgetFigure, tables: Tables) -> BudgetFigure | None:
    """ "-60,3 kr" where the table says -60,3 mkr: the same digits, measure and period with another unit."""
    amount = figure.amount
    if amount.value is None or (not amount.decimals and abs(amount.value) < 100):
        return None
    same = [other for other in tables.by_digits.get(abs(amount.value), ())[:MOST] if _comparable(figure, other)]
    ratios = {max(other.amount.factor, amount.factor) / min(other.amount.factor, amount.factor) for other in same}
    return same[0] if same and ratios <= SLIPS else None


def _too_large(figure: BudgetFigure, tables: Tables) -> BudgetFigure | None:
    """ "ett överskott om 1 262 mnkr" where no figure of any table is more than 73 300 tkr."""
    largest = tables.largest
    if largest is None or len(tables.figures) < FEW or FAMILIES[figure.measure] != "deviation":
        return None
    size, most = abs(sek_of(figure)), abs(sek_of(largest))
    fits = figure.amount.factor == largest.amount.factor * 1000 and size / 1000 <= most
    return largest if fits and size > BEYOND * most else None


def _comparable(figure: BudgetFigure, other: BudgetFigure) -> bool:
    """Whether two figures measure the same at the same time, as far as both say."""
    same = FAMILIES[figure.measure] == FAMILIES[other.measure] and figure.amount.currency == other.amount.currency
    return same and figure.period is not None and figure.period == other.period


def _rows_of(analysis: Analysis, figure: BudgetFigure, tables: Tables) -> list[BudgetFigure]:
    """The cells of the tables whose row is named as the figure's subject, which its own sentence names."""
    unsure = figure.confidence == "low" or figure.part_of or figure.comparison in ("previous_year", "previous_forecast")
    named = tables.by_row.get(_plain(figure.subject or ""), ())[:MOST]
    if unsure or not named or not names_subject(analysis, figure):
        return []
    return [
        other for other in named
        if _comparable(figure, other) and not _ledgers_differ(figure, other) and not _flows_differ(figure, other)
        and not _stages_differ(analysis, figure, other)
    ]  # fmt: skip


def _ledgers_differ(figure: BudgetFigure, other: BudgetFigure) -> bool:
    return (figure.ledger == "investment") != (other.ledger == "investment")


def _flows_differ(figure: BudgetFigure, other: BudgetFigure) -> bool:
    """A cost in the text is not the row's revenue."""
    return {figure.flow, other.flow} in ({"cost", "revenue"}, {"net_cost", "revenue"})


def _stages_differ(analysis: Analysis, figure: BudgetFigure, other: BudgetFigure) -> bool:
    """The revised budget of a text is not the original one of a table."""
    return figure.measure == "budget" and is_revised(analysis, figure) != is_revised(analysis, other)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


def _agrees(figure: BudgetFigure, rows: Sequence[BudgetFigure]) -> bool:
    """Whether the text is any of the cells, or all of them together (revenues and costs of one activity)."""
    size = abs(sek_of(figure))
    own = size / 20 if figure.amount.approximate else half_unit(figure)
    whole = abs(sum((sek_of(row) for row in rows), Decimal(0)))
    cells = [(abs(sek_of(row)), half_unit(row)) for row in rows]
    cells.append((whole, sum((half_unit(row) for row in rows), Decimal(0))))
    return any(abs(size - value) <= own + tolerance for value, tolerance in cells)


def _gap(figure: BudgetFigure, row: BudgetFigure) -> Decimal:
    return abs(abs(sek_of(figure)) - abs(sek_of(row)))


def _slip(analysis: Analysis, figure: BudgetFigure, other: BudgetFigure) -> Finding:
    return finding(
        analysis, "M09", "unit_slip", "warning",
        "{text} can hardly be right beside {other} {unit} ({row}) in the tables. Is the unit the right one?",
        mentions=(figure, other), expected=sek_of(other), actual=sek_of(figure),
        values={"text": " ".join(figure.text.split()), "other": " ".join(other.text.split()),
                "unit": other.amount.unit or "", "row": other.row_label or "–"},
    )  # fmt: skip


def _other_value(analysis: Analysis, figure: BudgetFigure, row: BudgetFigure) -> Finding:
    return finding(
        analysis, "M12", "text_differs_from_table", "warning",
        "{subject}: the text says {text}, but table {table} says {other} ({computed} tkr).",
        mentions=(figure, row), expected=sek_of(row), actual=sek_of(figure),
        tolerance=half_unit(figure) + half_unit(row),
        values={"subject": figure.subject or "–", "text": " ".join(figure.text.split()),
                "table": (row.table or 0) + 1, "other": " ".join(row.text.split()),
                "computed": in_thousands(sek_of(row))},
    )  # fmt: skip
