"""What a report of an extraction shows: its sections, each with headings and rows of text, for any kind of page."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from regionkit.extraction import Extraction
from regionkit.language.display import DisplayWords
from regionkit.mentions import Decision, Finding, Goal, Mention, Metadata
from regionkit.renderers.defusing import plain
from regionkit.renderers.found import FoundIn
from regionkit.renderers.wording import (
    Quote,
    indicator_target,
    indicator_value,
    kronor_text,
    page_text,
    pages_of,
    period_text,
    quote,
    remark,
)  # fmt: skip

METADATA_FIELDS = (
    "document_type", "organisation", "committee", "diarienummer", "fiscal_year", "period", "as_of",
    "document_date", "meeting_date",
)  # fmt: skip

EMPTY = ("", "–")

Row = tuple[str | Quote, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One table of the report.  ``name`` is the field of Extraction that it shows, ``columns`` are keys of words."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    about: tuple[Mention | Finding, ...] = ()
    """What each row shows, for pages on which a row leads to its place."""


def sections(found: FoundIn, *, except_for: Container[str] = ()) -> Iterator[Section]:
    """The sections that have anything to show, the most asked for first."""
    for make in (_goals, _budget, _dates, _indicators, _decisions, _references, _findings):
        section = make(found)
        if section.rows and section.name not in except_for:
            yield _without_empty_columns(section)


def _without_empty_columns(section: Section) -> Section:
    """Leave out what no row has anything to say in: an indicator table without targets needs no column for them."""
    kept = [place for place in range(len(section.columns)) if any(str(row[place]) not in EMPTY for row in section.rows)]
    return Section(
        section.name,
        tuple(section.columns[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in section.rows),
        section.about,
    )


def heading(found: FoundIn) -> str:
    """The document's title."""
    title = plain(found.extraction.metadata.title or "")
    return _marked(title, "title", found) if title else found.words.phrases["untitled"]


def _marked(value: str, field: str, found: FoundIn) -> str:
    """A value of the metadata, with a word after it where the document does not state it."""
    return f"{value} ({found.words.phrases['inferred']})" if field in found.extraction.metadata.inferred else value


def identity(found: FoundIn) -> list[tuple[str, str]]:
    """The document's identity as label and value, what is unknown left out, what was inferred marked."""
    extraction, words = found.extraction, found.words
    lines: list[tuple[str, str]] = []
    source = extraction.source
    if source is not None and source.filename:
        lines.append((words.columns["file"], plain(source.filename)))
    for field in METADATA_FIELDS:
        value = _metadata_text(extraction.metadata, field, words)
        if value:
            lines.append((words.columns[field], _marked(value, field, found)))
    if source is not None and source.pages:
        lines.append((words.columns["pages"], str(source.pages)))
    if source is not None and source.text_layer != "full":
        lines.append((words.columns["text_layer"], words.values["text_layer"][source.text_layer]))
    return lines


def _metadata_text(metadata: Metadata, field: str, words: DisplayWords) -> str:
    value = getattr(metadata, field)
    if value is None:
        return ""
    match field:
        case "document_type":
            return words.values["document_type"][value]
        case "organisation":
            return plain(value.name)
        case "period" | "as_of":
            return period_text(value, words)
    return plain(str(value))


def _goals(found: FoundIn) -> Section:
    extraction, words = found.extraction, found.words
    rows = [_goal_row(goal, words) for goal in extraction.goals]
    return Section("goals", ("number", "goal", "state", "quote", "page", "remark"), tuple(rows), extraction.goals)


def _goal_row(goal: Goal, words: DisplayWords) -> Row:
    title = plain(goal.title)
    if goal.kind == "assignment":
        title = f"{title} ({words.phrases['assignment']})"
    title = "\n".join([title, *(f"• {plain(sub_goal.title)}" for sub_goal in goal.sub_goals)])
    return (
        plain(goal.number or "–"),
        title,
        _state(goal, words),
        plain(goal.status_text or ""),
        page_text(goal, words),
        remark(goal, words),
    )


