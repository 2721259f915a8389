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

import regionkit
from regionkit.extraction import Extraction
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
ONLY_IN_FILES = "H16"
"""What stands in the middle of its sentence is set apart by a reader alone."""


def _field(mention: dict[str, Any], name: str) -> Any:
    """One field of a found mention, in the row's terms."""
    if name == "span":
        return [mention["span"]["start"], mention["span"]["end"]]
    if name in AMOUNT_FIELDS:
        return mention["amount"][name]
    if name == "unit" and "amount" in mention:
        return mention["amount"]["unit"]
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


OF_FILES = ("text", "furniture", "tables")
"""What only a reader makes: lines joined, running heads set apart, tables that go on over pages."""


@pytest.mark.parametrize("case", [case for case in _cases() if not str(case.id).startswith(ONLY_IN_FILES)])
def test_hard_case(case: dict[str, Any]) -> None:
    """The passage as a text that somebody has: the spans are of that text."""
    extraction = extract(document_from_text(case["text"]), known=Metadata(**case["known"]))

    _holds(extraction, case["expect"], spans=True)


@pytest.mark.parametrize("case", _cases())
def test_hard_case_in_a_file(case: dict[str, Any]) -> None:
    """The same in a text file: all but the spans, since a reader joins lines and sets running heads apart."""
    document = regionkit.read(case["text"].encode(), ocr="never")
    extraction = extract(document, known=Metadata(**case["known"]))

    _holds(extraction, case["expect"], spans="text" in case["expect"])
    assert " ".join(document.text.split()) == case["expect"].get("text", " ".join(document.text.split()))
    assert [one.text for one in document.furniture] == case["expect"].get("furniture", [])
    assert len(document.tables) == case["expect"].get("tables", len(document.tables))


def _holds(extraction: Extraction, expect: dict[str, Any], *, spans: bool) -> None:
    found = json.loads(extraction.model_dump_json())
    for kind, expected in expect.items():
        if kind in OF_FILES:
            continue
        if kind == "metadata":
            assert {name: _field(found["metadata"], name) for name in expected} == expected
        elif kind == "finding_codes":
            assert [f["code"] for f in found["findings"]] == expected
        else:
            assert len(found[kind]) == len(expected)
            for mention, row in zip(found[kind], expected, strict=True):
                names = [name for name in row if spans or name != "span"]
                assert {name: _field(mention, name) for name in names} == {name: row[name] for name in names}
