"""The part of ``docs/swedish.md`` about dates and periods, from ``corpus/dates.jsonl``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus" / "dates.jsonl"
NONE = "no dates: "
OPENING = """## Dates and periods

The value is EDTF (ISO 8601-2): `2024-21` is spring and `2024-24` winter, `2024-33` the first quarter, `2024-37` the
first tertial, `2024-40` the first half-year; `../2024-07` ends with July and `2026-07-01/..` begins on that day.
*Role* is what the day is for, as its sentence says.
Where the year is not written, the last column says from where it is taken: the document's year, its day, or a date
that stands beside it.
"""


def part() -> str:
    """The part of the page."""
    lines = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    rows = sorted(lines, key=_order(lines))
    found = [row for row in rows if not row["form"].startswith(NONE)]
    refused = [row for row in rows if row["form"].startswith(NONE)]
    sections = [_section(form, [*group]) for form, group in groupby(found, key=lambda row: row["form"])]
    return "\n".join([OPENING, *sections, _refused(refused)])


def _order(rows: list[dict[str, Any]]) -> Any:
    """Forms in the order of the corpus."""
    forms = list(dict.fromkeys(row["form"] for row in rows))
    return lambda row: forms.index(row["form"])


def _section(form: str, rows: list[dict[str, Any]]) -> str:
    heading = f"### {form[0].upper()}{form[1:]}"
    table = ["| written | value | role | seen from |", "|---|---|---|---|", *dict.fromkeys(_lines(rows)), ""]
    told = [f"- {_one_line(row['text'])}" for row in rows if row.get("findings") and not row["dates"]]
    if told:
        told = ["Reported (D01), and no date read:", "", *told, ""]
    return "\n".join([heading, "", *told, *table])


def _lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    for row in rows:
        slip = " (D02: the weekday is another)" if "D02" in row.get("findings", ()) else ""
        for one in row["dates"]:
            value = f"`{one['edtf']}`" + (", approximate" if one.get("approximate") else "")
            value += f", {one['part']}" if one.get("part") else ""
            yield f"| {_one_line(one['text'])} | {value}{slip} | {one['role']} | {_seen_from(row['known'], one)} |"


def _seen_from(known: dict[str, Any], one: dict[str, Any]) -> str:
    if one["anchor"] == "explicit":
        return ""
    if one["anchor"] == "previous_mention":
        return "the date beside it"
    if one["anchor"] == "fiscal_year":
        as_of = known.get("as_of")
        return f"{known['fiscal_year']}" + (f", as of {as_of['edtf']}" if as_of else "")
    return str(known.get("meeting_date") or known["document_date"])


def _refused(rows: list[dict[str, Any]]) -> str:
    lines = ["### What is no date", ""]
    for form, group in groupby(rows, key=lambda row: row["form"]):
        lines += [f"{form.removeprefix(NONE).capitalize()}:", ""]
        lines += [f"- {_one_line(row['text'])}" for row in group]
        lines.append("")
    return "\n".join(lines)


def _one_line(text: str) -> str:
    return text.replace("\n", "⏎").replace("|", "\\|")
