"""Decisions: the items of the document's own minutes, and decisions elsewhere that it reports as its ground."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from regionkit.analysis import Analysis, Found
from regionkit.extractors.decisions.clauses import clauses_of, decided_parts, section_clauses
from regionkit.extractors.decisions.front_page import front_decisions, with_own_title
from regionkit.extractors.decisions.items import (
    Item,
    Section,
    document_lines,
    find_items,
    line_kinds,
)
from regionkit.extractors.decisions.outcomes import outcome_of, votes_of
from regionkit.extractors.decisions.reports import reported_decisions, resolve_organ
from regionkit.extractors.decisions.sections import decides_on_its_own
from regionkit.extractors.wording import matcher
from regionkit.language.decisions import SectionKind
from regionkit.mentions import Decision, Outcome
from regionkit.values.periods.period import Period

MINUTES = ("minutes", "minutes_extract")
NO_ITEMS = ("agenda", "regulation", "terms_of_reference")


def extract_decisions(analysis: Analysis, found: Found) -> Iterable[Decision]:
    """All decisions of a document.  Refuses proposals, items of an agenda, clauses of a regulation, vote instructions
    and the steps that are listed among the papers of an item: those are references."""
    own = list(_own(analysis, found))
    yield from own or _clause_lists(analysis, found)
    numbers = {(decision.paragraph, decision.date.earliest if decision.date else None) for decision in own}
    told = [with_own_title(analysis, found, decision) for decision in reported_decisions(analysis, found)]
    days = {(decision.organ or "").lower(): decision.date for decision in told}
    for decision in (*front_decisions(analysis, found), *told):
        again = decision.rule == "decisions.front_page" and (decision.organ or "").lower() in days
        if not again and (decision.paragraph, decision.date.earliest if decision.date else None) not in numbers:
            yield decision


def _own(analysis: Analysis, found: Found) -> Iterator[Decision]:
    kind = found.metadata.document_type
    if kind in NO_ITEMS:
        return
    for item in find_items(analysis):
        if kind in MINUTES or (item.case and any(item.parts("decision"))):
            yield _decision(analysis, found, item)


def _decision(analysis: Analysis, found: Found, item: Item) -> Decision:
    clauses = clauses_of(analysis, item, found.metadata.committee)
    votes = None
    kinds: tuple[SectionKind, ...] = ("votes", "decision", "other")
    for section in (section for kind in kinds for section in reversed(list(item.parts(kind)))):
        lines = " ".join(analysis.document.slice(line.span) for line in section.lines)
        votes = votes or votes_of(lines, analysis.language)
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
        title=item.title or None,
        clauses=clauses,
        outcome=_outcome(analysis, item, clauses, metadata.committee),
        diarienummer=item.case,
        votes=votes,
        inferred=inferred,
        confidence="high" if item.title else "medium",
    )


def _outcome(analysis: Analysis, item: Item, clauses: tuple[str, ...], committee: str | None) -> Outcome:
    """How the matter ended; what a body "beslutar att" do is carried where no clause says anything else."""
    words = analysis.language.decisions
    told = outcome_of(clauses, words)
    if told != "unknown" or not clauses or matcher(words.negations).search(clauses[0]):
        return told
    parts = decided_parts(analysis, item, committee)
    spans = [span for part in parts for span in (part.heading, *(line.span for line in part.lines)) if span]
    decides = matcher(words.decides_that).search(" ".join(analysis.document.slice(span) for span in spans))
    return "adopted" if decides else told


def _clause_lists(analysis: Analysis, found: Found) -> Iterator[Decision]:
    """ "Beredningen beslutar" on a line of its own with its clauses below, in a document without items.

    Not below "Förslag till beslut", and not in a memo or an agenda, which only propose.
    """
    if found.metadata.document_type in (*NO_ITEMS, "memo"):
        return
    lines = document_lines(analysis)
    proposed = False
    for index, (line, kind) in enumerate(zip(lines, line_kinds(analysis), strict=True)):
        proposed = kind == "proposal" or (proposed and kind in (None, "decision"))
        if proposed or index + 1 == len(lines) or lines[index + 1].block.kind != "list_item":
            continue
        organ = decides_on_its_own(analysis.document.slice(line.span).strip(), analysis.language)
        if organ is None:
            continue
        below = list(takewhile(lambda following: following.block.kind == "list_item", lines[index + 1 :]))
        clauses = tuple(section_clauses(analysis, Section("decision", line.span, below)))
        if clauses:
            name, is_inferred = resolve_organ(organ, [], found.metadata)
            yield analysis.mention(
                Decision, line.span.start, line.span.end, rule="decisions.clause_list", organ=name, clauses=clauses,
                outcome=outcome_of(clauses, analysis.language.decisions), date=_day(found),
                inferred=("organ",) if is_inferred else (), confidence="medium",
            )  # fmt: skip


def _day(found: Found) -> Period | None:
    """The day of the meeting, which is that of all its decisions; all days of a meeting of several."""
    day, days = found.metadata.meeting_date, found.metadata.period
    if found.metadata.document_type in MINUTES and days is not None and days.earliest == day:
        return days
    return Period(edtf=day.isoformat(), earliest=day, latest=day, precision="day") if day else None
