"""Each output over the same small extraction, and over text that would do harm if it were taken literally."""

from __future__ import annotations

import csv
import json
import typing
from decimal import Decimal
from io import StringIO

import pytest

import regionkit
from regionkit import Amount, BudgetFigure, DateMention, Decision, Extraction, Finding, Goal, Metadata, Period, Span
from regionkit import mentions as kinds
from regionkit.document import Location
from regionkit.languages.sv.display import DISPLAY
from regionkit.renderers import RENDERERS
from regionkit.renderers.defusing import for_markdown, for_spreadsheet
from regionkit.renderers.found import FoundIn, Screen
from regionkit.renderers.sections import METADATA_FIELDS
from regionkit.renderers.spreadsheet import COLUMNS

YEAR = Period(edtf="2024", earliest="2024-01-01", latest="2024-12-31", precision="year")


def place(identity: str, text: str, start: int) -> dict[str, object]:
    span = Span(start=start, end=start + len(text))
    return {"id": identity, "text": text, "span": span, "rule": "test", "locations": (Location(page=2),)}


EXTRACTION = Extraction(
    metadata=Metadata(title="Delårsrapport", fiscal_year=2024, committee="Kulturnämnden", inferred=("fiscal_year",)),
    goals=(
        Goal(
            **place("goal-0-5", "Mål 1", 0), number="1", title="Fler låntagare", progress="ongoing",
            status_text="arbetet pågår",
            sub_goals=(Goal(**place("goal-9-14", "Delmål", 9), title="Fler barn", inferred=("owner",)),),
        ),
    ),
    dates=(DateMention(**place("date-20-24", "2024", 20), period=YEAR, role="period"),),
    budget=(
        BudgetFigure(
            **place("budget-30-38", "-5,5 tkr", 30), confidence="low", measure="deviation", subject="Bibliotek",
            amount=Amount(value=Decimal("-5.5"), unit="tkr", factor=Decimal(1000), sek=Decimal("-5500.0")),
        ),
    ),
    decisions=(
        Decision(**place("decision-50-54", "§ 12", 50), paragraph="12", title="Budget", clauses=("att anta",)),
    ),
    findings=(
        Finding(
            code="M01", name="deviation_reconciles", severity="info", message_sv="Stämmer.", message_en="Agrees.",
            mentions=("budget-30-38",), expected=Decimal(5), actual=Decimal(5), tolerance=Decimal(1),
        ),
    ),
)  # fmt: skip

HARM = "=HYPERLINK(\"http://x\") [red]|\x1b[31m*a* <b>\u202e _b_ `c`\nslut"


@pytest.mark.parametrize("name", RENDERERS)
def test_every_output_gives_text_that_ends_a_line(name: str) -> None:
    text = regionkit.render(EXTRACTION, name)

    assert text.endswith("\n")
    assert text == regionkit.render(EXTRACTION, name)


def test_json_is_the_model_itself() -> None:
    assert Extraction.model_validate_json(regionkit.render(EXTRACTION, "json")) == EXTRACTION
    assert json.loads(regionkit.render(EXTRACTION, "jsonl")) == json.loads(regionkit.render(EXTRACTION, "json"))
    assert regionkit.render(EXTRACTION, "jsonl").count("\n") == 1


def rows(extraction: Extraction) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(regionkit.render(extraction, "csv"))))


def test_csv_has_a_row_for_each_mention_and_finding() -> None:
    found = rows(EXTRACTION)

    assert [row["kind"] for row in found] == ["goal", "goal", "date", "budget", "decision", "finding"]
    assert tuple(found[0]) == COLUMNS
    assert {row["committee"] for row in found} == {"Kulturnämnden"}
    assert {row["page"] for row in found} == {"2"}
    assert found[-1]["mentions"] == "budget-30-38"


def test_csv_numbers_are_numbers_and_days_are_days() -> None:
    budget = rows(EXTRACTION)[3]
    day = rows(EXTRACTION)[2]

    assert (budget["value"], budget["sek"], budget["page"]) == ("-5.5", "-5500.0", "2")
    assert (day["earliest"], day["latest"], day["period"]) == ("2024-01-01", "2024-12-31", "2024")


def test_csv_text_is_never_a_formula() -> None:
    assert rows(EXTRACTION)[3]["text"] == "'-5,5 tkr"
    assert [for_spreadsheet(text)[0] for text in ("=A1", "+46 70", "@SUM(A1)", "-2+3", "＝A1")] == ["'"] * 5
    assert [for_spreadsheet(text) for text in ("-12.5", "+3", "§ 3", "")] == ["-12.5", "+3", "§ 3", ""]


