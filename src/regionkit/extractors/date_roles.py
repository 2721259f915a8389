"""What a date is for: a decision, a deadline, a meeting, the day that figures are as of …

The words that change a date's value speak first ("senast", "per"), then a paragraph mark after it, then the nearest
cue phrase in its sentence or table row; a year or a range is a period when nothing says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from regionkit.analysis import Analysis
from regionkit.extractors.date_sightings import Sighting
from regionkit.mentions import DateRole, Metadata
from regionkit.values.period import Period

ROLES: Mapping[str, DateRole] = {
    f"role.{role}": role
    for role in ("decision", "meeting", "document", "adjustment", "deadline", "effective", "as_of", "event")
}  # type: ignore[assignment]
PARAGRAPH_AFTER = re.compile(r"[\s,;(]{0,3}§")
REGISTER_BEFORE = re.compile(r"(?<!\w)([^\W\d_]{2,5})[ \u00a0]\Z")
REACH = 90
"""How far from a date a cue may stand, in characters; one after the date counts double."""
DAYS = ("day", "week", "month", "season")


def role_of(analysis: Analysis, metadata: Metadata, sighting: Sighting, period: Period) -> DateRole:
    """The role of a date."""
    relation = sighting.found.relation
    if relation == "per":
        return "as_of"
    if relation == "by":
        return "deadline"
    if relation == "from":
        return "effective"
    if relation == "since":
        return "period"
    if relation == "through":
        return "period" if _is_ahead(period, metadata) else "as_of"
    return _by_words(analysis, metadata, sighting, period)


def _is_ahead(period: Period, metadata: Metadata) -> bool:
    """Whether a period ends after the document's own day: "gäller t.o.m. 2027"."""
    own = metadata.document_date or metadata.meeting_date
    if own is None and metadata.fiscal_year is not None:
        own = date(metadata.fiscal_year, 12, 31)
    return own is not None and period.latest is not None and period.latest > own


def _by_words(analysis: Analysis, metadata: Metadata, sighting: Sighting, period: Period) -> DateRole:
    cue = _nearest_cue(analysis, sighting, period)
    if period.precision == "day" or _is_days(period):
        marked = PARAGRAPH_AFTER.match(analysis.text, sighting.end) is not None
        if marked and cue not in ("meeting", "decision"):
            return "decision"
        if cue is None and _organ_before(analysis.text, sighting.start):
            return "decision"
    if cue is not None:
        return cue
    if period.precision == "day" and _alone(analysis, sighting):
        if period.earliest == metadata.meeting_date:
            return "meeting"
        return "document" if metadata.document_date in (None, period.earliest) else "unknown"
    if period.precision in DAYS:
        return "event"
    return "period"


def _is_days(period: Period) -> bool:
    return period.precision == "interval" and len(period.edtf) == len("2023-11-21/2023-11-22")


def _organ_before(text: str, start: int) -> bool:
    """Whether the letters of an organ stand before a date: "KF 2024-06-19"."""
    match = REGISTER_BEFORE.search(text, max(0, start - 8), start)
    return match is not None and match.group(1).isupper()


def _alone(analysis: Analysis, sighting: Sighting) -> bool:
    """Whether a date is all of its sentence."""
    return sighting.sentence.start == sighting.start and sighting.sentence.end - sighting.end <= 1


def _nearest_cue(analysis: Analysis, sighting: Sighting, period: Period) -> DateRole | None:
    """The role of the nearest cue; a year, quarter or term needs one right beside it."""
    fine = period.precision in DAYS or _is_days(period)
    reach = REACH if fine else 3
    best: tuple[int, DateRole] | None = None
    for cue in analysis.cues_in(sighting.context, "role."):
        role = ROLES[cue.label]
        if cue.end <= sighting.start:
            distance = sighting.start - cue.end
        elif cue.start >= sighting.end:
            distance = 2 * (cue.start - sighting.end) + 10
        else:
            continue
        if distance <= reach and (best is None or distance < best[0]):
            best = distance, role
    return best[1] if best else None
