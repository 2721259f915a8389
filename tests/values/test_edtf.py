"""EDTF strings: the ones that regionkit writes are read alike by the edtf package, and nothing else is valid."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from regionkit.values.periods.edtf import bounds, is_valid, make_period

CORPUS = Path(__file__).parents[1] / "corpus" / "dates.jsonl"
WINTER = 24
YEARS = st.integers(1900, 2100)


def as_days(value: object) -> tuple[date, date]:
    """First and last day as the edtf package has them."""
    first, last = value.lower_strict(), value.upper_strict()  # type: ignore[attr-defined]
    return date(*first[:3]), date(*last[:3])


@given(year=YEARS, part=st.sampled_from([*range(1, 13), *range(21, 25), *range(33, 42)]))
def test_months_seasons_and_stretches_agree_with_the_package(year: int, part: int) -> None:
    text = f"{year}-{part:02}"

    if part == WINTER:  # the package ends winter in December
        assert bounds(text)[0] == as_days(parse_edtf(text))[0]
    else:
        assert bounds(text) == as_days(parse_edtf(text))


@given(first=st.dates(date(1900, 1, 1), date(2099, 1, 1)), length=st.integers(0, 400))
def test_days_and_intervals_agree_with_the_package(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    for text in (first.isoformat(), f"{first}/{last}", f"{first:%Y-%m}/{last:%Y-%m}", f"{first.year}/{last.year}"):
        assert bounds(text) == as_days(parse_edtf(text))


@pytest.mark.parametrize("text", ["../2024-07", "2026-07-01/..", "2026-07/..", "199X", "19XX", "2024-39", "2024-41"])
def test_open_ends_and_stretches_are_edtf_to_the_package_too(text: str) -> None:
    assert is_valid(text)
    assert str(parse_edtf(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "", "24", "2024-13", "2024-20", "2024-25", "2024-42", "2024-02-30", "2024-2-3", "2024-07/2024-01", "../..",
        "/", "2024/", "/2024", "2024-07-01T10:00", "2024~", "20XX-01", "٢٠٢٤", "0000", "2024-01/2024-02/2024-03",
    ],
)  # fmt: skip
def test_what_is_not_written_is_not_valid(text: str) -> None:
    assert not is_valid(text)


@given(text=st.text(alphabet="0123456789-/.X", max_size=24))
def test_any_string_is_valid_or_not(text: str) -> None:
    if is_valid(text):
        earliest, latest = bounds(text)
        assert earliest or latest
        assert make_period(text, "interval").edtf == text


WRITTEN = sorted(
    {
        mention["edtf"]
        for line in CORPUS.read_text(encoding="utf-8").splitlines()
        for mention in json.loads(line)["dates"]
    }
)


@pytest.mark.parametrize("text", WRITTEN)
def test_all_that_the_corpus_says_is_edtf_to_the_package(text: str) -> None:
    theirs = parse_edtf(text)
    first, last = bounds(text)

    assert str(theirs) == text
    if first and last and not text.endswith(f"-{WINTER}"):
        assert (first, last) == as_days(theirs)
