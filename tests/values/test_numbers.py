"""Numbers in digits and words, and their signs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.languages.sv.numbers import NUMBERS
from regionkit.values.numbers.find import find_numbers
from strategies import MINUS_SIGNS, WrittenNumber, hostile_texts, written_numbers

FOUND: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    # text, (slice, value) of every number in order
    ("Budget 2024 2 918 tkr", [("2024", "2024"), ("2 918", "2918")]),
    ("12\u202f345,6 och 9\u00a0876,5", [("12\u202f345,6", "12345.6"), ("9\u00a0876,5", "9876.5")]),
    ("totalt 2\n918", [("2\n918", "2918")]),
    ("1 131 226 1 131 226 0", [("1 131 226", "1131226"), ("1 131 226", "1131226"), ("0", "0")]),
    ("810 7", [("810", "810"), ("7", "7")]),
    ("1 212,4", [("1 212,4", "1212.4")]),
    ("0 131", [("0", "0"), ("131", "131")]),
    ("1019 096", [("1019 096", "1019096")]),
    ("1019 196", [("1019", "1019"), ("196", "196")]),
    ("13.000.000", [("13.000.000", "13000000")]),
    ("2.644,50", [("2.644,50", "2644.50")]),
    ("1,5, 2,25", [("1,5", "1.5"), ("2,25", "2.25")]),
    ("10–12", [("10", "10"), ("12", "12")]),
    ("-47,5 +5,0 −4,2 –12,0", [("-47,5", "-47.5"), ("+5,0", "5.0"), ("−4,2", "-4.2"), ("–12,0", "-12.0")]),
    ("+ 9", [("+ 9", "9")]),
    ("värde - 75", [("75", "75")]),
    ("1873² och 59*", [("1873", "1873"), ("59", "59")]),
    ("tre mål", [("tre", "3")]),
    ("Tjugofem av fyrtio", [("Tjugofem", "25"), ("fyrtio", "40")]),
    ("tvåhundra trettiofyra tusen", [("tvåhundra trettiofyra tusen", "234000")]),
    ("ettusen femhundra", [("ettusen femhundra", "1500")]),
    ("två och en halv", [("två och en halv", "2.5")]),
    ("en halv miljon", [("en halv", "0.5")]),
    ("3 hundra tusen", [("3 hundra tusen", "300000")]),
    ("2 hundra femtio", []),
    (",77 och ,08", [(",77", "0.77"), (",08", "0.08")]),
    ("2 ,77", [("2", "2")]),
)

REFUSED = (
    "RV180949, T1, 7F, ht25, COVID-19",
    "2024-08-31, 12.05.2024, 12/3, 2023/24",
    "18:00, 2017:725, 13:e",
    "08 Hållbart, konto 007",
    "1234567890123456789",
    "1,2,3",
    "flera hundra, ett par, några tusen, tre fyra",
    "tusen skäl",
    "trettonde, enhet, tiotal, fembarnsfamilj",
    "m², ¹²³",
    "- – −",
)


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_found_with_their_span_and_value(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(text[number.start : number.end], number.value) for number in find_numbers(text, NUMBERS)]

    assert found == [(words, Decimal(value)) for words, value in expected]


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    assert [text[number.start : number.end] for number in find_numbers(text, NUMBERS) if not number.article] == []


def test_an_article_is_a_doubtful_number() -> None:
    (number,) = find_numbers("en ökning", NUMBERS)

    assert (number.value, number.confidence) == (1, "low")


@pytest.mark.parametrize(
    ("text", "candidates"),
    [("31.904", ["31904", "31.904"]), ("1 579\u00a0000", ["1579000", "579000"]), ("2.644,50", []), ("2 644", [])],
)
def test_a_doubtful_mark_keeps_both_readings(text: str, candidates: list[str]) -> None:
    (number,) = find_numbers(text, NUMBERS)

    assert number.candidates == tuple(Decimal(candidate) for candidate in candidates)
    assert number.confidence == ("medium" if candidates else "high")


@given(written_numbers())
def test_what_is_written_is_read(written: WrittenNumber) -> None:
    (number,) = find_numbers(written.text, NUMBERS)

    assert (number.start, number.end) == (0, len(written.text))
    assert (number.value, number.decimals) == (written.value, written.decimals)


@given(written_numbers(), st.sampled_from(MINUS_SIGNS))
def test_a_minus_before_the_digits_is_read(written: WrittenNumber, minus: str) -> None:
    (number,) = find_numbers(f"Avvikelse {minus}{written.text}", NUMBERS)

    assert number.value == -written.value
    assert number.signed


@given(hostile_texts, hostile_texts)
def test_any_text_gives_ordered_spans_that_do_not_overlap(before: str, after: str) -> None:
    text = before + after
    end = 0
    for number in find_numbers(text, NUMBERS):
        assert end <= number.start <= number.digits < number.end <= len(text)
        end = number.end


@pytest.mark.parametrize("piece", ["1 ", "123 ", "1,", "1.", "1-", "- 1", "tre", "tre ", "en halv och "])
def test_long_texts_are_read_in_linear_time(piece: str) -> None:
    """A pattern that runs away would never come to the end of this."""
    found: tuple[Any, ...] = find_numbers(piece * (30_000 // len(piece)), NUMBERS)

    assert all(number.end - number.start < 200 for number in found)
