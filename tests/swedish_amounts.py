"""The parts of ``docs/swedish.md`` about amounts and what they measure, from the corpora."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"
AMOUNTS = """## Amounts of money

The value is in kronor, exact, with the sign that is written; `10 … 12` is a range, `≤ 3 000` at most so much.
What is counted in something ("kr per invånare", "300 000 – 400 000 kr/år") is a rate: it is read as an amount with what
it is counted in, and is never a budget figure. "Årligen 150 tkr" is a sum of money and is one.
*Doubted* are values that another reading is possible of; the figure that is made of them is not of high confidence.

| form | written | kronor |
|---|---|---|
"""
FIGURES = """## What an amount measures

Each sentence with its figures: the amount, what it measures, of what it is (flow), how much of the year it is for
(basis) and which time, what it is compared with, and what it does to the result.
`deviation` is against the budget; `change` is how far something is from another year or forecast.
More than the budget is good for revenues, bad for costs, and neither where the text does not say which.

| sentence | figures |
|---|---|
"""
FULL = {"sek", "measure", "flow", "basis", "comparison", "period", "effect_on_result"}
"""Only rows that hold a figure to all of these tell all of it."""
KINDS = {
    "interim_report": "an interim report", "annual_report": "an annual report", "monthly_report": "a monthly report",
    "budget": "a budget", "minutes": "minutes", "memo": "a memo", "regulation": "rules",
}  # fmt: skip


def rows(name: str) -> list[dict[str, Any]]:
    """One corpus."""
    return [json.loads(line) for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()]


def amounts() -> str:
    """The part about amounts."""
    found = [row for row in rows("amounts.jsonl") if row["expect"]]
    refused = [row for row in rows("amounts.jsonl") if not row["expect"] and row["text"].strip()]
    lines = [
        f"| {row['label']} | {_one_line(row['text'][slice(*one['span'])])} | {_value(one)} |"
        for row in found
        for one in row["expect"]
    ]
    return AMOUNTS + "\n".join(dict.fromkeys(lines)) + "\n\n### What is no amount\n\n" + _refused(refused)


def figures() -> str:
    """The part about what amounts measure: sentences only, no tables."""
    told = [row for row in rows("budget.jsonl") if "   " not in row["text"] and len(row["text"]) < 200]
    found = [row for row in told if row["expect"] and all(one.keys() >= FULL for one in row["expect"])]
    refused = [row for row in told if not row["expect"]]
    lines = [f"| {_one_line(row['text'])}{_kind(row['known'])} | {_figures(row)} |" for row in found]
    return FIGURES + "\n".join(dict.fromkeys(lines)) + "\n\n### What is no budget figure\n\n" + _refused(refused)


def _value(one: dict[str, Any]) -> str:
    low, high = one.get("sek_minimum"), one.get("sek_maximum")
    if one.get("sek") is not None:
        told = _spaced(one["sek"])
    elif low is not None and high is not None:
        told = f"{_spaced(low)} … {_spaced(high)}"
    elif low is not None or high is not None:
        told = {"le": "≤", "lt": "<", "ge": "≥", "gt": ">"}[one["comparator"]] + " " + _spaced(low or high)
    else:
        told = f"{_spaced(one['value'])} {one.get('currency', '')}"
    told = f"`{told}`" + (", about" if one.get("approximate") else "")
    told += f", per {one['per']}" if one.get("per") else ""
    return told + (", doubted" if one.get("confidence") == "low" else "")


def _figures(row: dict[str, Any]) -> str:
    return "<br>".join(_figure(row["text"], one) for one in row["expect"])


def _figure(text: str, one: dict[str, Any]) -> str:
    parts = [one["measure"]]
    parts += [one["flow"]] if one["flow"] != "unknown" else []
    parts += [one["basis"].replace("_", " ")] if one["basis"] != "unknown" else []
    parts += [f"`{one['period']}`"] if one["period"] else []
    parts += [f"against {one['comparison'].replace('_', ' ')}"] if one["comparison"] else []
    effect = one["effect_on_result"]
    parts += [f"effect `{_spaced(effect)}`"] if effect is not None else []
    sek = one["sek"]
    value = f"`{_spaced(sek)}`" if sek is not None else _one_line(text[slice(*one["span"])])
    return f"{value} {', '.join(parts)}"


def _kind(known: dict[str, Any]) -> str:
    kind = KINDS.get(known.get("document_type", ""))
    return f" *({kind}{' of ' + str(known['fiscal_year']) if known.get('fiscal_year') else ''})*" if kind else ""


def _refused(told: list[dict[str, Any]]) -> str:
    return "\n".join(dict.fromkeys(f"- {_one_line(row['text'])}" for row in told)) + "\n"


def _spaced(number: str) -> str:
    whole, point, rest = number.partition(".")
    return f"{int(whole):,}".replace(",", " ") + (f",{rest}" if point else "")


def _one_line(text: str) -> str:
    return text.strip().replace("\n", "⏎").replace("|", "\\|").replace("*", "\\*").replace("\t", " ")
