"""Decisions: the corpus of minutes and reports, and what holds for every text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.analysis import Analysis
from regionkit.extractors.decisions.items import find_items
from regionkit.extractors.decisions.outcomes import outcome_of, votes_of
from regionkit.extractors.organs import find_organs
from regionkit.languages.sv.decisions import DECISIONS
from regionkit.languages.sv.identity import ORGANS
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.mentions import Decision, Metadata, Votes
from regionkit.pipeline import extract
from regionkit.plaintext import document_from_text

CORPUS = Path(__file__).parents[1] / "corpus" / "decisions.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def decisions_in(text: str, **known: Any) -> tuple[Decision, ...]:
    return extract(document_from_text(text), known=Metadata(**known)).decisions


def _field(decision: dict[str, Any], name: str) -> Any:
    if name == "span":
        return [decision["span"]["start"], decision["span"]["end"]]
    if name == "date":
        return decision["date"]["edtf"] if decision["date"] else None
    return decision[name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rikſdagens beslut", ["riksdagen"]),
        ("Rıksdagen och regerİngen", ["riksdagen", "regeringen"]),
        ("Rikßdagen beslutade", []),
    ],
)
def test_a_letter_that_is_only_like_another_stops_no_reading(text: str, names: list[str]) -> None:
    assert [organ.name.lower() for organ in find_organs(text, ORGANS)] == names


@pytest.mark.parametrize("row", [pytest.param(row, id=row["label"]) for row in ROWS])
def test_corpus(row: dict[str, Any]) -> None:
    found = [json.loads(decision.model_dump_json()) for decision in decisions_in(row["text"], **row["known"])]

    assert [_field(decision, "span") for decision in found] == [expected["span"] for expected in row["expect"]]
    for decision, expected in zip(found, row["expect"], strict=True):
        assert {name: _field(decision, name) for name in expected} == expected


def test_a_meeting_of_several_days_dates_its_decisions_by_all_of_them() -> None:
    text = "Regionfullmäktige\nProtokoll 2025-11-25–26\n\n§ 9 Dnr RS 31-2025\nBudget\n\nBeslut\nBudgeten fastställs."

    (decision,) = decisions_in(text)

    assert decision.date is not None
    assert (decision.organ, decision.date.edtf) == ("Regionfullmäktige", "2025-11-25/2025-11-26")


def test_an_inferred_committee_makes_an_inferred_organ() -> None:
    text = "§ 9 2025.031 KUN\n\nBudget\n\nBeslut\nBudgeten fastställs."
    said = Metadata(document_type="minutes", committee="Kulturnämnden", inferred=("committee",))

    (decision,) = extract(document_from_text(text), known=said).decisions

    assert decision.organ == "Kulturnämnden"


def test_a_personal_number_is_masked_in_what_was_decided() -> None:
    text = "§ 9 Dnr KS 3-2026\n\nBidrag till 121212-1212\n\nBeslut\nBidrag till 121212-1212 beviljas."

    (decision,) = decisions_in(text, document_type="minutes")

    assert (decision.title, decision.clauses) == ("Bidrag till XXXXXX-XXXX", ("Bidrag till XXXXXX-XXXX beviljas.",))


def test_votes_need_both_sides() -> None:
    assert votes_of("Ja: 26", SWEDISH) is None
    assert votes_of("26 ja och 13 nej", SWEDISH) == Votes(yes=26, no=13)


@pytest.mark.parametrize(
    ("clause", "outcome"),
    [
        ("Motionen anses besvarad.", "noted"),
        ("Motionen bifalls.", "adopted"),
        ("Enligt förslag.", "adopted"),
        ("Ärendet remitteras till nämnderna.", "referred"),
        ("Ärendet utgår.", "tabled"),
        ("Detta gäller tills vidare.", "unknown"),
    ],
)
def test_outcome(clause: str, outcome: str) -> None:
    assert outcome_of([clause], DECISIONS) == outcome


TITLES = st.sampled_from(["Taxa för lokaler", "Svar på motion", "Budget 2027", "Detaljplan för Ängen 1:2 med flera"])


@given(st.lists(st.tuples(st.integers(1, 400), TITLES), min_size=1, max_size=6, unique_by=lambda item: item[0]))
def test_every_written_item_is_found_once_and_in_order(written: list[tuple[int, str]]) -> None:
    text = "\n\n".join(
        f"§ {number} Dnr KS {number}-2026\n\n{title}\n\nBeslut\nDetta godkänns." for number, title in written
    )

    items = find_items(Analysis(document_from_text(text), SWEDISH, ()))

    assert [(int(item.number), item.title, item.case) for item in items] == [
        (number, title, f"KS {number}-2026") for number, title in written
    ]


PIECES = st.sampled_from(
    ["Kommunfullmäktige ", "beslutade ", "beslut ", "antogs av ", "kommunstyrelsens ", "den 3 maj 2025 ", "§ 12 ",
     "om ", "att ", "en plan", ". ", "\n", "\n\n", "Beslut", "§ 4 Dnr KS 2-2025\n", "1. ", "• ",
     ", ", "(", "26 ja – 3 nej "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=16).map("".join))
def test_spans_hold_on_any_text(text: str) -> None:
    for decision in decisions_in(text, document_type="minutes"):
        assert text[decision.span.start : decision.span.end] == decision.text
        assert decision.date is not None or decision.paragraph is not None or decision.clauses
