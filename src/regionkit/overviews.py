"""Overviews of what was found: everything dated in order of time, and all money as one table of flat rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from regionkit.document import Span
from regionkit.mentions import (
    BudgetFigure,
    Confidence,
    DateMention,
    DateRole,
    Decision,
    Flow,
    Goal,
    Ledger,
    Measure,
    Mention,
    Model,
    Stage,
)
from regionkit.values.periods.period import Period

SHOWN_TEXT = "As written, on one line."
BESIDE = 2
"""So many code points at most lie between a goal and the date right beside it."""


class TimelineRow(Model):
    """Something with a time: a date of the text, a goal's deadline or a decision's date.

    A date that is written with a goal or a decision and says when it is due or was taken is one row, which names it.
    """

    start: Annotated[date | None, Field(title="Från", description="First day; None where it is open.")]
    end: Annotated[date | None, Field(title="Till", description="Last day; None where it is open.")]
    period: Annotated[str, Field(title="Period", description="The same as EDTF, ISO 8601-2.")]
    approximate: Annotated[bool, Field(title="Ungefärlig", description="Hedged in the text.")] = False
    role: Annotated[DateRole, Field(title="Roll", description="What the date is for.")]
    kind: Annotated[
        Literal["date", "goal", "decision"], Field(title="Slag", description="The kind of the mention of this row.")
    ]
    subject: Annotated[str | None, Field(title="Avser", description="Title of the goal or decision it is of.")] = None
    text: Annotated[str, Field(title="Text", description=SHOWN_TEXT)]
    page: Annotated[int | None, Field(title="Sida", description="Page of the file, counted from 1.")] = None
    confidence: Annotated[Confidence, Field(title="Säkerhet", description="How sure the rule is.")]
    id: Annotated[str, Field(title="Id", description="Of the mention that the row was made of.")]
    goal: Annotated[str | None, Field(title="Mål", description="Id of the goal whose deadline it is.")] = None
    decision: Annotated[str | None, Field(title="Beslut", description="Id of the decision whose date it is.")] = None


class BudgetRow(Model):
    """One budget figure, flat: a row of a spreadsheet.  ``Extraction.mention(row.id)`` has all that is known of it."""

    subject: Annotated[str | None, Field(title="Avser", description="What it is for.")]
    measure: Annotated[Measure, Field(title="Mått", description="Budget, outcome, forecast, deviation …")]
    flow: Annotated[Flow, Field(title="Flöde", description="Cost, revenue, net cost or result.")]
    ledger: Annotated[Ledger, Field(title="Redovisning", description="Operating, investment or balance.")]
    stage: Annotated[Stage, Field(title="Skede", description="Proposed, adopted or revised.")]
    period: Annotated[str | None, Field(title="Period", description="The time that it covers, as EDTF.")]
    sek: Annotated[
        Decimal | None, Field(title="Kronor", description="Exact kronor; None for ranges, bounds, other currencies.")
    ]
    sek_minimum: Annotated[Decimal | None, Field(title="Lägst, kronor", description="Of a range or a bound.")]
    sek_maximum: Annotated[Decimal | None, Field(title="Högst, kronor", description="Of a range or a bound.")]
    approximate: Annotated[bool, Field(title="Ungefärligt", description="Hedged: ca, drygt, knappt.")]
    unit: Annotated[str | None, Field(title="Enhet", description="The unit as written, such as tkr.")]
    is_total: Annotated[bool, Field(title="Summa", description="A row or column that sums others.")]
    part_of: Annotated[str | None, Field(title="Varav", description="Id of the figure that this is a part of.")]
    table: Annotated[int | None, Field(title="Tabell", description="Index of the table, from 0; None in prose.")]
    page: Annotated[int | None, Field(title="Sida", description="Page of the file, counted from 1.")]
    quote: Annotated[str, Field(title="Citat", description=SHOWN_TEXT)]
    confidence: Annotated[Confidence, Field(title="Säkerhet", description="How sure the rule is.")]
    id: Annotated[str, Field(title="Id", description="Of the figure.")]


def budget_rows(figures: Iterable[BudgetFigure]) -> Iterator[BudgetRow]:
    """A row for each figure, in the order in which they are given."""
    for figure in figures:
        amount = figure.amount
        yield BudgetRow(
            subject=figure.subject or figure.row_label,
            measure=figure.measure,
            flow=figure.flow,
            ledger=figure.ledger,
            stage=figure.stage,
            period=figure.period.edtf if figure.period else None,
            sek=amount.sek,
            sek_minimum=amount.sek_minimum,
            sek_maximum=amount.sek_maximum,
            approximate=amount.approximate,
            unit=amount.unit,
            is_total=figure.is_total,
            part_of=figure.part_of,
            table=figure.table,
            page=figure.page,
            quote=_on_one_line(figure.text),
            confidence=figure.confidence,
            id=figure.id,
        )


def timeline_rows(
    dates: Iterable[DateMention], goals: Iterable[Goal], decisions: Iterable[Decision]
) -> list[TimelineRow]:
    """A row for each time, the earliest first.

    An open period stands at the end that it has ("till och med juli" in July); of those that begin on the same day
    the shortest comes first, and one without any day comes last.
    """
    written = {date.id: date for date in dates}
    rows: list[tuple[Mention, TimelineRow]] = []
    for decision in decisions:
        if decision.date is not None:
            said = _said_in(decision, decision.date, "decision", written)
            row = _row(said or decision, decision.date, "decision", decision.title, decision=decision.id)
            rows.append((said or decision, row))
    for goal in goals:
        if goal.deadline is not None:
            said = _said_in(goal, goal.deadline, "deadline", written)
            row = _row(said or goal, goal.deadline, "deadline", goal.title, goal=goal.id)
            rows.append((said or goal, row))
    rows += [(said, _row(said, said.period, said.role)) for said in written.values()]
    return [row for mention, row in sorted(rows, key=lambda pair: (*_order(pair[1]), pair[0].span.start))]


def _said_in(
    about: Goal | Decision, period: Period, role: DateRole, written: dict[str, DateMention]
) -> DateMention | None:
    """The date that stands in (or right beside) a goal or decision and says its time, of those that are left."""
    follow_up = about.follow_up if isinstance(about, Goal) else ()
    for said in written.values():
        if said.period != period or said.role != role:
            continue
        if _is_beside(about.span, said.span) or any(place.contains(said.span) for place in (about.span, *follow_up)):
            return written.pop(said.id)
    return None


def _is_beside(span: Span, other: Span) -> bool:
    """ "att senast den 1 maj 2025 ta fram en plan": nothing but a space, or a comma with it, stands between."""
    return 0 <= span.start - other.end <= BESIDE or 0 <= other.start - span.end <= BESIDE


def _row(
    mention: Mention,
    period: Period,
    role: DateRole,
    subject: str | None = None,
    *,
    goal: str | None = None,
    decision: str | None = None,
) -> TimelineRow:
    return TimelineRow(
        start=period.earliest,
        end=period.latest,
        period=period.edtf,
        approximate=period.approximate,
        role=role,
        kind="goal" if isinstance(mention, Goal) else "decision" if isinstance(mention, Decision) else "date",
        subject=_on_one_line(subject) if subject else None,
        text=_on_one_line(mention.text),
        page=mention.page,
        confidence=mention.confidence,
        id=mention.id,
        goal=goal,
        decision=decision,
    )


def _order(row: TimelineRow) -> tuple[date, date]:
    return row.start or row.end or date.max, row.end or date.max


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
