"""Whether the days of meetings agree: their minutes, their length, their paragraphs, and what they can cite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding
from regionkit.document import Span
from regionkit.mentions import DateMention, Finding, Metadata

MINUTES = ("minutes", "minutes_extract")
LONGEST = 3
"""Days of the longest meeting that is an ordinary one."""
TO_ADJUST = 14
"""Days from the end of a meeting within which its minutes are adjusted."""
DECIDED_BEFORE = 6
"""Words before a day in which the verb of its decision stands."""
DAY_WORD = 12
"""Code points of a word before a day that is a part of it, and of no reference: "den 14 juni"."""
LABEL_REACH = 120
"""Code points before a day in which the label stands that says what was done on it."""
FRONT = 3000
"""Code points of minutes in which their own adjustment is told, where no item begins before."""
BACKWARDS = re.compile(r"[ \u00a0]?[–—‑-]{1,2}[ \u00a0]?(?P<end>\d\d)(?![\d.,:–—-])")
"""A second day behind a first: "2023-11-22—21", and not "2023-11-22-2023-11-23"."""
BEFORE_MONTH = re.compile(r"(?<![\d.,:§-])(?P<start>\d{1,2})[ \u00a0]?[–—-][ \u00a0]?(?P<end>\d{1,2})\.?[ \u00a0]$")
"""Two days before a month: "den 24–22 oktober 2024"."""
PARAGRAPH_YEAR = re.compile(r"§[ \u00a0]?\d{1,4}/(?P<year>(?:19|20)?\d\d)(?!\d)")
"""A paragraph with its year: "§ 12/24", "§ 12/2024"."""


def check_meetings(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D03 a decision later than the document, D09 late minutes, D10 odd days, D13 a paragraph of another year."""
    yield from _later(analysis, found)
    yield from _adjusted(analysis, found)
    yield from _lengths(analysis, found)
    for reference in found.references:
        match = PARAGRAPH_YEAR.search(reference.text) if reference.kind == "paragraph" else None
        days = _days_of(found, reference.span) if match else []
        if match and days and all(day.period.earliest and day.period.earliest.year % 100 != int(match["year"]) % 100
                                  for day in days):  # fmt: skip
            yield finding(
                analysis, "D13", "paragraph_year", "warning",
                "“{text}”: the year of the paragraph is not that of the meeting.",
                mentions=(reference, days[0]), values={"text": " ".join(reference.text.split())},
            )  # fmt: skip


def _days_of(found: Found, span: Span) -> list[DateMention]:
    """The days, or ranges of days, with their year that stand in a reference; it begins behind "den"."""
    wider = Span(start=max(span.start - DAY_WORD, 0), end=span.end)
    return [
        date for date in found.dates_in(wider)
        if date.span.end > span.start and date.anchor == "explicit" and _length(date) is not None
    ]  # fmt: skip


def _length(mention: DateMention) -> int | None:
    """How many days a day or a range of days lasts; ``None`` for months and years."""
    period = mention.period
    is_range = period.precision == "interval" and len(period.edtf) > len("2023-11/2024-02")
    if not (is_range or period.precision == "day") or period.earliest is None or period.latest is None:
        return None
    return (period.latest - period.earliest).days + 1


# --- what is later than the document ---------------------------------------------------------------------------------


