"""What the columns of a table of money mean beside one another: what each head says alone, then by its neighbours."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from regionkit.analysis import Analysis, Found
from regionkit.document import Table
from regionkit.extractors.budget.earlier_forecasts import with_earlier_forecasts
from regionkit.extractors.budget.periods import Covered
from regionkit.extractors.budget.table_roles import ColumnRole, column_role, header_cells, measure_in
from regionkit.mentions import Measure, Metadata
from regionkit.values.periods.period import Period

NEIGHBOURS = ("actual", "forecast")
PLANS = ("budget", "operational_plan", "instruction")
OF_PROJECT = ("budget", "budget_to_date", "actual", "forecast", "deviation", "forecast_deviation")
DEVIATIONS: tuple[Measure, ...] = ("deviation", "forecast_deviation")


def column_roles(analysis: Analysis, found: Found, table: Table) -> list[ColumnRole]:
    """The role of every column, from its header and from the columns beside it."""
    roles = [column_role(analysis, found, table, column) for column in range(table.n_columns)]
    for index, role in enumerate(roles):
        to_date = role.covered is not None and role.covered.basis == "year_to_date"
        if role.measure == "deviation" and not to_date and _expects(roles[:index]):
            roles[index] = replace(role, measure="forecast_deviation")
    roles = with_earlier_forecasts(analysis, table, roles)
    roles = [_with_time(roles, i) for i in range(len(roles))]
    roles = _of_project([_as_difference(roles, i) for i in range(len(roles))])
    compared = any(role.measure in ("budget", "forecast") for role in roles)
    roles = [replace(role, passed=compared and _has_passed(role, found.metadata)) for role in roles]
    roles = _of_days(found, table, roles)
    return [replace(role, label=_label(analysis, table, roles, i)) for i, role in enumerate(roles)]


def _of_days(found: Found, table: Table, roles: list[ColumnRole]) -> list[ColumnRole]:
    """ "2025-08-31 | 2024-12-31": what there is on each day, as a balance sheet has it, and nothing of the year so far.

    Refused: one day alone, and days beside a budget, a forecast or an outcome.
    """
    if any(role.measure is not None for role in roles):
        return roles
    days = [_day_of(found, table, column) for column in range(len(roles))]
    if len({day.edtf for day in days if day is not None}) < 2:
        return roles
    return [
        replace(role, covered=Covered(day, "unknown", False), ledger="balance") if day is not None else role
        for role, day in zip(roles, days, strict=True)
    ]


def _day_of(found: Found, table: Table, column: int) -> Period | None:
    """The one day that the heads of a column name."""
    dates = [date for cell in header_cells(table, column) for date in found.dates_in(cell.span)]
    return dates[0].period if len(dates) == 1 and dates[0].period.precision == "day" else None


def _expects(left: Sequence[ColumnRole]) -> bool:
    """Whether the outcome or forecast nearest to the left is a forecast."""
    return next((role.measure == "forecast" for role in reversed(left) if role.measure in NEIGHBOURS), False)


def _with_time(roles: Sequence[ColumnRole], index: int) -> ColumnRole:
    """A column that says no time: a total of the years before it, or a deviation of the columns that it compares."""
    role, left = roles[index], roles[:index]
    if role.covered is not None:
        return role
    if role.is_total:
        covered = _years_summed(left)
        return replace(role, covered=covered, measure=left[-1].measure) if covered is not None else role
    if role.measure in DEVIATIONS:
        return replace(role, covered=_compared(left, role.measure))
    return role


def _as_difference(roles: Sequence[ColumnRole], index: int) -> ColumnRole:
    """ "Utfall 2025 | Budget 2025 | Återstår": what is left of a year that is over is the deviation; of a running year
    or a project it is only what is left."""
    role = roles[index]
    if role.measure != "other":
        return role
    times = [next((r.covered for r in reversed(roles[:index]) if r.measure == m), None) for m in ("budget", "actual")]
    first, second = times
    if first is None or second is None or first.period is None or first.period != second.period:
        return role
    return replace(role, measure="deviation", covered=Covered(first.period, first.basis, True))


def _of_project(roles: list[ColumnRole]) -> list[ColumnRole]:
    """ "Total projektbudget | Ack. utfall | Avvikelse | Budget 2025 | Utfall 2025": beside a project's whole budget,
    what says no year of its own is of the whole project, up to the first column that does."""
    if not any(role.covered is not None and role.covered.basis == "project_total" for role in roles):
        return roles
    end = next((index for index, role in enumerate(roles) if role.whole_year), len(roles))
    whole = Covered(None, "project_total", True)
    return [
        replace(role, covered=whole)
        if (index < end or (role.of_all and not role.whole_year)) and role.measure in OF_PROJECT and not _is_month(role)
        else role
        for index, role in enumerate(roles)
    ]


def _is_month(role: ColumnRole) -> bool:
    return role.covered is not None and role.covered.basis == "month"


def _compared(left: Sequence[ColumnRole], measure: Measure) -> Covered | None:
    """ "Budget 2025 | Utfall 2025 | Avvikelse" is of 2025; of a whole project too; different times say nothing."""
    wanted = ("forecast", "actual") if measure == "forecast_deviation" else ("actual", "forecast")
    other = next((role.covered for m in wanted for role in reversed(left) if role.measure == m), None)
    budget = next((role.covered for role in reversed(left) if role.measure in ("budget", "budget_to_date")), None)
    if measure == "deviation" and budget is not None and budget.period is not None:
        # "Utfall 2608 | Budget 2608 | Utfall 2508 | Avvikelse"
        same = [r.covered for r in left if r.measure == "actual" and r.covered and r.covered.period == budget.period]
        other = next(iter(same), other)
    if other is not None and budget is not None and other.basis == budget.basis == "project_total":
        return Covered(None, "project_total", True)
    if other is None or budget is None or other.period is None or budget.period is None:
        return None
    if other.period.earliest != budget.period.earliest:
        return Covered(None, "unknown", False)
    return Covered(other.period, other.basis, True) if other.period == budget.period else None


def _years_summed(left: Sequence[ColumnRole]) -> Covered | None:
    """ "2026 | 2027 | 2028 | Totalt" is 2026/2028; years that do not follow one another have no sum to tell."""
    years: list[Period] = []
    for role in reversed(left):
        period = role.covered.period if role.covered is not None else None
        if period is None or period.precision != "year" or role.measure != left[-1].measure:
            break
        years.insert(0, period)
    if len(years) < 2:
        return None
    firsts = [period.earliest.year for period in years if period.earliest is not None]
    if firsts != list(range(firsts[0], firsts[0] + len(years))):
        return Covered(None, "unknown", False)
    first, last = years[0], years[-1]
    summed = Period(edtf=f"{first.edtf}/{last.edtf}", earliest=first.earliest, latest=last.latest, precision="interval")
    return Covered(summed, "unknown", True)


def _has_passed(role: ColumnRole, metadata: Metadata) -> bool:
    """ "Jan–aug 2026" in a report as of August, beside "Budget 2026": an outcome."""
    latest = role.covered.period.latest if role.covered is not None and role.covered.period is not None else None
    if role.measure is not None or latest is None or role.is_total:
        return False
    day = _report_day(metadata)
    return day is not None and latest <= day


def _report_day(metadata: Metadata) -> datetime.date | None:
    """The last day that a document looks back on.

    The year before a plan's own is not over when the plan is made: "2024 | Budget 2025 | Budget 2026".
    """
    year = metadata.fiscal_year
    if metadata.document_type in PLANS:
        return datetime.date(year - 2, 12, 31) if year is not None else None
    own = metadata.as_of or metadata.period
    if own is not None and own.latest is not None:
        return own.latest
    return datetime.date(year - 1, 12, 31) if year is not None else None


def _label(analysis: Analysis, table: Table, roles: Sequence[ColumnRole], index: int) -> str:
    """The lowest head, with those above it where it is not enough: "Driftbudget Utfall 2024" for "2024".

    A head over the whole table ("Belopp i tkr") is no part of a column's name.
    """
    heads = [cell for cell in header_cells(table, index) if cell.column > 0 and cell.column_span < table.n_columns - 1]
    if len(heads) < 2 or heads[-1].text != roles[index].label:
        return roles[index].label
    alone = sum(role.label == roles[index].label for role in roles) == 1
    if alone and measure_in(analysis, heads[-1].span) is not None:
        return roles[index].label
    return " ".join(cell.text for cell in heads)
