"""Whether a report covers what the law asks for, is handed over in time, and is later than what it reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from regionkit.analysis import Analysis, Found
from regionkit.checks.part_of_year import months_covered, months_later
from regionkit.checks.report import finding
from regionkit.mentions import DateMention, Finding, Metadata

REPORTS = ("interim_report", "monthly_report", "annual_report")
FIRST_YEAR = 2019
"""Since when the law on municipal accounts and the two months of the local government act hold."""
FEWEST, MOST = 6, 8
"""Months of the interim report that the law asks for: half of the year to two thirds of it."""
TO_HAND_OVER = 2
"""Months."""
BELIEVED = timedelta(days=730)
"""How old a file may say that it is: one that is ten years older than its text has a wrong clock, or none."""
SAVED = ("ModDate", "modified", "CreationDate", "created")
"""What a file says of when it was saved or, where it does not, made."""
DAY = re.compile(r"(?:D:)?((?:19|20)\d\d)-?(\d\d)-?(\d\d)")
"""The beginning of "D:20260504082829+02'00'" in a PDF, and of "2013-04-18T07:51:00+00:00"."""


def check_report_times(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D07 the period of an interim report, D08 when it is handed over, D11 and D14 a report older than what it reports.

    Only what the document states of itself counts: nothing is said where its kind, its period or its day is inferred.
    """
    metadata = found.metadata
    if metadata.document_type not in REPORTS or "document_type" in metadata.inferred:
        return
    if metadata.document_type == "interim_report":
        yield from _interim(analysis, found)
    reported = _reported(metadata)
    if reported is None:
        return
    day, saved = _stated_day(metadata), _saved(analysis)
    if day is not None and day < reported:
        yield finding(
            analysis, "D14", "report_before_its_day", "warning",
            "The report is dated {day}, before what it reports ({reported}).",
            mentions=_saying(found, day), values={"day": day, "reported": _shown(metadata)},
        )  # fmt: skip
    if saved is not None and saved < reported <= saved + BELIEVED and not (day is not None and day < reported):
        yield finding(
            analysis, "D11", "file_before_its_day", "info",
            "The file was last saved on {saved}, before what it reports ({reported}).",
            values={"saved": saved, "reported": _shown(metadata)},
        )  # fmt: skip


def _interim(analysis: Analysis, found: Found) -> Iterator[Finding]:
    metadata, period = found.metadata, found.metadata.period
    if period is None or period.latest is None or period.latest.year < FIRST_YEAR or "as_of" in metadata.inferred:
        return
    months, from_new_year = months_covered(period), period.earliest == date(period.latest.year, 1, 1)
    if months is None:
        return
    of_the_law = from_new_year and FEWEST <= months <= MOST
    if not of_the_law:
        yield finding(
            analysis, "D07", "interim_period", "info",
            "The interim report covers {months} months ({period}); the one that the law asks for covers six to eight "
            "from New Year (LKBR 13:1), others are voluntary.",
            mentions=_saying(found, period.latest), values={"months": months, "period": period.edtf},
        )  # fmt: skip
    day = _stated_day(metadata)
    if of_the_law and day is not None and day > months_later(period.latest, TO_HAND_OVER):
        yield finding(
            analysis, "D08", "handed_over_late", "info",
            "The report is dated {day}, more than two months after its period ({end}): it is to be with the assembly "
            "and the auditors by then (KL 11:16).",
            mentions=(*_saying(found, day), *_saying(found, period.latest)),
            values={"day": day, "end": period.latest},
        )  # fmt: skip


def _saying(found: Found, day: date) -> list[DateMention]:
    """Where the text first says the day that it is dated, or the last day of what it reports."""
    told = (one for one in found.dates if one.role in ("document", "as_of", "period") and one.period.latest == day)
    return list(islice(told, 1))


def _stated_day(metadata: Metadata) -> date | None:
    return None if "document_date" in metadata.inferred else metadata.document_date


def _reported(metadata: Metadata) -> date | None:
    """The first day on which a report can say what it says: in the month that it is as of; of a year, in December."""
    as_of, year = metadata.as_of, metadata.fiscal_year
    if metadata.document_type == "annual_report":
        return date(year, 12, 1) if year is not None and "fiscal_year" not in metadata.inferred else None
    return as_of.earliest if as_of is not None and "as_of" not in metadata.inferred else None


def _shown(metadata: Metadata) -> str:
    if metadata.document_type == "annual_report" or metadata.as_of is None:
        return str(metadata.fiscal_year)
    return metadata.as_of.edtf


def _saved(analysis: Analysis) -> date | None:
    """The day on which the file says that it was saved, in the zone that it says; no New Year: clocks begin with it."""
    source = analysis.document.source
    said = dict(source.properties) if source is not None else {}
    match = next((match for name in SAVED if (match := DAY.match(said.get(name, "")))), None)
    try:
        saved = date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
    return None if saved is None or (saved.month, saved.day) == (1, 1) else saved