def _later(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D03: "kommunfullmäktige beslutade den 14 juni 2026, § 12" in a document of 2025.

    Of what a verb says was decided, and of paragraphs, which no meeting to come has; not of what is said to be ahead,
    nor of the document's own adoption, which is written on it later: "Beslutad av nämnden den 18 september 2025, § 64".
    """
    own, metadata = _own_day(found.metadata), found.metadata
    if own is None:
        return
    cited = {day.id: one for one in found.references if one.kind == "paragraph" for day in _days_of(found, one.span)}
    for day in found.dates:
        late = day.role == "decision" and day.anchor == "explicit" and _length(day) and day.period.earliest
        if not late or late <= own or not (day.id in cited or _was_decided(analysis, day)) or _is_ahead(analysis, day):
            continue
        reference = cited.get(day.id)
        yield finding(
            analysis, "D03", "later_than_document", "warning" if metadata.document_type in MINUTES else "info",
            "“{text}” is later than {own}, the day of the document or its meeting.",
            mentions=(day,) if reference is None else (day, reference),
            values={"text": " ".join((reference or day).text.split()), "own": own},
        )  # fmt: skip


def _was_decided(analysis: Analysis, day: DateMention) -> bool:
    """Whether a verb of the past before a day says that something was decided: "beslutade den 14 juni 2026"."""
    sentence = analysis.sentence_at(day.span.start)
    before = analysis.text[sentence.start : day.span.start].lower().split()
    return not analysis.language.checks.decided_words.isdisjoint(before[-DECIDED_BEFORE:])


def _own_day(metadata: Metadata) -> date | None:
    """The last day of which a document says that it is its own."""
    days = [metadata.meeting_date, None if "document_date" in metadata.inferred else metadata.document_date]
    last = metadata.period.latest if metadata.period and metadata.period.earliest == metadata.meeting_date else None
    return max((day for day in (*days, last if metadata.meeting_date else None) if day is not None), default=None)


def _is_ahead(analysis: Analysis, day: DateMention) -> bool:
    """Whether a decision is to come, or stands in a table of steps, or is the document's own adoption."""
    block = analysis.document.block_at(day.span.start)
    sentence = analysis.sentence_at(day.span.start)
    before = analysis.text[sentence.start : day.span.end].lower().split()
    own = bool(before) and before[0].startswith(analysis.language.checks.adopted_stems)
    ahead = any(True for _ in analysis.cues_in(sentence, "tense.future"))
    return own or ahead or block is None or block.table is not None or block.kind == "heading"


# --- the minutes' own days -------------------------------------------------------------------------------------------


def _adjusted(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D09: minutes that were adjusted before their meeting, or more than fourteen days after it."""
    metadata = found.metadata
    if metadata.document_type not in MINUTES or metadata.meeting_date is None:
        return
    items = [decision.span.start for decision in found.decisions if decision.rule == "decisions.item"]
    front = min([*items, FRONT])
    last = _own_day(metadata) if metadata.period and metadata.period.earliest == metadata.meeting_date else None
    end = last or metadata.meeting_date
    for mention in found.dates:
        day = mention.period.earliest
        if mention.span.start >= front or day is None or not _is_adjustment(analysis, mention):
            continue
        if day < metadata.meeting_date or day > end + timedelta(days=TO_ADJUST):
            yield finding(
                analysis, "D09", "minutes_adjusted", "warning",
                "The minutes were adjusted on {day} and the meeting was on {meeting}: they are adjusted after it, "
                "and within fourteen days (KL 5:69).",
                mentions=(mention,), values={"day": day, "meeting": end},
            )  # fmt: skip


def _is_adjustment(analysis: Analysis, mention: DateMention) -> bool:
    """Whether the nearest word before a day says that minutes were adjusted, and not that they were posted."""
    if mention.role != "adjustment" or mention.anchor != "explicit" or mention.period.precision != "day":
        return False
    words = analysis.language.checks
    before = re.findall(r"\w+", analysis.text[max(mention.span.start - LABEL_REACH, 0) : mention.span.start].lower())
    said = [word for word in before if word.startswith((*words.adjusted_stems, *words.posted_stems))]
    return bool(said) and said[-1].startswith(words.adjusted_stems)


def _lengths(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D10: "2023-11-22—21 § 185" goes backwards, "2023-11-21—29 § 185" takes longer than a meeting does."""
    of_meetings = [one for one in found.dates if one.role in ("meeting", "decision") or _is_own(found.metadata, one)]
    marked = {day.id for one in found.references if one.kind == "paragraph" for day in _days_of(found, one.span)}
    for mention in of_meetings:
        backwards = _backwards(analysis, mention)
        length = _length(mention) or 1
        long = length > LONGEST and (mention.id in marked or _is_own(found.metadata, mention))
        if backwards or long:
            yield finding(
                analysis, "D10", "meeting_days", "warning" if backwards else "info",
                "“{text}”: a meeting that ends before it begins, or lasts for more than three days.",
                mentions=(mention,), values={"text": backwards or " ".join(mention.text.split())},
            )  # fmt: skip


def _is_own(metadata: Metadata, mention: DateMention) -> bool:
    """Whether a range of days is that of the meeting that minutes are of."""
    own = metadata.document_type in MINUTES and metadata.meeting_date is not None
    return own and mention.period == metadata.period and mention.period.earliest == metadata.meeting_date


def _backwards(analysis: Analysis, mention: DateMention) -> str | None:
    """The two days where the second is before the first, as they are written."""
    text, period = analysis.text, mention.period
    if period.precision == "day" and period.earliest is not None and mention.anchor == "explicit":
        behind = BACKWARDS.match(text, mention.span.end)
        if behind and mention.text.endswith(f"{period.earliest.day:02}") and int(behind["end"]) < period.earliest.day:
            return text[mention.span.start : behind.end()]
    if period.precision == "month":
        start = max(mention.span.start - 12, 0)
        before = BEFORE_MONTH.search(text[start : mention.span.start])
        if before and 0 < int(before["end"]) < int(before["start"]) <= 31:
            return " ".join(text[start + before.start() : mention.span.end].split())
    return None
