"""Writes what regionkit finds in documents of many layouts, in short, into ``found``; to be read beside their pages.

    python tests/golden/found_in.py [NAME …]

Each file was looked at beside a picture of its pages, and says what a careful secretary finds there: whose document it
is, its goals with how they stand, indicators, decisions and findings.  Where everything stands is left out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import layouts.write as layouts
import regionkit
from regionkit.extraction import Extraction

HERE = Path(__file__).parent
FOUND = HERE / "found"
KNOWN = {
    "malstyrning-pilar-teckenforklaring": "its arrows are trends, of which the key says only better or worse",
}
"""What a careful secretary would still miss or change in them."""
OF_NO_INTEREST = frozenset({
    "id", "text", "span", "locations", "rule", "confidence", "ocr", "follow_up", "mentioned_at", "kind", "goal",
    "indicators", "parent", "origin", "earliest", "latest", "organ_kind", "location",
})  # fmt: skip
"""Fields that other tests hold, or that are said in another way here."""


def as_found(extraction: Extraction) -> str:
    """One line for each thing found, with the fields that say something."""
    whole = json.loads(extraction.model_dump_json())
    lines = [_line("metadata", whole["metadata"])]
    titles = {goal["id"]: goal["title"] for goal in whole["goals"]}
    for goal in whole["goals"]:
        under = titles.get(goal["parent"], "")
        lines.append(_line(goal["kind"], goal, under=under, origin=(goal["origin"] or {}).get("text")))
    for indicator in whole["indicators"]:
        lines.append(_line("indicator", indicator, of=titles.get(indicator["goal"], "")))
    lines += [_line("decision", decision) for decision in whole["decisions"]]
    lines += [f"{finding['code']}: {finding['message_sv']}" for finding in whole["findings"]]
    return "\n".join(lines) + "\n"


def _line(kind: str, fields: dict[str, Any], **more: Any) -> str:
    said = [f"{name}: {_said(value)}" for name, value in (*fields.items(), *more.items()) if _tells(name, value)]
    return "\n    ".join([kind, *said])


def _tells(name: str, value: Any) -> bool:
    return name not in OF_NO_INTEREST and value not in (None, [], {}, "", False)


def _said(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("edtf") or value.get("title") or ", ".join(str(one) for one in value.values() if one))
    if isinstance(value, list):
        return " | ".join(map(_said, value))
    return str(value)


def found_of(name: str) -> Path:
    """Where the answer for a document is kept."""
    return FOUND / f"{name}.txt"


def names() -> Iterator[str]:
    """The documents that have an answer."""
    return (path.name.removesuffix(".txt") for path in sorted(FOUND.glob("*.txt")))


if __name__ == "__main__":
    for name in sys.argv[1:] or names():
        found_of(name).write_text(as_found(regionkit.extract(layouts.read(name))), encoding="utf-8")
        print(found_of(name).name)
