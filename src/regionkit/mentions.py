"""What regionkit finds: a Mention and its kinds, which an Extraction gathers.

Every mention says what it is, exactly which characters it was read from, where they stand on the page, by which rule,
how sure the rule is and what was inferred.  Unknown is ``None``; nothing is invented.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from regionkit.document import Colour, Location, Span
from regionkit.glances.notebook import card
from regionkit.values.amounts.amount import Amount
from regionkit.values.periods.period import Period

Confidence = Literal["high", "medium", "low"]
DateRole = Literal[
    "decision", "deadline", "period", "meeting", "as_of", "effective", "adjustment", "event", "document", "unknown"
]
Anchor = Literal["explicit", "fiscal_year", "document_date", "meeting_date", "previous_mention", "table_heading"]
Measure = Literal[
    "budget", "budget_to_date", "actual", "forecast", "deviation", "forecast_deviation", "change", "investment",
    "grant", "other",
]  # fmt: skip
Flow = Literal["cost", "revenue", "net_cost", "result", "unknown"]
Ledger = Literal["operating", "investment", "balance", "unknown"]
Basis = Literal["full_year", "year_to_date", "month", "project_total", "unknown"]
Stage = Literal["proposed", "adopted", "revised", "unknown"]
Comparison = Literal["budget", "previous_year", "previous_forecast"]
Status = Literal["achieved", "partly_achieved", "not_achieved", "not_assessed"]
Forecast = Literal["achieved", "partly_achieved", "not_achieved", "uncertain"]
Progress = Literal["not_started", "ongoing", "completed", "delayed", "cancelled"]
Severity = Literal["info", "warning", "error"]
Outcome = Literal["adopted", "rejected", "referred", "tabled", "noted", "unknown"]
ReferenceKind = Literal[
    "dnr", "paragraph", "law", "proposition", "sou", "motion", "organisation_number", "page", "other"
]
DocumentType = Literal[
    "interim_report", "annual_report", "monthly_report", "budget", "operational_plan", "strategy", "minutes",
    "minutes_extract", "agenda", "memo", "audit_report", "terms_of_reference", "regulation", "instruction", "other",
]  # fmt: skip


class Model(BaseModel):
    """Frozen, and strict about names: a field that does not exist is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Model):
    """The file that was read."""

    filename: Annotated[str | None, Field(title="Filnamn", description="Name of the file, without its folder.")] = None
    sha256: Annotated[str, Field(title="SHA-256", description="Hash of the file's bytes, hexadecimal.")]
    media_type: Annotated[str, Field(title="Medietyp", description="IANA media type, found from the content.")]
    byte_size: Annotated[int, Field(ge=0, title="Storlek", description="Size in bytes.")]
    pages: Annotated[int | None, Field(title="Sidor", description="Number of pages; None where not known.")] = None
    text_layer: Annotated[
        Literal["full", "partial", "none"],
        Field(title="Textlager", description="Whether all, some or none of the pages hold text."),
    ]
    reader: Annotated[str, Field(title="Läsare", description="The reader that read it, with version.")]


class Organisation(Model):
    """A region, municipality or other body."""

    name: Annotated[str, Field(title="Namn", description="Its own name, such as Region Skåne or Alingsås kommun.")]
    kind: Annotated[
        Literal["region", "municipality", "other"], Field(title="Slag", description="Region, municipality or other.")
    ]
    code: Annotated[
        str | None, Field(title="Kod", description="Statistics Sweden: 2 digits (county) or 4 (municipality).")
    ] = None


