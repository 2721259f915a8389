"""The checks of days, held against a corpus: exactly these findings, and silence where nothing is wrong."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import regionkit
from regionkit.document import Source
from regionkit.mentions import Finding, Metadata
from regionkit.plaintext import document_from_text

CORPUS = Path(__file__).parent / "corpus" / "date_checks.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
CHECKED = {"D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10", "D12", "D13", "D14"}


def told(row: dict[str, Any]) -> list[Finding]:
    extraction = regionkit.extract(document_from_text(row["text"]), known=Metadata(**row["known"]))
    return [one for one in extraction.findings if one.code.startswith("D")]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["label"])
def test_findings_of_the_corpus(row: dict[str, Any]) -> None:
    assert [f"{one.code} {one.severity}" for one in told(row)] == row["found"]


@pytest.mark.parametrize("code", sorted(CHECKED))
def test_every_check_of_days_has_as_many_false_examples_as_true_ones(code: str) -> None:
    true = [row for row in ROWS if row["label"].startswith(code) and "silent" not in row["label"]]
    silent = [row for row in ROWS if row["label"].startswith(f"{code} silent")]

    assert len(true) >= 2
    assert len(silent) >= len(true)
    assert all(any(one.startswith(code) for one in row["found"]) for row in true)


def test_a_finding_of_days_names_them_in_both_languages() -> None:
    row = next(row for row in ROWS if row["label"] == "D09 sixteen days after the meeting")
    (one,) = told(row)

    assert "justerades 2026-04-04 och sammanträdet hölls 2026-03-19" in one.message_sv
    assert "adjusted on 2026-04-04 and the meeting was on 2026-03-19" in one.message_en
    assert len(one.mentions) == 1


@pytest.mark.parametrize(
    ("text", "code", "texts"),
    [
        ("Delårsrapport per april 2025\n\nKulturnämnden", "D07", ["per april 2025"]),
        ("Delårsrapport per augusti 2025\n\nDatum: 2025-11-20", "D08", ["2025-11-20", "per augusti 2025"]),
        ("Delårsrapport per augusti 2025\n\nDatum: 2025-06-20", "D14", ["2025-06-20"]),
    ],
)
def test_what_a_report_says_of_itself_is_named_where_it_stands(text: str, code: str, texts: list[str]) -> None:
    extraction = regionkit.extract(document_from_text(text))
    mentions = {mention.id: mention.text for mention in extraction.mentions()}

    assert [[mentions[id] for id in one.mentions] for one in extraction.findings if one.code == code] == [texts]


REPORT = "Delårsrapport per augusti 2025\n\nKulturnämnden\n\nArbetet går enligt plan."


@pytest.mark.parametrize(
    ("properties", "found"),
    [
        ((("ModDate", "D:20240904082829+02'00'"),), ["D11"]),  # last year's file, or this year's with a wrong title
        ((("modified", "2025-06-11T07:51:00+00:00"),), ["D11"]),
        ((("created", "2025-07-30T07:51:00+00:00"),), ["D11"]),
        ((("created", "2024-07-30T07:51:00+00:00"), ("modified", "2025-09-04T07:51:00+00:00")), []),  # a template
        ((("ModDate", "D:20250901082829+02'00'"),), []),
        ((("ModDate", "D:20250814082829+02'00'"),), []),  # in the month that it is as of
        ((("ModDate", "D:20190410055000Z"),), []),  # a clock that stands
        ((("ModDate", "D:20250101000000Z"),), []),  # a clock that was never set
        ((("ModDate", "D:20251399000000Z"),), []),
        ((("ModDate", "yesterday"),), []),
        ((), []),
    ],
)
def test_a_file_that_is_older_than_what_it_reports(properties: tuple[tuple[str, str], ...], found: list[str]) -> None:
    source = Source("rapport.pdf", "0" * 64, "application/pdf", 10, "test", properties=properties)

    extraction = regionkit.extract(replace(document_from_text(REPORT), source=source))

    assert [one.code for one in extraction.findings] == found
