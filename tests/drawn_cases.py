"""The numbers of pages that are drawn by chance, as cases of a test; those that are read wrong today must be so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def drawn_cases(test: str, many: int) -> pytest.MarkDecorator:
    """Numbers from 0 for the argument ``number``; the JSON file beside the test says, by why, which are read wrong."""
    wrong: dict[str, list[int]] = json.loads(Path(test).with_suffix(".json").read_text(encoding="utf-8"))
    why = {number: reason for reason, numbers in wrong.items() for number in numbers}
    cases = [
        pytest.param(number, marks=pytest.mark.xfail(strict=True, reason=why[number]) if number in why else ())
        for number in range(many)
    ]
    return pytest.mark.parametrize("number", cases)