class Metadata(Model):
    """The document's own identity.  ``inferred`` names the fields that the document does not state outright."""

    title: Annotated[str | None, Field(title="Titel", description="The document's title.")] = None
    document_type: Annotated[DocumentType, Field(title="Dokumenttyp", description="What kind of document.")] = "other"
    organisation: Annotated[
        Organisation | None, Field(title="Organisation", description="The region or municipality it belongs to.")
    ] = None
    committee: Annotated[
        str | None, Field(title="Nämnd", description="The board, committee or preparatory body it comes from.")
    ] = None
    diarienummer: Annotated[
        str | None, Field(title="Diarienummer", description="The case's registration number.")
    ] = None
    fiscal_year: Annotated[int | None, Field(title="Räkenskapsår", description="The year it is about.")] = None
    period: Annotated[Period | None, Field(title="Period", description="The period it reports or plans.")] = None
    as_of: Annotated[Period | None, Field(title="Per", description="The day or month that it reports as of.")] = None
    document_date: Annotated[date | None, Field(title="Datum", description="The document's own date.")] = None
    meeting_date: Annotated[date | None, Field(title="Mötesdatum", description="First day of the meeting.")] = None
    inferred: Annotated[
        tuple[str, ...], Field(title="Härledda fält", description="Fields inferred and not stated outright.")
    ] = ()

    @property
    def told_as(self) -> DocumentType:
        """The kind of document that it tells its money like: a memo that reports as of a month is a monthly report."""
        return "monthly_report" if self.document_type == "memo" and self.period is not None else self.document_type


class Mention(Model):
    """Something found in the text: the base of everything in an Extraction.

    ``document.text[m.span.start:m.span.end] == m.text`` always holds.
    """

    id: Annotated[str, Field(title="Id", description="Stable between runs over the same bytes.")]
    text: Annotated[str, Field(title="Text", description="As written.")]
    span: Annotated[Span, Field(title="Läge", description="Half-open code points in the document's text.")]
    locations: Annotated[
        tuple[Location, ...], Field(title="Plats", description="Page and box, one per printed line.")
    ] = ()
    rule: Annotated[str, Field(title="Regel", description="The rule that found it, such as dates.month_year.")]
    confidence: Annotated[Confidence, Field(title="Säkerhet", description="How sure the rule is.")] = "high"
    inferred: Annotated[
        tuple[str, ...], Field(title="Härlett", description="Fields that were inferred and not written.")
    ] = ()
    ocr: Annotated[bool, Field(title="OCR", description="Read from a picture.")] = False

    AT_A_GLANCE: ClassVar[tuple[str, ...]] = ("text", "confidence")
    """The fields that a list of them shows in a notebook."""

    def _repr_html_(self) -> str:
        """What a notebook shows of it: the fields that something is known of."""
        return card(self)

    @property
    def page(self) -> int | None:
        """The page that it begins on; ``None`` where the file has no pages of its own."""
        return next((place.page for place in self.locations if place.page is not None), None)


class DateMention(Mention):
    """A day or period that the text names."""

    AT_A_GLANCE: ClassVar[tuple[str, ...]] = ("text", "period", "role", "confidence")

    period: Annotated[Period, Field(title="Period", description="The calendar time that the words say.")]
    role: Annotated[DateRole, Field(title="Roll", description="What the date is for.")] = "unknown"
    anchor: Annotated[Anchor, Field(title="Ankare", description="Where an unwritten year was taken from.")] = "explicit"


class BudgetFigure(Mention):
    """An amount of money with what it measures, for what, for when."""

    AT_A_GLANCE: ClassVar[tuple[str, ...]] = ("text", "amount", "measure", "subject", "period", "confidence")

    amount: Annotated[Amount, Field(title="Belopp", description="The amount.")]
    measure: Annotated[Measure, Field(title="Mått", description="Budget, outcome, forecast, deviation …")] = "other"
    flow: Annotated[Flow, Field(title="Flöde", description="Cost, revenue, net cost or result.")] = "unknown"
    ledger: Annotated[Ledger, Field(title="Redovisning", description="Operating, investment or balance.")] = "unknown"
    basis: Annotated[Basis, Field(title="Omfattning", description="Full year, year to date, month …")] = "unknown"
    subject: Annotated[str | None, Field(title="Avser", description="What it is for.")] = None
    row_label: Annotated[str | None, Field(title="Rad", description="The table row's label.")] = None
    column_label: Annotated[str | None, Field(title="Kolumn", description="The table column's label.")] = None
    table: Annotated[int | None, Field(title="Tabell", description="Index of the table, from 0; None in prose.")] = None
    is_total: Annotated[bool, Field(title="Summa", description="A row or column that sums others.")] = False
    part_of: Annotated[str | None, Field(title="Varav", description="Id of the figure that this is a part of.")] = None
    period: Annotated[Period | None, Field(title="Period", description="The time that the figure covers.")] = None
    stage: Annotated[Stage, Field(title="Skede", description="Proposed, adopted or revised.")] = "unknown"
    effect_on_result: Annotated[
        Decimal | None, Field(title="Resultateffekt", description="Kronor; + better than compared with, - worse.")
    ] = None
    comparison: Annotated[
        Comparison | None, Field(title="Jämfört med", description="What a deviation or change is measured against.")
    ] = None


