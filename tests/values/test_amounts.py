"""Amounts in running text, units of captions, and table cells, against the corpora and by their properties."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.language.money import Magnitude
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.values.amounts.cells import CellNumber, parse_cell
from regionkit.values.amounts.find import FoundAmount, find_amounts, find_unit, make_amount
from regionkit.values.amounts.units import unit_after
from strategies import MINUS_SIGNS, SAFE_WORDS, WrittenAmount, hostile_texts, written_amounts

MINUS_AND_PLUS = "".join(("+", *MINUS_SIGNS))
CORPUS = Path(__file__).parents[1] / "corpus"
AMOUNT_DEFAULTS = {
    "sek": None, "sek_minimum": None, "sek_maximum": None, "minimum": None, "maximum": None, "comparator": "eq",
    "approximate": False, "signed": False, "per": None, "currency": "SEK", "confidence": "high", "candidates": [],
    "unit_source": "prose",
}  # fmt: skip
CELL_DEFAULTS = {
    "minimum": None, "maximum": None, "decimals": 0, "unit": None, "per": None, "percent": False,
    "parenthesised": False, "nil": False, "signed": False, "comparator": "eq", "approximate": False, "note": None,
    "confidence": "high", "candidates": [],
}  # fmt: skip


def corpus(name: str) -> list[Any]:
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    return [pytest.param(row["text"], row["expect"], id=row["label"]) for row in map(json.loads, lines)]


def plain(value: object) -> object:
    """Decimals as their text, as the corpora have them."""
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return str(value) if isinstance(value, Decimal) else value


def told(found: FoundAmount, keys: set[str]) -> dict[str, object]:
    """What was found, under the names of the corpus."""
    own = {"span": [found.start, found.end]}
    return own | {key: plain(getattr(found if hasattr(found, key) else found.amount, key)) for key in keys - {"span"}}


@pytest.mark.parametrize(("text", "expect"), corpus("amounts.jsonl"))
def test_amounts_of_the_corpus(text: str, expect: list[dict[str, Any]]) -> None:
    expected = [AMOUNT_DEFAULTS | row for row in expect]
    found = find_amounts(text, SWEDISH)

    assert [[amount.start, amount.end] for amount in found] == [row["span"] for row in expected]
    assert [told(amount, set(row)) for amount, row in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(("text", "expect"), corpus("cells.jsonl"))
def test_cells_of_the_corpus(text: str, expect: list[dict[str, Any]]) -> None:
    cell = parse_cell(text, SWEDISH)

    assert [told_cell(cell)] * (cell is not None) == [CELL_DEFAULTS | row for row in expect]


def told_cell(cell: CellNumber | None) -> dict[str, object]:
    if cell is None:
        return {}
    unit = {"unit": cell.unit.unit if cell.unit else None, "per": cell.unit.per if cell.unit else None}
    keys = {*CELL_DEFAULTS, "value"} - {"unit", "per"}
    return {"span": [cell.start, cell.end]} | unit | {key: plain(getattr(cell, key)) for key in keys}


@pytest.mark.parametrize(
    ("caption", "unit", "factor", "per"),
    [
        ("Belopp i tkr", "tkr", 1_000, None),
        ("Belopp itkr", "tkr", 1_000, None),
        ("Resultat imnkr", "mnkr", 1_000_000, None),
        ("(mnkr)", "mnkr", 1_000_000, None),
        ("Ekonomi (tkr)", "tkr", 1_000, None),
        ("Miljoner kronor", "Miljoner kronor", 1_000_000, None),
        ("Tusental kronor", "Tusental kronor", 1_000, None),
        ("MKR", "MKR", 1_000_000, None),
        ("alla belopp i miljoner kronor", "miljoner kronor", 1_000_000, None),
        ("belopp i miljoner", "miljoner", 1_000_000, None),
        ("kr", "kr", 1, None),
        ("PROGNOSAVVIKELSE, MKR", "MKR", 1_000_000, None),
        ("mnkr Intäkter 2025", "mnkr", 1_000_000, None),
        ("Resultat Mnkr Prognos 2025", "Mnkr", 1_000_000, None),
        ("(tkr) 2025 2024 2023", "tkr", 1_000, None),
        ("Budget 2026 tkr", "tkr", 1_000, None),
        ("Investeringsredovisning\n(mnkr)", "mnkr", 1_000_000, None),
        ("Belopp i 1 000 kr", "1 000 kr", 1_000, None),
        ("(1000-tal kronor)", "1000-tal kronor", 1_000, None),
        ("Belopp i mkr per 2025-12-31", "mkr", 1_000_000, None),
        ("Satsning 5 mnkr, belopp i tkr", "tkr", 1_000, None),
        ("Budget (tkr) Utfall (tkr)", "tkr", 1_000, None),
        ("(Mkr/år)", "Mkr", 1_000_000, "år"),
        ("kr/inv", "kr", 1, "invånare"),
        ("kr per invånare", "kr", 1, "invånare"),
        ("Kostnad per invånare (kr)", "kr", 1, "invånare"),
        ("Bidrag per medlem, tkr", "tkr", 1_000, None),
    ],
)
def test_unit_of_a_caption(caption: str, unit: str, factor: int, per: str | None) -> None:
    found = find_unit(caption, SWEDISH)

    assert found is not None
    assert (found.unit, found.factor, found.currency, found.per) == (unit, factor, "SEK", per)
    assert caption[found.start : found.end].startswith(unit)


@pytest.mark.parametrize(
    "caption",
    [
        "", "Antal besök", "Andel %", "budget i balans", "miljoner", "Invånare i miljoner", "Investeringar över 5 mnkr",
        "Nettokostnad tkr, kr/inv", "Avvikelse (mnkr) Budget (tkr)", "Tabell 3. Kronologi", "väntetid, sek",
        "Utfall 2025", "Mål 1", "Krav och mål", "Timmar per år", "Belopp ikr", "Belopp i ikr", "Avitkr",
    ],
)  # fmt: skip
def test_caption_without_a_unit_or_with_two(caption: str) -> None:
    assert find_unit(caption, SWEDISH) is None


@pytest.mark.parametrize(
    ("value", "unit", "sek"),
    [
        ("1539", "tkr", "1539000"),
        ("1.5", "mnkr", "1500000"),
        ("0.617", "mnkr", "617000"),
        ("13968.60", "kr", "13968.60"),
        ("2.5", "kr", "2.50"),
        ("0.0005", "tkr", "0.50"),
        ("0.00001", "tkr", "0.01"),
        ("0.0000125", "tkr", "0.0125"),
        ("0", "mdkr", "0"),
        ("1200", "mdkr", "1200000000000"),
        ("999999999999999.999999", "mdkr", "999999999999999999999000"),
    ],
)
def test_kronor_are_exact_and_written_out(value: str, unit: str, sek: str) -> None:
    amount = make_amount(Decimal(value), unit_after(f"1 {unit}", 1, SWEDISH))

    assert str(amount.sek) == sek
    assert str(amount.value) == value


def test_no_kronor_without_a_known_unit() -> None:
    assert make_amount(Decimal(3), None).sek is None
    assert make_amount(Decimal(3), unit_after("3 euro", 1, SWEDISH)).sek is None


def test_a_bound_has_no_kronor_but_an_end() -> None:
    tkr = unit_after("3 tkr", 1, SWEDISH)
    ends = {
        sign: (amount.sek, amount.sek_minimum, amount.sek_maximum)
        for sign in ("le", "lt", "ge", "gt")
        for amount in [make_amount(Decimal(3), tkr, comparator=sign)]
    }

    most, least = (None, None, 3000), (None, 3000, None)
    assert ends == {"le": most, "lt": most, "ge": least, "gt": least}


def test_another_language_is_data_alone() -> None:
    """Norwegian, as far as this sentence needs it."""
    money = replace(
        SWEDISH.money,
        magnitudes=(Magnitude(("mill.", "mill", "millioner"), Decimal(1_000_000), alone=("millioner",)),),
        currencies={"kr": "NOK", "kroner": "NOK"},
        between={"mellom": "og"},
        hedges=("omtrent",),
        joiners=("og",),
        default_currency="NOK",
    )
    numbers = replace(SWEDISH.numbers, small={"tre": 3, "sju": 7}, articles=frozenset())
    norwegian = replace(SWEDISH, code="nb", money=money, numbers=numbers)
    text = "Budsjettet er omtrent 4,5 mill. kr, mellom 3 og 5 millioner kroner, og sju millioner kroner."

    found = [(text[a.start : a.end], a.amount.value, a.amount.currency) for a in find_amounts(text, norwegian)]

    assert found == [
        ("omtrent 4,5 mill. kr", Decimal("4.5"), "NOK"),
        ("mellom 3 og 5 millioner kroner", None, "NOK"),
        ("sju millioner kroner", Decimal(7), "NOK"),
    ]


@given(written_amounts())
def test_what_is_written_is_found(written: WrittenAmount) -> None:
    (found,) = find_amounts(written.text, SWEDISH)

    assert (found.start, found.end) == (0, len(written.text))
    assert (found.amount.value, found.amount.sek, found.signed) == (written.value, written.sek, written.signed)
    assert found.confidence == "high"
    assert "E" not in str(found.amount.sek)


@given(written_amounts(), st.sampled_from(SAFE_WORDS))
def test_words_before_shift_the_span(written: WrittenAmount, words: str) -> None:
    (alone,) = find_amounts(written.text, SWEDISH)
    (found,) = find_amounts(f"{words} {written.text}.", SWEDISH)

    assert (found.start, found.end) == (alone.start + len(words) + 1, alone.end + len(words) + 1)
    assert found.amount == alone.amount


@given(st.lists(written_amounts(), min_size=1, max_size=5))
def test_each_sentence_keeps_its_amount(amounts: list[WrittenAmount]) -> None:
    text = "\n\n".join(f"Stödet blev {written.text}." for written in amounts)

    assert [found.amount.sek for found in find_amounts(text, SWEDISH)] == [written.sek for written in amounts]


@given(written_amounts())
def test_a_cell_reads_what_prose_reads(written: WrittenAmount) -> None:
    cell = parse_cell(written.text, SWEDISH)

    assert cell is not None
    assert make_amount(cell.value, cell.unit).sek == written.sek


@given(written_amounts(), written_amounts())
def test_two_amounts_in_a_cell_are_none(first: WrittenAmount, second: WrittenAmount) -> None:
    assert parse_cell(f"{first.text} {second.text.lstrip(MINUS_AND_PLUS)}", SWEDISH) is None


@given(hostile_texts)
def test_any_text_gives_ordered_spans(text: str) -> None:
    end = 0
    for found in find_amounts(text, SWEDISH):
        assert end <= found.start < found.end <= len(text)
        assert (found.amount.value is None) == (found.amount.minimum is not None)
        end = found.end
    find_unit(text, SWEDISH)


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    for piece in (text, f"5 {text} mnkr", f"{text} 5 mnkr {text}"):
        assert all(0 <= found.start < found.end <= len(piece) for found in find_amounts(piece, SWEDISH))
    cell = parse_cell(text, SWEDISH)
    assert cell is None or text[cell.start : cell.end].strip()


@pytest.mark.parametrize(
    "piece",
    [
        "1 kr ", "1, ", "1 och ", "- 1 kr ", "1 kr per ", "cirka ", "1 miljoner och ", "kr/år/år/", "+/-", "(",
        "miljoner ", "1 (1) ",
    ],
)  # fmt: skip
def test_long_texts_are_read_in_linear_time(piece: str) -> None:
    """A pattern that runs away would never come to the end of this."""
    text = piece * (20_000 // len(piece)) + "1 kr"

    assert find_amounts(text, SWEDISH)[-1].end == len(text)
    assert find_unit(text, SWEDISH) is None or "kr" in piece


@pytest.mark.parametrize("piece", ["1", " ", "\n", "123 ", "1.", "-"])
def test_a_hundred_thousand_characters_of_rubbish_are_none(piece: str) -> None:
    text = piece * (100_000 // len(piece))

    assert (find_amounts(text, SWEDISH), find_unit(text, SWEDISH), parse_cell(text, SWEDISH)) == ((), None, None)
