"""Indicators held against a corpus (exactly these, and no others), and in tables."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionkit.document import Document
from regionkit.extraction import Extraction
from regionkit.extractors.dates.extractor import extract_dates
from regionkit.extractors.goals.extractor import extract_goals
from regionkit.extractors.indicators.extractor import extract_indicators
from regionkit.mentions import Metadata, Organisation
from regionkit.pipeline import extract
from regionkit.plaintext import document_from_text
from regionkit.readers.assembly import Assembly, CellContent, Piece

CORPUS = Path(__file__).parents[1] / "corpus" / "indicators.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
TABLES = CORPUS.with_name("indicator_tables.jsonl")
TABLE_ROWS = [json.loads(line) for line in TABLES.read_text(encoding="utf-8").splitlines()]


def extraction(document: Document | str, **known: Any) -> Extraction:
    if isinstance(document, str):
        document = document_from_text(document)
    return extract(document, extractors=[extract_dates, extract_indicators, extract_goals], known=Metadata(**known))


def field(indicator: dict[str, Any], name: str, found: Extraction) -> Any:
    """One field of an indicator, in the corpus's terms."""
    if name == "span":
        return [indicator["span"]["start"], indicator["span"]["end"]]
    if name == "as_of":
        return indicator["as_of"] and indicator["as_of"]["edtf"]
    if name == "goal_text":
        return next(goal.text for goal in found.goals if goal.id == indicator["goal"])
    return indicator[name]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["label"])
def test_indicators_of_the_corpus(row: dict[str, Any]) -> None:
    found = extraction(row["text"], **row["known"])
    indicators = [json.loads(indicator.model_dump_json()) for indicator in found.indicators]

    assert [field(i, "span", found) for i in indicators] == [expected["span"] for expected in row["expect"]]
    for indicator, expected in zip(indicators, row["expect"], strict=True):
        assert {name: field(indicator, name, found) for name in expected} == expected


def table(*lines: tuple[str, ...]) -> Document:
    """A document of one table with one row of heads."""
    assembly = Assembly()
    cells = [
        CellContent(pieces=[Piece(text, line=row * 10 + column)], row=row, column=column, header=row == 0)
        for row, line in enumerate(lines)
        for column, text in enumerate(line)
    ]
    assembly.add_table(cells, header_rows=1)
    return Document(
        text=assembly.text, blocks=tuple(assembly.blocks), tables=tuple(assembly.tables), places=tuple(assembly.places)
    )


@pytest.mark.parametrize("row", TABLE_ROWS, ids=lambda row: row["label"])
def test_tables_of_the_corpus(row: dict[str, Any]) -> None:
    found = extraction(table(*map(tuple, row["table"])), **row["known"])
    indicators = [json.loads(indicator.model_dump_json()) for indicator in found.indicators]

    assert len(indicators) == len(row["expect"])
    for indicator, expected in zip(indicators, row["expect"], strict=True):
        assert {name: field(indicator, name, found) for name in expected} == expected


def test_a_row_has_its_outcome_its_target_and_the_year_before() -> None:
    document = table(
        ("Indikator", "Utfall 2024", "Målvärde 2025", "Utfall 2025"),
        ("Andel besvarade samtal", "97,4 %", "≥98 %", "98,5 %"),
        ("Nöjda besökare, index", "81", "minst 80", "79"),
    )
    share, index = extraction(document).indicators

    assert (share.value, share.previous, share.target, share.target_comparator, share.unit, share.trend) == (
        Decimal("98.5"), Decimal("97.4"), Decimal(98), "ge", "%", "up",
    )  # fmt: skip
    assert (index.value, index.previous, index.target, index.target_comparator, index.unit, index.trend) == (
        Decimal(79), Decimal(81), Decimal(80), "ge", None, "down",
    )  # fmt: skip


def test_a_missing_latest_outcome_is_not_replaced_by_an_older_one() -> None:
    (indicator,) = extraction(
        table(("Nyckeltal", "2024", "2025", "Målvärde"), ("Antal besök", "1 200", "-", "1 500"))
    ).indicators

    assert (indicator.value, indicator.previous, indicator.target) == (None, Decimal(1200), Decimal(1500))


def test_a_measure_beside_a_goal_belongs_to_it() -> None:
    found = extraction(
        table(("Mål", "Indikator", "Målvärde", "Utfall"), ("Fler ska läsa böcker", "Lån per invånare", "5", "4,6"))
    )
    (goal,), (indicator,) = found.goals, found.indicators

    assert (indicator.name, indicator.value, indicator.target) == ("Lån per invånare", Decimal("4.6"), Decimal(5))
    assert (indicator.goal, goal.indicators) == (goal.id, (indicator.id,))


@pytest.mark.parametrize(
    "lines",
    [
        (("Nyckeltal", "Kommentar"), ("Antal besök", "Mäts i december")),
        (("Verksamhet", "Budget", "Utfall"), ("Bibliotek", "1 200", "1 180")),
        (("Indikator", "Utfall"), ("Antal besök", "Följs upp senare")),
    ],
)
def test_tables_without_measured_values_hold_no_indicators(lines: tuple[tuple[str, ...], ...]) -> None:
    assert extraction(table(*lines)).indicators == ()


@settings(max_examples=30)
@given(n=st.integers(0, 60), more=st.integers(0, 60), before=st.sampled_from(["", "Redan ", "I år har\n"]))
def test_any_count_out_of_a_whole_is_read_back(n: int, more: int, before: str) -> None:
    m = n + more
    text = f"{before}{n} av {m} skolor svarade."
    found = [(i.numerator, i.denominator, i.span.start) for i in extraction(text).indicators]

    assert found == ([(n, m, len(before))] if m else [])


def test_of_a_comparison_the_own_organisation_is_the_outcome_and_a_year_in_the_cell_is_when() -> None:
    document = table(
        ("Nyckeltal", "Älvdalen 2025", "Riket 2025"),
        ("Andel nöjda elever (%)²", "82,5", "79"),
        ("Andel behöriga lärare (%)", "61 (2024)", "70"),
    )
    Organisation(name="Älvdalens kommun", kind="municipality")
    assert extraction(document).indicators == ()

    pupils, teachers = extraction(
        document, organisation=Organisation(name="Kommunen Älvdalen", kind="other")
    ).indicators
    assert (pupils.name, pupils.value, pupils.unit) == ("Andel nöjda elever (%)", Decimal("82.5"), "%")
    assert pupils.as_of is not None
    assert pupils.as_of.edtf == "2025"
    assert teachers.value == Decimal(61)
    assert teachers.as_of is None or teachers.as_of.edtf == "2024"
