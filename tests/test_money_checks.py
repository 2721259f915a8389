"""The checks of money, held against a corpus: exactly these findings, and silence where nothing is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import regionkit
from regionkit.mentions import Finding, Metadata
from regionkit.plaintext import document_from_text

CORPUS = Path(__file__).parent / "corpus" / "money_checks.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["label"])
def test_money_findings_of_the_corpus(row: dict[str, Any]) -> None:
    extraction = regionkit.extract(document_from_text(row["text"]), known=Metadata(**row["known"]))

    assert sorted(one.code for one in extraction.findings if one.code.startswith("M")) == sorted(row["codes"])


def test_every_check_of_money_has_true_and_false_examples() -> None:
    told = {code for row in ROWS for code in row["codes"]}
    silent = {row["label"].split()[0] for row in ROWS if "silent" in row["label"]}

    assert told == {
        "M01", "M02", "M03", "M04", "M05", "M07", "M08", "M09", "M10", "M11", "M12", "M13", "M14", "M15", "M17",
        "M18", "M20", "M22", "M23", "M24",
    }  # fmt: skip
    assert silent == told - {"M20"}


def test_a_net_names_what_the_others_make_it() -> None:
    row = next(row for row in ROWS if row["label"] == "M04 a net that differs")
    extraction = regionkit.extract(document_from_text(row["text"]), known=Metadata(**row["known"]))
    (told,) = [one for one in extraction.findings if one.code == "M04"]

    assert (told.expected, told.actual, told.tolerance) == (-400000, -410000, 1500)
    assert len(told.mentions) == 3


def test_a_per_cent_names_its_place_and_what_it_is() -> None:
    row = next(row for row in ROWS if row["label"] == "M11 a per cent that differs")
    extraction = regionkit.extract(document_from_text(row["text"]), known=Metadata(**row["known"]))
    (told,) = [one for one in extraction.findings if one.code == "M11"]

    assert "15,0%" in told.message_sv
    assert "10,0 %" in told.message_sv


def findings_of(label: str) -> list[Finding]:
    row = next(row for row in ROWS if row["label"] == label)
    extraction = regionkit.extract(document_from_text(row["text"]), known=Metadata(**row["known"]))
    return [one for one in extraction.findings if one.code == label.split()[0]]


@pytest.mark.parametrize(
    ("label", "severity"),
    [
        ("M02 one row differs", "warning"),
        ("M02 beyond the rounding by little", "info"),
        ("M03 a total", "warning"),
        ("M03 a total that is off by little", "info"),
        ("M04 a net that differs", "warning"),
        ("M04 a net that is off by little", "info"),
        ("M08 two values", "warning"),
        ("M11 a per cent that differs", "warning"),
        ("M11 a per cent that is off by little", "info"),
        ("M12 the text says another value", "warning"),
    ],
)
def test_what_is_off_by_little_is_no_warning(label: str, severity: str) -> None:
    (told,) = findings_of(label)

    assert told.severity == severity


def test_a_pace_names_its_figures_and_where_it_leads() -> None:
    even, spread = findings_of("M13 net costs that lead elsewhere") + findings_of("M13 against the pace of the budget")

    assert "-3 040) × 12/8 blir -4 560 tkr" in even.message_sv.replace("\u00a0", " ")
    assert (even.expected, even.actual, len(even.mentions)) == (-4_560_000, -4_010_000, 2)
    assert "-4 000/-2 040" in spread.message_en
    assert len(spread.mentions) == 4


def test_the_budget_that_a_row_was_held_against_is_named() -> None:
    (told,) = findings_of("M17 one row against the original budget")

    assert "”Bad”: avvikelsen 10 är räknad från ”Urspr. budget 2025” (200)" in told.message_sv
    assert len(told.mentions) == 4
