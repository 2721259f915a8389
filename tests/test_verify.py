"""An extraction is borne out by its document, and whatever is altered in it is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import regionkit
from regionkit import Document, Extraction, Mention, Span
from regionkit.document import Location
from regionkit.plaintext import document_from_text

EXAMPLES = Path(__file__).parents[1] / "examples" / "documents"
TEXT = """Mål 1: Fler ska låna böcker, senast den 1 maj 2025.

Målet är inte uppfyllt. Nettokostnaden blev 163 200 tkr per augusti 2025, ett underskott på 1,3 mnkr, varav 16 tkr hyra.

Intäkterna blev högst 500 tkr och kostnaderna 10–12 mnkr. Andelen blev 52,3 % föregående år och 12 av 14 i juni.

Regionfullmäktige beslutade den 12 februari 2025, § 12, att godkänna rapporten RS 12-2024."""


@pytest.fixture(scope="module")
def document() -> Document:
    return regionkit.read(EXAMPLES / "delarsrapport-augusti-2025.pdf", ocr="never")


@pytest.fixture(scope="module")
def extraction(document: Document) -> Extraction:
    return regionkit.extract(document)


def test_the_documents_of_the_examples_bear_their_extractions_out(document: Document, extraction: Extraction) -> None:
    """All other files at hand are verified in test_invariants."""
    assert extraction.verify(document) == []
    assert Extraction.model_validate_json(extraction.model_dump_json()).verify(document) == []


def altered(extraction: Extraction, kind: str, update: Callable[[Any], dict[str, Any]]) -> tuple[Extraction, str]:
    """The extraction with its first mention of a kind for which there is an update altered, and the mention's id."""
    mentions = list(getattr(extraction, kind))
    for index, mention in enumerate(mentions):
        changed = update(mention)
        if changed:
            mentions[index] = mention.model_copy(update=changed)
            return extraction.model_copy(update={kind: tuple(mentions)}), mention.id
    raise AssertionError(f"there is nothing to alter in {kind}")


def inside(field: str, **values: Any) -> Callable[[Any], dict[str, Any]]:
    """An update of a model inside a mention, such as its amount or its period, to other values."""

    def update(mention: Any) -> dict[str, Any]:
        model = getattr(mention, field)
        same = model is None or any(getattr(model, name) == value for name, value in values.items())
        return {} if same else {field: model.model_copy(update=values)}

    return update


def moved(mention: Mention) -> dict[str, Any]:
    return {"span": Span(start=mention.span.start + 1, end=mention.span.end + 1)}


def elsewhere(**place: Any) -> Callable[[Mention], dict[str, Any]]:
    def update(mention: Mention) -> dict[str, Any]:
        return {"locations": tuple(here.model_copy(update=place) for here in mention.locations)}

    return update


KINDS = ("goals", "indicators", "dates", "budget", "decisions", "references")
ANY_MENTION: dict[str, tuple[Callable[[Any], dict[str, Any]], str]] = {
    "another word": (lambda mention: {"text": "?" * len(mention.text)}, "text"),
    "a shorter quote": (lambda mention: {"text": mention.text[:-1]}, "text"),
    "another span": (moved, "text"),
    "a span behind the end": (lambda mention: {"span": Span(start=10**6, end=10**6 + len(mention.text))}, "text"),
    "no place": (lambda mention: {"locations": ()}, "locations"),
    "another page": (elsewhere(page=9), "locations"),
    "another box": (elsewhere(box=(0.0, 0.0, 1.0, 1.0)), "locations"),
    "a paragraph": (elsewhere(paragraph=3), "locations"),
    "another cell": (elsewhere(table=7, row=1, column=1), "locations"),
    "a picture": (lambda mention: {"ocr": True}, "ocr"),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ANY_MENTION)
def test_what_is_altered_in_any_mention_is_told(
    document: Document, extraction: Extraction, kind: str, name: str
) -> None:
    update, field = ANY_MENTION[name]
    changed, id = altered(extraction, kind, update)

    assert [(found.mention, found.field) for found in changed.verify(document)] == [(id, field)]


def of_table(figure: Any) -> bool:
    return figure.table is not None


def unless(update: Callable[[Any], dict[str, Any]], refused: Callable[[Any], bool]) -> Callable[[Any], dict[str, Any]]:
    return lambda mention: {} if refused(mention) else update(mention)


