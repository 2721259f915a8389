"""Swedish dates that other libraries hold in their tests: each is read as they mean it, or has its reason.

The sentences are facts from the tests of Duckling (BSD), dateparser (BSD), chrono, Recognizers-Text, Sugar and moment
(MIT); ``otherwise`` says why regionkit means something else, ``theirs`` what they do.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from regionkit.extractors.dates.extractor import extract_dates
from regionkit.extractors.references.extractor import extract_references
from regionkit.mentions import DateMention, Metadata
from regionkit.pipeline import extract
from regionkit.plaintext import document_from_text

CORPUS = Path(__file__).parents[1] / "corpus" / "peers_dates.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def dates_of(row: dict[str, Any]) -> tuple[DateMention, ...]:
    """The dates of a sentence in a memo of that day."""
    known = Metadata(document_type="memo", document_date=row["day"])
    return extract(document_from_text(row["text"]), extractors=[extract_references, extract_dates], known=known).dates


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['from']}: {row['text']}" for row in ROWS])
def test_as_they_mean_it_or_with_a_reason(row: dict[str, Any]) -> None:
    found = dates_of(row)

    assert [[one.text, one.period.edtf] for one in found] == row["dates"]


@pytest.mark.parametrize("row", [row for row in ROWS if "theirs" in row], ids=lambda row: str(row["text"]))
def test_a_reason_is_given_only_where_the_days_differ(row: dict[str, Any]) -> None:
    days = [[str(one.period.earliest), str(one.period.latest)] for one in dates_of(row)]

    assert row["otherwise"]
    assert days != row["theirs"]
