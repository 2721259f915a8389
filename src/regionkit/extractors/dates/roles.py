"""What a date is for: a decision, a deadline, a meeting, the day that figures are as of …

The words that change a date's value speak first ("senast", "per"), then a paragraph mark after it, then the nearest
cue phrase in its sentence or table row; a year or a range is a period when nothing says otherwise.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from regionkit.analysis import Analysis, Cue
from regionkit.extractors.dates.seen_from import ELAPSED
from regionkit.extractors.dates.sightings import Sighting
from regionkit.extractors.wording import matcher
from regionkit.mentions import DateRole, Metadata
from regionkit.values.periods.period import Period
from regionkit.values.spacing import phrase_before

ROLES: Mapping[str, DateRole] = {
    "role.decision": "decision",
    "role.meeting": "meeting",
    "role.session": "meeting",
    "role.organ": "meeting",
    "role.document": "document",
    "role.adjustment": "adjustment",
    "role.deadline": "deadline",
    "role.effective": "effective",
    "role.as_of": "as_of",
    "role.report": "as_of",
    "role.event": "event",
    "role.held": "event",
}
PARAGRAPH_AFTER = re.compile(r"(?:[^\S\n\t]|[,;(]|\n(?!\n)){0,3}§|,[^\S\n\t]{0,2}[0-9]{1,3}[^\S\n\t]?§(?!§)")
"""A paragraph of minutes after a day: "2023-06-15 § 28", or "15.6.2023, 28 §" as in Finland."""
YEARS = re.compile(r"[0-9]{4}/[0-9]{4}")
PLACE = re.compile(r"[^\W\d_]{3,30},?[^\S\n\t]{1,3}")
"""One word before a date that ends its line: the place where a document was signed."""
REGISTER_BEFORE = re.compile(r"(?<!\w)([^\W\d_]{2,5})[ \u00a0]\Z")
REACH = {"day": 90, "week": 60, "month": 60, "season": 45}
"""How far from a date a cue may stand, in characters, by precision; one after the date counts double."""
ROW_REACH = 400
BESIDE = 3
"""A year, quarter or range is no more than a period, unless a cue stands right beside it."""
SESSION, ORGAN, HELD, REPORT = "role.session", "role.organ", "role.held", "role.report"
HELD_ROLES = ("meeting", "adjustment")
"""What is held: "justeringen sker den 13 maj"."""
LONGEST_MEETING = 10
"""Days of the longest range that may be a meeting."""
FEW_DAYS = 4
"""Days of the longest range that is an event where nothing else is said of it."""
BESIDE_ORGAN = 5
"""An organ stands right before the day of its meeting: "kommunstyrelsen den 14 oktober"."""
BESIDE_DECISION = 2
"""A decision's verb stands right behind the day of the meeting that took it."""
BEFORE_DATE = 7
"""What may stand between a cue and the date that it is said of: "inför sammanträdet den 23 september"."""


def role_of(
    analysis: Analysis, metadata: Metadata, sighting: Sighting, period: Period, starts: Sequence[int]
) -> DateRole:
    """The role of a date; ``starts`` are where all dates of the document begin, in order."""
    relation = sighting.found.relation
    if sighting.found.rule == ELAPSED:
        return "as_of"
    if relation == "per":
        return "as_of"
    if relation == "by":
        return "deadline"
    if relation == "from":
        return "effective"
    if relation == "since":
        return "period"
    if relation == "through":
        if _by_words(analysis, metadata, sighting, period, starts) == "effective":
            return "period"  # "gäller t.o.m. 2026-10-21"
        if phrase_before(analysis.text, sighting.start, analysis.language.calendar.covering_verbs):
            return "period"  # "ekonomin avser till och med juli"
        return "as_of" if sighting.is_fine and not _is_ahead(period, metadata) else "period"
    return _by_words(analysis, metadata, sighting, period, starts)


def _is_ahead(period: Period, metadata: Metadata) -> bool:
    """Whether a period ends after the document's own day: "gäller t.o.m. 2027"."""
    own = metadata.document_date or metadata.meeting_date
    if own is None and metadata.fiscal_year is not None:
        own = date(metadata.fiscal_year, 12, 31)
    return own is not None and period.latest is not None and period.latest > own


