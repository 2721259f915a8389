"""Days that have passed, and days whose year nobody can be sure of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding
from regionkit.mentions import DateMention, Finding, Goal, Metadata

ACTED_ON = ("decision", "deadline", "meeting", "as_of", "effective", "adjustment")
"""Roles of days that somebody acts on."""
MOST_SHOWN = 5
UNDONE = ("not_started", "ongoing")


def check_late_days(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D04 a day to be ready by that has passed, D12 years that were inferred on weak grounds."""
    yield from _passed(analysis, found)
    yield from _unsure_years(analysis, found)


def _passed(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D04: goals that are not ready at their day; "ska vara klart senast den 31 mars 2024" in a document of 2025."""
    own = _own_day(found.metadata)
    if own is None:
        return
    late: list[Goal] = []
    for goal in (one for whole in found.goals for one in (whole, *whole.sub_goals)):
        day = goal.deadline.latest if goal.deadline is not None else None
        if day is not None and day < own and goal.progress in UNDONE and goal.status != "achieved":
            late.append(goal)
            yield _told(analysis, goal, goal.title, day, own)
    for mention in found.dates:
        day = mention.period.latest
        if day is None or day >= own or mention.role != "deadline" or mention.anchor != "explicit":
            continue
        if _is_to_come(analysis, mention) and not any(goal.span.contains(mention.span) for goal in late):
            yield _told(analysis, mention, mention.text, day, own)


def _own_day(metadata: Metadata) -> date | None:
    """The first day of which a document says that it is its own: an agenda's is before its meeting."""
    days = [metadata.meeting_date, None if "document_date" in metadata.inferred else metadata.document_date]
    return min((day for day in days if day is not None), default=None)


def _is_to_come(analysis: Analysis, mention: DateMention) -> bool:
    """Whether the sentence of a deadline looks ahead with every word of time: no decision of long ago is told."""
    if analysis.document.cell_at(mention.span.start) is not None:
        return False
    sentence = analysis.sentence_at(mention.span.start)
    cues = list(analysis.cues_in(sentence, "tense."))
    told = any(True for _ in analysis.cues_in(sentence, "role.decision"))
    words = analysis.document.slice(sentence).lower().split()
    obliged = any(word in analysis.language.checks.obliging_words for word in words)
    return obliged and not told and all(cue.label == "tense.future" for cue in cues)


def _told(analysis: Analysis, mention: Goal | DateMention, text: str, day: date, own: date) -> Finding:
    return finding(
        analysis, "D04", "deadline_passed", "info",
        "“{text}”: the day to be ready by, {day}, had passed on {own}, the document's day.",
        mentions=(mention,), values={"text": " ".join(text.split()), "day": day, "own": own},
    )  # fmt: skip


def _unsure_years(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """D12, once for a document: days that somebody acts on, whose year was inferred and is of low confidence.

    Most unwritten years follow from the document's own or from what stands beside them; those are marked, and no more.
    """
    unsure = [
        mention for mention in found.dates
        if "year" in mention.inferred and mention.confidence == "low" and mention.role in ACTED_ON and not mention.ocr
    ]  # fmt: skip
    if unsure:
        shown = [f"{' '.join(mention.text.split())} ({mention.period.edtf})" for mention in unsure[:MOST_SHOWN]]
        yield finding(
            analysis, "D12", "years_inferred", "info",
            "Dates whose year is not written and may be another ({count}): {dates}.",
            mentions=unsure,
            values={"count": len(unsure), "dates": ", ".join(shown) + (" …" if len(unsure) > MOST_SHOWN else "")},
        )  # fmt: skip
