"""From an Extraction to the rows of an archive: made in the process that read the document."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from regionkit.archive.kept import Values, kept
from regionkit.archive.pages import PageText, page_texts
from regionkit.archive.rows import (
    MENTIONS,
    DateRow,
    DecisionRow,
    DocumentRow,
    FindingRow,
    GoalRow,
    IndicatorRow,
    MoneyRow,
    ReferenceRow,
    Row,
)
from regionkit.document import Document
from regionkit.errors import ArchiveError
from regionkit.extraction import Extraction
from regionkit.mentions import (
    BudgetFigure,
    DateMention,
    Decision,
    Finding,
    Goal,
    Indicator,
    Mention,
    Reference,
)
from regionkit.values.periods.period import Period

DIGITS = 16
"""Of the hash, in the id of a document: two of a million documents share them once in 40 million archives."""
PART = re.compile(r"#(?:page|part)=(\d+)\Z")
"""What the name of a part ends with: its first page or, in a Word file without pages, its number."""

PACKED = 6
"""How hard the JSON is packed: harder takes twice the time, and saves two bytes of a hundred."""


class Prepared(NamedTuple):
    """All that an archive keeps of a document, ready to be written."""

    document: str
    sha256: str
    rows: dict[str, list[Values]]
    """By table, in the order in which they are written; ``documents`` has the one row of the document."""
    pages: tuple[PageText, ...]
    extraction: bytes
    """The whole of it, as packed JSON."""


def prepared(document: Document | None, extraction: Extraction, made_by: str) -> Prepared:
    """What an archive keeps; without its ``document``, nothing can be found in its pages.

    Raises :class:`~regionkit.errors.ArchiveError` for an extraction that is not of a file.
    """
    about = _document(extraction, made_by)
    whose = {"document": about.document} | {
        name: getattr(about, name) for name in ("filename", "organisation", "committee", "fiscal_year")
    }
    rows = {"documents": kept("documents", [about])}
    found = {
        "goals": _goals(extraction.goals, whose),
        "indicators": (_indicator(one, _found(one, whose, at)) for at, one in _counted(extraction.indicators)),
        "dates": (_date(one, _found(one, whose, at)) for at, one in _counted(extraction.dates)),
        "budget": (_money(one, _found(one, whose, at)) for at, one in _counted(extraction.budget)),
        "decisions": (_decision(one, _found(one, whose, at)) for at, one in _counted(extraction.decisions)),
        "document_references": (_reference(one, _found(one, whose, at)) for at, one in _counted(extraction.references)),
        "findings": _findings(extraction, whose),
    }
    for table in MENTIONS:
        rows[table] = kept(table, found[table])
    packed = gzip.compress(extraction.model_dump_json().encode(), PACKED, mtime=0)
    pages = page_texts(document, about.document) if document else ()
    return Prepared(about.document, about.sha256, rows, pages, packed)


def unpacked(packed: bytes) -> Extraction:
    """The extraction that was kept."""
    return Extraction.model_validate_json(gzip.decompress(packed))


def document_id(sha256: str, filename: str | None) -> tuple[str, int | None]:
    """The id of a document in an archive, and the first page of a part (its number, in a Word file without pages).

    >>> document_id("f2d69949dc8ed08988f1b9528af358a4", "handlingar.pdf#page=12")
    ('f2d69949dc8ed089-12', 12)
    """
    part = PART.search(filename or "")
    return (sha256[:DIGITS], None) if part is None else (f"{sha256[:DIGITS]}-{part[1]}", int(part[1]))


def _document(extraction: Extraction, made_by: str) -> DocumentRow:
    source, about = extraction.source, extraction.metadata
    if source is None:
        raise ArchiveError("an extraction of no file cannot be kept: it has no source; parse the file itself")
    document, part = document_id(source.sha256, source.filename)
    whose = about.organisation
    return DocumentRow(
        document=document,
        part=part,
        organisation=whose.name if whose else None,
        organisation_kind=whose.kind if whose else None,
        organisation_code=whose.code if whose else None,
        period=about.period.edtf if about.period else None,
        period_start=about.period.earliest if about.period else None,
        period_end=about.period.latest if about.period else None,
        as_of=about.as_of.edtf if about.as_of else None,
        as_of_end=about.as_of.latest if about.as_of else None,
        inferred=_joined(about.inferred),
        made_by=made_by,
        **about.model_dump(include={
            "title", "document_type", "committee", "diarienummer", "fiscal_year", "document_date", "meeting_date",
        }),
        **source.model_dump(include={
            "sha256", "filename", "pages", "text_layer", "media_type", "byte_size", "reader",
        }),
    )  # fmt: skip


def _counted(mentions: Iterable[Any]) -> Iterator[tuple[int, Any]]:
    return enumerate(mentions, 1)


def _found(mention: Mention, whose: dict[str, Any], position: int) -> dict[str, Any]:
    paragraph = next((place.paragraph for place in mention.locations if place.paragraph is not None), None)
    return {
        **whose,
        "position": position,
        "id": mention.id,
        "page": mention.page,
        "paragraph": paragraph,
        "quote": on_one_line(mention.text),
        "confidence": mention.confidence,
        "inferred": _joined(mention.inferred),
        "ocr": mention.ocr,
        "rule": mention.rule,
    }


def on_one_line(text: str) -> str:
    """Text with its white space as single spaces."""
    return " ".join(text.split())


def _joined(names: Iterable[str]) -> str | None:
    return " ".join(names) or None


def _edtf(period: Period | None) -> str | None:
    return period.edtf if period else None


def _fields(mention: Mention, *names: str) -> dict[str, Any]:
    return {name: getattr(mention, name) for name in names}


def _goals(goals: Iterable[Goal], whose: dict[str, Any]) -> Iterator[Row]:
    """Each goal before those inside it."""
    whole = ((goal, parent) for outer in goals for goal, parent in _with_inner(outer, outer.parent))
    for position, (goal, parent) in enumerate(whole, 1):
        yield GoalRow(
            **_found(goal, whose, position),
            **_fields(goal, "number", "title", "kind", "status", "forecast", "progress", "colour", "status_text"),
            **_fields(goal, "level_label", "owner"),
            parent=parent,
            origin=goal.origin.text if goal.origin else None,
            period=_edtf(goal.period),
            deadline=_edtf(goal.deadline),
            deadline_end=goal.deadline.latest if goal.deadline else None,
            indicators=_joined(goal.indicators),
        )


def _with_inner(goal: Goal, parent: str | None) -> Iterator[tuple[Goal, str | None]]:
    yield goal, goal.parent or parent
    for inner in goal.sub_goals:
        yield from _with_inner(inner, goal.id)


def _indicator(one: Indicator, found: dict[str, Any]) -> Row:
    return IndicatorRow(
        **found,
        **_fields(one, "name", "value", "unit", "target", "target_comparator", "previous", "numerator"),
        **_fields(one, "denominator", "change", "change_unit", "trend", "goal"),
        as_of=_edtf(one.as_of),
        as_of_end=one.as_of.latest if one.as_of else None,
    )


def _date(one: DateMention, found: dict[str, Any]) -> Row:
    period = one.period
    return DateRow(
        **found,
        role=one.role,
        period=period.edtf,
        start=period.earliest,
        end=period.latest,
        precision=period.precision,
        approximate=period.approximate,
        part=period.part,
        anchor=one.anchor,
    )


def _money(one: BudgetFigure, found: dict[str, Any]) -> Row:
    amount, period = one.amount, one.period
    return MoneyRow(
        **found,
        **_fields(one, "subject", "measure", "flow", "ledger", "basis", "stage", "comparison", "effect_on_result"),
        **_fields(one, "row_label", "column_label", "is_total", "part_of"),
        **amount.model_dump(include={
            "sek", "sek_minimum", "sek_maximum", "comparator", "approximate", "value", "unit", "currency",
        }),
        table_index=one.table,
        period=_edtf(period),
        start=period.earliest if period else None,
        end=period.latest if period else None,
    )  # fmt: skip


def _decision(one: Decision, found: dict[str, Any]) -> Row:
    return DecisionRow(
        **found,
        **_fields(one, "organ", "title", "outcome", "diarienummer"),
        paragraph_number=one.paragraph,
        date=_edtf(one.date),
        date_start=one.date.earliest if one.date else None,
        date_end=one.date.latest if one.date else None,
        clauses="\n".join(on_one_line(clause) for clause in one.clauses) or None,
        votes_yes=one.votes.yes if one.votes else None,
        votes_no=one.votes.no if one.votes else None,
        votes_abstain=one.votes.abstain if one.votes else None,
    )


def _reference(one: Reference, found: dict[str, Any]) -> Row:
    return ReferenceRow(**found, **_fields(one, "kind", "value", "normalized"))


def _findings(extraction: Extraction, whose: dict[str, Any]) -> Iterator[Row]:
    mentions = {mention.id: mention for mention in extraction.mentions()} if extraction.findings else {}
    for position, finding in enumerate(extraction.findings, 1):
        first = next((mentions[id] for id in finding.mentions if id in mentions), None)
        yield FindingRow(
            **whose,
            **finding.model_dump(include={
                "code", "name", "severity", "message_sv", "message_en", "expected", "actual", "tolerance",
            }),
            position=position,
            page=_page_of(finding, first),
            quote=on_one_line(first.text) if first else None,
            mentions=_joined(finding.mentions),
        )  # fmt: skip


def _page_of(finding: Finding, first: Mention | None) -> int | None:
    if first is not None:
        return first.page
    located = [place.page for place in finding.locations if place.page is not None]
    return next(iter((*finding.pages, *located)), None)
