"""What notebooks show, and what displacy is given."""

from __future__ import annotations

import pickle

import lxml.html
import pytest

import regionkit
from regionkit import Amount, BudgetFigure, Extraction, Goal, Metadata, Period, Span
from regionkit.glances.notebook import MOST, Listed

TEXT = (
    "Mål 1: Fler ska låna böcker.\n\nMålet är uppfyllt. Utfallet för 2025 är 3 150 tkr."
    " Senast den 1 maj 2026 ska en plan finnas."
)
HOSTILE = "<script>alert(1)</script>\u202e\x1b[31m & \"x\""


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    return regionkit.extract(regionkit.document_from_text(TEXT))


def cells(shown: str) -> list[list[str]]:
    return [[cell.text_content() for cell in row] for row in lxml.html.fromstring(shown).iter("tr")]


def test_a_list_of_goals_is_a_table(extraction: Extraction) -> None:
    assert cells(extraction.goals._repr_html_()) == [
        ["Nummer", "Mål", "Måluppfyllelse", "Prognos", "Arbetsläge", "Statustext"],
        ["1", "Fler ska låna böcker.", "uppnått", "–", "–", "Målet är uppfyllt."],
    ]


def test_a_list_of_figures_has_kronor(extraction: Extraction) -> None:
    rows = cells(extraction.budget._repr_html_())

    assert rows[0] == ["Text", "Belopp", "Mått", "Avser", "Period", "Säkerhet"]
    assert rows[1][:3] == ["3 150 tkr", "3\u00a0150\u00a0000", "utfall"]


def test_one_figure_is_a_card_of_what_is_known() -> None:
    year = Period(edtf="2025", earliest="2025-01-01", latest="2025-12-31", precision="year")
    figure = BudgetFigure(
        id="budget-0-5", text="5 tkr", span=Span(start=0, end=5), rule="test", measure="forecast", period=year,
        amount=Amount(value=5, unit="tkr", unit_source="prose", factor=1000, sek=5000), is_total=True,
    )  # fmt: skip

    assert cells(figure._repr_html_()) == [
        ["Text", "5 tkr"], ["Säkerhet", "hög"], ["Belopp", "5\u00a0000"], ["Mått", "prognos"], ["Summa", "✓"],
        ["Period", "2025"],
    ]  # fmt: skip


def test_an_extraction_unfolds_into_its_kinds(extraction: Extraction) -> None:
    root = lxml.html.fromstring(f"<div>{extraction._repr_html_()}</div>")

    assert [one.text for one in root.iter("summary")][:3] == ["Mål (1)", "Belopp (1)", "Datum (2)"]


def test_lists_are_tuples_still(extraction: Extraction) -> None:
    assert isinstance(extraction.goals, tuple)
    assert extraction.goals == tuple(extraction.goals)
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction
    assert pickle.loads(pickle.dumps(extraction)) == extraction
    assert Extraction().goals == ()


def test_hostile_text_is_text() -> None:
    goal = Goal(id="g", text=HOSTILE, span=Span(start=0, end=len(HOSTILE)), rule="test", title=HOSTILE)
    shown = Extraction(goals=(goal,), metadata=Metadata(title=HOSTILE))._repr_html_()

    assert "<script" not in shown
    assert not set(shown) & {"\u202e", "\x1b"}
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


def test_long_lists_are_cut_and_counted(extraction: Extraction) -> None:
    shown = Listed(extraction.goals * (MOST + 3))._repr_html_()

    assert shown.count("<tr>") == MOST + 1
    assert "… + 3" in shown


def test_displacy_gets_spans_that_do_not_overlap(extraction: Extraction) -> None:
    from spacy import displacy

    entities = extraction.displacy()

    assert [(TEXT[one["start"] : one["end"]], one["label"]) for one in entities] == [
        ("Mål 1: Fler ska låna böcker.", "GOAL"), ("2025", "DATE_PERIOD"), ("3 150 tkr", "BUDGET_ACTUAL"),
        ("Senast den 1 maj 2026", "DATE_DEADLINE"),
    ]  # fmt: skip
    shown = displacy.render({"text": TEXT, "ents": entities}, style="ent", manual=True, jupyter=False)
    assert "BUDGET_ACTUAL" in shown


def test_of_finds_in_one_another_displacy_gets_the_innermost() -> None:
    text = "Mål 1: Fler ska låna böcker senast den 1 maj 2026."
    extraction = regionkit.extract(regionkit.document_from_text(text))

    labels = [one["label"] for one in extraction.displacy()]

    assert len(extraction.goals) == 1
    assert labels == ["DATE_DEADLINE"]


def test_nothing_found_is_nothing_shown() -> None:
    empty = Extraction()

    assert empty.displacy() == []
    assert empty._repr_html_().count("<details") == 0
    assert Listed(())._repr_html_() == "<p>–</p>"
