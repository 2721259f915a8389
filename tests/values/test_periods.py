"""Calendar expressions: the corpus of written forms, and properties that hold for every text."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from period_strategies import WRITTEN_YEARLESS, Written, days, surroundings, written
from regionkit.languages.sv.calendar import CALENDAR
from regionkit.values.periods.edtf import bounds, is_valid, make_period
from regionkit.values.periods.find import find_periods
from regionkit.values.periods.found import FoundPeriod

CORPUS = Path(__file__).parents[1] / "corpus" / "periods.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
YEAR = 2024
REPORTED = make_period("2024-01/2024-08", "interval")
"""What a document reports: the anchor of "föregående år" and "föregående månad" in the corpus."""


def _row(found: FoundPeriod) -> dict[str, Any]:
    """A find in the corpus's terms."""
    row: dict[str, Any] = {"span": [found.start, found.end]}
    period = found.period
    if found.relative:
        row["needs"], period = "relative", found.relative_to(REPORTED)
    elif found.needs_year:
        row["needs"], period = "year", found.with_year(YEAR)
    if found.problem:
        row["problem"] = found.problem
    if period and period.approximate:
        row["approximate"] = True
    if period and period.part:
        row["part"] = period.part
    row["edtf"] = period.edtf if period else None
    return row


@pytest.mark.parametrize("case", ROWS, ids=[row["label"] for row in ROWS])
def test_corpus(case: dict[str, Any]) -> None:
    assert [_row(found) for found in find_periods(case["text"], CALENDAR)] == case["expect"]


def test_corpus_refuses_nearly_as_often_as_it_finds() -> None:
    refused = sum(not row["expect"] for row in ROWS)
    assert refused > len(ROWS) * 0.4


@pytest.mark.parametrize(
    "case", [row for row in ROWS if any(" " in row["text"][slice(*e["span"])] for e in row["expect"])],
    ids=lambda row: row["label"],
)  # fmt: skip
@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\n"], ids=["no-break", "narrow", "thin", "line"])
def test_any_white_space_parts_words_alike(case: dict[str, Any], space: str) -> None:
    """White space inside an expression may be of any kind, and one line may end in it."""
    for expected in case["expect"]:
        start, end = expected["span"]
        inner = case["text"][start:end].replace("\n", " ")
        inner = inner.replace(" ", space) if space != "\n" else inner.replace(" ", space, 1)
        text = case["text"][:start] + inner + case["text"][end:]
        found = [found for found in find_periods(text, CALENDAR) if found.start < end and start < found.end]
        assert [_row(period)["edtf"] for period in found] == [expected["edtf"]]


@given(form=written(), around=surroundings())
@settings(max_examples=300, deadline=None)
def test_a_written_period_is_read_back(form: Written, around: tuple[str, str]) -> None:
    text = f"{around[0]} {form.text}{around[1]}"

    found = [found for found in find_periods(text, CALENDAR) if form.text in text[found.start : found.end]]

    assert len(found) == 1
    period = found[0].with_year(form.year)
    assert period is not None
    assert period.edtf == form.edtf
    assert found[0].needs_year == (form.kind in WRITTEN_YEARLESS)


@given(form=written(), before=st.integers(1, 60))
@settings(max_examples=100, deadline=None)
def test_text_before_moves_the_spans(form: Written, before: int) -> None:
    moved = find_periods("Ärendet. " * before + form.text, CALENDAR)

    assert moved == tuple(found.moved(len("Ärendet. ") * before) for found in find_periods(form.text, CALENDAR))


@given(text=st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_never_raises_on_any_text(text: str) -> None:
    _holds(text)


FRAGMENTS = (
    "2024", "24", "8", "31", "00", "2024-02-30", "-", "–", "/", ".", ":", " ", "\n", "\t", "\u00a0", "§", "kr", "mars",
    "MAJ", "jan", "våren", "höst", "läsåret", "årsskiftet", "vecka", "v", "kvartal", "Q4", "tertial", "T2", "sista",
    "första", "halvåret", "per", "t.o.m.", "till och med", "från", "och", "mellan", "den", "torsdagen", "år", "åren",
    "nästa år", "föregående", "månad", "under året", "mitten av", "tidig", "ca", "?", "-talet", "ſista", "aprıl", "²",
    "٢٠٢٤", "9999", "2100", "1900", "0", "e", "vid årets slut", "och framåt", "utgången av", "varje", "årligen",
)  # fmt: skip


@given(pieces=st.lists(st.sampled_from(FRAGMENTS), max_size=14), glue=st.sampled_from(["", " "]))
@settings(max_examples=500, deadline=None)
def test_never_raises_on_pieces_of_dates(pieces: list[str], glue: str) -> None:
    _holds(glue.join(pieces))


def _holds(text: str) -> None:
    """What is true of every find: in order, apart, inside the text, and with a valid EDTF of the same bounds."""
    end = 0
    for found in find_periods(text, CALENDAR):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        for period in (found.period, found.with_year(2023), found.relative_to(date(2024, 2, 29))):
            if period is not None:
                assert is_valid(period.edtf)
                assert (period.earliest, period.latest) == bounds(period.edtf)


@pytest.mark.parametrize(
    "piece", ["1", " ", "2024 ", "2024-", "1/1-", "mars ", "mars–", "3, ", "t.o.m. ", "den ", "v 1-", "09-", "år ", "a"]
)
def test_long_repetitions_take_linear_steps(piece: str) -> None:
    """A runaway pattern would not come back from these; a linear one reads them at once."""
    text = piece * (50_000 // len(piece))

    assert all(found.end <= len(text) for found in find_periods(text, CALENDAR))


@given(day=days())
@settings(max_examples=100, deadline=None)
def test_the_weekday_is_checked(day: date) -> None:
    names = [names[1] for names in CALENDAR.weekdays]
    month = CALENDAR.months[day.month - 1][0]

    for number, name in enumerate(names):
        (found,) = find_periods(f"{name} den {day.day} {month} {day.year}", CALENDAR)
        assert found.period is not None
        assert found.period.earliest == day
        assert found.problem == (None if number == day.weekday() else "wrong_weekday")


def test_a_year_may_lack_the_day() -> None:
    (found,) = find_periods("den 29 februari", CALENDAR)

    assert found.with_year(2024) is not None
    assert found.with_year(2023) is None
