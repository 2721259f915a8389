"""Goals and assignments by the headings and columns that they stand under, held against a corpus: these and no others.

Each row is a small page of HTML, because headings, tables and lights make these goals, not words alone.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import regionkit

CORPUS = Path(__file__).parents[1] / "corpus" / "goal_chapters.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def told(goal: regionkit.Goal, titles: dict[str, str], text: str) -> dict[str, Any]:
    """A goal in the corpus's terms: what is not said is left out."""
    fields: dict[str, Any] = {
        "span": [goal.span.start, goal.span.end], "title": goal.title, "rule": goal.rule, "number": goal.number,
        "status": goal.status, "forecast": goal.forecast, "progress": goal.progress, "colour": goal.colour,
        "kind": goal.kind if goal.kind != "goal" else None, "parent": goal.parent and titles[goal.parent],
        "deadline": goal.deadline and goal.deadline.edtf,
        "follow_up": [text[span.start : span.end] for span in goal.follow_up] or None,
    }  # fmt: skip
    if not any((goal.status, goal.forecast, goal.progress, goal.colour)):
        fields["status_text"] = goal.status_text
    return {name: value for name, value in fields.items() if value is not None}


@pytest.mark.parametrize("row", ROWS, ids=[row["label"] for row in ROWS])
def test_a_page_has_exactly_these_goals(row: dict[str, Any]) -> None:
    document = regionkit.read(f"<html><body>{row['html']}</body></html>".encode())
    extraction = regionkit.extract(document)

    titles = {goal.id: goal.title for goal in extraction.goals}
    assert [told(goal, titles, document.text) for goal in extraction.goals] == row["expect"]
    if "levels" in row:
        assert [goal.level_label for goal in extraction.goals] == row["levels"]
