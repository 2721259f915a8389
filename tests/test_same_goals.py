"""Which goals of two documents are the same: one set of cases for archives and for comparisons of two documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from regionkit.languages.sv.swedish import SWEDISH
from regionkit.same_goals import likeness, pairs, reworded, title_of

CORPUS = Path(__file__).parent / "corpus" / "same_goals.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['title']} | {row['other_title']}" for row in ROWS])
def test_the_same_goal_and_another(row: dict[str, Any]) -> None:
    one = title_of(row["number"], row["title"], SWEDISH)
    other = title_of(row["other_number"], row["other_title"], SWEDISH)

    assert (likeness(one, other) > 0) is row["same"]
    assert likeness(one, other) == likeness(other, one)
    assert pairs([one], [other]) == ({0: 0} if row["same"] else {})


def test_what_is_most_surely_the_same_is_taken_first() -> None:
    """Of two goals that differ by their targets alone, each finds its own before a changed one is looked for."""
    known = [title_of(None, f"Minst {share} procent av resorna ska gå med buss", SWEDISH) for share in (80, 90)]
    found = [title_of(None, f"Minst {share} procent av resorna ska gå med buss", SWEDISH) for share in (85, 80)]

    assert pairs(found, known) == {1: 0, 0: 1}


@pytest.mark.parametrize(
    ("number", "title", "left"),
    [
        ("1", "Alla elever läser en bok varje vecka", True),
        ("2", "Alla elever läser en bok varje vecka", False),
        (None, "Alla elever läser en bok varje vecka", False),
        ("1", "Ingen frånvaro utan skäl", False),
    ],
)
def test_a_goal_that_took_the_number_and_much_of_the_wording(number: str | None, title: str, left: bool) -> None:
    before = title_of("1", "Alla elever läser varje dag", SWEDISH)

    assert bool(reworded(title_of(number, title, SWEDISH), before)) is left
