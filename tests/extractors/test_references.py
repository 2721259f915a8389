"""References: the corpus of forms and look-alikes, and what holds for every text."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.analysis import Found
from regionkit.document import Document
from regionkit.extractors.references.extractor import extract_references
from regionkit.extractors.references.numbered import is_luhn
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.mentions import Metadata, Reference
from regionkit.pipeline import analyse
from regionkit.plaintext import document_from_text
from regionkit.readers.assembly import Assembly, CellContent, Piece

CORPUS = Path(__file__).parents[1] / "corpus" / "references.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def references_of(document: Document, metadata: Metadata | None = None) -> list[Reference]:
    found = Found(metadata=metadata or Metadata())
    return sorted(extract_references(analyse(document, SWEDISH), found), key=lambda mention: mention.span.start)


def references_in(text: str, metadata: Metadata | None = None) -> list[Reference]:
    return references_of(document_from_text(text), metadata)


@pytest.mark.parametrize("row", [pytest.param(row, id=row["label"]) for row in ROWS])
def test_corpus(row: dict[str, Any]) -> None:
    found = [
        {"span": [mention.span.start, mention.span.end], "kind": mention.kind, "normalized": mention.normalized}
        for mention in references_in(row["text"])
    ]

    assert found == row["expect"]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\n", "  "])
def test_any_white_space_stands_for_a_space(space: str) -> None:
    text = "KF 2025-06-18 § 71, 6 kap 38 § kommunallagen och Dnr RS 914-2025".replace(" ", space)

    assert [mention.kind for mention in references_in(text)] == ["paragraph", "law", "dnr"]


def test_a_number_first_paragraph_in_rules_is_their_own() -> None:
    text = "Ordföranden utser ersättare enligt 14 § när det behövs."

    assert [m.kind for m in references_in(text)] == ["law"]
    assert [m.kind for m in references_in(text, Metadata(document_type="regulation"))] == ["paragraph"]


def test_a_case_number_stands_in_the_cell_under_its_label() -> None:
    assembly = Assembly()
    cells = [("Diarienummer:", 0, 0), ("Beslutad av:", 0, 1), ("26/0017-2", 1, 0), ("Direktionen", 1, 1)]
    contents = [CellContent([Piece(text, line)], row, column) for line, (text, row, column) in enumerate(cells)]
    assembly.add_table(contents)
    document = Document(assembly.text, tuple(assembly.blocks), tuple(assembly.tables), places=tuple(assembly.places))

    assert [(m.kind, m.text) for m in references_of(document)] == [("dnr", "26/0017-2")]


@pytest.mark.parametrize(
    ("committee", "found"),
    [("Fastighetsnämnden", ["FN 2026/14"]), ("Fritids- och naturnämnden", []), ("Fiskestyrelsen", []), (None, [])],
)
def test_a_refused_series_is_that_of_a_committee_whose_name_it_is_short_for(
    committee: str | None, found: list[str]
) -> None:
    references = references_in("Resolution FN 2026/14 antogs.", Metadata(committee=committee))

    assert [reference.value for reference in references] == found


def test_a_bare_law_name_is_less_sure_than_one_with_its_number() -> None:
    first, second = references_in("Enligt skollagen och skollagen (2010:800) gäller detta.")

    assert (first.confidence, second.confidence) == ("medium", "high")


DIGIT_PAIRS = st.integers(min_value=0, max_value=99).map("{:02}".format)


@given(DIGIT_PAIRS, st.integers(1, 12), st.integers(1, 31), st.integers(0, 9999), st.sampled_from(["", "19", "20"]))
def test_no_personal_number_comes_out(year: str, month: int, day: int, last: int, century: str) -> None:
    number = f"{century}{year}{month:02}{day:02}-{last:04}"

    assert references_in(f"Dnr {number} och {number}, org.nr {number}") == []


@given(st.integers(min_value=0, max_value=10**9 - 1))
def test_exactly_one_check_digit_is_right(number: int) -> None:
    assert sum(is_luhn(f"{number:09}{digit}") for digit in range(10)) == 1


SERIES = st.sampled_from(["KS", "RS", "BUN", "TEN", "SN", "RUN"])
YEARS = st.integers(2000, 2039)
NUMBERS = st.integers(1, 999)


@given(SERIES, YEARS, NUMBERS, st.sampled_from(["{s}-{y}-{n:05}", "{s} {n}-{y}", "{y}.{n:03} {s}", "Dnr {s} {y}/{n}"]))
def test_a_written_case_number_is_found_whole(series: str, year: int, number: int, form: str) -> None:
    written = form.format(s=series, y=year, n=number)

    assert [(m.kind, m.text) for m in references_in(f"Ärende: {written}.")] == [("dnr", written.removeprefix("Dnr "))]


FRAGMENTS = st.sampled_from(
    ["§", "§§ ", "12", "-", "–", " kap. ", "KS ", "2024-05-06", " och ", "lagen ", "(2010:900)", "Dnr ", ":", "\n",
     "\t", "prop. ", "beslut ", "kommunstyrelsens ", "/", "a", " "]
)  # fmt: skip


@given(st.lists(FRAGMENTS, max_size=25).map("".join))
def test_spans_hold_and_never_overlap(text: str) -> None:
    found = references_in(text)

    assert all(text[m.span.start : m.span.end] == m.text and m.text.strip() for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(st.lists(FRAGMENTS, max_size=12).map("".join))
def test_text_before_moves_the_spans_and_changes_nothing_else(text: str) -> None:
    before = "Nämnden har tagit del av följande.\n\n"
    moved = [(m.kind, m.text, m.span.start - len(before)) for m in references_in(before + text)]

    assert moved == [(m.kind, m.text, m.span.start) for m in references_in(text)]
