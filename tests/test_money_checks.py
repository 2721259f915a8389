"""The checks of money, held against a corpus: exactly these findings, and silence where nothing is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import regionkit
from regionkit.mentions import Metadata
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

    assert told == {"M01", "M02", "M03", "M04", "M07", "M08", "M09", "M10", "M11", "M12", "M14", "M20"}
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
