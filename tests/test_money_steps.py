"""Twice the text is twice the work, not four times: steps are counted, for a clock tells nothing on a busy machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from regionkit.languages.sv.swedish import SWEDISH
from regionkit.mentions import Metadata
from regionkit.pipeline import extract
from regionkit.plaintext import document_from_text
from regionkit.values.amounts.find import find_amounts

TEXTS = {
    "one sentence of amounts": "12 tkr, ",
    "amounts in brackets": "Utfall 12 tkr (13 tkr), ",
    "amounts and years": "budget 12 tkr 2024, ",
    "amounts that share a unit": "1, 2, 3 och 4 tkr samt ",
    "changes from and to": "ökade från 12 till 13 mnkr, ",
    "comparisons": "3 mnkr bättre än budget och ",
    "parts": "12 mnkr varav ",
    "paragraphs": "Kostnaden blev 12 tkr.\n\n",
    "label lines": "Skola + 12 tkr\n\n",
    "a led list": "Skolan + 12 tkr\n",
    "numbers and labels in turn": "12 mnkr\n\nintäkter\n\n",
    "rows of a table": "Skolor   500   -510   10\n",
    "dashes": "- 12 tkr - ",
}


def lines_run(work: Callable[[], Any]) -> int:
    """How many lines of regionkit a piece of work runs."""
    count = 0

    def inside(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal count
        count += event == "line"
        return inside

    def entering(frame: FrameType, event: str, arg: Any) -> Any:
        return inside if "regionkit" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(entering)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", TEXTS.values(), ids=TEXTS.keys())
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    known = Metadata(document_type="interim_report", fiscal_year=2025)
    head = "Belopp i tkr   Budget   Utfall   Avvikelse\n" if "   " in piece else "Resultat mot budget:\n"
    once, twice = (
        lines_run(lambda text=head + piece * times: extract(document_from_text(text), known=known))
        for times in (120, 240)
    )

    assert twice < 2.3 * once


@pytest.mark.parametrize("piece", [*TEXTS.values(), "1 ", "(1) ", "12 kr/", "miljoner ", "antal ", "+/- "])
def test_twice_the_amounts_are_twice_the_work(piece: str) -> None:
    once, twice = (lines_run(lambda text=piece * times: find_amounts(text, SWEDISH)) for times in (200, 400))

    assert twice < 2.3 * once + 200
