"""Values as a reader meets them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.document import Location, Span
from regionkit.languages.sv.display import DISPLAY
from regionkit.mentions import DateMention, Indicator, Mention
from regionkit.plaintext import document_from_text
from regionkit.renderers.defusing import plain
from regionkit.renderers.wording import (
    indicator_target,
    indicator_value,
    kronor_text,
    number_text,
    page_text,
    period_text,
    quote,
    remark,
)  # fmt: skip
from regionkit.values.amounts.amount import Amount
from regionkit.values.periods.period import Period


def mention(text: str = "x", start: int = 0, **fields: object) -> Mention:
    return Mention(id="m", text=text, span=Span(start=start, end=start + len(text)), rule="test", **fields)


def period(edtf: str, first: str | None, last: str | None, precision: str, **fields: object) -> Period:
    days = {"earliest": first, "latest": last}
    return Period.model_validate({"edtf": edtf, "precision": precision, **days, **fields})


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("0", "0"), ("999", "999"), ("1539000", "1 539 000"), ("-3.20", "−3,20"), ("1234567.5", "1 234 567,5"),
        ("1E+6", "1 000 000"), ("-0.5", "−0,5"),
    ],
)  # fmt: skip
def test_numbers_stand_in_groups(number: str, text: str) -> None:
    assert number_text(Decimal(number), DISPLAY).replace("\u00a0", " ") == text


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3))
def test_no_number_loses_a_digit(number: Decimal) -> None:
    text = number_text(number, DISPLAY)

    assert Decimal(text.replace("\u00a0", "").replace(",", ".").replace("\u2212", "-")) == number


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Amount(sek=Decimal(2644000)), "2 644 000"),
        (Amount(sek=Decimal(82000000), approximate=True), "ca 82 000 000"),
        (Amount(sek_minimum=Decimal(10), sek_maximum=Decimal(12)), "10 – 12"),
        (Amount(sek_maximum=Decimal(3000), comparator="le"), "högst 3 000"),
        (Amount(sek_minimum=Decimal(3000), comparator="ge"), "minst 3 000"),
        (Amount(sek=Decimal(5), currency="EUR"), "5 EUR"),
        (Amount(), "–"),
    ],
)
def test_amounts(amount: Amount, text: str) -> None:
    assert kronor_text(amount, DISPLAY).replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("given_period", "text"),
    [
        (None, "–"),
        (period("2024-02-08", "2024-02-08", "2024-02-08", "day"), "2024-02-08"),
        (period("2024-08", "2024-08-01", "2024-08-31", "month"), "2024-08"),
        (period("2024", "2024-01-01", "2024-12-31", "year"), "2024"),
        (period("2024-01/2024-07", "2024-01-01", "2024-07-31", "interval"), "2024-01 – 2024-07"),
        (period("2024-02-10/2024-03", "2024-02-10", "2024-03-31", "interval"), "2024-02-10 – 2024-03-31"),
        (period("2023-11-21/2023-11-22", "2023-11-21", "2023-11-22", "interval"), "2023-11-21 – 2023-11-22"),
        (period("2027/2031", "2027-01-01", "2031-12-31", "interval"), "2027 – 2031"),
        (period("2024-02-01", "2024-02-01", "2024-02-01", "day"), "2024-02-01"),
        (period("2024-02-29", "2024-02-29", "2024-02-29", "day"), "2024-02-29"),
        (period("../2024-08-25", None, "2024-08-25", "open_interval"), "t.o.m. 2024-08-25"),
        (period("../2024-07", None, "2024-07-31", "open_interval"), "t.o.m. 2024-07"),
        (period("2026-07-01/..", "2026-07-01", None, "open_interval"), "fr.o.m. 2026-07-01"),
        (period("2024-23", "2024-09-01", "2024-11-30", "season", part="early"), "början av 2024-09 – 2024-11"),
        (period("2024~", "2024-01-01", "2024-12-31", "year", approximate=True), "ca 2024"),
    ],
)
def test_periods(given_period: Period | None, text: str) -> None:
    assert period_text(given_period, DISPLAY).replace("\u00a0", " ") == text


def test_a_place_is_a_page_or_a_paragraph_or_unknown() -> None:
    assert page_text(mention(locations=(Location(page=3),)), DISPLAY) == "3"
    assert page_text(mention(locations=(Location(page=3), Location(page=4))), DISPLAY) == "3–4"
    assert page_text(mention(locations=(Location(paragraph=12),)), DISPLAY) == "st. 12"
    assert page_text(mention(), DISPLAY) == "–"


def test_doubt_is_said() -> None:
    assert remark(mention(), DISPLAY) == ""
    assert remark(mention(inferred=("year",), confidence="medium"), DISPLAY) == "härlett: år; säkerhet: medel"
    assert remark(mention(inferred=("period.earliest", "period.latest")), DISPLAY) == "härlett: period"
    assert remark(mention(inferred=("something_new",), ocr=True), DISPLAY) == "härlett: something_new; tolkad bild"


def test_indicators() -> None:
    def indicator(**fields: object) -> Indicator:
        return Indicator(id="i", text="x", span=Span(start=0, end=1), rule="test", name="svar", **fields)

    assert indicator_value(indicator(numerator=14, denominator=15, unit="kommuner"), DISPLAY) == "14 av 15 kommuner"
    assert indicator_value(indicator(value=Decimal("99.5"), unit="%"), DISPLAY) == "99,5 %"
    assert indicator_value(indicator(), DISPLAY) == "–"
    assert indicator_target(indicator(target=Decimal(95), target_comparator="ge", unit="%"), DISPLAY) == "minst 95 %"
    assert indicator_target(indicator(), DISPLAY) == "–"


@given(st.text())
def test_plain_text_cannot_steer_a_terminal(text: str) -> None:
    shown = plain(text)

    assert [character for character in shown if ord(character) < 32 or 127 <= ord(character) < 160] == []
    assert shown.encode("utf-8").decode("utf-8") == shown


TEXT = "Budgeten beslutades i höstas.\n\nSenast den 1 november 2025 ska alla ha svarat.\n- nästa"


def test_a_quote_has_the_words_around_it_within_the_paragraph() -> None:
    start = TEXT.index("den 1 november")
    found = mention("den 1 november 2025", start)

    shown = quote(found, document_from_text(TEXT))

    assert (shown.before, shown.text, shown.after) == ("Senast ", "den 1 november 2025", " ska alla ha svarat.")


def test_a_quote_from_a_long_paragraph_is_cut_between_words() -> None:
    text = "ett två tre " * 20 + "2025" + " fyra fem sex" * 20
    found = mention("2025", text.index("2025"))

    shown = str(quote(found, document_from_text(text)))

    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert set(shown.split()) == {"…", "ett", "två", "tre", "2025", "fyra", "fem", "sex"}


def test_a_quote_without_its_document_is_the_mention() -> None:
    assert str(quote(mention("den 1\nnovember"), None)) == "den 1 november"


def test_a_day_is_shown_as_a_day() -> None:
    day = Period(edtf="2024-09-11", earliest=date(2024, 9, 11), latest=date(2024, 9, 11), precision="day")
    shown = DateMention(id="d", text="x", span=Span(start=0, end=1), rule="test", period=day)

    assert period_text(shown.period, DISPLAY) == "2024-09-11"
