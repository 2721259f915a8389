"""Decisions: the items of the document's own minutes, and decisions elsewhere that it reports as its ground."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regionkit.analysis import Analysis, Found
from regionkit.extractors.decision_clauses import clauses_of, outcome_of, votes_of
from regionkit.extractors.decision_items import Item, find_items
from regionkit.extractors.decision_reports import reported_decisions
from regionkit.mentions import Decision
from regionkit.values.period import Period

MINUTES = ("minutes", "minutes_extract")
NO_ITEMS = ("agenda", "regulation", "terms_of_reference")


def extract_decisions(analysis: Analysis, found: Found) -> Iterable[Decision]:
    """All decisions of a document.  Refuses proposals, items of an agenda, clauses of a regulation, vote instructions
    and the steps that are listed among the papers of an item: those are references."""
    own = list(_own(analysis, found))
    yield from own
    numbers = {(decision.paragraph, decision.date.earliest if decision.date else None) for decision in own}
    for decision in reported_decisions(analysis, found):
        if (decision.paragraph, decision.date.earliest if decision.date else None) not in numbers:
            yield decision


def _own(analysis: Analysis, found: Found) -> Iterator[Decision]:
    kind = found.metadata.document_type
    if kind in NO_ITEMS:
        return
    for item in find_items(analysis.document, analysis.language):
        if kind in MINUTES or (item.case and any(item.parts("decision"))):
            yield _decision(analysis, found, item)


def _decision(analysis: Analysis, found: Found, item: Item) -> Decision:
    words = analysis.language.decisions
    clauses = clauses_of(analysis, item)
    votes = None
    for section in (*item.parts("votes"), *item.parts("decision"), *item.parts("other")):
        lines = " ".join(analysis.document.slice(line.span) for line in section.lines)
        votes = votes or votes_of(lines, words)
    metadata = found.metadata
    inferred = ("organ",) if metadata.committee and "committee" in metadata.inferred else ()
    return analysis.mention(
        Decision,
        item.head.start,
        item.head.end,
        rule="decisions.item",
        organ=metadata.committee,
        paragraph=item.number,
        date=_day(found),
        title=item.title,
        clauses=clauses,
        outcome=outcome_of(clauses, words),
        diarienummer=item.case,
        votes=votes,
        inferred=inferred,
        confidence="high" if item.title else "medium",
    )


def _day(found: Found) -> Period | None:
    """The meeting's first day, which is the day of all its decisions."""
    day = found.metadata.meeting_date
    return Period(edtf=day.isoformat(), earliest=day, latest=day, precision="day") if day else None
