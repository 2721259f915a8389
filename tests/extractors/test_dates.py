"""Dates in their place: roles, inferred years, tables, and what is reported instead of read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionkit.document import Document
from regionkit.extraction import Extraction
from regionkit.extractors.dates.extractor import extract_dates
from regionkit.extractors.references.extractor import extract_references
from regionkit.mentions import DateMention, Metadata
from regionkit.pipeline import extract
from regionkit.plaintext import document_from_text
from regionkit.readers.assembly import Assembly, CellContent, Piece

CORPUS = Path(__file__).parents[1] / "corpus" / "dates.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
SEED = Path(__file__).parents[2] / "../shared/seed/seed.txt"


def dates_of(document: Document, **known: Any) -> Extraction:
    """Run the extractor with what is known of the document, and with the references that it keeps away from.

    The words of each date bear it out.
    """
    extraction = extract(document, extractors=[extract_references, extract_dates], known=Metadata(**known))
    assert extraction.verify(document) == []
    return extraction


def _row(mention: DateMention) -> dict[str, Any]:
    """A mention in the corpus's terms; what is not so is left out."""
    period = mention.period
    row = {
        "text": mention.text,
        "span": [mention.span.start, mention.span.end],
        "edtf": period.edtf,
        "earliest": period.earliest and period.earliest.isoformat(),
        "latest": period.latest and period.latest.isoformat(),
        "precision": period.precision,
        "approximate": period.approximate,
        "part": period.part,
        "role": mention.role,
        "anchor": mention.anchor,
        "inferred": [*mention.inferred],
    }
    return {name: value for name, value in row.items() if value or name in ("earliest", "latest")}


@pytest.mark.parametrize("case", ROWS, ids=[f"{number}: {row['form']}" for number, row in enumerate(ROWS, 1)])
def test_corpus(case: dict[str, Any]) -> None:
    extraction = dates_of(document_from_text(case["text"]), **case["known"])
    slips = [finding.code for finding in extraction.findings if finding.code in ("D01", "D02")]

    assert [_row(mention) for mention in extraction.dates] == case["dates"]
    assert slips == case.get("findings", [])


def test_corpus_refuses_half_as_often_as_it_finds() -> None:
    refused = sum(not row["dates"] for row in ROWS)

    assert len(ROWS) >= 600
    assert refused * 3 >= len(ROWS)


@pytest.mark.parametrize("case", [row for row in ROWS if row["dates"]], ids=lambda row: row["form"])
def test_what_was_not_written_is_marked(case: dict[str, Any]) -> None:
    for mention in dates_of(document_from_text(case["text"]), **case["known"]).dates:
        assert bool(mention.inferred) == (mention.anchor != "explicit")
        for name in mention.inferred:
            field = name.removeprefix("period.")
            assert field == "year" or getattr(mention.period, field) is not None


# --- tables ----------------------------------------------------------------------------------------------------------


