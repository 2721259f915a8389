"""What the checks report, and what they keep silent about."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

import regionkit
from regionkit.document import Contradiction, Document, Page, Picture, Scanned, Source, Span
from regionkit.mentions import Finding, Metadata
from regionkit.plaintext import document_from_text

ACCOUNT = (
    "Nämnden har fram till och med {month} månad ett utfall på {spent} tkr, ett {word} mot budget med {gap} tkr. "
    "Nämnden har för år 2023 en budget på totalt {budget} tkr."
)


def findings(text: str, **known: Any) -> dict[str, Finding]:
    """The findings of a text by their code (the last of each)."""
    extraction = regionkit.extract(document_from_text(text), known=Metadata(**known))
    return {finding.code: finding for finding in extraction.findings}


@pytest.mark.parametrize(
    ("month", "spent", "word", "gap", "budget"),
    [
        ("juli", 1539, "överskott", 3, 2644),
        ("mars", 1010, "underskott", 10, 4000),
        ("september", 750, "överskott", 0, 1000),
    ],
)
def test_m01_outcome_and_deviation_agree_with_the_part_of_the_year_that_has_gone(
    month: str, spent: int, word: str, gap: int, budget: int
) -> None:
    text = ACCOUNT.format(month=month, spent=spent, word=word, gap=gap, budget=budget)

    found = findings(text, fiscal_year=2023)

    assert found["M01"].severity == "info"
    assert len(found["M01"].mentions) == 3
    assert abs((found["M01"].actual or 0) - (found["M01"].expected or 0)) <= (found["M01"].tolerance or 0)


def test_m01_says_nothing_where_the_budget_is_not_spread_evenly() -> None:
    text = ACCOUNT.format(month="juli", spent=1539, word="överskott", gap=300, budget=2644)

    assert not {"M01", "M20"} & set(findings(text, fiscal_year=2023))


def test_m20_a_whole_year_that_does_not_reconcile() -> None:
    text = ACCOUNT.format(month="december", spent=900, word="överskott", gap=50, budget=1000)

    found = findings(text, fiscal_year=2023)

    assert (found["M20"].expected, found["M20"].actual) == (1000000, 950000)


def test_m07_a_word_and_a_sign_that_disagree() -> None:
    assert "M07" in findings("Nämnden redovisar ett överskott om -3 tkr.")
    assert "M07" not in findings("Nämnden redovisar ett underskott om -3 tkr.")
    assert "M07" not in findings("Nämnden redovisar ett överskott om 3 tkr.")


TABLE = (
    "Belopp i tkr   Budget   Utfall   Avvikelse\nHyror   500   410   {a}\nResor   120   61   59\nLön   80   70   10\n"
    "Summa   {s}   541   159"
)


def test_m02_names_the_row_whose_deviation_is_not_the_difference() -> None:
    found = findings(TABLE.format(a=70, s=700))

    assert found["M02"].severity == "warning"
    assert "Hyror" in found["M02"].message_sv
    assert "M02" not in findings(TABLE.format(a=90, s=700))


def test_m03_names_the_total_that_its_rows_do_not_make() -> None:
    found = findings(TABLE.format(a=90, s=710))

    assert (found["M03"].expected, found["M03"].actual) == (700000, 710000)
    assert "M03" not in findings(TABLE.format(a=90, s=700))


def test_m14_a_table_of_money_without_a_unit() -> None:
    found = findings("Post   Budget   Utfall\nKostnader   500   410\nIntäkter   20   30")

    assert found["M14"].actual == 4


def test_d05_three_reporting_dates_that_disagree() -> None:
    text = "Delårsrapport per augusti 2023\n\nArbetet fram till april 2023 redovisas. Ekonomin avser till och med juli."

    found = findings(text, document_type="interim_report", fiscal_year=2023)

    assert found["D05"].severity == "info"
    assert len(found["D05"].mentions) == 3
    assert "D06" in found


def test_d05_is_silent_where_all_dates_agree() -> None:
    text = "Delårsrapport per augusti 2023\n\nLäget per augusti 2023 redovisas."

    assert "D05" not in findings(text, document_type="interim_report", fiscal_year=2023)


def test_g01_and_g02_goals_that_are_missing() -> None:
    text = "Arbetet är uppdelat i tre mål.\n\nMål 1: Alla läser\n\nDet pågår.\n\nMål 3: Alla räknar\n\nDet pågår."

    found = findings(text)

    assert "1, 3" in found["G01"].message_sv
    assert "tre" not in found["G02"].message_sv
    assert "3 mål, men 2" in found["G02"].message_sv


def document(pages: tuple[Page, ...], pictures: tuple[Picture, ...] = (), notes: tuple[str, ...] = ()) -> Document:
    source = Source("fil.pdf", "0" * 64, "application/pdf", 10, "test", notes=notes)
    return Document("", pages=pages, pictures=pictures, source=source)


def page(number: int, has_text: bool) -> Page:
    return Page(number, Span(start=0, end=0), 595, 842, has_text)


def test_t01_names_the_pages_without_text() -> None:
    extraction = regionkit.extract(document((page(1, False), page(2, False), page(3, False))))

    assert [(f.code, f.severity, f.pages) for f in extraction.findings] == [("T01", "error", (1, 2, 3))]
    assert extraction.source is not None
    assert extraction.source.text_layer == "none"
    assert "1–3" in extraction.findings[0].message_sv


def test_t01_is_a_warning_where_other_pages_have_text() -> None:
    extraction = regionkit.extract(document((page(1, True), page(2, False))))

    assert [(f.code, f.severity, f.pages) for f in extraction.findings] == [("T01", "warning", (2,))]


def test_t03_t06_t07_what_the_reader_could_not_read_or_left_out() -> None:
    pictures = (Picture(1, (0, 0, 300, 200), table_like=True), Picture(1, (0, 0, 9, 9)))
    extraction = regionkit.extract(document((page(1, True),), pictures, ("tracked_changes", "status_symbol_unread")))

    assert sorted(f.code for f in extraction.findings) == ["T03", "T06", "T07"]


def test_t02_counts_lost_characters() -> None:
    assert "2" in findings("Budgeten är \ufffd\ufffd tkr.")["T02"].message_sv


def _read_document(*, contradicted: bool) -> Document:
    """A document whose last figure was read from a picture; its table may contradict it."""
    text = "Beloppet -382 tkr lästes."
    span = Span(start=9, end=13)
    made = Contradiction(span, (span,), Decimal("-332"), Decimal("-382"), Decimal("1.5"))
    plain = document_from_text(text)
    return replace(
        plain,
        scanned=(Scanned(span, "contradicted" if contradicted else "proved"),),
        contradictions=(made,) if contradicted else (),
    )


def test_m21_a_figure_that_was_read_and_contradicts_its_table() -> None:
    extraction = regionkit.extract(_read_document(contradicted=True))
    (told,) = [one for one in extraction.findings if one.code == "M21"]

    assert told.severity == "warning"
    assert "-382" in told.message_sv
    assert "-332" in told.message_sv
    assert "-382" in told.message_en
    assert "-332" in told.message_en


def test_m21_says_nothing_of_figures_that_add_up() -> None:
    extraction = regionkit.extract(_read_document(contradicted=False))

    assert "M21" not in {one.code for one in extraction.findings}
