"""Budget figures in prose and tables, held against a corpus: exactly these figures, and no others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from regionkit.mentions import BudgetFigure, Metadata
from regionkit.pipeline import extract
from regionkit.plaintext import document_from_text

CORPUS = Path(__file__).parents[1] / "corpus" / "budget.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
AMOUNT = ("sek", "sek_minimum", "sek_maximum", "unit", "unit_source", "currency")
"""Fields of the corpus that are those of a figure's amount."""


def field(figure: dict[str, Any], name: str) -> Any:
    """One field of a figure, in the corpus's terms."""
    if name == "span":
        return [figure["span"]["start"], figure["span"]["end"]]
    if name in AMOUNT:
        return figure["amount"][name]
    if name == "period":
        return figure["period"] and figure["period"]["edtf"]
    return figure[name]


def figures(text: str, known: dict[str, Any] | None = None) -> tuple[BudgetFigure, ...]:
    """The figures of a text, each of which its words bear out."""
    document = document_from_text(text)
    extraction = extract(document, known=Metadata(**(known or {})))
    assert extraction.verify(document) == []
    return extraction.budget


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["label"])
def test_figures_of_the_corpus(row: dict[str, Any]) -> None:
    found = [json.loads(figure.model_dump_json()) for figure in figures(row["text"], row["known"])]

    assert [field(figure, "span") for figure in found] == [expected["span"] for expected in row["expect"]]
    for figure, expected in zip(found, row["expect"], strict=True):
        assert {name: field(figure, name) for name in expected} == expected


def test_a_part_names_the_figure_it_is_part_of() -> None:
    whole, part = figures("Posterna ger ett överskott på 71 mnkr varav 38 mnkr kommer av räntor.")

    assert part.part_of == whole.id


def test_every_one_of_several_parts_names_the_whole() -> None:
    whole, first, second, other = figures(
        "Besparingen uppgår till 12 mnkr, varav 5 mnkr avser lokaler och 7 mnkr resor. Utfallet blev 4 mnkr."
    )

    assert (first.part_of, second.part_of, other.part_of) == (whole.id, whole.id, None)


def test_figures_until_a_month_cover_the_year_to_date() -> None:
    text = "Nämnden har fram till och med maj månad ett utfall på 2210 tkr, ett underskott mot budget med 41 tkr."
    found = figures(text, {"fiscal_year": 2023})

    assert [(f.measure, f.amount.sek, f.period and f.period.edtf) for f in found] == [
        ("actual", 2210000, "2023-01/2023-05"),
        ("deviation", -41000, "2023-01/2023-05"),
    ]


def test_parts_of_a_row_name_the_figure_above_them_in_their_column() -> None:
    text = (
        "Tkr   Budget 2025   Utfall 2025\nGator   -48   -51\nvarav plogning   -12   -16\n"
        "varav lagning   -9   -8\nParker   -3   -4"
    )
    found = figures(text)

    parts = [(f.row_label, f.part_of) for f in found]
    assert parts == [
        ("Gator", None), ("Gator", None),
        ("varav plogning", found[0].id), ("varav plogning", found[1].id),
        ("varav lagning", found[0].id), ("varav lagning", found[1].id),
        ("Parker", None), ("Parker", None),
    ]  # fmt: skip
