"""What stands in an archive: one model for each table, whose fields are its columns.

Each row stands alone: it says which document it is of, whose, of which year, on which page, in which words.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from regionkit.document import Colour
from regionkit.mentions import (
    Basis,
    Comparison,
    Confidence,
    DateRole,
    DocumentType,
    Flow,
    Forecast,
    Ledger,
    Measure,
    Model,
    Outcome,
    Progress,
    ReferenceKind,
    Severity,
    Stage,
    Status,
)
from regionkit.values.amounts.amount import Comparator

Text = str | None
Day = date | None
Number = Decimal | None


class DocumentRow(Model):
    """A document, or a part of a file of several: what it is and whose."""

    document: Annotated[str, Field(title="Dokument", description="16 digits of its SHA-256; a part: its page too.")]
    sha256: Annotated[str, Field(title="SHA-256", description="Hash of the file's bytes, hexadecimal.")]
    part: Annotated[int | None, Field(title="Del", description="A part's first page, or its number.")] = None
    filename: Annotated[Text, Field(title="Fil", description="Name of the file, without its folder.")] = None
    title: Annotated[Text, Field(title="Titel", description="The document's title.")] = None
    document_type: Annotated[DocumentType, Field(title="Dokumenttyp", description="What kind of document.")] = "other"
    organisation: Annotated[Text, Field(title="Organisation", description="Region, municipality or other.")] = None
    organisation_kind: Annotated[Text, Field(title="Slag", description="region, municipality or other.")] = None
    organisation_code: Annotated[Text, Field(title="Kod", description="2 digits (county) or 4 (municipality).")] = None
    committee: Annotated[Text, Field(title="Nämnd", description="The body that it comes from.")] = None
    diarienummer: Annotated[Text, Field(title="Diarienummer", description="The case's number.")] = None
    fiscal_year: Annotated[int | None, Field(title="År", description="The fiscal year it is about.")] = None
    period: Annotated[Text, Field(title="Period", description="The period it reports or plans, as EDTF.")] = None
    period_start: Annotated[Day, Field(title="Från", description="First day of the period.")] = None
    period_end: Annotated[Day, Field(title="Till", description="Last day of the period.")] = None
    as_of: Annotated[Text, Field(title="Per", description="The day or month that it reports as of, as EDTF.")] = None
    as_of_end: Annotated[Day, Field(title="Per dag", description="Last day of that.")] = None
    document_date: Annotated[Day, Field(title="Datum", description="The document's own date.")] = None
    meeting_date: Annotated[Day, Field(title="Mötesdatum", description="First day of the meeting.")] = None
    pages: Annotated[int | None, Field(title="Sidor", description="Number of pages; None where not known.")] = None
    text_layer: Annotated[Text, Field(title="Textlager", description="full, partial or none.")] = None
    media_type: Annotated[Text, Field(title="Medietyp", description="IANA media type.")] = None
    byte_size: Annotated[int, Field(title="Storlek", description="Size of the file in bytes.")] = 0
    inferred: Annotated[Text, Field(title="Härledda fält", description="Names of the fields not stated.")] = None
    reader: Annotated[Text, Field(title="Läsare", description="The reader, with its version.")] = None
    made_by: Annotated[str, Field(title="Gjord av", description="Version of regionkit, and how it read.")] = ""


class Row(Model):
    """What every row of the other tables says first: which document, whose, and of which year."""

    document: Annotated[str, Field(title="Dokument", description="Id of the document.")]
    filename: Annotated[Text, Field(title="Fil", description="Name of its file, without the folder.")] = None
    position: Annotated[int, Field(title="Ordning", description="Place among its kind in the document, from 1.")]
    organisation: Annotated[Text, Field(title="Organisation", description="The document's organisation.")] = None
    committee: Annotated[Text, Field(title="Nämnd", description="The document's committee.")] = None
    fiscal_year: Annotated[int | None, Field(title="År", description="The document's fiscal year.")] = None


class Found(Row):
    """Something found in a text: what is known of it, and where it stands."""

    id: Annotated[str, Field(title="Id", description="Of the mention, in its document.")]
    page: Annotated[int | None, Field(title="Sida", description="Page of the file, counted from 1.")] = None
    paragraph: Annotated[int | None, Field(title="Stycke", description="Word: paragraph, counted from 1.")] = None
    quote: Annotated[str, Field(title="Citat", description="As written, on one line.")]
    confidence: Annotated[Confidence, Field(title="Säkerhet", description="How sure the rule is.")] = "high"
    inferred: Annotated[Text, Field(title="Härlett", description="Names of the fields that were inferred.")] = None
    ocr: Annotated[bool, Field(title="OCR", description="Read from a picture.")] = False
    rule: Annotated[str, Field(title="Regel", description="The rule that found it.")] = ""


class GoalRow(Found):
    """A goal or an assignment."""

    number: Annotated[Text, Field(title="Nummer", description="As written, without dot or colon.")] = None
    title: Annotated[str, Field(title="Mål", description="The goal's own wording.")]
    kind: Annotated[str, Field(title="Slag", description="goal or assignment.")] = "goal"
    status: Annotated[Status | None, Field(title="Måluppfyllelse", description="Attainment now.")] = None
    forecast: Annotated[Forecast | None, Field(title="Prognos", description="Attainment expected.")] = None
    progress: Annotated[Progress | None, Field(title="Arbetsläge", description="State of the work.")] = None
    colour: Annotated[Colour | None, Field(title="Färg", description="Traffic light beside the goal.")] = None
    status_text: Annotated[Text, Field(title="Statustext", description="The words that these rest on.")] = None
    level_label: Annotated[Text, Field(title="Nivå", description="The document's word for its level.")] = None
    parent: Annotated[Text, Field(title="Överordnat mål", description="Id of the goal above.")] = None
    origin: Annotated[Text, Field(title="Ursprung", description="The words that say where it comes from.")] = None
    owner: Annotated[Text, Field(title="Ansvarig", description="Who answers for it.")] = None
    period: Annotated[Text, Field(title="Period", description="When it holds, as EDTF.")] = None
    deadline: Annotated[Text, Field(title="Senast", description="When it is to be reached, as EDTF.")] = None
    deadline_end: Annotated[Day, Field(title="Senast dag", description="Last day of that.")] = None
    indicators: Annotated[Text, Field(title="Indikatorer", description="Ids of its indicators, with spaces.")] = None


class IndicatorRow(Found):
    """A measure with its value and target."""

    name: Annotated[str, Field(title="Namn", description="What is measured.")]
    value: Annotated[Number, Field(title="Värde", description="Outcome.")] = None
    unit: Annotated[Text, Field(title="Enhet", description="Unit as written.")] = None
    target: Annotated[Number, Field(title="Målvärde", description="Target.")] = None
    target_comparator: Annotated[Text, Field(title="Jämförelse", description="How to compare: eq le ge lt gt.")] = None
    previous: Annotated[Number, Field(title="Föregående", description="The value before.")] = None
    numerator: Annotated[int | None, Field(title="Antal", description="n in n of m.")] = None
    denominator: Annotated[int | None, Field(title="Av", description="m in n of m.")] = None
    change: Annotated[Number, Field(title="Förändring", description="Signed.")] = None
    change_unit: Annotated[Text, Field(title="Förändringens enhet", description="As written.")] = None
    trend: Annotated[Text, Field(title="Trend", description="up, down or unchanged.")] = None
    as_of: Annotated[Text, Field(title="Per", description="When it was measured, as EDTF.")] = None
    as_of_end: Annotated[Day, Field(title="Per dag", description="Last day of that.")] = None
    goal: Annotated[Text, Field(title="Mål", description="Id of its goal.")] = None


class DateRow(Found):
    """A day or period that a text names."""

    role: Annotated[DateRole, Field(title="Roll", description="What the date is for.")] = "unknown"
    period: Annotated[str, Field(title="Period", description="As EDTF, ISO 8601-2.")]
    start: Annotated[Day, Field(title="Från", description="First day; None where it is open.")] = None
    end: Annotated[Day, Field(title="Till", description="Last day; None where it is open.")] = None
    precision: Annotated[str, Field(title="Noggrannhet", description="The kind of period that was written.")] = "day"
    approximate: Annotated[bool, Field(title="Ungefärlig", description="Hedged in the text.")] = False
    part: Annotated[Text, Field(title="Del", description="early, mid or late part of the whole.")] = None
    anchor: Annotated[str, Field(title="Ankare", description="Where an unwritten year was taken from.")] = "explicit"


class MoneyRow(Found):
    """A budget figure: an amount with what it measures, for what, for when."""

    subject: Annotated[Text, Field(title="Avser", description="What it is for.")] = None
    measure: Annotated[Measure, Field(title="Mått", description="Budget, outcome, forecast, deviation …")] = "other"
    sek: Annotated[Number, Field(title="Kronor", description="Exact kronor; None for ranges and bounds.")] = None
    sek_minimum: Annotated[Number, Field(title="Lägst, kronor", description="Of a range or a bound.")] = None
    sek_maximum: Annotated[Number, Field(title="Högst, kronor", description="Of a range or a bound.")] = None
    comparator: Annotated[Comparator, Field(title="Jämförelse", description="eq exactly, le at most …")] = "eq"
    approximate: Annotated[bool, Field(title="Ungefärligt", description="Hedged: ca, drygt, knappt.")] = False
    value: Annotated[Number, Field(title="Värde", description="The number in the written unit.")] = None
    unit: Annotated[Text, Field(title="Enhet", description="The unit as written, such as tkr.")] = None
    currency: Annotated[str, Field(title="Valuta", description="ISO 4217 code.")] = "SEK"
    period: Annotated[Text, Field(title="Period", description="The time that it covers, as EDTF.")] = None
    start: Annotated[Day, Field(title="Från", description="First day of that.")] = None
    end: Annotated[Day, Field(title="Till", description="Last day of that.")] = None
    flow: Annotated[Flow, Field(title="Flöde", description="Cost, revenue, net cost or result.")] = "unknown"
    ledger: Annotated[Ledger, Field(title="Redovisning", description="Operating, investment, balance.")] = "unknown"
    basis: Annotated[Basis, Field(title="Omfattning", description="Full year, year to date …")] = "unknown"
    stage: Annotated[Stage, Field(title="Skede", description="Proposed, adopted or revised.")] = "unknown"
    comparison: Annotated[Comparison | None, Field(title="Jämfört med", description="For a deviation.")] = None
    effect_on_result: Annotated[Number, Field(title="Resultateffekt", description="Kronor; + is better.")] = None
    row_label: Annotated[Text, Field(title="Rad", description="The table row's label.")] = None
    column_label: Annotated[Text, Field(title="Kolumn", description="The table column's label.")] = None
    table_index: Annotated[int | None, Field(title="Tabell", description="From 0; None in prose.")] = None
    is_total: Annotated[bool, Field(title="Summa", description="A row or column that sums others.")] = False
    part_of: Annotated[Text, Field(title="Varav", description="Id of the figure that this is a part of.")] = None


class DecisionRow(Found):
    """A decision that a document takes, or says was taken elsewhere."""

    organ: Annotated[Text, Field(title="Organ", description="Who decided.")] = None
    paragraph_number: Annotated[Text, Field(title="Paragraf", description="Number of the item, without §.")] = None
    date: Annotated[Text, Field(title="Datum", description="When, as EDTF.")] = None
    date_start: Annotated[Day, Field(title="Från", description="First day of that.")] = None
    date_end: Annotated[Day, Field(title="Till", description="Last day of that.")] = None
    title: Annotated[Text, Field(title="Rubrik", description="The item's heading.")] = None
    clauses: Annotated[Text, Field(title="Beslutssatser", description="What was decided, a line for each.")] = None
    outcome: Annotated[Outcome, Field(title="Utgång", description="Adopted, rejected …")] = "unknown"
    diarienummer: Annotated[Text, Field(title="Diarienummer", description="The case's number.")] = None
    votes_yes: Annotated[int | None, Field(title="Ja", description="Votes for.")] = None
    votes_no: Annotated[int | None, Field(title="Nej", description="Votes against.")] = None
    votes_abstain: Annotated[int | None, Field(title="Avstår", description="Abstentions.")] = None


class ReferenceRow(Found):
    """A reference to a case, paragraph, law or other document."""

    kind: Annotated[ReferenceKind, Field(title="Slag", description="What it refers to.")]
    value: Annotated[str, Field(title="Värde", description="The reference itself, as written.")]
    normalized: Annotated[Text, Field(title="Normaliserat", description="In one spelling for comparing.")] = None


class FindingRow(Row):
    """Something that adds up, does not add up, or could not be read."""

    code: Annotated[str, Field(title="Kod", description="Such as M01; each has a section in docs/findings.md.")]
    name: Annotated[str, Field(title="Kontroll", description="Such as deviation_reconciles.")]
    severity: Annotated[Severity, Field(title="Allvar", description="How bad.")]
    message_sv: Annotated[str, Field(title="Meddelande", description="For Swedish readers.")]
    message_en: Annotated[str, Field(title="Meddelande på engelska", description="For English readers.")]
    page: Annotated[int | None, Field(title="Sida", description="First page that it concerns.")] = None
    quote: Annotated[Text, Field(title="Citat", description="The first mention that it concerns.")] = None
    mentions: Annotated[Text, Field(title="Gäller", description="Ids of the mentions, with spaces.")] = None
    expected: Annotated[Number, Field(title="Väntat", description="What it should be; kronor.")] = None
    actual: Annotated[Number, Field(title="Faktiskt", description="What the document says.")] = None
    tolerance: Annotated[Number, Field(title="Tolerans", description="Allowed by rounding.")] = None


class FailureRow(Model):
    """A file that could not be read."""

    path: Annotated[str, Field(title="Fil", description="Where it is.")]
    sha256: Annotated[Text, Field(title="SHA-256", description="Hash of its bytes, if known.")] = None
    error: Annotated[str, Field(title="Fel", description="Name of the error's class.")]
    message: Annotated[str, Field(title="Meddelande", description="One line that says what and why.")]
    made_by: Annotated[str, Field(title="Gjord av", description="Version of regionkit, and how it read.")] = ""


class PathRow(Model):
    """Where a document was found: a file of the same bytes may lie at several places."""

    path: Annotated[str, Field(title="Fil", description="Where it is.")]
    sha256: Annotated[str, Field(title="SHA-256", description="Hash of its bytes.")]


class PageRow(Model):
    """A page that holds the words that were looked for."""

    document: Annotated[str, Field(title="Dokument", description="Id of the document.")]
    filename: Annotated[Text, Field(title="Fil", description="Name of its file, without the folder.")] = None
    organisation: Annotated[Text, Field(title="Organisation", description="The document's organisation.")] = None
    committee: Annotated[Text, Field(title="Nämnd", description="The document's committee.")] = None
    fiscal_year: Annotated[int | None, Field(title="År", description="The document's fiscal year.")] = None
    title: Annotated[Text, Field(title="Titel", description="The document's title.")] = None
    page: Annotated[int | None, Field(title="Sida", description="Page of the file; None in most Word files.")] = None
    snippet: Annotated[str, Field(title="Utdrag", description="The words, with those around them.")]


MENTIONS: dict[str, type[Row]] = {
    "goals": GoalRow,
    "indicators": IndicatorRow,
    "dates": DateRow,
    "budget": MoneyRow,
    "decisions": DecisionRow,
    "document_references": ReferenceRow,
    "findings": FindingRow,
}
"""The tables whose rows are of a document, by their names."""
ROWS: dict[str, type[Model]] = {"documents": DocumentRow, **MENTIONS, "paths": PathRow, "failures": FailureRow}
"""All tables that can be asked for, by their names."""


def column_names(model: type[Model]) -> list[str]:
    """The columns of a row as a reader goes through them: of whom, what, and last where it stands and how sure it is.

    >>> column_names(DateRow)[:8]
    ['document', 'filename', 'position', 'organisation', 'committee', 'fiscal_year', 'role', 'period']
    """
    last = [name for name in Found.model_fields if name not in Row.model_fields and issubclass(model, Found)]
    return [*(name for name in model.model_fields if name not in last), *last]