def _by_words(
    analysis: Analysis, metadata: Metadata, sighting: Sighting, period: Period, starts: Sequence[int]
) -> DateRole:
    if _in_deadline_column(analysis, sighting) or _opens_until(analysis, sighting):
        return "deadline"
    cue = _nearest_cue(analysis, sighting, period, starts)
    stretch = sighting.found.stretch
    nouns = analysis.language.calendar.stretch_nouns
    if stretch and stretch.last and phrase_before(analysis.text, sighting.start, nouns):
        return "period"  # "perioden 2024-12-30–2025-01-02"
    if cue == "event" and _days(period) > LONGEST_MEETING:
        return "period"  # "samråd hölls den 5 december – 31 mars"
    if period.precision == "day" or _is_days(period):
        marked = PARAGRAPH_AFTER.match(analysis.text, sighting.end) is not None
        if cue != "meeting" and (marked or _organ_before(analysis.text, sighting.start)):
            return "decision"
    elif cue == "event" and stretch and stretch.last:
        return "period"  # "hölls mars–april 2024"
    if cue in (None, "event", "document") and period.precision == "day" and _is_own_meeting(metadata, period):
        return "meeting"
    if cue is not None:
        return cue
    outside_tables = sighting.cell is None or period.earliest == metadata.document_date
    if period.precision == "day" and outside_tables and _alone(analysis, sighting):
        return "document"
    if period.precision in ("day", "month") and _after_place(analysis, sighting):
        return "document"
    if stretch and stretch.first.unit == "turn_of_year":
        return "as_of"
    if period.part is not None or (_is_days(period) and _days(period) <= FEW_DAYS):
        return "event"  # "i slutet av 2025", "den 13 och 14 augusti"
    if period.precision == "month" and phrase_before(
        analysis.text, sighting.start, analysis.language.calendar.measured_leads
    ):
        return "period"  # "bortfallet för oktober", "30 procent färre resor än januari 2020"
    return "event" if period.precision in REACH else "period"


def _opens_until(analysis: Analysis, sighting: Sighting) -> bool:
    """ "Till den 30 november ska nämnderna besluta …": the first words of a sentence say until when."""
    before = phrase_before(analysis.text, sighting.start, analysis.language.calendar.until_openers)
    return before is not None and before[1] == sighting.sentence.start and sighting.is_fine


def _is_own_meeting(metadata: Metadata, period: Period) -> bool:
    """Whether a day is the meeting whose minutes or agenda this is."""
    return metadata.meeting_date is not None and period.earliest == metadata.meeting_date


def _is_days(period: Period) -> bool:
    return period.precision == "interval" and len(period.edtf) == len("2023-11-21/2023-11-22")


def _organ_before(text: str, start: int) -> bool:
    """Whether the letters of an organ stand before a date: "KF 2024-06-19"."""
    match = REGISTER_BEFORE.search(text, max(0, start - 8), start)
    return match is not None and match.group(1).isupper()


def _after_place(analysis: Analysis, sighting: Sighting) -> bool:
    """Whether a date ends a line after nothing but a place: "Stockholm den 18 april 2013"."""
    before = analysis.text[sighting.sentence.start : sighting.start]
    return before.istitle() and PLACE.fullmatch(before) is not None and sighting.sentence.end - sighting.end <= 1


def _alone(analysis: Analysis, sighting: Sighting) -> bool:
    """Whether a date with its year is all of its sentence; "vid årets slut" and "6 aug" date no document."""
    whole = sighting.sentence.start == sighting.start and sighting.sentence.end - sighting.end <= 1
    return whole and sighting.found.period is not None


def _in_deadline_column(analysis: Analysis, sighting: Sighting) -> bool:
    """Whether a day is all that its cell holds, in a column with the head "Klart" or "Senast"."""
    if sighting.cell is None:
        return False
    index, row, column = sighting.cell
    table = analysis.document.tables[index]
    cell, head = table.cell(row, column), table.cell(max(table.header_rows, 1) - 1, column)
    if cell is None or head is None or cell is head or not sighting.is_fine:
        return False
    alone = cell.text.strip(" .") == analysis.text[sighting.start : sighting.end]
    return alone and matcher(analysis.language.goals.tables.deadline_heads).fullmatch(head.text.strip(" :")) is not None


def _nearest_cue(
    analysis: Analysis, sighting: Sighting, period: Period, starts: Sequence[int]
) -> DateRole | None:
    """The role of the nearest cue; a meeting that a decision was taken at is the decision's day."""
    reach = REACH["day"] if _is_days(period) else REACH.get("season" if period.part else period.precision, BESIDE)
    if sighting.cell and reach > BESIDE:
        reach = ROW_REACH
    cues = [
        cue for cue in analysis.cues_in(sighting.context, "role.")
        if not _covers(sighting, cue) and not _is_of_another(analysis, sighting, cue, starts)
        and (cue.label != ORGAN or _is_meeting_of(analysis, sighting, cue, period))
    ]  # fmt: skip
    best: tuple[int, Cue] | None = None
    for cue in cues:
        if not _may_tell(sighting, cue, period):
            continue
        distance = _distance(sighting, cue)
        if distance <= reach and (best is None or distance < best[0]):
            best = distance, cue
    return _role_of_cue(analysis, sighting, period, best[1], cues) if best else None


