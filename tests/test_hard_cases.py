"""The hard cases: passages in which one digit or word is easily read as something else.

Each row gives, for every kind that it is about, the complete list of what is to be found, with half-open spans.
Rows that do not pass yet are named in ``known-failures.jsonl`` with the reason; they are strict, so that one which
begins to pass announces itself.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from regionkit.mentions import Metadata
from regionkit.pipeline import extract
from regionkit.plaintext import document_from_text

CORPUS = Path(__file__).parent / "corpus"
ROWS = [json.loads(line) for line in (CORPUS / "hard_cases.jsonl").read_text(encoding="utf-8").splitlines()]
KNOWN = {
    row["label"]: row["reason"]
    for line in (CORPUS / "known-failures.jsonl").read_text(encoding="utf-8").splitlines()
    if (row := json.loads(line))["corpus"] == "hard_cases"
}
AMOUNT_FIELDS = ("sek", "sek_minimum", "sek_maximum", "comparator", "approximate")


def _field(mention: dict[str, Any], name: str) -> Any:
    """One field of a found mention, in the row's terms."""
    if name == "span":
        return [mention["span"]["start"], mention["span"]["end"]]
    if name in AMOUNT_FIELDS:
        return mention["amount"][name]
    if name == "edtf":
        return mention["period"]["edtf"]
    if name == "sub_goals":
        return [" ".join(goal["title"].split()) for goal in mention["sub_goals"]]
    value = mention[name]
    return value["edtf"] if isinstance(value, dict) and "edtf" in value else value


def _cases() -> list[Any]:
    return [
        pytest.param(
            row,
            id=row["label"],
            marks=[pytest.mark.xfail(reason=KNOWN[row["label"]], strict=True)] if row["label"] in KNOWN else [],
        )
        for row in ROWS
    ]


def test_every_known_failure_names_a_row() -> None:
    assert set(KNOWN) <= {row["label"] for row in ROWS}


@pytest.mark.parametrize("case", _cases())
def test_hard_case(case: dict[str, Any]) -> None:
    extraction = extract(document_from_text(case["text"]), known=Metadata(**case["known"]))
    found = json.loads(extraction.model_dump_json())

    for kind, expected in case["expect"].items():
        if kind == "metadata":
            assert {name: _field(found["metadata"], name) for name in expected} == expected
        elif kind == "finding_codes":
            assert [f["code"] for f in found["findings"] if f["code"] in expected] == expected
        else:
            assert [_field(mention, "span") for mention in found[kind]] == [row["span"] for row in expected]
            for mention, row in zip(found[kind], expected, strict=True):
                assert {name: _field(mention, name) for name in row} == row
