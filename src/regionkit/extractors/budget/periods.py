"""What time a budget figure covers, from the dates around it and from the document's own period."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from regionkit.mentions import Basis, DateMention, Measure, Metadata
from regionkit.values.periods.period import Period

FORECASTS = ("forecast", "forecast_deviation")
TO_DATE = ("actual", "deviation", "budget_to_date", "other", "grant", "change")
PARTS = ("month", "quarter", "tertial", "half_year", "interval")
EVENT_ROLES = ("decision", "meeting", "deadline", "event", "document", "adjustment")


@dataclass(frozen=True, slots=True)
class Covered:
    """A figure's period, how much of the year that is, and whether it was inferred."""

    period: Period | None
    basis: Basis
    inferred: bool


def year_period(year: int) -> Period:
    """A calendar year.

    >>> year_period(2024).edtf
    '2024'
    """
    return Period(
        edtf=f"{year:04d}",
        earliest=datetime.date(year, 1, 1),
        latest=datetime.date(year, 12, 31),
        precision="year",
    )


def year_to_date(latest: datetime.date) -> Period:
    """From New Year to a day: what "till och med juli" means for an outcome.

    >>> year_to_date(datetime.date(2024, 7, 31)).edtf
    '2024-01/2024-07'
    """
    month_end = (latest + datetime.timedelta(days=1)).day == 1
    edtf = f"{latest:%Y}-01/{latest:%Y-%m}" if month_end else f"{latest:%Y}-01-01/{latest:%Y-%m-%d}"
    if month_end and latest.month == 12:
        return year_period(latest.year)
    return Period(edtf=edtf, earliest=datetime.date(latest.year, 1, 1), latest=latest, precision="interval")


def year_before(covered: Covered) -> Covered:
    """The same time a year earlier: what "(268 mnkr)" behind an outcome covers.

    >>> year_before(Covered(year_period(2025), "full_year", False)).period.edtf
    '2024'
    """
    period = covered.period
    if period is None or period.earliest is None or period.latest is None:
        return covered
    last = period.latest
    if (last.month, last.day) == (2, 29):
        return Covered(None, covered.basis, True)
    if covered.basis == "full_year":
        return Covered(year_period(last.year - 1), covered.basis, True)
    if covered.basis == "year_to_date":
        return Covered(year_to_date(last.replace(year=last.year - 1)), covered.basis, True)
    return Covered(None, covered.basis, True)


def covered_by_date(measure: Measure, date: DateMention) -> Covered | None:
    """What a figure covers by a date beside it; ``None`` where the date says nothing of that."""
    period, latest = date.period, date.period.latest
    if period.precision == "year" and latest is not None:
        return Covered(year_period(latest.year), "full_year", "year" in date.inferred)
    if latest is None or date.role in EVENT_ROLES:
        return None
    named_report = measure in FORECASTS and period.precision == "tertial"  # "i andra tertialrapporten väntades …"
    if date.role == "period" and period.earliest is not None and period.precision in PARTS and not named_report:
        return Covered(period, _basis(period), False)
    if measure == "budget" and period.earliest is None:
        return Covered(year_to_date(latest), "year_to_date", True)  # "budget t.o.m. maj"
    if measure in FORECASTS or measure == "budget":
        # "helårsprognosen per augusti", "prognosen per 2017-11-30": said then, but for the whole year
        return Covered(year_period(latest.year), "full_year", True)
    if period.earliest is None or date.role == "as_of":
        whole = year_to_date(latest)
        return Covered(whole, "full_year" if whole.precision == "year" else "year_to_date", True)
    return None


def _basis(period: Period) -> Basis:
    """How much of the year a written period is: "januari–augusti" is the year to date, "2025–2027" is no one year."""
    first, last = period.earliest, period.latest
    if period.precision == "month":
        return "month"
    if first is None or last is None or first.year != last.year or (first.month, first.day) != (1, 1):
        return "unknown"
    return "full_year" if (last.month, last.day) == (12, 31) else "year_to_date"


def covered_by_document(measure: Measure, metadata: Metadata, full_year: bool) -> Covered:
    """What a figure covers where no date stands beside it: inferred from the document's own year or period."""
    year = metadata.fiscal_year
    if full_year or measure in (*FORECASTS, "budget", "investment"):
        return Covered(year_period(year) if year else None, "full_year", True)
    if metadata.document_type in ("annual_report", "budget", "operational_plan"):
        return Covered(year_period(year) if year else None, "full_year", True)
    follows = metadata.document_type == "interim_report" or (
        metadata.told_as == "monthly_report" and measure in ("actual", "budget_to_date")
    )
    if measure in TO_DATE and metadata.period is not None and follows:
        return Covered(metadata.period, "year_to_date", True)
    return Covered(None, "unknown", False)


def until_report(metadata: Metadata, year: int | None) -> Covered:
    """From New Year to the day that the report is as of, in its own year or in another: "Delår 2024"."""
    last = (metadata.period or metadata.as_of or Period(edtf="..", precision="open_interval")).latest
    if last is None:
        return Covered(None, "year_to_date", True)
    if year is not None and (last.month, last.day) != (2, 29):
        last = last.replace(year=year)
    return Covered(year_to_date(last), "year_to_date", True)


def whole_year(year: int | None) -> Covered:
    """A whole fiscal year, as an inference."""
    return Covered(year_period(year) if year else None, "full_year", True)