def _may_tell(sighting: Sighting, cue: Cue, period: Period) -> bool:
    """Whether a cue can tell the role of such a date at all."""
    role, stretch = ROLES[cue.label], sighting.found.stretch
    if cue.label == REPORT and period.precision == "day" and not _is_months_end(period):
        return False  # "granskade delårsrapporten den 14 oktober"
    if role == "as_of":
        return period.precision in ("day", "month")  # "uppföljning 2026" is the year's
    if role == "meeting" and _days(period) > LONGEST_MEETING:
        return False  # "samråd hölls den 5 december – 31 mars"
    if role == "meeting" and period.precision == "season":
        return False  # "efter dialog på nämnden under hösten": no meeting lasts so long
    is_range = stretch is not None and stretch.last is not None
    if role == "deadline" and period.precision == "interval" and YEARS.fullmatch(period.edtf):
        return False  # "slutförs de kommande två åren"
    is_span = is_range or period.precision == "season"
    return not (role == "deadline" and is_span and cue.start >= sighting.end)
    # "perioden maj–juni redovisas", "under våren 2026 återkomma med ett förslag"


def _days(period: Period) -> int:
    return (period.latest - period.earliest).days + 1 if period.earliest and period.latest and _is_days(period) else 1


def _is_months_end(period: Period) -> bool:
    return period.latest is not None and (period.latest + timedelta(days=1)).day == 1


def _role_of_cue(
    analysis: Analysis, sighting: Sighting, period: Period, nearest: Cue, cues: list[Cue]
) -> DateRole:
    role, labels = ROLES[nearest.label], {cue.label for cue in cues}
    if role == "meeting" and labels & {SESSION, ORGAN} and "role.decision" in labels:
        return "decision"
    if role == "meeting" and any(
        cue.label == "role.decision" and 0 < cue.start - sighting.end <= BESIDE_DECISION for cue in cues
    ):
        return "decision"  # "på fullmäktiges sammanträde 17 augusti 2023 antogs budgeten"
    if role == "deadline" and _looks_back(analysis, sighting):
        return "event"  # "stod klar hösten 2024"
    if nearest.label == HELD and (period.precision in REACH or _is_days(period)):
        before = [
            ROLES[cue.label] for cue in cues
            if cue.end <= nearest.start and ROLES[cue.label] in HELD_ROLES and _may_tell(sighting, cue, period)
        ]  # fmt: skip
        return before[-1] if before else role  # "sammanträdet hölls den 3 maj", "justeringen sker den 13 maj"
    return role


def _is_meeting_of(analysis: Analysis, sighting: Sighting, organ: Cue, period: Period) -> bool:
    """Whether a day stands right after an organ, without a paragraph: "till kommunstyrelsen den 14 oktober"."""
    beside = 0 < sighting.start - organ.end <= BESIDE_ORGAN
    return beside and period.precision == "day" and not PARAGRAPH_AFTER.match(analysis.text, sighting.end)


def _is_of_another(analysis: Analysis, sighting: Sighting, cue: Cue, starts: Sequence[int]) -> bool:
    """Whether a cue after a date stands right before the next one: "17 sep … inför sammanträdet den 23 september"."""
    if cue.start < sighting.end:
        return False
    index = bisect.bisect_left(starts, cue.end)
    if index == len(starts) or starts[index] - cue.end > BEFORE_DATE:
        return False
    return not set("\n\t") & set(analysis.text[cue.end : starts[index]])


def _covers(sighting: Sighting, cue: Cue) -> bool:
    return cue.start < sighting.end and sighting.start < cue.end


def _distance(sighting: Sighting, cue: Cue) -> int:
    """Characters between a date and a cue; one after the date stands further off."""
    return sighting.start - cue.end if cue.end <= sighting.start else 2 * (cue.start - sighting.end) + 10


def _looks_back(analysis: Analysis, sighting: Sighting) -> bool:
    """Whether the nearest words of time look back."""
    tenses = [cue for cue in analysis.cues_in(sighting.context, "tense.") if not _covers(sighting, cue)]
    nearest = min(tenses, key=lambda cue: _distance(sighting, cue), default=None)
    return nearest is not None and nearest.label == "tense.past"
