"""Lists led in by a line with a colon, a name and an amount a line: "Nämndernas resultat mot budget:"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from regionkit.analysis import Analysis
from regionkit.document import Block, Span
from regionkit.mentions import BudgetFigure

LABEL = re.compile(r"\W{0,3}(?P<label>[^\W\d_][^\d:;.]{1,60}?)[ \t\u00a0]+$")
NOUGHT = re.compile(r"\W{0,3}(?P<label>[^\W\d_][^\d:;.]{1,60}?)[ \t\u00a0]+(?P<number>±?[ \u00a0]?0)\s*")
AMOUNT_END = re.compile(r"[\s.]*")


def row_label(analysis: Analysis, start: int, end: int) -> str | None:
    """The name before an amount that ends its line in a led list: "Folkhögskolan + 1mkr"."""
    block = analysis.document.block_at(start)
    line = _line_at(analysis, block, start) if block else None
    if line is None or AMOUNT_END.fullmatch(analysis.text, end, line.end) is None:
        return None
    match = LABEL.fullmatch(analysis.text, line.start, start)
    return match["label"].strip() if match else None


def noughts(analysis: Analysis, block: Block, figures: Sequence[BudgetFigure]) -> Iterator[BudgetFigure]:
    """ "Patientnämnden 0" below "Folkhögskolan + 1mkr": nought in the unit and measure that all other lines have.

    Refused where the list has fewer than two other lines, or where these differ in unit, measure or time.
    """
    rows = [figure for figure in figures if row_label(analysis, figure.span.start, figure.span.end)]
    kinds = {(f.amount.factor, f.amount.currency, f.measure, f.basis, f.period) for f in rows}
    if len(rows) < 2 or len(kinds) != 1 or len(rows) != len(figures):
        return
    first = rows[0]
    zero = {"value": Decimal(0), "sek": Decimal(0), "decimals": 0, "unit_source": "inherited", "approximate": False}
    for line in _rows(analysis, block):
        match = NOUGHT.fullmatch(analysis.text, line.start, line.end)
        if match is None:
            continue
        fields = {name: getattr(first, name) for name in ("measure", "flow", "ledger", "basis", "period", "stage")}
        yield analysis.mention(
            BudgetFigure, match.start("number"), match.end("number"),
            rule="budget.list_nought",
            confidence="medium",
            inferred=("amount.unit", *first.inferred),
            amount=first.amount.model_copy(update=zero),
            subject=match["label"].strip(),
            effect_on_result=None if first.effect_on_result is None else Decimal(0),
            comparison=first.comparison,
            **fields,
        )  # fmt: skip


def _line_at(analysis: Analysis, block: Block, start: int) -> Span | None:
    """The line of a led list that an offset stands in."""
    index = bisect_right(block.lines, start, key=lambda line: line.start) - 1
    inside = index > 0 and start < block.lines[index].end and _is_led(analysis, block)
    return block.lines[index] if inside else None


def _is_led(analysis: Analysis, block: Block) -> bool:
    """Whether a line with a colon leads in two others at least."""
    return len(block.lines) >= 3 and analysis.document.slice(block.lines[0]).rstrip().endswith(":")


def _rows(analysis: Analysis, block: Block) -> tuple[Span, ...]:
    """The lines after the one that leads them in."""
    return tuple(block.lines[1:]) if _is_led(analysis, block) else ()