FIELDS: list[tuple[str, Callable[[Any], dict[str, Any]], str]] = [
    ("budget", inside("amount", value=Decimal("163201")), "amount.value"),
    ("budget", unless(inside("amount", value=Decimal("1")), lambda figure: not of_table(figure)), "amount.value"),
    ("budget", inside("amount", minimum=Decimal(1)), "amount.minimum"),
    ("budget", inside("amount", maximum=Decimal(1)), "amount.maximum"),
    ("budget", inside("amount", comparator="le"), "amount.comparator"),
    ("budget", inside("amount", approximate=True), "amount.approximate"),
    ("budget", inside("amount", decimals=2), "amount.decimals"),
    ("budget", inside("amount", unit="mnkr"), "amount.unit"),
    ("budget", unless(inside("amount", unit="mkr"), lambda figure: not of_table(figure)), "amount.unit"),
    ("budget", inside("amount", factor=Decimal(1)), "amount.factor"),
    ("budget", unless(inside("amount", factor=Decimal(1)), lambda figure: not of_table(figure)), "amount.unit"),
    ("budget", inside("amount", currency="EUR"), "amount.currency"),
    ("budget", inside("amount", sek=Decimal(163_200)), "amount.sek"),
    ("budget", inside("amount", sek=None), "amount.sek"),
    ("budget", inside("amount", sek_minimum=Decimal(1)), "amount.sek_minimum"),
    ("budget", inside("amount", sek_maximum=Decimal(1)), "amount.sek_maximum"),
    ("budget", lambda figure: {"effect_on_result": Decimal(1)} if figure.effect_on_result else {}, "effect_on_result"),
    ("budget", lambda figure: {"table": 40}, "table"),
    ("budget", lambda figure: {"table": 0} if of_table(figure) and figure.table else {}, "table"),
    ("budget", lambda figure: {"table": None} if of_table(figure) else {}, "table"),
    ("budget", lambda figure: {"part_of": "budget-0-1"}, "part_of"),
    ("budget", lambda figure: {"part_of": figure.id}, "part_of"),
    ("budget", lambda figure: {"part_of": "date-14-30"}, "part_of"),
    ("budget", inside("period", edtf="2025-13"), "period.edtf"),
    ("budget", inside("period", latest=date(2025, 8, 30)), "period.latest"),
    ("dates", inside("period", edtf="2024", earliest=date(2024, 1, 1), latest=date(2024, 12, 31)), "period.edtf"),
    ("dates", inside("period", edtf="2025-02-30"), "period.edtf"),
    ("dates", inside("period", earliest=date(2025, 8, 2)), "period.earliest"),
    ("dates", inside("period", latest=None), "period.latest"),
    ("dates", inside("period", precision="week"), "period.precision"),
    ("dates", inside("period", approximate=True), "period.approximate"),
    ("dates", inside("period", part="late"), "period.part"),
    ("goals", lambda goal: {"title": "Ett annat mål"}, "title"),
    ("goals", lambda goal: {"number": "47x"}, "number"),
    ("goals", lambda goal: {"status_text": "Målet är nästan uppfyllt."}, "status_text"),
    ("goals", lambda goal: {"parent": "goal-0-1"}, "parent"),
    ("goals", lambda goal: {"indicators": ("indicator-0-1",)}, "indicators"),
    ("goals", lambda goal: {"indicators": (goal.id,)}, "indicators"),
    ("goals", lambda goal: {"follow_up": (Span(start=3, end=3),)}, "follow_up"),
    ("goals", lambda goal: {"mentioned_at": (Span(start=3, end=10**6),)}, "mentioned_at"),
    ("goals", inside("deadline", edtf="2031-01-01", earliest=date(2031, 1, 1), latest=date(2031, 1, 1)),
     "deadline.edtf"),
    ("indicators", lambda indicator: {"goal": "goal-0-1"}, "goal"),
    ("decisions", inside("date", edtf="2024-11-28", earliest=date(2024, 11, 28), latest=date(2024, 11, 28)),
     "date.edtf"),
    ("decisions", lambda decision: {"title": "Något annat"}, "title"),
    ("decisions", lambda decision: {"paragraph": "9999"}, "paragraph"),
    ("decisions", lambda decision: {"clauses": ("att avslå allt",)}, "clauses[0]"),
    ("references", lambda reference: {"value": "RS 1-1999"}, "value"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "update", "field"), FIELDS, ids=[f"{n}-{row[2]}" for n, row in enumerate(FIELDS)])
def test_what_is_altered_in_a_field_is_told(
    document: Document, extraction: Extraction, kind: str, update: Callable[[Any], dict[str, Any]], field: str
) -> None:
    changed, id = altered(extraction, kind, update)

    assert (id, field) in {(found.mention, found.field) for found in changed.verify(document)}


