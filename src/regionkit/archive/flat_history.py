"""What is compared over time as rows, for tables and files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from regionkit.archive.money_over_time import ChangedFigure, MoneySeries
from regionkit.archive.over_time import GoalHistory, Vanished
from regionkit.archive.rows import GoalRow, MoneyRow
from regionkit.mentions import DocumentType


class GoalStepRow(GoalRow):
    """A goal in one document; rows with one ``history`` are of the same goal."""

    history: Annotated[int, Field(title="Följd", description="Number of the goal among those that were asked for.")]
    told: Annotated[date | None, Field(title="Läget den", description="The day that the document speaks of.")]
    document_type: Annotated[DocumentType, Field(title="Dokumenttyp", description="What kind of document.")]


class MoneyPointRow(MoneyRow):
    """A figure in one document; rows with one ``history`` are of the same thing, measured in the same way."""

    history: Annotated[int, Field(title="Följd", description="Number of the series among those asked for.")]
    told: Annotated[date | None, Field(title="Läget den", description="The day that the document speaks of.")]


class VanishedRow(GoalRow):
    """A goal where it stands for the last time, and the report that leaves it out."""

    told: Annotated[date | None, Field(title="Läget den", description="The day that the document speaks of.")]
    missing_in: Annotated[str | None, Field(title="Saknas i", description="File of the report without it.")]
    missing_document: Annotated[str, Field(title="Saknas i dokument", description="Id of that.")]
    others: Annotated[int, Field(title="Övriga", description="Goals of the earlier one that the later one has.")]


class ChangedRow(MoneyRow):
    """A figure as the later document has it, and as the earlier one had it."""

    earlier_sek: Annotated[Decimal | None, Field(title="Tidigare", description="Kronor, in the earlier document.")]
    difference: Annotated[Decimal, Field(title="Skillnad", description="Kronor: the later less the earlier.")]
    earlier_quote: Annotated[str, Field(title="Tidigare citat", description="As written there.")]
    earlier_filename: Annotated[str | None, Field(title="Tidigare fil", description="The earlier document's file.")]
    earlier_page: Annotated[int | None, Field(title="Tidigare sida", description="Page of that file.")]
    earlier_document: Annotated[str, Field(title="Tidigare dokument", description="Its id.")]


def goal_rows(found: Iterable[GoalHistory]) -> Iterator[GoalStepRow]:
    """A row for each goal in each document."""
    for number, history in enumerate(found, 1):
        for step in history.steps:
            yield GoalStepRow(
                **step.goal.model_dump(), history=number, told=step.told, document_type=step.document_type
            )


def money_rows(found: Iterable[MoneySeries]) -> Iterator[MoneyPointRow]:
    """A row for each figure of each series."""
    for number, one in enumerate(found, 1):
        for point in one.points:
            yield MoneyPointRow(**point.figure.model_dump(), history=number, told=point.told)


def vanished_rows(found: Iterable[Vanished]) -> Iterator[VanishedRow]:
    """A row for each goal that is missing."""
    for one in found:
        yield VanishedRow(
            **one.last.goal.model_dump(),
            told=one.last.told,
            missing_in=one.missing_in.filename,
            missing_document=one.missing_in.document,
            others=one.others,
        )


def changed_rows(found: Iterable[ChangedFigure]) -> Iterator[ChangedRow]:
    """A row for each figure that was changed."""
    for one in found:
        yield ChangedRow(
            **one.later.model_dump(),
            difference=one.difference,
            earlier_sek=one.earlier.sek,
            earlier_quote=one.earlier.quote,
            earlier_filename=one.earlier.filename,
            earlier_page=one.earlier.page,
            earlier_document=one.earlier.document,
        )
