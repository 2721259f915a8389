"""CSV for spreadsheets and statistics programs: one row for each mention and finding, the same columns for all.

UTF-8, commas between cells, decimal points, days as ``2024-08-31``.  The column names are the model's field names.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from io import StringIO

from regionkit.extraction import Extraction
from regionkit.mentions import BudgetFigure, DateMention, Decision, Finding, Goal, Indicator, Mention
from regionkit.mentions import Reference as ReferenceMention
from regionkit.renderers.defusing import for_spreadsheet
from regionkit.renderers.found import FoundIn, Screen
from regionkit.renderers.wording import pages_of
from regionkit.values.amounts.amount import Amount
from regionkit.values.periods.period import Period

COLUMNS = (
    "file", "sha256", "organisation", "committee", "document_type", "fiscal_year",
    "kind", "id", "page", "start", "end", "text",
    "number", "name", "value", "minimum", "maximum", "comparator", "approximate", "unit", "sek", "sek_minimum",
    "sek_maximum", "currency",
    "measure", "flow", "ledger", "basis", "stage", "comparison", "effect_on_result", "subject", "row_label",
    "column_label", "table", "is_total", "part_of",
    "period", "earliest", "latest", "precision", "role", "anchor",
    "status", "forecast", "progress", "colour", "status_text", "owner", "parent",
    "target", "target_comparator", "previous", "numerator", "denominator", "change", "trend", "goal",
    "organ", "paragraph", "outcome", "diarienummer",
    "severity", "mentions", "expected", "actual", "tolerance",
    "confidence", "inferred", "rule", "ocr",
)  # fmt: skip

Cell = object


def csv_of_one(found: FoundIn, screen: Screen) -> str:
    """The rows of one document under a heading."""
    return "".join(csv_of_many([found], screen))


def csv_of_many(many: Iterable[FoundIn], screen: Screen) -> Iterator[str]:
    """One heading, then the rows of each document."""
    yield _written([dict(zip(COLUMNS, COLUMNS, strict=True))])
    for found in many:
        yield _written(_rows(found.extraction))


def _written(rows: Iterable[Mapping[str, Cell]]) -> str:
    buffer = StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, restval="", lineterminator="\n")
    for row in rows:
        writer.writerow({name: cell_text(value) for name, value in row.items()})
    return buffer.getvalue()


def cell_text(value: Cell) -> str:
    """A value as a cell of CSV: nothing for what is unknown, numbers by their digits, no formula."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return format(value, "f")
        case tuple():
            return for_spreadsheet(" ".join(str(item) for item in value))
        case str():
            return for_spreadsheet(value)
    return str(value)


def _rows(extraction: Extraction) -> Iterator[Mapping[str, Cell]]:
    document = _document(extraction)
    for mention in extraction.mentions():
        yield {**document, **_place(mention), **_fields(mention)}
    for finding in extraction.findings:
        yield {**document, **_finding(finding, extraction)}


def _document(extraction: Extraction) -> Mapping[str, Cell]:
    source, metadata = extraction.source, extraction.metadata
    return {
        "file": source.filename if source else None,
        "sha256": source.sha256 if source else None,
        "organisation": metadata.organisation.name if metadata.organisation else None,
        "committee": metadata.committee,
        "document_type": metadata.document_type,
        "fiscal_year": metadata.fiscal_year,
    }


def _place(mention: Mention) -> Mapping[str, Cell]:
    return {
        "id": mention.id,
        "page": next((place.page for place in mention.locations if place.page is not None), None),
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "confidence": mention.confidence,
        "inferred": mention.inferred,
        "rule": mention.rule,
        "ocr": mention.ocr,
    }


def _fields(mention: Mention) -> Mapping[str, Cell]:
    match mention:
        case Goal():
            names = "number status forecast progress colour status_text owner parent"
            return {"kind": mention.kind, "name": mention.title, **_named(mention, names), **_period(mention.period)}
        case BudgetFigure():
            names = (
                "measure flow ledger basis stage comparison effect_on_result subject row_label column_label table"
                " is_total part_of"
            )
            return {"kind": "budget", **_amount(mention.amount), **_named(mention, names), **_period(mention.period)}
        case DateMention():
            return {"kind": "date", **_named(mention, "role anchor"), **_period(mention.period)}
        case Indicator():
            names = "name value unit target target_comparator previous numerator denominator change trend goal"
            return {"kind": "indicator", **_named(mention, names), **_period(mention.as_of)}
        case Decision():
            names = "organ paragraph outcome diarienummer"
            return {"kind": "decision", "name": mention.title, **_named(mention, names), **_period(mention.date)}
        case ReferenceMention():
            return {"kind": f"reference_{mention.kind}", "name": mention.normalized or mention.value}
    return {"kind": type(mention).__name__.lower()}


def _named(mention: Mention, names: str) -> Mapping[str, Cell]:
    return {name: getattr(mention, name) for name in names.split()}


def _period(period: Period | None) -> Mapping[str, Cell]:
    if period is None:
        return {}
    return {
        "period": period.edtf,
        "earliest": period.earliest,
        "latest": period.latest,
        "precision": period.precision,
    }


def _amount(amount: Amount) -> Mapping[str, Cell]:
    names = "value minimum maximum comparator approximate unit sek sek_minimum sek_maximum currency"
    return {name: getattr(amount, name) for name in names.split()}


def _finding(finding: Finding, extraction: Extraction) -> Mapping[str, Cell]:
    pages = finding.pages or pages_of(finding.mentions, extraction)
    return {
        "kind": "finding",
        "id": finding.code,
        "name": finding.name,
        "page": pages[0] if pages else None,
        "text": finding.message_sv,
        "severity": finding.severity,
        "mentions": finding.mentions,
        "expected": finding.expected,
        "actual": finding.actual,
        "tolerance": finding.tolerance,
    }