@settings(max_examples=25)
@given(st.decimals(-10**9, 10**9, places=1))
def test_any_other_value_is_told(value: Decimal) -> None:
    document, extraction = extracted()
    figures = list(extraction.budget)
    for index, figure in enumerate(figures):
        if figure.amount.value is None or abs(figure.amount.value) == abs(value):
            continue
        changed = figure.model_copy(update={"amount": figure.amount.model_copy(update={"value": value})})
        told = extraction.model_copy(update={"budget": (*figures[:index], changed, *figures[index + 1 :])})
        assert [found.mention for found in told.verify(document)] == [figure.id]


@settings(max_examples=25)
@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_any_other_day_is_told(day: date) -> None:
    document, extraction = extracted()
    period = regionkit.Period(edtf=day.isoformat(), earliest=day, latest=day, precision="day")
    for index, mention in enumerate(extraction.dates):
        if mention.period == period:
            continue
        changed = mention.model_copy(update={"period": period})
        dates = (*extraction.dates[:index], changed, *extraction.dates[index + 1 :])
        told = extraction.model_copy(update={"dates": dates}).verify(document)
        assert (mention.id, "period.edtf") in {(found.mention, found.field) for found in told}


def extracted() -> tuple[Document, Extraction]:
    if not _EXTRACTED:
        document = document_from_text(TEXT)
        _EXTRACTED.append((document, regionkit.extract(document, known=regionkit.Metadata(fiscal_year=2025))))
    return _EXTRACTED[0]


_EXTRACTED: list[tuple[Document, Extraction]] = []


def test_the_text_that_is_altered_has_something_of_each_kind() -> None:
    document, extraction = extracted()

    assert extraction.verify(document) == []
    assert [len(getattr(extraction, kind)) > 0 for kind in KINDS] == [True] * len(KINDS)
    assert len(extraction.budget) >= 5
    assert len(extraction.dates) >= 4


def test_a_hedge_that_two_amounts_share_is_read_with_both() -> None:
    document = document_from_text("Det kostar cirka 16 och 21 mnkr.")
    extraction = regionkit.extract(document)

    assert [figure.amount.approximate for figure in extraction.budget] == [True, True]
    assert extraction.verify(document) == []


def test_an_id_that_two_mentions_share_is_told_once(document: Document, extraction: Extraction) -> None:
    first, *others = extraction.references
    same = (other.model_copy(update={"id": first.id}) for other in others)
    changed = extraction.model_copy(update={"references": (first, *same)})

    assert [(found.mention, found.field) for found in changed.verify(document)] == [(first.id, "id")]


def test_a_sub_goal_is_verified_too_and_its_parent_is_the_goal_that_holds_it() -> None:
    document = document_from_text("Mål 1: Ett mål /Ett delmål")
    extraction = regionkit.extract(document)
    (goal,) = extraction.goals
    (inner,) = goal.sub_goals
    other = inner.model_copy(update={"parent": inner.id, "title": "Inte detta"})

    told = extraction.model_copy(update={"goals": (goal.model_copy(update={"sub_goals": (other,)}),)}).verify(document)

    assert {(found.mention, found.field) for found in told} == {(inner.id, "parent"), (inner.id, "title")}


def test_findings_must_be_about_what_is_there(document: Document, extraction: Extraction) -> None:
    finding = extraction.findings[0].model_copy(update={"mentions": ("date-0-1",), "pages": (1, 77)})
    placed = finding.model_copy(update={"mentions": (), "pages": (), "locations": (Location(page=0),)})

    told = extraction.model_copy(update={"findings": (finding, placed)}).verify(document)

    assert [(found.mention, found.field, found.actual) for found in told] == [
        (None, "findings[0].mentions", "date-0-1"), (None, "findings[0].pages", "77"),
        (None, "findings[1].pages", "0"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value"),
    [("filename", "annan.pdf"), ("media_type", "text/plain"), ("byte_size", 3), ("pages", 44), ("pages", None)],
)
def test_what_is_altered_in_the_source_is_told(
    document: Document, extraction: Extraction, field: str, value: object
) -> None:
    assert extraction.source is not None
    changed = extraction.model_copy(update={"source": extraction.source.model_copy(update={field: value})})

    assert [found.field for found in changed.verify(document)] == [f"source.{field}"]


def test_the_times_of_the_metadata_are_verified(document: Document, extraction: Extraction) -> None:
    period = regionkit.Period(edtf="2025-02", precision="month")
    changed = extraction.model_copy(update={"metadata": extraction.metadata.model_copy(update={"as_of": period})})

    assert {found.field for found in changed.verify(document)} >= {
        "metadata.as_of.earliest", "metadata.as_of.latest",
    }  # fmt: skip