class Origin(Model):
    """Where a goal comes from: an assignment, a decision, a plan."""

    kind: Annotated[
        Literal["assignment", "decision", "plan", "goal", "other"],
        Field(title="Slag", description="What kind of source."),
    ]
    text: Annotated[str, Field(title="Text", description="The words that say so.")]


class Goal(Mention):
    """A goal or assignment.  Three separate axes: ``status`` now, ``forecast`` for the year, ``progress`` of the work.

    ``text`` and ``span`` are the goal's heading as it stands; ``title`` is its wording alone.
    """

    AT_A_GLANCE: ClassVar[tuple[str, ...]] = ("number", "title", "status", "forecast", "progress", "status_text")

    number: Annotated[str | None, Field(title="Nummer", description="As written, without dot or colon.")] = None
    title: Annotated[str, Field(title="Mål", description="The goal's own wording.")]
    kind: Annotated[Literal["goal", "assignment"], Field(title="Slag", description="Goal or assignment.")] = "goal"
    level_label: Annotated[str | None, Field(title="Nivå", description="The document's word for its level.")] = None
    sub_goals: Annotated[tuple[Goal, ...], Field(title="Delmål", description="Goals inside it.")] = ()
    parent: Annotated[str | None, Field(title="Överordnat mål", description="Id of the goal above.")] = None
    origin: Annotated[Origin | None, Field(title="Ursprung", description="Where the goal comes from.")] = None
    owner: Annotated[str | None, Field(title="Ansvarig", description="Who answers for it.")] = None
    period: Annotated[Period | None, Field(title="Period", description="When it holds.")] = None
    deadline: Annotated[Period | None, Field(title="Senast", description="When it is to be reached.")] = None
    status: Annotated[Status | None, Field(title="Måluppfyllelse", description="Attainment now.")] = None
    forecast: Annotated[Forecast | None, Field(title="Prognos", description="Attainment expected.")] = None
    progress: Annotated[Progress | None, Field(title="Arbetsläge", description="State of the work.")] = None
    colour: Annotated[Colour | None, Field(title="Färg", description="Traffic light beside the goal.")] = None
    status_text: Annotated[
        str | None, Field(title="Statustext", description="The words that status, forecast or progress rest on.")
    ] = None
    follow_up: Annotated[tuple[Span, ...], Field(title="Uppföljning", description="The text that follows it up.")] = ()
    indicators: Annotated[tuple[str, ...], Field(title="Indikatorer", description="Ids of its indicators.")] = ()
    mentioned_at: Annotated[
        tuple[Span, ...], Field(title="Nämns även", description="Where else the text speaks of it.")
    ] = ()


