"""Whether dates and periods are what the words say: read anew in their cell or block."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regionkit.mentions import DateMention, Decision, Goal, Mention, Metadata
from regionkit.values.periods.edtf import bounds, make_period
from regionkit.values.periods.found import FoundPeriod
from regionkit.values.periods.period import Period
from regionkit.verifying.claims import Claims
from regionkit.verifying.mismatch import Mismatch, mismatch

PERIODS = ("period", "deadline", "date", "as_of")
YEARS_AROUND = (0, -1, 1)
"""A winter or a school year begins in the year before, or ends in the next."""


def verify_periods(mention: Mention | Metadata) -> Iterator[Mismatch]:
    """That every EDTF is one, and its first and last day are those of the period."""
    for name in PERIODS:
        period = getattr(mention, name, None)
        if not isinstance(period, Period):
            continue
        about = mention if isinstance(mention, Mention) else None
        field = name if about else f"metadata.{name}"
        try:
            first, last = bounds(period.edtf)
        except ValueError:
            yield mismatch(about, f"{field}.edtf", "is no EDTF", actual=period.edtf)
            continue
        for edge, expected in (("earliest", first), ("latest", last)):
            if getattr(period, edge) != expected:
                actual = getattr(period, edge)
                yield mismatch(about, f"{field}.{edge}", "is not that of its EDTF", expected=expected, actual=actual)


def verify_date(claims: Claims, mention: DateMention) -> Iterator[Mismatch]:
    """A date's period from its words; where a year or an anchor was inferred, one that makes the words this period."""
    found = claims.found_at(mention.span)
    if found is None:
        yield mismatch(mention, "period", "cannot be read from the quote", actual=mention.period.edtf)
    elif mention.period not in _readings(claims, found, mention.period):
        expected = found.period if found.period is not None else None
        name = "edtf" if expected is None or expected.edtf != mention.period.edtf else _differing(expected, mention)
        yield mismatch(
            mention, f"period.{name}", "is read otherwise",
            expected=getattr(expected, name) if expected else None, actual=getattr(mention.period, name),
        )  # fmt: skip


def _differing(expected: Period, mention: DateMention) -> str:
    return next(name for name in Period.model_fields if getattr(expected, name) != getattr(mention.period, name))


def _readings(claims: Claims, found: FoundPeriod, said: Period) -> Iterator[Period | None]:
    """What the words may mean: one thing where all is written."""
    if found.relative is not None:
        yield from (found.relative_to(anchor) for anchor in _anchors(claims.metadata))
        yield found.period  # "samma period 2023" where nothing says which
    elif found.needs_year:
        years = {day.year for day in (said.earliest, said.latest) if day}
        yield from (found.with_year(year + step) for year in sorted(years) for step in YEARS_AROUND)
    else:
        yield found.period


def _anchors(metadata: Metadata) -> Iterator[int | date | Period]:
    """What a time such as "föregående år" may be seen from: the document's own times.

    A plan is made in the year before its own; a report that is as of a month covers the year until then.
    """
    for known in (metadata.document_date, metadata.meeting_date, metadata.period, metadata.as_of):
        if known is not None:
            yield known
    if metadata.fiscal_year is not None:
        yield from (metadata.fiscal_year, metadata.fiscal_year - 1)
    last = metadata.as_of.latest if metadata.as_of else None
    if last is not None:
        yield make_period(f"{last.year:04}-01/{last.year:04}-{last.month:02}", "interval")


def verify_taken(claims: Claims, mention: Mention) -> Iterator[Mismatch]:
    """That the time of a goal or a decision is one that the document names."""
    match mention:
        case Goal():
            known = set(claims.periods)
            times = {"deadline": mention.deadline, "period": mention.period}
        case Decision():
            known = {*claims.periods, *_of_the_meeting(claims)}
            times = {"date": mention.date}
            if mention.date is not None and _year_beside_number(mention.date, mention.text):
                known.add(mention.date)
        case _:
            return
    for name, period in times.items():
        if period is not None and period not in known:
            yield mismatch(mention, f"{name}.edtf", "is no time that the document names", actual=period.edtf)


def _of_the_meeting(claims: Claims) -> Iterator[Period]:
    if claims.metadata.period is not None:
        yield claims.metadata.period
    day = claims.metadata.meeting_date
    if day is not None:
        yield Period(edtf=day.isoformat(), earliest=day, latest=day, precision="day")


def _year_beside_number(period: Period, text: str) -> bool:
    """ "RF § 12/24": the year stands with the number."""
    return period.precision == "year" and any(f"/{year}" in text for year in (period.edtf, period.edtf[2:]))
