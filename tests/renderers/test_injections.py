"""What a document says is data: whatever stands in it, no output holds a formula, a terminal code, HTML or a link."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import regionkit
from regionkit import Extraction
from regionkit.languages.sv.display import DISPLAY
from regionkit.mentions import (
    BudgetFigure,
    DateMention,
    Decision,
    Finding,
    Goal,
    Indicator,
    Metadata,
    Organisation,
    Reference,
    Source,
)
from regionkit.plaintext import document_from_text
from regionkit.renderers.defusing import BIDI, for_markdown, for_spreadsheet, plain
from regionkit.renderers.found import FoundIn, Screen
from regionkit.renderers.terminal import tables_of_one
from regionkit.spans import Span
from regionkit.values.amounts.amount import Amount
from regionkit.values.periods.period import Period

CASES = [json.loads(line) for line in (Path(__file__).parent / "injections.jsonl").read_text("utf-8").splitlines()]
PAYLOADS = {case["label"]: case["text"] for case in CASES}
each_payload = pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())

NUMBER = re.compile(r"[+-]?\s?\d[\d\s.,]*%?")
BEGINS_A_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
STEERING = re.compile(rf"[\x00-\x09\x0b-\x1f\x7f-\x9f{BIDI}\U000e0000-\U000e007f]")
UNESCAPED = re.compile(r"(?<!\\)(?:\\\\)*[<>`*_\[\]~&$]")
OUR_COLOURS = re.compile(r"\x1b\[[\d;]*m")


def poisoned(payload: str) -> tuple[Extraction, regionkit.Document]:
    """An extraction whose every text is the payload, and the document that it was found in."""
    document = document_from_text(f"före {payload} efter")
    start = document.text.find(payload.strip()) if payload.strip() in document.text else 0
    text = document.text[start : start + max(len(payload.strip()), 1)]

    def where(identity: str) -> dict[str, object]:
        return {"id": identity, "text": text, "span": Span(start=start, end=start + len(text)), "rule": "test"}

    year = Period(edtf="2024", earliest="2024-01-01", latest="2024-12-31", precision="year")
    extraction = Extraction(
        source=Source(
            filename=payload, sha256="0", media_type="application/pdf", byte_size=1, text_layer="full", reader=payload
        ),
        metadata=Metadata(
            title=payload, committee=payload, diarienummer=payload,
            organisation=Organisation(name=payload, kind="region"),
        ),
        goals=(
            Goal(**where("a"), title=payload, number=payload, status_text=payload, owner=payload, level_label=payload,
                 sub_goals=(Goal(**where("b"), title=payload),)),
        ),
        dates=(DateMention(**where("c"), period=year),),
        budget=(
            BudgetFigure(**where("d"), subject=payload, row_label=payload, column_label=payload, part_of=payload,
                         amount=Amount(unit=payload, currency=payload)),
        ),
        indicators=(Indicator(**where("e"), name=payload, unit=payload, change_unit=payload, goal=payload),),
        decisions=(Decision(**where("f"), organ=payload, paragraph=payload, title=payload, clauses=(payload,),
                            diarienummer=payload),),
        references=(Reference(**where("g"), kind="other", value=payload, normalized=payload),),
        findings=(Finding(code="T00", name="test", severity="info", message_sv=payload, message_en=payload),),
    )  # fmt: skip
    return extraction, document


def cells_of(text: str, delimiter: str) -> list[str]:
    """The cells of a CSV file as a program reads it that parts them so."""
    return [cell for row in csv.reader(StringIO(text), delimiter=delimiter) for cell in row]


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would take a cell for a formula."""
    return BEGINS_A_FORMULA.match(cell) is not None and NUMBER.fullmatch(cell.strip()) is None


def holds_no_payload(payload: str) -> None:
    """Look at every output as the programs do that open it."""
    extraction, document = poisoned(payload)
    out = {name: regionkit.render(extraction, name, document=document) for name in ("csv", "markdown", "table", "json")}
    assert not [cell for cell in cells_of(out["csv"], ",") if is_formula(cell)]
    assert not [cell for cell in cells_of(out["csv"], ";") if is_formula(cell.strip('"\n '))]
    for name in ("csv", "markdown", "table"):
        assert STEERING.search(out[name]) is None
    coloured = tables_of_one(FoundIn(extraction, DISPLAY, document), Screen(colour=True))
    assert STEERING.search(OUR_COLOURS.sub("", coloured)) is None
    assert json.loads(out["json"]) == json.loads(extraction.model_dump_json())


def markup_left(text: str) -> list[str]:
    """What is left of a report in Markdown that Markdown would act on, when what regionkit itself writes is gone."""
    ours = re.sub(r"<br>|\*\*|^\|[ |-]*-[ |-]*\|$", "", text, flags=re.MULTILINE)
    return UNESCAPED.findall(ours)


@each_payload
def test_no_output_holds_the_payload(payload: str) -> None:
    holds_no_payload(payload)


@each_payload
def test_markdown_shows_every_sign_as_it_stands(payload: str) -> None:
    shown = for_markdown(plain(payload))

    assert markup_left(shown.replace("\\*\\*", "")) == []
    assert re.sub(r"\\(.)", r"\1", shown) == plain(payload)


@each_payload
def test_a_report_in_markdown_has_the_same_lines_and_cells_as_one_of_plain_words(payload: str) -> None:
    """A payload opens no row, cell, heading or list of its own."""

    def outline(words: str) -> list[int]:
        report = regionkit.render(poisoned(words)[0], "markdown")
        return [len(re.findall(r"(?<!\\)\|", line.replace("\\\\", ""))) for line in report.splitlines()]

    assert outline(payload) == outline("ord")


@given(st.text(alphabet=st.sampled_from("=+-@;,\t\r\n \"'|<>[]()*_`~\\&$\x1b\x9b\u202e\u2066aå1.%")))
def test_no_mixture_of_odd_signs_gets_through(payload: str) -> None:
    holds_no_payload(payload)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("-5", "-5"),
        ("+3,2 %", "+3,2 %"),
        ("-1 234 567,50", "-1 234 567,50"),
        ("- 5 925", "- 5 925"),
        ("+4\u00a0000", "+4 000"),
        ("-5,5 tkr", "'-5,5 tkr"),
        ("-5-3", "'-5-3"),
        ("+46 70 123", "'+46 70 123"),
        ("-1E5", "'-1E5"),
        ("- punkt", "'- punkt"),
        ("–5", "–5"),
        ("a=1+1", "a=1+1"),
        ("mål 1; mål 2", "mål 1; mål 2"),
        ("utfall; -5; =1", "utfall; -5; '=1"),
        ("'=1", "'=1"),
    ],
)
def test_numbers_stay_numbers_in_a_spreadsheet_and_formulas_are_text(text: str, cell: str) -> None:
    assert for_spreadsheet(text) == cell


@each_payload
def test_an_error_is_one_line_without_terminal_codes(payload: str, capfd: pytest.CaptureFixture[str]) -> None:
    from regionkit.cli.complaints import complain

    complain(f"{payload}: no such file; check the path")

    said = capfd.readouterr().err
    assert said.count("\n") == 1
    assert STEERING.search(said) is None
