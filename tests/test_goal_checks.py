"""The checks of goals, paragraphs and votes, held against a corpus: exactly these findings, and silence else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import regionkit
from regionkit.mentions import Finding, Metadata
from regionkit.plaintext import document_from_text

CORPUS = Path(__file__).parent / "corpus" / "goal_checks.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def told(row: dict[str, Any]) -> list[Finding]:
    read = regionkit.read(f"<html><body>{row['html']}</body></html>".encode()) if "html" in row else None
    extraction = regionkit.extract(read or document_from_text(row["text"]), known=Metadata(**row["known"]))
    return [one for one in extraction.findings if one.code[0] in "GR"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["label"])
def test_findings_of_the_corpus(row: dict[str, Any]) -> None:
    assert [f"{one.code} {one.severity}" for one in told(row)] == row["found"]


@pytest.mark.parametrize("code", [
    "G01", "G02", "G03", "G04", "G05", "G07", "G08", "G09", "G10", "R01", "R02", "R03", "R04", "R05", "R06",
])
def test_every_check_has_as_many_false_examples_as_true_ones(code: str) -> None:
    true = [row for row in ROWS if row["label"].startswith(code) and row["found"]]
    silent = [row for row in ROWS if row["label"].startswith(code) and not row["found"]]

    assert 2 <= len(true) <= len(silent)
    assert all(any(one.startswith(code) for one in row["found"]) for row in true)


def test_what_no_mention_says_has_its_place() -> None:
    row = next(row for row in ROWS if row["label"] == "G05 more parts than the whole")
    (one,) = told(row)

    assert "delarna blir 31, men helheten är 30" in one.message_sv
    assert "the parts make 31, and the whole is 30" in one.message_en
    assert one.mentions == ()
    assert one.locations != ()