def test_markdown_is_a_report_with_a_table_for_each_kind() -> None:
    text = regionkit.render(EXTRACTION, "markdown")

    assert text.startswith("# Delårsrapport\n")
    assert "- **Räkenskapsår:** 2024 (härlett)" in text
    assert "| 1 | Fler låntagare<br>• Fler barn | pågår | arbetet pågår | 2 |" in text
    assert "| -5,5 tkr | −5\u00a0500 | avvikelse | Bibliotek | 2 | säkerhet: låg |" in text
    assert "| M01 | upplysning | Stämmer. | 2 |" in text


@pytest.mark.parametrize("name", ["table", "markdown"])
def test_a_column_with_nothing_in_it_is_left_out(name: str) -> None:
    text = regionkit.render(EXTRACTION, name)

    assert text.count("Period") == 0
    assert text.count("Citat") > 0


def test_markdown_shows_text_as_it_stands() -> None:
    assert for_markdown("a|b*c_d<e>`f`") == "a\\|b\\*c\\_d\\<e\\>\\`f\\`"


def test_tables_show_everything_in_a_hundred_columns() -> None:
    text = regionkit.render(EXTRACTION, "table")

    headings = ["Mål (1)", "Belopp (1)", "Datum (1)", "Beslut (1)", "Iakttagelser (1)"]
    assert [heading for heading in headings if heading not in text] == []
    assert max(map(len, text.splitlines())) <= 100
    assert "\x1b" not in text


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_tables_fit_their_width(width: int) -> None:
    assert max(map(len, regionkit.render(EXTRACTION, "table", width=width).splitlines())) <= width


def test_a_number_is_never_broken_over_lines() -> None:
    amount = Amount(sek_minimum=Decimal(500_000), sek_maximum=Decimal(1_000_000))
    figure = BudgetFigure(**place("b", "0,5–1,0 mnkr", 0), amount=amount, subject="ord " * 40, period=YEAR)

    text = regionkit.render(Extraction(budget=(figure,)), "table", width=60)

    assert "500 000 –" in text
    assert "1 000 000" in text


def test_a_terminal_gets_colour_and_a_document_cannot_send_any() -> None:
    goal = Goal(**place("goal-0", HARM, 0), title=HARM)
    one, _ = RENDERERS["table"].load()

    text = one(FoundIn(Extraction(goals=(goal,)), DISPLAY), Screen(width=80, colour=True))

    assert "\x1b[1m" in text
    assert "\x1b[31m" not in text


@pytest.mark.parametrize("name", ["table", "markdown", "csv"])
def test_nothing_found_is_said_or_shown_as_nothing(name: str) -> None:
    text = regionkit.render(Extraction(), name)

    assert text.count("\n") == 1 if name == "csv" else DISPLAY.phrases["nothing"] in text


@pytest.mark.parametrize("name", RENDERERS)
def test_harmful_text_does_no_harm(name: str) -> None:
    goal = Goal(**place("goal-0", HARM, 0), title=HARM, number="=1", status_text=HARM)
    extraction = Extraction(goals=(goal,), metadata=Metadata(title=HARM))

    text = regionkit.render(extraction, name)

    assert "\x1b" not in text
    if not name.startswith("json"):
        assert "\u202e" not in text
        assert "[red]" in text.replace("\\", "").replace("\n", " ")
    if name == "csv":
        assert [row["name"][:2] for row in rows(extraction)] == ["'="]


def test_every_value_of_every_field_has_a_word() -> None:
    sets = {
        "status": kinds.Status, "forecast": kinds.Forecast, "progress": kinds.Progress, "role": kinds.DateRole,
        "measure": kinds.Measure, "outcome": kinds.Outcome, "kind": kinds.ReferenceKind,
        "document_type": kinds.DocumentType, "confidence": kinds.Confidence, "colour": regionkit.document.Colour,
    }  # fmt: skip

    missing = {
        name: set(typing.get_args(values)) - set(DISPLAY.values[name])
        for name, values in sets.items()
        if set(typing.get_args(values)) - set(DISPLAY.values[name])
    }

    assert missing == {}


@pytest.mark.parametrize("name", ["table", "markdown"])
def test_the_title_is_the_heading_and_says_when_it_is_inferred(name: str) -> None:
    stated, inferred = (
        regionkit.render(Extraction(metadata=Metadata(title="Rapport", inferred=fields)), name)
        for fields in ((), ("title",))
    )

    assert "Rapport (härlett)" not in stated
    assert "Rapport (härlett)" in inferred


def test_every_field_of_the_metadata_is_shown() -> None:
    assert set(METADATA_FIELDS) == set(Metadata.model_fields) - {"inferred", "title"}
    assert set(METADATA_FIELDS) <= set(DISPLAY.columns)