def table_document(rows: Sequence[Sequence[str]], *, header_rows: int = 1, before: str = "") -> Document:
    """A document with one table; a row of one text stands in its first cell."""
    assembly = Assembly()
    if before:
        assembly.add_block("paragraph", [Piece(before, 0)])
    cells = [
        CellContent([Piece(text, 1 + row * 20 + column)], row, column, header=row < header_rows)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    assembly.add_table(cells, header_rows=header_rows)
    return Document(
        text=assembly.text, blocks=tuple(assembly.blocks), tables=tuple(assembly.tables), places=tuple(assembly.places)
    )


def found_in(document: Document, **known: Any) -> list[tuple[str, str, str, str]]:
    return [
        (mention.text, mention.period.edtf, mention.role, mention.anchor)
        for mention in dates_of(document, **known).dates
    ]


def test_a_timetable_takes_its_years_from_the_group_rows() -> None:
    document = table_document(
        [
            ["Datum", "Aktivitet"],
            ["År 2025", ""],
            ["12 mars", "Uppstartsmöte för budget 2026"],
            ["20 aug?", "Nämnderna ska lämna in sina förslag"],
            ["2026", ""],
            ["31 jan", "Planerna ska vara klara"],
        ]
    )

    assert found_in(document) == [
        ("År 2025", "2025", "period", "explicit"),
        ("12 mars", "2025-03-12", "meeting", "table_heading"),
        ("2026", "2026", "period", "explicit"),
        ("20 aug?", "2025-08-20", "deadline", "table_heading"),
        ("2026", "2026", "period", "explicit"),
        ("31 jan", "2026-01-31", "deadline", "table_heading"),
    ]


def test_heads_hold_years_and_money_cells_do_not() -> None:
    document = table_document(
        [
            ["Belopp i tkr", "Budget 2025", "Utfall 202508", "2024"],
            ["Arvoden", "2024", "1999", "2010"],
            ["Resor", "210630", "2 025", "1950"],
        ]
    )

    assert [found[:2] for found in found_in(document)] == [
        ("2025", "2025"), ("202508", "2025-08"), ("2024", "2024"),
    ]  # fmt: skip


def test_years_in_the_first_column_are_rows_of_a_series() -> None:
    document = table_document([["År", "Antal"], ["2023", "2031"], ["2024", "1988"]])

    assert [found[:2] for found in found_in(document)] == [("2023", "2023"), ("2024", "2024")]


def test_a_label_beside_columns_of_several_years_has_no_year() -> None:
    document = table_document([["Nyckeltal", "2023", "2024"], ["Frånvaro jan-dec", "5,1", "4,9"]])

    assert [found[0] for found in found_in(document, fiscal_year=2025)] == ["2023", "2024"]


def test_a_label_beside_columns_of_one_year_has_that_year() -> None:
    document = table_document([["Nyckeltal", "Granby 2023", "Länet 2023"], ["Frånvaro jan-dec", "5,1", "4,9"]])

    assert found_in(document)[-1][:2] == ("jan-dec", "2023-01/2023-12")


def test_rows_do_not_follow_one_another_in_time() -> None:
    one_year = [["Kontroll", "Klart"], ["Stickprov", "2026-12-15"], ["Varje vecka från och med vecka 18", "2026-09-01"]]
    two_years = [["Kontroll", "Klart"], ["Stickprov", "2025-12-15"], ["Från och med vecka 18", "2026-09-01"]]

    assert ("från och med vecka 18", "2026-04-27/..") in [found[:2] for found in found_in(table_document(one_year))]
    assert found_in(table_document(two_years))[1][3] == "previous_mention"


@pytest.mark.parametrize(
    ("head", "cell", "role"),
    [
        ("Klart", "2026-09-01", "deadline"),
        ("Senast", "1 september 2026", "deadline"),
        ("Senast ändrad", "2026-09-01", "event"),
        ("Invigd", "2026-09-01", "event"),
        ("Klart", "Påbörjades 2026-09-01", "event"),
    ],
)
def test_a_day_alone_under_a_head_for_deadlines_is_one(head: str, cell: str, role: str) -> None:
    found = found_in(table_document([["Uppdrag", head], ["Bygg en brygga", cell]]))

    assert [mention[2] for mention in found] == [role]


def test_a_section_heading_gives_its_year() -> None:
    assembly = Assembly()
    assembly.add_block("heading", [Piece("Maj 2024", 0)])
    assembly.add_block("paragraph", [Piece("Den 14 maj öppnade badet.", 1)])
    document = Document(text=assembly.text, blocks=tuple(assembly.blocks), places=tuple(assembly.places))

    assert found_in(document)[1][:2] == ("Den 14 maj", "2024-05-14")


# --- what is reported ------------------------------------------------------------------------------------------------


def test_an_impossible_day_is_reported_and_not_read() -> None:
    extraction = dates_of(document_from_text("Avtalet skrevs den 31 februari 2024."), fiscal_year=2024)

    assert extraction.dates == ()
    (finding,) = extraction.findings
    assert (finding.code, finding.severity) == ("D01", "warning")
    assert "31 februari 2024" in finding.message_sv
    assert "31 februari 2024" in finding.message_en


def test_a_wrong_weekday_is_reported_and_the_day_kept() -> None:
    extraction = dates_of(document_from_text("Mötet hålls måndagen den 22 oktober 2026."))

    (mention,) = extraction.dates
    (finding,) = extraction.findings
    assert mention.period.edtf == "2026-10-22"
    assert mention.confidence == "medium"
    assert (finding.code, finding.mentions) == ("D02", (mention.id,))


# --- properties ------------------------------------------------------------------------------------------------------


@given(text=st.text(alphabet=st.sampled_from("2045 31/-–.:§\n\tmarsjuliåohött"), max_size=120))
@settings(max_examples=60, deadline=None)
def test_never_raises_and_spans_hold(text: str) -> None:
    for mention in dates_of(document_from_text(text), fiscal_year=2024).dates:
        assert text[mention.span.start : mention.span.end] == mention.text


def test_many_dates_in_one_sentence_take_linear_steps() -> None:
    text = "Möten hålls " + "den 3 maj, " * 3000 + "och så vidare."

    assert len(dates_of(document_from_text(text), fiscal_year=2024).dates) == 3000


@pytest.mark.skipif(not SEED.exists(), reason="the document that the project began with is not beside the repository")
def test_the_first_document() -> None:
    document = document_from_text(SEED.read_text(encoding="utf-8"))
    as_of = {"edtf": "2024-08", "earliest": "2024-08-01", "latest": "2024-08-31", "precision": "month"}

    found = dates_of(document, document_type="interim_report", fiscal_year=2024, as_of=as_of).dates

    assert [(mention.period.edtf, mention.role, mention.anchor != "explicit") for mention in found] == [
        ("2022-21", "event", False),
        ("2023-11-21/2023-11-22", "decision", False),
        ("2024", "period", False),
        ("2024-02-08", "decision", False),
        ("../2024-04", "as_of", False),
        ("2024-23", "event", True),
        ("2024-11", "deadline", True),
        ("2024-08", "as_of", True),
        ("2024", "period", False),
        ("2023", "event", False),
        ("2024-09-11", "meeting", False),
        ("2023", "period", True),
        ("2024-08", "as_of", True),
        ("../2024-07", "as_of", True),
        ("2024", "period", False),
    ]
