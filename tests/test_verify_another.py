"""What verifying says of another document, of findings of one's own, and how it says it."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from pathlib import Path

import pytest

import regionkit
from regionkit import Document, Extraction, Mismatch, Span
from regionkit.plaintext import document_from_text

EXAMPLES = Path(__file__).parents[1] / "examples" / "documents"


@pytest.fixture(scope="module")
def document() -> Document:
    return regionkit.read(EXAMPLES / "delarsrapport-augusti-2025.docx", ocr="never")


@pytest.fixture(scope="module")
def extraction(document: Document) -> Extraction:
    return regionkit.extract(document)


def test_another_file_is_one_mismatch(extraction: Extraction) -> None:
    minutes = regionkit.read(EXAMPLES / "protokoll-2025-09-18.pdf", ocr="never")

    (told,) = extraction.verify(minutes)

    assert (told.mention, told.field) == (None, "source.sha256")
    assert "another file" in str(told)


def test_another_text_is_one_mismatch_too(document: Document, extraction: Extraction) -> None:
    """The same file read otherwise, and a text that has no file."""
    changed = dataclasses.replace(document_from_text("x" + document.text), source=document.source)
    without_source = document_from_text("Något helt annat.")

    for other in (changed, without_source):
        (told,) = extraction.verify(other)
        assert (told.mention, told.field) == (None, "source")


def test_an_empty_extraction_is_borne_out_by_any_text() -> None:
    assert Extraction().verify(document_from_text("")) == []
    assert Extraction().verify(document_from_text("Budgeten är 3 tkr.")) == []


def test_what_an_extractor_of_ones_own_found_is_held_against_its_quote_only() -> None:
    text = "Budget: en hel del pengar"
    document = document_from_text(text)
    amount = regionkit.Amount(value=Decimal(7))
    mine = regionkit.BudgetFigure(
        id="budget-8-25", text=text[8:], span=Span(start=8, end=25), rule="own.words", amount=amount,
        locations=document.locate(Span(start=8, end=25)),
    )  # fmt: skip

    assert Extraction(budget=(mine,)).verify(document) == []
    told = Extraction(budget=(mine.model_copy(update={"rule": "budget.bare"}),)).verify(document)
    assert [found.field for found in told] == ["amount"]


def test_a_mismatch_reads_as_a_sentence() -> None:
    told = Mismatch(mention="date-0-4", field="text", why="is not what stands there", expected="2025", actual="2024")

    assert str(told) == "date-0-4: text is not what stands there: '2024', and not '2025'"
    assert str(Mismatch(mention=None, field="findings[0].mentions", why="names no mention", actual="x")) == (
        "extraction: findings[0].mentions names no mention: 'x'"
    )