class Indicator(Mention):
    """A measure with its value and target."""

    AT_A_GLANCE: ClassVar[tuple[str, ...]] = ("name", "value", "unit", "target", "as_of")

    name: Annotated[str, Field(title="Namn", description="What is measured.")]
    value: Annotated[Decimal | None, Field(title="Värde", description="Outcome.")] = None
    unit: Annotated[str | None, Field(title="Enhet", description="Unit as written.")] = None
    target: Annotated[Decimal | None, Field(title="Målvärde", description="Target.")] = None
    target_comparator: Annotated[
        Literal["eq", "le", "ge", "lt", "gt"] | None, Field(title="Målets jämförelse", description="How to compare.")
    ] = None
    previous: Annotated[Decimal | None, Field(title="Föregående", description="The value before.")] = None
    numerator: Annotated[int | None, Field(title="Antal", description="n in n of m.")] = None
    denominator: Annotated[int | None, Field(title="Av", description="m in n of m.")] = None
    change: Annotated[Decimal | None, Field(title="Förändring", description="Signed.")] = None
    change_unit: Annotated[str | None, Field(title="Förändringens enhet", description="As written.")] = None
    trend: Annotated[
        Literal["up", "down", "unchanged"] | None, Field(title="Trend", description="Direction of the value.")
    ] = None
    as_of: Annotated[Period | None, Field(title="Per", description="When the value was measured.")] = None
    goal: Annotated[str | None, Field(title="Mål", description="Id of its goal.")] = None


class Votes(Model):
    """How a vote came out."""

    yes: Annotated[int, Field(ge=0, title="Ja", description="Votes for.")]
    no: Annotated[int, Field(ge=0, title="Nej", description="Votes against.")]
    abstain: Annotated[int, Field(ge=0, title="Avstår", description="Abstentions.")] = 0


class Decision(Mention):
    """A decision: one that the document takes, or one that it says was taken elsewhere."""

    AT_A_GLANCE: ClassVar[tuple[str, ...]] = ("organ", "paragraph", "date", "title", "outcome")

    organ: Annotated[str | None, Field(title="Organ", description="Who decided.")] = None
    paragraph: Annotated[str | None, Field(title="Paragraf", description="Number of the item, without §.")] = None
    date: Annotated[Period | None, Field(title="Datum", description="When; a meeting may last several days.")] = None
    title: Annotated[str | None, Field(title="Rubrik", description="The item's heading.")] = None
    clauses: Annotated[tuple[str, ...], Field(title="Beslutssatser", description="What was decided.")] = ()
    outcome: Annotated[Outcome, Field(title="Utgång", description="Adopted, rejected …")] = "unknown"
    diarienummer: Annotated[str | None, Field(title="Diarienummer", description="The case's number.")] = None
    votes: Annotated[Votes | None, Field(title="Röster", description="If there was a vote.")] = None


class Reference(Mention):
    """A reference to a case, paragraph, law or other document."""

    AT_A_GLANCE: ClassVar[tuple[str, ...]] = ("kind", "value")

    kind: Annotated[ReferenceKind, Field(title="Slag", description="What it refers to.")]
    value: Annotated[str, Field(title="Värde", description="The reference itself, as written.")]
    normalized: Annotated[str | None, Field(title="Normaliserat", description="In one spelling for comparing.")] = None


class Finding(Model):
    """Something that adds up, does not add up, or could not be read."""

    AT_A_GLANCE: ClassVar[tuple[str, ...]] = ("code", "severity", "message_sv")

    code: Annotated[str, Field(title="Kod", description="Such as M01; each has a page in docs/findings.md.")]
    name: Annotated[str, Field(title="Kontroll", description="Such as deviation_reconciles.")]
    severity: Annotated[Severity, Field(title="Allvar", description="How bad.")]
    message_sv: Annotated[str, Field(title="Meddelande", description="For Swedish readers.")]
    message_en: Annotated[str, Field(title="Meddelande på engelska", description="For English readers.")]
    mentions: Annotated[tuple[str, ...], Field(title="Gäller", description="Ids of the mentions it concerns.")] = ()
    pages: Annotated[tuple[int, ...], Field(title="Sidor", description="Pages, where no mention says them.")] = ()
    locations: Annotated[tuple[Location, ...], Field(title="Platser", description="Where no mention says it.")] = ()
    expected: Annotated[Decimal | None, Field(title="Väntat", description="What it should be; kronor.")] = None
    actual: Annotated[Decimal | None, Field(title="Faktiskt", description="What the document says.")] = None
    tolerance: Annotated[Decimal | None, Field(title="Tolerans", description="Allowed by rounding.")] = None
