"""Whether the lights and verdicts of goals and measures agree with the words and figures beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from regionkit.analysis import Analysis, Found
from regionkit.checks.goals import sign_differs
from regionkit.checks.report import finding
from regionkit.document import Cell, Colour, Table
from regionkit.mentions import Finding, Goal, Indicator, Status

OPPOSITE: dict[Colour, Status] = {"green": "not_achieved", "red": "achieved"}
"""What the words cannot say beside a light, whatever a body means by its colours."""
VERDICTS: dict[Colour, bool] = {"green": True, "red": False}
"""What a light says of a target; yellow says neither."""


def check_lights(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """G04 a light that contradicts its words, G09 a target that the figures reach and the document says it does not."""
    lit = [goal for goal in found.goals if goal.colour in OPPOSITE and goal.status and "status" not in goal.inferred]
    for goal in lit:
        if _is_contradicted(goal, lit):
            yield _contradiction(analysis, goal)
    for indicator in found.indicators:
        met, said = is_met(indicator), _verdict(analysis, indicator, found)
        if met is not None and said is not None and met != said:
            yield _misjudged(analysis, indicator, met)


def _is_contradicted(goal: Goal, lit: Sequence[Goal]) -> bool:
    """Green beside "Ej uppfyllt", or red beside "Uppfyllt"; not where the document's other lights say the same by it.

    A goal whose light is of the forecast is none: the words agree with one of the two.
    """
    if OPPOSITE.get(goal.colour or "grey") != goal.status or (goal.forecast and goal.forecast != goal.status):
        return False
    others = [other for other in lit if other is not goal and other.colour == goal.colour]
    return 2 * sum(other.status == goal.status for other in others) < len(others) or not others


def _contradiction(analysis: Analysis, goal: Goal) -> Finding:
    shown = analysis.language.display.values
    return sign_differs(
        analysis, goal, goal.status or "", shown["status"][goal.status or ""],
        goal.colour or "", shown["colour"][goal.colour or ""],
    )  # fmt: skip


def is_met(indicator: Indicator) -> bool | None:
    """Whether a measure's value reaches its target; ``None`` where the target does not say which way.

    "95 %" alone may be the least or the most: whether 96 reaches it is not told by arithmetic.
    """
    value, target = indicator.value, indicator.target
    if value is None or target is None:
        return None
    return {"ge": value >= target, "gt": value > target, "le": value <= target, "lt": value < target}.get(
        indicator.target_comparator or "eq"
    )


def _verdict(analysis: Analysis, indicator: Indicator, found: Found) -> bool | None:
    """What the document says of a target: in the row of the measure, or of its goal that has no other."""
    at = analysis.document.cell_at(indicator.span.start)
    if at is not None:
        table, own = at
        row = table.row(own.row)
        if sum(one.span.overlaps(cell.span) for one in found.indicators for cell in row) == 1:
            others = [cell for cell in row if cell is not own]
            return _of_row(analysis, [cell for cell in others if not _looks_ahead(analysis, table, cell)])
        return None
    goal = next((goal for goal in found.goals if indicator.id in goal.indicators), None)
    if goal is None or goal.indicators != (indicator.id,) or "status" in goal.inferred:
        return None
    return {"achieved": True, "not_achieved": False}.get(goal.status or "")


def _looks_ahead(analysis: Analysis, table: Table, cell: Cell) -> bool:
    """Whether a cell stands under a head for the forecast, which a value of today does not contradict."""
    heads = (table.cell(row, cell.column) for row in range(max(table.header_rows, 1)))
    words = tuple(analysis.language.goals.tables.outlook_heads)
    return any(head is not None and head.text.casefold().strip().startswith(words) for head in heads)


def _of_row(analysis: Analysis, cells: Sequence[Cell]) -> bool | None:
    """The verdict of a row: its one light, or a cell that is a verdict and nothing else; ``None`` where two differ."""
    words = analysis.language.checks
    said = {VERDICTS.get(cell.colour) for cell in cells if cell.colour is not None}
    texts = {" ".join(re.findall(r"\w+", cell.text.lower())) for cell in cells}
    said |= {True} if texts & words.met_verdicts else set()
    said |= {False} if texts & words.unmet_verdicts else set()
    return said.pop() if len(said) == 1 else None


def _misjudged(analysis: Analysis, indicator: Indicator, met: bool) -> Finding:
    sign = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<"}[indicator.target_comparator or "ge"]
    reached, missed = analysis.language.checks.target_verdicts
    return finding(
        analysis, "G09", "target_misjudged", "warning",
        "{name}: {value} against the target {target} is {met}, but the document says {said}.",
        mentions=[indicator],
        values={"name": indicator.name, "value": _plain(indicator.value),
                "target": f"{sign} {_plain(indicator.target)}",
                "met": "reached" if met else "not reached", "said": "not reached" if met else "reached",
                "made": reached if met else missed, "told": missed if met else reached},
    )  # fmt: skip


def _plain(number: Decimal | None) -> str:
    return f"{number:f}".replace(".", ",") if number is not None else "–"