def _state(goal: Goal, words: DisplayWords) -> str:
    axes = (("status", goal.status), ("forecast", goal.forecast), ("progress", goal.progress), ("colour", goal.colour))
    return "; ".join(words.values[axis][value] for axis, value in axes if value) or "–"


def _budget(found: FoundIn) -> Section:
    extraction, words = found.extraction, found.words
    rows = [
        (
            quote(figure, found.document, around=20),
            kronor_text(figure.amount, words),
            words.values["measure"][figure.measure],
            plain(figure.subject or figure.row_label or "–"),
            period_text(figure.period, words),
            page_text(figure, words),
            remark(figure, words),
        )
        for figure in extraction.budget
    ]
    columns = ("quote", "kronor", "measure", "subject", "period", "page", "remark")
    return Section("budget", columns, tuple(rows), extraction.budget)


def _dates(found: FoundIn) -> Section:
    extraction, words = found.extraction, found.words
    rows = [
        (
            quote(mention, found.document),
            period_text(mention.period, words),
            words.values["role"][mention.role],
            page_text(mention, words),
            remark(mention, words),
        )
        for mention in extraction.dates
    ]
    return Section("dates", ("quote", "meaning", "role", "page", "remark"), tuple(rows), extraction.dates)


def _indicators(found: FoundIn) -> Section:
    extraction, words = found.extraction, found.words
    rows = [
        (
            plain(indicator.name),
            indicator_value(indicator, words),
            indicator_target(indicator, words),
            period_text(indicator.as_of, words),
            quote(indicator, found.document),
            page_text(indicator, words),
            remark(indicator, words),
        )
        for indicator in extraction.indicators
    ]
    columns = ("name", "value", "target", "as_of", "quote", "page", "remark")
    return Section("indicators", columns, tuple(rows), extraction.indicators)


def _decisions(found: FoundIn) -> Section:
    extraction, words = found.extraction, found.words
    rows = [
        (
            plain(decision.organ or "–"),
            plain(decision.paragraph or "–"),
            period_text(decision.date, words),
            _decision_text(decision),
            words.values["outcome"][decision.outcome],
            page_text(decision, words),
            remark(decision, words),
        )
        for decision in extraction.decisions
    ]
    columns = ("organ", "paragraph", "date", "decision", "outcome", "page", "remark")
    return Section("decisions", columns, tuple(rows), extraction.decisions)


def _decision_text(decision: Decision) -> str:
    title = plain(decision.title or decision.text)
    return "\n".join([title, *(f"• {plain(clause)}" for clause in decision.clauses)])


def _references(found: FoundIn) -> Section:
    extraction, words = found.extraction, found.words
    rows = [
        (
            quote(reference, found.document),
            words.values["kind"][reference.kind],
            plain(reference.normalized or reference.value),
            page_text(reference, words),
            remark(reference, words),
        )
        for reference in extraction.references
    ]
    return Section("references", ("quote", "kind", "normalized", "page", "remark"), tuple(rows), extraction.references)


def _findings(found: FoundIn) -> Section:
    extraction, words = found.extraction, found.words
    severity = words.values["severity"]
    rows = [
        (finding.code, severity[finding.severity], _message(finding, words), _pages(finding, extraction))
        for finding in extraction.findings
    ]
    return Section("findings", ("code", "severity", "message", "page"), tuple(rows), extraction.findings)


def _message(finding: Finding, words: DisplayWords) -> str:
    said = (finding.message_sv, finding.message_en)
    return plain(next(filter(None, said if words.code == "sv" else reversed(said)), ""))


def _pages(finding: Finding, extraction: Extraction) -> str:
    return ", ".join(str(page) for page in finding.pages or pages_of(finding.mentions, extraction)) or "–"
